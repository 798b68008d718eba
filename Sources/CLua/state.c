// The life of a state: its allocator, its host.
#include "CLua.h"
#include "border.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

clua_host *clua_host_of(lua_State *L) { return *(clua_host **)lua_getextraspace(L); }

static _Thread_local long long next_granted, next_failures;
static _Thread_local size_t left_behind;

void clua_fail_next_state(long long granted, long long failures) {
  next_granted = granted;
  next_failures = failures;
}

size_t clua_left_behind(void) { return left_behind; }

static void end_host(clua_host *host) {
  left_behind = host->used;
  clua_free_types(host->types);
  free(host);
}

// Whether a test wants this request to fail.
static bool has_to_fail(clua_host *host) {
  if (host->granted > 0) {
    host->granted--;
    return false;
  }
  host->failures--;
  return true;
}

// Lua asks once more after it has collected all garbage; what alone is over the limit no collection makes room for.
static void refuse(clua_host *host, void *block, size_t size) {
  bool again = host->refused && host->refused_block == block && host->refused_size == size;
  host->refused = true;
  host->refused_block = block;
  host->refused_size = size;
  if (again || size > host->limit) clua_stop(host, clua_out_of_memory);
}

static void *allocate(void *ud, void *block, size_t old_size, size_t size) {
  clua_host *host = ud;
  size_t old = block ? old_size : 0;
  if (size == 0) {
    host->used -= old;
    if (host->used == 0) host->current = NULL; // the state itself, at its end; a signal may still come
    free(block);
    return NULL;
  }
  if (host->failures && size > old && host->swift_depth == 0 && has_to_fail(host)) return NULL;
  if (host->limit && size > old && host->used - old + size > host->limit) {
    if (host->swift_depth == 0) {
      refuse(host, block, size);
      return NULL;
    }
    host->overdrawn = true;
  } else {
    host->refused_size = 0;
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

lua_State *clua_new(int (*invoke)(lua_State *, void *), void (*release)(void *)) {
  clua_host *host = calloc(1, sizeof *host + LUA_IDSIZE + clua_trace_size);
  if (!host) return NULL;
  host->stop_source = (char *)(host + 1);
  host->traceback = host->stop_source + LUA_IDSIZE;
  host->granted = next_granted;
  host->failures = next_failures;
  clua_fail_next_state(0, 0);
  host->invoke = invoke;
  host->release = release;
  lua_State *L = lua_newstate(allocate, host);
  if (!L) {
    end_host(host);
    return NULL;
  }
  *(clua_host **)lua_getextraspace(L) = host;
  host->current = L;
  host->swift_depth = 1; // Swift made the state and is what runs now
  lua_atpanic(L, at_panic);
  lua_setwarnf(L, warn, host);
  if (!lua_checkstack(L, clua_roomy_stack)) {
    clua_close(L);
    return NULL;
  }
  return L;
}

// Stands in for every Swift function while a state ends: what they need may be gone already.
static int refuse_to_run(lua_State *L, void *function) {
  (void)function;
  lua_pushliteral(L, "the Lua state is closed");
  return -1;
}

void clua_close(lua_State *L) {
  clua_host *host = clua_host_of(L);
  host->invoke = refuse_to_run;
  host->limit = 0;
  host->steps = 0;
  // Finalisers run now, perhaps without end: they can still be interrupted, and their time is limited.
  clua_run_begins(L);
  lua_close(L);
  clua_forget(host);
  clua_stop_clock(host);
  clua_end_clock(host);
  end_host(host);
}

void clua_stop_collecting(lua_State *L) { lua_gc(L, LUA_GCSTOP); }
bool clua_pause_collecting(lua_State *L) {
  bool was_running = lua_gc(L, LUA_GCISRUNNING);
  lua_gc(L, LUA_GCSTOP);
  return was_running;
}
void clua_resume_collecting(lua_State *L) { lua_gc(L, LUA_GCRESTART); }
void clua_collect(lua_State *L) { lua_gc(L, LUA_GCCOLLECT); }

bool clua_delays_signals(void) {
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
  return true;
#endif
#endif
  return false;
}
