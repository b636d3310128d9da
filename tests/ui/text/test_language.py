"""The language in force: words, plurals, Qt's own words, days and numbers change together and at once."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from mybuilding_desk.app import cli
from mybuilding_desk.core.errors import ConfigTrouble
from mybuilding_desk.ui.text import error_messages, keymap, package_text
from mybuilding_desk.ui.text.language import language_code, use_language

OCTOBER, JULY, NOW = (datetime(2026, month, 12, 15, 4).astimezone() for month in (10, 7, 11))


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    use_language(qapp, "system")


def test_one_and_many_in_every_language(app):
    said = {}
    for language in ("en", "es", "fr"):
        use_language(app, language)
        said[language] = [package_text.packages(count) for count in (0, 1, 2)]
    assert said == {
        "en": ["0 packages", "1 package", "2 packages"],
        "es": ["0 paquetes", "1 paquete", "2 paquetes"],
        "fr": ["0 colis", "1 colis", "2 colis"],
    }


def test_days_times_numbers_and_lists_are_written_as_in_the_country(app):
    use_language(app, "es")
    assert error_messages.day(OCTOBER, NOW) == "12 oct"
    assert error_messages.listed(["A1", "B2", "C3"]) == "A1, B2 y C3"
    use_language(app, "fr")
    assert error_messages.clock(JULY, NOW) == "12 juil., 15:04"
    assert error_messages.age(3 * 86400) == "3 j"
    assert error_messages.number(12345) == "12\u202f345"
    use_language(app, "en")
    QLocale.setDefault(QLocale("en_US"))
    assert error_messages.clock(OCTOBER, NOW) == "Oct 12, 3:04\u202fPM"
    QLocale.setDefault(QLocale("en_GB"))
    assert error_messages.clock(OCTOBER, NOW) == "12 Oct, 15:04"


def test_keys_are_called_by_what_stands_on_them(app):
    use_language(app, "fr")
    assert [
        str(key) for key in (keymap.ENTER, keymap.ESC, keymap.TAKE_OFF, keymap.SIGN_OUT, keymap.NEXT_COMMUNITY)
    ] == [
        "Entrée",
        "Échap",
        "Suppr",
        "Ctrl Maj Q",
        "Ctrl ↓",
    ]
    use_language(app, "es")
    assert str(keymap.SEND_ALL) == "Ctrl Entrar"


def test_qts_own_words_come_along(app):
    use_language(app, "es")
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Copiar"
    use_language(app, "en")
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Copy"


def test_a_language_leaves_nothing_behind(app):
    use_language(app, "fr")
    use_language(app, "system")
    assert package_text.whole_unit() == "The unit"
    assert QLocale() == QLocale.system()


def test_windows_are_told(app, qtbot):
    heard: list[QEvent.Type] = []

    class Ear(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            heard.append(event.type())
            return False

    window, ear = QWidget(), Ear()
    qtbot.addWidget(window)
    window.installEventFilter(ear)
    use_language(app, "es")
    QApplication.processEvents()
    assert heard.count(QEvent.Type.LanguageChange) == 1


def test_lines_run_as_the_language_does(app):
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    use_language(app, "fr")
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_first_language_of_the_system_that_the_program_has_is_spoken(monkeypatch):
    def prefers(*names: str) -> None:
        monkeypatch.setattr(QLocale, "uiLanguages", lambda *_: list(names))

    prefers("de-DE", "fr-CA", "es")
    assert language_code("system") == "fr"
    prefers("es_US", "en")
    assert language_code("system") == "es"
    prefers("de-DE", "it")
    assert language_code("system") == "en"
    assert language_code("es") == "es"


def test_why_the_program_cannot_start_is_said_in_the_language_of_the_system(app, monkeypatch, capsys):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda *_: ["es-US"])
    trouble = ConfigTrouble("{0} must be a text in quotes.", "/etc/config.toml", 3, ("client_id",))
    said = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.extend([box.text(), box.buttons()[0].text().replace("&", "")])
        box.reject()

    QTimer.singleShot(0, app, read)
    cli._refuse("in English", dialog=True, translated_words=lambda: error_messages.sentence(trouble))
    assert said == ["/etc/config.toml, línea 3: client_id debe ser un texto entre comillas.", "Cerrar"]
    assert capsys.readouterr().err == "in English\n"
