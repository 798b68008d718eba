return {
  title = "A table with names in it",
  goals = { "make a table with named values", "read one of them" },
  needs = { "the-last-stop" },
  task = [[
    In braces a value may also have a name: `{ state = "Mongolia", since = 1948 }`. If that table is called `t`, then
    `t.state` is `"Mongolia"`.

    Make `answer` such a table with three names in it: a `guest`, Ho Dam; a `year`, the number 1973; a `place`, Ulaanbaatar.
  ]],
  starter = [[ answer = { guest = "Ho Dam" } ]],
  solution = [[ answer = { guest = "Ho Dam", year = 1973, place = "Ulaanbaatar" } ]],
  check = {
    parts = {
      guest = { other = "The guest was Ho Dam." },
      place = { other = "The place is Ulaanbaatar." },
      year = { high = "The year was 1973.", low = "The year was 1973." },
    },
  },
  hints = {
    "A text needs its quotes, a number none: `{ guest = \"Ho Dam\", year = 1973 }`.",
    "Entries are parted by commas: three of them stand between the braces.",
  },
  wrong = {
    {
      answer = [[ answer = { guest = "Ho Dam", year = "1973", place = "Ulaanbaatar" } ]],
      feedback = "Nearly: in quotes the year is a text, with which nothing can be reckoned.",
    },
    {
      answer = [[ answer = { "Ho Dam", 1973, "Ulaanbaatar" } ]],
      shows = "a table of named values is asked for, and this is a list",
    },
    { answer = [[ answer = { guest = "Ho Dam", year = 1973 } ]], shows = "place is missing" },
  },
  afterword = [[
    A claim of the corpus is written like that: `visit { guest = "ho-dam", date = "1973", … }`.
  ]],
}
