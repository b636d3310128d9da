"""Set the language: translations (ours and Qt's), date and number formats, and layout direction."""

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from mybuilding_desk.core.paths import resource_path
from mybuilding_desk.domain.settings import LANGUAGES, Language

LANGUAGE_NAMES: Final[dict[Language, str]] = {"en": "English", "es": "Español", "fr": "Français"}
"""Each in its own language, so that users who cannot read the current one find theirs."""

_OURS: Final = "language"
"""Object name of the translators installed here."""


def use_language(app: QGuiApplication, choice: Language) -> None:
    """Switch to this language. Qt sends `LanguageChange` to every window; texts already shown stay."""
    code = language_code(choice)
    for old in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(old)
        old.deleteLater()
    here = _locale(choice, code)
    QLocale.setDefault(here)
    app.setLayoutDirection(QLocale(code).textDirection())
    # Qt asks the last translator first: our texts, then its own.
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt}/qtbase_{code}.qm", str(resource_path("translations", f"desk_{code}.qm"))):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(file):
            app.installTranslator(translator)


def language_code(choice: Language) -> Language:
    """Return the code of an available language: the chosen one, else the system's first available one, else English."""
    wanted = QLocale.system().uiLanguages() if choice == "system" else [choice]
    codes = [name.replace("_", "-").partition("-")[0] for name in wanted]
    return next((code for name in codes for code in LANGUAGES[1:] if code == name), "en")


def _locale(choice: Language, code: str) -> QLocale:
    """Return the language in the format of the computer's country; the system's own locale if it has that language.

    A system without a language ("C") has neutral date and number formats.
    """
    system = QLocale.system()
    language, _, country = system.name().partition("_")
    if language == code or (language == "C" and choice == "system"):
        return system
    return QLocale(f"{code}_{country}" if country else code)
