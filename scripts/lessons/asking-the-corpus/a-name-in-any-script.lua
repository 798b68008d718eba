return {
  title = "Names in any script",
  goals = { "use a name in the spelling at hand", "tell claims from happenings" },
  needs = { "visits-to-pyongyang" },
  task = [[
    In the corpus a person, a state or a place is one thing with many names: `"평양"`, `"Pyongyang"` and `"P'yŏngyang"`
    mean the same place. `actor "평양"` shows its card.

    A Korean source writes of the guest 김영남. Several passages tell of the same visit; `events()` makes one row of all
    that speak of one happening. How many visits did this guest make, each counted once?
  ]],
  solution = [[ answer = visits:filter{ guest = "김영남" }:events():count() ]],
  check = {
    high = "Are visits of others counted, or one visit more than once?",
    low = "Are visits of this guest left out? No place, year or source is asked for.",
  },
  hints = {
    "Filter by the guest first; copy the name as it stands.",
    "`events()` comes between the filter and the count.",
  },
  wrong = {
    {
      answer = [[ answer = visits:filter{ guest = "김영남" }:count() ]],
      feedback = "That counts what is told, not what happened: several rows tell of one visit.",
    },
    { answer = [[ answer = visits:events():count() ]], feedback = "These are the visits of everybody." },
  },
  afterword = [[
    `actor "김영남"` tells who that is. A name that several actors have is refused, with the candidates: try
    `actor "Kim"`.
  ]],
}
