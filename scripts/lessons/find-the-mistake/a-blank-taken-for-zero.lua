return {
  title = "A mean that is too low",
  goals = { "keep a silence from becoming a zero" },
  task = [[
    A script reckons how many South Korean visitors came to Mongolia in a year, in the mean over the years told. It says
    55,000. That cannot be: the smallest figure told is 40,000 and the largest 180,000, and there are two.

    Find the mistake, and give the mean of the years for which there is a figure.
  ]],
  starter = [[
    told = migration:filter{ form = "tourism" }
    sum, n = 0, 0
    for row in told:rows() do
      sum = sum + (row.value and row.value.number or 0)
      n = n + 1
    end
    answer = sum / n
  ]],
  solution = [[
    told = migration:filter{ form = "tourism", value = known() }
    sum, n = 0, 0
    for row in told:rows() do
      sum = sum + row.value.number
      n = n + 1
    end
    answer = sum / n
  ]],
  check = {
    high = "Is the sum divided by the number of years that have a figure?",
    low = "A year without a figure must add neither to the sum nor to the years.",
  },
  hints = {
    "Look at `told`: how many of its rows have a value?",
    "A row without a figure adds 0 to the sum and 1 to n.",
    "`value = known()` in the filter leaves only what has a figure.",
  },
  wrong = {
    {
      answer = [[ answer = 55000 ]],
      feedback = [[
        That is what the script says. Two of its four rows have no figure, and count as years without
        visitors.
      ]],
    },
    { answer = [[ answer = 220000 ]], feedback = "That is the sum of the two figures." },
  },
  afterword = [[
    The corpus's own `told:mean "value"` leaves blanks out and says how many it left out. `or 0` is the commonest way in
    which a silence becomes a zero.
  ]],
}
