"""The interface language: texts, plurals, Qt's own texts, dates, and numbers change together and at once."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from mybuilding_desk.app import cli
from mybuilding_desk.core.errors import ConfigTrouble
from mybuilding_desk.domain.reports.figures import Figures, Overview, ReportRequest
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.handover import text as handover_text
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.documents import report_text, report_words
from mybuilding_desk.ui.text.documents.report_text import Circumstances
from mybuilding_desk.ui.text.language import language_code, use_language

OCTOBER, JULY, NOW = (datetime(2026, month, 12, 15, 4).astimezone() for month in (10, 7, 11))


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    use_language(qapp, "system")


def test_plurals_are_right_in_every_language(app):
    texts = {}
    for language in ("en", "es", "fr"):
        use_language(app, language)
        texts[language] = [package_text.packages(count) for count in (0, 1, 2)]
    assert texts == {
        "en": ["0 packages", "1 package", "2 packages"],
        "es": ["0 paquetes", "1 paquete", "2 paquetes"],
        "fr": ["0 colis", "1 colis", "2 colis"],
    }


def test_dates_times_numbers_and_lists_follow_the_locale(app):
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


def test_an_abbreviation_at_the_end_of_a_sentence_keeps_one_period(app):
    september = datetime(2026, 9, 1, 14, 41, tzinfo=UTC)
    use_language(app, "es")
    QLocale.setDefault(QLocale("es_US"))
    at = error_messages.time_of_day(NOW)
    assert at.endswith("p.m.")
    assert handover_text.nothing_happened(NOW, NOW).endswith(f" desde {at}")
    made = Circumstances(NOW, offline=True)
    request = ReportRequest("32", Period("day", NOW.date(), NOW.date()))
    [offline] = report_text.notes(Figures(request, Overview(), Overview()), made)
    assert offline.endswith(at)
    use_language(app, "fr")
    assert report_words.history_since(september, NOW).endswith(" 1 sept.")
    assert error_messages.one_period("A.. B. C... ..D a.m..") == "A. B. C... ..D a.m."


def test_keys_have_their_localized_names(app):
    use_language(app, "fr")
    shown = (catalog.ENTER, catalog.ESC, catalog.REMOVE, catalog.LOCK, catalog.CHOOSE, catalog.SPACE)
    assert [str(key) for key in shown] == ["Entrée", "Échap", "Suppr", "Ctrl Maj L", "↑ ↓", "Espace"]
    use_language(app, "es")
    assert str(catalog.SYNC_ALL) == "Ctrl Enter"


def test_qt_s_own_texts_are_translated(app):
    use_language(app, "es")
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Copiar"
    use_language(app, "en")
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Copy"


def test_changing_back_restores_the_system_language(app):
    use_language(app, "fr")
    use_language(app, "system")
    assert package_text.whole_unit() == "Any resident"
    assert QLocale() == QLocale.system()


def test_windows_receive_one_language_change(app, qtbot):
    event_types: list[QEvent.Type] = []

    class EventRecorder(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            event_types.append(event.type())
            return False

    window, recorder = QWidget(), EventRecorder()
    qtbot.addWidget(window)
    window.installEventFilter(recorder)
    use_language(app, "es")
    QApplication.processEvents()
    assert event_types.count(QEvent.Type.LanguageChange) == 1


def test_the_layout_direction_follows_the_language(app):
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    use_language(app, "fr")
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_first_available_system_language_is_used(monkeypatch):
    def set_system_languages(*names: str) -> None:
        monkeypatch.setattr(QLocale, "uiLanguages", lambda *_: list(names))

    set_system_languages("de-DE", "fr-CA", "es")
    assert language_code("system") == "fr"
    set_system_languages("es_US", "en")
    assert language_code("system") == "es"
    set_system_languages("de-DE", "it")
    assert language_code("system") == "en"
    assert language_code("es") == "es"


def test_a_start_error_is_shown_in_the_system_language(app, monkeypatch, capsys):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda *_: ["es-US"])
    error = ConfigTrouble("{0} must be text in quotes.", "/etc/config.toml", 3, ("client_id",))
    texts = []

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        texts.extend([box.text(), box.buttons()[0].text().replace("&", "")])
        box.reject()

    QTimer.singleShot(0, app, read_and_close)
    cli._refuse("in English", dialog=True, translated_words=lambda: error_messages.sentence(error))
    assert texts == ["/etc/config.toml, línea 3: client_id debe ser texto entre comillas.", "Cerrar"]
    assert capsys.readouterr().err == "in English\n"
