"""Which key does what on the desk's page, and which of them reach below an open sheet. The keys themselves: `keys`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut

from mybuilding_desk.ui import keys

if TYPE_CHECKING:
    from mybuilding_desk.ui.desk_page import DeskPage

Act = Callable[[], object]


def bind_keys(page: "DeskPage") -> None:
    """Let every key of the page do its work; no key reaches the work below a sheet, but those that are the sheet's."""
    for key, act in _actions(page):
        QShortcut(QKeySequence(key.sequence), page).activated.connect(_unless_covered(page, act, key))


def _actions(page: "DeskPage") -> list[tuple[keys.Key, Act]]:
    deeds = page.deeds
    return [
        (keys.SCAN, page.line.edit.setFocus),
        (keys.LIST, page.table.setFocus),
        (keys.NO_NUMBER, page.intake.log_without_number),
        (keys.REFRESH, page.refresh),
        (keys.KEYS, page.key_sheet.show_keys),
        (keys.SETTINGS, page.open_settings),
        (keys.PRIVACY, page.privacy.press),
        (keys.UNDO, deeds.undo),
        (keys.DROP, page.toggle_drop),
        (keys.PILE, page.pile.press),
        (keys.OUTBOX, deeds.open_outbox),
        (keys.CORRECT, deeds.correct),
        (keys.RESEND, deeds.resend),
        (keys.TAKE_OFF, lambda: page.pile.take_off() if page.pile.sheet.is_open else deeds.take_off()),
        (keys.IS_THERE, deeds.is_there),
        (keys.SEND_ALL, deeds.send_all),
        (keys.PENDING, lambda: page.show_list("pending")),
        (keys.HISTORY, lambda: page.show_list("history")),
        (keys.OVERDUE, lambda: page.show_list("overdue")),
        (keys.FIND, page.finding.go),
        (keys.PAGE, page.comforts.open_page),
        (keys.ORDER, page.table.order_by_next),
        (keys.TURN_ROUND, page.table.turn_round),
        (keys.STORY, page.stories.press),
        (keys.RELEASE, page.scans.release),
        (keys.NEXT_COMMUNITY, lambda: page.rail.step(1)),
        (keys.PREVIOUS_COMMUNITY, lambda: page.rail.step(-1)),
        (keys.SIGN_OUT, page.sign_out_wanted.emit),
    ]


_OF_SHEETS: Final = {
    "key_sheet": (keys.KEYS,),
    "settings_sheet": (keys.SETTINGS,),
    "pile_sheet": (keys.PILE, keys.TAKE_OFF),
    "story_sheet": (keys.STORY,),
    "outbox_sheet": (keys.OUTBOX, keys.CORRECT, keys.RESEND, keys.TAKE_OFF, keys.IS_THERE, keys.SEND_ALL),
}
_ANYWHERE: Final = (keys.PRIVACY,)
"""Whatever lies over the work: a sheet shows names, too, and somebody may step up to the counter at any time."""


def _unless_covered(page: "DeskPage", act: Act, key: keys.Key) -> Act:
    def guarded() -> None:
        if key in _ANYWHERE or all(key in _OF_SHEETS.get(sheet.objectName(), ()) for sheet in page.scans.sheets()):
            act()

    return guarded
