"""Controller of the palette: opens it, shows what is found for the typed text, and runs what is chosen."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.base.sheet import OnDemand, open_sheets
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.commands import reasons
from mybuilding_desk.ui.commands.actions import Commands
from mybuilding_desk.ui.palette import text
from mybuilding_desk.ui.palette.command_source import CommandSource
from mybuilding_desk.ui.palette.item import Group, PaletteItem
from mybuilding_desk.ui.palette.package_source import PackageSource
from mybuilding_desk.ui.palette.resident_source import ResidentSource
from mybuilding_desk.ui.palette.results import PACKAGES, RESIDENTS, PaletteResults, Section, Sources
from mybuilding_desk.ui.palette.sheet import PaletteSheet
from mybuilding_desk.ui.text.name_display import names

_DEAF_S: Final = 0.25
"""Seconds after the opening in which Enter does nothing: it was meant for what was there before."""
_WARM_UP_MS: Final = 600
"""Delay after a user's sign-in until the palette is built, so that its first opening is as fast as the others."""


class PaletteController(QObject):
    """The palette of a page. Nothing of it survives locking, sign-out, or a change of the account or community."""

    pickup_wanted = Signal(object)
    """Request to open the release of a `Pickup`."""
    row_wanted = Signal(object)
    """Request to do what Enter does on a `PackageRow`."""
    row_shown = Signal(object)
    """Request to select a `PackageRow` in its list."""
    row_command_wanted = Signal(object, object)
    """Request to select a `PackageRow`, and to run a `Command` on it."""
    search_wanted = Signal(str)
    """Request to show the results of Search for a text."""

    def __init__(self, page: QWidget, toast: Toast) -> None:
        super().__init__(page)
        self._page, self._toast = page, toast
        self.sheet: OnDemand[PaletteSheet] = OnDemand(lambda: PaletteSheet(page), self._join)
        self.clock: Callable[[], float] = monotonic
        self._commands: Commands | None = None
        self._page_items: Callable[[Workspace], list[PaletteItem]] = lambda _workspace: []
        self._calendar: Callable[[datetime], Calendar]
        self._workspace: Workspace | None = None
        self._results: PaletteResults | None = None
        self._opened_at = 0.0
        self._level: PaletteItem | None = None
        """The item whose actions are shown."""
        self._before = ("", 0)
        """The text and the choice to return to from the second level."""
        self._searching = AfterNextPaint(self, self._search_on)
        self._warming = QTimer(self, singleShot=True, interval=_WARM_UP_MS)
        self._warming.timeout.connect(self.build)
        self._first_paint = AfterNextPaint(self, self._paint_unseen)
        names.changed.connect(self._refresh)

    def use(
        self,
        commands: Commands,
        page_items: Callable[[Workspace], list[PaletteItem]],
        calendar: Callable[[datetime], Calendar],
    ) -> None:
        """Offer these commands, and what else the page offers; `calendar` tells how typed days are read."""
        self._commands, self._page_items, self._calendar = commands, page_items, calendar

    def bind(self, workspace: Workspace | None) -> None:
        """Find in this account's data from now on, and close the palette."""
        self.forget()
        self._workspace, self._results = workspace, None
        self._warming.stop()
        self._first_paint.stop()
        if workspace is not None and self._commands is not None:
            workspace.store.community_chosen.connect(self.forget)
            self._results = PaletteResults(self._sources(workspace, self._commands))
            self._warming.start()

    @property
    def is_searching(self) -> bool:
        """Whether packages are still being searched."""
        return self._searching.is_waiting()

    def why_not(self) -> str:
        """Return why the palette cannot be opened, `""` if it can."""
        answer_first = any(not sheet.closable for sheet in open_sheets(self._page))
        return reasons.close_window_first() if answer_first else ""

    def toggle(self) -> None:
        """Open the palette, or close it."""
        sheet = self.sheet()
        if sheet.isVisible():
            sheet.dismiss()
        elif self._results is not None:
            self._warming.stop()
            self._first_paint.stop()
            self._results.renew()
            self._opened_at = self.clock()
            sheet.show_results(self._results.start(""))
            sheet.open(sheet.field)

    def forget(self, *_why: object) -> None:
        """Close, and forget what was typed and used."""
        self.sheet.dismiss()
        if self._results is not None:
            self._results.forget()

    # Keys

    def _join(self, sheet: PaletteSheet) -> None:
        sheet.field.typed.connect(self._typed)
        sheet.field.moved.connect(sheet.move_choice)
        sheet.field.entered.connect(self._enter)
        sheet.field.more_wanted.connect(self._show_actions)
        sheet.field.back_wanted.connect(self._go_back)
        sheet.field.escaped.connect(self._escape)
        sheet.field.number_pressed.connect(self._run_number)
        sheet.run_wanted.connect(self._run)
        sheet.closed.connect(self._reset)
        sheet.page_hidden.connect(self.forget)

    def _typed(self, typed: str) -> None:
        if self._results is None:
            return
        if self._level is not None:
            self._show(self._results.actions(self._level, typed))
            return
        self._show(self._results.start(typed))
        if self._results.is_searching:
            self._searching.start()

    def _enter(self) -> None:
        choice = self.sheet().model.choice
        if choice is not None and self.clock() - self._opened_at >= _DEAF_S:
            self._run(choice)

    def _run_number(self, number: int) -> None:
        items = self.sheet().model.items
        if number <= len(items):
            self._run(items[number - 1])

    def _escape(self) -> None:
        field = self.sheet().field.edit
        if self._level is not None:
            self._go_back()
        elif field.text():
            field.clear()
            self._typed("")
        else:
            self.sheet().dismiss()

    # Second level

    def _show_actions(self) -> None:
        sheet = self.sheet()
        choice = sheet.model.choice
        if self._results is None or self._level is not None or choice is None or choice.why_not:
            return
        actions = self._results.actions(choice, "")
        if actions:
            self._level, self._before = choice, (sheet.field.edit.text(), sheet.model.chosen)
            sheet.field.edit.clear()
            sheet.field.edit.setPlaceholderText(text.actions_for(" ".join(filter(None, (choice.unit, choice.title)))))
            self._show(actions)

    def _go_back(self) -> None:
        if self._results is not None and self._level is not None:
            sheet = self.sheet()
            self._level = None
            sheet.field.edit.setPlaceholderText(text.placeholder())
            typed, chosen = self._before
            sheet.field.edit.setText(typed)
            sections = self._results.now(typed)
            sheet.show_results(sections, self._headline(sections), chosen)

    # Results

    def _show(self, sections: Sequence[Section], key: str = "") -> None:
        """Show results; choose the one with this key, else the first."""
        keys = [item.key for _, items in sections for item in items]
        self.sheet().show_results(sections, self._headline(sections), keys.index(key) if key in keys else 0)

    def _headline(self, sections: Sequence[Section]) -> str:
        typed = self.sheet().field.edit.text().strip()
        if typed in (PACKAGES, RESIDENTS):
            return text.enter_package() if typed == PACKAGES else text.enter_resident()
        nothing = all(group is Group.SEARCH for group, _ in sections)
        return text.no_results(typed) if typed and nothing else ""

    def _search_on(self) -> None:
        sheet = self.sheet()
        if self._results is None or self._level is not None or not sheet.isVisible():
            return
        moved_to = sheet.model.choice if sheet.model.chosen else None  # the first one stays the best one
        self._show(self._results.go_on(sheet.field.edit.text()), moved_to.key if moved_to is not None else "")
        if self._results.is_searching:
            self._searching.start()

    def _run(self, item: PaletteItem) -> None:
        if item.why_not:
            announcer.announce(self.sheet().view, item.why_not, at_once=True)
            return
        if self._results is not None:
            self._results.remember(self._level or item)
        self.sheet().dismiss()
        for sheet in reversed(open_sheets(self._page)):
            stays = item.within is None or sheet.objectName() in item.within
            if not stays and not sheet.yield_to_scan():
                self._toast.show_message(reasons.close_window_first(), icon_name="circle-help")
                return
        item.run()

    def _refresh(self) -> None:
        """Show the results again after a change of how names are displayed."""
        if self.sheet.is_open:
            self._go_back()
            self._typed(self.sheet().field.edit.text())

    def _reset(self) -> None:
        """Empty the closed palette."""
        self._searching.stop()
        self._level = None
        if self._results is not None:
            self._results.stop()
        sheet = self.sheet()
        sheet.field.edit.setText("")
        sheet.field.edit.setPlaceholderText(text.placeholder())
        sheet.model.show([], "", 0)

    def build(self) -> None:
        """Build the palette ahead of its first opening, in two steps, so that no key waits long."""
        self._first_paint.start()
        self.sheet()

    def _paint_unseen(self) -> None:
        sheet = self.sheet()
        if self._results is not None and not sheet.isVisible():
            self._results.renew()
            self._results.now("a")  # folds all names
            sheet.model.show(self._results.now(""), "", 0)
            sheet.warm_up()
            self._reset()

    def _stuck(self) -> list[str]:
        sheets = [sheet for sheet in open_sheets(self._page) if not sheet.can_yield]
        return [sheet.objectName() for sheet in sheets]

    def _sources(self, workspace: Workspace, commands: Commands) -> Sources:
        store, may_act = workspace.store, workspace.user.is_staff
        residents = ResidentSource(
            store, workspace.actions.interpreter, self.pickup_wanted.emit, self.search_wanted.emit
        )
        packages = PackageSource(
            store, self._calendar, self.row_wanted.emit, self.row_shown.emit, self.row_command_wanted.emit
        )
        return Sources(
            CommandSource(commands, may_act=may_act),
            partial(self._page_items, workspace),
            residents if may_act else None,
            packages if may_act else None,
            self.search_wanted.emit,
            self._stuck,
        )
