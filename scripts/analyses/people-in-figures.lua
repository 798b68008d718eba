#!/usr/bin/env entente
-- How many people lived in Mongolia as foreigners, came to it, or passed through, as far as the sources give figures?
--
-- Every figure keeps the word it came with (about, over, at most, nearly) and the bounds that the word sets: "about"
-- sets none, so low and high are the figure itself. Estimates, plans and counts are told apart by `status`. A page and
-- its copy are one line.

local function figures(table)
  return table:filter{ value = known() }:events():derive{ low = "low(value)", high = "high(value)" }:sort("date")
end

local living = figures(population)
local coming = figures(migration:filter{ destination = "Mongolia" })
local onward = figures(migration:filter{ destination = "South Korea" })
local columns = { "date", "group", "value", "low", "high", "status", "source" }

print "Living in Mongolia (low and high: the bounds; unknown where one is open)"
print(living:details():select(columns))
for row in population:filter{ value = unknown }:rows() do
  print(("Said to be unknown, which is not none: %s (%s)."):format(row.group, row.passage))
end

print "\nComing to Mongolia"
print(coming:details():select(columns))

print "\nReaching South Korea"
print(onward:details():select(columns))

-- The figure of a group at one date, as the first source has it.
local function figure(table, conditions)
  return table:filter{ value = known() }:filter(conditions)[1].value
end

local south = "South Koreans in Mongolia"
local monthly = figure(migration, { form = "refugees", destination = "Mongolia" })
local yearly = monthly * quantity("12", "month/year")

print "\nReckoned from these"
print("  South Koreans in Mongolia, 2013 to 1997:      " ..
  figure(population, { group = south, date = "2013" }) / figure(population, { group = south, date = "1997" }))
print("  the same as another passage has it:           " ..
  population:filter{ group = south, ratio = known() }[1].ratio)
print("  South Korean tourists, 2025 to 2007:          " ..
  figure(migration, { form = "tourism", date = "2025" }) / figure(migration, { form = "tourism", date = "2007" }))
print("  refugees into Mongolia, a year:               " .. yearly)

local arrivals = figure(migration:filter{ destination = "South Korea" }, { date = during "2007/2009" })
print("  the same to arrivals in the South, 2007–2009: " .. yearly / arrivals)
print(
  [[
  The last is no finding but a warning: more would enter Mongolia alone than reach the South by all ways, and the
  estimate of 500 a month has no date.]])

print "\nSources"
print(sources_of(living:append(coming):append(onward)):select{ "source", "title", "witness", "claims" })
