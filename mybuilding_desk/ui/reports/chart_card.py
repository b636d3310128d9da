"""Card of one report: title, legend, switch between logged and released, and the chart or the same data as a table."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from mybuilding_desk.domain.reports.document import ReportTable
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.labels import icon_button, label
from mybuilding_desk.ui.base.layouts import column, mirrored, row
from mybuilding_desk.ui.reports.chart_view import EDGE, ChartView
from mybuilding_desk.ui.reports.figure_table import FigureTable
from mybuilding_desk.ui.reports.heat_map import HeatMap
from mybuilding_desk.ui.reports.legend import Legend, LegendKind
from mybuilding_desk.ui.text import chart_text
from mybuilding_desk.ui.theme import ICON_BUTTON, SPACE, icons, theme
from mybuilding_desk.ui.theme.metrics import CHART_HEAD


class _Strut(QWidget):
    """Keeps the head of every card equally high, with and without a button."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(0)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(theme.height(CHART_HEAD))


_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_SIDES = SPACE[5] + SPACE[2] + 2
"""Space beside the head of a card, with the edges."""
_LOGGED, _RELEASED = "logged", "released"


class ChartCard(QFrame):
    """A chart with its table, or a table alone. The page connects the signals of `chart` and `table`."""

    table_toggled = Signal(bool)
    """The user showed the table, or the chart again."""

    def __init__(
        self,
        name: str,
        title: str,
        chart: ChartView | None = None,
        *,
        legend: LegendKind | None = None,
        has_initials: bool = False,
    ) -> None:
        """Object names of the parts begin with `name`. A heat map gets a switch between logged and released."""
        super().__init__()
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.chart = chart
        self.table = FigureTable(f"{name}_table", has_initials=has_initials)
        self.table.setAccessibleName(title)
        self._title = label(title, "strong")
        self._extras: list[QWidget] = []
        if isinstance(chart, HeatMap):
            self._extras.append(self._make_switch(name, chart))
        self._legend = Legend(legend) if legend is not None else None
        if self._legend is not None:
            self._extras.append(self._legend)
        self._tables: dict[bool, ReportTable] = {}
        """The table of what was logged, and with a switch that of what was released (`True`)."""
        self._note = label("", "caption", wrap=True)
        self._note.hide()
        self._button = icon_button(f"{name}_as_table", "table-2", chart_text.table_button(is_table=False), self._toggle)
        self._head, self._beside = QBoxLayout(_ACROSS), QBoxLayout(_ACROSS)
        self._lay_out()
        self._button.setVisible(chart is not None)  # only now that it has a parent
        self.show_as_table(chart is None)
        theme.changed.connect(self._draw_button)

    def _make_switch(self, name: str, heat: HeatMap) -> Segments:
        choices = ((_LOGGED, chart_text.logged()), (_RELEASED, chart_text.released()))
        switch = Segments(f"{name}_counts", self._title.text(), choices)
        switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        switch.show_choice(_LOGGED)
        switch.chosen.connect(lambda value: self._show_released(heat, released=value == _RELEASED))
        return switch

    def _show_released(self, heat: HeatMap, *, released: bool) -> None:
        heat.show_released(released)
        if released in self._tables:
            self._fill(self._tables[released])

    def _lay_out(self) -> None:
        for part in self._extras:
            self._beside.addWidget(part)
        self._beside.setSpacing(SPACE[3])
        self._head.setSpacing(SPACE[1])
        self._head.addWidget(self._title)
        self._head.addSpacing(SPACE[1])
        self._head.addStretch()
        self._head.addLayout(self._beside)
        self._head.setAlignment(self._beside, Qt.AlignmentFlag.AlignLeft)
        top = row(_Strut(), space=0)
        top.addLayout(self._head, 1)
        top.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        whole = column(space=0, margins=(SPACE[5] - EDGE, SPACE[1], SPACE[2], SPACE[2]))
        whole.addLayout(top)
        if self.chart is not None:
            whole.addLayout(column(self.chart, margins=(0, 0, SPACE[3] - EDGE, 0)))
        whole.addLayout(column(self.table, margins=(0, 0, SPACE[3] - EDGE, 0)))
        self._note.setContentsMargins(0, SPACE[1], 0, SPACE[1])
        whole.addLayout(column(self._note, margins=(EDGE, 0, SPACE[3], 0)))
        whole.addStretch()
        self.setLayout(whole)

    def fields(self) -> list[QWidget]:
        """Return the widgets that Tab visits, in order."""
        switches = [button for part in self._extras if isinstance(part, Segments) for button in part.buttons.values()]
        return [*switches, self._button, *([self.chart] if self.chart is not None else []), self.table]

    @property
    def is_table(self) -> bool:
        """Whether the table is shown."""
        return not self.table.isHidden()

    def show_as_table(self, is_table: bool) -> None:
        """Show the table, or the chart."""
        self.table.setVisible(is_table)
        if self.chart is not None:
            self.chart.setVisible(not is_table)
        if self._legend is not None:
            self._legend.setVisible(not is_table)
        self._button.setToolTip(chart_text.table_button(is_table=is_table))
        self._name_parts()
        self._draw_button()

    def _name_parts(self) -> None:
        """Name the chart and the button by the title, for screen readers."""
        title = self._title.text()
        self._button.setAccessibleName(chart_text.button_of(title, self._button.toolTip()))
        if self.chart is not None:
            self.chart.setAccessibleName(title)

    def show_figures(self, table: ReportTable, title: str = "", released: ReportTable | None = None) -> None:
        """Show the table, and its note below, under another title if one is given; fill the chart itself beside it.

        `released` is the table for the switch of a heat map.
        """
        self._tables = {False: table} if released is None else {False: table, True: released}
        is_released = isinstance(self.chart, HeatMap) and self.chart.is_released
        self._fill(self._tables.get(is_released, table))
        if title:
            self._title.setText(title)
            self._name_parts()
            self._wrap()

    def _fill(self, table: ReportTable) -> None:
        self.table.show_table(table)
        self._note.setText(table.note)
        self._note.setVisible(bool(table.note))

    def show_loading(self) -> None:
        """Show placeholders."""
        if self.chart is not None:
            self.chart.show_loading()
        self.table.show_loading()
        self._note.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put legend and switch below the title where they do not fit beside it, and one below the other if need be."""
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        extras = sum(part.sizeHint().width() + SPACE[3] for part in self._extras)
        room = self.width() - _SIDES - self._button.sizeHint().width()
        is_line = self._title.sizeHint().width() + extras <= room
        self._head.setDirection(_ACROSS if is_line else _DOWN)
        self._head.setContentsMargins(*mirrored((EDGE, 0, 0, 0) if is_line else (EDGE, SPACE[2], 0, SPACE[2])))
        self._beside.setDirection(_ACROSS if extras - SPACE[3] <= room else _DOWN)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part, not of the head in one line."""
        parts = [self._title, *self._extras]
        head = max(part.minimumSizeHint().width() for part in parts) + self._button.sizeHint().width()
        body = (self.table if self.is_table or self.chart is None else self.chart).minimumSizeHint().width()
        return QSize(max(head + _SIDES, body + 2 * SPACE[5]), super().minimumSizeHint().height())

    def _toggle(self) -> None:
        self.show_as_table(not self.is_table)
        self.table_toggled.emit(self.is_table)

    def _draw_button(self) -> None:
        name = "chart-column" if self.is_table else "table-2"
        self._button.setIcon(QIcon(icons.pixmap(name, theme.color("muted"), ICON_BUTTON)))
