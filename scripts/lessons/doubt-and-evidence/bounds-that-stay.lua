return {
  title = "Bounds that stay",
  goals = { "reckon with amounts that have bounds", "read bounds off a quantity" },
  needs = { "yes-no-maybe" },
  task = [[
    By its own figures Mongolia buys goods for "over 500 million" dollars a year in South Korea and sells for "just over
    50 million". `trade` has both; amounts can be added, taken off and divided, and keep their bounds and units.
    How far "just over" reaches no source says: this program takes it for at most a tenth more.

    How large is the deficit, imports less exports? Leave it as a quantity.
  ]],
  starter = [[
    imports = trade:filter{ form = "imports" }[1].value
    exports = trade:filter{ form = "exports" }[1].value
    answer = imports.low - exports.low
  ]],
  solution = [[
    imports = trade:filter{ form = "imports" }[1].value
    exports = trade:filter{ form = "exports" }[1].value
    answer = imports - exports
  ]],
  hints = {
    "`.low` takes a bare number out of the quantity: word, unit and upper bound are gone.",
    "Quantities themselves can be subtracted.",
  },
  wrong = {
    {
      answer = [[ answer = 450000000 ]],
      feedback = "A bare number says too much: neither figure is exact, and dollars a year are its unit.",
    },
    {
      answer = [[ answer = quantity("450000000", "USD/year") ]],
      shows = "the bounds are narrower than what is known",
    },
    {
      answer = [[ answer = trade:filter{ form = "exports" }[1].value - trade:filter{ form = "imports" }[1].value ]],
      feedback = "That is exports less imports: the sign is turned round.",
    },
    { answer = [[ answer = quantity("over 445000000", "person") ]], shows = "the unit is off" },
  },
  afterword = [[
    "Over 500" less what is at most 55 leaves more than 445 million, and no upper bound: "over" sets none. The 55 is this
    program's reading of "just over 50", and belongs into a footnote.
  ]],
}
