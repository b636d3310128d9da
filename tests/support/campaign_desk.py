"""The parent's side of the program in the crash campaign: start it, kill it, and read its output.

The clerk in it is `tests.support.campaign_clerk`; `tests.support.campaign` decides which moment comes when.
"""

import json
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path
from threading import Condition, Thread
from typing import Any

from tests.support.campaign_clerk import Orders, orders_line


class Desk:
    """One program, killed and started again on the same folder. `confirmed` are the actions that the clerk saw."""

    def __init__(self, orders: Orders) -> None:
        self._orders = orders
        self._changed = Condition()
        self._process: subprocess.Popen[str] | None = None
        self._reader: Thread | None = None
        self.starts = 0
        self.confirmed: list[dict[str, Any]] = []
        self.said: Counter[str] = Counter()
        self.notes: list[dict[str, Any]] = []
        self.is_empty = False

    def start(self, done: dict[str, str]) -> None:
        """Start the program with its last token, and a clerk who remembers what was `done`."""
        self.starts += 1
        new = {"start": self.starts, "seed": self._orders.seed + self.starts, "done": done}
        orders = Orders(**(_fields(self._orders) | new))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.campaign_clerk"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        self._write(orders_line(orders))
        self._reader = Thread(target=self._read, args=(self._process,), name="desk-lines")
        self._reader.start()

    def kill(self) -> None:
        """Kill it, and read its remaining output."""
        if self._process is not None and self._reader is not None:
            self._process.kill()
            self._reader.join()
            self._process.wait()
            assert self._process.stdin is not None
            with suppress(BrokenPipeError):  # a command that it never read
                self._process.stdin.close()

    def wait_for_deeds(self, more: int, seconds: float = 15.0) -> bool:
        """Wait until the clerk has seen this many more actions saved; return whether that happened in time."""
        with self._changed:
            wanted = len(self.confirmed) + more
            return self._changed.wait_for(lambda: len(self.confirmed) >= wanted or self._is_dead(), seconds)

    def finish(self, seconds: float) -> bool:
        """Let it send everything; return whether it ended by itself with an empty outbox."""
        self._write("finish\n")
        with self._changed:
            self._changed.wait_for(lambda: self.is_empty or self._is_dead(), seconds)
        try:
            assert self._process is not None
            ended = self.is_empty and self._process.wait(20) == 0
        except subprocess.TimeoutExpired:
            ended = False
        self.kill()
        return ended

    @property
    def died(self) -> bool:
        """Whether the program ended without a command."""
        return self._is_dead() and not self.is_empty

    def _is_dead(self) -> bool:
        return self._process is not None and self._process.poll() is not None

    def _write(self, text: str) -> None:
        assert self._process is not None and self._process.stdin is not None
        try:
            self._process.stdin.write(text)
            self._process.stdin.flush()
        except BrokenPipeError:
            return

    def _read(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None
        with process.stdout:
            for line in process.stdout:
                if line.endswith("\n"):  # an incomplete line was never displayed
                    self._take(json.loads(line))
        with self._changed:
            self._changed.notify_all()

    def _take(self, line: dict[str, Any]) -> None:
        with self._changed:
            if "kind" in line:
                self.confirmed.append(line)
            elif "token" in line:
                self._orders = Orders(**(_fields(self._orders) | {"token": line["token"]}))
            else:
                self.notes.append(line)
            self.is_empty = self.is_empty or "empty" in line
            self.said[next(iter(line))] += 1
            self._changed.notify_all()


def _fields(orders: Orders) -> dict[str, Any]:
    return {name: getattr(orders, name) for name in orders.__dataclass_fields__}
