return {
  title = "Words and numbers",
  goals = { "join texts with ..", "see a number become part of a text" },
  needs = { "years-between" },
  task = [[
    Text stands in quotes, and `..` joins two texts; a number that is joined becomes text by itself: `"in " .. 1973`.

    `guest` and `year` are given. Make of them the text

        Ho Dam, 1973

    without typing the name or the year again.
  ]],
  given = [[ guest, year = "Ho Dam", 1973 ]],
  solution = [[ answer = guest .. ", " .. year ]],
  check = { other = "The name, a comma, a space, the year, in this order; the first and the last are given." },
  hints = {
    "Three things are joined: the name, a comma with a space after it, the year.",
    "`guest .. \", \" .. …`",
  },
  wrong = {
    {
      answer = [[ answer = guest .. year ]],
      feedback = [[
        The two run into one another: a comma and a space belong between them, as a text of their own.
      ]],
    },
    {
      answer = [[ answer = "guest, year" ]],
      feedback = "In quotes guest is just a word; without quotes it is the value of that name.",
    },
    {
      answer = [[ answer = guest .. "," .. year ]],
      feedback = "Nearly: a space comes after the comma.",
    },
  },
}
