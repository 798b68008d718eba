#define _GNU_SOURCE

#include "Recall.h"
#include "Cells.h"

#include <stdlib.h>
#include <string.h>

#include <readline/history.h>
#include <readline/readline.h>

// Up and Down move through the lines of an entry, and from its first and last line on to other entries: those that begin
// with what stood before the cursor when the first was asked for.
static struct {
  char *typed;   // what the line held then; Down comes back to it
  char *shown;   // what it was given last
  size_t prefix; // bytes of `typed` that entries have to begin with
  int place;     // of what is shown in the history; its length for `typed`
  int point;     // where the cursor was put
} recalled;

// The cell in which the cursor would stand in lines that are long enough.
static int goal;

// The cells of the prompt, which stands before the first line alone.
static int prompt_cells;

static int up(int count, int key);
static int down(int count, int key);

static int is_repeated(void) { return rl_last_func == up || rl_last_func == down; }

// MARK: Lines of an entry

static int start_of_line(int point) {
  while (point > 0 && rl_line_buffer[point - 1] != '\n') point--;
  return point;
}

static int end_of_line(int point) {
  while (point < rl_end && rl_line_buffer[point] != '\n') point++;
  return point;
}

static int first_cell(int start) { return start == 0 ? prompt_cells : 0; }

static int cell_of(int point) {
  int start = start_of_line(point), cell = first_cell(start), cells;
  for (int place = start; place < point; place += cr_letter(rl_line_buffer + place, &cells), cell += cells) continue;
  return cell;
}

// The place in the line from `start` on that comes nearest to the goal without passing it.
static int place_in_line(int start) {
  int end = end_of_line(start), place = start, cell = first_cell(start), cells;
  while (place < end) {
    int size = cr_letter(rl_line_buffer + place, &cells);
    if (cell + cells > goal) break;
    place += size;
    cell += cells;
  }
  return place;
}

static int move(int direction) {
  int start = start_of_line(rl_point), end = end_of_line(rl_point);
  if (direction < 0 ? start == 0 : end == rl_end) return 0;
  rl_point = place_in_line(direction < 0 ? start_of_line(start - 1) : end + 1);
  return 1;
}

// MARK: Entries

static int is_recalling(void) {
  return recalled.shown != NULL && recalled.place == where_history() && strcmp(recalled.shown, rl_line_buffer) == 0;
}

static void forget(void) {
  free(recalled.typed);
  free(recalled.shown);
  memset(&recalled, 0, sizeof recalled);
}

static void begin(void) {
  if (is_recalling()) return;
  forget();
  recalled.typed = strdup(rl_line_buffer);
  recalled.shown = strdup(rl_line_buffer);
  recalled.place = where_history();
  // What another key has brought from the history is no beginning to search by.
  HIST_ENTRY *entry = current_history();
  int is_entry = entry != NULL && strcmp(entry->line, rl_line_buffer) == 0;
  recalled.prefix = is_entry ? 0 : (size_t)rl_point;
}

static void show(const char *text, int place, int direction) {
  free(recalled.shown);
  recalled.shown = strdup(text);
  recalled.place = place;
  history_set_pos(place);
  rl_replace_line(text, 1);
  // Without a beginning to search by, the cursor comes to the end of the line that the next key leaves.
  rl_point = recalled.prefix > 0 ? (int)recalled.prefix : direction < 0 ? rl_end : end_of_line(0);
  recalled.point = rl_point;
  goal = cell_of(rl_point);
}

static void recall(int direction) {
  begin();
  if (recalled.typed == NULL || recalled.shown == NULL) return;
  HIST_ENTRY **entries = history_list();
  for (int place = recalled.place + direction; place >= 0 && place < history_length; place += direction) {
    const char *text = entries[place]->line;
    if (strncmp(text, recalled.typed, recalled.prefix) != 0 || strcmp(text, recalled.shown) == 0) continue;
    show(text, place, direction);
    return;
  }
  if (direction < 0 || recalled.place >= history_length) {
    rl_ding();
    return;
  }
  show(recalled.typed, history_length, direction);
}

// MARK: Keys

static int go(int count, int direction) {
  if (count < 0) {
    count = -count;
    direction = -direction;
  }
  if (!is_repeated()) goal = cell_of(rl_point);
  // Who searches by a beginning looks for an entry, and moves in it once it is found.
  int is_searching = is_repeated() && is_recalling() && recalled.prefix > 0 && rl_point == recalled.point;
  while (count-- > 0)
    if (is_searching || !move(direction)) recall(direction);
  return 0;
}

static int up(int count, int key) {
  (void)key;
  return go(count, -1);
}

static int down(int count, int key) {
  (void)key;
  return go(count, 1);
}

static int to_start(int count, int key) {
  (void)count;
  (void)key;
  rl_point = start_of_line(rl_point);
  return 0;
}

static int to_end(int count, int key) {
  (void)count;
  (void)key;
  rl_point = end_of_line(rl_point);
  return 0;
}

void cr_recall_begin(const char *prompt) {
  forget();
  prompt_cells = 0;
  int is_code = 0, cells;
  for (const char *place = prompt, *next; *place != '\0'; place = next) {
    next = place + cr_letter(place, &cells);
    if (*place == '\n') {
      prompt_cells = 0;
    } else if (*place == RL_PROMPT_START_IGNORE || *place == RL_PROMPT_END_IGNORE) {
      is_code = *place == RL_PROMPT_START_IGNORE;
    } else if (!is_code) {
      prompt_cells += cells;
    }
  }
}

// Has the keys of one command do another.
static void rebind(rl_command_func_t *from, rl_command_func_t *to) {
  char **keys = rl_invoking_keyseqs_in_map(from, emacs_standard_keymap);
  for (char **key = keys; key != NULL && *key != NULL; key++) {
    rl_bind_keyseq_in_map(*key, to, emacs_standard_keymap);
    free(*key);
  }
  free(keys);
}

void cr_recall_start(void) {
  rl_add_defun("previous-line-or-entry", up, -1);
  rl_add_defun("next-line-or-entry", down, -1);
  rl_bind_keyseq("\\e[A", up);
  rl_bind_keyseq("\\eOA", up);
  rl_bind_keyseq("\\e[B", down);
  rl_bind_keyseq("\\eOB", down);
}

void cr_recall_settle(void) {
  rebind(rl_beg_of_line, to_start);
  rebind(rl_end_of_line, to_end);
}
