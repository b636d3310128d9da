"""A private CUPS server with its own folders, and printers whose driver is a PPD of this module.

Its queues write what they print to a file: PDF as it was submitted, or what one of CUPS's drivers made of it.
"""

import grp
import os
import select
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SYSTEM_PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])

_FILES = """\
ServerRoot {root}
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/run
AccessLog {root}/access
ErrorLog {root}/errors
PageLog {root}/pages
SystemGroup {group}
FileDevice Yes
"""
_SERVER = """\
Listen {root}/run/cups.sock
LogLevel warn
DefaultAuthType None
Browsing Off
WebInterface No
PreserveJobHistory Yes
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
_START = """\
exec 3<&0
trap "echo ready" USR1
cupsd -f -C "$1/cupsd.conf" -s "$1/cups-files.conf" & server=$!
cat <&3 >/dev/null & input=$!
wait $input || wait $input
kill -CONT $server
kill $server
wait $server
"""
"""The server signals its parent when it is ready. It ends with its standard input, and so with this process."""
_START_S = 20

_PPD = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "LABELS.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*PSVersion: "(3010.000) 0"
*ModelName: "Test labels"
*ShortNickName: "Test labels"
*NickName: "Test labels"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsVersion: 2.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 {filter}"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: {key}
*PageSize {key}/{name}: ""
*PageSize w612h792/Office: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: {key}
*PageRegion {key}/{name}: ""
*PageRegion w612h792/Office: ""
*CloseUI: *PageRegion
*DefaultImageableArea: {key}
*ImageableArea {key}: "{margin} {margin} {right} {top}"
*ImageableArea w612h792: "18 18 594 774"
*DefaultPaperDimension: {key}
*PaperDimension {key}: "{width} {height}"
*PaperDimension w612h792: "612 792"
*OpenUI *Resolution/Resolution: PickOne
*OrderDependency: 20 AnySetup *Resolution
*DefaultResolution: {dpi}dpi
*Resolution {dpi}dpi/{dpi}: ""
*Resolution 1200dpi/1200: ""
*CloseUI: *Resolution
"""


def is_installed() -> bool:
    """Whether this computer has what a private server needs."""
    tools = ("cupsd", "lpadmin", "lpstat", "cupsdisable", "pdftoppm", "pdfinfo")
    return all(shutil.which(tool, path=SYSTEM_PATH) for tool in tools)


class Spooler:
    """A running server in `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.address = str(root / "run" / "cups.sock")

    def add_label_printer(
        self, name: str, width_mm: float, height_mm: float, dpi: int, *, margin_mm: float = 1.0, reason: str = ""
    ) -> Path:
        """Add a printer whose driver is set to labels of this size; return the PDF file that it writes.

        With `reason`, such as `media-empty`, it reports that and waits in each job for `go_on`.
        """
        width, height, margin = (side * 72 / 25.4 for side in (width_mm, height_mm, margin_mm))
        ppd = self.root / f"{name}-driver.ppd"
        sides = {"right": width - margin, "top": height - margin, "width": width, "height": height, "margin": margin}
        texts = {side: f"{points:.2f}" for side, points in sides.items()}
        key = f"w{round(width)}h{round(height)}"
        filters = str(self._filter(name, reason)) if reason else "-"
        description = f"{width_mm} x {height_mm} mm"
        ppd.write_text(_PPD.format(key=key, name=description, dpi=dpi, filter=filters, **texts), encoding="ascii")
        return self._add(name, "-P", str(ppd))

    def add_printer(self, name: str, model: str) -> Path:
        """Add a printer with a driver of CUPS, such as `drv:///sample.drv/zebra.ppd`; return the file it writes."""
        return self._add(name, "-m", model)

    def add_network_printer(self, name: str, port: int) -> None:
        """Add a printer with a driver of CUPS for Zebra's labels, at a port of this computer."""
        device = f"socket://127.0.0.1:{port}"
        self.run("lpadmin", "-p", name, "-E", "-v", device, "-m", "drv:///sample.drv/zebra.ppd")

    def add_raw_printer(self, name: str) -> Path:
        """Add a printer without a driver; return the file that it writes."""
        return self._add(name)

    def _filter(self, name: str, reason: str) -> Path:
        """Return a filter that reports a state to the server, waits, and passes the document on."""
        script, signal_file = self.root / f"{name}-filter", self.root / f"{name}-go"
        os.mkfifo(signal_file)
        signal_file.chmod(0o666)
        lines = ("#!/bin/sh", f'echo "STATE: +{reason}" >&2', f"cat {signal_file}", 'cat "${6:--}"', "")
        script.write_text("\n".join(lines), encoding="ascii")
        script.chmod(0o755)
        return script

    def go_on(self, name: str) -> None:
        """Let a printer with a reason finish its job."""
        (self.root / f"{name}-go").write_bytes(b"")

    def _add(self, name: str, *driver: str) -> Path:
        written = self.root / f"{name}.out"
        self.run("lpadmin", "-p", name, "-E", "-v", f"file:{written}", *driver)
        return written

    def run(self, *command: str) -> str:
        """Run a command of CUPS against this server, and return its output."""
        environment = {**os.environ, "CUPS_SERVER": self.address, "PATH": SYSTEM_PATH, "LC_ALL": "C"}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    @contextmanager
    def hung(self) -> Iterator[None]:
        """Stop the server's process meanwhile: it accepts connections, and answers nothing."""
        process = int((self.root / "run" / "cupsd.pid").read_text("ascii"))
        os.kill(process, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(process, signal.SIGCONT)

    def is_idle(self) -> bool:
        """Whether all jobs are printed."""
        return not self.run("lpstat", "-o").strip()


@contextmanager
def spooler() -> Iterator[Spooler]:
    """Run a server."""
    root = Path(tempfile.mkdtemp(prefix="cups-"))  # a short path: it contains a socket
    for folder in ("spool", "spool/tmp", "cache", "run"):
        (root / folder).mkdir()
    group = grp.getgrgid(os.getgid()).gr_name
    root.chmod(0o755)  # filters run as another user
    (root / "cups-files.conf").write_text(_FILES.format(root=root, group=group), encoding="ascii")
    (root / "cupsd.conf").write_text(_SERVER.format(root=root), encoding="ascii")
    started = subprocess.Popen(
        ["sh", "-c", _START, "sh", str(root)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={**os.environ, "PATH": SYSTEM_PATH},
    )  # fmt: skip
    try:
        assert select.select([started.stdout], [], [], _START_S)[0], (root / "errors").read_text("utf-8")
        yield Spooler(root)
    finally:
        started.communicate()
        shutil.rmtree(root)
