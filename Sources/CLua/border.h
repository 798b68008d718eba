// What the files of this target share and Swift does not see.
#pragma once
#include "CLua.h"

/// Slots that every thread holds from the start, and so keeps: the first frame counts as using them.
///
/// In Lua 5.4.4 a `__concat` metamethod whose call makes the stack grow leaves a wrong result, or worse, behind the
/// operator: `1 .. object .. "x"`. A stack that has room enough does not grow there.
enum { clua_roomy_stack = 4000, clua_roomy_coroutine = 400 };

/// Arms the hook that stops a thread.
void clua_arm(lua_State *L);
/// Gives a thread the hook that it should have: the one that counts steps, the one that stops, or none.
void clua_listen(lua_State *L);
/// Raises what is raised for the reason to stop.
int clua_raise_stop(lua_State *L);
/// Turns hooks on where Lua turned them off, as in a finaliser.
void clua_allow_hooks(lua_State *L);
/// Finds the switch that `clua_allow_hooks` uses.
void clua_find_hook_switch(lua_State *L);
/// Drops the host from what `clua_interrupt_watched` would stop.
void clua_forget(clua_host *host);
/// Sends the interrupts of a watched state to this thread from now on; whether it is watched.
bool clua_watch_here(clua_host *host);
/// Writes what leads to a level of the stack to `traceback`. Takes no memory and cannot fail.
void clua_trace(lua_State *L, int level);
/// Makes what it looks names up in.
void clua_open_traceback(lua_State *L);
/// Pushes something, and above it a loaded module's table where it has one.
bool clua_push_module(lua_State *L, const char *name);

/// What happens to the limits at both ends of a run.
void clua_run_begins(lua_State *L);
void clua_run_ends(lua_State *L);
/// Takes from the steps what a new coroutine might do unseen.
void clua_charge_coroutine(clua_host *host);

/// The clock of the limits: signals that come to the thread that runs the state.
void clua_start_clock(clua_host *host);
void clua_stop_clock(clua_host *host);
/// From now on repeats what stops the run, should something have undone it. Safe in a signal handler.
void clua_keep_stopping(clua_host *host);
void clua_end_clock(clua_host *host);
/// Lets signals of the clock reach this thread; the thread's number.
pid_t clua_listen_here(void);
pid_t clua_thread(void);
/// Sends the clock's signal to a thread of this process.
void clua_signal_thread(pid_t thread);

/// Put ours in place of what Lua's own libraries have.
void clua_replace_coroutine(lua_State *L);
/// Makes `load`, `loadfile`, `dofile` and `require` refuse binary chunks, those of them that there are.
void clua_replace_load(lua_State *L);

/// Leaves of the libraries what a script may have that must not reach the next, read-only and bounded.
void clua_seal(lua_State *L, bool prints);
/// Puts bounded functions in the place of those of Lua that could take for ever in one call.
void clua_bound_strings(lua_State *L);
void clua_bound_tables(lua_State *L);
/// Replaces functions of a library; each has Lua's own as its upvalue.
void clua_bound(lua_State *L, const char *library, const luaL_Reg *functions);
/// Runs Lua's own function in the place of one that bounds it, so that its errors name it as the script does.
int clua_run_original(lua_State *L);
/// Counts work of a library function as steps of the script, and ends it where it was interrupted.
void clua_charge(lua_State *L, long long work);
/// The bytes that one call of a library function may make.
size_t clua_largest_text(lua_State *L);
int clua_refuse_text(lua_State *L, const char *function, double bytes);
/// What one call of a bounded function may do: bytes made, places of a table gone over or sorted, steps of a pattern.
enum {
  clua_most_text = 64 << 20, clua_most_places = 10 * 1000 * 1000, clua_most_sorted = 1000 * 1000,
  clua_most_pattern_steps = 50 * 1000 * 1000,
};
void clua_replace_calls(lua_State *L);
/// Puts ours in place of debug.sethook, if there is one.
void clua_guard_hook(lua_State *L);
/// Runs a Swift function on what is on the stack; raises what it threw. The number of results otherwise.
int clua_run_swift(lua_State *L, void *function);
/// Frees what a host knows of classes.
void clua_free_types(clua_types *types);
/// Whether code belongs to the host and is nobody's script: the name of its chunk stands in parentheses.
static inline bool clua_is_own(const lua_Debug *record) { return record->short_src[0] == '('; }
