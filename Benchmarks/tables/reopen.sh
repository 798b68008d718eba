#!/usr/bin/env bash
# Times how soon a file that was stored before is open and asked: job J4, the series of one state, beside the peers' own formats.
#
#   reopen.sh PEERS SIZE [ROUNDS]     PEERS: the folder with peer_reopen.py; SIZE: 1M or 10M
#   ROOT names the folder of the peers' programs (venv) and data; EVDATA that of the data, if elsewhere.
#
# All programs run in turn, whole processes; a line each with the median of the rounds, and ours divided by the fastest peer's.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
entente=${ENTENTE:-$here/../../.build/release/entente}
peers=$1 size=$2 rounds=${3:-7}
export ROOT=${ROOT:-$HOME/.cache/entente-bench}
export EVDATA=${EVDATA:-$ROOT/data}
python=$ROOT/venv/bin/python
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ -e "$EVDATA/re_$size.duckdb" ] || "$python" "$peers/peer_reopen.py" prep "$size"
[ -e "$EVDATA/ev_$size.arrow" ] || "$entente" -e "load('$EVDATA/ev_$size.csv', {}):save '$EVDATA/ev_$size.arrow'"

for ((round = 0; round <= rounds; round++)); do
  for name in entente duckdb-file parquet-duckdb parquet-polars ipc-polars; do
    if [ "$name" = entente ]; then
      command=(env MODE=arrow "$entente" "$here/jobs.lua" "$size" J4)
    else
      command=("$python" "$peers/peer_reopen.py" "$name" "$size")
    fi
    begun=$(date +%s%N)
    "${command[@]}" >"$work/out"
    ended=$(date +%s%N)
    # The first round warms up.
    [ "$round" = 0 ] || echo $(((ended - begun) / 1000)) >>"$work/$name"
    grep -o 'rows=.*' "$work/out" | head -1 >"$work/$name.check"
  done
done
median() { sort -n "$1" | awk '{ n[NR] = $1 } END { print (n[int((NR + 1) / 2)] + n[int(NR / 2) + 1]) / 2000 }'; }
best=
for name in duckdb-file parquet-duckdb parquet-polars ipc-polars entente; do
  time=$(median "$work/$name")
  [ "$name" = entente ] || best=$(printf '%s\n' $best "$time" | sort -n | head -1)
  printf '%-16s %8.1f ms   %s\n' "$name" "$time" "$(cat "$work/$name.check")"
done
awk -v ours="$(median "$work/entente")" -v best="$best" 'BEGIN { printf "ours / the fastest peer: %.2f\n", ours / best }'
