return {
  title = "The treaty as a variable",
  goals = { "derive an explanatory variable that keeps its doubt" },
  needs = { "dyad-decades" },
  task = [[
    Did the two states visit each other more often while their treaty of friendship was in force? `treaty` is given, from
    some day of 1986 to some day of 1995.

    Add to `made` a column `in_force` that says "yes", "no" or "maybe" for each visit, and count the visits by it. A row's
    date is `row.date`; `date:during(treaty)` answers in these words.
  ]],
  given = [[
    pair = { "Mongolia", "North Korea" }
    made = visits:filter{ status = "asserted", origin = pair, destination = pair }:events()
    treaty = interval("1986", "1995")
  ]],
  starter = [[
    judged = made:derive{ in_force = function(row) return "yes" end }
    answer = judged:group "in_force":count()
  ]],
  solution = [[
    judged = made:derive{
      in_force = function(row) return row.date:during(treaty) end,
    }
    answer = judged:group "in_force":count()
  ]],
  check = {
    columns = { "in_force", "n" },
    high = "Are visits counted here that belong to another word? `date:during(treaty)` decides, doubt and all.",
    low = "Are visits counted elsewhere that belong to this word? `date:during(treaty)` decides, doubt and all.",
  },
  hints = {
    "The function gets a row; what it returns goes into the column.",
    "`return row.date:during(treaty)`",
  },
  wrong = {
    {
      answer = [[
        answer = made:derive{ in_force = function(row)
          return row.date.year >= 1986 and row.date.year <= 1995 and "yes" or "no"
        end }:group "in_force":count()
      ]],
      feedback = [[
        The visit of 1986 counts as one under the treaty. It may have come before the signature: that is a
        maybe.
      ]],
    },
    {
      answer = [[ answer = made:filter{ date = during(treaty) }:count() ]],
      shows = "a table of rows is asked for",
    },
  },
  afterword = [[
    Three visits under the treaty for certain, one perhaps. Before a comparison means anything it has to be divided by
    the years in each state: some nine under the treaty, over fifty without.
  ]],
}
