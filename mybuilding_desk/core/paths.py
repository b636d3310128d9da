"""Paths of the program's files on this computer. Creates no folder and reads no file."""

import sys
from pathlib import Path
from typing import Final, NamedTuple, Self

import platformdirs

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_CONFIG_NAME: Final = "config.toml"
_SETTINGS_NAME: Final = "settings.json"
KEPT_ENTRIES: Final = "keychain.json"
"""File in the data folder with the names of the entries that were made in the keychain."""


def resource_path(*parts: str) -> Path:
    """Return a file or folder below `resources/`, as in `resource_path("icons", "package.svg")`.

    In a wheel and in a PyInstaller bundle it is inside the package, in a source tree beside it.
    """
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def guide_path() -> Path:
    """Return the guide for IT staff: among the resources, or in a source tree among the documents."""
    inside = resource_path("deploy.md")
    return inside if inside.is_file() else _PACKAGE.parent / "docs" / "deploy.md"


class AppPaths(NamedTuple):
    """Paths that the program reads and writes. The code that writes creates the folder.

    `data` holds the databases, `logs` the log files. `machine_config` applies to every user of this computer and is
    never written; all other paths belong to one user.
    """

    data: Path
    logs: Path
    settings_file: Path
    user_config: Path
    machine_config: Path

    @classmethod
    def standard(cls) -> Self:
        """Return the standard paths of this operating system."""
        folders = _platform_folders()
        return cls(
            data=folders.user_data_path,
            logs=folders.user_log_path,
            settings_file=folders.user_config_path / _SETTINGS_NAME,
            user_config=folders.user_config_path / _CONFIG_NAME,
            machine_config=folders.site_config_path / _CONFIG_NAME,
        )

    @classmethod
    def under(cls, directory: Path) -> Self:
        """Return paths with everything written below `directory`; the machine-wide configuration keeps its path."""
        root = directory.expanduser().absolute()
        return cls(
            data=root / "data",
            logs=root / "logs",
            settings_file=root / _SETTINGS_NAME,
            user_config=root / _CONFIG_NAME,
            machine_config=_platform_folders().site_config_path / _CONFIG_NAME,
        )


def _platform_folders() -> platformdirs.PlatformDirs:
    name = "MyBuilding Desk" if sys.platform in {"win32", "darwin"} else "mybuilding-desk"
    return platformdirs.PlatformDirs(name, appauthor=False)
