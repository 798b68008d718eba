-- People on the move: tourists, workers, orphans, refugees and defectors. Each source's own word for them is in names.lua.

-- Orphans of the Korean War

migration {
  group = "war-orphans", origin = "north-korea", destination = "mongolia", form = "orphan transfer",
  date = "1952", value = 200, event = "orphans-1952",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" }, note = "Sent during the war.",
}

-- Tourists from South Korea

migration {
  group = "south-korean-tourists", origin = "south-korea", destination = "mongolia", form = "tourism",
  trend = "rising",
  from = "koreans-in-mongolia/population-and-business/1",
}

migration {
  group = "south-korean-tourists", origin = "south-korea", destination = "mongolia", form = "tourism",
  date = "2007", value = 40000,
  from = "koreans-in-mongolia/population-and-business/1", note = "Tourists, kept apart from residents.",
}

migration {
  group = "south-korean-tourists", origin = "south-korea", destination = "mongolia", form = "tourism",
  trend = "surge", cause = "air liberalisation",
  from = "montsame-2025/air-connectivity/1",
}

migration {
  group = "south-korean-tourists", origin = "south-korea", destination = "mongolia", form = "tourism",
  date = "2025", value = 180000,
  from = "montsame-2025/air-connectivity/1",
  note = "For the whole of 2025, in a report of 20 November: to date, or a forecast.",
}

-- Workers from North Korea

migration {
  group = "north-korean-workers", origin = "north-korea", destination = "mongolia", form = "labour migration",
  under = "labour-agreement-2008",
  date = "2008-02/2013-02", basis = "inferred", value = "at most 5300", status = "planned",
  from = "koreans-in-mongolia/migrant-workers/1", note = "What the agreement allows in five years, not what came.",
}

migration {
  group = "north-korean-workers", origin = "north-korea", destination = "mongolia", form = "labour migration",
  under = "labour-agreement-undated", sector = { "light industry", "infrastructure" },
  said = "some",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" }, note = "Legal workers.",
}

-- Refugees and defectors into Mongolia

migration {
  group = "north-korean-refugees", origin = "north-korea", form = "refugees",
  cause = { "economic", "ideological", "moral", "nutritional", "personal", "political", "religious" },
  basis = "relative",
  from = "mn-kp-infolist/tooltip-north-korean-refugees/1",
  note = "From the division of Korea on (after World War II), in spite of punishment; no year.",
}

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "mongolia", form = "refugees",
  basis = "lost", value = 500, unit = "person/month", status = "estimated", voice = "unnamed estimate",
  from = "koreans-in-mongolia/defectors/1",
  note = "The sentence has lost its date. 6,000 a year: twice the yearly arrivals in the South of nk-news-2023.",
}

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "mongolia", transit = "china",
  form = "route", share = "largely",
  basis = "lost", said = "largely", status = "estimated", voice = "unnamed estimate",
  from = "koreans-in-mongolia/defectors/1",
}

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "mongolia", form = "refugees",
  value = 500, unit = "person/month", status = "estimated", by = "unnamed-scholar", voice = "unnamed source",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
  note = "Present tense of an undated page. Hard to square with the arrivals in nk-news-2023.",
}

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "mongolia", form = "destination",
  said = "known destination",
  from = "nk-news-2023/body/5",
}

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "mongolia", form = "destination",
  date = "../2023-05", basis = "relative", said = "relatively popular", by = "rinna", voice = "quoted",
  from = "nk-news-2023/body/11", note = "Mongolia's former standing with defectors.",
}

-- Defectors reaching South Korea

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "south-korea", form = "refugees",
  date = "2007~/2009", value = "nearly 3000", unit = "person/year",
  from = "nk-news-2023/body/15", note = "Said of the late 2000s.",
}

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "south-korea", form = "refugees",
  date = "2019", value = "over 1000",
  from = "nk-news-2023/body/15", note = "Before the pandemic.",
}

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "south-korea", form = "comparison",
  trend = "well below the level before the pandemic",
  date = "../2019", basis = "inferred", said = "far fewer",
  from = "nk-news-2023/body/13", note = "The first quarter of 2023 against the years before.",
}

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "south-korea", form = "refugees",
  trend = "steep fall", cause = { "North Korean border closures", "Chinese restrictions on movement" },
  date = "2020~/2023-05", basis = "inferred", said = "plummeted",
  from = "nk-news-2023/body/12",
}

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "south-korea", form = "refugees",
  includes = "crossed the North Korean border in the pandemic",
  date = "2020~/2023-05", basis = "inferred", said = "a handful", status = "estimated", by = "unnamed-experts",
  voice = "unnamed source",
  from = "nk-news-2023/body/14",
}

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "south-korea", transit = "mongolia",
  form = "transit", share = "most", includes = "overseas workers",
  date = "2020~/2023-05", basis = "inferred", said = "most", status = "estimated", by = "unnamed-experts",
  voice = "unnamed source",
  from = "nk-news-2023/body/14", note = "Were already in third countries, Mongolia being the example.",
}

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "south-korea", form = "refugees",
  date = "2023-01/2023-03", basis = "relative", value = 34,
  from = "nk-news-2023/body/13",
}

migration {
  group = "north-korean-refugees", origin = "north-korea", destination = "south-korea", form = "ranking",
  date = "2020/2023-03", basis = "inferred", rank = 1, said = "the most",
  from = "nk-news-2023/body/13", note = "The 34 are the highest figure of any three months since 2020.",
}
