"""The one table of commands. Menus, palette, tooltips, key caps, the help, and the README's table are made of it.

Scanners send control characters as Ctrl with B, D, I, J, M, or [ ] \\ ^ _ (ASCII), so none of these is ever bound.
"""

from typing import Final

from mybuilding_desk.ui.commands.catalog import (
    edit_menu,
    file_menu,
    help_menu,
    packages_menu,
    tools_menu,
    view_menu,
)
from mybuilding_desk.ui.commands.catalog.edit_menu import *  # noqa: F403 - its whole part of the table
from mybuilding_desk.ui.commands.catalog.field_keys import *  # noqa: F403
from mybuilding_desk.ui.commands.catalog.file_menu import *  # noqa: F403
from mybuilding_desk.ui.commands.catalog.help_menu import *  # noqa: F403
from mybuilding_desk.ui.commands.catalog.packages_menu import *  # noqa: F403
from mybuilding_desk.ui.commands.catalog.tools_menu import *  # noqa: F403
from mybuilding_desk.ui.commands.catalog.view_menu import *  # noqa: F403
from mybuilding_desk.ui.commands.command import Command

_MENUS: Final = (file_menu, edit_menu, view_menu, packages_menu, tools_menu, help_menu)

COMMANDS: Final = tuple(one for menu in _MENUS for one in vars(menu).values() if isinstance(one, Command))
"""Every command, in the order of the menus."""
