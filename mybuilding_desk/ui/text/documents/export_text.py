"""Texts of an exported report: columns and values of the package list, and why a file was not saved."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale

from mybuilding_desk.core.errors import DeskError, StorageTrouble
from mybuilding_desk.domain.reports.document import Cell, Column, ColumnKind, ReportDocument
from mybuilding_desk.domain.reports.export_options import ExportFormat, ExportOptions
from mybuilding_desk.domain.reports.export_row import ExportRow
from mybuilding_desk.exporting.values import Colors, ExportContent, Labels
from mybuilding_desk.ui.text import chart_text, contents_text, error_messages, package_text
from mybuilding_desk.ui.theme.palettes import LIGHT

_OF_RESIDENTS: Final = frozenset({"resident", "released_to", "note"})
"""Columns with names of residents: notes have them, too."""
_OF_USERS: Final = frozenset({"received_by", "released_by"})
_KINDS: Final[dict[str, ColumnKind]] = {
    "received": "time",
    "released": "time",
    "minutes": "minutes",
    "pieces": "number",
}


def columns(*, names: bool, users: bool) -> tuple[Column, ...]:
    """Return the columns of the package list, each for a field of `ExportRow`.

    `names`: with those of residents, also in notes; `users`: with who logged and released each package.
    """
    hidden = (frozenset() if names else _OF_RESIDENTS) | (frozenset() if users else _OF_USERS)
    return tuple(
        Column(key, title, _KINDS.get(key, "text")) for key, title in _titles().items() if key not in hidden
    )  # fmt: skip


def _titles() -> dict[str, str]:
    say, known = QCoreApplication.translate, package_text.column_title
    return {
        "received": say("reports", "Logged"),
        "unit": known("unit"),
        "resident": known("recipient"),
        "carrier": known("kind"),
        "tracking_number": known("number"),
        "pieces": say("export", "Pieces"),
        "flags": say("export", "Flags"),
        "location": known("shelf"),
        "note": say("export", "Note"),
        "status": known("state"),
        "released": known("released"),
        "released_to": known("released_to"),
        "minutes": say("reports", "Time in storage"),
        "received_by": say("export", "Logged by"),
        "released_by": known("released_by"),
        "type_name": say("export", "Package type"),
        "sync": say("export", "Sync"),
        "package_id": say("export", "Package ID"),
        "reference": say("export", "Reference"),
    }


def cells(wanted: Sequence[Column], *, words: bool) -> Callable[[Iterable[ExportRow]], list[Sequence[Cell]]]:
    """Return what makes the cells of packages, column by column.

    With `words`, flags and states are in the user's language, for people; without, as programs read them.
    """
    keys = [column.key for column in wanted]
    said: dict[str, dict[Any, str]] = {"flags": _Flags(words=words)}
    if words:
        said |= {"status": _states(), "sync": _sync_states()}

    def columns_of(packages: Iterable[ExportRow]) -> list[Sequence[Cell]]:
        found: dict[str, Sequence[Any]] = dict(zip(ExportRow._fields, zip(*packages, strict=True), strict=True))
        return [[said[key][one] for one in found[key]] if key in said else found[key] for key in keys]

    return columns_of


class _Flags(dict[tuple[Any, ...], str]):
    """Texts of each set of flags that occurs."""

    def __init__(self, *, words: bool) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, flags: tuple[Any, ...]) -> str:
        text = ", ".join(map(contents_text.flag_name, flags)) if self._words else " ".join(flags)
        self[flags] = text
        return text


def _states() -> dict[Any, str]:
    return {
        "in_storage": package_text.column_title("in_storage"),
        "released": package_text.column_title("released"),
        "unidentified": package_text.state_words("held"),
    }


def _sync_states() -> dict[Any, str]:
    say = QCoreApplication.translate
    return {
        "synced": say("export", "Synced"),
        "unsynced": say("export", "Unsynced"),
        "rejected": say("export", "Rejected"),
    }


def labels() -> Labels:
    """Return the texts of a file beside those of the document."""
    say = QCoreApplication.translate
    return Labels(
        summary=say("export", "Summary"),
        packages=package_text.column_title("packages"),
        figure=say("export", "Figure"),
        value=say("export", "Value"),
        change=say("export", "Change"),
    )


def colors() -> Colors:
    """Return the colors of a file: those of the light theme, on white."""
    return Colors(LIGHT.text, LIGHT.muted, LIGHT.line, LIGHT.accent, LIGHT.accent_soft)


def content(
    document: ReportDocument, options: ExportOptions, created: datetime, zone: str, *, users: bool
) -> ExportContent:
    """Return a report as it is exported, without its packages. `users`: with who logged and released each."""
    wanted = columns(names=options.names, users=users)
    return ExportContent(
        replace(document, columns=wanted, has_names=options.names),
        options,
        (),
        colors(),
        created,
        labels(),
        zone or created.tzname() or "",
        separator(),
        chart_text.cells(),
    )


def separator() -> str:
    """Return the separator of CSV files that the system's spreadsheet expects."""
    return ";" if QLocale.system().decimalPoint() == "," else ","


def count(packages: int) -> str:
    """Return a number of packages, such as "130,000"."""
    return error_messages.number(packages)


def progress(written: int, whole: int) -> str:
    """Return how many packages are in a file that is being written."""
    return QCoreApplication.translate("export", "{0} of {1} packages").format(count(written), count(whole))


def one_table() -> str:
    """Return why a CSV file has only one part."""
    return QCoreApplication.translate("export", "A CSV file has one part: the package list, or the summary.")


def no_list() -> str:
    """Return why a PDF has no package list."""
    return QCoreApplication.translate("export", "A PDF has the summary. For the package list, choose another format.")


def format_name(file_format: ExportFormat) -> str:
    """Return the name of a format."""
    return {"csv": "CSV", "xlsx": "Excel", "pdf": "PDF", "html": "HTML"}[file_format]


def why_not_saved(error: DeskError) -> str:
    """Return why a report was not saved, and what to do."""
    say = QCoreApplication.translate
    match error.reason if isinstance(error, StorageTrouble) else "":
        case "full":
            return say("export", "The report couldn’t be saved: the disk is full.")
        case "gone":
            return say("export", "The report couldn’t be saved: that folder is no longer there. Choose another one.")
        case "read_only":
            return say("export", "The report couldn’t be saved: you can’t write to that folder. Choose another one.")
        case "in_use":
            return say("export", "The report couldn’t be saved: the file is open in another program. Close it first.")
        case "bad_name":
            return say("export", "The report couldn’t be saved: the name is too long, or has unsupported characters.")
    return say("export", "The report couldn’t be saved. Try again, or choose another folder.")
