"""What one PC remembers of its clerk's choices between two starts. No secret is among them; the file is `storage`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from mybuilding_desk.domain.age import USUAL_AGES, Ages
from mybuilding_desk.domain.models import User

Theme = Literal["system", "light", "dark"]
Signature = Literal["off", "optional", "required"]
LONGEST_GRACE: Final = 300
THEMES: Final[tuple[Theme, ...]] = get_args(Theme)
SIGNATURES: Final[tuple[Signature, ...]] = get_args(Signature)


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices. `email` is the one last used, `account` the kept sign-in (its token is in the keychain).

    `grace_seconds` is how long a deed can be undone before it is sent, 0 to `LONGEST_GRACE`. `window` is the geometry
    of the main window in base64; `""` means that nothing was chosen yet. `carriers` are the names of carriers that a
    clerk chose for numbers which no rule is sure of, by what such numbers have in common (`domain.kinds.like`).
    `signature` tells whether whoever collects signs for it. `ages` are the days after which a waiting package is aged,
    old and overdue (see `domain.age`).
    """

    theme: Theme = "system"
    email: str = ""
    server: str = ""
    account: User | None = None
    community_id: str = ""
    window: str = ""
    grace_seconds: int = 20
    carriers: Mapping[str, str] = field(default_factory=dict)
    signature: Signature = "off"
    ages: Ages = USUAL_AGES
