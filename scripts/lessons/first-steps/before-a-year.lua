return {
  title = "Going through a list",
  goals = { "go through a list with for", "count what meets a condition" },
  needs = { "one-visit" },
  task = [[
    `for _, year in ipairs(years) do … end` does something with each entry of a list, `if … then … end` only where a
    condition holds.

    `years` is given: years in which guests came. How many of them lie before 1974? A visit in 1974 itself does not.
  ]],
  given = [[ years = { 1956, 1971, 1973, 1974, 1974, 1985, 1986, 1988 } ]],
  starter = [[
    count = 0
    for _, year in ipairs(years) do
      count = count + 1
    end
    answer = count
  ]],
  solution = [[
    count = 0
    for _, year in ipairs(years) do
      if year < 1974 then count = count + 1 end
    end
    answer = count
  ]],
  check = {
    high = "Some years are counted that do not lie before 1974. Which does your condition let through?",
    low = "Some years before 1974 are not counted. Is `count` set to 0 once, before the loop?",
  },
  hints = {
    "What is to be done only sometimes stands between `then` and `end`: `if … then count = count + 1 end`.",
    "The condition is a comparison: `<` is \"less than\", `<=` is \"at most\". Which of them leaves out 1974 itself?",
  },
  wrong = {
    {
      answer = [[ local n = 0 for _, y in ipairs(years) do if y <= 1974 then n = n + 1 end end answer = n ]],
      feedback = "The visits of 1974 are counted too: `<=` is \"at most\", `<` is \"less than\".",
    },
    {
      answer = [[ answer = #years ]],
      feedback = "That is how many years there are in all: nothing is left out yet.",
    },
  },
  afterword = [[
    At the prompt a loop may run over several lines: as long as `end` is missing, it asks for more.
  ]],
}
