"""The score of khabar in real terminals: what OCR reads on its screen, beside what it reads of the same lines in VTE."""
import os
import shutil
import subprocess

from lines import Line, columns, lines, screen, texts
from read import rate, read
from window import Window, command

# The model of OCR. That of the Arabic script knows all the languages written in it.
MODELS = {"he": "heb"}
VIEWS = ("list", "reader")


def wide(size):
    """Whether list and reader stand side by side at this size."""
    return int(size.split("x")[0]) >= 100


class Score:
    """A run of measurements with one khabar, one set of feeds, and pictures that are kept."""

    def __init__(self, termlab, khabar, feeds, keep, font, lock):
        self.termlab, self.khabar, self.feeds, self.keep, self.font, self.lock = termlab, khabar, feeds, keep, font, lock
        self.work = keep + "/work"
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(self.work)
        self.expected = {}

    def lines(self, language, size, view):
        """The lines that should be read."""
        key = language, size, view
        if key not in self.expected:
            feed = f"{self.feeds}/{language}.xml"
            keys = [] if wide(size) or view == "list" else ["Enter"]
            rows = screen(self.khabar, feed, size, keys, f"{self.work}/{'-'.join(key)}")
            self.expected[key] = lines(columns(rows, VIEWS.index(view)) if wide(size) else rows, texts(feed))
        return self.expected[key]

    def window(self, terminal, size):
        return Window(self.termlab, terminal, size, self.font, self.work, self.lock)

    def name(self, terminal, size, language, view):
        both = wide(size) and terminal != "plain"
        return f"{self.keep}/{terminal}-{size}-{language}-{'both' if both else view}.png"

    def photograph(self, terminal, size, languages, inside=""):
        """Takes the pictures of khabar in a terminal, or in a multiplexer inside it."""
        with self.window(terminal, size) as w:
            blank = w.picture()
            for i, language in enumerate(languages):
                state = f"{w.work}/state{i}"
                line = command(self.khabar, f"{self.feeds}/{language}.xml", XDG_STATE_HOME=state, XDG_DATA_HOME=state)
                if inside == "tmux":
                    line = command("tmux", "-L", "khabar-lab", "-f", "/dev/null", "new", line, ";", "set", "-g", "status", "off")
                w.run(line)
                name = terminal + ("+" + inside if inside else "")
                first = w.picture(self.name(name, size, language, "list"), other_than=blank)
                if not wide(size):
                    w.press("Return")
                    w.picture(self.name(name, size, language, "reader"), other_than=first)
                w.press("q")
                blank = w.picture()

    def plain(self, size, languages):
        """Takes the pictures of the same lines as VTE lays them out by itself."""
        with self.window("vte", size) as w:
            last = w.picture()
            for language in languages:
                for view in VIEWS:
                    file = f"{w.work}/plain"
                    with open(file, "w") as f:
                        row = 0
                        for line in self.lines(language, size, view):
                            f.write("\n" * (line.row - row) + "  " + line.text)
                            row = line.row
                    w.run(f"clear; printf '\\033[?25l'; cat {file}")
                    last = w.picture(self.name("plain", size, language, view), other_than=last)

    def read(self, terminal, size, language, view):
        """The error rate of a picture, and what was read of each line beside the line."""
        grid = tuple(map(int, size.split("x")))
        expected = self.lines(language, size, view)
        where = expected if terminal != "plain" else [Line(x.row, 1, grid[0], x.text) for x in expected]
        got = read(self.name(terminal, size, language, view), grid, where, MODELS.get(language, "Arabic"))
        return rate(got, expected), list(zip(got, expected))
