"""The main button of a form, which shows that a call is in progress."""

from functools import cached_property

from PySide6.QtCore import Qt

from mybuilding_desk.ui.base.effects import Spinner
from mybuilding_desk.ui.base.labels import ActionButton
from mybuilding_desk.ui.commands import catalog


class SubmitButton(ActionButton):
    """Main button that stays in place while a call is in progress: disabled, with a spinner and other words."""

    def __init__(self, name: str, text: str, busy_text: str, *, spinner: str) -> None:
        """`spinner` is the object name of the spinner."""
        super().__init__(name, text, style="main", shown=str(catalog.ENTER))
        self._texts, self._spinner_name = (text, busy_text), spinner
        self.setAutoDefault(True)

    @cached_property
    def spinner(self) -> Spinner:
        """The spinner, hidden at first; created on first use, after the first paint."""
        made = Spinner(self._spinner_name)
        made.hide()
        made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner = self.layout()
        assert inner is not None  # noqa: S101 - set by `ActionButton`
        inner.insertWidget(inner.indexOf(self._words), made)  # type: ignore[attr-defined]
        return made

    def show_busy(self, busy: bool) -> None:
        """Show whether a call is in progress."""
        self.setEnabled(not busy)
        self._cap.setHidden(busy)
        self.spinner.setVisible(busy)
        self.set_text(self._texts[busy])
