"""Inline messages."""

from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import IconLabel, label, reapply_style, set_keys
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.theme import ICON_BUTTON, SPACE

Tone = Literal["bad", "warn", "info", "ok"]
_TONE_ICONS: Final = {"bad": "octagon-alert", "warn": "triangle-alert", "info": "info", "ok": "check"}


class Banner(QFrame):
    """Inline message: a tone, one or two sentences, and optionally an action. Never a modal box.

    If `stacked`, for narrow places, the action is below the text.
    """

    acted = Signal()

    def __init__(self, name: str, *, stacked: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "banner")
        self._icon = IconLabel()
        self._words = label(wrap=True)
        self._words.setObjectName(f"{name}_text")
        self.action = QPushButton()
        self.action.setObjectName(f"{name}_action")
        self.action.clicked.connect(self.acted)
        layout = row(self._icon, margins=(SPACE[3], SPACE[2], SPACE[3], SPACE[2]))
        words = column(space=SPACE[1]) if stacked else row(space=SPACE[3])
        words.addWidget(self._words, 1)
        self.actions_row = row(self.action)
        if stacked:
            # Aligns the action's text, not its focus ring, with the text above.
            self.actions_row.insertSpacing(0, -SPACE[1])
            self.actions_row.addStretch()
        words.addLayout(self.actions_row)
        layout.addLayout(words, 1)
        layout.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop if stacked else Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(layout)
        self.hide()

    def show_message(
        self, tone: Tone, text: str, action: str = "", command: Command | None = None, *, quiet: bool = False
    ) -> None:
        """Show `text`; with `action`, also a button of that name which emits `acted`, and has the key of `command`.

        If `quiet`, it is not announced.
        """
        changed = self.property("tone") != tone
        self.setProperty("tone", tone)
        self._icon.show_icon(_TONE_ICONS[tone], tone, ICON_BUTTON)
        if text != self.text() and not quiet:
            announcer.announce(self, text, at_once=tone == "bad")
        self._words.setText(text)
        self.setAccessibleName(text)
        self.action.setText(action)
        self.action.setAccessibleName(action)
        set_keys(self.action, command)
        self.action.setVisible(bool(action))
        if changed:
            reapply_style(self, self._words, *self.findChildren(QPushButton))
        self.show()

    def hide_in_place(self) -> None:
        """Hide the message but keep its room, so that nothing moves until `give_way` or the next message."""
        self._keep_room(not self.isHidden())
        self.hide()

    def give_way(self) -> None:
        """Give up the room of a hidden message."""
        self._keep_room(False)

    def _keep_room(self, kept: bool) -> None:
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(kept)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return the message, `""` if the banner is hidden."""
        return "" if self.isHidden() else self._words.text()
