-- Governments' offices, assemblies, embassies, media and other bodies.

-- Mongolia

organisation "state-great-hural" {
  name = "State Great Hural", also = { "State Great Khural", mn = "Улсын Их Хурал" }, of = "mongolia",
  note = "The parliament.",
}

organisation "border-authority" {
  name = "General Authority for Border Protection", of = "mongolia",
  note = "The first paragraph of nk-news-2023 speaks of immigration authorities instead.",
}

organisation "korean-church" { name = "local Korean church in Mongolia" }

organisation "montsame" {
  name = "MONTSAME", also = { "montsame.gov.mn", mn = "МОНЦАМЭ" }, of = "mongolia",
  note = "State news agency (background).",
}

-- North Korea

organisation "supreme-peoples-assembly" {
  name = "Supreme People's Assembly", also = { "SPA", ko = "최고인민회의" }, of = "north-korea",
}

organisation "workers-party" {
  name = "Workers' Party of Korea", also = { "WPK", ko = "조선로동당" }, of = "north-korea",
}

organisation "north-korean-embassy" {
  name = "North Korean embassy in Ulaanbaatar", also = { "North Korean embassy in Mongolia" }, of = "north-korea",
}

-- South Korea

organisation "mofat" {
  name = "Ministry of Foreign Affairs and Trade (South Korea)",
  also = { "Ministry of Foreign Affairs and Trade", "MOFAT", ko = "외교통상부" }, of = "south-korea",
  lifetime = "1998/2013-03",
  note = "Lifetime: background; the name is out of time for its figure of 1997 and at the limit for that of 2013.",
}

organisation "mofa" {
  name = "Ministry of Foreign Affairs (South Korea)", also = { "South Korean foreign ministry", "MOFA", ko = "외교부" },
  of = "south-korea", lifetime = "2013-03/..",
  note = "Lifetime: background. Follows the ministry with Trade in its name.",
}

organisation "state-council" { name = "State Council of South Korea", also = { "State Council" }, of = "south-korea" }

organisation "south-korean-embassy" { name = "South Korean embassy in Mongolia", of = "south-korea" }

organisation "rainbow-foundation" { name = "Rainbow Foundation", of = "south-korea" }

organisation "ytn" { name = "YTN", of = "south-korea" }

organisation "kookmin-university" { name = "Kookmin University", also = { ko = "국민대학교" }, of = "south-korea" }

-- Between states, and elsewhere

organisation "joint-committee" {
  name = "Intergovernmental Joint Committee (Mongolia–South Korea)", also = { "Intergovernmental Joint Committee" },
}

organisation "united-nations" { name = "United Nations", also = { "UN", "U.N." } }

organisation "human-rights-watch" { name = "Human Rights Watch", also = { "HRW" }, of = "united-states" }

organisation "washington-times" {
  name = "The Washington Times", also = { "Washington Times" }, of = "united-states",
}

organisation "nk-news" { name = "NK News", also = { "www.nknews.org", "nknews.org" } }

organisation "theinfolist" {
  name = "TheInfoList", also = { "The Info List" }, note = "The site that copied the encyclopaedia page.",
}
