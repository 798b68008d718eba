// The functions on strings that could take for ever, or all memory, in a single call.
#define _GNU_SOURCE
#include "pattern.h"
#include "border.h"
#include <ctype.h>
#include <string.h>

// MARK: Sizes

static int repeat(lua_State *L) {
  size_t size, between;
  luaL_checklstring(L, 1, &size);
  lua_Integer count = luaL_checkinteger(L, 2);
  luaL_optlstring(L, 3, "", &between);
  double bytes = ((double)size + (double)between) * (double)count; // too large by one separator at most
  if (count > 0 && bytes > (double)clua_largest_text(L)) return clua_refuse_text(L, "string.rep", bytes);
  return clua_run_original(L);
}

// string.pack, whose `c` pads to any size.
static int pack(lua_State *L) {
  double bytes = 0;
  for (const char *p = luaL_checkstring(L, 1); *p; p++)
    if (*p == 'c') {
      double size = 0;
      while (isdigit((unsigned char)p[1])) size = size * 10 + (*++p - '0');
      bytes += size;
    }
  if (bytes > (double)clua_largest_text(L)) return clua_refuse_text(L, "string.pack", bytes);
  return clua_run_original(L);
}

// MARK: Searches

// Whether Lua's own function surely comes to its end at once: nothing to try again, or little text. Counts high.
static bool is_quick(lua_State *L, size_t size, const char *pattern, size_t pattern_size) {
  if (clua_host_of(L)->counts_all_searches) return false;
  enum { at_once = 1 << 15, in_a_row = 1 << 22 };
  double ways = (double)pattern_size + 1;
  bool is_linear = true;
  if (pattern_size == 0 || pattern[0] != '^') ways *= (double)size + 1;
  for (size_t i = 0; i < pattern_size && ways <= in_a_row; i++) {
    char c = pattern[i];
    bool is_escape = c == '%' && i + 1 < pattern_size && (pattern[i + 1] == 'b' || isdigit((unsigned char)pattern[i + 1]));
    if (c == '*' || c == '+' || c == '-' || is_escape) {
      ways *= (double)size + 1;
      is_linear = false;
    } else if (c == '?') {
      ways *= 2;
      is_linear = false;
    }
  }
  return ways <= (is_linear ? in_a_row : at_once);
}

// The place from which a search begins, counted from 0; past the end if it is.
static size_t beginning(lua_State *L, int index, size_t size) {
  lua_Integer given = luaL_optinteger(L, index, 1);
  if (given > 0) return (lua_Unsigned)given - 1;
  if (given == 0 || given < -(lua_Integer)size) return 0;
  return size + given;
}

// Whether nothing in a pattern is special, by the list that Lua has: a ']' alone is not.
static bool is_literal(const char *pattern, size_t size) {
  static const char special[] = {'^', '$', '*', '+', '?', '.', '(', '[', '%', '-'};
  for (size_t i = 0; i < size; i++)
    if (memchr(special, pattern[i], sizeof special)) return false;
  return true;
}

// find and match; for `find` the place comes before the captures.
static int search(lua_State *L, bool finds) {
  size_t size, pattern_size;
  const char *text = luaL_checklstring(L, 1, &size), *pattern = luaL_checklstring(L, 2, &pattern_size);
  size_t from = beginning(L, 3, size);
  bool is_plain = finds && (lua_toboolean(L, 4) || is_literal(pattern, pattern_size));
  if (from > size || (!is_plain && is_quick(L, size - from, pattern, pattern_size))) return clua_run_original(L);
  if (is_plain) {
    // Lua's own search takes the product of both sizes at worst, this one their sum.
    const char *found = memmem(text + from, size - from, pattern, pattern_size);
    clua_charge(L, (size - from) / 64);
    if (!found) return lua_pushnil(L), 1;
    lua_pushinteger(L, found - text + 1);
    lua_pushinteger(L, found - text + pattern_size);
    return 2;
  }
  bool is_anchored = pattern[0] == '^';
  clua_matcher m;
  clua_prepare_matcher(&m, L, finds ? "string.find" : "string.match", text, size,
                       clua_push_pattern(L, pattern + is_anchored, pattern_size - is_anchored));
  for (const char *place = text + from; place <= m.end; place++) {
    const char *end = clua_match_at(&m, place);
    if (end && !finds) return clua_push_captures(&m, place, end);
    if (end) {
      lua_pushinteger(L, place - text + 1);
      lua_pushinteger(L, end - text);
      return clua_push_captures(&m, NULL, NULL) + 2;
    }
    if (is_anchored) break;
  }
  lua_pushnil(L);
  return 1;
}

static int find(lua_State *L) { return search(L, true); }
static int match(lua_State *L) { return search(L, false); }

// The iterator of gmatch. Upvalues: text, items, where to go on, where the last match ended (-1: none yet).
static int next_match(lua_State *L) {
  size_t size;
  const char *text = lua_tolstring(L, lua_upvalueindex(1), &size);
  lua_Integer last = lua_tointeger(L, lua_upvalueindex(4));
  clua_matcher m;
  clua_prepare_matcher(&m, L, "string.gmatch", text, size, lua_touserdata(L, lua_upvalueindex(2)));
  for (const char *place = text + lua_tointeger(L, lua_upvalueindex(3)); place <= m.end; place++) {
    const char *end = clua_match_at(&m, place);
    if (!end || end - text == last) continue;
    lua_pushinteger(L, end - text);
    lua_copy(L, -1, lua_upvalueindex(3));
    lua_replace(L, lua_upvalueindex(4));
    return clua_push_captures(&m, place, end);
  }
  return 0;
}

static int gmatch(lua_State *L) {
  size_t size, pattern_size;
  luaL_checklstring(L, 1, &size);
  const char *pattern = luaL_checklstring(L, 2, &pattern_size);
  size_t from = beginning(L, 3, size);
  // A '^' is no anchor here: all that is tried, is tried at every place.
  if (pattern_size && pattern[0] != '^' && is_quick(L, size, pattern, pattern_size)) return clua_run_original(L);
  lua_pushvalue(L, 1);
  clua_push_pattern(L, pattern, pattern_size);
  lua_pushinteger(L, from > size ? (lua_Integer)size + 1 : (lua_Integer)from);
  lua_pushinteger(L, -1);
  lua_pushcclosure(L, next_match, 4);
  return 1;
}

// MARK: Replacement

// Adds a replacement text, in which a percent sign and a digit stand for a capture.
static void add_text(clua_matcher *m, luaL_Buffer *buffer, const char *from, const char *to) {
  size_t size;
  const char *text = lua_tolstring(m->L, 3, &size), *end = text + size;
  for (const char *sign; (sign = memchr(text, '%', end - text)); text = sign + 2) {
    luaL_addlstring(buffer, text, sign - text);
    char c = sign + 1 < end ? sign[1] : 0;
    if (c == '%') {
      luaL_addchar(buffer, '%');
    } else if (c == '0') {
      luaL_addlstring(buffer, from, to - from);
    } else if (isdigit((unsigned char)c)) {
      int number = c - '1';
      if (number >= m->levels && number != 0)
        luaL_error(m->L, "invalid capture index %%%d in replacement string", number + 1);
      clua_push_capture(m, number, from, to);
      luaL_tolstring(m->L, -1, NULL);
      lua_remove(m->L, -2);
      luaL_addvalue(buffer);
    } else {
      luaL_error(m->L, "invalid use of '%%' in replacement string");
    }
  }
  luaL_addlstring(buffer, text, end - text);
}

// Adds what stands in the place of a match; whether that is not the match itself.
static bool add_replacement(clua_matcher *m, luaL_Buffer *buffer, const char *from, const char *to, int type) {
  lua_State *L = m->L;
  if (type == LUA_TFUNCTION) {
    lua_pushvalue(L, 3);
    lua_call(L, clua_push_captures(m, from, to), 1);
  } else if (type == LUA_TTABLE) {
    clua_push_capture(m, 0, from, to);
    lua_gettable(L, 3);
  } else {
    add_text(m, buffer, from, to);
    return true;
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    luaL_addlstring(buffer, from, to - from);
    return false;
  }
  if (!lua_isstring(L, -1)) luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
  luaL_addvalue(buffer);
  return true;
}

static int gsub(lua_State *L) {
  size_t size, pattern_size;
  const char *text = luaL_checklstring(L, 1, &size), *pattern = luaL_checklstring(L, 2, &pattern_size);
  int type = lua_type(L, 3);
  luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || type == LUA_TTABLE, 3,
                   "string/function/table");
  lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)size + 1), count = 0;
  if (is_quick(L, size, pattern, pattern_size)) return clua_run_original(L);
  lua_settop(L, 3);
  bool is_anchored = pattern_size && pattern[0] == '^', changed = false;
  clua_matcher m;
  clua_prepare_matcher(&m, L, "string.gsub", text, size,
                       clua_push_pattern(L, pattern + is_anchored, pattern_size - is_anchored));
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  const char *place = text, *last = NULL;
  while (count < most) {
    const char *end = clua_match_at(&m, place);
    if (end && end != last) {
      count++;
      changed = add_replacement(&m, &buffer, place, end, type) || changed;
      place = last = end;
    } else if (place < m.end) {
      luaL_addchar(&buffer, *place++);
    } else {
      break;
    }
    if (is_anchored) break;
  }
  if (changed) {
    luaL_addlstring(&buffer, place, m.end - place);
    luaL_pushresult(&buffer);
  } else {
    lua_pushvalue(L, 1); // the very same text
  }
  lua_pushinteger(L, count);
  return 2;
}

void clua_bound_strings(lua_State *L) {
  static const luaL_Reg functions[] = {
    {"rep", repeat}, {"pack", pack}, {"find", find}, {"match", match}, {"gmatch", gmatch}, {"gsub", gsub},
    {NULL, NULL},
  };
  clua_bound(L, LUA_STRLIBNAME, functions);
}
