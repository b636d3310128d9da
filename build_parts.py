"""Names every part of the stand-alone program with its licence while it is built; `build.spec` calls it.

A part without a licence ends the build. Runs where PyInstaller runs, and is no part of the program.
"""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from mybuilding_desk.config.licences import Part, as_json, installed, normal

Entry = tuple[str, str, str]
"""As PyInstaller writes a file of the bundle: its place there, where it comes from, its kind."""

COPYRIGHT = "/usr/share/doc/{package}/copyright"


def write_list(pure: Iterable[Entry], binaries: Iterable[Entry], file: Path) -> str:
    """Write the list that *About* shows; where it lies. Exits with the names of what nobody licensed."""
    parts = (*installed(), _bootloader(), *of_the_system(binaries))
    strays = packages_of(pure) - {normal(part.name) for part in parts}
    bare = [part.name for part in parts if not part.licence or not part.text]
    if strays or bare:
        sys.exit(f"No licence is known for these parts of the bundle: {', '.join([*sorted(strays), *bare])}")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(as_json(tuple(sorted(parts, key=lambda part: part.name.casefold()))), "utf-8")
    return str(file)


def packages_of(pure: Iterable[Entry]) -> set[str]:
    """The normal names of the packages that these modules come from; Python's own modules come from none."""
    owners = metadata.packages_distributions()
    tops = {module.partition(".")[0] for module, _source, _kind in pure} - sys.stdlib_module_names
    return {normal(owner) for top in tops for owner in owners.get(top, ())}


def of_the_system(binaries: Iterable[Entry]) -> list[Part]:
    """The libraries that came from the operating system this is built on: on Debian and Ubuntu, by their packages."""
    outside = {Path(source) for _target, source, _kind in binaries if source and not _is_ours(Path(source))}
    if not Path("/usr/bin/dpkg-query").exists():
        note = "A library of the operating system that this program was built on, under its terms."
        return [Part(path.name, "", "of the operating system", note) for path in sorted(outside)]
    return [_debian(package) for package in sorted({_package_of(path) for path in outside})]


def _is_ours(path: Path) -> bool:
    return any(path.is_relative_to(folder) for folder in _folders_of_python())


def _folders_of_python() -> set[Path]:
    """Python, its own modules, and the packages of this environment; a system's Python shares `/usr` with all else."""
    folders = {Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    return folders | {Path(prefix) for prefix in (sys.prefix, sys.base_prefix) if prefix != "/usr"}


def _package_of(path: Path) -> str:
    """Which Debian package brought a file; links and the merged `/usr` give a file several names."""
    names = dict.fromkeys((str(path), str(path.resolve()), str(path).removeprefix("/usr")))
    for name in names:
        found = subprocess.run(["/usr/bin/dpkg-query", "-S", name], check=False, capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.partition(":")[0]
    sys.exit(f"No package is known that brought {path}.")


def _debian(package: str) -> Part:
    shown = subprocess.run(
        ["/usr/bin/dpkg-query", "-W", "-f", "${Version}\n", package], check=True, capture_output=True, text=True
    )
    text = Path(COPYRIGHT.format(package=package)).read_text("utf-8", "replace")
    return Part(package, shown.stdout.splitlines()[0], _named(text), text)


def _named(text: str) -> str:
    """The short names of licences in a Debian copyright file; an old one has its text alone."""
    names = dict.fromkeys(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE))
    return ", ".join(names) or "as in its text"


def _bootloader() -> Part:
    """PyInstaller starts the program; its licence makes an exception for what it starts."""
    files = metadata.files("pyinstaller") or []
    text = next(path.read_text("utf-8") for path in files if path.name == "COPYING.txt")
    return Part("PyInstaller", metadata.version("pyinstaller"), "GPL-2.0-or-later WITH Bootloader-exception", text)
