#!/usr/bin/env bash
# Compares how fast `entente -e ''` and `lua5.4 -e ''` start, corpus and all, and how much memory each takes.
#
# How it is run: `Benchmarks/startup.sh [ROUNDS]` on a machine that is otherwise idle, or as busy as it is meant to be. The two
# programs run in turn, 20 rounds unless told otherwise, each round a hyperfine run of its own of 5 warm-ups and 30 starts
# without a shell; a round counts with its median. The corpus is the one that ships, from the image that an earlier run
# left, and also once without (ENTENTE_CACHE=off).
#
# Uses hyperfine, lua5.4, time and jq from Debian and installs nothing.
set -euo pipefail
top=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
rounds=${1:-20}
entente=${ENTENTE:-$top/.build/release/entente}

missing=()
for tool in hyperfine lua5.4 jq; do
  command -v "$tool" >/dev/null 2>&1 || missing+=("$tool")
done
[ -x /usr/bin/time ] || missing+=(time)
if [ ${#missing[@]} -gt 0 ]; then
  echo "startup.sh: missing are ${missing[*]}; on Debian: apt-get install ${missing[*]}" >&2
  exit 1
fi
if [ ! -x "$entente" ]; then
  echo "startup.sh: there is no $entente; scripts/entente builds it" >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CACHE_HOME=$work/cache

# The median of a round of starts, in milliseconds.
round() {
  hyperfine --shell=none --warmup 5 --runs 30 --export-json "$work/round.json" "$@" >/dev/null 2>&1
  jq '.results[0].median * 1000' "$work/round.json"
}

# The median of numbers, one a line.
median() {
  sort -n "$1" | awk '{ n[NR] = $1 } END { print (n[int((NR + 1) / 2)] + n[int(NR / 2) + 1]) / 2 }'
}

# The most memory that a run has resident, in megabytes.
memory() {
  /usr/bin/time -f %M "$@" 2>&1 >/dev/null | awk '{ printf "%.1f", $1 / 1024 }'
}

"$entente" -e ''
if ! compgen -G "$XDG_CACHE_HOME/entente/*.image" >/dev/null; then
  # A data file that changed within the last two seconds is not trusted yet.
  sleep 2.1
  "$entente" -e ''
fi
compgen -G "$XDG_CACHE_HOME/entente/*.image" >/dev/null || echo "startup.sh: no image was kept; all starts are without" >&2

for ((number = 0; number < rounds; number++)); do
  round "$entente -e ''" >>"$work/entente"
  round "lua5.4 -e ''" >>"$work/lua"
  ENTENTE_CACHE=off round "$entente -e ''" >>"$work/cold"
done

ours=$(median "$work/entente") lua=$(median "$work/lua") cold=$(median "$work/cold")
echo "$rounds rounds in turn, load $(cut -d' ' -f1 /proc/loadavg), $(nproc) cores"
report() {
  awk -v name="$1" -v time="$2" -v lua="$lua" -v memory="$3" \
    'BEGIN { printf "%-32s %7.2f ms  %5.2f x lua  %6s MB\n", name, time, time / lua, memory }'
}
report "lua5.4 -e ''" "$lua" "$(memory lua5.4 -e '')"
report "entente -e ''" "$ours" "$(memory "$entente" -e '')"
report "entente -e '', without an image" "$cold" "$(ENTENTE_CACHE=off memory "$entente" -e '')"
