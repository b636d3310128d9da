"""Sheets: each is built once, when it is first opened; its buttons stay in sight, and the rest scrolls."""

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QTableView, QWidget

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.labels import ActionButton
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.base.sheet import OnDemand, Sheet
from mybuilding_desk.ui.theme.stylesheet import apply_theme


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def form(page, qtbot, qapp):
    """A sheet of seven fields with two buttons in a page of 800 by 600."""
    apply_theme(qapp, Settings(theme="light"))
    page.resize(800, 600)
    qtbot.waitUntil(page.isVisible)
    body, fields = QWidget(), [QLineEdit() for _ in range(7)]
    body.setLayout(column(*fields))
    sheet = Sheet(page, "some_sheet", "Some", width=400)
    sheet.set_content(body, buttons=(QPushButton("Close"), QPushButton("Save")))
    sheet.open(fields[0])
    return sheet


def in_sight(part):
    return part.visibleRegion().boundingRect() == part.rect()


def test_a_sheet_is_as_high_as_its_content_and_leaves_a_margin_of_the_page(form, page, qtbot):
    fields = form.findChildren(QLineEdit)
    qtbot.waitUntil(lambda: all(map(in_sight, fields)))
    whole = form.card.height()
    assert whole < 600 - 48
    for field in fields[2:]:
        field.hide()
    qtbot.waitUntil(lambda: form.card.height() < whole - 200)
    for field in fields[2:]:
        field.show()
    page.resize(800, 400)
    qtbot.waitUntil(lambda: form.card.height() == 400 - 48)
    assert all(in_sight(button) for button in form.findChildren(QPushButton))
    assert not all(map(in_sight, fields))
    assert in_sight(form.title)


def test_tab_scrolls_the_next_field_into_view(form, page, qtbot):
    page.resize(800, 360)
    fields = form.findChildren(QLineEdit)
    qtbot.waitUntil(lambda: not in_sight(fields[-1]))
    for step in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(11):
            qtbot.keyClick(page.focusWidget(), step)
            qtbot.waitUntil(lambda: in_sight(page.focusWidget()))
    assert page.focusWidget() is fields[0]  # seven fields and two buttons; the cross is not a stop


def test_tab_leaves_the_parts_below_the_sheet_to_their_owners(page, qtbot):
    """A walk of the focus chain in Python makes each part own the next one, and deleting it ends that one too."""
    neighbor, view = QPushButton("Neighbor"), QTableView()
    page.setLayout(column(neighbor, view))
    bar = view.verticalScrollBar()
    sheet, field = Sheet(page, "some_sheet", "Some", width=400), QLineEdit()
    sheet.set_content(field)
    sheet.open(field)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    shiboken6.delete(neighbor)
    assert shiboken6.isValid(bar)


def test_keys_scroll_the_body(form, page, qtbot):
    page.resize(800, 360)
    first, *_, last = form.findChildren(QLineEdit)
    qtbot.waitUntil(lambda: in_sight(first) and not in_sight(last))
    qtbot.keyClick(form, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: in_sight(last) and not in_sight(first))
    qtbot.keyClick(form, Qt.Key.Key_PageUp)
    qtbot.keyClick(form, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: in_sight(first))


def test_the_scroll_bar_stands_at_the_edge_of_the_card(form, page, qtbot):
    page.resize(800, 360)
    bar = form._scroll.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    assert form.card.width() - bar.mapTo(form.card, QPoint(bar.width(), 0)).x() <= 1


def test_the_cross_closes(form, qtbot):
    cross = form.findChild(QPushButton, "close_some_sheet")
    assert cross.accessibleName() == "Close"
    assert min(cross.width(), cross.height()) >= 44
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert form.isHidden()


@pytest.mark.parametrize("presses", [True, False])
def test_enter_in_a_choice_presses_the_main_button(page, qtbot, presses):
    """It does not where no Enter presses it, as in a hand-over."""
    body, save = QWidget(), ActionButton("save", "Save", style="main")
    segments, box, field = Segments("format", "Format", [("pdf", "PDF"), ("csv", "CSV")]), QCheckBox("N"), QLineEdit()
    segments.chosen.connect(segments.show_choice)
    segments.show_choice("pdf")
    body.setLayout(column(segments, box, field))
    save.setAutoDefault(presses)
    pressed = []
    save.clicked.connect(lambda: pressed.append("save"))
    sheet = Sheet(page, "some_sheet", "Some", width=400)
    sheet.set_content(body, buttons=(ActionButton("close", "Close"), save))
    sheet.open(field)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pressed == []
    qtbot.mouseClick(segments.buttons["csv"], Qt.MouseButton.LeftButton)
    for part, key in ((segments.buttons["csv"], Qt.Key.Key_Return), (box, Qt.Key.Key_Enter)):
        part.setFocus()
        qtbot.keyClick(part, key)
    assert pressed == ["save", "save"] * presses
    assert segments.buttons["csv"].isChecked()
    assert not box.isChecked()
    assert sheet.isVisible()


def test_a_sheet_is_built_once_when_it_is_first_opened(page):
    built = []
    sheet = OnDemand(lambda: Sheet(page, "some_sheet", "Some", width=300), built.append)
    assert not sheet.is_open
    sheet.dismiss()
    assert page.findChildren(Sheet) == []
    sheet().open(sheet())
    assert sheet.is_open
    sheet.dismiss()
    assert not sheet.is_open
    assert page.findChildren(Sheet) == built == [sheet.made] == [sheet()]


def test_nothing_outlives_a_sheet_that_was_never_filled(page):
    """Else every page in another language would leave widgets behind, which follow each change of the theme."""
    before = set(map(id, QApplication.topLevelWidgets()))
    sheet = Sheet(page, "some_sheet", "Some", width=400)
    assert [one for one in QApplication.topLevelWidgets() if id(one) not in before] == []
    shiboken6.delete(sheet)
    assert not shiboken6.isValid(sheet.title)
