"""Feedback under the scan field; pressing Enter again on the same text confirms a question."""

from mybuilding_desk.ui.base.banner import Banner, Tone


class ScanPrompt:
    """Owner of the banner under the scan field."""

    def __init__(self, banner: Banner) -> None:
        self._banner = banner
        self._asked_of = ""

    def show_message(self, tone: Tone, words: str, asked_of: str = "") -> None:
        """Show `words`; if they ask for confirmation, `asked_of` is the text they refer to."""
        self._asked_of = asked_of
        self._banner.show_message(tone, words)

    @property
    def has_message(self) -> bool:
        """Whether the banner has a message."""
        return bool(self._banner.text())

    def was_asked(self, text: str) -> bool:
        """Return whether the current message asks for confirmation of this text."""
        return bool(text) and self._asked_of == text

    def clear(self) -> None:
        """Hide the banner and forget the question."""
        self._asked_of = ""
        self._banner.hide()
