// pcall and xpcall as Lua has them, but for a stop: that they raise again.
#include "CLua.h"
#include "border.h"

// `extra` values lie below the results: for xpcall the function and its handler.
static int finish(lua_State *L, int status, lua_KContext extra) {
  if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)extra;
  if (clua_host_of(L)->stopping) return clua_raise_stop(L);
  lua_pushboolean(L, 0);
  lua_insert(L, -2);
  return 2;
}

static int protected_call(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushboolean(L, 1); // the first result where nothing fails
  lua_insert(L, 1);
  return finish(L, lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, finish), 0);
}

static int protected_call_with_handler(lua_State *L) {
  int arguments = lua_gettop(L) - 2;
  luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_pushboolean(L, 1);
  lua_pushvalue(L, 1);
  lua_rotate(L, 3, 2);
  return finish(L, lua_pcallk(L, arguments, LUA_MULTRET, 2, 2, finish), 2);
}

void clua_replace_calls(lua_State *L) {
  lua_register(L, "pcall", protected_call);
  lua_register(L, "xpcall", protected_call_with_handler);
}

// debug.sethook, which must not take away the hook that counts. It is put in place with the first limit: where it
// stands a script's hook sees the return from it.
static int set_hook(lua_State *L) {
  if (clua_host_of(L)->steps) return luaL_error(L, "the hook counts the steps of this state");
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, 0);
  return 0;
}

void clua_guard_hook(lua_State *L) {
  int top = lua_gettop(L);
  if (clua_push_module(L, LUA_DBLIBNAME)) {
    lua_pushliteral(L, "sethook");
    lua_pushvalue(L, -1);
    lua_rawget(L, -3);
    if (lua_tocfunction(L, -1) != set_hook) {
      lua_pushcclosure(L, set_hook, 1);
      lua_rawset(L, -3);
    }
  }
  lua_settop(L, top);
}
