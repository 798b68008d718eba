-- Who held which post: as a spell (date), or at a moment (at). A year at either end means some day of that year.
-- An open end means in office when the page was written, not before October 2018.

-- Mongolian ambassadors to North Korea

tenure {
  holder = "sambuu", post = "ambassador-mn-kp", form = "ambassador", sender = "mongolia", receiver = "north-korea",
  date = "1950/1952",
  from = { "mn-kp-wiki/mn-ambassadors/1", "mn-kp-infolist/mn-ambassadors/1" },
  note = "The first listed, though relations date from 1948.",
}

tenure {
  holder = "dorj", post = "ambassador-mn-kp", form = "ambassador", sender = "mongolia", receiver = "north-korea",
  date = "1961/1963",
  from = { "mn-kp-wiki/mn-ambassadors/2", "mn-kp-infolist/mn-ambassadors/2" },
  note = "Nobody is listed for 1952 to 1961.",
}

tenure {
  holder = "gungaadorj", post = "ambassador-mn-kp", form = "ambassador", sender = "mongolia",
  receiver = "north-korea",
  date = "1992/1997",
  from = { "mn-kp-wiki/mn-ambassadors/3", "mn-kp-infolist/mn-ambassadors/3" },
  note = "Nobody is listed for 1963 to 1992.",
}

tenure {
  holder = "lomvo", post = "ambassador-mn-kp", form = "ambassador", sender = "mongolia", receiver = "north-korea",
  date = "2001/2008",
  from = { "mn-kp-wiki/mn-ambassadors/4", "mn-kp-infolist/mn-ambassadors/4" },
  note = "Nobody is listed for 1997 to 2001.",
}

tenure {
  holder = "khurelbaatar", post = "ambassador-mn-kp", form = "ambassador", sender = "mongolia",
  receiver = "north-korea",
  date = "2008/2011",
  from = { "mn-kp-wiki/mn-ambassadors/5", "mn-kp-infolist/mn-ambassadors/5" },
}

tenure {
  holder = "ganbold", post = "ambassador-mn-kp", form = "ambassador", sender = "mongolia", receiver = "north-korea",
  date = "2012/2016",
  from = { "mn-kp-wiki/mn-ambassadors/6", "mn-kp-infolist/mn-ambassadors/6" },
  note = "Possibly a gap between 2011 and 2012.",
}

tenure {
  holder = "tsoggerel", post = "ambassador-mn-kp", form = "ambassador", sender = "mongolia", receiver = "north-korea",
  date = "2016/..",
  from = { "mn-kp-wiki/mn-ambassadors/7", "mn-kp-infolist/mn-ambassadors/7" },
}

-- North Korean ambassadors to Mongolia

tenure {
  holder = "hong-gyu", post = "ambassador-kp-mn", form = "ambassador", sender = "north-korea", receiver = "mongolia",
  date = "2013/2017",
  from = { "mn-kp-wiki/kp-ambassadors/1", "mn-kp-infolist/kp-ambassadors/1" },
  note = "The first listed, though the embassy was closed in 1999 and no reopening is told.",
}

tenure {
  holder = "o-sung-ho", post = "ambassador-kp-mn", form = "ambassador", sender = "north-korea", receiver = "mongolia",
  date = "2017/..",
  from = { "mn-kp-wiki/kp-ambassadors/2", "mn-kp-infolist/kp-ambassadors/2" },
}

-- South Korean ambassador, unnamed

tenure {
  holder = "south-korean-ambassador", post = "ambassador-kr-mn", form = "ambassador", sender = "south-korea",
  receiver = "mongolia",
  at = "2008?", basis = "inferred",
  from = "koreans-in-mongolia/migrant-workers/1", note = "No name; year and place of the post by context only.",
}

-- Mongolia: presidents, prime ministers, ministers

tenure {
  holder = "enkhbold", post = "prime-minister-mn", form = "head of government", state = "mongolia",
  date = "2006-01/2007-11",
  from = "mn-kp-infolist/tooltip-enkhbold/1",
}

tenure {
  holder = { "enkhbold", as = "prime minister" }, post = "prime-minister-mn", form = "head of government",
  state = "mongolia",
  at = "2006-11",
  from = "koreans-in-mongolia/defectors/2",
}

tenure {
  holder = { "enkhbold", as = "prime minister" }, post = "prime-minister-mn", form = "head of government",
  state = "mongolia",
  at = "2006-11",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" },
}

tenure {
  holder = "enkhbold", post = "deputy-prime-minister-mn", form = "deputy head of government", state = "mongolia",
  date = "2007/201X", basis = "truncated",
  from = "mn-kp-infolist/tooltip-enkhbold/1", note = "The end breaks off after three digits.",
}

tenure {
  holder = { "demberel", as = "Minister of Social Welfare and Labor" }, post = "labour-minister-mn",
  form = "minister", state = "mongolia",
  at = "2008-08", basis = "inferred",
  from = "koreans-in-mongolia/migrant-workers/1",
}

tenure {
  holder = "elbegdorj", post = "president-mn", form = "head of state", state = "mongolia",
  date = "2009/2017",
  from = "mn-kp-infolist/tooltip-elbegdorj/1",
}

tenure {
  holder = { "elbegdorj", as = "Mongolian President" }, post = "president-mn", form = "head of state",
  state = "mongolia",
  at = "2013",
  from = { "mn-kp-wiki/post-1990/4", "mn-kp-infolist/post-1990/1" },
}

tenure {
  holder = "battulga", post = "president-mn", form = "head of state", state = "mongolia",
  rank_of = "presidents of Mongolia",
  basis = "truncated", rank = 5,
  from = "mn-kp-infolist/tooltip-battulga/1", note = "Breaks off before the dates; told in the past tense.",
}

tenure {
  holder = { "battulga", as = "President" }, post = "president-mn", form = "head of state", state = "mongolia",
  at = "2018-10",
  from = { "mn-kp-wiki/post-1990/4", "mn-kp-infolist/post-1990/1" },
}

tenure {
  holder = { "byambatsogt", as = "Minister and Chief of Cabinet Secretariat" }, post = "cabinet-secretary-mn",
  form = "minister", state = "mongolia",
  at = "2025-11-19", basis = "inferred",
  from = "montsame-2025/lead/2",
}

-- North Korea: leaders and ministers

tenure {
  holder = "kim-il-sung", post = "supreme-leader-kp", form = "leader", state = "north-korea",
  date = "1948/1994-07-08",
  from = "mn-kp-infolist/tooltip-kim-il-sung/1",
  note = "Ruled until his death; the posts he held are cut off. The post is ours.",
}

tenure {
  holder = "kim-jong-il", post = "supreme-leader-kp", form = "leader", state = "north-korea",
  rank_of = "cut off after five letters",
  date = "1994-07-08/2011", basis = "derived", rank = 2,
  from = "mn-kp-infolist/tooltip-kim-jong-un/1",
  note = "Dates worked out from the end of his predecessor and the start of his successor.",
}

tenure {
  holder = { "kim-jong-un", as = "Supreme Leader" }, post = "supreme-leader-kp", form = "leader",
  state = "north-korea",
  date = "2011/..",
  from = "mn-kp-infolist/tooltip-kim-jong-un/1",
}

tenure {
  holder = "kim-jong-un", post = "party-leader-kp", form = "party leader", organisation = "workers-party",
  date = "2012/..",
  from = "mn-kp-infolist/tooltip-kim-jong-un/1",
}

tenure {
  holder = { "kim-jong-un", as = "North Korean Chairman" }, post = "chairman-kp", form = "leader",
  state = "north-korea",
  at = "2018-10",
  from = { "mn-kp-wiki/post-1990/4", "mn-kp-infolist/post-1990/1" },
  note = "Chairman of what is not said; the tooltip has Supreme Leader.",
}

tenure {
  holder = { "paek-nam-sun", as = "foreign minister" }, post = "foreign-minister-kp", form = "minister",
  state = "north-korea",
  at = "2002",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

tenure {
  holder = { "kim-yong-nam", as = "Chairman of the Presidium" }, post = "presidium-chairman-kp",
  form = "head of assembly", state = "north-korea", organisation = "supreme-peoples-assembly",
  at = "2007-07",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

-- South Korea

tenure {
  holder = "kim-dae-jung", post = "president-kr", form = "head of state", state = "south-korea",
  rank_of = "presidents of South Korea",
  date = "1998/2003", rank = 8,
  from = "mn-kp-infolist/tooltip-kim-dae-jung/1",
}

tenure {
  holder = { "kim-dae-jung", as = "South Korean president" }, post = "president-kr", form = "head of state",
  state = "south-korea",
  at = "1999",
  from = { "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1" },
}

tenure {
  holder = { "lee-myung-bak", as = "president" }, post = "president-kr", form = "head of state",
  state = "south-korea",
  at = "2008-10",
  from = "koreans-in-mongolia/defectors/2",
}

tenure {
  holder = { "kim-jina", as = "Vice Minister of Foreign Affairs" }, post = "vice-foreign-minister-kr",
  form = "vice minister", state = "south-korea",
  at = "2025-11-19", basis = "inferred",
  from = "montsame-2025/lead/2",
}

-- United Nations

tenure {
  holder = { "muntarbhorn", as = "UN Special Rapporteur" }, post = "un-rapporteur-kp", form = "UN office",
  organisation = "united-nations",
  at = "2007-12",
  from = "koreans-in-mongolia/defectors/3",
}

tenure {
  holder = { "salmon", as = "U.N. special envoy" }, post = "un-rapporteur-kp", form = "UN office",
  organisation = "united-nations",
  at = "2023-05", basis = "inferred",
  from = "nk-news-2023/body/6",
}
