"""The main journeys in a separate process: no written byte contains a secret in any form.

Home, temporary folder, and every desktop folder are private and empty at the start. The files and the memory of each
journey of the suite are checked by `tests/e2e/watch.py`.
"""

import os
import subprocess
import sys
from pathlib import Path

from mybuilding_desk.core import redaction
from mybuilding_desk.practice.building import PRACTICE_PASSWORD, PRACTICE_PROFILE

ROOT = Path(__file__).parents[1]
JOURNEYS = ("test_first_day.py", "test_sign_in_troubles.py", "test_faults.py", "test_sessions.py")
TIMEOUT_S = 540
MIN_SECRET_CHARS = 10
"""Shorter secrets are skipped: a wrong password typed by a journey is a word, and words are everywhere."""


def test_no_byte_written_by_the_main_journeys_contains_a_secret(tmp_path) -> None:
    secrets_file, written = tmp_path / "secrets.txt", tmp_path / "written"
    written.mkdir()
    done = run(written, secrets_file)
    (written / "stdout").write_bytes(done.stdout)
    (written / "stderr").write_bytes(done.stderr)
    assert done.returncode == 0, done.stdout[-3000:].decode("utf-8", "replace")
    known = {*secrets_file.read_text("utf-8").split("\n"), PRACTICE_PASSWORD, PRACTICE_PROFILE.client_secret}
    secrets = {one for one in known if len(one) >= MIN_SECRET_CHARS}
    assert len([one for one in secrets if len(one) == 40]) > 10, "the tokens of the journeys"
    files = [path for path in written.rglob("*") if path.is_file()]
    assert {"outbox.db", "copy.db", "settings.json"} <= {path.name for path in files}
    forms = {form.encode("utf-8", "surrogatepass") for secret in secrets for form in redaction.forms(secret)}
    assert [str(path) for path in files if any(form in path.read_bytes() for form in forms)] == []


def run(folder: Path, secrets_file: Path) -> subprocess.CompletedProcess[bytes]:
    """Run the journeys with all output on the terminal and all files below `folder`."""
    names_kept = {"PATH", "LANG", "LC_ALL", "SYSTEMROOT", "LD_LIBRARY_PATH"}
    environment = {name: value for name, value in os.environ.items() if name in names_kept}
    for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        (folder / name.lower()).mkdir()
        environment[name] = str(folder / name.lower())
    environment |= {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
        "SECRETS_OF_THE_JOURNEYS": str(secrets_file),
    }
    options = ["-q", "-s", "-p", "no:cacheprovider", "-o", "tmp_path_retention_policy=all", "--log-cli-level=DEBUG"]
    base_folder = f"--basetemp={folder / 'pytest'}"
    command = [sys.executable, "-m", "pytest", *options, base_folder, *(f"tests/e2e/{name}" for name in JOURNEYS)]
    return subprocess.run(command, check=False, capture_output=True, cwd=ROOT, env=environment, timeout=TIMEOUT_S)
