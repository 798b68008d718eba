-- Under which form everybody and everything occurs, letter for letter. For each form the first passage of each source
-- is given, body and tooltips apart. Without a language it is English; without a form it is simply as printed.

-- States

name {
  entity = "mongolia", spelling = "Mongolia",
  from = {
    "koreans-in-mongolia/population-and-business/1", "mn-kp-wiki/lead/1", "mn-kp-infolist/lead/1",
    "mn-kp-infolist/tooltip-mongolia/1", "nk-news-2023/headline/1", "montsame-2025/headline/1",
  },
}

name {
  entity = "mongolia", spelling = "Mongolian People's Republic", form = "historical",
  from = "mn-kp-wiki/early-relationship/1",
}

name {
  entity = "mongolia", spelling = "Mongolian People's Republic", form = "historical",
  date = "1924/1992",
  from = "mn-kp-infolist/tooltip-mongolian-peoples-republic/1",
}

name {
  entity = "mongolia", spelling = "People's Republic of Mongolia", form = "variant",
  from = "mn-kp-infolist/early-relationship/1", note = "Inverted; mn-kp-wiki has Mongolian People's Republic there.",
}

name {
  entity = "mongolia", spelling = "State of Mongolia", form = "meaning", meaning = "State of Mongolia",
  from = "mn-kp-infolist/tooltip-mongolia/1",
}

name {
  entity = "mongolia", spelling = "Mongol Nation", form = "meaning", meaning = "Mongol Nation",
  from = "mn-kp-infolist/tooltip-mongolia/1",
}

name {
  entity = "mongolia", spelling = "Бүгд Найрамдах Монгол Ард Улс", form = "native", language = "mn", script = "Cyrl",
  from = "mn-kp-infolist/tooltip-mongolian-peoples-republic/1", note = "The Mongolian People's Republic.",
}

name {
  entity = "mongolia", spelling = "БНМАУ", form = "abbreviation", language = "mn", script = "Cyrl",
  from = "mn-kp-infolist/tooltip-mongolian-peoples-republic/1",
}

name {
  entity = "mongolia", spelling = "BNMAU", form = "transliteration", language = "mn", script = "Latn",
  from = "mn-kp-infolist/tooltip-mongolian-peoples-republic/1",
}

name {
  entity = "mongolia", spelling = "Монгол", form = "native", language = "mn", script = "Cyrl",
  from = { "mn-kp-wiki/lead/1", "mn-kp-infolist/lead/1", "mn-kp-infolist/tooltip-mongolia-south-korea/1" },
}

name {
  entity = "mongolia", spelling = "몽골", form = "native", language = "ko", script = "Hang",
  from = { "mn-kp-wiki/lead/1", "mn-kp-infolist/lead/1", "mn-kp-infolist/tooltip-mongolia-south-korea/1" },
}

name {
  entity = "mongolia", spelling = "Ulaanbaatar", form = "metonym",
  from = { "koreans-in-mongolia/migrant-workers/1", "nk-news-2023/body/11" },
}

name {
  entity = "north-korea", spelling = "North Korea",
  from = {
    "koreans-in-mongolia/defectors/4", "mn-kp-wiki/lead/1", "mn-kp-infolist/lead/1",
    "mn-kp-infolist/tooltip-north-korea/1", "nk-news-2023/body/5",
  },
}

name {
  entity = "north-korea", spelling = "Democratic People's Republic of Korea", form = "official",
  from = { "mn-kp-wiki/lead/1", "mn-kp-infolist/lead/1", "mn-kp-infolist/tooltip-north-korea/1" },
}

name {
  entity = "north-korea", spelling = "Democratic People’s Republic of Korea", form = "official",
  from = "nk-news-2023/body/2", note = "Curly apostrophe.",
}

name {
  entity = "north-korea", spelling = "DPRK", form = "abbreviation",
  from = {
    "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1", "mn-kp-infolist/tooltip-north-korea/1",
    "nk-news-2023/body/4",
  },
}

name {
  entity = "north-korea", spelling = "N. Korea", form = "abbreviation",
  from = "mn-kp-infolist/external-links/1",
}

name { entity = "north-korea", spelling = "Korea, North", form = "variant", from = "mn-kp-infolist/categories/2" }

name {
  entity = "north-korea", spelling = "조선민주주의인민공화국", form = "native", language = "ko", script = "Hang",
  from = { "mn-kp-wiki/lead/1", "mn-kp-infolist/lead/1" },
}

name {
  entity = "north-korea", spelling = "БНАСАУ", form = "abbreviation", language = "mn", script = "Cyrl",
  from = { "mn-kp-wiki/lead/1", "mn-kp-infolist/lead/1" },
}

name { entity = "north-korea", spelling = "the North", form = "short", from = "mn-kp-wiki/lead/1" }

name {
  entity = "north-korea", spelling = "Pyongyang", form = "metonym",
  from = { "koreans-in-mongolia/migrant-workers/1", "nk-news-2023/body/11" },
}

name {
  entity = "south-korea", spelling = "South Korea",
  from = {
    "koreans-in-mongolia/population-and-business/1", "mn-kp-wiki/lead/1", "mn-kp-infolist/post-1990/1",
    "mn-kp-infolist/tooltip-kim-dae-jung/1", "nk-news-2023/body/12", "montsame-2025/headline/1",
  },
}

name {
  entity = "south-korea", spelling = "Republic of Korea", form = "official",
  from = { "mn-kp-infolist/tooltip-south-korean-president/1", "montsame-2025/lead/1" },
}

name {
  entity = "south-korea", spelling = "Republic of South Korea", form = "variant",
  from = "montsame-2025/lead/2", note = "A hybrid of two names.",
}

name {
  entity = "south-korea", spelling = "Korea", form = "short",
  from = "montsame-2025/trade-imbalance/1", note = "Always the South in this source.",
}

name { entity = "south-korea", spelling = "the South", form = "short", from = "nk-news-2023/body/10" }

name {
  entity = "south-korea", spelling = "대한민국", form = "native", language = "ko", script = "Hang",
  from = "mn-kp-infolist/tooltip-mongolia-south-korea/1",
}

name {
  entity = "china", spelling = "China",
  from = { "koreans-in-mongolia/defectors/1", "mn-kp-infolist/tooltip-mongolia/1", "nk-news-2023/headline/1" },
}

name {
  entity = "china", spelling = "People's Republic of China", form = "official",
  from = "mn-kp-infolist/tooltip-sino-soviet-split/1",
}

name {
  entity = "china", spelling = "People’s Republic of China", form = "official",
  from = "nk-news-2023/body/2", note = "Curly apostrophe.",
}

name { entity = "russia", spelling = "Russia", from = { "mn-kp-infolist/tooltip-mongolia/1", "nk-news-2023/body/8" } }

name {
  entity = "soviet-union", spelling = "Soviet Union",
  from = {
    "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1", "mn-kp-infolist/tooltip-soviet-union/1",
  },
}

name {
  entity = "soviet-union", spelling = "Union of Soviet Socialist Republics", form = "official",
  from = "mn-kp-infolist/tooltip-soviet-union/1",
}

name {
  entity = "soviet-union", spelling = "USSR", form = "abbreviation",
  from = "mn-kp-infolist/tooltip-soviet-union/1",
}

name {
  entity = "united-states", spelling = "United States",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

name { entity = "united-states", spelling = "U.S.", form = "abbreviation", from = "mn-kp-infolist/external-links/1" }
name { entity = "mongol-empire", spelling = "Mongol Empire", from = "mn-kp-infolist/tooltip-mongol-invasions/1" }
name { entity = "goryeo", spelling = "Goryeo", from = "mn-kp-infolist/tooltip-mongol-invasions/1" }

name {
  entity = "goryeo", spelling = "Goryeo dynasty of Korea", form = "variant",
  from = "mn-kp-infolist/tooltip-mongol-invasions/1",
}

name { entity = "yuan", spelling = "Yu", from = "mn-kp-infolist/tooltip-mongol-invasions/1", note = "Cut off." }

-- Persons

name {
  entity = "kim-il-sung", spelling = "Kim Il Sung",
  from = { "mn-kp-wiki/cold-war/1", "mn-kp-infolist/cold-war/1" },
}

name {
  entity = "kim-il-sung", spelling = "Kim Il-sung", form = "variant",
  from = "mn-kp-infolist/tooltip-kim-il-sung/1",
}

name {
  entity = "kim-il-sung", spelling = "Kim Song-ju", form = "birth",
  from = "mn-kp-infolist/tooltip-kim-il-sung/1",
}

name { entity = "kim-jong-il", spelling = "Kim Jong Il", from = "mn-kp-wiki/heads-of-state/7" }

name {
  entity = "kim-jong-il", spelling = "Kim Jong-il", form = "variant",
  from = "mn-kp-infolist/tooltip-kim-jong-un/1",
}

name {
  entity = "kim-jong-un", spelling = "Kim Jong Un",
  from = { "mn-kp-wiki/post-1990/4", "mn-kp-infolist/post-1990/1" },
}

name {
  entity = "kim-jong-un", spelling = "Kim Jong-un", form = "variant",
  from = "mn-kp-infolist/tooltip-kim-jong-un/1",
}

name {
  entity = "kim-yong-nam", spelling = "Kim Yong-nam",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

name {
  entity = "paek-nam-sun", spelling = "Paek Nam Sun",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

name { entity = "ho-dam", spelling = "Ho Dam", from = "mn-kp-wiki/lower-ranking/2" }
name { entity = "jeong-jun-taek", spelling = "Jeong Jun-taek", from = "mn-kp-wiki/lower-ranking/1" }

name {
  entity = "hong-gyu", spelling = "Hong Gyu",
  from = { "mn-kp-wiki/kp-ambassadors/1", "mn-kp-infolist/kp-ambassadors/1" },
}

name {
  entity = "o-sung-ho", spelling = "O Sung Ho",
  from = { "mn-kp-wiki/kp-ambassadors/2", "mn-kp-infolist/kp-ambassadors/2" },
}

name { entity = "tsedenbal", spelling = "Yumjaagiin Tsedenbal", from = "mn-kp-wiki/heads-of-state/1" }
name { entity = "batmonkh", spelling = "Jambyn Batmönkh", from = "mn-kp-wiki/heads-of-state/3" }
name { entity = "amarjargal", spelling = "Rinchinnyamyn Amarjargal", from = "mn-kp-wiki/heads-of-state/7" }
name { entity = "enkhbayar", spelling = "Nambaryn Enkhbayar", from = "mn-kp-wiki/heads-of-state/8" }
name { entity = "bagabandi", spelling = "Natsagiin Bagabandi", from = "mn-kp-wiki/heads-of-state/9" }

name {
  entity = "elbegdorj", spelling = "Tsakhiagiin Elbegdorj",
  from = { "mn-kp-wiki/post-1990/4", "mn-kp-infolist/post-1990/1", "mn-kp-infolist/tooltip-elbegdorj/1" },
}

name {
  entity = "elbegdorj", spelling = "Mongolyin Tsakhiagiin Elbegdorj", form = "variant",
  from = "mn-kp-infolist/tooltip-elbegdorj/1",
}

name {
  entity = "elbegdorj", spelling = "Tsakhia Elbegdorj", form = "variant",
  from = "mn-kp-infolist/tooltip-elbegdorj/1",
}

name {
  entity = "elbegdorj", spelling = "Cahiagín Elbegdorj", form = "transliteration",
  from = "mn-kp-infolist/tooltip-elbegdorj/1",
}

name {
  entity = "battulga", spelling = "Khaltmaagiin Battulga",
  from = { "mn-kp-wiki/post-1990/4", "mn-kp-infolist/post-1990/1", "mn-kp-infolist/tooltip-battulga/1" },
}

name {
  entity = "battulga", spelling = "Battulga Khaltmaa", form = "variant",
  from = "mn-kp-infolist/tooltip-battulga/1", note = "The other order.",
}

name {
  entity = "battulga", spelling = "Haltmaagiin Battulga", form = "transliteration",
  from = "mn-kp-infolist/tooltip-battulga/1",
}

name {
  entity = "battulga", spelling = "Халтмаагийн Баттулга", form = "native", language = "mn", script = "Cyrl",
  from = "mn-kp-infolist/tooltip-battulga/1",
}

name {
  entity = "enkhbold", spelling = "Miyeegombyn Enkhbold",
  from = { "koreans-in-mongolia/defectors/2", "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
}

name {
  entity = "enkhbold", spelling = "Miyegombyn Enkhbold", form = "variant",
  from = "mn-kp-infolist/tooltip-enkhbold/1",
}

name {
  entity = "enkhbold", spelling = "Miyégombīn Enhbold", form = "transliteration",
  from = "mn-kp-infolist/tooltip-enkhbold/1",
}

name {
  entity = "enkhbold", spelling = "Миеэгомбын Энхболд", form = "native", language = "mn", script = "Cyrl",
  from = "mn-kp-infolist/tooltip-enkhbold/1",
}

name { entity = "rinchin", spelling = "Lodongiyn Rinchin", from = "mn-kp-wiki/lower-ranking/3" }
name { entity = "gombosuren", spelling = "Tserenpiliyn Gombosüren", from = "mn-kp-wiki/lower-ranking/4" }

name {
  entity = "sambuu", spelling = "Jamsran Sambuu",
  from = { "mn-kp-wiki/mn-ambassadors/1", "mn-kp-infolist/mn-ambassadors/1" },
}

name {
  entity = "dorj", spelling = "Batyn Dorj",
  from = { "mn-kp-wiki/mn-ambassadors/2", "mn-kp-infolist/mn-ambassadors/2", "mn-kp-infolist/tooltip-batyn-dorj/1" },
}

name { entity = "dorj", spelling = "Dorj", form = "short", from = "mn-kp-infolist/tooltip-batyn-dorj/1" }

name {
  entity = "gungaadorj", spelling = "Sharavyn Gungaadorj",
  from = { "mn-kp-wiki/mn-ambassadors/3", "mn-kp-infolist/mn-ambassadors/3" },
}

name {
  entity = "lomvo", spelling = "Janchivdorjyn Lomvo",
  from = { "mn-kp-wiki/mn-ambassadors/4", "mn-kp-infolist/mn-ambassadors/4" },
}

name {
  entity = "khurelbaatar", spelling = "Sodovjamts Khurelbaatar",
  from = { "mn-kp-wiki/mn-ambassadors/5", "mn-kp-infolist/mn-ambassadors/5" },
}

name {
  entity = "ganbold", spelling = "Manibadrakh Ganbold",
  from = { "mn-kp-wiki/mn-ambassadors/6", "mn-kp-infolist/mn-ambassadors/6" },
}

name {
  entity = "tsoggerel", spelling = "Surengiin Tsoggerel",
  from = { "mn-kp-wiki/mn-ambassadors/7", "mn-kp-infolist/mn-ambassadors/7" },
}

name { entity = "demberel", spelling = "Damdiny Demberel", from = "koreans-in-mongolia/migrant-workers/1" }

name {
  entity = "byambatsogt", spelling = "Byambatsogt Sandag",
  from = "montsame-2025/lead/2", note = "Given name first.",
}

name { entity = "byambatsogt", spelling = "Byambatsogt", form = "short", from = "montsame-2025/visa-policy/1" }

name {
  entity = "kim-dae-jung", spelling = "Kim Dae-jung",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1", "mn-kp-infolist/tooltip-kim-dae-jung/1" },
}

name { entity = "lee-myung-bak", spelling = "Lee Myung-bak", from = "koreans-in-mongolia/defectors/2" }
name { entity = "kim-jina", spelling = "Kim Jina", from = "montsame-2025/lead/2" }
name { entity = "muntarbhorn", spelling = "Vitit Muntarbhorn", from = "koreans-in-mongolia/defectors/3" }
name { entity = "salmon", spelling = "Elizabeth Salmon", from = "nk-news-2023/body/6" }
name { entity = "lankov", spelling = "Andrei Lankov", from = "koreans-in-mongolia/defectors/4" }
name { entity = "rinna", spelling = "Anthony Rinna", from = "nk-news-2023/body/7" }
name { entity = "rinna", spelling = "Rinna", form = "short", from = "nk-news-2023/body/8" }
name { entity = "david-w-jones", spelling = "David W. Jones", from = "mn-kp-infolist/external-links/1" }
name { entity = "bayarzul", spelling = "bayarzul", from = "montsame-2025/header/2" }

name {
  entity = "south-korean-ambassador", spelling = "South Korean ambassador", form = "description",
  from = "koreans-in-mongolia/migrant-workers/1",
}

name {
  entity = "unnamed-scholar", spelling = "One scholar", form = "description",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
}

name {
  entity = "expelled-diplomats", spelling = "two North Korean diplomats", form = "description",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

-- Posts

name {
  entity = "president-mn", spelling = "Mongolian President",
  from = { "mn-kp-wiki/post-1990/4", "mn-kp-infolist/post-1990/1" },
}

name { entity = "president-mn", spelling = "President of Mongolia", from = "mn-kp-infolist/tooltip-elbegdorj/1" }
name { entity = "prime-minister-mn", spelling = "Mongolian prime minister", from = "koreans-in-mongolia/defectors/2" }

name {
  entity = "prime-minister-mn", spelling = "Mongolia's prime minister",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
}

name {
  entity = "prime-minister-mn", spelling = "Prime Minister of Mongolia",
  from = "mn-kp-infolist/tooltip-enkhbold/1",
}

name {
  entity = "prime-minister-mn", spelling = "Prime Minister", form = "short",
  from = "mn-kp-wiki/heads-of-state/7",
}

name {
  entity = "deputy-prime-minister-mn", spelling = "Deputy Prime Minister",
  from = "mn-kp-infolist/tooltip-enkhbold/1",
}

name {
  entity = "chairman-mn", spelling = "Chairman", form = "short",
  from = { "mn-kp-wiki/heads-of-state/1", "mn-kp-wiki/lower-ranking/1" },
}

name {
  entity = "foreign-minister-mn", spelling = "Foreign Minister", form = "short",
  from = "mn-kp-wiki/lower-ranking/3",
}

name {
  entity = "labour-minister-mn", spelling = "Minister of Social Welfare and Labor",
  from = "koreans-in-mongolia/migrant-workers/1",
}

name {
  entity = "cabinet-secretary-mn", spelling = "Minister and Chief of Cabinet Secretariat",
  from = "montsame-2025/lead/2",
}

name { entity = "premier-kp", spelling = "Premier", form = "short", from = "mn-kp-wiki/heads-of-state/1" }

name {
  entity = "deputy-premier-kp", spelling = "Deputy Premier", form = "short",
  from = "mn-kp-wiki/lower-ranking/1",
}

name {
  entity = "foreign-minister-kp", spelling = "Foreign Minister", form = "short",
  from = "mn-kp-wiki/lower-ranking/2",
}

name {
  entity = "foreign-minister-kp", spelling = "North Korean foreign minister",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

name { entity = "foreign-minister-kp", spelling = "North Korea’s foreign minister", from = "nk-news-2023/body/7" }
name { entity = "supreme-leader-kp", spelling = "Supreme Leader", from = "mn-kp-infolist/tooltip-kim-jong-un/1" }

name {
  entity = "chairman-kp", spelling = "North Korean Chairman",
  from = { "mn-kp-wiki/post-1990/4", "mn-kp-infolist/post-1990/1" },
}

name {
  entity = "party-leader-kp", spelling = "General Secretary", form = "short",
  from = { "mn-kp-wiki/heads-of-state/7", "mn-kp-wiki/lower-ranking/3" }, note = "Of the party, by background.",
}

name {
  entity = "presidium-chairman-kp", spelling = "Chairman of the Presidium", form = "short",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

name {
  entity = "president-kr", spelling = "South Korean president",
  from = { "koreans-in-mongolia/defectors/2", "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

name {
  entity = "president-kr", spelling = "president of the Republic of Korea", form = "official",
  from = "mn-kp-infolist/tooltip-south-korean-president/1",
}

name {
  entity = "president-kr", spelling = "president of South Korea",
  from = "mn-kp-infolist/tooltip-kim-dae-jung/1",
}

name {
  entity = "president-kr", spelling = "POTROK", form = "abbreviation",
  from = "mn-kp-infolist/tooltip-south-korean-president/1",
}

name {
  entity = "president-kr", spelling = "POSK", form = "abbreviation",
  from = "mn-kp-infolist/tooltip-south-korean-president/1",
}

name {
  entity = "vice-foreign-minister-kr", spelling = "Vice Minister of Foreign Affairs",
  from = "montsame-2025/lead/2",
}

name {
  entity = "un-rapporteur-kp", spelling = "Special Rapporteur on Human Rights in North Korea",
  from = "koreans-in-mongolia/defectors/3",
}

name {
  entity = "un-rapporteur-kp", spelling = "U.N. special envoy for DPRK human rights", form = "variant",
  from = "nk-news-2023/body/6",
}

-- Organisations

name { entity = "state-great-hural", spelling = "State Great Hural", from = "koreans-in-mongolia/migrant-workers/1" }

name {
  entity = "border-authority", spelling = "General Authority for Border Protection",
  from = "nk-news-2023/body/2",
}

name { entity = "border-authority", spelling = "border authority", form = "short", from = "nk-news-2023/body/4" }

name {
  entity = "immigration-authorities", spelling = "immigration authorities", form = "description",
  from = "nk-news-2023/body/1",
}

name {
  entity = "mongolian-authorities", spelling = "Mongolian authorities", form = "description",
  from = "nk-news-2023/body/4",
}

name {
  entity = "korean-church", spelling = "local Korean church", form = "description",
  from = "koreans-in-mongolia/population-and-business/2",
}

name { entity = "montsame", spelling = "MONTSAME", from = "montsame-2025/lead/1" }
name { entity = "montsame", spelling = "montsame.gov.mn", form = "variant", from = "montsame-2025/header/2" }

name {
  entity = "supreme-peoples-assembly", spelling = "Supreme People's Assembly",
  from = {
    "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1", "mn-kp-infolist/tooltip-supreme-peoples-assembly/1",
  },
}

name {
  entity = "supreme-peoples-assembly", spelling = "SPA", form = "abbreviation",
  from = "mn-kp-infolist/tooltip-supreme-peoples-assembly/1",
}

name { entity = "workers-party", spelling = "Workers' Party of Korea", from = "mn-kp-infolist/tooltip-kim-jong-un/1" }

name {
  entity = "workers-party", spelling = "WPK", form = "abbreviation",
  from = "mn-kp-infolist/tooltip-kim-jong-un/1",
}

name {
  entity = "north-korean-embassy", spelling = "their embassy", form = "description",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

name {
  entity = "mofat", spelling = "Ministry of Foreign Affairs and Trade",
  from = "koreans-in-mongolia/population-and-business/1",
}

name {
  entity = "mofa", spelling = "South Korea’s foreign ministry", form = "description",
  from = "nk-news-2023/body/9",
}

name {
  entity = "state-council", spelling = "State Council",
  from = "mn-kp-infolist/tooltip-south-korean-president/1",
}

name {
  entity = "south-korean-embassy", spelling = "South Korean embassy", form = "description",
  from = "nk-news-2023/body/10",
}

name { entity = "rainbow-foundation", spelling = "Rainbow Foundation", from = "koreans-in-mongolia/defectors/2" }
name { entity = "ytn", spelling = "YTN", from = "koreans-in-mongolia/ethnic-tensions/1" }
name { entity = "kookmin-university", spelling = "Kookmin University", from = "koreans-in-mongolia/defectors/4" }
name { entity = "joint-committee", spelling = "Intergovernmental Joint Committee", from = "montsame-2025/lead/1" }
name { entity = "united-nations", spelling = "United Nations", from = "koreans-in-mongolia/defectors/3" }
name { entity = "united-nations", spelling = "U.N.", form = "abbreviation", from = "nk-news-2023/body/6" }

name {
  entity = "human-rights-watch", spelling = "Human Rights Watch",
  from = "koreans-in-mongolia/migrant-workers/1",
}

name {
  entity = "washington-times", spelling = "The Washington Times",
  from = { "mn-kp-infolist/external-links/1", "mn-kp-infolist/tooltip-washington-times/1" },
}

name { entity = "nk-news", spelling = "NK News", from = "nk-news-2023/body/4" }
name { entity = "nk-news", spelling = "www.nknews.org", form = "variant", from = "nk-news-2023/headline/1" }
name { entity = "theinfolist", spelling = "TheInfoList", from = "mn-kp-infolist/site-furniture/2" }

-- Groups

name { entity = "koreans-in-mongolia", spelling = "Koreans in Mongolia", from = "koreans-in-mongolia/title/1" }
name { entity = "south-koreans-in-mongolia", spelling = "South Koreans", from = "koreans-in-mongolia/infobox/2" }

name {
  entity = "south-koreans-in-mongolia", spelling = "South Korean expatriates",
  from = "koreans-in-mongolia/lead/1",
}

name { entity = "north-koreans-in-mongolia", spelling = "North Koreans", from = "koreans-in-mongolia/infobox/2" }

name {
  entity = "north-korean-workers", spelling = "North Korean workers",
  from = "koreans-in-mongolia/migrant-workers/1",
}

name {
  entity = "north-korean-workers", spelling = "legal migrant labourers", form = "description",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
}

name {
  entity = "north-korean-refugees", spelling = "North Korean refugees",
  from = { "koreans-in-mongolia/defectors/2", "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
}

name {
  entity = "north-korean-refugees", spelling = "refugees", form = "short",
  from = "koreans-in-mongolia/defectors/4",
}

name {
  entity = "north-korean-refugees", spelling = "North Korean defectors",
  from = { "koreans-in-mongolia/infobox/2", "nk-news-2023/body/9" },
}

name { entity = "north-korean-refugees", spelling = "defectors", form = "short", from = "nk-news-2023/body/1" }

name {
  entity = "north-korean-refugees", spelling = "economic migrants", form = "description",
  from = "nk-news-2023/body/5", note = "China's label, as reported.",
}

name { entity = "four-detainees", spelling = "four North Koreans", from = "nk-news-2023/body/1" }
name { entity = "four-detainees", spelling = "4 North Koreans", from = "nk-news-2023/headline/1" }

name {
  entity = "four-detainees", spelling = "four citizens", form = "description",
  from = "nk-news-2023/body/2", note = "The authority's word.",
}

name {
  entity = "war-orphans", spelling = "war orphans",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
}

name {
  entity = "war-orphans", spelling = "war-orphaned children",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
}

name {
  entity = "north-korean-visitors", spelling = "North Korean visitors",
  from = { "mn-kp-wiki/post-1990/2", "mn-kp-infolist/post-1990/1" },
}

name { entity = "kim-family", spelling = "Kim family", from = "mn-kp-infolist/tooltip-kim-yong-nam/1" }

name {
  entity = "south-korean-tourists", spelling = "South Korean tourists",
  from = "koreans-in-mongolia/population-and-business/1",
}

name { entity = "south-korean-tourists", spelling = "Korean visitors", from = "montsame-2025/air-connectivity/1" }
name { entity = "south-korean-nationals", spelling = "Korean nationals", from = "montsame-2025/visa-policy/1" }

name {
  entity = "south-koreans-working-in-mongolia", spelling = "South Koreans working in Mongolia",
  from = "koreans-in-mongolia/population-and-business/2",
}

name {
  entity = "south-korean-businesses", spelling = "Korean-owned businesses",
  from = "koreans-in-mongolia/ethnic-tensions/1",
}

name {
  entity = "south-korean-businesses", spelling = "South Korean owned businesses",
  from = "koreans-in-mongolia/ethnic-tensions/2",
}

name {
  entity = "south-korean-businesses", spelling = "South Korean-run businesses",
  from = "koreans-in-mongolia/ethnic-tensions/2",
}

name { entity = "korean-enterprises", spelling = "Korean enterprises", from = "montsame-2025/industrial-projects/1" }

name {
  entity = "citizens-groups", spelling = "South Korean citizens' groups",
  from = "koreans-in-mongolia/defectors/2",
}

name {
  entity = "charity-groups", spelling = "South Korean charity groups",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
}

name { entity = "korean-diaspora", spelling = "Korean diaspora", from = "koreans-in-mongolia/infobox/5" }

name {
  entity = "ethnic-chinese-in-mongolia", spelling = "Ethnic Chinese in Mongolia",
  from = "koreans-in-mongolia/see-also/1",
}

name { entity = "mongolians", spelling = "Mongolian hosts", from = "koreans-in-mongolia/ethnic-tensions/1" }
name { entity = "mongolians", spelling = "Mongolian citizens", from = "montsame-2025/visa-policy/1" }

name {
  entity = "mongolians-in-south-korea", spelling = "Mongolians working in South Korea",
  from = "koreans-in-mongolia/population-and-business/2",
}

name {
  entity = "mongolians-in-south-korea", spelling = "Mongolian nationals residing in Korea",
  from = "montsame-2025/visa-policy/1",
}

name { entity = "medical-travellers", spelling = "medical travelers", from = "montsame-2025/visa-policy/1" }

name {
  entity = "mongolian-side", spelling = "Mongolian side",
  from = { "mn-kp-wiki/post-1990/2", "mn-kp-infolist/post-1990/1", "montsame-2025/trade-imbalance/1" },
}

name { entity = "the-west", spelling = "the West", from = "nk-news-2023/body/8" }
name { entity = "unnamed-experts", spelling = "experts", form = "description", from = "nk-news-2023/body/14" }

name {
  entity = "mongolia-north-korea", spelling = "Mongolia–North Korea relations",
  from = { "mn-kp-wiki/title/1", "mn-kp-infolist/lead/1" },
}

name {
  entity = "mongolia-north-korea", spelling = "Mongolia–North Korea Relations", form = "variant",
  from = "mn-kp-infolist/title/1",
}

name {
  entity = "mongolia-north-korea", spelling = "몽골-조선민주주의인민공화국 관계", form = "native", language = "ko", script = "Hang",
  from = { "mn-kp-wiki/lead/1", "mn-kp-infolist/lead/1" },
}

name {
  entity = "mongolia-north-korea", spelling = "Монгол, БНАСАУ-ын харилцаа", form = "native", language = "mn",
  script = "Cyrl",
  from = { "mn-kp-wiki/lead/1", "mn-kp-infolist/lead/1" },
}

name {
  entity = "mongolia-south-korea", spelling = "Mongolia–South Korea relations",
  from = { "mn-kp-wiki/see-also/2", "mn-kp-infolist/see-also/2", "mn-kp-infolist/tooltip-mongolia-south-korea/1" },
}

name {
  entity = "mongolia-south-korea", spelling = "대한민국-몽골 관계", form = "native", language = "ko", script = "Hang",
  from = "mn-kp-infolist/tooltip-mongolia-south-korea/1", note = "South Korea first.",
}

name {
  entity = "mongolia-south-korea", spelling = "Монгол, Өмнөд Солонгосын харилцаа", form = "native", language = "mn",
  script = "Cyrl",
  from = "mn-kp-infolist/tooltip-mongolia-south-korea/1", note = "Mongolia first.",
}

-- Places

name {
  entity = "ulaanbaatar", spelling = "Ulaanbaatar",
  from = {
    "koreans-in-mongolia/infobox/3", "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1",
    "mn-kp-infolist/tooltip-ulaanbaatar/1", "nk-news-2023/body/11", "montsame-2025/lead/1",
  },
}

name {
  entity = "ulaanbaatar", spelling = "Ulan Bator", form = "former",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1", "mn-kp-infolist/tooltip-ulaanbaatar/1" },
  note = "Called a former English form by the tooltip, still used in the body.",
}

name {
  entity = "ulaanbaatar", spelling = "Red Hero", form = "meaning", meaning = "Red Hero",
  from = "mn-kp-infolist/tooltip-ulaanbaatar/1",
}

name {
  entity = "ulaanbaatar", spelling = "Улаанбаатар", form = "native", language = "mn", script = "Cyrl",
  from = "mn-kp-infolist/tooltip-ulaanbaatar/1",
}

name {
  entity = "pyongyang", spelling = "Pyongyang",
  from = { "koreans-in-mongolia/migrant-workers/1", "mn-kp-wiki/heads-of-state/1", "nk-news-2023/body/11" },
}

name { entity = "beijing", spelling = "Beijing", from = "koreans-in-mongolia/defectors/2" }
name { entity = "seoul", spelling = "Seoul", from = "koreans-in-mongolia/defectors/4" }
name { entity = "moscow", spelling = "Moscow", from = "mn-kp-infolist/tooltip-trans-siberian/1" }
name { entity = "vladivostok", spelling = "Vladivostok", from = "mn-kp-infolist/tooltip-trans-siberian/1" }
name { entity = "washington-dc", spelling = "Washington, D.C.", from = "mn-kp-infolist/tooltip-washington-times/1" }
name { entity = "yalu", spelling = "Yalu", from = "mn-kp-infolist/tooltip-north-korea/1" }
name { entity = "yalu", spelling = "Amnok", form = "variant", from = "mn-kp-infolist/tooltip-north-korea/1" }
name { entity = "korean-peninsula", spelling = "Korean Peninsula", from = "mn-kp-infolist/tooltip-north-korea/1" }

name {
  entity = "outer-mongolia", spelling = "Outer Mongolia",
  from = "mn-kp-infolist/tooltip-mongolian-peoples-republic/1",
}

name { entity = "asia", spelling = "Asia", from = "koreans-in-mongolia/lead/1" }
name { entity = "east-asia", spelling = "East Asia", from = "mn-kp-infolist/tooltip-mongolia/1" }
name { entity = "southeast-asia", spelling = "Southeast Asia", from = "koreans-in-mongolia/defectors/4" }
name { entity = "central-asia", spelling = "Central Asia", from = "nk-news-2023/body/7" }
name { entity = "eurasia", spelling = "Eurasia", from = "mn-kp-infolist/tooltip-soviet-union/1" }

name {
  entity = "europe", spelling = "Europe",
  from = { "koreans-in-mongolia/migrant-workers/1", "mn-kp-wiki/post-1990/2", "mn-kp-infolist/post-1990/1" },
}

name { entity = "european-russia", spelling = "European Russia", from = "mn-kp-infolist/tooltip-trans-siberian/1" }
name { entity = "russian-far-east", spelling = "Russian Far East", from = "mn-kp-infolist/tooltip-trans-siberian/1" }

-- Treaties, buildings, railways, wars

name {
  entity = "aid-agreement-1953", spelling = "aid agreement", form = "description",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
}

name {
  entity = "friendship-treaty-1986", spelling = "friendship and cooperation treaty", form = "description",
  from = { "mn-kp-wiki/cold-war/1", "mn-kp-infolist/cold-war/1" },
}

name {
  entity = "labour-agreement-undated", spelling = "inter-governmental agreement", form = "description",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
}

name {
  entity = "pension-agreement", spelling = "bilateral agreement", form = "description",
  from = "koreans-in-mongolia/population-and-business/2",
}

name {
  entity = "trade-framework", spelling = "proposed trade framework", form = "description",
  from = "montsame-2025/trade-imbalance/1",
}

name {
  entity = "trans-siberian-railway", spelling = "Trans-Siberian Railway",
  from = { "mn-kp-wiki/post-1990/2", "mn-kp-infolist/post-1990/1", "mn-kp-infolist/tooltip-trans-siberian/1" },
}

name {
  entity = "trans-siberian-railway", spelling = "TSR", form = "abbreviation",
  from = "mn-kp-infolist/tooltip-trans-siberian/1",
}

name {
  entity = "war-orphanage", spelling = "North Korean War Orphanage",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
}

name {
  entity = "korean-school", spelling = "weekend language and culture school", form = "description",
  from = "koreans-in-mongolia/population-and-business/2",
}

name {
  entity = "korean-war", spelling = "Korean War",
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
}

name {
  entity = "sino-soviet-split", spelling = "Sino-Soviet split",
  from = { "mn-kp-wiki/cold-war/1", "mn-kp-infolist/cold-war/1", "mn-kp-infolist/tooltip-sino-soviet-split/1" },
}

name {
  entity = "mongol-invasions", spelling = "Mongol invasions of Korea",
  from = { "mn-kp-wiki/see-also/1", "mn-kp-infolist/see-also/1" },
}

name { entity = "peoples-revolution", spelling = "People's Revolution", from = "mn-kp-wiki/lower-ranking/1" }
name { entity = "covid-19", spelling = "COVID-19", from = "nk-news-2023/body/12" }
name { entity = "world-war-ii", spelling = "World War II", from = "mn-kp-infolist/tooltip-north-korean-refugees/1" }
