"""Which lines a screen should show: khabar's own line breaks, in the words of the source."""
import re
import subprocess
import time
import unicodedata
import xml.etree.ElementTree as ElementTree

# Letters that two readings may show differently without a reader's caring, and
# the ones that have no presentation form of their own and are sent as others.
SAME = str.maketrans("أإآٱىیکةۀ\u06D5ھ", "ااااييكههههه"[:11])
NO_FORM = str.maketrans("ڕڵێھ", "رليه")
DIGITS = {0x660 + i: 0x30 + i for i in range(10)} | {0x6F0 + i: 0x30 + i for i in range(10)}


def fold(s):
    """s without what OCR and a reader may take for one another: marks, kinds of alef and yaa, digits' script, signs."""
    s = unicodedata.normalize("NFKC", s)
    s = "".join(c for c in s if not unicodedata.combining(c) and c != "\u0640" and unicodedata.category(c) != "Cf")
    return re.sub(r"[\W_]+", " ", s.translate(SAME).translate(DIGITS)).strip()


def letters(s):
    """What is left of s for finding it again: no blanks, no letters that are sent as others."""
    s = unicodedata.normalize("NFD", s.translate(NO_FORM))
    return fold(s).translate(NO_FORM).replace(" ", "").replace("ئ", "ي").replace("ؤ", "و")


def texts(path):
    """The titles and paragraphs of a feed."""
    found = []
    for node in ElementTree.parse(path).getroot().iter("{http://www.w3.org/2005/Atom}entry"):
        found.append(node.find("{http://www.w3.org/2005/Atom}title").text)
        content = node.find("{http://www.w3.org/2005/Atom}content")
        if content is not None:
            found += [p.strip() for p in re.findall(r"<p>(.*?)</p>", content.text, re.S)]
    return found


class Line:
    """A line of the screen: where it stands, in cells, and what it says."""

    def __init__(self, row, left, right, text):
        self.row, self.left, self.right, self.text = row, left, right, text


def screen(khabar, feed, size, keys, work):
    """The rows that khabar draws for a grid, in visual order, by way of tmux."""
    columns, rows = size.split("x")
    tmux = ["tmux", "-L", "khabar-lines", "-f", "/dev/null"]
    subprocess.run(tmux + ["kill-server"], stderr=subprocess.DEVNULL)
    subprocess.run(tmux + ["new", "-d", "-x", columns, "-y", rows,
                           f"env XDG_STATE_HOME={work}/lines XDG_DATA_HOME={work}/lines {khabar} --bidi visual --shaping forms {feed}",
                           ";", "set", "-g", "status", "off"], check=True)
    try:
        for key in [*keys, None]:
            time.sleep(1)
            if key:
                subprocess.run(tmux + ["send-keys", key], check=True)
        return subprocess.run(tmux + ["capture-pane", "-p"], check=True, capture_output=True, text=True).stdout.split("\n")
    finally:
        subprocess.run(tmux + ["kill-server"])


def columns(rows, side):
    """The rows of one of two columns, the rest blank: side 0 is left of the border, 1 right of it."""
    cut = []
    for row in rows:
        parts = row.split("│")
        cut.append(parts[0] if side == 0 else " " * (len(cells(parts[0])) + 1) + "".join(parts[1:]))
    return cut


def cells(row):
    """A row as a list of cells, each a letter with its marks."""
    found = []
    for c in row:
        if unicodedata.combining(c) and found:
            found[-1] += c
        else:
            found.append(c)
    return found


def lines(rows, texts):
    """Those rows that are lines of the texts."""
    found = []
    for y, row in enumerate(rows):
        grid = cells(row)
        while grid and grid[-1] == " ":
            grid.pop()
        first = next((i for i, c in enumerate(grid) if c not in " ▌▏●·"), len(grid))
        words = "".join("\0" if c == " " else c for c in grid[first:]).split("\0")
        text = find(" ".join(logical(w) for w in reversed(words)), texts)
        if text:
            found.append(Line(y, first, len(grid), text))
    return found


def logical(word):
    """A word as it was written: from right to left unless there is nothing in it that runs so."""
    grid = cells(word)
    if any(unicodedata.bidirectional(c[0]) in ("R", "AL") for c in grid):
        grid.reverse()
    return "".join(grid)


def find(line, texts):
    """The stretch of the texts that the line is, or "". """
    wanted = letters(line)
    if len(wanted) < 3:
        return ""
    for text in texts:
        at = [i for i, c in enumerate(text) for _ in letters(c)]
        i = letters(text).find(wanted)
        if i >= 0:
            end = at[i + len(wanted) - 1] + 1
            while end < len(text) and not text[end].isspace():
                end += 1
            return text[at[i]:end]
    return ""
