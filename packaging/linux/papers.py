"""Generate the copyright file, the changelogs, and the lintian overrides of the Debian package.

Reads the list of components that the build wrote.
"""

import gzip
import json
import re
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "packaging" / "linux"
PARTS = Path("_internal") / "mybuilding_desk" / "resources" / "licenses" / "parts.json"
COMMON = {
    "Apache-2.0": ("Apache License", r"Version 2\.0, January 2004",
                   r"such\s+warranty\s+or\s+additional\s+liability\.(\s*END OF TERMS AND CONDITIONS)?"),
    "GPL-2": ("GNU GENERAL PUBLIC LICENSE", "Version 2, June 1991", "END OF TERMS AND CONDITIONS"),
    "GPL-3": ("GNU GENERAL PUBLIC LICENSE", "Version 3, 29 June 2007", "END OF TERMS AND CONDITIONS"),
    "LGPL-3": ("GNU LESSER GENERAL PUBLIC LICENSE", "Version 3, 29 June 2007",
               r"permanent\s+authorization[^.]*Library\."),
}  # fmt: skip
"""The licenses that every Debian has in a file of its own, as their texts begin, go on and end."""

SENTENCES = {
    "bzip2": b"This is a bug in bzip2",
    "expat": b"requested feature requires XML_DTD support in Expat",
    "libjpeg": b"Caution: quantization tables are too coarse for baseline JPEG",
    "zlib": b"deflate 1.",
}
"""Embedded libraries that lintian looks for, limited to those that the bundle can contain."""

HEAD = """MyBuilding Desk is not part of Debian.

{license}

This package includes Python, Qt, and the libraries below, each under its own license.
Libraries from Debian and Ubuntu are unmodified: get their source with "apt-get source NAME=VERSION".
"""
PART = """
{line}
{name} {version}
License: {license}

{text}
"""


def copyright_text(bundle: Path) -> str:
    """Return the license of the app and of every component that the build listed."""
    parts = json.loads((bundle / PARTS).read_text("utf-8"))
    own = (ROOT / "LICENSE").read_text("utf-8").strip()
    others = [one for one in parts if one["name"] != "mybuilding-desk"]
    told: dict[str, str] = {}
    for one in others:
        told[one["text"]] = told.get(one["text"], one["name"])
    texts = [
        PART.format(line="-" * 78, **{**one, "text": shortened(one["text"])})
        if told[one["text"]] == one["name"]
        else PART.format(line="-" * 78, **{**one, "text": f"As {told[one['text']]}, above."})
        for one in others
    ]
    return HEAD.format(license=own) + "".join(texts)


def shortened(text: str) -> str:
    """Replace licenses that are in /usr/share/common-licenses with their path, as Debian requires."""
    for name, (title, version, end) in COMMON.items():
        whole = rf"[ \t]*{title}\n[ \t]*{version}.*?{end}"
        text = re.sub(
            whole, f"[The whole text of this license is in /usr/share/common-licenses/{name}.]", text, flags=re.S
        )
    return text.strip()


def changelogs(name: str, version: str, maintainer: str, seconds: int) -> dict[str, bytes]:
    """Return Debian's changelog, which refers to the upstream one, and the upstream changelog; compressed."""
    stamp = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(seconds))
    entry = (
        f"{name} ({version}) stable; urgency=medium\n\n  * See changelog.upstream.gz.\n\n -- {maintainer}  {stamp}\n"
    )
    upstream = (ROOT / "CHANGELOG.md").read_text("utf-8")
    return {"changelog.gz": packed(entry), "changelog.upstream.gz": packed(upstream)}


def packed(text: str) -> bytes:
    """Compress with gzip at the best level; the same text always gives the same bytes."""
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def overrides(name: str, tree: Path) -> str:
    """Return the lintian overrides, file by file, with the reasons."""
    home = tree / "opt" / name
    lines = [
        "# Not part of Debian, so installed in /opt.",
        f"{name}: dir-or-file-in-opt [opt/{name}/*]",
        "# The app includes its own libraries, so that it runs on systems with other versions.",
        *(f"{name}: embedded-library {what} [{where}]" for what, where in embedded(home, tree)),
        "# Compiled at build time: users cannot write there.",
        *(f"{name}: package-installs-python-pycache-dir [{where}/]" for where in found(home, tree, "__pycache__")),
        "# Python modules and ICU data get their libc symbols from the executable.",
        *(f"{name}: {tag} [{where}]" for tag, where in without_libc(home, tree)),
        "# Built by PyInstaller.",
        f"{name}: hardening-no-pie [opt/{name}/{name}]",
        "# Third-party notices are copied verbatim.",
        f"{name}: old-fsf-address-in-copyright-file",
    ]
    return "\n".join(lines) + "\n"


def embedded(home: Path, tree: Path) -> list[tuple[str, str]]:
    """Return embedded libraries and the files that contain them, recognized like lintian by a string of the library."""
    files = [path for path in sorted(home.rglob("*")) if path.is_file() and not path.is_symlink()]
    programs = ((path, content) for path in files if (content := path.read_bytes()).startswith(b"\x7fELF"))
    return [
        (what, str(path.relative_to(tree)))
        for path, content in programs
        for what, sentence in SENTENCES.items()
        if sentence in content
    ]


def found(home: Path, tree: Path, file: str) -> list[str]:
    """Return the paths of files with this name, in lintian's format."""
    return sorted(str(path.relative_to(tree)) for path in home.rglob(file) if not path.is_symlink())


def without_libc(home: Path, tree: Path) -> list[tuple[str, str]]:
    """Return the libraries that do not depend on libc: no dependencies at all, or only others."""
    tags = []
    for path in sorted(path for path in home.rglob("*.so*") if path.is_file() and not path.is_symlink()):
        told = subprocess.run(["objdump", "-p", str(path)], check=True, capture_output=True, text=True).stdout
        needed = re.findall(r"^ +NEEDED +(\S+)$", told, re.MULTILINE)
        if "libc.so.6" not in needed:
            tag = "library-not-linked-against-libc" if needed else "shared-library-lacks-prerequisites"
            tags.append((tag, str(path.relative_to(tree))))
    return tags
