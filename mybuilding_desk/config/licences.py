"""The parts that the program is made of, each with its licence: for the page *About*. Reads, and writes nothing.

In the stand-alone program the list was made when it was built (`build.spec`); in a source tree it is made of what is
installed here.
"""

import json
import platform
import re
import ssl
import sys
from dataclasses import dataclass
from importlib import metadata
from typing import Final

from mybuilding_desk.config.places import resource_path

BUILT_LIST: Final = ("licences", "parts.json")
"""Where the list of a stand-alone program lies among the resources."""

RESOURCES: Final = {"icons": ("Lucide icons", "ISC"), "fonts": ("Inter", "OFL-1.1")}
"""The folders of the resources that others made, with the name and the licence; each holds the text as `LICENSE`."""

_PROGRAM: Final = "mybuilding-desk"
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_OLDER: Final = re.compile(r"python(?:_full)?_version\s*<\s*['\"]([0-9.]+)['\"]")
_TEXT: Final = re.compile("(?:licen[cs]e|copying|notice)", re.IGNORECASE)
_QT: Final = "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what it is called, which version, the short name of its licence, and the licence's whole text."""

    name: str
    version: str
    licence: str
    text: str


def licences() -> tuple[Part, ...]:
    """Every part that runs when the program runs, by name. Takes a moment: many files are read."""
    built = resource_path(*BUILT_LIST)
    if built.is_file():
        return tuple(Part(**part) for part in json.loads(built.read_text("utf-8")))
    return installed()


def installed() -> tuple[Part, ...]:
    """The same, of what is installed here: the program, all that it needs, and what is no Python package."""
    parts = [_part(one) for one in needed(_PROGRAM).values()]
    return tuple(sorted([*parts, *_others()], key=lambda part: part.name.casefold()))


def needed(name: str) -> dict[str, metadata.Distribution]:
    """The package of this name and what it needs to run here, by their normal names."""
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
    """A package's name as all its spellings have it (PEP 503)."""
    return re.sub("[-_.]+", "-", name).lower()


def as_json(parts: tuple[Part, ...]) -> str:
    """The list as `licences` reads it."""
    fields = ("name", "version", "licence", "text")
    return json.dumps([{field: getattr(part, field) for field in fields} for part in parts], ensure_ascii=False)


def _is_plain(requirement: str) -> bool:
    """Whether a package needs this one as it is, and on a Python like this."""
    older = _OLDER.search(requirement)
    return "extra ==" not in requirement and (older is None or sys.version_info < _numbers(older[1]))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _part(package: metadata.Distribution) -> Part:
    licence = _field(package, "License-Expression") or _short(_field(package, "License")) or _classified(package)
    text = "\n\n".join(filter(None, (_read(file) for file in _texts(package)))) or _common(licence)
    return Part(_field(package, "Name"), package.version, licence, text)


def _field(package: metadata.Distribution, name: str) -> str:
    return next(iter(package.metadata.get_all(name) or ()), "")


def _short(licence: str) -> str:
    """What is written there, where it is a name and not the whole text."""
    return licence.strip() if len(licence) < 80 and "\n" not in licence.strip() else ""


def _classified(package: metadata.Distribution) -> str:
    found = [line for line in package.metadata.get_all("Classifier") or () if line.startswith("License :: ")]
    return " OR ".join(line.rpartition(" :: ")[2] for line in found)


def _texts(package: metadata.Distribution) -> list[metadata.PackagePath]:
    return [path for path in package.files or () if _TEXT.match(path.name) and ".dist-info" in path.parts[0]]


def _read(path: metadata.PackagePath) -> str:
    return path.read_text("utf-8").strip()


def _common(licence: str) -> str:
    """The texts that a package names and does not bring: Qt's."""
    if not licence.startswith("LGPL-3.0"):
        return ""
    return "\n\n".join(_resource("licences", name) for name in ("LGPL-3.0.txt", "GPL-3.0.txt"))


def _resource(*parts: str) -> str:
    return resource_path(*parts).read_text("utf-8").strip()


def _others() -> list[Part]:
    """What comes without a package of its own: in Python, in Qt, among the resources."""
    qt = "This program uses Qt as shared libraries, which may be replaced by a changed version of Qt.\n\n"
    return [
        Part("Python", platform.python_version(), "PSF-2.0", _resource("licences", "Python.txt")),
        Part("OpenSSL", ssl.OPENSSL_VERSION.split()[1], "Apache-2.0", _resource("licences", "Apache-2.0.txt")),
        Part("Qt", _version_of("PySide6-Essentials"), _QT, qt + _common(_QT)),
        *(Part(name, "", licence, _resource(folder, "LICENSE")) for folder, (name, licence) in RESOURCES.items()),
    ]


def _version_of(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
