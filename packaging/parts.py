"""List every component of the standalone app with its license during the build; called by `build.spec`.

A component without a license fails the build. Runs in PyInstaller's environment and is not part of the app.
"""

import json
import platform
import re
import ssl
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from importlib import metadata
from pathlib import Path

from qt_parts import Entry, base, third_party

from mybuilding_desk.core.licenses import PROGRAM, Part, own

TEXTS = Path(__file__).resolve().parent / "licenses"
COPYRIGHT = "/usr/share/doc/{package}/copyright"
PREFIXES = {Path(sys.base_prefix), Path(sys.prefix)} - {Path("/usr")}
PREFIXES |= {Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
"""Folders of Python and its packages, except /usr: a system's own Python shares it with everything else."""

QT_SOURCE = "https://download.qt.io/official_releases"
PLACES = {
    "linux": "the folder _internal/PySide6 beside the program",
    "win32": "the folder _internal beside the program, and PySide6 in it",
    "darwin": "the folder Contents/Frameworks/PySide6 of the app (then sign it anew: codesign --force --deep --sign -)",
}
"""Location of the Qt libraries in the standalone app of each system."""

ICU = re.compile(r"libicu(?:data|i18n|uc)\.so\.(\d+)")
MICROSOFT = ("concrt", "msvcp", "vcamp", "vccorlib", "vcomp", "vcruntime")
KNOWN_IN_QT = re.compile(r"(lib)?(Qt|pyside6|shiboken6|icu)")
"""Names of libraries in Qt's folder whose license is known here."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_OLDER = re.compile(r"python(?:_full)?_version\s*<\s*['\"]([0-9.]+)['\"]")
_TEXT = re.compile("(?:licen[cs]e|copying|notice)", re.IGNORECASE)


def write_list(pure: Iterable[Entry], binaries: Iterable[Entry], file: Path) -> str:
    """Write the list shown by *About* and return its path. Exits with the names of components without a license."""
    libraries = list(binaries)
    parts = [*installed(), *_others(libraries), *of_the_system(libraries)]
    names = {normal(part.name) for part in parts}
    strays = {*(packages_of(pure) - names), *unknown_beside_qt(libraries)}
    bare = [part.name for part in parts if not part.license or not part.text]
    if strays or bare:
        sys.exit(f"No license is known for these components of the bundle: {', '.join([*sorted(strays), *bare])}")
    file.parent.mkdir(parents=True, exist_ok=True)
    found = [asdict(part) for part in sorted(parts, key=lambda part: part.name.casefold())]
    file.write_text(json.dumps(found, ensure_ascii=False), "utf-8")
    return str(file)


# Packages of Python


def installed() -> list[Part]:
    """Return the app, its resources, and every package that it needs on this system."""
    packages = [_part(package) for name, package in needed(PROGRAM).items() if name != PROGRAM]
    return [*own(), *packages]


def needed(name: str) -> dict[str, metadata.Distribution]:
    """Return this package and everything it needs to run on this system, by normalized name."""
    found: dict[str, metadata.Distribution] = {}
    waiting = [name]
    while waiting:
        one = normal(waiting.pop())
        if one in found:
            continue
        try:
            found[one] = metadata.distribution(one)
        except metadata.PackageNotFoundError:  # only needed on another operating system or an older Python
            continue
        waiting += [match[0] for line in found[one].requires or () if _is_plain(line) and (match := _NAME.match(line))]
    return found


def normal(name: str) -> str:
    """Return the normalized name of a package (PEP 503)."""
    return re.sub("[-_.]+", "-", name).lower()


def packages_of(pure: Iterable[Entry]) -> set[str]:
    """Return the normalized names of the packages that contain these modules; ignore Python's own modules."""
    owners = metadata.packages_distributions()
    tops = {module.partition(".")[0] for module, _source, _kind in pure} - sys.stdlib_module_names
    return {normal(owner) for top in tops for owner in owners.get(top, ())}


def _is_plain(requirement: str) -> bool:
    """Return whether a requirement applies without extras and to this Python version."""
    older = _OLDER.search(requirement)
    return "extra ==" not in requirement and (older is None or sys.version_info < _numbers(older[1]))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _part(package: metadata.Distribution) -> Part:
    name = _field(package, "License-Expression") or _short(_field(package, "License")) or _classified(package)
    texts = [path for path in package.files or () if _TEXT.match(path.name) and ".dist-info" in path.parts[0]]
    text = "\n\n".join(
        filter(None, (path.read_text("utf-8").strip() for path in texts if "Commercial" not in path.name))
    )
    part = Part(_field(package, "Name"), package.version, name, "\n\n".join(filter(None, (text, _inside(package)))))
    return _with_qt_terms(part) if name.startswith("LGPL-3.0") else part


def _field(package: metadata.Distribution, name: str) -> str:
    return next(iter(package.metadata.get_all(name) or ()), "")


def _short(name: str) -> str:
    """Return the license if it is a name, or `""` if it is a full text."""
    return name.strip() if len(name) < 80 and "\n" not in name.strip() else ""


def _classified(package: metadata.Distribution) -> str:
    found = [line for line in package.metadata.get_all("Classifier") or () if line.startswith("License :: ")]
    return " OR ".join(line.rpartition(" :: ")[2] for line in found)


def _inside(package: metadata.Distribution) -> str:
    """Return the components compiled into a package: from `packaging/licenses`, or listed by its own SBOMs."""
    known = TEXTS / f"{_field(package, 'Name')}.txt"
    if known.is_file():
        return known.read_text("utf-8").strip()
    lines = []
    for file in package.files or ():
        if "sboms" in file.parts and file.name.endswith(".json"):
            for one in json.loads(file.read_text("utf-8")).get("components", ()):
                ways = [way.get("expression") or way["license"].get("id", "") for way in one.get("licenses", ())]
                lines.append(f"  {one['name']} {one.get('version', '')} {' AND '.join(ways)}".rstrip())
    return "\n".join(["Compiled into it, by its own bill of materials:", *lines]) if lines else ""


# Components without a Python package


def _others(libraries: list[Entry]) -> Iterator[Part]:
    yield _bootloader()
    yield Part("Python", platform.python_version(), "PSF-2.0", _text("Python.txt"))
    yield Part("OpenSSL", ssl.OPENSSL_VERSION.split()[1], "Apache-2.0", _text("Apache-2.0.txt"))
    yield from qt(libraries)
    for name in {
        found[1] for target, source, _ in libraries if _is_ours(source) and (found := ICU.fullmatch(base(target)))
    }:
        if not (TEXTS / f"ICU-{name}.txt").is_file():
            sys.exit(f"The bundle contains ICU {name}, but packaging/licenses does not contain its license.")
        yield Part("ICU", _icu_version(name, libraries), "Unicode-DFS-2016", _text(f"ICU-{name}.txt"))
    if any(base(target).lower().startswith(MICROSOFT) for target, _, _ in libraries):
        yield Part("Microsoft Visual C++ runtime", "", "Microsoft's own terms", _text("Microsoft-runtime.txt"))


def qt(libraries: list[Entry]) -> list[Part]:
    """Return Qt itself and the third-party code inside its libraries."""
    release = metadata.version("PySide6-Essentials")
    terms = "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"
    inside = third_party(libraries, release, sys.platform)
    return [_with_qt_terms(Part("Qt", release, terms, "")), *inside]


def _with_qt_terms(part: Part) -> Part:
    """Add the notices that the LGPL requires: copyright, location of the libraries, source address, license text."""
    series = ".".join(part.version.split(".")[:2])
    said = [
        f"{part.name} {part.version}. Copyright (C) The Qt Company Ltd. and other contributors.",
        "It is used under the GNU Lesser General Public License, version 3, whose text follows, as shared libraries: "
        f"{PLACES.get(sys.platform, PLACES['linux'])}. You may put changed ones of the same series in their place.",
        "The source of exactly this version:\n"
        f"{QT_SOURCE}/qt/{series}/{part.version}/submodules/ (qtbase, qtsvg, qttranslations)\n"
        f"{QT_SOURCE}/QtForPython/pyside6/PySide6-{part.version}-src/ (PySide6, shiboken6)",
    ]
    return replace(part, text="\n\n".join([*said, _text("LGPL-3.0.txt"), _text("GPL-3.0.txt")]))


def _icu_version(major: str, libraries: list[Entry]) -> str:
    """Return the full version that the library contains."""
    source = next(source for target, source, _ in libraries if base(target) == f"libicuuc.so.{major}")
    found = re.search(rf"\0({major}(?:\.\d+)+)\0".encode(), Path(source).read_bytes())
    return found[1].decode() if found else major


def unknown_beside_qt(libraries: list[Entry]) -> set[str]:
    """Return the libraries from PySide6's wheel whose license is not known here."""
    here = [target.replace("\\", "/") for target, source, _ in libraries if source and "PySide6" in target + source]
    names = {base(target) for target in here if "/plugins/" not in target}
    return {name for name in names if not KNOWN_IN_QT.match(name) and not name.lower().startswith(MICROSOFT)}


def _text(name: str) -> str:
    return (TEXTS / name).read_text("utf-8").strip()


def _bootloader() -> Part:
    """Return PyInstaller, whose bootloader starts the app; its license has an exception for such apps."""
    files = metadata.files("pyinstaller") or []
    text = next(path.read_text("utf-8") for path in files if path.name == "COPYING.txt")
    return Part("PyInstaller", metadata.version("pyinstaller"), "GPL-2.0-or-later WITH Bootloader-exception", text)


# Libraries of the operating system


def of_the_system(binaries: Iterable[Entry]) -> list[Part]:
    """Return the libraries from the operating system of the build: on Debian and Ubuntu, by package."""
    outside = {Path(source) for _target, source, _kind in binaries if source and not _is_ours(source)}
    if not Path("/usr/bin/dpkg-query").exists():
        note = "A library of the operating system that this program was built on, under its terms."
        return [Part(path.name, "", "of the operating system", note) for path in sorted(outside)]
    return [_debian(package) for package in sorted({_package_of(path) for path in outside})]


def _is_ours(source: str) -> bool:
    return any(Path(source).is_relative_to(prefix) for prefix in PREFIXES)


def _package_of(path: Path) -> str:
    """Return the Debian package of a file. Links and the merged `/usr` give a file several names."""
    names = dict.fromkeys((str(path), str(path.resolve()), str(path).removeprefix("/usr")))
    for name in names:
        found = subprocess.run(["/usr/bin/dpkg-query", "-S", name], check=False, capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.partition(":")[0]
    sys.exit(f"No Debian package owns {path}.")


def _debian(package: str) -> Part:
    shown = subprocess.run(
        ["/usr/bin/dpkg-query", "-W", "-f", "${Version}\n", package], check=True, capture_output=True, text=True
    )
    text = Path(COPYRIGHT.format(package=package)).read_text("utf-8", "replace")
    return Part(package, shown.stdout.splitlines()[0], _named(text), text)


def _named(text: str) -> str:
    """Return the short license names of a Debian copyright file; old files contain only the text."""
    names = dict.fromkeys(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE))
    return ", ".join(names) or "as in its text"
