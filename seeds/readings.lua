-- Three policies for choosing among rival claims. None is right; a figure that changes between them needs a footnote.

reading "officials-first" {
  summary = "takes official and news-agency word before the encyclopaedia's, and counts what is doubtful as being so",
  prefer = { "montsame-2025", "nk-news-2023", "koreans-in-mongolia" }, doubtful = "present",
}

reading "trust-newest" {
  summary = "takes the newest source's word among rivals", order = "newest",
}

reading "strict" {
  summary = "counts only what is asserted, takes the most exact of rivals, and leaves out what is doubtful",
  status = "asserted", order = "most exact", doubtful = "absent",
}
