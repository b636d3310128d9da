"""Checks after a journey whether a secret was left in a file, a log line, the clipboard, a title, or a `repr`."""

import dataclasses
import gc
import logging
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.core import redaction
from mybuilding_desk.practice.building import PRACTICE_PASSWORD, PRACTICE_PROFILE

_SHORTEST = 6


class Watch:
    """Every secret that the program registered, and a search of all places where none may be.

    `allowed` are names of files that may contain one: the settings file, after the user agreed.
    """

    def __init__(self, *folders: Path) -> None:
        self.secrets = {PRACTICE_PASSWORD, PRACTICE_PROFILE.client_secret}
        self.allowed: set[str] = set()
        self._folders = folders
        self._know = redaction.add_secret

    def know(self, secret: str) -> None:
        """Replaces `redaction.add_secret`."""
        if len(secret) >= _SHORTEST:
            self.secrets.add(secret)
        self._know(secret)

    def left(self, records: Iterable[logging.LogRecord]) -> list[str]:
        """The places where a secret was found, never the secret itself; empty if there are none."""
        forms = {form for secret in self.secrets for form in redaction.forms(secret)}
        raw = [form.encode("utf-8", "surrogatepass") for form in forms]
        wide = [form.encode("utf-16-le", "surrogatepass") for form in forms]
        leaks = [f"the file {path.name}" for path in self._files() if _holds(path.read_bytes(), [*raw, *wide])]
        texts = [*_log(records), *_of_the_window(), *_of_the_process(), *_reprs()]
        everything = "\0".join(text for _, text in texts)
        there = [form for form in forms if form in everything]  # thousands of texts: one search of all for each form
        return [*leaks, *(where for where, text in texts if any(form in text for form in there))]

    def _files(self) -> Iterator[Path]:
        for path in (path for folder in self._folders for path in folder.rglob("*")):
            if path.is_file() and path.name not in self.allowed:
                yield path


def _holds(content: bytes, forms: list[bytes]) -> bool:
    return any(form in content for form in forms)


def _log(records: Iterable[logging.LogRecord]) -> Iterator[tuple[str, str]]:
    for record in records:
        yield f"a log line of {record.name}", f"{record.getMessage()} {record.args!r} {record.exc_text}"


def _of_the_window() -> Iterator[tuple[str, str]]:
    yield "the clipboard", QGuiApplication.clipboard().text()
    for window in QApplication.topLevelWidgets():
        yield "a window title", window.windowTitle()
        for part in window.findChildren(QWidget):
            yield f"what {part.objectName()} tells assistive tools", f"{part.accessibleName()} {part.toolTip()}"


def _of_the_process() -> Iterator[tuple[str, str]]:
    yield "the arguments of the process", " ".join(sys.argv)


def _reprs() -> Iterator[tuple[str, str]]:
    """The `repr` of every living object of the program."""
    for thing in gc.get_objects():
        cls = type(thing)
        if str(cls.__module__).startswith("mybuilding_desk") and _has_content(cls):
            yield f"the repr of {cls.__qualname__}", repr(thing)


def _has_content(cls: type) -> bool:
    return dataclasses.is_dataclass(cls) or "__repr__" in vars(cls) or issubclass(cls, tuple | Exception)
