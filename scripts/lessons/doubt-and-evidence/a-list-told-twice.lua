return {
  title = "A list told twice",
  goals = { "find a doubled row", "count happenings with all their evidence" },
  needs = { "three-sources-two-witnesses" },
  task = [[
    Lists in sources have rows that stand there twice: look at `duplicates(visits)`. And what a list has, the text beside
    it may tell again.

    Which visits did Kim Yong-nam make? One row each, but with the claims of every passage that tells of it behind the
    row: the evidence is checked too.
  ]],
  starter = [[ answer = visits:filter{ guest = "Kim Yong-nam" } ]],
  solution = [[ answer = visits:filter{ guest = "Kim Yong-nam" }:events() ]],
  check = { columns = { "date", "guest" }, claims = true },
  hints = {
    "Which verb makes one row of all claims that speak of one happening?",
    "`…:events()`; `why(answer)` then shows how many claims stand behind it.",
  },
  wrong = {
    {
      answer = [[ answer = visits:filter{ guest = "Kim Yong-nam" } ]],
      feedback = "Eight claims, but not eight visits: the visit of 1985 alone is told four times.",
    },
    {
      answer = [[ answer = visits:filter{ guest = "Kim Yong-nam", source = "mn-kp-infolist" } ]],
      feedback = [[
        Every visit is there once, but only because you ask one source, and that one a copy. What the others
        say is lost.
      ]],
    },
    {
      answer = [[ answer = visits:filter{ guest = "Kim Yong-nam", date = after "1986" }:events() ]],
      shows = "1 row is missing: 1985",
    },
  },
}
