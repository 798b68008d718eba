/// The class of every function of Lua's C API: whether it may raise.
///
/// Facts taken once from the indicators of section 4.6 and 5.1 of Lua 5.4.4's reference manual, whose source is
/// `manual/manual.of` in the public repository lua/lua at the tag v5.4.4: of each entry's `@apii{o,p,x}` the `x`.
enum ManualClasses {
  /// `-`: never raise.
  static let neverRaising = names(
    """
    luaL_addsize luaL_buffaddr luaL_buffinit luaL_bufflen luaL_buffsub luaL_dostring luaL_loadbuffer
    luaL_loadbufferx luaL_loadstring luaL_newstate luaL_opt luaL_pushfail luaL_setmetatable luaL_typename
    luaL_unref lua_absindex lua_atpanic lua_checkstack lua_close lua_copy lua_dump lua_gc lua_getallocf
    lua_getextraspace lua_gethook lua_gethookcount lua_gethookmask lua_getiuservalue lua_getlocal
    lua_getmetatable lua_getstack lua_gettop lua_getupvalue lua_insert lua_isboolean lua_iscfunction
    lua_isfunction lua_isinteger lua_islightuserdata lua_isnil lua_isnone lua_isnoneornil lua_isnumber
    lua_isstring lua_istable lua_isthread lua_isuserdata lua_isyieldable lua_load lua_newstate lua_pcall
    lua_pcallk lua_pushboolean lua_pushcfunction lua_pushglobaltable lua_pushinteger lua_pushlightuserdata
    lua_pushnil lua_pushnumber lua_pushthread lua_pushvalue lua_rawequal lua_rawget lua_rawgeti lua_rawgetp
    lua_rawlen lua_remove lua_replace lua_resetthread lua_resume lua_rotate lua_setallocf lua_sethook
    lua_setiuservalue lua_setlocal lua_setmetatable lua_setupvalue lua_setwarnf lua_status
    lua_stringtonumber lua_toboolean lua_tocfunction lua_tointeger lua_tointegerx lua_tonumber lua_tonumberx
    lua_topointer lua_tothread lua_touserdata lua_type lua_typename lua_upvalueid lua_upvalueindex
    lua_upvaluejoin lua_version lua_warning lua_xmove
    """)

  /// `m`: raise for lack of memory alone.
  static let raisingForMemory = names(
    """
    luaL_addchar luaL_addgsub luaL_addlstring luaL_addstring luaL_addvalue luaL_buffinitsize luaL_dofile
    luaL_execresult luaL_fileresult luaL_getmetafield luaL_getmetatable luaL_gsub luaL_loadfile
    luaL_loadfilex luaL_newlib luaL_newlibtable luaL_newmetatable luaL_prepbuffer luaL_prepbuffsize
    luaL_pushresult luaL_pushresultsize luaL_ref luaL_setfuncs luaL_testudata luaL_traceback luaL_where
    lua_createtable lua_getinfo lua_newtable lua_newthread lua_newuserdatauv lua_pushcclosure
    lua_pushliteral lua_pushlstring lua_pushstring lua_rawset lua_rawseti lua_rawsetp lua_toclose
    lua_tolstring lua_tostring
    """)

  /// `v`: raise what their text explains.
  static let raisingAsExplained = names(
    """
    luaL_argcheck luaL_argerror luaL_argexpected luaL_checkany luaL_checkinteger luaL_checklstring
    luaL_checknumber luaL_checkoption luaL_checkstack luaL_checkstring luaL_checktype luaL_checkudata
    luaL_checkversion luaL_error luaL_optinteger luaL_optlstring luaL_optnumber luaL_optstring
    luaL_typeerror lua_error lua_next lua_pushfstring lua_pushvfstring lua_yield lua_yieldk
    """)

  /// `e`: may run any Lua code, and so raise anything.
  static let raisingAnything = names(
    """
    luaL_callmeta luaL_getsubtable luaL_len luaL_openlibs luaL_requiref luaL_tolstring lua_arith lua_call
    lua_callk lua_closeslot lua_compare lua_concat lua_getfield lua_getglobal lua_geti lua_gettable lua_len
    lua_pop lua_register lua_setfield lua_setglobal lua_seti lua_settable lua_settop
    """)

  /// Types, which call nothing; the manual lists them among the functions.
  static let types: Set<String> = names(
    """
    lua_Alloc lua_CFunction lua_Debug lua_Hook lua_Integer lua_KContext lua_KFunction lua_Number lua_Reader
    lua_State lua_Unsigned lua_WarnFunction lua_Writer luaL_Buffer luaL_Reg luaL_Stream
    """)

  private static func names(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
