#define _GNU_SOURCE

#include "CReadline.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static cr_written hand_over;
static void *hand_over_context;
static const int numbers[3] = {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO};

static ssize_t on_write(void *cookie, const char *text, size_t length) {
  hand_over(hand_over_context, *(const int *)cookie, text, length);
  return (ssize_t)length;
}

static FILE *watched(const int *number) {
  cookie_io_functions_t functions = {.write = on_write};
  FILE *file = fopencookie((void *)number, "w", functions);
  // Line by line, so that what is told comes while it is told.
  if (file != NULL) setvbuf(file, NULL, _IOLBF, BUFSIZ);
  return file;
}

int cr_streams_take(cr_written written, void *context, int *input, int *output) {
  hand_over = written;
  hand_over_context = context;
  fflush(NULL);
  *input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
  *output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
  FILE *out = watched(&numbers[1]), *err = watched(&numbers[2]);
  if (*input < 0 || *output < 0 || nothing < 0 || out == NULL || err == NULL) return 0;
  // What other programs print that a script runs cannot be told from the conversation; it goes to the errors.
  if (dup2(nothing, STDIN_FILENO) < 0 || dup2(STDERR_FILENO, STDOUT_FILENO) < 0) return 0;
  close(nothing);
  stdout = out;
  stderr = err;
  return 1;
}
