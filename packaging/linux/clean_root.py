"""Run programs in a minimal Debian chroot that contains only the installed packages. Not specific to the app.

Needs root, debootstrap, and unshare. Programs inside run in their own PID namespace and end with it.
"""

import os
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Self

SUITE = "bookworm"
MIRROR = "http://deb.debian.org/debian"
USER = "desk"
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
CHANGING = ("/var/lib/dpkg/", "/var/lib/apt/", "/var/cache/", "/var/log/", "/proc/", "/dev/", "/tmp/", "/run/",
            "/root/", f"/home/{USER}/", "/etc/ld.so.cache", "/etc/resolv.conf", "/etc/hosts")  # fmt: skip
"""Locations in which files change in Debian's normal operation, or belong to users."""

INSIDE = """
set -e
root="$1"; shift
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm" "$root/tmp/.X11-unix"
mount -t tmpfs tmpfs "$root/dev/shm"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
exec chroot "$@"
"""


class CleanRoot:
    """Context manager: copies the folder from a cached base system, and deletes it at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "root"
        self._base = folder / f"{SUITE}-base"

    def __enter__(self) -> Self:
        if not (self._base / ".whole").exists():
            self._make_base()
        self._remove()
        subprocess.run(["cp", "-a", str(self._base), str(self.folder)], check=True)
        for name in ("resolv.conf", "hosts"):
            shutil.copy(f"/etc/{name}", self.folder / "etc" / name)
        self.run(["useradd", "--create-home", USER], user="root").check_returncode()
        return self

    def __exit__(self, *_error: object) -> None:
        self._remove()

    def _make_base(self) -> None:
        shutil.rmtree(self._base, ignore_errors=True)
        self._base.parent.mkdir(parents=True, exist_ok=True)
        print(f"Creating a minimal Debian {SUITE} (takes some minutes the first time) ...", flush=True)
        command = ["debootstrap", "--variant=minbase", SUITE, str(self._base), MIRROR]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"debootstrap failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        (self._base / ".whole").touch()

    def _remove(self) -> None:
        # Nothing of this machine is mounted there now: mounts ended with the programs inside.
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(
        self, command: list[str], *, user: str = USER, network: bool = False, display: str = ""
    ) -> "subprocess.Popen[str]":
        """Start a program inside as this user, without network access by default."""
        home = "/root" if user == "root" else f"/home/{user}"
        environment = {"PATH": PATH, "HOME": home, "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        if display:
            environment["DISPLAY"] = display
        os.makedirs("/tmp/.X11-unix", exist_ok=True)  # noqa: PTH103 - fixed location of X server sockets
        space = ["unshare", "--mount", "--pid", "--fork", "--kill-child", *([] if network else ["--net"])]
        inside = [*space, "sh", "-c", INSIDE, "sh", str(self.folder), f"--userspec={user}", str(self.folder)]
        given = [f"{name}={value}" for name, value in environment.items()]
        whole = [*inside, "/usr/bin/env", "-i", "-C", home, *given, *command]
        nothing, kept, together = subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT
        return subprocess.Popen(whole, text=True, stdin=nothing, stdout=kept, stderr=together, start_new_session=True)

    def stop(self, process: "subprocess.Popen[str]") -> str:
        """End a program and everything it started, and return its output."""
        os.killpg(process.pid, signal.SIGKILL)  # the first process of a PID namespace ends all others
        return process.communicate()[0]

    def run(
        self, command: list[str], *, user: str = USER, network: bool = False, display: str = "", seconds: float = 300
    ) -> "subprocess.CompletedProcess[str]":
        """Run a program inside to its end and return its exit code and output."""
        process = self.start(command, user=user, network=network, display=display)
        try:
            told, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            told = self.stop(process)
            raise SystemExit(f"{command[0]} did not finish within {seconds:g} s:\n{told[-2000:]}") from None
        return subprocess.CompletedProcess(command, process.returncode, told, "")

    def apt(self, *arguments: str) -> None:
        """Run apt-get. Exits if it fails."""
        done = self.run(["apt-get", "-qq", "-y", *arguments], user="root", network=True, seconds=900)
        if done.returncode:
            raise SystemExit(f"apt-get {' '.join(arguments)} failed:\n{done.stdout[-3000:]}")

    def install(self, *packages: str) -> None:
        """Install Debian packages, or files (with a slash), without recommended packages."""
        self.apt("update")
        self.apt("install", "--no-install-recommends", *packages)

    def files(self) -> set[str]:
        """Return every file, link, and folder, except those that change in Debian's normal operation."""
        found = (f"/{path.relative_to(self.folder)}" for path in self.folder.rglob("*"))
        return {name for name in found if not f"{name}/".startswith(CHANGING)}
