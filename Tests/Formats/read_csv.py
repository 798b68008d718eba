#!/usr/bin/env python3
"""Checks that a table printed as CSV is read back as what it is.

    read_csv.py TABLE.csv TABLE.json

Both files are one table as the program prints it. The first is read with Python's csv module, the second with its json
module, and they are compared cell by cell:

    null                            an empty cell
    {"blank": "unknown"}            the word
    a text, a number, a truth       the same, a number by its value
    a list                          its elements joined with "; "
    {"best": 5, "hedge": "about"}   five cells: NAME, NAME_low, NAME_high, NAME_hedge, NAME_unit

What differs is printed, one line a cell; the last line counts. The exit code is 1 where anything differs.
"""

import csv
import json
import sys

PARTS = ["low", "high", "hedge", "unit"]


def scalar(value):
    if value is None:
        return ""
    if value is True or value is False:
        return str(value).lower()
    if isinstance(value, dict):
        return value["blank"]
    return value


def same(cell, value):
    """Whether a cell's text stands for a value of JSON."""
    if isinstance(value, list):
        return cell == "; ".join(str(scalar(v)) for v in value)
    value = scalar(value)
    if isinstance(value, (int, float)):
        try:
            return float(cell) == float(value)
        except ValueError:
            return False
    return cell == value


def expected(name, value, header):
    """The columns and values that a member of a JSON object becomes."""
    if f"{name}_hedge" not in header:
        return [(name, value)]
    if value is None or "blank" in value:
        return [(name, value)] + [(f"{name}_{part}", None) for part in PARTS]
    figure = next((value[key] for key in ("best", "low", "high") if key in value), None)
    return [(name, figure)] + [(f"{name}_{part}", value.get(part)) for part in PARTS]


def differences(rows, header, table):
    if len(rows) != len(table):
        yield f"{len(rows)} rows of CSV, {len(table)} of JSON"
    for number, (cells, record) in enumerate(zip(rows, table), 1):
        pairs = [pair for name, value in record.items() for pair in expected(name, value, header)]
        names = [name for name, _ in pairs]
        if names != header:
            yield f"row {number}: columns {header} of CSV, {names} of JSON"
        if len(cells) != len(header):
            yield f"row {number}: {len(cells)} cells under {len(header)} names"
        for (name, value), cell in zip(pairs, cells):
            if not same(cell, value):
                yield f"row {number}: {name}: {cell!r} of CSV, {value!r} of JSON"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    with open(sys.argv[2], encoding="utf-8") as file:
        table = json.load(file)
    found = list(differences(rows, header, table))
    for line in found:
        print(line)
    print(f"{len(rows)} rows, {sum(map(len, rows))} cells, {len(found)} differences")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
