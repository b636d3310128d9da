"""The commands of the program as results of the palette."""

from functools import partial
from typing import Final

from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.actions import Commands
from mybuilding_desk.ui.commands.command import Command, Menu, Scope
from mybuilding_desk.ui.commands.command_icons import icon_of
from mybuilding_desk.ui.palette.item import Group, PaletteItem

_SUGGESTED: Final = (catalog.BATCH, catalog.UNIDENTIFIED, catalog.SYNC_QUEUE, catalog.LOCK)
_OF_RESIDENTS: Final = (catalog.SETTINGS, catalog.LOCK, catalog.SIGN_OUT, catalog.SEARCH, catalog.QUIT)
"""Commands for residents, besides views and help."""


class CommandSource:
    """The bound commands; without `may_act`, only views, settings, and help."""

    def __init__(self, commands: Commands, *, may_act: bool) -> None:
        self._commands, self._may_act = commands, may_act

    def items(self) -> list[PaletteItem]:
        """Return all commands, in the order of the menus."""
        return [self.item(command) for command in catalog.COMMANDS if self._is_offered(command)]

    def suggested(self) -> list[PaletteItem]:
        """Return the commands shown before anything is typed."""
        return [self.item(command) for command in _SUGGESTED if self._is_offered(command)]

    def item(self, command: Command) -> PaletteItem:
        """Return one command, without asking whether it can be done now; see `why_not`."""
        return PaletteItem(
            f"command {command.command_id}",
            Group.COMMANDS,
            self._commands.name(command),
            partial(self._commands.run, command),
            synonyms=(command.name, *command.synonyms),
            icon=icon_of(command),
            keys=tuple(self._commands.key_parts(command)),
            within=command.within if command.scope is Scope.PAGE else None,
        )

    def why_not(self, item: PaletteItem) -> str:
        """Return why the command of this item cannot be done now, `""` if it can or if the item is no command."""
        command = _BY_KEY.get(item.key)
        return self._commands.own_reason(command) if command is not None else ""

    def _is_offered(self, command: Command) -> bool:
        if command is catalog.PALETTE or not self._commands.is_bound(command):
            return False
        return self._may_act or command.menu in (Menu.VIEW, Menu.HELP) or command in _OF_RESIDENTS


_BY_KEY: Final = {f"command {one.command_id}": one for one in catalog.COMMANDS}
