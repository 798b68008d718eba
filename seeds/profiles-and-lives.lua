-- What groups and organisations are; birth, death and calling of persons.

-- Koreans in Mongolia

profile {
  subject = "koreans-in-mongolia", place = "mongolia", form = "identity",
  from = "koreans-in-mongolia/infobox/1",
}

profile {
  subject = "koreans-in-mongolia", place = "ulaanbaatar", form = "settlement",
  from = "koreans-in-mongolia/infobox/3",
}

profile {
  subject = "koreans-in-mongolia", form = "language", language = "Korean",
  from = "koreans-in-mongolia/infobox/4",
}

profile {
  subject = "koreans-in-mongolia", form = "language", language = "Mongolian",
  from = "koreans-in-mongolia/infobox/4",
}

profile {
  subject = "koreans-in-mongolia", related = "korean-diaspora", form = "related group",
  from = "koreans-in-mongolia/infobox/5",
}

profile {
  subject = "koreans-in-mongolia", whole = "korean-diaspora", region = "asia", form = "part of",
  from = "koreans-in-mongolia/lead/1",
}

profile {
  subject = "koreans-in-mongolia", member = "south-koreans-in-mongolia", form = "composition",
  from = "koreans-in-mongolia/lead/1",
}

profile {
  subject = "koreans-in-mongolia", member = "north-koreans-in-mongolia", form = "composition",
  from = "koreans-in-mongolia/lead/1",
}

profile {
  subject = "south-koreans-in-mongolia", counterpart = "mongolians", place = "mongolia", form = "tension",
  cause = "growing South Korean presence",
  from = "koreans-in-mongolia/ethnic-tensions/1",
}

-- Organisations

profile {
  subject = "human-rights-watch", home = "united-states", form = "organisation", type = "NGO",
  from = "koreans-in-mongolia/migrant-workers/1",
}

profile {
  subject = "rainbow-foundation", home = "south-korea", form = "organisation", type = "NGO",
  from = "koreans-in-mongolia/defectors/2",
}

profile {
  subject = "ytn", home = "south-korea", form = "organisation", type = "news agency",
  from = "koreans-in-mongolia/ethnic-tensions/1",
}

profile {
  subject = "mofat", home = "south-korea", form = "organisation", type = "ministry",
  from = "koreans-in-mongolia/population-and-business/1",
}

profile {
  subject = "washington-times", place = "washington-dc", home = "united-states", form = "organisation",
  type = { "conservative", "daily newspaper", "broadsheet" }, focus = "national politics",
  from = "mn-kp-infolist/tooltip-washington-times/1",
}

-- Lives

life { person = "kim-il-sung", form = "birth", date = "1912-04-15", from = "mn-kp-infolist/tooltip-kim-il-sung/1" }
life { person = "kim-il-sung", form = "death", date = "1994-07-08", from = "mn-kp-infolist/tooltip-kim-il-sung/1" }

life {
  person = "kim-il-sung", state = "north-korea", form = "role", occupation = "politician",
  role = "founder of North Korea",
  from = "mn-kp-infolist/tooltip-kim-il-sung/1",
}

life { person = "kim-jong-un", form = "birth", date = "1982-01-08", from = "mn-kp-infolist/tooltip-kim-jong-un/1" }

life {
  person = "kim-jong-un", state = "north-korea", form = "occupation", occupation = "politician",
  from = "mn-kp-infolist/tooltip-kim-jong-un/1",
}

life {
  person = "kim-jong-un", father = "kim-jong-il", form = "family",
  from = "mn-kp-infolist/tooltip-kim-jong-un/1",
}

life { person = "dorj", form = "birth", date = "1914-09-17", from = "mn-kp-infolist/tooltip-batyn-dorj/1" }
life { person = "dorj", form = "death", date = "1982-07-23", from = "mn-kp-infolist/tooltip-batyn-dorj/1" }

life {
  person = "dorj", form = "rank", military_rank = "General of the army",
  from = "mn-kp-infolist/tooltip-batyn-dorj/1",
}

life {
  person = "dorj", state = { "mongolia", as = "Mongolian People's Republic" }, form = "occupation",
  occupation = { "statesman", "military leader" },
  from = "mn-kp-infolist/tooltip-batyn-dorj/1",
}

life {
  person = "dorj", state = "mongolia", form = "distinction", distinction = "among the first 11 generals of Mongolia",
  value = 11, unit = "person",
  from = "mn-kp-infolist/tooltip-batyn-dorj/1", note = "A further praise, on his influence, is cut off.",
}

life {
  person = "elbegdorj", state = "mongolia", form = "birth", occupation = "politician",
  date = "1963-03-30",
  from = "mn-kp-infolist/tooltip-elbegdorj/1",
}

life { person = "battulga", form = "birth", date = "1963-03-03", from = "mn-kp-infolist/tooltip-battulga/1" }

life {
  person = "battulga", state = "mongolia", form = "occupation", occupation = { "politician", "sambo wrestler" },
  from = "mn-kp-infolist/tooltip-battulga/1",
}

life {
  person = "enkhbold", state = "mongolia", form = "birth", occupation = "politician",
  date = "1964-07-19",
  from = "mn-kp-infolist/tooltip-enkhbold/1",
}

life {
  person = "kim-dae-jung", form = "birth",
  date = "1924-01-06",
  from = "mn-kp-infolist/tooltip-kim-dae-jung/1",
  note = "The dash is lost: the year runs into the day of death, 192418.",
}

life {
  person = "kim-dae-jung", form = "death",
  date = "2009-08-18", basis = "repaired",
  from = "mn-kp-infolist/tooltip-kim-dae-jung/1", note = "The day is glued to the year of birth, 192418.",
}

life {
  person = "kim-dae-jung", form = "award", award = "Nobel Peace Prize",
  date = "2000",
  from = "mn-kp-infolist/tooltip-kim-dae-jung/1", note = "What for is cut off.",
}

life {
  person = "kim-dae-jung", state = "south-korea", form = "occupation", occupation = { "politician", "activist" },
  from = "mn-kp-infolist/tooltip-kim-dae-jung/1",
}

life {
  person = "lankov", organisation = "kookmin-university", form = "affiliation", occupation = "professor",
  field = "North Korea",
  at = "2007-10?", basis = "inferred",
  from = "koreans-in-mongolia/defectors/4",
}

life {
  person = "rinna", form = "affiliation", occupation = "expert", field = "relations of North Korea and Central Asia",
  from = "nk-news-2023/body/7", note = "No institution given.",
}
