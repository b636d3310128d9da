"""What the package table tells its rows; what it shows is in the journeys."""

from mybuilding_desk.ui.package_table import PackageTable


def test_its_rows_know_how_many_are_seen_at_once(qtbot):
    """A search shows what fills the screen before it looks for more."""
    table = PackageTable()
    qtbot.addWidget(table)
    table.show()
    for height in (300, 900):
        table.resize(800, height)
        seen = table.viewport().height() / table.verticalHeader().defaultSectionSize()
        assert seen + 1 < table.rows.on_screen <= seen + 2  # of the first and the last a part may be seen
