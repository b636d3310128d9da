"""The card of a package being logged: its place, its veil, and its last row, which marks it as unidentified."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.domain.package_types import CARRIERS
from mybuilding_desk.ui.base.sheet import open_sheets
from mybuilding_desk.ui.text.language import use_language
from mybuilding_desk.ui.text.package_text import badge_of
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.metrics import CURSOR_BAR, HALO, SUGGESTIONS
from tests.e2e.hands import UPS, Hands
from tests.e2e.scanner import BarcodeScanner
from tests.e2e.test_in_line import place
from tests.support.pseudo import Pseudo

OTHER = "TBA309471205881"
USPS = "9400111899223100001234"
SIZES = [(1024, 768), (1366, 768), (1920, 1080), (683, 512), (911, 512)]
"""In logical pixels; the last two are 1366 x 768 at 200 and 150 %."""


LANGUAGES = ["en", "es", "fr", "stretched", "mirrored"]


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[Hands, str], None]]:
    """`speak(desk, language)` changes the language before the sign-in."""
    translators: list[Pseudo] = []

    def begin(desk: Hands, language: str) -> None:
        if language in {"es", "fr"}:
            desk.app.preferences.change(language=language)
        elif language != "en":
            translators.append(Pseudo(qapp, stretched=language == "stretched"))
            qapp.installTranslator(translators[0])
        if language == "mirrored":
            qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    yield begin
    for translator in translators:
        qapp.removeTranslator(translator)
    use_language(qapp, "system")


def holds(desk: Hands) -> bool:
    return desk.desk.ui.suggestions.model.holds


def settle() -> None:
    """Process events until the layout is stable."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents()


@pytest.mark.parametrize("text_size", ["100", "150"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_ends_where_the_scan_bar_ends_and_stays_in_the_window(start, server, speak, language, text_size):
    desk = start(server.profile)
    speak(desk, language)
    desk.sign_in()
    desk.until_fresh()
    desk.app.preferences.change(text_size=text_size)
    mirrored = language == "mirrored"
    for number in (UPS, USPS):
        desk.scan(number)
        desk.type("12")
        for size in SIZES:
            desk.window.resize(*size)
            settle()
            bar = place(desk, "scan_frame").adjusted(HALO, 0, -HALO, 0)
            card, divider = place(desk, "popup"), place(desk, "divider")
            assert (card.left() if mirrored else card.right()) == (bar.left() if mirrored else bar.right()), size
            start_of, text = (card.right(), divider.right()) if mirrored else (card.left(), divider.left())
            least = min(theme.px(SUGGESTIONS), bar.width())
            assert card.width() == least or start_of == text, size
            assert card.width() >= least, size
            assert desk.window.rect().contains(card), size
            assert place(desk, "intake_note").bottom() <= card.bottom(), size
            flags = desk.find("intake_flags")
            assert all(flags.rect().contains(chip.geometry()) for chip in flags.chips.values()), size
            assert desk.find("scan_line").width() >= 100, size
            if desk.sees("panel"):
                assert card.left() <= place(desk, "panel").left() or mirrored, size
        desk.press("Escape")


def test_the_card_is_as_high_as_its_rows_and_scrolls_only_in_a_low_window(desk):
    desk.scan()
    desk.type("12")
    view, end = desk.find("suggestions"), desk.find("suggestions_end")
    matches = view.model().rowCount() - 1
    assert view.height() == matches * view.sizeHintForRow(0)
    desk.window.resize(1024, 480)
    settle()
    assert view.height() < matches * view.sizeHintForRow(0)
    assert end.viewport().rect().contains(end.visualRect(end.model().index(matches, 0)))  # always in sight
    desk.press("Up")
    assert holds(desk)
    assert place(desk, "intake_note").bottom() < place(desk, "foot").top()


class Paints(QObject):
    """Records which of these parts are painted."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self.parts: set[QObject] = set()
        for part in parts:
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.parts.add(watched)
        return False


def shade(desk: Hands, part: str | QWidget, point: QPoint | None = None) -> QColor:
    """The color of a part in its upper left corner."""
    area = place(desk, part)
    return QColor(desk.window.grab(QRect(area.topLeft() + (point or QPoint(1, 1)), area.size())).toImage().pixel(0, 0))


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_page_below_the_card_is_veiled_while_a_package_is_in_the_bar(desk, choice):
    desk.app.preferences.change(theme=choice)
    desk.until_fresh()
    inside, foot, rail = QPoint(6, -4), QPoint(300, 4), QPoint(4, 300)
    before = {part: shade(desk, part, at) for part, at in (("card", inside), ("foot", foot), ("rail", rail))}
    desk.type("12b")
    assert desk.sees("suggestions")
    assert shade(desk, "card", inside) == before["card"]
    desk.press("Escape")
    desk.scan()
    assert shade(desk, "card", inside).lightness() < before["card"].lightness()
    assert shade(desk, "foot", foot) == before["foot"]
    assert shade(desk, "rail", rail) == before["rail"]
    desk.press("Escape")
    desk.until(lambda: not desk.sees("backdrop"))
    assert shade(desk, "card", inside) == before["card"]


def test_clicks_on_the_veil_change_nothing(desk):
    desk.until_fresh()
    desk.scan()
    desk.type("12")
    row = desk.desk.ui.table.currentIndex().row()
    viewport = desk.desk.ui.table.viewport()
    for point in (viewport.mapTo(desk.window, QPoint(40, 200)), place(desk, "tab_overdue").center()):
        for click in (QTest.mouseClick, QTest.mouseDClick):
            click(desk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=point)
            QApplication.processEvents()
    assert (desk.focus(), desk.words("scan_line"), desk.sees("scan_number")) == ("scan_line", "12", True)
    assert (desk.desk.ui.table.currentIndex().row(), desk.desk.lists.shown) == (row, "pending")


def test_a_key_repaints_the_rows_and_nothing_below_the_card(desk):
    desk.until_fresh()
    desk.scan()
    desk.type("12b")
    desk.press("Up")
    parts = [desk.desk.ui.table.viewport(), desk.find("panel"), desk.find("backdrop"), desk.find("popup")]
    rows = {desk.find(name).viewport() for name in ("suggestions", "suggestions_end")}
    paints = Paints(*parts, *rows)
    desk.press("Up")
    assert paints.parts <= rows


def test_the_last_row_is_never_chosen_by_itself_and_marks_the_package_as_unidentified(desk, building):
    desk.scan()
    assert desk.find("suggestions_end").model().rowCount() == 1
    assert not holds(desk)
    desk.type("xyzzy")
    desk.press("Return")
    assert not desk.store.unidentified()
    desk.press("Down")
    assert holds(desk)
    assert desk.find("suggestions_end").model().index(0, 0).data() == (
        "No match: mark as unidentified. Press Enter to choose."
    )
    desk.press("Return")
    [held] = desk.store.unidentified()
    assert (held.draft.tracking_number, held.draft.resident_name) == (UPS, "xyzzy")
    assert not desk.sees("scan_number")


def test_a_click_on_the_last_row_marks_the_package_as_unidentified(desk):
    desk.scan()
    desk.type("12")
    end = desk.find("suggestions_end")
    desk.click(end.viewport(), end.viewport().rect().center())
    assert [one.draft.tracking_number for one in desk.store.unidentified()] == [UPS]


def test_enter_in_the_note_marks_the_package_whose_last_row_is_chosen(desk):
    desk.scan()
    desk.press("Up")
    desk.find("intake_note").setFocus()
    desk.type("wet label")
    desk.press("Return")
    assert [one.draft.description for one in desk.store.unidentified()] == ["wet label"]


@pytest.mark.parametrize("end", ["CR LF", "Enter"])
def test_no_scan_marks_a_package_as_unidentified(desk, end):
    for number in (UPS, OTHER):
        desk.scan()
        desk.press("Up")
        assert holds(desk)
        BarcodeScanner(desk, 5, end).send(number)
        assert not holds(desk)
        desk.press("Return")
        assert not desk.store.unidentified()
        desk.press("Escape")


def test_without_a_package_and_in_a_correction_there_is_no_last_row(start, server):
    desk = start(server.profile, grace=20)
    desk.sign_in()
    desk.type("12b")
    model = desk.find("suggestions").model()
    assert model.rowCount() == len(model.matches)
    desk.press("Escape")
    desk.scan()
    desk.type("12b")
    desk.press("Return", "F2")
    assert desk.sees("scan_number")
    assert model.rowCount() == len(model.matches)
    assert not open_sheets(desk.desk)


def test_every_carrier_has_the_same_mark_in_the_bar_and_in_the_list(desk):
    desk.until_fresh()
    desk.scan("ZZKK12398765432100")
    shown = desk.rows()[0]
    for name in CARRIERS:
        desk.find("intake_kind").textActivated.emit(name)
        row = replace(shown, package=replace(shown.package, type_name=name))
        assert (desk.find("carrier_mark")._key, name) == (badge_of(row)[0], name)


def test_the_chosen_row_has_a_bar_and_the_hovered_row_its_color(desk):
    desk.scan()
    desk.type("12b")
    view = desk.find("suggestions")
    model = view.model()
    chosen, second = (view.visualRect(model.index(row, 0)) for row in (0, 1))
    QTest.mouseMove(view.viewport(), second.center())
    QApplication.processEvents()
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(8 + CURSOR_BAR - 1, chosen.center().y()) == theme.color("accent")
    assert picture.pixelColor(8 + CURSOR_BAR + 2, chosen.bottom() - 2) == theme.color("sel")
    assert picture.pixelColor(8 + 12, second.bottom() - 4) == theme.color("hover")


def test_hints_go_first_then_the_pill_gets_short_and_the_field_keeps_its_room(desk, building):
    desk.press("Ctrl+Shift+B", "Tab")
    desk.type("UPS")
    desk.press("Return")
    desk.scan(USPS)
    seen = []
    for width in (1366, 1000, 860, 760, 640):
        desk.window.resize(width, 768)
        settle()
        hints = [hint for hint in desk.desk.ui.scan_field._hints.values() if hint.isVisible()]
        seen.append((len(hints), " · " in desk.words("begin_drop")))
        assert desk.find("scan_line").width() >= 100
    assert seen[0] == (2, True)
    assert seen == sorted(seen, reverse=True)
    assert seen[-1] == (0, False)


def test_the_bar_names_its_keys_and_shows_start_batch_only_while_it_is_idle(desk):
    def hints() -> list[str]:
        return [name for name, hint in desk.desk.ui.scan_field._hints.items() if hint.isVisible()]

    assert (hints(), desk.words("begin_drop")) == (["commands"], "Start batch")
    desk.type("1")
    assert (hints(), desk.sees("begin_drop")) == (["clear"], False)
    desk.press("Escape")
    desk.scan()
    assert (hints(), desk.sees("begin_drop")) == (["log", "clear"], False)
    desk.press("Ctrl+Shift+B")
    assert desk.sees("begin_drop")
    assert not desk.sees("drop_bar")
