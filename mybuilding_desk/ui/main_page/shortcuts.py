"""Shortcuts of the main page, and which of them work while a sheet is open. `ui/text/keymap` defines the keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut

from mybuilding_desk.ui.text import keymap

if TYPE_CHECKING:
    from mybuilding_desk.ui.main_page.page import MainPage

Act = Callable[[], object]


def bind_keys(page: "MainPage") -> None:
    """Bind every shortcut of the page. While a sheet is open, only its own shortcuts and `_ANYWHERE` are active."""
    for key, act in _actions(page):
        QShortcut(QKeySequence(key.sequence), page).activated.connect(_unless_covered(page, act, key))


def _actions(page: "MainPage") -> list[tuple[keymap.Key, Act]]:
    deeds = page.deeds
    return [
        (keymap.SCAN, page.line.edit.setFocus),
        (keymap.LIST, page.table.setFocus),
        (keymap.NO_NUMBER, page.intake.log_without_number),
        (keymap.REFRESH, page.refresh),
        (keymap.KEYS, page.key_sheet.show_keys),
        (keymap.SETTINGS, page.open_settings),
        (keymap.PRIVACY, page.privacy.press),
        (keymap.UNDO, deeds.undo),
        (keymap.DROP, page.toggle_drop),
        (keymap.PILE, page.unidentified.press),
        (keymap.OUTBOX, deeds.open_outbox),
        (keymap.CORRECT, deeds.correct),
        (keymap.RESEND, deeds.resend),
        (
            keymap.TAKE_OFF,
            lambda: page.unidentified.take_off() if page.unidentified.sheet.is_open else deeds.take_off(),
        ),
        (keymap.IS_THERE, deeds.is_there),
        (keymap.SEND_ALL, deeds.send_all),
        (keymap.PENDING, lambda: page.show_list("pending")),
        (keymap.HISTORY, lambda: page.show_list("history")),
        (keymap.OVERDUE, lambda: page.show_list("overdue")),
        (keymap.FIND, page.finding.go),
        (keymap.PAGE, page.quick_actions.open_page),
        (keymap.ORDER, page.table.order_by_next),
        (keymap.TURN_ROUND, page.table.turn_round),
        (keymap.STORY, page.stories.press),
        (keymap.RELEASE, page.scans.release),
        (keymap.NEXT_COMMUNITY, lambda: page.rail.step(1)),
        (keymap.PREVIOUS_COMMUNITY, lambda: page.rail.step(-1)),
        (keymap.SIGN_OUT, page.sign_out_wanted.emit),
    ]


_OF_SHEETS: Final = {
    "key_sheet": (keymap.KEYS,),
    "settings_sheet": (keymap.SETTINGS,),
    "pile_sheet": (keymap.PILE, keymap.TAKE_OFF),
    "story_sheet": (keymap.STORY,),
    "outbox_sheet": (keymap.OUTBOX, keymap.CORRECT, keymap.RESEND, keymap.TAKE_OFF, keymap.IS_THERE, keymap.SEND_ALL),
}
_ANYWHERE: Final = (keymap.PRIVACY,)
"""Shortcuts that work while any sheet is open: sheets show names too, and a visitor may come up at any time."""


def _unless_covered(page: "MainPage", act: Act, key: keymap.Key) -> Act:
    def guarded() -> None:
        if key in _ANYWHERE or all(key in _OF_SHEETS.get(sheet.objectName(), ()) for sheet in page.scans.sheets()):
            act()

    return guarded
