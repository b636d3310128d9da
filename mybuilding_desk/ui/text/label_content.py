"""Content of the storage labels of a package: its texts in the user's language, with times of the building's zone."""

from dataclasses import replace
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.people.masking import initials, known_name, monogram
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.domain.records.move import location_of
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.settings import LabelName, Settings
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.package_text import badge_of

_DIGITS = 4


def label_contents(row: PackageRow, settings: Settings, timezone: str = "") -> tuple[LabelContent, ...]:
    """Return one label of a package, or one for each of its pieces if the settings say so.

    `timezone` is the IANA name of the building's zone; this computer's zone if it is `""` or unknown.
    """
    package, contents, held = row.package, row.contents, row.state == "held"
    label = LabelContent(
        code=label_code(package.reference or package.package_id),
        unit="?" if held else package.unit,
        name=(_typed if held else _name)(package.resident_name, settings.label_name, private=settings.privacy),
        location=location_of(package, row.record),
        carrier=_carrier(row),
        arrived=_arrived(package.arrived_at, package.accepted_by, _zone(timezone)),
        heading=practice_mark.heading(QCoreApplication.translate("labels", "UNIDENTIFIED") if held else ""),
        flags=contents.flags,
    )
    return tuple(replace(label, pieces=pieces) for pieces in _pieces(contents.count, each=settings.label_each_piece))


def _pieces(count: int, *, each: bool) -> list[str]:
    if count == 1:
        return [""]
    return [f"{number}/{count}" for number in range(1, count + 1)] if each else [f"×{count}"]


def _name(name: str, form: LabelName, *, private: bool) -> str:
    """Return a recipient in full, as `Z. Ångström`, or not at all; in privacy mode as `Z. Å.`."""
    if form == "none":
        return ""
    if private:
        return initials(name)
    first, _, rest = name.partition(" ")
    return f"{initials(first)} {rest}" if form == "initials" and rest else name


def _typed(text: str, form: LabelName, *, private: bool) -> str:
    """Return what was typed of an unidentified package, which is found by nothing else; shortened in privacy mode."""
    if form == "none":
        return ""
    return known_name(text) if private else text


def _carrier(row: PackageRow) -> str:
    number = row.package.tracking_number
    return f"{badge_of(row)[1]} …{number[-_DIGITS:]}" if number else badge_of(row)[1]


def _arrived(when: datetime, logged_by: str, zone: tzinfo | None) -> str:
    """Return the day and time of the arrival, and who logged it: "Nov 26, 8:30 PM · JJ"."""
    day, time = error_messages.date(when, with_year=False, zone=zone), error_messages.time_of_day(when, zone)
    written = QCoreApplication.translate("wording", "{0}, {1}").format(day, time)
    return " · ".join(part for part in (written, monogram(logged_by)) if part)


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):  # unknown, a path outside the database, or a folder in it
        return None
