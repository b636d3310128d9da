"""Actions of the details panel, which stay at its bottom: the main one, a button for the menu, and rows."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mybuilding_desk.domain.records.due_step import DueStep
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.ui.base.labels import ActionButton, icon_button, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.commands import catalog, reasons
from mybuilding_desk.ui.details import text
from mybuilding_desk.ui.details.content import SeveralPackages
from mybuilding_desk.ui.details.related import AlsoPending
from mybuilding_desk.ui.text import package_text
from mybuilding_desk.ui.theme import SPACE

_PENDING = ("logged", "waiting", "sending", "in_doubt")


class Actions(QWidget):
    """The buttons; `DetailsPanel` connects them. A disabled one has the reason below it."""

    menu_wanted = Signal(QPoint)
    """Point of the screen for the menu of the selected packages."""

    def __init__(self) -> None:
        super().__init__()
        self.release = ActionButton("details_release", self.tr("Release"), style="main", shown=str(catalog.ENTER))
        self.assign = ActionButton("details_assign", reasons.assign_recipient(), style="main", shown=str(catalog.ENTER))
        self.correct = ActionButton("details_correct", self.tr("Edit"), style="main", command=catalog.EDIT)
        self.retry = ActionButton("details_retry", self.tr("Retry"), style="main")
        self.retry_row = ActionButton("details_retry_row", self.tr("Retry"), style="row")
        """The same below *Edit*, which is the main action then."""
        self.proof = ActionButton("details_proof", catalog.PROOF.name, command=catalog.PROOF)
        self.more = icon_button("details_more", "ellipsis", self.tr("More actions"), self._ask_for_menu)
        self.more.setProperty("look", "square")
        self.more.setAutoDefault(True)  # Enter presses it, as everywhere
        self.copy = ActionButton("details_copy", catalog.COPY_NUMBER.name, style="row", command=catalog.COPY_NUMBER)
        self.page = ActionButton("details_page", catalog.TRACK.name, style="row", command=catalog.TRACK)
        self.label = ActionButton("details_label", catalog.PRINT_LABEL.name, style="row", command=catalog.PRINT_LABEL)
        self.discard = ActionButton("details_drop", self.tr("Remove"), style="row", command=catalog.REMOVE)
        self.remind = ActionButton("details_remind", catalog.REMIND.name, style="row", command=catalog.REMIND)
        say = QCoreApplication.translate
        self.copy_reminder = ActionButton("details_copy_reminder", say("overdue", "Copy reminder"), style="row")
        self.end_hold = ActionButton("details_end_hold", say("overdue", "End hold"), style="row")
        print_list = say("overdue", "Print overdue list")
        self.print_list = ActionButton("details_print_list", print_list, style="row", command=catalog.PRINT_LABEL)
        self.also = AlsoPending()
        self._reasons: dict[ActionButton, QLabel] = {
            part: label("", "caption", wrap=True) for part in (self.release, self.copy, self.discard)
        }
        for reason in self._reasons.values():
            reason.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shows_keys = True
        self._main = row(self.release, self.assign, self.correct, self.retry, self.proof, self.more)
        self._second = row()
        self._lay_out()

    def buttons(self) -> list[QPushButton]:
        """Return the buttons, in the order of work."""
        rows = [self.remind, self.copy_reminder, self.print_list, self.end_hold, self.copy, self.label, self.page]
        rows += [self.retry_row, self.discard]
        return [*self._main_actions(), self.more, *rows, self.also]

    def show_keys(self, shown: bool, *, enter: bool = True) -> None:
        """Show or hide the key caps: while a package is in the scan bar, the keys belong to it.

        Unless `enter`, Enter belongs to the scan bar, and another key releases.
        """
        self._shows_keys = shown
        self.release.set_key(str(catalog.ENTER) if enter else catalog.RELEASE.elsewhere)
        for button in (self.copy, self.label, self.page, self.discard, self.remind, self.print_list):
            button.show_key(shown)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the main action to the new width."""
        super().resizeEvent(event)
        self._fit()

    def show_row(self, shown: PackageRow | None, *, may_act: bool, due: DueStep = "") -> None:
        """Show what can be done with a package."""
        state = shown.state if shown is not None else ""
        refused, held = state == "refused", state == "held"
        logged = refused and shown is not None and shown.entry is not None and shown.entry.kind == "log"
        for button in self._reasons:
            self._allow(button, "")
        self.copy.set_text(catalog.COPY_NUMBER.name)
        self.release.setVisible(may_act and state in _PENDING)
        self.assign.setVisible(may_act and held)
        self.correct.setVisible(may_act and logged)
        self.retry.setVisible(may_act and refused and not logged)
        self.retry_row.setVisible(may_act and logged)
        self.proof.setVisible(may_act and state == "released")
        self.discard.setVisible(may_act and (refused or held))
        self.more.setVisible(may_act and bool(state))
        self.copy.setVisible(shown is not None and bool(shown.package.tracking_number))
        self.label.set_text(catalog.PRINT_LABEL.name)
        self.label.setVisible(may_act and state not in ("", "released"))
        tracks = shown is not None and bool(package_text.page_of(shown))
        self.page.setVisible(tracks and self.label.isHidden())  # else it is in the menu
        self._show_overdue(shown, due, may_act=may_act)
        self._fit()

    def _show_overdue(self, shown: PackageRow | None, due: DueStep = "", *, may_act: bool) -> None:
        """Show what can be done for a resident, whose row stands for several packages, and for a package on hold."""
        group = shown if isinstance(shown, ResidentRow) else None
        words = package_text.release_words(package_text.packages(group.count)) if group else self.tr("Release")
        self.release.set_text(words)
        self.end_hold.setVisible(may_act and shown is not None and shown.hold is not None)
        for button in (self.remind, self.copy_reminder, self.print_list):
            button.setVisible(may_act and group is not None)
        if group is not None:
            self.remind.set_text(text.remind_text(due, by_email=bool(group.email)))
            self.more.hide()
            for button in (self.copy, self.label, self.page):
                button.hide()

    def show_several(self, several: SeveralPackages, *, may_act: bool) -> None:
        """Show what can be done with all selected packages."""
        self._allow(self.release, several.why_not_release)
        self._allow(self.discard, several.why_not_remove)
        self._allow(self.copy, several.why_not_copy)
        self.copy.set_text(QCoreApplication.translate("selection", "Copy tracking numbers"))
        self._show_overdue(None, may_act=may_act)
        for button in (self.assign, self.correct, self.retry, self.retry_row, self.proof, self.page):
            button.hide()
        self.copy.show()
        self.label.set_text(QCoreApplication.translate("selection", "Print labels"))
        self.label.setVisible(may_act and any(one.state != "released" for one in several.rows))
        self.more.show()
        removable = any(one.state in ("refused", "held") for one in several.rows)
        for button, offered in ((self.release, bool(several.why_not_remove)), (self.discard, removable)):
            button.setVisible(may_act and offered)
            self._reasons[button].setVisible(not button.isHidden() and not button.isEnabled())
        self._fit()

    def _main_actions(self) -> list[ActionButton]:
        """Return the main actions, of which at most one is visible."""
        return [self.release, self.assign, self.correct, self.retry, self.proof]

    def _allow(self, button: ActionButton, reason: str) -> None:
        """Enable the button, or show the reason why not."""
        button.setEnabled(not reason)
        self._reasons[button].setText(reason)
        self._reasons[button].setVisible(bool(reason))
        button.setToolTip(reason or button.hint)

    def _fit(self) -> None:
        """Give up the key cap of the main action, then its neighbor, before any of its text."""
        room = self.width() - 2 * SPACE[5]
        beside = 0 if self.more.isHidden() else self.more.sizeHint().width() + SPACE[2]
        fits = True
        for button in self._main_actions():
            button.show_key(self._shows_keys)
            if not button.isHidden() and button.sizeHint().width() + beside > room:
                button.show_key(False)
                fits = button.sizeHint().width() + beside <= room
        (self._main if fits else self._second).addWidget(self.more)

    def _ask_for_menu(self) -> None:
        self.menu_wanted.emit(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _lay_out(self) -> None:
        edge, inset, why = SPACE[5], SPACE[3], self._reasons
        for button in self._main_actions():
            self._main.setStretchFactor(button, 1)
        work = column(self.also, margins=(edge, 0, edge, 0))
        work.addLayout(self._main)
        work.addWidget(why[self.release])
        work.addLayout(self._second)
        rows = column(self.remind, self.copy_reminder, self.print_list, self.end_hold, space=0)
        for part in (self.copy, why[self.copy], self.label, self.page, self.retry_row, self.discard, why[self.discard]):
            rows.addWidget(part)
        rows.setContentsMargins(inset, 0, inset, inset)
        whole = column(space=SPACE[1])
        whole.addLayout(work)
        whole.addLayout(rows)
        self.setLayout(whole)
