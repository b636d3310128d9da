"""The command line of the test server: every knob is an option. Runs until interrupted."""

import argparse
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from threading import Event
from typing import Any, get_args

from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PRACTICE_PROFILE, PracticeBuilding
from tests.support.certificates import Certificate
from tests.support.knobs import Knobs
from tests.support.server import PracticeServer


def main(arguments: Sequence[str] | None = None, stop: Event | None = None) -> None:
    """Serve until Ctrl+C or `stop`, and print how to reach the server."""
    options = _parser().parse_args(arguments)
    server = PracticeServer(
        PracticeBuilding(), certificate=options.certificate, port=options.port, knobs=_knobs(options)
    )
    with server:
        authority = Path(options.ca_out).absolute() if options.ca_out else server.ca_file
        authority.write_bytes(server.ca_file.read_bytes())
        lines = (
            server.base_url,
            f"ca_bundle {authority}",
            f"client {PRACTICE_PROFILE.client_id} {PRACTICE_PROFILE.client_secret}",
            f"user {PRACTICE_EMAIL} {PRACTICE_PASSWORD}",
        )
        print(*lines, sep="\n", flush=True)  # noqa: T201 - command-line output
        try:
            (stop or Event()).wait()
        except KeyboardInterrupt:
            return


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.support.server", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--ca-out", help="where to write the certificate authority (PEM)")
    parser.add_argument("--certificate", choices=get_args(Certificate), default="trusted")
    for name, value in vars(Knobs()).items():
        parser.add_argument(f"--{name.replace('_', '-')}", **_kind(name, value))
    return parser


def _kind(name: str, default: object) -> dict[str, Any]:
    if name.startswith("no_"):  # the opposite would be the same option
        return {"action": "store_true"}
    if isinstance(default, bool):
        return {"action": argparse.BooleanOptionalAction, "default": default}
    if isinstance(default, set | tuple):
        return {"nargs": "*", "type": str, "default": []}
    return {"type": type(default), "default": default}


def knobs_of(arguments: Sequence[str]) -> Knobs:
    """The knobs that a command line sets."""
    return _knobs(_parser().parse_args(arguments))


def _knobs(options: argparse.Namespace) -> Knobs:
    values = {one.name: getattr(options, one.name) for one in fields(Knobs)}
    values |= {name: set(values[name]) for name in ("only", "missing_endpoints", "endless")}
    return Knobs(**(values | {"shape": tuple(values["shape"])}))
