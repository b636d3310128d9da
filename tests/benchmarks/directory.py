"""The cost of a resident search among 5,000: `python -m tests.benchmarks.directory`. Baseline: sorting their names."""

from statistics import median, quantiles
from time import perf_counter
from typing import Final

from mybuilding_desk.domain.people.search import ResidentSearch
from mybuilding_desk.practice.sample_residents import directory

QUERIES: Final = ("a", "1", "o'", "ana", "12", "ana ab", "abber", "1203 an", "o'neil", "zzz", "a b c d")
ROUNDS: Final = 11


def main() -> None:
    """Print one table: milliseconds, median, and 95th percentile."""
    residents = directory(5000)
    counts = {(resident.unit, resident.resident_id): 1 for resident in residents[::4]}
    building = ResidentSearch(residents, open_counts=counts)
    rows = {
        "sort 5,000 names": [_cost(lambda: sorted(residents, key=lambda one: one.full_name)) for _ in range(ROUNDS)],
        "build the directory": [_cost(lambda: ResidentSearch(residents, open_counts=counts)) for _ in range(ROUNDS)],
        "search": [_cost(lambda text=text: building.search(text)) for text in QUERIES for _ in range(ROUNDS)],
    }
    for name, times in rows.items():
        print(f"{name:<20} median {median(times):7.2f} ms   p95 {quantiles(times, n=20)[-1]:7.2f} ms")


def _cost(work) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
