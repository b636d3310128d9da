"""Small shared widgets: styled labels, key caps, buttons that show their key, icon buttons."""

import html
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.theme import ICON, ICON_BUTTON, RADIUS_BADGE, SPACE, TABULAR, icons, theme
from mybuilding_desk.ui.theme.carrier_badge import badge_width, paint_badge
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import BADGE


def label(text: str = "", style: str = "", *, wrap: bool = False) -> QLabel:
    """Create a label of plain text (never rich text: a server's text is data)."""
    made = WrappedLabel(text) if wrap else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("look", style)
    made.setWordWrap(wrap)
    made.setAlignment(leading_alignment())
    return made


def counting(style: str = "") -> QLabel:
    """Create a label for a running counter: its digits have equal width, so that it does not jitter."""
    made = label("", style)
    font = made.font()
    font.setFeature(TABULAR, 1)
    made.setFont(font)
    return made


def leading_alignment() -> Qt.AlignmentFlag:
    """Return the alignment at the reading start of the current language; Qt's default depends on the first letter."""
    side = Qt.AlignmentFlag.AlignRight if right_to_left() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def literal_tooltip(text: str) -> str:
    """Return a tooltip that shows this text literally: Qt renders text that looks like HTML, including images."""
    return f"<qt>{html.escape(text)}</qt>" if "<" in text else text


class ElidedLabel(QLabel):
    """Single-line label that elides its text to the available width; assistive tools and a tooltip have it in full."""

    def __init__(self, style: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", style)
        self.setAlignment(leading_alignment())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the elided text, and set the tooltip if it is cut."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.style().drawItemText(
            painter, self.rect(), self.alignment(), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )
        self.setToolTip(literal_tooltip(self.text()) if shown != self.text() else "")


class WrappedLabel(QLabel):
    """Multi-line label that is never squeezed: if space is short, the page scrolls instead."""

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Set the text, and the height it needs."""
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Update the height for the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(0)  # `heightForWidth` returns no less than the minimum
        self.setMinimumHeight(max(self.heightForWidth(self.width()), 0))


def key_cap(text: str, style: str = "key") -> QLabel:
    """Create a key cap: a small box with the name of one key."""
    cap = label(text, style)
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return cap


class KeyCaps(QWidget):
    """A key cap for each key of a shortcut, side by side, from left to right in every language."""

    def __init__(self, keys: Sequence[str], style: str = "key") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._caps = [key_cap(key, style) for key in keys]
        self.setLayout(row(*self._caps, space=SPACE[1]))

    def text(self) -> str:
        """Return the names of the keys."""
        return " ".join(cap.text() for cap in self._caps)

    def set_key(self, key: str) -> None:
        """Show another key on the only key cap."""
        [cap] = self._caps
        cap.setText(key)


KEYS_PROPERTY: Final = "keys"
"""Dynamic property of a part with a key of its own: the names of the keys."""


def set_keys(part: QWidget, command: Command | None) -> None:
    """Give a part that shows no key caps the key of its command: in its tooltip, and as a badge while Ctrl is held."""
    part.setToolTip(command.title if command is not None else "")
    part.setProperty(KEYS_PROPERTY, command.cap_names if command is not None else None)


class IconLabel(QLabel):
    """Icon that follows the theme's colors and the text size."""

    def __init__(self, name: str = "", role: str = "muted", size: int = ICON) -> None:
        super().__init__()
        self._shown = name, role, size
        theme.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, role: str, size: int = ICON) -> None:
        """Show this icon, `size` pixels square at a text size of 100 %."""
        if (name, role, size) != self._shown:
            self._shown = name, role, size
            self._draw()

    def _draw(self) -> None:
        name, role, size = self._shown
        if name:
            self.setPixmap(icons.pixmap(name, theme.color(role), size))


class CarrierBadge(QWidget):
    """Carrier badge as a widget."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._key, self._words = "", ""

    def show_carrier(self, key: str, words: str) -> None:
        """Show the badge with this key and text."""
        self._key, self._words = key, words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that fits the text."""
        return QSize(badge_width(self._words), theme.px(BADGE) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return `sizeHint`, so that the text is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, self.rect(), self._key, self._words)


class ActionButton(QPushButton):
    """Button that shows a key, which it does not bind: that of its `command`, or `shown`. Use `set_text` for its text.

    Text and key caps are centered as a group. With the look `row` it is a line in a list of actions: text at the
    start, elided if it is too long, key caps at the end.
    """

    def __init__(
        self,
        name: str,
        text: str,
        *,
        style: str = "",
        shown: str = "",
        caps: Sequence[str] = (),
        command: Command | None = None,
    ) -> None:
        """`caps` are the keys of `shown`, each on a key cap of its own."""
        super().__init__()
        self.hint = ""
        """What its command does, for the tooltip."""
        keys = [*caps] or ([shown] if shown else [])
        if command is not None:
            shown, self.hint = str(command), f"{command.title}\n{command.sentence}"
            keys = command.cap_names if shown else []
            self.setToolTip(self.hint)
        self.setObjectName(name)
        self.setProperty("look", style)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        in_list = style == "row"
        self._words = ElidedLabel("strong") if in_list else label("", "on-accent" if style == "main" else "strong")
        self._cap = KeyCaps(keys, "key-on-accent" if style == "main" else "key")
        edge = SPACE[2] if in_list else SPACE[4]
        inner = row(self._words, self._cap, space=SPACE[2], margins=(edge, 0, edge, 0))
        if not in_list:
            inner.insertStretch(0)
            inner.addStretch()
        self.setLayout(inner)
        # Only now that it has a parent: without one it would briefly be a window of its own.
        self._cap.setVisible(bool(keys))
        if shown:
            self._tell_key(shown)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Set the text of the button and its accessible name."""
        self._words.setText(text)
        self.setAccessibleName(text)

    def show_icon(self, name: str) -> None:
        """Show an icon before the text, and be no wider than needed."""
        icon = IconLabel(name, "text")
        icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inner = self.layout()
        assert isinstance(inner, QBoxLayout)  # noqa: S101 - made in `__init__`
        inner.insertWidget(1, icon)

    def whole_width(self) -> int:
        """Return the width with the key caps, also while they are hidden."""
        hidden = self._cap.isHidden() and bool(self.accessibleDescription())
        return self.sizeHint().width() + (self._cap.sizeHint().width() + SPACE[2] if hidden else 0)

    def bare_width(self) -> int:
        """Return the width without the key caps."""
        return self.whole_width() - (self._cap.sizeHint().width() + SPACE[2] if self.accessibleDescription() else 0)

    def show_key(self, shown: bool) -> None:
        """Show or hide the key cap: the key may belong to another part for a while."""
        self._cap.setVisible(shown and bool(self.accessibleDescription()))

    def set_key(self, key: str) -> None:
        """Show another key, a single one, in place of the one that the button has."""
        self._cap.set_key(key)
        self._tell_key(key)

    def _tell_key(self, key: str) -> None:
        self.setAccessibleDescription(self.tr("Shortcut: {key}").format(key=key))

    def text(self) -> str:
        """Return the text of the button, without its key."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button from the style sheet; if a main action has focus, also a ring inside it."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("look") == "main":
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("accent_ink"), 2))
            ring = QRectF(self.rect()).adjusted(SPACE[1], SPACE[1], -SPACE[1], -SPACE[1])
            painter.drawRoundedRect(ring, RADIUS_BADGE, RADIUS_BADGE)

    def sizeHint(self) -> QSize:
        """Return the size that text and key cap need."""
        inner = self.layout()
        return QSize(inner.sizeHint().width() if inner else 0, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the full size, so that the text is never cut."""
        return self.sizeHint()


def is_typing(event: QKeyEvent) -> bool:
    """Return whether a key types a character, as opposed to a command."""
    text, modifiers = event.text(), event.modifiers()
    return bool(text.strip()) and text.isprintable() and not modifiers & _COMMANDS


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def reapply_style(*parts: QWidget) -> None:
    """Apply the style sheet again after a change of a property."""
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
        self.setIcon(icons.icon(self._icon_name, theme.color("muted"), ICON_BUTTON))
        self.setIconSize(QSize(theme.px(ICON_BUTTON), theme.px(ICON_BUTTON)))


def icon_button(name: str, icon_name: str, accessible: str, clicked: Callable[[], object]) -> QPushButton:
    """Create a quiet square button with an icon; `accessible` is its accessible name and its tooltip."""
    button = _IconButton(icon_name)
    button.setObjectName(name)
    button.setProperty("look", "quiet")
    button.setAccessibleName(accessible)
    button.setToolTip(accessible)
    button.clicked.connect(clicked)
    return button
