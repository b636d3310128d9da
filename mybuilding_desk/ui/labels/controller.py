"""Controller of labels: prints them on demand, and says which did not print."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.outbox import OutboxEntry, UserAction
from mybuilding_desk.domain.records.desk_record import LabelRecord, PackageKey, key_of
from mybuilding_desk.domain.records.label import LabelContent, LabelSubject
from mybuilding_desk.domain.records.of_entry import log_key
from mybuilding_desk.domain.scan_intent import PackageRow, package_of
from mybuilding_desk.services.label_printer import Label
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.lists.two_line_list import TwoLineRow
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.base.sheet import OnDemand, Sheet
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.labels import text
from mybuilding_desk.ui.labels.banner import LabelBanner
from mybuilding_desk.ui.labels.printer_sheet import PrinterSheet
from mybuilding_desk.ui.labels.sheet import LabelSheet
from mybuilding_desk.ui.text import print_text
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.label_content import label_contents

if TYPE_CHECKING:
    from mybuilding_desk.printing.values import Printer

MAX_LABELS: Final = 100
"""Maximum number of packages whose labels are printed at once."""


class LabelsController(QObject):
    """Prints the labels of the active account, and counts those that did not print in the current community."""

    counted = Signal(int)
    """The number of labels that did not print, or perhaps not."""
    printed = Signal(object)
    """The `PackageKey` of a package whose label the printer took."""
    sheet_made = Signal(object)
    """A `Sheet` was created: its Enter prints, so it is to be guarded against scanners."""

    def __init__(self, page: QWidget, toast: Toast, banner: LabelBanner, anchor: QWidget) -> None:
        """Create the controller; the printer is asked for above `anchor`."""
        super().__init__(page)
        self._page, self._toast, self._banner, self._anchor = page, toast, banner, anchor
        self._workspace: Workspace | None = None
        self.others: Callable[[PackageKey], LabelSubject | None] = lambda _key: None
        """Returns what a label is for if that is no package of the list: an outgoing one."""
        self._unprinted: list[LabelRecord] = []
        self._asked: list[str] = []
        """The names of the packages whose labels the user asked for last."""
        self._left = 0
        self._logged: Label | None = None
        """The label that the toast of a log mentions."""
        self._hidden: tuple[str, str] | None = None
        """Reason and printer of the problem that the user dismissed."""
        self._shown: tuple[str, str] | None = None
        self._after_choice: Callable[[], object] = lambda: None
        self.sheet = OnDemand(self._make_sheet, self.sheet_made.emit)
        self.printer_sheet = OnDemand(self._make_printer_sheet, self.sheet_made.emit)
        self._refresh = AfterNextPaint(self, self.refresh)
        banner.acted.connect(self.print_unprinted)
        banner.dismiss.clicked.connect(self._dismiss_banner)

    def bind(self, workspace: Workspace | None) -> None:
        """Print labels of this account's packages from now on."""
        self._workspace, self._unprinted, self._asked, self._left = workspace, [], [], 0
        self._hidden = self._shown = self._logged = None
        self._banner.hide()
        self.sheet.dismiss()
        self.printer_sheet.dismiss()
        if workspace is not None and workspace.user.is_staff:
            printer = workspace.label_printer
            printer.contents_of = self._contents
            printer.changed.connect(self._refresh.start)
            printer.printed.connect(self._printed)
            printer.failed.connect(self._failed)
            workspace.store.community_chosen.connect(self._refresh.start)
            self._refresh.start()
        self.counted.emit(0)

    def refresh(self) -> None:
        """Count the labels that did not print."""
        workspace = self._workspace
        if workspace is None or not workspace.user.is_staff:
            return
        self._unprinted = workspace.label_printer.unprinted(workspace.store.community_id)
        self.counted.emit(len(self._unprinted))
        if not self._unprinted:
            self._banner.hide()
        elif self._shown is not None and not self._banner.isHidden():
            self._show_problem(quiet=True)
        if self.sheet.is_open and self.sheet().shows_unprinted:
            self.sheet().show_lines(self._unprinted_lines())

    # Actions of the user

    def print_rows(self, rows: Sequence[PackageRow]) -> None:
        """Print the labels of these packages: of one at once, of several after Enter in a window."""
        if self._workspace is None:
            return
        packages = [one for row in rows for one in self._workspace.store.packages_of(row) if one.state != "released"]
        if len(packages) == 1 or not self._workspace.preferences.now.label_printer:
            self._with_printer(lambda: self._print(packages))
        elif packages:
            lines = [TwoLineRow(text.title(one), text.detail(one), "", one) for one in packages[:MAX_LABELS]]
            self.sheet().open_lines(lines, unprinted=False)

    def print_keys(self, keys: Sequence[PackageKey]) -> None:
        """Print the labels of other packages in the same way."""
        if self._workspace is None or not keys:
            return
        if len(keys) == 1 or not self._workspace.preferences.now.label_printer:
            self._with_printer(lambda: self._print(keys))
        else:
            lines = [
                TwoLineRow(one.title, one.detail, "", key) for key in keys[:MAX_LABELS] if (one := self.others(key))
            ]
            self.sheet().open_lines(lines, unprinted=False)

    def print_entries(self, entries: Sequence[OutboxEntry]) -> None:
        """Print the labels of the packages that these entries logged."""
        self.print_rows([self._row_of(one) for one in entries if one.draft is not None])

    def keep_code(self, entry: OutboxEntry, code: str) -> None:
        """Keep the code of a number sheet as that of the package that was logged with it."""
        if self._workspace is not None:
            self._workspace.records.tie_code(log_key(entry), code)

    def print_unprinted(self) -> None:
        """Print the labels again that did not print."""
        self._with_printer(lambda: self._print_again(self._unprinted))

    def print_numbers(self) -> None:
        """Print a number sheet on an office printer."""
        if self._workspace is not None:
            self._tell(print_text.printing_numbers(), "loader-circle")
            self._workspace.number_sheets.print(
                practice_mark.label(),
                lambda printer: self._tell(print_text.numbers_printed(printer), "printer"),
                lambda error: self._tell(print_text.numbers_not_printed(error), "triangle-alert"),
            )

    def open_unprinted(self) -> None:
        """Open the window with the labels that did not print, or close it."""
        if self.sheet.is_open:
            self.sheet.dismiss()
        elif self._unprinted:
            self.sheet().open_lines(self._unprinted_lines(), unprinted=True)

    @property
    def unprinted_count(self) -> int:
        """Number of labels that did not print, or perhaps not."""
        return len(self._unprinted)

    def words_of(self, action: UserAction, undone: bool) -> str:
        """Return what the toast of an action, or of its undo, adds about its label."""
        self._logged = None
        if self._workspace is None or action.kind != "log":
            return ""
        label = self._workspace.label_printer.label_of(action.entries[0])
        if label is None:
            return ""
        if undone:
            return text.throw_away(self._row_of(action.entries[0])) if label.may_be_printed else ""
        if not self._workspace.preferences.now.label_printer:
            return ""
        self._logged = label
        return "" if self._workspace.label_printer.is_blocked else text.also_printing()

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        self.sheet.dismiss()
        if not self._banner.isHidden():
            self._show_problem(quiet=True)

    # Printing

    def _print(self, packages: Sequence[PackageRow | PackageKey]) -> None:
        if self._workspace is None or not packages:
            return
        self._asked, self._left, self._hidden = [self._about(one) for one in packages], len(packages), None
        self._tell(text.printing(self._asked[0], len(packages)), "loader-circle")
        keys = [one if isinstance(one, PackageKey) else key_of(one.package) for one in packages]
        self._workspace.label_printer.print(keys)

    def _print_again(self, labels: Sequence[LabelRecord]) -> None:
        if self._workspace is None or not labels:
            return
        self._asked, self._left, self._hidden = [self._about(one.key) for one in labels], len(labels), None
        self._banner.hide()
        self._tell(text.printing(self._asked[0], len(labels)), "loader-circle")
        self._workspace.label_printer.print_again(labels)

    def _about(self, package: PackageRow | PackageKey) -> str:
        return text.about(package) if isinstance(package, PackageRow) else self._subject(package).about

    def _subject(self, key: PackageKey) -> LabelSubject:
        """Return what a label is for."""
        other = self.others(key)
        if other is not None:
            return other
        row = self._known(key)
        return LabelSubject(text.about(row), text.title(row), text.detail(row))

    def _with_printer(self, act: Callable[[], object]) -> None:
        """Do this, if no printer is chosen after the user has chosen one."""
        if self._workspace is None:
            return
        if self._workspace.preferences.now.label_printer:
            act()
            return
        self._after_choice = act
        self.printer_sheet().open_looking()
        self._look_for_printers()

    def _look_for_printers(self) -> None:
        if self._workspace is not None:
            self._workspace.label_printer.printers(self._show_printers, self._show_no_printers)

    def _show_printers(self, printers: "Sequence[Printer]", problem: str = "") -> None:
        if self.printer_sheet.is_open:
            self.printer_sheet().show_printers(printers, problem)

    def _show_no_printers(self, error: DeskError) -> None:
        self._show_printers((), print_text.problem(error, ""))

    def _choose(self, name: str) -> None:
        if self._workspace is not None:
            self._workspace.preferences.change(label_printer=name, label_size="")
            self._after_choice()

    def _contents(self, key: PackageKey) -> Sequence[LabelContent]:
        if (other := self.others(key)) is not None:
            return other.contents
        row = self._known(key)
        if self._workspace is None or row is None or row.state == "released":
            return ()
        communities = self._workspace.store.communities()
        timezone = next((one.timezone for one in communities if one.community_id == key.community_id), "")
        return label_contents(row, self._workspace.preferences.now, timezone)

    def _known(self, key: PackageKey) -> PackageRow | None:
        return self._workspace.store.row_of(key) if self._workspace is not None else None

    def _row_of(self, entry: OutboxEntry) -> PackageRow:
        package = package_of(entry.draft, "") if entry.draft is not None else entry.package
        if package is None:
            raise ValueError("an entry of a package")
        return PackageRow(replace(package, package_id=entry.package_id), "held" if entry.state == "held" else "logged")

    # Results

    def _printed(self, label: Label) -> None:
        self.printed.emit(label.key)
        self._shown = self._hidden = None
        if label is self._logged and self._toast.can_undo():
            self._toast.add(text.also_printed(), quiet=True)
        if label.automatic and not self._left:
            return
        self._left -= 1
        if not self._left:
            self._tell(text.printed(self._asked[0], len(self._asked)), "printer")

    def _failed(self, label: Label) -> None:
        self._left = 0
        trouble = label.trouble
        if not self._toast.can_undo():
            self._toast.hide()
        elif label is self._logged or not label.automatic:
            self._toast.add("")  # the banner says more
        if trouble is None or (trouble.reason, trouble.printer) == self._hidden:
            return
        self._shown = trouble.reason, trouble.printer
        self.refresh()
        self._show_problem()

    def _show_problem(self, *, quiet: bool = False) -> None:
        if self._shown is not None:
            count = max(len(self._unprinted), 1)
            what = self._subject(self._unprinted[0].key).about if len(self._unprinted) == 1 else text.about(None)
            self._banner.show_problem(text.problem(*self._shown, count, what), quiet=quiet)

    def _dismiss_banner(self) -> None:
        self._hidden = self._shown

    def _tell(self, words: str, icon_name: str) -> None:
        if self._toast.can_undo():
            self._logged = None
            self._toast.add(words)
        else:
            self._toast.show_message(words, icon_name=icon_name)

    # Windows

    def _unprinted_lines(self) -> list[TwoLineRow]:
        subjects = [(one, self._subject(one.key)) for one in self._unprinted]
        return [TwoLineRow(what.title, what.detail, text.state(one), one) for one, what in subjects]

    def _make_sheet(self) -> LabelSheet:
        sheet = LabelSheet(self._page)
        sheet.print_wanted.connect(self._print_chosen)
        sheet.dismiss_wanted.connect(self._dismiss)
        return sheet

    def _make_printer_sheet(self) -> Sheet:
        sheet = PrinterSheet(self._page, lambda: self._anchor)
        sheet.chosen.connect(self._choose)
        sheet.look_wanted.connect(self._look_for_printers)
        return sheet

    def _print_chosen(self, chosen: Sequence[object]) -> None:
        self._print([one for one in chosen if isinstance(one, PackageRow | PackageKey)])
        labels = [one for one in chosen if isinstance(one, LabelRecord)]
        if labels:
            self._with_printer(lambda: self._print_again(labels))

    def _dismiss(self, chosen: Sequence[object]) -> None:
        if self._workspace is not None:
            self._workspace.label_printer.dismiss([one for one in chosen if isinstance(one, LabelRecord)])
