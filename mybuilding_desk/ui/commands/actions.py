"""The commands of a window as actions: each has one `QAction`, which menus, shortcuts, and the palette trigger."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from mybuilding_desk.ui.commands import reasons
from mybuilding_desk.ui.commands.catalog import COMMANDS
from mybuilding_desk.ui.commands.command import Command, Role

_ROLES: Final = {
    Role.NONE: QAction.MenuRole.NoRole,
    Role.ABOUT: QAction.MenuRole.AboutRole,
    Role.SETTINGS: QAction.MenuRole.PreferencesRole,
    Role.QUIT: QAction.MenuRole.QuitRole,
}


def _always() -> str:
    return ""


def _yes() -> bool:
    return True


@dataclass(frozen=True, slots=True, repr=False)
class Binding:
    """What a command does in this window. Every function is called at each use.

    `why_not` returns why it cannot be done now, `""` if it can. `text` returns a name that depends on the state, and
    `checked` whether it is on; without one the command is not checkable. `has_key` returns whether its key works now.
    """

    act: Callable[[], object]
    why_not: Callable[[], str] = _always
    text: Callable[[], str] | None = None
    checked: Callable[[], bool] | None = None
    has_key: Callable[[], bool] = _yes


class Commands(QObject):
    """The actions of a window, and what they do there.

    Actions stay enabled, so that a key is never lost to an outdated state: `run` asks `why_not` each time. A menu shows
    the current state through `refresh`, and calls `enable` when it is closed.
    """

    refused = Signal(object, str)
    """A `Command` that cannot be done now, and why."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._bindings: dict[Command, Binding] = {}
        self._actions: dict[Command, QAction] = {}
        self.guard: Callable[[Command], str] = lambda _command: ""
        """Returns why a command does not work where the user is; asked before its own `why_not`."""
        for command in COMMANDS:
            action = QAction(self)
            action.setObjectName(command.command_id)
            action.setMenuRole(_ROLES[command.role])
            action.setShortcuts([QKeySequence(keys) for keys in command.keys.bound])
            action.setAutoRepeat(False)  # a key held down acts once
            action.triggered.connect(lambda _checked=False, command=command: self.run(command))
            window.addAction(action)
            self._actions[command] = action
        self.retranslate()

    def bind(self, command: Command, binding: Binding) -> None:
        """Set what a command does; it replaces an earlier binding."""
        self._bindings[command] = binding
        self._actions[command].setCheckable(binding.checked is not None)

    def give_keys(self, *commands: Command) -> None:
        """Give these commands their first keys, which others have otherwise; without any, give all back."""
        given = {one.keys.shown for one in commands}
        for command, action in self._actions.items():
            keys = [key for key in command.keys.bound if key not in given]
            wanted = [QKeySequence(key) for key in (*keys, *[command.keys.shown] * (command in commands))]
            if action.shortcuts() != wanted:
                action.setShortcuts(wanted)

    def action(self, command: Command) -> QAction:
        """Return the action of a command."""
        return self._actions[command]

    def why_not(self, command: Command) -> str:
        """Return why a command cannot be done now, `""` if it can."""
        binding = self._bindings.get(command)
        return self.guard(command) or (binding.why_not() if binding is not None else reasons.sign_in_first())

    def is_bound(self, command: Command) -> bool:
        """Return whether the command does anything in this window."""
        return command in self._bindings

    def own_reason(self, command: Command) -> str:
        """Return why a command cannot be done now, wherever the user is: as if no window were open over the page."""
        binding = self._bindings.get(command)
        return "" if binding is None else binding.why_not()

    def run(self, command: Command) -> None:
        """Do what the command does, or emit `refused`."""
        binding = self._bindings.get(command)
        if binding is None:
            return
        reason = self.why_not(command)
        if reason:
            self.refused.emit(command, reason)
        else:
            binding.act()

    def name(self, command: Command) -> str:
        """Return the name of a command in the current state."""
        binding = self._bindings.get(command)
        return binding.text() if binding is not None and binding.text is not None else command.name

    def key_parts(self, command: Command) -> list[str]:
        """Return the names of the keys to show beside a command, none where its key does not work now."""
        binding = self._bindings.get(command)
        has_key = bool(command.keys.main) and (binding is None or binding.has_key())
        return command.keys.parts if has_key else []

    def refresh(self) -> None:
        """Show in every action whether it can be done now, its name, and whether it is on."""
        for command, action in self._actions.items():
            reason = self.why_not(command)
            self._show(command, action, reason)
            action.setEnabled(not reason)

    def enable(self) -> None:
        """Let every key through again, after a menu showed some actions as unavailable."""
        for action in self._actions.values():
            action.setEnabled(True)

    def retranslate(self) -> None:
        """Show the names in the current language."""
        for command, action in self._actions.items():
            self._show(command, action, "")

    def _show(self, command: Command, action: QAction, reason: str) -> None:
        name = self.name(command).replace("&", "&&")
        parts = self.key_parts(command)
        # The focused widget has the key, so it is not the action's own: Qt shows what follows a tab as the shortcut.
        action.setText(f"{name}\t{command}" if command.keys.by_widget and parts else name)
        action.setIconText(name)
        action.setData(parts)  # for menus, which paint key caps
        action.setStatusTip(f"{name} · {reason}" if reason else "")  # announced on the way through a menu
        action.setToolTip(reason or command.sentence)
        binding = self._bindings.get(command)
        if binding is not None and binding.checked is not None:
            action.setChecked(binding.checked())


class FieldPass(QObject):
    """Event filter of fields: keys of commands reach their actions. A filter installed later is asked first.

    Qt's line edit keeps Ctrl K, U, and E for editing on X11 and macOS (`QKeySequence.StandardKey`).
    """

    def __init__(self, parent: QObject, *fields: QWidget) -> None:
        super().__init__(parent)
        for field in fields:
            field.installEventFilter(self)
        bound = {keys for one in COMMANDS for keys in one.keys.bound}
        self._sequences = {QKeySequence(keys) for keys in bound - _EDITING}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the override of a key that a command has."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()) not in self._sequences:
            return False
        event.ignore()
        return True


_EDITING: Final = {"Ctrl+C", "Ctrl+Z", "Del", "Backspace"}
"""Keys that a field needs itself."""
