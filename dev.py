"""Set up and run this source tree: `python3 dev.py practice` opens practice mode, `test` runs the tests.

Needs only Python 3.11 to 3.14 and its standard library. Creates `.venv` next to this file, and on Debian and Ubuntu
installs the system packages that Qt needs. Does not import the app.
"""

from __future__ import annotations

import ast
import ctypes
import hashlib
import importlib.util
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST, NEWEST = (3, 11), (3, 14)
LOCK = ROOT / "requirements" / "build.lock"
BUILDER = ROOT / "build" / "venv"
SIZES = "about 100 MB to download, 300 MB on disk"
GROUPS = {"practice": (), "test": ("test",), "coverage": ("test",), "lint": ("lint",),
          "check": ("test", "lint", "lock"), "bundle": (), "fuzz": ("test", "fuzz"), "lock": ("lock",),
          "audit": ("lock",), "icon": (), "screenshots": ("test",), "translate": (), "self-test": (),
          "try-wheels": ("test",), "try-bundle": (), "deb": (), "try-deb": (), "sbom": ("sbom",), "checksums": (),
          "installer": (), "image": ()}  # fmt: skip
SCRIPTS = {
    "try-wheels": "packaging/try_wheels.py",
    "self-test": "packaging/self_test.py",
    "try-bundle": "packaging/linux/try_bundle.py",
    "deb": "packaging/linux/deb.py",
    "try-deb": "packaging/linux/try_deb.py",
    "installer": "packaging/windows/installer.py",
    "image": "packaging/macos/image.py",
    "sbom": "packaging/sbom.py",
    "checksums": "packaging/checksums.py",
}
TRIAL = {"debootstrap": "debootstrap", "Xvfb": "xvfb", "xdotool": "xdotool", "import": "imagemagick"}
TOOLS = {
    "bundle": {"objdump": "binutils"},
    "deb": {"objdump": "binutils", "desktop-file-validate": "desktop-file-utils", "appstreamcli": "appstream"},
    "try-bundle": TRIAL,
    "try-deb": {**TRIAL, "lintian": "lintian"},
}
ON_TWO_CORES = ["--numprocesses=2", "--dist=worksteal"]
WINDOWLESS = frozenset({"--self-test", "--check", "--forget", "--provision", "--export", "--version", "--help", "-h"})
LANGUAGES = ("en", "es", "fr")
LUPDATE = ["-no-obsolete", "-no-ui-lines", "-locations", "none", "-disable-heuristic", "similartext",
           "-tr-function-alias", "translate+=say,QT_TRANSLATE_NOOP+=noop", "-source-language", "en"]  # fmt: skip
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
USAGE = """usage: python3 dev.py COMMAND [arguments]

  practice     open practice mode (extra arguments go to the app)
  test         run the tests (accepts pytest arguments)
  coverage     run the tests, and report the lines and branches they miss
  lint         run ruff and mypy
  check        run test, lint, and audit
  try-wheels   build the wheel and the source archive, test each in a fresh environment
  bundle       build the standalone app into dist/
  self-test    test the standalone app on this machine
  try-bundle   test it in a minimal Debian chroot, with and without a display (as root)
  deb          build its Debian package
  try-deb      install, start, and purge the package in a minimal Debian chroot (as root)
  installer    build the Windows installer (on Windows, with Inno Setup 6)
  image        build the macOS disk image (on macOS)
  sbom         write the SBOM of the standalone app (CycloneDX)
  checksums    write SHA256SUMS for the files in dist/
  lock         update the pinned build dependencies and their hashes
  audit        check them for known vulnerabilities
  fuzz         fuzz with coverage feedback: fuzz wire, fuzz tracking
  icon         generate all sizes and formats of the app icon from its SVG
  screenshots  regenerate docs/screenshots
  translate    extract new texts and compile the translations"""


class Stop(Exception):
    """Setup cannot continue; the text says why, or what to run."""


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        names = tuple("%d.%d" % version[:2] for version in (OLDEST, NEWEST, sys.version_info))  # noqa: UP031  for old Pythons
        print("MyBuilding Desk needs Python %s to %s; this is Python %s." % names, file=sys.stderr)  # noqa: UP031
        return 1
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command not in GROUPS:
        print(USAGE, file=sys.stdout if command in {"-h", "--help"} else sys.stderr)
        return 0 if command in {"-h", "--help"} else 2
    try:
        install_system_packages(missing_packages(command))
        make_venv()
        install(GROUPS[command])
        run(["-m", "compileall", "-q", "mybuilding_desk"])  # even with PYTHONDONTWRITEBYTECODE
        return run([SCRIPTS[command], *rest]) if command in SCRIPTS else COMMANDS[command](rest)
    except Stop as stop:
        print(f"dev.py: {stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def practice(arguments: list[str]) -> int:
    """Open practice mode."""
    environment = dict(os.environ)
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    has_screen = not sys.platform.startswith("linux") or any(environment.get(name) for name in screens)
    if not has_screen and WINDOWLESS.isdisjoint(arguments):
        environment["QT_QPA_PLATFORM"] = "offscreen"
        say("No display found: the window opens off screen. Press Ctrl+C to exit.")
    return run(["-m", "mybuilding_desk", "--practice", *arguments], environment)


def test(arguments: list[str]) -> int:
    """Run the tests, off screen unless `QT_QPA_PLATFORM` is set."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    return run(["-m", "pytest", *(arguments or ON_TWO_CORES)], environment)


def coverage(arguments: list[str]) -> int:
    """Run all tests under the tracer of coverage, which takes twice as long before Python 3.14."""
    return test([*ON_TWO_CORES, "--cov", *arguments])


def lint(_arguments: list[str]) -> int:
    """Run every style and type check, even after one has failed."""
    checks = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
    return max([run(["-m", *check]) for check in checks])


def check(arguments: list[str]) -> int:
    """Run the tests, lint, and audit."""
    return max([test(arguments), lint([]), audit([])])


def bundle(arguments: list[str]) -> int:
    """Build the standalone app from the locked packages only."""
    python = make_builder()
    return subprocess.run([python, "-m", "PyInstaller", "--noconfirm", "build.spec", *arguments], cwd=ROOT).returncode  # noqa: PLW1510


def make_builder() -> str:
    """Create an environment with only the locked packages, verified by hash, and return its Python."""
    python = BUILDER / PYTHON.relative_to(VENV)
    stamp, state = BUILDER / ".installed", hashlib.sha256(LOCK.read_bytes() + str(ROOT).encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == state:
        return str(python)
    say("Installing the locked packages for the build ...")
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(BUILDER)], check=False).returncode:
        raise Stop("Python could not create the virtual environment build/venv.")
    install_here = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    locked = [*install_here, "--require-hashes", "--requirement", str(LOCK)]
    own = [*install_here, "--no-deps", "--no-build-isolation", "--editable", "."]
    for command in (locked, own):
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            raise Stop("pip could not install the locked packages; see the error above.")
    stamp.write_text(state)
    return str(python)


def lock(arguments: list[str]) -> int:
    """Pin the newest compatible packages, for all systems and Python versions at once."""
    LOCK.parent.mkdir(exist_ok=True)
    what = ["pyproject.toml", "--group", "bundle", "--universal", "--python-version", "3.11", "--generate-hashes"]
    quietly = ["--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate", "--quiet"]
    return run(["-m", "uv", "pip", "compile", *what, *quietly, "--output-file", str(LOCK), *arguments])


def audit(_arguments: list[str]) -> int:
    """Check the locked packages for known vulnerabilities. Succeeds with a notice if the database is unreachable."""
    ask = ["pip_audit", "--requirement", str(LOCK), "--require-hashes", "--disable-pip", "--format", "json"]
    done = subprocess.run(
        [str(PYTHON), "-m", *ask, "--timeout", "15"], cwd=ROOT, check=False, capture_output=True, text=True
    )
    known, found = read_audit(done.stdout)
    if not known:
        say("audit: the vulnerability database cannot be reached, so nothing was checked.")
        return 0
    for line in found:
        say(f"audit: {line}")
    say(f"audit: {known} packages checked, {len(found)} known vulnerabilities")
    return 1 if found else 0


def read_audit(text: str) -> tuple[int, list[str]]:
    """Return the number of packages that the database knew, and one line per vulnerability."""
    try:
        packages = json.loads(text)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return 0, []
    known = [one for one in packages if "vulns" in one]
    return len(known), [f"{one['name']} {one['version']}: {bug['id']}" for one in known for bug in one["vulns"]]


def fuzz(arguments: list[str]) -> int:
    """Fuzz one part until interrupted; extra arguments go to libFuzzer."""
    return run(["-m", "tests.fuzz", *arguments])


def icon(arguments: list[str]) -> int:
    """Generate the app icon in every size and format."""
    return run(["tests/support/app_icon.py", *arguments], {"QT_QPA_PLATFORM": "offscreen", **os.environ})


def screenshots(arguments: list[str]) -> int:
    """Regenerate the screenshots."""
    return run(["tests/support/screenshots.py", *arguments], {"QT_QPA_PLATFORM": "offscreen", **os.environ})


def translate(arguments: list[str]) -> int:
    """Extract the app's texts and compile the translations; untranslated texts are marked `unfinished`."""
    folder = Path(arguments[0]).absolute() if arguments else ROOT / "resources" / "translations"
    with tempfile.TemporaryDirectory() as copies:
        sources = [copy_for_lupdate(path, Path(copies)) for path in sorted((ROOT / "mybuilding_desk").rglob("*.py"))]
        for language in LANGUAGES:
            file = folder / f"desk_{language}.ts"
            # English is the source language: its file contains only the plural forms.
            plural = ["-pluralonly"] if language == "en" else []
            known = ["-target-language", language, *plural, "-ts", str(file)]
            if tool("lupdate", *LUPDATE, *sources, *known):
                return 1
            if tool("lrelease", str(file), "-qm", str(file.with_suffix(".qm"))):
                return 1
    return 0


def copy_for_lupdate(path: Path, folder: Path) -> str:
    """Copy a module with every plural count replaced by a number: lupdate takes a variable there for an encoding."""
    text = path.read_bytes()
    begins = [0, *itertools.accumulate(len(line) for line in text.splitlines(keepends=True))]
    calls = [call for call in ast.walk(ast.parse(text)) if isinstance(call, ast.Call) and len(call.args) == 4]
    counts = [
        call.args[3] for call in calls if ast.unparse(call.func) in {"QCoreApplication.translate", "translate", "say"}
    ]
    for count in sorted(counts, key=lambda count: (count.lineno, count.col_offset), reverse=True):
        begin = begins[count.lineno - 1] + count.col_offset
        end = begins[(count.end_lineno or 0) - 1] + (count.end_col_offset or 0)
        text = text[:begin] + b"2" + text[end:]
    copy = folder / path.relative_to(ROOT)
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(text)
    return str(copy)


def tool(name: str, *arguments: str) -> int:
    """Run a PySide6 tool and return its exit code."""
    return subprocess.run([str(PYTHON.parent / f"pyside6-{name}"), *arguments], cwd=ROOT, check=False).returncode


COMMANDS = {"practice": practice, "test": test, "coverage": coverage, "lint": lint, "check": check,
            "bundle": bundle, "fuzz": fuzz, "lock": lock, "audit": audit, "icon": icon, "screenshots": screenshots,
            "translate": translate}  # fmt: skip


def run(arguments: list[str], environment: dict[str, str] | None = None) -> int:
    """Run the Python of `.venv` in the source tree and return its exit code."""
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, env=environment, check=False).returncode


def say(text: str) -> None:
    """Print a line immediately."""
    print(text, flush=True)


def make_venv() -> None:
    """Create `.venv` unless a working one exists."""
    if (
        PYTHON.exists()
        and run(["-c", f"import sys, pip; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"]) == 0
    ):
        return
    say("Creating .venv ...")
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        raise Stop("Python could not create the virtual environment .venv.")


def install(groups: tuple[str, ...]) -> None:
    """Install the app and the dependency groups; again after `pyproject.toml` has changed."""
    state = hashlib.sha256(str(ROOT).encode() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamps = {VENV / f".installed-{group or 'program'}": group for group in ("", *groups)}
    stale = {stamp: group for stamp, group in stamps.items() if not stamp.exists() or stamp.read_text() != state}
    if not stale:
        return
    say(f"Installing the app and its dependencies into {VENV.name}: {SIZES}. This takes a minute or more ...")
    # --group needs pip 25.1, --progress-bar=raw needs pip 24.1.
    pip("--upgrade", "pip>=25.1")
    pip("--progress-bar=raw", "--editable", ".", *(f"--group={group}" for group in stale.values() if group))
    for stamp in stale:
        stamp.write_text(state)
    size = sum(path.lstat().st_size for path in VENV.rglob("*"))
    say(f"Installed. {VENV.name} takes {size // 10**6} MB.")


def pip(*arguments: str) -> None:
    """Run `pip install` and print its progress."""
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *arguments]
    done = Progress()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, errors="replace") as running:
        for line in running.stdout or ():
            if told := done.read(line):
                say(told)
    if running.returncode:
        raise Stop("pip could not install the dependencies; see the error above.")


class Progress:
    """Summary of pip's progress for large packages, in a few lines."""

    def __init__(self) -> None:
        self._said = 0

    def read(self, line: str) -> str:
        """Return the text to print for a line of pip's output, usually `""`."""
        if found := re.match(r"\s*Downloading ([^-]+-[^-]+)\S* \((\S+ MB)\)", line):
            self._said = 0
            return f"  downloading {found[1]}, {found[2]}"
        if found := re.match(r"Progress (\d+) of (\d+)", line):
            here, whole = int(found[1]), int(found[2])
            quarters = 4 * here // max(whole, 1)
            if whole < 10**7 or quarters <= self._said:
                return ""
            self._said = quarters
            return f"    {25 * quarters} %"
        if found := re.match(r"Installing collected packages: (.+)", line):
            packages = found[1].count(",") + 1
            return f"  unpacking {packages} package{'s' if packages > 1 else ''}"
        return ""


def missing_packages(command: str) -> list[str]:
    """Return the Debian packages that a command needs and that are missing; none on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return []
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    wanted = {package: loads(library) for library, package in QT_LIBRARIES.items()}
    wanted[f"python{version}-venv"] = importlib.util.find_spec("ensurepip") is not None
    wanted["ca-certificates"] = Path("/etc/ssl/certs").is_dir() and any(Path("/etc/ssl/certs").iterdir())
    wanted["fonts-dejavu-core"] = any(Path("/usr/share/fonts").rglob("*.[to]tf"))
    wanted |= {package: shutil.which(tool) is not None for tool, package in TOOLS.get(command, {}).items()}
    if command == "bundle":
        wanted[f"libpython{version}"] = loads(str(sysconfig.get_config_var("INSTSONAME") or ""))
    return [package for package, present in wanted.items() if not present]


def loads(library: str) -> bool:
    """Return whether the dynamic linker finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system_packages(packages: list[str]) -> None:
    """Install Debian packages as root or with sudo; without apt, print what is missing."""
    if not packages:
        return
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        say(f"Qt may need libraries that are missing. On Debian, they are in: {names}")
        return
    before = as_root(f"apt-get install {names}")
    say(f"Installing system packages: {names} ...")
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    quiet(apt, "update")
    done = quiet(apt, "install", "-y", "--no-install-recommends", *packages)
    if done.returncode:
        print(done.stdout, file=sys.stderr)
        raise Stop(f"system packages are missing; run as root: apt-get install {names}")


def quiet(command: list[str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program without input and capture its output."""
    nobody, kept, too = subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT
    return subprocess.run([*command, *arguments], check=False, text=True, stdin=nobody, stdout=kept, stderr=too)


def as_root(command: str) -> list[str]:
    """Return the prefix of a command that needs root: nothing, or sudo, which prompts only in a terminal."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        raise Stop(f"system packages are missing; run as root: {command}")
    return ["sudo"] if sys.stdin is not None and sys.stdin.isatty() else ["sudo", "--non-interactive"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
