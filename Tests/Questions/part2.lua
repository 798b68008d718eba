-- More questions to the corpus that ships: ratios, comparisons, contradictions, provenance, networks, names, order of
-- time, what the corpus does not hold, and what its sources have lost. `run.lua` says how answers are compared.

prelude [[
local function named(list)
  local seen, result = {}, {}
  for _, value in ipairs(list) do
    local name = tostring(value)
    if not seen[name] then seen[name] = true result[#result + 1] = name end
  end
  return result
end
local function told(rows, words)
  local result = {}
  for row in rows:rows() do result[#result + 1] = words(row) end
  return named(result)
end
local tables = visits:filter{ section = { "heads-of-state", "lower-ranking" } }
]]

-- Ratios

question {
  "How many times more karaoke bars were there in 2005 than three years before?",
  ask = [[ local bars = businesses{ type = matches "karaoke", form = "count" }
    local growth = bars{ date = "2005" }[1].value / bars{ date = "2002" }[1].value
    return { times = growth.number, hedge = growth.hedge } ]],
  answer = { times = 50, hedge = "about" },
}

question {
  "What would 2023 bring if all its quarters were like the first, and how much is that of the figure for 2019?",
  ask = [[ local arrived = migration{ destination = "South Korea", form = "refugees", value = known() }
    local year = arrived{ date = during "2023" }[1].value * 4
    local share = year / arrived{ date = "2019" }[1].value * 100
    return { year = year.number, percent_under = share.high } ]],
  answer = { year = 136, percent_under = 13.6 },
  tolerance = 0.001,
}

question {
  "What is the monthly average of arrivals in South Korea in the first quarter of 2023?",
  ask = [[ local quarter = migration{ destination = "South Korea", date = during "2023", value = known() }
    return quarter[1].value / (quarter[1].date.latest:sub(6, 7) - quarter[1].date.month + 1) ]],
  answer = 11.3,
  tolerance = 0.1,
}

question {
  "How many times larger was the South Korean community in 1997 than in 1994?",
  ask = [[ local people = population{ group = "South Koreans in Mongolia" }
    local growth = people{ date = "1997" }[1].value / people{ date = "1994" }[1].value
    return { times = growth.number, exactly = growth.is_exact } ]],
  answer = { times = 2.7, exactly = false },
  tolerance = 0.001,
}

question {
  "How much of the land of 2005 would there be for each refugee the centre was to house, in square metres?",
  ask = [[ local m2, refugees = land_grants[1].value.number * 1000 ^ 2,
      facilities{ form = "capacity" }[1].value
    return { at_least = m2 / refugees.high, hedge = refugees.hedge } ]],
  answer = { at_least = 6500, hedge = "at most" },
}

question {
  "When was the People's Revolution, reckoned from its anniversary?",
  ask = [[ local party = polities{ form = "anniversary" }[1]
    return party.date.year - party.value.number ]],
  answer = 1921,
}

question {
  "By how many kilometres do the two figures for the distance to North Korea differ?",
  ask = [[ local far = geography{ subject = "Mongolia", reference = "North Korea" }
    return far{ unit = "mile" }[1].value.number * 1.609344 - far{ unit = "km" }[1].value.number ]],
  answer = 4.7,
  tolerance = 0.1,
}

question {
  "For how many years did the treaty of friendship stand?",
  ask = [[ local treaty = agreements{ instrument = "friendship treaty" }
    return treaty{ form = "nullified" }[1].date.year - treaty{ form = "signed" }[1].date.year ]],
  answer = 9,
}

-- Compared

question {
  "What figures does the page on Koreans give for South Koreans in 2013, or without a year?",
  ask = [[ local figures = population{ group = "South Koreans in Mongolia", source = "koreans-in-mongolia" }
    return told(figures{ date = "2013" }:append(figures{ date = blank() }),
      function(row) return row.value.text end) ]],
  answer = { "2284 persons", "about 2160 persons", "at most 3500 persons" },
}

question {
  "To whom did the land of 2005 go, source by source?",
  ask = [[ local got = {}
    for row in land_grants:rows() do got[row.source.id] = row.recipient.name end
    return got ]],
  answer = {
    ["koreans-in-mongolia"] = "Rainbow Foundation", ["mn-kp-wiki"] = "South Korean charity groups",
    ["mn-kp-infolist"] = "South Korean charity groups",
  },
}

question {
  "In November 2006 Enkhbold denied something: what, source by source?",
  ask = [[ local denied = {}
    for row in statements{ speaker = "Enkhbold",
      form = "denial" }:rows() do denied[row.source.id] = row.topic end
    return denied ]],
  answer = {
    ["koreans-in-mongolia"] = "plans for refugee camps", ["mn-kp-wiki"] = "existence of refugee camps",
    ["mn-kp-infolist"] = "existence of refugee camps",
  },
}

question {
  "What does the encyclopaedia page tell, names and links aside, that its copy does not?",
  ask = [[ local copied = source "mn-kp-infolist".claims
    local own = source "mn-kp-wiki".claims:filter(function(row) return #copied{ event = row.event } == 0 end)
    return told(own:filter "kind ~= 'name' and kind ~= 'document'",
      function(row) return row.section .. ": " .. row.form end) ]],
  answer = { "heads-of-state: visit", "lead: quality", "lower-ranking: anniversary", "lower-ranking: visit" },
}

question {
  "How do box and prose of the page on Koreans differ on the North Koreans of 2008?",
  ask = [[ local people = population{ origin = "North Korea", date = during "2008" }
    local box, prose = people{ section = "infobox" }[1], people{ section = "migrant-workers" }[1]
    return { box = box.form .. ", " .. box.value.text .. ", " .. box.date.text,
      prose = prose.form .. ", " .. prose.value.text .. ", " .. prose.date.text } ]],
  answer = { box = "expatriates, 200 persons, 2008", prose = "workers, about 200 persons, 2008-05" },
}

question {
  "How many war orphans came in 1952, and how many were brought up later?",
  ask = [[ return { came = migration{ group = "war orphans" }[1].value.text,
      raised = aid{ group = "war orphans" }[1].value.text,
        when = aid{ group = "war orphans" }[1].date.words } ]],
  answer = { came = "200 persons", raised = "over 400 persons", when = "the 1960s–1970s" },
}

question {
  "What does each source call the North Koreans who flee?",
  ask = [[ local called = {}
    for row in actor "North Korean refugees".spellings:group "source":aggregate{ words = list "spelling" }:rows() do
      called[row.source.id] = row.words
    end
    return called ]],
  answer = {
    ["koreans-in-mongolia"] = { "North Korean defectors", "North Korean refugees", "refugees" },
    ["mn-kp-wiki"] = { "North Korean refugees" }, ["mn-kp-infolist"] = { "North Korean refugees" },
    ["nk-news-2023"] = { "North Korean defectors", "defectors", "economic migrants" },
  },
}

-- Contradictions

question {
  "Which visit stands in two rows of the tables?",
  ask = [[ local twice = tables:group("event", "guest", "host", "place"):aggregate{
      n = count(), rows = list "passage", date = first "date" }:filter{ n = above(1) }
    local row = twice[1]
    return { visits = #twice, guest = row.guest, host = row.host, place = row.place, date = row.date,
      rows = row.rows } ]],
  answer = {
    visits = 1, guest = "Kim Yong-nam", host = "Jambyn Batmönkh", place = "Ulaanbaatar", date = "1985",
    rows = { "mn-kp-wiki/heads-of-state/3", "mn-kp-wiki/heads-of-state/6" },
  },
}

question {
  "Who was received by Kim Jong Il, by the tables, before Kim Il Sung's rule ended?",
  ask = [[ local ended = actor "Kim Il Sung".died.text
    return told(tables{ host = "Kim Jong Il", date = before(ended) },
      function(row) return row.guest .. " " .. row.date end) ]],
  answer = { "Lodongiyn Rinchin 1974-12-21", "Tserenpiliyn Gombosüren 1989" },
}

question {
  "The embassy of North Korea was closed in 1999: who is listed as its ambassador since, and is a reopening told?",
  ask = [[ local closed = missions{ form = "closed", sender = "North Korea" }[1]
    local after = tenures{ form = "ambassador", sender = "North Korea", date = after(closed.date.text) }
    return { ambassadors = named(after:values "holder"), from = after.date:min().year,
      reopened = #missions{ form = "opened", sender = "North Korea" } > 0 } ]],
  answer = { ambassadors = { "Hong Gyu", "O Sung Ho" }, from = 2013, reopened = false },
}

question {
  "Which monthly flow, taken over a year, exceeds even the highest yearly arrivals in South Korea?",
  ask = [[ local most = migration{ destination = "South Korea", unit = "person/year" }.value:max()
    return told(migration{ unit = "person/month" }, function(row)
      return row.value.number * 12 > most.number and row.value .. " to " .. row.destination or nil end) ]],
  answer = { "500 persons/month to Mongolia" },
}

question {
  "What on the page on Koreans does not go with land for a camp?",
  ask = [[ local grant = land_grants{ source = "koreans-in-mongolia" }[1]
    local refusal = regulations{ source = grant.source, section = grant.section,
      form = "permission refused" }[1]
    return { by = refusal.authority, what = refusal.topic, to = refusal.applicant,
      same_paragraph = refusal.passage == grant.passage } ]],
  answer = { by = "Mongolia", what = "refugee camps", to = "South Korean citizens' groups",
      same_paragraph = true },
}

question {
  "Which figures are for a year that was not over when their source appeared?",
  ask = [[ return told(claims{ value = known(), timing = "over" }:filter(function(row)
      local out = source(row.source.id).date
      return row.date and out and out.precision == "day" and row.date.precision == "year"
        and out:during(row.date.text) == "yes"
    end), function(row) return row.value .. " " .. row.date end) ]],
  answer = { "180,000 persons 2025" },
}

question {
  "What does the page on Koreans tell of Mongolia and refugees in the second half of 2007 that pulls two ways?",
  ask = [[ local half = claims{ source = "koreans-in-mongolia", date = during "2007-06/2007-12",
      involves = "Mongolia" }
    return told(half:filter "event ~= id", function(row) return row.date .. " " .. row.event end) ]],
  answer = { "2007-06 turned-away-2007", "2007-12 un-report-2007", "2007-10 south-korea-closing-2007" },
}

question {
  "Which visits between the two countries does the prose tell that no table has?",
  ask = [[ local prose = visits{ source = "mn-kp-wiki", origin = "North Korea", status = "asserted" }
    return told(prose:filter(function(row) return #tables{ event = row.event } == 0 end),
      function(row) return row.guest .. " " .. row.date end) ]],
  answer = { "Kim Yong-nam 1988", "Kim Yong-nam 2007-07", "Paek Nam Sun 2002" },
}

question {
  "Under which titles does Kim Jong Un go in the body and in the tooltip of the copy?",
  ask = [[ local copy = actor "Kim Jong Un".posts:filter{ source = "mn-kp-infolist" }
    return { body = copy{ section = "post-1990" }[1].holder_title,
      tooltip = copy{ section = matches "^tooltip" }[1].holder_title } ]],
  answer = { body = "North Korean Chairman", tooltip = "Supreme Leader" },
}

question {
  "One expert calls the detained defectors: what did the border authority leave open?",
  ask = [[ local about = statements{ about = "four North Koreans" }
    return { by = about{ words = "defectors" }[1].speaker, open = about{ form = "non-disclosure" }[1].topic,
      left_open_by = about{ form = "non-disclosure" }[1].speaker } ]],
  answer = {
    by = "Anthony Rinna", open = "whether they meant to defect",
      left_open_by = "General Authority for Border Protection",
  },
}

-- Where it stands, and who says so

question {
  "Which source has the visit tables?",
  ask = [[ return named(tables:values "source") ]],
  answer = { "mn-kp-wiki" },
}

question {
  "On whose word does the land claim of the page on Koreans rest?",
  ask = [[ return land_grants{ source = "koreans-in-mongolia" }[1].by ]],
  answer = "Rainbow Foundation",
}

question {
  "Whose statistics are behind the count of South Koreans in 1997?",
  ask = [[ return population{ date = "1997" }[1].by ]],
  answer = "Ministry of Foreign Affairs and Trade (South Korea)",
}

question {
  "Who puts the friction between the two down to Mongolia's appeal to defectors?",
  ask = [[ return diplomatic_relations{ form = "friction", reason = matches "defectors" }[1].by ]],
  answer = "Anthony Rinna",
}

question {
  "Who saw a deliberate policy in South Korea's turn of 2007?",
  ask = [[ return statements{ reason = matches "deliberate" }[1].speaker ]],
  answer = "Andrei Lankov",
}

question {
  "How is Kim Jong Il spelt, and where?",
  ask = [[ local spelt = {}
    for row in actor "Kim Jong Il".spellings:rows() do spelt[row.source.id] = row.spelling end
    return spelt ]],
  answer = { ["mn-kp-wiki"] = "Kim Jong Il", ["mn-kp-infolist"] = "Kim Jong-il" },
}

question {
  "From when at the earliest are the encyclopaedia page and its copy, by what they tell?",
  ask = [[ local told_last = claims{ source = { "mn-kp-wiki", "mn-kp-infolist" } }.date:max()
    return { from_content = told_last, coded = source "mn-kp-wiki".date.earliest:sub(1, 7) } ]],
  answer = { from_content = "2018-10", coded = "2018-10" },
}

question {
  "Who foresaw torture for those sent back, and where was that written?",
  ask = [[ local warning = statements{ form = "warning", topic = "torture" }[1]
    return { speaker = warning.speaker, medium = warning.medium } ]],
  answer = { speaker = "Elizabeth Salmon", medium = "recent report" },
}

question {
  "What piece from a newspaper does the copy link to?",
  ask = [[ local piece = documents{ form = "citation", source = "mn-kp-infolist" }[1]
    return { author = piece.author, paper = piece.publisher, date = piece.date, page = piece.page } ]],
  answer = { author = "David W. Jones", paper = "The Washington Times", date = "2009-07-10", page = "A1" },
}

-- Networks

question {
  "Who was host to most different guests in the tables?",
  ask = [[ local top = tables:group "host":aggregate{ guests = distinct "guest" }:sort "-guests"[1]
    return { host = top.host, guests = top.guests } ]],
  answer = { host = "Kim Jong Il", guests = 5 },
}

question {
  "Who were guest and host of one another?",
  ask = [[ local both = visits:join(visits, { guest = "host", host = "guest" })
    return told(both,
      function(row) return row.guest < row.host and row.guest .. " and " .. row.host or nil end) ]],
  answer = { "Jambyn Batmönkh and Kim Il Sung", "Kim Il Sung and Yumjaagiin Tsedenbal" },
}

question {
  "Can one get from Kim Il Sung to Kim Jong Il by way of guests and hosts?",
  ask = [[ local reached = { "Kim Il Sung" }
    for _ = 1, #tables do
      local met = tables{ involves = reached }
      reached = named(met:append(met:derive{ guest = "host" }):values "guest")
    end
    for _, name in ipairs(reached) do if name == "Kim Jong Il" then return true end end
    return false ]],
  answer = false,
}

question {
  "Who has to do with the land of 2005, in any source?",
  ask = [[ return named{ table.unpack(named(land_grants:values "donor")),
      table.unpack(named(land_grants:values "recipient")) } ]],
  answer = { "Mongolia", "Rainbow Foundation", "South Korean charity groups" },
}

question {
  "Which states border on Mongolia, and which on North Korea, by the tooltips?",
  ask = [[ local border = geography{ form = "border", source = "mn-kp-infolist" }
    return { Mongolia = named(border{ subject = "Mongolia" }:values "neighbour"),
      North_Korea = named(border{ subject = "North Korea" }:values "neighbour") } ]],
  answer = { Mongolia = { "China", "Russia" }, North_Korea = { "China", "Russia" } },
}

-- Names

question {
  "What place is Ulan Bator?",
  ask = [[ return actor "Ulan Bator".name ]],
  answer = "Ulaanbaatar",
}

question {
  "What do the Korean letters 대한민국-몽골 관계 mean?",
  ask = [[ return actor "대한민국-몽골 관계".name ]],
  answer = "Mongolia–South Korea relations",
}

question {
  "What is БНМАУ short for, and when was there such a thing?",
  ask = [[ return { entity = actor "БНМАУ".name, full = names{ spelling = "Mongolian People's Republic",
      date = known() }[1].spelling,
      span = polities{ state_title = "Mongolian People's Republic", form = "existence" }[1].date } ]],
  answer = { entity = "Mongolia", full = "Mongolian People's Republic", span = "1924/1992" },
}

question {
  "What else is the Amnok called?",
  ask = [[ return actor "Amnok".name ]],
  answer = "Yalu",
}

question {
  "Whom does Tsakhia Elbegdorj mean?",
  ask = [[ return actor "Tsakhia Elbegdorj".name ]],
  answer = "Tsakhiagiin Elbegdorj",
}

question {
  "How is the prime minister Enkhbold spelt in Latin letters?",
  ask = [[ return named(actor "Enkhbold".spellings:filter(function(row)
      return row.script ~= "Cyrl" end):values "spelling") ]],
  answer = { "Miyeegombyn Enkhbold", "Miyegombyn Enkhbold", "Miyégombīn Enhbold" },
}

question {
  "Whose given names begin with Enkhb?",
  ask = [[ return named(actors{ sort = "person", name = matches " Enkhb" }:values "name") ]],
  answer = { "Miyeegombyn Enkhbold", "Nambaryn Enkhbayar" },
}

question {
  "Who may be meant by Rinchin?",
  ask = [[ return named(actors{ sort = "person", name = matches "Rinchin" }:values "name") ]],
  answer = { "Lodongiyn Rinchin", "Rinchinnyamyn Amarjargal" },
}

question {
  "How is the North Korean leader of 2018 spelt?",
  ask = [[ local leader = tenures{ form = "leader", state = "North Korea" }:on "2018"[1].holder
    return named(leader.spellings:values "spelling") ]],
  answer = { "Kim Jong Un", "Kim Jong-un" },
}

-- In order of time

question {
  "What happened between Mongolia and North Korea from 1995 to 2007?",
  ask = [[ local between = claims{ involves = "Mongolia",
      date = during "1995/2007" }{ involves = "North Korea" }
    return told(between:events():sort "date", function(row) return row.date .. " " .. row.form end) ]],
  answer = {
    "1995 nullified", "1999 closed", "1999 visit", "2002 visit", "2003 visit", "2004 visit", "2007-06 motive",
    "2007-07 visit",
  },
  ordered = true,
}

question {
  "What happened in which month of 2007?",
  ask = [[ local happened = claims{ date = during "2007" }:filter "event ~= id and kind ~= 'tenure'"
    return told(happened:events():sort "date", function(row)
      return row.date.precision == "month" and row.date .. " " .. row.form or nil end) ]],
  answer = { "2007-06 border", "2007-07 visit", "2007-10 refugee policy", "2007-12 praise" },
  ordered = true,
}

question {
  "Whose term of office ended in 2007, and in which month?",
  ask = [[ return told(tenures:filter "end_year(date) == 2007 and year(date) < 2007", function(row)
      return row.holder .. ", " .. row.post .. ", " .. row.date.latest:sub(1, 7) end) ]],
  answer = { "Miyeegombyn Enkhbold, Prime Minister of Mongolia, 2007-11" },
}

question {
  "What happened in which month of 2008?",
  ask = [[ local happened = claims{ date = during "2008" }:filter "event ~= id and kind ~= 'tenure'"
    return told(happened:events():sort "date", function(row)
      return row.date.precision == "month" and row.date .. " " .. row.form or nil end) ]],
  answer = { "2008-02 reached", "2008-05 submitted", "2008-08 call", "2008-10 instruction" },
  ordered = true,
}

question {
  "Which visit between the two came next after Paek Nam Sun's?",
  ask = [[ local paek = visits{ guest = "Paek Nam Sun" }[1]
    local next = visits{ origin = { "Mongolia", "North Korea" }, destination = { "Mongolia", "North Korea" },
      date = after(paek.date.text) }:sort "date"[1]
    return next.guest .. " in " .. next.place .. " " .. next.date ]],
  answer = "Nambaryn Enkhbayar in Pyongyang 2003",
}

question {
  "In which order came the steps of May 2023?",
  ask = [[ local steps = claims{ date = during "2023-05" }:filter "event ~= id":events():sort "date"
    return told(steps, function(row) return row.date .. " " .. row.event end) ]],
  answer = { "2023-05-10 detention-2023", "2023-05-17? announcement-2023",
    "[2023-05-17..2023-05-21] press-release-deleted-2023", "2023-05-21 article-2023" }, ordered = true,
}

question {
  "How long after relations began was the first Mongolian ambassador in office, in years?",
  ask = [[ local first = tenures{ form = "ambassador", sender = "Mongolia" }.date:min()
    return first.year - diplomatic_relations{ form = "establishment", party = "North Korea" }[1].date.year ]],
  answer = 2,
}

question {
  "Between which two visits was the treaty nullified?",
  ask = [[ local ended = agreements{ form = "nullified" }[1].date.text
    local last, first = visits{ date = before(ended) }:sort "date":last(), visits{ date = after(ended),
      origin = "Mongolia" }:sort "date":first()
    return { last = last.guest .. " " .. last.date, first = first.guest .. " " .. first.date } ]],
  answer = { last = "Tserenpiliyn Gombosüren 1989", first = "Rinchinnyamyn Amarjargal 1999" },
}

-- Not in the corpus

question {
  "Has the North Korean embassy been reopened, by any source?",
  ask = [[ return #missions{ form = "opened", mission = "North Korean embassy in Ulaanbaatar" } > 0 ]],
  answer = false,
}

question {
  "What is the area of Mongolia?",
  ask = [[ return geography{ subject = "Mongolia", form = "area" }[1].value ]],
  answer = "unknown",
}

question {
  "Who was the South Korean ambassador that found the workers a problem?",
  ask = [[ local critic = statements{ form = "criticism", words = "problematic" }[1].speaker
    return { called = critic.name, printed = critic.spellings[1].form } ]],
  answer = { called = "unnamed South Korean ambassador", printed = "description" },
}

question {
  "What is Tsedenbal's date of birth?",
  ask = [[ return actor "Tsedenbal".born ]],
  answer = nil,
}

question {
  "Did the Rainbow Foundation ever build its centre?",
  ask = [[ return named(facilities{ site = "rainbow-centre" }:values "status") ]],
  answer = { "planned" },
}

question {
  "Who was Mongolia's president in 2008?",
  ask = [[ return #tenures{ post = "President of Mongolia" }:on "2008" ]],
  answer = 0,
}

question {
  "How many Mongolians are there in South Korea?",
  ask = [[ return #population{ group = "Mongolians in South Korea" } ]],
  answer = 0,
}

question {
  "Who was ambassador of North Korea in Mongolia in 1975?",
  ask = [[ return #tenures{ post = "North Korean ambassador to Mongolia" }:on "1975" ]],
  answer = 0,
}

question {
  "Does a source call Kim Il Sung the father of Kim Jong Il?",
  ask = [[ return #lives{ person = "Kim Jong Il", father = "Kim Il Sung" } > 0 ]],
  answer = false,
}

-- What the sources have lost

question {
  "Which figures of the page on Koreans stand without their date, because the text lost it?",
  ask = [[ local lost = claims{ source = "koreans-in-mongolia", basis = "lost", value = known() }
    return told(lost, function(row) return row.value.text end) ]],
  answer = { "1500 businesses", "500 persons/month" },
}

question {
  "Which terms of office break off in the copy?",
  ask = [[ return told(tenures{ source = "mn-kp-infolist", basis = "truncated" }, function(row)
      return row.holder .. ", " .. row.post end) ]],
  answer = {
    "Miyeegombyn Enkhbold, Deputy Prime Minister of Mongolia", "Khaltmaagiin Battulga, President of Mongolia",
  },
}

question {
  "Which measures does the copy announce without a figure?",
  ask = [[ local empty = geography{ source = "mn-kp-infolist", value = blank() }
    return told(empty:filter(function(row) return row.value == unknown end),
      function(row) return row.form .. " of " .. row.subject end) ]],
  answer = { "area of Mongolia", "length of Trans-Siberian Railway" },
}

question {
  "Whose title as host from 1986 to 1989 does not go with what the tooltips say on who ruled?",
  ask = [[ local hosted = tables{ destination = "North Korea", date = during "1986/1989" }
    local ruler = tenures{ form = "leader", state = "North Korea" }
    return told(hosted:filter(function(row) return #ruler{ holder = row.host }:on(row.date.text) == 0 end),
      function(row) return row.host_title .. " " .. row.host .. " " .. row.date end) ]],
  answer = { "General Secretary Kim Jong Il 1989" },
}

question {
  "What words of the site stand above the copied article?",
  ask = [[ return named(documents{ source = "mn-kp-infolist", form = "furniture" }:values "words") ]],
  answer = { "HOME", "TheInfoList", "OR:" },
}
