// Swift's functions, objects, handles and iterations as values of Lua.
//
// A block of userdata holds one retained pointer, or NULL once that was released. Only blocks whose metatable is one of
// ours are read: metatables are compared by address, and scripts never get hold of one (`__metatable` hides them).
#include "CLua.h"
#include "border.h"
#include <stdint.h>
#include <stdlib.h>

// MARK: Types

// From a class to its metatable, and from a metatable to its class; open addressing, nothing is ever removed.
// Objects of a class that has handles carry a user value for them.
typedef struct { const void *key, *value; bool has_handles; } pair;
struct clua_types { pair *pairs; size_t capacity, count; };

static size_t place_of(const clua_types *types, const void *key) {
  size_t place = ((uintptr_t)key >> 4) * 0x9E3779B97F4A7C15u >> 20;
  for (place &= types->capacity - 1; types->pairs[place].key && types->pairs[place].key != key;)
    place = (place + 1) & (types->capacity - 1);
  return place;
}

static const void *look_up(const clua_types *types, const void *key) {
  return types ? types->pairs[place_of(types, key)].value : NULL;
}

static void note(clua_types *types, const void *key, const void *value) {
  size_t place = place_of(types, key);
  if (!types->pairs[place].key) types->count++;
  types->pairs[place].key = key;
  types->pairs[place].value = value;
}

// Room for two more; without memory for that there is no going on.
static clua_types *with_room(clua_types *types) {
  if (types && types->count + 2 <= types->capacity / 2) return types;
  clua_types *grown = malloc(sizeof *grown);
  if (!grown) abort();
  grown->capacity = types ? types->capacity * 2 : 64;
  grown->count = 0;
  grown->pairs = calloc(grown->capacity, sizeof *grown->pairs);
  if (!grown->pairs) abort();
  for (size_t i = 0; types && i < types->capacity; i++)
    if (types->pairs[i].key) grown->pairs[place_of(grown, types->pairs[i].key)] = types->pairs[i], grown->count++;
  clua_free_types(types);
  return grown;
}

void clua_free_types(clua_types *types) {
  if (types) free(types->pairs);
  free(types);
}

// Addresses that are keys of the registry and stand for no Swift class.
static const char identities, functions;

static const void *metatable_of(lua_State *L, int index) {
  if (!lua_getmetatable(L, index)) return NULL;
  const void *metatable = lua_topointer(L, -1);
  lua_pop(L, 1);
  return metatable;
}

// The block at index 1 if it may hold a retained pointer: a script that has `debug` can call this with anything.
static void **block_of_ours(lua_State *L) {
  const void *metatable = metatable_of(L, 1);
  return metatable && look_up(clua_host_of(L)->types, metatable) ? lua_touserdata(L, 1) : NULL;
}

static int finalise(lua_State *L) {
  void **block = block_of_ours(L);
  if (block && *block) {
    void *object = *block;
    *block = NULL; // a second run, by whatever trick, then does nothing
    clua_host *host = clua_host_of(L);
    host->swift_depth++;
    host->release(object);
    host->swift_depth--;
  }
  return 0;
}

static void set_field(lua_State *L, const char *name) {
  lua_pushstring(L, name);
  lua_insert(L, -2);
  lua_rawset(L, -3);
}

void clua_register_type(lua_State *L, const void *class, const void *owner) {
  clua_host *host = clua_host_of(L);
  host->types = with_room(host->types);
  note(host->types, class, lua_topointer(L, -1));
  if (owner) {
    host->types = with_room(host->types);
    note(host->types, owner, look_up(host->types, owner));
    host->types->pairs[place_of(host->types, owner)].has_handles = true;
  } else {
    note(host->types, lua_topointer(L, -1), class);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, lua_topointer(L, -1)); // its address stays its own, even where it is replaced
    lua_pushcfunction(L, finalise);
    set_field(L, "__gc");
  }
  lua_pushboolean(L, 0);
  set_field(L, "__metatable");
  lua_rawsetp(L, LUA_REGISTRYINDEX, class);
}

// What holds retained functions: closed by a loop, finalised otherwise.
static void push_function_type(lua_State *L) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &functions) == LUA_TTABLE) return;
  lua_pop(L, 1);
  lua_createtable(L, 0, 4);
  lua_pushliteral(L, "iteration");
  set_field(L, "__name");
  lua_pushcfunction(L, finalise);
  set_field(L, "__close");
  lua_pushvalue(L, -1);
  clua_register_type(L, &functions, NULL);
}

// MARK: Functions

static int run_kept(lua_State *L) { return clua_run_swift(L, lua_touserdata(L, lua_upvalueindex(1))); }

void clua_push_function(lua_State *L, void *function) {
  lua_pushlightuserdata(L, function);
  lua_pushcclosure(L, run_kept, 1);
}

static void push_block(lua_State *L, void *retained) {
  void **block = lua_newuserdatauv(L, sizeof *block, 0);
  *block = retained;
  push_function_type(L);
  lua_setmetatable(L, -2);
}

static int run_owned(lua_State *L) {
  void **block = lua_touserdata(L, lua_upvalueindex(1));
  if (!*block) return luaL_error(L, "this function was let go of"); // by a finaliser that ran before the caller's
  return clua_run_swift(L, *block);
}

void clua_push_owned_function(lua_State *L, void *retained) {
  push_block(L, retained);
  lua_pushcclosure(L, run_owned, 1);
}

static int run_iteration(lua_State *L) {
  void **block = lua_touserdata(L, 1);
  bool is_ours = block && lua_getmetatable(L, 1) && lua_topointer(L, -1) == look_up(clua_host_of(L)->types, &functions);
  if (!is_ours) return luaL_typeerror(L, 1, "iteration");
  lua_settop(L, 1);
  return *block ? clua_run_swift(L, *block) : 0;
}

int clua_push_iteration(lua_State *L, void *retained) {
  lua_pushcfunction(L, run_iteration);
  push_block(L, retained);
  lua_pushnil(L);
  lua_pushvalue(L, -2);
  return 4;
}

// MARK: Objects

static int index_object(lua_State *L) {
  lua_pushvalue(L, 2);
  int type = lua_rawget(L, lua_upvalueindex(1));
  if (type != LUA_TLIGHTUSERDATA && type != LUA_TNIL) return 1;
  void *function = type == LUA_TNIL ? lua_touserdata(L, lua_upvalueindex(2)) : lua_touserdata(L, -1);
  if (!function) return 1;
  lua_settop(L, 2);
  return clua_run_swift(L, function);
}

void clua_push_index(lua_State *L, void *fallback) {
  lua_pushlightuserdata(L, fallback);
  lua_pushcclosure(L, index_object, 2);
}

// The values of the table are weak: it never keeps an object alive.
static void push_weak_table(lua_State *L) {
  lua_createtable(L, 0, 0);
  lua_createtable(L, 0, 1);
  lua_pushliteral(L, "v");
  set_field(L, "__mode");
  lua_setmetatable(L, -2);
}

static void push_identities(lua_State *L) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &identities) == LUA_TTABLE) return;
  lua_pop(L, 1);
  push_weak_table(L);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &identities);
}

static bool push_block_of(lua_State *L, const void *class, void *object) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, class) != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_pushnil(L);
    return false;
  }
  const clua_types *types = clua_host_of(L)->types;
  void **block = lua_newuserdatauv(L, sizeof *block, types->pairs[place_of(types, class)].has_handles);
  *block = object;
  lua_insert(L, -2);
  lua_setmetatable(L, -2);
  return true;
}

int clua_push_object(lua_State *L, const void *class, void *object, bool is_anonymous) {
  if (is_anonymous) return push_block_of(L, class, object) ? clua_pushed_fresh : clua_not_registered;
  push_identities(L);
  int outcome = clua_pushed_again;
  if (lua_rawgetp(L, -1, object) != LUA_TUSERDATA) {
    lua_pop(L, 1);
    outcome = push_block_of(L, class, object) ? clua_pushed_fresh : clua_not_registered;
    if (outcome == clua_pushed_fresh) {
      lua_pushvalue(L, -1);
      lua_rawsetp(L, -3, object);
    }
  }
  lua_replace(L, -2);
  return outcome;
}

void clua_keep_identity(lua_State *L, int index, void *object) {
  if (!lua_checkstack(L, 6)) return;
  index = lua_absindex(L, index);
  push_identities(L);
  lua_pushvalue(L, index);
  lua_rawsetp(L, -2, object);
  lua_pop(L, 1);
}

void *clua_object(lua_State *L, int index, const void *class) {
  void **block = lua_touserdata(L, index);
  const void *metatable = block ? metatable_of(L, index) : NULL;
  if (!metatable) return NULL;
  const clua_types *types = clua_host_of(L)->types;
  if (class) return look_up(types, class) == metatable ? *block : NULL;
  const void *known = look_up(types, metatable);
  return known && known != &functions ? *block : NULL;
}

bool clua_was_object(lua_State *L, int index, const void *class) {
  void **block = lua_touserdata(L, index);
  const void *metatable = block ? metatable_of(L, index) : NULL;
  return metatable && look_up(clua_host_of(L)->types, class) == metatable && !*block;
}

// As `__close`. Unlike a finaliser it may meet an object that Lua still knows: pushed again, it is a new value.
static int close_object(lua_State *L) {
  void **block = block_of_ours(L);
  if (!block || !*block) return 0;
  push_identities(L);
  lua_pushnil(L);
  lua_rawsetp(L, -2, *block);
  return finalise(L);
}

void clua_push_closer(lua_State *L) { lua_pushcfunction(L, close_object); }

// MARK: Handles

void clua_push_handle(lua_State *L, const void *class, lua_Integer number) {
  int owner = lua_gettop(L);
  if (lua_type(L, owner) != LUA_TUSERDATA || lua_rawgetp(L, LUA_REGISTRYINDEX, class) != LUA_TTABLE) {
    lua_settop(L, owner - 1);
    lua_pushnil(L);
    return;
  }
  lua_pop(L, 1);
  // The owner's user value: for each class of handles a table from numbers to those that are alive.
  if (lua_getiuservalue(L, owner, 1) != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_createtable(L, 0, 1);
    lua_pushvalue(L, -1);
    lua_setiuservalue(L, owner, 1); // without a place for it the handles of this object are new each time
  }
  if (lua_rawgetp(L, -1, class) != LUA_TTABLE) {
    lua_pop(L, 1);
    push_weak_table(L);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, -3, class);
  }
  if (lua_rawgeti(L, -1, number) != LUA_TUSERDATA) {
    lua_pop(L, 1);
    lua_Integer *block = lua_newuserdatauv(L, sizeof *block, 1);
    *block = number;
    lua_rawgetp(L, LUA_REGISTRYINDEX, class);
    lua_setmetatable(L, -2);
    lua_pushvalue(L, owner);
    lua_setiuservalue(L, -2, 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, number);
  }
  lua_replace(L, owner);
  lua_settop(L, owner);
}

bool clua_handle(lua_State *L, int index, const void *class, const void *owner_class, void **owner, lua_Integer *number) {
  lua_Integer *block = lua_touserdata(L, index);
  if (!block || metatable_of(L, index) != look_up(clua_host_of(L)->types, class)) return false;
  *number = *block;
  lua_getiuservalue(L, index, 1);
  *owner = clua_object(L, -1, owner_class);
  lua_pop(L, 1);
  return true;
}
