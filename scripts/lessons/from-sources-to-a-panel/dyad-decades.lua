return {
  title = "Dyad-decades",
  goals = { "make a panel of dyads over time" },
  needs = { "dyads-without-direction" },
  task = [[
    A panel has a row for each unit at each time. Units are the two directed dyads of Mongolia and North Korea, times are
    decades: `group{ decade = "decade(date)", "origin", "destination" }` groups by a computed column and two others.

    Make the panel with the number of visits `n`, and `guests`, the number of different guests:
    `aggregate{ n = count(), guests = distinct "guest" }` in the place of `count()`.
  ]],
  given = [[
    pair = { "Mongolia", "North Korea" }
    made = visits:filter{ status = "asserted", origin = pair, destination = pair }:events()
  ]],
  starter = [[ answer = made:group{ decade = "decade(date)" }:count() ]],
  solution = [[
    groups = made:group{ decade = "decade(date)", "origin", "destination" }
    answer = groups:aggregate{ n = count(), guests = distinct "guest" }
  ]],
  check = {
    columns = { "decade", "origin", "destination", "n", "guests" }, claims = true,
    high = "A guest who came twice in one decade is one guest: `distinct` counts different values, `count()` rows.",
    low = "Rows are counted by `count()`, different guests by `distinct \"guest\"`.",
  },
  hints = {
    "Two more columns in the group, and `aggregate{ … }` behind it.",
    "`made:group{ decade = \"decade(date)\", \"origin\", \"destination\" }:aggregate{ … }`",
  },
  wrong = {
    {
      answer = [[ answer = made:group{ decade = "decade(date)", "origin", "destination" }:aggregate{ n = count(), guests = count() } ]],
      shows = "guests is off, it is too high",
    },
    {
      answer = [[ answer = made:group{ decade = "decade(date)", "origin", "destination" }:count() ]],
      shows = "the column guests is missing",
    },
    {
      answer = [[
        answer = made:group{ decade = "year(date)", "origin", "destination" }:aggregate{ n = count(), guests = distinct "guest" }
      ]],
      shows = "too many",
    },
  },
  afterword = [[
    In one cell n and guests differ: somebody came twice in one decade, in 1985 and in 1988. `why(answer)` still leads
    from every cell to the passages.
  ]],
}
