return {
  title = "Known to be unknown",
  goals = { "tell blanks apart" },
  needs = { "bounds-that-stay" },
  task = [[
    A blank is of one of three sorts: nobody says anything (`not_covered`), somebody looked and found nothing (`none`), or
    somebody says that it is not known (`unknown`). They can be filtered by name: `filter{ value = unknown }`.

    A cell is had by the number of its row and the name of its column, as in `population[1].group`. Of which group of people in `population` does a source say that its number is not known?
  ]],
  starter = [[ answer = population[1].group ]],
  solution = [[ answer = population:filter{ value = unknown }[1].group ]],
  check = { other = "Of this group a number is told, or nobody says anything of it. Filter by `unknown`." },
  hints = {
    "Filter the rows of `population` whose value is `unknown`, without quotes.",
    "Of the one row that is left, read the cell `group`.",
  },
  wrong = {
    {
      answer = [[ answer = population:filter{ value = unknown }.group ]],
      shows = "a cell is had by row and column",
    },
    {
      answer = [[ answer = population:filter{ value = unknown } ]],
      shows = "a cell is had by row and column",
    },
    {
      answer = [[ answer = 0 ]],
      feedback = "Not known is not none: of these people there are some, but nobody can say how many.",
    },
  },
  afterword = [[
    In a sum such a row is left out, and the sum says so: `population:sum "value"`.
  ]],
}
