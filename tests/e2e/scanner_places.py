"""Every window of the program in which Enter could act: how to open it by keys, and what an Enter did there."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QCheckBox

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
    box = hands.app.window.findChild(QCheckBox, "id_checked")
    return {
        "deeds": [(one.entry_id, one.kind, one.state, one.due_at) for one in hands.store.entries()],
        "preferences": hands.app.preferences.now,
        "community": hands.store.community_id,
        "locked": locked,
        "id checked": box is not None and box.isVisible() and box.isChecked(),
        "signed in": hands.app.workspace is not None,
    }
