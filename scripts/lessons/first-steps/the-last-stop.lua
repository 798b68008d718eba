return {
  title = "The last stop of a list",
  goals = { "read an entry of a list", "count a list with #" },
  needs = { "words-and-numbers" },
  task = [[
    A list stands in braces; its entries are counted from 1. `stops[1]` is the first entry of the list `stops`, and
    `#stops` is how many there are.

    `stops` is given: the stations of a journey. Which is the last one? Write it so that it would be right for a list of
    any length.
  ]],
  given = [[ stops = { "Ulaanbaatar", "Erenhot", "Beijing", "Dandong", "Pyongyang" } ]],
  solution = [[ answer = stops[#stops] ]],
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
  },
}
