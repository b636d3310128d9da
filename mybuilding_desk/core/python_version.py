"""The Python versions that the program supports. Older ones must be able to read this file too."""

import sys

OLDEST, NEWEST = (3, 11), (3, 14)


def check_python() -> None:
    """Exit with a message on an unsupported Python."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        names = ["{}.{}".format(*version[:2]) for version in (OLDEST, NEWEST, sys.version_info)]
        sys.exit("MyBuilding Desk needs Python {} to {}; this is Python {}.".format(*names))
