#!/usr/bin/env entente
-- One happening, told more than once: where do the tellings agree, and where do they part?
--
--   entente scripts/analyses/one-event-many-tellings.lua [event …]
--
-- Without arguments it takes the land given in 2005, the denial of 2006, the embassy closed in 1999, two
-- visits and the detentions of 2023.
-- That passages speak of one happening is the coder's judgement (`event`). A page and its copy are one witness: where
-- they say the same, nothing is confirmed.

local events = { ... }
if #events == 0 then
  events = {
    "land-2005", "denial-2006", "embassy-closed-1999", "kim-yong-nam-1985", "elbegdorj-2013", "detention-2023",
  }
end

-- Where a claim stands, and what is no part of what it tells.
local apart = {
  passage = true, source = true, section = true, witness = true, id = true, note = true, event = true, who = true,
}

-- What it means that nothing is said there.
local silence = { basis = "date as stated", by = "the source itself", voice = "the source itself" }

local function text(column, value)
  if value == nil then return silence[column] or "not said" end
  if type(value) ~= "table" then return tostring(value) end
  local parts = {}
  for index, part in ipairs(value) do parts[index] = tostring(part) end
  return table.concat(parts, ", ")
end

local function counted(number, noun)
  return number .. " " .. noun .. (number == 1 and "" or noun:match "s$" and "es" or "s")
end

for _, event in ipairs(events) do
  local told = claims:filter{ event = event }
  if #told == 0 then error("no claim speaks of the event " .. event, 0) end
  print(("%s: %s in %s of %s, %s"):format(event, counted(#told, "claim"), counted(told.passage:distinct(), "passage"),
    counted(told.source:distinct(), "source"), counted(told.witness:distinct(), "independent witness")))
  for row in told:rows() do print("  " .. row.passage .. (row.note and ": " .. row.note or "")) end
  local parts = false
  for _, column in ipairs(told:columns().name:list()) do
    -- Each thing said of it, with the passages that say so.
    local said, by = {}, {}
    for row in told:rows() do
      local value = text(column, row[column])
      if not by[value] then by[value], said[#said + 1] = {}, value end
      table.insert(by[value], row.passage)
    end
    if #said > 1 and not apart[column] then
      parts = true
      for index, value in ipairs(said) do
        print(("    %-12s %s  [%s]"):format(index == 1 and column or "", value, table.concat(by[value], ", ")))
      end
    end
  end
  print(parts and "" or "    every telling says the same\n")
end

print "Sources"
print(sources_of(claims:filter{ event = events }):select{ "source", "title", "witness", "claims" })
