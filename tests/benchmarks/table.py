"""One line of the table of figures: the measurement, its baseline, and its limits."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """`figure` in `unit`, with the figure of `baseline` in the same run. Each limit is optional."""

    what: str
    figure: float
    unit: str
    baseline: str = ""
    base: float | None = None
    most: float | None = None
    """The largest allowed figure."""
    most_ratio: float | None = None
    """The largest allowed ratio of the figure to its baseline."""
    least_ratio: float | None = None
    """The smallest allowed ratio of the baseline to the figure."""

    @property
    def ratio(self) -> float | None:
        """The figure divided by its baseline."""
        return self.figure / self.base if self.base else None

    @property
    def holds(self) -> bool:
        """Whether every limit is met."""
        ratio = self.ratio
        return (
            (self.most is None or self.figure <= self.most)
            and (self.most_ratio is None or (ratio is not None and ratio <= self.most_ratio))
            and (self.least_ratio is None or (ratio is not None and ratio * self.least_ratio <= 1))
        )

    def __str__(self) -> str:
        base = f"{self.base:10.2f}" if self.base is not None else " " * 10
        ratio = f"{self.ratio:7.3f} x" if self.ratio is not None else " " * 9
        return (
            f"{'ok  ' if self.holds else 'OVER'} {self.what:58}{self.figure:10.2f} {self.unit:4}"
            f"{base} {self.baseline:30}{ratio}  {self._bounds()}"
        )

    def _bounds(self) -> str:
        bounds = []
        if self.most is not None:
            bounds.append(f"at most {self.most:g} {self.unit}")
        if self.most_ratio is not None:
            bounds.append(f"at most {self.most_ratio:g} x")
        if self.least_ratio is not None:
            bounds.append(f"{self.least_ratio:g} times faster")
        return ", ".join(bounds)
