"""Columns of a release: the pieces beside a number get short before a recipient is cut."""

from datetime import UTC, datetime

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.release.columns import columns_of
from mybuilding_desk.ui.text.contents_marks import chip_width, pieces_width
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from mybuilding_desk.ui.theme.text_painter import width_of


def row(name: str, description: str = "") -> PackageRow:
    package = Package(
        name, "32", "12B", "UPS", datetime.now(UTC), resident_name=name, tracking_number="1Z9JWCFYYW14744944",
        shelf="Fridge", description=description,
    )  # fmt: skip
    return PackageRow(package, "logged")


def test_pieces_get_short_before_a_recipient_is_cut(qapp):
    apply_theme(qapp, Settings(theme="light"))
    rows = [row("Zoë Ångström"), row("Erik Ångström", "3 pieces · Fragile")]
    widths = [columns_of(rows, width, located=rows) for width in range(900, 300, -1)]
    names = max(width_of(one.package.resident_name) for one in rows)
    whole = [one for one in widths if one.recipient >= names]
    narrowest, roomy = whole[-1], next(one for one in whole if one.recipient == names)
    assert roomy.number - narrowest.number >= pieces_width(rows[1].contents) - chip_width(rows[1].contents) > 0
    assert narrowest.kind == widths[0].kind
