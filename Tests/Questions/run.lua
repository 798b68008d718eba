-- Asks the questions of data files and checks the answers.
--
--   entente Tests/Questions/run.lua Tests/Questions/part1.lua …
--
-- A data file holds `question { "in words", ask = [[ a chunk that returns the answer ]], answer = value }`. Before each
-- chunk runs what the file gives as `prelude [[ … ]]`. Answers are compared by value:
--
--   number      the same number, or one within `tolerance`; a quantity stands for its figure if that is exact
--   string      the same text; actors, dates, quantities, sources, nil and unknown stand for what they print
--   boolean     the same
--   list        the same values in any order, or in this one if `ordered = true`
--   fields      the same fields, each compared so
--
-- What a chunk returns may be a Lua value or a column, which stands for its list.
-- The exit code is 1 if an answer is not as expected. Without a command line the chunk returns how many are not.

local files = { ... }

-- Values in words

local function show(value)
  if type(value) == "string" then return string.format("%q", value) end
  if type(value) ~= "table" then return tostring(value) end
  local words, keys = {}, {}
  for key in pairs(value) do
    if math.type(key) ~= "integer" then keys[#keys + 1] = key end
  end
  for _, element in ipairs(value) do words[#words + 1] = show(element) end
  table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
  for _, key in ipairs(keys) do words[#words + 1] = tostring(key) .. " = " .. show(value[key]) end
  return "{ " .. table.concat(words, ", ") .. " }"
end

-- Comparison

local same

local function number(value)
  if type(value) ~= "userdata" then return value end
  local found, figure = pcall(function() return value.is_exact and value.number end)
  return found and figure or value
end

local function elements(value)
  if type(value) ~= "userdata" then return value end
  local found, list = pcall(function() return value:list() end)
  return found and list or value
end

-- Lists are short: each expected element takes the first element got that is the same and not yet taken.
local function same_list(got, expected, how)
  if #got ~= #expected then return false end
  local taken = {}
  for place, wanted in ipairs(expected) do
    local found
    if how.ordered then
      found = same(got[place], wanted, how) and place
    else
      for other = 1, #got do
        if not taken[other] and same(got[other], wanted, how) then found = other break end
      end
    end
    if not found then return false end
    taken[found] = true
  end
  return true
end

function same(got, expected, how)
  if type(expected) == "number" then
    got = number(got)
    return type(got) == "number" and math.abs(got - expected) <= (how.tolerance or 0)
  elseif type(expected) == "string" then
    return type(got) ~= "table" and type(got) ~= "number" and type(got) ~= "boolean" and tostring(got) == expected
  elseif type(expected) ~= "table" then
    return got == expected
  end
  got = elements(got)
  if type(got) ~= "table" then return false end
  for key, wanted in pairs(expected) do
    if math.type(key) ~= "integer" and not same(got[key], wanted, how) then return false end
  end
  for key in pairs(got) do
    if math.type(key) ~= "integer" and expected[key] == nil then return false end
  end
  return same_list(got, expected, how)
end

-- Asking

local answered, missed, words = 0, 0, {}

local function ask(file, place, prelude, entry)
  local chunk, message = load(prelude .. " " .. entry.ask, "=" .. file .. ", question " .. place)
  local fine, got = false, message
  if chunk then fine, got = pcall(chunk) end
  if fine and same(got, entry.answer, entry) then
    answered = answered + 1
    return
  end
  missed = missed + 1
  words[#words + 1] = string.format("%s, question %d: %s\n  expected  %s\n  got       %s\n", file, place, entry[1],
    show(entry.answer), fine and show(got) or "an error: " .. tostring(got))
end

for _, file in ipairs(files) do
  local prelude, place = "", 0
  local environment = {
    prelude = function(text) prelude = text end,
    question = function(entry)
      place = place + 1
      ask(file, place, prelude, entry)
    end,
  }
  assert(loadfile(file, "t", environment))()
end

words[#words + 1] = string.format("%d answered, %d not, %d in all", answered, missed, answered + missed)
if not arg then return missed, table.concat(words, "\n") end
print(table.concat(words, "\n"))
if missed > 0 then os.exit(1) end
