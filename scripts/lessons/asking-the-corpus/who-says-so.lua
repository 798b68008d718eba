return {
  title = "Who says so",
  goals = { "ask where a row comes from", "list the sources behind a result" },
  needs = { "on-one-day" },
  task = [[
    Every result knows the claims it rests on, through all verbs. `why(row)` tells them with their passages;
    `sources_of(table)` lists the sources with their passages.

    `land_grants` tells of land that was given for a camp near Ulaanbaatar. Which sources say so? Answer with the table
    that `sources_of` gives for it.
  ]],
  starter = [[ answer = sources_of(land_grants[1]) ]],
  solution = [[ answer = sources_of(land_grants) ]],
  check = {
    columns = { "source", "claims" }, claims = true,
    high = "Are these the claims of `land_grants` only?",
    low = "Are all rows of `land_grants` given to `sources_of`?",
  },
  hints = {
    "`land_grants[1]` is its first row only.",
    "`sources_of` takes a whole table as well.",
  },
  wrong = {
    { answer = [[ answer = sources ]], shows = "too many" },
    { answer = [[ answer = sources_of(land_grants:take(2)) ]], shows = "the evidence lacks 1 claim" },
    { answer = [[ answer = land_grants ]], shows = "the column claims is missing" },
  },
  afterword = [[
    Look at the column witness: two of the three sources have the same one. A page and its copy are two sources, but one
    witness; the course doubt-and-evidence begins there.
  ]],
}
