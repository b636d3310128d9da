"""The menus of the main window: the menu bar with the keys that show it, and the menus of the current main page."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QStatusTipEvent
from PySide6.QtWidgets import QMainWindow, QMenu

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.commands import catalog, keys
from mybuilding_desk.ui.commands.actions import Binding, Commands
from mybuilding_desk.ui.commands.menus import Fill, MenuBar, UserMenu
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.main_page.lists.context_menus import ContextMenus
from mybuilding_desk.ui.packages.list_menus import fill_columns, fill_sort
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.window.key_badges import KeyBadges

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_LEAVES = (QEvent.Type.WindowDeactivate, QEvent.Type.MouseButtonPress)
_ALONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier)
"""Modifiers reported with a press of Alt, depending on the platform."""


class WindowMenus(QObject):
    """Event filter on the window: Alt alone shows the menu bar, and disabled entries of menus are explained."""

    def __init__(self, window: QMainWindow, commands: Commands) -> None:
        super().__init__(window)
        self._window, self._commands = window, commands
        self._ui: MainPageLayout | None = None
        self._alt_is_down = False
        commands.bind(catalog.MENU_BAR, Binding(lambda: self.bar.open()))  # noqa: PLW0108 - made at its first use
        window.installEventFilter(self)
        KeyBadges(window)
        if keys.PLATFORM == "darwin":
            self.bar  # noqa: B018 - it is always there

    @cached_property
    def bar(self) -> MenuBar:
        """The menu bar; made at its first use, as its menus take memory."""
        return MenuBar(self._window, self._commands, self._of_list(fill_sort), self._of_list(fill_columns))

    def use_page(self, ui: MainPageLayout) -> None:
        """Open the menus of this main page from now on."""
        self._ui = ui
        ContextMenus(ui, self._commands)
        ui.sidebar.user.menu_wanted.connect(self._open_user_menu)
        ui.sidebar.menu_wanted.connect(lambda position: self.bar.pop_up(position))  # noqa: PLW0108 - made at first use

    def _open_user_menu(self, start: QPoint) -> None:
        UserMenu(self._commands, self._window).pop_up(start)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the keys that reach the window: every `ShortcutOverride`, and the releases."""
        if isinstance(event, QStatusTipEvent):
            announcer.announce(self, event.tip())
        elif isinstance(event, QKeyEvent):
            self._follow(event)
        elif event.type() in _LEAVES:
            self._alt_is_down = False
        return False

    def _follow(self, event: QKeyEvent) -> None:
        """Show the bar after Alt alone; with another key it is a shortcut or a character of a scanner."""
        is_alt = event.key() == Qt.Key.Key_Alt
        if event.type() in _KEYS:
            begins = is_alt and not event.isAutoRepeat() and event.modifiers() in _ALONE
            self._alt_is_down = begins
        elif event.type() == QEvent.Type.KeyRelease:
            alone, self._alt_is_down = self._alt_is_down and is_alt, False
            if alone and keys.PLATFORM != "darwin":
                self._commands.run(catalog.MENU_BAR)

    def _of_list(self, fill: Callable[[QMenu, PackageTable], None]) -> Fill:
        return lambda menu: fill(menu, self._ui.table) if self._ui is not None else None
