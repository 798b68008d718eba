return {
  title = "A value at the prompt",
  goals = { "type an expression and read its value", "give a value a name" },
  task = [[
    The prompt answers every expression with its value. Type `1995 - 1986`, and you see how many years lay between the
    treaty of friendship and its end.

    Mongolia and North Korea took up diplomatic relations in 1948. How many years had passed in 2023? Let Lua reckon it.
  ]],
  solution = [[ answer = 2023 - 1948 ]],
  check = {
    high = "Is the earlier year taken off the later, and are both as the task has them?",
    low = "Is the earlier year taken off the later, and are both as the task has them?",
  },
  hints = {
    "A difference of two numbers is written with a minus sign between them.",
    "The later year comes first: later - earlier.",
  },
  wrong = {
    {
      answer = [[ answer = 1948 - 2023 ]],
      feedback = "A negative number of years: the later year comes first.",
    },
    { answer = [[ answer = "2023 - 1948" ]], shows = "a number is asked for, and this is a text" },
  },
  afterword = [[
    `answer = …` gives a value the name `answer`. The last value shown has a name anyway: `_`.
  ]],
}
