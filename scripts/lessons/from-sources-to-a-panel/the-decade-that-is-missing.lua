return {
  title = "The decade that is missing",
  goals = { "find what a panel is silent about", "give a result with its sources" },
  needs = { "a-join-that-multiplies" },
  task = [[
    A count by decade has no row for a decade of which nothing is told. A plot would draw a line across it, a model would
    drop it; filling in 0 would say that nobody travelled. What can be said is: nothing is told.

    Which decades from 1950 to 2010 does `made` tell nothing of? And which sources does it rest on? Answer with
    `{ silent = …, sources = … }`: a list of decades, and the table of `sources_of`.
  ]],
  given = [[
    pair = { "Mongolia", "North Korea" }
    made = visits:filter{ status = "asserted", origin = pair, destination = pair }:events()
  ]],
  starter = [[
    told = {}
    for row in made:group{ decade = "decade(date)" }:count():rows() do
      told[row.decade] = row.n
    end
    silent = {}
    for decade = 1950, 2010, 10 do
      table.insert(silent, decade)
    end
    answer = { silent = silent }
  ]],
  solution = [[
    told = {}
    for row in made:group{ decade = "decade(date)" }:count():rows() do
      told[row.decade] = row.n
    end
    silent = {}
    for decade = 1950, 2010, 10 do
      if not told[decade] then table.insert(silent, decade) end
    end
    answer = { silent = silent, sources = sources_of(made) }
  ]],
  check = { parts = { sources = { columns = { "source", "claims" }, claims = true } } },
  hints = {
    "The starter puts every decade on the list. Only those belong there of which `told` has no number.",
    "`if not told[decade] then … end`",
    "The second part is `sources = sources_of(made)`.",
  },
  wrong = {
    { answer = [[ answer = { silent = {}, sources = sources_of(made) } ]], shows = "1960 is missing" },
    {
      answer = [[ answer = { silent = { 1960 }, sources = sources_of(visits) } ]],
      shows = "that do not belong",
    },
    {
      answer = [[ answer = { silent = { 1950, 1960, 1970, 1980, 1990, 2000, 2010 }, sources = sources_of(made) } ]],
      shows = "and 3 more are too many",
    },
    { answer = [[ answer = { 1960 } ]], shows = "write answer = { silent = …, sources = … }" },
  },
  afterword = [[
    `pauses(made)` and `gaps(made)` find such silences without a loop. A panel for an article goes with three things: what
    a row is, what was left out, and on whose word.
  ]],
}
