"""What is said of changes in an audit, and of their undo."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.records.audit import AuditLine, AuditState
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.audit.text import MAX_PLACE_CHARS, place_name, shown_number
from mybuilding_desk.ui.text import error_messages


def undo_scan() -> str:
    """Return the name of undo after a scan."""
    return QCoreApplication.translate("audit", "Undo scan")


def undo_move() -> str:
    """Return the name of undo after a move."""
    return QCoreApplication.translate("audit", "Undo move")


def undo_missing() -> str:
    """Return the name of undo after packages were marked as missing."""
    return QCoreApplication.translate("audit", "Undo missing")


def undo_place() -> str:
    """Return the name of undo after the place changed."""
    return QCoreApplication.translate("audit", "Undo change of location")


def undone(what: str = "") -> str:
    """Return that something was undone."""
    words = QCoreApplication.translate("audit", "Undone")
    return error_messages.with_label(words, what) if what else words


def nothing_left(expected: int) -> str:
    """Return that the end of an audit leaves nothing to do; `expected` packages were recorded."""
    if expected:
        return QCoreApplication.translate("audit", "Every package was found.")
    return QCoreApplication.translate("audit", "Nothing is missing, misplaced, or not logged.")


def package(row: PackageRow | None, number: str = "") -> str:
    """Return which package it is, without a name: its unit and its number."""
    unit = error_messages.plain(row.package.unit, MAX_PLACE_CHARS) if row is not None else ""
    given = row.package.tracking_number if row is not None else number
    return " · ".join(part for part in (unit, shown_number(given)) if part)


def moved(count: int, place: str | None) -> str:
    """Return that packages are recorded at another location now."""
    words = QCoreApplication.translate("audit", "%Ln packages moved to {0}", None, count)
    return words.format(place_name(place or ""))


def moved_one(line: AuditLine) -> str:
    """Return that a package is recorded at another location now."""
    place = line.scan.place if line.scan is not None else None
    return error_messages.with_label(moved(1, place), package(line.row))


def moved_all(count: int) -> str:
    """Return that packages are recorded where they were found now."""
    return QCoreApplication.translate("audit", "%Ln packages moved", None, count)


def marked(count: int) -> str:
    """Return that packages are marked as missing."""
    return QCoreApplication.translate("audit", "%Ln packages marked as missing", None, count)


def not_marked(count: int) -> str:
    """Return that an audit would end without its missing packages marked, and what to do."""
    return QCoreApplication.translate(
        "audit", "%Ln missing packages aren’t marked. Press Enter again to finish, or mark them first.", None, count
    )


def left_open(missing: int, state: AuditState) -> str:
    """Return what became of the `missing` packages of a finished audit, and how many others were not moved; or `""`."""
    say, unmarked, misplaced = QCoreApplication.translate, len(state.unmarked), len(state.of_result("misplaced"))
    words = [say("audit", "%Ln missing, not marked", None, unmarked)] if unmarked else [marked(missing)] * bool(missing)
    words += [say("audit", "%Ln misplaced, not moved", None, misplaced)] * bool(misplaced)
    return " · ".join(words)
