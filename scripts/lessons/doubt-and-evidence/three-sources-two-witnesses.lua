return {
  title = "Three sources, two witnesses",
  goals = { "count independent witnesses" },
  needs = { "known-to-be-unknown" },
  task = [[
    That land for a camp was given near Ulaanbaatar stands in three sources (`land_grants`). One of them is a copy of
    another: the same words, and so the same witness.

    How many claims, how many sources, how many witnesses are there? Answer with `{ claims = …, sources = …, witnesses = … }`.
    `sources_of(land_grants)` shows it, a column's `distinct()` counts its different values.
  ]],
  starter = [[
    told = sources_of(land_grants)
    answer = {
      claims = land_grants:count(),
      sources = told.source:distinct(),
      witnesses = told.source:distinct(),
    }
  ]],
  solution = [[
    told = sources_of(land_grants)
    answer = {
      claims = land_grants:count(),
      sources = told.source:distinct(),
      witnesses = told.witness:distinct(),
    }
  ]],
  check = {
    parts = {
      claims = {
        high = "These are not only claims of `land_grants`.",
        low = "Each row of `land_grants` is a claim, those of the copy too.",
      },
      sources = { high = "A source counts once.", low = "The copy is a source too, with an address of its own." },
      witnesses = {
        high = "Who only copies is no witness of its own.",
        low = "Not all of them copied from one another.",
      },
    },
  },
  hints = {
    "The starter counts the sources twice. Which column of `told` says who the witness is?",
    "`told.witness:distinct()`",
  },
  wrong = {
    {
      answer = [[ answer = { claims = 3, sources = 3, witnesses = 3 } ]],
      feedback = [[
        A copy confirms nothing: what TheInfoList says it has from the page it copied. These two are one
        witness.
      ]],
    },
    {
      answer = [[ answer = { claims = 3, sources = 2, witnesses = 2 } ]],
      feedback = [[
        The copy is a source of its own, with an address and a date; only as a witness it does not count.
      ]],
    },
    { answer = [[ answer = { claims = 3, sources = 3 } ]], shows = "witnesses is missing" },
  },
}
