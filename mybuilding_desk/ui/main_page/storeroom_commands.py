"""What the commands of the storeroom do on the main page, and when they cannot be done there."""

from mybuilding_desk.ui.commands import catalog, reasons
from mybuilding_desk.ui.commands.actions import Binding
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.main_page.page import MainPage


def storeroom_bindings(page: MainPage) -> dict[Command, Binding]:
    """Return what each command does, and why not."""
    return {**_of_outgoing(page)}


def _of_outgoing(page: MainPage) -> dict[Command, Binding]:
    outgoing = page.storeroom.outgoing

    def why_not() -> str:
        return page.scan_controller.unavailable_reason if page.may_act else reasons.staff_only()

    return {
        catalog.OUTGOING: Binding(outgoing.show, why_not, checked=lambda: page.lists.shown == "outgoing"),
        catalog.ADD_OUTGOING: Binding(outgoing.add, why_not),
        catalog.OUTGOING_PICKUP: Binding(outgoing.pick_up, lambda: why_not() or outgoing.why_not_pick_up()),
    }
