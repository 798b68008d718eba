// What the files of this target share and Swift does not see.
#pragma once
#include "CLua.h"

/// Arms the interrupt on a thread, or takes it off.
void clua_arm(lua_State *L);
void clua_disarm(lua_State *L);
/// Drops the host from what `clua_interrupt_watched` would stop.
void clua_forget(clua_host *host);
/// Puts our `resume` and `wrap`, which keep `host->current` right, in place of Lua's.
void clua_replace_coroutine(lua_State *L);
/// Makes `load`, `loadfile` and `dofile` refuse binary chunks.
void clua_replace_load(lua_State *L);
