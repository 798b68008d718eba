// Which of Lua's libraries a state gets, and what of them is left out or replaced.
#include "CLua.h"
#include "border.h"

static void drop(lua_State *L, const char *library, const char *name) {
  if (lua_getglobal(L, library) == LUA_TTABLE) {
    lua_pushnil(L);
    lua_setfield(L, -2, name);
  }
  lua_pop(L, 1);
}

// Neither bytecode nor machine code: nothing writes the one, nothing loads the other.
static void drop_native(lua_State *L) {
  drop(L, LUA_STRLIBNAME, "dump");
  drop(L, LUA_LOADLIBNAME, "loadlib");
  drop(L, LUA_LOADLIBNAME, "cpath");
  if (lua_getglobal(L, LUA_LOADLIBNAME) == LUA_TTABLE) {
    lua_getfield(L, -1, "searchers");
    for (int i = 3; i <= 4; i++) { // both look for C libraries
      lua_pushnil(L);
      lua_rawseti(L, -2, i);
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}

static int open_libraries(lua_State *L) {
  lua_Integer mask = lua_tointeger(L, 1);
  clua_find_hook_switch(L);
  static const struct { int bit; const char *name; lua_CFunction open; } libraries[] = {
    {clua_lib_base, LUA_GNAME, luaopen_base},         {clua_lib_package, LUA_LOADLIBNAME, luaopen_package},
    {clua_lib_coroutine, LUA_COLIBNAME, luaopen_coroutine}, {clua_lib_table, LUA_TABLIBNAME, luaopen_table},
    {clua_lib_io, LUA_IOLIBNAME, luaopen_io},         {clua_lib_os, LUA_OSLIBNAME, luaopen_os},
    {clua_lib_string, LUA_STRLIBNAME, luaopen_string}, {clua_lib_math, LUA_MATHLIBNAME, luaopen_math},
    {clua_lib_utf8, LUA_UTF8LIBNAME, luaopen_utf8},   {clua_lib_debug, LUA_DBLIBNAME, luaopen_debug},
  };
  for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++)
    if (mask & libraries[i].bit) {
      luaL_requiref(L, libraries[i].name, libraries[i].open, 1);
      lua_pop(L, 1);
    }
  clua_open_traceback(L);
  if (mask & clua_lib_base) clua_replace_calls(L);
  if (mask & clua_lib_coroutine) clua_replace_coroutine(L);
  if (!(mask & clua_binary_chunks)) clua_replace_load(L);
  if (mask & clua_no_native) drop_native(L);
  if (mask & clua_sealed) clua_seal(L, !(mask & clua_silent));
  return 0;
}

int clua_open(lua_State *L, int libraries) {
  lua_pushcfunction(L, open_libraries);
  lua_pushinteger(L, libraries);
  return clua_call(L, 1, 0);
}
