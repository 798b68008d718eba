-- People and firms counted: expatriates, workers, defectors, nationals; South Korean businesses in Mongolia.

-- South Koreans in Mongolia

population {
  group = "south-koreans-in-mongolia", place = "mongolia", origin = "south-korea", form = "expatriates",
  date = "1994", value = "about 100", status = "estimated", voice = "unnamed estimate",
  from = "koreans-in-mongolia/population-and-business/1",
}

population {
  group = "south-koreans-in-mongolia", place = "mongolia", origin = "south-korea", form = "expatriates",
  date = "1997", value = 270, by = "mofat", voice = "official statistics",
  from = "koreans-in-mongolia/population-and-business/1",
}

population {
  group = "south-koreans-in-mongolia", place = "mongolia", origin = "south-korea", form = "expatriates",
  date = "2013", value = 2284,
  from = "koreans-in-mongolia/infobox/2", note = "No source named; 8.46 times 270.",
}

population {
  group = "south-koreans-in-mongolia", place = "mongolia", origin = "south-korea", form = "expatriates",
  ratio = "about 8", base = "270 in 1997",
  date = "2013", value = "about 2160", said = "eight times", by = "mofat", voice = "official statistics",
  from = "koreans-in-mongolia/population-and-business/1", note = "Said as a multiple only; 8 x 270 is our sum.",
}

population {
  group = "south-koreans-in-mongolia", place = "mongolia", origin = "south-korea", form = "expatriates",
  value = "at most 3500", status = "estimated", voice = "unnamed estimate",
  from = "koreans-in-mongolia/population-and-business/1", note = "Some unofficial estimates; no date, no estimator.",
}

-- North Koreans in Mongolia

population {
  group = "north-koreans-in-mongolia", place = "mongolia", origin = "north-korea", form = "expatriates",
  date = "2008", value = 200,
  from = "koreans-in-mongolia/infobox/2", note = "The prose has roughly 200, workers, May.",
}

population {
  group = "north-korean-workers", place = "mongolia", origin = "north-korea", form = "workers",
  date = "2008-05", value = "about 200",
  from = "koreans-in-mongolia/migrant-workers/1",
}

population {
  group = "north-korean-refugees", place = "mongolia", origin = "north-korea", form = "defectors",
  value = "unknown",
  from = "koreans-in-mongolia/infobox/2", note = "Said to be unknown: neither none nor not covered.",
}

-- Mongolia

population {
  group = "mongolians", place = "mongolia", form = "national",
  value = "about 3300000",
  from = "mn-kp-infolist/tooltip-mongolia/1", note = "No date.",
}

-- South Korean businesses in Mongolia

business {
  owner = "south-koreans-in-mongolia", place = "mongolia", form = "ownership", type = "small business",
  said = "many expatriates",
  from = "koreans-in-mongolia/population-and-business/2",
}

business {
  place = "mongolia", form = "count", capital = "South Korean",
  basis = "lost", value = 1500, status = "estimated", voice = "unnamed estimate",
  from = "koreans-in-mongolia/population-and-business/2", note = "A hole in the text where the date stood.",
}

business {
  owner = "south-koreans-in-mongolia", place = "mongolia", form = "type", type = "restaurant (Korean cuisine)",
  from = "koreans-in-mongolia/population-and-business/2",
}

business {
  owner = "south-koreans-in-mongolia", place = "mongolia", form = "type", type = "karaoke bar",
  from = "koreans-in-mongolia/population-and-business/2",
}

business {
  owner = "south-koreans-in-mongolia", place = "mongolia", form = "type", type = "eyeglass shop",
  from = "koreans-in-mongolia/population-and-business/2",
}

business {
  owner = "south-koreans-in-mongolia", place = "mongolia", form = "count",
  said = "numerous",
  from = "koreans-in-mongolia/ethnic-tensions/2",
}

business {
  owner = "south-koreans-in-mongolia", place = "mongolia", form = "illicit", type = "karaoke bar",
  purpose = "front for prostitution",
  said = "a number",
  from = "koreans-in-mongolia/ethnic-tensions/2",
}

business {
  owner = "south-koreans-in-mongolia", client = "clients-of-businesses", place = "mongolia", form = "clientele",
  type = "karaoke bar",
  from = "koreans-in-mongolia/ethnic-tensions/2",
}

business {
  owner = "south-koreans-in-mongolia", place = "mongolia", form = "count", type = "karaoke bar (front)",
  date = "2002", value = 1,
  from = "koreans-in-mongolia/ethnic-tensions/2",
  note = "By the grammar it could be all firms; the figures fit the bars.",
}

business {
  owner = "south-koreans-in-mongolia", place = "mongolia", form = "count", type = "karaoke bar (front)",
  date = "2005", value = "about 50", status = "estimated", voice = "unnamed estimate",
  from = "koreans-in-mongolia/ethnic-tensions/2",
}
