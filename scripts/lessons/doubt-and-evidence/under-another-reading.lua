return {
  title = "Under another reading",
  goals = { "compute a result under a reading" },
  needs = { "before-he-led" },
  task = [[
    A reading is a named policy for choosing among rival claims; `readings()` lists them. "strict" counts only what is
    asserted, takes the most exact of rivals and leaves out what is doubtful.

    `with_reading(name, function() return … end)` computes something under one; a table that was made before keeps the
    reading it was made under. Which rows of `population` about South
    Koreans in Mongolia stand under "strict"?
  ]],
  starter = [[
    koreans = population:filter{ group = "South Koreans in Mongolia" }
    answer = koreans:filter{ status = "asserted" }
  ]],
  solution = [[
    answer = with_reading("strict", function()
      return population:filter{ group = "South Koreans in Mongolia" }
    end)
  ]],
  check = { reading = "strict", rows_by_claims = true },
  hints = {
    "The rows may be the same without the reading; but then nothing says by which policy they were chosen.",
    "`with_reading(\"strict\", function() return population:filter{ … } end)`",
  },
  wrong = {
    {
      answer = [[ answer = population:filter{ group = "South Koreans in Mongolia", status = "asserted" } ]],
      shows = "to be computed under the reading \"strict\", and is under none",
    },
    {
      answer = [[ answer = with_reading("trust-newest", function() return population:filter{ group = "South Koreans in Mongolia" } end) ]],
      shows = "is under another",
    },
    {
      answer = [[
        koreans = population:filter{ group = "South Koreans in Mongolia" }
        answer = with_reading("strict", function() return koreans end)
      ]],
      shows = "a table made outside keeps the reading it was made under",
    },
  },
  afterword = [[
    For 2013 both figures stand, 2284 and "about 2160": "about" reaches a tenth to both sides, so both may be right, and
    they are no rivals. The largest figure changes with the reading, and needs a footnote:

        most = function()
          return population:filter{ group = "South Koreans in Mongolia" }:max "value"
        end
        compare_readings(most)

    `why(answer)` names what the reading passed over.
  ]],
}
