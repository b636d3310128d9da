"""The clock that this desk reads: every time and day on the screen and on paper is that of the chosen community.

So a computer in another zone has the same day in lists, counts, reports, and documents.
"""

from datetime import date, datetime, tzinfo


class DeskClock:
    """Local time in the zone of the community; `PackageStore` sets it."""

    def __init__(self) -> None:
        self.zone: tzinfo | None = None
        """`None`: the computer's own, without a community, or for a community without a known zone."""

    def local(self, when: datetime, zone: tzinfo | None = None) -> datetime:
        """Return a time as this clock shows it, or that of another zone; as it is if the clock cannot show it."""
        try:
            return when.astimezone(zone or self.zone)
        except (OverflowError, OSError, ValueError):
            # The first and last day of a datetime's range, and on Windows times before 1970.
            return when

    def day(self, when: datetime) -> date:
        """Return the day that a time is on."""
        return self.local(when).date()


desk_clock = DeskClock()
