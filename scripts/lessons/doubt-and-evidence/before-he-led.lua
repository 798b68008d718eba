return {
  title = "Before he led",
  goals = { "find an anachronism", "ask for what lies before a day" },
  needs = { "does-it-add-up" },
  task = [[
    `contradictions(visits)` says of some rows that "the host's office is told to begin only later": a list calls Kim Jong
    Il the host at a time when, by another passage, his father led.

    Kim Jong Il led from the 8th of July 1994. Which visits have him as host before that day? One row each.
  ]],
  starter = [[ answer = visits:filter{ host = "Kim Jong Il" } ]],
  solution = [[
    early = visits:filter{ host = "Kim Jong Il", date = before "1994-07-08" }
    answer = early:events()
  ]],
  check = { rows_by_claims = true },
  hints = {
    "Two conditions: the host, and the date.",
    "`date = before \"…\"` asks that a date ends before another starts.",
  },
  wrong = {
    {
      answer = [[ answer = visits:filter{ host = "Kim Jong Il", date = after "1994-07-08" }:events() ]],
      feedback = "These are the visits of his time in office. The odd ones lie before.",
    },
    {
      answer = [[ answer = visits:filter{ host = "Kim Jong Il" } ]],
      feedback = "All his visits: three of them fall into his time in office.",
    },
    {
      answer = [[ answer = visits:filter{ date = before "1994-07-08", destination = "North Korea" }:events() ]],
      shows = "too many",
    },
  },
  afterword = [[
    Three explanations: the list errs about the host, it means that he received the guest as an heir, or it fills in who
    led when it was written. None of them is in the source; so it stays a tension, and is said.
  ]],
}
