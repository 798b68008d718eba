// Stopping what runs. Whoever stops it sets a reason and arms a hook on the thread that runs. Hook and reason stay
// while the run lasts, and what catches errors raises again: neither pcall nor a coroutine can swallow a stop.
#include "CLua.h"
#include "border.h"

static const char stop_keys[clua_stop_reasons];
static clua_host *volatile watched;
static volatile pid_t watched_thread;

// Lua turns hooks off in a finaliser and in a hook, and has no function to turn them on. The switch is a byte of the
// thread, after the pointer and three bytes that every Lua 5.4 of Debian has there; opening a state proves it.
enum { status_byte = sizeof(void *) + 2, switch_byte };

static volatile unsigned char *bytes(lua_State *L) { return (volatile unsigned char *)L; }

static void prove_switch(lua_State *L, lua_Debug *record) {
  (void)record;
  clua_host_of(L)->hook_switch = bytes(L)[switch_byte] == 0 && bytes(L)[status_byte] == lua_status(L);
  lua_sethook(L, NULL, 0, 0);
}

static int nothing(lua_State *L) {
  (void)L;
  return 0;
}

void clua_find_hook_switch(lua_State *L) {
  if (bytes(L)[switch_byte] != 1) return;
  lua_sethook(L, prove_switch, LUA_MASKCALL, 0);
  lua_pushcfunction(L, nothing);
  lua_call(L, 0, 0);
  lua_sethook(L, NULL, 0, 0);
  if (bytes(L)[switch_byte] != 1) clua_host_of(L)->hook_switch = false;
}

void clua_allow_hooks(lua_State *L) {
  if (clua_host_of(L)->hook_switch) bytes(L)[switch_byte] = 1;
}

static void note_place(lua_State *L, clua_host *host) {
  lua_Debug record;
  for (int level = 0; lua_getstack(L, level, &record); level++) {
    lua_getinfo(L, "Sl", &record);
    if (record.currentline <= 0 || clua_is_own(&record)) continue;
    host->stop_line = record.currentline;
    for (int i = 0; i < LUA_IDSIZE; i++) host->stop_source[i] = record.short_src[i];
    break;
  }
  clua_trace(L, 0);
}

static void on_hook(lua_State *L, lua_Debug *record) {
  clua_host *host = clua_host_of(L);
  if (!host->stopping && host->steps && record->event == LUA_HOOKCOUNT && lua_gethookcount(L) == host->step_batch) {
    host->steps_left -= host->step_batch;
    if (host->steps_left < 0) clua_stop(host, clua_out_of_steps);
  }
  if (host->stopping)
    clua_raise_stop(L);
  else
    clua_listen(L);
}

int clua_raise_stop(lua_State *L) {
  clua_host *host = clua_host_of(L);
  if (!host->stop_line) note_place(L, host);
  // A message handler written in Lua ends at its first step; one in C, such as ours, is let be.
  lua_sethook(L, on_hook, LUA_MASKCOUNT, 1);
  clua_allow_hooks(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &stop_keys[host->stopping]);
  return lua_error(L);
}

void clua_keep_stop(lua_State *L, int reason) { lua_rawsetp(L, LUA_REGISTRYINDEX, &stop_keys[reason]); }

// Calls and returns too: a function of C may do nothing but call functions of C.
void clua_arm(lua_State *L) {
  enum { everything = LUA_MASKCALL | LUA_MASKRET | LUA_MASKCOUNT };
  // Setting a hook goes through all calls on the stack: with a million of them that takes longer than the time to the
  // signal that would do it once more, and nothing else would ever run.
  if (lua_gethook(L) != on_hook || lua_gethookmask(L) != everything || lua_gethookcount(L) != 1)
    lua_sethook(L, on_hook, everything, 1);
  clua_allow_hooks(L);
}

void clua_listen(lua_State *L) {
  clua_host *host = clua_host_of(L);
  if (host->steps) {
    // Setting it anew would begin a batch anew.
    if (lua_gethook(L) != on_hook || lua_gethookmask(L) != LUA_MASKCOUNT || lua_gethookcount(L) != host->step_batch)
      lua_sethook(L, on_hook, LUA_MASKCOUNT, host->step_batch);
  } else if (lua_gethook(L) == on_hook) {
    lua_sethook(L, NULL, 0, 0);
  }
  // A signal that came meanwhile armed what was just taken off.
  if (host->stopping) clua_arm(L);
}

void clua_stop(clua_host *host, int reason) {
  if (!host->stopping) host->stopping = reason;
  if (host->current) clua_arm(host->current);
  clua_keep_stopping(host);
}

void clua_go_on(lua_State *L) {
  clua_host *host = clua_host_of(L);
  host->stopping = clua_goes_on;
  host->stop_line = 0;
  if (host->current) clua_listen(host->current);
}

void clua_watch(clua_host *host) {
  watched = NULL;
  watched_thread = clua_listen_here();
  watched = host;
}

void clua_interrupt_watched(void) {
  if (!watched) return;
  // Only the thread that runs a state may touch its hook.
  if (watched_thread != clua_thread())
    clua_signal_thread(watched_thread);
  else
    clua_stop(watched, clua_interrupted);
}

void clua_forget(clua_host *host) {
  if (watched == host) watched = NULL;
}

bool clua_watch_here(clua_host *host) {
  if (watched == host) watched_thread = clua_listen_here();
  return watched == host;
}
