"""The notice of an error shows its whole text and button at once, in every language."""

import pytest
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.text.language import use_language
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from mybuilding_desk.ui.window.fault_notice import FaultNotice


@pytest.fixture
def language(qapp):
    yield lambda name: use_language(qapp, name)
    use_language(qapp, "system")


@pytest.mark.parametrize("name", ["en", "es", "fr"])
def test_nothing_is_cut_and_nothing_overlaps(qtbot, qapp, language, name):
    apply_theme(qapp, Settings(theme="light"))
    language(name)
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1000, 500)
    page.show()
    notice = FaultNotice(page)
    for count in (1, 4):
        notice.show_message(count)
        words, button = notice._words, notice.copy_button
        assert words.height() >= words.heightForWidth(words.width())
        assert words.geometry().bottom() < button.geometry().top()
        assert button.width() >= button.sizeHint().width()
        assert notice.rect().contains(button.geometry())
