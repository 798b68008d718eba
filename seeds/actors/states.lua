-- States: those of the five documents, with their codes. Lifetimes, codes and the names in Russian and Chinese are
-- background, as are some Korean and Mongolian ones, not in the sources,
-- but for the years 1924/1992 and 1922/1991, which the tooltips of mn-kp-infolist give.

state "mongolia" {
  name = "Mongolia",
  also = {
    { "Mongolian People's Republic", from = "1924", to = "1992" }, { "MPR", from = "1924", to = "1992" },
    { "People's Republic of Mongolia", note = "inverted, in mn-kp-infolist only" },
    { "State of Mongolia", note = "one reading of the native name" },
    { "Mongol Nation", note = "the other reading" },
    { "Бүгд Найрамдах Монгол Ард Улс", language = "mn", from = "1924", to = "1992" },
    { "БНМАУ", language = "mn", from = "1924", to = "1992" }, { "BNMAU", language = "mn", from = "1924", to = "1992" },
    mn = { "Монгол", "Монгол Улс" }, ko = "몽골", ru = "Монголия", zh = { "蒙古", "蒙古国" },
  },
  codes = { cow = "MON", ccode = 712, gw = 712, iso2 = "MN", iso3 = "MNG" }, lifetime = "1921/..",
  note = "One state throughout: the People's Republic of 1924 to 1992 is a name and a regime of it.",
}

state "north-korea" {
  name = "North Korea",
  also = {
    "Democratic People's Republic of Korea", "Democratic People’s Republic of Korea", "DPRK", "Korea, North",
    "N. Korea", "the North",
    ko = { "조선민주주의인민공화국", "북한", "조선" }, mn = { "БНАСАУ", "Хойд Солонгос" },
    ru = { "КНДР", "Северная Корея" }, zh = { "朝鲜", "朝鮮" },
  },
  codes = { cow = "PRK", ccode = 731, gw = 731, iso2 = "KP", iso3 = "PRK" }, lifetime = "1948-09-09/..",
  note = "The year is in the sources, the day is background.",
}

state "south-korea" {
  name = "South Korea",
  also = {
    "Republic of Korea", "ROK", { "Republic of South Korea", note = "hybrid, in montsame-2025 only" },
    "the South",
    ko = { "대한민국", "한국", "남한" }, mn = { "Өмнөд Солонгос", "БНСУ" }, ru = "Южная Корея", zh = { "韩国", "韓國" },
  },
  codes = { cow = "ROK", ccode = 732, gw = 732, iso2 = "KR", iso3 = "KOR" }, lifetime = "1948-08-15/..",
  note = "Plain Korea means the South in montsame-2025, both Koreas in koreans-in-mongolia.",
}

state "china" {
  name = "China", also = { "People's Republic of China", "People’s Republic of China", "PRC" },
  codes = { cow = "CHN", ccode = 710, gw = 710, iso2 = "CN", iso3 = "CHN" },
}

state "russia" {
  name = "Russia", also = { "Russian Federation" },
  codes = { cow = "RUS", ccode = 365, gw = 365, iso2 = "RU", iso3 = "RUS" },
  note = "COW and GW keep one code, 365, for Russia and the Soviet Union.",
}

state "soviet-union" {
  name = "Soviet Union", also = { "Union of Soviet Socialist Republics", "USSR" },
  codes = {
    cow = { "RUS", from = "1922", to = "1991" }, ccode = { 365, from = "1922", to = "1991" },
    gw = { 365, from = "1922", to = "1991" }, iso2 = { "SU", to = "1992" }, iso3 = { "SUN", to = "1992" },
  },
  lifetime = "1922/1991",
}

state "united-states" {
  name = "United States", also = { "U.S.", "USA", "United States of America" },
  codes = { cow = "USA", ccode = 2, gw = 2, iso2 = "US", iso3 = "USA" },
}

state "mongol-empire" {
  name = "Mongol Empire", lifetime = "1206/1368", note = "Lifetime: background, not in the sources.",
}

state "goryeo" {
  name = "Goryeo", also = { "Goryeo dynasty of Korea", ko = "고려" }, lifetime = "0918/1392",
  note = "Lifetime: background, not in the sources. No code: before the system begins.",
}

state "yuan" {
  name = "Yuan dynasty", note = "Only its first two letters survive in mn-kp-infolist; the rest is background.",
}
