"""Links that open the mail program with a new mail (RFC 6068)."""

import re
from typing import Final
from urllib.parse import quote

MAX_LINK_CHARS: Final = 1900
"""Windows passes on 2,048 characters, and some mail programs fewer than that."""

_MAX_ADDRESS_CHARS: Final = 254
_ADDRESS: Final = re.compile(r"[^\s@,;:<>()\[\]\\\"]+@[^\s@,;:<>()\[\]\\\"./?#]+(?:\.[^\s@,;:<>()\[\]\\\"./?#]+)+")
_CUT: Final = "[…]"


def is_address(text: str) -> bool:
    """Return whether this is one plain mail address: nothing that a mail program would take for two, or for a name."""
    return len(text) <= _MAX_ADDRESS_CHARS and text.isprintable() and _ADDRESS.fullmatch(text) is not None


def mail_link(address: str, subject: str, body: str) -> str:
    """Return the link for a mail to this address, in ASCII; `""` if it is no address.

    A body that is too long for a link ends early, at the end of a line, with `[…]`.
    """
    if not is_address(address.strip()):
        return ""
    link, lines = _link(address, subject, body), body.splitlines()
    while len(link) > MAX_LINK_CHARS and lines:
        lines.pop()
        link = _link(address, subject, "\n".join([*lines, _CUT]))
    return link


def fits(address: str, subject: str, body: str) -> bool:
    """Return whether a link has room for this mail."""
    return len(_link(address, subject, body)) <= MAX_LINK_CHARS


def _link(address: str, subject: str, body: str) -> str:
    to = quote(address.strip(), safe="@", errors="replace")
    return f"mailto:{to}?subject={_encoded(subject)}&body={_encoded(body)}"


def _encoded(text: str) -> str:
    return quote("\r\n".join(text.splitlines()), safe="", errors="replace")
