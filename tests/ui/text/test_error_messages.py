"""Every error has its own text, and a server's text cannot break it."""

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.core import errors
from mybuilding_desk.jobs.worker import Crash
from mybuilding_desk.ui.text import error_messages, error_texts

ERRORS = [
    errors.Unreachable("refused"),
    errors.Unreachable("bad cert", certificate=True),
    errors.Unreachable("407", proxy=True),
    errors.NoAnswer("read timeout"),
    errors.ServerTrouble("502"),
    errors.ServerTrouble("429", retry_after=90.0),
    errors.SignInNeeded(),
    errors.Refused("unknown_unit"),
    errors.Refused("already_released"),
    errors.Refused("access_denied"),
    errors.Refused("unknown_method"),
    errors.Refused("", "The kind is not known."),
    errors.Refused(""),
    *(errors.StorageTrouble(reason) for reason in ("full", "read_only", "locked", "corrupt", "newer", "unknown")),
    errors.SecretsUnavailable("no backend"),
    errors.ConfigTrouble("base_url is missing from [server]."),
    Crash("KeyError in _deliver, line 7"),
]
TOKEN_CODES = [
    "unsupported_response_type",
    "invalid_client_id",
    "invalid_request",
    "invalid_client_credentials",
    "invalid_grant",
]


@pytest.mark.parametrize("to_text", [error_messages.sentence, error_messages.sign_in_sentence])
def test_every_error_has_its_own_text(to_text):
    texts = [to_text(error) for error in ERRORS]
    assert len(set(texts)) == len(ERRORS)
    for text in texts:
        assert text.strip() == text
        assert text[-1] in ".”"
        assert "!" not in text
        assert "error" not in text.lower()


def test_technical_detail_is_not_shown_for_known_errors():
    for error in ERRORS:
        if error.detail and not isinstance(error, errors.Refused | errors.ConfigTrouble):
            assert error.detail not in error_messages.sentence(error)


def test_every_token_error_code_has_its_own_sentence():
    texts = {error_messages.sign_in_sentence(errors.Refused(code, "server text")) for code in TOKEN_CODES}
    assert len(texts) == len(TOKEN_CODES)
    for text in texts:
        assert "server text" not in text
        assert "_" not in text


def test_an_unknown_token_error_shows_the_servers_text():
    text = error_messages.sign_in_sentence(errors.Refused("account_locked", "Your account is locked until Monday."))
    assert "Your account is locked until Monday." in text
    assert "account_locked" not in text


def test_a_rejection_without_text_shows_its_reason():
    assert "Quota exceeded" in error_messages.sentence(errors.Refused("Quota exceeded"))


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0, "1 s"), (-5, "1 s"), (math.nan, "1 s"), (30, "30 s"), (60, "1 min"), (61, "2 min"), (3599, "1 h"),
     (3601, "2 h"), (math.inf, "d")],
)  # fmt: skip
def test_the_wait_of_a_busy_server_is_rounded_up(seconds, expected):
    assert expected in error_messages.sentence(errors.ServerTrouble(retry_after=seconds))
    assert expected in error_messages.sign_in_sentence(errors.ServerTrouble(retry_after=seconds))


def test_braces_in_a_server_s_text_are_not_format_fields():
    assert "{0} {name}" in error_messages.sentence(errors.Refused("x", "{0} {name}"))


def test_the_location_of_a_configuration_error_is_named():
    error = errors.ConfigTrouble("base_url is missing.", "C:\\desk\\config.toml", 3)
    assert error_messages.sentence(error) == "C:\\desk\\config.toml, line 3: base_url is missing."


def test_the_setup_form_names_its_fields():
    error = errors.ConfigTrouble('{0} can’t contain "?" or "#".', values=("base_url",))
    assert error_messages.set_up_field(error) == "base_url"
    assert error_messages.set_up_sentence(error) == 'The server address can’t contain "?" or "#".'


def test_a_settings_file_error_belongs_to_no_field():
    error = errors.ConfigTrouble("base_url is missing.", "/etc/config.toml", 1)
    assert error_messages.set_up_field(error) == ""
    assert error_messages.set_up_sentence(error).startswith("/etc/config.toml")


def test_without_a_keychain_the_setup_offers_the_file():
    assert "settings file" in error_messages.set_up_sentence(errors.SecretsUnavailable())


@given(st.text(max_size=2000))
def test_plain_text_is_one_short_printable_line(text):
    line = error_messages.plain(text)
    shown = line.replace("\u200b", "")
    assert len(shown) <= error_messages.MAX_TEXT_CHARS
    assert all(character.isprintable() for character in shown)
    assert max((len(word) for word in line.replace("\u200b", " ").split(" ")), default=0) <= 20


def test_plain_text_has_no_direction_controls_or_entities():
    assert error_messages.plain("O&#039;Neil\u202e\x1b[31m\nis\ud800 out") == "O'Neil [31m is out"


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(-60, "now"), (math.nan, "now"), (0, "now"), (59.9, "now"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"),
     (86399, "23 h"), (86400, "1 d"), (11 * 86400 + 5, "11 d")],
)  # fmt: skip
def test_ages_are_rounded_down(seconds, expected):
    assert error_messages.age(seconds) == expected


def test_an_infinite_age_has_a_text():
    assert error_messages.age(math.inf).endswith(" d")


def local(*parts: int) -> datetime:
    """Return a moment in local time."""
    return datetime(*parts).astimezone()


NOW = local(2026, 1, 2, 10, 0)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (local(2026, 1, 2, 9, 5), "today, 09:05"),
        (local(2026, 1, 2, 23, 59), "today, 23:59"),
        (local(2026, 1, 1, 0, 0), "yesterday, 00:00"),
        (local(2025, 12, 31, 18, 5), "31 Dec 2025, 18:05"),
        (local(2026, 11, 12, 14, 3), "12 Nov, 14:03"),
        (local(2026, 1, 3, 8, 0), "3 Jan, 08:00"),
    ],
)
def test_clock_times_are_shown_relative_to_today(when, expected):
    assert error_messages.clock(when, NOW) == expected


def test_yesterday_may_be_in_another_year():
    assert error_messages.clock(local(2025, 12, 31, 18, 5), local(2026, 1, 1, 1, 0)) == "yesterday, 18:05"


def test_the_time_zone_of_a_moment_does_not_matter():
    when = local(2026, 1, 2, 9, 5)
    assert error_messages.clock(when.astimezone(UTC), NOW.astimezone(UTC)) == "today, 09:05"


@pytest.mark.parametrize("when", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_an_extreme_date_has_a_text(when):
    assert ", " in error_messages.clock(when, NOW)
    assert ", " in error_messages.clock(when + timedelta(0), when)


def test_states_have_words():
    assert [error_messages.state_words(state) for state in error_texts.STATES] == [
        "Queued", "Syncing", "Checking", "Rejected", "Unidentified", "Logged", "Removed",
    ]  # fmt: skip
    assert error_messages.state_words("odd\nstate") == "odd state"
