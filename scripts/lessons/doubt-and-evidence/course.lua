return {
  title = "Doubt and evidence",
  summary = "Certain and possible, bounds and blanks, copies and witnesses, sums that do not add up, readings.",
  lessons = {
    "certain-and-possible", "yes-no-maybe", "bounds-that-stay", "known-to-be-unknown", "three-sources-two-witnesses",
    "a-list-told-twice", "does-it-add-up", "before-he-led", "under-another-reading", "the-evidence-for-a-sentence",
  },
}
