"""Finds the line of a setting in a TOML text. Parses nothing: `tomllib` has read the text already, without lines."""

import re

_HEADER = re.compile(r"\s*\[\[?([^\[\]#]+)\]")


def line_of(text: str, section: str, key: str = "") -> int:
    """The line (from 1) that sets `key` in `section`, or that opens `section`; 0 where it cannot be told."""
    current = ""
    for number, line in enumerate(text.split("\n"), start=1):
        header = _HEADER.match(line)
        if header:
            current, *below = (part.strip().strip("\"'") for part in header[1].split("."))
            if current == section and (not key or below[:1] == [key]):
                return number
        elif _sets(line, current, section, key):
            return number
    return 0


def _sets(line: str, current: str, section: str, key: str) -> bool:
    """Whether the line holds `key =`, `section.key =` or `section = {… key = …}`."""
    if current == section:
        return bool(key) and bool(re.match(rf"\s*{_name(key)}\s*[=.]", line))
    if current:
        return False
    if not key:
        return bool(re.match(rf"\s*{_name(section)}\s*[=.]", line))
    return bool(re.match(rf"\s*{_name(section)}\s*(\.\s*|=.*[{{,]\s*){_name(key)}\s*[=.]", line))


def _name(part: str) -> str:
    return rf"[\"']?{re.escape(part)}[\"']?"
