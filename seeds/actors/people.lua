-- Persons, North Koreans first, then Mongolians, South Koreans and others; last those without a name.
-- Forms of a name that no document prints are background. Lifetimes are those of the tooltips of mn-kp-infolist.

-- North Korea

person "kim-il-sung" {
  name = "Kim Il Sung", also = { "Kim Il-sung", { "Kim Song-ju", note = "at birth" }, ko = "김일성", ru = "Ким Ир Сен",
    zh = "金日成" },
  of = "north-korea", lifetime = "1912-04-15/1994-07-08",
}

person "kim-jong-il" {
  name = "Kim Jong Il", also = { "Kim Jong-il", ko = "김정일", ru = "Ким Чен Ир", zh = "金正日" }, of = "north-korea",
}

person "kim-jong-un" {
  name = "Kim Jong Un", also = { "Kim Jong-un", ko = "김정은", ru = "Ким Чен Ын", zh = "金正恩" }, of = "north-korea", lifetime = "1982-01-08/..",
  note = "The year of birth is disputed outside the sources.",
}

person "kim-yong-nam" {
  name = "Kim Yong-nam", also = { "Kim Yong Nam", ko = "김영남" }, of = "north-korea",
  note = "Background, not in the sources: foreign minister 1983 to 1998, head of the Presidium 1998 to 2019.",
}

person "paek-nam-sun" { name = "Paek Nam Sun", also = { "Paek Nam-sun", ko = "백남순" }, of = "north-korea" }

person "ho-dam" { name = "Ho Dam", also = { "Heo Dam", ko = "허담" }, of = "north-korea" }

person "jeong-jun-taek" {
  name = "Jeong Jun-taek", also = { "Jong Jun-thaek", "Chong Chun-taek", ko = "정준택" }, of = "north-korea",
  note = "A southern spelling for a northern politician.",
}

person "hong-gyu" { name = "Hong Gyu", also = { ko = "홍규" }, of = "north-korea" }

person "o-sung-ho" {
  name = "O Sung Ho", also = { "O Sung-ho", { "오승호", language = "ko", note = "a guess from the spelling" } },
  of = "north-korea",
}

-- Mongolia

person "tsedenbal" {
  name = "Yumjaagiin Tsedenbal", also = { "Tsedenbal", mn = "Юмжаагийн Цэдэнбал" }, of = "mongolia",
  note = "Background, not in the sources: head of government to 1974, then of the Presidium of the Khural to 1984.",
}

person "batmonkh" {
  name = "Jambyn Batmönkh", also = { "Jambyn Batmonkh", "Batmönkh", "Batmunkh", mn = "Жамбын Батмөнх" },
  of = "mongolia",
}

person "amarjargal" {
  name = "Rinchinnyamyn Amarjargal", also = { "Amarjargal", mn = "Ринчиннямын Амаржаргал" }, of = "mongolia",
}

person "enkhbayar" {
  name = "Nambaryn Enkhbayar", also = { "Enkhbayar", mn = "Намбарын Энхбаяр" }, of = "mongolia",
  note = "Not Enkhbold.",
}

person "bagabandi" {
  name = "Natsagiin Bagabandi", also = { "Bagabandi", mn = "Нацагийн Багабанди" }, of = "mongolia",
}

person "elbegdorj" {
  name = "Tsakhiagiin Elbegdorj",
  also = {
    "Elbegdorj", "Tsakhia Elbegdorj", "Mongolyin Tsakhiagiin Elbegdorj", "Cahiagín Elbegdorj",
    mn = "Цахиагийн Элбэгдорж",
  },
  of = "mongolia", lifetime = "1963-03-30/..",
}

person "battulga" {
  name = "Khaltmaagiin Battulga",
  also = { "Battulga", "Haltmaagiin Battulga", "Battulga Khaltmaa", mn = "Халтмаагийн Баттулга" },
  of = "mongolia", lifetime = "1963-03-03/..",
}

person "enkhbold" {
  name = "Miyeegombyn Enkhbold",
  also = { "Enkhbold", "Miyegombyn Enkhbold", "Miyégombīn Enhbold", mn = "Миеэгомбын Энхболд" },
  of = "mongolia", lifetime = "1964-07-19/..", note = "Not Enkhbayar.",
}

person "rinchin" {
  name = "Lodongiyn Rinchin", also = { "Rinchin", "Lodongiin Rinchin", mn = "Лодонгийн Ринчин" }, of = "mongolia",
}

person "gombosuren" {
  name = "Tserenpiliyn Gombosüren",
  also = { "Gombosüren", "Gombosuren", "Tserenpiliin Gombosuren", mn = "Цэрэнпилийн Гомбосүрэн" }, of = "mongolia",
}

person "sambuu" {
  name = "Jamsran Sambuu", also = { "Sambuu", "Jamsrangiin Sambuu", mn = "Жамсрангийн Самбуу" }, of = "mongolia",
}

person "dorj" {
  name = "Batyn Dorj", also = { "Dorj", mn = "Батын Дорж" }, of = "mongolia", lifetime = "1914-09-17/1982-07-23",
}

person "gungaadorj" {
  name = "Sharavyn Gungaadorj", also = { "Gungaadorj", mn = "Шаравын Гунгаадорж" }, of = "mongolia",
}

person "lomvo" {
  name = "Janchivdorjyn Lomvo", also = { "Lomvo", "Lombo", "Janchivdorjiin Lombo", mn = "Жанчивдоржийн Ломбо" },
  of = "mongolia",
}

person "khurelbaatar" {
  name = "Sodovjamts Khurelbaatar",
  also = { "Khurelbaatar", "Sodovjamtsyn Khürelbaatar", mn = "Содовжамцын Хүрэлбаатар" }, of = "mongolia",
}

person "ganbold" {
  name = "Manibadrakh Ganbold", also = { "Ganbold", mn = "Манибадрахын Ганболд" }, of = "mongolia",
}

person "tsoggerel" { name = "Surengiin Tsoggerel", also = { "Tsoggerel" }, of = "mongolia" }

person "demberel" {
  name = "Damdiny Demberel", also = { "Demberel", "Damdin Demberel", mn = "Дамдины Дэмбэрэл" }, of = "mongolia",
}

person "byambatsogt" {
  name = "Byambatsogt Sandag",
  also = { "Byambatsogt", "Sandag Byambatsogt", "Sandagiin Byambatsogt", mn = "Сандагийн Бямбацогт" }, of = "mongolia",
  note = "Given name first in montsame-2025, unlike all other Mongolians here.",
}

-- South Korea

person "kim-dae-jung" {
  name = "Kim Dae-jung", also = { "Kim Dae Jung", ko = "김대중" }, of = "south-korea", lifetime = "1924-01-06/2009-08-18",
}

person "lee-myung-bak" { name = "Lee Myung-bak", also = { ko = "이명박" }, of = "south-korea" }

person "kim-jina" {
  name = "Kim Jina", also = { { "김진아", language = "ko", note = "a guess from the spelling" } }, of = "south-korea",
}

-- Elsewhere

person "muntarbhorn" {
  name = "Vitit Muntarbhorn", also = { "Muntarbhorn" }, note = "Thai jurist (background, not in the sources).",
}

person "salmon" {
  name = "Elizabeth Salmon", also = { "Elizabeth Salmón" }, note = "The accent is background; nk-news-2023 drops it.",
}

person "lankov" { name = "Andrei Lankov", also = { "Lankov" } }

person "rinna" { name = "Anthony Rinna", also = { "Rinna", "Anthony V. Rinna" } }

person "david-w-jones" { name = "David W. Jones", note = "Author of a newspaper article." }

person "bayarzul" { name = "bayarzul", note = "Known only by the local part of a mail address in a by-line." }

-- Without a name

person "south-korean-ambassador" {
  name = "unnamed South Korean ambassador", of = "south-korea",
  note = "Not said where accredited; Mongolia by context.",
}

person "unnamed-scholar" { name = "unnamed scholar", note = "Quoted by the encyclopaedia page, no name and no date." }
