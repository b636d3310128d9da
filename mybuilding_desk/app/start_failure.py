"""Explain why the program failed to start: in its log and in words."""

import logging
from collections.abc import Callable

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.core.redaction import error_location, trace
from mybuilding_desk.diagnostics.logs import open_log
from mybuilding_desk.ui.text.error_messages import opening_sentence

_log = logging.getLogger(__name__)


def explain_failure(error: Exception, folders: AppPaths) -> Callable[[], str]:
    """Log the traceback, and return a function that tells the reason in the language in effect."""
    open_log(folders.logs)
    if isinstance(error, DeskError):
        logging.lastResort = None  # without a log file, the sentence itself is enough
    _log.error("the program cannot start: %s\n%s", error_location(error), trace(error))
    trouble = error if isinstance(error, DeskError) else DeskError()
    return lambda: opening_sentence(trouble, folders.data)
