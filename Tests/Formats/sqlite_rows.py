"""What Python's sqlite3 finds in a file, and files that it writes.

    sqlite_rows.py read FILE TABLE          all cells as JSON, with the names and declared types of the columns
    sqlite_rows.py run FILE STATEMENTS      runs statements
    sqlite_rows.py lock FILE                holds the file for itself until its input ends
"""

import json
import sqlite3
import sys


def plain(value):
    if isinstance(value, float) and value in (float("inf"), float("-inf")):
        return "inf" if value > 0 else "-inf"
    return value


task, path = sys.argv[1:3]
database = sqlite3.connect(path, isolation_level=None)
if task == "read":
    table = sys.argv[3].replace('"', '""')
    columns = [row[1:3] for row in database.execute(f'PRAGMA table_info("{table}")')]
    rows = [[plain(cell) for cell in row] for row in database.execute(f'SELECT * FROM "{table}"')]
    kinds = [[type(cell).__name__ for cell in row] for row in database.execute(f'SELECT * FROM "{table}"')]
    json.dump({"columns": columns, "rows": rows, "kinds": kinds}, sys.stdout)
elif task == "run":
    database.executescript(sys.argv[3])
elif task == "lock":
    database.execute("BEGIN EXCLUSIVE")
    print("locked", flush=True)
    sys.stdin.read()
