#!/usr/bin/env bash
# Times the jobs of jobs.lua beside the peers' scripts, whole process and in turn, and prints each ratio.
#
#   run.sh PEERS SIZE [JOB …]     PEERS: a folder with run_peers.sh, peer_duckdb.py, peer_polars.py; SIZE: 1M or 10M
#   ROOT names the folder of the peers' programs and data, RUNS how often each is timed.
#
# A line a job: the median wall of each program in seconds with its peak memory, then ours divided by the faster peer's.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
entente=${ENTENTE:-$here/../../.build/release/entente}
peers=$1 size=$2
shift 2
jobs=("$@")
[ ${#jobs[@]} -gt 0 ] || jobs=(J2 J3 J4 J5 J6 J8 J9)
export ROOT=${ROOT:-$HOME/.cache/entente-bench} RUNS=${RUNS:-3}
export EVDATA=${EVDATA:-$ROOT/data}

ours() { printf '%s\t%s' "$1" "env MODE=$2 $entente $here/jobs.lua $size $job"; }

for job in "${jobs[@]}"; do
  # Two of ours in one round: the peers' script takes one more command, which may choose by turns.
  for mode in mem direct; do
    if [ "$mode" = mem ]; then beside="c-floor-t2 duckdb polars"; else beside="duckdb-direct polars-direct duckdb polars"; fi
    # shellcheck disable=SC2086
    EXTRA=$(ours entente "$mode") "$peers/run_peers.sh" "$job" "$size" $beside >"/tmp/entente-bench.$$"
    awk -v job="$job" -v size="$size" -v mode="$mode" '
      $2 ~ /^[0-9.]+$/ && $1 !~ /^[0-9]+$/ { wall[$1] = $2; peak[$1] = $6; order[++n] = $1 }
      /CHECK/ { checks[substr($0, index($0, "CHECK"))]++ }
      END {
        printf "%s %s %-6s", job, size, mode
        for (i = 1; i <= n; i++) {
          p = order[i]
          printf "  %s %.3f s %.0f MiB", p, wall[p], peak[p]
          if (p == "entente" || p ~ /floor/) continue
          if (!best || wall[p] < best) best = wall[p]
          if (!least || peak[p] < least) least = peak[p]
        }
        printf "  | time %.2f memory %.2f of the best peer", wall["entente"] / best, peak["entente"] / least
        if (wall["c-floor-t2"]) printf ", %.2f of the C floor", wall["entente"] / wall["c-floor-t2"]
        same = 0
        for (c in checks) same++
        print same == 1 ? "" : "  ANSWERS DIFFER (" same ")"
      }' "/tmp/entente-bench.$$"
  done
done
rm -f "/tmp/entente-bench.$$"
