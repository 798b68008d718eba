#!/usr/bin/env bash
# Times how long it takes to parse dates in EDTF and to compare each with the next, beside python-edtf and edtf.js.
#
# How it is run: `Benchmarks/edtf/run.sh [COUNT]`, 100,000 dates unless told otherwise; they are written by a fixed rule and
# nearly all differ. Each program reads all of them first; timed are the parsing into its own values and then, for each
# pair of neighbours, whether the one certainly ends before the other begins, which all answer from their strict bounds and
# must answer alike, but for seasons, which edtf.js reads as quarters of the year. Our side is a small program of its own over the library that ships: no Lua, one thread, as the
# peers have it. It takes turns with edtf.js, ROUNDS times (5), and counts with its median; python-edtf, which takes
# minutes, runs PYTHON_ROUNDS times (1).
#
# The peers are not installed by this script: PYTHON is a Python that has the package edtf (pip install edtf==5.0.2),
# EDTF_JS the folder of edtf.js beside whose parent nearley lies (npm install edtf). One that is missing is left out.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
count=${1:-100000}
rounds=${ROUNDS:-5}
python=${PYTHON:-python3}
js=${EDTF_JS:-}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! swift build --package-path "$here" -c release >"$work/build" 2>&1; then
  cat "$work/build" >&2
  exit 1
fi
ours=$here/.build/release/edtf
"$ours" write "$count" >"$work/dates"

has_js=
if [ -n "$js" ] && command -v node >/dev/null 2>&1; then has_js=1; fi
for ((round = 0; round < rounds; round++)); do
  "$ours" time 1 <"$work/dates" >>"$work/entente"
  if [ -n "$has_js" ]; then node "$here/peer.mjs" "$js" "$work/dates" 1 >>"$work/edtf.js"; fi
done
if "$python" -c 'import edtf' 2>/dev/null; then
  "$python" "$here/peer.py" "$work/dates" "${PYTHON_ROUNDS:-1}" >"$work/python-edtf"
fi

# The middle of a column of numbers.
median() { cut -d' ' -f"$2" "$work/$1" | sort -g | awk '{ a[NR] = $1 } END { print (a[int((NR + 1) / 2)] + a[int(NR / 2) + 1]) / 2 }'; }

echo "$count dates, $(sort -u "$work/dates" | wc -l) of them different; medians in milliseconds"
printf '%-12s %7s %10s %10s %10s %12s %8s\n' "" rounds parse compare both certainly slower
for program in entente edtf.js python-edtf; do
  [ -s "$work/$program" ] || { echo "$program: not there, left out" && continue; }
  parse=$(median "$program" 1)
  compare=$(median "$program" 2)
  [ "$program" = entente ] && base=$(awk "BEGIN { print $parse + $compare }")
  awk -v name="$program" -v rounds="$(wc -l <"$work/$program")" -v parse="$parse" -v compare="$compare" \
    -v yes="$(head -1 "$work/$program" | cut -d' ' -f3)" -v base="$base" \
    'BEGIN { printf "%-12s %7d %10.1f %10.1f %10.1f %12d %8.1f\n", name, rounds, parse, compare, parse + compare, yes, (parse + compare) / base }'
done
