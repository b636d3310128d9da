"""The status bar: network state, sync queue, unidentified packages, privacy mode, and age of the resident directory."""

from datetime import UTC, datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.refresher import Refresher
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.buttons import ShortcutButton
from mybuilding_desk.ui.base.labels import label
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.outbox import unidentified_text
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.theme import ICON, SPACE, icons, theme
from mybuilding_desk.ui.theme.metrics import DOT

_REFRESH_S = 65
"""Slightly longer than the refresher's 60 s interval, so that on an idle desk only the refresher updates the bar."""


class _Dot(QWidget):
    """Network indicator: green and round online, else amber and square, so never by color alone."""

    def __init__(self) -> None:
        super().__init__()
        self.online = True
        self.setFixedSize(DOT, DOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ok" if self.online else "warn"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        corner = box.width() / 2 if self.online else 1.0
        painter.drawRoundedRect(box, corner, corner)


class StatusBar(QFrame):
    """Shows the state of the package store and the refresher; `refresh` updates it, and so does a
    timer between calls.
    """

    keys_wanted = Signal()
    outbox_wanted = Signal()
    unidentified_wanted = Signal()
    settings_wanted = Signal()
    privacy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._dot = _Dot()
        self.network, self.residents = label("", "caption"), label("", "caption")
        self.waiting = ShortcutButton("waiting", str(catalog.SYNC_QUEUE), style="foot")
        self.waiting.setToolTip(catalog.SYNC_QUEUE.title)
        self.waiting.clicked.connect(self.outbox_wanted)
        self.network.setObjectName("network")
        self.residents.setObjectName("residents_age")
        self.unidentified = ShortcutButton("pile", str(catalog.UNIDENTIFIED), style="foot")
        self.unidentified.setToolTip(catalog.UNIDENTIFIED.title)
        self.unidentified.clicked.connect(self.unidentified_wanted)
        self.privacy = ShortcutButton("privacy_sign", str(catalog.PRIVACY), style="foot")
        self.privacy.setText(self.tr("Privacy mode"))
        self.privacy.setAccessibleName(self.tr("Privacy mode is on: residents appear as initials and notes are hidden"))
        self.privacy.setToolTip(self.privacy.accessibleName())
        self.privacy.clicked.connect(self.privacy_wanted)
        theme.changed.connect(self._draw)
        self._draw()
        self.settings = _button("show_settings", self.tr("Settings"), catalog.SETTINGS, self.settings_wanted)
        self.help = _button("show_keys", self.tr("Shortcuts"), catalog.SHORTCUTS, self.keys_wanted)
        self._lay_out()
        self.is_practice = False
        """Whether to say that this is practice mode, instead of the state of the network."""
        self._store: PackageStore | None = None
        self._refresher: Refresher | None = None
        self.ages = QTimer(self, interval=_REFRESH_S * 1000)
        """Timer that refreshes the relative times in the status bar."""
        self.ages.timeout.connect(self.refresh)

    def _lay_out(self) -> None:
        parts = (self._dot, self.network, self.waiting, self.unidentified, self.privacy, self.residents)
        layout = row(*parts, space=SPACE[4], margins=(SPACE[5], SPACE[1], SPACE[5], SPACE[1]))
        layout.insertSpacing(1, -SPACE[2])
        layout.addStretch()
        layout.addLayout(row(self.settings, self.help, space=SPACE[1]))
        self.setLayout(layout)

    def watch(self, store: PackageStore | None, refresher: Refresher | None) -> None:
        """Show the state of this store and refresher; `None` detaches the bar."""
        self._store, self._refresher = store, refresher
        self.refresh()

    def show_privacy(self, on: bool) -> None:
        """Show or hide the privacy-mode button, which turns privacy mode off."""
        self.privacy.setVisible(on)
        self._fit()

    def refresh(self) -> None:
        """Refresh all texts and restart the timer; does nothing while detached."""
        if self._store is None or self._refresher is None:
            return
        self.ages.start()
        now, refresher = datetime.now(UTC), self._refresher
        online = refresher.offline is None and not self.is_practice
        turned, self._dot.online = self._dot.online != online, online
        self._dot.update()
        seen = refresher.offline, refresher.busy, refresher.checked_at, now
        network = package_text.network_text(*seen, endless=bool(refresher.endless))
        self.network.setText(self.tr("Practice mode") if self.is_practice else network)
        if turned:
            announcer.announce(self.network, self.network.text())
        self.network.setToolTip(error_messages.sentence(refresher.offline) if refresher.offline else "")
        waiting, refused = self._store.waiting_count(), self._store.refused_count()
        idle = self.is_practice and not (waiting or refused)
        self.waiting.setText(self.tr("Not syncing") if idle else package_text.queue_text(waiting, refused))
        self.waiting.setAccessibleName(self.waiting.text())
        held = len(self._store.unidentified())
        self.unidentified.setText(unidentified_text.bar_text(held))
        self.unidentified.setAccessibleName(self.unidentified.text())
        self.unidentified.setVisible(bool(held))
        directory = package_text.directory_text(self._store.residents_as_of(), refresher.missing, now)
        self.residents.setText(self.tr("Sample directory") if self.is_practice else directory)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """When space is short, hide the age of the resident directory first, then what the menus have, too."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        always = (self.network, self.waiting, self.unidentified, self.privacy)
        widths = [part.sizeHint().width() for part in always if not part.isHidden()]
        room = self.width() - DOT - 2 * SPACE[5] - (len(always) + 4) * SPACE[4] - sum(widths)
        room -= self.settings.sizeHint().width() + self.help.sizeHint().width()
        for button in (self.settings, self.help):
            button.setVisible(room >= 0)
        self.residents.setVisible(room >= self.residents.sizeHint().width())

    def _draw(self) -> None:
        self.privacy.setIcon(icons.icon("eye-off", theme.colour("accent"), ICON))
        self.privacy.setIconSize(QSize(theme.px(ICON), theme.px(ICON)))


def _button(name: str, words: str, command: Command, wanted: SignalInstance) -> QPushButton:
    """Create a quiet button; its tooltip has the whole name of the command and its key."""
    button = QPushButton(words)
    button.setObjectName(name)
    button.setProperty("look", "foot")
    button.setAccessibleName(command.name)
    button.setToolTip(command.title)
    button.clicked.connect(wanted)
    return button
