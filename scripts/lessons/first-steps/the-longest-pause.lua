return {
  title = "Neighbours in a list",
  goals = { "go through a list by number", "keep the largest so far" },
  needs = { "before-a-year" },
  task = [[
    `for i = 2, #years do … end` counts `i` from 2 to the length of the list; `years[i - 1]` is then the entry before
    `years[i]`.

    How many years was the longest pause between two years of the list that follow each other?
  ]],
  given = [[ years = { 1956, 1971, 1973, 1974, 1985, 1986, 1988, 1989, 1999, 2003 } ]],
  starter = [[
    longest = 0
    for i = 2, #years do
      pause = years[i] - years[i - 1]
    end
    answer = longest
  ]],
  solution = [[
    longest = 0
    for i = 2, #years do
      pause = years[i] - years[i - 1]
      if pause > longest then longest = pause end
    end
    answer = longest
  ]],
  check = {
    high = "Only neighbours have a pause between them: `years[i] - years[i - 1]`.",
    low = "There is a longer one. Is each pause held against the longest so far, to the end of the list?",
  },
  hints = {
    "The pauses are reckoned already; nothing is done with them yet.",
    "Where a pause is longer than the longest so far, it becomes the longest.",
    "`if pause > longest then … end`, inside the loop.",
  },
  wrong = {
    {
      answer = [[ local p for i = 2, #years do p = years[i] - years[i - 1] end answer = p ]],
      feedback = "That is the last pause, not the longest: each turn of the loop forgets the one before.",
    },
    {
      answer = [[ answer = years[#years] - years[1] ]],
      feedback = "That is the time from the first year to the last. The pauses lie between neighbours.",
    },
  },
  afterword = [[
    The program has a word for this, which also keeps the doubt of dates: `pauses(visits)`.
  ]],
}
