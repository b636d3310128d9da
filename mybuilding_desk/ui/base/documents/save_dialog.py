"""The dialog that asks where to save a document."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def open_save_dialog(page: QWidget, name: str, title: str, start: Path, formats: Sequence[str]) -> QFileDialog:
    """Open the dialog called `name`, and return it: it emits `fileSelected`, and deletes itself.

    It starts with the file `start`, in the folder of the user's documents if that of the file is no longer there.
    `formats` are filters such as "PDF documents (*.pdf)", that of `start` first. Choosing another one changes the
    ending of the file.
    """
    folder = start.parent
    if not folder.is_absolute() or not folder.is_dir():
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    dialog = QFileDialog(page.window(), title, str(folder))
    dialog.setObjectName(name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(formats)
    dialog.setDefaultSuffix(start.suffix.removeprefix("."))
    dialog.selectFile(start.name)
    dialog.filterSelected.connect(lambda chosen: _change_ending(dialog, chosen))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def ending_of(file: str, dialog: QFileDialog) -> str:
    """Return which of its formats a chosen file has, such as ".pdf": by its name, else by the chosen filter."""
    ending = Path(file).suffix.lower()
    return ending if ending in map(_ending, dialog.nameFilters()) else _ending(dialog.selectedNameFilter())


def _ending(name_filter: str) -> str:
    return name_filter.rpartition("*")[2].removesuffix(")")


def _change_ending(dialog: QFileDialog, chosen: str) -> None:
    """Give the file in the dialog the ending of another format."""
    ending, name = _ending(chosen), Path(next(iter(dialog.selectedFiles()), ""))
    dialog.setDefaultSuffix(ending.removeprefix("."))
    if name.suffix.lower() in map(_ending, dialog.nameFilters()):
        dialog.selectFile(name.with_suffix(ending).name)


def close_save_dialogs(page: QWidget, name: str) -> None:
    """Close the dialogs of this name without a file."""
    for dialog in page.window().findChildren(QFileDialog, name):
        dialog.reject()
