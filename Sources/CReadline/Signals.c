#include "Signals.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t interrupted;
static volatile sig_atomic_t evaluating;
// What the user was told during this evaluation: nothing, or that the next Ctrl-C ends the program.
static volatile sig_atomic_t warned;
// When the first Ctrl-C of this evaluation came, in seconds; 0 before it.
static volatile time_t asked_at;
static void (*volatile stop_evaluation)(void);

static time_t seconds(void) {
  struct timespec now;
  return clock_gettime(CLOCK_MONOTONIC, &now) == 0 ? now.tv_sec : 0;
}

// A long C call (a pattern match, a sort) cannot be stopped from outside; the user must still get away.
static void insist(void) {
  static const char words[] = "\nStill busy. Ctrl-C once more ends the program.\n";
  if (warned) _exit(130);
  if (asked_at == 0) {
    asked_at = seconds();
  } else if (seconds() - asked_at >= 2) {
    warned = 1;
    // Nothing can be done about a failed write here.
    ssize_t ignored = write(STDERR_FILENO, words, sizeof words - 1);
    (void)ignored;
  }
}

static void on_interrupt(int signal) {
  (void)signal;
  int saved = errno;
  interrupted = 1;
  if (evaluating) {
    void (*stop)(void) = stop_evaluation;
    if (stop) stop();
    insist();
  }
  errno = saved;
}

void cr_catch(int signal, void (*handler)(int), struct sigaction *previous) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  // No SA_RESTART: a read that waits for the user must return.
  struct sigaction before;
  if (previous == NULL) previous = &before;
  sigaction(signal, &action, previous);
  // What our parent had us ignore (nohup, a job in the background) stays ignored.
  if (handler != SIG_DFL && previous->sa_handler == SIG_IGN) sigaction(signal, previous, NULL);
}

void cr_signals_install(void (*stop)(void)) {
  stop_evaluation = stop;
  cr_catch(SIGINT, on_interrupt, NULL);
  // A parent may have passed on an ignored SIGPIPE; then `entente … | head` would go on for nobody.
  cr_catch(SIGPIPE, SIG_DFL, NULL);
}

void cr_evaluation_begin(void) {
  asked_at = 0;
  warned = 0;
  evaluating = 1;
}

void cr_evaluation_end(void) { evaluating = 0; }

int cr_interrupt_pending(void) { return interrupted != 0; }

int cr_interrupt_take(void) {
  int was = interrupted != 0;
  interrupted = 0;
  return was;
}

int cr_terminal_width(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
