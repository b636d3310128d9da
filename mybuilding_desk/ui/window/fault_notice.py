"""Notice in a corner of the window for internal errors, with a button that copies a report."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import ActionButton, IconLabel, icon_button, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import error_texts
from mybuilding_desk.ui.theme import ICON_BUTTON, SPACE, theme
from mybuilding_desk.ui.theme.metrics import TOAST


class FaultNotice(QFrame):
    """Overlay in the bottom end corner of `parent`, above its current page. It takes no focus and is not modal.

    While it is open, further errors are counted in it. After it was closed, it reopens for the next error and
    counts from there.
    """

    copy_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._seen = 0
        self._count = 0
        self.setObjectName("fault_notice")
        self.setProperty("look", "notice")
        self._icon = IconLabel()
        self._words = label(wrap=True)
        self._words.setObjectName("fault_words")
        self.copy_button = ActionButton("copy_report", self.tr("Copy report"), shown=str(catalog.SUPPORT))
        self.copy_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.copy_button.clicked.connect(self.copy_wanted)
        close = icon_button("close_notice", "x", self.tr("Dismiss"), self.dismiss)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = row(self.copy_button)
        buttons.addStretch()
        words = column(self._words, space=SPACE[2])
        words.addLayout(buttons)
        layout = row(self._icon, space=SPACE[3], margins=(SPACE[4], SPACE[3], SPACE[3], SPACE[3]))
        layout.addLayout(words, 1)
        layout.addWidget(close)
        for part in (self._icon, close):
            layout.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)
        parent.installEventFilter(self)
        self.hide()

    def show_message(self, count: int) -> None:
        """Show that errors occurred; `count` is the total since the program started."""
        self._count = count
        message = QCoreApplication.translate("wording", error_texts.FAULT)
        times = count - self._seen
        if times > 1:
            message += " " + QCoreApplication.translate("wording", "It happened %Ln times.", None, times)
        self._show_text(message, with_report=True)

    def confirm(self, words: str) -> None:
        """Show a confirmation, without the report button."""
        self._seen = self._count
        self._show_text(words, with_report=False)

    def _show_text(self, words: str, *, with_report: bool) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self._icon.show_icon(*(("triangle-alert", "warn") if with_report else ("check", "ok")), ICON_BUTTON)
        self.copy_button.setVisible(with_report)
        self.show()
        self.raise_()
        self._reposition()  # only now do its parts have their fonts
        announcer.announce(self, words)

    def dismiss(self) -> None:
        """Close the notice and mark its errors as seen."""
        self._seen = self._count
        self.hide()

    def text(self) -> str:
        """Return the displayed text, or `""` while the notice is hidden."""
        return "" if self.isHidden() else self._words.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Reposition the notice when the window is resized."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._reposition()
        return super().eventFilter(watched, event)

    def _reposition(self) -> None:
        inner = self.layout()
        if inner is not None:
            inner.activate()  # otherwise the label keeps the size of its previous text
            width = max(theme.px(TOAST), inner.totalMinimumSize().width())
            self.setFixedWidth(min(width, self._page.width() - 2 * SPACE[4]))
            self.setFixedHeight(inner.totalHeightForWidth(self.width()))
        room = self._page.rect()
        self.move(room.width() - self.width() - SPACE[4], room.height() - self.height() - 2 * SPACE[6])
