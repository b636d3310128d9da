"""Labels from a number sheet: stuck on a package while it is logged, and scanned back like a printed one."""

import uuid

import pytest

from mybuilding_desk.domain.records.label_code import label_code, label_text, shown_code
from tests.e2e.hands import UPS, Hands

STICKER, OTHER = (label_code(str(uuid.UUID(int=number))) for number in (1, 2))


@pytest.fixture
def logging(start, server) -> Hands:
    """A signed-in user with 20 seconds to undo."""
    hands = start(server.profile, grace=20)
    hands.sign_in()
    hands.until_fresh()
    return hands


def log(hands: Hands, unit: str, *scans: str) -> None:
    for text in scans:
        hands.scan(text)
    hands.type(unit)
    hands.press("Return")


def banner(hands: Hands) -> str:
    return str(hands.desk.ui.banner.text())


def is_recorded(hands: Hands, code: str) -> bool:
    return bool(hands.app.workspace.records.keys_of_code(hands.store.community_id, code))


def test_a_scanned_sticker_becomes_the_label_of_the_package_being_logged(logging: Hands):
    logging.scan(UPS)
    logging.scan(label_text(STICKER))
    assert banner(logging) == f"Label {shown_code(STICKER)} added to this package."
    assert logging.desk.ui.scan_field.number.text().replace(" ", "") == UPS
    logging.count_keys()
    logging.type("12b")
    logging.press("Return")
    assert logging.keys == 4, "as without a label"
    logging.until(lambda: is_recorded(logging, STICKER))
    logging.scan(label_text(STICKER))
    assert "lready logged" in banner(logging)
    logging.press("Escape")
    [row] = logging.store.find_label(STICKER)
    assert (row.package.unit, row.package.tracking_number) == ("12B", UPS)


def test_a_sticker_is_no_tracking_number_and_its_suffix_logs_nothing(logging: Hands):
    logging.press("Ctrl+N")
    logging.scan(label_text(STICKER))
    logging.scan(label_text(OTHER))
    assert banner(logging) == f"Label {shown_code(OTHER)} added to this package."
    logging.type("12b")
    logging.press("Return")
    logging.until(lambda: is_recorded(logging, OTHER))
    [row] = logging.store.find_label(OTHER)
    assert row.package.tracking_number == ""
    assert logging.store.find_label(STICKER) == []


def test_a_sticker_on_no_package_says_what_to_do(logging: Hands):
    logging.scan(label_text(STICKER))
    asked = "No package on this computer has this label. Scan the package first, or enter the unit."
    assert banner(logging) == asked
    assert not logging.desk.scan_controller.busy


def test_a_sticker_stays_when_the_log_is_undone_and_done_again(logging: Hands):
    log(logging, "12b", UPS, label_text(STICKER))
    logging.press("Ctrl+Z")
    assert logging.store.find_label(STICKER) == []
    logging.type("2a")
    logging.press("Return")
    logging.until(lambda: [row.package.unit for row in logging.store.find_label(STICKER)] == ["2A"])
    log(logging, "4a", "9400111899223100001234")
    logging.press("Ctrl+Z")
    logging.type("4a")
    logging.press("Return")
    logging.until(lambda: logging.store.find_number("9400111899223100001234"))
    assert [row.package.unit for row in logging.store.find_label(STICKER)] == ["2A"]


def test_an_unidentified_package_gets_a_sticker_too(logging: Hands):
    logging.scan(UPS)
    logging.scan(label_text(STICKER))
    logging.press("Ctrl+U")
    logging.until(lambda: is_recorded(logging, STICKER))
    [row] = logging.store.find_label(STICKER)
    assert row.state == "held"
