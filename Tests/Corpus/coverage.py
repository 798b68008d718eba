#!/usr/bin/env python3
"""Checks that the corpus holds every fact of an inventory of its documents.

    coverage.py INVENTORY.jsonl CLAIMS.jsonl

INVENTORY.jsonl is one fact a line (id, kind, participants, date); CLAIMS.jsonl is the program's own output of all
claims with --format jsonl. A fact counts as found when some claim at its passage has its kind, all its participants
(by actors.tsv) and its date. coverage.tsv says for each fact where to look:

    fact  kind  event  passage  status

The status is "coded", or "coded: ..." where the fact is part of another claim at that passage (an attribute, a note),
or "left out: ..." with the reason.
"""

import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent


def rows(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"))) for line in lines[1:] if line]


def records(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def bare(date):
    """A date without its time of day and without an open end: 2026/.. and 2026 begin alike."""
    if not date:
        return None
    date = date.split("T")[0]
    return date[:-3] if date.endswith("/..") else date


def words(value):
    """The strings in a field of a claim: an id, a list of ids, or objects that hold one."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        return set().union(*map(words, value.values())) if value else set()
    if isinstance(value, list):
        return set().union(*map(words, value)) if value else set()
    return set()


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    facts = records(sys.argv[1])
    actors = {row["inventory"]: row["corpus"] for row in rows(HERE / "actors.tsv")}
    coverage = {row["fact"]: row for row in rows(HERE / "coverage.tsv")}
    places = {}
    for claim in records(sys.argv[2]):
        places.setdefault((claim["kind"], claim["passage"]), []).append(claim)

    found, folded, left, missing = 0, 0, 0, []
    for fact in facts:
        row = coverage.get(fact["id"])
        if row is None:
            missing.append((fact["id"], "no line in coverage.tsv"))
            continue
        if row["status"].startswith("left out"):
            left += 1
            continue
        here = places.get((row["kind"], row["passage"]), [])
        if row["status"].startswith("coded:"):
            if here:
                folded += 1
            else:
                missing.append((fact["id"], f"no {row['kind']} at {row['passage']}"))
            continue
        named = [p["actor"] for p in fact["participants"] if p.get("actor")]
        strangers = [name for name in named if name not in actors]
        if strangers:
            missing.append((fact["id"], f"no line in actors.tsv for {', '.join(strangers)}"))
            continue
        want = {actors[name] for name in named}
        date = bare((fact.get("date") or {}).get("edtf"))
        who = [c for c in here if want <= set().union(*(words(v) for v in c.values()))]
        if any(bare(c.get("date")) == date or date is None for c in who):
            found += 1
        elif who:
            missing.append((fact["id"], f"{row['kind']} at {row['passage']} is not dated {date}"))
        elif here:
            missing.append((fact["id"], f"no {row['kind']} at {row['passage']} with {', '.join(sorted(want))}"))
        else:
            missing.append((fact["id"], f"no {row['kind']} at {row['passage']}"))

    for name, reason in missing:
        print(f"{name}: {reason}")
    print(f"{len(facts)} facts: {found} found, {folded} told within another claim, {left} left out, {len(missing)} missing")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
