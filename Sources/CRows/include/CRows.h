// Finds the cells of delimited text, 64 bytes at a time.
//
// In C because Swift's vectors have no way from a comparison to a word of bits: it takes them apart byte by byte.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// What was found of a text.
typedef struct {
  size_t rows;  ///< How many rows, all with as many cells as they should have.
  size_t next;  ///< Where the row after them begins.
  int high;     ///< Whether there may be bytes of 128 and more.
  int zero;     ///< Whether there may be bytes of 0.
} crows_found;

/// Finds the rows that follow one another from `start` on and begin before `limit`, as long as there is nothing odd about
/// them: they have `width` cells, quotes enclose whole cells, lines end in LF or CRLF, and 64 bytes can be read.
///
/// The row with the number n ends its cells at `ends[n * width]` and so on; each but the first begins one behind the end
/// of the one before it, the first one behind `starts[n]`. There is room for `room` ends and as many starts.
/// `quote` is 10 where nothing is a quote.
void crows_find(
    const uint8_t *bytes, size_t start, size_t limit, size_t count, uint8_t delimiter, uint8_t quote,
    size_t width, uint32_t *ends, uint32_t *starts, size_t room, crows_found *found);
