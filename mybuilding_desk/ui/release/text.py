"""The words of a release: shelves, who collects and for whom, the signature."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.pickup import Collector
from mybuilding_desk.domain.scan_intent import PackageRow, ScanIntent
from mybuilding_desk.ui.scanning import text as scanning_text
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.name_display import names


def shelf_title(shelf: str) -> str:
    """The header of the packages of one shelf."""
    return shelf or QCoreApplication.translate("release", "No shelf")


def shelf_line(shelf: str, count: int) -> str:
    """The same for who hears it: "Shelf B2, 3 packages"."""
    title = QCoreApplication.translate("release", "Shelf {0}").format(shelf) if shelf else shelf_title("")
    return f"{title}, {package_text.packages(count)}"


def package_line(row: PackageRow) -> str:
    """A package for who hears it."""
    package = row.package
    note, who = names.note(package.description), names.person(package.resident_name)
    parts = (package.type_name, package.tracking_number, note, who, package.shelf)
    return ", ".join(part for part in parts if part)


def recorded(who: Collector) -> str:
    """What stands in the record as *released to*: for somebody who is not of the unit, also for whom they came."""
    if not who.on_behalf:
        return who.name
    return QCoreApplication.translate("release", "{0} (for {1})").format(who.name, who.on_behalf)


def standing(who: Collector, unit: str) -> str:
    """A word on somebody who is nobody of the unit, `""` for its people."""
    if not who.on_behalf:
        return ""
    shown, behalf = error_messages.plain(unit, 12), error_messages.plain(names.person(who.on_behalf), 26)
    if who.on_behalf == unit:
        return QCoreApplication.translate("release", "Not of {0}").format(shown)
    return QCoreApplication.translate("release", "Not of {0}, for {1}").format(shown, behalf)


def sign_first(name: str) -> str:
    """That the house wants a signature, and how to give it."""
    return QCoreApplication.translate(
        "release", "A signature is needed: {0} signs with mouse, pen or finger. Then press Enter."
    ).format(name)


def sign_again(name_changed: bool) -> str:
    """Why the signature was taken off: it stands for one name and for the packages that were ticked."""
    if name_changed:
        return QCoreApplication.translate("release", "Somebody else collects now. The signature before was taken off.")
    return QCoreApplication.translate("release", "There is one more package now. The signature before was taken off.")


def like_a_unit() -> str:
    """That a unit was typed here, as where a package is logged."""
    return QCoreApplication.translate(
        "release", "That looks like a unit. Press Enter again to release these packages, or Esc to go back to logging."
    )


def checked_off(ticked: int, count: int) -> str:
    """What a scan did in an open release."""
    return QCoreApplication.translate(
        "release", "Only what you scanned is ticked: {0} of {1}. Scan the next one, or press Enter."
    ).format(ticked, count)


def not_in_release(meaning: ScanIntent) -> str:
    """That a scanned package is none of those to be released, and where it is."""
    if meaning.kind == "routing":
        return scanning_text.answer(meaning)
    told = QCoreApplication.translate("release", "That package is not on this list.")
    known = scanning_text.known_words(meaning)
    way_on = known or QCoreApplication.translate("release", "Press Esc, then scan it again to log it.")
    return f"{told} {way_on}"
