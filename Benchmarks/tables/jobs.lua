-- One job over an event file, as a whole process or repeated in a session.
--
--   entente jobs.lua SIZE JOB          J2 load and add up … J9 leader in office; EVDATA names the folder of the files
--   MODE=mem     every column is loaded and typed, then asked (the default)
--   MODE=direct  only the columns that the job reads are loaded
--   REPS=n       how often the question is put
--
-- Prints a line CHECK with what was found, the same for every program that does the job, and a line TIME.
local data = os.getenv "EVDATA" or error "EVDATA names the folder of ev_1M.csv and tenures.csv"
local size, job = arg[1], arg[2]
local reps = tonumber(os.getenv "REPS" or "1")
local mode = os.getenv "MODE" or "mem"

local needs = {
  J2 = { "mentions", "goldstein", "lat" },
  J3 = { "date", "source", "target", "quad_class", "goldstein" },
  J4 = { "date", "source", "target", "goldstein" },
  J5 = { "date", "source", "target" },
  J6 = { "source", "cameo", "place" },
  J8 = { "date", "source", "target", "goldstein" },
  J9 = { "event_id", "date", "source" },
}

local file = data .. "/ev_" .. size .. (mode == "arrow" and ".arrow" or ".csv")
local started = clock()
local ev = mode == "arrow" and load(file) or load(file, mode == "direct" and { columns = needs[job] } or {})
local tenures = job == "J9" and load(data .. "/tenures.csv", {})
local loaded = clock() - started

local function value(t, name) return t:first()[name] end
local function busiest(n)
  return ev:filter "source ~= target":group{ "source", "target" }:count():sort("-n", "source", "target"):take(n)
end

local ask, tell = {}, {}

function ask.J2()
  return ev:aggregate{ n = count(), m = sum "mentions", g = sum "goldstein", l = sum "lat" }
end
function tell.J2(t)
  return ("rows=%d mentions=%d gold=%.1f lat=%.2f"):format(value(t, "n"), value(t, "m"), value(t, "g"), value(t, "l"))
end

function ask.J3()
  return ev:group{ "source", "target", year = "year(date)" }:aggregate{
    n = count(), g = sum "goldstein", m = mean "goldstein",
    q1 = sum("goldstein", "quad_class == 1"), q2 = sum("goldstein", "quad_class == 2"),
    q3 = sum("goldstein", "quad_class == 3"), q4 = sum("goldstein", "quad_class == 4"),
  }
end
function tell.J3(t)
  local s = t:aggregate{
    n = sum "n", g = sum "g", m = sum "m", q1 = sum "q1", q2 = sum "q2", q3 = sum "q3", q4 = sum "q4",
  }
  local function q(name) return tonumber(value(s, name)) or 0 end
  return ("rows=%d n=%d gold=%.1f means=%.3f quadw=%.1f"):format(
    t:count(), value(s, "n"), value(s, "g"), value(s, "m"), q "q1" + 2 * q "q2" + 3 * q "q3" + 4 * q "q4")
end

function ask.J4()
  return ev:filter "source == 'MNG' or target == 'MNG'"
    :group{ year = "year(date)", month = "month(date)" }:aggregate{ n = count(), m = mean "goldstein" }
    :sort("year", "month")
end
function tell.J4(t)
  local s = t:aggregate{ n = sum "n", m = sum "m" }
  return ("rows=%d n=%d means=%.3f"):format(t:count(), value(s, "n"), value(s, "m"))
end

function ask.J5()
  return ev:filter "date >= '2010-01-01' and date <= '2014-12-31' and source ~= target"
    :group{ "source", "target" }:count():sort("-n", "source", "target"):take(20)
end
function tell.J5(t)
  local lines, all, last = {}, 0, nil
  for row in t do
    lines[#lines + 1] = ("%s-%s:%d"):format(row.source, row.target, row.n)
    all, last = all + row.n, lines[#lines]
  end
  return ("top=%s last=%s n20=%d"):format(table.concat(lines, " ", 1, 3), last, all)
end

function ask.J6()
  return {
    ev:filter "matches(place, 'Ulaan')":count(),
    ev:filter{ place = "Ulaanbaatar, Ulaanbaatar Hot, Mongolia" }:count(),
    ev:filter{ place = "Улаанбаатар" }:count(),
    ev:distinct("source", "cameo"):count(),
  }
end
function tell.J6(t) return ("contains=%d equals=%d cyr=%d distinct=%d"):format(table.unpack(t)) end

function ask.J8()
  return ev:join(busiest(100), { "source", "target" }, "semi")
    :group{ "source", "target", "date" }:aggregate{ s = sum "goldstein", n = count() }
    :window{ by = { "source", "target" }, order = "date", days = 90, total = sum "s", events = sum "n" }
    :derive{ m = "total / events" }
end
function tell.J8(t) return ("rows=%d means=%.3f"):format(t:count(), t:sum "m") end

function ask.J9()
  local t = ev:during(tenures, { source = "state" }, { date = { "start", "end" } })
  return t:aggregate{ matched = count "leader_id", ids = sum "leader_id", leaders = distinct "leader_id" }
end
function tell.J9(t)
  return ("matched=%d idsum=%d leaders=%d"):format(value(t, "matched"), value(t, "ids"), value(t, "leaders"))
end

local times, answer = {}, nil
for i = 1, reps do
  answer = nil
  local t = clock()
  answer = ask[job]()
  times[i] = clock() - t
end
print("CHECK " .. job .. " " .. tell[job](answer))
table.sort(times)
print(("TIME peer=entente job=%s size=%s mode=%s load=%.3f q_med=%.4f q_min=%.4f reps=%d"):format(
  job, size, mode, loaded, times[(#times + 1) // 2], times[1], reps))
