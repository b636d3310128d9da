"""Texts of a release: locations, the person picking up, the signature."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.pickup import Collector, by_location
from mybuilding_desk.domain.scan_intent import PackageRow, Pickup, ScanIntent
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.contents_text import contents_parts, packages_and_pieces
from mybuilding_desk.ui.text.name_display import names

_MAX_PLACES: Final = 8


def location_title(location: str) -> str:
    """Return the header for the packages of one location."""
    return location or QCoreApplication.translate("release", "No location")


def location_header(location: str, count: int) -> str:
    """Return the header for screen readers: "Shelf B2, 3 packages"."""
    title = QCoreApplication.translate("release", "Location {0}").format(location) if location else location_title("")
    return f"{title}, {package_text.packages(count)}"


def package_row_text(row: PackageRow) -> str:
    """Return a package for screen readers."""
    package = row.package
    note, who = names.note(row.note), names.person(package.resident_name)
    parts = (package.type_name, package.tracking_number, *contents_parts(row.contents), note, who, package.shelf)
    parts = *parts, package_text.missing_words(row)
    return ", ".join(part for part in parts if part)


def age_title() -> str:
    """Return the title of the column of ages."""
    return QCoreApplication.translate("release", "Age")


def pickup_summary(pickup: Pickup) -> str:
    """Return the recipient, the number of packages, and their locations: "4 packages · B2, D1, no location"."""
    places = [location for location, _ in by_location(pickup.rows)]
    parts = [names.person(pickup.recipient), packages_and_pieces(row.contents for row in pickup.rows)]
    if any(places):
        nowhere = QCoreApplication.translate("release", "no location")
        shown = [place or nowhere for place in places]
        parts.append(", ".join(shown if len(shown) <= _MAX_PLACES else [*shown[:_MAX_PLACES], "…"]))
    return " · ".join(part for part in parts if part)


def release_button(rows: Sequence[PackageRow]) -> str:
    """Return the text of the button that releases these packages: "Release 4 packages (6 pieces)"."""
    if not rows:
        return QCoreApplication.translate("release", "Select packages to release")
    return package_text.release_words(packages_and_pieces(row.contents for row in rows))


def recorded(who: Collector) -> str:
    """Return the text to record as *released to*; for a person not from the unit, it includes the recipient."""
    if not who.on_behalf:
        return who.name
    return QCoreApplication.translate("release", "{0} (for {1})").format(who.name, who.on_behalf)


def not_resident_note(who: Collector, unit: str) -> str:
    """Return a note on a person who is not from the unit; `""` for its residents."""
    if not who.on_behalf:
        return ""
    shown, behalf = error_messages.plain(unit, 12), error_messages.plain(names.person(who.on_behalf), 26)
    if who.on_behalf == unit:
        return QCoreApplication.translate("release", "Not in {0}").format(shown)
    return QCoreApplication.translate("release", "Not in {0} · for {1}").format(shown, behalf)


def signature_required(name: str) -> str:
    """Return the message that a signature is required, and how to sign."""
    return QCoreApplication.translate("release", "Signature required. Ask {0} to sign, then press Enter.").format(name)


def signature_cleared(name_changed: bool) -> str:
    """Return why the signature was removed: it is valid for one name and the packages ticked when signing."""
    if name_changed:
        return QCoreApplication.translate("release", "Signature cleared because someone else is picking up.")
    return QCoreApplication.translate("release", "Signature cleared because a package was added.")


def id_required(name: str) -> str:
    """Return the message that a photo ID must be checked, and how to confirm that."""
    words = QCoreApplication.translate("release", "Photo ID required. Check the ID of {0}, then press {1}.")
    return words.format(name, catalog.ID_CHECKED)


def id_cleared() -> str:
    """Return why the box of a checked ID is empty again."""
    return QCoreApplication.translate("release", "Check the ID again because someone else is picking up.")


def like_a_unit() -> str:
    """Return the warning that a unit was typed here, as if to log a package."""
    return QCoreApplication.translate(
        "release", "That looks like a unit. Press Enter again to release these packages, or Esc to go back to logging."
    )


def checked_off(ticked: int, count: int) -> str:
    """Return the message for a scan in an open release."""
    return QCoreApplication.translate(
        "release", "{0} of {1} scanned. Scan the next package, or press Enter to release."
    ).format(ticked, count)


def not_in_release(intent: ScanIntent) -> str:
    """Return the message that a scanned package is not on the list, with its status."""
    if unreadable := package_text.unreadable(intent):
        return unreadable
    message = QCoreApplication.translate("release", "That package isn’t part of this release.")
    known = package_text.known_words(intent)
    way_on = known or QCoreApplication.translate("release", "Press Esc, then scan it again to log it.")
    return f"{message} {way_on}"
