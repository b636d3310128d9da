"""Rejections by the server: in words, where they happened, with the input kept."""

from mybuilding_desk.ui.text.error_texts import REFUSALS
from tests.e2e.hands import RIVERSIDE, UPS, others, package


def test_an_unknown_unit_is_confirmed_before_the_log(desk, building):
    desk.scan(UPS)
    desk.type("zz99")
    desk.press("Return")
    assert "zz99" in desk.words("scan_banner")
    assert desk.find("scan_line").text() == "zz99"
    assert desk.store.waiting_count() == 0
    desk.press("Escape")
    assert not desk.sees("scan_banner")
    assert desk.find("scan_line").text() == ""
    assert building.adds == 0


def test_a_rejected_log_is_reported_and_corrected_by_f2(desk, building):
    desk.scan(UPS)
    desk.type("zz99")
    desk.press("Return", "Return")
    desk.until(lambda: desk.words("details_banner_text") == REFUSALS["unknown_unit"])
    assert desk.words("details_title") == "zz99"
    assert not desk.sees("news_banner")
    desk.until(lambda: desk.rows()[0].state == "refused" and desk.words("waiting") == "1 rejected")
    assert desk.focus() == "scan_line"
    desk.press("Ctrl+E")
    assert desk.focus() == "scan_line"
    assert desk.find("scan_line").text() == "zz99"
    desk.type("12b")
    desk.press("Return")
    desk.until_sent()
    assert package(building, UPS).unit == "12B"
    assert building.adds == 1
    assert desk.rows()[0].state == "logged"
    desk.until(lambda: desk.words("waiting") == "All synced")
    assert len([row for row in desk.rows() if row.package.tracking_number == UPS]) == 1


def test_f2_does_not_lose_the_package_being_logged(desk, building):
    desk.scan(UPS)
    desk.type("zz99")
    desk.press("Return", "Return")
    desk.scan("TBA309471205881")
    desk.until(lambda: desk.sees("details_banner"))
    assert desk.words("scan_number") == "TBA 3094 7120 5881"
    desk.type("2a")
    desk.press("Return")
    desk.press("Ctrl+E")
    desk.type("12b")
    desk.press("Return")
    desk.until_sent()
    assert package(building, UPS).unit == "12B"
    assert package(building, "TBA309471205881").unit == "2A"


def test_a_rejected_package_is_removed_from_the_list_by_keys(desk, building):
    desk.scan(UPS)
    desk.type("zz99")
    desk.press("Return", "Return")
    desk.until(lambda: desk.sees("details_banner"))
    desk.go_to_list("Home")
    assert desk.desk.ui.table.current().state == "refused"
    assert desk.words("details_banner") == REFUSALS["unknown_unit"]
    for _ in range(6):
        if desk.focus() == "details_drop":
            break
        desk.press("Tab")
    assert desk.focus() == "details_drop"
    desk.press("Space")
    assert UPS not in [row.package.tracking_number for row in desk.rows()]
    assert desk.store.refused_count() == 0
    assert desk.focus() in {"packages", "scan_line"}
    assert building.adds == 0


def test_a_package_released_by_another_desk_is_reported_with_its_activity(desk, building):
    desk.go_to_list()
    row = desk.desk.ui.table.current()
    others(
        building,
        "packages/release",
        communityId=RIVERSIDE,
        packageId=row.package.package_id,
        releasedTo="Somebody Else",
    )
    desk.press("Return", "Return")
    desk.until(lambda: desk.sees("news_banner"))
    assert "Already released to Somebody Else" in desk.words("news_banner")
    assert row.package.unit in desk.words("news_banner")
    assert building.releases == 1
    assert (
        next(one for one in building.packages(RIVERSIDE) if one.package_id == row.package.package_id).released_to
        == "Somebody Else"
    )
    desk.press("Ctrl+4")
    desk.until(lambda: any(one.package.released_to == "Somebody Else" for one in desk.rows()))


def test_unrecognized_input_is_answered_below_the_scan_field(desk):
    desk.type("qqxxzz")
    desk.press("Return")
    assert "qqxxzz" in desk.words("scan_banner")
    assert desk.find("scan_line").text() == "qqxxzz"
    desk.press("Backspace")
    assert not desk.sees("scan_banner")


def test_a_unit_without_pending_packages_says_so(desk, building):
    waiting = {one.unit for one in building.packages(RIVERSIDE) if one.is_pending}
    unit = next(one.unit for one in building.residents(RIVERSIDE) if one.unit not in waiting)
    desk.type(unit.lower())
    desk.press("Return")
    assert desk.words("scan_banner").startswith(f"No pending packages for {unit}")


def test_a_released_number_opens_its_activity(desk):
    desk.until_fresh()
    desk.press("Ctrl+4")
    row = next(one for one in desk.rows() if one.package.tracking_number)
    desk.press("Ctrl+1", "Ctrl+L")
    desk.scan(row.package.tracking_number)
    assert row.package.released_to in desk.words("scan_banner")
    assert desk.desk.ui.table.current().key == row.key
    assert desk.focus() == "scan_line"
    desk.press("Return")
    assert desk.sees("scan_number")
