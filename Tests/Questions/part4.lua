-- Further questions to the corpus that ships, neighbours of those in the other parts. `run.lua` says how answers are
-- compared.

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

-- Looked up

question {
  "Where did Enkhbold travel in November 2006?",
  ask = [[ return visits{ guest = "Enkhbold" }[1].place ]],
  answer = "Beijing",
}

question {
  "Which prize did Kim Dae-jung win, and when?",
  ask = [[ local prize = lives{ person = "Kim Dae-jung", form = "award" }[1]
    return { prize = prize.award, year = prize.date.year } ]],
  answer = { prize = "Nobel Peace Prize", year = 2000 },
}

question {
  "Who chaired the committee meeting of 2025 for which side?",
  ask = [[ local chairs = {}
    for row in meetings{ form = "co-chair" }:rows() do chairs[row.side.name] = row.chair.name end
    return chairs ]],
  answer = { Mongolia = "Byambatsogt Sandag", ["South Korea"] = "Kim Jina" },
}

question {
  "How many generals was Batyn Dorj among the first of?",
  ask = [[ return lives{ person = "Batyn Dorj", form = "distinction" }[1].value.number ]],
  answer = 11,
}

question {
  "How long is a term of the Supreme People's Assembly, and how many chambers has it?",
  ask = [[ local spa = polities{ body = "Supreme People's Assembly" }
    return { years = spa{ form = "term" }[1].value.number, type = spa{ form = "institution" }[1].type } ]],
  answer = { years = 5, type = "unicameral legislature" },
}

question {
  "How many storeys had the orphanage, and what is left of it?",
  ask = [[ local house = facilities{ site = "North Korean War Orphanage" }[1]
    return { storeys = house.value.number, left = house.condition } ]],
  answer = { storeys = 2, left = "remains still stand" },
}

question {
  "How many major campaigns did the Mongols lead against Korea, and from when to when?",
  ask = [[ local war = conflicts{ episode = "Mongol invasions of Korea" }
    return { campaigns = war{ form = "campaign count" }[1].value.number,
      dates = war{ form = "campaign" }[1].date } ]],
  answer = { campaigns = 7, dates = "1231/1270" },
}

question {
  "How many weekly flights were there before and after the liberalisation?",
  ask = [[ local flights = transport{ form = "flight frequency" }
    return { before = flights{ phase = "before" }[1].value.text,
      after = flights{ phase = "after" }[1].value.text } ]],
  answer = { before = "7 flights/week", after = "over 70 flights/week" },
}

question {
  "Which goods does Mongolia want to sell more of in South Korea?",
  ask = [[ return statements{ form = "request", goods = "wool" }[1].goods ]],
  answer = { "cashmere", "leather", "meat", "wool" },
}

question {
  "Between which cities does the Trans-Siberian Railway run?",
  ask = [[ local line = geography{ subject = "TSR", form = "route", origin = "Moscow" }[1]
    return { line.origin, line.destination } ]],
  answer = { "Moscow", "Vladivostok" },
}

-- Ratios

question {
  "How many times did weekly flights multiply?",
  ask = [[ local flights = transport{ form = "flight frequency" }
    local growth = flights{ phase = "after" }[1].value / flights{ phase = "before" }[1].value
    return { times = growth.number, hedge = growth.hedge } ]],
  answer = { times = 10, hedge = "over" },
}

question {
  "To what part did air fares fall?",
  ask = [[ local fares = transport{ form = "fare" }
    return (fares{ phase = "after" }[1].value / fares{ phase = "before" }[1].value).number ]],
  answer = 1 / 3,
  tolerance = 1e-9,
}

question {
  "How large are Mongolia's imports from South Korea as a multiple of its exports there?",
  ask = [[ local flow = trade{ form = "imports" }[1].value / trade{ form = "exports" }[1].value
    return flow.number ]],
  answer = 10,
  tolerance = 1,
}

question {
  "How much is the trade deficit at least, if just over leaves a tenth?",
  ask = [[ local deficit = trade{ form = "imports" }[1].value - trade{ form = "exports" }[1].value
    return { dollars = deficit.low, hedge = deficit.hedge } ]],
  answer = { dollars = 445000000, hedge = "over" },
}

question {
  "How many people does 500 a month make in a year?",
  ask = [[ return migration{ unit = "person/month" }[1].value.number * 12 ]],
  answer = 6000,
}

question {
  "How many inhabitants of Mongolia are there for each South Korean of 2013?",
  ask = [[ local people = population{ form = "national" }[1].value / population{ date = "2013",
      section = "infobox" }[1].value
    return { each = people.number, hedge = people.hedge } ]],
  answer = { each = 1444.8, hedge = "about" },
  tolerance = 0.1,
}

question {
  "How many times 270 is the 2013 figure of the box?",
  ask = [[ local box = population{ date = "2013", section = "infobox" }[1]
    return (box.value / population{ date = "1997" }[1].value).number ]],
  answer = 8.46,
  tolerance = 0.01,
}

question {
  "How old did Kim Il Sung and Kim Dae-jung become?",
  ask = [[ local ages = {}
    for _, name in ipairs{ "Kim Il Sung", "Kim Dae-jung", "Batyn Dorj" } do ages[name] = age(name,
      actor(name).died).number end
    return ages ]],
  answer = { ["Kim Il Sung"] = 82, ["Kim Dae-jung"] = 85, ["Batyn Dorj"] = 67 },
}

question {
  "How many days did the Korean War last, de facto?",
  ask = [[ local war = conflicts{ episode = "Korean War", reading = "de facto" }[1].date
    return war.finish - war.start ]],
  answer = 1128,
}

question {
  "How many days did Kim Il Sung stay in July 1956?",
  ask = [[ local stay = visits{ guest = "Kim Il Sung", date = during "1956" }[1].date
    return (stay.finish - stay.start).number + 1 ]],
  answer = 3,
}

question {
  "How many years after relations began was the 75th anniversary, and in which year?",
  ask = [[ local since = diplomatic_relations{ form = "establishment", party = "North Korea" }[1].date
    return since.year + diplomatic_relations{ form = "anniversary" }[1].value.number ]],
  answer = 2023,
}

-- Compared

question {
  "How far from Ulaanbaatar is the land of 2005, source by source?",
  ask = [[ local far = {}
    for row in land_grants:rows() do far[row.source.id] = row.proximity end
    return far ]],
  answer = {
    ["koreans-in-mongolia"] = "near", ["mn-kp-wiki"] = "40 km outside", ["mn-kp-infolist"] = "40 km outside",
  },
}

question {
  "Which state is named apart in the page and its copy as the second to recognise North Korea?",
  ask = [[ local named_so = {}
    for row in diplomatic_relations{ form = "recognition",
      rank = 2 }:rows() do named_so[row.source.id] = row.actor_title end
    return named_so ]],
  answer = { ["mn-kp-wiki"] = "Mongolian People's Republic",
      ["mn-kp-infolist"] = "People's Republic of Mongolia" },
}

question {
  "What does the copy tell that the page does not, as far as it is no name and no tooltip?",
  ask = [[ local page = source "mn-kp-wiki".claims
    local own = source "mn-kp-infolist".claims:filter(function(row)
      return not row.section:find "^tooltip" and #page{ event = row.event } == 0 end)
    return told(own:filter "kind ~= 'name'", function(row) return row.form end) ]],
  answer = { "title", "citation", "furniture", "category", "missing table", "missing references" },
}

question {
  "Which visits are told in the prose and in a table alike?",
  ask = [[ local prose = visits{ section = { "cold-war", "post-1990" } }
    return told(tables:filter(function(row) return #prose{ event = row.event } > 0 end),
      function(row) return row.guest .. " " .. row.date end) ]],
  answer = { "Kim Yong-nam 1985", "Kim Il Sung 1988", "Tsakhiagiin Elbegdorj 2013" },
}

question {
  "Which two agencies does the article of 2023 name for one announcement?",
  ask = [[ return { announced = statements{ event = "announcement-2023" }[1].speaker,
      deleted = documents{ event = "press-release-deleted-2023" }[1].publisher } ]],
  answer = { announced = "Mongolian immigration authorities",
      deleted = "General Authority for Border Protection" },
}

question {
  "Are the names of Kim Jong Un's titles in 2018 and 2011 the same?",
  ask = [[ return named(actor "Kim Jong Un".posts:values "post") ]],
  answer = {
    "Supreme Leader of North Korea", "Leader of the Workers' Party of Korea",
      "Chairman (North Korea, body not named)",
  },
}

-- Contradictions

question {
  "Which visit is called the latest though a later one is told?",
  ask = [[ local latest = visits{ superlative = matches "latest" }[1]
    local later = visits{ date = after(latest.date.text), status = "asserted" }:events()
    return { called = latest.guest .. " " .. latest.date, later = told(later,
      function(row) return row.guest .. " " .. row.date end) } ]],
  answer = { called = "Kim Yong-nam 2007-07", later = { "Tsakhiagiin Elbegdorj 2013" } },
}

question {
  "Which routes of the railway do not agree on Mongolia?",
  ask = [[ return told(geography{ subject = "Trans-Siberian Railway", form = "route", state = known() },
      function(row) return row.state .. " (" .. row.section .. ")" end) ]],
  answer = { "Russia (tooltip-trans-siberian)", "Mongolia (post-1990)" },
}

question {
  "Which two end dates does the Korean War have?",
  ask = [[ return told(conflicts{ episode = "Korean War", form = "war" },
      function(row) return row.reading .. " " .. row.date end) ]],
  answer = { "de facto 1950-06-25/1953-07-27", "de jure 1950-06-25/.." },
}

question {
  "What does the article of 2023 say on how Mongolia treats refugees, usual and otherwise?",
  ask = [[ return told(policies{ source = "nk-news-2023", actor = "Mongolia", form = "refugee policy" },
      function(row) return row.extent .. ": " .. row.topic end) ]],
  answer = { "usually: letting defectors travel on", "sometimes: inconsistent record, with repatriations" },
}

question {
  "Which words for relations between Mongolia and North Korea do not go together?",
  ask = [[ return told(diplomatic_relations{ party = "Mongolia" }{ party = "North Korea" }{ form = { "quality", "friction", "strain", "hindrance" }, by = blank() },
      function(row) return row.form .. (row.quality and " " .. row.quality or "") end) ]],
  answer = { "quality cordial", "hindrance", "friction low-intensity", "strain" },
}

question {
  "In 2013, who led North Korea, and who was Elbegdorj's host?",
  ask = [[ return { led = tenures{ form = "leader", state = "North Korea" }:on "2013"[1].holder,
      host = visits{ guest = "Elbegdorj", host = known() }[1].host } ]],
  answer = { led = "Kim Jong Un", host = "Kim Yong-nam" },
}

question {
  "Whose figure of 1997 rests on a ministry that did not bear that name yet?",
  ask = [[ local figure = population{ date = "1997" }[1]
    return { by = figure.by, too_early = figure.date:before(figure.by.lifetime) } ]],
  answer = { by = "Ministry of Foreign Affairs and Trade (South Korea)", too_early = "yes" },
}

question {
  "By the prose, in which year before 2002 was a North Korean foreign minister in Mongolia, and what do the tables have?",
  ask = [[ local paek = visits{ guest = "Paek Nam Sun" }[1]
    local last = tables{ guest_title = "Foreign Minister", origin = "North Korea" }:sort "date":last()
    return { by_prose = paek.date.year - tonumber(paek.interval:match "%d+"),
      by_tables = last.guest .. " " .. last.date } ]],
  answer = { by_prose = 1988, by_tables = "Ho Dam 1973" },
}

question {
  "Which shelters stand against the denial of camps?",
  ask = [[ local denied = facilities{ status = "denied" }
    return { denied = named(denied:values "form"), standing = named(facilities{ users = "refugees",
      status = "asserted" }:values "site") } ]],
  answer = { denied = { "refugee camp" }, standing = { "Mongolian shelters for North Korean refugees" } },
}

-- Where it stands

question {
  "In which sources does Kim Yong-nam occur?",
  ask = [[ return named(actor "Kim Yong-nam".claims:values "source") ]],
  answer = { "mn-kp-wiki", "mn-kp-infolist" },
}

question {
  "Where does it say that Mongolia sent horses?",
  ask = [[ return named(aid{ goods = "horses" }:values "passage") ]],
  answer = { "mn-kp-wiki/early-relationship/1", "mn-kp-infolist/early-relationship/1" },
}

question {
  "How many sources, and how many witnesses, have the closing of the embassy?",
  ask = [[ local closed = missions{ form = "closed" }
    return { sources = #named(closed:values "source"), witnesses = #named(closed:values "witness") } ]],
  answer = { sources = 2, witnesses = 1 },
}

question {
  "Which source copies another?",
  ask = [[ local copies = {}
    for row in sources:rows() do local s = source(row.id) if s.copy_of then copies[s.id] = s.copy_of.id end end
    return copies ]],
  answer = { ["mn-kp-infolist"] = "mn-kp-wiki" },
}

question {
  "When was each source published, so far as its day is known?",
  ask = [[ return told(sources:filter(function(row) return row.date.precision == "day" end),
      function(row) return row.id .. " " .. row.date end) ]],
  answer = { "nk-news-2023 2023-05-21", "montsame-2025 2025-11-20" },
}

question {
  "Which claims are hearsay?",
  ask = [[ return told(claims{ status = "reported" },
      function(row) return row.kind .. " " .. row.date end) ]],
  answer = { "land_grant [..2005-09]", "policy 2007-06", "policy 2007-10", "policy 2008-10" },
}

question {
  "Whom does NK News quote or report?",
  ask = [[ return named(claims{ source = "nk-news-2023" }:values "by") ]],
  answer = {
    "Anthony Rinna", "Elizabeth Salmon", "General Authority for Border Protection",
    "Mongolian immigration authorities", "Mongolian authorities", "Ministry of Foreign Affairs (South Korea)",
    "unnamed experts",
  },
}

question {
  "Who estimates 500 refugees a month?",
  ask = [[ return told(migration{ unit = "person/month" },
      function(row) return row.source .. ": " .. (row.by or row.voice) end) ]],
  answer = {
    "koreans-in-mongolia: unnamed estimate", "mn-kp-wiki: unnamed scholar", "mn-kp-infolist: unnamed scholar",
  },
}

question {
  "Who wrote the report of MONTSAME, and at what hour did it appear?",
  ask = [[ local paper = documents{ source = "montsame-2025" }
    return { author = paper{ form = "byline" }[1].author,
      hour = paper{ form = "publication date" }[1].hour } ]],
  answer = { author = "bayarzul", hour = "16:26:07" },
}

question {
  "Which statements came in a report, a letter or a press release?",
  ask = [[ return told(statements{ medium = known() },
      function(row) return row.speaker .. ": " .. row.medium end) ]],
  answer = {
    "Vitit Muntarbhorn: official report", "Human Rights Watch: open letter",
    "Mongolian immigration authorities: press release", "Elizabeth Salmon: recent report",
  },
}

-- Networks

question {
  "Whom did Kim Yong-nam meet in the tables, as guest or host?",
  ask = [[ local met = tables{ involves = "Kim Yong-nam" }
    return named{ met[1].host, met[#met].guest } ]],
  answer = { "Jambyn Batmönkh", "Tsakhiagiin Elbegdorj" },
}

question {
  "Who appears in the tables both as guest and as host?",
  ask = [[ local hosts = {}
    for _, host in ipairs(tables.host:list()) do hosts[host.id] = true end
    return named(tables:filter(function(row) return hosts[row.guest.id] end):values "guest") ]],
  answer = { "Yumjaagiin Tsedenbal", "Kim Il Sung", "Kim Yong-nam", "Jambyn Batmönkh" },
}

question {
  "Which guests did Tsedenbal receive?",
  ask = [[ return named(visits{ host = "Tsedenbal" }:values "guest") ]],
  answer = { "Kim Il Sung", "Jeong Jun-taek", "Ho Dam" },
}

question {
  "How often did each side visit the other, by the tables?",
  ask = [[ local sides = {}
    for row in tables:events():group "origin":count():rows() do sides[row.origin.name] = row.n end
    return sides ]],
  answer = { Mongolia = 8, ["North Korea"] = 5 },
}

question {
  "Which states take part in agreements with Mongolia, and in how many?",
  ask = [[ local partners = {}
    for row in agreements{ party = "Mongolia",
      instrument = known() }:group "party":aggregate{ n = distinct "instrument" }:rows() do
      partners[row.party.name] = row.n
    end
    return partners ]],
  answer = { Mongolia = 6, ["North Korea"] = 4, ["South Korea"] = 2 },
}

question {
  "Which embassies does the corpus know, and in which state do they stand?",
  ask = [[ return told(missions:events(), function(row) return row.sender .. " in " .. row.receiver end) ]],
  answer = { "North Korea in Mongolia", "South Korea in Mongolia" },
}

-- Names

question {
  "Which is the Korean name of the relations between Mongolia and North Korea?",
  ask = [[ return names{ entity = "Mongolia–North Korea relations", language = "ko" }[1].spelling ]],
  answer = "몽골-조선민주주의인민공화국 관계",
}

question {
  "What was Kim Il Sung called at birth?",
  ask = [[ return names{ entity = "Kim Il Sung", form = "birth" }[1].spelling ]],
  answer = "Kim Song-ju",
}

question {
  "What does Ulaanbaatar mean?",
  ask = [[ return names{ entity = "Ulaanbaatar", form = "meaning" }[1].meaning ]],
  answer = "Red Hero",
}

question {
  "How is Battulga written in Mongolian letters?",
  ask = [[ return names{ entity = "Battulga", script = "Cyrl" }[1].spelling ]],
  answer = "Халтмаагийн Баттулга",
}

question {
  "Which abbreviations does the corpus print, and for what?",
  ask = [[ return told(names{ form = "abbreviation" },
      function(row) return row.spelling .. " = " .. row.entity end) ]],
  answer = {
    "БНМАУ = Mongolia", "DPRK = North Korea", "N. Korea = North Korea", "БНАСАУ = North Korea",
      "USSR = Soviet Union",
    "U.S. = United States",
    "POTROK = President of South Korea", "POSK = President of South Korea", "SPA = Supreme People's Assembly",
    "WPK = Workers' Party of Korea", "U.N. = United Nations", "TSR = Trans-Siberian Railway",
  },
}

question {
  "What does plain Korea stand for in the report of MONTSAME?",
  ask = [[ return names{ spelling = "Korea", source = "montsame-2025" }[1].entity ]],
  answer = "South Korea",
}

question {
  "Whose name is printed given name first?",
  ask = [[ return named(actors{ note = matches "Given name first" }:values "name") ]],
  answer = { "Byambatsogt Sandag" },
}

question {
  "Under which names does South Korea go?",
  ask = [[ return named(actor "South Korea".spellings:values "spelling") ]],
  answer = { "South Korea", "Republic of Korea", "Republic of South Korea", "Korea", "the South", "대한민국" },
}

question {
  "Who is called Enkhbold and who Enkhbayar?",
  ask = [[ return { actor "Enkhbold".name, actor "Enkhbayar".name } ]],
  answer = { "Miyeegombyn Enkhbold", "Nambaryn Enkhbayar" },
  ordered = true,
}

question {
  "Which of the Kims belong to North Korea?",
  ask = [[ return named(actors{ sort = "person", name = matches "^Kim ",
      of = "North Korea" }:values "name") ]],
  answer = { "Kim Il Sung", "Kim Jong Il", "Kim Jong Un", "Kim Yong-nam" },
}

-- In order of time

question {
  "Which visit came right before the treaty was signed, certainly?",
  ask = [[ local signed = agreements{ form = "signed", instrument = "friendship treaty" }[1].date.text
    local before_it = visits{ date = before(signed), status = "asserted" }:sort "date":last()
    return before_it.guest .. " " .. before_it.date ]],
  answer = "Kim Yong-nam 1985",
}

question {
  "Who were ambassadors of Mongolia, in order?",
  ask = [[ return named(tenures{ form = "ambassador", sender = "Mongolia" }:sort "date":values "holder") ]],
  answer = {
    "Jamsran Sambuu", "Batyn Dorj", "Sharavyn Gungaadorj", "Janchivdorjyn Lomvo", "Sodovjamts Khurelbaatar",
    "Manibadrakh Ganbold", "Surengiin Tsoggerel",
  },
  ordered = true,
}

question {
  "What happened on or about the land and the camps, in order?",
  ask = [[ local steps = facilities{ site = "refugee-camps", date = known() }:events():sort "date"
    return told(steps, function(row) return row.date .. " " .. row.status end) ]],
  answer = { "[..2004] planned", "2005 planned", "2006-11 denied" },
  ordered = true,
}

question {
  "What came first: the land of 2005 or Enkhbold's term?",
  ask = [[ return land_grants{ date = "2005" }[1].date:before(tenures{ holder = "Enkhbold",
      date = "2006-01/2007-11" }[1].date) ]],
  answer = "yes",
}

question {
  "Was the tour of Amarjargal before the closing of the embassy?",
  ask = [[ return visits{ guest = "Amarjargal" }[1].date:before(missions{ form = "closed" }[1].date) ]],
  answer = "maybe",
}

question {
  "How many years lie between the closing of the embassy and the next ambassador listed?",
  ask = [[ return tenures{ form = "ambassador",
      sender = "North Korea" }.date:min().year - missions{ form = "closed" }[1].date.year ]],
  answer = 14,
}

question {
  "Which visits came between 2000 and 2010 to Pyongyang, in order?",
  ask = [[ return named(visits{ place = "Pyongyang",
      date = during "2000/2010" }:sort "date":values "guest") ]],
  answer = { "Nambaryn Enkhbayar", "Natsagiin Bagabandi" },
  ordered = true,
}

question {
  "What is the latest dated claim of each source?",
  ask = [[ local last = {}
    for row in claims{ status = "asserted" }:group "source":aggregate{ last = max "date" }:rows() do last[row.source.id] = row.last.year end
    return last ]],
  answer = {
    ["koreans-in-mongolia"] = 2013, ["mn-kp-wiki"] = 2018, ["mn-kp-infolist"] = 2018, ["nk-news-2023"] = 2023,
    ["montsame-2025"] = 2025,
  },
}

question {
  "In which decade were most visits of the tables, each counted once?",
  ask = [[ local top = tables:events():group{ decade = "decade(date)" }:count():sort "-n"[1]
    return { top.decade, top.n } ]],
  answer = { 1980, 4 },
  ordered = true,
}

-- Not in the corpus

question {
  "Was the labour agreement approved?",
  ask = [[ return #agreements{ instrument = "labour agreement of 2008", form = { "in force", "signed" } } ]],
  answer = 0,
}

question {
  "When did Mongolia and South Korea begin relations?",
  ask = [[ return diplomatic_relations{ party = "South Korea", form = "establishment" }[1].date ]],
  answer = nil,
}

question {
  "How long is the Trans-Siberian Railway?",
  ask = [[ return geography{ subject = "Trans-Siberian Railway", form = "length" }[1].value ]],
  answer = "unknown",
}

question {
  "How many defectors live in Mongolia?",
  ask = [[ return population{ form = "defectors" }[1].value ]],
  answer = "unknown",
}

question {
  "Who led Mongolia in 1948?",
  ask = [[ return #tenures{ state = "Mongolia" }:on "1948" ]],
  answer = 0,
}

question {
  "Which Chinese leaders visited Mongolia?",
  ask = [[ return #visits{ origin = "China" } ]],
  answer = 0,
}

question {
  "Did Kim Jong Un go to Mongolia?",
  ask = [[ return #visits{ guest = "Kim Jong Un", status = "asserted" } > 0 ]],
  answer = false,
}

question {
  "Is a trade figure of Mongolia and North Korea given?",
  ask = [[ return #trade{ involves = "North Korea" } > 0 ]],
  answer = false,
}

question {
  "When did Ho Dam die?",
  ask = [[ return actor "Ho Dam".died ]],
  answer = nil,
}

question {
  "Is the direction of the land from Ulaanbaatar given?",
  ask = [[ return geography{ subject = "camp-land" }[1].direction ]],
  answer = nil,
}

question {
  "What became of the four North Koreans, are they repatriated?",
  ask = [[ return #claims{ involves = "four North Koreans", form = "repatriation" } > 0 ]],
  answer = false,
}

-- What the sources have lost

question {
  "Which tooltip breaks off in the middle of a birth and death date?",
  ask = [[ return documents{ form = "lost text", words = "192418" }[1].subject ]],
  answer = "Kim Dae-jung",
}

question {
  "Which tables are missing from the copy?",
  ask = [[ return named(documents{ form = "missing table" }:values "missing") ]],
  answer = {
    "table of visits of heads of state and government", "table of visits of lower ranking officials",
  },
}

question {
  "Which tooltip belongs to something else?",
  ask = [[ return documents{ form = "wrong target" }[1].subject ]],
  answer = "Kim Yong-nam",
}

question {
  "Which tooltips stand there twice?",
  ask = [[ return named(documents{ form = "repetition" }:values "subject") ]],
  answer = { "Ulaanbaatar", "North Korea" },
}

question {
  "Which dates of claims were repaired?",
  ask = [[ return told(claims{ basis = "repaired" },
      function(row) return row.who .. " " .. row.form .. " " .. row.date end) ]],
  answer = { "Kim Dae-jung death 2009-08-18" },
}

question {
  "How many tooltips break off?",
  ask = [[ return #documents{ form = "cut off" } ]],
  answer = 25,
}

question {
  "What is printed in raw markup?",
  ask = [[ return named(documents{ note = "Raw markup." }:values "subject") ]],
  answer = { "Korean War" },
}

question {
  "Which claims have dates only inferred, in the report of MONTSAME: how many?",
  ask = [[ return #claims{ source = "montsame-2025", basis = "inferred" } ]],
  answer = 18,
}
