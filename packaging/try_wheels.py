"""Build the wheel and the source archive, and test each in a fresh environment.

`--keep` copies them to `dist/`.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def main() -> None:
    """Test both archives; exit with a message if one does not install or run."""
    with tempfile.TemporaryDirectory(prefix="desk-wheels-") as folder:
        home = Path(folder)
        build = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-t", "wheel", "-d", str(home / "dist")]
        run(build, ROOT)
        archives = sorted((home / "dist").iterdir())
        if len(archives) != 2:
            raise SystemExit(f"Expected a wheel and a source archive, got: {archives}")
        for archive in archives:
            try_archive(archive, home / archive.suffix[1:])
            if "--keep" in sys.argv:
                (ROOT / "dist").mkdir(exist_ok=True)
                shutil.copy(archive, ROOT / "dist")


def try_archive(archive: Path, home: Path) -> None:
    """Install the archive alone and run it from an empty folder."""
    home.mkdir()
    run([sys.executable, "-m", "venv", str(home / "venv")], home)
    program = home / "venv" / SCRIPTS
    run([str(program / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(archive)], home)
    told = run([str(program / "mybuilding-desk"), "--version"], home)
    report = json.loads(run([str(program / "mybuilding-desk"), "--self-test"], home))
    if not report["ok"] or report["version"] != told.split()[-1] or report["version"] not in archive.name:
        raise SystemExit(f"{archive.name} does not work: {report}")
    print(f"{archive.name}: installs, version {report['version']}, self-test {report['seconds']}", flush=True)


def run(command: list[str], folder: Path) -> str:
    """Run a program outside the source tree and return its output. Exits if the program fails."""
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
