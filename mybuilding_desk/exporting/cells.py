"""Texts and times as cells of a file: without characters that a program rejects, and never taken for a formula."""

from datetime import datetime
from typing import Final

from mybuilding_desk.domain.text import sanitize

MAX_UNITS: Final = 32_767
"""Longest text of a cell in Excel, in UTF-16 code units; the other formats have the same."""
_CUT: Final = "…"
_FORMULA_STARTS: Final = frozenset("=+-@\uff0b\uff0d\uff1d\uff20")


def clean(text: str) -> str:
    """Return a text on one line, as long as a cell may be, without control and bidirectional control characters.

    Lone surrogates are left out, too. A longer text ends with `…`.
    """
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


def local_iso(moment: datetime) -> str:
    """Return a local time with its offset: `2026-11-24T09:10:00-05:00`."""
    return moment.isoformat(timespec="seconds")
