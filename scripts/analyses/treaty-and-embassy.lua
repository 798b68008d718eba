#!/usr/bin/env entente
-- The friendship treaty of Mongolia and North Korea and the North Korean embassy: how long did they last, and what fell
-- into that time?
--
-- The treaty is dated by years only. What is certain holds for every day on which it may have been signed and ended;
-- what is possible depends on the day.

local treaty = agreements:filter{ instrument = matches "friendship" }:events()
local signed = treaty:filter{ form = "signed" }[1]
local ended = treaty:filter{ form = "nullified" }[1]
local life = interval(signed.date, ended.date)

print(signed.instrument)
print(("  signed %s, nullified %s: in force %s, completed"):format(
  signed.date.words, ended.date.words, signed.date:years_to(ended.date)))

local function within(title, table, columns)
  local certain = table:filter{ date = during(life) }:events()
  print("\n" .. title .. ", certainly in its life")
  print(certain:select(columns))
  print(title .. ", possibly")
  print(table:filter{ date = during(life) }:possible():events():select(columns))
end

local pair = { "Mongolia", "North Korea" }
local between = visits:filter{ status = "asserted", origin = pair, destination = pair }
within("Visits between the two", between, { "date", "guest", "destination", "passage" })

print "\nAmbassadors whose time overlaps its life, certainly"
local ambassadors = tenures:filter{ form = "ambassador", involves = "North Korea" }
local overlap = ambassadors:filter{ date = overlapping(life) }
print(overlap:events():select{ "date", "holder", "post", "passage" })

print "\nThe embassy of North Korea in Ulaanbaatar"
local closed = missions:filter{ sender = "North Korea", form = "closed" }:events()
print("  closed " .. closed[1].date.words .. ", on the occasion of: " .. closed[1].occasion)
print("  from the end of the treaty to its closing: " .. ended.date:years_to(closed[1].date) .. " completed")
local thatYear = visits:filter{ status = "asserted", date = closed[1].date.text }
print("\nVisits of that year; in which order, and whether before the closing, is not said")
print(thatYear:events():select{
  "date", "guest", "origin", "destination", "passage",
})

for row in thatYear:possible():events():rows() do
  print(("Possibly then: %s, %s. %s"):format(row.guest, row.date.words, row.note))
end

print "\nAfter the closing: no reopening is told, yet these are listed as ambassadors in Ulaanbaatar"
print(ambassadors:filter{ sender = "North Korea" }:events():select{ "date", "holder", "passage" })

print "\nSources"
print(sources_of(treaty:append(between):append(thatYear):append(ambassadors):append(closed)):select{
  "source", "title", "witness", "claims",
})
