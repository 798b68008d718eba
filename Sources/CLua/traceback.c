// What leads to a place, as luaL_traceback words it, but with the names of our functions and without frames that
// have no name. Written to memory that is there from the start, so that it cannot fail.
#include "CLua.h"
#include "border.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

// How many levels are shown at the top and at the bottom of a deep stack.
enum { first_levels = 10, last_levels = 11 };

static const char names_key, loaded_key;

void clua_open_traceback(lua_State *L) {
  lua_newtable(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &names_key);
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &loaded_key);
}

bool clua_push_module(lua_State *L, const char *name) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &loaded_key) != LUA_TTABLE) return false;
  lua_pushstring(L, name);
  return lua_rawget(L, -2) == LUA_TTABLE;
}

void clua_name_function(lua_State *L, const char *name, size_t size) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &names_key);
  lua_pushvalue(L, -2);
  lua_pushlstring(L, name, size);
  lua_rawset(L, -3);
  lua_pop(L, 1);
}

bool clua_push_function_name(lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &names_key);
  lua_pushvalue(L, -2);
  bool found = lua_rawget(L, -2) == LUA_TSTRING;
  lua_remove(L, -2);
  return found;
}

bool clua_push_running_name(lua_State *L) {
  lua_Debug record;
  if (!lua_getstack(L, 0, &record)) return lua_pushnil(L), false;
  lua_getinfo(L, "f", &record);
  bool found = clua_push_function_name(L);
  lua_remove(L, -2);
  return found;
}

typedef struct text { char *start; size_t used, size; } text;

static void add(text *text, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int written = vsnprintf(text->start + text->used, text->size - text->used, format, arguments);
  va_end(arguments);
  if (written > 0) text->used += (size_t)written;
  if (text->used >= text->size) text->used = text->size - 1;
}

// Adds the name of the function on top of the stack: the one it was registered with.
static bool add_registered(lua_State *L, text *text) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &names_key) != LUA_TTABLE) return lua_pop(L, 1), false;
  lua_pushvalue(L, -2);
  bool found = lua_rawget(L, -2) == LUA_TSTRING;
  if (found) add(text, "function '%s'", lua_tostring(L, -1));
  lua_pop(L, 2);
  return found;
}

// Adds the name under which a loaded module, the globals among them, has the function on top of the stack.
static bool add_loaded(lua_State *L, text *text) {
  int function = lua_gettop(L);
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &loaded_key) != LUA_TTABLE) return lua_settop(L, function), false;
  for (lua_pushnil(L); lua_next(L, function + 1); lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING || lua_type(L, -1) != LUA_TTABLE) continue;
    int module = lua_gettop(L);
    for (lua_pushnil(L); lua_next(L, module); lua_pop(L, 1)) {
      if (lua_type(L, -2) != LUA_TSTRING || !lua_rawequal(L, -1, function)) continue;
      const char *owner = lua_tostring(L, module - 1);
      bool is_global = strcmp(owner, LUA_GNAME) == 0;
      add(text, "function '%s%s%s'", is_global ? "" : owner, is_global ? "" : ".", lua_tostring(L, -2));
      lua_settop(L, function);
      return true;
    }
  }
  lua_settop(L, function);
  return false;
}

static void add_level(lua_State *L, lua_Debug *record, text *text) {
  lua_getinfo(L, "Slntf", record);
  size_t start = text->used;
  if (record->currentline > 0)
    add(text, "\n\t%s:%d: in ", record->short_src, record->currentline);
  else
    add(text, "\n\t%s: in ", record->short_src);
  if (add_registered(L, text) || add_loaded(L, text)) {
  } else if (*record->namewhat) {
    add(text, "%s '%s'", record->namewhat, record->name);
  } else if (*record->what == 'm') {
    add(text, "main chunk");
  } else if (*record->what != 'C') {
    add(text, "function <%s:%d>", record->short_src, record->linedefined);
  } else {
    text->start[text->used = start] = 0; // a frame of the host
  }
  lua_pop(L, 1);
  if (record->istailcall) add(text, "\n\t(...tail calls...)");
}

static int depth(lua_State *L) {
  lua_Debug record;
  int above = 0, below = 1;
  while (lua_getstack(L, below, &record)) {
    above = below;
    below *= 2;
  }
  while (above + 1 < below) {
    int middle = (above + below) / 2;
    if (lua_getstack(L, middle, &record))
      above = middle;
    else
      below = middle;
  }
  return lua_getstack(L, above, &record) ? above + 1 : 0;
}

void clua_trace(lua_State *L, int level) {
  text text = {clua_host_of(L)->traceback, 0, clua_trace_size};
  text.start[0] = 0;
  if (!lua_checkstack(L, 10)) return;
  add(&text, "stack traceback:");
  lua_Debug record;
  int levels = depth(L);
  int skipped = levels - level - first_levels - last_levels;
  for (int shown = 0; lua_getstack(L, level, &record); level++, shown++) {
    if (shown == first_levels && skipped > 0) {
      add(&text, "\n\t...\t(skipping %d levels)", skipped);
      level += skipped - 1;
      continue;
    }
    add_level(L, &record, &text);
  }
}
