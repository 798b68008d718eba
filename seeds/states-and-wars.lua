-- Wars and rifts, and what sort of states and institutions there are. Nearly all from the tooltips of mn-kp-infolist.

-- Wars

conflict {
  episode = "mongol-invasions", actor = "mongol-empire", recipient = "goryeo", form = "campaign",
  date = "1231/1270",
  from = "mn-kp-infolist/tooltip-mongol-invasions/1",
}

conflict {
  episode = "mongol-invasions", form = "campaign count",
  value = 7, unit = "campaign",
  from = "mn-kp-infolist/tooltip-mongol-invasions/1", note = "Major campaigns.",
}

conflict {
  episode = "mongol-invasions", form = "casualties", extent = "civilian",
  said = "tremendous",
  from = "mn-kp-infolist/tooltip-mongol-invasions/1",
}

conflict {
  episode = "mongol-invasions", recipient = "goryeo", overlord = "yuan", form = "outcome",
  outcome = "Goryeo a vassal",
  from = "mn-kp-infolist/tooltip-mongol-invasions/1", note = "Of the overlord's name two letters are left.",
}

conflict {
  episode = "korean-war", form = "war", reading = "de facto",
  date = "1950-06-25/1953-07-27",
  from = "mn-kp-infolist/tooltip-korean-war/1",
}

conflict {
  episode = "korean-war", form = "war", reading = "de jure",
  date = "1950-06-25/..",
  from = "mn-kp-infolist/tooltip-korean-war/1", note = "Still open.",
}

conflict {
  episode = "korean-war", bystander = "mongolia", form = "non-participation", extent = "not directly",
  date = "1950-06-25/1953-07-27", basis = "inferred",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
}

conflict {
  episode = "sino-soviet-split", party = { { "china", as = "People's Republic of China" }, "soviet-union" },
  form = "rift", cause = "doctrine", outcome = "political relations broken",
  from = "mn-kp-infolist/tooltip-sino-soviet-split/1",
}

-- States

polity {
  state = "soviet-union", form = "existence",
  date = "1922/1991",
  from = "mn-kp-infolist/tooltip-soviet-union/1",
}

polity {
  state = "soviet-union", form = "regime type", type = "communist state",
  from = "mn-kp-infolist/tooltip-soviet-union/1", note = "Called the flagship of them.",
}

polity {
  state = "soviet-union", form = "composition", type = "federal union, nominally",
  value = 15, unit = "republic",
  from = "mn-kp-infolist/tooltip-soviet-union/1", note = "Breaks off before the word republics.",
}

polity {
  state = { "mongolia", as = "Mongolian People's Republic" }, form = "existence",
  date = "1924/1992",
  from = "mn-kp-infolist/tooltip-mongolian-peoples-republic/1",
}

polity {
  state = { "mongolia", as = "Mongolian People's Republic" }, form = "regime type", type = "socialist state",
  date = "1924/1992",
  from = "mn-kp-infolist/tooltip-mongolian-peoples-republic/1",
}

polity {
  state = "mongolia", episode = "peoples-revolution", form = "anniversary",
  at = "1971-07~", value = 50, unit = "year",
  from = "mn-kp-wiki/lower-ranking/1", note = "Celebrated in 1971, so the revolution was in 1921.",
}

polity {
  state = "mongolia", episode = "communist-collapse", form = "regime change",
  at = "1990~", basis = "inferred",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
  note = "Only the heading dates it; the tooltip ends the People's Republic in 1992.",
}

polity {
  state = "north-korea", family = "kim-family", form = "ruling family",
  date = "1948/..",
  from = "mn-kp-infolist/tooltip-kim-yong-nam/1",
}

-- Institutions

polity {
  body = "supreme-peoples-assembly", state = "north-korea", form = "institution", type = "unicameral legislature",
  from = "mn-kp-infolist/tooltip-supreme-peoples-assembly/1",
}

polity {
  body = "supreme-peoples-assembly", state = "north-korea", form = "seats",
  value = 687, unit = "constituency",
  from = "mn-kp-infolist/tooltip-supreme-peoples-assembly/1", note = "One deputy each.",
}

polity {
  body = "supreme-peoples-assembly", state = "north-korea", form = "term",
  value = 5, unit = "year",
  from = "mn-kp-infolist/tooltip-supreme-peoples-assembly/1",
}

polity {
  post = "president-kr", state = "south-korea", form = "institution",
  powers = { "head of state", "head of government" },
  from = "mn-kp-infolist/tooltip-south-korean-president/1",
}

polity {
  post = "president-kr", state = "south-korea", body = "state-council", form = "institution",
  powers = "leads the State Council",
  from = "mn-kp-infolist/tooltip-south-korean-president/1", note = "Then it breaks off.",
}
