#!/usr/bin/env entente
-- Who held which post on a day, or at some time within a month or a year?
--
--   entente scripts/analyses/in-office.lua [date]        (2007-07 if none is given)
--
-- Certain: the post was held whatever the days that the source leaves open. Possible: it depends on them. A post that
-- a source mentions for one moment only counts for that moment.

local when = date(... or "2007-07")
-- As text it names the whole period; as a date it would be one day somewhere in it.
local held = tenures:on(when.text)

-- Several passages on one person in one post are one row; `witnesses` leaves out copies.
local function people(table)
  return table:group("post", "holder"):aggregate{
    held = list "date", claims = count(), witnesses = distinct "witness",
  }:sort("post", "holder"):select{ "post", "holder", "held", "claims", "witnesses" }
end

print("In office, " .. when.words .. ": certainly")
print(people(held))
print("\nPossibly: the dates given allow it but don't require it")
print(people(held:possible()))

print "\nA post that is not listed is one of which no source tells; it need not have been vacant."

print "\nWhat the coder noted"
local noted = {}
for row in held:append(held:possible()):rows() do
  if row.note and not noted[row.note] then
    noted[row.note] = true
    print("  " .. row.holder.name .. ": " .. row.note)
  end
end
if not next(noted) then print "  nothing" end

print "\nSources"
print(sources_of(held:append(held:possible())):select{ "source", "title", "witness", "claims" })
