"""What the commands of the storeroom do on the main page, and when they cannot be done there."""

from mybuilding_desk.ui.commands.actions import Binding
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.main_page.page import MainPage


def storeroom_bindings(page: MainPage) -> dict[Command, Binding]:
    """Return what each command does, and why not."""
    return {}
