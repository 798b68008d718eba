#!/usr/bin/env bash
# Times the questions of jobs.lua in a running session beside the peers' own, tables loaded, and prints each ratio.
#
#   session.sh PEERS SIZE [JOB …]     PEERS: a folder with run_peers.sh, peer_duckdb.py, peer_polars.py; SIZE: 1M or 10M
#   ROOT names the folder of the peers' programs and data, RUNS how often each program is started, by turns,
#   REPS how often it puts its question then. OURS=arrow asks a table that was mapped from an Arrow file.
#
# A line a job: the median of each program in milliseconds over all its questions, then ours divided by that of the faster
# peer, first of those that keep texts as texts and then of all, with dictionary types too. At the end the geometric means.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
entente=${ENTENTE:-$here/../../.build/release/entente}
peers=$1 size=$2
shift 2
jobs=("$@")
[ ${#jobs[@]} -gt 0 ] || jobs=(J3 J4 J5 J6 J8 J9)
export ROOT=${ROOT:-$HOME/.cache/entente-bench} REPS=${REPS:-7}
export EVDATA=${EVDATA:-$ROOT/data}
runs=${RUNS:-2}
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

commands() {
  printf 'entente\tenv MODE=%s %s %s/jobs.lua %s %s\n' "${OURS:-mem}" "$entente" "$here" "$size" "$1"
  LIST=1 "$peers/run_peers.sh" "$1" "$size" duckdb polars duckdb-enum polars-cat
  # Of the two ways that DuckDB can join in time this one is the faster.
  if [ "$1" = J9 ]; then
    LIST=1 "$peers/run_peers.sh" "$1" "$size" duckdb-enum | sed 's/^duckdb-enum/duckdb-range/; s/MODE=enum/MODE=range/'
  fi
}

for job in "${jobs[@]}"; do
  for _ in $(seq "$runs"); do
    while IFS=$'\t' read -r label command; do
      sh -c "$command" </dev/null >>"$logs/$job.$label" 2>"$logs/errors" || sed "s/^/$job $label: /" "$logs/errors" >&2
    done < <(commands "$job")
  done
  for log in "$logs/$job".*; do sed "s/^/${log##*.} /" "$log"; done | awk -v job="$job" -v size="$size" '
    $2 == "TIME" { match($0, /q_med=[0-9.]+/); times[$1, ++n[$1]] = substr($0, RSTART + 6, RLENGTH - 6) }
    $2 == "CHECK" { sub(/ *$/, ""); answers[substr($0, index($0, "CHECK"))] }
    function median(label,   i, j, t) {
      for (i = 1; i < n[label]; i++) for (j = i + 1; j <= n[label]; j++) if (times[label, j] < times[label, i]) {
        t = times[label, i]; times[label, i] = times[label, j]; times[label, j] = t
      }
      return times[label, int((n[label] + 1) / 2)]
    }
    END {
      count = split("entente duckdb duckdb-range polars duckdb-enum polars-cat", order, " ")
      printf "%s %s", job, size
      for (i = 1; i <= count; i++) if (n[order[i]]) {
        label = order[i]
        time = median(label)
        printf "  %s %.1f", label, time * 1000
        if (label == "entente") { ours = time; continue }
        if (label !~ /enum|cat/ && (!plain || time < plain)) plain = time
        if (!any || time < any) any = time
      }
      if (ours && any) printf "  | %.3f of the best, %.3f with dictionary types", ours / plain, ours / any
      for (answer in answers) kinds++
      print kinds == 1 ? "" : "  ANSWERS DIFFER"
    }' | tee -a "$logs/lines"
done
awk '
  match($0, /[0-9.]+ of the best/) { plain += log(substr($0, RSTART) + 0); n++ }
  match($0, /[0-9.]+ with dict/) { any += log(substr($0, RSTART) + 0) }
  END { if (n) printf "geometric mean of %d: %.3f of the best, %.3f with dictionary types\n", n, exp(plain / n), exp(any / n) }
' "$logs/lines"
