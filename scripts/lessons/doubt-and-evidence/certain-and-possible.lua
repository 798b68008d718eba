return {
  title = "Certain and possible",
  goals = { "tell what is certain from what is only possible" },
  task = [[
    A source that says "1956" leaves open on which day. `visits:filter{ date = before "1956-07-17" }` therefore gives the
    rows that certainly lie before that day, and keeps apart those that only may: `possible()` has them.

    How many visits of known origin (`origin = known()`) lie before the 17th of July 1956: how many certainly, how many
    possibly besides? Answer with `{ certain = …, possible = … }`.
  ]],
  starter = [[
    early = visits:filter{ date = before "1956-07-17", origin = known() }
    answer = { certain = early:count() }
  ]],
  solution = [[
    early = visits:filter{ date = before "1956-07-17", origin = known() }
    answer = { certain = early:count(), possible = early:possible():count() }
  ]],
  check = {
    parts = {
      certain = { high = "A row that only may lie before that day is counted as certain." },
      possible = {
        high = "Some of these do not lie before that day at all, or are of unknown origin.",
        low = "A row that may lie before that day is left out: it is in `early:possible()`.",
      },
    },
  },
  hints = {
    "The starter counts what is certain. What is only possible is a table of its own.",
    "`early:possible():count()`",
  },
  wrong = {
    {
      answer = [[ answer = { certain = 1, possible = 0 } ]],
      feedback = [[
        The visit of 1956 is counted as certain. It may as well have come in the autumn: nobody says.
      ]],
    },
    {
      answer = [[ answer = { certain = 0, possible = 0 } ]],
      feedback = [[
        Nothing is certain, right; but one visit may lie before that day. Rounding doubt away loses it.
      ]],
    },
    { answer = [[ answer = 1 ]], shows = "write answer = { certain = …, possible = … }" },
  },
  afterword = [[
    None certain, one possible: both belong into a footnote. A table that has only a 0 there, or only a 1, claims to know
    what the source does not say.
  ]],
}
