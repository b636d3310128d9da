"""What the commands of the storeroom do on the main page, and when they cannot be done there."""

from mybuilding_desk.ui.commands import catalog, reasons
from mybuilding_desk.ui.commands.actions import Binding
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.main_page.page import MainPage


def storeroom_bindings(page: MainPage) -> dict[Command, Binding]:
    """Return what each command does, and why not."""
    return {**_of_audit(page)}


def _of_audit(page: MainPage) -> dict[Command, Binding]:
    audit, scan = page.storeroom.audit, page.scan_controller

    page.reports.audit_wanted.connect(audit.press)

    def why_not() -> str:
        if not page.may_act:
            return reasons.staff_only()
        return scan.unavailable_reason or (reasons.finish_package_first() if scan.busy else "")

    return {catalog.AUDIT: Binding(audit.press, why_not, checked=lambda: audit.is_shown)}
