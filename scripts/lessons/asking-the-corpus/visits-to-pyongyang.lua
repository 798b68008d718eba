return {
  title = "Some of the rows",
  goals = { "filter a table by what stands in a column" },
  needs = { "which-column" },
  task = [[
    `filter` keeps the rows in which a column holds a value: `visits:filter{ guest = "Ho Dam" }`. The braces are Lua's
    tables with names in them; the table you filter stays as it was.

    Which visits took place in Pyongyang? The rows are asked for.
  ]],
  solution = [[ answer = visits:filter{ place = "Pyongyang" } ]],
  check = { rows_by_claims = true },
  hints = {
    "The column has to do with where: look at `visits:columns()`.",
    "`visits:filter{ column = \"value\" }`, with place for the column.",
  },
  wrong = {
    {
      answer = [[ answer = visits:filter{ destination = "North Korea" } ]],
      feedback = "These went to North Korea, but of some no place is told. Ask for the place, not the state.",
    },
    {
      answer = [[ answer = visits:filter{ place = "Pyongyang" }:count() ]],
      shows = "the rows themselves are asked for",
    },
    { answer = [[ answer = visits:filter{ place = "Pyongyang" }:take(5) ]], shows = "3 rows are missing" },
  },
}
