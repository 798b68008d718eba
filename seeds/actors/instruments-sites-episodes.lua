-- Treaties and agreements; buildings, camps and railways; wars, splits, revolutions and pandemics.

-- Instruments

instrument "aid-agreement-1953" { name = "Aid agreement of 1953, Mongolia–North Korea", also = { "aid agreement" } }

instrument "friendship-treaty-1986" {
  name = "Friendship and cooperation treaty of 1986, Mongolia–North Korea",
  also = { "friendship and cooperation treaty", "friendship treaty" }, lifetime = "1986/1995",
}

instrument "labour-agreement-2008" {
  name = "Labour agreement of 2008, Mongolia–North Korea", also = { "labour agreement of 2008" },
}

instrument "labour-agreement-undated" {
  name = "Labour agreement without a date, Mongolia–North Korea", also = { "inter-governmental agreement" },
  note = "May or may not be that of 2008.",
}

instrument "pension-agreement" {
  name = "Pension agreement, Mongolia–South Korea", note = "Title and date are not given.",
}

instrument "trade-framework" {
  name = "Trade framework proposed, Mongolia–South Korea", also = { "proposed trade framework" },
}

-- Sites

site "trans-siberian-railway" {
  name = "Trans-Siberian Railway", also = { "TSR" },
  note = "What crosses Mongolia is the Trans-Mongolian branch (background, not in the sources).",
}

site "war-orphanage" {
  name = "North Korean War Orphanage building", also = { "North Korean War Orphanage" }, of = "mongolia",
}

site "korean-school" {
  name = "weekend school for Korean children", also = { "weekend language and culture school" }, of = "mongolia",
}

site "rainbow-centre" { name = "refugee centre planned by the Rainbow Foundation", of = "mongolia" }

site "camp-land" {
  name = "land for a refugee camp near Ulaanbaatar (2005)", of = "mongolia",
  note = "Taken to be one piece of land in both pages: same size, same year.",
}

site "refugee-camps" {
  name = "refugee camps in Mongolia", note = "Planned, refused or denied; none is reported built.",
}

site "shelter-facilities" { name = "Mongolian shelters for North Korean refugees", of = "mongolia" }

-- Episodes

episode "korean-war" { name = "Korean War", lifetime = "1950-06-25/1953-07-27", note = "De facto; de jure it is open." }

episode "sino-soviet-split" { name = "Sino-Soviet split" }

episode "mongol-invasions" { name = "Mongol invasions of Korea", lifetime = "1231/1270" }

episode "peoples-revolution" {
  name = "Mongolian People's Revolution", also = { "People's Revolution" }, lifetime = "1921",
  note = "Year worked out from its 50th anniversary in 1971.",
}

episode "covid-19" { name = "COVID-19 pandemic", also = { "COVID-19", "the pandemic" } }

episode "world-war-ii" { name = "World War II", also = { "Second World War" } }

episode "communist-collapse" { name = "end of communist rule in Mongolia" }
