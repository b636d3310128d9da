"""The parts of the program, each with its licence: for the page *About*. Reads them, and finds out nothing itself.

The list of the stand-alone program was written while it was built (`packaging/parts.py`). A source tree or a wheel
brings only the program and a few resources; what pip installs beside it keeps its licence in its own folder.
"""

import json
from dataclasses import dataclass
from importlib import metadata
from typing import Final

from mybuilding_desk.core.paths import resource_path

BUILT_LIST: Final = ("licences", "parts.json")
"""Where the list of a stand-alone program lies among the resources."""

RESOURCES: Final = {"icons": ("Lucide icons", "ISC"), "fonts": ("Inter", "OFL-1.1")}
"""The folders of the resources that others made, with the name and the licence; each holds the text as `LICENSE`."""

PROGRAM: Final = "mybuilding-desk"
_TEXTS: Final = ("licenses/LICENSE", "LICENSE")
"""Where a package keeps its licence beside its metadata, in the newer and in the older place."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what it is called, which version, the short name of its licence, and the licence's whole text."""

    name: str
    version: str
    licence: str
    text: str


def licences() -> tuple[Part, ...]:
    """Every part that comes with the program, by name. Takes a moment: the list has a megabyte."""
    built = resource_path(*BUILT_LIST)
    if built.is_file():
        return tuple(Part(**part) for part in json.loads(built.read_text("utf-8")))
    return tuple(sorted(own(), key=lambda part: part.name.casefold()))


def own() -> list[Part]:
    """The program and the resources that others made: what a source tree brings itself."""
    parts = [
        Part(name, "", licence, resource_path(folder, "LICENSE").read_text("utf-8").strip())
        for folder, (name, licence) in RESOURCES.items()
    ]
    try:
        package = metadata.distribution(PROGRAM)
    except metadata.PackageNotFoundError:  # run from a source tree that nobody installed
        return parts
    text = next(filter(None, map(package.read_text, _TEXTS)), "")
    return [*parts, Part(PROGRAM, package.version, "MIT", text.strip())]
