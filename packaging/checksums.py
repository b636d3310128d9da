"""Writes `dist/SHA256SUMS` over the artefacts of a release; `sha256sum --check SHA256SUMS` reads it."""

import hashlib
import sys
from pathlib import Path

DIST = Path(__file__).resolve().parents[1] / "dist"
SUMS = DIST / "SHA256SUMS"


def main() -> None:
    """One line for each file of `dist`, folders left out."""
    files = sorted(path for path in DIST.iterdir() if path.is_file() and path != SUMS)
    if not files:
        raise SystemExit(f"There is nothing in {DIST} to make checksums of.")
    SUMS.write_bytes("".join(f"{digest(path)}  {path.name}\n" for path in files).encode())
    print(SUMS.read_text("utf-8"), end="")


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    sys.exit(main())
