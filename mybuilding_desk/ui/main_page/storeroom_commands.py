"""What the commands of the storeroom do on the main page, and when they cannot be done there."""

from functools import partial

from mybuilding_desk.ui.commands import catalog, reasons
from mybuilding_desk.ui.commands.actions import Binding
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.main_page.page import MainPage


def storeroom_bindings(page: MainPage) -> dict[Command, Binding]:
    """Return what each command does, and why not."""
    return {**_of_moves(page), **_instructions(page), **_of_outgoing(page), **_of_audit(page)}


def _of_moves(page: MainPage) -> dict[Command, Binding]:
    def why_not() -> str:
        if not page.may_act:
            return reasons.staff_only()
        return reasons.select_package_first() if page.ui.table.current() is None else page.storeroom.moves.why_not()

    return {catalog.MOVE: Binding(page.storeroom.moves.press, why_not)}


def _instructions(page: MainPage) -> dict[Command, Binding]:
    instructions = page.storeroom.instructions
    return {
        catalog.INSTRUCTIONS: Binding(instructions.open_list, partial(_staff, page)),
        catalog.ADD_INSTRUCTION: Binding(instructions.add, partial(_staff, page)),
    }


def _staff(page: MainPage) -> str:
    return "" if page.may_act else reasons.staff_only()


def _of_outgoing(page: MainPage) -> dict[Command, Binding]:
    outgoing = page.storeroom.outgoing

    def why_not() -> str:
        return page.scan_controller.unavailable_reason if page.may_act else reasons.staff_only()

    return {
        catalog.OUTGOING: Binding(outgoing.show, why_not, checked=lambda: page.lists.shown == "outgoing"),
        catalog.ADD_OUTGOING: Binding(outgoing.add, why_not),
        catalog.OUTGOING_PICKUP: Binding(outgoing.pick_up, lambda: why_not() or outgoing.why_not_pick_up()),
    }


def _of_audit(page: MainPage) -> dict[Command, Binding]:
    audit, scan = page.storeroom.audit, page.scan_controller

    page.reports.audit_wanted.connect(audit.press)

    def why_not() -> str:
        if not page.may_act:
            return reasons.staff_only()
        return scan.unavailable_reason or (reasons.finish_package_first() if scan.busy else "")

    return {catalog.AUDIT: Binding(audit.press, why_not, checked=lambda: audit.is_shown)}
