#!/usr/bin/env python3
"""Drives the real program on a pseudo-terminal, key by key.

    ENTENTE=.build/debug/entente python3 Tests/Terminal/pty_test.py [NAME…]

Everything that can be tested without a terminal is tested in Tests/TerminalTests; here is what only a
terminal shows. Needs the Python package pexpect.
"""

import os
import re
import signal
import stat
import sys
import tempfile
import termios
import time
import traceback

import pexpect

PROGRAM = os.path.abspath(os.environ.get("ENTENTE", ".build/debug/entente"))
PROMPT = r"> "
CONTINUATION = r"… "
CONTROL_CODE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[=>]|[\x01\x02]")


class Terminal:
    """A session on a terminal of 80 by 24 cells, with a home of its own."""

    def __init__(self, home, *arguments, term="xterm", program=PROGRAM, **variables):
        environment = {
            "PATH": os.environ["PATH"], "HOME": home, "TERM": term, "INPUTRC": "/dev/null",
            "LC_ALL": "C.UTF-8", "NO_COLOR": "1", **variables,
        }
        self.home = home
        self.child = pexpect.spawn(
            program, list(arguments), env=environment, encoding="utf-8", timeout=10, dimensions=(24, 80))
        self.child.delaybeforesend = 0.02

    def expect(self, pattern):
        """Waits for a pattern and returns the text before it, without control codes."""
        self.child.expect(pattern)
        return CONTROL_CODE.sub("", self.child.before)

    def prompt(self):
        return self.expect(PROMPT)

    def type(self, text):
        """Types and waits for the echo: a Ctrl-C that comes sooner would flush it away."""
        self.child.send(text)
        self.child.expect_exact(text)

    def enter(self, line):
        self.type(line)
        self.child.send("\r")

    def ask(self, line):
        """Enters a line and returns what is printed before the next prompt."""
        self.enter(line)
        return self.prompt().strip("\r\n")

    def interrupt(self):
        self.child.sendintr()

    def state(self):
        """How the terminal is set."""
        return termios.tcgetattr(self.child.child_fd)[:4]

    def leave(self):
        self.child.sendeof()
        self.child.expect(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus


def equal(found, expected):
    if found != expected:
        raise AssertionError(f"expected {expected!r}, found {found!r}")


def holds(text, part):
    if part not in text:
        raise AssertionError(f"expected {part!r} in {text!r}")


def test_prompt_and_value(terminal):
    """the prompt appears and an expression prints its value"""
    terminal.prompt()
    equal(terminal.ask("1 + 1"), "2")
    equal(terminal.leave(), 0)


def test_tab(terminal):
    """Tab completes the word, here a name that nothing else begins with"""
    terminal.prompt()
    terminal.type("stri")
    terminal.child.send("\t")
    terminal.expect("ng")
    terminal.interrupt()
    terminal.prompt()
    equal(terminal.leave(), 0)


def test_tab_lists(terminal):
    """a second Tab lists the candidates alone, and the entry goes on"""
    terminal.prompt()
    terminal.type("1 + string.re")
    terminal.child.send("\t\t")
    listed = terminal.expect(r"> 1 \+ string\.re")
    holds(listed, "rep")
    holds(listed, "reverse")
    if "1 + " in listed:
        raise AssertionError(f"the line stands before the candidates: {listed!r}")
    terminal.interrupt()
    terminal.prompt()
    equal(terminal.leave(), 0)


def test_tab_common(terminal):
    """the first Tab adds what all candidates share, or lists them where there is nothing to add; the second lists"""
    terminal.prompt()
    terminal.type('visits:filter{ guest = "Kim')
    terminal.child.send("\t")
    terminal.child.expect_exact(" ")
    terminal.child.send("\t")
    holds(terminal.expect(r'> visits:filter{ guest = "Kim '), "Kim Il Sung")
    # A list that stands there is not told again.
    terminal.child.send("\t")
    terminal.child.expect_exact("\x07")
    terminal.child.send("Y\t")
    terminal.child.expect_exact('ong-nam"')
    terminal.interrupt()
    terminal.prompt()
    # In the next line it is.
    terminal.type('visits:filter{ guest = "Kim')
    terminal.child.send("\t\t")
    holds(terminal.expect(r'> visits:filter{ guest = "Kim '), "Kim Il Sung")
    terminal.interrupt()
    terminal.prompt()
    terminal.type("visits[1].guest_")
    terminal.child.send("\x7f\t")
    holds(terminal.expect(r"> visits\[1\]\.guest"), "guest_title")
    terminal.interrupt()
    terminal.prompt()
    equal(terminal.leave(), 0)


def test_left_over(terminal):
    """pasted line by line, the ends of a block that could not be read are taken as part of it"""
    terminal.prompt()
    holds(terminal.ask("for i = 1, 3 do if i += 1 then"), "Lua writes i = i + 1")
    holds(terminal.ask("end"), "belongs to what could not be read")
    equal(terminal.ask("end"), "")
    holds(terminal.ask("end"), "<eof")
    equal(terminal.leave(), 0)


def test_up(terminal):
    """Up recalls the last entry, and with a beginning typed the last one that begins so"""
    terminal.prompt()
    equal(terminal.ask("1 + 1"), "2")
    equal(terminal.ask("20 + 20"), "40")
    terminal.child.send("\x1b[A")
    terminal.expect(re.escape("20 + 20"))
    terminal.child.send("\r")
    equal(terminal.prompt().strip("\r\n"), "40")
    terminal.type("1")
    terminal.child.send("\x1b[A\r")
    holds(terminal.prompt(), "2")
    equal(terminal.leave(), 0)


def test_several_lines(terminal):
    """an open block asks for more, and is recalled whole"""
    terminal.prompt()
    terminal.enter("for i = 1, 1 do")
    terminal.expect(CONTINUATION)
    terminal.enter("seen = i + 6")
    terminal.expect(CONTINUATION)
    terminal.enter("end")
    terminal.prompt()
    equal(terminal.ask("seen"), "7")
    terminal.child.send("\x1b[A\x1b[A")
    recalled = terminal.expect(r"end")
    holds(recalled, "for i = 1, 1 do")
    holds(recalled, "seen = i + 6")
    terminal.interrupt()
    terminal.prompt()
    equal(terminal.leave(), 0)


def test_up_within_entry(terminal):
    """Up and Down move through the lines of a recalled entry, and from its first and last one on to other entries"""
    up, down = "\x1b[A", "\x1b[B"
    terminal.prompt()
    equal(terminal.ask("x = 1"), "")
    terminal.child.send("\x1b[200~do\r  y = 10\rend\x1b[201~")
    terminal.expect("end")
    terminal.child.send("\r")
    terminal.prompt()
    # In the line above the last, below whose end the y stands; then to the end of that line.
    terminal.child.send(up * 2 + "z\x05 -- ten\r")
    terminal.prompt()
    equal(terminal.ask("yz"), "10")
    # The entry just asked; three lines, three lines, and the one before them all.
    terminal.child.send(up + up * 3 + up * 3 + up + " + 41\r")
    terminal.prompt()
    equal(terminal.ask("x"), "42")
    # From the last line of a recalled entry down to what was typed.
    terminal.child.send("\x15" + up * 4 + down * 4 + "6 * 7\r")
    holds(terminal.prompt(), "42")
    # With a beginning it is entries that are looked for, as long as the cursor is not moved.
    equal(terminal.ask("y, yz = 0, 0"), "")
    terminal.child.send("do" + up * 2 + down + "\r")
    terminal.prompt()
    equal(terminal.ask("y .. ' ' .. yz"), '"0 10"')
    # What was recalled and edited stands in the history as it was entered.
    terminal.child.send("do" + up * 2 + "\r")
    terminal.prompt()
    equal(terminal.ask("y .. ' ' .. yz"), '"10 10"')
    equal(terminal.leave(), 0)


def test_ends_of_lines(terminal):
    """the keys for the beginning and end of a line stay within that of an entry of several"""
    terminal.prompt()
    terminal.child.send("\x1b[200~a = 1\rb = 2\rc = 3\x1b[201~")
    terminal.expect("c = 3")
    terminal.child.send("\r")
    terminal.prompt()
    terminal.child.send("\x1b[A\x1b[A" + "\x1b[Hz" + "\x1b[F0" + "\x01y" + "\x05 + 1\r")
    terminal.prompt()
    equal(terminal.ask("yzb + c"), "24")
    equal(terminal.leave(), 0)


def test_up_beside_other_keys(terminal):
    """Up and Down go on from where other keys have come to in the history"""
    terminal.prompt()
    for number in range(1, 5):
        equal(terminal.ask(f"'entry {number}'"), f'"entry {number}"')
    # Ctrl-P twice, Up once; Ctrl-N, Down.
    terminal.child.send("\x10\x10\x1b[A\r")
    holds(terminal.prompt(), '"entry 2"')
    terminal.child.send("\x1b[A\x1b[A\x1b[A\x0e\x1b[B\r")
    holds(terminal.prompt(), '"entry 2"')
    # Edited on the way, left with Ctrl-P, undone.
    terminal.child.send("\x1b[A .. '!'\x1b[A\x10\x1b[B\x1f\r")
    terminal.prompt()
    terminal.child.send("\x12entry 3\x1b[B\r")
    terminal.prompt()
    equal(terminal.ask("6 * 7"), "42")
    equal(terminal.leave(), 0)


def test_paste(terminal):
    """what is pasted in one piece is one entry"""
    terminal.prompt()
    terminal.child.send("\x1b[200~do\r  pasted = 40\r  pasted = pasted + 2\rend\x1b[201~")
    terminal.expect("end")
    terminal.child.send("\r")
    terminal.prompt()
    equal(terminal.ask("pasted"), "42")
    equal(terminal.leave(), 0)


def test_long_paste(terminal):
    """two hundred lines pasted at once are all run, and recalled as one entry"""
    terminal.prompt()
    lines = [f"total = (total or 0) + {number} -- 평양 {number}" for number in range(1, 201)]
    terminal.child.send("\x1b[200~" + "\r".join(lines) + "\x1b[201~")
    terminal.expect("평양 200")
    terminal.child.send("\r")
    terminal.prompt()
    equal(terminal.ask("total"), str(sum(range(1, 201))))
    equal(terminal.ask("#history()"), "202")
    equal(terminal.leave(), 0)
    with open(os.path.join(terminal.home, ".local/state/entente/history"), encoding="utf-8") as file:
        entries = file.read().splitlines()
    equal(len(entries), 3)
    equal(entries[0], "\\n".join(lines))


def test_plain_paste(home):
    """two hundred lines typed ahead on a dumb terminal are all run"""
    terminal = Terminal(home, term="dumb")
    terminal.prompt()
    terminal.child.send("".join(f"total = (total or 0) + {number}\n" for number in range(1, 201)))
    terminal.child.send("'done: ' .. total\n")
    terminal.expect(f'"done: {sum(range(1, 201))}"')
    terminal.prompt()
    equal(terminal.leave(), 0)


def test_names(terminal):
    """Tab completes names of the corpus in any script within a string"""
    terminal.prompt()
    terminal.type('visits:filter{ place = "평')
    terminal.child.send("\t")
    terminal.expect('양"')
    terminal.child.send(" }:count()\r")
    equal(terminal.prompt().strip("\r\n").splitlines()[-1], "8")
    terminal.type("visits:filter{ gue")
    terminal.child.send("\t")
    terminal.expect("st")
    terminal.interrupt()
    terminal.prompt()
    equal(terminal.leave(), 0)


def test_inputrc(home):
    """an inputrc may have a part for entente, and vi keys"""
    path = os.path.join(home, "inputrc")
    with open(path, "w", encoding="utf-8") as file:
        file.write('set editing-mode vi\n$if entente\n"\\C-g": "6 * 7"\n$endif\n$if other\n"\\C-g": "no"\n$endif\n')
    terminal = Terminal(home, INPUTRC=path)
    terminal.prompt()
    terminal.child.send("\x07\r")
    holds(terminal.prompt(), "42")
    # Escape, to the start, insert.
    terminal.type("+ 1")
    terminal.child.send("\x1b")
    time.sleep(0.7)
    terminal.child.send("0i2 \r")
    equal(terminal.prompt().strip("\r\n").splitlines()[-1], "3")
    equal(terminal.leave(), 0)


def test_editor(home):
    """Ctrl-X Ctrl-E hands the whole entry to the editor, and what comes back is gone on with"""
    editor = os.path.join(home, "editor")
    with open(editor, "w", encoding="utf-8") as file:
        file.write('#!/bin/sh\ncp "$1" "$HOME/seen"\nprintf "(\\n 40 + 2\\n)\\n" > "$1"\n')
    os.chmod(editor, 0o755)
    terminal = Terminal(home, EDITOR=editor)
    terminal.prompt()
    before = terminal.state()
    terminal.enter("1 +")
    terminal.expect(CONTINUATION)
    terminal.type("2")
    terminal.child.send("\x18\x05")
    terminal.expect(r"40 \+ 2")
    terminal.child.send("\r")
    equal(terminal.prompt().strip("\r\n").splitlines()[-1], "42")
    equal(terminal.state(), before)
    with open(os.path.join(home, "seen"), encoding="utf-8") as file:
        equal(file.read(), "1 +\n2\n")
    equal(terminal.leave(), 0)


def test_editor_fails(home):
    """without an editor that works the entry is there as it was"""
    terminal = Terminal(home, EDITOR="false")
    terminal.prompt()
    terminal.type("6 * 7")
    terminal.child.send("\x18\x05")
    terminal.prompt()
    terminal.child.send("\r")
    equal(terminal.prompt().strip("\r\n").splitlines()[-1], "42")
    equal(terminal.leave(), 0)


def test_pager(home):
    """what is larger than the screen goes to the pager, where Ctrl-C is the pager's own"""
    terminal = Terminal(home, PAGER="less -SRX")
    terminal.prompt()
    before = terminal.state()
    terminal.enter("view(claims)")
    terminal.child.expect("(?m)^:")
    terminal.interrupt()
    time.sleep(0.3)
    terminal.child.send("G")
    terminal.child.expect("776 claims")
    terminal.child.send("q")
    terminal.prompt()
    equal(terminal.state(), before)
    equal(terminal.ask("6 * 7"), "42")
    # A result that is too tall; a table keeps to the screen by itself.
    terminal.enter("help()")
    terminal.child.expect("(?m)^:")
    terminal.child.send("q")
    terminal.prompt()
    holds(terminal.ask("claims"), "776 claims")
    equal(terminal.leave(), 0)


def test_typed_ahead(home):
    """what was typed while an entry ran is for the prompt: no pager gets it"""
    terminal = Terminal(home, PAGER="less -SRX")
    terminal.prompt()
    # A whole line, and the beginning of one.
    for ahead, rest in (("x = 6 * 7\r", ""), ("x = 6 *", " 7\r")):
        equal(terminal.ask("x = 0"), "")
        terminal.enter("(function() for i = 1, 2e8 do end return help() end)()")
        time.sleep(0.1)
        terminal.child.send(ahead)
        terminal.prompt()
        terminal.child.send(rest)
        time.sleep(0.3)
        terminal.child.send("\r")
        terminal.prompt()
        holds(terminal.ask("'x is ' .. x"), "x is 42")
    equal(terminal.leave(), 0)


def test_long_cell(home):
    """a list that is high enough for the screen is printed, however wide one of its texts"""
    terminal = Terminal(home, PAGER="less -SRX")
    terminal.prompt()
    holds(terminal.ask("{ 1, 2, ('abc '):rep(60) }"), "abc")
    holds(terminal.ask("view{ 1, 2 }"), "{ 1, 2 }")
    equal(terminal.leave(), 0)


def test_history_newest(terminal):
    """history() shows the newest entries, those of several lines as they are"""
    terminal.prompt()
    for number in range(30):
        terminal.ask(f"x{number} = {number}")
    terminal.child.send("\x1b[200~do\r  y = 10\rend\x1b[201~")
    terminal.expect("end")
    terminal.child.send("\r")
    terminal.prompt()
    lines = terminal.ask("history()").split("\r\n")
    equal(lines[0], "… 16 before these: view(history()) shows all")
    equal(lines[1], "17  x16 = 16")
    equal(lines[-4:], ["31  do", "      y = 10", "    end", "32  history()"])
    equal(terminal.ask("history()[31]"), '"do\\n  y = 10\\nend"')
    equal(terminal.leave(), 0)


def test_short_help(home):
    """help that fits the screen once it is broken to its width is printed, without a pager"""
    terminal = Terminal(home, PAGER="less -SRX")
    terminal.prompt()
    page = terminal.ask("help(check)").split("\r\n")
    holds(page[0], "check(")
    for line in page:
        if len(line) > 80:
            raise AssertionError(f"wider than the screen: {line!r}")
    equal(terminal.ask("6 * 7"), "42")
    equal(terminal.leave(), 0)


def test_verb_progress(home):
    """a verb that takes long shows for how long, and the line is gone when it is done"""
    path = os.path.join(home, "many.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("name,value\n")
        for number in range(2_000_000):
            file.write(f"name {number * 7919 % 2_000_000},{number * 31 % 1000}\n")
    terminal = Terminal(home)
    terminal.prompt()
    terminal.ask(f'ev = load "{path}"')
    terminal.enter('s = ev:sort "name"')
    terminal.child.expect(r"\r\x1b\[Ksort · \d+\.\d s")
    terminal.child.expect(r"\r\x1b\[K")
    terminal.prompt()
    equal(terminal.ask("s[1].name"), '"name 0"')
    equal(terminal.leave(), 0)


def test_pager_dies(home):
    """a pager that is killed, cannot be run or reads nothing leaves the terminal as it was"""
    terminal = Terminal(home, PAGER="kill -9 $$")
    terminal.prompt()
    before = terminal.state()
    terminal.enter("view(claims)")
    terminal.prompt()
    equal(terminal.ask("6 * 7"), "42")
    equal(terminal.state(), before)
    equal(terminal.leave(), 0)
    terminal = Terminal(home, PAGER="true")
    terminal.prompt()
    terminal.enter("view(claims)")
    terminal.prompt()
    equal(terminal.ask("6 * 7"), "42")
    equal(terminal.leave(), 0)
    terminal = Terminal(home, PAGER="no-such-pager")
    terminal.prompt()
    holds(terminal.ask("view(claims)"), "776 claims")
    equal(terminal.leave(), 0)


def test_no_pager(home):
    """an empty PAGER prints everything"""
    terminal = Terminal(home, PAGER="")
    terminal.prompt()
    holds(terminal.ask("help()"), "Verbs")
    equal(terminal.leave(), 0)


def test_configuration(home):
    """a mistake in the user's own beginning is told, and the prompt comes"""
    folder = os.path.join(home, ".config/entente")
    os.makedirs(folder)
    with open(os.path.join(folder, ".ententerc.lua"), "w", encoding="utf-8") as file:
        file.write("mine = 7\nnosuch()\n")
    terminal = Terminal(home)
    greeting = " ".join(terminal.prompt().split())
    holds(greeting, ".ententerc.lua:2: attempt to call a nil value (global 'nosuch') nosuch() ^^^^^^")
    equal(terminal.ask("mine"), "7")
    equal(terminal.leave(), 0)


def test_wide_letters(terminal):
    """letters of two cells are typed and deleted whole"""
    terminal.prompt()
    terminal.type("'평양")
    terminal.child.send("\x7f'\r")
    holds(terminal.prompt(), "평")
    equal(terminal.leave(), 0)


def test_interrupt_at_prompt(terminal):
    """Ctrl-C clears what was typed; on an empty line the second says how to leave"""
    terminal.prompt()
    terminal.type("nonsense(")
    terminal.interrupt()
    terminal.expect(r"\^C")
    terminal.prompt()
    equal(terminal.ask("1 + 1"), "2")
    terminal.interrupt()
    terminal.prompt()
    terminal.interrupt()
    terminal.expect("Ctrl-D")
    terminal.prompt()
    equal(terminal.leave(), 0)


def test_interrupt_in_entry(terminal):
    """Ctrl-C in the middle of an entry drops all of it"""
    terminal.prompt()
    terminal.enter("dropped = 1 do")
    terminal.expect(CONTINUATION)
    terminal.type("local x")
    terminal.interrupt()
    terminal.prompt()
    equal(terminal.ask("dropped"), "nil")
    equal(terminal.leave(), 0)


def test_interrupt_evaluation(terminal):
    """Ctrl-C stops an endless loop, caught errors and coroutines alike, and the session goes on"""
    loops = [
        "while true do end",
        "while true do pcall(function() while true do end end) end",
        "coroutine.wrap(function() while true do end end)()",
        "setmetatable({}, {__gc = function() while true do end end}) collectgarbage()",
        "do local x <close> = setmetatable({}, {__close = function() while true do end end}) end",
    ]
    terminal.prompt()
    equal(terminal.ask("kept = 5"), "")
    for loop in loops:
        terminal.enter(loop)
        time.sleep(0.3)
        terminal.interrupt()
        holds(terminal.prompt(), "interrupted")
        equal(terminal.ask("kept"), "5")
    equal(terminal.leave(), 0)


def test_interrupt_table_work(terminal):
    """Ctrl-C stops long work on tables, and nothing is half done"""
    path = os.path.join(terminal.home, "long.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("number,name\n")
        for number in range(200000):
            file.write(f"{number},name {number % 997}\n")
    terminal.prompt()
    equal(terminal.ask(f"long = load '{path}'"), "")
    equal(terminal.ask("#long"), "200000")
    for work in [
        "made = long:filter(function(row) while true do end end)",
        "made = long:filter(function(row) return row.number > 3 end):filter(function(row) for i = 1, 9000 do end return true end)",
        "for row in long do for other in long do end end",
        "for i = 1, 1e9 do long:sort('-name') end",
    ]:
        terminal.enter(work)
        time.sleep(0.5)
        terminal.interrupt()
        holds(terminal.prompt(), "interrupted")
        equal(terminal.ask("made"), "nil")
        equal(terminal.ask("#long"), "200000")
    equal(terminal.leave(), 0)


def test_progress(terminal):
    """what takes long says how far it is, and leaves nothing on the screen"""
    path = os.path.join(terminal.home, "long.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("number\n" + "".join(f"{number}\n" for number in range(60000)))
    terminal.prompt()
    equal(terminal.ask(f"t = load '{path}'"), "")
    terminal.enter("kept = t:filter(function() for i = 1, 3e3 do end return true end)")
    terminal.child.expect(r"filter \d+ % · [\d,]+ rows/s · \d+ s left")
    terminal.prompt()
    if not terminal.child.before.endswith("\r\x1b[K\x1b[?2004h"):
        raise AssertionError(f"the line of progress stays: {terminal.child.before[-80:]!r}")
    equal(terminal.ask("#kept == #t"), "true")
    equal(terminal.leave(), 0)


def test_interrupt_printing(terminal):
    """Ctrl-C in the middle of much output gives the prompt back"""
    terminal.prompt()
    terminal.enter("for i = 1, 1e9 do print(i) end")
    time.sleep(0.5)
    terminal.interrupt()
    terminal.expect("interrupted")
    terminal.prompt()
    equal(terminal.ask("6 * 7"), "42")
    equal(terminal.leave(), 0)


def test_busy(terminal):
    """what cannot be stopped says so after a second, and one more Ctrl-C ends the program"""
    terminal.prompt()
    terminal.enter("('a'):rep(40):find(('a*'):rep(40) .. 'b')")
    time.sleep(0.3)
    asked = time.time()
    terminal.interrupt()
    terminal.expect("Ctrl-C once more ends the program")
    waited = time.time() - asked
    if not 0.5 < waited < 3:
        raise AssertionError(f"told after {waited:.1f} s")
    terminal.interrupt()
    terminal.child.expect(pexpect.EOF)
    terminal.child.close()
    equal(terminal.child.exitstatus, 130)


def test_busy_then_done(terminal):
    """what ends by itself after the warning gives the prompt back, and Ctrl-C means what it meant before"""
    terminal.prompt()
    equal(terminal.ask("kept, many = 5, {}"), "")
    equal(terminal.ask("for i = 1, 6e6 do many[i] = i * 7919 % 6000011 end"), "")
    terminal.enter("table.sort(many)")
    time.sleep(0.3)
    terminal.interrupt()
    terminal.expect("Ctrl-C once more ends the program")
    holds(terminal.prompt(), "interrupted")
    terminal.enter("while true do end")
    time.sleep(0.3)
    terminal.interrupt()
    holds(terminal.prompt(), "interrupted")
    equal(terminal.ask("kept"), "5")
    equal(terminal.leave(), 0)


def test_resize(terminal):
    """after a resize the session goes on"""
    terminal.prompt()
    terminal.child.setwinsize(24, 40)
    terminal.type("1 + ")
    terminal.enter("1")
    holds(terminal.prompt(), "2")
    equal(terminal.leave(), 0)


def test_resize_while_typing(terminal):
    """an entry longer than the line survives that the screen becomes narrow and wide again"""
    terminal.prompt()
    terminal.type("('" + "a" * 60)
    for width in (40, 20, 200, 80):
        terminal.child.setwinsize(24, width)
        time.sleep(0.1)
        terminal.child.send("b")
    terminal.child.send("'):sub(-5)\r")
    terminal.expect('"abbbb"')
    terminal.prompt()
    terminal.child.setwinsize(24, 60)
    for line in terminal.ask("visits:take(3)").splitlines():
        if len(line.rstrip()) > 60:
            raise AssertionError(f"wider than the screen: {line!r}")
    equal(terminal.leave(), 0)


def test_suspend(terminal):
    """stopped and continued, the line is still there"""
    terminal.prompt()
    terminal.type("1 + ")
    terminal.child.kill(signal.SIGTSTP)
    time.sleep(0.2)
    terminal.child.kill(signal.SIGCONT)
    terminal.expect(r"> 1 \+ ")
    terminal.enter("1")
    holds(terminal.prompt(), "2")
    equal(terminal.leave(), 0)


def test_end(terminal):
    """Ctrl-D leaves with code 0, one newline and the terminal as it was"""
    before = termios.tcgetattr(terminal.child.child_fd)
    terminal.prompt()
    during = termios.tcgetattr(terminal.child.child_fd)
    if during[3] & termios.ICANON:
        raise AssertionError("the line is not edited: the terminal still reads whole lines")
    terminal.child.sendeof()
    terminal.child.expect(pexpect.EOF)
    after = termios.tcgetattr(terminal.child.child_fd)
    rest = CONTROL_CODE.sub("", terminal.child.before)
    equal(rest.replace("\r", ""), "\n")
    terminal.child.close()
    equal(terminal.child.exitstatus, 0)
    equal(after[:4], before[:4])


def test_exit(terminal):
    """exit leaves with code 0, also after a mistake; a variable of that name is a variable"""
    terminal.prompt()
    holds(terminal.ask("nothing()"), "attempt to call")
    terminal.ask("exit = 3")
    equal(terminal.ask("exit"), "3")
    terminal.ask("exit = nil")
    holds(terminal.ask("q"), "exit or Ctrl-D leaves the prompt")
    terminal.enter("exit")
    terminal.child.expect(pexpect.EOF)
    terminal.child.close()
    equal(terminal.child.exitstatus, 0)


def test_terminated(terminal):
    """a signal to end puts the terminal back first"""
    before = termios.tcgetattr(terminal.child.child_fd)
    terminal.prompt()
    terminal.child.kill(signal.SIGTERM)
    terminal.child.expect(pexpect.EOF)
    equal(termios.tcgetattr(terminal.child.child_fd)[:4], before[:4])
    terminal.child.close()
    equal(terminal.child.signalstatus, signal.SIGTERM)


def test_gone(home):
    """a terminal that goes away ends the program, at the prompt and at work, and the history is kept"""
    for entry in ("6 * 7", "while true do end"):
        terminal = Terminal(home)
        terminal.prompt()
        terminal.enter(entry)
        time.sleep(0.3)
        terminal.child.ptyproc.fileobj.close()
        for _ in range(50):
            ended, status = os.waitpid(terminal.child.pid, os.WNOHANG)
            if ended:
                break
            time.sleep(0.1)
        else:
            os.kill(terminal.child.pid, signal.SIGKILL)
            raise AssertionError("the program goes on without a terminal")
        terminal.child.ptyproc.closed = terminal.child.ptyproc.terminated = True
        terminal.child.closed = terminal.child.terminated = True
    with open(os.path.join(home, ".local/state/entente/history"), encoding="utf-8") as file:
        equal(file.read(), "6 * 7\nwhile true do end\n")


def test_closed_output(home):
    """a reader who leaves ends the program quietly"""
    terminal = Terminal(home, "-c", f"'{PROGRAM}' -e 'for i = 1, 1e7 do print(i) end' | head -1; echo left", program="/bin/sh")
    terminal.child.expect("1\r\nleft\r\n")
    terminal = Terminal(home, "-c", f"'{PROGRAM}' | true; echo left", program="/bin/sh")
    terminal.child.send("6 * 7\n7 * 8\n\x04")
    terminal.child.expect("left\r\n")


def test_history(terminal):
    """entries are there in the next session, in a file for the owner only"""
    terminal.prompt()
    terminal.ask("1 + 1")
    terminal.enter("do")
    terminal.expect(CONTINUATION)
    terminal.enter("end")
    terminal.prompt()
    equal(terminal.leave(), 0)
    path = os.path.join(terminal.home, ".local/state/entente/history")
    equal(stat.S_IMODE(os.stat(path).st_mode), 0o600)
    with open(path, encoding="utf-8") as file:
        equal(file.read(), "1 + 1\ndo\\nend\n")
    again = Terminal(terminal.home)
    again.prompt()
    # The newer one has two lines.
    again.child.send("\x1b[A\x1b[A\x1b[A")
    again.expect(re.escape("1 + 1"))
    again.child.send("\r")
    holds(again.prompt(), "2")
    equal(again.leave(), 0)


def test_dumb(home):
    """a dumb terminal gets prompts and values, and no control codes at all"""
    terminal = Terminal(home, term="dumb")
    terminal.prompt()
    if "\x1b" in terminal.child.before:
        raise AssertionError(f"control codes before the prompt: {terminal.child.before!r}")
    terminal.enter("1 + 1")
    terminal.child.expect(PROMPT)
    if "\x1b" in terminal.child.before:
        raise AssertionError(f"control codes in the value: {terminal.child.before!r}")
    holds(terminal.child.before, "2")
    terminal.interrupt()
    terminal.prompt()
    equal(terminal.leave(), 0)


def main():
    wanted = sys.argv[1:]
    tests = {name[5:]: test for name, test in globals().items() if name.startswith("test_")}
    failed = 0
    for name, test in tests.items():
        if wanted and name not in wanted:
            continue
        with tempfile.TemporaryDirectory() as home:
            terminal = None
            try:
                if test.__code__.co_varnames[0] == "home":
                    test(home)
                else:
                    terminal = Terminal(home)
                    test(terminal)
                print(f"ok      {name}: {test.__doc__}")
            except Exception as error:
                failed += 1
                print(f"FAILED  {name}: {test.__doc__}")
                if isinstance(error, (pexpect.TIMEOUT, pexpect.EOF)) and terminal:
                    print(f"        waited for {terminal.child.searcher}, saw {terminal.child.before!r}")
                elif isinstance(error, AssertionError):
                    print(f"        {error}")
                else:
                    traceback.print_exc()
            finally:
                if terminal:
                    terminal.child.close(force=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
