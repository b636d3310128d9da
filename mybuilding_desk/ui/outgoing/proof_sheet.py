"""Window that shows what is known of a pickup, and offers to save or print its proof."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.records.outgoing import PickupRecord
from mybuilding_desk.ui.base.banner import Banner, Tone
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.outgoing import documents, text
from mybuilding_desk.ui.outgoing.item_list import OutgoingList
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import SPACE, TARGET, theme
from mybuilding_desk.ui.theme.metrics import SHEET_ACTIVITY

_ROWS = 5


class PickupProofSheet(Sheet):
    """Enter saves the PDF."""

    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "outgoing_proof_sheet", documents.proof_title(), width=SHEET_ACTIVITY)
        self._title, self._detail = label("", "strong", wrap=True), label("", "muted", wrap=True)
        self._title.setObjectName("pickup_proof_title")
        self._detail.setObjectName("pickup_proof_detail")
        self._kept = label("", "caption", wrap=True)
        self.list = OutgoingList(
            "pickup_proof_list", QCoreApplication.translate("outgoing", "Packages"), edge=0, ticks=False
        )
        self.banner = Banner("pickup_proof_banner")
        self.cancel = ActionButton("close_pickup_proof", self.tr("Close"), shown=str(catalog.ESC))
        self.print_out = ActionButton("print_pickup_proof", self.tr("Print"))
        self.save = ActionButton("save_pickup_proof", self.tr("Save as PDF…"), style="main", shown=str(catalog.ENTER))
        for button in (self.cancel, self.print_out, self.save):
            button.setAutoDefault(True)
        self.cancel.clicked.connect(self.dismiss)
        self.print_out.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        body = QWidget()
        body.setLayout(column(self._title, self._detail, self.list, self._kept, space=SPACE[3]))
        self.set_content(body, notice=self.banner, buttons=(self.cancel, self.print_out, self.save))

    def open_record(self, record: PickupRecord) -> None:
        """Open the window for a pickup."""
        self.banner.hide()
        self.show_record(record)
        self.open(self.save)

    def show_record(self, record: PickupRecord) -> None:
        """Show a pickup with names in the current privacy mode."""
        self._title.setText(f"{text.pickup_title(record)} · {text.pickup_when(record)}")
        self._detail.setText(text.pickup_detail(record))
        self.list.show_rows([("", record.items)] if record.items else [], (), (), heads=False)
        self.list.setFixedHeight(min(max(self.list.full_height(), 1), _ROWS * theme.height(TARGET)))
        full = self.tr("The document shows full names and notes: it’s evidence.") if names.short else ""
        self._kept.setText(" ".join(part for part in (self.tr("Kept on this computer only."), full) if part))

    @property
    def can_yield(self) -> bool:
        """Whether the window may close for a scan: always."""
        return True

    def tell(self, tone: Tone, words: str) -> None:
        """Say in the window what became of the document; a toast would be below it."""
        self.banner.show_message(tone, words)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)
