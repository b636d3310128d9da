"""Small parts that several screens share: labels with a look, key caps, buttons that show their key, banners."""

import html
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.theme import ICON, ICON_BUTTON, RADIUS_MARK, SPACE, TABULAR, icons, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left

Tone = Literal["bad", "warn", "info", "ok"]
_TONE_ICONS = {"bad": "triangle-alert", "warn": "triangle-alert", "info": "info", "ok": "check"}


def label(text: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """A label of plain text (never rich: what a server sends is data)."""
    made = WrappedLabel(text) if wrap else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("look", look)
    made.setWordWrap(wrap)
    made.setAlignment(leading())
    return made


def counting(look: str = "") -> QLabel:
    """A label of a figure that changes as one looks at it: figures of equal width, so that nothing trembles."""
    made = label("", look)
    font = made.font()
    font.setFeature(TABULAR, 1)
    made.setFont(font)
    return made


def leading() -> Qt.AlignmentFlag:
    """Where lines begin in the language in force, whatever letters stand in them: Qt asks the first letter."""
    side = Qt.AlignmentFlag.AlignRight if right_to_left() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def tip(text: str) -> str:
    """A tooltip of this text as it stands: Qt takes for HTML what looks like it, pictures and all."""
    return f"<qt>{html.escape(text)}</qt>" if "<" in text else text


class ElidedLabel(QLabel):
    """A label of one line that takes the room there is and shortens its words to it; they stay whole to be read."""

    def __init__(self, look: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setAlignment(leading())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words, shortened."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.style().drawItemText(
            painter, self.rect(), self.alignment(), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )
        self.setToolTip(tip(self.text()) if shown != self.text() else "")


class WrappedLabel(QLabel):
    """A label of several lines that is never squeezed: where room is short the page scrolls, the words stay whole."""

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Change the words, and the room they need."""
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower label needs more lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(max(self.heightForWidth(self.width()), 0))


def key_cap(text: str, look: str = "key") -> QLabel:
    """The small box that names a key."""
    cap = label(text, look)
    cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return cap


def rule() -> QFrame:
    """A thin line across."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def around(edge: int) -> tuple[int, int, int, int]:
    """The same margin at all four sides."""
    return edge, edge, edge, edge


def column(*parts: QWidget, space: int = SPACE[2], margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """A vertical layout of `parts`."""
    layout = QVBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(space)
    for part in parts:
        layout.addWidget(part)
    return layout


def row(*parts: QWidget, space: int = SPACE[2], margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """A horizontal layout of `parts`."""
    layout = QHBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(space)
    for part in parts:
        layout.addWidget(part)
    return layout


class IconLabel(QLabel):
    """An icon in a colour of the theme and at the size of the text, whichever are in force."""

    def __init__(self, name: str = "", role: str = "muted", size: int = ICON) -> None:
        super().__init__()
        self._shown = name, role, size
        theme.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, role: str, size: int = ICON) -> None:
        """Show this one, `size` pixels square at the usual text size."""
        if (name, role, size) != self._shown:
            self._shown = name, role, size
            self._draw()

    def _draw(self) -> None:
        name, role, size = self._shown
        if name:
            self.setPixmap(icons.pixmap(name, theme.colour(role), size))


class ActionButton(QPushButton):
    """A button whose key stands in it. `setText` changes the words, the key cap stays.

    One with the look `row` is a line of a list of actions: words where it begins, key where it ends.
    """

    def __init__(self, name: str, text: str, key: str = "", *, look: str = "", shown: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._words = label(text, "on-accent" if look == "main" else "strong")
        self._cap = key_cap(shown or key, "key-on-accent" if look == "main" else "key")
        edge = SPACE[2] if look == "row" else SPACE[4]
        inner = row(self._words, self._cap, space=SPACE[2], margins=(edge, 0, edge, 0))
        inner.insertStretch(1 if look == "row" else 0)
        if look != "row":
            inner.addStretch()
        self.setLayout(inner)
        # Not before it has a parent: it would stand on the screen as a window of its own for a moment.
        self._cap.setVisible(bool(shown or key))
        if shown or key:
            self.setAccessibleDescription(self.tr("Key: {key}").format(key=shown or key))
        for part in (self._words, self._cap):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_text(text)
        if key:
            self.setShortcut(key)

    def set_text(self, text: str) -> None:
        """Change the words of the button, and its accessible name with them."""
        self._words.setText(text)
        self.setAccessibleName(text)

    def text(self) -> str:
        """The words on the button, without its key."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button of the style sheet; with the focus, the main action has a ring within its colour."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("look") == "main":
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent_ink"), 2))
            ring = QRectF(self.rect()).adjusted(SPACE[1], SPACE[1], -SPACE[1], -SPACE[1])
            painter.drawRoundedRect(ring, RADIUS_MARK, RADIUS_MARK)

    def sizeHint(self) -> QSize:
        """As wide as words and key need."""
        inner = self.layout()
        return QSize(inner.sizeHint().width() if inner else 0, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()


class Banner(QFrame):
    """A message in its place: a tone, one or two sentences, perhaps an action. Never a box to click away.

    In a narrow place it is `stacked`: the action stands below the words.
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
        deed = row(self.action)
        if stacked:
            deed.insertSpacing(0, -SPACE[1])  # its words begin below those above it, its focus ring before them
            deed.addStretch()
        words.addLayout(deed)
        layout.addLayout(words, 1)
        layout.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop if stacked else Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(layout)
        self.hide()

    def tell(self, tone: Tone, text: str, action: str = "") -> None:
        """Show `text`; with `action`, a button of that name which emits `acted`."""
        changed = self.property("tone") != tone
        self.setProperty("tone", tone)
        self._icon.show_icon(_TONE_ICONS[tone], tone, ICON_BUTTON)
        if text != self.text():
            announcer.say(self, text, at_once=tone == "bad")
        self._words.setText(text)
        self.setAccessibleName(text)
        self.action.setText(action)
        self.action.setAccessibleName(action)
        self.action.setVisible(bool(action))
        if changed:
            restyle(self, self._words, self.action)
        self.show()

    def text(self) -> str:
        """What it says, `""` when it is not shown."""
        return "" if self.isHidden() else self._words.text()


def is_typing(event: QKeyEvent) -> bool:
    """Whether a key types a sign, rather than commands something."""
    text, modifiers = event.text(), event.modifiers()
    return bool(text.strip()) and text.isprintable() and not modifiers & _COMMANDS


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def restyle(*parts: QWidget) -> None:
    """Let the style sheet see a changed property."""
    for part in parts:
        part.style().unpolish(part)
        part.style().polish(part)


class _IconButton(QPushButton):
    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self.setIcon(icons.icon(self._icon_name, theme.colour("muted"), ICON_BUTTON))
        self.setIconSize(QSize(theme.px(ICON_BUTTON), theme.px(ICON_BUTTON)))


def icon_button(name: str, icon_name: str, accessible: str, clicked: Callable[[], object]) -> QPushButton:
    """A quiet square button that shows an icon; its accessible name and tooltip say what it does."""
    button = _IconButton(icon_name)
    button.setObjectName(name)
    button.setProperty("look", "quiet")
    button.setAccessibleName(accessible)
    button.setToolTip(accessible)
    button.clicked.connect(clicked)
    return button
