-- Aid of Mongolia to North Korea, and land given for refugees.

aid {
  donor = "mongolia", recipient = "north-korea", context = "korean-war", form = "wartime",
  date = "1950-06-25/1953-07-27", basis = "inferred",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
  note = "Of what sort is not said. Dates of the war from its tooltip.",
}

aid {
  donor = "mongolia", recipient = "north-korea", form = "reconstruction",
  date = "1953-07-27/..", basis = "inferred",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
  note = "Told as post-war; date of the armistice from the tooltip.",
}

aid {
  donor = "mongolia", recipient = "north-korea", under = "aid-agreement-1953", form = "in kind", goods = "horses",
  date = "[1953-12..]", basis = "inferred", value = 10000, unit = "horse", event = "horses",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
  note = "Not before the agreement; its own date is not given.",
}

aid {
  donor = "mongolia", recipient = "north-korea", group = "war-orphans", form = "fostering",
  goods = "upbringing of children",
  date = "196X/197X", value = "over 400", unit = "person", event = "orphans-1960s",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
  note = "Whether the 200 of 1952 are among them is not said.",
}

land_grant {
  recipient = "rainbow-foundation", land = "camp-land", place = "ulaanbaatar", proximity = "near",
  purpose = "refugee centre",
  date = "[..2005-09]", basis = "inferred", value = 1.3, status = "reported", by = "rainbow-foundation",
  voice = "named", event = "land-2005",
  from = "koreans-in-mongolia/defectors/2",
  note = "The recipient's own word; donor not named. The same paragraph has leave for camps refused.",
}

land_grant {
  donor = "mongolia", recipient = "charity-groups", land = "camp-land", place = "ulaanbaatar",
  proximity = "40 km outside", purpose = "refugee camp",
  date = "2005", value = 1.3, event = "land-2005",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
  note = "Told as a fact; where exactly is not said.",
}
