"""The command line of the test server."""

import ssl
from pathlib import Path
from threading import Event

import pytest

from tests.support.by_hand import knobs_of, main
from tests.support.knobs import Knobs


def test_the_options_become_knobs() -> None:
    assert knobs_of([]) == Knobs()
    line = "--ignore-reference --shape singular entities --latency 0.5 --only packages/add --no-missing-as-404"
    assert knobs_of([*line.split(), "--too-many", "3"]) == Knobs(
        ignore_reference=True,
        shape=("singular", "entities"),
        latency=0.5,
        only={"packages/add"},
        missing_as_404=False,
        too_many=3,
    )


def test_it_prints_its_address_and_writes_the_authority(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stop, authority = Event(), tmp_path / "ca.pem"
    stop.set()
    main(["--ca-out", str(authority)], stop)
    printed = capsys.readouterr().out
    assert printed.startswith("https://localhost:")
    assert str(authority) in printed
    assert ssl.create_default_context(cafile=str(authority)).get_ca_certs()


@pytest.mark.parametrize("wrong", [["--port", "many"], ["--certificate", "good"], ["--unknown"]])
def test_wrong_options_end_with_an_explanation(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(wrong)
    assert "usage: python -m tests.support.server" in capsys.readouterr().err
