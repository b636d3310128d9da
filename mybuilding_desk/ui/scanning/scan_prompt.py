"""What the scan line answered, and to which text: Enter on the same text once more goes on."""

from mybuilding_desk.ui.base.labels import Banner, Tone


class ScanPrompt:
    """Owns the banner below the scan line."""

    def __init__(self, banner: Banner) -> None:
        self._banner = banner
        self._asked_of = ""

    def tell(self, tone: Tone, words: str, asked_of: str = "") -> None:
        """Show `words`; where they ask whether to go on, `asked_of` is the text that they are about."""
        self._asked_of = asked_of
        self._banner.tell(tone, words)

    @property
    def told(self) -> bool:
        """Whether something is said."""
        return bool(self._banner.text())

    def was_asked(self, text: str) -> bool:
        """Whether this text was answered with a question a moment ago."""
        return bool(text) and self._asked_of == text

    def clear(self) -> None:
        """Nothing is said or asked."""
        self._asked_of = ""
        self._banner.hide()
