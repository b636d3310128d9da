"""How the test server may misbehave: one mutable value that a test turns while the server runs."""

from dataclasses import dataclass, field
from threading import Lock


@dataclass
class Knobs:
    """Everything off by default. A count is how many of the next requests are hit; it falls by itself.

    `only` limits all knobs to these paths (`packages/add`, ...); empty means every path.
    """

    only: set[str] = field(default_factory=set)

    # before the building acts
    latency: float = 0.0
    """Seconds before the building is asked; closing the server ends the wait."""
    hang: bool = False
    """No answer until `server.release()`; then the building acts and answers."""
    drop_before_commit: int = 0
    """The connection breaks and the building never hears of it."""
    missing_endpoints: set[str] = field(default_factory=set)
    missing_as_404: bool = True
    """A missing endpoint is an HTTP 404 page, or else `failed` with `unknown_method`."""
    ignore_paging: bool = False
    ignore_updated_since: bool = False
    ignore_reference: bool = False
    own_clock: bool = False
    """The building dates by its own clock, whatever time it is told."""

    endless: set[str] = field(default_factory=set)
    """Lists (by their paths) that never end: each page is full of records that no other has."""
    endless_records: int = 100_000
    """In one answer of an endless list that has no pages."""

    # instead of the building
    status_5xx: int = 0
    status_code: int = 503
    error_wait: str = ""
    """The Retry-After of an error page; empty for none."""
    too_many: int = 0
    retry_after: str = "1"
    captive_portal: bool = False
    redirect_to: str = ""
    redirect_status: int = 302

    # after the building acted
    hang_after_commit: bool = False
    """The building has acted; no answer until `server.release()`."""
    drop_after_commit: int = 0
    """The building has acted; the connection breaks before the answer."""
    fail_after_commit: int = 0
    """The building has acted; the answer is an error page with `status_code`, as of a gateway before it."""
    error_status: int = 0
    """The HTTP status of an answer that failed; 0 leaves 200."""
    error_body: bool = True
    no_content: bool = False
    """A write that worked is answered by 204 without a body."""
    shape: tuple[str, ...] | str = ()
    """Names out of `shapes.SHAPES`, done in this order."""
    times: str = ""
    """One of `shapes.TIMES`."""
    bad_records: bool = False

    # how the answer travels
    truncate: bool = False
    """The length that is announced is more than what comes."""
    gzip: bool = False
    gzip_bomb: int = 0
    """Bytes that a small compressed body unpacks to."""
    slow_body: float = 0.0
    """Seconds between two pieces of the body."""
    content_type: str = "application/json"
    clock_ahead: float = 0.0
    """Seconds that the server's clock, told in the header `Date`, is before that of this PC."""

    def take(self, name: str) -> bool:
        """Whether the count `name` hits this request; it falls by one then."""
        with _TAKING:
            left: int = getattr(self, name)
            setattr(self, name, max(left - 1, 0))
            return left > 0

    def on(self, path: str) -> "Knobs":
        """The knobs as `path` feels them: these, or all off where `only` leaves it alone."""
        return self if not self.only or path in self.only else Knobs()


_TAKING = Lock()
