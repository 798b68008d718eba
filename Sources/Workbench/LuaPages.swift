/// What help says of Lua itself: its words, and the functions of its library.
///
/// A page is a form to write and a sentence; the manual that it names tells the rest.
enum LuaPages {
  struct Page {
    let name: String
    /// How it is written.
    let form: String
    let summary: String
    /// The section of Lua's reference manual.
    let section: String
    /// A chunk that runs, where the form is none.
    let example: String?

    var text: String {
      let shown = example.map { "\n  Example: \($0)" } ?? ""
      return "\(form)\n  \(summary)\(shown)\n  More: Lua 5.4 Reference Manual, §\(section)"
    }
  }

  /// The page of a word, a function or a library.
  static func page(_ name: String) -> Page? { pages[name] }

  /// Everything that has a page, sorted.
  static var names: [String] { pages.keys.sorted() }

  /// The pages of what a library has, in order; empty for what is no library.
  static func contents(of library: String) -> [Page] {
    libraries.first { $0.name == library }?.rows.map { page(of: $0, in: library) } ?? []
  }

  /// The libraries that are tables of their own.
  static var namesOfLibraries: [String] { libraries.map(\.name).filter { !$0.isEmpty } }

  private typealias Row = (form: String, summary: String)

  private static let pages: [String: Page] = {
    var pages: [String: Page] = [:]
    for (form, summary, section, example) in words {
      for name in form.split(whereSeparator: \.isWhitespace).map(String.init)
      where Session.keywords.contains(name) {
        // A word has the page of the statement that begins with it, or else the first that it stands in.
        if pages[name] == nil || form == name || form.hasPrefix(name + " ") {
          pages[name] = Page(name: name, form: form, summary: summary, section: section, example: example)
        }
      }
    }
    for library in libraries {
      for row in library.rows {
        let page = page(of: row, in: library.name)
        pages[page.name] = page
      }
      if !library.name.isEmpty {
        let names = library.rows.map { "\($0.form.prefix { $0 != "(" })" }.joined(separator: ", ")
        pages[library.name] = Page(
          name: library.name, form: library.name, summary: "\(library.summary): \(names).",
          section: library.section, example: nil)
      }
    }
    return pages
  }()

  private static func page(of row: Row, in library: String) -> Page {
    let prefix = library.isEmpty ? "" : library + "."
    let section = libraries.first { $0.name == library }?.section ?? "6"
    return Page(
      name: prefix + row.form.prefix { $0 != "(" }, form: prefix + row.form, summary: row.summary,
      section: section, example: nil)
  }

  // MARK: Words

  private static let words: [(form: String, summary: String, section: String, example: String)] = [
    (
      "for i = first, last [, step] do … end\nfor name, … in iterator do … end",
      "Repeats a block for each number from one to another, or for each of what an iterator gives: the rows of a table, or what pairs and ipairs go through.",
      "3.3.5", "for row in visits:take(3) do print(row.guest) end"
    ),
    (
      "while condition do … end", "Repeats a block as long as a condition holds.", "3.3.4",
      "local n = 3; while n > 0 do n = n - 1 end"
    ),
    (
      "repeat … until condition", "Repeats a block until a condition holds; the block runs at least once.",
      "3.3.4",
      "local n = 0; repeat n = n + 1 until n == 3"
    ),
    (
      "if condition then … elseif condition then … else … end",
      "Runs the block of the first condition that holds. Only nil and false do not hold: 0 and \"\" do.",
      "3.3.4",
      "if visits:count() > 30 then print \"many\" else print \"few\" end"
    ),
    (
      "do … end", "Makes statements a block, with locals of its own.", "3.3.1", "do local n = 1; print(n) end"
    ),
    (
      "function name(parameter, …) … end", "Makes a function; it gives what stands after return.", "3.4.11",
      "function twice(x) return 2 * x end"
    ),
    (
      "local name = value",
      "Makes a variable of the block that it stands in; one of the prompt is kept for the session.", "3.3.7",
      "do local n = 1; print(n) end"
    ),
    (
      "return value, …", "Ends a function, or a script, and gives what it is to give.", "3.3.4",
      "function twice(x) return 2 * x end"
    ),
    (
      "break", "Ends the loop that it stands in.", "3.3.4",
      "for row in visits do if row.place then print(row.place) break end end"
    ),
    (
      "goto name",
      "Goes on at ::name:: in the same function; ::next:: at the end of a loop skips to its next turn.",
      "3.3.4", "for i = 1, 3 do if i == 2 then goto next end print(i) ::next:: end"
    ),
    (
      "a and b", "Gives b where a holds, else a: with or it chooses, condition and x or y.", "3.4.5",
      "print(visits:count() > 30 and \"many\" or \"few\")"
    ),
    (
      "a or b", "Gives a where it holds, else b: a value in place of nil.", "3.4.5",
      "print(nil or \"nothing\")"
    ),
    ("not a", "Gives true for nil and false, and false for anything else.", "3.4.5", "print(not nil)"),
    (
      "nil", "Stands for no value: what nobody set, and what a claim does not tell.", "2.1",
      "print(visits[1].value == nil)"
    ),
    ("true", "Says that something holds.", "2.1", "print(1 < 2)"),
    ("false", "Says that something does not hold.", "2.1", "print(1 > 2)"),
  ]

  // MARK: The library

  private static let libraries: [(name: String, summary: String, section: String, rows: [Row])] = [
    ("", "What is there without a name before it", "6.1", base),
    ("string", "What works on texts; text:upper() calls string.upper", "6.4", string),
    ("table", "What works on lists of Lua's own; a table of rows has verbs, visits:sort", "6.6", table),
    ("math", "What reckons with numbers", "6.7", math),
    ("os", "What asks the system", "6.9", os),
    ("io", "What reads and writes files", "6.8", io),
    ("utf8", "What works on texts by characters, where string works by bytes", "6.5", utf8),
    ("coroutine", "Functions that stop half-way and go on later", "6.2", coroutine),
    ("debug", "What looks into running functions", "6.10", debug),
    ("package", "Where require finds modules", "6.3", package),
  ]

  private static let base: [Row] = [
    ("assert(v [, message])", "Raises an error where v is nil or false; else gives it."),
    ("collectgarbage([what [, x]])", "Collects garbage, or \"count\"s the kilobytes in use."),
    ("dofile(file)", "Runs a file of Lua, and gives what it returns."),
    ("error(message [, level])", "Raises an error."),
    ("getmetatable(v)", "Gives the table that says how operators treat a value."),
    (
      "ipairs(list)",
      "Goes through a list in a for: the numbers 1, 2, … up to the first nil, each with its value."
    ),
    ("loadfile([file [, mode [, env]]])", "Reads a file of Lua as a function, and does not run it."),
    ("next(t [, key])", "Gives the key and value after a key, in no order; nil after the last."),
    ("pairs(t)", "Goes through a table in a for, key and value; a list in order is gone through by ipairs."),
    ("pcall(f, …)", "Calls f; gives true and its results, or false and the error."),
    ("print(…)", "Writes values on a line; it gives none."),
    ("rawequal(a, b)", "Compares without metamethods."),
    ("rawget(t, key)", "Reads a field without metamethods."),
    ("rawlen(v)", "Gives the length of a table or text without metamethods."),
    ("rawset(t, key, v)", "Sets a field without metamethods."),
    (
      "require(name)",
      "Runs a module once, and gives what it returned; package.loaded[name] = nil makes it run anew after an edit."
    ),
    ("select(n, …)", "Gives what comes after the first n - 1 values; with \"#\", how many there are."),
    ("setmetatable(t, meta)", "Says by another table how operators treat a table; gives t."),
    ("tonumber(v [, base])", "Reads a number from text; nil where there is none."),
    ("tostring(v)", "Gives the text that print writes for a value."),
    (
      "type(v)",
      "Gives \"nil\", \"number\", \"string\", \"boolean\", \"table\", \"function\", \"thread\" or \"userdata\", of which tables of rows, dates and actors are."
    ),
    ("warn(message, …)", "Writes a warning; \"@on\" and \"@off\" switch them."),
    ("xpcall(f, handler, …)", "Calls f as pcall does; the handler gets the error before the calls are left."),
    ("_G", "The table of all globals."),
    ("_VERSION", "The version of Lua, as text."),
  ]

  private static let string: [Row] = [
    ("byte(s [, i [, j]])", "Gives the codes of bytes."),
    ("char(…)", "Makes a text of the bytes with these codes."),
    ("dump(f [, strip])", "Gives a function as bytes."),
    (
      "find(s, pattern [, from [, plain]])",
      "Gives where a pattern first fits: first and last byte, then its captures; nil where nowhere."
    ),
    (
      "format(form, …)",
      "Fills in a form: %d a whole number, %.2f two decimals, %s a text, %q in quotes, %5s to a width."
    ),
    ("gmatch(s, pattern [, from])", "Goes through all that a pattern fits, in a for."),
    (
      "gsub(s, pattern, new [, n])",
      "Puts a text, or what a table or function gives, where a pattern fits; gives how often, too."
    ),
    ("len(s)", "Counts bytes, as #s does; utf8.len counts characters."),
    ("lower(s)", "Makes the letters a to z small."),
    (
      "match(s, pattern [, from])",
      "Gives what a pattern, or its captures, fit; %d is a digit, %a a letter, %s space, + one or more."
    ),
    ("pack(form, …)", "Writes values as bytes."),
    ("packsize(form)", "Tells how many bytes pack makes."),
    ("rep(s, n [, between])", "Repeats a text."),
    ("reverse(s)", "Turns the bytes round."),
    ("sub(s, from [, to])", "Gives a part, by bytes; negative numbers count from the end."),
    ("unpack(form, s [, from])", "Reads values from bytes."),
    ("upper(s)", "Makes the letters a to z large."),
  ]

  private static let table: [Row] = [
    ("concat(list [, between [, i [, j]]])", "Joins the texts and numbers of a list."),
    ("insert(list, [place,] v)", "Puts a value at the end of a list, or at a place."),
    ("move(list, first, last, to [, other])", "Copies elements within a list or to another."),
    ("pack(…)", "Makes a list of values, with how many in its field n."),
    ("remove(list [, place])", "Takes the last value, or the one at a place, out of a list."),
    ("sort(list [, less])", "Sorts a list in place; less(a, b) tells whether a comes before b."),
    ("unpack(list [, i [, j]])", "Gives the values of a list one by one."),
  ]

  private static let math: [Row] = [
    ("abs(x)", "Gives a number without its sign."),
    ("acos(x)", "Gives the angle with a cosine, in radians."),
    ("asin(x)", "Gives the angle with a sine, in radians."),
    ("atan(y [, x])", "Gives the angle with a tangent, in radians."),
    ("atan2(y, x)", "As atan(y, x), for scripts of older versions."),
    ("ceil(x)", "Gives the whole number at or above."),
    ("cos(x)", "Gives the cosine of an angle in radians."),
    ("cosh(x)", "Gives the hyperbolic cosine, for scripts of older versions."),
    ("deg(x)", "Makes radians degrees."),
    ("exp(x)", "Gives e to a power."),
    ("floor(x)", "Gives the whole number at or below."),
    ("fmod(x, y)", "Gives what is left of a division that rounds towards 0; % rounds down."),
    ("frexp(x)", "Takes a number apart, for scripts of older versions."),
    ("huge", "A number above all others; with a minus, below."),
    ("ldexp(m, e)", "Gives m times two to a power, for scripts of older versions."),
    ("log(x [, base])", "Gives a logarithm, by default the natural one."),
    ("log10(x)", "As log(x, 10), for scripts of older versions."),
    ("max(x, …)", "Gives the greatest."),
    ("maxinteger", "The greatest whole number."),
    ("min(x, …)", "Gives the least."),
    ("mininteger", "The least whole number."),
    ("modf(x)", "Gives the whole part and the rest."),
    ("pi", "The number pi."),
    ("pow(x, y)", "As x ^ y, for scripts of older versions."),
    ("rad(x)", "Makes degrees radians."),
    ("random([m [, n]])", "Gives a random number: below 1, up to m, or from m to n."),
    ("randomseed([x])", "Begins the random numbers anew, the same ones for the same x."),
    ("sin(x)", "Gives the sine of an angle in radians."),
    ("sinh(x)", "Gives the hyperbolic sine, for scripts of older versions."),
    ("sqrt(x)", "Gives the square root."),
    ("tan(x)", "Gives the tangent of an angle in radians."),
    ("tanh(x)", "Gives the hyperbolic tangent, for scripts of older versions."),
    ("tointeger(x)", "Gives 3 for 3.0; nil for what is no whole number."),
    ("type(x)", "Gives \"integer\" or \"float\"; nil for no number."),
    ("ult(m, n)", "Compares whole numbers as if they had no sign."),
  ]

  private static let os: [Row] = [
    ("clock()", "Gives the seconds that the processor has worked."),
    ("date([form [, time]])", "Words a time of the system's; dates of the corpus are made by date \"1956\"."),
    ("difftime(later, earlier)", "Gives the seconds between two times."),
    ("execute([command])", "Runs a command of the system."),
    ("exit([code [, close]])", "Ends the program."),
    ("getenv(name)", "Reads a variable of the environment."),
    ("remove(file)", "Deletes a file."),
    ("rename(old, new)", "Renames a file."),
    ("setlocale([locale [, category]])", "Sets or tells the locale."),
    ("time([fields])", "Gives the time in seconds: now, or of a year, month and day."),
    ("tmpname()", "Gives a name for a file of passing use."),
  ]

  private static let io: [Row] = [
    ("close([file])", "Closes a file."),
    ("flush()", "Writes out what waits to be written."),
    ("input([file])", "Sets or tells where io.read reads."),
    ("lines([file, …])", "Goes through the lines of a file in a for."),
    ("open(file [, mode])", "Opens a file, \"r\" to read, \"w\" to write; nil and why where it can't."),
    ("output([file])", "Sets or tells where io.write writes."),
    ("popen(command [, mode])", "Runs a command, and reads what it writes."),
    ("read(…)", "Reads a line, or \"a\" for all and \"n\" for a number."),
    ("stderr", "The file that complaints go to."),
    ("stdin", "The file that is read by default."),
    ("stdout", "The file that is written by default."),
    ("tmpfile()", "Opens a file that is gone at the end."),
    ("type(v)", "Tells whether a value is an open file."),
    ("write(…)", "Writes texts and numbers, with nothing between or after."),
  ]

  private static let utf8: [Row] = [
    ("char(…)", "Makes a text of characters by their codes."),
    ("charpattern", "The pattern that fits one character."),
    ("codepoint(s [, i [, j]])", "Gives the codes of characters."),
    ("codes(s)", "Goes through the characters in a for: the byte and the code of each."),
    ("len(s [, i [, j]])", "Counts characters."),
    ("offset(s, n [, i])", "Gives the byte at which the n-th character starts."),
  ]

  private static let coroutine: [Row] = [
    ("close(co)", "Ends a coroutine that waits."),
    ("create(f)", "Makes a coroutine of a function."),
    ("isyieldable([co])", "Tells whether what runs can yield."),
    (
      "resume(co, …)",
      "Goes on with a coroutine up to its next yield; gives true and what it yields, or false and the error."
    ),
    ("running()", "Gives the coroutine that runs."),
    ("status(co)", "Gives \"suspended\", \"running\", \"normal\" or \"dead\"."),
    ("wrap(f)", "Makes a function that resumes a coroutine each time it is called."),
    ("yield(…)", "Stops the coroutine and gives values to whoever resumed it."),
  ]

  private static let debug: [Row] = [
    ("debug()", "Reads lines and runs them, until cont."),
    ("gethook([thread])", "Tells the hook that is set."),
    ("getinfo([thread,] f [, what])", "Tells about a function or a level of calls."),
    ("getlocal([thread,] f, n)", "Gives the name and value of a local."),
    ("getmetatable(v)", "Gives a metatable, protected or not."),
    ("getregistry()", "Gives the registry."),
    ("getupvalue(f, n)", "Gives the name and value of a variable from outside a function."),
    ("getuservalue(u, n)", "Gives a value that goes with a userdata."),
    ("setcstacklimit(limit)", "Does nothing any more."),
    ("sethook([thread,] hook, mask [, count])", "Calls a function at lines, calls or returns."),
    ("setlocal([thread,] level, n, v)", "Sets a local."),
    ("setmetatable(v, meta)", "Sets a metatable, of any value."),
    ("setupvalue(f, n, v)", "Sets a variable from outside a function."),
    ("setuservalue(u, v, n)", "Sets a value that goes with a userdata."),
    ("traceback([thread,] [message [, level]])", "Gives the calls that led here, as text."),
    ("upvalueid(f, n)", "Tells variables from outside a function apart."),
    ("upvaluejoin(f, n, g, m)", "Lets two functions share a variable."),
  ]

  private static let package: [Row] = [
    ("config", "The signs that paths are written with."),
    ("cpath", "Where modules in C are looked for."),
    ("loaded", "The modules that were run, by name."),
    ("loadlib(file, name)", "Loads a library in C."),
    ("path", "Where modules are looked for: ? stands for the name."),
    ("preload", "Functions that make modules, by name."),
    ("searchers", "The functions by which require looks for a module."),
    ("searchpath(name, path)", "Finds the file of a module."),
  ]
}
