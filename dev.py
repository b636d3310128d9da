"""Sets this source tree up and runs it: `python3 dev.py practice` opens the practice building, `test` passes the tests.

Runs on Python 3.11 to 3.14 with the standard library alone. Makes `.venv` beside itself, and on Debian and Ubuntu
installs the system packages that Qt needs. Holds no knowledge of the program itself.
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
SIZES = "about 100 MB to download, 300 MB on the disk"
GROUPS = {"practice": (), "test": ("test",), "coverage": ("test",), "lint": ("lint",),
          "check": ("test", "lint", "lock"), "bundle": (), "fuzz": ("test", "fuzz"), "lock": ("lock",),
          "audit": ("lock",), "icon": (), "screenshots": (), "translate": (), "self-test": (),
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
WINDOWLESS = frozenset({"--self-test", "--check", "--forget", "--provision", "--version", "--help", "-h"})
LANGUAGES = ("en", "es", "fr")
LUPDATE = ["-no-obsolete", "-no-ui-lines", "-locations", "none", "-disable-heuristic", "similartext",
           "-tr-function-alias", "translate+=say", "-source-language", "en"]  # fmt: skip
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
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

  practice     open the practice building (further arguments go to the program)
  test         run the tests; arguments for pytest may follow
  coverage     run the tests and measure which lines and branches they reach
  lint         ruff and mypy
  check        test, then lint
  try-wheels   build the wheel and the source archive, install each in an environment of its own, try it
  bundle       build the stand-alone program into dist/
  self-test    try the stand-alone program on this machine
  try-bundle   try it on a bare Debian in a folder, with a screen and without one (as root)
  deb          make the Debian package of it
  try-deb      install that on a bare Debian, start it, remove it (as root)
  installer    make the installer for Windows (on Windows, with Inno Setup 6)
  image        make the disk image for macOS (on macOS)
  sbom         list the parts of the stand-alone program as a CycloneDX file
  checksums    write SHA256SUMS over the files in dist/
  lock         pin anew, with their hashes, the packages that the bundle is built of
  audit        look for known vulnerabilities in them
  fuzz         try random input by coverage: fuzz wire, fuzz tracking
  icon         make the application icon anew in every size and format, from its SVG
  screenshots  make the pictures of the README anew
  translate    bring the translations up to date with the source, and compile them"""


class Stop(Exception):
    """The set-up cannot go on; the text is one sentence that says why, or what to run."""


def main(arguments: list[str]) -> int:
    """Runs one command and answers its exit code."""
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
        run(["-m", "compileall", "-q", "mybuilding_desk", "resources/pyside"])  # where Python is told to keep none, too
        return run([SCRIPTS[command], *rest]) if command in SCRIPTS else COMMANDS[command](rest)
    except Stop as stop:
        print(f"dev.py: {stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def practice(arguments: list[str]) -> int:
    """Opens the practice building."""
    environment = dict(os.environ)
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    has_screen = not sys.platform.startswith("linux") or any(environment.get(name) for name in screens)
    if not has_screen and WINDOWLESS.isdisjoint(arguments):
        environment["QT_QPA_PLATFORM"] = "offscreen"
        say("There is no screen here: the window opens off screen. Ctrl+C ends the program.")
    return run(["-m", "mybuilding_desk", "--practice", *arguments], environment)


def test(arguments: list[str]) -> int:
    """Runs the tests, off screen unless `QT_QPA_PLATFORM` says otherwise."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    return run(["-m", "pytest", *(arguments or ON_TWO_CORES)], environment)


def coverage(arguments: list[str]) -> int:
    """Run all tests under the tracer of coverage, which takes twice as long before Python 3.14."""
    return test([*ON_TWO_CORES, "--cov", *arguments])


def lint(_arguments: list[str]) -> int:
    """Runs every check of style and types, also after one has failed."""
    checks = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
    return max([run(["-m", *check]) for check in checks])


def check(arguments: list[str]) -> int:
    """Runs the tests, then the checks of style and types, and looks for known vulnerabilities."""
    return max([test(arguments), lint([]), audit([])])


def bundle(arguments: list[str]) -> int:
    """Builds the stand-alone program out of the locked packages alone."""
    python = make_builder()
    return subprocess.run([python, "-m", "PyInstaller", "--noconfirm", "build.spec", *arguments], cwd=ROOT).returncode  # noqa: PLW1510


def make_builder() -> str:
    """An environment with what the lock names and nothing else, each file checked against its hash; its Python."""
    python = BUILDER / PYTHON.relative_to(VENV)
    stamp, state = BUILDER / ".installed", hashlib.sha256(LOCK.read_bytes() + str(ROOT).encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == state:
        return str(python)
    say("Installing the locked packages for the build ...")
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(BUILDER)], check=False).returncode:
        raise Stop("Python could not make the virtual environment build/venv.")
    install_here = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    locked = [*install_here, "--require-hashes", "--requirement", str(LOCK)]
    own = [*install_here, "--no-deps", "--no-build-isolation", "--editable", "."]
    for command in (locked, own):
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            raise Stop("pip could not install what the lock names; its reason is above.")
    stamp.write_text(state)
    return str(python)


def lock(arguments: list[str]) -> int:
    """Pins the newest packages that fit, for every system and Python at once."""
    LOCK.parent.mkdir(exist_ok=True)
    what = ["pyproject.toml", "--group", "bundle", "--universal", "--python-version", "3.11", "--generate-hashes"]
    quietly = ["--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate", "--quiet"]
    return run(["-m", "uv", "pip", "compile", *what, *quietly, "--output-file", str(LOCK), *arguments])


def audit(_arguments: list[str]) -> int:
    """Looks for known vulnerabilities in the locked packages; where nobody can be asked, says so and fails nothing."""
    ask = ["pip_audit", "--requirement", str(LOCK), "--require-hashes", "--disable-pip", "--format", "json"]
    done = subprocess.run(
        [str(PYTHON), "-m", *ask, "--timeout", "15"], cwd=ROOT, check=False, capture_output=True, text=True
    )
    known, found = read_audit(done.stdout)
    if not known:
        say("audit: the database of known vulnerabilities cannot be reached from here, so nothing was looked up.")
        return 0
    for line in found:
        say(f"audit: {line}")
    say(f"audit: {known} packages looked up, {len(found)} known vulnerabilities")
    return 1 if found else 0


def read_audit(text: str) -> tuple[int, list[str]]:
    """How many packages the database knew, and each vulnerability on a line."""
    try:
        packages = json.loads(text)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return 0, []
    known = [one for one in packages if "vulns" in one]
    return len(known), [f"{one['name']} {one['version']}: {bug['id']}" for one in known for bug in one["vulns"]]


def fuzz(arguments: list[str]) -> int:
    """Tries random input on one part until it is told to stop; further arguments are libFuzzer's."""
    return run(["-m", "tests.fuzz", *arguments])


def icon(arguments: list[str]) -> int:
    """Makes the application icon in every size and format."""
    return run(["tests/support/app_icon.py", *arguments], {"QT_QPA_PLATFORM": "offscreen", **os.environ})


def screenshots(arguments: list[str]) -> int:
    """Makes the pictures of the README."""
    return run(["tests/support/screenshots.py", *arguments], {"QT_QPA_PLATFORM": "offscreen", **os.environ})


def translate(arguments: list[str]) -> int:
    """Looks for the texts of the program and compiles what is translated; what is not yet stands as `unfinished`."""
    folder = Path(arguments[0]).absolute() if arguments else ROOT / "resources" / "translations"
    with tempfile.TemporaryDirectory() as copies:
        sources = [copy_for_lupdate(path, Path(copies)) for path in sorted((ROOT / "mybuilding_desk").rglob("*.py"))]
        for language in LANGUAGES:
            file = folder / f"desk_{language}.ts"
            # English is the source: of it only the forms for one and for many are written down.
            plural = ["-pluralonly"] if language == "en" else []
            known = ["-target-language", language, *plural, "-ts", str(file)]
            if tool("lupdate", *LUPDATE, *sources, *known):
                return 1
            if tool("lrelease", str(file), "-qm", str(file.with_suffix(".qm"))):
                return 1
    return 0


def copy_for_lupdate(path: Path, folder: Path) -> str:
    """A module in which every count of a plural is a plain number: lupdate takes any other word for an encoding."""
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
    """Runs a tool of PySide6."""
    return subprocess.run([str(PYTHON.parent / f"pyside6-{name}"), *arguments], cwd=ROOT, check=False).returncode


COMMANDS = {"practice": practice, "test": test, "coverage": coverage, "lint": lint, "check": check,
            "bundle": bundle, "fuzz": fuzz, "lock": lock, "audit": audit, "icon": icon, "screenshots": screenshots,
            "translate": translate}  # fmt: skip


def run(arguments: list[str], environment: dict[str, str] | None = None) -> int:
    """Runs the Python of `.venv` in the source tree."""
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, env=environment, check=False).returncode


def say(text: str) -> None:
    """One line for the person who waits, at once."""
    print(text, flush=True)


def make_venv() -> None:
    """Makes `.venv` where there is none that runs."""
    if (
        PYTHON.exists()
        and run(["-c", f"import sys, pip; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"]) == 0
    ):
        return
    say("Making .venv ...")
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        raise Stop("Python could not make the virtual environment .venv.")


def install(groups: tuple[str, ...]) -> None:
    """Installs the program and its dependency groups, each again when `pyproject.toml` has changed."""
    state = hashlib.sha256(str(ROOT).encode() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamps = {VENV / f".installed-{group or 'program'}": group for group in ("", *groups)}
    stale = {stamp: group for stamp, group in stamps.items() if not stamp.exists() or stamp.read_text() != state}
    if not stale:
        return
    say(f"Installing the program and what it needs into {VENV.name}: {SIZES}. It takes a minute or more ...")
    # The options --group and --progress-bar=raw came with pip 25.1 and 24.1.
    pip("--upgrade", "pip>=25.1")
    pip("--progress-bar=raw", "--editable", ".", *(f"--group={group}" for group in stale.values() if group))
    for stamp in stale:
        stamp.write_text(state)
    size = sum(path.lstat().st_size for path in VENV.rglob("*"))
    say(f"Installed. {VENV.name} takes {size // 10**6} MB.")


def pip(*arguments: str) -> None:
    """Runs `pip install` and says how far it is."""
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *arguments]
    done = Progress()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, errors="replace") as running:
        for line in running.stdout or ():
            if told := done.read(line):
                say(told)
    if running.returncode:
        raise Stop("pip could not install what is needed; its reason is above.")


class Progress:
    """What pip says of large packages, in a few lines."""

    def __init__(self) -> None:
        self._said = 0

    def read(self, line: str) -> str:
        """What to say when pip prints this line; mostly nothing."""
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
    """The Debian packages that this PC lacks for a command; empty on Windows and macOS."""
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
    """Whether the dynamic linker finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system_packages(packages: list[str]) -> None:
    """Installs Debian packages as root or by sudo; elsewhere says what is missing."""
    if not packages:
        return
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        say(f"Qt may need libraries that are not here. On Debian they are in: {names}")
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
    """Runs a program that must not ask, and keeps what it says."""
    nobody, kept, too = subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT
    return subprocess.run([*command, *arguments], check=False, text=True, stdin=nobody, stdout=kept, stderr=too)


def as_root(command: str) -> list[str]:
    """What to put before a command that needs root: nothing, or sudo, which asks only where somebody can answer."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        raise Stop(f"system packages are missing; run as root: {command}")
    return ["sudo"] if sys.stdin is not None and sys.stdin.isatty() else ["sudo", "--non-interactive"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
