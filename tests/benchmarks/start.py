"""Time from process start to the first paint: `python -m tests.benchmarks.start [--frozen FOLDER]`.

It reads the screen itself, so that the program, a plain PySide6 dialog, and bundles of both are measured alike. Runs
are interleaved. Starts an X server of its own (Xvfb).
"""

import argparse
import ctypes
import ctypes.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from compileall import compile_dir
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

import mybuilding_desk
from tests.benchmarks.table import Line

RUNS: Final = 15
MAX_RATIO: Final = 1.3
MAX_PLAIN_RATIO: Final = 1.8
"""Without `app/fast_start`. 1.6 was the goal; docs/decisions/0006 explains the difference."""
BARE: Final = """
import sys
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout
app = QApplication(sys.argv)
dialog = QDialog()
layout = QVBoxLayout(dialog)
layout.addWidget(QLabel("Sign in"))
layout.addWidget(QLineEdit())
layout.addWidget(QLineEdit())
layout.addWidget(QPushButton("Sign in"))
dialog.show()
app.exec()
"""
CONFIG: Final = '[server]\nbase_url = "https://desk.example"\nclient_id = "benchmark"\n'
_PATIENCE: Final = 20.0
_SOURCE: Final = Path(mybuilding_desk.__file__).parent
_SIZE: Final = (1366, 768)


class Screen:
    """The middle pixel of an X server's screen, which every window covers, read as fast as possible."""

    _middle = (_SIZE[0] // 2, _SIZE[1] // 2)

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._x.XOpenDisplay.restype = self._x.XGetImage.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = self._x.XGetPixel.restype = ctypes.c_ulong
        self._x.XGetImage.argtypes = [
            ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong,
            ctypes.c_int,
        ]  # fmt: skip
        self._x.XDefaultRootWindow.argtypes = self._x.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self._x.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
        self._x.XFree.argtypes = [ctypes.c_void_p]
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise OSError(f"no X server at {display}")
        self._root = self._x.XDefaultRootWindow(self._display)

    def is_blank(self) -> bool:
        """Whether only the bare root window is visible."""
        z_pixmap, all_planes = 2, 0xFFFFFF
        image = self._x.XGetImage(self._display, self._root, *self._middle, 1, 1, all_planes, z_pixmap)
        pixel = int(self._x.XGetPixel(image, 0, 0))
        self._x.XFree(image)
        return pixel == 0

    def close(self) -> None:
        """Disconnect."""
        self._x.XCloseDisplay(self._display)


@contextmanager
def screen() -> Iterator[tuple[str, Screen]]:
    """Start an X server; yield its name and a reader of its screen."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "{}x{}x24".format(*_SIZE),
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        eye = Screen(display)
        yield display, eye
        eye.close()
    finally:
        server.terminate()
        server.wait()


def first_paint(command: Sequence[str], eye: Screen, environment: Mapping[str, str]) -> float:
    """Milliseconds from process start to the first paint; then end the process."""
    while not eye.is_blank():
        pass
    begin = perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while eye.is_blank():
            if process.poll() is not None or perf_counter() - begin > _PATIENCE:
                raise RuntimeError(f"{command[0]} showed nothing")
        return (perf_counter() - begin) * 1000
    finally:
        process.kill()
        process.wait()


def compared(
    first: Sequence[str], second: Sequence[str], runs: int = RUNS, *, environment: Mapping[str, str]
) -> tuple[list[float], list[float]]:
    """Both commands alternating, after one start of each that is not counted."""
    with screen() as (display, eye):
        environment = {**os.environ, **environment, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
        taken: tuple[list[float], list[float]] = ([], [])
        for run in range(runs + 1):
            for command, times in zip((first, second), taken, strict=True):
                time = first_paint(command, eye, environment)
                if run:
                    times.append(time)
    return taken


def lines(folder: Path, frozen: Path | None = None, bare: Path | None = None) -> Iterator[Line]:
    """From source, and as bundles if both are given; started like from an icon, without arguments."""
    (folder / "bare.py").write_text(BARE)
    config = folder / "config" / "mybuilding-desk" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(CONFIG)
    homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE")}
    # As installed: compiled once. An environment that keeps no compiled code would compile it at each start.
    compile_dir(_SOURCE, quiet=1)
    source = [sys.executable, "-m", "mybuilding_desk"]
    dialog = [sys.executable, str(folder / "bare.py")]
    yield _line("from source", *compared(source, dialog, environment=homes))
    off = homes | {"MYBUILDING_DESK_FAST_START": "0"}
    yield _line("without fast start", *compared(source, dialog, environment=off), MAX_PLAIN_RATIO)
    if frozen is not None and bare is not None:
        yield _line("as a bundle", *compared([str(frozen)], [str(bare)], environment=homes))


def _line(how: str, ours: list[float], bare: list[float], max_ratio: float = MAX_RATIO) -> Line:
    what = f"start to first picture, {how}"
    return Line(what, median(ours), "ms", "bare dialog", median(bare), most_ratio=max_ratio)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frozen", type=Path, help="the program of the bundle")
    parser.add_argument("--bare", type=Path, help="the bare dialog as a bundle")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for line in lines(Path(name), given.frozen, given.bare):
            print(line)


if __name__ == "__main__":
    main()
