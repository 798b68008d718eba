-- Posts: of which state or body, and, for ambassadors, to which state.

-- Mongolia

post "president-mn" { name = "President of Mongolia", also = { "Mongolian President" }, of = "mongolia" }

post "prime-minister-mn" { name = "Prime Minister of Mongolia", also = { "Mongolian prime minister" }, of = "mongolia" }

post "deputy-prime-minister-mn" { name = "Deputy Prime Minister of Mongolia", of = "mongolia" }

post "foreign-minister-mn" {
  name = "Foreign minister of Mongolia", of = "mongolia", note = "Only as a title in the second visit table.",
}

post "chairman-mn" {
  name = "Chairman (Mongolia, body not named)", of = "mongolia",
  note = "Title of Tsedenbal and Batmönkh in the tables: several offices over time (background).",
}

post "labour-minister-mn" {
  name = "Minister of Social Welfare and Labor of Mongolia", also = { "Minister of Social Welfare and Labor" },
  of = "mongolia",
}

post "cabinet-secretary-mn" {
  name = "Minister and Chief of Cabinet Secretariat of Mongolia", also = { "Chief of Cabinet Secretariat of Mongolia" },
  of = "mongolia",
}

post "ambassador-mn-kp" {
  name = "Ambassador of Mongolia to North Korea", also = { "Mongolian ambassador to North Korea" }, of = "mongolia",
  to = "north-korea",
}

-- North Korea

post "supreme-leader-kp" { name = "Supreme Leader of North Korea", also = { "Supreme Leader" }, of = "north-korea" }

post "party-leader-kp" { name = "Leader of the Workers' Party of Korea", of = "north-korea" }

post "chairman-kp" {
  name = "Chairman (North Korea, body not named)", also = { "North Korean Chairman" }, of = "north-korea",
  note = "Title of Kim Jong Un in October 2018; of what is not said.",
}

post "presidium-chairman-kp" {
  name = "Chairman of the Presidium (Supreme People's Assembly)", also = { "Chairman of the Presidium" },
  of = "north-korea",
}

post "premier-kp" { name = "Premier of North Korea", of = "north-korea", note = "Only as a title in the visit tables." }

post "deputy-premier-kp" {
  name = "Deputy Premier of North Korea", of = "north-korea", note = "Only as a title in the second visit table.",
}

post "foreign-minister-kp" {
  name = "Foreign minister of North Korea", also = { "North Korean foreign minister" }, of = "north-korea",
}

post "ambassador-kp-mn" {
  name = "Ambassador of North Korea to Mongolia", also = { "North Korean ambassador to Mongolia" }, of = "north-korea",
  to = "mongolia",
}

-- South Korea

post "president-kr" {
  name = "President of South Korea",
  also = { "South Korean president", "President of the Republic of Korea", "POTROK", "POSK" }, of = "south-korea",
}

post "vice-foreign-minister-kr" { name = "Vice Minister of Foreign Affairs of South Korea", of = "south-korea" }

post "ambassador-kr-mn" {
  name = "Ambassador of South Korea to Mongolia", also = { "South Korean ambassador to Mongolia" }, of = "south-korea",
  to = "mongolia", note = "Where the ambassador is accredited is not said.",
}

-- United Nations

post "un-rapporteur-kp" {
  name = "UN Special Rapporteur on human rights in North Korea",
  also = { "Special Rapporteur on Human Rights in North Korea", "U.N. special envoy for DPRK human rights" },
  of = "united-nations",
  note = "Called special envoy in nk-news-2023: one mandate, two names.",
}
