"""The dialog that asks where to save: its folder, its file, and its formats, chosen by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from mybuilding_desk.ui.base.documents.save_dialog import close_save_dialogs, ending_of, open_save_dialog

FORMATS = ["PDF documents (*.pdf)", "CSV (*.csv)"]


@pytest.fixture
def page(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def choose(dialog: QFileDialog, key: Qt.Key) -> None:
    QTest.keyClick(dialog.findChild(QComboBox, "fileTypeCombo"), key)


def test_it_starts_with_a_file_in_the_folder_of_last_time(page: QWidget, tmp_path: Path) -> None:
    dialog = open_save_dialog(page, "save", "Save", tmp_path / "St. James.pdf", FORMATS[:1])
    assert dialog.selectedFiles() == [(tmp_path / "St. James.pdf").as_posix()]
    assert ending_of("x.csv", dialog) == ".pdf"


@pytest.mark.parametrize("folder", ["", "relative", "/gone/for/good"])
def test_without_that_folder_it_starts_in_another_one(page: QWidget, folder: str) -> None:
    dialog = open_save_dialog(page, "save", "Save", Path(folder, "a.pdf"), FORMATS[:1])
    [file] = dialog.selectedFiles()
    assert Path(file).name == "a.pdf"
    assert Path(file).parent.is_dir()


def test_another_format_changes_the_ending(page: QWidget, tmp_path: Path) -> None:
    dialog = open_save_dialog(page, "save", "Save", tmp_path / "a.b.pdf", FORMATS)
    choose(dialog, Qt.Key.Key_Down)
    assert dialog.selectedFiles() == [(tmp_path / "a.b.csv").as_posix()]
    assert dialog.defaultSuffix() == "csv"
    choose(dialog, Qt.Key.Key_Up)
    assert dialog.selectedFiles() == [(tmp_path / "a.b.pdf").as_posix()]


def test_the_ending_counts_before_the_chosen_format(page: QWidget, tmp_path: Path) -> None:
    dialog = open_save_dialog(page, "save", "Save", tmp_path / "a.pdf", FORMATS)
    assert [ending_of(name, dialog) for name in ("x.CSV", "x.pdf", "x", "x.v2")] == [".csv", ".pdf", ".pdf", ".pdf"]
    choose(dialog, Qt.Key.Key_Down)
    assert [ending_of(name, dialog) for name in ("x.CSV", "x.pdf", "x", "x.v2")] == [".csv", ".pdf", ".csv", ".csv"]


def test_the_dialogs_of_a_name_are_closed(page: QWidget, tmp_path: Path, qtbot) -> None:
    dialog = open_save_dialog(page, "save", "Save", tmp_path / "a.pdf", FORMATS)
    close_save_dialogs(page, "other")
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        close_save_dialogs(page, "save")
