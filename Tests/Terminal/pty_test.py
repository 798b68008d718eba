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

    def __init__(self, home, *arguments, term="xterm", program=PROGRAM):
        environment = {
            "PATH": os.environ["PATH"], "HOME": home, "TERM": term, "INPUTRC": "/dev/null",
            "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
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


def test_paste(terminal):
    """what is pasted in one piece is one entry"""
    terminal.prompt()
    terminal.child.send("\x1b[200~do\r  pasted = 40\r  pasted = pasted + 2\rend\x1b[201~")
    terminal.expect("end")
    terminal.child.send("\r")
    terminal.prompt()
    equal(terminal.ask("pasted"), "42")
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


def test_terminated(terminal):
    """a signal to end puts the terminal back first"""
    before = termios.tcgetattr(terminal.child.child_fd)
    terminal.prompt()
    terminal.child.kill(signal.SIGTERM)
    terminal.child.expect(pexpect.EOF)
    equal(termios.tcgetattr(terminal.child.child_fd)[:4], before[:4])
    terminal.child.close()
    equal(terminal.child.signalstatus, signal.SIGTERM)


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
    again.child.send("\x1b[A\x1b[A")
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
