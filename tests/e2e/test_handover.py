"""A shift is handed over by keys: written, saved, seen by the next user, confirmed, searched, printed, and copied."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from mybuilding_desk.domain.records.handover import HandoverAudit
from mybuilding_desk.domain.records.location_label import location_text
from mybuilding_desk.domain.reports.document import ReportDocument
from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from mybuilding_desk.services.paper import PaperJobs
from mybuilding_desk.storage.records.records import Records
from tests.e2e.conftest import Start
from tests.e2e.hands import MANAGER, RESIDENT, UPS, Hands
from tests.e2e.test_outgoing_day import add
from tests.support.server import PracticeServer

PIN = "480213"
HOSTILE = '=1+1 <b>bold</b> \u202eevil\u202c\u0000 "quoted"'


def switch_to(hands: Hands, email: str, password: str = PRACTICE_PASSWORD) -> None:
    """Sign in another user from the card that the hand-over leads to."""
    before = hands.app.workspace
    hands.press("0")
    hands.until(lambda: hands.focus() == "email")
    hands.type(email)
    hands.press("Tab")
    hands.type(password)
    hands.press("Return")
    hands.until(lambda: hands.app.workspace is not before and hands.sees("scan_line"))
    hands.until_fresh()


def hand_over(hands: Hands, note: str = "Fridge is full.") -> None:
    hands.press("Ctrl+Shift+H")
    assert hands.focus() == "handover_note"
    if note:
        hands.type(note)
    else:
        hands.press("Ctrl+V")
    hands.press("Ctrl+Return")
    hands.until(lambda: hands.sees("change_card"))


def in_view(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


def rest(hands: Hands) -> None:
    """Until all that scrolls later is done."""
    sheet = hands.desk.handover._controller.sheet()
    waiting = sheet._reveal_focus, sheet._reveal_notes
    hands.until(lambda: not any(one.is_waiting() for one in waiting))
    QApplication.processEvents()
    QApplication.processEvents()


@pytest.fixture
def at_desk(desk: Hands) -> Hands:
    desk.until_fresh()
    return desk


def test_a_shift_is_handed_over_by_keys_and_confirmed_with_a_pin(at_desk: Hands) -> None:
    hands, pins = at_desk, at_desk.app.accounts.lock.pins
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Return")
    hands.until_sent()
    hands.press("Ctrl+Shift+H")
    assert hands.words("handover_logged_figure") == "1"
    assert hands.words("handover_pending_figure") == str(hands.store.pending_counts()["32"])
    hands.type("Call 7A about the sofa")
    hands.press("Return")  # a line, as a scanner may send it
    hands.type("before 9 PM.")
    hands.press("Tab", "Right", "Tab")
    assert hands.focus() == "handover_unit"
    hands.type("7a")
    hands.press("Return", "Return")
    assert hands.sees("handover_sheet"), "no plain Enter stores anything"
    hands.press("Ctrl+Return")
    hands.until(lambda: hands.sees("change_card"))
    assert not hands.sees("change_end_shift"), "the shift is over"
    switch_to(hands, MANAGER)
    user = hands.app.workspace.user
    pins.choose(user, PIN)
    hands.until(lambda: pins.has(user) and hands.sees("handover_banner"))
    assert "1 note" in hands.words("handover_banner_text")
    hands.click(hands.find("handover_confirm"))
    assert hands.focus() == "handover_pin"
    hands.press("Ctrl+Return")
    assert hands.words("handover_pin_problem") == "Enter your PIN to confirm."
    hands.type("999999")
    hands.press("Return")
    assert hands.sees("handover_view"), "no plain Enter confirms"
    hands.press("Ctrl+Return")
    hands.until(lambda: hands.words("handover_pin_problem").startswith("Incorrect PIN."))
    later = pins.clock() + 60
    pins.clock = lambda: later
    hands.type(PIN)
    hands.press("Ctrl+Return")
    hands.until(lambda: not hands.sees("handover_view"))
    assert not hands.sees("handover_banner")
    last = hands.app.workspace.handovers.last()
    assert last.confirmed_by == user.full_name
    [note] = last.notes
    assert (note.kind, note.unit, note.text) == ("to_do", "7A", "Call 7A about the sofa\nbefore 9 PM.")
    hands.press("Ctrl+Shift+H")
    hands.until(lambda: hands.sees("handover_items"))
    kinds = [one.kind for one in hands.app.workspace.handovers.gather().items]
    assert kinds[-1] == "note", "the to-do carries over"


def on_disk(hands: Hands) -> str:
    """The note that is being written, as another program finds it: what a kill would leave."""
    with closing(Records(hands.app.workspace.records._path)) as records:
        draft = records.handovers.draft("32", hands.app.workspace.user.user_id)
    return draft.writing.text if draft is not None else ""


def test_what_is_typed_is_kept_by_each_key_for_each_user(at_desk: Hands) -> None:
    hands = at_desk
    hands.press("Ctrl+Shift+H")
    hands.type("Elevator 2 is")
    hands.until(lambda: on_disk(hands) == "Elevator 2 is")
    hands.press("Escape", "Ctrl+Shift+H")
    assert hands.find("handover_note").toPlainText() == "Elevator 2 is"
    hands.type(" out of order")
    hands.scan(UPS)
    assert not hands.sees("handover_sheet"), "a scan is logged, whatever window is open"
    assert hands.desk.scan_controller.busy
    hands.press("Escape", "Ctrl+Shift+U")
    switch_to(hands, MANAGER)
    hands.press("Ctrl+Shift+H")
    assert hands.find("handover_note").toPlainText() == "", "each user has a draft of their own"
    hands.press("Escape", "Ctrl+Shift+U", "1")
    hands.until(lambda: hands.sees("lock_password"))
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.sees("scan_line"))
    hands.press("Ctrl+Shift+H")
    assert hands.find("handover_note").toPlainText() == "Elevator 2 is out of order"


def test_the_next_user_reads_ticks_and_searches_it_and_restarts_in_between(
    start: Start, server: PracticeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[object] = []
    monkeypatch.setattr(PaperJobs, "print_out", lambda _jobs, documents: printed.append(documents[0]))
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    hands.app.preferences.change(ages=(1, 2, 3))
    QGuiApplication.clipboard().setText(HOSTILE + "x" * 1_000_000)
    hand_over(hands, "")
    hands.close()
    again = start(server.profile)
    again.until_resumed()
    again.press("Ctrl+Shift+U")
    switch_to(again, MANAGER)
    again.until(lambda: again.sees("handover_banner"))
    again.click(again.find("handover_banner_action"))
    assert again.focus() == "handover_items"
    again.press("Down", "Space", "Ctrl+P")
    again.click(again.find("copy_handover_view"))
    words = QGuiApplication.clipboard().text()
    assert "\u202e" not in words
    assert "<b>bold</b>" in words
    assert not any(line.startswith("=") for line in words.splitlines())
    assert [one.title for one in printed] == ["Shift hand-over"]
    assert again.app.workspace.handovers.last().items[1].done
    again.press("Ctrl+Return")
    again.until(lambda: not again.sees("handover_view"))
    assert again.app.workspace.handovers.last().confirmed_by
    again.desk.handover.open_list()
    again.type("bold today")
    assert again.find("handovers_list").count() == 1
    again.press("Return")
    assert again.sees("handover_view")
    assert not again.sees("confirm_handover"), "it is confirmed"
    again.press("Escape")
    again.desk.handover.open_list()
    again.type("nothing like it")
    assert again.words("handovers_empty") == "No hand-overs match."
    again.press("Escape")


def audit(hands: Hands, location: str, *, ends: bool) -> str:
    """Audit a location, and find one package; return what its window or the status bar says."""
    hands.press("Ctrl+Shift+A")
    hands.scan(location_text(location))
    rows = hands.app.workspace.storeroom.audits.state().group("open")
    hands.scan(next(one.row.package.tracking_number for one in rows if one.row and one.row.package.tracking_number))
    figures = hands.words("audit_figures")
    if ends:
        hands.press("Ctrl+Return")
        figures += f" · {hands.words('audit_group_missing')}"
        hands.click(hands.find("audit_done"))  # what is missing stays unmarked
        hands.click(hands.find("audit_done"))
    else:
        hands.press("Escape")
        hands.until(lambda: hands.sees("audit_chip"))
        figures = hands.words("audit_chip")
    return figures


def parts(hands: Hands) -> list[str]:
    """What the open window says of audits and outgoing packages."""
    audits = [one.accessibleName() for one in hands.window.findChildren(QWidget, "handover_audit") if one.isVisible()]
    return [*audits, hands.words("handover_outgoing")]


def test_audits_and_outgoing_packages_are_in_every_form(
    at_desk: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed: list[ReportDocument] = []
    monkeypatch.setattr(PaperJobs, "print_out", lambda _jobs, documents: printed.append(documents[0]))
    hands = at_desk
    hands.press("Ctrl+Shift+H")
    assert parts(hands) == [""], "nothing of either"
    hands.click(hands.find("copy_handover"))
    assert "audit" not in QGuiApplication.clipboard().text().lower()
    hands.press("Escape")
    finished = audit(hands, "D4", ends=True)
    chip = audit(hands, "A1", ends=False)
    for unit in ("12b", "2a", "4k"):
        add(hands, unit, "UPS")
    outgoing = hands.app.workspace.storeroom.outgoing
    outgoing.pick_up(outgoing.waiting()[:1], "Sam", b"")
    hands.press("Ctrl+6")
    assert hands.find("outgoing_list").items_shown()
    left = len(hands.find("outgoing_list").items_shown())
    assert left == 2
    hands.press("Ctrl+Shift+H")
    paused = chip.removesuffix(" · Resume").replace("Audit A1 · ", "A1 · Paused at ")
    said = [f"D4 · {finished}", paused, f"3 added · 1 picked up · {left} to be picked up"]
    assert "missing" in finished
    assert sorted(parts(hands)[:2]) == sorted(said[:2])
    assert parts(hands)[2] == said[2]
    hands.click(hands.find("copy_handover"))
    copied = QGuiApplication.clipboard().text().splitlines()
    assert set(said[:2]) | set(said[2].split(" · ")) <= set(copied)
    hands.press("Ctrl+P")
    tables = {one.title: one.rows for one in printed[0].tables}
    assert sorted(" · ".join(row) for row in tables["Location audits"]) == sorted(said[:2])
    assert tables["Outgoing packages"] == (("3", "1", str(left)),)
    hands.press("Ctrl+Return")
    hands.until(lambda: hands.sees("change_card"))
    switch_to(hands, MANAGER)
    hands.until(lambda: hands.sees("handover_banner"))
    assert hands.words("handover_banner_text").endswith(f"paused, {left} outgoing packages")
    hands.desk.handover.open_list()
    hands.type("d4 zzz")
    assert hands.words("handovers_empty") == "No hand-overs match."
    hands.press(*["Backspace"] * 4)
    assert hands.find("handovers_list").count() == 1
    hands.press("Return")
    assert sorted(parts(hands)) == sorted(said), "as it was then"
    hands.desk.handover._controller.view().save_wanted.emit()  # a click would look for a second window
    [dialog] = hands.window.findChildren(QFileDialog, "save_handover_dialog")
    path = tmp_path / "hand-over.pdf"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    hands.window.activateWindow()
    hands.until(lambda: path.exists() and "Saved" in hands.words("handover_message_text"))
    assert path.read_bytes().startswith(b"%PDF")
    hands.press("Escape", "Ctrl+Shift+H")
    assert parts(hands) == [paused, f"{left} to be picked up"], "what was done counts in one hand-over"


def test_many_audits_and_any_location_fit(at_desk: Hands) -> None:
    hands = at_desk
    hands.press("Ctrl+Shift+H", "Escape")
    audits = tuple(HandoverAudit(f"{number} {HOSTILE * 9}", 1, 2, 1) for number in range(13))
    shown = replace(hands.app.workspace.handovers.gather(), audits=(HandoverAudit(None, 3, 4), *audits))
    hands.desk.handover._controller.open_handover(shown)
    said = parts(hands)
    assert (len(said), said[0]) == (13, "All locations · 3 of 4 found")
    assert "\u202e" not in "".join(said) and "<b>" in said[1]
    assert hands.words("handover_more_audits") == "and 2 more audits"
    body = hands.find("handover_view").content
    assert body.sizeHint().width() <= body.width()
    hands.desk.handover._controller.open_handover(replace(shown, audits=()))
    assert parts(hands) == [""]
    assert not hands.sees("handover_more_audits")


def test_a_hand_over_of_an_earlier_version_still_opens(at_desk: Hands) -> None:
    hands = at_desk
    hand_over(hands)
    records = hands.app.workspace.records
    with closing(Records(records._path)) as stored, stored._file.database.writing() as db:
        [(content,)] = db.execute("SELECT content FROM handovers").fetchall()
        old = {key: value for key, value in json.loads(content).items() if key not in ("audits", "outgoing")}
        assert len(old) == 4
        db.execute("UPDATE handovers SET content = ?", (json.dumps(old),))
    switch_to(hands, MANAGER)
    hands.until(lambda: hands.sees("handover_banner"))
    hands.click(hands.find("handover_banner_action"))
    assert hands.sees("handover_view")
    assert parts(hands) == [""]
    hands.press("Ctrl+Return")
    hands.until(lambda: not hands.sees("handover_view"))
    assert hands.app.workspace.handovers.last().confirmed_by


def test_the_shift_can_be_ended_from_the_card_of_users(at_desk: Hands) -> None:
    hands = at_desk
    hands.press("Ctrl+Shift+U")
    hands.click(hands.find("change_end_shift"))
    hands.until(lambda: hands.sees("lock_password"))
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.sees("handover_sheet"))
    hands.type("Bye")
    hands.press("Ctrl+Return")
    hands.until(lambda: hands.sees("change_card"))
    hands.press("1")
    hands.until(lambda: hands.sees("lock_password"))
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.sees("scan_line"))
    assert not hands.sees("handover_banner"), "not for who made it"
    assert not hands.sees("handover_sheet")


def test_a_figure_opens_its_list_and_a_rejected_change_the_queue(at_desk: Hands) -> None:
    hands = at_desk
    hands.press("Ctrl+Shift+H")
    hands.click(hands.find("handover_overdue"))
    assert hands.desk.lists.shown == "overdue"
    hands.scan("TBA309471205900")
    hands.type("zz99")
    hands.press("Return", "Return")
    hands.until(hands.store.refused_count)
    hands.press("Ctrl+Shift+H")
    assert "1 change was rejected" in hands.words("handover_rejected_text")
    hands.click(hands.find("handover_rejected_action"))
    assert hands.sees("outbox_sheet")


def test_residents_are_initials_in_privacy_mode(at_desk: Hands) -> None:
    hands = at_desk
    hands.app.preferences.change(ages=(1, 2, 3))
    names = {one.name for one in hands.app.workspace.handovers.gather().items if one.name}
    hands.press("Ctrl+Shift+N", "Ctrl+Shift+H")
    hands.click(hands.find("copy_handover"))
    words = QGuiApplication.clipboard().text()
    shown = [hands.find("handover_items").item(row).text() for row in range(hands.find("handover_items").count())]
    assert names
    assert not [name for name in names if " " in name and any(name in text for text in (words, *shown))]


def test_a_resident_has_no_shift(desk: Hands) -> None:
    desk.press("Ctrl+Shift+U")
    switch_to(desk, RESIDENT)
    desk.press("Ctrl+Shift+H")
    QApplication.processEvents()
    assert not desk.sees("handover_sheet")


def test_a_low_window_opens_at_the_figures_and_shows_the_note_with_the_first_key(at_desk: Hands) -> None:
    hands = at_desk
    hands.app.preferences.change(ages=(1, 2, 3))
    audit(hands, "D4", ends=True)
    add(hands, "12b", "UPS")
    hands.press("Ctrl+Shift+H")
    hands.type("Elevator 2 is out of order.")
    hands.click(hands.find("add_note"))
    field, tile = hands.find("handover_note"), hands.find("handover_logged_figure")
    hands.until(lambda: in_view(field))
    hands.press("Escape")
    for high in (768, 740):
        hands.window.resize(1350, high)
        hands.press("Ctrl+Shift+H")
        rest(hands)
        assert hands.focus() == "handover_note"
        assert in_view(tile), "it opens at the figures"
        assert not in_view(field), "or nothing is tested here"
        rejected = hands.desk.handover._controller.sheet().content.rejected
        rejected.show_message("bad", "2 changes were rejected.", "Open sync queue", quiet=True)
        rest(hands)
        assert in_view(tile), "nothing jumps as it fills"
        hands.type("x")
        hands.until(lambda: in_view(field) and in_view(hands.find("add_note")))
        assert field.toPlainText() == "x"
        hands.window.resize(1350, high - 80)
        hands.until(lambda: in_view(field))
        hands.press("Backspace")
        rest(hands)
        hands.press("Escape")


def test_a_low_window_shows_whole_tiles_and_saves_the_draft(at_desk: Hands) -> None:
    hands = at_desk
    hands.window.resize(1366, 720)
    hands.press("Ctrl+Shift+H")
    sheet = hands.desk.handover._controller.sheet()
    sheet.content.rejected.show_message("bad", "2 changes were rejected.", "Open sync queue", quiet=True)
    tiles = sheet.content.tiles.buttons.values()
    hands.until(lambda: all(tile.height() >= tile.sizeHint().height() >= 62 for tile in tiles))
    hands.find("pdf_handover").click()
    dialog = hands.window.findChild(QFileDialog, "save_handover_dialog")
    assert dialog.isVisible()
    dialog.reject()
