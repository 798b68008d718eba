#!/usr/bin/env entente
-- Mongolia and South Korea as the report on their committee of 2025 has it: how lopsided is the trade, and what became
-- of flights and fares?
--
-- The figures are round ("over", "just over", which is read as at most a tenth more), so what is reckoned from them has
-- bounds too. All but one come from one report, the trade figures from one side of the table.

local function traded(form) return trade:filter{ form = form }[1].value end
local exports, imports = traded "exports", traded "imports"

print "Trade of Mongolia with South Korea, a year (which year is not said)"
print(trade:details():select{ "form", "exporter", "importer", "value", "by" })
print("  deficit            " .. imports - exports)
print("  imports to exports " .. imports / exports)
print "  (the exports, \"just over\", are taken as at most a tenth more than the figure)"

local function change(form)
  local rows = transport:filter{ form = form }
  local before, after = rows:filter{ phase = "before" }[1], rows:filter{ phase = "after" }[1]
  return before.value, after.value, after.date
end

print "\nFlights and fares before and after air transport was set free (when that was is not said)"
print(transport:filter{ form = { "flight frequency", "fare" } }:details()
  :select{ "form", "phase", "date", "basis", "value", "note" })

local flights, more, year = change "flight frequency"
local fare, less = change "fare"
print("  flights, " .. year.words .. " to before " .. more / flights)
print("  fares, " .. year.words .. " to before   " .. less / fare)

print "\nVisitors from South Korea to Mongolia"
print(migration:filter{ form = "tourism", value = known() }:sort("date"):details()
  :select{ "date", "value", "source", "note" })

print "\nWho says so"
local used = trade:append(transport:filter{ form = { "flight frequency", "fare" } })
  :append(migration:filter{ form = "tourism", value = known() })
for row in used:group("source", "by"):count():rows() do
  local speaker = row.by and ("the " .. row.by.name .. " in ") or ""
  print(("  %d claim%s: %s%s"):format(row.n, row.n == 1 and "" or "s", speaker, row.source.title))
end
