return {
  title = "Nothing is not zero",
  goals = { "recognise nil", "leave out what nobody told" },
  needs = { "a-decade" },
  task = [[
    A name that nobody gave a value is `nil`: nothing. `figures` is given, a list of years and of how many South
    Koreans somebody counted in Mongolia then, where somebody did:

        figures[1].year      1994
        figures[1].persons   100
        figures[3].persons   nil: of that year nothing is told

    What is the mean number of persons over the years of which a number is told?
  ]],
  given = [[
    figures = {
      { year = 1994, persons = 100 }, { year = 1997, persons = 270 }, { year = 2000 }, { year = 2006 },
      { year = 2013, persons = 2284 },
    }
  ]],
  starter = [[
    sum, n = 0, 0
    for _, figure in ipairs(figures) do
      sum = sum + (figure.persons or 0)
      n = n + 1
    end
    answer = sum / n
  ]],
  solution = [[
    sum, n = 0, 0
    for _, figure in ipairs(figures) do
      if figure.persons then
        sum = sum + figure.persons
        n = n + 1
      end
    end
    answer = sum / n
  ]],
  check = {
    high = "Is the sum divided by the number of years of which a number is told?",
    low = "Is it divided by more years than those of which a number is told?",
  },
  hints = {
    "`figure.persons or 0` is 0 where nothing is told. Is that what the source says?",
    "A year without a number adds nothing to the sum; it must not add to `n` either.",
    "`if figure.persons then … end` does something only where there is a number.",
  },
  wrong = {
    {
      answer = [[ answer = (100 + 270 + 2284) / 5 ]],
      feedback = [[
        The years of which nothing is told are counted as if nobody had been there. A silence is no zero.
      ]],
    },
    {
      answer = [[ answer = 2654 ]],
      feedback = "That is the sum; a mean is the sum by the number of figures in it.",
    },
  },
  afterword = [[
    The corpus keeps three sorts of blank apart: nobody looked, somebody looked and there was nothing, somebody says that
    it is not known. The course doubt-and-evidence has more of that.
  ]],
}
