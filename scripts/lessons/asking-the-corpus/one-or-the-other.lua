return {
  title = "One or the other",
  goals = { "ask for one of several values" },
  needs = { "a-name-in-any-script" },
  task = [[
    Two conditions in one filter both have to hold: `visits:filter{ guest = "Ho Dam", place = "Ulaanbaatar" }`. For one of
    several values of a column there is `one_of("A", "B")`.

    Which rows of `visits` have Ho Dam or Jeong Jun-taek as their guest?
  ]],
  solution = [[ answer = visits:filter{ guest = one_of("Ho Dam", "Jeong Jun-taek") } ]],
  check = { rows_by_claims = true },
  hints = {
    "There is one column, and two values that will do.",
    "`filter{ guest = one_of(…) }`",
  },
  wrong = {
    {
      answer = [[ answer = visits:filter{ guest = "Ho Dam" or "Jeong Jun-taek" } ]],
      feedback = [[
        These are Ho Dam's alone; the other's are asked for too. `one_of` takes both names. (To Lua `"A" or "B"` is just
        `"A"`: the first that is not nothing.)
      ]],
    },
    {
      answer = [[ answer = visits:filter{ guest = "Jeong Jun-taek" } ]],
      feedback = [[
        These are Jeong Jun-taek's alone; the other's are asked for too. (Where braces have one key twice, Lua keeps the
        last.)
      ]],
    },
    {
      answer = [[ answer = visits:filter{ guest = "Ho Dam" }:filter{ guest = "Jeong Jun-taek" } ]],
      feedback = "A filter after a filter asks for both at once, and nobody is two people.",
    },
  },
}
