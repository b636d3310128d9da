"""Coverage-guided fuzzing of one part, for hours if needed: `python -m tests.fuzz wire -max_total_time=1800`.

Further arguments are libFuzzer's. Findings go into `build/fuzz/`, and from there into a test; `tests/fuzz/corpus` is
small and made by hand. Needs atheris (Linux and macOS, CPython): `python3 dev.py fuzz wire`.
"""

import resource
import sys
import time
from importlib import import_module
from pathlib import Path

import atheris

TARGETS = ("wire", "tracking")
LIMIT_SECONDS = 1.0
HERE = Path(__file__).parent
BUILD = HERE.parents[1] / "build" / "fuzz"


def main(arguments: list[str]) -> None:
    """Fuzz the target named by the first argument until libFuzzer ends; print the cost."""
    if not arguments or arguments[0] not in TARGETS:
        sys.exit(f"usage: python -m tests.fuzz {'|'.join(TARGETS)} [libFuzzer's options]")
    name, options = arguments[0], arguments[1:]
    findings = BUILD / name
    findings.mkdir(parents=True, exist_ok=True)
    with atheris.instrument_imports(include=["mybuilding_desk"]):
        target = import_module(f"tests.fuzz.{name}")
    watch = _Watch(target.try_bytes)
    limits = ["-max_len=4096", "-timeout=20", "-rss_limit_mb=1024", "-print_final_stats=1"]
    places = [f"-artifact_prefix={findings}/", f"-dict={HERE / f'{name}.dict'}"]
    atheris.Setup([f"fuzz-{name}", *limits, *places, *options, str(findings), str(HERE / "corpus" / name)], watch)
    atheris.Fuzz()


class _Watch:
    """Measures CPU time, so that a busy computer is not a finding; an input over the limit is one."""

    def __init__(self, run) -> None:
        self._run = run
        self.slowest = 0.0
        self._runs = 0

    def __call__(self, data: bytes) -> None:
        began = time.thread_time()
        self._run(data)
        took = time.thread_time() - began
        assert took < LIMIT_SECONDS, f"took {took:.1f} s"
        self._runs += 1
        if took > self.slowest:
            self.slowest = took
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"run {self._runs}: slowest so far {took * 1000:.1f} ms, peak RSS {peak} MiB", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
