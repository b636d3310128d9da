"""Menus made of the table of commands: the menu bar, and any other menu of commands."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QFocusEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QMenuBar,
    QStyle,
    QStyleOption,
    QStyleOptionMenuItem,
    QWidget,
)

from mybuilding_desk.ui.commands import catalog, keys
from mybuilding_desk.ui.commands.actions import Commands
from mybuilding_desk.ui.commands.command import Command, Menu
from mybuilding_desk.ui.commands.command_icons import icon_of
from mybuilding_desk.ui.theme import ICON, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.key_caps import keys_width, paint_keys

Fill = Callable[[QMenu], object]
"""Adds entries that depend on what is on the screen, to an empty menu."""


class KeyMenu(QMenu):
    """Menu with key caps at the end of its entries, which a style sheet cannot do, and icons at their start."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        if QGuiApplication.platformName() != "xcb":  # X11 may have no compositor: round corners would be black
            self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
            self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
            self.setProperty("look", "round")
        self._icons: dict[QAction, str] = {}
        self._disabled: QAction | None = None
        """The disabled entry that the arrow keys reached, which Qt would skip."""
        self.aboutToShow.connect(self._forget_disabled)
        self.hovered.connect(self._forget_disabled)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the entries; the keys of a command are the data of its action."""
        painter, panel = QPainter(self), QStyleOption()
        panel.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelMenu, panel, painter, self)
        for action in self.actions():
            rect = self.actionGeometry(action)
            if rect.intersects(event.rect()):
                option = QStyleOptionMenuItem()
                self.initStyleOption(option, action)
                option.rect = rect
                if self._disabled is not None:
                    lit = QStyle.StateFlag.State_Selected
                    option.state = option.state | lit if action is self._disabled else option.state & ~lit
                option.text = option.text.partition("\t")[0]
                option.checkType = QStyleOptionMenuItem.CheckType.NotCheckable
                option.menuHasCheckableItems = False  # the check stands where the icons do
                self.style().drawControl(QStyle.ControlElement.CE_MenuItem, option, painter, self)
                cell = CellLayout(rect, SPACE[2], SPACE[3])
                mark = cell.begin(theme.px(ICON))
                if icon_name := "check" if action.isChecked() else self._icons.get(action):
                    icons.paint(painter, mark, icon_name, theme.color("text" if action.isChecked() else "muted"))
                names: list[str] = action.data() or []
                paint_keys(painter, cell.end(keys_width(names)), names)

    @property
    def here(self) -> QAction | None:
        """The highlighted entry, if any."""
        return self._disabled or self.activeAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Up and Down reach disabled entries, too: a user without a mouse learns there why one is disabled."""
        entries = [action for action in self.actions() if action.isVisible() and not action.isSeparator()]
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step or not entries:
            if self._disabled is None or event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
                super().keyPressEvent(event)
            return
        at = entries.index(self.here) if self.here in entries else -1 if step > 0 else 0
        following = entries[(at + step) % len(entries)]
        self._disabled = None if following.isEnabled() else following
        if self._disabled is not None:
            following.showStatusText(self.parent())
        elif self.activeAction() is not following:  # Qt is still where it was before the disabled ones
            super().keyPressEvent(event)
        self.update()

    def _forget_disabled(self) -> None:
        self._disabled = None

    def fill_when_shown(self, fill: Fill) -> None:
        """Fill the menu each time that it opens."""

        def refill() -> None:
            self.clear()
            fill(self)

        self.aboutToShow.connect(refill)


class CommandMenu(KeyMenu):
    """Menu of commands. While it is open, those that cannot be done now are disabled, with the reason as tooltip."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self.aboutToShow.connect(commands.refresh)
        self.aboutToHide.connect(self._enable_soon)

    def add(self, listed: Iterable[Command], *, with_icons: bool = False) -> None:
        """Add commands, with a separator after the last of each group."""
        for command in listed:
            self._put(command, with_icon=with_icons)
            if command.ends_group:
                self.addSeparator()

    def _put(self, command: Command, *, with_icon: bool) -> None:
        action = self._commands.action(command)
        self.addAction(action)
        if with_icon:
            self._icons[action] = icon_of(command)

    def _enable_soon(self) -> None:
        # Qt triggers the chosen action only after this, and opens a neighboring menu before the timer.
        QTimer.singleShot(0, self._commands, self._enable)

    def _enable(self) -> None:
        if QApplication.activePopupWidget() is None:
            self._commands.enable()


class UserMenu(CommandMenu):
    """What concerns the user rather than the packages, with icons."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(commands, parent)
        self.setObjectName("menu_user")
        for group in _USER_MENU:
            if group is not _USER_MENU[0]:
                self.addSeparator()
            for command in group:
                self._put(command, with_icon=True)
            if catalog.SHORTCUTS in group:
                self._icons[self.addMenu(self._help(commands))] = "circle-help"
        self.aboutToHide.connect(self.deleteLater)

    def pop_up(self, start: QPoint) -> None:
        """Open above this point of the screen, with the first entry highlighted; Qt opens it to the reading end."""
        self.popup(start - QPoint(0, self.sizeHint().height() + SPACE[2]))
        self.setActiveAction(self.actions()[0])

    def _help(self, commands: Commands) -> CommandMenu:
        menu = CommandMenu(commands, self)
        menu.setObjectName("menu_user_help")
        menu.setTitle(_titles()[Menu.HELP].replace("&", ""))
        menu.add((catalog.SUPPORT, catalog.PRACTICE, catalog.ABOUT))
        return menu


_USER_MENU: Final = (
    (catalog.LOCK, catalog.SWITCH_USER, catalog.HANDOVER),
    (catalog.SETTINGS, catalog.SHORTCUTS),
    (catalog.SIGN_OUT,),
)
"""The groups of the user menu."""


class MenuBar(QMenuBar):
    """The menus of the program: always there on macOS, elsewhere only while they are used."""

    def __init__(self, window: QMainWindow, commands: Commands, sort: Fill, columns: Fill) -> None:
        """Create the menus in `window`; `sort` and `columns` fill those of the list on the screen."""
        super().__init__(window)
        self._commands = commands
        self.setObjectName("menu_bar")
        self._always = keys.PLATFORM == "darwin"
        self.setNativeMenuBar(self._always)
        self._menus = {one: CommandMenu(commands, self) for one in Menu}
        for one, menu in self._menus.items():
            menu.setObjectName(f"menu_{one.name.lower()}")
            menu.add(command for command in catalog.COMMANDS if command.menu is one)
            menu.aboutToHide.connect(self._leave_soon)
            self.addMenu(menu)
        self._sort, self._columns = KeyMenu(self), KeyMenu(self)
        for part, fill in ((self._sort, sort), (self._columns, columns)):
            part.fill_when_shown(fill)
            self._menus[Menu.VIEW].insertMenu(commands.action(catalog.RESET_COLUMNS), part)
        view = self._menus[Menu.VIEW]
        view.aboutToShow.connect(lambda: self._allow_lists(not commands.why_not(catalog.PENDING)))
        self._name()
        window.setMenuBar(self)
        self.setVisible(self._always)

    def open(self) -> None:
        """Show the bar with its first menu open."""
        self.show()
        self.setActiveAction(self.actions()[0])

    def pop_up(self, position: QPoint) -> None:
        """Show all menus as submenus of one at this point of the screen."""
        whole = CommandMenu(self._commands, self)
        whole.setObjectName("menu_all")
        for menu in self._menus.values():
            whole.addMenu(menu)
        whole.aboutToHide.connect(whole.deleteLater)
        whole.popup(position)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the bar when Esc or a click leaves it."""
        super().focusOutEvent(event)
        self._leave_soon()

    def changeEvent(self, event: QEvent) -> None:
        """Show the titles in a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _leave_soon(self) -> None:
        QTimer.singleShot(0, self, self._leave)  # a neighboring menu opens first

    def _leave(self) -> None:
        if QApplication.activePopupWidget() is None and not self.hasFocus():
            self.setVisible(self._always)

    def _allow_lists(self, allowed: bool) -> None:
        for part in (self._sort, self._columns):
            part.menuAction().setEnabled(allowed)

    def _name(self) -> None:
        for one, title in _titles().items():
            self._menus[one].setTitle(title)
        self._sort.setTitle(QCoreApplication.translate("menus", "Sort by"))
        self._columns.setTitle(columns_title())


def columns_title() -> str:
    """Return the title of the menu that shows and hides columns."""
    return QCoreApplication.translate("menus", "Columns")


def _titles() -> dict[Menu, str]:
    say = QCoreApplication.translate
    return {
        Menu.FILE: say("menus", "&File"),
        Menu.EDIT: say("menus", "&Edit"),
        Menu.VIEW: say("menus", "&View"),
        Menu.PACKAGES: say("menus", "&Packages"),
        Menu.TOOLS: say("menus", "&Tools"),
        Menu.HELP: say("menus", "&Help"),
    }
