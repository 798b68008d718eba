return {
  title = "What a row is",
  goals = { "choose the unit of observation" },
  task = [[
    The rows of `visits` are claims: what one passage says. A panel counts happenings. It also needs to be clear what
    counts as one: here a visit that is told to have taken place (`status = "asserted"`) between Mongolia and North Korea,
    in either direction.

    Make that table: one row a visit. `pair` is given, the list of the two states; `origin = pair` asks for either.
  ]],
  given = [[ pair = { "Mongolia", "North Korea" } ]],
  starter = [[ answer = visits:filter{ origin = pair, destination = pair } ]],
  solution = [[
    told = visits:filter{ status = "asserted" }
    answer = told:filter{ origin = pair, destination = pair }:events()
  ]],
  check = { columns = { "date", "origin", "destination", "guest" }, claims = true },
  hints = {
    "The starter has claims, among them an invitation that led nowhere.",
    "Add the status to the filter, and `events()` behind it.",
  },
  wrong = {
    {
      answer = [[ answer = visits:filter{ status = "asserted", origin = pair, destination = pair } ]],
      shows = "there more than once",
    },
    {
      answer = [[ answer = visits:filter{ origin = pair, destination = pair }:events() ]],
      feedback = [[
        Two rows too many: an invitation of 2018 and a visit that somebody thought possible in 2023. Neither
        is told to have taken place.
      ]],
    },
    {
      answer = [[ answer = visits:filter{ status = "asserted", origin = "Mongolia", destination = "North Korea" }:events() ]],
      shows = "8 rows are missing",
    },
  },
  afterword = [[
    Sixteen visits, from 26 claims; the claims stay behind the rows, and `why(answer)` has them.
  ]],
}
