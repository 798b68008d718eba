return {
  title = "Groups and figures",
  goals = { "group rows", "count each group" },
  needs = { "in-order" },
  task = [[
    `group "column"` puts rows together that have the same value there, and `count()` then counts each group. Several
    columns part more finely: `group("origin", "destination")`.

    How many visits (one row each, asserted) went from where to where? Group by origin and destination.
  ]],
  starter = [[ answer = visits:group "destination":count() ]],
  solution = [[
    made = visits:filter{ status = "asserted" }:events()
    answer = made:group("origin", "destination"):count()
  ]],
  check = {
    columns = { "origin", "destination", "n" },
    high = "Count what is asserted only, and each visit once.",
    low = "Some visits are left out: only the status is a condition here.",
  },
  hints = {
    "First the rows: asserted, one for each visit. Then the groups.",
    "`…:group(\"origin\", \"destination\"):count()`; the order of the steps is filter, events, group, count.",
  },
  wrong = {
    {
      answer = [[ answer = visits:group("origin", "destination"):count() ]],
      shows = "n is off, it is too high",
    },
    {
      answer = [[ answer = visits:filter{ status = "asserted" }:events():group("origin", "destination") ]],
      shows = "groups become a table by :count()",
    },
    {
      answer = [[ answer = visits:filter{ status = "asserted" }:events():group("destination"):count() ]],
      shows = "the column origin is missing",
    },
  },
  afterword = [[
    From Mongolia to North Korea is one dyad, from North Korea to Mongolia another: a visit has a direction. Where a
    dyad is meant without direction, say so and add the two up.
  ]],
}
