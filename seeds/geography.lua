-- Where states, cities and railways lie, how large and how far.

-- Mongolia

geography {
  subject = "mongolia", region = "east-asia", form = "location", feature = "landlocked",
  from = "mn-kp-infolist/tooltip-mongolia/1",
}

geography {
  subject = "mongolia", neighbour = "russia", form = "border", direction = "north",
  from = "mn-kp-infolist/tooltip-mongolia/1",
}

geography {
  subject = "mongolia", neighbour = "china", form = "border", direction = "south",
  from = "mn-kp-infolist/tooltip-mongolia/1",
}

geography {
  subject = "mongolia", neighbour = "china", form = "border",
  from = "koreans-in-mongolia/defectors/1", note = "Called neighbouring.",
}

geography {
  subject = "mongolia", form = "area",
  value = "lost", unit = "km2",
  from = "mn-kp-infolist/tooltip-mongolia/1", note = "Announced, and no figure follows.",
}

geography {
  subject = { "mongolia", as = "Mongolian People's Republic" }, region = "outer-mongolia", form = "location",
  from = "mn-kp-infolist/tooltip-mongolian-peoples-republic/1",
}

geography {
  subject = "ulaanbaatar", state = "mongolia", form = "location", feature = "north ce…",
  from = "mn-kp-infolist/tooltip-ulaanbaatar/1", note = "Breaks off in the middle of the second word.",
}

geography {
  subject = "ulaanbaatar", state = "mongolia", form = "capital",
  from = "mn-kp-infolist/tooltip-ulaanbaatar/1",
}

geography {
  subject = "ulaanbaatar", state = "mongolia", form = "ranking", superlative = "most populous city of Mongolia",
  rank = 1,
  from = "mn-kp-infolist/tooltip-ulaanbaatar/1",
}

geography {
  subject = "ulaanbaatar", form = "ranking", superlative = "coldest capital in the world",
  rank = 1,
  from = "mn-kp-infolist/tooltip-ulaanbaatar/1", note = "On average.",
}

geography {
  subject = "camp-land", reference = "ulaanbaatar", form = "distance",
  at = "2005", value = 40, unit = "km",
  from = { "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1" }, note = "In which direction is not said.",
}

-- The Koreas, China, the Soviet Union

geography {
  subject = "north-korea", region = "east-asia", form = "location",
  from = "mn-kp-infolist/tooltip-north-korea/1",
}

geography {
  subject = "north-korea", region = "korean-peninsula", form = "location", feature = "northern half",
  from = "mn-kp-infolist/tooltip-north-korea/1",
}

geography {
  subject = "north-korea", neighbour = "china", form = "border", direction = "north",
  from = "mn-kp-infolist/tooltip-north-korea/1",
}

geography {
  subject = "north-korea", neighbour = "russia", form = "border", direction = "north",
  from = "mn-kp-infolist/tooltip-north-korea/1",
}

geography {
  subject = "north-korea", river = "yalu", form = "border",
  from = "mn-kp-infolist/tooltip-north-korea/1", note = "A second river is cut off; one copy keeps its initial T.",
}

geography {
  subject = "mongolia", reference = "north-korea", form = "distance",
  value = "about 800", unit = "km",
  from = "nk-news-2023/body/5",
}

geography {
  subject = "mongolia", reference = "north-korea", form = "distance",
  value = "about 500", unit = "mile",
  from = "nk-news-2023/body/5", note = "The same distance; 500 miles are 804.7 km.",
}

geography {
  subject = "china", neighbour = { "mongolia", "north-korea" }, form = "border", feature = "lies between the two",
  from = "nk-news-2023/body/5",
}

geography {
  subject = "soviet-union", region = "eurasia", form = "location", feature = "transcontinental",
  from = "mn-kp-infolist/tooltip-soviet-union/1",
}

geography {
  subject = "kookmin-university", region = "seoul", form = "location",
  from = "koreans-in-mongolia/defectors/4",
}

-- The Trans-Siberian Railway

geography {
  subject = "trans-siberian-railway", origin = "european-russia", destination = "russian-far-east", form = "route",
  from = "mn-kp-infolist/tooltip-trans-siberian/1",
}

geography {
  subject = "trans-siberian-railway", origin = "moscow", destination = "vladivostok", state = "russia",
  form = "route",
  from = "mn-kp-infolist/tooltip-trans-siberian/1",
  note = "Mongolia is not on it; the body of the page runs it there.",
}

geography {
  subject = "trans-siberian-railway", state = "mongolia", form = "route", feature = "passes through Mongolia",
  from = { "mn-kp-wiki/post-1990/2", "mn-kp-infolist/post-1990/1" },
  note = "Against the tooltip, which runs it from Moscow to Vladivostok.",
}

geography {
  subject = "trans-siberian-railway", form = "length",
  value = "lost", unit = "km", said = "over",
  from = "mn-kp-infolist/tooltip-trans-siberian/1", note = "A lower bound announced, and no figure follows.",
}

geography {
  subject = "trans-siberian-railway", form = "ranking", superlative = "longest railway",
  rank = 1,
  from = "mn-kp-infolist/tooltip-trans-siberian/1",
}
