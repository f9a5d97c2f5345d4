-- Requests for wrk: -- METHOD HEADER-FILE BODY-FILE|- PATHS-FILE
-- The paths are taken one after the other; the end prints one line of JSON.
local paths, at = {}, 0

local function read(name)
  local file = assert(io.open(name))
  local text = file:read("*a")
  file:close()
  return text
end

function init(args)
  wrk.method = args[1]
  local name, value = read(args[2]):match("^([^:]+): (.*)$")
  wrk.headers[name] = value
  if args[3] ~= "-" then
    wrk.body = read(args[3])
    wrk.headers["Content-Type"] = "application/json"
  end
  for path in io.lines(args[4]) do paths[#paths + 1] = path end
  math.randomseed(os.time())
  at = math.random(#paths)
end

function request()
  at = at % #paths + 1
  return wrk.format(nil, paths[at])
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '\nRESULT {"requests": %d, "seconds": %f, "p50": %f, "p95": %f, "p99": %f, "wrong": %d, "broken": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3,
    latency:percentile(99) / 1e3, errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
