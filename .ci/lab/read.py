"""Reads lines back from a picture of a terminal, each by itself, and says how much of them is wrong."""
import os
import subprocess
import tempfile

from lines import fold


def size_of(picture):
    return map(int, subprocess.run(["identify", "-format", "%w %h", picture], capture_output=True, text=True, check=True).stdout.split())


def cut(picture, grid, lines, into):
    """Cuts the lines out of the picture, as black letters on white, and returns the files.

    A line is cut to its own cells and one more on each side: OCR is not to find
    lines, which it does badly, but to read them.
    """
    columns, rows = grid
    width, height = size_of(picture)
    w, h = width // columns, height // rows
    x0, y0 = (width - w * columns) // 2, (height - h * rows) // 2
    mean = subprocess.run(["convert", picture, "-colorspace", "Gray", "-format", "%[fx:mean]", "info:"], capture_output=True, text=True, check=True).stdout
    negate = ["-negate"] if float(mean) < 0.5 else []
    files, arguments = [], ["convert", picture, "-colorspace", "Gray", *negate]
    for i, line in enumerate(lines):
        left, right = max(line.left - 1, 0), min(line.right + 1, columns)
        box = f"{(right - left) * w}x{h}+{x0 + left * w}+{y0 + line.row * h}"
        files.append(f"{into}/line{i:02}.png")
        arguments += ["(", "-clone", "0", "-crop", box, "+repage", "-bordercolor", "white", "-fuzz", "30%", "-trim", "+repage",
                      "-normalize", "-border", "12x12", "-write", files[-1], "+delete", ")"]
    subprocess.run([*arguments, "null:"], check=True)
    return files


# How a line is handed to OCR: at which size in per cent, and with which
# segmentation of the page (7 one line, 13 one line without a look at it). It
# passes over lines at one size, or takes a letter for its neighbour, that it
# reads at the next: what it reads right at some size is on the screen.
TRIES = (200, 7), (150, 7), (260, 7), (200, 13)


def read(picture, grid, lines, model):
    """What OCR reads in each of the lines, the best of its tries."""
    got = [""] * len(lines)

    def wrong(i, text):
        return edits(fold(text), fold(lines[i].text))

    with tempfile.TemporaryDirectory() as d:
        files = cut(picture, grid, lines, d)
        for scale, segmentation in TRIES:
            again = [i for i in range(len(lines)) if wrong(i, got[i])]
            if not again:
                break
            for i, text in zip(again, ocr([files[i] for i in again], scale, segmentation, model, d)):
                got[i] = min(got[i], text, key=lambda t, i=i: wrong(i, t))
    return got


def ocr(files, scale, segmentation, model, work):
    """What tesseract reads in pictures of one line each."""
    subprocess.run(["mogrify", "-path", work, "-format", "tif", "-resize", f"{scale}%", *files], check=True)
    with open(work + "/list", "w") as f:
        f.write("".join(os.path.splitext(name)[0] + ".tif\n" for name in files))
    printed = subprocess.run(["tesseract", work + "/list", "-", "-l", model, "--psm", str(segmentation)], capture_output=True, text=True,
                             check=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"}).stdout
    return [page.strip() for page in printed.split("\f")[:len(files)]]


def edits(a, b):
    """The Levenshtein distance of two strings."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def rate(got, lines, blanks=True):
    """The character error rate over all lines, with blanks counted or left out."""
    kept = fold if blanks else lambda s: fold(s).replace(" ", "")
    read, written = kept(" ".join(got)), kept(" ".join(line.text for line in lines))
    return edits(read, written) / max(1, len(written))
