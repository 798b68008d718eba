return {
  title = "A first look at a table",
  goals = { "look at a table", "count its rows" },
  task = [[
    The corpus holds what five documents tell of Mongolia and the two Koreas, as tables: `visits`, `tenures`,
    `agreements` and more. Type `visits` and look at it; then `help(visits)`.

    Something is done with a table by a verb behind a colon, such as `visits:take(3)`. How many rows does the table of
    agreements have?
  ]],
  solution = [[ answer = agreements:count() ]],
  check = {
    high = "`agreements` has fewer rows than that. Is another table counted, or some of its rows twice?",
    low = "`agreements` has more rows than that. They are asked for as they stand, all of them.",
  },
  hints = {
    "The last line under a table that is shown tells how many rows it has.",
    "The verb is called count, and has nothing between its parentheses.",
  },
  wrong = {
    { answer = [[ answer = agreements ]], shows = "how many rows a table has, table:count() tells" },
    {
      answer = [[ answer = visits:count() ]],
      feedback = "That is the number of visits. The agreements have a table of their own.",
    },
    {
      answer = [[ answer = agreements:events():count() ]],
      feedback = [[
        That is how many happenings the rows tell of. Asked for are the rows: each is what one passage says.
      ]],
    },
  },
  afterword = [[
    A row is a claim: what one source says at one place. Two sources that tell of one agreement make two rows.
  ]],
}
