"""What a report shows and what it leaves out make the whole: units, and the bars of the carriers."""

from datetime import UTC, date, datetime

import pytest

from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.reports.figures import Count, Figures, Named, Overview, ReportRequest
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.ui.reports.view import ReportView
from mybuilding_desk.ui.text.documents import report_text
from mybuilding_desk.ui.text.documents.report_text import Circumstances

NOW = datetime(2026, 11, 26, 15, 42, tzinfo=UTC)
RIVERSIDE = Community("32", "140 Riverside", timezone="America/New_York")


def figures(units: int = 0, carriers: tuple[int, ...] = (), *, unidentified: int = 0) -> Figures:
    request = ReportRequest("32", Period("week", date(2026, 11, 22), date(2026, 11, 28)), by_unit=True)
    named = [Named(f"{number}A", Count(90, 1)) for number in range(units)]
    named.insert(2, Named("", Count(unidentified, 0)))
    return Figures(
        request, Overview(sum(carriers) or 99), Overview(),
        carriers=tuple(Named(f"Carrier {at}", Count(count, 1)) for at, count in enumerate(carriers)),
        units=tuple(one for one in named if one.count.logged),
    )  # fmt: skip


def shown(view: ReportView, made: Figures) -> ReportView:
    view.show_figures(made, report_text.document(made, RIVERSIDE, Circumstances(NOW)), NOW)
    return view


@pytest.fixture
def view(qtbot) -> ReportView:
    made = ReportView()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("unidentified", [0, 3])
def test_the_units_shown_and_the_others_are_all_units(view: ReportView, unidentified: int) -> None:
    made = figures(97, unidentified=unidentified)
    table = report_text.units_table(made)
    assert (len(table.rows), table.note) == (20, "And 77 more units")
    card = shown(view, made).units_card
    assert (card.table.model().rowCount(), card._note.text()) == (8, "And 89 more units")
    assert "Unknown" not in [row[0] for row in table.rows], "packages without a unit are of no unit"
    assert report_text.known_units(made)[2].name == table.rows[2][0], "a click opens the unit of its row"


def test_as_many_units_as_there_are_rows_leave_none_out(view: ReportView) -> None:
    card = shown(view, figures(8)).units_card
    assert (card.table.model().rowCount(), card._note.isHidden()) == (8, True)


def test_the_bars_of_the_carriers_sum_to_the_whole(view: ReportView) -> None:
    bars = shown(view, figures(carriers=(60, 40, 30, 20, 10, 8, 3, 1, 2, 1, 0))).carriers
    assert sum(row.count for row in bars._rows) == 175
    assert [(row.key, row.name, row.count) for row in bars._rows[-2:]] == [
        ("Carrier 7", "Carrier 7", 1), (None, "2 more", 3),
    ]  # fmt: skip
    assert bars.spoken(8) == "2 more: 3 packages logged, 2%"


def test_a_single_carrier_too_many_has_its_own_bar(view: ReportView) -> None:
    bars = shown(view, figures(carriers=(9, 8, 7, 6, 5, 4, 3, 2, 1))).carriers
    assert [row.name for row in bars._rows] == [f"Carrier {at}" for at in range(9)]


def test_the_bar_of_the_other_carriers_opens_the_table_of_all(view: ReportView) -> None:
    shown(view, figures(carriers=(60, 40, 30, 20, 10, 8, 3, 1, 2, 1))).show_all_carriers()
    assert view.carriers_card.is_table
    assert view.carriers_card.table.model().rowCount() == 10
