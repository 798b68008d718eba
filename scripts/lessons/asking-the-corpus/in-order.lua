return {
  title = "In order",
  goals = { "keep some columns", "sort rows" },
  needs = { "more-than-a-figure" },
  task = [[
    `select{ "date", "guest" }` keeps columns, `sort "date"` orders rows, and `sort "-date"` orders them downwards. Verbs
    follow one another: `visits:sort "date":take(3)`.

    Who came from North Korea to Mongolia, and when? Take what was asserted (the column is called `status`), one row a
    visit, the latest first; show the columns date and guest.
  ]],
  starter = [[ answer = visits:filter{ origin = "North Korea", destination = "Mongolia" } ]],
  solution = [[
    made = visits:filter{ status = "asserted" }:events()
    came = made:filter{ origin = "North Korea", destination = "Mongolia" }
    answer = came:sort "-date":select{ "date", "guest" }
  ]],
  check = { ordered = true, columns = { "date", "guest" } },
  hints = {
    "Three conditions stand in one filter: origin, destination and status.",
    "`events()` makes one row of each visit.",
    "A minus before the column's name in sort turns the order round.",
  },
  wrong = {
    {
      answer = [[
        answer = visits:filter{ origin = "North Korea", destination = "Mongolia", status = "asserted" }
          :events():sort "date":select{ "date", "guest" }
      ]],
      shows = "the rows are right, their order is not",
    },
    {
      answer = [[
        answer = visits:filter{ origin = "North Korea", destination = "Mongolia" }:events():sort "-date":select{ "date", "guest" }
      ]],
      feedback = [[
        An invitation and a visit thought possible are among them: ask for the status "asserted".
      ]],
    },
    {
      answer = [[
        answer = visits:filter{ origin = "North Korea", destination = "Mongolia", status = "asserted" }
          :sort "-date":select{ "date", "guest" }
      ]],
      shows = "there more than once",
    },
  },
}
