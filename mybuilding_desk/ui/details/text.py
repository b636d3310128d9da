"""Texts of the details panel: its title, its activity, other packages of the unit, possible matches."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.activity import PackageActivity
from mybuilding_desk.domain.outbox import wait_left
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.pickup import by_location
from mybuilding_desk.domain.records.due_step import DueStep
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.details import activity_text
from mybuilding_desk.ui.details.activity_text import ActivityLine
from mybuilding_desk.ui.details.content import Around
from mybuilding_desk.ui.text import entry_text, error_messages, package_text
from mybuilding_desk.ui.text.name_display import names


def titles(row: PackageRow) -> tuple[str, str]:
    """Return the unit and the recipient; of an unidentified package, what its label says and the reason."""
    plain, package = error_messages.plain, row.package
    if row.state != "held":
        return plain(package.unit, 80), plain(names.person(package.resident_name)) or package_text.whole_unit()
    label = plain(names.label(package.resident_name))
    quoted = QCoreApplication.translate("details", "“{0}”").format(label) if label else entry_text.unknown()
    return quoted, entry_text.why(row.entry.reason) if row.entry is not None else ""


def activity_lines(row: PackageRow, around: Around, now: datetime) -> list[ActivityLine]:
    """Return the events in order, without what the rest of the panel shows: its age, and why it is rejected."""
    events = tuple(event for event in around.events if event.kind != "waits")
    lines = activity_text.activity_lines(PackageActivity(row, events), now, brief=True)
    shown = []
    for event, line in zip(events, lines, strict=True):
        detail = "" if event.kind == "refused" else error_messages.capitalized(line.detail)
        if event.entry is not None and event.kind == "open" and event.entry.state == "waiting":
            seconds = round(wait_left(event.entry.due_at, now).total_seconds())
            syncs = QCoreApplication.translate("details", "Syncs in {0} s").format(seconds)
            detail = syncs if seconds > 0 else detail
        shown.append(replace(line, detail=detail))
    return shown


def also_pending(unit: str) -> str:
    """Return the title of the button that shows the other pending packages of a unit."""
    return QCoreApplication.translate("details", "Also pending for {0}").format(error_messages.plain(unit, 40))


def locations(rows: Sequence[PackageRow]) -> str:
    """Return the locations of packages in walking order; those without one come last."""
    nowhere = QCoreApplication.translate("details", "no location")
    known = [error_messages.plain(location, 40) or nowhere for location, _ in by_location(rows)]
    return ", ".join(known)


def match_titles(matches: Sequence[Match]) -> list[str]:
    """Return the names of possible recipients, which stay distinguishable if shortened."""
    people = [match.resident for match in matches if match.resident is not None]
    known = iter(names.residents(people))
    return [next(known) if match.resident is not None else package_text.whole_unit() for match in matches]


def match_detail(match: Match) -> str:
    """Return how a possible recipient matches what the label says."""
    if match.exact and match.resident is not None:
        return QCoreApplication.translate("details", "Same name")
    return QCoreApplication.translate("details", "Similar name")


def remind_text(due: DueStep, *, by_email: bool) -> str:
    """Return the name of what is done next for the resident of overdue packages."""
    say = QCoreApplication.translate
    if due == "return":
        return catalog.RETURN_TO_SENDER.name
    if due == "final":
        return say("overdue", "Email final notice") if by_email else say("overdue", "Print final notice")
    return say("overdue", "Email reminder") if by_email else say("overdue", "Print door slip")


def several_title(count: int) -> str:
    """Return the number of selected packages."""
    return QCoreApplication.translate("selection", "%Ln packages selected", None, count)


def several_summary(rows: Sequence[PackageRow]) -> str:
    """Return the number of units and the locations of packages: "5 units · A1, B1, no location"."""
    units = QCoreApplication.translate("selection", "%Ln units", None, len({row.package.unit for row in rows}))
    return f"{units} · {locations(rows)}" if rows else ""


def by_unit(rows: Sequence[PackageRow]) -> list[tuple[str, str, str]]:
    """Return one (unit, recipient or number of packages, locations) for each unit, in list order."""
    units: dict[str, list[PackageRow]] = {}
    for row in rows:
        units.setdefault(row.package.unit, []).append(row)
    return [(error_messages.plain(unit, 40), _recipient(of), _where(of)) for unit, of in units.items()]


def more_units(count: int) -> str:
    """Return the line for units that are not listed."""
    return QCoreApplication.translate("selection", "and %Ln more units", None, count)


def _recipient(rows: Sequence[PackageRow]) -> str:
    """Return the only package's recipient or label, else the number of packages."""
    if len(rows) > 1:
        return package_text.packages(len(rows))
    unknown, package = rows[0].state == "held", rows[0].package
    name = names.label(package.resident_name) if unknown else names.person(package.resident_name)
    return error_messages.plain(name) or (entry_text.unknown() if unknown else package_text.whole_unit())


def _where(rows: Sequence[PackageRow]) -> str:
    return ", ".join(error_messages.plain(location, 40) or "–" for location, _ in by_location(rows))
