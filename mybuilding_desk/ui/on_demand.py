"""A sheet that is made when it is first opened: the start is shorter without it, and the desk lighter."""

from collections.abc import Callable
from typing import Generic, TypeVar

from mybuilding_desk.ui.sheet import Sheet

S = TypeVar("S", bound=Sheet)


class OnDemand(Generic[S]):
    """The sheet that `make` makes; called, it is made if it is not yet, and `then` is told of it."""

    def __init__(self, make: Callable[[], S], then: Callable[[S], object] = id) -> None:
        self._make, self._then = make, then
        self.made: S | None = None
        """It, once somebody opened it."""

    def __call__(self) -> S:
        if self.made is None:
            self.made = self._make()
            self._then(self.made)
        return self.made

    @property
    def is_open(self) -> bool:
        """Whether it lies over the work."""
        return self.made is not None and self.made.isVisible()

    def shut(self) -> None:
        """Close it where it is open."""
        if self.made is not None:
            self.made.shut()
