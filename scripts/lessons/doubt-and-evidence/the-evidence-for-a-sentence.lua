return {
  title = "The evidence for a sentence",
  goals = { "give all claims that a sentence rests on, and none besides" },
  needs = { "under-another-reading" },
  task = [[
    You write: "North Korea closed its embassy in Ulaanbaatar in 1999." Before it is printed, somebody asks for the
    evidence.

    Which claims does the sentence rest on? Answer with a table of exactly these: rows of `missions`, of `claims`, or the
    `claims` of `why(…)`. A list that lacks one of these claims is not right, and neither is a list
    with a claim that does not belong.
  ]],
  starter = [[ answer = missions ]],
  solution = [[ answer = missions:filter{ sender = "North Korea", form = "closed" } ]],
  check = { rows_by_claims = true, claims = true },
  hints = {
    "`missions` has other embassies too: look at sender and form.",
    "`missions:filter{ sender = …, form = … }`; the same sentence stands in a source and in its copy, and both are cited.",
  },
  wrong = {
    {
      answer = [[ answer = missions:filter{ form = "closed", source = "mn-kp-wiki" } ]],
      shows = "the evidence lacks 1 claim",
    },
    {
      answer = [[ answer = missions:take(1) ]],
      shows = "the evidence lacks 1 claim",
    },
    {
      answer = [[ answer = missions:filter{ date = "1999" }:append(missions:filter{ sender = "South Korea" }) ]],
      shows = "it rests on 1 claim that does not belong",
    },
    {
      answer = [[ answer = missions:filter{ form = "closed" }:count() ]],
      shows = "the rows themselves are asked for",
    },
  },
  afterword = [[
    Two claims, one witness. Say "according to one encyclopaedia page", not "according to two sources".
  ]],
}
