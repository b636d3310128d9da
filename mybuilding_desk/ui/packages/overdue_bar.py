"""Bar above the overdue list: how much is overdue, and whether it is listed by resident or by package."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mybuilding_desk.services.packages.overdue_residents import OverdueResidents
from mybuilding_desk.ui.base.buttons import RadioButton, Segments
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.theme import BODY, BOLD, NUMBER, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.metrics import RESIDENT_ROW
from mybuilding_desk.ui.theme.text_painter import draw_text, height_of, width_of

_KINDS: Final = ("overdue", "residents")
_DOT: Final = " · "
_STEP_S: Final = 0.004
"""Seconds that counting the residents may block the GUI: in the step before the paint, and in each after it."""


class OverdueBar(QWidget):
    """Bar that is visible with the overdue list only, unless that is empty."""

    def __init__(self, table: PackageTable) -> None:
        super().__init__()
        self.setObjectName("overdue_bar")
        self._table = table
        self._residents: OverdueResidents | None = None
        self._counting = AfterNextPaint(self, self._count)
        self.summary = _Summary()
        choices = [("residents", self.tr("Residents")), ("packages", self.tr("Packages"))]
        self._view = Segments("overdue_view", self.tr("One row for each"), choices)
        self._view.chosen.connect(self._choose)
        self._view.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setLayout(row(self.summary, self._view, space=SPACE[3], margins=(SPACE[4], 0, SPACE[3], 0)))
        table.rows.modelReset.connect(self._refresh)
        self._refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line below."""
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))

    def buttons(self) -> list[RadioButton]:
        """Return the two buttons, for the tab order."""
        return list(self._view.buttons.values())

    def _choose(self, view: str) -> None:
        self._table.show_overdue(by_resident=view == "residents")

    def _refresh(self) -> None:
        rows = self._table.rows
        self._counting.stop()
        self.setVisible(rows.kind in _KINDS and rows.rowCount() > 0)
        if self.isHidden() or rows.store is None:
            return
        self._view.show_choice("residents" if rows.kind == "residents" else "packages")
        self._residents = rows.store.overdue_residents()
        self._count()

    def _count(self) -> None:
        """Count the residents on, and show what is known."""
        residents, store = self._residents, self._table.rows.store
        if residents is None or store is None:
            return
        residents.go_on(_STEP_S)
        oldest = [one.package.arrived_at for one in residents.window(0, 1)]
        days = (datetime.now(UTC) - oldest[0]).days if oldest else 0
        unreminded = residents.count_without(store.overdue.reminded_ids()) if residents.done else 0
        self.summary.show_numbers(store.overdue_count(), residents.count if residents.done else 0, days, unreminded)
        if not residents.done:
            self._counting.start()


class _Summary(QWidget):
    """One line: "10 packages overdue · 9 residents · oldest 41 days · 3 not reminded"."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("overdue_summary")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._packages, self._rest = "", ""

    @property
    def text(self) -> str:
        """The whole line."""
        return self._packages + _DOT + self._rest

    def show_numbers(self, packages: int, residents: int, days: int, unreminded: int) -> None:
        """Show the numbers; `residents` is 0 while they are counted. `unreminded` of them were never reminded."""
        say = QCoreApplication.translate
        rest = [say("overdue", "%Ln residents", None, residents)] if residents else []
        rest.append(say("overdue", "oldest %Ln days", None, days))
        rest += [say("overdue", "%Ln not reminded", None, unreminded)] if unreminded else []
        self._packages = say("overdue", "%Ln packages overdue", None, packages)
        self._rest = _DOT.join(rest)
        self.setAccessibleName(self.text)
        self.setToolTip(self.text if self._width() > self.width() else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the line, in the height of the bar."""
        return QSize(self._width(), max(theme.height(RESIDENT_ROW), height_of(BODY)))

    def minimumSizeHint(self) -> QSize:
        """Return no width: the line is elided."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number of packages in bold, and the rest after it."""
        painter, cell = QPainter(self), CellLayout(self.rect())
        room = min(width_of(self._packages, BODY, BOLD), cell.rest.width())
        draw_text(painter, cell.begin(room), self._packages, theme.color("text"), BODY, BOLD)
        draw_text(painter, cell.begin(width_of(_DOT, NUMBER)), _DOT, theme.color("muted"), NUMBER)
        draw_text(painter, cell.rest, self._rest, theme.color("muted"), NUMBER)

    def _width(self) -> int:
        return width_of(self._packages, BODY, BOLD) + width_of(_DOT + self._rest, NUMBER)
