"""The whole table of scans that must not act: `python -m tests.support.scanner_keys [--each N] [--real]`.

Off screen by events with their own times, then, with `--real`, by the keys of an X server. It takes half an hour, and
half an hour more with `--real`. `--each 7` tries one case in seven. The exit code is 0 if no scan acted by itself.
"""

import argparse
import os
import sys
from collections.abc import Sequence

import pytest


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the cases, and print the number of scans per place and how many of them acted."""
    options = argparse.ArgumentParser(prog="python -m tests.support.scanner_keys", description=__doc__)
    options.add_argument("--each", type=int, default=1, help="try one case in so many")
    options.add_argument("--real", action="store_true", help="by the keys of an X server, too")
    chosen = options.parse_args(arguments)
    os.environ["SCANNER_KEYS"] = str(chosen.each)
    tests = ["tests/e2e/test_scanner_keys.py"]
    if chosen.real:
        tests.append("tests/e2e/test_scanner_keys_real.py")
    return int(pytest.main(["-q", "--no-header", *tests]))


if __name__ == "__main__":
    sys.exit(main())
