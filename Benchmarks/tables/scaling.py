#!/usr/bin/env python3
"""Shows that twice the rows take twice the time and memory: runs the jobs of jobs.lua on files that double, and draws it.

    Benchmarks/tables/scaling.py EVENTS.csv FOLDER [--runs N] [--jobs J2,J3,…]

EVENTS.csv is an event file of some ten million rows; beside it lies tenures.csv. FOLDER gets the smaller files (each second row
of the next larger), one twice as large, results.tsv and scaling.svg. A point is the median wall time and the median peak memory of
whole processes. A doubling counts from where a run takes a tenth of a second: below it the start of the program is most of it.
Prints the factor of each doubling, and at the end the largest. The program is found by ENTENTE, or is what scripts/entente built.
"""

import argparse
import multiprocessing
import os
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
HALVINGS = 6
COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000"]


def make(events, folder):
    """The files from the smallest to the largest, as pairs of a number of rows and a name for jobs.lua."""
    with open(events, "rb") as file:
        header, *rows = file.read().split(b"\n")
    if rows and not rows[-1]:
        rows.pop()
    sizes = []
    for power in range(-1, HALVINGS + 1):
        chosen = rows + rows if power < 0 else rows[:: 1 << power]
        name = f"{len(chosen)}"
        path = os.path.join(folder, f"ev_{name}.csv")
        if not os.path.exists(path):
            with open(path, "wb") as out:
                out.write(b"\n".join([header] + chosen) + b"\n")
        sizes.append((len(chosen), name))
    tenures = os.path.join(folder, "tenures.csv")
    if not os.path.exists(tenures):
        os.symlink(os.path.abspath(os.path.join(os.path.dirname(events), "tenures.csv")), tenures)
    return sorted(sizes)


def run(program, folder, name, job):
    """Seconds and mebibytes of one run."""
    begun = time.perf_counter()
    child = subprocess.Popen([program, os.path.join(HERE, "jobs.lua"), name, job], stdout=subprocess.DEVNULL,
                             env=dict(os.environ, EVDATA=folder))
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{job} on {name} rows failed")
    return time.perf_counter() - begun, usage.ru_maxrss / 1024


def draw(points, path):
    """Two drawings side by side on logarithmic scales: seconds and mebibytes by rows."""
    import math
    out = ['<svg xmlns="http://www.w3.org/2000/svg" width="960" height="420" font-family="sans-serif" font-size="12">',
           '<rect width="960" height="420" fill="white"/>']
    for side, (title, place) in enumerate([("seconds", 1), ("MiB at most", 2)]):
        left, top, width, height = 60 + side * 470, 40, 330, 320
        xs = [math.log10(p[0]) for ps in points.values() for p in ps]
        ys = [math.log10(p[place]) for ps in points.values() for p in ps]
        x0, x1, y0, y1 = min(xs), max(xs), math.floor(min(ys)), math.ceil(max(ys))
        x = lambda v: left + (math.log10(v) - x0) / (x1 - x0) * width
        y = lambda v: top + height - (math.log10(v) - y0) / (y1 - y0) * height
        out.append(f'<text x="{left}" y="{top - 14}" font-size="14">{title} by rows</text>')
        for power in range(y0, y1 + 1):
            out.append(f'<line x1="{left}" x2="{left + width}" y1="{y(10 ** power)}" y2="{y(10 ** power)}" stroke="#ddd"/>')
            out.append(f'<text x="{left - 6}" y="{y(10 ** power) + 4}" text-anchor="end">{10 ** power:g}</text>')
        for rows in sorted({p[0] for ps in points.values() for p in ps})[::2]:
            label = f"{rows / 1e6:.1f}M" if rows >= 1e6 else f"{rows / 1e3:.0f}k"
            out.append(f'<text x="{x(rows)}" y="{top + height + 18}" text-anchor="middle">{label}</text>')
        for number, (job, ps) in enumerate(points.items()):
            line = " ".join(f"{x(p[0]):.1f},{y(p[place]):.1f}" for p in ps)
            out.append(f'<polyline points="{line}" fill="none" stroke="{COLOURS[number % 7]}" stroke-width="2"/>')
            if side:
                last = top + 16 + 18 * number
                out.append(f'<text x="{left + width + 14}" y="{last}" fill="{COLOURS[number % 7]}">{job}</text>')
    out.append("</svg>")
    with open(path, "w") as file:
        file.write("\n".join(out) + "\n")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("events")
    options.add_argument("folder")
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--jobs", default="J2,J3,J4,J5,J6,J8,J9")
    given = options.parse_args()
    program = os.environ.get("ENTENTE", os.path.join(TOP, ".build/release/entente"))
    os.makedirs(given.folder, exist_ok=True)
    # In a process of its own: what a parent has in memory counts as its children's.
    with multiprocessing.Pool(1) as pool:
        sizes = pool.apply(make, (given.events, given.folder))
    points, worst = {}, {"time": (0, ""), "memory": (0, "")}
    with open(os.path.join(given.folder, "results.tsv"), "w") as results:
        print("job\trows\tseconds\tMiB", file=results)
        for job in given.jobs.split(","):
            points[job] = []
            for rows, name in sizes:
                runs = [run(program, given.folder, name, job) for _ in range(given.runs + 1)][1:]
                seconds, memory = (statistics.median(r[i] for r in runs) for i in (0, 1))
                points[job].append((rows, seconds, memory))
                print(f"{job}\t{rows}\t{seconds:.3f}\t{memory:.0f}", file=results, flush=True)
            factors = []
            for (_, s, m), (rows, t, n) in zip(points[job], points[job][1:]):
                factors.append(f"{rows:>9}: {t / s:.2f} {n / m:.2f}")
                for kind, factor, counts in (("time", t / s, s >= 0.1), ("memory", n / m, s >= 0.1)):
                    if counts:
                        worst[kind] = max(worst[kind], (factor, f"{job} to {rows} rows"))
            print(job, "  ".join(factors), flush=True)
    draw(points, os.path.join(given.folder, "scaling.svg"))
    for kind, (factor, where) in worst.items():
        print(f"largest factor of {kind} {factor:.2f}, {where}")


if __name__ == "__main__":
    main()
