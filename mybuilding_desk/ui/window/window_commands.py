"""What the commands do in the whole window: those that work on every page, and those of the current main page."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from mybuilding_desk.ui.commands import catalog, reasons
from mybuilding_desk.ui.commands.actions import Binding, Commands
from mybuilding_desk.ui.commands.command import Command, Scope
from mybuilding_desk.ui.window.view import WindowView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mybuilding_desk.services.access.desk_lock import DeskLock
    from mybuilding_desk.ui.access.clerk_switch import ClerkSwitch
    from mybuilding_desk.ui.main_page.page_commands import PageCommands
    from mybuilding_desk.ui.window.title import WindowTitle


class WindowCommands(Commands):
    """The commands of the main window."""

    def __init__(
        self,
        window: "QWidget",
        view: WindowView,
        title: "WindowTitle",
        copy_support: Callable[[], object],
        practice: tuple[Callable[[], object], Callable[[], object]],
    ) -> None:
        """`practice` opens practice mode and, while it is on, ends it."""
        super().__init__(window)
        self._page: PageCommands | None = None
        self.guard = self._why_not_here
        self.bind(catalog.QUIT, Binding(window.close))
        self.bind(catalog.SUPPORT, Binding(copy_support))
        self.bind(
            catalog.PRACTICE,
            Binding(
                lambda: practice[1]() if title.is_practice else practice[0](),
                text=lambda: reasons.exit_practice() if title.is_practice else catalog.PRACTICE.name,
            ),
        )
        self.bind(catalog.FULL_SCREEN, Binding(view.toggle_full_screen, checked=window.isFullScreen))
        self.bind(catalog.ZOOM_IN, Binding(lambda: view.zoom(1), view.why_not_zoom))
        self.bind(catalog.ZOOM_OUT, Binding(lambda: view.zoom(-1), view.why_not_zoom))
        self.bind(catalog.ZOOM_RESET, Binding(view.zoom_reset, view.why_not_zoom))
        self.bind(catalog.THEME_LIGHT, self._theme(view, "light"))
        self.bind(catalog.THEME_DARK, self._theme(view, "dark"))

    @staticmethod
    def _theme(view: WindowView, choice: Literal["light", "dark"]) -> Binding:
        return Binding(lambda: view.choose_theme(choice), view.why_not_theme, checked=lambda: view.has_theme(choice))

    def use_page(self, page: "PageCommands") -> None:
        """Let this main page decide about the commands that belong to it."""
        self._page = page

    def join_lock(self, lock: "DeskLock", switch: "ClerkSwitch") -> None:
        """Lock the desk and switch the user by these."""
        self.bind(catalog.LOCK, Binding(lock.lock, lambda: "" if lock.can_lock else reasons.sign_in_first()))
        self.bind(catalog.SWITCH_USER, Binding(switch.show, lambda: "" if lock.clerks else reasons.no_other_user()))
        switch.offers_end_shift = lambda: self._page is not None and self._page.may_end_shift
        switch.end_shift_wanted.connect(lambda: self._end_shift(lock))

    def _end_shift(self, lock: "DeskLock") -> None:
        """Let the user at the desk identify themselves; then the window opens that hands over."""
        user = lock.locked_user
        if user is not None and self._page is not None:
            self._page.end_shift_when_back()
            lock.lock_for(user)

    def _why_not_here(self, command: Command) -> str:
        if command.scope is Scope.EVERYWHERE:
            return ""
        return self._page.why_not(command) if self._page is not None else reasons.sign_in_first()
