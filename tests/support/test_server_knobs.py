"""Every knob of the test server, seen by a plain client over real HTTPS."""

import gzip
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from tests.support.browser import PACKAGE, Browser
from tests.support.replies import PORTAL
from tests.support.server import PracticeServer


@pytest.fixture
def browser(server: PracticeServer) -> Iterator[Browser]:
    browser = Browser(server)
    with browser.session:
        yield browser


def test_a_connection_can_break_before_the_building_acts(server: PracticeServer, browser: Browser) -> None:
    server.knobs.drop_before_commit = 1
    with pytest.raises(requests.exceptions.ConnectionError):
        browser.post("packages/add", **PACKAGE)
    assert server.building.adds == 0
    assert browser.post("packages/add", **PACKAGE).status_code == 200
    assert server.building.adds == 1


def test_a_connection_can_break_after_the_building_acted(server: PracticeServer, browser: Browser) -> None:
    server.knobs.drop_after_commit = 2
    for _ in range(2):
        with pytest.raises(requests.exceptions.ConnectionError):
            browser.post("packages/add", **PACKAGE, reference="r")
    assert browser.post("packages/add", **PACKAGE, reference="r").json()["status"] == "success"
    assert server.building.adds == 1


@pytest.mark.parametrize("knob", ["hang", "hang_after_commit"])
def test_a_hanging_request_is_answered_when_released(server: PracticeServer, browser: Browser, knob: str) -> None:
    setattr(server.knobs, knob, True)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(browser.post, "packages/add", **PACKAGE)
        server.wait_for(2)
        assert not answer.done()
        server.release()
        assert answer.result(10).json()["status"] == "success"


def test_hanging_after_the_commit_is_a_lost_response(server: PracticeServer, browser: Browser) -> None:
    server.knobs.hang_after_commit = True
    with pytest.raises(requests.exceptions.ReadTimeout):
        requests.post(
            f"{server.base_url}/packages/add",
            data={**PACKAGE, "access_token": browser.token},
            verify=str(server.ca_file),
            timeout=(5, 0.2),
        )
    assert server.building.adds == 1


def test_an_error_page_can_replace_the_response_of_the_building(server: PracticeServer, browser: Browser) -> None:
    server.knobs.fail_after_commit, server.knobs.status_code, server.knobs.error_wait = 1, 504, "9"
    gateway, good = (browser.post("packages/add", **PACKAGE, reference="one") for _ in range(2))
    assert (gateway.status_code, gateway.headers["Retry-After"]) == (504, "9") and b"<html>" in gateway.content
    assert good.json()["status"] == "success"
    assert server.building.adds == 1


def test_errors_can_come_without_the_building(server: PracticeServer, browser: Browser) -> None:
    server.knobs.status_5xx, server.knobs.status_code = 1, 502
    server.knobs.too_many, server.knobs.retry_after = 1, "7"
    bad_gateway, too_many, good = (browser.post("packages/add", **PACKAGE) for _ in range(3))
    assert bad_gateway.status_code == 502 and b"<html>" in bad_gateway.content
    assert (too_many.status_code, too_many.headers["Retry-After"]) == (429, "7")
    assert good.json()["status"] == "success"
    assert server.building.adds == 1


def test_a_captive_portal_answers_with_its_page(server: PracticeServer, browser: Browser) -> None:
    server.knobs.captive_portal = True
    answer = browser.get("communities/list")
    assert (answer.status_code, answer.content) == (200, PORTAL)
    assert answer.headers["Content-Type"].startswith("text/html")


def test_a_redirect_names_its_target(server: PracticeServer, browser: Browser) -> None:
    server.knobs.redirect_to, server.knobs.redirect_status = "http://localhost/elsewhere", 307
    answer = browser.get("communities/list")
    assert (answer.status_code, answer.headers["Location"]) == (307, "http://localhost/elsewhere")


def test_a_missing_endpoint_is_a_404_or_an_unknown_method(server: PracticeServer, browser: Browser) -> None:
    server.knobs.missing_endpoints = {"packages/types"}
    assert browser.get("packages/types", communityId="1A").status_code == 404
    server.knobs.missing_as_404 = False
    assert browser.get("packages/types", communityId="1A").json()["response"] == {"message": "unknown_method"}
    assert browser.get("communities/list").json()["status"] == "success"


def test_a_truncated_body_breaks_the_response(server: PracticeServer, browser: Browser) -> None:
    server.knobs.truncate = True
    with pytest.raises(requests.exceptions.ChunkedEncodingError, match="IncompleteRead"):
        browser.get("communities/list")


def test_gzip_packs_responses_and_its_bomb_unpacks_to_the_given_size(server: PracticeServer, browser: Browser) -> None:
    server.knobs.gzip = True
    assert browser.get("communities/list").json()["status"] == "success"
    server.knobs.gzip_bomb = 20_000_000
    url = f"{server.base_url}/communities/list"
    with requests.get(url, verify=str(server.ca_file), stream=True, timeout=10) as answer:
        packed = answer.raw.read(decode_content=False)
    assert len(packed) < 100_000
    body = gzip.decompress(packed)
    assert len(body) > 20_000_000
    assert json.loads(body)["response"]["packages"] == []


def test_a_slow_body_still_arrives(server: PracticeServer, browser: Browser) -> None:
    server.knobs.slow_body = 0.0001
    assert browser.get("no/such").json()["response"] == {"message": "unknown_method"}


@pytest.mark.parametrize("status", [400, 401, 403, 500])
def test_failed_responses_can_have_a_status_and_no_body(server: PracticeServer, browser: Browser, status: int) -> None:
    server.knobs.error_status = status
    assert browser.get("communities/list").status_code == 200
    answer = browser.get("no/such")
    assert answer.status_code == status
    assert answer.json()["response"] == {"message": "unknown_method"}
    server.knobs.error_body = False
    answer = browser.get("no/such")
    assert (answer.status_code, answer.content) == (status, b"")


def test_a_write_can_be_answered_without_content(server: PracticeServer, browser: Browser) -> None:
    server.knobs.no_content = True
    answer = browser.post("packages/add", **PACKAGE)
    assert (answer.status_code, answer.content) == (204, b"")
    assert browser.get("communities/list").status_code == 200


def test_a_server_can_ignore_paging_filters_and_references(server: PracticeServer, browser: Browser) -> None:
    knobs = server.knobs
    knobs.ignore_paging = knobs.ignore_updated_since = knobs.ignore_reference = True
    response = browser.get("packages/list", communityId="1A", page="2", pageSize="5").json()["response"]
    whole = len(server.building.packages("1A"))
    assert len(response["packages"]) == whole > 5 and "total" not in response
    future = {"communityId": "1A", "updatedSince": "2999-01-01T00:00:00Z"}
    assert len(browser.get("packages/list", **future).json()["response"]["packages"]) == whole
    for _ in range(2):
        browser.post("packages/add", **PACKAGE, reference="r")
    assert server.building.adds == 2
    assert server.requests[-1].params["reference"] == "r"
    packages = browser.get("packages/list", communityId="1A").json()["response"]["packages"]
    assert not any("reference" in package for package in packages)


def test_shapes_times_and_bad_records_change_the_lists(server: PracticeServer, browser: Browser) -> None:
    server.knobs.shape, server.knobs.times, server.knobs.bad_records = ("singular", "unknown_fields"), "epoch", True
    packages = browser.get("packages/list", communityId="1A", status="pending").json()["response"]["packages"][
        "package"
    ]
    good = [package for package in packages if isinstance(package, dict) and isinstance(package.get("arrivedAt"), int)]
    assert len(good) == 4 < len(packages)
    server.knobs.bad_records, server.knobs.shape = False, "each_wrapped"
    communities = browser.get("communities/list").json()["response"]["communities"]
    assert [list(item) for item in communities] == [["community"]] * 3


def test_knobs_for_one_path_leave_the_others_alone(server: PracticeServer, browser: Browser) -> None:
    server.knobs.only = {"packages/add"}
    server.knobs.status_5xx = 1
    assert browser.get("communities/list").status_code == 200
    assert browser.post("packages/add", **PACKAGE).status_code == 503
    assert browser.post("packages/add", **PACKAGE).status_code == 200
