return {
  title = "Yes, no, maybe",
  goals = { "compare dates that are not exact" },
  needs = { "certain-and-possible" },
  task = [[
    Dates are compared in three values: `date("1956"):before "1957"` is "yes", `date("1956"):before "1956-07-17"` is
    "maybe". `interval(a, b)` makes a time from one date to another and keeps the doubt of both ends.

    The treaty of friendship was signed in 1986 and nullified in 1995; no days are told. `treaty` is given. Did it hold
    when guests came in 1986, in 1988, in 1989 and in 2002? Answer with the list of four words, in that order, as
    `date("…"):during(treaty)` gives them.
  ]],
  given = [[ treaty = interval("1986", "1995") ]],
  solution = [[
    answer = {}
    for _, year in ipairs{ "1986", "1988", "1989", "2002" } do
      table.insert(answer, date(year):during(treaty))
    end
  ]],
  check = { ordered = true },
  hints = {
    "Ask for one year first: `date(\"1986\"):during(treaty)`.",
    "`answer = { date(\"1986\"):during(treaty), … }`, four times.",
  },
  wrong = {
    {
      answer = [[ answer = date("1986"):during(treaty) ]],
      shows = "a list is asked for, and this is a text",
    },
    {
      answer = [[ answer = { "maybe", "yes", "yes", "maybe" } ]],
      feedback = "By 2002 the treaty had ended for certain: 1995 is its last year, whatever the day.",
    },
    {
      answer = [[ answer = { "yes", "yes", "yes", "no" } ]],
      feedback = [[
        The guest of 1986 may have come before the treaty was signed: both are dated by the year alone. (In
        text, "1986/1995" names the whole of both years; `treaty` keeps the doubt.)
      ]],
    },
  },
}
