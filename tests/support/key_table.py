"""The README's table of keys: `python -m tests.support.key_table` writes it into the README."""

from pathlib import Path
from typing import Final

from mybuilding_desk.ui.commands import keys
from mybuilding_desk.ui.commands.help_table import key_groups

README: Final = Path(__file__).resolve().parents[2] / "README.md"
HEAD: Final = "| Windows, Linux | macOS | command |\n|---|---|---|\n"


def table() -> str:
    """Every key of the help by its names on both kinds of computers, and the command."""
    rows = [row for group in key_groups() for row in group.rows]
    here, names = keys.PLATFORM, {}
    try:
        for keys.PLATFORM in ("linux", "darwin"):
            names[keys.PLATFORM] = [str(row) for row in rows]
    finally:
        keys.PLATFORM = here
    lines = zip(names["linux"], names["darwin"], (row.name for row in rows), strict=True)
    return HEAD + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def main() -> None:
    """Replace the table."""
    text = README.read_text(encoding="utf-8")
    before, section = text.split("## Keys\n\n", 1)
    rest = section[section.index("\n\n") :]
    README.write_text(f"{before}## Keys\n\n{table().rstrip()}{rest}", encoding="utf-8")


if __name__ == "__main__":
    main()
