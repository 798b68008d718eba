return {
  title = "Asking the corpus",
  summary = "Tables, filters, names, order, groups, days and sources: who visited whom, and who says so.",
  lessons = {
    "how-many-rows", "which-column", "visits-to-pyongyang", "a-name-in-any-script", "one-or-the-other",
    "more-than-a-figure", "in-order", "by-destination", "on-one-day", "who-says-so",
  },
}
