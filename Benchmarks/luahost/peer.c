// The same globals as the Swift program gives, written directly against Lua's C API, for loops.lua to time.
//
// It does the same work and no less: objects are counted by reference and let go by a finaliser, the same object is the
// same userdata, types are checked, an error carries code, message, hint and place.
#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>
#include <stdlib.h>
#include <string.h>

typedef struct cell { long references; lua_Integer content; } cell;
static cell *shared;
static const char identities;

static cell *checked(lua_State *L, int index) { return *(cell **)luaL_checkudata(L, index, "cell"); }

static void push_cell(lua_State *L, cell *object) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &identities);
  if (lua_rawgetp(L, -1, object) == LUA_TUSERDATA) {
    lua_remove(L, -2);
    return;
  }
  lua_pop(L, 1);
  cell **block = lua_newuserdatauv(L, sizeof *block, 0);
  *block = object;
  object->references++;
  luaL_setmetatable(L, "cell");
  lua_pushvalue(L, -1);
  lua_rawsetp(L, -3, object);
  lua_remove(L, -2);
}

static int cell_new(lua_State *L) {
  cell *object = malloc(sizeof *object);
  if (!object) return luaL_error(L, "not enough memory");
  *object = (cell){0, luaL_checkinteger(L, 1)};
  push_cell(L, object);
  return 1;
}

static int cell_free(lua_State *L) {
  cell **block = luaL_checkudata(L, 1, "cell");
  if (*block && --(*block)->references == 0) free(*block);
  *block = NULL;
  return 0;
}

static int cell_add(lua_State *L) {
  cell *object = checked(L, 1);
  object->content += luaL_checkinteger(L, 2);
  lua_pushinteger(L, object->content);
  return 1;
}

// A method of that name, or the field of that number.
static int cell_index(lua_State *L) {
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) == LUA_TFUNCTION) return 1;
  cell *object = checked(L, 1);
  switch (lua_tointeger(L, -1)) {
  case 1: lua_pushinteger(L, object->content); return 1;
  default: return luaL_error(L, "no such field");
  }
}

static int same(lua_State *L) { push_cell(L, shared); return 1; }

typedef struct range { lua_Integer next, last; } range;

static int range_next(lua_State *L) {
  range *r = luaL_checkudata(L, 1, "range");
  if (r->next > r->last) return 0;
  lua_pushinteger(L, r->next++);
  return 1;
}

static int range_close(lua_State *L) {
  range *r = luaL_checkudata(L, 1, "range");
  r->last = 0;
  return 0;
}

static int items(lua_State *L) {
  lua_Integer last = luaL_checkinteger(L, 1);
  lua_pushcfunction(L, range_next);
  range *r = lua_newuserdatauv(L, sizeof *r, 0);
  *r = (range){1, last};
  luaL_setmetatable(L, "range");
  lua_pushnil(L);
  lua_pushvalue(L, -2);
  return 4;
}

static char short_text[] = "Ulaanbaatar and Pyongyang", long_text[1000];
static int push_short(lua_State *L) { lua_pushlstring(L, short_text, sizeof short_text - 1); return 1; }
static int push_long(lua_State *L) { lua_pushlstring(L, long_text, sizeof long_text); return 1; }

// An error object keeps its own copies of its texts, and the place of the caller, perhaps by way of pcall.
typedef struct failure { char *code, *message, *hint, *chunk; int line; } failure;

static int failure_free(lua_State *L) {
  failure *f = luaL_checkudata(L, 1, "failure");
  free(f->code), free(f->message), free(f->hint), free(f->chunk);
  *f = (failure){0};
  return 0;
}

static int raise(lua_State *L) {
  lua_Debug record;
  failure *f = lua_newuserdatauv(L, sizeof *f, 0);
  *f = (failure){strdup("closed-today"), strdup("not today"), strdup("try tomorrow")};
  for (int level = 1; level <= 4 && f->line <= 0 && lua_getstack(L, level, &record); level++) {
    lua_getinfo(L, "Sl", &record);
    f->line = record.currentline;
    if (f->line > 0) f->chunk = strdup(record.short_src);
  }
  luaL_setmetatable(L, "failure");
  return lua_error(L);
}

static int typed(lua_State *L) {
  size_t size;
  lua_Integer whole = luaL_checkinteger(L, 1);
  lua_Number part = luaL_checknumber(L, 2);
  luaL_checklstring(L, 3, &size);
  lua_pushnumber(L, (lua_Number)whole + part + (lua_Number)size);
  return 1;
}

static void type(lua_State *L, const char *name, lua_CFunction finaliser, lua_CFunction closer) {
  luaL_newmetatable(L, name);
  lua_pushcfunction(L, finaliser);
  lua_setfield(L, -2, closer ? "__close" : "__gc");
}

static int start(lua_State *L) {
  luaL_openlibs(L);
  memset(long_text, 'x', sizeof long_text);
  lua_newtable(L);
  lua_newtable(L);
  lua_pushliteral(L, "v");
  lua_setfield(L, -2, "__mode");
  lua_setmetatable(L, -2);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &identities);
  type(L, "cell", cell_free, NULL);
  lua_newtable(L);
  lua_pushcfunction(L, cell_add);
  lua_setfield(L, -2, "add");
  lua_pushinteger(L, 1);
  lua_setfield(L, -2, "content");
  lua_pushcclosure(L, cell_index, 1);
  lua_setfield(L, -2, "__index");
  type(L, "range", range_close, range_close);
  type(L, "failure", failure_free, NULL);
  static const luaL_Reg globals[] = {
    {"cell", cell_new}, {"same", same}, {"items", items}, {"short", push_short}, {"long", push_long},
    {"raise", raise}, {"typed", typed}, {NULL, NULL},
  };
  lua_pushglobaltable(L);
  luaL_setfuncs(L, globals, 0);
  shared = calloc(1, sizeof *shared);
  shared->references = 1;
  push_cell(L, shared);
  lua_setglobal(L, "kept");
  return 0;
}

int main(int count, char **arguments) {
  lua_State *L = luaL_newstate();
  lua_pushcfunction(L, start);
  if (count != 2 || lua_pcall(L, 0, 0, 0) || luaL_dofile(L, arguments[1])) {
    fprintf(stderr, "peer: %s\n", count != 2 ? "give it loops.lua" : lua_tostring(L, -1));
    return 1;
  }
  lua_close(L);
  return 0;
}
