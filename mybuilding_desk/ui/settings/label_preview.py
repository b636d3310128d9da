"""Preview of a label at print size, on white paper in every theme, with a button that prints a test label."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import ActionButton, IconLabel, label, reapply_style
from mybuilding_desk.ui.base.layouts import around, column, row
from mybuilding_desk.ui.theme import ICON_BUTTON, SPACE, theme
from mybuilding_desk.ui.theme.metrics import LABEL_PREVIEW, LABEL_RADIUS

_SANE_DPI: Final = range(72, 241)
_USUAL_DPI: Final = 96.0
_MM_PER_INCH: Final = 25.4


class _Paper(QWidget):
    """Shows the image of a label; `is_print_size` tells whether it is as large as the printed one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("label_preview")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._image, self._shown = QImage(), QSize(0, 0)
        self.is_print_size = True

    def show_image(self, image: QImage, size_mm: QSizeF) -> None:
        """Show the image of a label of this size."""
        self._image = image
        real = size_mm * (self._dots_per_inch() / _MM_PER_INCH)
        largest = QSizeF(*LABEL_PREVIEW)
        self.is_print_size = real.boundedTo(largest) == real
        shown = real if self.is_print_size else real.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio)
        self._shown = shown.toSize()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the image and its edge."""
        return self._shown + QSize(2, 2)

    def minimumSizeHint(self) -> QSize:
        """Return `sizeHint`: a squeezed label would not be true to size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper and the label on it."""
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), LABEL_RADIUS, LABEL_RADIUS)
        smooth = Qt.TransformationMode.SmoothTransformation  # the painter's own scaling is coarse
        dots = (QSizeF(self._shown) * self.devicePixelRatioF()).toSize()
        scaled = self._image.scaled(dots, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        painter.drawImage(QRectF(1, 1, self._shown.width(), self._shown.height()), scaled)

    def _dots_per_inch(self) -> float:
        """Return the pixels per inch of the screen; projectors and virtual machines report nonsense."""
        real = self.screen().physicalDotsPerInch()
        return real if round(real) in _SANE_DPI else _USUAL_DPI


class PrintButton(ActionButton):
    """Button with the icon of a printer."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(name, text, style="setting")
        self.setAutoDefault(True)  # Enter presses it, as everywhere
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        icon, inside = IconLabel("printer", "text", ICON_BUTTON), self.layout()
        icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        assert isinstance(inside, QBoxLayout)  # noqa: S101 - as an `ActionButton` makes it
        inside.insertWidget(1, icon)  # after the stretch that centers the text


class PreviewPanel(QFrame):
    """The preview beside its caption, the `test` button, and the result of the test label."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview_panel")
        self.paper = _Paper()
        self._caption = label("", "caption", wrap=True)
        self._caption.setObjectName("preview_caption")
        self.test = PrintButton("print_test", self.tr("Print test label"))
        self.result = label("", "caption", wrap=True)
        self.result.setObjectName("print_test_result")
        self.result.hide()
        words = column(label(self.tr("Preview"), "strong"), self._caption, space=2)
        held = row(self.test)
        held.addStretch(1)
        beside = column(space=SPACE[3])
        beside.addStretch(1)
        beside.addLayout(words)
        beside.addLayout(held)
        beside.addWidget(self.result)
        beside.addStretch(1)
        self._line = row(space=SPACE[6], margins=around(SPACE[4]))
        self._line.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addLayout(beside, 1)
        self.setLayout(self._line)

    def show_image(self, image: QImage, size_mm: QSizeF, words: str) -> None:
        """Show the image of a label of this size; `words` are its texts, for a screen reader."""
        self.paper.show_image(image, size_mm)
        printed, smaller = self.tr("Shown at print size."), self.tr("Shown smaller than printed.")
        self._caption.setText(printed if self.paper.is_print_size else smaller)
        self.paper.setAccessibleName(self.tr("Label preview: {0}").format(words))
        self._fit()

    def show_too_small(self) -> None:
        """Show no label, because none can be printed on this size."""
        words = self.tr("This label is too small. Choose a larger size.")
        self.paper.show_image(QImage(), QSizeF())
        self.paper.setAccessibleName(words)
        self._caption.setText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words below the label if they do not fit beside it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self.paper.sizeHint().width() + self.test.sizeHint().width() + SPACE[6] + 2 * SPACE[4]
        beside = QBoxLayout.Direction.LeftToRight
        direction = beside if needed <= self.width() else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != direction:
            self._line.setDirection(direction)


def show_result(line: QLabel, words: str, *, failed: bool = False) -> None:
    """Show what became of a print job, and announce it; `""` hides the line."""
    line.setProperty("look", "problem" if failed else "caption")
    reapply_style(line)
    line.setText(words)
    line.setVisible(bool(words))
    announcer.announce(line, words, at_once=failed)
