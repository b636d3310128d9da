"""Texts about outgoing packages."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.records.outgoing import OutgoingItem, OutgoingKind, PickupRecord
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.contents_text import count_mark
from mybuilding_desk.ui.text.name_display import names

_SHORT: Final = 60
_LONG: Final = 120


def kinds() -> list[tuple[str, str]]:
    """Return the types of outgoing packages with their names."""
    return list(package_text.outgoing_kinds().items())


def kind_name(kind: str) -> str:
    """Return the name of a type of outgoing packages."""
    return package_text.outgoing_kinds()[kind]


def label_heading(kind: OutgoingKind) -> str:
    """Return the heading of a label, in capitals."""
    say = QCoreApplication.translate
    return {
        "outgoing": say("outgoing", "OUTGOING"),
        "return": say("outgoing", "RETURN TO SENDER"),
        "cleaning_out": say("outgoing", "TO THE CLEANER"),
        "cleaning_back": say("outgoing", "FROM THE CLEANER"),
    }[kind]


def pickup_by(collector: str) -> str:
    """Return who picks up a package: "For pickup by UPS"."""
    return QCoreApplication.translate("outgoing", "For pickup by {0}").format(collector)


def collector(item: OutgoingItem) -> str:
    """Return who picks up a package; a person by name, as names are shown now."""
    if item.pickup_for:
        shown = names.person(item.pickup_for)
    elif item.waits_for_resident:
        shown = names.person(item.resident_name) or item.unit
    else:
        shown = item.carrier
    return error_messages.plain(shown, _SHORT)


def group_title(items: Sequence[OutgoingItem]) -> str:
    """Return who picks up these packages: "UPS", or "12B · Zoë Ångström"."""
    first, who = items[0], collector(items[0])
    unit = error_messages.plain(first.unit, _SHORT)
    return f"{unit} · {who}" if first.waits_for_resident and who != unit else who


def group_spoken(items: Sequence[OutgoingItem]) -> str:
    """Return the heading of packages with how many they are."""
    return f"{group_title(items)}, {package_text.packages(len(items))}"


def resident(item: OutgoingItem) -> str:
    """Return whose package it is: "Zoë Ångström", `""` if only the unit is known."""
    return error_messages.plain(names.person(item.resident_name), _SHORT)


def details(item: OutgoingItem) -> list[str]:
    """Return what else is known of a package: its type, the carrier, the tracking number, the note."""
    return [
        error_messages.plain(part, _LONG)
        for part in (
            kind_name(item.kind),
            item.carrier if item.pickup_for or item.waits_for_resident else "",
            count_mark(item.pieces) if item.pieces > 1 else "",
            grouped(item.tracking_number),
            names.note(item.note),
        )
        if part
    ]


def since(item: OutgoingItem, now: datetime | None = None) -> str:
    """Return when a package was added."""
    return error_messages.capitalized(error_messages.clock(item.added_at, now or datetime.now(UTC)))


def spoken(item: OutgoingItem) -> str:
    """Return a package as assistive tools read it."""
    parts = [error_messages.plain(item.unit, _SHORT), resident(item), *details(item), pickup_by(collector(item))]
    return ", ".join(part for part in (*parts, since(item)) if part)


def about(item: OutgoingItem) -> str:
    """Return a package in a sentence: "12B"."""
    return error_messages.plain(item.unit, _SHORT) or error_messages.plain(item.carrier, _SHORT)


# Pickups


def pickup_title(record: PickupRecord) -> str:
    """Return who picked up how much: "UPS · 12 packages"."""
    return f"{picked_up_for(record)} · {package_text.packages(len(record.items))}"


def picked_up_for(record: PickupRecord) -> str:
    """Return the carrier, or the resident, whose pickup it was."""
    if record.items:
        return group_title(record.items)
    return error_messages.plain(names.person(record.pickup.collector), _SHORT)


def pickup_detail(record: PickupRecord) -> str:
    """Return who took the packages, and whether they signed."""
    say, pickup = QCoreApplication.translate, record.pickup
    who = say("outgoing", "Picked up by {0}").format(error_messages.plain(names.person(pickup.picked_up_by), _SHORT))
    return f"{who} · {signed(record)}"


def signed(record: PickupRecord) -> str:
    """Return whether a pickup has a signature, and why not."""
    say, pickup = QCoreApplication.translate, record.pickup
    if pickup.signature:
        return say("outgoing", "Signed")
    if pickup.signature_removed_at is not None:
        return say("outgoing", "Signature no longer kept")
    return say("outgoing", "No signature")


def pickup_when(record: PickupRecord, now: datetime | None = None) -> str:
    """Return when packages were picked up."""
    return error_messages.capitalized(error_messages.clock(record.pickup.picked_up_at, now or datetime.now(UTC)))


def pickup_spoken(record: PickupRecord) -> str:
    """Return a pickup as assistive tools read it."""
    return ", ".join((pickup_title(record), pickup_detail(record), pickup_when(record)))


# What is done


def add_title() -> str:
    """Return the title of the window that adds a package."""
    return QCoreApplication.translate("outgoing", "Add outgoing package")


def edit_title() -> str:
    """Return the title of the window that edits one."""
    return QCoreApplication.translate("outgoing", "Edit outgoing package")


def sent_stays() -> str:
    """Return that editing changes nothing in MyBuilding, which has the package already."""
    return QCoreApplication.translate(
        "outgoing", "MyBuilding has this package and keeps it as it was. Your changes are kept on this computer only."
    )


def edited(item: OutgoingItem) -> str:
    """Return that a package was edited."""
    words = QCoreApplication.translate("outgoing", "{unit} changed · For pickup by {who}")
    return words.format(unit=about(item), who=collector(item))


def undone_edit(item: OutgoingItem) -> str:
    """Return that a package is as it was before."""
    return QCoreApplication.translate("outgoing", "{0} is as before").format(about(item))


def undo_edit() -> str:
    """Return the name of the command that undoes editing a package."""
    return QCoreApplication.translate("outgoing", "Undo edit")


def choose_one() -> str:
    """Return that one package is to be chosen first."""
    return QCoreApplication.translate("outgoing", "Select one outgoing package to edit")


def not_edited() -> str:
    """Return why a package that left the list cannot be edited."""
    return QCoreApplication.translate("outgoing", "Already picked up or removed, so it can’t be changed")


def added(item: OutgoingItem) -> str:
    """Return that a package was added."""
    words = QCoreApplication.translate("outgoing", "{unit} added · For pickup by {who}")
    return words.format(unit=about(item), who=collector(item))


def removed(items: Sequence[OutgoingItem]) -> str:
    """Return that packages were removed from the list."""
    if len(items) == 1:
        return QCoreApplication.translate("outgoing", "{0} removed from outgoing packages").format(about(items[0]))
    return QCoreApplication.translate("outgoing", "%Ln outgoing packages removed", None, len(items))


def restored(count: int) -> str:
    """Return that packages are on the list again."""
    return QCoreApplication.translate("outgoing", "%Ln packages are outgoing again", None, count)


def picked_up(record: PickupRecord) -> str:
    """Return that packages were picked up."""
    words = QCoreApplication.translate("outgoing", "%Ln packages picked up by {0}", None, len(record.items))
    return words.format(picked_up_for(record))


def undo_add() -> str:
    """Return the name of the command that undoes adding a package."""
    return QCoreApplication.translate("outgoing", "Undo outgoing package")


def undo_remove() -> str:
    """Return the name of the command that undoes removing packages."""
    return QCoreApplication.translate("outgoing", "Undo removing")


def undo_pickup() -> str:
    """Return the name of the command that undoes a pickup."""
    return QCoreApplication.translate("outgoing", "Undo pickup")


def already_synced() -> str:
    """Return why something cannot be undone."""
    return QCoreApplication.translate("outgoing", "Already in MyBuilding, so it can’t be undone")


# Where it is kept


def where_kept(type_name: str) -> str:
    """Return where the list is: on this computer only, and whether MyBuilding has the packages, too."""
    if not type_name:
        return QCoreApplication.translate(
            "outgoing", "Kept on this computer only. Other desks and MyBuilding don’t see this list."
        )
    words = QCoreApplication.translate(
        "outgoing", "This list is on this computer only. MyBuilding has its packages as “{0}”."
    )
    return words.format(error_messages.plain(type_name, _SHORT))


def not_kept() -> str:
    """Return what happens to outgoing packages that could not be written."""
    return QCoreApplication.translate(
        "outgoing",
        "Outgoing packages can’t be saved on this computer right now. They’re listed until MyBuilding Desk closes: "
        "write them down, and ask your IT team to check the disk.",
    )


def not_on_list(words: str) -> str:
    """Return that a scanned package is not in the window."""
    return QCoreApplication.translate("outgoing", "This package is for {0}, not in this pickup.").format(words)


def unknown_package() -> str:
    """Return that a scanned package is not on the list at all."""
    return QCoreApplication.translate("outgoing", "This package isn’t in the outgoing packages.")


# Labels


def label_title(item: OutgoingItem) -> str:
    """Return a package in a list of labels: "12B · For pickup by UPS"."""
    return f"{about(item)} · {pickup_by(collector(item))}"


def label_detail(item: OutgoingItem) -> str:
    """Return what else tells it apart there."""
    whose = resident(item)
    return " · ".join(part for part in ("" if whose == collector(item) else whose, *details(item)) if part)
