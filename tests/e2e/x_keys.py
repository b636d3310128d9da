"""Keys of an X server at exact times, as a scanner sends them: `python -m tests.e2e.x_keys MS LATE KEY ...`.

`xdotool` is late on a busy computer without notice. This prints the worst delay of a key in ms.
"""

import ctypes
import os
import sys
from collections.abc import Sequence
from time import monotonic, sleep
from typing import Final

LIBRARIES: Final = ("libX11.so.6", "libXtst.so.6")


class XKeys:
    """A keyboard of its own on this display."""

    def __init__(self, display: str) -> None:
        self._x, self._test = (ctypes.CDLL(name) for name in LIBRARIES)
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        assert self._display.value, display

    def burst(self, keys: Sequence[str], ms: int, late: int | None = None) -> float:
        """Press keys by name, `ms` apart, and one more Enter `late` ms after the last.

        Returns the worst delay of a key in ms.
        """
        gaps = [*([ms] * (len(keys) - 1)), *([] if late is None else [late])]
        struck, worst = self._strike(keys[0], monotonic()), 0.0
        for key, gap in zip([*keys[1:], "Return"], gaps, strict=False):
            before, struck = struck, self._strike(key, struck + gap / 1000)
            worst = max(worst, 1000 * (struck - before) - gap)
        return worst

    def close(self) -> None:
        """Close the display."""
        self._x.XCloseDisplay(self._display)

    def _strike(self, key: str, due: float) -> float:
        """Press and release a key when it is due or as soon as possible; return the time."""
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(self._x.XStringToKeysym(key.encode())))
        sleep(max(0.0, due - monotonic()))
        for is_down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, is_down, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
        return monotonic()


def main(arguments: Sequence[str]) -> None:
    """One burst on the display of the environment; an empty LATE means no more Enter."""
    ms, late, *keys = arguments
    scanner = XKeys(os.environ["DISPLAY"])
    print(scanner.burst(keys, int(ms), int(late) if late else None))  # noqa: T201 - command-line output
    scanner.close()


if __name__ == "__main__":
    main(sys.argv[1:])
