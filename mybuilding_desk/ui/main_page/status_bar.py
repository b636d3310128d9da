"""The status bar: network state, sync queue, unidentified packages, privacy mode, and age of the resident directory."""

from datetime import UTC, datetime, timedelta
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.refresher import Refresher
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import label, reapply_style, set_keys
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.text import entry_text, error_messages, package_text
from mybuilding_desk.ui.theme import ICON, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import DOT, FOOT

_REFRESH_S = 65
"""Slightly longer than the refresher's 60 s interval, so that on an idle desk only the refresher updates the bar."""

_EDGE: Final = SPACE[2]
"""Distance of the text of a button from its edge."""
_Network = Literal["unknown", "online", "offline"]


class _Dot(QWidget):
    """Network indicator, never by color alone: a gray ring until the first answer, a green dot, or an amber square."""

    def __init__(self) -> None:
        super().__init__()
        self.network: _Network = "unknown"
        self.setFixedSize(DOT, DOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = theme.color({"unknown": "faint", "online": "ok", "offline": "warn"}[self.network])
        is_ring = self.network == "unknown"
        painter.setPen(QPen(color, 2) if is_ring else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if is_ring else color)
        edge = 2 if is_ring else 1
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        corner = 1.0 if self.network == "offline" else box.width() / 2
        painter.drawRoundedRect(box, corner, corner)


class FootButton(QPushButton):
    """Quiet button with an icon for a command; its tooltip names the key."""

    def __init__(self, name: str, command: Command, icon_name: str) -> None:
        super().__init__()
        self._words, self._shown = "", (icon_name, "")
        self.setObjectName(name)
        self.setAccessibleName(command.name)
        self.setProperty("look", "foot")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_keys(self, command)
        theme.changed.connect(self._draw)
        self._draw()

    def show_state(self, words: str, icon_name: str, tone: str = "") -> None:
        """Show this text and icon in a tone: `""`, `bad`, or `on`."""
        if self._words != words:
            self._words = words
            self.setText(words)
            self.setAccessibleName(words)
        if self._shown != (icon_name, tone):
            self._shown = icon_name, tone
            self.setProperty("tone", tone)
            reapply_style(self)
            self._draw()

    def show_words(self, shown: bool) -> None:
        """Show the text, or the icon alone."""
        self.setText(self._words if shown else "")

    def width_with(self, words: str = "") -> int:
        """Return the width in pixels with this text, by default its own, also while that is hidden."""
        metrics = self.fontMetrics()
        here = metrics.horizontalAdvance(self.text())
        return self.sizeHint().width() - here + metrics.horizontalAdvance(words or self._words)

    def _draw(self) -> None:
        icon_name, tone = self._shown
        color = theme.color({"": "muted", "on": "accent"}.get(tone, tone))
        shown = icons.pixmap(icon_name, color, ICON)
        size = QSize(theme.px(ICON) + SPACE[1], theme.px(ICON))  # Qt's own gap before the text is only 4 pixels
        spaced = QPixmap(size * shown.devicePixelRatio())
        spaced.setDevicePixelRatio(shown.devicePixelRatio())
        spaced.fill(Qt.GlobalColor.transparent)
        with QPainter(spaced) as painter:
            painter.drawPixmap(SPACE[1] if right_to_left() else 0, 0, shown)
        self.setIcon(QIcon(spaced))
        self.setIconSize(size)


class StatusBar(QFrame):
    """Shows the state of the package store and the refresher; `refresh` updates it, and so does a
    timer between calls.

    Each part has a slot of its own at the start or at the end, so that none moves when another appears.
    """

    keys_wanted = Signal()
    outbox_wanted = Signal()
    unidentified_wanted = Signal()
    labels_wanted = Signal()
    audit_wanted = Signal()
    privacy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._dot = _Dot()
        self.network, self.residents = label("", "caption"), label("", "caption")
        self.network.setObjectName("network")
        self.residents.setObjectName("residents_age")
        self.waiting = FootButton("waiting", catalog.SYNC_QUEUE, "check")
        self.waiting.clicked.connect(self.outbox_wanted)
        self.unidentified = FootButton("pile", catalog.UNIDENTIFIED, "circle-help")
        self.unidentified.clicked.connect(self.unidentified_wanted)
        self.labels = FootButton("labels_count", catalog.UNPRINTED_LABELS, "printer")
        self.labels.clicked.connect(self.labels_wanted)
        self.labels.hide()
        self.audit = FootButton("audit_chip", catalog.AUDIT, "crosshair")
        self.audit.clicked.connect(self.audit_wanted)
        self.audit.hide()
        self.privacy = FootButton("privacy_sign", catalog.PRIVACY, "eye")
        self.privacy.setCheckable(True)
        self.privacy.clicked.connect(self._want_privacy)
        self._is_private = False
        self.help = FootButton("show_keys", catalog.SHORTCUTS, "keyboard")
        self.help.show_state(self.tr("Shortcuts"), "keyboard")
        self.help.setAccessibleName(catalog.SHORTCUTS.name)
        self.help.clicked.connect(self.keys_wanted)
        self._lay_out()
        self.show_privacy(False)
        self.is_practice = False
        """Whether to say that this is practice mode, instead of the state of the network."""
        self._store: PackageStore | None = None
        self._refresher: Refresher | None = None
        self.ages = QTimer(self, interval=_REFRESH_S * 1000)
        """Timer that refreshes the relative times in the status bar."""
        self.ages.timeout.connect(self.refresh)
        theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        contents = ((self._dot, self.network), (self.waiting,), (self.unidentified,), (self.labels,), (self.audit,))
        self._slots = [QWidget() for _ in contents]
        for slot, parts in zip(self._slots, contents, strict=True):
            inside = row(*parts, space=SPACE[2])
            inside.addStretch()
            slot.setLayout(inside)
        layout = row(*self._slots, space=SPACE[3], margins=(SPACE[5], 0, SPACE[5] - _EDGE, 0))
        layout.addStretch(1)  # alone: the slots keep their widths
        for part in (self.residents, self.privacy, self.help):
            layout.addWidget(part)
        self.setLayout(layout)

    def parts(self) -> list[QWidget]:
        """Return the texts and buttons, in their order."""
        slots = [self.network, self.waiting, self.unidentified, self.labels, self.audit]
        return [*slots, self.residents, self.privacy, self.help]

    def watch(self, store: PackageStore | None, refresher: Refresher | None) -> None:
        """Show the state of this store and refresher; `None` detaches the bar."""
        self._store, self._refresher = store, refresher
        self.refresh()

    def show_privacy(self, on: bool) -> None:
        """Show whether privacy mode is on."""
        self._is_private = on
        self.privacy.setChecked(on)
        self.privacy.show_state(self.tr("Privacy mode"), "eye-off" if on else "eye", "on" if on else "")
        self._fit()

    def show_unprinted(self, words: str) -> None:
        """Show how many labels did not print; `""` hides that."""
        self.labels.show_state(words, "printer")
        self.labels.setVisible(bool(words))
        self._fit()

    def show_audit(self, words: str) -> None:
        """Show the audit that is paused; `""` hides that."""
        self.audit.show_state(words.replace("&", "&&"), "crosshair")
        self.audit.setAccessibleName(words or catalog.AUDIT.name)
        self.audit.setVisible(bool(words))
        self._fit()

    def refresh(self) -> None:
        """Refresh all texts and restart the timer; does nothing while detached."""
        if self._store is None or self._refresher is None:
            return
        self.ages.start()
        now = datetime.now(UTC)
        self._show_network(self._refresher, now)
        waiting, refused = self._store.waiting_count(), self._store.refused_count()
        if self.is_practice and not (waiting or refused):
            self.waiting.show_state(self.tr("Not syncing"), "refresh-cw")
        else:
            icon_name = "octagon-alert" if refused else "clock" if waiting else "check"
            self.waiting.show_state(package_text.queue_text(waiting, refused), icon_name, "bad" if refused else "")
        held = len(self._store.unidentified())
        self.unidentified.show_state(entry_text.unidentified_count(held), "circle-help")
        self.unidentified.setVisible(bool(held))
        directory = package_text.directory_text(self._store.residents_as_of(), self._refresher.missing, now)
        self.residents.setText(self.tr("Sample directory") if self.is_practice else directory)
        self._fit()

    def _show_network(self, refresher: Refresher, now: datetime) -> None:
        before = self._dot.network
        is_offline = refresher.offline is not None or self.is_practice
        known: _Network = "online" if refresher.checked_at is not None else "unknown"
        self._dot.network = "offline" if is_offline else known
        self._dot.update()
        seen = refresher.offline, refresher.busy, refresher.checked_at, now
        network = package_text.network_text(*seen, endless=bool(refresher.endless))
        self.network.setText(self.tr("Practice mode") if self.is_practice else network)
        if "offline" in {before, self._dot.network} and before != self._dot.network:
            announcer.announce(self.network, self.network.text())
        self.network.setToolTip(error_messages.sentence(refresher.offline) if refresher.offline else "")

    def _want_privacy(self) -> None:
        self.privacy.setChecked(self._is_private)  # until it is switched: the building may lock it
        self.privacy_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """When space is short, hide the age of the resident directory first, then what the menus have, too."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(theme.height(FOOT))
        slots = [max(wide, slot.sizeHint().width()) for wide, slot in zip(self._widths(), self._slots, strict=True)]
        room = self.width() - 2 * SPACE[5] + _EDGE - sum(slots) - len(slots) * SPACE[3]
        private = room - self.privacy.width_with()
        helping = private - SPACE[3] - self.help.width_with()
        self.privacy.show_words(private >= 0)
        self.help.setVisible(helping >= 0)
        self.residents.setVisible(helping >= SPACE[3] + self.residents.sizeHint().width())
        for slot, width in zip(self._slots, slots, strict=True):
            slot.setMinimumWidth(width if private >= 0 else 0)

    def _widths(self) -> list[int]:
        """Return the width of each slot with its usual texts, so that no slot moves while another changes."""
        hour, now = timedelta(minutes=59), datetime.now(UTC)
        ages = (package_text.network_text(None, False, at, now) for at in (None, now, now - hour))
        network = max(self.network.fontMetrics().horizontalAdvance(text) for text in ages) + DOT + SPACE[2]
        queues = (package_text.queue_text(*counts) for counts in ((0, 0), (99, 0), (0, 9)))
        sync = max(self.waiting.width_with(text) for text in queues)
        return [network, sync, self.unidentified.width_with(entry_text.unidentified_count(9)), 0, 0]
