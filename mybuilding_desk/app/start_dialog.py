"""Dialog that tells why the program cannot start, for a start without a terminal."""

import sys
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QMessageBox

from mybuilding_desk.ui.text.language import use_language


def show_dialog(words: Callable[[], str]) -> None:
    """Show `words()` in the language of the system until the dialog is closed."""
    qt = QApplication.instance() or QApplication([sys.argv[0]])
    if isinstance(qt, QApplication):
        use_language(qt, "system")
    box = QMessageBox(QMessageBox.Icon.Warning, "MyBuilding Desk", "", QMessageBox.StandardButton.Close)
    box.setTextFormat(box.textFormat().PlainText)
    box.setText(words())
    box.exec()
    del qt
