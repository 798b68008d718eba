-- Relations between states, recognition and embassies. Party is undirected; a recognition has actor and recipient.

-- Mongolia and North Korea

diplomatic_relation {
  party = { "mongolia", "north-korea" }, form = "definition", quality = "bilateral, historic and current",
  from = { "mn-kp-wiki/lead/1", "mn-kp-infolist/lead/1" },
}

diplomatic_relation {
  party = { "mongolia", "north-korea" }, form = "quality", quality = "cordial",
  from = "mn-kp-wiki/lead/1", note = "Not in the copy; the history sections tell of friction and strain.",
}

diplomatic_relation {
  party = { "mongolia", "north-korea" }, form = "establishment",
  since = "1948-10-15", event = "relations-1948",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
}

diplomatic_relation {
  actor = "soviet-union", recipient = "north-korea", form = "recognition",
  since = "[..1948-10-15]", basis = "inferred", rank = 1,
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
  note = "Implied: first, before Mongolia.",
}

diplomatic_relation {
  actor = { "mongolia", as = "Mongolian People's Republic" }, recipient = "north-korea", form = "recognition",
  since = "[1948-01-01..1948-10-15]", basis = "inferred", rank = 2, event = "recognition-by-mongolia",
  from = "mn-kp-wiki/early-relationship/1", note = "Second after the Soviet Union; its own date is not given.",
}

diplomatic_relation {
  actor = { "mongolia", as = "People's Republic of Mongolia" }, recipient = "north-korea", form = "recognition",
  since = "[1948-01-01..1948-10-15]", basis = "inferred", rank = 2, event = "recognition-by-mongolia",
  from = "mn-kp-infolist/early-relationship/1", note = "As in mn-kp-wiki, but for the inverted name.",
}

diplomatic_relation {
  party = { "mongolia", "north-korea" }, form = "hindrance", cause = "sino-soviet-split", extent = "considerable",
  date = "1960/1985~",
  from = { "mn-kp-wiki/cold-war/1", "mn-kp-infolist/cold-war/1" }, note = "End said to be the mid-1980s.",
}

diplomatic_relation {
  party = { "mongolia", "north-korea" }, form = "friction", quality = "low-intensity",
  over = "1960/1985~", basis = "inferred", said = "several occasions",
  from = { "mn-kp-wiki/cold-war/1", "mn-kp-infolist/cold-war/1" }, note = "None is named.",
}

diplomatic_relation {
  party = { "mongolia", "north-korea" }, form = "strain", cause = "communist-collapse",
  since = "[1990..]", basis = "inferred",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

diplomatic_relation {
  party = { "mongolia", "north-korea" }, form = "issue", about = "north-korean-refugees", quality = "delicate",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
}

diplomatic_relation {
  party = { "mongolia", "north-korea" }, form = "economic ties", sector = "oil refining", extent = "expanded",
  at = "2013",
  from = { "mn-kp-wiki/post-1990/4", "mn-kp-infolist/post-1990/1" },
}

diplomatic_relation {
  party = { "mongolia", "north-korea" }, form = "anniversary",
  at = "2023", basis = "inferred", value = 75, unit = "year", by = "rinna", voice = "named",
  from = "nk-news-2023/body/7", note = "75 years back from 2023 is 1948, as in mn-kp-wiki.",
}

diplomatic_relation {
  party = { "mongolia", "north-korea" }, form = "friction", about = "north-korean-refugees",
  reason = "Mongolia's popularity with defectors",
  date = "../2023-05", basis = "relative", by = "rinna", voice = "quoted",
  from = "nk-news-2023/body/11",
}

-- Other pairs

diplomatic_relation {
  party = { "soviet-union", "china" }, form = "improvement",
  date = "1982/..",
  from = { "mn-kp-wiki/cold-war/1", "mn-kp-infolist/cold-war/1" },
  note = "Given as what made the treaty of 1986 possible.",
}

diplomatic_relation {
  party = { "mongolia", "south-korea" }, form = "quality", quality = "good",
  from = "mn-kp-wiki/lead/1", note = "Not in the copy.",
}

diplomatic_relation {
  party = { "mongolia", "south-korea" }, form = "definition", quality = "foreign relations",
  from = "mn-kp-infolist/tooltip-mongolia-south-korea/1",
}

diplomatic_relation {
  party = { "mongolia", "south-korea" }, form = "establishment",
  basis = "truncated",
  from = "mn-kp-infolist/tooltip-mongolia-south-korea/1",
  note = "Breaks off before the date, which is not that of the other relation.",
}

diplomatic_relation {
  party = { "mongolia", "south-korea" }, form = "quality", quality = "strategic partnership",
  at = "2025-11-19", basis = "inferred",
  from = "montsame-2025/closing/1",
}

-- Embassies

mission {
  mission = "north-korean-embassy", sender = "north-korea", receiver = "mongolia", place = "ulaanbaatar",
  form = "closed", occasion = "official visit of the South Korean president",
  date = "1999", event = "embassy-closed-1999",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
  note = "No reopening is told, yet ambassadors are listed from 2013.",
}

mission {
  mission = "south-korean-embassy", sender = "south-korea", receiver = "mongolia", form = "existing",
  from = "nk-news-2023/body/10", note = "Presupposed; that it stands in Mongolia is context.",
}
