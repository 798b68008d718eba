-- The loops that are timed, the same for both programs. Each prints its name and the nanoseconds that one turn took.
--
-- The program that runs this gives the globals: cell(n) makes an object with a field `content` and a method `add(n)`;
-- items(n) yields 1 to n in a generic for; short() and long() give a text of the host's; same() gives one object again
-- and again; raise() raises an error object with code, message, hint and place; typed(i, x, s) takes an integer, a number
-- and a text.
local clock = os.clock

local function time(name, turns, loop)
  collectgarbage()
  local start = clock()
  loop(turns)
  print(name, (clock() - start) * 1e9 / turns)
end

local one = cell(1)

time("tight loop", 2e7, function(turns)
  local sum = 0
  for i = 1, turns do sum = sum + i % 7 end
end)

time("field read", 2e6, function(turns)
  for _ = 1, turns / 8 do
    local _ = one.content, one.content, one.content, one.content, one.content, one.content, one.content, one.content
  end
end)

time("method call", 2e6, function(turns)
  for _ = 1, turns / 4 do one:add(1) one:add(1) one:add(1) one:add(1) end
end)

time("typed arguments", 1e6, function(turns)
  for _ = 1, turns / 4 do
    typed(1, 2.5, "twelve bytes") typed(1, 2.5, "twelve bytes") typed(1, 2.5, "twelve bytes") typed(1, 2.5, "twelve bytes")
  end
end)

time("iteration", 2e6, function(turns)
  for _ = 1, turns / 1000 do
    for _ in items(1000) do end
  end
end)

time("short text", 2e6, function(turns)
  for _ = 1, turns / 4 do short() short() short() short() end
end)

time("long text", 3e5, function(turns)
  for _ = 1, turns / 4 do long() long() long() long() end
end)

time("object, fresh", 5e5, function(turns)
  for i = 1, turns do cell(i) end
end)

time("object, again", 2e6, function(turns)
  for _ = 1, turns / 4 do same() same() same() same() end
end)

time("raise and catch", 3e5, function(turns)
  for _ = 1, turns do pcall(raise) end
end)
