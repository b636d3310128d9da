"""The language in force: its words and Qt's own, how days and numbers are written, which way lines run."""

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from mybuilding_desk.core.paths import resource_path
from mybuilding_desk.domain.settings import LANGUAGES, Language

_OURS: Final = "language"
"""The object name of the translators that were put in here."""


def speak(app: QGuiApplication, choice: Language) -> None:
    """Speak this language from now on. Qt tells every window (`LanguageChange`); what is shown already stays."""
    code = spoken(choice)
    for old in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(old)
        old.deleteLater()
    here = _locale(choice, code)
    QLocale.setDefault(here)
    app.setLayoutDirection(QLocale(code).textDirection())
    # Qt asks the last one first: our words, then its own.
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt}/qtbase_{code}.qm", str(resource_path("translations", f"desk_{code}.qm"))):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(file):
            app.installTranslator(translator)


def spoken(choice: Language) -> str:
    """The code of a language that the program has words in: the one chosen, else the first that the system prefers."""
    wanted = QLocale.system().uiLanguages() if choice == "system" else [choice]
    codes = [name.replace("_", "-").partition("-")[0] for name in wanted]
    return next((code for code in codes if code in LANGUAGES[1:]), "en")


def _locale(choice: Language, code: str) -> QLocale:
    """The language as it is written in the country of this PC; the system's own choices where it speaks the same.

    A system without any language ("C") has neutral days and numbers.
    """
    system = QLocale.system()
    language, _, country = system.name().partition("_")
    if language == code or (language == "C" and choice == "system"):
        return system
    return QLocale(f"{code}_{country}" if country else code)
