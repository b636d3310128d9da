"""Find the line of a setting in a TOML text that `tomllib`, which reports no line numbers, has already parsed."""

import re

_HEADER = re.compile(r"\s*\[\[?([^\[\]#]+)\]")


def line_of(text: str, section: str, key: str = "") -> int:
    """Return the line (from 1) that sets `key` in `section`, or that opens `section`; 0 if it cannot be found."""
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
    """Return whether the line contains `key =`, `section.key =`, or `section = {… key = …}`."""
    if current == section:
        return bool(key) and bool(re.match(rf"\s*{_name(key)}\s*[=.]", line))
    if current:
        return False
    if not key:
        return bool(re.match(rf"\s*{_name(section)}\s*[=.]", line))
    return bool(re.match(rf"\s*{_name(section)}\s*(\.\s*|=.*[{{,]\s*){_name(key)}\s*[=.]", line))


def _name(part: str) -> str:
    return rf"[\"']?{re.escape(part)}[\"']?"
