"""Write `dist/SHA256SUMS` for the files of a release; check them with `sha256sum --check SHA256SUMS`."""

import hashlib
import sys
from pathlib import Path

DIST = Path(__file__).resolve().parents[1] / "dist"
SUMS = DIST / "SHA256SUMS"


def main() -> None:
    """Write one line for each file in `dist`; skip folders."""
    files = sorted(path for path in DIST.iterdir() if path.is_file() and path != SUMS)
    if not files:
        raise SystemExit(f"There are no files in {DIST}.")
    SUMS.write_bytes("".join(f"{digest(path)}  {path.name}\n" for path in files).encode())
    print(SUMS.read_text("utf-8"), end="")


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    sys.exit(main())
