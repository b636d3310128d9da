"""Test the Debian package in a minimal Debian: install it with its dependencies, start its menu entry, purge it.

Run `python3 packaging/linux/try_deb.py` after `deb.py`, as root. Prints its results.
"""

import shutil
import subprocess
import sys

from clean_root import USER, CleanRoot
from deb import NAME, ROOT, architecture, debian_version
from screen import Screen
from try_bundle import WORK, check, has_python, require, require_libraries, self_test, show_window

PACKAGE = ROOT / "dist" / f"{NAME}_{debian_version()}_{architecture()}.deb"
PROGRAM = f"/usr/bin/{NAME}"
CONFIGURATION = f"/etc/xdg/{NAME}/config.toml"
ENTRY = f"/usr/share/applications/{NAME}.desktop"


def main() -> None:
    """Run all tests; exit with a message if one fails."""
    require(PACKAGE.is_file(), f"There is no {PACKAGE}: build it first (python3 dev.py deb).")
    lint()
    with CleanRoot(WORK) as root, Screen() as screen:
        # `gio launch` starts a menu entry like a desktop. Installed first, so that it is not part of the comparison.
        root.install("libglib2.0-bin")
        before = root.files()
        shutil.copy(PACKAGE, root.folder / "tmp")
        root.install(f"/tmp/{PACKAGE.name}")
        require(not has_python(root.folder), "The package installed a system Python.")
        print(f"Installed: {installed(root)}")
        require_libraries(root, f"/opt/{NAME}")
        self_test(root, PROGRAM, display="")
        self_test(root, PROGRAM, display=screen.display)
        check(root, PROGRAM, display=screen.display)
        use_for_practice(root)
        show_window(root, ["sh", "-c", f"gio launch {ENTRY} && sleep 600"], screen, WORK / "deb.png")
        (root.folder / CONFIGURATION[1:]).write_text('[server]\nbase_url = "https://desk.example"\n')
        remove(root, before)
    print("The package works in a minimal Debian and leaves nothing behind.")


def lint() -> None:
    """Check that lintian reports nothing that the package does not override."""
    command = ["lintian", "--allow-root", "--fail-on", "error,warning", "--tag-display-limit", "0", str(PACKAGE)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    print(f"lintian: {done.stdout.strip() or 'nothing'}")
    require(done.returncode == 0, "lintian found problems.")


def installed(root: CleanRoot) -> str:
    """Return the package, its version, and its size from dpkg."""
    return root.run(["dpkg-query", "-W", "-f", "${Package} ${Version}, ${Installed-Size} KiB", NAME]).stdout


def use_for_practice(root: CleanRoot) -> None:
    """Change the menu entry to open practice mode: there is no server here."""
    entry = root.folder / ENTRY[1:]
    entry.write_text(entry.read_text("utf-8").replace(f"\nExec={NAME}\n", f"\nExec={NAME} --practice\n"), "utf-8")


def remove(root: CleanRoot, before: set[str]) -> None:
    """Check that removing keeps the configuration, and that purging leaves only files in home directories."""
    root.apt("remove", NAME)
    require((root.folder / CONFIGURATION[1:]).exists(), "Removing the package deleted the machine-wide configuration.")
    require(not (root.folder / "opt" / NAME).exists(), f"/opt/{NAME} is still there.")
    root.apt("purge", "--autoremove", NAME)
    after = root.files()
    gone, left = sorted(before - after), sorted(after - before)
    require(not left, f"Left behind: {left}")
    require(not gone, f"Also removed: {gone}")
    homes = sorted(path.name for path in (root.folder / "home" / USER).rglob("*") if path.is_file())
    print(f"Removed and purged; {len(after)} files unchanged. In the home of {USER}: {homes}")


if __name__ == "__main__":
    sys.exit(main())
