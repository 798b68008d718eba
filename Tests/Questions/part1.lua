-- Questions to the corpus that ships, the way they are put at the prompt, with the answers that its sources give.
-- `run.lua` says how answers are compared.

prelude [[
local function named(list)
  local seen, result = {}, {}
  for _, value in ipairs(list) do
    local name = tostring(value)
    if not seen[name] then seen[name] = true result[#result + 1] = name end
  end
  return result
end
local function both(t, column)
  return { certain = named(t:values(column)), possible = named(t:possible():values(column)) }
end
local tables = { "heads-of-state", "lower-ranking" }
]]

-- Looked up

question {
  "Who recognised North Korea first, ahead of Mongolia?",
  ask = [[ return diplomatic_relations{ form = "recognition", recipient = "North Korea", rank = 1 }[1].actor ]],
  answer = "Soviet Union",
}

question {
  "What number of horses came from Mongolia as aid?",
  ask = [[ return aid{ goods = "horses" }[1].value ]],
  answer = 10000,
}

question {
  "How many orphans were brought to Mongolia during the Korean War, in 1952?",
  ask = [[ return migration{ group = "war orphans", date = "1952" }[1].value ]],
  answer = 200,
}

question {
  "Which body founded the school for Korean children, and when?",
  ask = [[ local school = facilities{ form = "school" }[1]
    return { founder = school.founder, year = school.date.year } ]],
  answer = { founder = "local Korean church in Mongolia", year = 1998 },
}

question {
  "How many workers from North Korea were in Mongolia in the spring of 2008?",
  ask = [[ local workers = population{ form = "workers", date = "2008-05" }[1].value
    return { figure = workers.number, hedge = workers.hedge } ]],
  answer = { figure = 200, hedge = "about" },
}

question {
  "What is the ceiling of the labour agreement of 2008, and for how long?",
  ask = [[ local quota = migration{ under = "labour agreement of 2008" }[1]
    return { at_most = quota.value.high, years = quota.date.end_year - quota.date.year } ]],
  answer = { at_most = 5300, years = 5 },
}

question {
  "Which assembly was the labour agreement laid before?",
  ask = [[ return agreements{ instrument = "labour agreement of 2008", form = "submitted" }[1].body ]],
  answer = "State Great Hural",
}

question {
  "At what distance from the Mongolian capital lies the land of 2005?",
  ask = [[ local way = geography{ subject = "camp-land", form = "distance" }[1].value
    return { figure = way.number, unit = way.unit } ]],
  answer = { figure = 40, unit = "km" },
}

question {
  "When did the North Korean embassy in Mongolia close?",
  ask = [[ return missions{ form = "closed", sender = "North Korea" }[1].date ]],
  answer = "1999",
}

question {
  "From when to when did the treaty of friendship last?",
  ask = [[ local treaty = agreements{ instrument = "friendship treaty" }
    return { signed = treaty{ form = "signed" }[1].date, nullified = treaty{ form = "nullified" }[1].date } ]],
  answer = { signed = "1986", nullified = "1995" },
}

question {
  "What is the date of the illegal crossing by four North Koreans?",
  ask = [[ return enforcements{ form = "illegal crossing" }[1].date ]],
  answer = "2023-05-10",
}

question {
  "For how much does Mongolia buy in South Korea each year?",
  ask = [[ local bought = trade{ importer = "Mongolia", exporter = "South Korea" }[1].value
    return { low = bought.low, unit = bought.unit, hedge = bought.hedge } ]],
  answer = { low = 500000000, unit = "USD/year", hedge = "over" },
}

question {
  "How many South Koreans visited in 2025, by the state news agency?",
  ask = [[ return migration{ form = "tourism", date = "2025" }[1].value ]],
  answer = 180000,
}

question {
  "What field did the economic ties of 2013 concern above all?",
  ask = [[ return diplomatic_relations{ form = "economic ties", date = "2013" }[1].sector ]],
  answer = "oil refining",
}

question {
  "Which word of the South Korean ambassador's is quoted?",
  ask = [[ return statements{ speaker = "South Korean ambassador", form = "criticism" }[1].words ]],
  answer = "problematic",
}

question {
  "How many constituencies does the North Korean assembly have?",
  ask = [[ return polities{ body = "Supreme People's Assembly", form = "seats" }[1].value ]],
  answer = 687,
}

question {
  "What had the two expelled diplomats tried?",
  ask = [[ local offence = enforcements{ form = "offence", target = "two expelled North Korean diplomats" }[1]
    return { deed = offence.offence, object = offence.object } ]],
  answer = {
    deed = "trying to pass counterfeit banknotes", object = "100-dollar notes of the United States",
  },
}

question {
  "What brought Jeong Jun-taek to Ulaanbaatar?",
  ask = [[ return visits{ guest = "Jeong Jun-taek" }[1].occasion ]],
  answer = "50th anniversary of the People's Revolution",
}

-- Counted

question {
  "How many rows are there in the tables of visits?",
  ask = [[ return visits{ section = tables }:count() ]],
  answer = 14,
}

question {
  "How many persons occur in these tables, travelling or receiving?",
  ask = [[ local t = visits{ section = tables }
    local people = t:values "guest"
    table.move(t:values "host", 1, #t, #people + 1, people)
    return #named(people) ]],
  answer = 13,
}

question {
  "How often had Kim Yong-nam been in Mongolia by the summer of 2007?",
  ask = [[ local told = visits{ guest = "Kim Yong-nam", destination = "Mongolia", section = "post-1990" }
    return told:events():count() ]],
  answer = 3,
}

question {
  "How many persons called Kim are there?",
  ask = [[ return actors{ sort = "person", name = matches "^Kim " }:count() ]],
  answer = 6,
}

question {
  "How many documents speak of Miyeegombyn Enkhbold?",
  ask = [[ return sources_of(claims{ involves = "Miyeegombyn Enkhbold" }):count() ]],
  answer = 3,
}

question {
  "How many documents, and how many witnesses, have the land of 1.3 square kilometres?",
  ask = [[ local found = sources_of(land_grants{ value = 1.3 })
    return { documents = found:count(), witnesses = found.witness:distinct() } ]],
  answer = { documents = 3, witnesses = 2 },
}

question {
  "Which head counts of the page on Koreans in Mongolia are put at 200, one way or another?",
  ask = [[ local t = claims{ source = "koreans-in-mongolia", unit = "person" }:filter "high(value) == 200"
    return named(t:derive{ what = function(claim) return claim.form .. ": " .. claim.value end }:values "what") ]],
  answer = { "expatriates: 200 persons", "workers: about 200 persons", "capacity: at most 200 persons" },
}

question {
  "Which presidents of South Korea occur?",
  ask = [[ return named(tenures{ post = "president-kr" }:values "holder") ]],
  answer = { "Kim Dae-jung", "Lee Myung-bak" },
}

question {
  "How many fields of cooperation were on the agenda of the ninth committee meeting?",
  ask = [[ return #meetings{ form = "agenda", body = "joint-committee" }[1].topic ]],
  answer = 9,
}

-- Filtered

question {
  "Who was received in Pyongyang, by the tables?",
  ask = [[ return named(visits{ section = tables, place = "Pyongyang" }:values "guest") ]],
  answer = {
    "Yumjaagiin Tsedenbal", "Jambyn Batmönkh", "Rinchinnyamyn Amarjargal", "Nambaryn Enkhbayar",
    "Natsagiin Bagabandi", "Tsakhiagiin Elbegdorj", "Lodongiyn Rinchin", "Tserenpiliyn Gombosüren",
  },
}

question {
  "For which visits of the tables is the day known?",
  ask = [[ local t = visits{ section = tables }:filter(function(visit) return visit.date.is_exact end)
    return named(t:derive{ who = function(visit) return visit.guest .. " " .. visit.date end }:values "who") ]],
  answer = { "Kim Il Sung 1956-07-16/1956-07-18", "Jeong Jun-taek 1971-07-14", "Lodongiyn Rinchin 1974-12-21" },
}

question {
  "Which figures are upper bounds?",
  ask = [[ return named(claims:filter "hedge(value) == 'at most' or hedge(value) == 'nearly'":values "value") ]],
  answer = {
    "at most 3500 persons", "at most 5300 persons", "at most 200 persons", "nearly 3000 persons/year",
  },
}

question {
  "Which figures are lower bounds?",
  ask = [[ return named(claims:filter "hedge(value) == 'over' or hedge(value) == 'just over'":values "value") ]],
  answer = {
    "over 400 persons", "over 1000 persons", "just over 50,000,000 USD/year", "over 500,000,000 USD/year",
    "over 70 flights/week",
  },
}

question {
  "Who came to Mongolia in 1988?",
  ask = [[ return named(visits{ destination = "Mongolia", date = "1988" }:values "guest") ]],
  answer = { "Kim Il Sung", "Kim Yong-nam" },
}

question {
  "What does the page on Koreans in Mongolia tell of 2005, with the date stated?",
  ask = [[ local t = claims{ source = "koreans-in-mongolia", date = "2005", basis = blank() }
    return named(t:derive{ what = function(claim) return claim.kind .. ": " .. claim.form end }:values "what") ]],
  answer = { "regulation: order", "business: count", "statement: claim" },
}

question {
  "Which visits are told of without having taken place?",
  ask = [[ return named(visits{ status = { "planned", "hypothetical" } }:values "guest") ]],
  answer = { "Kim Jong Un", "Foreign minister of North Korea" },
}

question {
  "What rests on estimates and reports of people without a name?",
  ask = [[ local t = claims{ voice = matches "unnamed", status = { "estimated", "reported" } }:events()
    return { estimated = t{ status = "estimated" }:count(), reported = t{ status = "reported" }:count() } ]],
  answer = { estimated = 9, reported = 3 },
}

-- On a day, in a period

question {
  "Who was Mongolian ambassador in Pyongyang on New Year's Day 1970?",
  ask = [[ return both(tenures{ post = "ambassador-mn-kp" }:on "1970-01-01", "holder") ]],
  answer = { certain = {}, possible = {} },
}

question {
  "Who was it in the year in which the North Korean embassy in Mongolia closed?",
  ask = [[ return both(tenures{ post = "ambassador-mn-kp" }:on(missions{ form = "closed" }[1].date), "holder") ]],
  answer = { certain = {}, possible = {} },
}

question {
  "Who was it when Enkhbayar visited?",
  ask = [[ local visit = visits{ guest = "Nambaryn Enkhbayar" }[1]
    return both(tenures{ post = "ambassador-mn-kp" }:on(visit.date), "holder") ]],
  answer = { certain = { "Janchivdorjyn Lomvo" }, possible = {} },
}

question {
  "Who was ambassador, and who Prime Minister, at the visit of July 2007?",
  ask = [[ local that_month = tenures:on(visits{ guest = "Kim Yong-nam", date = "2007" }[1].date)
    return { ambassador = named(that_month{ post = "ambassador-mn-kp" }:values "holder"),
      prime_minister = named(that_month{ post = "prime-minister-mn" }:values "holder") } ]],
  answer = { ambassador = { "Janchivdorjyn Lomvo" }, prime_minister = { "Miyeegombyn Enkhbold" } },
}

question {
  "Was Enkhbold Prime Minister when land was given for a camp?",
  ask = [[ local given = land_grants{ donor = "Mongolia" }[1].date
    local t = tenures{ holder = "Miyeegombyn Enkhbold", post = "prime-minister-mn" }:on(given)
    return t:count() + t:possible():count() > 0 ]],
  answer = false,
}

question {
  "Was he when the United Nations' report praised his country?",
  ask = [[ local praised = statements{ form = "praise", speaker = "Vitit Muntarbhorn" }[1].date
    local t = tenures{ holder = "Miyeegombyn Enkhbold", post = "prime-minister-mn" }:on(praised)
    return t:count() + t:possible():count() > 0 ]],
  answer = false,
}

question {
  "Who was South Korea's president at the visit of Paek Nam Sun?",
  ask = [[ return both(tenures{ post = "president-kr" }:on(visits{ guest = "Paek Nam Sun" }[1].date), "holder") ]],
  answer = { certain = { "Kim Dae-jung" }, possible = {} },
}

question {
  "Which Mongolian ambassadors to North Korea served under President Elbegdorj?",
  ask = [[ local term = tenures{ holder = "Tsakhiagiin Elbegdorj", timing = "throughout" }[1].date
    return both(tenures{ post = "ambassador-mn-kp", date = overlapping(term) }, "holder") ]],
  answer = {
    certain = { "Sodovjamts Khurelbaatar", "Manibadrakh Ganbold", "Surengiin Tsoggerel" }, possible = {},
  },
}

question {
  "Which visits between the two countries fell into the life of the friendship treaty?",
  ask = [[ local treaty = agreements{ instrument = "friendship treaty" }
    local life = interval(treaty{ form = "signed" }[1].date, treaty{ form = "nullified" }[1].date)
    return both(visits{ involves = "North Korea", date = during(life) }, "guest") ]],
  answer = {
    certain = { "Kim Il Sung", "Kim Yong-nam", "Tserenpiliyn Gombosüren" }, possible = { "Jambyn Batmönkh" },
  },
}

question {
  "Who may have been Mongolian ambassador in February 2008?",
  ask = [[ return both(tenures{ post = "ambassador-mn-kp" }:on "2008-02", "holder") ]],
  answer = { certain = {}, possible = { "Janchivdorjyn Lomvo", "Sodovjamts Khurelbaatar" } },
}

question {
  "Between which ambassadors was there nobody, in order of time?",
  ask = [[ local gaps = {}
    for gap in pauses(tenures{ post = "ambassador-mn-kp" }):sort "after":rows() do
      gaps[#gaps + 1] = { from = gap.after.end_year, to = gap.before.year, certain = gap.certain }
    end
    return gaps ]],
  answer = {
    { from = 1952, to = 1961, certain = true }, { from = 1963, to = 1992, certain = true },
    { from = 1997, to = 2001, certain = true }, { from = 2011, to = 2012, certain = false },
  },
  ordered = true,
}

question {
  "How was Mongolia called in 1948, in 1986 and in 2003?",
  ask = [[ local function called(year)
      return names{ entity = "Mongolia", form = "historical" }:on(year):values "spelling"[1] or actor("Mongolia").name
    end
    return { called "1948", called "1986", called "2003" } ]],
  answer = { "Mongolian People's Republic", "Mongolian People's Republic", "Mongolia" },
  ordered = true,
}

question {
  "Who may have been Mongolian ambassador in the middle of 2016?",
  ask = [[ return both(tenures{ post = "ambassador-mn-kp" }:on "2016-07-01", "holder") ]],
  answer = { certain = {}, possible = { "Manibadrakh Ganbold", "Surengiin Tsoggerel" } },
}

-- In doubt

question {
  "Which visits were certainly before 1957?",
  ask = [[ return named(visits{ date = before "1957" }:values "guest") ]],
  answer = { "Yumjaagiin Tsedenbal", "Kim Il Sung" },
}

question {
  "Which visits between them fell into the years of the Sino-Soviet split?",
  ask = [[ local split = diplomatic_relations{ form = "hindrance" }[1].date
    return both(visits{ involves = "North Korea", date = during(split) }, "guest") ]],
  answer = { certain = { "Jeong Jun-taek", "Ho Dam", "Lodongiyn Rinchin" }, possible = { "Kim Yong-nam" } },
}

question {
  "On which Wednesday was the detention announced, and on which other Wednesday may it have been?",
  ask = [[ local likely = statements{ form = "announcement", about = "four North Koreans" }[1].date
    local other = enforcements{ form = "illegal crossing" }[1].date
    local function weekday(d) return os.date("%A", os.time{ year = d.year, month = d.month, day = d.day }) end
    return { likely = likely, day = weekday(likely), other = weekday(other) == weekday(likely) and other } ]],
  answer = { likely = "2023-05-17?", day = "Wednesday", other = "2023-05-10" },
}

question {
  "Within which days did the press release disappear?",
  ask = [[ return documents{ form = "deletion" }[1].date ]],
  answer = "[2023-05-17..2023-05-21]",
}

question {
  "When were North Korean diplomats expelled?",
  ask = [[ return enforcements{ form = "expulsion" }[1].date ]],
  answer = "[..1999]",
}

question {
  "What was Kim Il Sung's age on his visit of 1988?",
  ask = [[ local years = age("Kim Il Sung", visits{ guest = "Kim Il Sung", date = "1988" }[1].date)
    return { years.low, years.high } ]],
  answer = { 75, 76 },
}

question {
  "At what age did Batyn Dorj become ambassador?",
  ask = [[ local term = tenures{ holder = "Batyn Dorj" }[1].date
    local years = age("Batyn Dorj", date(tostring(term.year)))
    return { years.low, years.high } ]],
  answer = { 46, 47 },
}

question {
  "What was Kim Il Sung's age on his visit of July 1956?",
  ask = [[ return age("Kim Il Sung", visits{ guest = "Kim Il Sung", date = "1956" }[1].date) ]],
  answer = 44,
}

question {
  "When did Enkhbold cease to be Deputy Prime Minister?",
  ask = [[ return tenures{ post = "deputy-prime-minister-mn" }[1].date ]],
  answer = "2007/201X",
}

question {
  "Did Batmönkh sign the treaty of friendship in Pyongyang?",
  ask = [[ local signed = agreements{ instrument = "friendship treaty", form = "signed" }[1].date
    return signed:during(visits{ guest = "Jambyn Batmönkh" }[1].date) ]],
  answer = "maybe",
}

question {
  "Is the year of Human Rights Watch's letter stated?",
  ask = [[ return statements{ speaker = "Human Rights Watch" }[1].basis ]],
  answer = "inferred",
}

-- Summed up

question {
  "What is the longest pause between visits in the tables?",
  ask = [[ local pause = pauses(visits{ section = tables })[1]
    return { from = pause.after.year, to = pause.before.year, years = pause.years } ]],
  answer = { from = 1956, to = 1971, years = 15 },
}

question {
  "In which years do the tables begin and end?",
  ask = [[ local t = visits{ section = tables }:sort "date"
    return { t:first().date.year, t:last().date.year } ]],
  answer = { 1956, 2013 },
  ordered = true,
}

question {
  "How long did Mongolian ambassadors stay on average, of those who left?",
  ask = [[ local t = tenures{ post = "ambassador-mn-kp" }:events():derive{ years = "end_year(date) - year(date)" }
    return t.years:mean() ]],
  answer = 3.83, tolerance = 0.01,
}

question {
  "Which Mongolian ambassador stayed longest?",
  ask = [[ local t = tenures{ post = "ambassador-mn-kp" }:derive{ years = "end_year(date) - year(date)" }
    local longest = t:sort "-years"[1]
    return { who = longest.holder, years = longest.years } ]],
  answer = { who = "Janchivdorjyn Lomvo", years = 7 },
}

question {
  "Who travelled most?",
  ask = [[ local most = visits{ status = "asserted" }:events():group "guest":count():sort "-n"[1]
    return { who = most.guest, visits = most.n } ]],
  answer = { who = "Kim Yong-nam", visits = 3 },
}

question {
  "How many visits of the tables did each of the three Kims receive?",
  ask = [[ local counts = {}
    for row in visits{ section = tables, host = matches "^Kim " }:group "host":count():rows() do
      counts[row.host.name] = row.n
    end
    return counts ]],
  answer = { ["Kim Il Sung"] = 2, ["Kim Jong Il"] = 5, ["Kim Yong-nam"] = 1 },
}

-- Reckoned

question {
  "How many South Koreans would eight times the number of 1997 be?",
  ask = [[ return population{ group = "South Koreans in Mongolia", date = "1997" }[1].value * 8 ]],
  answer = 2160,
}

question {
  "By what factor did tourism from South Korea grow between 2007 and 2025?",
  ask = [[ local tourists = migration{ form = "tourism" }
    return tourists{ date = "2025" }[1].value / tourists{ date = "2007" }[1].value ]],
  answer = 4.5,
}

question {
  "How many per cent a year is that?",
  ask = [[ local tourists = migration{ form = "tourism", value = known() }:sort "date"
    local first, last = tourists:first(), tourists:last()
    return 100 * ((last.value / first.value).number ^ (1 / (last.date.year - first.date.year)) - 1) ]],
  answer = 8.7, tolerance = 0.1,
}

question {
  "How many workers could come in each year of the labour agreement, evenly spread?",
  ask = [[ local quota = migration{ under = "labour agreement of 2008" }[1]
    return quota.value.high / (quota.date.end_year - quota.date.year) ]],
  answer = 1060,
}
