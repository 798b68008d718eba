// Calls across the border, in both directions.
#include "CLua.h"
#include "border.h"
#include <string.h>

// Lua -> Swift. A negative answer means that an error value is on top.
int clua_run_swift(lua_State *L, void *function) {
  clua_host *host = clua_host_of(L);
  host->swift_depth++;
  int results = host->invoke(L, function);
  host->swift_depth--;
  if (host->swift_depth == 0 && host->overdrawn) {
    host->overdrawn = false;
    lua_gc(L, LUA_GCCOLLECT);
    if (host->limit && host->used > host->limit) {
      clua_stop(host, clua_out_of_memory);
      return clua_raise_stop(L);
    }
  }
  if (results < 0) return lua_error(L);
  return results;
}

// Runs before the stack unwinds: keeps the traceback aside and leaves the error value as it is.
static int keep_traceback(lua_State *L) {
  if (!clua_host_of(L)->stopping) clua_trace(L, 1);
  return 1;
}

int clua_call(lua_State *L, int arguments, int results) {
  clua_host *host = clua_host_of(L);
  int handler = lua_gettop(L) - arguments;
  lua_pushcfunction(L, keep_traceback);
  lua_insert(L, handler);
  int depth = host->swift_depth;
  lua_State *current = host->current;
  host->swift_depth = 0;
  host->current = L;
  host->traceback[0] = 0;
  clua_run_begins(L);
  int status = lua_pcall(L, arguments, results, handler);
  clua_run_ends(L);
  host->swift_depth = depth;
  host->current = current;
  if (host->stopping) clua_arm(current);
  lua_remove(L, handler);
  return status;
}

int clua_load(lua_State *L, const char *text, size_t size, const char *name) {
  clua_host *host = clua_host_of(L);
  int depth = host->swift_depth;
  host->swift_depth = 0; // a chunk may take what a script may
  host->traceback[0] = 0;
  if (host->runs == 0) host->refused = false;
  int status = luaL_loadbufferx(L, text, size, name, "t");
  host->swift_depth = depth;
  return status;
}

static int to_string(lua_State *L) { luaL_tolstring(L, 1, NULL); return 1; }

int clua_to_string(lua_State *L, int index) {
  lua_pushvalue(L, index);
  lua_pushcfunction(L, to_string);
  lua_insert(L, -2);
  return clua_call(L, 1, 1);
}

static int get_field(lua_State *L) { lua_gettable(L, 1); return 1; }

int clua_field(lua_State *L, int index) {
  lua_pushvalue(L, index);
  lua_pushcfunction(L, get_field);
  lua_rotate(L, -3, 1); // the function, the key, the value
  lua_insert(L, -2);
  return clua_call(L, 2, 1);
}

int clua_line(lua_State *L, int first, int last, char *source) {
  lua_Debug record;
  for (int level = first; level <= last && lua_getstack(L, level, &record); level++) {
    lua_getinfo(L, "Sl", &record);
    if (record.currentline <= 0) continue; // a function of C
    if (clua_is_own(&record)) continue;
    memcpy(source, record.short_src, LUA_IDSIZE);
    return record.currentline;
  }
  return 0;
}

int clua_caller(lua_State *L, const char **chunk, size_t *size) {
  lua_Debug record;
  if (!lua_getstack(L, 1, &record)) return 0;
  lua_getinfo(L, "Sl", &record);
  *chunk = record.source;
  *size = record.srclen;
  return record.currentline > 0 ? record.currentline : 0;
}
