#!/usr/bin/env python3
"""Measures from key to screen on a pseudo-terminal: the prompt, an answer, a completion.

    Benchmarks/terminal/keys.py [--rounds N] [--rows N] [--csv FILE]

Each program is started in turn with a terminal of 80 by 24 cells and a home of its own; the time runs from the start, or
from the key, to the moment at which what is waited for has been written to the terminal. The median of the rounds counts.
A table of a million rows (made for the purpose, or FILE, which has the columns year, actor and code) is loaded before the
last columns. They count it, complete the name of an actor of which 111 fit what is typed, and of which all 10,000 do: a
hundred of these are listed, and what is waited for is the end of the list. Peers that are not installed are left out.
Programs are found by ENTENTE, DUCKDB, or in the PATH.
"""

import argparse
import fcntl
import os
import pty
import random
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys

import tempfile
import termios
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CODES = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07|[\x01\x02]")


class Program:
    def __init__(self, command, home, prompt):
        self.prompt = prompt
        self.seen = b""
        self.begun = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.clear()
            os.environ.update(PATH="/usr/bin:/bin", HOME=home, TERM="xterm", NO_COLOR="1", LC_ALL="C.UTF-8",
                              INPUTRC="/dev/null", PYTHON_HISTORY=os.devnull)
            os.execv(command[0], command)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def wait(self, pattern, limit=120):
        """Waits until a pattern is on the screen; the moment at which it was."""
        end = time.perf_counter() + limit
        while True:
            text = CODES.sub(b"", self.seen)
            if re.search(pattern, text):
                self.seen = b""
                return time.perf_counter()
            if not select.select([self.terminal], [], [], max(0, end - time.perf_counter()))[0]:
                raise TimeoutError(f"{pattern!r} never came; seen: {self.seen[-400:]!r}")
            try:
                self.seen += os.read(self.terminal, 65536)
            except OSError:
                raise SystemExit(f"the program ended; seen: {self.seen[-400:]!r}") from None

    def type(self, text):
        """Types what is echoed, and waits for the echo."""
        os.write(self.terminal, text.encode())
        self.wait(re.escape(text.encode()[-8:]) + rb"\s*$")

    def key(self, key, pattern, limit=120):
        """Milliseconds from a key to a pattern."""
        self.seen = b""
        begun = time.perf_counter()
        os.write(self.terminal, key)
        return (self.wait(pattern, limit) - begun) * 1000

    def ask(self, line):
        self.type(line)
        return self.key(b"\r", rb"[\r\n]" + self.prompt + rb"\s*$")

    def leave(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def entente(home, csv):
    command = os.environ.get("ENTENTE", os.path.join(TOP, ".build/release/entente"))
    return dict(name="entente", command=[command], prompt=rb"> ", load=f'ev = load "{csv}"', count="ev:count()",
                small="visits:count()", complete='ev:filter{ actor = "name 99', found=rb"99\d",
                all='ev:filter{ actor = "', last=rb"and 9900 more")


def duckdb(home, csv):
    command = os.environ.get("DUCKDB") or shutil.which("duckdb")
    return dict(name="duckdb", command=[command], prompt=rb"(?:memory )?D ", load=f"create table ev as from '{csv}';",
                count="select count(*) from ev;", small="select 33;", complete="select * from e", found=rb"from ev")


def sqlite(home, csv):
    return dict(name="sqlite3", command=[shutil.which("sqlite3")], prompt=rb"sqlite> ", load=f'.import --csv "{csv}" ev',
                count="select count(*) from ev;", small="select 33;", complete="sele", found=rb"(?i)select")


def python(home, csv):
    return dict(name="python3", command=[shutil.which("python3", path="/usr/bin:/bin")], prompt=rb">>> ",
                load=f"import csv; ev = list(csv.DictReader(open('{csv}')))", count="len(ev)", small="33 + 0",
                complete="ev.app", found=rb"end")


def measure(program, home, rounds):
    starts, small, counts, completions = [], [], [], []
    for _ in range(rounds):
        running = Program(program["command"], home, program["prompt"])
        starts.append((running.wait(program["prompt"] + rb"\s*$") - running.begun) * 1000)
        running.ask(program["small"])
        small.append(running.ask(program["small"]))
        running.leave()
    running = Program(program["command"], home, program["prompt"])
    running.wait(program["prompt"] + rb"\s*$")
    load = running.ask(program["load"])
    for _ in range(rounds):
        counts.append(running.ask(program["count"]))
    for _ in range(rounds):
        running.type(program["complete"])
        try:
            completions.append(running.key(b"\t\t", program["found"], limit=3))
        except TimeoutError:
            # It offers nothing here.
            completions.append(float("nan"))
            break
        os.write(running.terminal, b"\x15" if program["name"] != "entente" else b"\x03")
        time.sleep(0.05)
        if program["name"] == "entente":
            running.wait(program["prompt"] + rb"\s*$")
        else:
            running.seen = b""
    everything = [float("nan")]
    if "all" in program:
        everything = []
        for _ in range(rounds):
            running.type(program["all"])
            # What all of them begin with comes first; the next Tab lists.
            running.key(b"\t", rb"name ")
            everything.append(running.key(b"\t", program["last"]))
            os.write(running.terminal, b"n\x03")
            running.wait(program["prompt"] + rb"\s*$")
    running.leave()
    return [statistics.median(values) for values in (starts, small, counts, completions, everything)] + [load]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--csv")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        csv = options.csv or os.path.join(home, "ev.csv")
        if not options.csv:
            number = random.Random(7)
            with open(csv, "w", encoding="utf-8") as file:
                file.write("year,actor,code\n")
                for _ in range(options.rows):
                    file.write(f"{number.randrange(1946, 2026)},name {number.randrange(10_000)},{number.randrange(400)}\n")
        print(f"{options.rounds} rounds, load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores; milliseconds")
        print(f"{'':10}{'prompt':>10}{'answer':>10}{'count 1M':>10}{'Tab, 1M':>10}{'Tab, 10k':>10}{'load 1M':>10}")
        for make in (entente, duckdb, sqlite, python):
            program = make(home, csv)
            if not program["command"][0] or not os.path.exists(program["command"][0]):
                print(f"{program['name']:10}not installed")
                continue
            if program["name"] == "entente":
                # The corpus's image is made by the first start, of files that have not just changed.
                subprocess.run([program["command"][0], "-e", ""], env={"HOME": home}, check=True)
            figures = measure(program, home, options.rounds)
            print(f"{program['name']:10}" + "".join(f"{figure:10.2f}" for figure in figures), flush=True)


if __name__ == "__main__":
    main()
