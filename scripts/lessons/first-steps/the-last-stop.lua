return {
  title = "The last stop of a list",
  goals = { "read an entry of a list", "count a list with #" },
  needs = { "words-and-numbers" },
  task = [[
    A list stands in braces; its entries are counted from 1. `stops[1]` is the first entry of the list `stops`, and
    `#stops` is how many there are.

    `stops` is given: the stations of a journey by rail, more than one wants to count. Which is the last one?
  ]],
  given = [[
    stops = {
      "Ulaanbaatar", "Choir", "Sainshand", "Zamyn-Üüd", "Erenhot", "Datong", "Zhangjiakou", "Beijing", "Tianjin",
      "Tangshan", "Jinzhou", "Shenyang", "Benxi", "Dandong", "Sinuiju", "Sinanju", "Pyongyang",
    }
  ]],
  solution = [[ answer = stops[#stops] ]],
  check = { other = "That is a stop on the way. How many there are, `#stops` tells." },
  hints = {
    "How many entries there are is also the number of the last one.",
    "What stands in the square brackets may be an expression: `stops[1 + 1]` is the second.",
  },
  wrong = {
    {
      answer = [[ answer = #stops ]],
      feedback = "That is how many stops there are. Which one stands at that number?",
    },
    {
      answer = [[ answer = stops[#stops - 1] ]],
      feedback = [[
        That is the last but one. Lists are counted from 1 here, so the last has the number #stops.
      ]],
    },
    { answer = [[ answer = stops[1] ]], feedback = "That is the first." },
    { answer = [[ answer = stops[5] ]], shows = "That is a stop on the way" },
  },
  afterword = [[
    `stops[#stops]` is the last entry of a list of any length. A number in its place, counted by hand, is right until the
    list grows.
  ]],
}
