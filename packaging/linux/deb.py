"""Build the Debian package from the standalone app in `dist/`: `dist/mybuilding-desk_VERSION_ARCHITECTURE.deb`.

Needs binutils, desktop-file-utils, and appstream. The app is installed in /opt, as it is not part of Debian.
"""

import os
import re
import shutil
import struct
import subprocess
import sys
import time
from pathlib import Path

from papers import changelogs, copyright_text, overrides, packed

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "packaging" / "linux"
BUNDLE = ROOT / "dist" / "mybuilding-desk"
STAGE = ROOT / "build" / "deb"
NAME = "mybuilding-desk"
MAINTAINER = "MyBuilding <support@mybuilding.org>"

# xkb-data is loaded by path at run time, so no library depends on it.
DEPENDS = ("xkb-data",)
RECOMMENDS = ("gnome-keyring | org.freedesktop.secrets", "at-spi2-core")
SCRIPT = """#!/bin/sh
set -e
# No Debian package owns /opt, so dpkg removes it with the last package installed there.
[ -d /opt ] || install -d -m 755 /opt
if [ "$1" = purge ]; then
    # Delete the machine-wide configuration; data in the home directories stays.
    rm -f /etc/xdg/mybuilding-desk/config.toml
    [ ! -d /etc/xdg/mybuilding-desk ] || rmdir --ignore-fail-on-non-empty /etc/xdg/mybuilding-desk
fi
"""
NEEDED = re.compile(r"^ +NEEDED +(\S+)$", re.MULTILINE)
GLIBC = re.compile(r" GLIBC_2\.(\d+)$", re.MULTILINE)


def main() -> None:
    """Lay out the files, write the control files, and build the package."""
    if not BUNDLE.is_dir():
        raise SystemExit(f"There is no {BUNDLE}: build it first (python3 dev.py bundle).")
    shutil.rmtree(STAGE, ignore_errors=True)
    tree = STAGE / "tree"
    lay_out(tree)
    control(tree)
    package = ROOT / "dist" / f"{NAME}_{debian_version()}_{architecture()}.deb"
    package.unlink(missing_ok=True)
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z4", "--build", str(tree), str(package))
    print(f"{package} ({package.stat().st_size / 2**20:.1f} MiB)")


def version() -> str:
    """Return the version in the source."""
    found = re.search(r'__version__ = "(.+)"', (ROOT / "mybuilding_desk" / "__init__.py").read_text("utf-8"))
    return found[1] if found else ""


def debian_version() -> str:
    """Return the version in Debian's form, with a tilde before `rc1` so that 1.0~rc1 sorts before 1.0."""
    return re.sub(r"(?<=\d)\.?(a|b|rc|dev)(?=\d)", r"~\1", version())


def architecture() -> str:
    """Return dpkg's name of this machine's architecture."""
    return run("dpkg", "--print-architecture").strip()


def lay_out(tree: Path) -> None:
    """Put every file into its installed location below `tree`."""
    shutil.copytree(BUNDLE, tree / "opt" / NAME, symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / NAME).symlink_to(f"/opt/{NAME}/{NAME}")
    share = tree / "usr" / "share"
    put(share / "applications" / f"{NAME}.desktop", (HERE / f"{NAME}.desktop").read_text("utf-8"))
    put(share / "metainfo" / "org.mybuilding.desk.metainfo.xml", metadata())
    put(tree / "etc" / "xdg" / NAME / "README", (HERE / "etc-readme").read_text("utf-8"))
    documents(share / "doc" / NAME)
    put(share / "lintian" / "overrides" / NAME, overrides(NAME, tree))
    manual(share / "man" / "man1" / f"{NAME}.1.gz")
    icons(share / "icons" / "hicolor")
    run("desktop-file-validate", str(share / "applications" / f"{NAME}.desktop"))
    run("appstreamcli", "validate", "--no-net", "--pedantic", str(next((share / "metainfo").iterdir())))
    rights(tree)


def put(file: Path, text: str) -> None:
    """Write a file and create its folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def metadata() -> str:
    """Return the AppStream metadata with the version and the build date."""
    day = time.strftime("%Y-%m-%d", time.gmtime(build_time()))
    text = (HERE / "org.mybuilding.desk.metainfo.xml").read_text("utf-8")
    return text.replace("@VERSION@", version()).replace("@DATE@", day)


def build_time() -> int:
    """Return the build time in seconds; SOURCE_DATE_EPOCH overrides it for reproducible builds."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())


def documents(folder: Path) -> None:
    """Write the copyright file, the changelogs, the deployment guide, and the example configuration."""
    put(folder / "copyright", copyright_text(BUNDLE))
    put(folder / "deploy.md", (ROOT / "docs" / "deploy.md").read_text("utf-8"))
    put(folder / "examples" / "config.toml", (ROOT / "packaging" / "config.example.toml").read_text("utf-8"))
    for name, content in changelogs(NAME, debian_version(), MAINTAINER, build_time()).items():
        (folder / name).write_bytes(content)


def manual(file: Path) -> None:
    """Write the manual page."""
    file.parent.mkdir(parents=True)
    file.write_bytes(packed((HERE / f"{NAME}.1").read_text("utf-8").replace("@VERSION@", version())))


def icons(theme: Path) -> None:
    """Copy the app icons into the folders for their sizes."""
    pictures = ROOT / "resources" / "app"
    for picture in sorted(pictures.glob(f"{NAME}-*.png")):
        width = struct.unpack(">I", picture.read_bytes()[16:20])[0]
        copy(picture, theme / f"{width}x{width}" / "apps" / f"{NAME}.png")
    for picture in pictures.glob(f"{NAME}.svg"):
        copy(picture, theme / "scalable" / "apps" / f"{NAME}.svg")
    if not theme.is_dir():
        raise SystemExit(f"There is no app icon in {pictures}.")


def copy(source: Path, target: Path) -> None:
    """Copy a file and create its folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def rights(tree: Path) -> None:
    """Let every user read the files, and only root change them."""
    for path in tree.rglob("*"):
        if path.is_symlink():
            continue
        runs = path.is_dir() or path.parent == tree / "opt" / NAME
        path.chmod(0o755 if runs else 0o644)


def control(tree: Path) -> None:
    """Write the control file, the list of configuration files, the checksums, and the postrm script."""
    folder = tree / "DEBIAN"
    size = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file()) // 1024
    put(folder / "conffiles", f"/etc/xdg/{NAME}/README\n")
    put(folder / "postrm", SCRIPT)
    (folder / "postrm").chmod(0o755)
    put(folder / "md5sums", checksums(tree))
    fields = {
        "Package": NAME,
        "Version": debian_version(),
        "Architecture": architecture(),
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        "Depends": ", ".join((*libraries(tree), *DEPENDS)),
        "Recommends": ", ".join(RECOMMENDS),
        "Section": "misc",
        "Priority": "optional",
        "Homepage": "https://mybuilding.org",
        "Description": "front desk package management\n"
        " Logs the packages that carriers deliver to a building and releases them to\n"
        " residents, by scanner and keyboard. Everything entered is saved on the computer\n"
        " until MyBuilding confirms it.",
    }
    put(folder / "control", "".join(f"{name}: {value}\n" for name, value in fields.items()))


def checksums(tree: Path) -> str:
    """Return the checksums for `dpkg --verify`."""
    files = sorted(path.relative_to(tree) for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    return run("md5sum", *(str(file) for file in files if file.parts[0] not in {"DEBIAN", "etc"}), folder=tree)


def libraries(tree: Path) -> list[str]:
    """Return the packages of the needed libraries that are not in the bundle, as on the build system."""
    inside = tree / "opt" / NAME
    files = [path for path in inside.rglob("*") if path.is_file() and (".so" in path.name or path.parent == inside)]
    told = run("objdump", "-p", *(str(path) for path in files))
    names = set(NEEDED.findall(told)) - {path.name for path in files}
    owners = {owner(name) for name in names} - {"libc6"}
    return [f"libc6 (>= 2.{max(int(minor) for minor in GLIBC.findall(told))})", *sorted(owners)]


def owner(library: str) -> str:
    """Return the package of a library on this system."""
    places = {line.rpartition("=> ")[2] for line in run("ldconfig", "-p").splitlines() if line.split()[:1] == [library]}
    names = {str(path) for place in places for path in (Path(place), Path(place).resolve())}
    # The merged /usr gives a file two paths, and dpkg knows only one of them.
    found = subprocess.run(
        ["dpkg-query", "-S", *names, *(name.removeprefix("/usr") for name in names)],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    packages = {line.partition(":")[0] for line in found.stdout.splitlines()}
    if len(packages) != 1:
        raise SystemExit(f"{library} must be in exactly one package, but dpkg knows: {sorted(packages) or 'none'}")
    return packages.pop()


def run(*command: str, folder: Path = ROOT) -> str:
    """Run a program and return its output. Exits if the program fails."""
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
