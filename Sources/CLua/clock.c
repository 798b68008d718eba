// The clock of the limits: a timer whose signal comes to the thread that runs the state, and to no other, so that the
// hook is set by the thread it belongs to. The same signal carries an interrupt from one thread to another.
#define _GNU_SOURCE
#include "CLua.h"
#include "border.h"
#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

// How often a stop is repeated, and how often hooks are turned on again in finalisers that are to be counted.
enum { second = 1000000000, repetition = 2000000, glance = 20000000 };

// The states whose clocks run on this thread, the innermost first.
static _Thread_local clua_host *volatile timed;
static _Thread_local pid_t here;

static int clock_signal(void) { return SIGRTMIN + 5; }

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (long long)time.tv_sec * second + time.tv_nsec;
}

static void ring(clua_host *host, long long first, long long interval) {
  struct itimerspec times = {
    .it_value = {first / second, first % second}, .it_interval = {interval / second, interval % second}};
  timer_settime(host->timer, 0, &times, NULL);
}

static bool is_over(clua_host *host) { return host->time && now() - host->began >= host->time_left; }

static void tick(clua_host *host) {
  clua_host *known = timed;
  while (known && known != host) known = known->outer; // else it was closed meanwhile
  if (!known || !host->current) return;
  if (host->stopping)
    clua_arm(host->current);
  else if (is_over(host))
    clua_stop(host, clua_out_of_time);
  else if (host->steps)
    clua_allow_hooks(host->current);
}

static void on_signal(int signal, siginfo_t *info, void *context) {
  (void)signal;
  (void)context;
  int saved = errno;
  if (info->si_code == SI_TIMER)
    tick(info->si_value.sival_ptr);
  else
    clua_interrupt_watched();
  errno = saved;
}

// A process that was forked off has a thread of its own, and no timers.
static void forget_thread(void) { here = 0; }

static void catch_signal(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_signal;
  // A read that waits goes on waiting: what it waits for is no computation.
  action.sa_flags = SA_SIGINFO | SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(clock_signal(), &action, NULL);
  pthread_atfork(NULL, NULL, forget_thread);
}

pid_t clua_thread(void) { return here ? here : (pid_t)syscall(SYS_gettid); }

pid_t clua_listen_here(void) {
  if (here) return here;
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, catch_signal);
  // Threads of a pool may come with every signal blocked.
  sigset_t ours;
  sigemptyset(&ours);
  sigaddset(&ours, clock_signal());
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
  return here = (pid_t)syscall(SYS_gettid);
}

void clua_signal_thread(pid_t thread) { syscall(SYS_tgkill, getpid(), thread, clock_signal()); }

void clua_end_clock(clua_host *host) {
  if (host->timer_thread) timer_delete(host->timer);
  host->timer_thread = 0;
}

void clua_start_clock(clua_host *host) {
  host->began = now();
  pid_t thread = clua_listen_here();
  if (host->timer_thread != thread) {
    clua_end_clock(host);
    struct sigevent event;
    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_THREAD_ID;
    event.sigev_signo = clock_signal();
    event.sigev_value.sival_ptr = host;
    event.sigev_notify_thread_id = thread;
    if (timer_create(CLOCK_MONOTONIC, &event, &host->timer) == 0) host->timer_thread = thread;
  }
  if (!host->clock_runs) {
    host->outer = timed;
    timed = host;
    host->clock_runs = true;
  }
  if (!host->timer_thread) return;
  if (host->stopping)
    ring(host, repetition, repetition);
  else if (host->steps)
    ring(host, host->time && host->time_left < glance ? host->time_left + 1 : glance, glance);
  else if (host->time)
    ring(host, host->time_left > 0 ? host->time_left : 1, repetition);
}

void clua_keep_stopping(clua_host *host) {
  if (host->clock_runs && host->timer_thread) ring(host, repetition, repetition);
}

void clua_stop_clock(clua_host *host) {
  if (!host->clock_runs) return;
  host->clock_runs = false;
  if (host->timer_thread) ring(host, 0, 0);
  if (timed == host) timed = host->outer;
  host->time_left -= now() - host->began;
}
