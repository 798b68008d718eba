#!/usr/bin/env bash
# Times how long it takes to load a file of events as a whole process, and how much memory at most, beside DuckDB and polars.
#
# How it is run: `Benchmarks/load/run.sh FILE [ROUNDS]`, 5 rounds unless told otherwise. FILE is a CSV with the columns
# event_id, date, source, target, cameo, quad_class, goldstein, mentions, lat, lon, place. Each program reads it whole into
# its own typed columns in memory and counts the rows; the peers are told all types, entente finds them out. They take
# turns, after one round that does not count; medians of wall time, the greatest memory of all rounds.
#
# PYTHON is a Python that has duckdb or polars; one that is missing is left out. ENTENTE is the program, by default the
# release build.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
file=$(readlink -f "${1:?a file of events expected}")
rounds=${2:-5}
python=${PYTHON:-python3}
entente=${ENTENTE:-$here/../../.build/release/entente}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
peers=(entente)
for peer in duckdb polars; do
  if "$python" -c "import $peer" 2>/dev/null; then peers+=("$peer"); else echo "$peer: not there, left out"; fi
done

once() {
  case $1 in
    entente) "$entente" -e "print(#load \"$file\")" ;;
    *) "$python" "$here/peer.py" "$1" "$file" ;;
  esac
}
export -f once
export entente python here file

for ((round = 0; round <= rounds; round++)); do
  for peer in "${peers[@]}"; do
    /usr/bin/time -o "$work/time" -f '%e %M' bash -c "once $peer" >"$work/$peer.out"
    if ((round > 0)); then cat "$work/time" >>"$work/$peer"; fi
  done
done

printf '%-10s %10s %10s %10s %10s %10s\n' "" rows wall_s ratio peak_MiB ratio
for peer in "${peers[@]}"; do
  wall=$(cut -d' ' -f1 "$work/$peer" | sort -g | awk '{ a[NR] = $1 } END { print (a[int((NR + 1) / 2)] + a[int(NR / 2) + 1]) / 2 }')
  peak=$(cut -d' ' -f2 "$work/$peer" | sort -g | tail -1 | awk '{ print $1 / 1024 }')
  if [ "$peer" = entente ]; then base_wall=$wall base_peak=$peak; fi
  awk -v name="$peer" -v rows="$(tail -1 "$work/$peer.out")" -v wall="$wall" -v peak="$peak" -v bw="$base_wall" -v bp="$base_peak" \
    'BEGIN { printf "%-10s %10d %10.3f %10.2f %10.0f %10.2f\n", name, rows, wall, bw / wall, peak, bp / peak }'
done
