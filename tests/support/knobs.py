"""The failures of the test server: one mutable value that a test changes while the server runs."""

from dataclasses import dataclass, field
from threading import Lock


@dataclass
class Knobs:
    """All off by default. A count is the number of next requests to hit; it decreases by itself.

    `only` limits all knobs to these paths (`packages/add`, ...); empty means every path.
    """

    only: set[str] = field(default_factory=set)

    # before the building acts
    latency: float = 0.0
    """Seconds before the building handles the request; closing the server ends the wait."""
    hang: bool = False
    """No response until `server.release()`; then the building acts and answers."""
    drop_before_commit: int = 0
    """The connection breaks, and the building never receives the request."""
    missing_endpoints: set[str] = field(default_factory=set)
    missing_as_404: bool = True
    """A missing endpoint is an HTTP 404 page, or else `failed` with `unknown_method`."""
    ignore_paging: bool = False
    ignore_updated_since: bool = False
    ignore_reference: bool = False
    own_clock: bool = False
    """The building uses its own clock for dates, and ignores the given ones."""

    endless: set[str] = field(default_factory=set)
    """Endless lists (by their paths): each page is full of unique records."""
    endless_records: int = 100_000
    """The number of records in one response of an endless list without pages."""

    # instead of the building
    status_5xx: int = 0
    status_code: int = 503
    error_wait: str = ""
    """The Retry-After header of an error page; empty for none."""
    too_many: int = 0
    retry_after: str = "1"
    captive_portal: bool = False
    redirect_to: str = ""
    redirect_status: int = 302

    # after the building acted
    hang_after_commit: bool = False
    """The building has acted; no response until `server.release()`."""
    drop_after_commit: int = 0
    """The building has acted; the connection breaks before the response."""
    fail_after_commit: int = 0
    """The building has acted; the response is an error page with `status_code`, as of a gateway."""
    error_status: int = 0
    """The HTTP status of a failed response; 0 keeps 200."""
    error_body: bool = True
    no_content: bool = False
    """A successful write is answered by 204 without a body."""
    shape: tuple[str, ...] | str = ()
    """Names from `shapes.SHAPES`, applied in this order."""
    times: str = ""
    """One of `shapes.TIMES`."""
    bad_records: bool = False

    # how the response is transferred
    truncate: bool = False
    """The announced length is longer than the body."""
    gzip: bool = False
    gzip_bomb: int = 0
    """The unpacked size in bytes of a small compressed body."""
    slow_body: float = 0.0
    """Seconds between two pieces of the body."""
    content_type: str = "application/json"
    clock_ahead: float = 0.0
    """Seconds by which the server's clock, in the header `Date`, is ahead of this computer."""

    def take(self, name: str) -> bool:
        """Whether the count `name` hits this request; if so, it decreases by one."""
        with _TAKING:
            left: int = getattr(self, name)
            setattr(self, name, max(left - 1, 0))
            return left > 0

    def on(self, path: str) -> "Knobs":
        """The knobs that apply to `path`: these, or all off if `only` excludes it."""
        return self if not self.only or path in self.only else Knobs()


_TAKING = Lock()
