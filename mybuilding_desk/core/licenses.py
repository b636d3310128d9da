"""List the parts of the program with their licenses, for the *About* page.

The list of the stand-alone program is generated at build time (`packaging/parts.py`). A source tree or a wheel contains
only the program and a few resources; the packages that pip installs keep their licenses in their own folders.
"""

import json
from dataclasses import dataclass
from importlib import metadata
from typing import Final

from mybuilding_desk.core.paths import resource_path

BUILT_LIST: Final = ("licenses", "parts.json")
"""Path of the stand-alone program's list among the resources."""

RESOURCES: Final = {"icons": ("Lucide icons", "ISC"), "fonts": ("Inter", "OFL-1.1")}
"""Folders of third-party resources, with name and license; each contains the license text as `LICENSE`."""

PROGRAM: Final = "mybuilding-desk"
_TEXTS: Final = ("licenses/LICENSE", "LICENSE")
"""Where a package keeps its license in its metadata folder: the newer and the older location."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its name, its version, the short name of its license, and the full license text."""

    name: str
    version: str
    license: str
    text: str


def licenses() -> tuple[Part, ...]:
    """Return every part shipped with the program, sorted by name. Slow: the list is about one megabyte."""
    built = resource_path(*BUILT_LIST)
    if built.is_file():
        return tuple(Part(**part) for part in json.loads(built.read_text("utf-8")))
    return tuple(sorted(own(), key=lambda part: part.name.casefold()))


def own() -> list[Part]:
    """Return the program and the third-party resources, which a source tree contains too."""
    parts = [
        Part(name, "", terms, resource_path(folder, "LICENSE").read_text("utf-8").strip())
        for folder, (name, terms) in RESOURCES.items()
    ]
    try:
        package = metadata.distribution(PROGRAM)
    except metadata.PackageNotFoundError:  # run from a source tree without installing
        return parts
    text = next(filter(None, map(package.read_text, _TEXTS)), "")
    return [*parts, Part(PROGRAM, package.version, "MIT", text.strip())]
