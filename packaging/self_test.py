"""Test the standalone app in `dist/` on this machine: `--version`, `--self-test`, `--check`, and its size.

Works on Linux, Windows, and macOS. Runs the app from an empty folder and without Python in the environment.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = {
    "win32": ("dist/mybuilding-desk/mybuilding-desk.exe", "dist/mybuilding-desk/mybuilding-desk-console.exe"),
    "darwin": ("dist/MyBuilding Desk.app/Contents/MacOS/mybuilding-desk",),
}
HERE = PROGRAMS.get(sys.platform, ("dist/mybuilding-desk/mybuilding-desk",))
KEPT = ("SYSTEMROOT", "TEMP", "TMP", "HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "LANG", "DISPLAY")
SOUND = ("program", "Python", "OpenSSL", "SQLite", "Qt", "data folder")
LARGEST = 135 * 2**20
"""Limit of the total file size in bytes. Windows and macOS bundles, which contain no ICU, are far below it."""


def main() -> None:
    """Test each executable of the app; exit with a message if one fails."""
    for name in HERE:
        program = ROOT / name
        if not program.is_file():
            raise SystemExit(f"There is no {program}: build it first (python3 dev.py bundle).")
        with tempfile.TemporaryDirectory(prefix="desk-trial-") as folder:
            try_program(program, Path(folder))
    files = [path for path in (ROOT / HERE[0]).parent.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files)
    print(f"Size: {size / 2**20:.1f} MiB in {len(files)} files")
    require(size <= LARGEST, f"It is larger than {LARGEST // 2**20} MiB.")


def try_program(program: Path, folder: Path) -> None:
    """Run `--version`, `--self-test`, and `--check`."""
    version = re.search(r'__version__ = "(.+)"', (ROOT / "mybuilding_desk" / "__init__.py").read_text("utf-8"))
    told = run(program, folder, "--version")
    require(version is not None and told.stdout.strip().endswith(version[1]), f"--version: {told.stdout}{told.stderr}")
    tried = run(program, folder, "--self-test")
    print(f"{program.name} --self-test\n{tried.stdout}", flush=True)
    require(tried.returncode == 0 and json.loads(tried.stdout)["ok"], f"The self-test failed. {tried.stderr}")
    looked = run(program, folder, "--check", "--json", "--data-dir", str(folder / "data"))
    states = {one["about"]: one["state"] for one in json.loads(looked.stdout)["findings"]}
    print(f"{program.name} --check: {states}", flush=True)
    require(all(states[name] == "ok" for name in SOUND), f"The check found something wrong:\n{looked.stdout}")


def run(program: Path, folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the app to its end, outside the source tree."""
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    return subprocess.run(
        [str(program), *arguments], cwd=folder, env=environment, check=False, capture_output=True,
        text=True, encoding="ascii", errors="backslashreplace", timeout=300, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def require(fine: bool, otherwise: str) -> None:
    """Exit with the message `otherwise` unless `fine`."""
    if not fine:
        raise SystemExit(otherwise)


if __name__ == "__main__":
    sys.exit(main())
