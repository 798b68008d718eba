#include "Signals.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static volatile sig_atomic_t interrupted;
static volatile sig_atomic_t evaluating;
// Whether the user was told, during this evaluation, that the next Ctrl-C ends the program.
static volatile sig_atomic_t warned;
// Whether a Ctrl-C of this evaluation is waiting to be honoured.
static volatile sig_atomic_t asked;
static void (*volatile stop_evaluation)(void);

// How many seconds an evaluation has to honour a Ctrl-C.
enum { patience = 1 };

// A long C call (a pattern match, a sort) cannot be stopped from outside; the user must still get away.
static void insist(void) {
  if (warned) _exit(130);
  if (!asked) alarm(patience);
  asked = 1;
}

static void on_alarm(int signal) {
  (void)signal;
  if (!evaluating || !asked || warned) return;
  static const char words[] = "\nStill busy. Ctrl-C once more ends the program.\n";
  int saved = errno;
  warned = 1;
  // Nothing can be done about a failed write here.
  ssize_t ignored = write(STDERR_FILENO, words, sizeof words - 1);
  (void)ignored;
  errno = saved;
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
  cr_catch(SIGALRM, on_alarm, NULL);
  // A parent may have passed on an ignored SIGPIPE; then `entente … | head` would go on for nobody.
  cr_catch(SIGPIPE, SIG_DFL, NULL);
  // A file that grows past a limit is an error of its write, which is told of, as a full disk is.
  cr_catch(SIGXFSZ, SIG_IGN, NULL);
  // A parent that started us from a thread with signals blocked passed that on, and nothing would ever stop an entry.
  sigset_t ours;
  sigemptyset(&ours);
  sigaddset(&ours, SIGINT);
  sigaddset(&ours, SIGALRM);
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
}

void cr_interrupt_always(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_interrupt;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
}

void cr_evaluation_begin(void) {
  asked = 0;
  warned = 0;
  evaluating = 1;
}

void cr_evaluation_end(void) {
  evaluating = 0;
  if (asked) alarm(0);
}

int cr_interrupt_pending(void) { return interrupted != 0; }

int cr_interrupt_take(void) {
  int was = interrupted != 0;
  interrupted = 0;
  return was;
}

void cr_terminal_size(int descriptor, int *columns, int *lines) {
  struct winsize size;
  int known = ioctl(descriptor, TIOCGWINSZ, &size) == 0;
  *columns = known ? size.ws_col : 0;
  *lines = known ? size.ws_row : 0;
}
