#include "Completion.h"
#include "Cells.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/readline.h>

// The whole text before the cursor is one word to readline, and the completer says how much of it is replaced:
// readline's break characters cannot tell a space inside a string from one between words.
struct cr_matches {
  const char *line;
  size_t kept;    // bytes of the line that stay before every candidate
  char **texts;   // [0] is what the line becomes, then the candidates, then null: readline's own layout
  size_t count;   // of the candidates in it
  size_t left;    // candidates that are counted alone
  size_t room;
};

static cr_completer ask;
static void *asked_context;
static size_t last_kept, last_left;

// The line under which the Tab before this one listed candidates.
static char *listed;

static char *joined(const cr_matches *matches, const char *tail) {
  size_t length = strlen(tail);
  char *text = malloc(matches->kept + length + 1);
  if (text == NULL) return NULL;
  memcpy(text, matches->line, matches->kept);
  memcpy(text + matches->kept, tail, length + 1);
  return text;
}

void cr_matches_begin(cr_matches *matches, int start, const char *common) {
  size_t length = strlen(matches->line);
  if (matches->texts != NULL) return;
  matches->kept = start < 0 ? 0 : (size_t)start > length ? length : (size_t)start;
  matches->room = 16;
  matches->texts = calloc(matches->room, sizeof *matches->texts);
  if (matches->texts != NULL) matches->texts[0] = joined(matches, common);
}

int cr_matches_add(cr_matches *matches, const char *candidate) {
  if (matches->texts == NULL || matches->texts[0] == NULL) return 0;
  if (matches->count + 2 >= matches->room) {
    size_t room = matches->room * 2;
    char **texts = realloc(matches->texts, room * sizeof *texts);
    if (texts == NULL) return 0;
    matches->texts = texts;
    matches->room = room;
  }
  char *text = joined(matches, candidate);
  if (text == NULL) return 0;
  matches->texts[++matches->count] = text;
  matches->texts[matches->count + 1] = NULL;
  return 1;
}

void cr_matches_leave(cr_matches *matches, size_t count) { matches->left = count; }

static void discard(char **texts) {
  if (texts == NULL) return;
  for (char **text = texts; *text != NULL; text++) free(*text);
  free(texts);
}

static char **attempt(const char *text, int start, int end) {
  (void)start;
  (void)end;
  // Readline sets these back before every completion. Nothing but the completer adds text: no file names, no
  // space after the word.
  rl_attempted_completion_over = 1;
  rl_completion_suppress_append = 1;
  rl_sort_completion_matches = 0;
  rl_filename_completion_desired = 0;
  if (listed != NULL && (rl_last_func != rl_complete || strcmp(listed, rl_line_buffer) != 0)) {
    free(listed);
    listed = NULL;
  }
  if (ask == NULL) return NULL;

  cr_matches matches = {.line = text};
  // The completer sees what lies behind the cursor too.
  ask(asked_context, rl_line_buffer, (int)strlen(text), &matches);
  if (matches.count == 0) {
    discard(matches.texts);
    return NULL;
  }
  last_kept = matches.kept;
  last_left = matches.left;
  if (matches.count == 1) {
    free(matches.texts[0]);
    matches.texts[0] = matches.texts[1];
    matches.texts[1] = NULL;
  }
  return matches.texts;
}

// Lists what would replace the word, not the line before it, and never asks or pages: both would wait for a key
// outside the loop that watches for Ctrl-C.
static void display(char **matches, int count, int longest) {
  (void)longest;
  // Who is used to a second Tab for the list has it already, just above.
  if (listed != NULL) {
    rl_ding();
    return;
  }
  listed = strdup(rl_line_buffer);
  char **tails = calloc((size_t)count + 2, sizeof *tails);
  if (tails == NULL) return;
  int widest = 0;
  tails[0] = matches[0];
  for (int i = 1; i <= count; i++) {
    tails[i] = strlen(matches[i]) >= last_kept ? matches[i] + last_kept : matches[i];
    int cells = cr_cells(tails[i]);
    if (cells > widest) widest = cells;
  }
  rl_display_match_list(tails, count, widest);
  if (last_left > 0) fprintf(rl_outstream, "… and %zu more\n", last_left);
  free(tails);
  rl_forced_update_display();
}

void cr_completion_start(void) {
  rl_attempted_completion_function = attempt;
  rl_completion_display_matches_hook = display;
  rl_completer_word_break_characters = "";
  rl_completer_quote_characters = NULL;
  rl_variable_bind("page-completions", "off");
}

void cr_completion_ask(cr_completer completer, void *context) {
  ask = completer;
  asked_context = context;
}
