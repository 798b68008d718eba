-- What governments do as a rule or set out to do; orders, exemptions and visas; police and border cases.

-- Alignment and balance

policy {
  actor = "mongolia", recipient = "soviet-union", form = "alignment", extent = "consistently",
  date = "1960/1985~", basis = "inferred",
  from = { "mn-kp-wiki/cold-war/1", "mn-kp-infolist/cold-war/1" },
}

policy {
  actor = "north-korea", recipient = "china", away = "soviet-union", form = "alignment", extent = "usually",
  date = "1960/1985~", basis = "inferred",
  from = { "mn-kp-wiki/cold-war/1", "mn-kp-infolist/cold-war/1" },
}

policy {
  actor = "mongolia", recipient = "north-korea", form = "engagement", aim = "better relations",
  since = "[1999..]", basis = "inferred",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

policy {
  actor = "mongolia", recipient = "north-korea", form = "engagement", topic = "outreach",
  at = "2023-05", basis = "inferred", by = "rinna", voice = "quoted",
  from = "nk-news-2023/body/11",
}

policy {
  actor = "mongolia", recipient = { "north-korea", "south-korea" }, form = "balance", extent = "always",
  by = "rinna", voice = "quoted",
  from = "nk-news-2023/body/8",
}

policy {
  actor = "mongolia", recipient = { "china", "russia", "the-west" }, form = "balance",
  topic = "part of a wider strategy",
  by = "rinna", voice = "quoted",
  from = "nk-news-2023/body/8",
}

-- Economy

policy {
  actor = "north-korean-visitors", recipient = "mongolia", form = "interest", topic = "Mongolia's economic reforms",
  extent = "significant",
  voice = "unofficial",
  from = { "mn-kp-wiki/post-1990/2", "mn-kp-infolist/post-1990/1" },
}

policy {
  actor = "mongolia", recipient = "north-korea", form = "economic promotion", topic = "free-market capitalism",
  aim = "self-interest among others",
  from = { "mn-kp-wiki/post-1990/2", "mn-kp-infolist/post-1990/1" },
}

policy {
  actor = "mongolia", form = "industrial project", topic = "steel smelting",
  status = "planned",
  from = "montsame-2025/industrial-projects/1",
}

policy {
  actor = "mongolia", form = "industrial project", topic = "copper processing",
  status = "planned",
  from = "montsame-2025/industrial-projects/1",
}

policy {
  actor = "mongolia", form = "industrial strategy", aim = { "wider industrial base", "foreign investment" },
  from = "montsame-2025/industrial-projects/1", note = "Long-term.",
}

-- Workers

policy {
  actor = "north-korea", affected = "north-korean-workers-in-europe", place = "europe", form = "labour control",
  topic = "freedoms kept from workers by minders", extent = "often",
  from = "koreans-in-mongolia/migrant-workers/1", note = "The letter's claim or the page's own: not clear.",
}

policy {
  actor = "mongolia", affected = "north-korean-workers", origin = "north-korea", form = "labour import",
  topic = "letting North Korean workers in",
  at = "2008?", basis = "inferred",
  from = "koreans-in-mongolia/migrant-workers/1",
}

-- Refugees and borders

policy {
  actor = "mongolia", affected = "north-korean-refugees", form = "refugee policy", topic = "changes of course",
  said = "several times",
  from = "koreans-in-mongolia/defectors/4",
}

policy {
  actor = "south-korea", affected = "north-korean-refugees", form = "refugee policy", topic = "changes of course",
  said = "several times",
  from = "koreans-in-mongolia/defectors/4",
}

policy {
  actor = "mongolia", affected = "north-korean-refugees", form = "border", topic = "refugees turned away",
  since = "2007-06", event = "turned-away-2007",
  from = "koreans-in-mongolia/defectors/4", note = "Half a year before the UN report praises Mongolia.",
}

policy {
  actor = "mongolia", recipient = "north-korea", form = "motive", topic = "turning refugees away",
  aim = "better relations with North Korea",
  at = "2007-06", status = "reported", voice = "unnamed reports",
  from = "koreans-in-mongolia/defectors/4",
}

policy {
  actor = "south-korea", affected = "north-korean-refugees", area = { "mongolia", "southeast-asia" },
  form = "refugee policy", topic = "refugees shut out",
  at = "2007-10", status = "reported", voice = "unnamed reports", event = "south-korea-closing-2007",
  from = "koreans-in-mongolia/defectors/4",
}

policy {
  actor = { "lee-myung-bak", as = "president" }, recipient = "lee-officials", place = "mongolia",
  form = "instruction", topic = "look further into a camp in Mongolia",
  at = "2008-10", status = "reported", voice = "unnamed reports", event = "lee-order-2008",
  from = "koreans-in-mongolia/defectors/2",
}

policy {
  actor = "mongolia", form = "publicity", topic = "announcing such a case", extent = "rarely",
  at = "2023-05-17?", basis = "relative",
  from = "nk-news-2023/body/1",
}

policy {
  actor = "mongolia", affected = "north-korean-refugees", form = "refugee policy",
  topic = "letting defectors travel on", extent = "usually",
  from = "nk-news-2023/body/1", note = "Paragraph 10 of the same article calls the record inconsistent.",
}

policy {
  actor = "china", affected = "north-korean-refugees", form = "repatriation",
  topic = "arrested and sent back as economic migrants",
  from = "nk-news-2023/body/5",
}

policy {
  actor = "mongolia", affected = "north-korean-refugees", via = "south-korean-embassy", form = "passage",
  topic = "leave to apply there for passage to the South",
  date = "../2023-05", basis = "relative",
  from = "nk-news-2023/body/10",
}

policy {
  actor = "mongolia", affected = "north-korean-refugees", form = "refugee policy",
  topic = "inconsistent record, with repatriations", extent = "sometimes",
  from = "nk-news-2023/body/10", note = "Against the help that paragraph 1 calls usual.",
}

policy {
  actor = "north-korea", context = "covid-19", form = "border", topic = "border closed",
  date = "2020~/2023-05", basis = "inferred",
  from = "nk-news-2023/body/12",
}

policy {
  actor = "china", context = "covid-19", form = "border", topic = "movement restricted",
  date = "2020~/2023-05", basis = "inferred",
  from = "nk-news-2023/body/12",
}

-- Rules and orders

regulation {
  authority = "mongolia", beneficiary = "south-koreans-working-in-mongolia", under = "pension-agreement",
  place = "mongolia", form = "exemption", topic = "national pension contributions",
  from = "koreans-in-mongolia/population-and-business/2",
}

regulation {
  authority = "south-korea", beneficiary = "mongolians-in-south-korea", under = "pension-agreement",
  place = "south-korea", form = "exemption", topic = "national pension contributions",
  from = "koreans-in-mongolia/population-and-business/2",
}

regulation {
  affected = "south-korean-businesses", place = "ulaanbaatar", form = "order", topic = "language of shop signs",
  allowed = { "English", "Mongolian" }, forbidden = "hangul",
  date = "2005", event = "signs-2005",
  from = "koreans-in-mongolia/ethnic-tensions/1", note = "Who ordered it is not said.",
}

regulation {
  authority = "mongolia", applicant = "citizens-groups", place = "mongolia", form = "permission refused",
  topic = "refugee camps",
  from = "koreans-in-mongolia/defectors/2", note = "No date. Against the land granted in 2005 for such a camp.",
}

regulation {
  authority = "south-korea", affected = "mongolians", destination = "south-korea", form = "visa requirement",
  topic = "visa barriers for travellers",
  at = "2025", basis = "inferred", by = "byambatsogt", voice = "named",
  from = "montsame-2025/visa-policy/1",
}

regulation {
  proposer = { "byambatsogt", as = "Minister" }, affected = "medical-travellers", destination = "south-korea",
  form = "visa exemption", topic = "patients",
  date = "2025-11-19", basis = "inferred", status = "proposed", by = "byambatsogt", voice = "named",
  from = "montsame-2025/visa-policy/1",
}

regulation {
  authority = "mongolia", affected = "south-korean-nationals", destination = "mongolia", form = "visa requirement",
  topic = "reciprocal visas",
  since = "2026", status = "hypothetical", by = "byambatsogt", voice = "quoted",
  from = "montsame-2025/visa-policy/1", note = "Implies that there is none yet.",
}

-- Police and border cases

enforcement {
  authority = "mongolia", target = "expelled-diplomats", nationality = "north-korea", form = "expulsion",
  offence = "trying to pass false money",
  date = "[..1999]", basis = "inferred", value = 2, event = "diplomats-expelled",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" }, note = "Earlier than the events of 1999.",
}

enforcement {
  target = "expelled-diplomats", form = "offence", offence = "trying to pass counterfeit banknotes",
  object = "100-dollar notes of the United States",
  date = "[..1999]", basis = "inferred", value = 100, unit = "USD", event = "diplomats-expelled",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
  note = "Face value of each note; how many is not said.",
}

enforcement {
  authority = "mongolia", target = "four-detainees", nationality = "north-korea", place = "mongolia",
  form = "detention", offence = "illegal entry",
  date = "2023-05", basis = "relative", value = 4, event = "detention-2023",
  from = "nk-news-2023/body/1", note = "The month of publication.",
}

enforcement {
  authority = "border-authority", target = "four-detainees", nationality = "north-korea", origin = "china",
  destination = "mongolia", form = "illegal crossing", offence = "illegal crossing of the border",
  date = "2023-05-10", basis = "inferred", value = 4, by = "border-authority", voice = "quoted",
  event = "detention-2023",
  from = "nk-news-2023/body/2", note = "Day and month stated, year from the date of publication.",
}

enforcement {
  authority = "border-authority", target = "four-detainees", form = "custody", words = "legal facilities",
  date = "[2023-05-10..2023-05-21]", basis = "inferred", by = "border-authority", voice = "quoted",
  event = "detention-2023",
  from = "nk-news-2023/body/3", note = "What these facilities are is not said.",
}
