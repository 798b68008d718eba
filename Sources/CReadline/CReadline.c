#define _GNU_SOURCE

#include "CReadline.h"
#include "Completion.h"
#include "Recall.h"
#include "Signals.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>

#include <readline/history.h>
#include <readline/readline.h>

static volatile sig_atomic_t resized;
// A signal that stops or ends the program, once the terminal is as it was found.
static volatile sig_atomic_t leaving;

static int finished;
// Whether the person asked for an editor of their own.
static int editing;
static char *finished_text;

static void on_resize(int signal) {
  (void)signal;
  resized = 1;
}

static void on_leave(int signal) { leaving = signal; }

static void on_line(char *text) {
  finished = 1;
  finished_text = text;
  // Else readline shows the prompt again at once.
  rl_callback_handler_remove();
}

// A command for keys: hands what was typed to the editor of the person's choice.
static int on_edit(int count, int key) {
  (void)count;
  (void)key;
  finished = editing = 1;
  return 0;
}

// At the end of input readline adds a line end on some terminals and not on others; the caller adds it on all.
static void deprep(void) {
  rl_eof_found = 0;
  rl_deprep_terminal();
}

void cr_start(const char *name) {
  static int started;
  if (started) return;
  started = 1;
  rl_readline_name = strdup(name);
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  // A COLUMNS of its own making would outlive the next resize.
  rl_change_environment = 0;
  rl_deprep_term_function = deprep;
  // Before the inputrc is read, so that the user's own binding wins.
  cr_recall_start();
  // The same keys as in bash; an inputrc may bind others to the name.
  rl_add_defun("edit-entry", on_edit, -1);
  rl_bind_keyseq("\\C-x\\C-e", on_edit);
  rl_bind_key_in_map('v', on_edit, vi_movement_keymap);
  // Where a Tab has nothing to add it lists at once, rather than ring and wait for another.
  rl_variable_bind("show-all-if-unmodified", "on");
  rl_initialize();
  cr_recall_settle();
  // Text is UTF-8 in and out whatever the locale says; a container often has none.
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0 && setlocale(LC_CTYPE, "C.UTF-8") != NULL) {
    rl_variable_bind("input-meta", "on");
    rl_variable_bind("output-meta", "on");
    rl_variable_bind("convert-meta", "off");
  }
  cr_completion_start();
  using_history();
}

// Puts the terminal back, lets the signal do what it would have done, and carries on if it was only a stop.
static void leave(int signal, const sigset_t *open) {
  sigset_t blocked;
  rl_deprep_terminal();
  struct sigaction ours;
  cr_catch(signal, SIG_DFL, &ours);
  raise(signal);
  pthread_sigmask(SIG_SETMASK, open, &blocked);  // here it is delivered
  pthread_sigmask(SIG_SETMASK, &blocked, NULL);
  sigaction(signal, &ours, NULL);
  rl_prep_terminal(1);
  rl_resize_terminal();
  rl_forced_update_display();
}

// Ends the line with a mark after it, and gives its text.
static cr_status drop(char **text, const char *mark, cr_status status) {
  *text = strdup(rl_line_buffer);
  rl_point = rl_end;
  rl_redisplay();
  fputs(mark, rl_outstream);
  fflush(rl_outstream);
  rl_free_line_state();
  rl_callback_sigcleanup();
  rl_replace_line("", 1);
  rl_callback_handler_remove();
  return status;
}

static const int watched[] = {SIGINT, SIGWINCH, SIGTSTP, SIGTERM, SIGHUP, SIGQUIT};
enum { WATCHED = sizeof watched / sizeof *watched };

static cr_status edit(const char *prompt, const char *draft, const sigset_t *open, char **text) {
  finished = editing = 0;
  finished_text = NULL;
  cr_recall_begin(prompt);
  rl_callback_handler_install(prompt, on_line);
  if (*draft != '\0') {
    rl_insert_text(draft);
    rl_redisplay();
  }
  while (!finished) {
    if (cr_interrupt_take()) return drop(text, "^C\n", CR_INTERRUPT);
    if (resized) {
      resized = 0;
      rl_resize_terminal();
    }
    if (leaving) {
      int signal = leaving;
      leaving = 0;
      leave(signal, open);
      continue;
    }
    int descriptor = fileno(rl_instream);
    fd_set ready;
    FD_ZERO(&ready);
    FD_SET(descriptor, &ready);
    // The only place where the signals above are let in.
    if (pselect(descriptor + 1, &ready, NULL, NULL, NULL, open) < 0) {
      if (errno == EINTR) continue;
      rl_callback_handler_remove();
      return CR_END;
    }
    rl_callback_read_char();
  }
  if (editing) return drop(text, "\n", CR_EDIT);
  *text = finished_text;
  return finished_text == NULL ? CR_END : CR_LINE;
}

cr_status cr_read(const char *prompt, const char *draft, cr_completer completer, void *context, char **text) {
  sigset_t blocked, previous;
  *text = NULL;
  cr_start("entente");
  sigemptyset(&blocked);
  for (int i = 0; i < WATCHED; i++) sigaddset(&blocked, watched[i]);
  pthread_sigmask(SIG_BLOCK, &blocked, &previous);
  sigset_t open = previous;
  for (int i = 0; i < WATCHED; i++) sigdelset(&open, watched[i]);

  // SIGINT keeps the handler of cr_signals_install.
  struct sigaction before[WATCHED];
  for (int i = 1; i < WATCHED; i++) cr_catch(watched[i], i == 1 ? on_resize : on_leave, &before[i]);
  cr_completion_ask(completer, context);
  cr_status status = edit(prompt, draft, &open, text);
  cr_completion_ask(NULL, NULL);
  for (int i = 1; i < WATCHED; i++) sigaction(watched[i], &before[i], NULL);
  pthread_sigmask(SIG_SETMASK, &previous, NULL);
  return status;
}

cr_status cr_read_plain(char **text, size_t *length) {
  size_t room = 0;
  *text = NULL;
  *length = 0;
  errno = 0;
  // The same stream as Lua's io.read, so that an entry can read the lines after it.
  ssize_t count = getline(text, &room, stdin);
  if (count < 0) {
    free(*text);
    *text = NULL;
    if (errno != EINTR) return CR_END;
    clearerr(stdin);
    cr_interrupt_take();
    return CR_INTERRUPT;
  }
  if (count > 0 && (*text)[count - 1] == '\n') (*text)[--count] = '\0';
  *length = (size_t)count;
  return CR_LINE;
}

void cr_history_add(const char *entry) { add_history(entry); }

void cr_history_limit(int count) { stifle_history(count); }
