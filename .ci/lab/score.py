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


def environment(terminal, work):
    """What some terminals are told by files: a window of the size that was asked for, and fonts that have the letters."""
    files = {
        "konsole": {"config/konsolerc": "[KonsoleWindow]\nRememberWindowSize=false\n"}
        | {f"data/kxmlgui5/konsole/{name}ui.rc": f'<!DOCTYPE gui SYSTEM "kpartgui.dtd">\n<gui name="{name}" version="999"></gui>\n' for name in ("konsole", "session")},
        "mlterm": {"home/.mlterm/aafont": "U+0590-05FF = DejaVu Sans\n" + "".join(f"U+{r} = Noto Sans Arabic\n" for r in ("0695-0695", "06AD-06D5", "FBA4-FBB1", "FBD3-FBE9"))},
    }.get(terminal, {})
    for name, text in files.items():
        os.makedirs(os.path.dirname(f"{work}/{name}"), exist_ok=True)
        with open(f"{work}/{name}", "w") as f:
            f.write(text)
    return {"konsole": {"XDG_CONFIG_HOME": work + "/config", "XDG_DATA_HOME": work + "/data"}, "mlterm": {"HOME": work + "/home"}}.get(terminal, {})


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
        w = Window(self.termlab, terminal, size, self.font, self.work, self.lock, environment(terminal, self.work))
        if terminal == "urxvt":
            # From further fonts it takes letters only that fit the first one's cell.
            fonts = f"xft:DejaVu Sans Mono:size={self.font}" + "".join(f",xft:{name}:size={self.font * 2 // 3}" for name in ("Noto Sans Arabic", "DejaVu Sans"))
            w.run(f"printf '\\033]710;{fonts}\\007'")
        return w

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
                first = w.picture(self.name(name, size, language, "list"), other_than=blank, than_blank=True)
                if not wide(size):
                    w.press("Return")
                    w.picture(self.name(name, size, language, "reader"), other_than=first, than_blank=True)
                w.press("q")
                blank = w.picture()

    def plain(self, size, languages):
        """Takes the pictures of the same lines as VTE lays them out by itself."""
        with self.window("vte", size) as w:
            last = w.picture()
            for language in languages:
                for view in VIEWS:
                    file = f"{w.work}/plain"
                    bold = "\033[1m" if view == "list" else ""  # as khabar shows headlines
                    with open(file, "w") as f:
                        row = 0
                        for line in self.lines(language, size, view):
                            f.write("\n" * (line.row - row) + "  " + bold + line.text)
                            row = line.row
                    w.run(f"clear; printf '\\033[?25l'; cat {file}")
                    last = w.picture(self.name("plain", size, language, view), other_than=last, than_blank=True)

    def read(self, terminal, size, language, view):
        """The error rates of a picture, with blanks and without, and what was read of each line beside the line."""
        grid = tuple(map(int, size.split("x")))
        expected = self.lines(language, size, view)
        where = expected
        if terminal == "plain":
            where = [Line(x.row, 1, grid[0], x.text) for x in expected]
        elif view == "reader":  # a word may be on the next line where a terminal needs more cells for it
            left, right = min(x.left for x in expected), max(x.right for x in expected)
            where = [Line(x.row, left, right, x.text) for x in expected]
        got = read(self.name(terminal, size, language, view), grid, where, MODELS.get(language, "Arabic"))
        return rate(got, expected), rate(got, expected, blanks=False), list(zip(got, expected))
