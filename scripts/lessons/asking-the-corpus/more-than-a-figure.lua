return {
  title = "More than a figure",
  goals = { "filter by an amount", "see what is only possible" },
  needs = { "one-or-the-other" },
  task = [[
    Amounts keep the word they came with: "over 400", "at most 3500", "about 100". `above(300)` asks for more than a
    number: `aid:filter{ value = above(300) }`.

    Which rows of `population` tell of more than 1000 people for certain? Look also at the line under the result: it
    says how many rows only may be meant.
  ]],
  solution = [[ answer = population:filter{ value = above(1000) } ]],
  check = { rows_by_claims = true },
  hints = {
    "The column of amounts is called value.",
    "`population:filter{ value = above(…) }`. In text it goes as well: `filter [[ value > 1000 ]]`.",
  },
  wrong = {
    {
      answer = [[ local t = population:filter{ value = above(1000) } answer = t:append(t:possible()) ]],
      shows = "counted as certain, and only possible",
    },
    {
      answer = [[ answer = population:filter{ value = above(1000) }:possible() ]],
      feedback = [[
        These are the rows that only may tell of more than 1000: "at most 3500" may be less, and what is
        unknown may be anything.
      ]],
    },
    { answer = [[ answer = population:filter{ value = above(100) } ]], shows = "3 rows are too many" },
  },
}
