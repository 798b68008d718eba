return {
  title = "First steps in Lua at the prompt",
  summary = "Values, names, lists, tables, loops and functions, as far as questions to a corpus need them.",
  lessons = {
    "years-between", "words-and-numbers", "the-last-stop", "one-visit", "before-a-year", "the-longest-pause",
    "a-decade", "told-or-not",
  },
}
