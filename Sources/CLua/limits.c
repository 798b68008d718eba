// What scripts may take, counted from run to run. A run is an outermost call from Swift.
#include "CLua.h"
#include "border.h"

void clua_limit(lua_State *L, size_t memory, long long time, long long steps, bool each_run) {
  clua_host *host = clua_host_of(L);
  host->limit = memory;
  host->time = host->time_left = time;
  host->steps = host->steps_left = steps;
  host->step_batch = steps <= clua_exact_steps ? 1 : clua_step_batch;
  host->each_run = each_run;
  if (steps) clua_guard_hook(L);
  if (host->runs > 0) clua_start_clock(host);
  clua_listen(host->current);
}

void clua_run_begins(lua_State *L) {
  clua_host *host = clua_host_of(L);
  if (host->runs++ > 0) return;
  // An interrupt that came before the run is meant for it; a limit was that of the run before.
  if (host->stopping != clua_interrupted) host->stopping = clua_goes_on;
  host->stop_line = 0;
  host->refused = false;
  if (host->each_run) {
    host->time_left = host->time;
    host->steps_left = host->steps;
  }
  bool is_watched = clua_watch_here(host);
  if (is_watched || host->steps || host->time) clua_start_clock(host);
  clua_listen(L);
}

void clua_run_ends(lua_State *L) {
  clua_host *host = clua_host_of(L);
  if (--host->runs == 0) clua_stop_clock(host);
}

// Each thread counts its own batches, and takes the rest of its last one with it when it ends.
void clua_charge_coroutine(clua_host *host) {
  if (host->steps) host->steps_left -= host->step_batch - 1;
}
