#define _GNU_SOURCE

#include "Cells.h"

#include <stdlib.h>
#include <wchar.h>

// As readline counts them, which draws the line.
int cr_letter(const char *text, int *cells) {
  *cells = 1;
  if ((unsigned char)*text < 0x80) return 1;
  mbstate_t state = {0};
  wchar_t wide;
  size_t size = mbrtowc(&wide, text, MB_CUR_MAX, &state);
  if (size == 0 || size > MB_CUR_MAX) return 1;
  int width = wcwidth(wide);
  if (width >= 0) *cells = width;
  return (int)size;
}

int cr_cells(const char *text) {
  int sum = 0, cells;
  for (; *text != '\0'; text += cr_letter(text, &cells), sum += cells) continue;
  return sum;
}
