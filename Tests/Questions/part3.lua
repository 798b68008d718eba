-- More questions of the sorts that part 1 asks: looked up, counted, filtered, on a day, in doubt, summed up, reckoned.

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
  "Since when have Mongolia and North Korea had diplomatic relations?",
  ask = [[ return diplomatic_relations{ form = "establishment", party = "North Korea" }[1].date ]],
  answer = "1948-10-15",
}

question {
  "And Mongolia and South Korea?",
  ask = [[ return diplomatic_relations{ form = "establishment", party = "South Korea" }[1].date ]],
  answer = "nil",
}

question {
  "Who sat in the chair of the ninth committee meeting, and for which state?",
  ask = [[ local sides = {}
    for row in meetings{ form = "co-chair" }:rows() do sides[row.side.name] = row.chair end
    return sides ]],
  answer = { ["Mongolia"] = "Byambatsogt Sandag", ["South Korea"] = "Kim Jina" },
}

question {
  "Where does Andrei Lankov teach?",
  ask = [[ return lives{ person = "Andrei Lankov", form = "affiliation" }[1].organisation ]],
  answer = "Kookmin University",
}

question {
  "How was Kim Il Sung called when he was born?",
  ask = [[ return names{ entity = "Kim Il Sung", form = "birth" }[1].spelling ]],
  answer = "Kim Song-ju",
}

question {
  "What was Batyn Dorj's rank?",
  ask = [[ return lives{ person = "Batyn Dorj", form = "rank" }[1].military_rank ]],
  answer = "General of the army",
}

question {
  "Which prize did Kim Dae-jung receive, and when?",
  ask = [[ local award = lives{ person = "Kim Dae-jung", form = "award" }[1]
    return { award.award, award.date.year } ]],
  answer = { "Nobel Peace Prize", 2000 }, ordered = true,
}

question {
  "Where was the Prime Minister when he denied plans for camps?",
  ask = [[ return statements{ form = "denial", place = known() }[1].place ]],
  answer = "Beijing",
}

question {
  "What did the average flight cost before and after the opening of the air?",
  ask = [[ local fares = transport{ form = "fare" }
    return { before = fares{ phase = "before" }[1].value, after = fares{ phase = "after" }[1].value } ]],
  answer = { before = 3000000, after = 1000000 },
}

question {
  "How far is it from Mongolia to North Korea, in either unit?",
  ask = [[ return named(geography{ subject = "Mongolia", form = "distance" }:values "value") ]],
  answer = { "about 800 km", "about 500 miles" },
}

question {
  "What did YTN see behind the order on shop signs?",
  ask = [[ return statements{ speaker = "YTN" }[1].reason ]],
  answer = "Mongolian nationalism",
}

question {
  "In which language may shop signs be?",
  ask = [[ return regulations{ form = "order" }[1].allowed ]],
  answer = { "English", "Mongolian" },
}

question {
  "Which goods does Mongolia want to sell in South Korea?",
  ask = [[ return statements{ form = "request", speaker = "Mongolia" }[1].goods ]],
  answer = { "cashmere", "leather", "meat", "wool" },
}

-- Counted

question {
  "How many different visits do the tables tell of?",
  ask = [[ return visits{ section = tables }:events():count() ]],
  answer = 13,
}

question {
  "How many visits are told of in all, and how many as having taken place?",
  ask = [[ local t = visits:events() return { t:count(), t{ status = "asserted" }:count() } ]],
  answer = { 21, 19 }, ordered = true,
}

question {
  "How many ambassadors are listed for each of the two countries?",
  ask = [[ local counts = {}
    for row in tenures{ section = matches "ambassadors" }:events():group "sender":count():rows() do
      counts[row.sender.name] = row.n
    end
    return counts ]],
  answer = { ["Mongolia"] = 7, ["North Korea"] = 2 },
}

question {
  "How many foreign ministers came, on either side?",
  ask = [[ return named(visits{ guest_title = matches "foreign minister" }:values "guest") ]],
  answer = { "Ho Dam", "Lodongiyn Rinchin", "Tserenpiliyn Gombosüren", "Paek Nam Sun" },
}

question {
  "How many independent witnesses has the corpus?",
  ask = [[ return sources.witness:distinct() ]],
  answer = 4,
}

question {
  "For how many persons is a date of birth given?",
  ask = [[ return lives{ form = "birth", date = known() }:events():count() ]],
  answer = 7,
}

question {
  "How many tooltips does the copy have?",
  ask = [[ return claims{ source = "mn-kp-infolist", section = matches "tooltip" }.passage:distinct() ]],
  answer = 25,
}

-- Filtered

question {
  "Who visited more than once?",
  ask = [[ return named(visits{ status = "asserted" }:events():group "guest":count():filter "n > 1":values "guest") ]],
  answer = { "Kim Il Sung", "Kim Yong-nam" },
}

question {
  "Who was guest as well as host?",
  ask = [[ return named(visits{ status = "asserted" }:join(visits, { guest = "host" }):values "guest") ]],
  answer = { "Yumjaagiin Tsedenbal", "Kim Il Sung", "Kim Yong-nam", "Jambyn Batmönkh" },
}

question {
  "Which visits between the two countries does the prose tell that no table has?",
  ask = [[ local t = visits{ involves = "North Korea", status = "asserted" }:events()
    t = t:filter(function(visit) return visit.claims{ section = tables }:count() == 0 end)
    return named(t:derive{ what = function(visit) return visit.guest .. " " .. visit.date end }:values "what") ]],
  answer = { "Kim Yong-nam 1988", "Paek Nam Sun 2002", "Kim Yong-nam 2007-07" },
}

question {
  "What is denied?",
  ask = [[ return named(claims{ status = "denied" }:values "form") ]],
  answer = { "refugee camp" },
}

question {
  "Who keeps silent, and about what?",
  ask = [[ return named(statements{ voice = "silence" }:values "topic") ]],
  answer = { "whether they meant to defect", "repatriation" },
}

question {
  "Which figures are approximate?",
  ask = [[ return claims:filter "hedge(value) == 'about'":events():count() ]],
  answer = 7,
}

-- On a day, in a period

question {
  "Who led North Korea on 8 July 1994?",
  ask = [[ return both(tenures{ post = "supreme-leader-kp" }:on "1994-07-08", "holder") ]],
  answer = { certain = { "Kim Il Sung", "Kim Jong Il" }, possible = {} },
}

question {
  "Who led North Korea in 2011?",
  ask = [[ return named(tenures{ post = "supreme-leader-kp" }:on "2011":values "holder") ]],
  answer = { "Kim Jong Il", "Kim Jong Un" },
}

question {
  "Who was Mongolian ambassador when the friendship treaty was signed, and when it was nullified?",
  ask = [[ local treaty = agreements{ instrument = "friendship treaty" }
    local post = tenures{ post = "ambassador-mn-kp" }
    return { signed = both(post:on(treaty{ form = "signed" }[1].date), "holder"),
      nullified = both(post:on(treaty{ form = "nullified" }[1].date), "holder") } ]],
  answer = {
    signed = { certain = {}, possible = {} },
    nullified = { certain = { "Sharavyn Gungaadorj" }, possible = {} },
  },
}

question {
  "Which North Korean ambassadors served while Ganbold was in Pyongyang?",
  ask = [[ local term = tenures{ holder = "Manibadrakh Ganbold" }[1].date
    return both(tenures{ post = "ambassador-kp-mn", date = overlapping(term) }, "holder") ]],
  answer = { certain = { "Hong Gyu" }, possible = {} },
}

question {
  "Which visits fell into the Korean War?",
  ask = [[ local war = conflicts{ episode = "Korean War", reading = "de facto" }[1].date
    return both(visits{ involves = "North Korea", date = overlapping(war) }, "guest") ]],
  answer = { certain = {}, possible = {} },
}

question {
  "Was Batyn Dorj alive on the last day of 1979?",
  ask = [[ return interval(actor("Batyn Dorj").born, actor("Batyn Dorj").died):overlaps "1979-12-31" ]],
  answer = "yes",
}

-- In doubt

question {
  "Did Tsedenbal visit before Kim Il Sung did in 1956?",
  ask = [[ local there, back = visits{ guest = "Yumjaagiin Tsedenbal" }[1], visits{ guest = "Kim Il Sung" }[1]
    return there.date:before(back.date) ]],
  answer = "maybe",
}

question {
  "How many years did Kim Il Sung live?",
  ask = [[ return age("Kim Il Sung", actor("Kim Il Sung").died) ]],
  answer = 82,
}

question {
  "How old was Kim Jong Un when he was invited?",
  ask = [[ return age("Kim Jong Un", visits{ guest = "Kim Jong Un" }[1].date) ]],
  answer = 36,
}

question {
  "How many North Korean refugees live in Mongolia?",
  ask = [[ return population{ group = "North Korean refugees", place = "Mongolia" }[1].value ]],
  answer = "unknown",
}

question {
  "How exactly are the visits of the tables dated?",
  ask = [[ local counts = {}
    local t = visits{ section = tables }:derive{ dated = function(visit) return visit.date.precision end }
    for row in t:group "dated":count():rows() do counts[row.dated] = row.n end
    return counts ]],
  answer = { day = 3, year = 11 },
}

question {
  "How long after the crossing can the press release have been taken down?",
  ask = [[ local days = documents{ form = "deletion" }[1].date - enforcements{ form = "illegal crossing" }[1].date
    return { days.low, days.high } ]],
  answer = { 7, 11 }, ordered = true,
}

-- Summed up

question {
  "How many visits that took place are told of for each decade?",
  ask = [[ local counts = {}
    local t = visits{ involves = "North Korea", status = "asserted" }:events()
    for row in t:group{ decade = "decade(date)" }:count():rows() do counts[tostring(row.decade)] = row.n end
    return counts ]],
  answer = { ["1950"] = 2, ["1970"] = 3, ["1980"] = 5, ["1990"] = 1, ["2000"] = 4, ["2010"] = 1 },
}

question {
  "How many visits went to either country, in the tables?",
  ask = [[ local counts = {}
    for row in visits{ section = tables }:events():group "destination":count():rows() do
      counts[row.destination.name] = row.n
    end
    return counts ]],
  answer = { ["North Korea"] = 8, ["Mongolia"] = 5 },
}

question {
  "Who is the eldest of those whose birth is dated, and who the youngest?",
  ask = [[ local births = lives{ form = "birth" }:sort "date"
    return { births:first().person, births:last().person } ]],
  answer = { "Kim Il Sung", "Kim Jong Un" }, ordered = true,
}

question {
  "Which is the highest figure for South Koreans in Mongolia, whatever its standing?",
  ask = [[ local most = population{ group = "South Koreans in Mongolia" }:filter "high(value) > 0":sort "-value"[1]
    return { most.value, most.status } ]],
  answer = { "at most 3500 persons", "estimated" }, ordered = true,
}

question {
  "How many days did the war last, as fought?",
  ask = [[ local war = conflicts{ episode = "Korean War", reading = "de facto" }[1].date
    return date(war.latest) - date(war.earliest) ]],
  answer = 1128,
}

-- Reckoned

question {
  "How many times its exports are Mongolia's imports from South Korea, by the lower bounds?",
  ask = [[ local bought, sold = trade{ form = "imports" }[1].value, trade{ form = "exports" }[1].value
    return bought.low / sold.low ]],
  answer = 10,
}

question {
  "By how many per cent did the fares fall?",
  ask = [[ local fares = transport{ form = "fare" }
    local before, after = fares{ phase = "before" }[1].value, fares{ phase = "after" }[1].value
    return (before - after) / before * 100 ]],
  answer = 66.67, tolerance = 0.01,
}

question {
  "By what factor did South Koreans in Mongolia grow from 1997 to 2013, by the infobox?",
  ask = [[ local t = population{ group = "South Koreans in Mongolia" }:filter "hedge(value) == 'exactly'"
    return t{ date = "2013" }[1].value / t{ date = "1997" }[1].value ]],
  answer = 8.459, tolerance = 0.001,
}

question {
  "How many refugees a year would 500 a month be?",
  ask = [[ return migration{ destination = "Mongolia", value = 500 }[1].value.number * 12 ]],
  answer = 6000,
}
