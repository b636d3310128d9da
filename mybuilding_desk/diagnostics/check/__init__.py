"""`--check`: what IT needs to know about this computer, each finding with a fix. Changes nothing."""

from mybuilding_desk.diagnostics.check.report import check

__all__ = ["check"]
