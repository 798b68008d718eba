return {
  title = "Who was in office",
  goals = { "ask what held on a day" },
  needs = { "by-destination" },
  task = [[
    A tenure lasts: "1948/1994-07-08" is a time throughout which somebody held a post. `tenures:on "2012-06-01"` keeps
    what held on a day.

    Who was Supreme Leader of North Korea on the first of January 1994? The row is asked for.
  ]],
  solution = [[
    held = tenures:on "1994-01-01"
    answer = held:filter{ post = "Supreme Leader of North Korea" }
  ]],
  check = { rows_by_claims = true },
  hints = {
    "`tenures:on \"…\"` with the day as year-month-day; look at who is left.",
    "A filter by the post follows: its name is \"Supreme Leader of North Korea\".",
  },
  wrong = {
    {
      answer = [[ answer = tenures:filter{ post = "Supreme Leader of North Korea" } ]],
      feedback = "These are all who ever held the post. `on` asks for a day.",
    },
    {
      answer = [[ answer = tenures:on("1994"):filter{ post = "Supreme Leader of North Korea" } ]],
      feedback = "In 1994 there were two, one after the other. The first of January is asked for.",
    },
    { answer = [[ answer = tenures:on "1994-01-01" ]], shows = "too many" },
  },
}
