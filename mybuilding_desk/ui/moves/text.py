"""Texts about moves of packages to other locations."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.name_display import names


def about(rows: Sequence[PackageRow]) -> str:
    """Return which packages are moved: "1204 · Zoë Ångström · UPS", "3 packages"."""
    if len(rows) != 1:
        return QCoreApplication.translate("moves", "%Ln packages", None, len(rows))
    row = rows[0]
    parts = row.package.unit, names.person(row.package.resident_name), package_text.badge_of(row)[1]
    return " · ".join(error_messages.plain(part, 60) for part in parts if part)


def now_at(rows: Sequence[PackageRow]) -> str:
    """Return where the packages are: "Now at A1", "Now at several locations"."""
    locations = {row.package.shelf for row in rows}
    if len(locations) > 1:
        return QCoreApplication.translate("moves", "Now at several locations")
    location = error_messages.plain(next(iter(locations), ""), 40)
    if not location:
        return QCoreApplication.translate("moves", "Now without a location")
    return QCoreApplication.translate("moves", "Now at {0}").format(location)


def title(count: int) -> str:
    """Return the title of the window that asks where to, for one package or several."""
    say = QCoreApplication.translate
    return say("moves", "Move package") if count == 1 else say("moves", "Move packages")


def new_location() -> str:
    """Return the name of the field."""
    return QCoreApplication.translate("moves", "New location")


def no_location() -> str:
    """Return the name of the choice that takes the location away."""
    return QCoreApplication.translate("moves", "No location")


def location_choice(location: str) -> str:
    """Return what a screen reader says of a known location."""
    return QCoreApplication.translate("moves", "Move to {0}").format(location)


def notice() -> str:
    """Return, once for each user, that MyBuilding does not know the new locations."""
    return QCoreApplication.translate(
        "moves", "MyBuilding can’t change locations yet. New locations are kept on this computer."
    )


def move_button() -> str:
    """Return the button that moves the packages."""
    return QCoreApplication.translate("moves", "Move")


def moved(count: int, location: str) -> str:
    """Return that packages were moved: "Moved to B2", "3 packages moved to B2"."""
    to = error_messages.plain(location, 40)
    if count == 1:
        return QCoreApplication.translate("moves", "Moved to {0}").format(to) if to else without_location()
    if not to:
        return QCoreApplication.translate("moves", "%Ln packages have no location now", None, count)
    return QCoreApplication.translate("moves", "%Ln packages moved to {0}", None, count).format(to)


def without_location() -> str:
    """Return that the location of a package was taken away."""
    return QCoreApplication.translate("moves", "The package has no location now")


def undo_move() -> str:
    """Return the name of the command that undoes a move."""
    return QCoreApplication.translate("moves", "Undo move")


def undone() -> str:
    """Return that a move was undone."""
    return QCoreApplication.translate("moves", "Move undone")


def there_already(location: str) -> str:
    """Return that nothing was moved."""
    to = error_messages.plain(location, 40)
    if not to:
        return QCoreApplication.translate("moves", "Already without a location")
    return QCoreApplication.translate("moves", "Already at {0}").format(to)
