-- Trade, railways and flights.

-- Trade of Mongolia and South Korea, year not given

trade {
  exporter = "mongolia", importer = "south-korea", form = "exports", reporter = "Mongolia",
  value = "just over 50000000", by = "mongolian-side", voice = "named",
  from = "montsame-2025/trade-imbalance/1", note = "A year's total; which year is not said.",
}

trade {
  exporter = "south-korea", importer = "mongolia", form = "imports", reporter = "Mongolia",
  value = "over 500000000", by = "mongolian-side", voice = "named",
  from = "montsame-2025/trade-imbalance/1", note = "A year's total; which year is not said.",
}

-- Rail from South Korea to Europe

transport {
  line = "trans-siberian-railway", origin = "south-korea", destination = "europe", form = "rail route",
  status = "hypothetical",
  from = { "mn-kp-wiki/post-1990/2", "mn-kp-infolist/post-1990/1" },
  note = "The line as a link of a route that might be.",
}

transport {
  obstacle = "north-korea", beneficiary = "mongolia", form = "rail route", goods = "South Korean freight",
  effect = "economic gain for Mongolia",
  status = "hypothetical",
  from = { "mn-kp-wiki/post-1990/2", "mn-kp-infolist/post-1990/1" },
  note = "If North Korea let the freight pass, the chief obstacle would be gone.",
}

-- Flights between Mongolia and South Korea

transport {
  between = { "mongolia", "south-korea" }, form = "liberalisation", effect = "better connections, more tourists",
  from = "montsame-2025/air-connectivity/1", note = "When is not said.",
}

transport {
  between = { "mongolia", "south-korea" }, form = "flight frequency", phase = "before",
  basis = "lost", value = 7, unit = "flight/week",
  from = "montsame-2025/air-connectivity/1", note = "When is not said.",
}

transport {
  between = { "mongolia", "south-korea" }, form = "flight frequency", phase = "after",
  at = "2025", basis = "inferred", value = "over 70", unit = "flight/week",
  from = "montsame-2025/air-connectivity/1",
}

transport {
  between = { "mongolia", "south-korea" }, form = "fare", phase = "before",
  basis = "lost", value = 3000000, unit = "MNT",
  from = "montsame-2025/air-connectivity/1", note = "Average; when is not said, nor whether one way.",
}

transport {
  between = { "mongolia", "south-korea" }, form = "fare", phase = "after",
  at = "2025", basis = "inferred", value = 1000000, unit = "MNT",
  from = "montsame-2025/air-connectivity/1", note = "Average.",
}
