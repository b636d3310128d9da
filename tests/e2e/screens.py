"""Every screen and sheet of the program, each opened by keys, for tests that check all of them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final, get_args

from mybuilding_desk.domain.records.handover import HandoverDraft, HandoverNote
from mybuilding_desk.domain.records.instruction import Instruction, InstructionKind, Stamp
from mybuilding_desk.domain.records.outgoing import OutgoingItem
from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from tests.e2e.hands import UPS, Hands

Open = Callable[[Hands], object]


def _logging(desk: Hands) -> None:
    desk.scan(UPS)
    desk.type("12")


def _batch(desk: Hands, number: str = UPS) -> None:
    desk.press("Ctrl+Shift+B")
    desk.scan(number)
    desk.type("12bz")
    desk.press("Return")
    desk.until_sent()


def _open_batch(desk: Hands) -> None:
    _batch(desk)
    desk.press("Tab")


def _search(desk: Hands) -> None:
    desk.press("Ctrl+F")
    desk.type("ups")
    desk.until(lambda: desk.desk.ui.table.rows.kind == "found")


def _release(desk: Hands) -> None:
    desk.app.preferences.change(signature="required")
    desk.type("12b")
    desk.press("Return")


def _reports(desk: Hands) -> None:
    desk.press("Ctrl+5", "Ctrl+L")
    desk.press_until("F6", lambda: desk.focus().startswith("report_kind_"))
    desk.press("5")
    reports = desk.desk.reports
    desk.until(lambda: reports.controller is not None and reports.controller.document is not None)


def _palette(typed: str) -> Open:
    def open_it(desk: Hands) -> None:
        desk.press("Ctrl+K")
        desk.type(typed)
        desk.until(lambda: not desk.desk.palette_controller.is_searching)

    return open_it


def _outbox(desk: Hands) -> None:
    _batch(desk, "TBA309471205880")  # a number just logged is only reported again
    desk.press("Ctrl+Shift+B", "Ctrl+Shift+S")


def _unidentified(desk: Hands) -> None:
    desk.scan(UPS)
    desk.type("Smythe")
    desk.press("Ctrl+U", "Ctrl+3")


def _activity(desk: Hands) -> None:
    desk.go_to_list("Alt+Return")


def _proof(desk: Hands) -> None:
    desk.press("Ctrl+4")
    desk.go_to_list("Home", "Alt+Return")
    desk.press_until("Tab", "proof_story")
    desk.press("Return")


def _labels(desk: Hands) -> None:
    desk.app.preferences.change(label_printer="Zebra ZD421")
    desk.go_to_list("Home", "Shift+Down", "Shift+Down", "Ctrl+P")


def _settings(section: str) -> Open:
    def open_it(desk: Hands) -> None:
        desk.press("Ctrl+,")
        desk.press_until("Down", f"section_{section}")

    return open_it


def _about(desk: Hands) -> None:
    _settings("about")(desk)
    desk.until(lambda: desk.find("about_parts").count())


def _hand_over(desk: Hands) -> None:
    desk.app.preferences.change(ages=(1, 2, 3))
    desk.press("Ctrl+Shift+H")
    desk.type("xyzzy")


def _hand_overs(desk: Hands) -> None:
    assert desk.app.workspace is not None
    handovers = desk.app.workspace.handovers
    if handovers.last() is None:  # once its window was open, a hand-over that is saved ends the shift
        handovers.keep_draft(HandoverDraft((HandoverNote("to_do", "xyzzy", "12B"),)))
        handovers.save(handovers.gather())
        desk.until(handovers.last)
    desk.desk.handover.open_list()


def _hand_over_read(desk: Hands) -> None:
    _hand_overs(desk)
    desk.press("Escape")
    assert desk.app.workspace is not None
    desk.desk.handover._controller.open_handover(desk.app.workspace.handovers.last())


def _hold(desk: Hands) -> None:
    desk.go_to_list("Home")
    desk.desk.overdue.holds.press()


def _instructions(desk: Hands) -> None:
    assert desk.app.workspace is not None
    service, stamp = desk.app.workspace.storeroom.instructions, Stamp(datetime.now(UTC), "")
    if not service.current(desk.store.community_id):
        last_day = service.today + timedelta(days=12)
        for kind in get_args(InstructionKind):
            one = Instruction("", desk.store.community_id, "12B", "3001", kind, stamp, "xyzzy", "Zoë Ångström")
            service.add(replace(one, last_day=last_day))
    desk.press("Ctrl+Shift+I")
    desk.until(lambda: desk.words("instruction_change_0"))


def _instruction(desk: Hands) -> None:
    desk.go_to_list("Home")
    desk.desk.storeroom.instructions.add()


def _move(desk: Hands) -> None:
    desk.go_to_list("Home", "Ctrl+Shift+M")


def _return(desk: Hands) -> None:
    desk.go_to_list("Home")
    desk.desk.overdue.returns.press()


def _ended(desk: Hands) -> None:
    desk.until_fresh()  # a call in flight would fail by its dead token after the new sign-in
    assert desk.app.session is not None
    desk.app.session.expire_token()
    desk.until(lambda: desk.sees("sign_in_sheet"))


def _first_steps(desk: Hands) -> None:
    desk.app.preferences.change(welcomed=False)
    desk.desk.onboarding.bind(desk.app.workspace)


def _outgoing(desk: Hands) -> None:
    """Dry cleaning for a resident, a package for a carrier, and a pickup."""
    assert desk.app.workspace is not None
    outgoing = desk.app.workspace.storeroom.outgoing
    if not outgoing.pickups():
        zoe = {"unit": "12B", "resident_name": "Zoë Ångström", "note": "Zoë Ångström"}
        added = {"added_by": "", "added_by_id": "", "added_at": datetime.now(UTC)}
        items = [
            outgoing.add(OutgoingItem("", "", carrier=carrier, kind=kind, **zoe, **added, pickup_for=who))
            for kind, carrier, who in (
                ("outgoing", "UPS", ""),
                ("cleaning_back", "Dry Cleaning", ""),
                ("return", "", "Erik Ångström"),
            )
        ]
        outgoing.pick_up([outgoing.add(items[1])], "Zoë Ångström", b"")
    desk.press("Ctrl+6")


def _outgoing_pickup(desk: Hands) -> None:
    _outgoing(desk)
    desk.press("End", "Home", "Ctrl+Shift+K")


def _outgoing_proof(desk: Hands) -> None:
    _outgoing(desk)
    desk.press("End", "Return")


SCREENS: Final[dict[str, Open]] = {
    "first steps": _first_steps,
    "desk": lambda desk: desk.press("Ctrl+L"),
    "list": lambda desk: desk.go_to_list(),
    "history": lambda desk: desk.press("Ctrl+4"),
    "overdue": lambda desk: desk.press("Ctrl+2"),
    "found": _search,
    "logging": _logging,
    "drop": _open_batch,
    "release": _release,
    "outbox": _outbox,
    "unidentified": _unidentified,
    "story": _activity,
    "proof": _proof,
    "labels": _labels,
    "palette": _palette("12b"),
    "palette commands": _palette(">"),
    "palette nothing": _palette("zz9"),
    "hand-overs": _hand_overs,
    "hand-over read": _hand_over_read,
    "hand-over": _hand_over,
    "move": _move,
    "reports": _reports,
    "hold": _hold,
    "return": _return,
    "instructions": _instructions,
    "instruction": _instruction,
    "outgoing": _outgoing,
    "outgoing add": lambda desk: desk.press("Ctrl+Shift+O"),
    "outgoing pickup": _outgoing_pickup,
    "outgoing proof": _outgoing_proof,
    "keys": lambda desk: desk.press("F1"),
    "settings look": _settings("look"),
    "settings counter": _settings("counter"),
    "settings scanner": _settings("scanner"),
    "settings privacy": _settings("privacy"),
    "settings lock": _settings("lock"),
    "settings about": _about,
    "sign-in over the work": _ended,
    "locked": lambda desk: desk.press("Ctrl+Shift+L"),
    "change of clerk": lambda desk: desk.press("Ctrl+Shift+U"),
}


MUST_BE_ANSWERED: Final = frozenset({"sign-in over the work", "locked", "change of clerk"})
"""Screens that only the requested answer leaves."""


CLOSED_BY_LOCK: Final = frozenset({"palette", "palette commands", "palette nothing"})
"""Screens that are gone after the lock."""


LAST: Final = frozenset({"sign-in over the work"})
"""Screens that no key leaves."""


def tour(desk: Hands, screens: Mapping[str, Open] = SCREENS) -> Iterator[str]:
    """Every screen in turn, by name; keys leave each of them, and the ones that no key leaves come last."""
    for name in sorted(screens, key=lambda name: name in LAST):
        screens[name](desk)
        yield name
        if name not in LAST:
            _leave(desk)


def _leave(desk: Hands) -> None:
    desk.press("Escape", "Escape", "Escape")
    desk.end_batch()
    if desk.sees("lock_password"):
        desk.type(PRACTICE_PASSWORD)
        desk.press("Return")
        desk.until(lambda: not desk.sees("lock_password"))
