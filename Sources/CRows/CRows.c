#include "CRows.h"
#include <stdbool.h>
#include <string.h>

enum { block_size = 64, feed = 10, carriage_return = 13 };

typedef uint8_t block __attribute__((vector_size(64)));
typedef bool flags __attribute__((ext_vector_type(64)));

// A bit for each byte of a comparison. A macro: vectors as arguments depend on the machine.
#define BITS(comparison) \
  ({ \
    flags each = __builtin_convertvector((block)(comparison), flags); \
    uint64_t word; \
    memcpy(&word, &each, sizeof word); \
    word; \
  })

// Each bit becomes the parity of the bits up to it: from an opening quote on to before the closing one.
__attribute__((always_inline)) static inline uint64_t parities(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

// Writes the places of bits whether they are there or not: what is written too much is written over, and a loop of a
// fixed length is never guessed wrong.
__attribute__((always_inline)) static inline void write_places(
    uint32_t *places, uint32_t start, uint64_t bits, int count) {
  // Where no bit is left, any place does.
  const uint64_t last = (uint64_t)1 << 63;
  for (int i = 0; i < 12; i++, bits &= bits - 1) places[i] = start + (uint32_t)__builtin_ctzll(bits | last);
  if (count <= 12) return;
  for (int i = 12; i < 24; i++, bits &= bits - 1) places[i] = start + (uint32_t)__builtin_ctzll(bits | last);
  for (int i = 24; i < count; i++, bits &= bits - 1) places[i] = start + (uint32_t)__builtin_ctzll(bits);
}

#if defined(__x86_64__) && defined(__linux__)
__attribute__((target_clones("arch=x86-64-v3", "default")))
#endif
void crows_find(
    const uint8_t *bytes, size_t start, size_t limit, size_t count, uint8_t delimiter, uint8_t quote,
    size_t width, uint32_t *ends, uint32_t *starts, size_t room, crows_found *found) {
  size_t rows = 0, written = 0, next = start, expected = width - 1;
  uint64_t inside = 0, closed = 0, returned = 0, high = 0, zero = 0;
  // Whether a quote may open a cell at the next byte.
  uint64_t may_open = 1;
  starts[0] = (uint32_t)start - 1;
  for (size_t at = start; at + block_size <= count && written + block_size <= room; at += block_size) {
    block text;
    memcpy(&text, bytes + at, sizeof text);
    uint64_t feeds = BITS(text == (uint8_t)feed), returns = BITS(text == (uint8_t)carriage_return);
    uint64_t stops = BITS(text == delimiter) | feeds, quotes = quote == feed ? 0 : BITS(text == quote);
    high |= BITS(text > (uint8_t)127);
    zero |= BITS(text == (uint8_t)0);
    if (quotes | returns | inside | closed | returned) {
      uint64_t within = parities(quotes) ^ inside;
      uint64_t opening = quotes & within, closing = quotes & ~within;
      uint64_t outer_returns = returns & ~within, outer = (stops | returns) & ~within;
      // A quote opens a cell at its start or, as the second of two, goes on with it; behind one that closes a cell
      // comes the end of the cell; behind a CR comes an LF.
      uint64_t odd = (opening & ~((outer | closing) << 1 | may_open)) |
                     ((closing << 1 | closed) & ~(outer | opening)) |
                     ((outer_returns << 1 | returned) & ~feeds);
      if (odd) break;
      inside = within >> 63 ? ~(uint64_t)0 : 0;
      may_open = (outer | closing) >> 63;
      closed = closing >> 63;
      returned = outer_returns >> 63;
      stops &= ~within;
      feeds &= ~within;
    } else {
      may_open = stops >> 63;
    }
    int many = __builtin_popcountll(stops);
    write_places(ends + written, (uint32_t)at, stops, many);
    for (; feeds; feeds &= feeds - 1) {
      int bit = __builtin_ctzll(feeds);
      size_t cell = written + (size_t)__builtin_popcountll(stops & (((uint64_t)1 << bit) - 1));
      size_t place = at + (size_t)bit;
      size_t end = place > next && bytes[place - 1] == carriage_return ? place - 1 : place;
      // A row of another width, or an empty line.
      if (cell != expected || (width == 1 && end == next)) goto done;
      ends[cell] = (uint32_t)end;
      starts[++rows] = (uint32_t)place;
      next = place + 1;
      expected += width;
      if (next >= limit) goto done;
    }
    written += (size_t)many;
  }
done:
  *found = (crows_found){rows, next, high != 0, zero != 0};
}
