"""Controller of outgoing packages: the list, the windows over it, and undo of each action."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.package_types import CARRIERS
from mybuilding_desk.domain.records.outgoing import OutgoingItem, PickupRecord, by_collector, scanned
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.storeroom.outgoing import Outgoing
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.banner import Tone
from mybuilding_desk.ui.base.sheet import OnDemand
from mybuilding_desk.ui.base.toast import RecordChange, Toast
from mybuilding_desk.ui.outgoing import text
from mybuilding_desk.ui.outgoing.add_sheet import AddSheet
from mybuilding_desk.ui.outgoing.labels import OutgoingLabels
from mybuilding_desk.ui.outgoing.paper import OutgoingPaper
from mybuilding_desk.ui.outgoing.pickup_sheet import PickupSheet
from mybuilding_desk.ui.outgoing.proof_sheet import PickupProofSheet
from mybuilding_desk.ui.outgoing.view import OutgoingView
from mybuilding_desk.ui.text import error_messages

_FIRST_CARRIERS: Final = ("UPS", "FedEx", "USPS", "Amazon", "DHL")
"""Carriers that are offered before the desk knows which ones come."""


class OutgoingController(QObject):
    """Adds, removes, and gives to the carrier; of one account at a time."""

    counted = Signal(int)
    """How many packages are to be picked up in the current community."""
    noted = Signal(object)
    """A `RecordChange`: something was done that can be undone."""
    told = Signal(str)
    """A warning for the news."""
    sheet_made = Signal(object)
    """A `Sheet` was created: its Enter stores something, so it is to be guarded against scanners."""

    def __init__(self, page: QWidget, toast: Toast) -> None:
        super().__init__(page)
        self._page, self._toast = page, toast
        self._workspace: Workspace | None = None
        self._record: PickupRecord | None = None
        self._has_warned = False
        self.view: OutgoingView | None = None
        """The list on the screen, `None` before it is first shown."""
        self.add_sheet = OnDemand(self._make_add_sheet, self.sheet_made.emit)
        self.pickup_sheet = OnDemand(self._make_pickup_sheet, self.sheet_made.emit)
        self.proof_sheet = OnDemand(self._make_proof_sheet, self.sheet_made.emit)
        self._paper = OutgoingPaper(page, self._tell_of_proof)
        self.labels = OutgoingLabels(self)

    @property
    def _outgoing(self) -> Outgoing | None:
        return self._workspace.storeroom.outgoing if self._workspace is not None else None

    def bind(self, workspace: Workspace | None) -> None:
        """Use the outgoing packages of this account from now on, and close the windows."""
        self._workspace = workspace if workspace is not None and workspace.user.is_staff else None
        self._record, self._has_warned = None, False
        self._paper.bind(self._workspace)
        self.labels.bind(self._workspace)
        for sheet in (self.add_sheet, self.pickup_sheet, self.proof_sheet):
            sheet.dismiss()
        if self._workspace is not None:
            outgoing = self._workspace.storeroom.outgoing
            outgoing.describe = _describe
            outgoing.changed.connect(self.refresh)
            outgoing.not_stored.connect(self._warn)
            outgoing.trouble.connect(self._show_trouble)
            self._workspace.store.community_chosen.connect(self._change_community)
            outgoing.settle()
        self.refresh()

    def make_view(self) -> OutgoingView:
        """Create the list for the screen."""
        self.view = view = OutgoingView()
        view.add_wanted.connect(self.add)
        view.pickup_wanted.connect(self.pick_up)
        view.edit_wanted.connect(self.edit)
        view.remove_wanted.connect(self.remove)
        view.label_wanted.connect(lambda: self.labels.print_items(view.chosen()))
        view.proof_wanted.connect(self.open_proof)
        view.shown.connect(self._follow_server)
        self.refresh()
        return view

    def _follow_server(self, shown: bool) -> None:
        if shown and self._outgoing is not None and self._outgoing.type_name:
            self._outgoing.follow_server()

    def refresh(self) -> None:
        """Show the packages as they are now."""
        outgoing = self._outgoing
        waiting = outgoing.waiting() if outgoing is not None else []
        if self.view is not None:
            pickups = outgoing.pickups() if outgoing is not None else []
            where = text.where_kept(outgoing.type_name if outgoing is not None else "")
            groups = [(text.group_title(items), items) for _, items in by_collector(waiting)]
            self.view.show_rows(groups, pickups, where)
        if self.pickup_sheet.is_open:
            self.pickup_sheet().show_items(waiting)
        self.counted.emit(len(waiting))

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        self.refresh()
        if self.add_sheet.is_open:
            self.add_sheet().refresh_names()
        if self.pickup_sheet.is_open:
            self.pickup_sheet().refresh_names()
        if self.proof_sheet.is_open and self._record is not None:
            self.proof_sheet().show_record(self._record)

    def has_label(self, scan: str) -> bool:
        """Return whether a scan is the label of a package on the list, which only this computer knows."""
        if self._outgoing is None or read_scan(scan).kind != "label":
            return False
        return any(not one.on_server for one in scanned(self._outgoing.waiting(), scan))

    def take_scan(self, scan: str) -> bool:
        """Select the scanned package in the list; one that is not on it is added, with its tracking number."""
        outgoing, view = self._outgoing, self.view
        if outgoing is None or view is None:
            return False
        found = scanned(outgoing.waiting(), scan)
        if found:
            view.list.tick({one.item_id for one in found})
            announcer.announce(view, text.spoken(found[0]))
            return True
        if not read_scan(scan).storable:
            self._toast.show_message(text.unknown_package(), icon_name="circle-help")
            return False
        self.add(scan)
        return True

    # Actions of the user

    def add(self, number: str = "") -> None:
        """Open the window that adds a package, or close it."""
        outgoing, workspace = self._outgoing, self._workspace
        if outgoing is None or workspace is None:
            return
        if self.add_sheet.is_open:
            self.add_sheet.dismiss()
            return
        prints = self.labels.prints_by_itself
        where = text.where_kept(outgoing.type_name)
        self._add_sheet_of(workspace).open_blank(number, *self._offered(outgoing), where=where, prints=prints)

    def edit(self) -> None:
        """Open the window that edits the current or the only selected package, or say why there is none."""
        outgoing, workspace, view = self._outgoing, self._workspace, self.view
        if outgoing is None or workspace is None or view is None or self.add_sheet.is_open:
            return
        item = view.to_edit()
        if item is None:
            self._say("circle-help", text.not_edited() if view.is_at_pickup else text.choose_one())
            return
        sent = text.sent_stays() if outgoing.is_sent(item) else ""
        where = text.where_kept(outgoing.type_name)
        self._add_sheet_of(workspace).open_item(item, *self._offered(outgoing), where=where, sent=sent)

    def pick_up(self) -> None:
        """Open the window of a pickup for the selected packages, else for all of one carrier; or close it."""
        outgoing, workspace = self._outgoing, self._workspace
        if outgoing is None or workspace is None:
            return
        if self.pickup_sheet.is_open:
            self.pickup_sheet.dismiss()
            return
        waiting = outgoing.waiting()
        if not waiting:
            return
        on_screen = self.view is not None and self.view.isVisible()
        ticked = self.view.list.ticked() if self.view is not None and on_screen else []
        current = self.view.chosen() if self.view is not None and on_screen and not ticked else []
        chosen = {one.item_id for one in ticked}
        if current:  # the whole group of the current package
            groups = (items for _, items in by_collector(waiting))
            chosen = {one.item_id for items in groups if current[0] in items for one in items}
        self.pickup_sheet().open_for(waiting, chosen, workspace.preferences.now.signature)

    @property
    def has_some(self) -> bool:
        """Whether there is something to pick up."""
        return self._outgoing is not None and bool(self._outgoing.waiting())

    def remove(self) -> None:
        """Remove the selected packages from the list without a pickup."""
        outgoing, view = self._outgoing, self.view
        chosen = view.chosen() if view is not None else []
        if outgoing is None or not chosen:
            return
        gone = outgoing.cancel(chosen)
        if gone:
            undo = partial(self._undo_remove, outgoing, gone)
            change = RecordChange(text.removed(gone), text.undo_remove(), text.restored(len(gone)), undo, "trash-2")
            self.noted.emit(change)

    def open_proof(self, record: PickupRecord) -> None:
        """Open the window with the proof of a pickup."""
        self._record = record
        self.proof_sheet().open_record(record)

    def _take(self, item: OutgoingItem, prints: bool) -> None:
        if item.item_id:
            self._edit(item, prints)
        else:
            self._add(item, prints)

    def _edit(self, item: OutgoingItem, prints: bool) -> None:
        outgoing = self._outgoing
        if outgoing is None:
            return
        is_sent = outgoing.is_sent(item)
        before = outgoing.edit(item)
        if before is None:
            self.add_sheet().show_error(text.not_edited())
            return
        self.add_sheet.dismiss()
        if before != item:
            undo = partial(self._undo_edit, outgoing, before, is_sent)
            change = RecordChange(text.edited(item), text.undo_edit(), text.undone_edit(before), undo, "square-pen")
            self.noted.emit(change)
        if prints:
            self.labels.print_items([item])

    def _add(self, item: OutgoingItem, prints: bool) -> None:
        outgoing = self._outgoing
        if outgoing is None:
            return
        new = outgoing.add(item)
        undo = partial(self._undo_add, outgoing, new)
        self.noted.emit(RecordChange(text.added(new), text.undo_add(), text.removed([new]), undo))
        if self.view is not None:
            self.view.list.tick((), only=False)
        if prints:
            self.labels.print_items([new])

    def _pick_up(self, items: Sequence[OutgoingItem], who: str, signature: bytes) -> None:
        outgoing = self._outgoing
        if outgoing is None:
            return
        record = outgoing.pick_up(items, who, signature)
        self.pickup_sheet.dismiss()
        if record.items:
            undo = partial(self._undo_pickup, outgoing, record)
            done, again = text.picked_up(record), text.restored(len(record.items))
            self.noted.emit(RecordChange(done, text.undo_pickup(), again, undo))

    # Undo

    def _undo_add(self, outgoing: Outgoing, item: OutgoingItem) -> str | None:
        return None if outgoing.cancel([item]) else text.already_synced()

    def _undo_edit(self, outgoing: Outgoing, before: OutgoingItem, was_sent: bool) -> str | None:
        """Undo editing, unless MyBuilding got the package as it was edited."""
        if not was_sent and outgoing.is_sent(before):
            return text.already_synced()
        return None if outgoing.edit(before) is not None else text.not_edited()

    def _undo_remove(self, outgoing: Outgoing, items: Sequence[OutgoingItem]) -> str | None:
        return None if outgoing.restore(items) else text.already_synced()

    def _undo_pickup(self, outgoing: Outgoing, record: PickupRecord) -> str | None:
        return None if outgoing.take_back(record.pickup.pickup_id) else text.already_synced()

    # Internals

    def _offered(self, outgoing: Outgoing) -> tuple[list[str], list[str]]:
        """Return the carriers and the dry cleaners to choose from, those used last first."""
        known = [*reversed(outgoing.waiting()), *(one for record in outgoing.pickups() for one in record.items)]
        cleaners = [one.carrier for one in known if one.kind in ("cleaning_out", "cleaning_back")]
        carriers = [one.carrier for one in known if one.kind in ("outgoing", "return")]
        both = [one for one in dict.fromkeys(carriers) if one], [one for one in dict.fromkeys(cleaners) if one]
        return list(dict.fromkeys([*both[0], *_FIRST_CARRIERS, *CARRIERS])), both[1]

    def _names_of(self, item: OutgoingItem) -> list[str]:
        """Return who took packages of this carrier before; residents' names are not offered in privacy mode."""
        outgoing = self._outgoing
        if outgoing is None or item.waits_for_resident:
            return []
        same = [one.pickup for one in outgoing.pickups() if one.pickup.collector == item.collector]
        return list(dict.fromkeys(one.picked_up_by for one in same))

    def _change_community(self) -> None:
        for sheet in (self.add_sheet, self.pickup_sheet, self.proof_sheet):
            sheet.dismiss()
        outgoing = self._outgoing
        if outgoing is not None:
            outgoing.settle()
        self.refresh()

    def _warn(self, _trouble: StorageTrouble) -> None:
        """Say once that outgoing packages are not kept."""
        if not self._has_warned:
            self._has_warned = True
            self.told.emit(text.not_kept())

    def _show_trouble(self, trouble: StorageTrouble) -> None:
        self.told.emit(error_messages.sentence(trouble))

    def _say(self, icon_name: str, words: str) -> None:
        if self._toast.can_undo():
            self._toast.add(words)
        else:
            self._toast.show_message(words, icon_name=icon_name)

    def _tell_of_proof(self, tone: Tone, words: str) -> None:
        if self.proof_sheet.is_open:
            self.proof_sheet().tell(tone, words)

    def _save_proof(self) -> None:
        if self._record is not None:
            self._paper.save(self._record)

    def _print_proof(self) -> None:
        if self._record is not None:
            self._paper.print_out(self._record)

    def _add_sheet_of(self, workspace: Workspace) -> AddSheet:
        """Return the window that adds and edits, with the residents and carriers of this account."""
        sheet: AddSheet = self.add_sheet()
        interpreter = workspace.actions.interpreter
        sheet.resident.directory = workspace.store.directory
        sheet.carrier_of = lambda scan: interpreter.carrier_for(read_scan(scan))
        return sheet

    def _make_add_sheet(self) -> AddSheet:
        sheet = AddSheet(self._page)
        sheet.confirmed.connect(self._take)
        return sheet

    def _make_pickup_sheet(self) -> PickupSheet:
        sheet = PickupSheet(self._page)
        sheet.known_names = self._names_of
        sheet.confirmed.connect(self._pick_up)
        return sheet

    def _make_proof_sheet(self) -> PickupProofSheet:
        sheet = PickupProofSheet(self._page)
        sheet.save_wanted.connect(self._save_proof)
        sheet.print_wanted.connect(self._print_proof)
        return sheet


def _describe(item: OutgoingItem) -> str:
    """Return what MyBuilding is told of who picks up a package."""
    return text.pickup_by(item.collector)
