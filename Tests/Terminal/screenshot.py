#!/usr/bin/env python3
"""Pictures of a session as a terminal shows it, as SVG: Tests/Terminal/screenshot.py FILE [--light] [--columns N]

A session of the release build is played in tmux, which knows what stands on the screen and in which colours. Needs tmux.
"""

import argparse
import html
import os
import re
import subprocess
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCENE = [
    ('visits:filter{ place = "평양" }:select{ "date", "guest", "host" }:take(4)', "Enter"),
    ('visits:filter{ gest = "Kim Il Sung" }', "Enter"),
    ("?drop", "Enter"),
    ('early = visits:filter{ date = before "1956-07-17", origin = "Mongolia" }', "Enter"),
    ("early", "Enter"),
    ("tenures:filter{ holder = \"Kim ", "Tab"),
]
# Colours that terminals commonly have: text, ground, then the eight of the palette.
DARK = ("#d4d4d4", "#1e1e1e", ["#000000", "#f14c4c", "#23d18b", "#f5f543", "#3b8eea", "#d670d6", "#29b8db", "#e5e5e5"])
LIGHT = ("#333333", "#ffffff", ["#000000", "#cd3131", "#00853e", "#949800", "#0451a5", "#bc05bc", "#0598bc", "#555555"])
CELL, LINE = 8.4, 18


def play(columns, lines):
    """The screen after the scene, with its colour codes, and the cell and line of the cursor."""
    program = os.environ.get("ENTENTE", os.path.join(TOP, ".build/release/entente"))
    with tempfile.TemporaryDirectory() as home:
        tmux = ["tmux", "-L", f"entente-{os.getpid()}", "-f", "/dev/null"]
        command = f"env -i PATH=$PATH HOME={home} TERM=xterm-256color LC_ALL=C.UTF-8 {program}"
        subprocess.run([*tmux, "new-session", "-d", "-x", str(columns), "-y", str(lines), command], check=True)
        time.sleep(0.5)
        for text, *keys in SCENE:
            subprocess.run([*tmux, "send-keys", "-l", text], check=True)
            for key in keys:
                subprocess.run([*tmux, "send-keys", key], check=True)
                time.sleep(0.3)
        screen = subprocess.run([*tmux, "capture-pane", "-e", "-p"], check=True, capture_output=True, text=True).stdout
        place = subprocess.run(
            [*tmux, "display-message", "-p", "#{cursor_x} #{cursor_y}"], check=True, capture_output=True, text=True).stdout
        subprocess.run([*tmux, "kill-server"], check=True)
    return screen.rstrip("\n").split("\n"), [int(number) for number in place.split()]


def spans(line):
    """Stretches of a line with the codes that hold for them."""
    codes = set()
    for code, text in re.findall(r"\x1b\[([0-9;]*)m|([^\x1b]+)", line):
        if text:
            yield set(codes), text
        else:
            for number in (int(part or 0) for part in code.split(";")):
                if number == 0:
                    codes.clear()
                elif number == 39:
                    codes -= set(range(30, 38))
                else:
                    codes.add(number)


def width(text):
    return sum(2 if 0x1100 <= ord(letter) <= 0x115F or 0xAC00 <= ord(letter) <= 0xD7A3 else 1 for letter in text)


def picture(screen, cursor, columns, theme):
    ink, ground, palette = theme
    height = LINE * (len(screen) + 1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{CELL * (columns + 2):.0f}" height="{height}" '
        f'font-family="DejaVu Sans Mono, Menlo, Consolas, Noto Sans Mono CJK KR, monospace" font-size="14">',
        f'<rect width="100%" height="100%" rx="6" fill="{ground}"/>',
    ]
    for row, line in enumerate(screen):
        column = 1
        for codes, text in spans(line):
            colour = next((palette[code - 30] for code in codes if 30 <= code < 38), ink)
            faint = ' opacity="0.6"' if 2 in codes else ""
            bold = ' font-weight="bold"' if 1 in codes else ""
            cells = width(text)
            if text.strip():
                parts.append(
                    f'<text x="{column * CELL:.1f}" y="{LINE * (row + 1.2):.1f}" fill="{colour}"{faint}{bold} xml:space="preserve" '
                    f'textLength="{cells * CELL:.1f}" lengthAdjust="spacingAndGlyphs">{html.escape(text)}</text>')
            column += cells
    parts.append(
        f'<rect x="{(cursor[0] + 1) * CELL:.1f}" y="{LINE * (cursor[1] + 0.4):.1f}" width="{CELL}" height="{LINE}" '
        f'fill="{ink}" opacity="0.7"/>')
    return "\n".join([*parts, "</svg>", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--light", action="store_true")
    parser.add_argument("--columns", type=int, default=80)
    parser.add_argument("--lines", type=int, default=36)
    options = parser.parse_args()
    screen, cursor = play(options.columns, options.lines)
    with open(options.file, "w", encoding="utf-8") as file:
        file.write(picture(screen, cursor, options.columns, LIGHT if options.light else DARK))


if __name__ == "__main__":
    main()
