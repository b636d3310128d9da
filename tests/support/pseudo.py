"""Two pseudo-languages, made at run time, to find layout and translation defects before a real language does.

Both are a good third longer than English and enclosed in brackets. Text outside brackets was never translated.
"""

import re

from PySide6.QtCore import QObject, QTranslator

from tests.support.translations import PLACEHOLDER

OPEN, CLOSE = "⟦", "⟧"
_KEPT = re.compile(f"({PLACEHOLDER.pattern}|\\*\\.\\w+)")
_LAYOUT = re.compile(r"[dMy ,.]+")
_NAME = "MyBuilding Desk"
_ACCENTED = str.maketrans("aeiouycnsAEIOUYCNS", "áêïöúýçñšÁÊÏÖÚÝÇÑŠ")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_HEBREW = str.maketrans(_LATIN + _LATIN.upper(), "אבכדעפגהיקםלמנופצרסתושחטןז" * 2)


class Pseudo(QTranslator):
    """Translates every text: `stretched` with accents and longer words, else with right-to-left letters."""

    def __init__(self, parent: QObject, *, stretched: bool) -> None:
        super().__init__(parent)
        self._letters = _ACCENTED if stretched else _HEBREW

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Whether Qt may skip this translator."""
        return False

    def translate(self, context: str, source: str, _comment: str | None = None, _count: int = -1) -> str:
        """The changed text; placeholders and date formats stay as they are."""
        if (
            source == _NAME
            or _LAYOUT.fullmatch(source)
            or not any(char.isalpha() for char in PLACEHOLDER.sub("", source))
        ):
            return source
        parts = _KEPT.split(source)
        text = "".join(part if _KEPT.fullmatch(part) else part.translate(self._letters) for part in parts)
        letters = len(PLACEHOLDER.sub("", source))
        return f"{OPEN}{text}{_padding(letters, self._letters)}{CLOSE}"


def _padding(letters: int, changed: dict[int, int]) -> str:
    """Two fifths more text, in words that can wrap."""
    more = max(0, round(letters * 0.4) - 2)
    text = ("lorem ipsum dolor sit amet consectetur " * (more // 38 + 1))[:more].strip()
    return f" {text.translate(changed)}" if text else ""


def outside(text: str) -> str:
    """The part of a text outside brackets, which was never translated."""
    while (shorter := re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", text)) != text:
        text = shorter
    return text
