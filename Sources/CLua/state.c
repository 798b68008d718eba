// The life of a state: its allocator, its libraries, its host.
#include "CLua.h"
#include "border.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

clua_host *clua_host_of(lua_State *L) { return *(clua_host **)lua_getextraspace(L); }

static void *allocate(void *ud, void *block, size_t old_size, size_t size) {
  clua_host *host = ud;
  size_t old = block ? old_size : 0;
  if (size == 0) {
    host->used -= old;
    free(block);
    return NULL;
  }
  if (host->limit && size > old && host->used - old + size > host->limit) {
    if (host->swift_depth == 0) return NULL;
    host->overdrawn = true;
  }
  void *grown = realloc(block, size);
  if (!grown) {
    // Returning NULL would make Lua raise across the Swift frames above: better a clean end.
    if (host->swift_depth > 0 && size > old) {
      static const char message[] = "entente: the machine has no memory left\n";
      (void)!write(2, message, sizeof message - 1);
      abort();
    }
    return NULL;
  }
  host->used = host->used - old + size;
  if (host->used > host->peak) host->peak = host->used;
  return grown;
}

// What `warn` does: off at first, "@on" and "@off" turn it; a message may come in pieces.
static void warn(void *ud, const char *message, int to_be_continued) {
  clua_host *host = ud;
  if (!host->warning && !to_be_continued && message[0] == '@') {
    if (strcmp(message, "@on") == 0) host->warns = true;
    if (strcmp(message, "@off") == 0) host->warns = false;
    return;
  }
  if (host->warns) fprintf(stderr, "%s%s%s", host->warning ? "" : "Lua warning: ", message, to_be_continued ? "" : "\n");
  host->warning = to_be_continued;
}

bool clua_output_failed(void) { return ferror(stdout) != 0; }

static int at_panic(lua_State *L) {
  (void)L;
  static const char message[] = "entente: a Lua error outside of any protected call\n";
  (void)!write(2, message, sizeof message - 1);
  return 0; // and Lua aborts
}

lua_State *clua_new(void *context, int (*invoke)(void *, lua_State *, long long), void (*release)(void *)) {
  clua_host *host = calloc(1, sizeof *host);
  if (!host) return NULL;
  host->context = context;
  host->invoke = invoke;
  host->release = release;
  lua_State *L = lua_newstate(allocate, host);
  if (!L) {
    free(host);
    return NULL;
  }
  *(clua_host **)lua_getextraspace(L) = host;
  host->current = L;
  host->swift_depth = 1; // Swift made the state and is what runs now
  lua_atpanic(L, at_panic);
  lua_checkstack(L, clua_roomy_stack);
  lua_setwarnf(L, warn, host);
  return L;
}

void clua_close(lua_State *L) {
  clua_host *host = clua_host_of(L);
  host->limit = 0;
  clua_forget(host);
  lua_close(L);
  free(host);
}

static int open_libraries(lua_State *L) {
  lua_Integer mask = lua_tointeger(L, 1);
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
  if (mask & clua_lib_base) clua_replace_load(L);
  if (mask & clua_lib_coroutine) clua_replace_coroutine(L);
  return 0;
}

int clua_open(lua_State *L, int libraries) {
  lua_pushcfunction(L, open_libraries);
  lua_pushinteger(L, libraries);
  return clua_call(L, 1, 0);
}

void clua_stop_collecting(lua_State *L) { lua_gc(L, LUA_GCSTOP); }
bool clua_pause_collecting(lua_State *L) {
  bool was_running = lua_gc(L, LUA_GCISRUNNING);
  lua_gc(L, LUA_GCSTOP);
  return was_running;
}
void clua_resume_collecting(lua_State *L) { lua_gc(L, LUA_GCRESTART); }
void clua_collect(lua_State *L) { lua_gc(L, LUA_GCCOLLECT); }
