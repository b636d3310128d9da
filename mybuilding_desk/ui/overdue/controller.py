"""Controller of reminders: by mail, on a slip for the door, or as a text to copy; noted at once, with undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.records.due_step import DueStep, due_step
from mybuilding_desk.domain.records.reminder import ReminderKind
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.domain.settings import Language
from mybuilding_desk.services.packages.overdue import of_same_resident
from mybuilding_desk.services.reminders import Reminders
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.toast import RecordChange
from mybuilding_desk.ui.overdue import text
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.documents import reminder_text
from mybuilding_desk.ui.text.documents.reminder_text import Notice

if TYPE_CHECKING:
    from mybuilding_desk.services.storeroom.server_reminders import ServerReminder

Way = Literal["auto", "email", "slip", "copy", "mybuilding"]
"""How to remind. `auto`: by email, or with a slip where there is no address. `mybuilding`: the server does it."""

MAX_MAILS: Final = 5
"""Residents to email at once: each mail is a window of the mail program."""
_MAX_RESIDENTS: Final = 200
_ONCE: Final = Qt.ConnectionType.UniqueConnection  # the part of the workspace is created when it is first used
_PENDING: Final = ("logged", "waiting", "sending", "in_doubt")
_KINDS: Final[dict[tuple[Way, bool], ReminderKind]] = {
    ("email", False): "email", ("slip", False): "slip", ("copy", False): "copy",
    ("mybuilding", False): "mybuilding",
    ("email", True): "final_email", ("slip", True): "final_slip", ("copy", True): "final_copy",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recipient:
    """A resident to remind, `None` for a whole unit, with the packages that the reminder is about, oldest first."""

    rows: tuple[PackageRow, ...]
    resident: Resident | None

    @property
    def email(self) -> str:
        """The address to write to, `""` if there is none."""
        return self.resident.email if self.resident is not None else ""


@dataclass(frozen=True, slots=True)
class _Note:
    """Reminders that were noted at one time, and what the user is told about them."""

    way: Way
    rows: tuple[PackageRow, ...]
    at: datetime
    words: str


class RemindController(QObject):
    """Reminds the residents of the selected packages; `open_mail` returns whether a mail program opened."""

    noted = Signal(object)
    """A `RecordChange`: reminders were noted."""
    told = Signal(str)
    """What MyBuilding did; it cannot be undone."""

    def __init__(
        self, parent: QObject, selected: Callable[[], Sequence[PackageRow]], open_mail: Callable[[QUrl], bool]
    ) -> None:
        super().__init__(parent)
        self._selected, self._open_mail = selected, open_mail
        self._workspace: Workspace | None = None
        self._printing: list[tuple[object, _Note]] = []
        """Slips that are being printed."""

    def bind(self, workspace: Workspace | None) -> None:
        """Remind residents of this account's communities from now on."""
        self._workspace, self._printing = workspace, []

    def recipients(self) -> list[Recipient]:
        """Return who is reminded, each once, in list order; nobody of packages on hold."""
        found: dict[tuple[str, str], Recipient] = {}
        for row in self._selected()[:_MAX_RESIDENTS]:
            known = (row.package.unit, row.package.resident_id or row.package.resident_name)
            if row.state in _PENDING and row.hold is None and known not in found and self._workspace is not None:
                found[known] = Recipient(tuple(self._packages_of(row)), self._resident_of(row))
        return list(found.values())

    def due(self) -> DueStep:
        """Return what is due for the selected row."""
        rows = self._selected()
        if len(rows) != 1 or self._workspace is None or not self._workspace.store.overdue.is_overdue(rows[0]):
            return "reminder"
        policy = self._workspace.store.overdue.policy
        return due_step(rows[0].package.arrived_at, rows[0].reminder, policy, datetime.now(UTC))

    def why_not(self, way: Way = "auto") -> str:
        """Return why nobody can be reminded, `""` if it works."""
        rows, recipients = self._selected(), self.recipients()
        if not recipients:
            return text.on_hold() if any(row.hold is not None for row in rows) else text.only_pending()
        if way == "mybuilding":
            return "" if any(row.package.package_id for one in recipients for row in one.rows) else text.not_synced()
        mails = sum(bool(one.email) for one in recipients)
        if way == "email" and not mails:
            return text.no_email()
        return text.too_many_mails(MAX_MAILS) if way in ("auto", "email") and mails > MAX_MAILS else ""

    def by_email(self) -> bool:
        """Return whether `auto` writes an email to the first of them."""
        return bool(next((one.email for one in self.recipients()), ""))

    def language(self) -> Language | None:
        """Return the language to write to the resident in; `None` for several residents, or a whole unit."""
        recipients = self.recipients()
        if len(recipients) != 1 or recipients[0].resident is None:
            return None
        return self._language_of(recipients[0].rows[0])

    def write_in(self, language: Language) -> None:
        """Write to the resident in this language from now on."""
        if self._workspace is not None and self.language() is not None:
            package = self.recipients()[0].rows[0].package
            self._workspace.reminders.set_language(package.community_id, package.resident_id, language)

    def remind(self, way: Way = "auto", *, final: bool = False) -> None:
        """Remind all of them, and note it."""
        if self._workspace is None or self.why_not(way):
            return
        recipients = self.recipients()
        if way == "mybuilding":
            self._let_mybuilding(recipients)
            return
        mails = [one for one in recipients if way in ("auto", "email") and one.email]
        opened = [one for one in mails if self._mail(one, final=final)]
        unopened = [one for one in mails if one not in opened]
        copies = recipients if way == "copy" else unopened
        slips = [one for one in recipients if way == "slip" or (way == "auto" and not one.email)]
        if copies:
            texts = ("\n\n".join(reminder_text.reminder(self._notice(one, final=final))) for one in copies)
            QGuiApplication.clipboard().setText("\n\n\n".join(texts))
        done: tuple[tuple[Way, list[Recipient]], ...] = ("email", opened), ("slip", slips), ("copy", copies)
        notes = [
            self._note(ones, one, final=final, failed=one == "copy" and bool(unopened)) for one, ones in done if ones
        ]
        if slips:
            self._print(slips, next(note for note in notes if note.way == "slip"), final=final)
        self._tell(notes, final=final)

    @property
    def by_mybuilding(self) -> bool:
        """Whether MyBuilding can remind by itself."""
        return self._workspace is not None and self._workspace.offers_reminders

    def _let_mybuilding(self, recipients: Sequence[Recipient]) -> None:
        """Let MyBuilding remind them; it is noted when it has."""
        assert self._workspace is not None  # noqa: S101 - asked before
        reminders = self._workspace.storeroom.server_reminders
        reminders.done.connect(self._reminded, _ONCE)
        reminders.remind([row for one in recipients for row in one.rows])

    def _reminded(self, outcome: "ServerReminder") -> None:
        if self._workspace is None:
            return
        if outcome.reminded:
            self._workspace.reminders.note(outcome.reminded, "mybuilding")
        words = [text.sent_by_mybuilding(text.about(outcome.reminded))] if outcome.reminded else []
        if outcome.error is not None:
            whom = text.about(outcome.left[:1] if outcome.is_uncertain else outcome.left)
            sentence = error_messages.sentence(outcome.error)
            failed = text.not_sent_by_mybuilding(whom, sentence)
            words.append(text.maybe_sent_by_mybuilding(whom) if outcome.is_uncertain else failed)
        self.told.emit(" · ".join(words))

    def _note(self, ones: Sequence[Recipient], way: Way, *, final: bool, failed: bool) -> _Note:
        """Note who was reminded, and when."""
        assert self._workspace is not None  # noqa: S101 - asked before
        rows = tuple(row for one in ones for row in one.rows)
        at = self._workspace.reminders.note(rows, _KINDS[way, final])
        whom = text.about(rows)
        words = text.no_mail_program(whom, final=final) if failed else text.reminded(whom, way, final=final)
        return _Note(way, rows, at, words)

    def _tell(self, notes: Sequence[_Note], *, final: bool) -> None:
        """Say what was done, and offer to take the notes back."""
        if self._workspace is not None:
            undo = partial(_take_back, self._workspace.reminders, notes)
            icon = {"email": "mail", "slip": "printer"}.get(notes[0].way, "copy")
            done = " · ".join(note.words for note in notes)
            undo_words, undone = text.undo_reminder(final=final), text.reminder_undone(final=final)
            self.noted.emit(RecordChange(done, undo_words, undone, undo, icon))

    def _print(self, slips: Sequence[Recipient], note: _Note, *, final: bool) -> None:
        """Print the slips as one job; if that fails, they are not noted anymore."""
        assert self._workspace is not None  # noqa: S101 - asked before
        by, paper = self._workspace.user.full_name, self._workspace.paper
        documents = [reminder_text.slip(self._notice(one, final=final), by) for one in slips]
        paper.printed.connect(self._printed, _ONCE)
        paper.not_printed.connect(self._not_printed, _ONCE)
        self._printing.append((documents, note))
        paper.print_out(documents)

    def _packages_of(self, row: PackageRow) -> list[PackageRow]:
        """Return the overdue packages of the recipient of a row; without any, all pending ones that are not on hold."""
        if isinstance(row, ResidentRow) or self._workspace is None:
            return self._workspace.store.packages_of(row) if self._workspace is not None else [row]
        store = self._workspace.store
        pending = [one for one in store.waiting_of(row.package.unit) if one.hold is None]
        ours = of_same_resident(row, pending)
        return [one for one in ours if store.overdue.is_overdue(one)] or ours or [row]

    def _resident_of(self, row: PackageRow) -> Resident | None:
        package = row.package
        if self._workspace is None or not package.resident_id:
            return None
        people = self._workspace.store.directory.people_of(package.unit)
        return next((one for one in people if one.resident_id == package.resident_id), None)

    def _mail(self, one: Recipient, *, final: bool) -> bool:
        link = reminder_text.mail(self._notice(one, final=final), one.email)
        return link is not None and self._open_mail(link)

    def _notice(self, one: Recipient, *, final: bool) -> Notice:
        assert self._workspace is not None  # noqa: S101 - asked before
        store, settings = self._workspace.store, self._workspace.preferences.now
        community = store.community()
        assert community is not None  # noqa: S101 - it has packages
        name = one.resident.full_name if one.resident is not None else one.rows[0].package.resident_name
        language = self._language_of(one.rows[0])
        return Notice(one.rows, name, community, settings, language, datetime.now(UTC), final)

    def _language_of(self, row: PackageRow) -> Language:
        assert self._workspace is not None  # noqa: S101 - asked before
        chosen = self._workspace.reminders.language(row.package.community_id, row.package.resident_id)
        return reminder_text.language_of(chosen, self._workspace.preferences.now)

    def _printed(self, documents: object, _printer: str) -> None:
        self._printing = [one for one in self._printing if one[0] is not documents]

    def _not_printed(self, documents: object, _error: DeskError) -> None:
        for printing, note in self._printing:
            if printing is documents and self._workspace is not None:
                _take_back(self._workspace.reminders, [note])
        self._printed(documents, "")


def _take_back(reminders: Reminders, notes: Sequence[_Note]) -> None:
    for note in notes:
        reminders.take_back(note.rows, note.at)
