-- Buildings, camps and shelters, planned, denied or standing.

facility {
  site = "war-orphanage", place = "ulaanbaatar", form = "building", condition = "remains still stand",
  basis = "relative", value = 2, unit = "storey",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
  note = "Today, on an undated page.",
}

facility {
  site = "korean-school", founder = "korean-church", users = "korean-children", place = "mongolia", form = "school",
  purpose = "language and culture, at weekends",
  since = "1998", event = "school-1998",
  from = "koreans-in-mongolia/population-and-business/2",
}

facility {
  site = "refugee-camps", planner = "citizens-groups", users = "north-korean-refugees", place = "mongolia",
  form = "refugee camp",
  since = "[..2004]", status = "planned", event = "camp-plans-2004",
  from = "koreans-in-mongolia/defectors/2", note = "Plans begun by 2004; leave was refused.",
}

facility {
  site = "refugee-camps", planner = "charity-groups", users = "north-korean-refugees", form = "refugee camp",
  at = "2005", status = "planned",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" }, note = "What the land of 2005 was for.",
}

facility {
  site = "rainbow-centre", planner = "rainbow-foundation", users = "north-korean-refugees", place = "ulaanbaatar",
  form = "refugee centre",
  since = "[2005-09..]", basis = "inferred", status = "planned", by = "rainbow-foundation", voice = "named",
  from = "koreans-in-mongolia/defectors/2", note = "Building was to begin soon; whether it did is not said.",
}

facility {
  site = "rainbow-centre", users = "north-korean-refugees", form = "capacity",
  value = "at most 200", unit = "person", status = "planned", by = "rainbow-foundation", voice = "named",
  from = "koreans-in-mongolia/defectors/2",
}

facility {
  site = "refugee-camps", planner = "mongolia", users = "north-korean-refugees", place = "mongolia",
  form = "refugee camp",
  at = "2006-11", status = "denied", voice = "unnamed reports",
  from = "koreans-in-mongolia/defectors/2", note = "What the prime minister denies here: plans for camps.",
}

facility {
  site = "refugee-camps", users = "north-korean-refugees", place = "mongolia", form = "refugee camp",
  at = "2006-11", status = "denied",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
  note = "What the prime minister denies here: that camps exist.",
}

facility {
  site = "shelter-facilities", owner = "mongolia", users = "north-korean-refugees", place = "mongolia",
  form = "shelter",
  from = "koreans-in-mongolia/defectors/3",
  note = "Present tense; beside the denials of camps in the paragraph before.",
}
