-- Treaties, agreements and understandings: signed, submitted, in force, nullified, proposed.

agreement {
  party = { "mongolia", "north-korea" }, instrument = "aid-agreement-1953", form = "signed", topic = "aid",
  date = "1953-12~", event = "aid-agreement-1953",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
  note = "Said to be the end of the year.",
}

agreement {
  party = { "mongolia", "north-korea" }, instrument = "friendship-treaty-1986", form = "signed",
  topic = "friendship and cooperation", cause = "better Sino-Soviet relations",
  superlative = "first treaty of its sort",
  date = "1986", event = "friendship-treaty-1986",
  from = { "mn-kp-wiki/cold-war/1", "mn-kp-infolist/cold-war/1" },
  note = "Batmönkh was in Pyongyang that year; that it was signed then is not said.",
}

agreement {
  party = { "mongolia", "north-korea" }, instrument = "friendship-treaty-1986", form = "nullified",
  date = "1995", event = "treaty-nullified-1995",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" }, note = "By both.",
}

agreement {
  party = { "mongolia", "north-korea" }, instrument = "labour-agreement-undated", form = "in force",
  topic = "labour migration",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
}

agreement {
  party = { "mongolia", "north-korea" }, instrument = "labour-agreement-2008", form = "reached",
  topic = "North Korean workers",
  date = "2008-02", event = "labour-agreement-2008",
  from = "koreans-in-mongolia/migrant-workers/1", note = "The source names the capitals for the governments.",
}

agreement {
  party = { "mongolia", "north-korea" }, instrument = "labour-agreement-2008", form = "submitted",
  body = "state-great-hural", topic = "approval",
  date = "2008-05", event = "labour-agreement-hural-2008",
  from = "koreans-in-mongolia/migrant-workers/1", note = "Whether it was approved is not said.",
}

agreement {
  party = { "mongolia", "south-korea" }, instrument = "pension-agreement", form = "in force",
  topic = "pension contributions",
  from = "koreans-in-mongolia/population-and-business/2",
}

agreement {
  party = { "mongolia", "south-korea" }, form = "understanding", beneficiary = "korean-enterprises",
  topic = "Korean bids in open tenders for industrial projects",
  date = "2025-11-19", basis = "inferred", event = "joint-committee-9",
  from = "montsame-2025/industrial-projects/1",
}

agreement {
  party = { "mongolia", "south-korea" }, instrument = "trade-framework", form = "proposed", topic = "market access",
  status = "proposed",
  from = "montsame-2025/trade-imbalance/1",
}

agreement {
  party = { "mongolia", "south-korea" }, form = "understanding", topic = "concrete steps on shared priorities",
  date = "2025-11-19", basis = "inferred", event = "joint-committee-9",
  from = "montsame-2025/closing/1",
}
