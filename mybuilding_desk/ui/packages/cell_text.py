"""Accessible texts of rows and people: full sentences in place of columns, shapes and colors."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.package_list import Ages
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.outbox import unidentified_text
from mybuilding_desk.ui.scanning import text as scanning_text
from mybuilding_desk.ui.text import age_display, error_messages, package_text
from mybuilding_desk.ui.text.name_display import names


def row_sentence(row: PackageRow, limits: Ages, number: str) -> str:
    """Describe a row in one sentence: "12B, Zoë Ångström, UPS, shelf D4, 1Z 999 …, logged, waiting for 19 min, …"."""
    package = row.package
    unknown = unidentified_text.unknown() if row.state == "held" else package_text.whole_unit()
    who = names.person(package.resident_name) or unknown
    parts = [package.unit, who, package_text.package_line(package), number, package_text.row_state(row)]
    parts.append(_released(row) if row.state == "released" else _waits(row, limits))
    return ", ".join(part for part in parts if part)


def cell(words: str) -> str:
    """Return the text of a cell, or the word for an empty one."""
    return words or QCoreApplication.translate("spoken", "nothing")


def match_sentence(match: Match, title: str, chosen: bool) -> str:
    """Describe one match shown by `title`; if it is `chosen`, also say that Enter takes it."""
    told = f"{match.unit}, {title}, {scanning_text.match_detail(match)}"
    return QCoreApplication.translate("spoken", "{0}. Enter takes it.").format(told) if chosen else told


def matches_sentence(matches: list[Match], titles: list[str], chosen: int) -> str:
    """Describe the chosen match, or how many there are if none is chosen (`chosen` is -1)."""
    if 0 <= chosen < len(matches):
        return match_sentence(matches[chosen], titles[chosen], True)
    return QCoreApplication.translate("spoken", "%Ln people or units fit", None, len(matches)) if matches else ""


def _waits(row: PackageRow, limits: Ages) -> str:
    return QCoreApplication.translate("spoken", "waiting for {0}").format(age_display.in_full(row, limits))


def _released(row: PackageRow) -> str:
    package = row.package
    when = error_messages.clock(package.released_at, datetime.now(UTC)) if package.released_at else ""
    who = names.person(package.released_to)
    to = QCoreApplication.translate("spoken", "to {0}").format(who) if who else ""
    by = QCoreApplication.translate("spoken", "by {0}").format(package.released_by) if package.released_by else ""
    return ", ".join(part for part in (to, by, when) if part)
