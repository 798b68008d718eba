-- Who said what, and who kept silent.

-- Before 2010

statement {
  speaker = "mongolian-side", form = "explanation", about = "north-korean-visitors",
  topic = "how North Koreans see Mongolians",
  reason = { "fellow non-Western country", "similar past under communism" },
  by = "mongolian-side", voice = "unnamed source",
  from = { "mn-kp-wiki/post-1990/2", "mn-kp-infolist/post-1990/1" },
}

statement {
  speaker = "ytn", form = "explanation", topic = "order on hangul signs", reason = "Mongolian nationalism",
  date = "2005?", basis = "inferred", by = "ytn", voice = "named",
  from = "koreans-in-mongolia/ethnic-tensions/1", note = "Year of the order; the report itself is undated.",
}

statement {
  speaker = "rainbow-foundation", form = "claim",
  topic = { "land granted near Ulaanbaatar", "centre soon to be built" },
  date = "2005-09", by = "rainbow-foundation", voice = "named",
  from = "koreans-in-mongolia/defectors/2",
}

statement {
  speaker = { "enkhbold", as = "prime minister" }, place = "beijing", form = "denial",
  topic = "plans for refugee camps",
  date = "2006-11", by = "enkhbold", voice = "named", event = "denial-2006",
  from = "koreans-in-mongolia/defectors/2", note = "The other page has him deny that camps exist.",
}

statement {
  speaker = { "enkhbold", as = "prime minister" }, form = "assurance", about = "north-korean-refugees",
  topic = "humane treatment",
  date = "2006-11", by = "enkhbold", voice = "named",
  from = "koreans-in-mongolia/defectors/2",
}

statement {
  speaker = { "enkhbold", as = "prime minister" }, form = "denial", topic = "existence of refugee camps",
  date = "2006-11", by = "enkhbold", voice = "named", event = "denial-2006",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
  note = "Officially. The other page has him deny plans.",
}

statement {
  speaker = "lankov", target = "south-korea", form = "explanation", topic = "South Korea's change of October 2007",
  reason = "deliberate policy to keep new refugees few",
  date = "2007-10?", basis = "inferred", by = "lankov", voice = "named",
  from = "koreans-in-mongolia/defectors/4",
}

statement {
  speaker = { "muntarbhorn", as = "UN Special Rapporteur" }, target = "mongolia", about = "north-korean-refugees",
  form = "praise", topic = "treatment of North Korean refugees", medium = "official report",
  date = "2007-12", by = "muntarbhorn", voice = "named", event = "un-report-2007",
  from = "koreans-in-mongolia/defectors/3",
  note = "Half a year after Mongolia is said to have begun turning refugees away.",
}

statement {
  speaker = { "muntarbhorn", as = "UN Special Rapporteur" }, target = "mongolia", form = "praise",
  topic = "better shelters since his earlier visit", medium = "official report",
  date = "2007-12", by = "muntarbhorn", voice = "named", event = "un-report-2007",
  from = "koreans-in-mongolia/defectors/3",
}

statement {
  speaker = "human-rights-watch", addressee = { "demberel", as = "Minister of Social Welfare and Labor" },
  about = "north-korean-workers", form = "call",
  topic = { "freedom of association", "freedom of expression", "freedom of movement" }, medium = "open letter",
  date = "2008-08", basis = "inferred", by = "human-rights-watch", voice = "named", event = "hrw-letter-2008",
  from = "koreans-in-mongolia/migrant-workers/1",
  note = "Only the month is stated; the year is that of the sentences before.",
}

statement {
  speaker = { "south-korean-ambassador", as = "South Korean ambassador" }, target = "mongolia",
  about = "north-korean-workers", form = "criticism", topic = "letting North Korean workers in",
  words = "problematic",
  date = "2008?", basis = "inferred", by = "south-korean-ambassador", voice = "quoted",
  from = "koreans-in-mongolia/migrant-workers/1",
}

-- The detentions of May 2023

statement {
  speaker = "immigration-authorities", about = "four-detainees", form = "announcement",
  topic = "detention for illegal entry", medium = "press release",
  date = "2023-05-17?", basis = "relative", by = "immigration-authorities", voice = "named",
  event = "announcement-2023",
  from = "nk-news-2023/body/1", note = "A Wednesday: 17 May most likely; 10 May, day of the crossing, was one too.",
}

statement {
  speaker = "border-authority", about = "four-detainees", form = "non-disclosure",
  topic = "whether they meant to defect",
  date = "2023-05", basis = "inferred", by = "border-authority", voice = "silence",
  from = "nk-news-2023/body/4", note = "To call them defectors goes beyond this.",
}

statement {
  speaker = "nk-news", addressee = "mongolian-authorities", about = "four-detainees", form = "question",
  topic = "repatriation",
  date = "2023-05", basis = "inferred",
  from = "nk-news-2023/body/4",
}

statement {
  speaker = "mongolian-authorities", addressee = "nk-news", about = "four-detainees", form = "no response",
  topic = "repatriation",
  date = "2023-05", basis = "inferred", by = "mongolian-authorities", voice = "silence",
  from = "nk-news-2023/body/4",
}

statement {
  speaker = { "salmon", as = "U.N. special envoy" }, about = "north-korean-refugees", form = "warning",
  topic = { "gender-based violence", "forced labour", "torture" }, medium = "recent report",
  date = "[..2023-05-21]", basis = "relative", status = "hypothetical", by = "salmon", voice = "quoted",
  from = "nk-news-2023/body/6", note = "What would await those sent back.",
}

statement {
  speaker = "rinna", target = "mongolia", form = "explanation", topic = "why the arrest was made public",
  reason = "a North Korean foreign minister's visit may be near",
  date = "2023-05", basis = "inferred", status = "hypothetical", by = "rinna", voice = "named",
  from = "nk-news-2023/body/7",
}

statement {
  speaker = "nk-news", addressee = "mofa", about = "four-detainees", form = "question", topic = "the arrest",
  date = "2023-05", basis = "inferred",
  from = "nk-news-2023/body/9",
}

statement {
  speaker = "mofa", addressee = "nk-news", about = "four-detainees", form = "no confirmation",
  topic = "details of the case",
  date = "2023-05", basis = "inferred", by = "mofa", voice = "named",
  from = "nk-news-2023/body/9",
}

statement {
  speaker = "mofa", addressee = "nk-news", about = "north-korean-refugees", form = "assurance",
  topic = "efforts for free onward travel, against forced return", words = "diplomatic efforts",
  date = "2023-05", basis = "inferred", by = "mofa", voice = "quoted",
  from = "nk-news-2023/body/9",
}

statement {
  speaker = "nk-news", about = "four-detainees", form = "uncertainty",
  topic = "whether they may go to the embassy this time",
  date = "2023-05", basis = "inferred", status = "hypothetical",
  from = "nk-news-2023/body/10",
}

statement {
  speaker = "rinna", target = { "mongolia", "north-korea" }, about = "four-detainees", form = "explanation",
  topic = "why they were arrested", reason = "a sign of goodwill to North Korea", words = "defectors",
  date = "2023-05", basis = "inferred", status = "hypothetical", by = "rinna", voice = "quoted",
  from = "nk-news-2023/body/11", note = "Calls the four defectors, which the border authority left open.",
}

-- The meeting of November 2025

statement {
  speaker = { "mongolia", "south-korea" }, form = "commitment", topic = "bilateral cooperation",
  date = "2025-11-19", event = "joint-committee-9",
  from = "montsame-2025/lead/1",
}

statement {
  speaker = "mongolian-side", form = "complaint", topic = "trade imbalance",
  date = "2025-11-19", basis = "inferred", by = "mongolian-side", voice = "named", event = "joint-committee-9",
  from = "montsame-2025/trade-imbalance/1",
}

statement {
  speaker = "mongolia", addressee = "south-korea", form = "request",
  topic = "market access", goods = { "cashmere", "leather", "meat", "wool" },
  date = "2025-11-19", basis = "inferred", value = 4, unit = "good", by = "mongolian-side", voice = "named",
  event = "joint-committee-9",
  from = "montsame-2025/trade-imbalance/1", note = "Four goods named as examples of farm produce.",
}

statement {
  speaker = { "byambatsogt", as = "Minister" }, form = "complaint", about = "mongolians",
  topic = "visa barriers to South Korea",
  date = "2025-11-19", basis = "inferred", by = "byambatsogt", voice = "named", event = "joint-committee-9",
  from = "montsame-2025/visa-policy/1",
}

statement {
  speaker = { "byambatsogt", as = "Minister" }, addressee = { "mongolia", "south-korea" }, form = "call",
  topic = "practical solutions for visas",
  date = "2025-11-19", basis = "inferred", by = "byambatsogt", voice = "named", event = "joint-committee-9",
  from = "montsame-2025/visa-policy/1",
}

statement {
  speaker = { "byambatsogt", as = "Minister" }, addressee = "south-korea", about = "mongolians-in-south-korea",
  form = "call", topic = "better protection",
  date = "2025-11-19", basis = "inferred", by = "byambatsogt", voice = "named", event = "joint-committee-9",
  from = "montsame-2025/visa-policy/1",
}

statement {
  speaker = { "byambatsogt", as = "Minister" }, addressee = "south-korea", about = "south-korean-nationals",
  form = "threat", topic = "reciprocal visas from 2026",
  date = "2025-11-19", basis = "inferred", status = "hypothetical", by = "byambatsogt", voice = "quoted",
  event = "joint-committee-9",
  from = "montsame-2025/visa-policy/1", note = "If nothing practical is done.",
}
