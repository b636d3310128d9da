"""What the program is told from outside: the server it speaks to, and where its files lie. Keeps no state."""

from mybuilding_desk.config.places import KEPT_ENTRIES, Folders, resource_path
from mybuilding_desk.config.profile import DEFAULT_ENDPOINTS, ServerProfile
from mybuilding_desk.config.reading import config_sentence, load_house, load_profile, set_keys
from mybuilding_desk.config.writing import checked_profile, save_user_profile

__all__ = [
    "DEFAULT_ENDPOINTS",
    "KEPT_ENTRIES",
    "Folders",
    "ServerProfile",
    "checked_profile",
    "config_sentence",
    "load_house",
    "load_profile",
    "resource_path",
    "save_user_profile",
    "set_keys",
]
