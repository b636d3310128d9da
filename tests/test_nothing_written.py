"""Main journeys in a process of their own: no byte that it writes anywhere holds a secret, in whatever form.

Home, temporary folder and every folder of the desktop are its own, and empty before. What each journey of the suite
leaves in its own folder and in memory is looked at by `tests/e2e/watch.py`.
"""

import os
import subprocess
import sys
from pathlib import Path

from mybuilding_desk.core import redaction
from mybuilding_desk.practice.building import PRACTICE_PASSWORD, PRACTICE_PROFILE

ROOT = Path(__file__).parents[1]
JOURNEYS = ("test_first_day.py", "test_sign_in_troubles.py", "test_faults.py", "test_sessions.py")
SECONDS = 540
SHORTEST = 10
"""Characters. A wrong password that a journey types is a word, and words stand everywhere."""


def test_no_byte_written_by_the_main_journeys_holds_a_secret(tmp_path) -> None:
    told, written = tmp_path / "secrets.txt", tmp_path / "written"
    written.mkdir()
    done = run(written, told)
    (written / "stdout").write_bytes(done.stdout)
    (written / "stderr").write_bytes(done.stderr)
    assert done.returncode == 0, done.stdout[-3000:].decode("utf-8", "replace")
    known = {*told.read_text("utf-8").split("\n"), PRACTICE_PASSWORD, PRACTICE_PROFILE.client_secret}
    secrets = {one for one in known if len(one) >= SHORTEST}
    assert len([one for one in secrets if len(one) == 40]) > 10, "the tokens of the journeys"
    files = [path for path in written.rglob("*") if path.is_file()]
    assert {"outbox.db", "copy.db", "settings.json"} <= {path.name for path in files}
    forms = {form.encode("utf-8", "surrogatepass") for secret in secrets for form in redaction.forms(secret)}
    assert [str(path) for path in files if any(form in path.read_bytes() for form in forms)] == []


def run(folder: Path, told: Path) -> subprocess.CompletedProcess[bytes]:
    """The journeys, all their output on the terminal, all they write below `folder`."""
    kept = {"PATH", "LANG", "LC_ALL", "SYSTEMROOT", "LD_LIBRARY_PATH"}
    environment = {name: value for name, value in os.environ.items() if name in kept}
    for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        (folder / name.lower()).mkdir()
        environment[name] = str(folder / name.lower())
    environment |= {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
        "SECRETS_OF_THE_JOURNEYS": str(told),
    }
    options = ["-q", "-s", "-p", "no:cacheprovider", "-o", "tmp_path_retention_policy=all", "--log-cli-level=DEBUG"]
    place = f"--basetemp={folder / 'pytest'}"
    command = [sys.executable, "-m", "pytest", *options, place, *(f"tests/e2e/{name}" for name in JOURNEYS)]
    return subprocess.run(command, check=False, capture_output=True, cwd=ROOT, env=environment, timeout=SECONDS)
