"""A terminal's window on the laboratory's display, in which one command runs after another."""
import fcntl
import filecmp
import os
import re
import shlex
import signal
import subprocess
import tempfile
import time

DISPLAY = os.environ.get("TERMLAB_DISPLAY", ":87")


class Window:
    """A window of a terminal, opened by termlab and held until it is closed.

    A shell in it waits for commands, so that many pictures cost one start. lock
    is a file that whoever uses the display holds; it is released with the window.
    """

    def __init__(self, termlab, terminal, size, font, work, lock=None, environment=None):
        self.columns, self.rows = map(int, size.split("x"))
        self.work = tempfile.mkdtemp(dir=work)
        self.number = 0
        self.lock = open(lock, "w") if lock else None
        if self.lock:
            fcntl.flock(self.lock, fcntl.LOCK_EX)
        self.orders = self.work + "/orders"
        os.mkfifo(self.orders)
        self.pipe = os.open(self.orders, os.O_RDWR)  # held open at both ends: what is written waits
        with open(self.work + "/shell", "w") as f:
            f.write(f"exec 3<>{self.orders}; while IFS= read -r order <&3; do eval \"$order\" 3<&-; done\n")
        before = windows()
        self.lab = subprocess.Popen(
            [termlab, "shot", terminal, self.work + "/last.png", "--size", size, "--font", str(font), "--wait", "3600", "--", "bash", self.work + "/shell"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})},
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))
        self.id = self.appear(before)
        xdotool("windowfocus", self.id)
        self.blank = os.path.getsize(self.picture())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def appear(self, before):
        for _ in range(300):
            time.sleep(0.1)
            new = [w for w in windows() if w not in before]
            if new:
                time.sleep(0.7)  # some open a second one and close the first
                new = [w for w in windows() if w not in before]
                if new:
                    return new[-1]
        self.close()
        raise RuntimeError("no window appeared")

    def run(self, command):
        """Runs a command line in the window's shell, on its terminal."""
        os.write(self.pipe, (command + "\n").encode())

    def press(self, *keys):
        for key in keys:
            xdotool("key", "--clearmodifiers", key)
            time.sleep(0.1)

    def picture(self, name=None, other_than=None, than_blank=False):
        """Takes a picture once the window stands still.

        It shows something else than the picture other_than, and with than_blank
        much more than the window did at the beginning.
        """
        self.number += 1
        name = name or f"{self.work}/{self.number}.png"
        last = self.work + "/before.png"
        self.take(last)
        for _ in range(40):
            time.sleep(0.25)
            self.take(name)
            if filecmp.cmp(last, name, shallow=False) and not (other_than and filecmp.cmp(other_than, name, shallow=False)):
                if not than_blank or os.path.getsize(name) > 2 * self.blank:
                    return name
            os.replace(name, last)
        self.take(name)
        return name

    def take(self, name):
        subprocess.run(["import", "-silent", "-window", self.id, "-define", "png:exclude-chunks=date,time", "-quality", "5", name], check=True,
                       env={**os.environ, "DISPLAY": DISPLAY})

    def close(self):
        if self.lab.poll() is None:
            self.lab.send_signal(signal.SIGINT)  # termlab ends the terminal then
            self.lab.wait(20)
        if self.lock:
            self.lock.close()
            self.lock = None
        os.close(self.pipe)


def xdotool(*arguments):
    subprocess.run(["xdotool", *arguments], env={**os.environ, "DISPLAY": DISPLAY}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def windows():
    """The windows that are large enough to be a terminal."""
    asked = subprocess.run(["xwininfo", "-display", DISPLAY, "-root", "-children"], capture_output=True, text=True).stdout
    found = []
    for m in re.finditer(r"(0x[0-9a-f]+) .*?(\d+)x(\d+)\+", asked):
        if int(m[2]) > 200 and int(m[3]) > 100:
            state = subprocess.run(["xwininfo", "-display", DISPLAY, "-id", m[1]], capture_output=True, text=True).stdout
            if "IsViewable" in state:
                found.append(m[1])
    return found


def command(*words, **environment):
    """A shell's command line."""
    return shlex.join(["env", *(f"{k}={v}" for k, v in environment.items()), *words])
