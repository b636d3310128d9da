"""Test the standalone app in a minimal Debian: no Python, no source, no network, with and without a display.

Run `python3 packaging/linux/try_bundle.py` after a build, as root. Prints its results.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from clean_root import CleanRoot
from screen import Screen

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "dist" / "mybuilding-desk"
WORK = ROOT / "build" / "trial"
PROGRAM = "/opt/trial/mybuilding-desk"
LARGEST = 135
"""Limit of the folder's disk usage in MiB."""

SYSTEM_PACKAGES = (
    "libcups2",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgl1",
    "libx11-6",
    "libxcb1",
    "xkb-data",
)
"""Debian packages that the app needs and that every desktop has. docs/deploy.md lists the same packages."""


def main() -> None:
    """Run all tests; exit with a message if one fails."""
    require(BUNDLE.is_dir(), f"There is no {BUNDLE}: build it first (python3 dev.py bundle).")
    tell_size(BUNDLE)
    with CleanRoot(WORK) as root:
        root.install(*SYSTEM_PACKAGES)
        require(not has_python(root.folder), "The minimal Debian contains Python.")
        shutil.copytree(BUNDLE, root.folder / "opt" / "trial", symlinks=True)
        require_libraries(root, "/opt/trial")
        self_test(root, PROGRAM, display="")
        check(root, PROGRAM, display="")
        with Screen() as screen:
            self_test(root, PROGRAM, display=screen.display)
            check(root, PROGRAM, display=screen.display)
            show_window(root, [PROGRAM, "--practice"], screen, WORK / "bundle.png")
    print("The bundle works in a minimal Debian.")


def require(fine: bool, otherwise: str) -> None:
    """Exit with the message `otherwise` unless `fine`."""
    if not fine:
        raise SystemExit(otherwise)


def tell_size(folder: Path) -> None:
    """Print the disk usage of the folder and its ten largest files, and check the limit."""
    files = sorted(
        (path.stat().st_size, path) for path in folder.rglob("*") if path.is_file() and not path.is_symlink()
    )
    on_disk = int(subprocess.check_output(["du", "-sm", str(folder)], text=True).split()[0])
    print(f"{folder.name}: {on_disk} MiB on disk, {sum(size for size, _ in files) / 2**20:.1f} MiB in total")
    for size, path in files[:-11:-1]:
        print(f"  {size / 2**20:5.1f} MiB  {path.relative_to(folder)}")
    require(on_disk <= LARGEST, f"It is larger than {LARGEST} MiB.")


def has_python(folder: Path) -> bool:
    """Return whether the system contains Python."""
    return any(list((folder / place).glob("python*")) for place in ("usr/bin", "usr/local/bin", "usr/lib"))


def require_libraries(root: CleanRoot, place: str) -> None:
    """Check that every library needed by the bundle is found."""
    script = f"find {place} -type f \\( -name '*.so*' -o -perm /100 \\) -exec ldd {{}} + 2>/dev/null | grep 'not found'"
    missing = root.run(["sh", "-c", f"LD_LIBRARY_PATH={place}/_internal; export LD_LIBRARY_PATH; {script}"]).stdout
    require(not missing.strip(), f"Libraries are missing:\n{missing}")


def self_test(root: CleanRoot, program: str, *, display: str) -> None:
    """Run the app's self-test, from sign-in to release."""
    done = root.run([program, "--self-test"], display=display)
    print(f"--self-test {'with' if display else 'without'} a display:\n{done.stdout}")
    require(done.returncode == 0 and json.loads(done.stdout)["ok"], "The self-test failed.")


def check(root: CleanRoot, program: str, *, display: str) -> None:
    """Check the results of `--check` about the app itself; there is no server or keychain here."""
    done = root.run([program, "--check", "--json"], display=display)
    states = {one["about"]: one["state"] for one in json.loads(done.stdout)["findings"]}
    print(f"--check {'with' if display else 'without'} a display: {states}")
    wanted = ("program", "Python", "OpenSSL", "SQLite", "Qt", "screen", "data folder", "free space")
    require(all(states[name] == "ok" for name in wanted), f"The check found something wrong:\n{done.stdout}")


def show_window(root: CleanRoot, command: list[str], screen: Screen, picture: Path) -> None:
    """Open the window, sign in with a key press, and take a screenshot."""
    process = root.start(command, display=screen.display)
    try:
        screen.wait_for_window("MyBuilding Desk")
        screen.wait_until_still()
        before = screen.picture()
        screen.press("Return")
        screen.wait_for_another_page(before)
        screen.wait_until_still()
        screen.photograph(picture)
        print(f"Screenshot: {picture} ({screen.colors()} colors)")
        require(process.poll() is None, "The app exited unexpectedly.")
    finally:
        told = root.stop(process)
        print(told, end="")
    require("Traceback" not in told, f"The app printed a traceback:\n{told}")


if __name__ == "__main__":
    sys.exit(main())
