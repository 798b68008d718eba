// What one call of a library function may take. No hook runs in the midst of one, so that the loops of Lua's own
// library know neither limit nor Ctrl-C; here they count.
#include "CLua.h"
#include "border.h"

void clua_charge(lua_State *L, long long work) {
  clua_host *host = clua_host_of(L);
  if (host->stopping) clua_raise_stop(L);
  if (!host->steps) return;
  host->steps_left -= work;
  if (host->steps_left >= 0) return;
  clua_stop(host, clua_out_of_steps);
  clua_raise_stop(L);
}

size_t clua_largest_text(lua_State *L) {
  size_t limit = clua_host_of(L)->limit;
  return limit && limit < clua_most_text ? limit : clua_most_text;
}

// A number of bytes as a person says it.
static void push_bytes(lua_State *L, double bytes) {
  static const char *const units[] = {"bytes", "KB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};
  int unit = 0;
  for (; bytes >= 1024 && unit < 8; unit++) bytes /= 1024;
  lua_pushfstring(L, "%I %s", (lua_Integer)bytes, units[unit]);
}

int clua_refuse_text(lua_State *L, const char *function, double bytes) {
  push_bytes(L, bytes);
  push_bytes(L, clua_largest_text(L));
  return luaL_error(L, "%s: the result is too large (it would be %s; the limit is %s)", function, lua_tostring(L, -2),
                    lua_tostring(L, -1));
}

int clua_run_original(lua_State *L) { return lua_tocfunction(L, lua_upvalueindex(1))(L); }

void clua_bound(lua_State *L, const char *library, const luaL_Reg *functions) {
  if (lua_getglobal(L, library) == LUA_TTABLE)
    for (; functions->name; functions++) {
      lua_getfield(L, -1, functions->name);
      lua_pushcclosure(L, functions->func, 1);
      lua_setfield(L, -2, functions->name);
    }
  lua_pop(L, 1);
}

// MARK: Tables

// Refuses to go over more places than a call may, and counts those it goes over.
static void check_range(lua_State *L, const char *function, lua_Integer first, lua_Integer last) {
  if (last < first) return;
  lua_Unsigned steps = (lua_Unsigned)last - (lua_Unsigned)first; // one less than there are
  if (steps >= clua_most_places)
    luaL_error(L, "%s: from %I to %I there are too many places; the limit is %d million", function, first, last,
               clua_most_places / 1000000);
  clua_charge(L, (long long)steps + 1);
}

// Whether a table says its length itself: then it is asked once, as Lua's own function might get another answer.
static bool says_length(lua_State *L) {
  if (!lua_istable(L, 1) || luaL_getmetafield(L, 1, "__len") == LUA_TNIL) return false;
  lua_pop(L, 1);
  return true;
}

static int concat(lua_State *L) {
  if (!lua_istable(L, 1)) return clua_run_original(L);
  lua_settop(L, 4);
  lua_Integer first = luaL_optinteger(L, 3, 1), last = luaL_opt(L, luaL_checkinteger, 4, luaL_len(L, 1));
  check_range(L, "table.concat", first, last);
  lua_pushinteger(L, last);
  lua_replace(L, 4);
  return clua_run_original(L);
}

static int unpack(lua_State *L) {
  lua_settop(L, 3);
  lua_Integer first = luaL_optinteger(L, 2, 1), last = luaL_opt(L, luaL_checkinteger, 3, luaL_len(L, 1));
  // Lua refuses what its stack has no room for.
  if (last >= first) clua_charge(L, last - first < LUAI_MAXSTACK ? last - first : LUAI_MAXSTACK);
  lua_pushinteger(L, last);
  lua_replace(L, 3);
  return clua_run_original(L);
}

static int move(lua_State *L) {
  check_range(L, "table.move", luaL_checkinteger(L, 2), luaL_checkinteger(L, 3));
  return clua_run_original(L);
}

static int insert(lua_State *L) {
  lua_Integer place = lua_tointeger(L, 2);
  if (!says_length(L)) {
    lua_Integer length = (lua_Integer)lua_rawlen(L, 1);
    if (lua_gettop(L) == 3 && place > 0 && place < length) clua_charge(L, length - place);
    return clua_run_original(L);
  }
  if (lua_gettop(L) < 2 || lua_gettop(L) > 3) return luaL_error(L, "wrong number of arguments to 'insert'");
  lua_Integer next = (lua_Integer)((lua_Unsigned)luaL_len(L, 1) + 1);
  place = lua_gettop(L) == 2 ? next : luaL_checkinteger(L, 2);
  luaL_argcheck(L, (lua_Unsigned)place - 1u < (lua_Unsigned)next, 2, "position out of bounds");
  check_range(L, "table.insert", place, next);
  for (; next > place; next--) {
    lua_geti(L, 1, next - 1);
    lua_seti(L, 1, next);
  }
  lua_seti(L, 1, place);
  return 0;
}

static int take_out(lua_State *L) {
  lua_Integer place = lua_tointeger(L, 2);
  if (!says_length(L)) {
    lua_Integer length = (lua_Integer)lua_rawlen(L, 1);
    if (lua_gettop(L) == 2 && place > 0 && place < length) clua_charge(L, length - place);
    return clua_run_original(L);
  }
  lua_Integer length = luaL_len(L, 1);
  place = luaL_optinteger(L, 2, length);
  luaL_argcheck(L, place == length || (lua_Unsigned)place - 1u <= (lua_Unsigned)length, 2, "position out of bounds");
  check_range(L, "table.remove", place, length);
  lua_geti(L, 1, place);
  for (; place < length; place++) {
    lua_geti(L, 1, place + 1);
    lua_seti(L, 1, place);
  }
  lua_pushnil(L);
  lua_seti(L, 1, place);
  return 1;
}

static int sort(lua_State *L) {
  bool says = says_length(L);
  lua_Integer length = says ? luaL_len(L, 1) : (lua_Integer)lua_rawlen(L, 1);
  if (length > clua_most_sorted)
    luaL_error(L, "table.sort: the table is too big (%I elements; the limit is %d million)", length,
               clua_most_sorted / 1000000);
  if (length > 1) clua_charge(L, length * 8); // as many comparisons as there are at least, about
  if (!says) return clua_run_original(L);
  if (length <= 1) return 0;
  lua_settop(L, 2);
  lua_createtable(L, (int)length, 0);
  for (lua_Integer i = 1; i <= length; i++) {
    lua_geti(L, 1, i);
    lua_rawseti(L, 3, i);
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushvalue(L, 3);
  lua_pushvalue(L, 2);
  lua_call(L, 2, 0);
  for (lua_Integer i = 1; i <= length; i++) {
    lua_rawgeti(L, 3, i);
    lua_seti(L, 1, i);
  }
  return 0;
}

void clua_bound_tables(lua_State *L) {
  static const luaL_Reg functions[] = {
    {"concat", concat}, {"unpack", unpack}, {"move", move}, {"insert", insert}, {"remove", take_out},
    {"sort", sort}, {NULL, NULL},
  };
  clua_bound(L, LUA_TABLIBNAME, functions);
}
