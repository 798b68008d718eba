// Stopping what runs. The signal handler sets a flag and arms a hook on the thread that runs; the hook
// stays armed while the flag is set, so that neither pcall nor a coroutine can swallow the interrupt.
#include "CLua.h"
#include "border.h"

static clua_host *volatile watched;

// Raises with the line that runs: within a hook that is level 0, where luaL_error takes its caller's.
static int end_script(lua_State *L) {
  luaL_where(L, 0);
  lua_pushliteral(L, "too many steps");
  lua_concat(L, 2);
  return lua_error(L);
}

static void stop(lua_State *L, lua_Debug *record) {
  (void)record;
  clua_host *host = clua_host_of(L);
  if (host->interrupted) {
    luaL_error(L, "interrupted");
  } else if (host->step_batches > 0) {
    // Once used up it stays used up: every batch from then on ends the script, whatever pcall does.
    if (host->step_batches == 1 || --host->step_batches == 1) end_script(L);
  } else {
    clua_disarm(L);
  }
}

void clua_limit_steps(lua_State *L, long long steps) {
  clua_host_of(L)->step_batches = steps / clua_step_batch + 2;
  lua_sethook(L, stop, LUA_MASKCOUNT, clua_step_batch); // coroutines inherit it
}

void clua_arm(lua_State *L) { lua_sethook(L, stop, LUA_MASKCALL | LUA_MASKRET | LUA_MASKCOUNT, 1); }
void clua_disarm(lua_State *L) { lua_sethook(L, NULL, 0, 0); }

void clua_interrupt(clua_host *host) {
  host->interrupted = 1;
  clua_arm(host->current);
}

void clua_clear_interrupt(lua_State *L) {
  clua_host *host = clua_host_of(L);
  host->interrupted = 0;
  clua_disarm(host->current);
}

void clua_watch(clua_host *host) { watched = host; }
void clua_interrupt_watched(void) {
  clua_host *host = watched;
  if (host) clua_interrupt(host);
}
void clua_forget(clua_host *host) {
  if (watched == host) watched = NULL;
}

// Resumes a thread with `count` values from the top of L. The number of results, or -1 with the error on top of `thread`.
static int resume_thread(lua_State *L, lua_State *thread, int count) {
  clua_host *host = clua_host_of(L);
  if (!lua_checkstack(thread, count)) {
    lua_pushliteral(thread, "too many arguments to resume");
    return -1;
  }
  if (lua_status(thread) == LUA_OK) lua_checkstack(thread, clua_roomy_coroutine);
  lua_xmove(L, thread, count);
  lua_State *resumer = host->current;
  host->current = thread;
  if (host->interrupted) clua_arm(thread);
  int results = 0;
  int status = lua_resume(thread, L, count, &results);
  host->current = resumer;
  if (host->interrupted) clua_arm(resumer);
  return status == LUA_OK || status == LUA_YIELD ? results : -1;
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
  if (status != LUA_OK && status != LUA_YIELD) status = lua_resetthread(thread); // closes what is to be closed; its error wins
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

void clua_replace_coroutine(lua_State *L) {
  static const luaL_Reg ours[] = {{"resume", co_resume}, {"wrap", co_wrap}, {NULL, NULL}};
  lua_getglobal(L, LUA_COLIBNAME);
  luaL_setfuncs(L, ours, 0);
  lua_pop(L, 1);
}
