"""The command line of the test server."""

import ssl
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from tests.by_hand import main


def test_the_options_become_knobs_and_the_authority_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stop, authority = Event(), tmp_path / "ca.pem"
    stop.set()
    options = ["--ca-out", str(authority), "--ignore-reference", "--shape", "singular", "entities", "--latency", "0.5"]
    with ThreadPoolExecutor(1) as pool:
        pool.submit(main, [*options, "--only", "packages/add", "--no-missing-as-404"], stop).result(30)
    assert capsys.readouterr().out.startswith("https://localhost:")
    assert ssl.create_default_context(cafile=str(authority)).get_ca_certs()


@pytest.mark.parametrize("wrong", [["--port", "many"], ["--certificate", "good"], ["--unknown"]])
def test_wrong_options_end_with_an_explanation(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(wrong)
    assert "usage: python -m tests.server" in capsys.readouterr().err
