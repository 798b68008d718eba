// Libraries that scripts can read and not change, for states in which one script must not reach the next.
//
// A sealed table is an empty front: whatever is read comes from the contents behind it, which no script can reach,
// and whatever is written is refused. The functions that pass metamethods by know the fronts.
#include "CLua.h"
#include "border.h"
#include <string.h>

// In the metatable of a front: its contents; in that of a table that takes no raw assignment: true.
static const char contents_key, refusal_key;
// In the registry: the metatable of all environments; math.randomseed.
static const char environments_key, seed_key;

// Pushes what a table's metatable has at a key, and says whether that is something; else pushes nothing.
static bool push_mark(lua_State *L, int index, const void *key) {
  if (!lua_istable(L, index) || !lua_getmetatable(L, index)) return false;
  if (lua_rawgetp(L, -1, key) != LUA_TNIL) {
    lua_remove(L, -2);
    return true;
  }
  lua_pop(L, 2);
  return false;
}

void clua_open_front(lua_State *L, int index) {
  index = lua_absindex(L, index);
  if (push_mark(L, index, &contents_key)) lua_replace(L, index);
}

// MARK: Functions that pass metamethods by

static int sealed_next(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  clua_open_front(L, 1);
  if (lua_next(L, 1)) return 2;
  lua_pushnil(L);
  return 1;
}

static int sealed_pairs(lua_State *L) {
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

static int sealed_rawget(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  lua_settop(L, 2);
  clua_open_front(L, 1);
  lua_rawget(L, 1);
  return 1;
}

static int sealed_rawset(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  luaL_checkany(L, 3);
  lua_settop(L, 3);
  if (push_mark(L, 1, &refusal_key)) return luaL_error(L, "rawset: the table is read-only");
  lua_rawset(L, 1);
  return 1;
}

// Without `__gc`: Lua runs finalisers whenever it likes, in the midst of another script or of the end, and no hook
// can stop one.
static int sealed_setmetatable(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argexpected(L, lua_isnil(L, 2) || lua_istable(L, 2), 2, "nil or table");
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL)
    return luaL_error(L, "cannot change a protected metatable");
  lua_settop(L, 2);
  if (lua_istable(L, 2)) {
    lua_pushliteral(L, "__gc");
    if (lua_rawget(L, 2) != LUA_TNIL) return luaL_error(L, "setmetatable: a metatable with __gc is not taken here");
    lua_pop(L, 1);
  }
  lua_setmetatable(L, 1);
  return 1;
}

// MARK: Fronts

static int refuse_assignment(lua_State *L) {
  luaL_where(L, 1);
  if (lua_rawlen(L, -1) == 0) luaL_where(L, 2); // a function of C assigned
  lua_pushvalue(L, lua_upvalueindex(1));
  if (lua_type(L, 2) == LUA_TSTRING)
    lua_pushfstring(L, ".%s cannot be set: libraries are read-only", lua_tostring(L, 2));
  else
    lua_pushliteral(L, " cannot be changed: libraries are read-only");
  lua_concat(L, 3);
  return lua_error(L);
}

// Puts a front before the global table of that name. Stack: the functions that know fronts at 1.
static void seal(lua_State *L, const char *name) {
  lua_createtable(L, 0, 0);
  lua_createtable(L, 0, 6);
  lua_getglobal(L, name);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, -3, &contents_key);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 1);
  lua_rawsetp(L, -2, &refusal_key);
  lua_pushstring(L, name);
  lua_pushcclosure(L, refuse_assignment, 1);
  lua_setfield(L, -2, "__newindex");
  lua_getglobal(L, "next");
  lua_pushcclosure(L, sealed_pairs, 1);
  lua_setfield(L, -2, "__pairs");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_setglobal(L, name);
}

// Leaves in the table on top only the names listed, which are separated by spaces.
static void keep(lua_State *L, const char *listed) {
  lua_createtable(L, 0, 32);
  while (*listed) {
    size_t length = strcspn(listed, " ");
    lua_pushlstring(L, listed, length);
    lua_pushboolean(L, 1);
    lua_rawset(L, -3);
    listed += length + (listed[length] == ' ');
  }
  lua_pushnil(L);
  while (lua_next(L, -3)) {
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, -3) == LUA_TNIL) {
      lua_pushvalue(L, -2);
      lua_pushnil(L);
      lua_rawset(L, -6);
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}

void clua_seal(lua_State *L, bool prints) {
  // What is not named here is not there, whatever a later Lua brings.
  static const struct { const char *table, *names; } kept[] = {
    {LUA_STRLIBNAME, "byte char find format gmatch gsub len lower match pack packsize rep reverse sub unpack upper"},
    {LUA_TABLIBNAME, "concat insert move pack remove sort unpack"},
    {LUA_MATHLIBNAME, "abs acos asin atan ceil cos deg exp floor fmod huge log max maxinteger min mininteger modf pi "
                      "rad random randomseed sin sqrt tan tointeger type ult"},
    {LUA_UTF8LIBNAME, "char charpattern codepoint codes len offset"},
    {LUA_COLIBNAME, "close create isyieldable resume running status wrap yield"},
    {LUA_OSLIBNAME, "clock date time"},
  };
  static const luaL_Reg ours[] = {
    {"next", sealed_next}, {"rawget", sealed_rawget}, {"rawset", sealed_rawset},
    {"setmetatable", sealed_setmetatable}, {NULL, NULL},
  };
  lua_pushglobaltable(L);
  keep(L, "_VERSION assert coroutine error getmetatable ipairs math next os pairs pcall print rawequal rawget rawlen "
          "rawset select setmetatable string table tonumber tostring type utf8 xpcall");
  luaL_setfuncs(L, ours, 0);
  if (!prints) {
    lua_pushnil(L);
    lua_setfield(L, -2, "print");
  }
  lua_pop(L, 1);
  clua_bound_strings(L);
  clua_bound_tables(L);
  for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
    if (lua_getglobal(L, kept[i].table) == LUA_TTABLE) {
      keep(L, kept[i].names);
      lua_pop(L, 1);
      seal(L, kept[i].table);
    } else {
      lua_pop(L, 1);
    }
  // The metatable of all strings: nobody gets hold of it.
  lua_pushliteral(L, "");
  if (lua_getmetatable(L, -1)) {
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  if (lua_getglobal(L, LUA_MATHLIBNAME) == LUA_TTABLE) {
    lua_getfield(L, -1, "randomseed");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &seed_key);
  }
  lua_pop(L, 1);
}

// MARK: Environments

// Pushes the metatable of all environments.
static void push_metatable(lua_State *L) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &environments_key) == LUA_TTABLE) return;
  lua_pop(L, 1);
  lua_createtable(L, 0, 4);
  lua_pushliteral(L, "__index");
  lua_pushglobaltable(L);
  lua_rawset(L, -3);
  lua_pushliteral(L, "__metatable");
  lua_pushboolean(L, 0);
  lua_rawset(L, -3);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &environments_key);
}

void clua_push_environment(lua_State *L) {
  lua_createtable(L, 0, 4);
  lua_pushliteral(L, "_G");
  lua_pushvalue(L, -2);
  lua_rawset(L, -3);
  push_metatable(L);
  lua_setmetatable(L, -2);
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &seed_key) == LUA_TFUNCTION) {
    lua_pushinteger(L, 0);
    if (lua_pcall(L, 1, 0, 0) != LUA_OK) lua_pop(L, 1); // no run of its own: an interrupt waits for the script
  } else {
    lua_pop(L, 1);
  }
}

void clua_watch_environments(lua_State *L) {
  push_metatable(L);
  lua_pushliteral(L, "__newindex");
  lua_pushvalue(L, -3);
  lua_rawset(L, -3);
  lua_pushboolean(L, 1);
  lua_rawsetp(L, -2, &refusal_key);
  lua_pop(L, 2);
}

bool clua_push_environment_of_caller(lua_State *L) {
  lua_Debug record;
  if (!lua_getstack(L, 1, &record) || !lua_getinfo(L, "f", &record)) return false;
  const char *name;
  for (int i = 1; (name = lua_getupvalue(L, -1, i)); i++) {
    if (strcmp(name, "_ENV") == 0 && lua_istable(L, -1)) {
      lua_remove(L, -2);
      return true;
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  return false;
}
