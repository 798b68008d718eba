return {
  title = "Confirmed by two sources?",
  goals = { "count witnesses, not addresses" },
  task = [[
    "The closing of the embassy in 1999 is confirmed by two independent sources", says a draft. The script below counted
    them.

    How many independent witnesses are there? Count what the script meant to count.
  ]],
  starter = [[
    closed = missions:filter{ sender = "North Korea", form = "closed" }
    answer = closed.source:distinct()
  ]],
  solution = [[
    closed = missions:filter{ sender = "North Korea", form = "closed" }
    answer = closed.witness:distinct()
  ]],
  check = {
    high = "Somebody is counted who only says again what another says.",
    low = "Somebody does say that the embassy was closed.",
  },
  hints = {
    "Look at `sources_of(closed)`: one of the two is a copy.",
    "The column `witness` names the source that stands behind a copy.",
  },
  wrong = {
    {
      answer = [[ answer = 2 ]],
      feedback = "One of the two pages copied the other. It would say the same if the first were wrong.",
    },
    { answer = [[ answer = 3 ]], shows = "it is too high" },
  },
  afterword = [[
    Copies are often not marked as such. The same mistakes in the same words are the surest sign.
  ]],
}
