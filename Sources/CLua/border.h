// What the files of this target share and Swift does not see.
#pragma once
#include "CLua.h"

/// Slots that every thread holds from the start, and so keeps: the first frame counts as using them.
///
/// In Lua 5.4.4 a `__concat` metamethod whose call makes the stack grow leaves a wrong result, or worse, behind the
/// operator: `1 .. object .. "x"`. A stack that has room enough does not grow there.
enum { clua_roomy_stack = 4000, clua_roomy_coroutine = 400 };
/// Arms the interrupt on a thread, or takes it off.
void clua_arm(lua_State *L);
void clua_disarm(lua_State *L);
/// Drops the host from what `clua_interrupt_watched` would stop.
void clua_forget(clua_host *host);
/// Puts our `resume` and `wrap`, which keep `host->current` right, in place of Lua's.
void clua_replace_coroutine(lua_State *L);
/// Makes `load`, `loadfile` and `dofile` refuse binary chunks.
void clua_replace_load(lua_State *L);
