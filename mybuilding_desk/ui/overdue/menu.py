"""Menu of the ways to remind a resident, also with the final notice, and of the language to write in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from mybuilding_desk.domain.settings import Language
from mybuilding_desk.ui.commands.menus import KeyMenu
from mybuilding_desk.ui.overdue import text
from mybuilding_desk.ui.overdue.controller import RemindController, Way
from mybuilding_desk.ui.text.language import LANGUAGE_NAMES


class ReminderMenu(QObject):
    """Adds the ways to remind to a menu; `controller` reminds."""

    def __init__(self, controller: RemindController) -> None:
        super().__init__(controller)
        self._controller = controller

    def add_to(self, menu: KeyMenu) -> None:
        """Add the ways to remind, and a menu of those of the final notice."""
        more: list[tuple[Way, str]] = [("mybuilding", text.by_mybuilding())] if self._controller.by_mybuilding else []
        self._add(menu, [*text.ways(final=False), *more], final=False)
        final = KeyMenu(menu)
        final.setObjectName("final_menu")
        final.setTitle(text.final_notice())
        self._add(final, text.ways(final=True), final=True)
        menu.addMenu(final)
        if (current := self._controller.language()) is not None:
            menu.addMenu(self._languages(menu, current))

    def _languages(self, parent: KeyMenu, current: Language) -> KeyMenu:
        """Return the menu of the languages to write to the resident in; the choice is remembered."""
        menu = KeyMenu(parent)
        menu.setObjectName("language_menu")
        menu.setTitle(text.write_in())
        for language, name in LANGUAGE_NAMES.items():
            action = menu.addAction(name)
            action.setObjectName(f"write_in_{language}")
            action.setCheckable(True)
            action.setChecked(language == current)
            action.triggered.connect(self._choose(language))
        return menu

    def _choose(self, language: Language) -> Callable[[], None]:
        return lambda: self._controller.write_in(language)

    def _add(self, menu: KeyMenu, ways: Sequence[tuple[Way, str]], *, final: bool) -> None:
        for way, words in ways:
            action = menu.addAction(words)
            action.setObjectName(f"{'final' if final else 'remind'}_{way}")
            reason = self._controller.why_not(way)
            action.setEnabled(not reason)
            action.setToolTip(reason)
            action.triggered.connect(self._act(way, final=final))

    def _act(self, way: Way, *, final: bool) -> Callable[[], None]:
        return lambda: self._controller.remind(way, final=final)
