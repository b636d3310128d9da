"""The command line in processes of its own: what it prints, how it ends, and where it writes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mybuilding_desk import __version__
from mybuilding_desk.core.process_lock import ProcessLock
from tests.support.disks import mounted

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 300
"""However busy this PC is."""
PROFILE = '[server]\nbase_url = "https://desk.example"\nclient_id = "desk-7"\n'


class Pc:
    """An account of its own: home and every XDG folder lie in one empty folder; no screen and no keychain."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.home.mkdir()
        kept = {"PATH", "LANG", "LC_ALL", "SYSTEMROOT", "LD_LIBRARY_PATH", "PYTHONPATH", "COVERAGE_PROCESS_START"}
        self.environment = {name: value for name, value in os.environ.items() if name in kept}
        self.environment |= {
            "HOME": str(self.home),
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONIOENCODING": "utf-8",
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
            "TMPDIR": str(folder / "tmp"),
        }
        (folder / "tmp").mkdir()
        for name in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR"):
            self.environment[f"XDG_{name}"] = str(self.home / name.lower())
        self.environment["XDG_CONFIG_DIRS"] = str(self.home / "machine")

    def run(self, *arguments: str, given: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the program to its end."""
        done = self.run_raw(*arguments, given=given, **environment)
        out, errors = (text.decode("utf-8").replace("\r\n", "\n") for text in (done.stdout, done.stderr))
        return subprocess.CompletedProcess(done.args, done.returncode, out, errors)

    def run_raw(self, *arguments: str, given: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
        """The same with the bytes that it prints."""
        return subprocess.run(
            [sys.executable, "-m", "mybuilding_desk", *arguments],
            check=False,
            capture_output=True,
            input=given.encode("utf-8"),
            timeout=SECONDS,
            cwd=self.home,
            env=self.environment | environment,
        )

    def files(self) -> list[str]:
        """Every file of the account."""
        return sorted(str(one.relative_to(self.home)) for one in self.home.rglob("*") if one.is_file())


@pytest.fixture
def pc(tmp_path: Path) -> Pc:
    return Pc(tmp_path)


def test_version(pc):
    done = pc.run("--version")
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, f"MyBuilding Desk {__version__}", "")
    assert pc.files() == []


def test_help_names_every_option(pc):
    done = pc.run("--help")
    assert done.returncode == 0
    for option in (
        "--practice",
        "--config",
        "--data-dir",
        "--provision",
        "--check",
        "--forget",
        "--json",
        "--yes",
        "--self-test",
        "--version",
    ):
        assert option in done.stdout


def test_a_start_that_fails_says_so_in_words_and_notes_the_way(pc):
    """A defect before there is a window: one sentence, no traceback, no text of the error; its way is in the log."""
    code = (
        "import sys; import mybuilding_desk.app.application as app; from mybuilding_desk.__main__ import main\n"
        "def fail(*_, **__): raise KeyError('c4n4ry-s3cret')\n"
        "app.App.__init__ = fail\n"
        "sys.exit(main(['--practice', '--data-dir', 'here']))"
    )
    environment = pc.environment | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=SECONDS, cwd=pc.home, env=environment
    )
    assert done.returncode == 1
    assert done.stderr.startswith("The program met a fault of its own")
    log = (pc.home / "here" / "logs" / "desk.log").read_text("utf-8")
    assert "KeyError in fail" in log
    assert "c4n4ry" not in done.stderr + log


@pytest.mark.parametrize("version", [(3, 10, 13), (3, 15, 0)])
def test_another_python_is_refused_in_a_sentence(pc, version):
    code = f"import sys; sys.version_info = {version}; from mybuilding_desk.__main__ import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=SECONDS, env=pc.environment
    )
    told = f"MyBuilding Desk needs Python 3.11 to 3.14; this is Python 3.{version[1]}.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", told)


@pytest.mark.parametrize("options", [[], ["--practice"], ["--forget"]])
@pytest.mark.parametrize("where", ["below a file", "closed"])
def test_a_folder_that_cannot_be_used_is_named(pc, where, options):
    (pc.home / "there").write_text("a file")
    folder = pc.home / "there" / "desk"
    if where == "closed":
        if os.name != "posix" or os.geteuid() == 0:
            pytest.skip("root and Windows open every folder")
        folder = pc.home / "closed"
        folder.mkdir(mode=0)
    done = pc.run(*options, "--data-dir", str(folder), given="FORGET\n", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"{folder}: The program's folder cannot be used (")
    assert "--data-dir" in done.stderr
    looked = pc.run("--check", "--json", "--data-dir", str(folder), QT_QPA_PLATFORM="offscreen")
    states = {finding["about"]: finding["state"] for finding in json.loads(looked.stdout)["findings"]}
    assert (looked.returncode, states["data folder"], looked.stderr) == (1, "wrong", "")


def test_a_folder_of_the_account_that_cannot_be_used_is_told_without_a_traceback(pc):
    (pc.home / "data_home").write_text("a file")
    (pc.home / "state_home").write_text("a file")
    (pc.home / "desk.toml").write_text(PROFILE)
    done = pc.run("--config", str(pc.home / "desk.toml"), QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith(f"This PC cannot read or write {pc.home / 'data_home' / 'mybuilding-desk'}, ")


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root mounts a disk")
def test_a_data_folder_that_may_only_be_read_is_one_true_sentence(pc):
    """No trace, and nothing said of what was not kept: nothing was to be."""
    place = pc.home / "disk"
    place.mkdir()
    (pc.home / "config.toml").write_text(PROFILE)
    with mounted(place, "1m"):
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        done = pc.run("--data-dir", str(place), "--config", "config.toml", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert done.stderr.startswith(f"{place}: The program's folder cannot be used (Read-only file system).")
    assert len(done.stderr.splitlines()) == 1


def test_an_unknown_option_is_refused(pc):
    done = pc.run("--nonsense")
    assert done.returncode == 2
    assert "--nonsense" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        ("[server]\nbase_url = \n", 2, "TOML"),
        (PROFILE + 'colour = "red"\n', 4, "colour"),
        ('[server]\nclient_id = "x"\nbase_url = "http://desk.example"\n', 3, "https"),
        ("[server]\ntimeout_read = -1\n", 2, "timeout_read"),
        ('[endpoints]\nnothing = "a/b"\n', 2, "nothing"),
    ],
)
def test_a_configuration_that_cannot_be_used_is_one_sentence(pc, content, line, says):
    file = pc.home / "desk.toml"
    file.write_text(content)
    done = pc.run("--config", str(file), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"{file}, line {line}: ")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_a_configuration_that_is_not_there_is_named(pc):
    done = pc.run("--config", str(pc.home / "none.toml"))
    assert (done.returncode, done.stderr) == (2, f"{pc.home / 'none.toml'}: The file does not exist.\n")


def test_the_users_own_configuration_is_checked_too(pc):
    (pc.home / "d").mkdir()
    (pc.home / "d" / "config.toml").write_text('[server]\nbase_url = "http://desk.example"\n')
    done = pc.run("--data-dir", str(pc.home / "d"), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert "config.toml, line 2: " in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_it_says_so(pc):
    done = pc.run("--practice")
    assert done.returncode == 2
    assert "no screen" in done.stderr
    assert "Traceback" not in done.stderr


def test_provision_without_a_keychain_keeps_nothing(pc):
    (pc.home / "desk.toml").write_text(PROFILE)
    done = pc.run("--config", "desk.toml", "--provision", given="top-secret\n")
    assert done.returncode == 1
    assert "keychain" in done.stderr
    assert "Nothing was kept" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "top-secret" not in done.stdout + done.stderr
    for file in pc.home.rglob("*"):
        assert not file.is_file() or b"top-secret" not in file.read_bytes()


@pytest.mark.parametrize("given", ["", "\n", "   \n"])
def test_provision_wants_a_secret(pc, given):
    (pc.home / "desk.toml").write_text(PROFILE)
    done = pc.run("--config", "desk.toml", "--provision", given=given)
    assert done.returncode != 0
    assert "No client secret was given" in done.stderr


def test_provision_wants_a_configuration(pc):
    done = pc.run("--provision", given="top-secret\n")
    assert done.returncode == 2
    assert "no configuration" in done.stderr


def test_the_self_test_works_without_a_screen_and_leaves_nothing(pc):
    done = pc.run("--self-test")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.isascii()
    report = json.loads(done.stdout)
    assert report["ok"] is True
    assert report["version"] == __version__
    assert set(report["seconds"]) == {"start", "sign_in", "list", "log", "release", "close"}
    assert set(report["communities"]) == {"140 Riverside", "Elan Tower", "Sky & Sons Lofts"}
    assert report["logged"]["unit"] == "12B"
    assert report["logged"]["kind"] == "UPS"
    assert report["released"]["by"] == report["user"] == "John John"
    assert "Traceback" not in done.stderr
    assert [file for file in pc.files() if "mybuilding" in file.lower()] == []
    assert list((pc.home.parent / "tmp").iterdir()) == []


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_json_is_ascii_on_every_code_page(pc, encoding):
    """Windows writes a redirected output in the code page of the PC, and who reads JSON takes it for UTF-8.

    UTF-8 can write every character, so one beyond ASCII would show; ASCII is a part of every code page.
    """
    folder = pc.home / "Zoë Łęcka →"
    done = pc.run_raw("--check", "--json", "--data-dir", str(folder), PYTHONIOENCODING=encoding)
    report = json.loads(done.stdout.decode("ascii"))
    assert (done.returncode, report["ok"], done.stderr) == (1, False, b"")
    assert str(folder) in json.dumps(report, ensure_ascii=False)


@pytest.mark.parametrize("encoding", ["cp1251", "cp1252", "ascii", "latin-1", "utf-8"])
def test_text_is_printed_in_every_code_page(pc, encoding):
    folder = pc.home / "Zoë Łęcka →"
    done = pc.run_raw("--check", "--data-dir", str(folder), PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (1, b"")
    shown = str(folder / "data").encode(encoding, "backslashreplace").decode(encoding)
    assert f"{shown}: not there yet" in done.stdout.decode(encoding)
    assert "-> Put a config.toml at" in done.stdout.decode(encoding)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--check"], 1), (["--check", "--json"], 1), (["--self-test"], 0), (["--help"], 0), (["--forget"], 0)],
)
def test_a_reader_that_stops_reading_is_no_error(pc, arguments, code):
    """As `--check | head` does."""
    command = [sys.executable, "-m", "mybuilding_desk", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=pc.home, env=pc.environment) as run:
        run.stdout.close()
        run.stdout = None
        _, errors = run.communicate(b"FORGET\n", timeout=SECONDS)
    assert (run.returncode, errors) == (code, b"")


def test_the_check_of_a_pc_that_is_not_set_up(pc):
    done = pc.run("--check")
    assert done.returncode == 1, done.stderr
    assert "wrong    server named" in done.stdout
    assert "-> Put a config.toml at" in done.stdout
    assert done.stdout.splitlines()[-1].endswith("1 wrong")
    assert done.stderr == ""
    assert [file for file in pc.files() if "mybuilding" in file.lower()] == []


def test_the_check_of_a_pc_whose_server_is_well(pc, server):
    file = pc.home / "desk.toml"
    profile = server.profile
    file.write_text(
        f'[server]\nbase_url = "{profile.base_url}"\nclient_id = "{profile.client_id}"\n'
        f'client_secret = "{profile.client_secret}"\nca_bundle = "{server.ca_file}"\n'
    )
    file.chmod(0o600)
    done = pc.run("--check", "--json", "--config", str(file), "--data-dir", str(pc.home / "new"))
    report = json.loads(done.stdout)
    assert (done.returncode, report["ok"], done.stderr) == (0, True, "")
    states = {finding["about"]: finding["state"] for finding in report["findings"]}
    assert states["answer"] == states["certificate"] == states["SQLite"] == "ok"
    assert states["keychain"] == states["client secret"] == "warning"
    assert "wrong" not in states.values()
    assert profile.client_secret not in done.stdout
    assert pc.files() == ["desk.toml"]


def test_the_check_tells_of_a_configuration_that_cannot_be_used(pc):
    file = pc.home / "desk.toml"
    file.write_text(PROFILE + 'colour = "red"\n')
    done = pc.run("--check", "--config", str(file))
    assert done.returncode == 1
    assert f"{file}, line 4: " in done.stdout


def lived_in(pc: Pc) -> None:
    """What a year leaves on this PC."""
    for name, text in (
        ("data_home/mybuilding-desk/desk.example-1/copy.db", "x"),
        ("state_home/mybuilding-desk/log/desk.log", "x"),
        ("config_home/mybuilding-desk/settings.json", "{}"),
        ("machine/mybuilding-desk/config.toml", PROFILE),
    ):
        (pc.home / name).parent.mkdir(parents=True, exist_ok=True)
        (pc.home / name).write_text(text)


def test_forget_removes_everything_and_proves_it(pc):
    lived_in(pc)
    done = pc.run("--forget", given="FORGET\n")
    told = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (1, ""), "the keychain of this PC cannot be asked for the client secret"
    assert any(line.startswith("removed      lists and outbox      1") for line in told)
    assert any("the keychain cannot be asked" in line for line in told)
    assert told[-1] == "Something is left; see above."
    assert pc.files() == ["machine/mybuilding-desk/config.toml"]
    (pc.home / "machine/mybuilding-desk/config.toml").write_text('[desk]\ntheme = "dark"\n')
    again = pc.run("--forget", given="FORGET\n")
    assert again.returncode == 0
    assert again.stdout.splitlines()[-1] == "All of it was looked for once more: nothing is left."
    assert any("stays        the building's own configuration" in line for line in again.stdout.splitlines())
    assert not list(pc.home.rglob("mybuilding-desk/desk.example-1"))


def test_forget_asks_nobody_who_said_yes(pc):
    """As the uninstaller of Windows runs it."""
    lived_in(pc)
    done = pc.run("--forget", "--yes")
    assert "Type" not in done.stdout
    assert any(line.startswith("removed      lists and outbox      1") for line in done.stdout.splitlines())
    assert pc.files() == ["machine/mybuilding-desk/config.toml"]


@pytest.mark.parametrize("given", ["", "forget\n", "yes\n"])
def test_forget_asks_first(pc, given):
    lived_in(pc)
    before = pc.files()
    done = pc.run("--forget", given=given)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (2, "Nothing was removed.")
    assert pc.files() == before


def test_forget_leaves_a_pc_alone_where_the_program_is_open(pc):
    lived_in(pc)
    lock = ProcessLock(pc.home / "data_home/mybuilding-desk/desk.lock")
    assert lock.take()
    before = pc.files()
    done = pc.run("--forget", given="FORGET\n")
    assert (done.returncode, done.stdout) == (
        2, "The program is open. Close it, then run this again. Nothing was removed.\n",
    )  # fmt: skip
    assert pc.files() == before
    lock.release()


def test_forget_on_an_empty_pc_makes_nothing(pc):
    done = pc.run("--forget", given="FORGET\n")
    assert done.returncode == 0
    assert pc.files() == []
