"""Send what is due: the outbox first, then moves of packages where MyBuilding takes them."""

import logging
from typing import TYPE_CHECKING

from mybuilding_desk.config.server_profile import UPDATE_PACKAGE
from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.outbox import Delivered
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.delivery import deliver_next

if TYPE_CHECKING:
    from mybuilding_desk.domain.records.move import MoveDelivered

_log = logging.getLogger(__name__)


def send_next(account_context: AccountContext) -> "Delivered | MoveDelivered | None":
    """Send the next due entry, else the next due move; return `None` if there is neither. Raises as `deliver_next`.

    An error of the records is only logged: the outbox does not depend on them.
    """
    delivered = deliver_next(account_context)
    if delivered is not None or not account_context.connection.profile.offers(UPDATE_PACKAGE):
        return delivered
    from mybuilding_desk.jobs.moves.delivery import deliver_move  # noqa: PLC0415 - storeroom, on first use

    try:
        return deliver_move(account_context)
    except StorageTrouble as trouble:
        _log.warning("moves were not sent: %s", trouble.reason)
        return None
