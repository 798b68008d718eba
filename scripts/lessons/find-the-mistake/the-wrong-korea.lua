return {
  title = "The wrong Korea",
  goals = { "check which state a name or code means" },
  task = [[
    A table is to show how many people from the Republic of Korea live in Mongolia. In the code book the author looked up
    "Korea", took the first line and wrote its code. The script gives 200; every newspaper says thousands.

    Which state is `"cow:PRK"`? Find the mistake, and answer with the figure that the first row of 2013 has for the right
    one, as a quantity.
  ]],
  starter = [[
    koreans = population:filter{ origin = "cow:PRK", form = "expatriates" }
    answer = koreans[1].value
  ]],
  solution = [[
    koreans = population:filter{ origin = "cow:ROK", form = "expatriates" }
    answer = koreans:filter{ date = "2013" }[1].value
  ]],
  check = {
    high = "Is it the first row of 2013?",
    low = "Is it the Republic of Korea, and the first row of 2013?",
  },
  hints = {
    "`actor \"cow:PRK\"` tells who that is, with all its names.",
    "PRK is the People's Republic, in the North; the Republic of Korea is ROK.",
    "`filter{ origin = …, date = \"2013\" }[1].value`",
  },
  wrong = {
    {
      answer = [[ answer = population:filter{ origin = "cow:PRK", form = "expatriates" }[1].value ]],
      feedback = [[
        These are people from North Korea. The two states have names that differ by two words and codes that
        differ by two letters.
      ]],
    },
    {
      answer = [[ answer = population:filter{ origin = "cow:ROK", form = "expatriates" }[1].value ]],
      feedback = "The right Korea, but the first row at all is of 1994. The year 2013 is asked for.",
    },
    { answer = [[ answer = 2284 ]], shows = "the figure has no unit" },
  },
  afterword = [[
    A name that may mean several actors is refused here: try `actor "Korea"`. Before 1948 there is yet another.
  ]],
}
