"""The pages before the main page: their content is centered, and stays in place while its messages come and go."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget

from mybuilding_desk.core import errors
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.access.clerk_switch import ClerkSwitchCard
from mybuilding_desk.ui.access.lock_card import LockCard
from mybuilding_desk.ui.access.server_setup import ServerSetupPage
from mybuilding_desk.ui.access.sign_in import SignInCard
from mybuilding_desk.ui.access.welcome import WelcomePage
from mybuilding_desk.ui.base.effects import Spinner
from mybuilding_desk.ui.base.pages import Page
from mybuilding_desk.ui.theme.stylesheet import apply_theme

ANA = User("1", "STAFF", "ana@example.org", "Ana Sosa")
MAIN = {SignInCard: "sign_in", LockCard: "unlock", ServerSetupPage: "save_set_up", WelcomePage: "choose_practice"}


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents()


@pytest.fixture
def show(qtbot):
    apply_theme(QApplication.instance(), Settings(theme="light"))

    kept = []  # a window without its Python part would be deleted

    def show(part: QWidget, size: tuple[int, int]) -> Page:
        window, page = QMainWindow(), Page("page", part)
        window.setCentralWidget(page)
        window.resize(*size)
        qtbot.addWidget(window)
        kept.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        settle()
        return page

    return show


def space(page: Page, part: QWidget) -> tuple[int, int]:
    """The space above and below the part."""
    top = part.mapTo(page, QPoint()).y()
    return top, page.height() - top - part.height()


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize(
    "make", [SignInCard, LockCard, WelcomePage, lambda: ClerkSwitchCard([ANA], offers_end_shift=False)]
)
def test_two_fifths_of_the_free_height_are_above(show, make, size):
    part = make()
    above, below = space(show(part, size), part)
    assert above == pytest.approx(0.4 * (above + below), abs=2)
    assert above > 24


@pytest.mark.parametrize("size", [(683, 512), (640, 480)])
@pytest.mark.parametrize("make", MAIN)
def test_in_a_low_window_the_page_scrolls_to_the_main_button(show, make, size):
    part = make()
    page = show(part, size)
    button = part.findChild(QPushButton, MAIN[make])
    button.setFocus()
    settle()
    top = button.mapTo(page.viewport(), QPoint()).y()
    assert top >= 0
    assert top + button.height() <= page.viewport().height()


def test_a_message_and_a_new_window_size_keep_the_card_in_its_place(show):
    card = SignInCard()
    page = show(card, (1366, 768))
    card.build_deferred()
    before = space(page, card)[0]
    card.show_failure(errors.Unreachable())
    settle()
    assert space(page, card)[0] == before
    page.window().resize(1366, 900)
    settle()
    above, below = space(page, card)
    assert above == pytest.approx(0.4 * (above + below), abs=2)


@pytest.mark.parametrize("error", [None, errors.Unreachable()])
def test_the_button_stays_in_its_place_while_the_sign_in_works(show, error):
    card = SignInCard()
    page = show(card, (1366, 768))
    card.build_deferred()
    card.prefill("ana@example.org", "secret")
    if error is not None:
        card.show_failure(error)
        settle()
    button, cancel = (card.findChild(QPushButton, name) for name in ("sign_in", "cancel_sign_in"))
    before = button.mapTo(page, QPoint()), button.height(), card.geometry()
    card.show_progress()
    settle()
    assert (button.mapTo(page, QPoint()), button.height(), card.geometry()) == before
    assert button.text() == "Signing in…"
    assert not button.isEnabled()
    assert cancel.mapTo(page, QPoint()).y() == before[0].y()
    assert cancel.mapTo(page, QPoint()).x() > before[0].x() + button.width()
    spinner = card.findChild(Spinner, "sign_in_progress")
    assert (spinner.width(), spinner.height()) == (16, 16)
    card.show_failure(errors.Unreachable())
    settle()
    assert button.isEnabled()
    assert button.text() == "Sign in"
    assert not cancel.isVisible()


def test_the_users_are_rows_that_digits_and_arrows_choose(show, qtbot):
    card = ClerkSwitchCard(
        [User(str(number), "STAFF", f"{number}@example.org", f"Ana {number}") for number in range(9)],
        offers_end_shift=False,
    )
    show(card, (1366, 900))
    card.focus_first()
    rows = [card.findChild(QPushButton, f"clerk_{number}") for number in range(1, 10)]
    assert len({row.height() for row in rows}) == 1
    assert rows[0].height() >= 44
    for row in rows:
        picture = row.findChild(QWidget, "avatar")
        assert picture.size().toTuple() == (32, 32)
        assert picture.x() < 12  # left-aligned
    with qtbot.waitSignal(card.chosen) as chosen:
        QTest.keyClick(card.focusWidget(), Qt.Key.Key_9)
    assert chosen.args[0].user_id == "8"
    QTest.keyClick(card.focusWidget(), Qt.Key.Key_Up)
    assert card.focusWidget().objectName() == "change_back"


def test_a_disabled_box_is_sunken(show):
    card = SignInCard()
    show(card, (1366, 768))
    card.set_keep_possible(False, "Not here.")
    settle()
    box = card.findChild(QWidget, "keep_signed_in")
    shot = box.grab().toImage()
    scale = shot.devicePixelRatio()
    inside = shot.pixelColor(round(9 * scale), round(box.height() / 2 * scale))
    assert inside.name().upper() == "#EFEDE8"
