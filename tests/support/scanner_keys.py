"""The whole table of scans that must do nothing by themselves: `python -m tests.support.scanner_keys [--each N]
[--real]`.

Off screen by events with their own times, then, with `--real`, by the keys of an X server. It takes half an hour, and
half an hour more with `--real`. `--each 7` tries one case in seven. Ends with 0 where no scan acted by itself.
"""

import argparse
import os
import sys
from collections.abc import Sequence

import pytest


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the cases, and print how many scans each place had and how many of them did something."""
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
