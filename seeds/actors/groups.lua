-- Groups of people, sides at a table, and pairs of states.

-- Koreans in Mongolia and elsewhere

group "koreans-in-mongolia" { name = "Koreans in Mongolia" }

group "south-koreans-in-mongolia" {
  name = "South Koreans in Mongolia", also = { "South Korean expatriates" }, of = "south-korea",
}

group "north-koreans-in-mongolia" { name = "North Koreans in Mongolia", of = "north-korea" }

group "north-korean-workers" {
  name = "North Korean workers in Mongolia", also = { "North Korean workers", "legal migrant labourers" },
  of = "north-korea",
}

group "north-korean-workers-in-europe" { name = "North Korean workers in Europe", of = "north-korea" }

group "north-korean-refugees" {
  name = "North Korean refugees and defectors",
  also = {
    "North Korean refugees", "North Korean defectors", "refugees", "defectors",
    { "economic migrants", note = "China's word" },
  },
  of = "north-korea",
  note = "Refugee, defector, economic migrant: one group from several standpoints; names keep each source's word.",
}

group "four-detainees" {
  name = "four North Koreans detained in May 2023", also = { "four North Koreans", "4 North Koreans" },
  of = "north-korea",
}

group "war-orphans" {
  name = "North Korean war orphans in Mongolia", also = { "war orphans", "war-orphaned children" }, of = "north-korea",
}

group "expelled-diplomats" {
  name = "two expelled North Korean diplomats", also = { "two North Korean diplomats" }, of = "north-korea",
}

group "north-korean-visitors" { name = "North Korean visitors to Mongolia", of = "north-korea" }

group "kim-family" {
  name = "Kim family", also = { "Kim family (North Korea)" }, of = "north-korea",
  note = "Three of the six Kims named in the sources do not belong to it (background).",
}

group "south-korean-tourists" {
  name = "South Korean visitors to Mongolia", also = { "South Korean tourists", "Korean visitors" }, of = "south-korea",
  note = "Tourists in one source, visitors in the other: not certainly one measure.",
}

group "south-korean-nationals" { name = "South Korean nationals", also = { "Korean nationals" }, of = "south-korea" }

group "south-koreans-working-in-mongolia" { name = "South Koreans working in Mongolia", of = "south-korea" }

group "south-korean-businesses" {
  name = "Korean-owned businesses in Mongolia",
  also = { "Korean-owned businesses", "South Korean owned businesses", "South Korean-run businesses" },
  of = "south-korea",
}

group "clients-of-businesses" { name = "clients of South Korean-run businesses in Mongolia" }

group "korean-enterprises" { name = "Korean enterprises", of = "south-korea" }

group "korean-children" { name = "Korean children in Mongolia" }

group "citizens-groups" {
  name = "South Korean citizens' groups", of = "south-korea", note = "May or may not include the charity groups.",
}

group "charity-groups" {
  name = "South Korean charity groups", of = "south-korea", note = "May or may not include the Rainbow Foundation.",
}

group "lee-officials" { name = "officials of the South Korean president", of = "south-korea" }

group "korean-diaspora" { name = "Korean diaspora" }

group "ethnic-chinese-in-mongolia" { name = "Ethnic Chinese in Mongolia" }

-- Mongolians

group "mongolians" { name = "Mongolians", also = { "Mongolian citizens" }, of = "mongolia" }

group "mongolians-in-south-korea" {
  name = "Mongolians in South Korea", also = { "Mongolians working in South Korea" }, of = "mongolia",
}

group "medical-travellers" {
  name = "Mongolian medical travellers", also = { "medical travelers" }, of = "mongolia",
}

group "mongolian-side" { name = "Mongolian side", also = { "the Mongolian side" }, of = "mongolia" }

group "mongolian-authorities" { name = "Mongolian authorities", of = "mongolia" }

group "immigration-authorities" {
  name = "Mongolian immigration authorities", of = "mongolia",
  note = "So in the first paragraph of nk-news-2023, then the border authority.",
}

-- Others

group "the-west" { name = "the West" }

group "unnamed-experts" { name = "unnamed experts", note = "Of nk-news-2023." }

-- Pairs of states, as subjects of pages

group "mongolia-north-korea" {
  name = "Mongolia–North Korea relations",
  also = {
    "Mongolia–North Korea Relations", ko = "몽골-조선민주주의인민공화국 관계", mn = "Монгол, БНАСАУ-ын харилцаа",
  },
  note = "The pair of states.",
}

group "mongolia-south-korea" {
  name = "Mongolia–South Korea relations",
  also = { ko = "대한민국-몽골 관계", mn = "Монгол, Өмнөд Солонгосын харилцаа" }, note = "The pair of states.",
}
