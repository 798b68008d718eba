#!/usr/bin/env python3
"""Measures how soon Ctrl-C gives the prompt back from long work on tables, and what it leaves behind.

    Benchmarks/terminal/interrupts.py EVENTS.csv [--rounds N] [--seed N]

EVENTS.csv is an event file large enough that each job takes a second or more: ten million rows of the columns event_id, date,
source, target, goldstein, mentions, place. At a prompt on a pseudo-terminal each job is begun and interrupted after a time
taken at random from the time that it takes; the milliseconds run from the key to the moment at which the prompt is back on
the screen. A job that was done before the key came does not count. Afterwards the tables must be what they were, no file may
be left beside those saved, and the memory held must not have grown from round to round.

The program is found by ENTENTE, or is the one that scripts/entente built.
"""

import argparse
import os
import random
import re
import statistics
import sys
import tempfile
import time

from keys import TOP, Program

# A prompt alone, behind a line or what took a line of progress away.
PROMPT = rb"(?:^|[\r\n])> $"

JOBS = [
    ("load", 'load("{file}", {{}})'),
    ("load some columns", 'load("{file}", {{ columns = {{ "date", "source" }} }})'),
    ("sort", 'ev:sort("-mentions", "place")'),
    ("sort by a text", 'ev:sort("place", "event_id")'),
    ("join", 'ev:join(pairs, {{ "source", "target" }})'),
    ("join of large with large", 'ev:join(ev, "event_id")'),
    ("join in time", 'ev:during(spells, {{ source = "source" }}, {{ date = {{ "start", "finish" }} }})'),
    ("group", 'ev:group{{ "source", "target", "date" }}:aggregate{{ n = count(), m = mean "goldstein" }}'),
    ("median", 'ev:group{{ "source", "target" }}:aggregate{{ m = median "goldstein" }}'),
    ("filter", 'ev:filter "matches(place, \'an\') and goldstein * 2 + mentions > lat"'),
    ("derive", 'ev:derive{{ x = "lat * lon + goldstein", y = "length(place)" }}'),
    ("window", 'ev:window{{ by = "source", order = "date", days = 30, s = sum "goldstein" }}'),
    ("distinct", 'ev:distinct("source", "target", "date", "place")'),
    ("pivot", 'ev:pivot{{ by = {{ "source", "target", "date" }}, columns = "quad_class", value = count() }}'),
    ("append", "ev:append(ev)"),
    ("scan", 'scan("{file}"):group{{ "source", "target" }}:count()'),
    ("save as CSV", 'ev:save "{folder}/out.csv"'),
    ("save as Arrow", 'ev:save "{folder}/out.arrow"'),
    ("loop over rows", "for row in ev do local x = row.place end"),
    ("function over rows", "ev:filter(function(row) return row.mentions > 5 end)"),
]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("file")
    options.add_argument("--rounds", type=int, default=10)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", default="")
    given = options.parse_args()
    rng = random.Random(given.seed)
    program = os.environ.get("ENTENTE", os.path.join(TOP, ".build/release/entente"))
    prompt = PROMPT
    with tempfile.TemporaryDirectory() as folder:
        words = {"file": os.path.abspath(given.file), "folder": folder}
        shell = Program([program], folder, prompt)
        shell.wait(prompt)

        def run(entry, limit=600):
            shell.seen = b""
            os.write(shell.terminal, entry.encode() + b"\r")
            shell.wait(PROMPT, limit)

        run(f'ev = load("{words["file"]}", {{}});')
        run('pairs = ev:take(300000):group{ "source", "target" }:count();')
        run('spells = ev:take(200000):group "source":aggregate{ start = min "date", finish = max "date" };')
        print(f"{'job':<26}{'whole ms':>10}{'median':>9}{'longest':>9}   of rounds, ms from Ctrl-C to the prompt")
        worst, memory = 0.0, []
        for name, code in JOBS:
            if given.only not in name:
                continue
            code = code.format(**words)
            entry = code if code.startswith("for") else f"x = {code};"
            entry = entry if "save" not in code else code
            begun = time.perf_counter()
            run(entry)
            whole = time.perf_counter() - begun
            run("x = nil; collectgarbage();")
            times = []
            for _ in range(given.rounds):
                shell.seen = b""
                os.write(shell.terminal, entry.encode() + b"\r")
                time.sleep(rng.uniform(0.02, 0.95) * whole)
                if re.search(PROMPT, shell.seen):
                    continue
                begun = time.perf_counter()
                os.write(shell.terminal, b"\x03")
                moment = shell.wait(PROMPT, 60)
                times.append((moment - begun) * 1000)
                # A second prompt comes where the job was done before the key.
                time.sleep(0.05)
                run("x = nil; collectgarbage();")
            longest = max(times, default=0)
            worst = max(worst, longest)
            print(f"{name:<26}{whole * 1000:>10.0f}{statistics.median(times or [0]):>9.1f}{longest:>9.1f}", flush=True)
            left = sorted(set(os.listdir(folder)) - {"out.csv", "out.arrow", ".cache", ".local", ".config"})
            if left:
                print(f"  left behind: {left}")
            with open(f"/proc/{shell.pid}/status") as status:
                memory.append(int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) // 1024)
        print(f"longest of all {worst:.1f} ms; resident after each job {memory[0] if memory else 0} to {max(memory, default=0)} MiB")
        shell.seen = b""
        os.write(shell.terminal, b"ev:count()\r")
        shell.wait(PROMPT)
        shell.leave() if hasattr(shell, "leave") else os.write(shell.terminal, b"\x04")
    sys.exit(0 if worst < 100 else 1)


if __name__ == "__main__":
    main()
