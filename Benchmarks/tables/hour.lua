-- The steps of EVENTS.md over one event file, each with its time: entente hour.lua FOLDER SIZE
local folder, size = arg[1], arg[2]
local ev, mine, pan, wide, last
local function step(words, f)
  local t = clock()
  f()
  print(("%-62s %8.1f ms"):format(words, (clock() - t) * 1000))
end

step("load", function() ev = load(folder .. "/ev_" .. size .. ".csv", {}) end)
print(ev:count() .. " rows")
step("report(ev)", function() report(ev):count() end)
step("filter one state's events", function()
  mine = ev:filter "source == 'MNG' or target == 'MNG'"
  mine:count()
end)
step("its monthly series", function()
  mine:group{ year = "year(date)", month = "month(date)" }:aggregate{ n = count(), tone = mean "goldstein" }
end)
step("dyad-year panel with sums by quad class", function()
  pan = ev:group{ "source", "target", year = "year(date)" }:aggregate{
    n = count(), tone = mean "goldstein",
    verbal = sum("goldstein", "quad_class == 1"), material = sum("goldstein", "quad_class == 2"),
    threat = sum("goldstein", "quad_class == 3"), force = sum("goldstein", "quad_class == 4"),
  }
end)
step("pivot: source by quad class", function()
  wide = ev:pivot{ by = "source", columns = "quad_class", value = count() }
end)
step("90-day mean of the panel's busiest hundred dyads", function()
  local top = ev:filter "source ~= target":group{ "source", "target" }:count():sort("-n"):take(100)
  last = ev:join(top, { "source", "target" }, "semi")
    :group{ "source", "target", "date" }:aggregate{ s = sum "goldstein", n = count() }
    :window{ by = { "source", "target" }, order = "date", days = 90, total = sum "s", events = sum "n" }
end)
step("leader in office on the day", function()
  local leaders = load(folder .. "/tenures.csv", {})
  ev:during(leaders, { source = "state" }, { date = { "start", "end" } }):aggregate{ n = count "leader_id" }
end)
local file = os.tmpname() .. ".arrow"
step("save as an Arrow file", function() ev:save(file) end)
step("load it again", function() ev = load(file) end)
step("one state's series from it", function()
  ev:filter "source == 'MNG' or target == 'MNG'":group{ year = "year(date)" }:aggregate{ n = count() }
end)
step("sort by source, target and date", function() ev = ev:sort("source", "target", "date") end)
step("one dyad's events", function() ev:filter{ source = "MNG", target = "PRK" }:count() end)
step("the same again", function() ev:filter{ source = "PRK", target = "MNG" }:count() end)
os.remove(file)
