#!/usr/bin/env python3
"""What Python's csv module reads, for tests of the reader.

    python_csv.py read FILE ENCODING DELIMITER QUOTES   prints the rows of a file as JSON; QUOTES is yes or no
    python_csv.py make SEED COUNT FOLDER                writes COUNT nasty files, SEED.N.csv, and what is in them: N.json

The JSON of a nasty file has "delimiter" and the rows as "utf-8" and as "latin-1", each a list of lists of texts. Rows
without any cell, which are empty lines, are left out.
"""

import csv
import io
import json
import os
import random
import sys

csv.field_size_limit(1 << 30)

CELLS = [
    "", "", "a", "word", "two words", "1", "-5", "42", "007", "3.14", "-0.5", "1e5", "TRUE", "false", "NA", "NA ", " 12",
    "12 ", "2020-02-29", "2020-02-30", "1956-07", "1985~", "é", "평양", "\U0001F600", "e\u0301", "Łódź", "a'b", "#", "\\",
    "\\n", "9" * 30, "+5", ".5", "5.", "-", "none", "\u2028", "0", "-0", "1,5", "=1+1", "none", "20200229", "x" * 70,
]
MARKS = ['"', '""', ",", "\t", ";", "\n", "\r\n", "\r", " ", "\0", '"x', 'x"', '"",', ',"', "\n\n"]


def rows(text, delimiter, quotes):
    quoting = csv.QUOTE_MINIMAL if quotes else csv.QUOTE_NONE
    found = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)
    return [row for row in found if row]


def cell(chance, delimiter):
    text = chance.choice(CELLS)
    if chance.random() < 0.2:
        place = chance.randint(0, len(text))
        text = text[:place] + chance.choice(MARKS) + text[place:]
    if chance.random() < 0.003:
        text += chance.choice(["long ", 'q""', "\n", "é"]) * chance.randint(100, 3000)
    return text


def nasty(chance):
    """A file: cells quoted as they should be, or as somebody wrote them; rows even or ragged; ends of lines mixed."""
    delimiter = chance.choice([",", ",", "\t", ";", "|"])
    ends = chance.choice([["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"]])
    width = chance.randint(1, 6)
    ragged = chance.random() < 0.3
    wild = chance.random() < 0.4
    typed = [chance.choice([None, ["1", "22", "-3"], ["1.5", "2", "1e3"], ["2020-02-29", "1999-12-31"], ["040", "12"]])
             for _ in range(8)]
    parts = []
    for _ in range(chance.randint(1, 40)):
        count = chance.randint(1, width + 2) if ragged and chance.random() < 0.3 else width
        cells = []
        for column in range(count):
            known = typed[column]
            text = chance.choice(known) if known and chance.random() < 0.97 else cell(chance, delimiter)
            needs = any(mark in text for mark in (delimiter, '"', "\n", "\r"))
            if (needs and not (wild and chance.random() < 0.3)) or chance.random() < 0.05:
                text = '"' + text.replace('"', '""') + '"'
            cells.append(text)
        parts.append(delimiter.join(cells) + chance.choice(ends))
        if chance.random() < 0.03:
            parts.append(chance.choice(ends))
    if chance.random() < 0.3:
        parts[-1] = parts[-1].rstrip("\r\n")
    text = "".join(parts)
    if chance.random() < 0.1:
        data = text.encode("latin-1", "replace")
    else:
        data = text.encode()
        if chance.random() < 0.1:
            data = b"\xef\xbb\xbf" + data
    return delimiter, data


def make(seed, count, folder):
    chance = random.Random(seed)
    for number in range(count):
        delimiter, data = nasty(chance)
        with open(os.path.join(folder, f"{number}.csv"), "wb") as file:
            file.write(data)
        plain = data[3:] if data.startswith(b"\xef\xbb\xbf") else data
        expected = {
            "delimiter": delimiter,
            "utf-8": rows(plain.decode("utf-8", "replace"), delimiter, True),
            "latin-1": rows(plain.decode("latin-1"), delimiter, True),
        }
        with open(os.path.join(folder, f"{number}.json"), "w", encoding="utf-8") as file:
            json.dump(expected, file, ensure_ascii=False)


def main():
    if sys.argv[1:2] == ["read"] and len(sys.argv) == 6:
        path, encoding, delimiter, quotes = sys.argv[2:]
        with open(path, "rb") as file:
            text = file.read().decode(encoding)
        json.dump(rows(text.removeprefix("\ufeff"), delimiter, quotes == "yes"), sys.stdout)
    elif sys.argv[1:2] == ["make"] and len(sys.argv) == 5:
        make(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
