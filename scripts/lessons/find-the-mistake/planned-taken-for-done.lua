return {
  title = "The visit that never was",
  goals = { "tell what was planned from what was done" },
  task = [[
    "Kim Jong Un has been to Mongolia", says a caption; the script below says so too. Look at `status`: an invitation is
    not a visit.

    How many visits of Kim Jong Un to Mongolia are told to have taken place? And how many are planned? Answer with
    `{ made = …, planned = … }`, happenings both.
  ]],
  starter = [[
    told = visits:filter{ guest = "Kim Jong Un", destination = "Mongolia" }
    answer = { made = told:events():count(), planned = 0 }
  ]],
  solution = [[
    told = visits:filter{ guest = "Kim Jong Un", destination = "Mongolia" }
    answer = {
      made = told:filter{ status = "asserted" }:events():count(),
      planned = told:filter{ status = "planned" }:events():count(),
    }
  ]],
  check = {
    parts = {
      made = { high = "What is only planned is not made: look at the column `status`." },
      planned = {
        high = "One invitation that several passages tell of is one: `events()`.",
        low = "An invitation is told: look at the column `status`.",
      },
    },
  },
  hints = {
    "`told:group(\"status\"):count()` says how the claims are told: as done, or as planned.",
    "Filter `told` by `status = \"asserted\"` and by `status = \"planned\"`, and count the `events()` of each.",
  },
  wrong = {
    {
      answer = [[ answer = { made = 1, planned = 0 } ]],
      feedback = [[
        That is the caption. What is told is an invitation; nobody says that he came.
      ]],
    },
    {
      answer = [[ answer = { made = 0, planned = 2 } ]],
      feedback = "None made, right. But one invitation, told in a page and in its copy, is one.",
    },
    { answer = [[ answer = 0 ]], shows = "write answer = { made = …, planned = … }" },
  },
}
