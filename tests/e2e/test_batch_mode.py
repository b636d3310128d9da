"""A batch by keys: its defaults, its count, the same recipient again, and packages that are pending already."""

from tests.e2e.hands import ELAN, RIVERSIDE, UPS, package

NUMBERS = [f"TBA30947120588{digit}" for digit in range(10)]
UNKNOWN = "ZZKK12398765432100"


def put_in(hands, number, recipient):
    hands.scan(number)
    hands.type(recipient)
    hands.press("Return")


def test_the_same_recipient_again_is_a_scan_and_enter(desk, building):
    put_in(desk, NUMBERS[0], "zo ang")
    desk.count_keys()
    desk.scan(NUMBERS[1])
    assert "12B Zoë Ångström again" in desk.find("scan_line").placeholderText()
    desk.press("Return")
    assert desk.keys == 1
    desk.until_sent()
    assert [package(building, number).resident_id for number in NUMBERS[:2]] == ["3001", "3001"]


def pill(hands):
    """The parts of the batch pill, without its clock."""
    return hands.words("begin_drop").split(" · ")[:-1]


def test_a_batch_starts_by_the_pill_which_then_opens_and_closes_it(desk):
    button = desk.find("begin_drop")
    assert (button.text(), "Ctrl Shift B" in button.toolTip()) == ("Start batch", True)
    desk.click(button)
    assert desk.sees("drop_bar")
    assert desk.focus() == "scan_line"
    assert pill(desk) == ["Batch", "0"]
    desk.click(button)
    assert not desk.sees("drop_bar")
    assert desk.focus() == "scan_line"
    desk.click(button)
    assert desk.focus() == "drop_courier"
    desk.click(desk.find("end_drop"))
    assert not desk.sees("drop_bar")
    assert button.text() == "Start batch"


def test_the_pill_names_carrier_location_and_count_and_the_pace_comes_with_the_fifth_package(desk):
    desk.press("Ctrl+Shift+B", "Tab")
    desk.type("UPS")
    desk.press("Tab", "Tab")
    desk.type("b2")
    desk.press("Return")
    assert not desk.sees("drop_bar")
    for number in NUMBERS[:4]:
        put_in(desk, number, "2a")
    assert pill(desk) == ["UPS batch", "b2", "4"]
    assert desk.find("begin_drop").accessibleName() == "UPS batch, location b2, 4 logged"
    desk.press("Tab")
    assert (desk.focus(), desk.words("drop_count"), desk.words("drop_pace")) == ("drop_courier", "4 logged", "")
    desk.press("Escape")
    put_in(desk, NUMBERS[4], "2a")
    desk.press("Tab")
    assert desk.words("drop_pace").endswith(" s each")


def test_the_popover_opens_with_the_time_that_the_pill_shows(desk):
    desk.press("Ctrl+Shift+B", "Escape")
    desk.until(lambda: not desk.words("begin_drop").endswith("0:00"))
    desk.click(desk.find("begin_drop"))
    assert desk.words("begin_drop").endswith(f" {desk.words('drop_clock')}")


def test_the_popover_closes_for_a_scan_for_typing_for_escape_and_when_the_focus_leaves(desk):
    desk.press("Ctrl+Shift+B")
    for leave in (
        lambda: desk.scan(UPS),
        lambda: (desk.press("Ctrl+L"), desk.type("2")),
        lambda: desk.press("Escape"),
        lambda: desk.press("Shift+Tab", "Shift+Tab"),
        lambda: desk.click(desk.desk.ui.table.viewport()),
    ):
        if not desk.sees("drop_bar"):
            desk.click(desk.find("begin_drop"))
        leave()
        assert not desk.sees("drop_bar")
        assert pill(desk) == ["Batch", "0"]
        desk.press("Escape", "Ctrl+L")
    desk.press("Ctrl+Shift+B")
    assert desk.words("begin_drop") == "Start batch"


def test_in_a_batch_the_card_has_the_note_and_tab_opens_what_the_batch_fills_in(desk, building):
    desk.press("Ctrl+Shift+B", "Tab")
    desk.type("Veho")
    desk.press("Tab", "Tab")
    desk.type("b2")
    desk.press("Return")
    desk.scan(UNKNOWN)
    assert desk.words("intake_from_batch") == "From the batch: Veho, location b2"
    assert not desk.sees("intake_kind")
    assert not desk.sees("intake_shelf")
    desk.find("intake_note").setFocus()
    desk.type("wet")
    desk.press("Ctrl+L", "Tab")
    assert (desk.focus(), desk.find("intake_note").text()) == ("intake_kind", "wet")
    assert not desk.sees("intake_more")
    seen = []
    for _ in range(5):
        desk.press("Tab")
        seen.append(desk.focus())
    assert seen == ["intake_shelf", "intake_note", "intake_count", "flag_perishable", "drop_courier"]
    desk.press("Escape")
    assert desk.focus() == "scan_line"
    assert desk.sees("suggestions_end")
    put_in(desk, UPS, "2a")
    desk.scan(NUMBERS[0])
    assert desk.words("intake_from_batch") == "From the batch: location b2"


def test_a_package_taken_back_in_a_batch_shows_its_own_type_and_location(start, server):
    hands = start(server.profile, grace=20)
    hands.sign_in()
    put_in(hands, NUMBERS[0], "2a")
    hands.press("Ctrl+Shift+B", "Ctrl+Z")
    assert hands.sees("intake_kind")
    assert not hands.sees("intake_more")


def test_enter_that_closes_the_type_list_does_not_log_for_the_last_recipient(desk, building):
    put_in(desk, NUMBERS[0], "2a")
    desk.scan(UNKNOWN)
    desk.press("Tab")
    desk.type("Veh")
    desk.press("Return")
    assert desk.focus() == "scan_line"
    desk.type("12b")
    desk.press("Tab", "Return")
    desk.until_sent()
    assert (package(building, UNKNOWN).unit, package(building, UNKNOWN).description) == ("12B", "Veho")
    assert building.adds == 2


def test_the_last_recipient_expires_after_a_while_and_in_another_building(desk, building):
    put_in(desk, NUMBERS[0], "2a")
    desk.desk.scan_controller.package_entry._last_at -= 3600
    desk.scan(NUMBERS[1])
    desk.press("Return")
    assert desk.words("scan_banner_text") == "Enter a unit or name, then press Enter."
    desk.press("Escape")
    put_in(desk, NUMBERS[2], "2a")
    desk.press("Ctrl+PgDown")
    desk.until(lambda: desk.store.community_id == ELAN)
    desk.scan(NUMBERS[3])
    desk.press("Return")
    assert desk.words("scan_banner_text") == "Enter a unit or name, then press Enter."


def test_a_batch_counts_keeps_the_location_and_ends(desk, building):
    desk.press("Ctrl+Shift+B")
    assert desk.focus() == "scan_line"
    assert desk.words("drop_count") == "0 logged"
    desk.press("Tab")
    assert desk.focus() == "drop_courier"
    desk.press("Tab", "Tab")
    assert desk.focus() == "drop_shelf"
    desk.type("b2")
    desk.press("Return")
    assert desk.focus() == "scan_line"
    for number in NUMBERS[:3]:
        put_in(desk, number, "2a")
    assert pill(desk) == ["Batch", "b2", "3"]
    desk.until_sent()
    assert {package(building, number).shelf for number in NUMBERS[:3]} == {"b2"}
    desk.press("Ctrl+Shift+B")
    assert not desk.sees("drop_bar")
    assert desk.desk.ui.toast.text().startswith("Batch complete: 3 packages in ")
    put_in(desk, UPS, "2a")
    desk.until_sent()


def test_a_batch_without_a_package_just_ends(desk):
    desk.press("Ctrl+Shift+B", "Ctrl+Shift+B")
    assert not desk.sees("drop_bar")
    assert desk.desk.ui.toast.text() == "Batch ended"


def test_a_location_changed_for_one_package_stays_for_the_next(desk, building):
    desk.press("Ctrl+Shift+B")
    desk.scan(NUMBERS[0])
    desk.type("2a")
    desk.press("Tab", "Tab")
    assert desk.focus() == "intake_shelf"
    desk.type("c3")
    desk.press("Return")
    assert pill(desk) == ["Batch", "c3", "1"]
    put_in(desk, NUMBERS[1], "2a")
    desk.until_sent()
    assert package(building, NUMBERS[1]).shelf == "c3"


def test_the_batch_carrier_applies_where_no_rule_matches(desk, building):
    desk.press("Ctrl+Shift+B", "Tab")
    desk.type("Veho")
    desk.press("Return")
    put_in(desk, UNKNOWN, "2a")
    put_in(desk, UPS, "2a")
    desk.press("Ctrl+Shift+B")
    put_in(desk, UNKNOWN[:-1] + "9", "2a")
    desk.until_sent()
    packages = [package(building, number) for number in (UNKNOWN, UPS, UNKNOWN[:-1] + "9")]
    assert [(one.type_name, one.description) for one in packages] == [("Other", "Veho"), ("UPS", ""), ("Other", "Veho")]


def test_undo_lowers_the_batch_count(start, server):
    hands = start(server.profile, grace=20)
    hands.sign_in()
    hands.press("Ctrl+Shift+B")
    put_in(hands, NUMBERS[0], "2a")
    put_in(hands, NUMBERS[1], "2a")
    hands.press("Ctrl+Z")
    assert hands.words("begin_drop").split(" · ")[1] == "1"
    assert hands.find("scan_line").text() == "2A"


def test_in_a_batch_a_pending_number_is_shown_and_not_logged_again(desk, building, server):
    desk.press("Ctrl+Shift+B")
    put_in(desk, NUMBERS[0], "2a")
    desk.until_sent()
    server.knobs.offline = True
    put_in(desk, NUMBERS[1], "2a")
    for number in NUMBERS[:2]:
        desk.scan(number)
        assert desk.words("scan_banner_text").startswith("Already logged for 2A")
        assert desk.desk.ui.table.current().package.tracking_number == number
    # The next scan replaces the answered text.
    put_in(desk, NUMBERS[2], "2a")
    assert pill(desk) == ["Batch", "3"]
    desk.scan(NUMBERS[0])
    desk.press("Return")
    assert not desk.sees("release_sheet")
    desk.press("F4")
    assert desk.sees("release_sheet")


def test_a_pending_number_does_not_replace_the_package_being_logged(desk):
    put_in(desk, NUMBERS[0], "2a")
    desk.scan(NUMBERS[1])
    desk.scan(NUMBERS[0])
    assert desk.words("scan_banner_text").startswith("The last scan is already logged for 2A")
    assert desk.find("scan_number").text().replace(" ", "") == NUMBERS[1]
    assert desk.find("scan_line").text() == ""


def test_a_second_package_of_one_number_needs_a_deliberate_log(desk, building):
    put_in(desk, NUMBERS[0], "2a")
    desk.until_sent()
    before = len(building.packages(RIVERSIDE))
    desk.type(NUMBERS[0])
    desk.press("Ctrl+N")
    desk.type("2a")
    desk.press("Return")
    assert desk.words("scan_banner_text").startswith("This tracking number is already logged")
    assert len(building.packages(RIVERSIDE)) == before
    desk.press("Return")
    desk.until_sent()
    assert len(building.packages(RIVERSIDE)) == before + 1


def test_another_building_ends_the_batch(desk):
    desk.press("Ctrl+Shift+B", "Ctrl+PgDown")
    desk.until(lambda: desk.store.community_id == ELAN)
    assert not desk.sees("drop_bar")


def test_an_opened_popover_shows_the_time_of_the_pill(desk):
    """While it is closed, only the pill shows the time."""
    desk.click(desk.find("begin_drop"))
    desk.click(desk.find("begin_drop"))
    batch = desk.app.workspace.batch
    batch._clock = lambda clock=batch._clock: clock() + 30
    desk.click(desk.find("begin_drop"))
    assert desk.words("drop_clock") >= "0:30"
