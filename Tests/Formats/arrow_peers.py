"""Arrow files as other programs write and read them, for the tests of ours.

    arrow_peers.py read FILE          prints as JSON what pyarrow, polars and duckdb find in a file
    arrow_peers.py make FOLDER        writes files of each and prints as JSON what is in them
    arrow_peers.py carry FILE OTHER   reads a file with pyarrow, leaves out its first row, writes it anew
"""

import datetime as dt
import decimal
import json
import sys

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.ipc as ipc


def plain(value):
    if isinstance(value, (dt.date, dt.datetime)):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return str(value)
    if isinstance(value, float) and value != value:
        return "nan"
    if isinstance(value, float) and value in (float("inf"), float("-inf")):
        return repr(value)
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    return value


def cells(names, rows):
    return {name: [plain(row[place]) for row in rows] for place, name in enumerate(names)}


def read(path):
    found = {}
    table = ipc.open_file(path).read_all()
    table.validate(full=True)
    found["pyarrow"] = {n: [plain(v) for v in table.column(n).to_pylist()] for n in table.column_names}
    table = feather.read_table(path)
    found["feather"] = {n: [plain(v) for v in table.column(n).to_pylist()] for n in table.column_names}
    with ipc.open_stream(open(path, "rb").read()[8:]) as reader:
        table = reader.read_all()
    found["as a stream"] = {n: [plain(v) for v in table.column(n).to_pylist()] for n in table.column_names}
    frame = pl.read_ipc(path)
    found["polars"] = {n: [plain(v) for v in frame[n].to_list()] for n in frame.columns}
    frame = pl.scan_ipc(path).collect()
    found["polars, lazily"] = {n: [plain(v) for v in frame[n].to_list()] for n in frame.columns}
    ours = ipc.open_file(path).read_all()
    result = duckdb.sql("select * from ours")
    found["duckdb"] = cells(result.columns, result.fetchall())
    json.dump(found, sys.stdout)


def carry(path, other):
    table = ipc.open_file(path).read_all().slice(1)
    with ipc.new_file(other, table.schema) as writer:
        writer.write_table(table)


def make(folder):
    files = []

    def note(name, columns, **more):
        files.append({"file": f"{folder}/{name}", "columns": columns, **more})

    def write(name, table, columns, options=None, chunk=None, opener=ipc.new_file):
        with opener(f"{folder}/{name}", table.schema, options=options) as writer:
            writer.write_table(table, max_chunksize=chunk)
        note(name, columns)

    def refused(name, array, message, options=None):
        table = pa.table({"x": array})
        with ipc.new_file(f"{folder}/{name}", table.schema, options=options) as writer:
            writer.write_table(table)
        files.append({"file": f"{folder}/{name}", "error": message})

    # Every type with values at its ends, a null among them; the texts are what we show.
    simple = {}
    for bits in (8, 16, 32, 64):
        low, high = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
        simple[f"int{bits}"] = (pa.array([low, None, high], f"int{bits}"), [low, None, high])
        top = min(2**bits, 2**63) - 1
        simple[f"uint{bits}"] = (pa.array([0, None, top], f"uint{bits}"), [0, None, top])
    import numpy as np

    simple["float16"] = (pa.array([np.float16(1.5), None, np.float16(-0.25)], pa.float16()), [1.5, None, -0.25])
    simple["float32"] = (pa.array([1.5, None, 0.1], pa.float32()), [1.5, None, 0.10000000149011612])
    simple["float64"] = (pa.array([0.1, None, 1e300]), [0.1, None, 1e300])
    simple["bool"] = (pa.array([True, None, False]), [True, None, False])
    texts = ["", None, "평양 – a text that is longer than twelve bytes"]
    for name, kind in (("utf8", pa.utf8()), ("large_utf8", pa.large_utf8()), ("utf8_view", pa.string_view())):
        simple[name] = (pa.array(texts, kind), texts)
    days = [dt.date(1956, 7, 16), None, dt.date(2018, 12, 31)]
    words = [d and d.isoformat() for d in days]
    simple["date32"] = (pa.array(days, pa.date32()), words)
    simple["date64"] = (pa.array(days, pa.date64()), words)
    midnight = [d and dt.datetime(d.year, d.month, d.day) for d in days]
    moments = [dt.datetime(1956, 7, 16, 1, 2, 3), None, dt.datetime(2018, 12, 31, 23, 59, 59, 250000)]
    for unit in ("s", "ms", "us", "ns"):
        simple[f"midnight_{unit}"] = (pa.array(midnight, pa.timestamp(unit)), words)
    for unit in ("ms", "us", "ns"):
        digits = {"ms": "250", "us": "250000", "ns": "250000000"}[unit]
        told = ["1956-07-16T01:02:03", None, f"2018-12-31T23:59:59.{digits}"]
        simple[f"moment_{unit}"] = (pa.array(moments, pa.timestamp(unit)), told)
        simple[f"zoned_{unit}"] = (
            pa.array(moments, pa.timestamp(unit, "Asia/Seoul")),
            [t and t + "Z" for t in told],
        )
    simple["utc"] = (pa.array(midnight, pa.timestamp("s", "UTC")), words)
    simple["time32"] = (pa.array([dt.time(1, 2, 3), None, dt.time(23, 0)], pa.time32("s")), ["01:02:03", None, "23:00:00"])
    simple["time64"] = (
        pa.array([dt.time(1, 2, 3, 5), None, dt.time(23, 0)], pa.time64("us")),
        ["01:02:03.000005", None, "23:00:00"],
    )
    d = decimal.Decimal
    simple["decimal"] = (pa.array([d("1.25"), None, d("-3.50")], pa.decimal128(10, 2)), [1.25, None, -3.5])
    simple["decimal64"] = (pa.array([d("1.25"), None, d("-3.50")], pa.decimal64(10, 2)), [1.25, None, -3.5])
    simple["whole"] = (pa.array([d(10**17), None, d(-7)], pa.decimal128(20, 0)), [10**17, None, -7])
    simple["large"] = (pa.array([d(10**25), None, d(-7)], pa.decimal128(38, 0)), [1e25, None, -7.0])
    simple["null"] = (pa.nulls(3), [None, None, None])
    for index in ("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"):
        coded = pa.DictionaryArray.from_arrays(pa.array([1, None, 0], index), pa.array(["b", "a"]))
        simple[f"dictionary_{index}"] = (coded, ["a", None, "b"])
    coded = pa.DictionaryArray.from_arrays(pa.array([1, 2, 0], "int8"), pa.array(["b", None, "a"]))
    simple["dictionary_null"] = (coded, [None, "a", "b"])
    coded = pa.DictionaryArray.from_arrays(pa.array([1, 2, 0], "int8"), pa.array(["b", "a", "b"]))
    simple["dictionary_twice"] = (coded, ["a", "b", "b"])
    for name, values in (
        ("int", pa.array([7, 8])),
        ("float", pa.array([7.5, 8.5])),
        ("date", pa.array([days[0], days[2]])),
        ("bool", pa.array([True, False])),
        ("view", pa.array(["b", "a"], pa.string_view())),
    ):
        coded = pa.DictionaryArray.from_arrays(pa.array([1, None, 0], "uint16"), values)
        simple[f"dictionary_{name}"] = (coded, [plain(v) for v in coded.to_pylist()])
    lists = [["a", "b"], None, ["c"]]
    joined = ["a; b", None, "c"]
    simple["list"] = (pa.array(lists, pa.list_(pa.utf8())), joined)
    simple["large_list"] = (pa.array(lists, pa.large_list(pa.utf8())), joined)
    simple["list_null"] = (pa.array([["a", None], None, ["c"]]), ["a", None, "c"])
    simple["list_int"] = (pa.array([[1, 2], None, [3]]), ["1; 2", None, "3"])
    simple["fixed_list"] = (pa.array([["a", "b"], None, ["c", "d"]], pa.list_(pa.utf8(), 2)), ["a; b", None, "c; d"])
    coded = pa.DictionaryArray.from_arrays(pa.array([0, 1, 1], "int32"), pa.array(["a", "b"]))
    simple["list_dictionary"] = (
        pa.ListArray.from_arrays(pa.array([0, None, 2, 3], "int32"), coded),
        ["a; b", None, "b"],
    )
    for name, (array, expected) in simple.items():
        write(f"type_{name}.arrow", pa.table({"x": array}), {"x": expected})
    everything = pa.table({name: array for name, (array, _) in simple.items()})
    expected = {name: cells for name, (_, cells) in simple.items()}
    write("all.arrow", everything, expected)
    write("batches.arrow", everything, expected, chunk=1)
    write("old.arrow", everything, expected, options=ipc.IpcWriteOptions(metadata_version=ipc.MetadataVersion.V4))
    write("legacy.arrow", everything, expected, options=ipc.IpcWriteOptions(use_legacy_format=True,
        metadata_version=ipc.MetadataVersion.V4))
    write("stream.arrows", everything, expected, chunk=2, opener=ipc.new_stream)
    twice = pa.concat_tables([everything] * 3)
    write("thrice.arrow", twice, {name: cells * 3 for name, cells in expected.items()})
    write("slice.arrow", twice.slice(2, 5), {name: (cells * 3)[2:7] for name, cells in expected.items()})
    write("none.arrow", everything.slice(0, 0), {name: [] for name in expected})
    write("nothing.arrow", pa.table({}), {})
    feather.write_feather(everything, f"{folder}/uncompressed.feather", compression="uncompressed")
    note("uncompressed.feather", expected)
    # Compressed, small and large, in one batch or many, as they are by default and in the oldest way.
    large = pa.concat_tables([everything] * 100).combine_chunks()
    many = {name: cells * 100 for name, cells in expected.items()}
    feather.write_feather(everything, f"{folder}/default.feather")
    note("default.feather", expected)
    for codec in ("lz4", "zstd"):
        options = ipc.IpcWriteOptions(compression=codec)
        for name, (array, cells) in simple.items():
            write(f"{codec}_type_{name}.arrow", pa.table({"x": pa.concat_arrays([array] * 50)}), {"x": cells * 50}, options)
        write(f"{codec}_all.arrow", everything, expected, options)
        write(f"{codec}_large.arrow", large, many, options)
        write(f"{codec}_batches.arrow", large, many, options, chunk=100)
        write(f"{codec}_stream.arrows", large, many, options, chunk=70, opener=ipc.new_stream)
        write(f"{codec}_slice.arrow", twice.slice(2, 5), {n: (c * 3)[2:7] for n, c in expected.items()}, options)
        write(f"{codec}_none.arrow", everything.slice(0, 0), {name: [] for name in expected}, options)
        old = ipc.IpcWriteOptions(compression=codec, metadata_version=ipc.MetadataVersion.V4, use_legacy_format=True)
        write(f"{codec}_old.arrow", everything, expected, old)
    # Dictionaries that grow from batch to batch.
    schema = pa.schema([("x", pa.dictionary(pa.int8(), pa.utf8()))])
    options = ipc.IpcWriteOptions(emit_dictionary_deltas=True)
    with ipc.new_file(f"{folder}/delta.arrow", schema, options=options) as writer:
        for values, codes in ((["a"], [0, 0]), (["a", "b"], [1, 0]), (["a", "b", "c"], [2, None])):
            coded = pa.DictionaryArray.from_arrays(pa.array(codes, "int8"), pa.array(values))
            writer.write_batch(pa.record_batch([coded], schema=schema))
    note("delta.arrow", {"x": ["a", "a", "b", "a", "c", None]})
    # Names that no table of ours can have.
    table = pa.Table.from_arrays([pa.array([1]), pa.array([2]), pa.array([3])], names=["a", "a", ""])
    write("names.arrow", table, {"a": [1], "a_2": [2], "column_3": [3]})

    # polars
    frame = pl.DataFrame(
        {
            "i": [1, None, 3], "f": [0.5, None, 2.0], "s": ["x", None, "a text longer than twelve bytes"],
            "b": [True, None, False], "d": days, "l": [["p", "q"], None, ["r"]],
            "m": [None if t is None else t for t in moments],
        }
    ).with_columns(pl.col("s").cast(pl.Categorical).alias("c"))
    told = {
        "i": [1, None, 3], "f": [0.5, None, 2.0], "s": ["x", None, "a text longer than twelve bytes"],
        "b": [True, None, False], "d": words, "l": ["p; q", None, "r"],
        "m": ["1956-07-16T01:02:03", None, "2018-12-31T23:59:59.250000"],
        "c": ["x", None, "a text longer than twelve bytes"],
    }
    for name, level in (("newest", pl.CompatLevel.newest()), ("oldest", pl.CompatLevel.oldest())):
        frame.write_ipc(f"{folder}/polars_{name}.arrow", compression="uncompressed", compat_level=level)
        note(f"polars_{name}.arrow", told)
        frame.write_ipc_stream(f"{folder}/polars_{name}.arrows", compression="uncompressed", compat_level=level)
        note(f"polars_{name}.arrows", told)
    chunks = pl.concat([frame, frame.slice(1)], rechunk=False)
    chunks.write_ipc(f"{folder}/polars_chunks.arrow", compression="uncompressed")
    note("polars_chunks.arrow", {name: cells + cells[1:] for name, cells in told.items()})

    for codec in ("lz4", "zstd"):
        for name, level in (("newest", pl.CompatLevel.newest()), ("oldest", pl.CompatLevel.oldest())):
            more = pl.concat([frame] * 100, rechunk=True)
            cells = {name: cells * 100 for name, cells in told.items()}
            more.write_ipc(f"{folder}/polars_{codec}_{name}.arrow", compression=codec, compat_level=level)
            note(f"polars_{codec}_{name}.arrow", cells)
            more.write_ipc_stream(f"{folder}/polars_{codec}_{name}.arrows", compression=codec, compat_level=level)
            note(f"polars_{codec}_{name}.arrows", cells)
            more.write_ipc(
                f"{folder}/polars_{codec}_{name}_batches.arrow", compression=codec, compat_level=level,
                record_batch_size=50)
            note(f"polars_{codec}_{name}_batches.arrow", cells)
        chunks.write_ipc(f"{folder}/polars_{codec}_chunks.arrow", compression=codec)
        note(f"polars_{codec}_chunks.arrow", {name: cells + cells[1:] for name, cells in told.items()})
        frame.clear().write_ipc(f"{folder}/polars_{codec}_none.arrow", compression=codec)
        note(f"polars_{codec}_none.arrow", {name: [] for name in told})

    # duckdb
    table = duckdb.sql(
        """
        select 7 as i, 9::hugeint as h, 1.25::decimal(9, 2) as d, 'x' as s, true as b, date '1956-07-16' as day,
          timestamp '1956-07-16 01:02:03' as t, 'mid'::enum('low', 'mid') as e, [1, 2] as l, ['a', 'b'] as ls,
          null as n
        union all
        select null, null, null, null, null, null, null, null, null, null, null
        """
    )
    table = table.to_arrow_table() if hasattr(table, "to_arrow_table") else table.arrow()
    if not isinstance(table, pa.Table):
        table = table.read_all()
    write("duckdb.arrow", table, {
        "i": [7, None], "h": [9, None], "d": [1.25, None], "s": ["x", None], "b": [True, None],
        "day": ["1956-07-16", None], "t": ["1956-07-16T01:02:03", None], "e": ["mid", None],
        "l": ["1; 2", None], "ls": ["a; b", None], "n": [None, None],
    })

    # What is not taken.
    refused("binary.arrow", pa.array([b"x"]), "column \"x\" is binary")
    refused("fixed.arrow", pa.array([b"xy"], pa.binary(2)), "column \"x\" is fixed_size_binary(2)")
    refused("duration.arrow", pa.array([dt.timedelta(1)]), "column \"x\" is duration")
    refused("map.arrow", pa.array([[("a", 1)]], pa.map_(pa.utf8(), pa.int64())), "column \"x\" is map")
    refused("struct.arrow", pa.array([{"a": 1}]), "column \"x\" is struct<int64>")
    refused("nested.arrow", pa.array([[["a"]]]), "column \"x\" is list<list<utf8>>")
    refused("decimal256.arrow", pa.array([d(1)], pa.decimal256(50, 0)), "column \"x\" is decimal256(50, 0)")
    refused("uint64.arrow", pa.array([1, 2**63], pa.uint64()), "column \"x\" has in row 2 9223372036854775808")
    refused("interval.arrow", pa.array([pa.MonthDayNano([1, 2, 3])]), "column \"x\" is interval")
    feather.write_feather(pa.table({"x": [1]}), f"{folder}/one.feather", version=1)
    files.append({"file": f"{folder}/one.feather", "error": "is a Feather file of version 1"})
    json.dump(files, sys.stdout)


if __name__ == "__main__":
    {"read": read, "make": make, "carry": carry}[sys.argv[1]](*sys.argv[2:])
