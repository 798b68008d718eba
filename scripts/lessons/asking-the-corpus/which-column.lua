return {
  title = "What is told, and in which column",
  goals = { "list the columns of a table", "read a cell" },
  needs = { "how-many-rows" },
  task = [[
    `missions:columns()` lists the columns of the table of embassies with what each means; `help(missions)` does as much.
    A row is had by its number, a cell by the name of its column: `visits[1].guest`.

    Who is the state to which the embassy in the first row of `missions` belongs? Read the cell.
  ]],
  solution = [[ answer = missions[1].sender ]],
  check = { other = "Is it the first row, and the column of the state that sends?" },
  hints = {
    "An embassy has a state that sends it and one that receives it.",
    "The first row is `missions[1]`; a dot and the column's name follow.",
  },
  wrong = {
    {
      answer = [[ answer = missions[1].receiver ]],
      feedback = "That is the state in which the embassy stands.",
    },
    { answer = [[ answer = missions[1].mission ]], feedback = "That is the embassy itself. Whose is it?" },
    { answer = [[ answer = missions[1] ]], shows = "a cell is had by row and column" },
  },
}
