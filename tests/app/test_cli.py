"""The command line in real processes: output, exit codes, and written files."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mybuilding_desk import __version__
from mybuilding_desk.core.process_lock import ProcessLock
from tests.support.disks import mounted

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 300
"""Time limit for one process, generous for a busy machine."""
PROFILE = '[server]\nbase_url = "https://desk.example"\nclient_id = "desk-7"\n'


class Pc:
    """An isolated account: home and all XDG folders in one empty folder; no screen and no keychain."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.home.mkdir()
        inherited = {"PATH", "LANG", "LC_ALL", "SYSTEMROOT", "LD_LIBRARY_PATH", "PYTHONPATH", "COVERAGE_PROCESS_START"}
        self.environment = {name: value for name, value in os.environ.items() if name in inherited}
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
        result = self.run_raw(*arguments, given=given, **environment)
        out, errors = (text.decode("utf-8").replace("\r\n", "\n") for text in (result.stdout, result.stderr))
        return subprocess.CompletedProcess(result.args, result.returncode, out, errors)

    def run_raw(self, *arguments: str, given: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
        """Run the program and return its output as bytes."""
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
        """Return every file of the account, sorted."""
        return sorted(str(path.relative_to(self.home)) for path in self.home.rglob("*") if path.is_file())


@pytest.fixture
def pc(tmp_path: Path) -> Pc:
    return Pc(tmp_path)


def test_version_is_printed(pc):
    result = pc.run("--version")
    assert (result.returncode, result.stdout.strip(), result.stderr) == (0, f"MyBuilding Desk {__version__}", "")
    assert pc.files() == []


def test_help_lists_every_option(pc):
    result = pc.run("--help")
    assert result.returncode == 0
    for option in (
        "--practice",
        "--config",
        "--data-dir",
        "--provision",
        "--check",
        "--forget",
        "--export",
        "--community",
        "--json",
        "--yes",
        "--self-test",
        "--version",
    ):
        assert option in result.stdout


def test_a_failed_start_prints_one_sentence_and_logs_the_location(pc):
    """An error before the first window: one sentence without traceback or message; the location is in the log."""
    code = (
        "import sys; import mybuilding_desk.app.application as app; from mybuilding_desk.__main__ import main\n"
        "def fail(*_, **__): raise KeyError('c4n4ry-s3cret')\n"
        "app.App.__init__ = fail\n"
        "sys.exit(main(['--practice', '--data-dir', 'here']))"
    )
    environment = pc.environment | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", code]
    result = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=SECONDS, cwd=pc.home, env=environment
    )
    assert result.returncode == 1
    assert result.stderr.startswith("Something went wrong and this step was stopped.")
    log = (pc.home / "here" / "logs" / "desk.log").read_text("utf-8")
    assert "KeyError in fail" in log
    assert "c4n4ry" not in result.stderr + log


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such program")
def test_the_exit_from_practice_mode_starts_the_program_without_it(pc):
    """The new process is `echo`, which prints its arguments and ends."""
    code = (
        "import sys; from PySide6.QtWidgets import QPushButton; import mybuilding_desk.app.application as app\n"
        "from mybuilding_desk.__main__ import main\n"
        "def leave(self): self.window.findChild(QPushButton, 'practice_exit').click()\n"
        "app.App._settle = leave\n"
        f"sys.executable = {shutil.which('echo')!r}\n"
        "sys.exit(main(['--practice', '--data-dir', 'here']))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=pc.home, env=pc.environment | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=SECONDS, check=True,
    )  # fmt: skip
    assert "-m mybuilding_desk --data-dir here\n" in result.stdout
    assert not (pc.home / "here" / "practice").exists()


def test_the_exit_from_practice_mode_beside_an_open_desk_starts_nothing(pc):
    code = (
        "import sys; from PySide6.QtWidgets import QPushButton; import mybuilding_desk.app.application as app\n"
        "import mybuilding_desk.core.processes as processes; from mybuilding_desk.__main__ import main\n"
        "def leave(self): self.window.findChild(QPushButton, 'practice_exit').click()\n"
        "app.App._settle = leave\n"
        "processes.start_program = lambda *options: print('started', options)\n"
        "sys.exit(main(sys.argv[1:]))"
    )

    def run(*options: str) -> str:
        environment = pc.environment | {"QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-c", code, "--practice", *options]
        result = subprocess.run(
            command, cwd=pc.home, env=environment, capture_output=True, text=True, timeout=SECONDS, check=True
        )
        return result.stdout

    assert "started ()" in run()
    assert "started" not in run("--beside")


@pytest.mark.parametrize("version", [(3, 10, 13), (3, 15, 0)])
def test_an_unsupported_python_is_rejected_with_a_sentence(pc, version):
    code = f"import sys; sys.version_info = {version}; from mybuilding_desk.__main__ import main; sys.exit(main())"
    result = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=SECONDS, env=pc.environment
    )
    output = f"MyBuilding Desk needs Python 3.11 to 3.14; this is Python 3.{version[1]}.\n"
    assert (result.returncode, result.stdout, result.stderr) == (1, "", output)


@pytest.mark.parametrize("options", [[], ["--practice"], ["--forget"]])
@pytest.mark.parametrize("where", ["below a file", "closed"])
def test_an_unusable_folder_is_named(pc, where, options):
    (pc.home / "there").write_text("a file")
    folder = pc.home / "there" / "desk"
    if where == "closed":
        if os.name != "posix" or os.geteuid() == 0:
            pytest.skip("root and Windows open every folder")
        folder = pc.home / "closed"
        folder.mkdir(mode=0)
    result = pc.run(*options, "--data-dir", str(folder), given="ERASE\n", QT_QPA_PLATFORM="offscreen")
    assert (result.returncode, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith(f"{folder}: The data folder can’t be used (")
    assert "--data-dir" in result.stderr
    check = pc.run("--check", "--json", "--data-dir", str(folder), QT_QPA_PLATFORM="offscreen")
    states = {finding["about"]: finding["state"] for finding in json.loads(check.stdout)["findings"]}
    assert (check.returncode, states["data folder"], check.stderr) == (1, "failed", "")


def test_an_unusable_account_folder_is_reported_without_a_traceback(pc):
    (pc.home / "data_home").write_text("a file")
    (pc.home / "state_home").write_text("a file")
    (pc.home / "desk.toml").write_text(PROFILE)
    result = pc.run("--config", str(pc.home / "desk.toml"), QT_QPA_PLATFORM="offscreen")
    assert (result.returncode, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert result.stderr.startswith(
        f"MyBuilding Desk can’t open because it can’t read or write {pc.home / 'data_home' / 'mybuilding-desk'}. "
    )


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root mounts a disk")
def test_a_read_only_data_folder_gives_one_sentence(pc):
    """No traceback, and no message about unsaved settings: there are none."""
    disk = pc.home / "disk"
    disk.mkdir()
    (pc.home / "config.toml").write_text(PROFILE)
    with mounted(disk, "1m"):
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        result = pc.run("--data-dir", str(disk), "--config", "config.toml", QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 2
    assert result.stderr.startswith(f"{disk}: The data folder can’t be used (Read-only file system).")
    assert len(result.stderr.splitlines()) == 1


def test_an_unknown_option_is_rejected(pc):
    result = pc.run("--nonsense")
    assert result.returncode == 2
    assert "--nonsense" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("content", "line", "expected"),
    [
        ("[server]\nbase_url = \n", 2, "TOML"),
        (PROFILE + 'color = "red"\n', 4, "color"),
        ('[server]\nclient_id = "x"\nbase_url = "http://desk.example"\n', 3, "https"),
        ("[server]\ntimeout_read = -1\n", 2, "timeout_read"),
        ('[endpoints]\nnothing = "a/b"\n', 2, "nothing"),
    ],
)
def test_an_invalid_configuration_gives_one_sentence(pc, content, line, expected):
    file = pc.home / "desk.toml"
    file.write_text(content)
    result = pc.run("--config", str(file), QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"{file}, line {line}: ")
    assert expected in result.stderr
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr


def test_a_missing_configuration_is_named(pc):
    result = pc.run("--config", str(pc.home / "none.toml"))
    assert (result.returncode, result.stderr) == (2, f"{pc.home / 'none.toml'}: File not found.\n")


def test_the_user_s_configuration_is_checked_too(pc):
    (pc.home / "d").mkdir()
    (pc.home / "d" / "config.toml").write_text('[server]\nbase_url = "http://desk.example"\n')
    result = pc.run("--data-dir", str(pc.home / "d"), QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 2
    assert "config.toml, line 2: " in result.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_a_missing_screen_is_reported(pc):
    result = pc.run("--practice")
    assert result.returncode == 2
    assert "No display found." in result.stderr
    assert "Traceback" not in result.stderr


def test_provision_without_a_keychain_stores_nothing(pc):
    (pc.home / "desk.toml").write_text(PROFILE)
    result = pc.run("--config", "desk.toml", "--provision", given="top-secret\n")
    assert result.returncode == 1
    assert "keychain" in result.stderr
    assert "Nothing was saved" in result.stderr
    assert result.stderr.count("\n") == 1
    assert "top-secret" not in result.stdout + result.stderr
    for file in pc.home.rglob("*"):
        assert not file.is_file() or b"top-secret" not in file.read_bytes()


@pytest.mark.parametrize("given", ["", "\n", "   \n"])
def test_provision_requires_a_secret(pc, given):
    (pc.home / "desk.toml").write_text(PROFILE)
    result = pc.run("--config", "desk.toml", "--provision", given=given)
    assert result.returncode != 0
    assert "No client secret entered" in result.stderr


def test_provision_requires_a_configuration(pc):
    result = pc.run("--provision", given="top-secret\n")
    assert result.returncode == 2
    assert "No configuration" in result.stderr


def test_the_self_test_works_without_a_screen_and_leaves_no_files(pc):
    result = pc.run("--self-test")
    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.isascii()
    report = json.loads(result.stdout)
    assert report["ok"] is True
    assert report["version"] == __version__
    assert set(report["seconds"]) == {"start", "sign_in", "list", "log", "release", "print", "export", "close"}
    assert set(report["communities"]) == {"140 Riverside", "Elan Tower", "Sky & Sons Lofts"}
    assert report["logged"]["unit"] == "12B"
    assert report["logged"]["kind"] == "UPS"
    assert report["released"]["by"] == report["user"] == "John John"
    assert "Traceback" not in result.stderr
    assert [file for file in pc.files() if "mybuilding" in file.lower()] == []
    assert list((pc.home.parent / "tmp").iterdir()) == []


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_json_is_ascii_in_every_code_page(pc, encoding):
    """Windows writes redirected output in the PC's code page, but JSON readers expect UTF-8.

    UTF-8 can encode every character, so a non-ASCII one would show here; ASCII is part of every code page.
    """
    folder = pc.home / "Zoë Łęcka →"
    result = pc.run_raw("--check", "--json", "--data-dir", str(folder), PYTHONIOENCODING=encoding)
    report = json.loads(result.stdout.decode("ascii"))
    assert (result.returncode, report["ok"], result.stderr) == (1, False, b"")
    assert str(folder) in json.dumps(report, ensure_ascii=False)


@pytest.mark.parametrize("encoding", ["cp1251", "cp1252", "ascii", "latin-1", "utf-8"])
def test_text_is_printed_in_every_code_page(pc, encoding):
    folder = pc.home / "Zoë Łęcka →"
    result = pc.run_raw("--check", "--data-dir", str(folder), PYTHONIOENCODING=encoding)
    assert (result.returncode, result.stderr) == (1, b"")
    shown = str(folder / "data").encode(encoding, "backslashreplace").decode(encoding)
    assert f"{shown}: will be created" in result.stdout.decode(encoding)
    assert "-> Add config.toml at" in result.stdout.decode(encoding)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--check"], 1), (["--check", "--json"], 1), (["--self-test"], 0), (["--help"], 0), (["--forget"], 0)],
)
def test_a_closed_output_pipe_is_not_an_error(pc, arguments, code):
    """As `--check | head` does."""
    command = [sys.executable, "-m", "mybuilding_desk", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=pc.home, env=pc.environment) as run:
        run.stdout.close()
        run.stdout = None
        _, errors = run.communicate(b"ERASE\n", timeout=SECONDS)
    assert (run.returncode, errors) == (code, b"")


def test_the_check_reports_a_missing_configuration(pc):
    result = pc.run("--check")
    assert result.returncode == 1, result.stderr
    assert "failed   server named" in result.stdout
    assert "-> Add config.toml at" in result.stdout
    assert result.stdout.splitlines()[-1].endswith("1 failed")
    assert result.stderr == ""
    assert [file for file in pc.files() if "mybuilding" in file.lower()] == []


def test_the_check_passes_with_a_working_server(pc, server):
    file = pc.home / "desk.toml"
    profile = server.profile
    file.write_text(
        f'[server]\nbase_url = "{profile.base_url}"\nclient_id = "{profile.client_id}"\n'
        f'client_secret = "{profile.client_secret}"\nca_bundle = "{server.ca_file}"\n'
    )
    file.chmod(0o600)
    result = pc.run("--check", "--json", "--config", str(file), "--data-dir", str(pc.home / "new"))
    report = json.loads(result.stdout)
    assert (result.returncode, report["ok"], result.stderr) == (0, True, "")
    states = {finding["about"]: finding["state"] for finding in report["findings"]}
    assert states["answer"] == states["certificate"] == states["SQLite"] == "ok"
    assert states["keychain"] == states["client secret"] == "warning"
    assert "failed" not in states.values()
    assert profile.client_secret not in result.stdout
    assert pc.files() == ["desk.toml"]


def test_the_check_reports_an_invalid_configuration(pc):
    file = pc.home / "desk.toml"
    file.write_text(PROFILE + 'color = "red"\n')
    result = pc.run("--check", "--config", str(file))
    assert result.returncode == 1
    assert f"{file}, line 4: " in result.stdout


def create_used_files(pc: Pc) -> None:
    """Create the files of a used installation."""
    for name, text in (
        ("data_home/mybuilding-desk/desk.example-1/copy.db", "x"),
        ("state_home/mybuilding-desk/log/desk.log", "x"),
        ("config_home/mybuilding-desk/settings.json", "{}"),
        ("machine/mybuilding-desk/config.toml", PROFILE),
    ):
        (pc.home / name).parent.mkdir(parents=True, exist_ok=True)
        (pc.home / name).write_text(text)


def test_forget_removes_everything_and_verifies_it(pc):
    create_used_files(pc)
    result = pc.run("--forget", given="ERASE\n")
    output = result.stdout.splitlines()
    assert (result.returncode, result.stderr) == (1, ""), "the keychain cannot be asked for the client secret"
    assert any(line.startswith("removed      package lists and sync queue    1") for line in output)
    assert any("the keychain is locked" in line for line in output)
    assert output[-1] == "Some items remain; see above."
    assert pc.files() == ["machine/mybuilding-desk/config.toml"]
    (pc.home / "machine/mybuilding-desk/config.toml").write_text('[desk]\ntheme = "dark"\n')
    again = pc.run("--forget", given="ERASE\n")
    assert again.returncode == 0
    assert again.stdout.splitlines()[-1] == "Verified: nothing is left."
    assert any("kept         building configuration" in line for line in again.stdout.splitlines())
    assert not list(pc.home.rglob("mybuilding-desk/desk.example-1"))


def test_forget_with_yes_does_not_ask(pc):
    """As the Windows uninstaller runs it."""
    create_used_files(pc)
    result = pc.run("--forget", "--yes")
    assert "Type" not in result.stdout
    assert any(line.startswith("removed      package lists and sync queue    1") for line in result.stdout.splitlines())
    assert pc.files() == ["machine/mybuilding-desk/config.toml"]


@pytest.mark.parametrize("given", ["", "erase\n", "yes\n"])
def test_forget_asks_first(pc, given):
    create_used_files(pc)
    before = pc.files()
    result = pc.run("--forget", given=given)
    assert (result.returncode, result.stdout.splitlines()[-1]) == (2, "Nothing was erased.")
    assert pc.files() == before


def test_forget_removes_nothing_while_the_program_is_open(pc):
    create_used_files(pc)
    lock = ProcessLock(pc.home / "data_home/mybuilding-desk/desk.lock")
    assert lock.take()
    before = pc.files()
    result = pc.run("--forget", given="ERASE\n")
    assert (result.returncode, result.stdout) == (
        2, "MyBuilding Desk is running. Close it and try again. Nothing was erased.\n",
    )  # fmt: skip
    assert pc.files() == before
    lock.release()


def test_forget_on_an_empty_pc_creates_nothing(pc):
    result = pc.run("--forget", given="ERASE\n")
    assert result.returncode == 0
    assert pc.files() == []
