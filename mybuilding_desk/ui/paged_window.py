"""A window of pages, and what there is over whatever page it shows. What its pages are is not its own."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from mybuilding_desk.ui import icons, keys
from mybuilding_desk.ui.sizes import SMALLEST_WINDOW

if TYPE_CHECKING:
    from PySide6.QtGui import QShortcut

    from mybuilding_desk.ui.fault_notice import FaultNotice
    from mybuilding_desk.ui.idle import IdleWatch

_SMALLEST: Final = QSize(*SMALLEST_WINDOW)


class PagedWindow(QMainWindow):
    """Shows one page at a time. What the first picture does not need is imported and built after it."""

    closed = Signal(str)
    """The window went; its geometry in base64."""
    support_wanted = Signal()
    """The support information is to be copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(_SMALLEST)
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)

    @cached_property
    def fault_notice(self) -> "FaultNotice":
        """What is said of the program's own defects, over whatever page there is."""
        from mybuilding_desk.ui.fault_notice import FaultNotice  # noqa: PLC0415 - see the class

        notice = FaultNotice(self)
        notice.copy_wanted.connect(self.support_wanted)
        return notice

    @cached_property
    def idle(self) -> "IdleWatch":
        """Tells when nobody used the program for a while."""
        from mybuilding_desk.ui.idle import IdleWatch  # noqa: PLC0415 - likewise

        return IdleWatch(self)

    def complete(self) -> None:
        """The window was painted: what waits for that."""
        from mybuilding_desk.ui.caret import Caret  # noqa: PLC0415 - likewise

        Caret(self.idle)
        self.setWindowIcon(icons.app_icon())
        self.shortcut(keys.SUPPORT).activated.connect(self.support_wanted)

    def show_page(self, page: QWidget) -> None:
        """Show a page that somebody else made."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window goes; what waits in the outbox stays."""
        self.closed.emit(bytes(self.saveGeometry().toBase64().data()).decode())
        super().closeEvent(event)

    def shortcut(self, key: keys.Key) -> "QShortcut":
        """The key, wherever the focus is in the window."""
        from PySide6.QtGui import QKeySequence, QShortcut  # noqa: PLC0415 - see the class

        return QShortcut(QKeySequence(key.sequence), self)

    def focused_name(self) -> str:
        """The name of what has the focus."""
        here = self.focusWidget()
        return here.objectName() if here is not None else ""

    def focus_named(self, name: str) -> None:
        """The focus on the widget of this name, where it can be seen."""
        found = [one for one in self.findChildren(QWidget, name) if one.isVisible()] if name else []
        if found:
            found[0].setFocus(Qt.FocusReason.OtherFocusReason)
