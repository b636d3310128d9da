"""Every window of the program in which Enter could act: how to open it by keys, and what an Enter did there."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

from PySide6.QtWidgets import QCheckBox

from mybuilding_desk.domain.records.outgoing import OutgoingItem
from tests.e2e.hands import Hands

Come = Callable[[Hands], object]

LOGGED: Final = "1Z999AA10000000024"
"""Logged by this user a moment ago."""
IN_HAND: Final = "TBA111122223333"
"""In the scan field, while a package needs its recipient."""
UNIDENTIFIED: Final = "TBA999988887777"


def prepare(hands: Hands) -> None:
    """Log a package, so that the same recipient is offered for the next one, and hold another one as unidentified."""
    hands.until_fresh()
    hands.scan(LOGGED)
    hands.type("12b")
    hands.press("Return")
    hands.scan(UNIDENTIFIED)
    hands.press("Ctrl+U")


def _keys(*names: str) -> Come:
    return lambda hands: hands.press(*names)


def _at(open_place: Come, name: str, text: str = "") -> Come:
    """At one part of a window, with a text typed there."""

    def go(hands: Hands) -> None:
        open_place(hands)
        hands.find(name).setFocus()
        hands.type(text)
        hands.time += 1_000

    return go


def _logging(hands: Hands) -> None:
    hands.scan(IN_HAND)


def _release(hands: Hands) -> None:
    hands.type("12b")
    hands.press("Return")


def _release_with_id(hands: Hands) -> None:
    hands.type("14k")
    hands.press("Return")


def _sign_in(hands: Hands) -> None:
    assert hands.app.session is not None
    hands.app.session.expire_token()
    hands.until(lambda: hands.sees("sign_in_sheet"))


def _outgoing_add(hands: Hands) -> None:
    """A package that only needs an Enter to be added."""
    hands.press("Ctrl+Shift+O")
    hands.type("4k")
    hands.press("Return")
    hands.find("outgoing_carrier").setFocus()
    hands.type("UPS")
    hands.time += 1_000


def _outgoing(hands: Hands) -> None:
    """Packages to be picked up."""
    assert hands.app.workspace is not None
    outgoing = hands.app.workspace.storeroom.outgoing
    if not outgoing.waiting():
        for _ in range(2):
            outgoing.add(OutgoingItem("", "", "outgoing", "12B", "UPS", "", "", datetime.now(UTC)))
    hands.press("Ctrl+6", "Home")


def _outgoing_pickup(hands: Hands) -> None:
    """A pickup that only needs an Enter."""
    _outgoing(hands)
    hands.press("Ctrl+Shift+K")
    hands.type("Ben")
    hands.time += 1_000


PLACES: Final[dict[str, Come]] = {
    "main page": _keys("Ctrl+L"),
    "main page, half-typed unit": _at(_keys("Ctrl+L"), "scan_line", "12"),
    "main page, row chosen": _keys("Ctrl+L", "Down", "Down"),
    "list": Hands.go_to_list,
    "tab": _at(_keys("Ctrl+L"), "tab_history"),
    "find": _at(_keys("Ctrl+F"), "find", "ups"),
    "log card": _logging,
    "log card, unit typed": _at(_logging, "scan_line", "12b"),
    "log card, note": _at(_logging, "intake_note", "wet"),
    "log card, no match chosen": lambda hands: (_logging(hands), hands.press("Up")),
    "log card, link": lambda hands: (hands.press("Ctrl+Shift+B"), _at(_logging, "intake_more")(hands)),
    "batch": _keys("Ctrl+Shift+B"),
    "batch, pill": _at(_keys("Ctrl+Shift+B", "Escape"), "begin_drop"),
    "batch, location": _at(_keys("Ctrl+Shift+B", "Tab"), "drop_shelf", "b2"),
    "release": _release,
    "release of the chosen row": _keys("Ctrl+L", "Down", "Down", "Return"),
    "release, name": _at(_release, "collected_by"),
    "release, note": _at(_release, "release_note", "wet"),
    "release, button": _at(_release, "release"),
    "release, ID required": _release_with_id,
    "release, box of the ID": _at(_release_with_id, "id_checked"),
    "outbox": _keys("Ctrl+Shift+S"),
    "outbox, more": _at(_keys("Ctrl+Shift+S"), "outbox_more"),
    "outbox, send all": _at(_keys("Ctrl+Shift+S"), "outbox_send_all"),
    "unidentified": _keys("Ctrl+3"),
    "unidentified, chosen from the scan bar": _keys("Ctrl+3", "Ctrl+L", "Down"),
    "unidentified, remove": _at(_keys("Ctrl+3"), "details_drop"),
    "settings": _keys("Ctrl+,"),
    "activity": lambda hands: hands.go_to_list("Alt+Return"),
    "palette": _keys("Ctrl+K"),
    "palette, unit typed": _at(_keys("Ctrl+K"), "palette_field", "12b"),
    "palette, command typed": _at(_keys("Ctrl+K"), "palette_field", ">lock"),
    "palette, actions": lambda hands: (hands.press("Ctrl+K"), hands.type("12b"), hands.press("Tab")),
    "outgoing": _outgoing,
    "outgoing, add": _outgoing_add,
    "outgoing, add, note": _at(_outgoing_add, "outgoing_note", "wet"),
    "outgoing, pickup": _outgoing_pickup,
    "outgoing, pickup, list": _at(_outgoing_pickup, "outgoing_pickup_list"),
    "keys": _keys("F1"),
    "lock": _keys("Ctrl+Shift+L"),
    "sign-in over the work": _sign_in,
}
"""How to reach each place from the main page."""

REACHED_ONCE: Final = frozenset({"lock", "sign-in over the work"})
"""Places that Escape does not leave."""


def go_back(hands: Hands) -> None:
    """Return to the empty main page from any window."""
    hands.time += 1_000
    for _ in range(4):
        hands.press("Escape")
    hands.end_batch()
    hands.press("Ctrl+1", "Ctrl+L", "Escape")


def state(hands: Hands) -> dict[str, Any]:
    """Everything that an action changes. The grace time is long: nothing is sent unless told to."""
    locked = hands.app.window.lock_screen.is_on
    outgoing = hands.app.workspace.storeroom.outgoing if hands.app.workspace is not None else None
    box = hands.app.window.findChild(QCheckBox, "id_checked")
    return {
        "deeds": [(one.entry_id, one.kind, one.state, one.due_at) for one in hands.store.entries()],
        "outgoing": [one.item_id for one in outgoing.waiting()] if outgoing is not None else [],
        "preferences": hands.app.preferences.now,
        "community": hands.store.community_id,
        "locked": locked,
        "id checked": box is not None and box.isVisible() and box.isChecked(),
        "signed in": hands.app.workspace is not None,
    }
