#define _GNU_SOURCE

#include "CReadline.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// A request that was read and waits for its turn.
typedef struct request {
  struct request *next;
  char *text;
  size_t length;
  unsigned long number;
} request;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t arrived = PTHREAD_COND_INITIALIZER;
static request *first, **last = &first;
static int ended;
// The numbers of the last request read, of the last that an interrupt is for, and of the one that runs (0 for none).
static unsigned long read_so_far, stopped_up_to, running;
static unsigned long taken;
static pthread_t owner;
static int (*is_stop)(const char *text, size_t length);
static FILE *source;

// How often a stop is repeated, and the microseconds between: in all less than the second after which one more Ctrl-C
// would end the program.
enum { repeats = 30, between = 30000 };

// Stops what runs, again and again until it has: an evaluation that has only just begun forgets what came before it.
static void stop(void) {
  pthread_mutex_lock(&lock);
  stopped_up_to = read_so_far;
  unsigned long meant = running;
  for (int i = 0; i < repeats && meant != 0 && running == meant; i++) {
    pthread_kill(owner, SIGINT);
    pthread_mutex_unlock(&lock);
    usleep(between);
    pthread_mutex_lock(&lock);
  }
  pthread_mutex_unlock(&lock);
}

static void *read_all(void *unused) {
  (void)unused;
  char *line = NULL;
  size_t room = 0;
  ssize_t count;
  while ((count = getline(&line, &room, source)) >= 0) {
    if (is_stop(line, (size_t)count)) stop();
    request *made = malloc(sizeof *made);
    if (made == NULL) break;
    *made = (request){.text = line, .length = (size_t)count};
    line = NULL;
    room = 0;
    pthread_mutex_lock(&lock);
    made->number = ++read_so_far;
    *last = made;
    last = &made->next;
    pthread_cond_signal(&arrived);
    pthread_mutex_unlock(&lock);
  }
  free(line);
  pthread_mutex_lock(&lock);
  ended = 1;
  pthread_cond_signal(&arrived);
  pthread_mutex_unlock(&lock);
  return NULL;
}

int cr_requests_start(int descriptor, int (*interrupts)(const char *text, size_t length)) {
  source = fdopen(descriptor, "r");
  if (source == NULL) return 0;
  is_stop = interrupts;
  owner = pthread_self();
  cr_interrupt_always();
  // Signals are for the thread that evaluates.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t reader;
  int failure = pthread_create(&reader, NULL, read_all, NULL);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (failure == 0) pthread_detach(reader);
  return failure == 0;
}

int cr_request_next(char **text, size_t *length) {
  pthread_mutex_lock(&lock);
  while (first == NULL && !ended) pthread_cond_wait(&arrived, &lock);
  request *next = first;
  if (next != NULL) {
    first = next->next;
    if (first == NULL) last = &first;
    taken = next->number;
  }
  pthread_mutex_unlock(&lock);
  if (next == NULL) return 0;
  *text = next->text;
  *length = next->length;
  free(next);
  return 1;
}

int cr_request_begin(void) {
  pthread_mutex_lock(&lock);
  int goes = taken > stopped_up_to;
  if (goes) running = taken;
  pthread_mutex_unlock(&lock);
  return goes;
}

void cr_request_end(void) {
  pthread_mutex_lock(&lock);
  running = 0;
  pthread_mutex_unlock(&lock);
}
