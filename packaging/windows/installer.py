"""Build the Windows installer from the standalone app in `dist/`: `dist/mybuilding-desk-VERSION-setup.exe`.

Needs Inno Setup 6; the environment variable ISCC can give the path of its compiler. If SIGN_COMMAND is set, it signs
the executables, the installer, and the uninstaller: a command line in which `$f` is the file.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "dist" / "mybuilding-desk"
SCRIPT = ROOT / "packaging" / "windows" / "installer.iss"
USUAL = (r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe", r"C:\Program Files\Inno Setup 6\ISCC.exe")


def main() -> None:
    """Sign the executables if configured, then compile the script."""
    if not (BUNDLE / "mybuilding-desk.exe").is_file():
        raise SystemExit(f"There is no Windows app in {BUNDLE}: build it first (python3 dev.py bundle).")
    char = os.environ.get("SIGN_COMMAND", "")
    if char:
        for program in sorted(BUNDLE.glob("*.exe")):
            run(signing(char, program))
    run([compiler(), *options(version(), BUNDLE, char), str(SCRIPT)])


def version() -> str:
    """Return the version in the source."""
    found = re.search(r'__version__ = "(.+)"', (ROOT / "mybuilding_desk" / "__init__.py").read_text("utf-8"))
    return found[1] if found else ""


def options(number: str, bundle: Path, char: str) -> list[str]:
    """Return the compiler options. Windows needs the version also as four plain numbers."""
    plain = [int(part) for part in re.findall(r"\d+", number)[:3]]
    numbers = ".".join(str(part) for part in [*plain, 0, 0, 0, 0][:4])
    told = [f"/DVersion={number}", f"/DNumbers={numbers}", f"/DBundle={bundle}"]
    quoted = char.replace('"', "$q")  # Inno Setup's escape for a quotation mark
    return [*told, "/DSign", f"/Sdesk={quoted}"] if char else told


def signing(command: str, file: Path) -> list[str]:
    """Return the command line that signs a file."""
    return [part.replace("$f", str(file)) for part in shlex.split(command, posix=os.name != "nt")]


def compiler() -> str:
    """Return the path of Inno Setup's compiler: from ISCC, PATH, or its default location."""
    places = [os.environ.get("ISCC", ""), shutil.which("ISCC") or "", *USUAL]
    found = next((place for place in places if place and Path(place).is_file()), "")
    if not found:
        raise SystemExit("Inno Setup's compiler was not found: install Inno Setup 6, or set ISCC to its path.")
    return found


def run(command: list[str]) -> None:
    """Run a program. Exits if it fails."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise SystemExit(f"{Path(command[0]).name} failed.")


if __name__ == "__main__":
    sys.exit(main())
