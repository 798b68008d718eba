// The C side of the border between Swift and Lua 5.4.
//
// A Lua error is a longjmp. It must never pass over a Swift frame, so whatever may raise is called from
// C here and nowhere else: Swift calls the functions below, and of liblua itself only what Lua's manual
// marks as never raising, or as raising for lack of memory alone (see `clua_host.swift_depth`).
#pragma once

#include <lua5.4/lua.h>
#include <lua5.4/lauxlib.h>
#include <lua5.4/lualib.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <time.h>

/// Why what runs in a state has to end; see `clua_stop`.
enum {
  clua_goes_on,
  clua_interrupted,     ///< somebody asked for it
  clua_out_of_time, clua_out_of_steps, clua_out_of_memory, ///< a limit was hit
  clua_stop_reasons,
};

#include "CLuaObjects.h"

/// Which classes of Swift have which metatables.
typedef struct clua_types clua_types;

/// What a state knows of the program around it; one for each state, freed with it.
typedef struct clua_host {
  /// Bytes held now, the most ever held, and the most a script may hold (0: no limit).
  size_t used, peak, limit;
  /// Above 0 while Swift code runs on top of the state. The allocator then grants more than the limit
  /// (so that a call which raises only for lack of memory can't raise) and notes it in `overdrawn`;
  /// the C frame that called Swift settles the account once no Swift frame is left.
  int swift_depth;
  bool overdrawn;
  /// Every search for a pattern counts its steps, and not only those that may be long: for tests.
  bool counts_all_searches;
  /// Whether the limit refused memory during this run, and what was asked for last: Lua asks twice.
  bool refused;
  void *refused_block;
  size_t refused_size;
  /// For tests: once `granted` more requests of scripts were met, the next `failures` of them fail.
  long long granted, failures;
  /// The steps that scripts may take and those left (0 and below 0: none), and how many are counted at once.
  long long steps, steps_left;
  int step_batch;
  /// The nanoseconds that scripts may run (0: no limit), those left, and when the run began.
  long long time, time_left, began;
  /// Whether each run has all its time and steps again.
  bool each_run;
  /// How many calls from Swift lie on top of each other; the outermost is a run.
  int runs;
  /// Why what runs has to end. While it is not `clua_goes_on` a hook is armed on `current`.
  volatile sig_atomic_t stopping;
  /// Where it was when it was stopped (0: not yet), and what led to the last error; `clua_trace_size` bytes.
  int stop_line;
  char *stop_source, *traceback;
  /// The timer of the limits, and the thread that its signal goes to.
  timer_t timer;
  pid_t timer_thread;
  /// The state whose clock was started on this thread before.
  struct clua_host *outer;
  bool clock_runs;
  /// Whether the switch by which Lua turns hooks off in finalisers was found.
  bool hook_switch;
  /// How many coroutines are being closed on top of each other.
  int closing;
  /// Whether a script's warnings are shown, and whether the last piece of one is still to come.
  bool warns, warning;
  /// The thread (coroutine) that runs now.
  lua_State *volatile current;
  /// The callbacks: to run a Swift function, and to release an object.
  int (*invoke)(lua_State *L, void *function);
  void (*release)(void *object);
  clua_types *types;
} clua_host;

/// Libraries that `clua_open` can put into a state.
enum {
  clua_lib_base = 1, clua_lib_string = 2, clua_lib_table = 4, clua_lib_math = 8, clua_lib_utf8 = 16,
  clua_lib_coroutine = 32, clua_lib_os = 64, clua_lib_io = 128, clua_lib_package = 256, clua_lib_debug = 512,
  /// Bytecode may be loaded: for Lua's own test suite and nothing else.
  clua_binary_chunks = 1024,
  /// No string.dump, and no libraries of machine code.
  clua_no_native = 2048,
  /// Libraries are read-only, lack what reaches beyond the script, and no single call takes for ever; perhaps no print.
  clua_sealed = 4096, clua_silent = 8192,
};

/// A new state with its host, or NULL when there is no memory. `clua_close` ends both.
lua_State *clua_new(int (*invoke)(lua_State *, void *), void (*release)(void *));
void clua_close(lua_State *L);
clua_host *clua_host_of(lua_State *L);
/// Opens the libraries of the mask; a status as of lua_pcall, with the error on the stack.
int clua_open(lua_State *L, int libraries);

/// lua_pcall with a traceback kept beside the error; Swift's depth is put aside while Lua runs.
int clua_call(lua_State *L, int arguments, int results);
/// Gives the function on top of the stack the name that tracebacks show.
void clua_name_function(lua_State *L, const char *name, size_t size);
/// Pushes that name of the function on top of the stack, or nil and false where it was given none.
bool clua_push_function_name(lua_State *L);
/// Pushes the name of the function that runs, or nil and false where it was given none.
bool clua_push_running_name(lua_State *L);
/// Loads text (never a binary chunk).
int clua_load(lua_State *L, const char *text, size_t size, const char *name);

/// Pushes a new table of globals that reads what it lacks from the state's own, and from there whatever that gives.
void clua_push_environment(lua_State *L);
/// Has assignments to names that an environment lacks answered by the function on top (popped).
void clua_watch_environments(lua_State *L);
/// Pushes the environment of the Lua function that called; pushes nothing and says so where there is none.
bool clua_push_environment_of_caller(lua_State *L);
/// Puts in the place of a read-only table the contents behind it; others stay.
void clua_open_front(lua_State *L, int index);

/// tostring(), protected because it may run a metamethod: a status; on success the text is pushed.
int clua_to_string(lua_State *L, int index);           // as tostring()
/// The member of the value at an index under the key on top, which it takes the place of; protected as above.
int clua_field(lua_State *L, int index);
/// lua_next for one who only reads: it raises for a key that the table does not have alone, and this key came from
/// the call before (or is nil, at the start) while nothing ran that could have changed the table. A finaliser could:
/// pause the collector around the whole traversal.
static inline bool clua_next(lua_State *L, int index) { return lua_next(L, index) != 0; }

/// Stops what runs in the state, for a reason that holds until `clua_go_on`. Safe in a signal handler on the thread
/// that runs the state.
void clua_stop(clua_host *host, int reason);
/// Interrupts the state that `clua_watch` named last. Safe in a signal handler on any thread.
void clua_interrupt_watched(void);
void clua_watch(clua_host *host);
/// Forgets why the state was stopped.
void clua_go_on(lua_State *L);
/// Makes the value on top of the stack (popped) what is raised for a reason to stop: raising it takes no memory.
void clua_keep_stop(lua_State *L, int reason);

/// Limits what scripts may take from now on; 0 is no limit. Time is in nanoseconds.
void clua_limit(lua_State *L, size_t memory, long long time, long long steps, bool each_run);
/// Up to so many steps they are counted one by one; above in batches.
enum { clua_exact_steps = 100000, clua_step_batch = 100 };

/// For tests: the `granted` and `failures` that the next state opened on this thread begins with.
void clua_fail_next_state(long long granted, long long failures);
/// For tests: the bytes that the state closed last on this thread did not give back.
size_t clua_left_behind(void);
/// Whether this was compiled for ThreadSanitizer, which delivers no signal to a loop that calls nothing.
bool clua_delays_signals(void);

/// Turns the garbage collector off, for states that live no longer than one job.
void clua_stop_collecting(lua_State *L);
/// Keeps the collector, and so every finaliser, from running; says whether it was running before.
bool clua_pause_collecting(lua_State *L);
void clua_resume_collecting(lua_State *L);
/// Frees at once what nothing refers to. Finalisers run, protected.
void clua_collect(lua_State *L);

/// Macros of Lua that do not reach Swift.
static inline int clua_upvalue(int i) { return lua_upvalueindex(i); }
/// Whether something that was printed could not be written to standard output.
bool clua_output_failed(void);
static inline const char *clua_release(void) { return LUA_RELEASE; }
static inline int clua_registry(void) { return LUA_REGISTRYINDEX; }
static inline void clua_pop(lua_State *L, int n) { lua_settop(L, -n - 1); }
static inline int clua_noref(void) { return LUA_NOREF; }
/// The line that runs at the first level to have one, or 0; the chunk's short name goes to `source` (at least LUA_IDSIZE
/// bytes). Chunks whose name stands in parentheses are the host's own, and nobody's line.
int clua_line(lua_State *L, int first, int last, char *source);
/// The line that the caller of the running function is on, or 0 where that is a function of C; the whole name of its
/// chunk, which stays where it is as long as the caller runs.
int clua_caller(lua_State *L, const char **chunk, size_t *size);
/// Pushes what a file was like when its Lua was last loaded, or nil where it never was; and what it is like now, or nil
/// where it is not there.
void clua_push_loaded_mark(lua_State *L, const char *path);
void clua_push_file_mark(lua_State *L, const char *path);
enum { clua_id_size = LUA_IDSIZE, clua_trace_size = 4096 };
