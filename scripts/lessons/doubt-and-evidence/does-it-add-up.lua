return {
  title = "Does it add up?",
  goals = { "reckon a figure that a source gives as a multiple", "hold it against another" },
  needs = { "a-list-told-twice" },
  task = [[
    How many South Koreans lived in Mongolia in 2013? One passage has a figure, 2284. Another says that
    the number had grown eightfold since 1997, when it was 270.

    What figure does the multiple come to? `quantity "about 8"` is a number with its word; multiply it by the figure of
    1997, which has a unit. Leave the result as a quantity, then look how far it is from 2284.
  ]],
  starter = [[
    koreans = population:filter{ group = "South Koreans in Mongolia" }
    answer = koreans:filter{ date = "2013" }[1].value
  ]],
  solution = [[
    koreans = population:filter{ group = "South Koreans in Mongolia" }
    answer = quantity "about 8" * koreans:filter{ date = "1997" }[1].value
  ]],
  hints = {
    "The figure of 1997 is `koreans:filter{ date = \"1997\" }[1].value`.",
    "`quantity \"about 8\" * …`: \"eightfold\" is no exact eight.",
  },
  wrong = {
    {
      answer = [[ answer = population:filter{ group = "South Koreans in Mongolia", date = "2013" }[1].value ]],
      feedback = "That is the figure of the first passage. What does the multiple of the second come to?",
    },
    {
      answer = [[ answer = 8 * population:filter{ group = "South Koreans in Mongolia", date = "1997" }[1].value ]],
      shows = "the bounds are narrower than what is known",
    },
    { answer = [[ answer = 2160 ]], shows = "a bare number says too much" },
  },
  afterword = [[
    2284 is 8.46 times 270: rounded, both passages may go back to one count. That is a guess, and one to write down as
    such; `compare(koreans:filter{ date = "2013" })` lays the two side by side. They are no contradiction: "about" reaches a
    tenth to both sides, and 2284 lies within it.
  ]],
}
