// Lua's patterns, matched in counted steps: a search that would go on for ever ends with an error, and Ctrl-C ends it.
//
// A pattern becomes a row of items, each a set of bytes with how often it comes, or something of its own kind. The
// matcher goes along the row and tries again where an item could take more, or less.
#include "pattern.h"
#include "border.h"
#include <ctype.h>
#include <string.h>

enum kind { a_byte, an_open, a_position, a_close, a_reference, a_balance, a_frontier, at_the_end, a_match };
enum repeat { once, optional, greedy, patient };

struct clua_item {
  unsigned char kind, repeat, least;
  unsigned char first, second; // of a balance; `first` is the number of a reference
  unsigned char set[32];
};

// How deep the matcher may go, as in Lua; how many steps it takes between two looks at the clock, and at most.
enum { deepest = 200, stretch = 1 << 12 };

// MARK: Patterns to items

static bool holds(const unsigned char *set, unsigned char byte) { return set[byte >> 3] & (1 << (byte & 7)); }
static void add(unsigned char *set, int byte) { set[byte >> 3] |= 1 << (byte & 7); }

static bool is_alpha(int c) { return isalpha(c); }
static bool is_control(int c) { return iscntrl(c); }
static bool is_digit(int c) { return isdigit(c); }
static bool is_graphic(int c) { return isgraph(c); }
static bool is_lower(int c) { return islower(c); }
static bool is_punctuation(int c) { return ispunct(c); }
static bool is_space(int c) { return isspace(c); }
static bool is_upper(int c) { return isupper(c); }
static bool is_alphanumeric(int c) { return isalnum(c); }
static bool is_hexadecimal(int c) { return isxdigit(c); }
static bool is_zero(int c) { return c == 0; } // of Lua 5.1, and still understood

// Adds what `%letter` stands for: a class, its complement for a capital, else the character itself.
static void add_class(unsigned char *set, unsigned char letter) {
  static const struct { char letter; bool (*test)(int); } classes[] = {
    {'a', is_alpha}, {'c', is_control}, {'d', is_digit}, {'g', is_graphic}, {'l', is_lower},
    {'p', is_punctuation}, {'s', is_space}, {'u', is_upper}, {'w', is_alphanumeric}, {'x', is_hexadecimal},
    {'z', is_zero},
  };
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
    if (tolower(letter) == classes[i].letter) {
      bool wanted = islower(letter);
      for (int c = 0; c < 256; c++)
        if (classes[i].test(c) == wanted) add(set, c);
      return;
    }
  add(set, letter);
}

// Reads `[…]`, p being behind the bracket: the place behind it.
static const char *read_set(lua_State *L, const char *p, const char *end, unsigned char *set) {
  bool complement = p < end && *p == '^';
  if (complement) p++;
  const char *close = p; // the first character is never the end
  do {
    if (close < end && *close++ == '%' && close < end) close++;
    if (close >= end) luaL_error(L, "malformed pattern (missing ']')");
  } while (*close != ']');
  while (p < close) {
    unsigned char c = *p++;
    if (c == '%' && p < close) {
      add_class(set, *p++);
    } else if (p + 1 < close && *p == '-') {
      for (int each = c; each <= (unsigned char)p[1]; each++) add(set, each);
      p += 2;
    } else {
      add(set, c);
    }
  }
  if (complement)
    for (int i = 0; i < 32; i++) set[i] = ~set[i];
  return close + 1;
}

// Reads one character or set into an item.
static const char *read_single(lua_State *L, const char *p, const char *end, clua_item *item) {
  unsigned char c = *p++;
  if (c == '.') {
    memset(item->set, 0xff, sizeof item->set);
  } else if (c == '[') {
    p = read_set(L, p, end, item->set);
  } else if (c == '%') {
    if (p == end) luaL_error(L, "malformed pattern (ends with '%%')");
    add_class(item->set, *p++);
  } else {
    add(item->set, c);
  }
  return p;
}

// Reads what a percent sign begins that is no class; NULL if it is one.
static const char *read_special(lua_State *L, const char *p, const char *end, clua_item *item) {
  if (p + 1 == end) return NULL;
  unsigned char c = p[1];
  if (isdigit(c)) {
    item->kind = a_reference;
    item->first = c;
    return p + 2;
  }
  if (c == 'b') {
    if (end - p < 4) luaL_error(L, "malformed pattern (missing arguments to '%%b')");
    item->kind = a_balance;
    item->first = p[2];
    item->second = p[3];
    return p + 4;
  }
  if (c != 'f') return NULL;
  if (p + 2 == end || p[2] != '[') luaL_error(L, "missing '[' after '%%f' in pattern");
  item->kind = a_frontier;
  return read_set(L, p + 3, end, item->set);
}

static const char *read_repeat(const char *p, const char *end, clua_item *item) {
  if (p == end) return p;
  switch (*p) {
    case '?': item->repeat = optional; break;
    case '*': item->repeat = greedy; break;
    case '+': item->repeat = greedy; item->least = 1; break;
    case '-': item->repeat = patient; break;
    default: return p;
  }
  return p + 1;
}

const clua_item *clua_push_pattern(lua_State *L, const char *pattern, size_t size) {
  clua_item *items = lua_newuserdatauv(L, (size + 1) * sizeof *items, 0), *item = items;
  const char *p = pattern, *end = pattern + size, *next;
  for (; p < end; item++) {
    memset(item, 0, sizeof *item);
    if (*p == '(') {
      bool is_position = p + 1 < end && p[1] == ')';
      item->kind = is_position ? a_position : an_open;
      p += is_position ? 2 : 1;
    } else if (*p == ')') {
      item->kind = a_close;
      p++;
    } else if (*p == '$' && p + 1 == end) {
      item->kind = at_the_end;
      p++;
    } else if (*p == '%' && (next = read_special(L, p, end, item))) {
      p = next;
    } else {
      item->kind = a_byte;
      p = read_repeat(read_single(L, p, end, item), end, item);
    }
  }
  memset(item, 0, sizeof *item);
  item->kind = a_match;
  return items;
}

// MARK: Items along a subject

void clua_prepare_matcher(clua_matcher *m, lua_State *L, const char *function, const char *subject, size_t size,
                          const clua_item *items) {
  *m = (clua_matcher){.L = L, .start = subject, .end = subject + size, .items = items, .function = function};
  m->left = stretch;
}

// Takes up a stretch of steps.
static void take_stretch(clua_matcher *m) {
  m->left = stretch;
  m->taken += stretch;
  clua_charge(m->L, stretch);
  if (m->taken > clua_most_pattern_steps)
    luaL_error(m->L, "%s: the pattern can match in too many ways (%d million steps on %d bytes of text)", m->function,
               clua_most_pattern_steps / 1000000, (int)(m->end - m->start));
}

static void step(clua_matcher *m) {
  if (--m->left == 0) take_stretch(m);
}

static int open_capture(clua_matcher *m) {
  for (int level = m->levels - 1; level >= 0; level--)
    if (m->captures[level].size == clua_capture_open) return level;
  return luaL_error(m->L, "invalid pattern capture");
}

static int referred(clua_matcher *m, int digit) {
  int level = digit - '1';
  if (level < 0 || level >= m->levels || m->captures[level].size == clua_capture_open)
    luaL_error(m->L, "invalid capture index %%%d", level + 1);
  return level;
}

static bool fits(clua_matcher *m, const clua_item *item, const char *s) {
  step(m);
  return s < m->end && holds(item->set, *s);
}

// Where what is balanced ends that begins at s, or NULL.
static const char *balanced(clua_matcher *m, const clua_item *item, const char *s) {
  if (s >= m->end || (unsigned char)*s != item->first) return NULL;
  long long open = 1;
  while (++s < m->end) {
    step(m);
    if ((unsigned char)*s == item->second) {
      if (--open == 0) return s + 1;
    } else if ((unsigned char)*s == item->first) {
      open++;
    }
  }
  return NULL;
}

static const char *match(clua_matcher *m, const clua_item *item, const char *s);

static const char *match_capture(clua_matcher *m, const clua_item *item, const char *s, ptrdiff_t size) {
  if (m->levels >= clua_most_captures) luaL_error(m->L, "too many captures");
  m->captures[m->levels].at = s;
  m->captures[m->levels].size = size;
  m->levels++;
  const char *end = match(m, item + 1, s);
  if (!end) m->levels--;
  return end;
}

static const char *match_close(clua_matcher *m, const clua_item *item, const char *s) {
  int level = open_capture(m);
  m->captures[level].size = s - m->captures[level].at;
  const char *end = match(m, item + 1, s);
  if (!end) m->captures[level].size = clua_capture_open;
  return end;
}

static const char *match_greedy(clua_matcher *m, const clua_item *item, const char *s) {
  const char *least = s + item->least;
  while (fits(m, item, s)) s++;
  for (; s >= least; s--) {
    const char *end = match(m, item + 1, s);
    if (end) return end;
  }
  return NULL;
}

static const char *match_patient(clua_matcher *m, const clua_item *item, const char *s) {
  for (;; s++) {
    const char *end = match(m, item + 1, s);
    if (end) return end;
    if (!fits(m, item, s)) return NULL;
  }
}

static const char *match(clua_matcher *m, const clua_item *item, const char *s) {
  if (m->depth >= deepest) luaL_error(m->L, "pattern too complex");
  m->depth++;
  const char *end = NULL;
  // Goes on as long as nothing is left to choose.
  for (;; item++) {
    step(m);
    if (item->kind == a_byte && item->repeat == once) {
      if (s >= m->end || !holds(item->set, *s)) break;
      s++;
    } else if (item->kind == a_byte && item->repeat == optional) {
      if (fits(m, item, s) && (end = match(m, item + 1, s + 1))) break;
    } else if (item->kind == a_byte) {
      end = item->repeat == greedy ? match_greedy(m, item, s) : match_patient(m, item, s);
      break;
    } else if (item->kind == a_frontier) {
      unsigned char before = s == m->start ? 0 : s[-1], after = s == m->end ? 0 : *s;
      if (holds(item->set, before) || !holds(item->set, after)) break;
    } else if (item->kind == a_balance) {
      if (!(s = balanced(m, item, s))) break;
    } else if (item->kind == a_reference) {
      int level = referred(m, item->first);
      ptrdiff_t size = m->captures[level].size;
      for (ptrdiff_t i = 0; i < size; i += 64) step(m);
      if (size < 0 || m->end - s < size || memcmp(m->captures[level].at, s, size) != 0) break;
      s += size;
    } else {
      if (item->kind == a_match || (item->kind == at_the_end && s == m->end)) end = s;
      if (item->kind == an_open) end = match_capture(m, item, s, clua_capture_open);
      if (item->kind == a_position) end = match_capture(m, item, s, clua_capture_position);
      if (item->kind == a_close) end = match_close(m, item, s);
      break;
    }
  }
  m->depth--;
  return end;
}

const char *clua_match_at(clua_matcher *m, const char *place) {
  m->levels = 0;
  m->depth = 0;
  return match(m, m->items, place);
}

// MARK: Captures

void clua_push_capture(clua_matcher *m, int number, const char *from, const char *to) {
  if (number >= m->levels) {
    if (number != 0) luaL_error(m->L, "invalid capture index %%%d", number + 1);
    lua_pushlstring(m->L, from, to - from);
    return;
  }
  ptrdiff_t size = m->captures[number].size;
  if (size == clua_capture_open) luaL_error(m->L, "unfinished capture");
  if (size == clua_capture_position) {
    lua_pushinteger(m->L, m->captures[number].at - m->start + 1);
  } else {
    lua_pushlstring(m->L, m->captures[number].at, size);
  }
}

int clua_push_captures(clua_matcher *m, const char *from, const char *to) {
  int count = m->levels == 0 && from ? 1 : m->levels;
  luaL_checkstack(m->L, count, "too many captures");
  for (int i = 0; i < count; i++) clua_push_capture(m, i, from, to);
  return count;
}
