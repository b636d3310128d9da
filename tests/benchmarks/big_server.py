"""A MyBuilding with years of packages, in its own process: `python -m tests.benchmarks.big_server COUNT FOLDER`.

Prints its address when it is ready; ends with its standard input.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from subprocess import PIPE, Popen

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.practice.building import PRACTICE_PROFILE, PracticeBuilding
from tests.benchmarks.many import COMMUNITY, packages
from tests.support.server import PracticeServer


def building(count: int) -> PracticeBuilding:
    """A practice building whose first community has these packages."""
    made = PracticeBuilding()
    community = made._community(COMMUNITY)
    community.packages.clear()
    community.packages.update((one.package_id, one) for one in packages(count))
    return made


@contextmanager
def big_server(count: int, folder: Path) -> Iterator[ServerProfile]:
    """The profile of such a server while it runs."""
    command = [sys.executable, "-m", "tests.benchmarks.big_server", str(count), str(folder)]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True) as server:
        assert server.stdout is not None
        assert server.stdin is not None
        address = server.stdout.readline().strip()
        yield replace(PRACTICE_PROFILE, base_url=address, ca_bundle=str(folder / "ca.pem"))
        server.stdin.close()


def main() -> None:
    """Serve until standard input closes, at low priority: a real server has a processor of its own."""
    if hasattr(os, "nice"):
        os.nice(19)
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    with PracticeServer(building(count)) as server:
        copyfile(server.ca_file, folder / "ca.pem")
        print(server.base_url, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
