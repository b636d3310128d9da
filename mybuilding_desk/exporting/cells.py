"""Texts and times as cells of a file: without characters that a program rejects, and never taken for a formula."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from mybuilding_desk.domain.text import sanitize

MAX_UNITS: Final = 32_767
"""Longest text of a cell in Excel, in UTF-16 code units; the other formats have the same."""
_CUT: Final = "…"
_MAX_KEPT: Final = 4096
_FORMULA_STARTS: Final = frozenset("=+-@\uff0b\uff0d\uff1d\uff20")


def clean(text: str) -> str:
    """Return a text on one line, as long as a cell may be, without control and bidirectional control characters.

    Lone surrogates are left out, too. A longer text ends with `…`.
    """
    if len(text) <= MAX_UNITS and text.isascii() and text.isprintable():  # nearly all texts
        return text.strip()
    fit = sanitize(text, MAX_UNITS)
    if len(text) <= MAX_UNITS // 2:
        return fit
    units = fit.encode("utf-16-le")
    if len(text) <= MAX_UNITS and len(units) <= 2 * MAX_UNITS:
        return fit
    return units[: 2 * (MAX_UNITS - len(_CUT))].decode("utf-16-le", "ignore").rstrip() + _CUT


def looks_like_formula(text: str) -> bool:
    """Return whether a spreadsheet would take a clean text for a formula."""
    return text[:1] in _FORMULA_STARTS


def guarded(text: str) -> str:
    """Return a clean text for CSV: an apostrophe keeps spreadsheets from taking it for a formula."""
    return f"'{text}" if looks_like_formula(text) else text


class KeptTexts(dict[str, str]):
    """Makes the texts of a column, and keeps those that repeat: units, carriers, users."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> str:
        made = self._make(text)
        if len(self) < _MAX_KEPT and len(made) < _MAX_KEPT:
            self[text] = made
        return made


def local_iso(moment: datetime) -> str:
    """Return a local time with its offset: `2026-11-24T09:10:00-05:00`."""
    return moment.isoformat(timespec="seconds")
