-- The documents themselves: titles, dates, by-lines, links, and what they have lost.

-- Titles, headlines, publication

document {
  subject = "koreans-in-mongolia", form = "title", title = "Koreans in Mongolia",
  from = "koreans-in-mongolia/title/1", note = "No author, no date of writing.",
}

document {
  subject = "mongolia-north-korea", form = "title", title = "Mongolia–North Korea relations",
  from = "mn-kp-wiki/title/1",
}

document {
  subject = "mongolia-north-korea", form = "title", title = "Mongolia–North Korea Relations",
  from = "mn-kp-infolist/title/1", note = "Capital R, unlike the page it copies.",
}

document {
  subject = "four-detainees", publisher = "nk-news", form = "headline", words = "www.nknews.org",
  value = 4, unit = "person",
  from = "nk-news-2023/headline/1",
  note = "Mongolia detains four North Koreans; site name glued to the headline, figure as a digit.",
}

document {
  publisher = "nk-news", form = "publication date",
  date = "2023-05-21", event = "article-2023",
  from = "nk-news-2023/footer/1", note = "A Sunday; every relative date of the article hangs on it.",
}

document {
  subject = "mongolia-south-korea", publisher = "montsame", form = "headline",
  title = "Mongolia, South Korea Advance Bilateral Agenda",
  from = "montsame-2025/headline/1",
}

document {
  publisher = "montsame", form = "category", category = "Politics",
  from = "montsame-2025/header/1", note = "Section of the site.",
}

document {
  publisher = "montsame", author = "bayarzul", form = "byline", words = "montsame.gov.mn",
  from = "montsame-2025/header/2", note = "A mail address stands for the author; the domain is the government's.",
}

document {
  publisher = "montsame", form = "publication date", hour = "16:26:07",
  date = "2025-11-20",
  from = "montsame-2025/header/3", note = "No time zone.",
}

document {
  publisher = "montsame", place = "ulaanbaatar", form = "dateline",
  date = "2025-11-20",
  from = "montsame-2025/lead/1", note = "The day after the meeting.",
}

-- Cited, linked, withdrawn

document {
  author = "david-w-jones", publisher = "washington-times", form = "citation",
  title = "on Mongolia as a path to North Korea", page = "A1",
  date = "2009-07-10",
  from = "mn-kp-infolist/external-links/1", note = "Newspaper article, an external link; title in our words.",
}

document {
  subject = "four-detainees", publisher = "border-authority", form = "deletion", medium = "press release",
  date = "[2023-05-17..2023-05-21]", basis = "inferred", event = "press-release-deleted-2023",
  from = "nk-news-2023/body/2", note = "Deleted between announcement and article, which alone preserves it.",
}

document {
  subject = "koreans-in-mongolia", target = "ethnic-chinese-in-mongolia", form = "see also",
  from = "koreans-in-mongolia/see-also/1",
}

document {
  subject = "mongolia-north-korea", target = "mongol-invasions", form = "see also",
  from = { "mn-kp-wiki/see-also/1", "mn-kp-infolist/see-also/1" },
}

document {
  subject = "mongolia-north-korea", target = "mongolia-south-korea", form = "see also",
  from = { "mn-kp-wiki/see-also/2", "mn-kp-infolist/see-also/2" },
}

-- Furniture

document { publisher = "theinfolist", form = "furniture", words = "HOME", from = "mn-kp-infolist/site-furniture/1" }

document {
  publisher = "theinfolist", form = "furniture", words = "TheInfoList",
  from = "mn-kp-infolist/site-furniture/2",
}

document { publisher = "theinfolist", form = "furniture", words = "OR:", from = "mn-kp-infolist/site-furniture/3" }

document {
  publisher = "montsame", form = "furniture", words = "Связанные новости",
  from = "montsame-2025/footer/1", note = "Russian for related news, with nothing after it.",
}

document {
  subject = "mongolia-north-korea", form = "empty box", words = "svg",
  from = "mn-kp-wiki/infobox/1", note = "Of the infobox only the file type of a lost map is left.",
}

document {
  subject = "mongolia-north-korea", form = "category",
  category = { "Bilateral relations of North Korea", "Korea, North" },
  from = "mn-kp-infolist/categories/1", note = "With a sort key left over from the markup.",
}

document {
  subject = "ulaanbaatar", form = "repetition",
  from = "mn-kp-infolist/tooltip-ulaanbaatar/2",
  note = "The same tooltip again, letter for letter; not a second source.",
}

document {
  subject = "north-korea", form = "repetition",
  from = "mn-kp-infolist/tooltip-north-korea/2", note = "The same tooltip again, a letter longer at the cut.",
}

document {
  subject = "kim-yong-nam", form = "wrong target", words = "Kim",
  from = "mn-kp-infolist/tooltip-kim-yong-nam/1",
  note = "Tooltip of a disambiguation page: nothing in it is about him.",
}

document {
  form = "glossary", words = "capitalism",
  from = "mn-kp-infolist/tooltip-capitalism/1", note = "A general definition, not coded.",
}

-- Lost tables, references, scripts and dates

document {
  subject = "mongolia-north-korea", form = "missing table",
  missing = "table of visits of heads of state and government",
  from = "mn-kp-infolist/inter-nation-visits/1", note = "A heading only; the table is in mn-kp-wiki.",
}

document {
  subject = "mongolia-north-korea", form = "missing table", missing = "table of visits of lower ranking officials",
  from = "mn-kp-infolist/inter-nation-visits/2", note = "A heading only; the table is in mn-kp-wiki.",
}

document {
  subject = "mongolia-north-korea", form = "missing references", missing = "footnotes",
  from = "mn-kp-infolist/references/1", note = "A heading only; mn-kp-wiki has not even that.",
}

document {
  subject = "south-korean-businesses", form = "lost text", missing = "date of the figure 1,500",
  from = "koreans-in-mongolia/population-and-business/2", note = "A blank before the full stop.",
}

document {
  subject = "north-korean-refugees", form = "lost text", missing = "date of the figure 500 a month",
  from = "koreans-in-mongolia/defectors/1", note = "The sentence begins with a comma.",
}

document {
  subject = "rainbow-centre", form = "slip", missing = "full stop",
  from = "koreans-in-mongolia/defectors/2", note = "Two sentences run together.",
}

document {
  subject = "mongolia", form = "lost text", missing = { "native names", "area" },
  from = "mn-kp-infolist/tooltip-mongolia/1",
}

document {
  subject = "trans-siberian-railway", form = "lost text", missing = { "native names", "length" },
  from = "mn-kp-infolist/tooltip-trans-siberian/1",
}

document {
  subject = "kim-dae-jung", form = "lost text", words = "192418", missing = "dash between birth and death",
  from = "mn-kp-infolist/tooltip-kim-dae-jung/1",
}

document {
  subject = "korean-war", form = "lost text", missing = "expansion of a template",
  from = "mn-kp-infolist/tooltip-korean-war/1", note = "Raw markup.",
}

document {
  subject = "mongolia-south-korea", form = "slip", words = "the Mongolia",
  from = "mn-kp-infolist/tooltip-mongolia-south-korea/1",
}

document {
  subject = "war-orphanage", form = "slip", words = { "are", "remains" },
  from = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
  note = "Two verbs in one sentence.",
}

-- Where the tooltips break off: the last word or letters left

document {
  subject = "mongolia", form = "cut off", words = "3.3 million",
  from = "mn-kp-infolist/tooltip-mongolia/1", note = "Breaks off after the population.",
}

document {
  subject = "north-korea", form = "cut off", words = "and",
  from = "mn-kp-infolist/tooltip-north-korea/1", note = "Breaks off before the second border river.",
}

document {
  subject = "north-korea", form = "cut off", words = "and T",
  from = "mn-kp-infolist/tooltip-north-korea/2", note = "Breaks off in the name of the second border river.",
}

document {
  subject = "mongolia", form = "cut off", words = "It w",
  from = "mn-kp-infolist/tooltip-mongolian-peoples-republic/1",
}

document {
  subject = "soviet-union", form = "cut off", words = "national",
  from = "mn-kp-infolist/tooltip-soviet-union/1", note = "Breaks off before republics.",
}

document { subject = "korean-war", form = "cut off", words = "a", from = "mn-kp-infolist/tooltip-korean-war/1" }

document {
  subject = "ulaanbaatar", form = "cut off", words = "north ce",
  from = "mn-kp-infolist/tooltip-ulaanbaatar/1", note = "Breaks off before where in Mongolia it lies.",
}

document {
  subject = "ulaanbaatar", form = "cut off", words = "north ce",
  from = "mn-kp-infolist/tooltip-ulaanbaatar/2",
}

document {
  subject = "sino-soviet-split", form = "cut off", words = "Len",
  from = "mn-kp-infolist/tooltip-sino-soviet-split/1",
}

document {
  subject = "kim-il-sung", form = "cut off", words = "posts of",
  from = "mn-kp-infolist/tooltip-kim-il-sung/1", note = "Breaks off before the posts he held.",
}

document {
  subject = "kim-dae-jung", form = "cut off", words = "democra",
  from = "mn-kp-infolist/tooltip-kim-dae-jung/1", note = "Breaks off in the reason for the prize.",
}

document {
  subject = "president-kr", form = "cut off", words = "and is",
  from = "mn-kp-infolist/tooltip-south-korean-president/1",
}

document {
  subject = "kim-yong-nam", form = "cut off", words = "Vietnamese f",
  from = "mn-kp-infolist/tooltip-kim-yong-nam/1",
}

document {
  subject = "supreme-peoples-assembly", form = "cut off", words = "five-year",
  from = "mn-kp-infolist/tooltip-supreme-peoples-assembly/1",
}

document { form = "cut off", words = "pric", from = "mn-kp-infolist/tooltip-capitalism/1" }

document {
  subject = "trans-siberian-railway", form = "cut off", words = "the ea",
  from = "mn-kp-infolist/tooltip-trans-siberian/1",
}

document {
  subject = "north-korean-refugees", form = "cut off", words = "are re",
  from = "mn-kp-infolist/tooltip-north-korean-refugees/1",
}

document {
  subject = "enkhbold", form = "cut off", words = "201",
  from = "mn-kp-infolist/tooltip-enkhbold/1", note = "Breaks off in the end year of his term as deputy.",
}

document {
  subject = "elbegdorj", form = "cut off", words = "previously ser",
  from = "mn-kp-infolist/tooltip-elbegdorj/1", note = "Breaks off before his earlier posts.",
}

document {
  subject = "kim-jong-un", form = "cut off", words = "secon",
  from = "mn-kp-infolist/tooltip-kim-jong-un/1", note = "Breaks off in the rank of Kim Jong Il.",
}

document {
  subject = "battulga", form = "cut off", words = "fr",
  from = "mn-kp-infolist/tooltip-battulga/1", note = "Breaks off before the dates of his presidency.",
}

document { subject = "dorj", form = "cut off", words = "influentia", from = "mn-kp-infolist/tooltip-batyn-dorj/1" }

document {
  subject = "mongol-invasions", form = "cut off", words = "Yu",
  from = "mn-kp-infolist/tooltip-mongol-invasions/1", note = "Breaks off in the name of the overlord.",
}

document {
  subject = "mongolia-south-korea", form = "cut off", words = "on",
  from = "mn-kp-infolist/tooltip-mongolia-south-korea/1", note = "Breaks off before the date of relations.",
}

document {
  subject = "washington-times", form = "cut off", words = "throughout",
  from = "mn-kp-infolist/tooltip-washington-times/1",
}
