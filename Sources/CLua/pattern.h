// Lua's patterns, matched in counted steps.
#pragma once
#include "CLua.h"

enum { clua_most_captures = 32 };
/// A capture that is open, or that is a position; else its size.
enum { clua_capture_open = -1, clua_capture_position = -2 };

typedef struct clua_item clua_item;

/// One search of a subject. `start`, `end` and `items` are the caller's to set, `captures` and `levels` are the result.
typedef struct clua_matcher {
  lua_State *L;
  const char *start, *end;
  const clua_item *items;
  const char *function;
  long long taken;
  int left, depth, levels;
  struct { const char *at; ptrdiff_t size; } captures[clua_most_captures];
} clua_matcher;

/// Pushes a block that holds the pattern's items; raises where it is malformed.
const clua_item *clua_push_pattern(lua_State *L, const char *pattern, size_t size);
/// Begins counting, for a call of the function so named.
void clua_prepare_matcher(clua_matcher *m, lua_State *L, const char *function, const char *subject, size_t size,
                          const clua_item *items);
/// Matches at one place: the end of the match, or NULL.
const char *clua_match_at(clua_matcher *m, const char *place);
/// Pushes a capture, the whole match being the first where there is none.
void clua_push_capture(clua_matcher *m, int number, const char *from, const char *to);
/// Pushes all captures, or the whole match unless that is not wanted (`from` is NULL); their number.
int clua_push_captures(clua_matcher *m, const char *from, const char *to);
