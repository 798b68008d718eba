#define _GNU_SOURCE

#include "CReadline.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

extern char **environ;

// What the terminal was like, so that a child that dies in the middle leaves it as it found it.
typedef struct {
  struct termios state;
  int known;
} terminal;

static terminal terminal_now(void) {
  terminal found;
  found.known = tcgetattr(STDIN_FILENO, &found.state) == 0;
  return found;
}

static void terminal_back(const terminal *before) {
  if (before->known) tcsetattr(STDIN_FILENO, TCSADRAIN, &before->state);
}

// Runs a shell command with `input` as its standard input (or ours, where that is -1); the status of waitpid, or -1.
static int run(const char *command, const char *argument, int input, int other, const char *text, size_t length) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  sigset_t ours;
  posix_spawn_file_actions_init(&files);
  if (input >= 0) {
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    posix_spawn_file_actions_addclose(&files, input);
    posix_spawn_file_actions_addclose(&files, other);
  }
  // What we ignore or block meanwhile the child does not.
  posix_spawnattr_init(&attributes);
  sigemptyset(&ours);
  posix_spawnattr_setsigmask(&attributes, &ours);
  sigaddset(&ours, SIGINT);
  sigaddset(&ours, SIGQUIT);
  sigaddset(&ours, SIGPIPE);
  sigaddset(&ours, SIGXFSZ);
  posix_spawnattr_setsigdefault(&attributes, &ours);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);

  char *const arguments[] = {"sh", "-c", (char *)command, "sh", (char *)argument, NULL};
  pid_t child;
  int failure = posix_spawn(&child, "/bin/sh", &files, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  if (input >= 0) close(input);
  if (failure == 0) {
    // A pager that is left before its end reads no more.
    while (length > 0) {
      ssize_t count = write(other, text, length);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) break;
      text += count;
      length -= (size_t)count;
    }
  }
  if (other >= 0) close(other);
  if (failure != 0) return -1;
  int status = -1;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

// Keeps a Ctrl-C that is meant for the child from ending us.
static int undisturbed(const char *command, const char *argument, int input, int other, const char *text,
                       size_t length) {
  struct sigaction ignore, before[3];
  const int kinds[3] = {SIGINT, SIGQUIT, SIGPIPE};
  memset(&ignore, 0, sizeof ignore);
  ignore.sa_handler = SIG_IGN;
  for (int i = 0; i < 3; i++) sigaction(kinds[i], &ignore, &before[i]);
  terminal found = terminal_now();
  int status = run(command, argument, input, other, text, length);
  terminal_back(&found);
  for (int i = 0; i < 3; i++) sigaction(kinds[i], &before[i], NULL);
  return status;
}

// Whether something was typed that nobody has read yet. A terminal that collects lines tells of whole ones alone.
static int is_typed_ahead(void) {
  terminal found = terminal_now();
  if (!found.known) return 0;
  struct termios raw = found.state;
  raw.c_lflag &= ~(tcflag_t)ICANON;
  int waiting = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &raw);
  if (ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0) waiting = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &found.state);
  return waiting > 0;
}

int cr_page(const char *command, const char *text, size_t length) {
  int ends[2];
  if (is_typed_ahead() || pipe(ends) != 0) return 0;
  int status = undisturbed(command, "", ends[0], ends[1], text, length);
  // 126 and 127 are the shell's words for a command that it could not run.
  return status != -1 && !(WIFEXITED(status) && WEXITSTATUS(status) >= 126);
}

int cr_edit(const char *command, const char *file) {
  int status = undisturbed(command, file, -1, -1, NULL, 0);
  return status != -1 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
