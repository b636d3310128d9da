"""`--check`: what an IT person needs to know of this PC, each thing with a way to mend it. It leaves nothing behind."""

from mybuilding_desk.check.report import check

__all__ = ["check"]
