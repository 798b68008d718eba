return {
  title = "Visits that go both ways",
  goals = { "tell a directed dyad from one without direction" },
  task = [[
    "North Korean guests paid Mongolia sixteen visits", says a draft. The script below found the number. But a visit has a
    direction, and the number is that of the pair.

    How many visits went from North Korea to Mongolia?
  ]],
  starter = [[
    pair = { "Mongolia", "North Korea" }
    made = visits:filter{ status = "asserted" }
    made = made:filter{ origin = pair, destination = pair }
    answer = made:events():count()
  ]],
  solution = [[
    made = visits:filter{ status = "asserted" }
    made = made:filter{ origin = "North Korea", destination = "Mongolia" }
    answer = made:events():count()
  ]],
  check = {
    high = "Is the other direction among them, what was only planned, or one visit twice?",
    low = "Are visits left out? Origin, destination and status are all that is asked.",
  },
  hints = {
    "`origin = pair` lets either of the two through, and so does `destination = pair`: each has to be one state.",
    "The rest of the script is right: only what is asserted took place, and events() makes one row of a visit.",
    "`made:filter{ origin = …, destination = … }`, with one name in the place of each pair.",
  },
  wrong = {
    {
      answer = [[ answer = 16 ]],
      feedback = [[
        That is the number of the draft: both directions together. (One direction without events() gives
        sixteen as well, by chance: sixteen passages tell of fewer visits.)
      ]],
    },
    {
      answer = [[ answer = visits:filter{ status = "asserted", origin = "Mongolia", destination = "North Korea" }:events():count() + 1 ]],
      shows = "it is too high",
    },
    {
      answer = [[ answer = visits:filter{ origin = "North Korea", destination = "Mongolia" }:events():count() ]],
      feedback = [[
        The direction is right, but an invitation and a visit thought possible are counted as visits.
      ]],
    },
  },
}
