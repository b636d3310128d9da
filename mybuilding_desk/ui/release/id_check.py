"""Line of a release that asks for a photo ID: the user ticks that it was checked. No Enter ever ticks it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import IconLabel, KeyCaps, label
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.theme import ICON_BUTTON, SPACE


class _Box(QCheckBox):
    """Check box that is as wide as its words: Qt rounds the width of a text down."""

    def sizeHint(self) -> QSize:
        """Return the size that the box and its words need."""
        return super().sizeHint() + QSize(2, 0)


class IdCheck(QFrame):
    """Amber line with a check box; shown while a package to release requires an ID."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("id_check")
        self.setProperty("look", "banner")
        self.setProperty("tone", "warn")
        words = label(self.tr("Check photo ID"), "strong")
        words.setWordWrap(True)
        self.box = _Box(self.tr("ID checked"))
        self.box.setObjectName("id_checked")
        self.box.setAccessibleName(self.box.text())
        self.box.setAccessibleDescription(f"{words.text()} ({catalog.ID_CHECKED})")
        self.box.setToolTip(f"{self.box.text()} ({catalog.ID_CHECKED})")
        self.box.toggled.connect(self.changed)
        icon = IconLabel("flag-id", "warn", ICON_BUTTON)
        layout = row(icon, words, self.box, KeyCaps(catalog.ID_CHECKED.keys.parts), space=SPACE[3])
        layout.setContentsMargins(SPACE[3], SPACE[1], SPACE[3], SPACE[1])
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    @property
    def is_checked(self) -> bool:
        """Whether an ID is required and was checked."""
        return not self.isHidden() and self.box.isChecked()

    @property
    def is_missing(self) -> bool:
        """Whether an ID is required and was not checked yet."""
        return not self.isHidden() and not self.box.isChecked()

    def show_required(self, required: bool) -> None:
        """Show the line if an ID is required, and announce it."""
        if required and self.isHidden():
            announcer.announce(self, self.box.accessibleDescription())
        self.setVisible(required)

    def take_key(self, event: QKeyEvent) -> bool:
        """Tick or untick the box on Alt I, wherever the focus is in the window; return whether it was that key."""
        is_key = event.key() == Qt.Key.Key_I and event.modifiers() == Qt.KeyboardModifier.AltModifier
        if is_key and not self.isHidden() and not event.isAutoRepeat():
            self.box.toggle()
            self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return is_key
