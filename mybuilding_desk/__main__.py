"""Entry point of the program."""

from mybuilding_desk.core.python_version import check_python

check_python()
from mybuilding_desk.app.cli import main  # noqa: E402 - only a supported Python can read it

if __name__ == "__main__":
    raise SystemExit(main())
