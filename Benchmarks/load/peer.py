"""Loads a file of events into memory with all types told, and prints the number of rows: peer.py duckdb|polars FILE"""

import sys

peer, path = sys.argv[1:]
if peer == "duckdb":
    import duckdb

    types = {
        "event_id": "BIGINT", "date": "DATE", "source": "VARCHAR", "target": "VARCHAR", "cameo": "VARCHAR",
        "quad_class": "TINYINT", "goldstein": "DOUBLE", "mentions": "INTEGER", "lat": "DOUBLE", "lon": "DOUBLE",
        "place": "VARCHAR",
    }
    base = duckdb.connect()
    base.execute("SET preserve_insertion_order = true")
    base.execute(
        f"CREATE TABLE ev AS SELECT * FROM read_csv('{path}', header = true, delim = ',', quote = '\"', escape = '\"', columns = {types})")
    print(base.execute("SELECT count(*) FROM ev").fetchone()[0])
else:
    import polars

    types = {
        "event_id": polars.Int64, "date": polars.Date, "source": polars.String, "target": polars.String,
        "cameo": polars.String, "quad_class": polars.Int8, "goldstein": polars.Float64, "mentions": polars.Int32,
        "lat": polars.Float64, "lon": polars.Float64, "place": polars.String,
    }
    print(polars.read_csv(path, schema=types).height)
