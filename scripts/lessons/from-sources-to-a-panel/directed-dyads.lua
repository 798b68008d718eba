return {
  title = "Directed dyads",
  goals = { "count a dyad in each direction" },
  needs = { "time-as-a-column" },
  task = [[
    A dyad is a pair of states. In a *directed* dyad it matters who comes first: from Mongolia to North Korea is one, from
    North Korea to Mongolia another.

    How many visits does each directed dyad have? `made` is given: now the asserted visits of known origin and
    destination, whoever took part.
  ]],
  given = [[ made = visits:filter{ status = "asserted", origin = known(), destination = known() }:events() ]],
  starter = [[ answer = made:group "origin":count() ]],
  solution = [[ answer = made:group("origin", "destination"):count() ]],
  check = {
    columns = { "origin", "destination", "n" },
    high = "Is `made` as it was given, one row a visit?",
    low = "Is `made` as it was given, and every row of it in a group?",
  },
  hints = {
    "A dyad is told by two columns.",
    "`group(\"…\", \"…\")` takes both.",
  },
  wrong = {
    { answer = [[ answer = made:group "origin":count() ]], shows = "the column destination is missing" },
    {
      answer = [[ answer = made:group("origin", "destination"):count():filter{ n = above(1) } ]],
      shows = "2 rows are missing",
    },
  },
}
