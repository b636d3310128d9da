"""Other users and other buildings: residents, no community at all, two hundred of them, names of every length."""

from datetime import UTC, datetime

from mybuilding_desk.practice.building import PRACTICE_PASSWORD, PracticeBuilding, WireAnswer, WireRequest
from mybuilding_desk.practice.http_messages import success
from tests.e2e.hands import RESIDENT, RIVERSIDE, Hands

LONG = "Wolfeschlegelsteinhausenbergerdorff " * 6
ARABIC = "محمد بن عبد الرحمن العلي"


def enter(hands: Hands, email: str = "desk@140riverside.example") -> None:
    """Sign in by keys, and wait for the end of the first refresh."""
    hands.until(lambda: hands.focus() == "email")
    hands.type(email)
    hands.press("Tab")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.app.workspace is not None)
    hands.until_fresh()


def answer_instead(building: PracticeBuilding, path: str, response: object) -> None:
    """Let the building answer `response` at `path`."""
    usual = building.answer

    def answer(request: WireRequest) -> WireAnswer:
        return success(response) if request.path.strip("/") == path else usual(request)

    building.answer = answer  # type: ignore[method-assign]


def test_a_resident_sees_only_their_own_packages_and_the_reason(start, server, building):
    hands = start(server.profile)
    enter(hands, RESIDENT)
    own = [one for one in building.packages(RIVERSIDE) if one.resident_id == "3001" and one.is_pending]
    assert sorted(row.key for row in hands.rows()) == sorted(one.package_id for one in own)
    assert "Only staff can" in hands.find("scan_line").placeholderText()
    assert hands.focus() == "packages"
    for key in ("Return", "1", "Ctrl+E", "Ctrl+N", "Ctrl+L", "Space", "Ctrl+Shift+B"):
        hands.press(key)
        assert not hands.sees("release_sheet")
        assert not hands.sees("scan_number")
        assert not hands.sees("popup")
        assert not hands.sees("drop_bar")
    assert not hands.sees("details_release")
    hands.press("Ctrl+4")
    assert hands.rows()
    assert building.adds == building.releases == 0
    assert "residents/list" not in server.paths()


def test_staff_can_work_after_a_resident_signed_out(start, server, building):
    hands = start(server.profile)
    enter(hands, RESIDENT)
    hands.sign_out()
    hands.until(lambda: hands.focus() == "email")
    hands.press("Ctrl+A")
    hands.sign_in()
    assert hands.focus() == "scan_line"
    assert "Scan a package" in hands.find("scan_line").placeholderText()


def test_a_user_without_any_community_sees_the_reason(start, server, building):
    answer_instead(building, "communities/list", {"communities": []})
    hands = start(server.profile)
    enter(hands)
    assert "community" in hands.words("packages_empty").lower()
    hands.scan()
    assert not hands.sees("scan_number")
    assert "community" in hands.words("scan_banner").lower()
    assert building.adds == 0


def test_an_empty_building_says_that_no_package_is_pending(start, server, building):
    answer_instead(building, "packages/list", {"packages": []})
    hands = start(server.profile)
    enter(hands)
    assert hands.words("packages_empty").startswith("No pending packages")
    assert hands.words("tab_pending") == "Pending"
    hands.press("Ctrl+4")
    assert hands.words("packages_empty").startswith("No released packages")


def test_two_hundred_communities_can_be_searched(start, server, building):
    many = [
        {"communityId": str(number), "title": f"House {number} {'of a very long name ' * 5}"} for number in range(200)
    ]
    answer_instead(building, "communities/list", {"communities": many})
    answer_instead(building, "packages/list", {"packages": []})
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    hands.type("desk@140riverside.example")
    hands.press("Tab")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.sees("communities") and hands.find("communities").count() == 200)
    rail = hands.find("communities")
    hands.press("Ctrl+PgUp")
    assert rail.currentRow() == 199
    assert rail.viewport().rect().intersects(rail.visualItemRect(rail.item(199)))
    rail.verticalScrollBar().setValue(0)
    answered = len(server.requests)
    hands.until(lambda: len(server.requests) >= answered + 20)
    hands.until(lambda: hands.words("network").startswith("Online"))
    assert rail.currentRow() == 199
    assert rail.verticalScrollBar().value() == 0


def test_nothing_is_logged_before_a_community_is_known(start, server, building):
    server.knobs.only, server.knobs.hang = {"communities/list"}, True
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    hands.type("desk@140riverside.example")
    hands.press("Tab")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.sees("scan_line"))
    hands.scan()
    assert "Loading your communities" in hands.words("scan_banner")
    assert not hands.sees("scan_number")
    hands.press("Ctrl+N")
    assert not hands.sees("scan_number")
    server.release()
    hands.until(lambda: hands.store.community_id)
    hands.until_fresh()
    hands.press("Return")
    assert hands.sees("scan_number")


def test_long_and_right_to_left_names_stay_in_their_places(start, server, building):
    width = 1366
    answer_instead(
        building,
        "packages/list",
        {
            "packages": [
                {
                    "packageId": f"x{number}", "communityId": RIVERSIDE, "unit": f"{number}Z", "typeName": "UPS " * 20,
                    "arrivedAt": datetime.now(UTC).isoformat(), "residentName": name, "residentId": f"r{number}",
                    "trackingNumber": "9" * 90, "description": LONG, "location": LONG, "acceptedBy": LONG,
                }
                for number, name in enumerate((LONG, ARABIC, "<b>Bold</b> & <img src=x>"))
            ]
        },
    )  # fmt: skip
    hands = start(server.profile)
    enter(hands)
    hands.go_to_list("Home")
    for _ in range(3):
        assert hands.window.width() == width
        assert hands.find("panel").width() == 296
        assert hands.desk.ui.details.minimumSizeHint().width() <= 296
        words = hands.find("details_title")
        assert words.mapTo(hands.find("panel"), words.rect().topRight()).x() < 296
        hands.press("Return")
        assert hands.sees("release_sheet")
        assert hands.find("sheet").width() == 720
        assert hands.find("sheet").minimumSizeHint().width() <= 720
        hands.press("Escape", "Down")
    names = {row.package.resident_name for row in hands.rows()}
    assert ARABIC in names
    assert "<b>Bold</b> & <img src=x>" in names


def test_the_list_of_communities_follows_the_server(start, server, building):
    hands = start(server.profile)
    enter(hands)
    answer_instead(building, "communities/list", {"communities": [{"communityId": "1A", "title": "Sky & Sons Lofts"}]})
    hands.press("Ctrl+R")
    hands.until(lambda: hands.find("communities").count() == 1)
    hands.until_fresh()
    assert hands.store.community_id == "1A"
    assert hands.find("communities").currentRow() == 0
    assert {row.package.community_id for row in hands.rows()} == {"1A"}
