"""Makes the installer for Windows out of the stand-alone program in `dist/`: `dist/mybuilding-desk-VERSION-setup.exe`.

Needs Inno Setup 6; the environment may say where its compiler is (ISCC). Where SIGN_COMMAND is set, the programs, the
installer and the uninstaller are signed by it: a command line in which `$f` stands for the file.
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
    """Sign the programs where that is wanted, then compile the script."""
    if not (BUNDLE / "mybuilding-desk.exe").is_file():
        raise SystemExit(f"There is no program for Windows in {BUNDLE}: build it first (python3 dev.py bundle).")
    sign = os.environ.get("SIGN_COMMAND", "")
    if sign:
        for program in sorted(BUNDLE.glob("*.exe")):
            run(signing(sign, program))
    run([compiler(), *options(version(), BUNDLE, sign), str(SCRIPT)])


def version() -> str:
    """The version of the package's source."""
    found = re.search(r'__version__ = "(.+)"', (ROOT / "mybuilding_desk" / "__init__.py").read_text("utf-8"))
    return found[1] if found else ""


def options(number: str, bundle: Path, sign: str) -> list[str]:
    """What the script is told. Windows wants four plain numbers beside the version's own form."""
    plain = [int(part) for part in re.findall(r"\d+", number)[:3]]
    numbers = ".".join(str(part) for part in [*plain, 0, 0, 0, 0][:4])
    told = [f"/DVersion={number}", f"/DNumbers={numbers}", f"/DBundle={bundle}"]
    quoted = sign.replace('"', "$q")  # as Inno Setup writes a quotation mark
    return [*told, "/DSign", f"/Sdesk={quoted}"] if sign else told


def signing(command: str, file: Path) -> list[str]:
    """The command line that signs a file."""
    return [part.replace("$f", str(file)) for part in shlex.split(command, posix=os.name != "nt")]


def compiler() -> str:
    """Inno Setup's compiler: where the environment says, on the path, or where it is usually installed."""
    places = [os.environ.get("ISCC", ""), shutil.which("ISCC") or "", *USUAL]
    found = next((place for place in places if place and Path(place).is_file()), "")
    if not found:
        raise SystemExit("Inno Setup's compiler is not here: install Inno Setup 6, or say where it is in ISCC.")
    return found


def run(command: list[str]) -> None:
    """Run a program that must work."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise SystemExit(f"{Path(command[0]).name} failed.")


if __name__ == "__main__":
    sys.exit(main())
