// Lua's own loaders, made to refuse binary chunks: bytecode can do anything to the process.
#include "CLua.h"
#include "border.h"
#include <stdio.h>
#include <sys/stat.h>

static const char marks_key;

void clua_push_file_mark(lua_State *L, const char *path) {
  struct stat status;
  if (stat(path, &status) != 0) return lua_pushnil(L);
  char mark[128];
  int size = snprintf(
      mark, sizeof mark, "%llu %lld %lld.%09ld %lld.%09ld", (unsigned long long)status.st_ino,
      (long long)status.st_size, (long long)status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
      (long long)status.st_ctim.tv_sec, status.st_ctim.tv_nsec);
  lua_pushlstring(L, mark, (size_t)size);
}

void clua_push_loaded_mark(lua_State *L, const char *path) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &marks_key) != LUA_TTABLE) return; // nil: no file was loaded yet
  lua_pushstring(L, path);
  lua_rawget(L, -2);
  lua_remove(L, -2);
}

// luaL_loadfilex for text, that notes what the file was like: its functions know their lines and not their words.
static int load_file(lua_State *L, const char *name) {
  int status = luaL_loadfilex(L, name, "t");
  if (status != LUA_OK || name == NULL) return status;
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &marks_key) != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &marks_key);
  }
  clua_push_file_mark(L, name);
  lua_setfield(L, -2, name);
  lua_pop(L, 1);
  return LUA_OK;
}

// load(chunk, name, mode, env): the mode is always text. Lua's function runs in the place of ours, so that its
// errors name the function as the script does.
static int load_text(lua_State *L) {
  lua_settop(L, lua_gettop(L) >= 4 ? 4 : 3);
  lua_pushliteral(L, "t");
  lua_replace(L, 3);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

static int loadfile_text(lua_State *L) {
  const char *name = luaL_optstring(L, 1, NULL);
  bool has_environment = lua_gettop(L) >= 3;
  if (load_file(L, name) != LUA_OK) {
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
  if (load_file(L, name) != LUA_OK) return lua_error(L);
  lua_callk(L, 0, LUA_MULTRET, 0, dofile_results);
  return dofile_results(L, LUA_OK, 0);
}

// The searcher by which `require` finds Lua files: upvalue 1 is the package table.
static int search_text(lua_State *L) {
  const char *name = luaL_checkstring(L, 1);
  lua_settop(L, 1);
  lua_getfield(L, lua_upvalueindex(1), "searchpath");
  lua_pushvalue(L, 1);
  if (lua_getfield(L, lua_upvalueindex(1), "path") != LUA_TSTRING)
    return luaL_error(L, "'package.path' must be a string");
  lua_call(L, 2, 2);
  if (lua_isnil(L, -2)) return 1; // where it was looked for
  lua_pop(L, 1);
  const char *file = lua_tostring(L, -1);
  if (load_file(L, file) != LUA_OK)
    return luaL_error(L, "error loading module '%s' from file '%s':\n\t%s", name, file, lua_tostring(L, -1));
  lua_insert(L, -2);
  return 2;
}

void clua_replace_load(lua_State *L) {
  if (lua_getglobal(L, "load") == LUA_TFUNCTION) {
    lua_pushcclosure(L, load_text, 1);
    lua_setglobal(L, "load");
    lua_register(L, "loadfile", loadfile_text);
    lua_register(L, "dofile", dofile_text);
  } else {
    lua_pop(L, 1);
  }
  if (lua_getglobal(L, LUA_LOADLIBNAME) == LUA_TTABLE) {
    lua_getfield(L, -1, "searchers");
    lua_pushvalue(L, -2);
    lua_pushcclosure(L, search_text, 1);
    lua_rawseti(L, -2, 2);
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}
