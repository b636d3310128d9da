"""List the third-party code inside Qt from Qt's attribution files (`qt_attribution.json`).

    python packaging/qt_parts.py RELEASE FOLDER... [ID=VERSION...]

reads the unpacked sources (qtbase, qtsvg) in the FOLDERs and writes `packaging/licenses/qt.json` for that release. If a
source is from an older patch release, ID=VERSION gives the version that the libraries of RELEASE contain. The build
reads the list and fails if it does not match the bundled Qt.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any

from mybuilding_desk.core.licenses import Part

Entry = tuple[str, str, str]
"""File of the bundle in PyInstaller's format: target path, source path, type."""

LIST = Path(__file__).resolve().parent / "licenses" / "qt.json"
MODULES = {
    "Core": "qtcore",
    "DBus": "qtdbus",
    "Gui": "qtgui",
    "Network": "qtnetwork",
    "OpenGL": "qtopengl",
    "OpenGLWidgets": "qtopenglwidgets",
    "PrintSupport": "qtprintsupport",
    "Svg": "qtsvg",
    "Widgets": "qtwidgets",
    "XcbQpa": "qtgui",
}
"""Libraries of qtbase and qtsvg, with their names in the attribution files."""

NOT_OURS = {"android-native-style", "dejayvu"}
"""Used only on Android and WebAssembly."""

SYSTEMS = {
    "cocoa-platform-plugin": ["darwin"],
    "d3d12memoryallocator": ["win32"],
    "forkfd": ["darwin", "linux"],
    "freetype": ["darwin", "win32"],  # on Linux, Qt uses the system's
    "freetype-bdf": ["darwin", "win32"],
    "freetype-pcf": ["darwin", "win32"],
    "freetype-zlib": ["darwin", "win32"],
    "pixman": ["darwin"],  # for ARM processors
    "qeventdispatcher_cf": ["darwin"],
    "rhi-miniengine-d3d12-mipmap": ["win32"],
    "xcb-xinput": ["linux"],
    "zlib": ["darwin", "win32"],
}
TOLD = {
    "pcre2": re.compile(rb"(\d+\.\d+) \d{4}-\d\d-\d\d\0"),
    "libpng": re.compile(rb"libpng version (\d+\.\d+\.\d+)"),
    "libjpeg": re.compile(rb"libjpeg-turbo version (\d+\.\d+\.\d+)"),
    "harfbuzz-ng": re.compile(rb"\0(1\d\.\d+\.\d+)\0"),
}
"""Patterns of the version strings of third-party code that are found in Qt's libraries."""
LIBRARY = re.compile(r"(?:lib)?Qt6?([A-Z][A-Za-z]+)(?:\.(?:so|dll|dylib|abi3|pyd)\b.*)?")


def third_party(binaries: list[Entry], release: str, system: str) -> list[Part]:
    """Return the components inside the Qt libraries of a bundle. Fails the build if the list is for another Qt."""
    known = json.loads(LIST.read_text("utf-8"))
    if known["release"] != release:
        sys.exit(f"The third-party code is listed for Qt {known['release']}, not {release}: run packaging/qt_parts.py")
    libraries = {found[1] for target, _, _ in binaries if (found := LIBRARY.fullmatch(base(target)))}
    if libraries - MODULES.keys():
        sys.exit(f"The third-party code of these Qt libraries is not listed: {', '.join(libraries - MODULES.keys())}")
    modules = {MODULES[name] for name in libraries}
    parts = [one for one in known["parts"] if one["module"] in modules and system in one["systems"]]
    told = versions_told(binaries)
    wrong = [
        f"{one['name']} {told[one['id']]}" for one in parts if told.get(one["id"], one["version"]) != one["version"]
    ]
    if wrong:
        sys.exit(f"Qt contains other versions than packaging/licenses/qt.json lists: {', '.join(wrong)}")
    return [Part(f"{one['name']} (in Qt)", one["version"], one["license"], one["text"]) for one in parts]


def base(target: str) -> str:
    """Return the file name of a path in the bundle, with the separators of any system."""
    return PurePath(target.replace("\\", "/")).name


def versions_told(binaries: list[Entry]) -> dict[str, str]:
    """Return the third-party versions found in Qt's own libraries and plugins."""
    told: dict[str, str] = {}
    for target, source, kind in binaries:
        of_qt = "PySide6" in target + source and re.search(r"Qt6?(Core|Gui)\b|qjpeg", base(target))
        if not of_qt or kind == "SYMLINK":
            continue
        content = Path(source).read_bytes()
        told |= {name: found[1].decode() for name, how in TOLD.items() if (found := how.search(content))}
    return told


def read(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield each component of the attribution files below a source folder that can be in a bundle."""
    for file in sorted(folder.rglob("qt_attribution.json")):
        # These files contain line breaks inside strings.
        content = json.loads(file.read_text("utf-8"), strict=False)
        for one in content if isinstance(content, list) else [content]:
            used = "libs" in one.get("QtParts", ["libs"]) and one["QDocModule"] in MODULES.values()
            if used and one["Id"] not in NOT_OURS:
                yield part(one, file.parent, folder)


def part(one: dict[str, Any], place: Path, source: Path) -> dict[str, Any]:
    """Return the list entry of an attribution."""
    return {
        "id": one["Id"],
        "module": one["QDocModule"],
        "name": one["Name"],
        "version": one.get("Version", ""),
        "license": one["LicenseId"],
        "systems": SYSTEMS.get(one["Id"], ["darwin", "linux", "win32"]),
        "text": "\n\n".join(text.strip() for text in (copyright_of(one, place), *texts(one, place, source)) if text),
    }


def copyright_of(one: dict[str, Any], place: Path) -> str:
    """Return its copyright lines, from the entry or from the file that it names."""
    if "CopyrightFile" in one:
        return (place / one["CopyrightFile"]).read_text("utf-8")
    lines = one["Copyright"]
    return "\n".join(lines) if isinstance(lines, list) else lines


def texts(one: dict[str, Any], place: Path, source: Path) -> list[str]:
    """Return its license texts: the files it names, or else those in Qt's LICENSES folder."""
    named = one.get("LicenseFiles") or filter(None, [one.get("LicenseFile")])
    files = [place / name for name in named]
    if not files:
        names = re.split(r" (?:AND|OR|WITH) |[()]", one["LicenseId"])
        files = [source / "LICENSES" / f"{name.strip()}.txt" for name in names if name.strip()]
    return [file.read_text("utf-8", "replace") for file in files]


def main() -> None:
    """Write the list."""
    release, *rest = sys.argv[1:]
    corrected = dict(word.split("=", 1) for word in rest if "=" in word)
    folders = [Path(word) for word in rest if "=" not in word]
    parts = [one for folder in folders for one in read(folder)]
    unknown = corrected.keys() - {one["id"] for one in parts}
    if unknown or not parts:
        sys.exit(f"Not found in {', '.join(map(str, folders))}: {', '.join(unknown)}")
    for one in parts:
        one["version"] = corrected.get(one["id"], one["version"])
    parts.sort(key=lambda one: one["name"].casefold())
    LIST.write_text(json.dumps({"release": release, "parts": parts}, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{LIST}: {len(parts)} components of Qt {release}")


if __name__ == "__main__":
    sys.exit(main())
