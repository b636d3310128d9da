"""Window that shows a proof of release and offers to save or print it."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mybuilding_desk.domain.records.release_proof import Paper, ReleaseProof
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.details import proof_text
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import PROOF_PAGE, SHEET_ACTIVITY

_RATIO: Final = {"A4": 297 / 210, "Letter": 11 / 8.5}


class PagePreview(QWidget):
    """The first page in small, blank until it is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("proof_page")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.image: QImage | None = None
        self._ratio = _RATIO["A4"]

    @property
    def width_px(self) -> int:
        """Width of the page in pixels of the screen."""
        return round(theme.px(PROOF_PAGE) * self.devicePixelRatioF())

    def show_page(self, image: QImage | None, paper: Paper) -> None:
        """Show a page, or blank paper."""
        self.image, self._ratio = image, _RATIO[paper]
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the page."""
        width = theme.px(PROOF_PAGE)
        return QSize(width, round(width * self._ratio))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page, white in every theme as it is on paper, with a thin edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self.image is not None:
            painter.drawImage(self.rect(), self.image)
        painter.setPen(theme.color("edge" if theme.high_contrast else "line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class ProofSheet(Sheet):
    """Window with the preview; Enter saves. After that, the banner offers to open the file."""

    save_wanted = Signal()
    print_wanted = Signal()
    open_wanted = Signal()
    extent_chosen = Signal(bool)
    """Whether the whole pickup is wanted, not only the selected packages."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "proof_sheet", proof_text.title(), width=SHEET_ACTIVITY)
        self.preview = PagePreview()
        self._about, self._when = label("", "strong", wrap=True), label("", "muted", wrap=True)
        self._evidence, self._privacy = label("", "muted", wrap=True), label(proof_text.privacy(), "caption", wrap=True)
        for part, name in ((self._about, "about"), (self._when, "when"), (self._privacy, "privacy")):
            part.setObjectName(f"proof_{name}")
        self.extent = Segments("proof_extent", self.tr("Packages"), proof_text.extents())
        self.extent.chosen.connect(lambda value: self.extent_chosen.emit(value == "pickup"))
        self._count = label("", "caption", wrap=True)
        self.banner = Banner("proof_banner")
        self.banner.acted.connect(self.open_wanted)
        self.cancel = ActionButton("close_proof", self.tr("Close"), shown=str(catalog.ESC))
        self.print_out = ActionButton("print_proof", self.tr("Print"))
        self.save = ActionButton("save_proof", self.tr("Save as PDF…"), style="main", shown=str(catalog.ENTER))
        for button in (self.cancel, self.print_out, self.save):
            button.setAutoDefault(True)
        self.cancel.clicked.connect(self.dismiss)
        self.print_out.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        words = column(self._about, self._when, self._evidence, self.extent, self._count, self._privacy, space=SPACE[3])
        words.addStretch()
        body = QWidget()
        inside = row(self.preview, space=SPACE[5])
        inside.setAlignment(self.preview, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(words, 1)
        body.setLayout(inside)
        self.set_content(body, notice=self.banner, buttons=(self.cancel, self.print_out, self.save))

    def open_blank(self, paper: Paper) -> None:
        """Open the window; `show_proofs` fills it."""
        self.banner.hide()
        self.preview.show_page(None, paper)
        self.open(self.save)

    def show_proofs(self, proofs: list[ReleaseProof], others: int, *, whole: bool, private: bool) -> None:
        """Say what the document contains; `others` packages were picked up together with the selected ones."""
        now = datetime.now(UTC)
        self._about.setText(proof_text.about(proofs))
        self._when.setText(proof_text.released(proofs, now))
        self._evidence.setText(proof_text.evidence(proofs))
        self.extent.setVisible(others > 0)
        self._count.setVisible(others > 0)
        self._count.setText(proof_text.together(others))
        self.extent.show_choice("pickup" if whole else "selected")
        self._privacy.setVisible(private)

    def show_busy(self, busy: bool) -> None:
        """Let nothing else begin while the file is written."""
        for button in (self.save, self.print_out, *self.extent.buttons.values()):
            button.setEnabled(not busy)
        if busy:
            self.banner.hide()

    def show_saved(self, name: str) -> None:
        """Say that the file is there, and offer to open it: Enter does, Esc closes the window."""
        self.show_busy(False)
        words = QCoreApplication.translate("proof", "Saved: {0}").format(name)
        self.banner.show_message("ok", words, QCoreApplication.translate("proof", "Open"))
        self.banner.action.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failed(self, words: str) -> None:
        """Say why there is no document."""
        self.show_busy(False)
        self.banner.show_message("bad", words)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)
