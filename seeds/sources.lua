-- The five documents, with the sections that passages point into: { id, title, how many, of what }.
-- A section that is not said to hold rows, items, lines or tooltips holds paragraphs.

source "koreans-in-mongolia" {
  title = "Koreans in Mongolia", publisher = "Wikipedia", language = "en", date = "[2013..]",
  sections = {
    { "title", "Page title", 1, "line" },
    { "infobox", "Infobox", 5, "line" },
    { "lead", "Introduction", 1 },
    { "population-and-business", "South Koreans: population and business activities", 2 },
    { "ethnic-tensions", "South Koreans: ethnic tensions", 2 },
    { "migrant-workers", "North Koreans: migrant workers", 1 },
    { "defectors", "North Koreans: defectors", 4 },
    { "see-also", "See also", 1, "item" },
  },
  note = "No author and no date in the file; 2013 is the latest year it speaks of.",
}

source "mn-kp-wiki" {
  title = "Mongolia–North Korea relations", publisher = "Wikipedia", language = "en", date = "[2018-10..]",
  sections = {
    { "title", "Page title", 1, "line" },
    { "infobox", "Infobox", 1, "line" },
    { "lead", "Introduction", 1 },
    { "early-relationship", "Early relationship and Korean War", 1 },
    { "cold-war", "Cold War", 1 },
    { "post-1990", "Post-1990", 4 },
    { "heads-of-state", "Heads of State and Government", 10, "row",
      lists = { "visit", origin = { "mongolia", "north-korea" }, destination = { "mongolia", "north-korea" } } },
    { "lower-ranking", "Lower ranking officials", 4, "row",
      lists = { "visit", origin = { "mongolia", "north-korea" }, destination = { "mongolia", "north-korea" } } },
    { "kp-ambassadors", "North Korean ambassadors to Mongolia", 2, "item" },
    { "mn-ambassadors", "Mongolian ambassadors to North Korea", 7, "item" },
    { "see-also", "See also", 2, "item" },
  },
  note = "Undated; not older than its own latest date, October 2018.",
}

source "mn-kp-infolist" {
  title = "Mongolia–North Korea Relations", publisher = "TheInfoList", language = "en", date = "[2018-10..]",
  copy_of = "mn-kp-wiki",
  sections = {
    { "title", "Page title", 1, "line" },
    { "site-furniture", "Words of the site above the article", 3, "line" },
    { "lead", "Introduction", 1 },
    { "early-relationship", "Early relationship and Korean War", 1 },
    { "cold-war", "Cold War", 1 },
    { "post-1990", "Post-1990", 1 },
    { "inter-nation-visits", "Inter-nation visits: two headings without tables", 2, "line" },
    { "kp-ambassadors", "North Korean ambassadors to Mongolia", 2, "item" },
    { "mn-ambassadors", "Mongolian ambassadors to North Korea", 7, "item" },
    { "see-also", "See also", 2, "item" },
    { "references", "References: heading without content", 1, "line" },
    { "external-links", "External links", 1, "item" },
    { "categories", "Sort key and categories", 2, "line" },
    { "tooltip-mongolia", "Tooltip on Mongolia", 1, "tooltip" },
    { "tooltip-north-korea", "Tooltip on North Korea (introduction, categories)", 2, "tooltip" },
    { "tooltip-mongolian-peoples-republic", "Tooltip on the Mongolian People's Republic", 1, "tooltip" },
    { "tooltip-soviet-union", "Tooltip on the Soviet Union", 1, "tooltip" },
    { "tooltip-korean-war", "Tooltip on the Korean War", 1, "tooltip" },
    { "tooltip-ulaanbaatar", "Tooltip on Ulaanbaatar (early relationship, post-1990)", 2, "tooltip" },
    { "tooltip-sino-soviet-split", "Tooltip on the Sino-Soviet split", 1, "tooltip" },
    { "tooltip-kim-il-sung", "Tooltip on Kim Il Sung", 1, "tooltip" },
    { "tooltip-kim-dae-jung", "Tooltip on Kim Dae-jung", 1, "tooltip" },
    { "tooltip-south-korean-president", "Tooltip on the South Korean president", 1, "tooltip" },
    { "tooltip-kim-yong-nam", "Tooltip on Kim Yong-nam (of a disambiguation page)", 1, "tooltip" },
    { "tooltip-supreme-peoples-assembly", "Tooltip on the Supreme People's Assembly", 1, "tooltip" },
    { "tooltip-capitalism", "Tooltip on capitalism", 1, "tooltip" },
    { "tooltip-trans-siberian", "Tooltip on the Trans-Siberian Railway", 1, "tooltip" },
    { "tooltip-north-korean-refugees", "Tooltip on North Korean refugees", 1, "tooltip" },
    { "tooltip-enkhbold", "Tooltip on Miyeegombyn Enkhbold", 1, "tooltip" },
    { "tooltip-elbegdorj", "Tooltip on Tsakhiagiin Elbegdorj", 1, "tooltip" },
    { "tooltip-kim-jong-un", "Tooltip on Kim Jong Un", 1, "tooltip" },
    { "tooltip-battulga", "Tooltip on Khaltmaagiin Battulga", 1, "tooltip" },
    { "tooltip-batyn-dorj", "Tooltip on Batyn Dorj", 1, "tooltip" },
    { "tooltip-mongol-invasions", "Tooltip on the Mongol invasions of Korea", 1, "tooltip" },
    { "tooltip-mongolia-south-korea", "Tooltip on Mongolia–South Korea relations", 1, "tooltip" },
    { "tooltip-washington-times", "Tooltip on The Washington Times", 1, "tooltip" },
  },
  note = "A scraper's copy: it adds the first words of linked pages as tooltips and loses the visit tables.",
}

source "nk-news-2023" {
  title = "Mongolia detains 4 North Koreans …", publisher = "NK News", language = "en", date = "2023-05-21",
  address = "www.nknews.org",
  sections = {
    { "headline", "Headline", 1, "line" },
    { "body", "Body", 15 },
    { "footer", "Footer", 1, "line" },
  },
  note = "Title shortened here.",
}

source "montsame-2025" {
  title = "Mongolia, South Korea Advance Bilateral Agenda", publisher = "MONTSAME", author = "bayarzul",
  language = "en",
  date = "2025-11-20", address = "montsame.gov.mn",
  sections = {
    { "headline", "Headline", 1, "line" },
    { "header", "Section, by-line and time", 3, "line" },
    { "lead", "Introduction", 2 },
    { "industrial-projects", "Industrial Projects", 1 },
    { "trade-imbalance", "Trade Imbalance and Market Access", 1 },
    { "visa-policy", "Visa Policy and Citizen Mobility", 1 },
    { "air-connectivity", "Air Connectivity and Tourism Growth", 1 },
    { "closing", "Closing paragraph", 1 },
    { "footer", "Footer", 1, "line" },
  },
  note = "State news agency of Mongolia, on a meeting of its own government.",
}
