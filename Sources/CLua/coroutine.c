// Lua's coroutine library, with the thread that runs always known, so that the hook reaches it.
#include "CLua.h"
#include "border.h"

// How deep coroutines may be closed by what another one closes: Lua 5.4.4 counts no C stack there.
enum { deepest_closing = 100 };

// Makes a thread the one that runs; the one that ran.
static lua_State *enter(clua_host *host, lua_State *thread) {
  lua_State *before = host->current;
  host->current = thread;
  if (host->stopping || host->steps) clua_listen(thread);
  return before;
}

static void leave(clua_host *host, lua_State *before) {
  host->current = before;
  if (host->stopping) clua_arm(before);
}

// Resumes a thread with `count` values from the top of L. The number of results, or -1 with the error on top of `thread`.
static int resume_thread(lua_State *L, lua_State *thread, int count) {
  clua_host *host = clua_host_of(L);
  if (!lua_checkstack(thread, count)) {
    lua_pushliteral(thread, "too many arguments to resume");
    return -1;
  }
  if (lua_status(thread) == LUA_OK) {
    lua_checkstack(thread, clua_roomy_coroutine);
    clua_charge_coroutine(host);
  }
  lua_xmove(L, thread, count);
  lua_State *resumer = enter(host, thread);
  int results = 0;
  int status = lua_resume(thread, L, count, &results);
  leave(host, resumer);
  return status == LUA_OK || status == LUA_YIELD ? results : -1;
}

// Ends a thread and closes what it has to close: a status, with the error on top of `thread`.
static int close_thread(lua_State *L, lua_State *thread) {
  clua_host *host = clua_host_of(L);
  if (host->closing >= deepest_closing) return luaL_error(L, "C stack overflow");
  lua_State *closer = enter(host, thread);
  host->closing++;
  int status = lua_resetthread(thread);
  host->closing--;
  leave(host, closer);
  return status;
}

static lua_State *thread_at(lua_State *L, int index) {
  lua_State *thread = lua_tothread(L, index);
  luaL_argexpected(L, thread, index, "coroutine");
  return thread;
}

static bool resumable(lua_State *L, lua_State *thread) {
  if (thread == L) return false;
  if (lua_status(thread) == LUA_YIELD) return true;
  lua_Debug record;
  return lua_status(thread) == LUA_OK && !lua_getstack(thread, 0, &record) && lua_gettop(thread) > 0;
}

// Says why a thread that is not resumable is not.
static const char *refusal(lua_State *L, lua_State *thread) {
  if (thread == L) return "cannot resume non-suspended coroutine";
  lua_Debug record;
  if (lua_status(thread) == LUA_OK && lua_getstack(thread, 0, &record)) return "cannot resume non-suspended coroutine";
  return "cannot resume dead coroutine";
}

static int co_resume(lua_State *L) {
  lua_State *thread = thread_at(L, 1);
  if (!resumable(L, thread)) {
    lua_pushboolean(L, 0);
    lua_pushstring(L, refusal(L, thread));
    return 2;
  }
  int results = resume_thread(L, thread, lua_gettop(L) - 1);
  if (results < 0) {
    if (clua_host_of(L)->stopping) return clua_raise_stop(L);
    lua_pushboolean(L, 0);
    lua_xmove(thread, L, 1);
    return 2;
  }
  if (!lua_checkstack(L, results + 1)) {
    lua_pop(thread, results);
    lua_pushboolean(L, 0);
    lua_pushliteral(L, "too many results to resume");
    return 2;
  }
  lua_pushboolean(L, 1);
  lua_xmove(thread, L, results);
  return results + 1;
}

static int wrapped(lua_State *L) {
  lua_State *thread = lua_tothread(L, lua_upvalueindex(1));
  if (!resumable(L, thread)) {
    luaL_where(L, 1);
    lua_pushstring(L, refusal(L, thread));
    lua_concat(L, 2);
    return lua_error(L);
  }
  int results = resume_thread(L, thread, lua_gettop(L));
  if (results >= 0) {
    luaL_checkstack(L, results, "too many results to resume");
    lua_xmove(thread, L, results);
    return results;
  }
  int status = lua_status(thread);
  if (status != LUA_OK && status != LUA_YIELD) status = close_thread(L, thread); // what closing raises wins
  if (clua_host_of(L)->stopping) return clua_raise_stop(L);
  lua_xmove(thread, L, 1);
  if (status != LUA_ERRMEM && lua_type(L, -1) == LUA_TSTRING) {
    luaL_where(L, 1);
    lua_insert(L, -2);
    lua_concat(L, 2);
  }
  return lua_error(L);
}

static int co_wrap(lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_State *thread = lua_newthread(L);
  lua_pushvalue(L, 1);
  lua_xmove(L, thread, 1);
  lua_pushcclosure(L, wrapped, 1);
  return 1;
}

static int co_close(lua_State *L) {
  lua_State *thread = thread_at(L, 1);
  lua_Debug record;
  bool is_idle = thread != L && (lua_status(thread) != LUA_OK || !lua_getstack(thread, 0, &record));
  if (!is_idle) return luaL_error(L, "cannot close a %s coroutine", thread == L ? "running" : "normal");
  if (close_thread(L, thread) == LUA_OK) {
    lua_pushboolean(L, 1);
    return 1;
  }
  if (clua_host_of(L)->stopping) return clua_raise_stop(L);
  lua_pushboolean(L, 0);
  lua_xmove(thread, L, 1);
  return 2;
}

void clua_replace_coroutine(lua_State *L) {
  static const luaL_Reg ours[] = {{"resume", co_resume}, {"wrap", co_wrap}, {"close", co_close}, {NULL, NULL}};
  lua_getglobal(L, LUA_COLIBNAME);
  luaL_setfuncs(L, ours, 0);
  lua_pop(L, 1);
}
