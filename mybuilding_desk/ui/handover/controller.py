"""Controller of hand-overs: the window of the user who leaves, the banner and the window of the one who takes over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import DeskError, StorageTrouble
from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.people.search import ResidentSearch
from mybuilding_desk.domain.records.handover import Handover
from mybuilding_desk.services.access.pins import PinResult, PinService
from mybuilding_desk.services.handover.handovers import Handovers
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.base.sheet import OnDemand, Sheet
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.handover import text
from mybuilding_desk.ui.handover.banner import HandoverBanner
from mybuilding_desk.ui.handover.list_sheet import HandoverList
from mybuilding_desk.ui.handover.paper import HandoverPaper
from mybuilding_desk.ui.handover.sheet import HandoverSheet
from mybuilding_desk.ui.handover.view_sheet import HandoverView
from mybuilding_desk.ui.text.lock_text import pin_words


class HandoverController(QObject):
    """Hands over and takes over in the current community of one account at a time."""

    list_wanted = Signal(str)
    """The key of a figure whose list is wanted."""
    queue_wanted = Signal()
    switch_wanted = Signal()
    """The hand-over is stored: let another user take over."""
    sheet_made = Signal(object)
    """A `Sheet` was created: its keys store something, so it is to be guarded against scanners."""

    def __init__(self, page: QWidget, toast: Toast, banner: Banner, calendar: Callable[[datetime], Calendar]) -> None:
        """`calendar` tells how typed days are read."""
        super().__init__(page)
        self._page, self._toast, self._calendar = page, toast, calendar
        self._banner, self._paper = HandoverBanner(banner), HandoverPaper(page)
        self._workspace: Workspace | None = None
        self._viewed: Handover | None = None
        self._dismissed: set[int] = set()
        """Hand-overs whose banner this user hid."""
        self._pins: PinService | None = None
        self._checks_pin = False
        self.sheet = OnDemand(self._make_sheet, self.sheet_made.emit)
        self.view = OnDemand(self._make_view, self.sheet_made.emit)
        self.list = OnDemand(self._make_list, self.sheet_made.emit)
        self._refresh = AfterNextPaint(self, self._show_draft)
        self._look = AfterNextPaint(self, self.show_banner)
        self._banner.view_wanted.connect(self._view_open_one)
        self._banner.confirm_wanted.connect(self._confirm_open_one)
        self._banner.dismissed.connect(self._dismiss_banner)

    @property
    def _handovers(self) -> Handovers | None:
        return self._workspace.handovers if self._workspace is not None else None

    def bind(self, workspace: Workspace | None) -> None:
        """Use the hand-overs of this account from now on, and close the windows."""
        self._workspace = workspace if workspace is not None and workspace.user.is_staff else None
        self._viewed, self._checks_pin = None, False
        self._paper.bind(self._workspace)
        self._dismissed.clear()
        self._banner.hide()
        for sheet in (self.sheet, self.view, self.list):
            sheet.dismiss()
        if self._workspace is None:
            return
        handovers, store = self._workspace.handovers, self._workspace.store
        handovers.saved.connect(self._saved)
        handovers.not_saved.connect(self._not_saved)
        store.packages_changed.connect(self._refresh.start)
        store.community_chosen.connect(self._community_chosen)
        if self._pins is not self._workspace.pins and self._workspace.pins is not None:
            self._pins = self._workspace.pins
            self._pins.tried.connect(self._pin_tried)
            self._pins.failed.connect(self._pin_failed)
        self._look.start()

    # The user who leaves

    def press(self) -> None:
        """Open the window, or close it."""
        if self.sheet.is_open:
            self.sheet.dismiss()
        elif self._handovers is not None:
            self._fill(self._handovers)
            self.sheet().open_draft(self._building(), self._handovers.draft())

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        self._show_draft()
        if self.view.is_open and self._viewed is not None:
            self.view().show_handover(self._viewed, text.now_utc())

    def _show_draft(self) -> None:
        if self._handovers is not None and self.sheet.is_open:
            self._fill(self._handovers)

    def _fill(self, handovers: Handovers) -> None:
        now, last = text.now_utc(), handovers.last()
        self.sheet().notes.unit.directory = self._directory()
        starts = [(text.start(kind, when, now), when) for kind, when in handovers.starts(now)]
        self.sheet().show_handover(handovers.gather(), text.last(last, now) if last is not None else "", starts)

    def _keep_draft(self) -> None:
        if self._handovers is not None:
            notes = self.sheet().notes
            self._handovers.keep_draft(replace(self._handovers.draft(), notes=notes.notes, writing=notes.writing))

    def _tick(self, key: str, done: bool) -> None:
        if self._handovers is not None:
            draft = self._handovers.draft()
            ticked = draft.done | {key} if done else draft.done - {key}
            self._handovers.keep_draft(replace(draft, done=ticked))
            self.sheet().content.show_done(self._handovers.gather())

    def _choose_start(self, began: datetime) -> None:
        if self._handovers is not None:
            self._handovers.keep_draft(replace(self._handovers.draft(), began=began))
            self._show_draft()

    def _save(self) -> None:
        if self._handovers is not None and self.sheet.is_open:
            self.sheet().show_busy(True)
            self._handovers.save(self._handovers.gather())

    def _saved(self, _handover: Handover) -> None:
        if not self.sheet.is_open:  # the user closed it meanwhile, and stays
            return
        self.sheet.dismiss()
        self._toast.show_message(self.tr("Hand-over saved"))
        self.switch_wanted.emit()

    def _not_saved(self, trouble: StorageTrouble) -> None:
        if self.sheet.is_open:
            self.sheet().tell("bad", text.why_not_saved(trouble))

    # The user who takes over

    def show_banner(self) -> None:
        """Show what another user handed over, until it is confirmed or hidden."""
        found = self._handovers.open_one() if self._handovers is not None else None
        if found is None or found.handover_id in self._dismissed:
            self._banner.hide()
        else:
            self._banner.show_handover(text.banner(found, text.now_utc()))

    def open_handover(self, handover: Handover) -> None:
        """Open the window of a stored hand-over."""
        if self._workspace is None or self._handovers is None:
            return
        self._viewed, pins, user = handover, self._workspace.pins, self._workspace.user
        confirms, has_pin = self._handovers.may_confirm(handover), pins is not None and pins.has(user)
        self.view().open_handover(self._building(), handover, text.now_utc(), confirms=confirms, has_pin=has_pin)

    def open_list(self) -> None:
        """Open the list of all hand-overs, or close it."""
        if self.list.is_open:
            self.list.dismiss()
        elif self._handovers is not None:
            self.list().open_list(self._building())
            self._search("")

    def _view_open_one(self) -> None:
        found = self._handovers.open_one() if self._handovers is not None else None
        if found is not None:
            self.open_handover(found)

    def _confirm_open_one(self) -> None:
        """Confirm at once without a PIN; with one, the window asks for it."""
        workspace, found = self._workspace, self._handovers.open_one() if self._handovers is not None else None
        if workspace is None or found is None:
            return
        if workspace.pins is not None and workspace.pins.has(workspace.user):
            self.open_handover(found)
        else:
            self._viewed = found
            self._confirmed()

    def _ask_confirm(self, pin: str) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        if not pin:
            self._confirmed()
        elif workspace.pins is not None and workspace.pins.attempt(workspace.user, pin):
            self._checks_pin = True
        else:  # another PIN is still being checked
            self.view().show_wrong_pin(pin_words(PinResult("wait", 1)), still=True)

    def _pin_tried(self, result: PinResult) -> None:
        was_asked, self._checks_pin = self._checks_pin, False
        if not was_asked or not self.view.is_open:
            return
        if result.outcome == "right":
            self._confirmed()
        else:
            self.view().show_wrong_pin(pin_words(result), still=result.outcome != "forgotten")

    def _pin_failed(self, _error: DeskError) -> None:
        was_asked, self._checks_pin = self._checks_pin, False
        if was_asked and self.view.is_open:
            words = self.tr("This computer’s secure storage can’t be opened, so your PIN can’t be checked.")
            self.view().show_wrong_pin(words, still=False)

    def _confirmed(self) -> None:
        if self._handovers is not None and self._viewed is not None:
            self._viewed = self._handovers.confirm(self._viewed)
            self.view.dismiss()
            self._toast.show_message(self.tr("Hand-over confirmed"))
            self.show_banner()

    def _dismiss_banner(self) -> None:
        found = self._handovers.open_one() if self._handovers is not None else None
        if found is not None:
            self._dismissed.add(found.handover_id)

    def _change(self, changed: Handover) -> None:
        if self._handovers is not None:
            self._viewed = self._handovers.change(changed)
            self.view().content.show_done(self._viewed)

    def _tick_stored(self, key: str, done: bool) -> None:
        if self._viewed is not None:
            self._change(self._viewed.ticked(key, done=done))

    def _tick_note(self, number: int, done: bool) -> None:
        if self._viewed is not None:
            self._change(self._viewed.note_ticked(number, done=done))

    def _search(self, words: str) -> None:
        if self._handovers is not None:
            now = text.now_utc()
            self.list().show_handovers(self._handovers.history(words, self._calendar(now)), now)

    # Both

    def _community_chosen(self, _community_id: str) -> None:
        for sheet in (self.sheet, self.view, self.list):
            sheet.dismiss()
        self._look.start()

    def _directory(self) -> ResidentSearch:
        return self._workspace.store.directory if self._workspace is not None else ResidentSearch([])

    def _building(self) -> str:
        community = self._workspace.store.community() if self._workspace is not None else None
        return community.title if community is not None else ""

    def _of_draft(self, act: Callable[[Handover, HandoverSheet], object]) -> None:
        """Do this with the hand-over as it is now."""
        if self._handovers is not None:
            act(self._handovers.gather(), self.sheet())

    def _of_view(self, act: Callable[[Handover, HandoverView], object]) -> None:
        """Do this with the hand-over that is open."""
        if self._viewed is not None:
            act(self._viewed, self.view())

    def _open_list_of(self, key: str) -> None:
        for sheet in (self.sheet, self.view):
            sheet.dismiss()
        if key == "unsynced":
            self.queue_wanted.emit()
        else:
            self.list_wanted.emit(key)

    def _make_sheet(self) -> Sheet:
        sheet = HandoverSheet(self._page)
        sheet.drafted.connect(self._keep_draft)
        sheet.ticked.connect(self._tick)
        sheet.start_chosen.connect(self._choose_start)
        sheet.save_wanted.connect(self._save)
        sheet.copy_wanted.connect(lambda: self._of_draft(self._paper.copy))
        sheet.print_wanted.connect(lambda: self._of_draft(self._paper.print_out))
        sheet.file_wanted.connect(lambda: self._of_draft(self._paper.save))
        sheet.list_wanted.connect(self._open_list_of)
        sheet.queue_wanted.connect(lambda: self._open_list_of("unsynced"))
        return sheet

    def _make_view(self) -> Sheet:
        sheet = HandoverView(self._page)
        sheet.ticked.connect(self._tick_stored)
        sheet.note_ticked.connect(self._tick_note)
        sheet.confirm_wanted.connect(self._ask_confirm)
        sheet.copy_wanted.connect(lambda: self._of_view(self._paper.copy))
        sheet.print_wanted.connect(lambda: self._of_view(self._paper.print_out))
        sheet.save_wanted.connect(lambda: self._of_view(self._paper.save))
        sheet.list_wanted.connect(self._open_list_of)
        sheet.queue_wanted.connect(lambda: self._open_list_of("unsynced"))
        return sheet

    def _make_list(self) -> Sheet:
        sheet = HandoverList(self._page)
        sheet.searched.connect(self._search)
        sheet.chosen.connect(self._open_chosen)
        return sheet

    def _open_chosen(self, handover: Handover) -> None:
        self.list.dismiss()
        self.open_handover(handover)
