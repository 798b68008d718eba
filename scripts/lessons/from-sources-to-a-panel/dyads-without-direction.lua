return {
  title = "Dyads without direction",
  goals = { "make a key that does not depend on the direction", "derive with a function" },
  needs = { "directed-dyads" },
  task = [[
    For an *undirected* dyad both directions are one: its key must come out the same whichever state is named first. A
    common way is to put the two names in alphabetical order.

    `derive` also takes a function over a row. Finish the starter so that `dyad` is "Mongolia & North Korea" for both
    directions, and the visits of each dyad are counted.
  ]],
  given = [[ made = visits:filter{ status = "asserted", origin = known(), destination = known() }:events() ]],
  starter = [[
    function dyad(row)
      local a, b = row.origin.name, row.destination.name
      return a .. " & " .. b
    end
    answer = made:derive{ dyad = dyad }:group "dyad":count()
  ]],
  solution = [[
    function dyad(row)
      local a, b = row.origin.name, row.destination.name
      if b < a then a, b = b, a end
      return a .. " & " .. b
    end
    answer = made:derive{ dyad = dyad }:group "dyad":count()
  ]],
  check = {
    columns = { "dyad", "n" },
    high = "Do several dyads fall together?",
    low = "Are both directions counted into the one dyad?",
  },
  hints = {
    "Texts can be compared with `<`: what comes first in the alphabet is less.",
    "Where `b < a`, the two change places: `a, b = b, a`.",
  },
  wrong = {
    {
      answer = [[
        function dyad(row) return row.origin.name .. " & " .. row.destination.name end
        answer = made:derive{ dyad = dyad }:group "dyad":count()
      ]],
      feedback = [[
        Mongolia & North Korea and North Korea & Mongolia are still two. The order of the names must not
        depend on who travels.
      ]],
    },
    {
      answer = [[
        function dyad(row)
          local a, b = row.origin.name, row.destination.name
          if b > a then a, b = b, a end
          return a .. " & " .. b
        end
        answer = made:derive{ dyad = dyad }:group "dyad":count()
      ]],
      feedback = "Right counts, but the names stand in the order from Z to A.",
    },
  },
}
