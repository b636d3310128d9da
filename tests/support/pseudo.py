"""Two languages that nobody speaks, made at run time, to see what breaks before a real language breaks it.

Both are a good third longer than English and stand in brackets. What stands in none was never translated.
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
    """Answers every text: `stretched` with accents and longer words, else in letters that run from right to left."""

    def __init__(self, parent: QObject, *, stretched: bool) -> None:
        super().__init__(parent)
        self._letters = _ACCENTED if stretched else _HEBREW

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Whether Qt need not ask."""
        return False

    def translate(self, context: str, source: str, _comment: str | None = None, _count: int = -1) -> str:
        """The text, changed; what is filled in later, and how a day is laid out, stay as they are."""
        if (
            source == _NAME
            or _LAYOUT.fullmatch(source)
            or not any(char.isalpha() for char in PLACEHOLDER.sub("", source))
        ):
            return source
        parts = _KEPT.split(source)
        words = "".join(part if _KEPT.fullmatch(part) else part.translate(self._letters) for part in parts)
        letters = len(PLACEHOLDER.sub("", source))
        return f"{OPEN}{words}{_padding(letters, self._letters)}{CLOSE}"


def _padding(letters: int, changed: dict[int, int]) -> str:
    """Two fifths more, in words that can be broken."""
    more = max(0, round(letters * 0.4) - 2)
    words = ("lorem ipsum dolor sit amet consectetur " * (more // 38 + 1))[:more].strip()
    return f" {words.translate(changed)}" if words else ""


def outside(text: str) -> str:
    """What of a text stands in no brackets, and so was never translated."""
    while (shorter := re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", text)) != text:
        text = shorter
    return text
