"""Reading configuration files: every setting arrives, and each mistake gives one sentence with its file and line."""

import os
import sys
from pathlib import Path

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.config.loader import config_sentence, load_profile, set_keys
from mybuilding_desk.config.server_profile import DEFAULT_ENDPOINTS, ServerProfile
from mybuilding_desk.core.errors import ConfigTrouble
from mybuilding_desk.core.paths import AppPaths

SECRET = "s3cr3t-of-the-client"
MINIMAL = '[server]\nbase_url = "https://api.example.org"\n'
WHOLE = """\
# the front desk of the north tower
[server]
base_url = "https://api.example.org/v2/"
client_id = "desk"
client_secret = "s3cr3t-of-the-client"
timeout_connect = 3
timeout_read = 12.5

[endpoints]
packages = "parcels/list"
add_package = "/parcels/add"
"""


@pytest.fixture
def folders(tmp_path: Path) -> AppPaths:
    return AppPaths(
        data=tmp_path / "data",
        logs=tmp_path / "logs",
        settings_file=tmp_path / "settings.json",
        user_config=tmp_path / "user" / "config.toml",
        machine_config=tmp_path / "machine" / "config.toml",
    )


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def load_error(folders: AppPaths, path: Path) -> ConfigTrouble:
    with pytest.raises(ConfigTrouble) as raised:
        load_profile(folders, path)
    return raised.value


def test_without_a_file_there_is_no_profile(folders: AppPaths) -> None:
    assert load_profile(folders) is None


def test_every_setting_is_read(folders: AppPaths) -> None:
    profile = load_profile(folders, write(folders.user_config, WHOLE))
    assert profile == ServerProfile(
        base_url="https://api.example.org/v2",
        client_id="desk",
        client_secret=SECRET,
        timeout_connect=3.0,
        timeout_read=12.5,
        endpoints={**DEFAULT_ENDPOINTS, "packages": "parcels/list", "add_package": "parcels/add"},
    )


def test_the_user_overrides_the_machine_key_by_key(folders: AppPaths) -> None:
    write(folders.machine_config, WHOLE)
    write(folders.user_config, '[server]\nclient_id = "mine"\n[endpoints]\nresidents = "people/list"\n')
    profile = load_profile(folders)
    assert profile is not None
    assert (profile.client_id, profile.client_secret, profile.timeout_read) == ("mine", SECRET, 12.5)
    assert profile.endpoints["residents"] == "people/list"
    assert profile.endpoints["packages"] == "parcels/list"


def test_an_explicit_file_replaces_all_others(folders: AppPaths, tmp_path: Path) -> None:
    write(folders.machine_config, WHOLE)
    write(folders.user_config, "broken")
    profile = load_profile(folders, write(tmp_path / "mine.toml", MINIMAL))
    assert profile == ServerProfile("https://api.example.org")


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(folders: AppPaths) -> None:
    text = b"\xef\xbb\xbf" + MINIMAL.replace("\n", "\r\n").encode()
    assert load_profile(folders, write(folders.user_config, text)) == ServerProfile("https://api.example.org")


def test_a_relative_ca_bundle_is_resolved_against_its_file(folders: AppPaths) -> None:
    certificate = folders.machine_config.parent / "own-ca.pem"
    write(certificate, trustme.CA().cert_pem.bytes())
    write(folders.machine_config, MINIMAL + 'ca_bundle = "own-ca.pem"\n')
    profile = load_profile(folders)
    assert profile is not None
    assert Path(profile.ca_bundle) == certificate


@pytest.mark.parametrize(
    "url", ["https://api.example.org:8443/v1", "https://127.0.0.1:4433", "https://[::1]:4433", "https://bücher.example"]
)
def test_every_form_of_host_is_accepted(url: str, folders: AppPaths) -> None:
    profile = load_profile(folders, write(folders.user_config, f'[server]\nbase_url = "{url}/"\n'))
    assert profile == ServerProfile(url)


def test_an_empty_ca_bundle_overrides_the_machine_s(folders: AppPaths) -> None:
    write(folders.machine_config.parent / "ca.pem", trustme.CA().cert_pem.bytes())
    write(folders.machine_config, MINIMAL + 'ca_bundle = "ca.pem"\n')
    write(folders.user_config, '[server]\nca_bundle = ""\n')
    profile = load_profile(folders)
    assert profile is not None
    assert profile.ca_bundle == ""


WRONG = {
    "no TOML": ("[server]\nbase_url = https://x.org\n", 2, "isn’t valid TOML"),
    "end of text": ('[server]\nbase_url = "https://x.org', 2, "isn’t valid TOML"),
    "a setting twice": (MINIMAL + 'base_url = "https://y.org"\n', 3, "isn’t valid TOML"),
    "misspelt setting": ('[server]\n\nbase_ur = "https://x.org"\n', 3, "“base_ur” isn’t a setting in [server]"),
    "misspelt section": ('[sever]\nbase_url = "https://x.org"\n', 1, "“sever” isn’t a known section"),
    "setting outside": ('base_url = "https://x.org"\n', 1, "“base_url” isn’t a known section"),
    "misspelt endpoint": (MINIMAL + '[endpoints]\npakages = "p"\n', 4, "“pakages” isn’t a setting in [endpoints]"),
    "no section": ("server = 3\n", 1, "server must be a section"),
    "list of sections": ("[[server]]\n", 1, "server must be a section"),
    "dotted": ('server.base_url = "https://x.org"\nserver.clientid = "x"\n', 2, "“clientid” isn’t a setting"),
    "in one line": ('\nserver = { base_url = "https://x.org", clientid = "x" }\n', 2, "“clientid” isn’t a setting"),
    "a section below": (MINIMAL + "[server.extra]\nx = 1\n", 3, "“extra” isn’t a setting in [server]"),
    "unknown section below": (MINIMAL + "[ a . b ]\nx = 1\n", 3, "“a” isn’t a known section"),
    "section of a value": (MINIMAL + "[server.client_id]\nx = 1\n", 3, "client_id must be text in quotes"),
    "comment before": ('# base_ur = "x"\n[server] # base_ur = 1\n  base_ur=1\n', 3, "“base_ur” isn’t a setting"),
    "quoted": ('[ "server" ]\n"clientid" = 1\n', 2, "“clientid” isn’t a setting"),
    "plain HTTP": ('[server]\nbase_url = "http://x.org"\n', 2, "must start with https://"),
    "plain HTTP, loud": ('[server]\nbase_url = "HTTP://x.org"\n', 2, "must start with https://"),
    "no scheme": ('[server]\nbase_url = "x.org"\n', 2, "must be an address"),
    "another scheme": ('[server]\nbase_url = "ftp://x.org"\n', 2, "must be an address"),
    "no host": ('[server]\nbase_url = "https://"\n', 2, "must be an address"),
    "empty": ('[server]\nbase_url = ""\n', 2, "must be an address"),
    "no host but a word": ('[server]\nbase_url = "https://<your server>"\n', 2, "must be an address"),
    "marks in the host": ('[server]\nbase_url = "https://x|y.org"\n', 2, "must be an address"),
    "space in it": ('[server]\nbase_url = "https://x.org/a b"\n', 2, "must be an address"),
    "line break in it": ('[server]\nbase_url = "https://x.org\\n"\n', 2, "must be an address"),
    "password in it": ('[server]\nbase_url = "https://u:s3cr3t-of-the-client@x.org"\n', 2, "can’t contain a username"),
    "query": ('[server]\nbase_url = "https://x.org?a=1"\n', 2, '"?"'),
    "fragment": ('[server]\nbase_url = "https://x.org/#"\n', 2, '"?"'),
    "bad port": ('[server]\nbase_url = "https://x.org:99999"\n', 2, "host and port"),
    "bad host": ('[server]\nbase_url = "https://[::1"\n', 2, "host and port"),
    "a number as text": (MINIMAL + "client_id = 5\n", 3, "client_id must be text in quotes"),
    "secret of a wrong type": (MINIMAL + 'client_secret = ["s3cr3t-of-the-client"]\n', 3, "must be text in quotes"),
    "time-out as text": (MINIMAL + 'timeout_read = "30"\n', 3, "timeout_read must be a number of seconds"),
    "time-out as yes": (MINIMAL + "timeout_read = true\n", 3, "timeout_read must be a number of seconds"),
    "time-out zero": (MINIMAL + "timeout_connect = 0\n", 3, "timeout_connect must be between"),
    "time-out negative": (MINIMAL + "timeout_connect = -1.5\n", 3, "timeout_connect must be between"),
    "time-out nan": (MINIMAL + "timeout_connect = nan\n", 3, "timeout_connect must be between"),
    "time-out endless": (MINIMAL + "timeout_connect = inf\n", 3, "timeout_connect must be between"),
    "time-out in ms": (MINIMAL + "timeout_read = 30000\n", 3, "timeout_read must be between"),
    "time-out huge": (MINIMAL + f"timeout_read = 1{'0' * 400}\n", 3, "timeout_read must be between"),
    "no bundle": (MINIMAL + 'ca_bundle = "gone.pem"\n', 3, "ca_bundle points to a file that doesn’t exist"),
    "bundle is a folder": (MINIMAL + 'ca_bundle = "."\n', 3, "ca_bundle points to a file that doesn’t exist"),
    "bundle with NUL": (MINIMAL + 'ca_bundle = "a\\u0000b"\n', 3, "ca_bundle points to a file that doesn’t exist"),
    "endpoint elsewhere": (
        MINIMAL + '[endpoints]\ntoken = "https://evil.org/t"\n',
        4,
        "token must be a path relative to",
    ),
    "endpoint on a host": (MINIMAL + '[endpoints]\ntoken = "//evil.org/t"\n', 4, "token must be a path relative to"),
    "endpoint empty": (MINIMAL + '[endpoints]\ntoken = "/"\n', 4, "token must be a path relative to"),
    "endpoint with query": (MINIMAL + '[endpoints]\ntoken = "t?x=1"\n', 4, "token must be a path relative to"),
    "endpoint above": (MINIMAL + '[endpoints]\ntoken = "../t"\n', 4, "token can’t contain"),
    "endpoint with another method": (
        MINIMAL + '[endpoints]\nresidents = "PUT people/list"\n',
        4,
        'residents can only start with "GET " or "POST "',
    ),
    "endpoint with a small method": (MINIMAL + '[endpoints]\nresidents = "get p"\n', 4, "can only start with"),
    "method alone": (MINIMAL + '[endpoints]\nresidents = "GET "\n', 4, "residents must be a path relative to"),
    "two blanks": (MINIMAL + '[endpoints]\nresidents = "GET  p"\n', 4, "residents must be a path relative to"),
    "method and host": (MINIMAL + '[endpoints]\nresidents = "GET //evil.org/t"\n', 4, "must be a path relative to"),
    "method and a path above": (MINIMAL + '[endpoints]\nresidents = "GET ../t"\n', 4, "can’t contain"),
    "password in an address": (MINIMAL + '[endpoints]\ntoken = "GET t"\n', 4, "token must use POST"),
    "endpoint empty without need": (MINIMAL + '[endpoints]\nresidents = ""\n', 4, "must be a path relative to"),
    "notes no list": (MINIMAL + '[residents]\nnotes = "x"\n', 4, "notes must be a list of field names"),
    "notes a field with blanks": (MINIMAL + '[residents]\nnotes = ["a b"]\n', 4, "must be a list of field names"),
    "too many notes": (MINIMAL + f"[residents]\nnotes = {[f'n{n}' for n in range(9)]}\n", 4, "at most 8 fields"),
    "no setting of residents": (MINIMAL + '[residents]\nnote = ["a"]\n', 4, "“note” isn’t a setting in [residents]"),
    "endpoint a number": (MINIMAL + "[endpoints]\ntoken = 5\n", 4, "token must be text in quotes"),
    "no base_url": ('[server]\nclient_id = "x"\n', 0, "base_url is missing"),
    "nothing": ("", 0, "base_url is missing"),
    "not UTF-8": (b'[server]\nclient_id = "caf\xe9"\n', 2, "isn’t UTF-8 text"),
    "header of blanks": (MINIMAL + 'x = """\n[' + " " * 60_000 + '"""\n', 3, "“x” isn’t a setting"),
    "too deep": ("server = " + "[" * 9000, 0, "isn’t valid TOML"),
    "too many digits": (f"[server]\ntimeout_read = {'9' * 5000}\n", 0, "isn’t valid TOML"),
    "too large": ("#" * 70_000, 0, "too large"),
}


@pytest.mark.parametrize("case", WRONG.values(), ids=WRONG.keys())
def test_a_mistake_gives_one_sentence_with_file_and_line(case: tuple[str | bytes, int, str], folders: AppPaths) -> None:
    text, line, expected = case
    error = load_error(folders, write(folders.user_config, text))
    sentence = config_sentence(error)
    assert expected in error.detail
    assert (error.line, error.path) == (line, str(folders.user_config))
    assert sentence.startswith(f"{folders.user_config}, line {line}: " if line else f"{folders.user_config}: ")
    assert "\n" not in sentence
    assert SECRET not in sentence


def test_the_sentence_lists_the_known_settings(folders: AppPaths) -> None:
    error = load_error(folders, write(folders.user_config, "[server]\nbase_ur = 1\n"))
    assert config_sentence(error) == (
        f"{folders.user_config}, line 2: “base_ur” isn’t a setting in [server]. Use one of: base_url, client_id, "
        "client_secret, ca_bundle, timeout_connect, timeout_read."
    )


def test_a_missing_explicit_file_is_an_error(folders: AppPaths, tmp_path: Path) -> None:
    assert "File not found" in load_error(folders, tmp_path / "gone.toml").detail


def test_a_folder_as_configuration_is_an_error(folders: AppPaths, tmp_path: Path) -> None:
    assert "can’t be read" in load_error(folders, tmp_path).detail


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root and Windows read every file")
def test_an_unreadable_file_is_an_error(folders: AppPaths) -> None:
    write(folders.user_config, MINIMAL).chmod(0)
    assert "can’t be read (Permission denied)" in load_error(folders, folders.user_config).detail


def test_a_bundle_without_certificate_is_an_error(folders: AppPaths) -> None:
    path = write(folders.user_config, MINIMAL + 'ca_bundle = "config.toml"\n')
    assert "contains no PEM certificate" in load_error(folders, path).detail


def test_an_error_in_the_machine_s_file_names_that_file(folders: AppPaths) -> None:
    write(folders.machine_config, "[server]\nx = 1\n")
    write(folders.user_config, MINIMAL)
    with pytest.raises(ConfigTrouble) as raised:
        load_profile(folders)
    assert (raised.value.path, raised.value.line) == (str(folders.machine_config), 2)


def test_the_profile_s_repr_does_not_contain_the_secret(folders: AppPaths) -> None:
    assert SECRET not in repr(load_profile(folders, write(folders.user_config, WHOLE)))


@given(content=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8")))
def test_arbitrary_content_raises_only_config_trouble(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = write(tmp_path_factory.getbasetemp() / "any.toml", content)
    with pytest.raises(ConfigTrouble, match=r"\.$"):
        load_profile(AppPaths.under(path.parent), path)


@given(garbage=st.text(max_size=60), after=st.integers(min_value=0, max_value=3))
def test_an_arbitrary_value_raises_only_config_trouble(
    garbage: str, after: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    lines = ["[server]", 'base_url = "https://x.org"', 'client_id = "x"', "timeout_read = 3"]
    lines[after] += garbage
    path = write(tmp_path_factory.getbasetemp() / "mutated.toml", "\n".join(lines))
    try:
        profile = load_profile(AppPaths.under(path.parent), path)
    except ConfigTrouble as error:
        assert error.line <= garbage.count("\n") + 4
    else:
        assert profile is not None
        assert profile.base_url == "https://x.org"


def test_an_endpoint_can_name_its_method_and_optional_ones_are_unset(folders: AppPaths) -> None:
    text = '[endpoints]\nrelease_package = "GET /packages/release"\nremind = "packages/remind"\ntoken = "POST t"\n'
    profile = load_profile(folders, write(folders.user_config, MINIMAL + text))
    assert profile is not None
    assert profile.endpoint("release_package") == ("GET", "packages/release")
    assert profile.endpoint("token") == ("POST", "t")
    assert profile.endpoint("residents") == (None, "residents/list")
    assert profile.endpoint("remind") == (None, "packages/remind")
    assert [profile.offers(name) for name in ("remind", "update_package", "package_photo")] == [True, False, False]


def test_an_empty_entry_turns_an_optional_endpoint_of_the_machine_off(folders: AppPaths) -> None:
    write(folders.machine_config, MINIMAL + '[endpoints]\nupdate_package = "GET packages/update"\n')
    profile = load_profile(folders)
    assert profile is not None
    assert profile.offers("update_package")
    write(folders.user_config, '[endpoints]\nupdate_package = ""\n')
    profile = load_profile(folders)
    assert profile is not None
    assert not profile.offers("update_package")


def test_fields_with_notes_of_residents_are_read_and_overridden(folders: AppPaths) -> None:
    write(folders.machine_config, MINIMAL + '[residents]\nnotes = ["a", "b", "a"]\n')
    profile = load_profile(folders)
    assert profile is not None
    assert profile.resident_notes == ("a", "b")
    write(folders.user_config, "[residents]\nnotes = []\n")
    profile = load_profile(folders)
    assert profile is not None
    assert profile.resident_notes == ()
    assert set_keys(folders.user_config) == ["residents.notes"]
