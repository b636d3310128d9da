"""Accounts of the practice server, and the server profile for it. Contains no secrets of a real server."""

from dataclasses import dataclass, field
from typing import Final

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.domain.models import User

PRACTICE_EMAIL: Final = "desk@140riverside.example"
# A unique string, so that a test can detect whether it was written anywhere.
PRACTICE_PASSWORD: Final = "practice-at-the-desk"  # noqa: S105 - filled in by practice mode itself
PRACTICE_PROFILE: Final = ServerProfile(
    base_url="https://practice.mybuilding.example",
    client_id="practice-desk",
    client_secret="practice-building",  # noqa: S106 - valid for the practice server only
)


@dataclass(frozen=True, slots=True)
class PracticeAccount:
    """A user of the practice server, with communities and password; `resident_id` is `""` for staff."""

    user: User
    community_ids: tuple[str, ...]
    resident_id: str = ""
    password: str = field(default=PRACTICE_PASSWORD, repr=False)
