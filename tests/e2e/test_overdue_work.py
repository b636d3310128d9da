"""Overdue packages as work: reminders, holds, and returns to the sender, by real keys over real HTTPS."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from mybuilding_desk.domain.records.desk_record import key_of
from mybuilding_desk.domain.records.reminder import Reminder
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.packages.cells.reminder_cells import button_boxes
from tests.e2e import menu_hands
from tests.e2e.hands import ELAN, Hands
from tests.e2e.test_user_switch import to_somebody_else
from tests.support.paper import installed


class MailProgram(QObject):
    """What the user's mail program is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[QUrl] = []

    @Slot(QUrl)
    def open(self, link: QUrl) -> None:
        self.links.append(link)

    def last(self) -> tuple[str, str, str]:
        """The address, the subject, and the body of the last mail."""
        parts = urlsplit(self.links[-1].toString(QUrl.ComponentFormattingOption.FullyEncoded))
        query = parse_qs(parts.query)
        return unquote(parts.path), query["subject"][0], query["body"][0]


@pytest.fixture
def mails() -> Iterator[MailProgram]:
    program = MailProgram()
    QDesktopServices.setUrlHandler("mailto", program, "open")
    yield program
    QDesktopServices.unsetUrlHandler("mailto")


@pytest.fixture
def residents(start, server, mails) -> Hands:
    """The overdue residents of a community where one has several overdue packages; undo is possible."""
    hands = start(server.profile, grace=300)
    hands.sign_in()
    hands.press("Ctrl+PgDown")
    hands.until_fresh()
    hands.press("Ctrl+2")
    hands.find("overdue_view_packages").setFocus(Qt.FocusReason.TabFocusReason)
    hands.press("Left")
    hands.go_to_list("Home")
    hands.until(lambda: hands.desk.ui.table.rows.kind == "residents")
    return hands


def table(hands):
    return hands.desk.ui.table


def cell(hands, column, position=None):
    rows = table(hands).rows
    return rows.index(
        table(hands).currentIndex().row() if position is None else position, rows.columns.index(column)
    ).data()


def go_to(hands, fits):
    """Select the first row that fits by the arrow keys."""
    hands.press("Home")
    hands.press_until("Down", lambda: fits(table(hands).current()))
    return table(hands).current()


def click(hands, button, position):
    """Click a painted button of a row."""
    rows = table(hands).rows
    box = button_boxes(table(hands).visualRect(rows.index(position, rows.columns.index("remind"))))[button]
    hands.click(table(hands).viewport(), box.center() - (table(hands).viewport().rect().topLeft()))


def summary(hands):
    return hands.find("overdue_summary").text


# Reminders


def test_one_key_opens_the_mail_and_notes_it_until_undo(residents, mails):
    row = go_to(residents, lambda row: row.email)
    name = row.package.resident_name
    before = summary(residents)
    assert cell(residents, "reminder") == "None"
    residents.press("Ctrl+Shift+R")
    address, subject, body = mails.last()
    assert address == row.email
    assert f"{row.count} package" in subject
    assert name in body
    assert residents.focus() == "packages"
    residents.until(lambda: cell(residents, "reminder").startswith("Today"))
    assert "John J." in cell(residents, "reminder")
    assert row.package.unit in residents.desk.ui.toast.text()
    assert summary(residents) != before
    residents.until(lambda: _newest_event(residents) == "Reminder opened in the mail program")
    reminded = residents.app.workspace.reminders
    assert len(reminded.of(residents.store.packages_of(row))) == row.count
    residents.press("Ctrl+Z")
    assert cell(residents, "reminder") == "None"
    assert summary(residents) == before
    assert not residents.desk.outbox_controller.can_undo()


def test_the_painted_buttons_act_on_their_own_row_and_the_menu_opens_by_key(residents, mails, monkeypatch):
    paper = installed(monkeypatch)
    position = next(number for number, row in enumerate(residents.rows()) if row.email and number)
    click(residents, "remind", position)
    assert table(residents).currentIndex().row() == position
    assert mails.last()[0] == residents.rows()[position].email
    residents.press("Right")
    menu_hands.go_to("remind_copy")
    menu_hands.press("Return")
    menu_hands.settle()
    residents.window.activateWindow()
    assert residents.rows()[position].package.resident_name in QGuiApplication.clipboard().text()
    residents.until(lambda: residents.rows()[position].reminder.kind == "copy")
    without = next(number for number, row in enumerate(residents.rows()) if row.email == "")
    assert "Print" in cell(residents, "remind", without) or "notice" in cell(residents, "remind", without)
    click(residents, "remind", without)
    residents.until(lambda: paper.documents)
    assert paper.documents[0][0].unit == residents.rows()[without].package.unit
    assert len(mails.links) == 1
    residents.press("Ctrl+P")
    residents.until(lambda: len(paper.documents) == 2)
    [list_document] = paper.documents[1]
    assert len(list_document.tables[0].rows) == len(residents.rows())
    assert [row[1] for row in list_document.tables[0].rows] == [row.package.unit for row in residents.rows()]
    assert not paper.jobs, "no label"


def test_a_resident_is_written_to_in_the_language_that_was_chosen_for_them(residents, mails):
    row = go_to(residents, lambda row: row.email)
    residents.press("Right")
    menu_hands.go_to("Write in")
    menu_hands.press("Return")
    assert menu_hands.shown_menu().actions()[0].isChecked()
    menu_hands.go_to("write_in_fr")
    menu_hands.press("Return")
    menu_hands.settle()
    residents.window.activateWindow()
    residents.press("Ctrl+Shift+R")
    _, subject, body = mails.last()
    assert subject.endswith(" colis à Elan Tower")
    assert body.startswith(f"Bonjour {row.package.resident_name},")
    assert residents.app.workspace.reminders.language(ELAN, row.package.resident_id) == "fr"
    other = go_to(residents, lambda other: other.email not in ("", None, row.email))
    residents.press("Ctrl+Shift+R")
    assert mails.last()[0] == other.email
    assert mails.last()[1].endswith(" at Elan Tower")


def test_without_a_mail_program_the_text_is_copied_and_more_than_five_residents_are_not_emailed(residents):
    residents.desk.overdue.reminders._open_mail = lambda _link: False  # the system says that nothing opened
    row = go_to(residents, lambda row: row.email)
    residents.press("Ctrl+Shift+R")
    assert "No mail program" in residents.desk.ui.toast.text()
    assert row.package.resident_name in QGuiApplication.clipboard().text()
    residents.until(lambda: residents.app.workspace.reminders.of([row])[row.key].kind.endswith("copy"))
    residents.press("Ctrl+Z")
    residents.desk.overdue.reminders.remind("email")
    residents.press("Ctrl+Z")
    assert residents.desk.ui.toast.text() == "Reminder undone"
    residents.desk.overdue.reminders.remind("email", final=True)
    assert "The final notice was copied instead: " in residents.desk.ui.toast.text()
    residents.until(lambda: "Final notice copied · John J." in cell(residents, "reminder"))
    residents.press("Ctrl+Z")
    assert residents.desk.ui.toast.text() == "Final notice undone"
    residents.press("Home", "Ctrl+A")
    assert residents.app.window.commands.why_not(catalog.REMIND) == "Select up to 5 residents to email"


def _newest_event(hands):
    return hands.desk.ui.details.activity._events._lines[-1].title


def _reminded_before(hands, row, kind, days):
    """Have the resident of a row reminded so many days ago."""
    at = datetime.now(UTC) - timedelta(days=days)
    new = [Reminder(key_of(one.package), kind, at, "John John") for one in hands.store.packages_of(row)]
    hands.app.workspace.records.write(lambda records: records.reminders.add(new))
    hands.until(lambda: hands.app.workspace.records._job is None)


def test_what_is_due_is_offered_first_and_another_user_sees_it(residents, mails):
    residents.app.preferences.change(final_notice_days=11, return_days=12)
    row = go_to(residents, lambda row: row.email)
    residents.press("Ctrl+1", "Ctrl+2")
    residents.go_to_list()
    go_to(residents, lambda one: one.key == row.key)
    for due, kind, days in (("Remind", "email", 7), ("Final notice", "final_email", 1)):
        assert cell(residents, "remind") == due, "nothing is skipped, however old the packages are"
        residents.press("Ctrl+Shift+R")
        assert mails.last()[1].startswith("Final notice") == (kind == "final_email")
        residents.until(lambda: cell(residents, "reminder").startswith("Today"))
        assert cell(residents, "remind") == "Remind", "the resident has time"
        residents.press("Ctrl+Z")
        residents.until(lambda: not residents.app.workspace.reminders._unwritten)
        _reminded_before(residents, row, kind, days)
        residents.press("Ctrl+1", "Ctrl+2")
        residents.go_to_list()
        go_to(residents, lambda one: one.key == row.key)
    assert cell(residents, "remind") == "Return…"
    to_somebody_else(residents)
    residents.app.workspace.store.choose(ELAN)
    residents.until_fresh()
    residents.press("Ctrl+2")
    kept = residents.app.workspace.reminders.of(residents.store.packages_of(row))
    assert {(one.kind, one.by) for one in kept.values()} == {("final_email", "John John")}


# Holds


def test_a_hold_leaves_the_resident_out_until_it_ends(residents):
    row = table(residents).current()
    before, count = summary(residents), residents.store.overdue_count()
    residents.press("Right")
    menu_hands.choose(catalog.HOLD)
    residents.window.activateWindow()
    residents.until(lambda: residents.sees("hold_sheet"))
    residents.type("99 weeks")
    residents.press("Return")
    assert residents.sees("hold_sheet"), "no such day"
    residents.press("Ctrl+A")
    residents.type("2 weeks")
    residents.press("Return")
    residents.until(lambda: residents.store.overdue_count() == count - row.count)
    assert row.key not in {one.key for one in residents.rows()}
    assert "on hold until" in residents.desk.ui.toast.text()
    residents.press("Ctrl+1")
    residents.desk.ui.table.select(row.key)
    residents.until(lambda: residents.sees("details_end_hold"))
    assert residents.words("details_state").startswith("On hold until")
    assert "overdue" not in table(residents).rows.sentence(table(residents).currentIndex().row())
    residents.click(residents.find("details_end_hold"))
    residents.until(lambda: residents.store.overdue_count() == count)
    residents.press("Ctrl+Z")
    assert residents.store.overdue_count() == count - row.count
    assert before


# Returns


def test_five_packages_go_back_only_by_a_deliberate_key_and_come_back_by_undo(residents, building):
    residents.find("overdue_view_residents").setFocus(Qt.FocusReason.TabFocusReason)
    residents.press("Right")
    residents.go_to_list("Home", *["Shift+Down"] * 4)
    rows = table(residents).selected_rows()
    keys = {row.key for row in rows}
    assert len(keys) == 5
    for undone in (True, False):
        residents.press("Shift+F10")
        menu_hands.choose(catalog.RETURN_TO_SENDER)
        residents.window.activateWindow()
        residents.until(lambda: residents.sees("return_sheet"))
        residents.press("Return", "Return", "2", "Return")
        assert residents.sees("return_sheet")
        residents.press("Tab", "Tab", "Tab", "Tab", "Return")
        assert residents.sees("return_sheet")
        residents.press("Ctrl+Return")
        residents.until(lambda: not keys & {row.key for row in residents.rows()})
        if undone:
            residents.press("Ctrl+Z")
            residents.until(lambda: "Return undone · " in residents.desk.ui.toast.text())
            residents.until(lambda: keys <= {row.key for row in residents.rows()})
            residents.until(lambda: _is_selected(residents, keys))
    residents.app.workspace.outbox_sender.send_all_now(include_grace=True)
    residents.until_sent()
    gone = {one.package_id: one.released_to for one in building.packages(ELAN) if one.package_id in keys}
    assert set(gone) == keys
    assert all(who.startswith("Returned to sender (") for who in gone.values())
    residents.press("Ctrl+4")
    residents.go_to_list("Home")
    assert cell(residents, "released_to").startswith("Returned to sender (")
    residents.desk.privacy.press()
    assert cell(residents, "released_to").startswith("Returned to sender (")


def _is_selected(hands, keys):
    """Whether these first rows are selected, as they are again after an undo."""
    hands.go_to_list("Home", *["Shift+Down"] * 4)
    return {row.key for row in table(hands).selected_rows()} == keys


class TestByMyBuilding:
    """A MyBuilding that reminds by itself."""

    @pytest.fixture
    def building(self) -> PracticeBuilding:
        return PracticeBuilding(days=14, endpoints={"remind": "GET packages/remind"})

    @pytest.fixture
    def overdue(self, start, server, mails) -> Hands:
        hands = start(server.profile, grace=300)
        hands.app.preferences.change(ages=(1, 2, 3))
        hands.sign_in()
        hands.until_fresh()
        hands.press("Ctrl+2")
        hands.go_to_list("Home")
        return hands

    def choose(self, hands):
        hands.press("Shift+F10")
        menu_hands.go_to("remind_mybuilding")
        menu_hands.press("Return")
        menu_hands.settle()
        hands.window.activateWindow()

    def test_it_is_asked_once_and_that_is_noted(self, overdue, building, mails, server):
        row = table(overdue).current()
        expected = len(overdue.desk.overdue.reminders.recipients()[0].rows)
        self.choose(overdue)
        overdue.until(lambda: overdue.desk.ui.toast.text().startswith("MyBuilding reminded"))
        assert not mails.links
        community = row.package.community_id
        assert len(building.reminded(community)) == expected
        assert row.package.package_id in building.reminded(community)
        overdue.until(lambda: "MyBuilding" in overdue.desk.ui.details.activity._events._lines[-1].title)
        assert not overdue.desk.outbox_controller.can_undo()

    def test_a_lost_answer_is_said_and_never_sent_again(self, overdue, server, building):
        server.knobs.only, server.knobs.drop_after_commit = {"packages/remind"}, 1
        self.choose(overdue)
        overdue.until(lambda: "may have reminded" in overdue.desk.ui.toast.text())
        assert [one.path for one in server.requests].count("packages/remind") == 1
        assert table(overdue).current().reminder is None

    def test_a_rejection_is_one_sentence(self, overdue, server):
        server.knobs.missing_endpoints = {"packages/remind"}
        self.choose(overdue)
        overdue.until(lambda: overdue.desk.ui.toast.text().startswith("MyBuilding couldn’t remind"))
        assert table(overdue).current().reminder is None


def test_without_such_an_endpoint_mybuilding_is_not_offered(residents):
    residents.press("Shift+F10")
    names = [action.objectName() for action in menu_hands.shown_menu().actions()]
    assert "remind_copy" in names
    assert "remind_mybuilding" not in names
    menu_hands.press("Escape")
