// Swift's functions, objects, handles and iterations as values of Lua.
#pragma once

#include <lua5.4/lua.h>
#include <stdbool.h>

/// Pushes a function that runs a Swift function, which somebody else keeps alive as long as the state.
void clua_push_function(lua_State *L, void *function);
/// As above for a retained Swift function, which is released once Lua holds it no more.
void clua_push_owned_function(lua_State *L, void *retained);
/// Pushes what a generic `for` needs to call a retained Swift function until it gives nil: iterator, state, control and
/// closing value. The function is released when the loop ends, in whatever way.
int clua_push_iteration(lua_State *L, void *retained);

/// Makes the table on top of the stack (popped) the metatable of a class, known by an address that is its own for good.
/// An object's metatable gets a finaliser; that of handles, which hold nothing, does without and names their owners' class.
void clua_register_type(lua_State *L, const void *class, const void *owner);
/// Pushes the `__index` of a type. On top of the stack is a table, popped: a method's name leads to a function, a field's
/// to a light pointer to the Swift function that gives it. Other names are the fallback's, a Swift function or NULL.
void clua_push_index(lua_State *L, void *fallback);
/// Pushes a `__close` that releases an object at once.
void clua_push_closer(lua_State *L);

/// What came of pushing an object.
enum { clua_not_registered, clua_pushed_again, clua_pushed_fresh };
/// Pushes the one Lua value of an object, or nil for a class that is not registered. Where that value is fresh,
/// the caller retains the object for it. An anonymous object gets a value of its own each time.
int clua_push_object(lua_State *L, const void *class, void *object, bool is_anonymous);
/// Makes the value at an index the one Lua value of the object in it, so that pushing the object again gives that value.
void clua_keep_identity(lua_State *L, int index, void *object);
/// The object at an index if its metatable is that of the class; with NULL for the class, that of any.
void *clua_object(lua_State *L, int index, const void *class);
/// Whether the value at an index had an object of the class, which was released.
bool clua_was_object(lua_State *L, int index, const void *class);

/// Pushes the one Lua value of a numbered part of the object whose value is on top of the stack, and which it replaces.
/// The part's value keeps the object's alive.
void clua_push_handle(lua_State *L, const void *class, lua_Integer number);
/// The number of the handle at an index and, in `owner`, the object that it is a part of: NULL where Lua finalised that.
/// False where there is no handle of that class.
bool clua_handle(
  lua_State *L, int index, const void *class, const void *owner_class, void **owner, lua_Integer *number);
