return {
  title = "Time as a column",
  goals = { "derive a column", "see what is lost by it" },
  needs = { "the-unit" },
  task = [[
    `derive{ name = "expression" }` adds a column that is computed from others; `year(date)` is the year of a date,
    `decade(date)` its decade.

    `made` is given: the visits between Mongolia and North Korea, one row each. Make the table of year, origin and
    destination, in the order of the years.
  ]],
  given = [[
    pair = { "Mongolia", "North Korea" }
    made = visits:filter{ status = "asserted", origin = pair, destination = pair }:events()
  ]],
  starter = [[ answer = made:select{ "date", "origin", "destination" } ]],
  solution = [[
    dated = made:derive{ year = "year(date)" }
    answer = dated:sort "year":select{ "year", "origin", "destination" }
  ]],
  check = {
    columns = { "year", "origin", "destination" },
    high = "Is it the year of the date, by `year(date)`?",
    low = "Is it the year of the date, by `year(date)`?",
  },
  hints = {
    "First derive the column, then sort by it, then select.",
    "`made:derive{ year = \"year(date)\" }`; the expression stands in quotes.",
  },
  wrong = {
    {
      answer = [[ answer = made:sort("date"):select{ "date", "origin", "destination" } ]],
      shows = "the column year is missing",
    },
    {
      answer = [[ answer = made:derive{ year = "decade(date)" }:select{ "year", "origin", "destination" } ]],
      shows = "year is off, it is",
    },
    {
      answer = [[ answer = made:derive{ year = "year(date)" }:take(10):select{ "year", "origin", "destination" } ]],
      shows = "6 rows are missing",
    },
  },
  afterword = [[
    A year per visit is fine for a yearly panel. That Kim Il Sung's visit of 1956 lasted three days in July is gone from
    it; the date stays in `made`.
  ]],
}
