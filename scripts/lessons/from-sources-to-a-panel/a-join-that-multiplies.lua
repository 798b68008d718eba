return {
  title = "A join that multiplies",
  goals = { "join two tables", "notice when a join makes more rows" },
  needs = { "the-treaty-as-a-variable" },
  task = [[
    `join(other, { mine = "theirs" })` puts rows side by side where columns agree. If the other table has two rows for one
    of yours, yours stands there twice: the commonest slip in making a panel.

    `heads` is given: tenures of heads of state. Joined to the visits by guest and holder it gives four rows for two
    visits, since each tenure is told as lasting ("throughout") and as held at some time ("as of"; the column is called
    `timing`). Join so that each of the two visits stands there once, with the guest's post, by the tenures that are told
    as lasting. Columns: date, guest, post.
  ]],
  given = [[
    made = visits:filter{ status = "asserted", origin = known() }:events()
    heads = tenures:filter{ form = "head of state" }:events():select{ "holder", "post", "timing" }
  ]],
  starter = [[
    joined = made:join(heads, { guest = "holder" })
    answer = joined:select{ "date", "guest", "post" }
  ]],
  solution = [[
    lasting = heads:filter{ timing = "throughout" }
    joined = made:join(lasting, { guest = "holder" })
    answer = joined:select{ "date", "guest", "post" }
  ]],
  check = { columns = { "date", "guest", "post" } },
  hints = {
    "What is doubled in `heads` has to go before the join.",
    "`heads:filter{ timing = … }`, in the place of heads.",
  },
  wrong = {
    {
      answer = [[ answer = made:join(heads, { guest = "holder" }):select{ "date", "guest", "post" } ]],
      feedback = "Four rows for two visits. Every sum over this table would count them twice.",
    },
    {
      answer = [[ answer = made:join(heads:filter{ timing = "throughout" }, { guest = "holder" }, "left"):select{ "date", "guest", "post" } ]],
      shows = "too many",
    },
  },
  afterword = [[
    Count the rows before and after every join. `distinct()` would have hidden the slip here, and hidden real doubles
    elsewhere.
  ]],
}
