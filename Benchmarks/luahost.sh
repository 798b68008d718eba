#!/usr/bin/env bash
# Compares what crossing the border between Lua and Swift costs with what the same costs in C.
#
# How it is run: `Benchmarks/luahost.sh [ROUNDS]`. Two programs, one in C (luahost/peer.c) and one in Swift
# (luahost/Sources), give the same functions and objects to the same Lua loops (luahost/loops.lua), against the same
# liblua. They run in turn, 11 rounds unless told otherwise; a row shows the medians of the nanoseconds that one turn of
# its loop took, by processor time, and the median of the rounds' ratios. Targets are ratios to C.
#
# Uses cc and liblua5.4-dev from Debian and installs nothing.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/luahost
rounds=${1:-11}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -O2 -Wall -o "$work/peer" "$here/peer.c" -llua5.4 -lm
swift build --quiet -c release --package-path "$here"
ours=$(swift build -c release --package-path "$here" --show-bin-path)/luahost-swift

for ((round = 0; round < rounds; round++)); do
  "$work/peer" "$here/loops.lua" >"$work/c"
  "$ours" "$here/loops.lua" >"$work/swift"
  paste "$work/c" "$work/swift" >>"$work/all"
done

echo "$rounds rounds in turn, load $(cut -d' ' -f1 /proc/loadavg), $(nproc) cores"
awk -F '\t' '
  function median(values, count,   i, j, t) {
    for (i = 2; i <= count; i++)
      for (j = i; j > 1 && values[j - 1] > values[j]; j--) { t = values[j]; values[j] = values[j - 1]; values[j - 1] = t }
    return (values[int((count + 1) / 2)] + values[int(count / 2) + 1]) / 2
  }
  BEGIN {
    split("tight loop=1.0,field read=1.3,method call=1.3,iteration=1.3,raise and catch=1.5", list, ",")
    for (i in list) { split(list[i], pair, "="); target[pair[1]] = pair[2] }
    printf "%-18s %9s %9s %7s %7s\n", "what", "C ns", "Swift ns", "ratio", "target"
  }
  !($1 in rounds) { names[++known] = $1 }
  { n = ++rounds[$1]; c[$1, n] = $2; swift[$1, n] = $4; ratio[$1, n] = $4 / $2 }
  END {
    for (k = 1; k <= known; k++) {
      name = names[k]; n = rounds[name]
      for (i = 1; i <= n; i++) { a[i] = c[name, i]; b[i] = swift[name, i]; r[i] = ratio[name, i] }
      printf "%-18s %9.1f %9.1f %7.2f %7s\n", name, median(a, n), median(b, n), median(r, n), target[name] ? "≤ " target[name] : ""
    }
  }' "$work/all"
