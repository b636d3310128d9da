"""Who a user of the practice building is, and how this program is known to it. Holds no secret of a real server."""

from dataclasses import dataclass, field
from typing import Final

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.domain.models import User

PRACTICE_EMAIL: Final = "desk@140riverside.example"
# Unlike any other text, so that a test can tell whether it was written anywhere.
PRACTICE_PASSWORD: Final = "practice-at-the-desk"  # noqa: S105 - filled in by the practice building itself
PRACTICE_PROFILE: Final = ServerProfile(
    base_url="https://practice.mybuilding.example",
    client_id="practice-desk",
    client_secret="practice-building",  # noqa: S106 - opens the practice building alone
)


@dataclass(frozen=True, slots=True)
class Account:
    """A user with what the building keeps about them; `resident_id` is `""` for staff."""

    user: User
    community_ids: tuple[str, ...]
    resident_id: str = ""
    password: str = field(default=PRACTICE_PASSWORD, repr=False)
