"""python-edtf's side: peer.py FILE ROUNDS prints milliseconds of parsing, of comparing, and the count compared."""
import sys, time
from edtf import parse_edtf


def key(end):
    """An open end is a float, any other a time: both as what can be compared."""
    return (end,) if isinstance(end, float) else tuple(end)


texts = open(sys.argv[1], encoding="utf-8").read().splitlines()
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    dates = [parse_edtf(text) for text in texts]
    middle = time.perf_counter()
    before = sum(key(one.upper_strict()) < key(other.lower_strict()) for one, other in zip(dates, dates[1:]))
    end = time.perf_counter()
    print(f"{(middle - start) * 1000:.3f} {(end - middle) * 1000:.3f} {before}", flush=True)
