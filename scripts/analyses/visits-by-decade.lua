#!/usr/bin/env entente
-- How often did Mongolia and North Korea visit each other, decade by decade, and where? When was the longest silence?
--
-- Counted are happenings, not the passages that tell of them: a visit in the prose, in a table and in a copy of the
-- page is one. Invitations and visits thought possible are listed apart.

local pair = { "Mongolia", "North Korea" }
local between = visits:filter{ origin = pair, destination = pair }
local made = between:filter{ status = "asserted" }:events():sort "date"
local planned = between:filter{ status = isnt "asserted" }:events()

print "Visits by decade and place (no place: the source names the country only)"
print(made:group{ decade = "decade(date)", "destination", "place" }:count()
  :sort("decade", "destination", "-n")
  :select{ "decade", "destination", "place", "n" })

local claims = why(made).claims
print(("\n%d visits, from %d claims in %d sources; the sources are %d independent witness%s."):format(
  #made, #claims, claims.source:distinct(), claims.witness:distinct(),
  claims.witness:distinct() == 1 and "" or "es"))

print "\nThe longest stretches without a visit that is told"
local silent = pauses(made):filter{ certain = true }
print(silent:take(3):select{ "after", "before", "days" })
local longest = silent[1]
print(("The longest: %d to %d days (%.1f to %.1f years), between %s and %s."):format(
  longest.days.low, longest.days.high, longest.days.low / 365.25, longest.days.high / 365.25,
  longest.after.words, longest.before.words))

print "\nNot counted: announced or thought possible, never told to have taken place"
print(planned:details():select{ "date", "guest", "form", "status", "passage" })

print "\nSources"
print(sources_of(made:append(planned)):select{ "source", "title", "witness", "claims" })
