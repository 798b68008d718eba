return {
  title = "A function of your own",
  goals = { "write a function", "use the remainder of a division" },
  needs = { "the-longest-pause" },
  task = [[
    `function double(x) return 2 * x end` makes a function; `double(21)` is 42. `%` is the remainder of a division:
    `1956 % 10` is 6.

    Write a function `answer` that gives the decade of a year: 1950 for 1956, 1980 for 1989, 2000 for 2000.
  ]],
  starter = [[
    function answer(year)
      return year
    end
  ]],
  solution = [[
    function answer(year)
      return year - year % 10
    end
  ]],
  check = {
    calls = { { 1956 }, { 1989 }, { 2000 }, { 1970 }, { 2023 } },
    high = "The decade is the year in which it begins: something is still to be taken off.",
    low = "The decade is the year in which it begins, of four digits: too much is taken off.",
  },
  hints = {
    "What is to be taken off a year so that it ends in 0?",
    "The last digit of a year is its remainder by ten: `year % 10`.",
  },
  wrong = {
    {
      answer = [[ function answer(year) return year % 10 end ]],
      feedback = "That is the last digit. The decade is what is left of the year without it.",
    },
    {
      answer = [[ function answer(year) return year end ]],
      feedback = "That is the year itself: nothing is taken off it yet.",
    },
    { answer = [[ function answer(year) print(year - year % 10) end ]], shows = "gives nothing" },
    {
      answer = [[ function answer(year) return year / 10 * 10 end ]],
      shows = "answer(1956) gives 1956",
    },
    {
      answer = [[ function answer(y) return math.floor(y / 10) end ]],
      feedback = "That counts the decades; multiply by ten to get the year in which it begins.",
    },
  },
}
