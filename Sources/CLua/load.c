// Lua's own loaders, made to refuse binary chunks: bytecode can do anything to the process.
#include "CLua.h"
#include "border.h"

// load(chunk, name, mode, env): the mode is always text.
static int load_text(lua_State *L) {
  int given = lua_gettop(L);
  bool has_environment = given >= 4;
  lua_settop(L, 4);
  lua_pushliteral(L, "t");
  lua_replace(L, 3);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  if (!has_environment) lua_pop(L, 1);
  lua_call(L, has_environment ? 4 : 3, LUA_MULTRET);
  return lua_gettop(L);
}

static int loadfile_text(lua_State *L) {
  const char *name = luaL_optstring(L, 1, NULL);
  bool has_environment = lua_gettop(L) >= 3;
  if (luaL_loadfilex(L, name, "t") != LUA_OK) {
    lua_pushnil(L);
    lua_insert(L, -2);
    return 2;
  }
  if (has_environment) {
    lua_pushvalue(L, 3);
    if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
  }
  return 1;
}

// What a file returns once it has run, be it after a yield.
static int dofile_results(lua_State *L, int status, lua_KContext context) {
  (void)status;
  (void)context;
  return lua_gettop(L) - 1;
}

static int dofile_text(lua_State *L) {
  const char *name = luaL_optstring(L, 1, NULL);
  lua_settop(L, 1);
  if (luaL_loadfilex(L, name, "t") != LUA_OK) return lua_error(L);
  lua_callk(L, 0, LUA_MULTRET, 0, dofile_results);
  return dofile_results(L, LUA_OK, 0);
}

void clua_replace_load(lua_State *L) {
  lua_getglobal(L, "load");
  lua_pushcclosure(L, load_text, 1);
  lua_setglobal(L, "load");
  lua_register(L, "loadfile", loadfile_text);
  lua_register(L, "dofile", dofile_text);
}
