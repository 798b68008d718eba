#!/usr/bin/env entente
-- Which results depend on whose word is taken, and on what doubt is taken for?
--
--   entente scripts/analyses/readings-compared.lua [reading …]     (all that ship if none is named)
--
-- Each result is computed under each reading. One that changes needs a footnote; one that does not is robust against
-- these readings, not against all.

-- Results are tables of one row, so that each knows the claims it comes from.
local function results()
  local function counted(table) return table:events():aggregate{ n = count() } end
  return {
    ["visits before the return visit of July 1956"] = counted(visits:filter{ date = before "1956-07-16" }),
    ["visits told, plans and hearsay included"] = counted(visits),
    ["most South Koreans in Mongolia"] =
      population:filter{ group = "South Koreans in Mongolia" }:aggregate{ most = max "value" },
    ["refugee camps: what is said of them"] =
      facilities:filter{ site = matches "refugee camp" }:aggregate{ said = list "status" },
    ["land for a camp: who was given it"] = land_grants:aggregate{ who = list "recipient" },
    ["movements of people in figures"] = counted(migration:filter{ value = known() }),
    ["ambassadors told"] = counted(tenures:filter{ form = "ambassador" }),
  }
end

local named = { ... }
local compared = #named > 0 and compare_readings(results, named) or compare_readings(results)
print "Readings"
print(readings():select{ "name", "terms", "passed_over", "summary" })

local function list(title, rows)
  print("\n" .. title)
  for row in rows:sort "result" do
    print("  " .. row.result)
    for _, column in ipairs(compared:columns().name:list()) do
      if column ~= "result" and column ~= "changes" then
        print(("    %-16s %s"):format(column, tostring(row[column])))
      end
    end
  end
end
list("What changes", compared:filter "changes")
list("What does not", compared:filter "not changes")

-- What the strict reading leaves aside, beside the figure that changes most.
print "\nWhy: the most South Koreans in Mongolia, read strictly"
with_reading("strict", function()
  local figure = population:filter{ group = "South Koreans in Mongolia" }:aggregate{ most = max "value" }
  print(why(figure[1], "most"))
end)

print "\nSources of all results"
print(sources_of(compared):select{ "source", "title", "witness", "claims" })
