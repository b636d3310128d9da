"""Build the macOS disk image from the app in `dist/`: `dist/mybuilding-desk-VERSION-PROCESSOR.dmg`.

The app is for the processor of the Mac that built it: arm64 (Apple silicon) or x86_64 (Intel). The image also contains
a link to /Applications, onto which users drag the app.

Signs the app if the environment contains SIGN_IDENTITY (a "Developer ID Application"), with the certificate in the
keychain or in SIGN_CERTIFICATE (a .p12 file in base64, its password in SIGN_CERTIFICATE_PASSWORD). Notarizes it if
NOTARY_KEY (the text of an App Store Connect key), NOTARY_KEY_ID, and NOTARY_ISSUER are also set.
"""

import base64
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "dist" / "MyBuilding Desk.app"
WORK = ROOT / "build" / "macos"
SHOWN = WORK / "image"
"""Contents of the image."""

ENTITLEMENTS = ROOT / "packaging" / "macos" / "entitlements.plist"
CERTIFICATE = WORK / "certificate.p12"
NOTARY_KEY = WORK / "notary.p8"
KEYCHAIN = "mybuilding-desk-signing.keychain-db"
CODE = {b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"\xce\xfa\xed\xfe"}
"""First bytes of macOS executables: for one processor, several processors, and a 32-bit one."""


def main() -> None:
    """Sign and notarize the app if configured, and build the image."""
    if not APP.is_dir():
        raise SystemExit(f"There is no {APP}: build it first (python3 dev.py bundle).")
    lay_secrets(os.environ)
    lay_link(SHOWN)
    image = ROOT / "dist" / f"mybuilding-desk-{version()}-{platform.machine()}.dmg"
    for command in steps(APP, image, code_in(APP), os.environ):
        print(" ".join(command[:2]), Path(command[-1]).name, flush=True)
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            raise SystemExit(f"{command[0]} failed.")


def lay_secrets(environment: Mapping[str, str]) -> None:
    """Write the secrets that Apple's tools need as files, readable only by this account."""
    WORK.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name, content in (
        (CERTIFICATE, base64.b64decode(environment.get("SIGN_CERTIFICATE", ""))),
        (NOTARY_KEY, environment.get("NOTARY_KEY", "").encode()),
    ):
        if content:
            name.touch(mode=0o600)
            name.write_bytes(content)


def lay_link(folder: Path) -> None:
    """Create the image folder with the link to /Applications; the app is copied there once it is signed."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "Applications").symlink_to("/Applications")


def version() -> str:
    """Return the version in the source."""
    found = re.search(r'__version__ = "(.+)"', (ROOT / "mybuilding_desk" / "__init__.py").read_text("utf-8"))
    return found[1] if found else ""


def code_in(app: Path) -> list[Path]:
    """Return the files to sign individually: every file with machine code, the deepest first."""
    files = [path for path in app.rglob("*") if path.is_file() and not path.is_symlink()]
    return sorted((path for path in files if begins(path) in CODE), key=lambda path: -len(path.parts))


def begins(path: Path) -> bytes:
    """Return the first four bytes of a file."""
    with path.open("rb") as file:
        return file.read(4)


def steps(app: Path, image: Path, code: list[Path], environment: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield the commands to run, in order."""
    identity = environment.get("SIGN_IDENTITY", "")
    if identity:
        if environment.get("SIGN_CERTIFICATE"):
            yield from keychain(environment.get("SIGN_CERTIFICATE_PASSWORD", ""))
        for path in [*code, app]:
            yield signed(path, identity)
        yield ["codesign", "--verify", "--deep", "--strict", str(app)]
    if identity and environment.get("NOTARY_KEY"):
        packed = str(WORK / "app.zip")
        yield ["ditto", "-c", "-k", "--keepParent", str(app), packed]
        name, issuer = environment["NOTARY_KEY_ID"], environment["NOTARY_ISSUER"]
        login = ["--key", str(NOTARY_KEY), "--key-id", name, "--issuer", issuer]
        yield ["xcrun", "notarytool", "submit", *login, "--wait", packed]
        yield ["xcrun", "stapler", "staple", str(app)]
    yield ["ditto", str(app), str(SHOWN / app.name)]
    packing = ["-ov", "-format", "UDZO", "-volname", "MyBuilding Desk", "-srcfolder", str(SHOWN)]
    yield ["hdiutil", "create", *packing, str(image)]
    if identity:
        yield ["codesign", "--force", "--timestamp", "--sign", identity, str(image)]


def keychain(password: str) -> Iterator[list[str]]:
    """Yield the commands that create a keychain with the certificate, which codesign can use without a prompt."""
    yield ["security", "create-keychain", "-p", "", KEYCHAIN]
    yield ["security", "unlock-keychain", "-p", "", KEYCHAIN]
    yield ["security", "list-keychains", "-d", "user", "-s", KEYCHAIN, "login.keychain-db"]
    yield ["security", "import", str(CERTIFICATE), "-P", password, "-T", "/usr/bin/codesign", "-k", KEYCHAIN]
    yield ["security", "set-key-partition-list", "-S", "apple-tool:,apple:", "-s", "-k", "", KEYCHAIN]


def signed(path: Path, identity: str) -> list[str]:
    """Return the command that signs with the hardened runtime, which notarization requires."""
    options = ["--force", "--timestamp", "--options", "runtime", "--entitlements", str(ENTITLEMENTS)]
    return ["codesign", *options, "--sign", identity, str(path)]


if __name__ == "__main__":
    sys.exit(main())
