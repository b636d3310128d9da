"""What CUPS knows of a printer and Qt does not tell: its state, what became of a job, and the resolution that is set.

Qt's own printing plugin has loaded the library before; it is asked through its C functions
(https://www.cups.org/doc/cupspm.html). Without it, and on Windows, everything is unknown.
"""

import ctypes
import locale
import re
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Any, Final

_LIBRARY: Final = {"darwin": "libcups.2.dylib"}.get(sys.platform, "libcups.so.2")
_PROCESSING: Final = "4"
_STOPPED: Final = "5"
_PER_INCH: Final = 3
"""Values of the IPP attributes `printer-state` and of the unit of resolutions (RFC 8011)."""
_REASONS: Final = (
    ("offline", re.compile(r"offline|timed-out|shutdown")),
    ("paper", re.compile(r"media-(empty|needed|jam)|marker-supply-empty")),
    ("stopped", re.compile(r"paused|door-open|cover-open|stopped")),
)
"""Our reasons of trouble, by what the IPP attribute `printer-state-reasons` contains (RFC 8011, 5.4.12)."""
_CONNECTING: Final = "connecting-to-device"
_CONNECT_S: Final = 10
"""Seconds after which a printer in the network that is still being connected to counts as offline."""
_REACH_S: Final = 6.0
"""Seconds that a printer may take to accept the connection of a job: one more than until CUPS tries again."""
_POLL_S: Final = 0.05
_TAKEN: Final = re.compile(
    r"Connected to printer|Sending data|Waiting for (printer to finish|job)|data file sent", re.I
)
_UNREACHED: Final = re.compile(
    r"may not exist|unavailable|unreachable|not responding|become available|Unable to (locate|connect)", re.I
)
"""What the backends of CUPS tell in `printer-state-message`; they give no state reason after a connection failed."""
_WAITS: Final = "cups-waiting-for-job-completed"
_OUR_ACTIVE: Final = (1, 0)
"""Arguments of `cupsGetJobs2`: the jobs of this user that are not completed."""
_GET_PRINTER_ATTRIBUTES: Final = 0x0B
_OPERATION_TAG: Final = 0x01
_URI_TAG: Final = 0x45
_LAST_OK: Final = 0x00FF
"""Numbers of RFC 8011: an operation, two tags, and the last status of success."""


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Printer(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("count", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


class _Job(ctypes.Structure):
    _fields_ = (
        ("id", ctypes.c_int),
        ("dest", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("times", ctypes.c_long * 3),
    )


def speak_english() -> None:
    """Have CUPS tell what becomes of the jobs of this process in English, which `trouble_of_job` reads."""
    with suppress(locale.Error):  # then nothing is read in it
        locale.setlocale(locale.LC_MESSAGES, "C.UTF-8")


def default_dpi(name: str) -> int:
    """Return the lower one of the two resolutions set for a printer, in dots per inch; 0 if it is unknown."""
    library, printer = _library(), _destination(name)
    if not printer:
        return 0
    information = library.cupsCopyDestInfo(None, printer)
    try:
        attribute = library.cupsFindDestDefault(None, printer, information, b"printer-resolution") if information else 0
        across, unit = ctypes.c_int(), ctypes.c_int()
        along = library.ippGetResolution(attribute, 0, ctypes.byref(across), ctypes.byref(unit)) if attribute else 0
        return min(along, across.value) if unit.value == _PER_INCH else 0
    finally:
        library.cupsFreeDestInfo(information)
        library.cupsFreeDests(1, printer)


def trouble(name: str) -> str:
    """Return why a printer cannot print now, a reason of `PrintTrouble`; `""` if nothing is known against it.

    An idle printer still has the reasons of its last job, which may be over, so they count only during a job.
    """
    attributes = _attributes(name)
    state, reasons = attributes.get("printer-state"), attributes.get("printer-state-reasons", "")
    is_stopped = state == _STOPPED or attributes.get("printer-is-accepting-jobs") == "false"
    if not is_stopped and state != _PROCESSING:
        return ""
    since = time.time() - int(attributes.get("printer-state-change-time") or 0)
    if _CONNECTING in reasons and since > _CONNECT_S:
        return "offline"
    return next((reason for reason, pattern in _REASONS if pattern.search(reasons)), "stopped" if is_stopped else "")


def trouble_of_job(name: str, title: str) -> str:
    """Return why the newest job of this title did not reach its printer; `""` if it did, or may have.

    It returns as soon as the printer has taken the connection, or the job is completed, and waits `_REACH_S` at most.
    A job that did not reach the printer is canceled: it would come out by itself when the label was printed again. The
    reason is `no_answer` if that failed, so that it may still come out.
    """
    job, end, is_unreached = _newest_job(name, title), time.monotonic() + _REACH_S, False
    while job and job == _newest_job(name, title):
        reasons, message = _attributes(name).get("printer-state-reasons", ""), _message(name)
        if _WAITS in reasons or _TAKEN.search(message) or trouble(name):  # a trouble is told before the next job
            return ""
        is_unreached = is_unreached or bool(_UNREACHED.search(message))  # the filters tell of themselves there, too
        if time.monotonic() > end:
            if not is_unreached and _CONNECTING not in reasons:
                return ""
            return "offline" if _library().cupsCancelJob2(None, name.encode(), job, 0) <= _LAST_OK else "no_answer"
        time.sleep(_POLL_S)
    return ""


def _newest_job(name: str, title: str) -> int:
    """Return the newest job of this user that has this title and is not completed; 0 if there is none."""
    library, jobs = _library(), ctypes.POINTER(_Job)()
    count = library.cupsGetJobs2(None, ctypes.byref(jobs), name.encode(), *_OUR_ACTIVE) if library else 0
    newest = max((jobs[at].id for at in range(count) if jobs[at].title == title.encode()), default=0)
    if count > 0:
        library.cupsFreeJobs(count, jobs)
    return newest


def _message(name: str) -> str:
    """Return the sentence of the server about the state of a printer."""
    library, uri = _library(), _attributes(name).get("printer-uri-supported", "")
    request = library.ippNewRequest(_GET_PRINTER_ATTRIBUTES)
    library.ippAddString(request, _OPERATION_TAG, _URI_TAG, b"printer-uri", None, uri.encode())
    told = library.cupsDoRequest(None, request, b"/")
    attribute = library.ippFindAttribute(told, b"printer-state-message", 0) if told else None
    text = library.ippGetString(attribute, 0, None) if attribute else None
    library.ippDelete(told)
    return text.decode(errors="replace") if text else ""


def _attributes(name: str) -> Mapping[str, str]:
    """Return what the server tells about a printer, by attribute; nothing if there is no such printer."""
    printer = _destination(name)
    if not printer:
        return {}
    options = (printer.contents.options[number] for number in range(printer.contents.count))
    told = {option.name.decode(): option.value.decode(errors="replace") for option in options}
    _library().cupsFreeDests(1, printer)
    return told


def _destination(name: str) -> Any:
    """Return a pointer to a printer, to be freed; `None` if there is none."""
    library = _library()
    return library.cupsGetNamedDest(None, name.encode(), None) if library else None


@cache
def _library() -> Any:
    try:
        library = ctypes.CDLL(_LIBRARY)
    except OSError:
        return None
    destination, text, pointer = ctypes.POINTER(_Printer), ctypes.c_char_p, ctypes.c_void_p
    number = ctypes.POINTER(ctypes.c_int)
    calls: tuple[tuple[str, Any, list[Any]], ...] = (
        ("cupsGetNamedDest", destination, [pointer, text, text]),
        ("cupsFreeDests", None, [ctypes.c_int, destination]),
        ("cupsCopyDestInfo", pointer, [pointer, destination]),
        ("cupsFreeDestInfo", None, [pointer]),
        ("cupsFindDestDefault", pointer, [pointer, destination, pointer, text]),
        (
            "cupsGetJobs2",
            ctypes.c_int,
            [pointer, ctypes.POINTER(ctypes.POINTER(_Job)), text, ctypes.c_int, ctypes.c_int],
        ),
        ("cupsFreeJobs", None, [ctypes.c_int, ctypes.POINTER(_Job)]),
        ("cupsCancelJob2", ctypes.c_int, [pointer, text, ctypes.c_int, ctypes.c_int]),
        ("cupsDoRequest", pointer, [pointer, pointer, text]),
        ("ippNewRequest", pointer, [ctypes.c_int]),
        ("ippAddString", pointer, [pointer, ctypes.c_int, ctypes.c_int, text, text, text]),
        ("ippFindAttribute", pointer, [pointer, text, ctypes.c_int]),
        ("ippGetString", text, [pointer, ctypes.c_int, pointer]),
        ("ippDelete", None, [pointer]),
        ("ippGetResolution", ctypes.c_int, [pointer, ctypes.c_int, number, number]),
    )
    for name, result, arguments in calls:
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
