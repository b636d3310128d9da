"""Every part of the stand-alone program has its license, including the parts of Qt; a missing one stops the build."""

import json
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest

from mybuilding_desk.core.licenses import Part
from tests.support.build_tools import load

ROOT = Path(__file__).parents[1]
QT = ROOT / "packaging" / "licenses" / "qt.json"
LIBRARIES = {
    "linux": ["PySide6/Qt/lib/libQt6Core.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Network.so.6"],
    "win32": ["PySide6\\Qt6Core.dll", "PySide6\\Qt6Gui.dll", "PySide6\\Qt6Network.dll"],
    "darwin": [f"PySide6/Qt/lib/{name}.framework/Versions/A/{name}" for name in ("QtCore", "QtGui", "QtNetwork")],
}


PUBLIC = ("MD4", "MD5", "Secure Hash Algorithm SHA-1", "The Public Suffix List")


@pytest.fixture
def parts(monkeypatch) -> ModuleType:
    return load("parts", monkeypatch)


@pytest.fixture
def qt_parts(monkeypatch) -> ModuleType:
    return load("qt_parts", monkeypatch)


# Packages


def test_every_required_package_is_a_part_with_its_license_text(parts) -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    by_name = {parts.normal(part.name): part for part in parts.installed()}
    assert {parts.normal(line.partition("=")[0].rstrip(">")) for line in wanted} <= by_name.keys()
    assert parts.needed("mybuilding-desk").keys() <= by_name.keys()
    assert {"urllib3", "certifi", "lucide-icons"} <= {name.replace(" ", "-") for name in by_name}
    assert [part.name for part in by_name.values() if not part.license or len(part.text) < 200] == []
    assert "pytest" not in by_name


def test_packages_of_other_systems_are_skipped(parts) -> None:
    assert parts.needed("no-such-package-anywhere") == {}


@pytest.mark.skipif(sys.platform != "linux", reason="only the keychain of Linux needs cryptography")
def test_libraries_compiled_into_a_package_are_listed_from_its_bill_of_materials(parts) -> None:
    [one] = [part for part in parts.installed() if part.name == "cryptography"]
    assert "\n  openssl " in one.text
    assert "\n  pyo3 " in one.text


def test_the_notices_of_what_is_compiled_into_the_barcode_library_are_in_its_text(parts) -> None:
    [one] = [part for part in parts.installed() if part.name == "zxing-cpp"]
    assert one.text.startswith("Apache License") or "Apache License" in one.text[:200]
    for owner in ("Robin Stuart", "Wenzel Jakob", "Thibaut Goetghebuer-Planchon", "Project Nayuki"):
        assert owner in one.text


def test_the_build_lists_every_included_package(parts, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(parts, "_bootloader", lambda: Part("PyInstaller", "6", "GPL", "text"))
    pure = [("requests.adapters", "x", "PYMODULE"), ("json.decoder", "x", "PYMODULE"), ("keyring", "x", "PYMODULE")]
    file = tmp_path / "work" / "parts.json"
    parts.write_list(pure, [], file)
    names = {one["name"] for one in json.loads(file.read_text("utf-8"))}
    assert {"PyInstaller", "Python", "OpenSSL", "Qt", "requests", "Inter"} <= names


def test_a_package_without_a_license_stops_the_build(parts, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(parts, "_bootloader", lambda: Part("PyInstaller", "6", "GPL", "text"))
    with pytest.raises(SystemExit, match=r"No license .*: pytest"):
        parts.write_list([("pytest", "x", "PYMODULE")], [], tmp_path / "parts.json")
    monkeypatch.setattr(parts, "installed", lambda: [Part("Bare", "1", "", "")])
    with pytest.raises(SystemExit, match="Bare"):
        parts.write_list([], [], tmp_path / "parts.json")


def test_modules_are_assigned_to_their_packages(parts) -> None:
    pure = [("requests", "", "PYMODULE"), ("hypothesis.strategies", "", "PYMODULE"), ("os", "", "PYMODULE")]
    assert parts.packages_of(pure) == {"requests", "hypothesis"}


@pytest.mark.skipif(not Path("/usr/bin/dpkg-query").exists(), reason="not on Debian")
@pytest.mark.parametrize(
    ("library", "package", "terms"),
    [("libdbus-1.so.3", "libdbus-1-3", "AFL-2.1"), ("libxkbcommon.so.0", "libxkbcommon0", "as in its text")],
)
def test_a_debian_library_is_assigned_to_its_package(parts, library: str, package: str, terms: str) -> None:
    source = next(path for path in Path("/usr/lib").rglob(library) if path.exists())
    [part] = parts.of_the_system([(library, str(source), "BINARY")])
    assert part.name == package
    assert part.version
    assert terms in part.license
    assert "Permission is hereby granted" in part.text


# Qt and its parts


def test_qt_names_its_owner_location_and_source(parts) -> None:
    release = metadata.version("PySide6-Essentials")
    by_name = {part.name: part for part in [*parts.installed(), *parts.qt([])]}
    for name in ("Qt", "PySide6_Essentials", "shiboken6"):
        text = by_name[name].text
        assert "Copyright (C) The Qt Company Ltd." in text
        assert parts.PLACES[sys.platform] in text
        assert f"https://download.qt.io/official_releases/qt/6.11/{release}/submodules/" in text
        assert f"PySide6-{release}-src/" in text
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
        assert "GNU GENERAL PUBLIC LICENSE" in text


def test_the_list_of_qt_parts_is_for_the_pinned_qt() -> None:
    pinned = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"][0]
    assert pinned == f"PySide6-Essentials=={json.loads(QT.read_text('utf-8'))['release']}"


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_third_party_parts_of_qt_are_listed_with_their_copyright(qt_parts, system: str) -> None:
    binaries = [(target, "/dev/null", "BINARY") for target in LIBRARIES[system]]
    by_name = {
        part.name: part for part in qt_parts.third_party(binaries, metadata.version("PySide6-Essentials"), system)
    }
    assert {"PCRE2 (in Qt)", "LibPNG (in Qt)", "HarfBuzz-NG (in Qt)", "TinyCBOR (in Qt)"} <= by_name.keys()
    assert ("Freetype 2 (in Qt)" in by_name) is (system != "linux")
    assert "XSVG (in Qt)" not in by_name
    assert [part.name for part in by_name.values() if not part.license or len(part.text) < 200] == []
    # Public-domain works name their authors without a copyright.
    bare = {part.name for part in by_name.values() if not re.search(r"opyright|\(C\)", part.text)}
    assert bare <= {f"{name} (in Qt)" for name in PUBLIC}


def test_the_versions_of_qt_parts_match_its_libraries(qt_parts) -> None:
    import PySide6  # noqa: PLC0415 - where its files are

    folder = Path(PySide6.__path__[0])
    files = [path for path in folder.rglob("*") if path.is_file() and qt_parts.base(str(path)).partition(".")[0] in {
        "libQt6Core", "libQt6Gui", "Qt6Core", "Qt6Gui", "QtCore", "QtGui", "libqjpeg", "qjpeg"}]  # fmt: skip
    binaries = [(f"PySide6/{path.relative_to(folder).as_posix()}", str(path), "BINARY") for path in files]
    versions = qt_parts.versions_told(binaries)
    assert "pcre2" in versions
    assert qt_parts.third_party(binaries, metadata.version("PySide6-Essentials"), sys.platform)


def test_a_different_qt_part_version_or_unlisted_library_stops_the_build(qt_parts, tmp_path) -> None:
    with pytest.raises(SystemExit, match=r"not 9\.9\.9"):
        qt_parts.third_party([], "9.9.9", "linux")
    release = metadata.version("PySide6-Essentials")
    with pytest.raises(SystemExit, match="WebEngineCore"):
        qt_parts.third_party([("PySide6/Qt/lib/libQt6WebEngineCore.so.6", "/dev/null", "BINARY")], release, "linux")
    library = tmp_path / "libQt6Core.so.6"
    library.write_bytes(b"\0" + b"1.01 2001-01-01\0")
    with pytest.raises(SystemExit, match=r"PCRE2 1\.01"):
        qt_parts.third_party([("PySide6/Qt/lib/libQt6Core.so.6", str(library), "BINARY")], release, "linux")


@pytest.mark.skipif(sys.platform != "linux", reason="Qt bundles ICU only on Linux")
def test_icu_is_a_part_and_another_icu_stops_the_build(parts, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(parts, "PREFIXES", {tmp_path})
    monkeypatch.setattr(parts, "_bootloader", lambda: Part("PyInstaller", "6", "GPL", "text"))
    for major in ("73", "99"):
        (tmp_path / f"libicuuc.so.{major}").write_bytes(f"\0{major}.2\0".encode())
    binaries = [("PySide6/Qt/lib/libicuuc.so.73", str(tmp_path / "libicuuc.so.73"), "BINARY")]
    [icu] = [part for part in parts._others(binaries) if part.name == "ICU"]
    assert icu.version == "73.2"
    assert "Copyright © 1991-2023 Unicode, Inc." in icu.text
    with pytest.raises(SystemExit, match="ICU 99"):
        list(parts._others([("libicuuc.so.99", str(tmp_path / "libicuuc.so.99"), "BINARY")]))


def test_an_unknown_library_beside_qt_is_reported(parts) -> None:
    targets = ["PySide6/Qt/lib/libavcodec.so.61", "PySide6\\msvcp140.dll", "PySide6/Qt/lib/libQt6Gui.so.6",
               "PySide6/Qt/plugins/platforms/libqxcb.so", "libz.so.1", "PySide6\\QtCore.pyd"]  # fmt: skip
    entries = [(target, "/x", "BINARY") for target in targets]
    entries += [("avutil.dll", "C:\\site\\PySide6\\avutil.dll", "BINARY"), ("sqlite3.dll", "C:\\python", "BINARY")]
    assert parts.unknown_beside_qt(entries) == {"libavcodec.so.61", "avutil.dll"}


def test_the_attribution_files_of_qt_are_read(qt_parts, tmp_path) -> None:
    folder = tmp_path / "src" / "3rdparty" / "thing"
    folder.mkdir(parents=True)
    (tmp_path / "LICENSES").mkdir()
    for name in ("MIT", "Zlib"):
        (tmp_path / "LICENSES" / f"{name}.txt").write_text(f"the text of {name}")
    (folder / "qt_attribution.json").write_text(
        '[{"Id": "a", "Name": "A", "QDocModule": "qtcore", "LicenseId": "MIT OR Zlib", "Copyright": "One\nTwo"},'
        '{"Id": "b", "Name": "B", "QDocModule": "qtcore", "QtParts": ["tools"], "LicenseId": "MIT", "Copyright": ""},'
        '{"Id": "c", "Name": "C", "QDocModule": "qttestlib", "LicenseId": "MIT", "Copyright": ""}]'
    )
    [one] = qt_parts.read(tmp_path)
    assert one["id"] == "a"
    assert one["text"] == "One\nTwo\n\nthe text of MIT\n\nthe text of Zlib"
