return {
  title = "From sources to a panel",
  summary = "Units, time, dyads, a join, an explanatory variable, silences, and the account that goes with a table.",
  lessons = {
    "the-unit", "time-as-a-column", "directed-dyads", "dyads-without-direction", "dyad-decades", "the-treaty-as-a-variable",
    "a-join-that-multiplies", "the-decade-that-is-missing",
  },
}
