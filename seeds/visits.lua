-- Visits, planned and possible ones included, and the one meeting. Where prose and table tell of one visit, the event
-- is the same. Origin is the state the guest stands for. Titles (as) are those printed, right or wrong.

-- 1956 to 1989: between Mongolia and North Korea

visit {
  guest = { "tsedenbal", as = "Chairman" }, host = { "kim-il-sung", as = "Premier" }, origin = "mongolia",
  destination = "north-korea", place = "pyongyang",
  date = "1956", event = "tsedenbal-1956",
  from = "mn-kp-wiki/heads-of-state/1", note = "Before or after the return visit of July: not said.",
}

visit {
  guest = { "kim-il-sung", as = "Premier" }, host = { "tsedenbal", as = "Chairman" }, origin = "north-korea",
  destination = "mongolia", place = "ulaanbaatar",
  date = "1956-07-16/1956-07-18", event = "kim-il-sung-1956",
  from = "mn-kp-wiki/heads-of-state/2",
}

visit {
  guest = { "jeong-jun-taek", as = "Deputy Premier" }, host = { "tsedenbal", as = "Chairman" },
  origin = "north-korea", destination = "mongolia", place = "ulaanbaatar",
  occasion = "50th anniversary of the People's Revolution",
  date = "1971-07-14", event = "jeong-jun-taek-1971",
  from = "mn-kp-wiki/lower-ranking/1", note = "The only row with a description.",
}

visit {
  guest = { "ho-dam", as = "Foreign Minister" }, host = { "tsedenbal", as = "Chairman" }, origin = "north-korea",
  destination = "mongolia", place = "ulaanbaatar",
  date = "1973", event = "ho-dam-1973",
  from = "mn-kp-wiki/lower-ranking/2",
}

visit {
  guest = { "rinchin", as = "Foreign Minister" }, host = { "kim-jong-il", as = "General Secretary" },
  origin = "mongolia", destination = "north-korea", place = "pyongyang",
  date = "1974-12-21", event = "rinchin-1974",
  from = "mn-kp-wiki/lower-ranking/3", note = "Host and title out of time: Kim Il Sung ruled until 1994 (tooltip).",
}

visit {
  guest = { "kim-yong-nam", as = "Chairman" }, host = { "batmonkh", as = "Chairman" }, origin = "north-korea",
  destination = "mongolia", place = "ulaanbaatar",
  date = "1985", event = "kim-yong-nam-1985",
  from = "mn-kp-wiki/heads-of-state/3", note = "Title out of time (background: foreign minister then).",
}

visit {
  guest = { "kim-yong-nam", as = "Chairman" }, host = { "batmonkh", as = "Chairman" }, origin = "north-korea",
  destination = "mongolia", place = "ulaanbaatar",
  date = "1985", event = "kim-yong-nam-1985",
  from = "mn-kp-wiki/heads-of-state/6",
  note = "Repeats row 3 out of order; the prose has a visit of 1988 that no row has.",
}

visit {
  guest = "kim-yong-nam", origin = "north-korea", destination = "mongolia",
  date = "1985", event = "kim-yong-nam-1985",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

visit {
  guest = { "batmonkh", as = "Chairman" }, host = { "kim-il-sung", as = "Premier" }, origin = "mongolia",
  destination = "north-korea", place = "pyongyang",
  date = "1986", event = "batmonkh-1986",
  from = "mn-kp-wiki/heads-of-state/4",
  note = "The year of the treaty. Host's title out of time (background: President since 1972).",
}

visit {
  guest = { "kim-il-sung", as = "Premier" }, host = { "batmonkh", as = "Chairman" }, origin = "north-korea",
  destination = "mongolia", place = "ulaanbaatar",
  date = "1988", event = "kim-il-sung-1988",
  from = "mn-kp-wiki/heads-of-state/5", note = "Title out of time (background).",
}

visit {
  guest = "kim-il-sung", origin = "north-korea", destination = "mongolia",
  date = "1988", event = "kim-il-sung-1988",
  from = { "mn-kp-wiki/cold-war/1", "mn-kp-infolist/cold-war/1" },
}

visit {
  guest = "kim-yong-nam", origin = "north-korea", destination = "mongolia",
  date = "1988", event = "kim-yong-nam-1988",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
  note = "In no table: the second row on him says 1985 again.",
}

visit {
  guest = { "gombosuren", as = "Foreign Minister" }, host = { "kim-jong-il", as = "General Secretary" },
  origin = "mongolia", destination = "north-korea", place = "pyongyang",
  date = "1989", event = "gombosuren-1989",
  from = "mn-kp-wiki/lower-ranking/4", note = "Host and title out of time: Kim Il Sung ruled until 1994 (tooltip).",
}

-- From 1999

visit {
  guest = { "kim-dae-jung", as = "South Korean president" }, origin = "south-korea", destination = "mongolia",
  form = "official visit", rank_of = "visits of a South Korean president to Mongolia",
  date = "1999", rank = 1, event = "kim-dae-jung-1999",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
  note = "On this occasion North Korea closed its embassy.",
}

visit {
  guest = { "amarjargal", as = "Prime Minister" }, host = { "kim-jong-il", as = "General Secretary" },
  origin = "mongolia", destination = "north-korea", place = "pyongyang",
  date = "1999", event = "amarjargal-1999",
  from = "mn-kp-wiki/heads-of-state/7", note = "In the year the embassy was closed; which came first is not said.",
}

visit {
  guest = { "paek-nam-sun", as = "foreign minister" }, origin = "north-korea", destination = "mongolia",
  interval = "14 years", rank_of = "North Korean foreign ministers in Mongolia in 14 years",
  date = "2002", rank = 1, event = "paek-nam-sun-2002",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
  note = "In no table. Implies a foreign minister's visit about 1988; the tables' last such is Ho Dam, 1973.",
}

visit {
  guest = { "enkhbayar", as = "Prime Minister" }, host = { "kim-jong-il", as = "General Secretary" },
  origin = "mongolia", destination = "north-korea", place = "pyongyang",
  date = "2003", event = "enkhbayar-2003",
  from = "mn-kp-wiki/heads-of-state/8",
}

visit {
  guest = { "bagabandi", as = "President" }, host = { "kim-jong-il", as = "General Secretary" }, origin = "mongolia",
  destination = "north-korea", place = "pyongyang",
  date = "2004", event = "bagabandi-2004",
  from = "mn-kp-wiki/heads-of-state/9",
}

visit {
  guest = { "enkhbold", as = "prime minister" }, origin = "mongolia", destination = "china", place = "beijing",
  form = "trip",
  date = "2006-11", event = "enkhbold-beijing-2006",
  from = "koreans-in-mongolia/defectors/2", note = "Host not named.",
}

visit {
  guest = { "kim-yong-nam", as = "Chairman of the Presidium" }, origin = "north-korea", destination = "mongolia",
  rank_of = "visits of this guest", superlative = "latest high-level visit",
  date = "2007-07", rank = 3, event = "kim-yong-nam-2007",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
  note = "In no table. Not the latest: the same page tells of a President's visit in 2013.",
}

visit {
  guest = { "muntarbhorn", as = "UN Special Rapporteur" }, destination = "mongolia", form = "inspection",
  date = "[..2007-12]", basis = "inferred", event = "muntarbhorn-before-2007",
  from = "koreans-in-mongolia/defectors/3", note = "His report speaks of progress since an earlier visit; no date.",
}

visit {
  guest = { "elbegdorj", as = "Mongolian President" }, origin = "mongolia", destination = "north-korea",
  date = "2013", event = "elbegdorj-2013",
  from = { "mn-kp-wiki/post-1990/4", "mn-kp-infolist/post-1990/1" },
}

visit {
  guest = { "elbegdorj", as = "President" }, host = { "kim-yong-nam", as = "Chairman" }, origin = "mongolia",
  destination = "north-korea", place = "pyongyang",
  date = "2013", event = "elbegdorj-2013",
  from = "mn-kp-wiki/heads-of-state/10", note = "The host is not the leader of the time, Kim Jong Un (tooltip).",
}

-- Invited or thought possible; none is reported to have taken place

visit {
  guest = { "kim-jong-un", as = "North Korean Chairman" }, host = { "battulga", as = "President" },
  origin = "north-korea", destination = "mongolia", form = "invitation",
  date = "2018-10", status = "planned", event = "kim-jong-un-invited-2018",
  from = { "mn-kp-wiki/post-1990/4", "mn-kp-infolist/post-1990/1" }, note = "The date is that of the invitation.",
}

visit {
  guest = "foreign-minister-kp", origin = "north-korea", destination = "mongolia", form = "possible visit",
  occasion = "75th anniversary of diplomatic relations",
  date = "[2023-05..]", basis = "relative", status = "hypothetical", by = "rinna", voice = "named",
  event = "foreign-minister-kp-2023",
  from = "nk-news-2023/body/7", note = "Minister not named; said to be soon.",
}

-- The committee meeting of 2025

meeting {
  party = { "mongolia", "south-korea" }, body = "joint-committee", place = "ulaanbaatar", form = "joint committee",
  date = "2025-11-19", rank = 9, event = "joint-committee-9",
  from = "montsame-2025/lead/1",
}

meeting {
  chair = { "byambatsogt", as = "Minister and Chief of Cabinet Secretariat" }, side = "mongolia",
  body = "joint-committee", form = "co-chair",
  date = "2025-11-19", basis = "inferred", event = "joint-committee-9",
  from = "montsame-2025/lead/2",
}

meeting {
  chair = { "kim-jina", as = "Vice Minister of Foreign Affairs" }, side = "south-korea", body = "joint-committee",
  form = "co-chair",
  date = "2025-11-19", basis = "inferred", event = "joint-committee-9",
  from = "montsame-2025/lead/2", note = "Her coming to Ulaanbaatar is implied, not told.",
}

meeting {
  body = "joint-committee", form = "agenda",
  topic = {
    "civil service reform", "education", "energy", "environmental protection", "healthcare", "investment",
    "mineral resources", "road transport", "trade",
  },
  date = "2025-11-19", basis = "inferred", value = 9, unit = "topic", event = "joint-committee-9",
  from = "montsame-2025/lead/2", note = "Counted from an open list, here in alphabetical order.",
}
