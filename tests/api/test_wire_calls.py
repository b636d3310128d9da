"""The request of each call, parameter by parameter."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.api import endpoints
from mybuilding_desk.domain.models import PackageDraft, Release

MOMENT = datetime(2026, 3, 1, 12, 0, 0, 999, timezone(timedelta(hours=-5)))


def test_sign_in_sends_the_password_unchanged():
    call = endpoints.sign_in("id", "secret", "a@b.example", " pass wörd ")
    assert (call.method, call.endpoint, call.writes, call.is_sign_in) == ("POST", "token", False, True)
    assert call.params == {
        "grant_type": "password",
        "client_id": "id",
        "client_secret": "secret",
        "username": "a@b.example",
        "password": " pass wörd ",
    }


def test_a_signed_call_has_token_and_format():
    call = endpoints.communities().signed("t0ken")
    assert (call.method, call.params) == ("GET", {"access_token": "t0ken", "format": "json"})
    assert "t0ken" not in repr(call)


def test_a_package_list_call_has_its_filters():
    call = endpoints.packages("32", "pending", "4D", MOMENT, page=2, size=50)
    assert call.params == {
        "communityId": "32",
        "status": "pending",
        "unit": "4D",
        "updatedSince": "2026-03-01T17:00:00Z",
        "page": "2",
        "pageSize": "50",
    }
    bare = endpoints.packages("32", "all", "", None, page=1, size=500).params
    assert bare == {"communityId": "32", "status": "all", "page": "1", "pageSize": "500"}


def test_resident_and_package_type_calls_have_their_community():
    assert endpoints.residents("32", "", page=1, size=9).params == {"communityId": "32", "page": "1", "pageSize": "9"}
    assert endpoints.package_types("32").params == {"communityId": "32"}


def test_empty_draft_fields_are_omitted():
    call = endpoints.add_package(PackageDraft("32", "4D", "UPS", "ref-1", MOMENT))
    assert (call.method, call.writes) == ("POST", True)
    assert call.params == {
        "communityId": "32",
        "unit": "4D",
        "typeName": "UPS",
        "arrivedAt": "2026-03-01T17:00:00Z",
        "notify": "Y",
        "reference": "ref-1",
    }


def test_a_complete_draft_is_sent_without_the_resident_name():
    draft = PackageDraft("32", "4D", "UPS", "ref-1", MOMENT, "7", "Ana", "1Z", "box\nof books", "C3", notify=False)
    params = endpoints.add_package(draft).params
    assert (params["residentId"], params["trackingNumber"], params["location"]) == ("7", "1Z", "C3")
    assert (params["description"], params["notify"]) == ("box\nof books", "N")
    assert "Ana" not in params.values()


def test_a_release_call_has_all_its_fields():
    params = endpoints.release_package(Release("32", "9", "Ana", "ref-2", MOMENT, signature=b"\x89PNG\xff")).params
    assert params == {
        "communityId": "32",
        "packageId": "9",
        "releasedTo": "Ana",
        "signature": "iVBOR/8=",
        "releasedAt": "2026-03-01T17:00:00Z",
        "reference": "ref-2",
    }


@given(st.text(st.characters()))
def test_any_text_can_be_sent(text):
    draft = PackageDraft("32", text, "UPS", "ref", datetime(2026, 1, 1, tzinfo=UTC), description=text)
    for value in endpoints.add_package(draft).params.values():
        assert value.encode("utf-8")
