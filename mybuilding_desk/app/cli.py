"""The command line: options, startup of the window, and the commands that work without one."""

import gc
import getpass
import os
import stat
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mybuilding_desk import __version__
from mybuilding_desk.app.fast_start import load_qt
from mybuilding_desk.config.loader import config_sentence, load_policy, load_profile
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import ConfigTrouble, SecretsUnavailable, translate
from mybuilding_desk.core.paths import KEPT_ENTRIES, AppPaths
from mybuilding_desk.core.program import EXPORT_SERVICE, PRINT_SERVICE
from mybuilding_desk.core.terminal import echo, flush
from mybuilding_desk.domain.settings import BuildingPolicy

if TYPE_CHECKING:
    import argparse


class Options:
    """Parsed command-line options; the class attributes are the defaults."""

    practice = beside = provision = check = forget = yes = json = self_test = False
    print_service = export_service = names = False
    first_day = "yesterday"
    export = last_day = community = file_format = ""
    config: Path | None = None
    data_dir: Path | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 0, 1 if it failed, 2 if an argument or configuration is invalid."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    options = Options()
    if given:
        try:
            _parser().parse_args(given, options)
        finally:
            flush()  # the output of --help and --version
    folders = AppPaths.under(options.data_dir) if options.data_dir else AppPaths.standard()
    if options.self_test or options.check or options.forget or options.print_service or options.export_service:
        return _without_window(folders, options)
    try:
        if options.data_dir:
            _try_folder(options.data_dir)
        profile = None if options.practice else load_profile(folders, options.config)
        policy = BuildingPolicy() if options.practice else load_policy(folders, options.config)
        if options.provision or options.export:
            kept = folders.data / KEPT_ENTRIES
            return _provision(profile, kept) if options.provision else _export(folders, policy, options)
    except ConfigTrouble as trouble:
        refused = trouble
        return _refuse(
            config_sentence(refused), dialog=_was_double_clicked(given), translated_words=lambda: _config_words(refused)
        )
    if _has_no_screen():
        return _refuse("No display found. --self-test and --check work without one.", dialog=False)
    try:
        return _open(folders, profile, policy, options)
    except Exception as error:  # before there is a window that could show it
        return _fail(error, folders, dialog=_was_double_clicked(given))


def _try_folder(named: Path) -> None:
    """Raise `ConfigTrouble` if this account cannot use the folder given by `--data-dir`."""
    from mybuilding_desk.diagnostics.check.system import try_folder  # noqa: PLC0415 - a command-line option

    folder = named.expanduser().absolute()
    try:
        try_folder(folder)
    except OSError as error:
        message = translate(
            "config",
            "The data folder can’t be used ({0}). Give this account write access, or choose another folder with "
            "--data-dir.",
        )
        raise ConfigTrouble(message, str(folder), values=(error.strerror or type(error).__name__,)) from None


def _fail(error: Exception, folders: AppPaths, *, dialog: bool) -> int:
    """Explain why the window cannot be opened; the traceback is in the log."""
    from mybuilding_desk.app.start_failure import explain_failure  # noqa: PLC0415 - a failed start

    words = explain_failure(error, folders)
    _refuse(words(), dialog=dialog, translated_words=words)
    return 1


def _config_words(trouble: ConfigTrouble) -> str:
    from mybuilding_desk.ui.text.error_messages import sentence  # noqa: PLC0415 - a failed start

    return sentence(trouble)


def _without_window(folders: AppPaths, options: Options) -> int:
    """Run a service, the self-test, the check, or the erase command; none needs a configuration to start."""
    if options.print_service:
        load_qt()
        from mybuilding_desk.printing.service import main as serve  # noqa: PLC0415 - a command-line option

        return serve()
    if options.export_service:
        load_qt()
        from mybuilding_desk.app.export_process import main as write  # noqa: PLC0415 - a command-line option

        return write()
    if options.self_test:
        from mybuilding_desk.diagnostics.self_test import self_test  # noqa: PLC0415 - a command-line option

        return self_test()
    if options.forget:
        from mybuilding_desk.app.erase_command import erase_on_command  # noqa: PLC0415 - a command-line option

        try:
            if options.data_dir:
                _try_folder(options.data_dir)
        except ConfigTrouble as trouble:
            return _refuse(config_sentence(trouble), dialog=False)
        return erase_on_command(folders, options.config, sure=options.yes)
    from mybuilding_desk.diagnostics.check import check  # noqa: PLC0415 - a command-line option

    return check(folders, options.config, as_json=options.json)


def _parser() -> "argparse.ArgumentParser":
    import argparse  # noqa: PLC0415 - a command-line option

    parser = argparse.ArgumentParser(
        prog="mybuilding-desk",
        description="Front desk package management: log deliveries and release them to residents.",
    )
    parser.add_argument("--practice", action="store_true", help="start in practice mode (no account or network needed)")
    # A practice window that was opened from the Help menu: its desk is still open, so nothing starts after it.
    parser.add_argument("--beside", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--config", type=Path, metavar="FILE", help="use this configuration file only")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="store all data, logs, and settings under DIR")
    parser.add_argument(
        "--provision", action="store_true", help="save the client secret in this account's keychain and exit"
    )
    parser.add_argument("--check", action="store_true", help="check this computer's setup and suggest fixes")
    parser.add_argument("--forget", action="store_true", help="erase all local data for this account and verify")
    parser.add_argument("--yes", action="store_true", help="with --forget: don't ask for confirmation")
    parser.add_argument("--json", action="store_true", help="with --check: output JSON")
    _add_export(parser)
    parser.add_argument("--self-test", action="store_true", help="run a full self-test without a display; output JSON")
    # The program starts itself with them (`printing/client`, `services/reports/exports`).
    for service in (PRINT_SERVICE, EXPORT_SERVICE):
        parser.add_argument(service, action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--version", action="version", version=f"MyBuilding Desk {__version__}")
    return parser


def _add_export(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument("--export", metavar="FILE", help="export a report to a .csv, .xlsx, .html, or .pdf file")
    parser.add_argument(
        "--from",
        dest="first_day",
        metavar="DAY",
        help='with --export: first day, such as 2026-11-01, yesterday, or "last month" (default: yesterday)',
    )
    parser.add_argument(
        "--to", dest="last_day", metavar="DAY", help="with --export: last day (default: that of --from)"
    )
    parser.add_argument("--community", metavar="NAME", help="with --export: name or ID of the community")
    parser.add_argument(
        "--format",
        dest="file_format",
        metavar="FORMAT",
        help="with --export: csv, xlsx, html, or pdf (default: by the name of the file)",
    )
    parser.add_argument("--names", action="store_true", help="with --export: include names of residents, and notes")


def _open(folders: AppPaths, profile: ServerProfile | None, policy: BuildingPolicy, options: Options) -> int:
    gc.disable()  # most objects made until the first paint live on; `App` collects from then on
    load_qt()
    from mybuilding_desk.app.open_window import open_window  # noqa: PLC0415 - Qt, for a start with a window

    code, starts_again = open_window(folders, profile, policy, practice=options.practice, data_dir=options.data_dir)
    if starts_again and not options.beside:
        _start_again(options)
    return code


def _start_again(options: Options) -> None:
    """Start the program again without practice mode, with the other options of this start."""
    from mybuilding_desk.core.processes import start_program  # noqa: PLC0415 - practice mode only

    given = (("--config", options.config), ("--data-dir", options.data_dir))
    start_program(*(part for name, value in given if value is not None for part in (name, str(value))))


def _export(folders: AppPaths, policy: BuildingPolicy, options: Options) -> int:
    load_qt()
    from mybuilding_desk.app.export_command import ExportCommand, export_on_command  # noqa: PLC0415 - a command-line option

    wanted = options.first_day, options.last_day, options.community, options.file_format
    return export_on_command(folders, policy, ExportCommand(Path(options.export), *wanted, names=options.names))


def _provision(profile: ServerProfile | None, kept: Path) -> int:
    """Read the client secret from the terminal or standard input and store it in the keychain.

    `kept` is the file that lists the names of the stored entries.
    """
    if profile is None or not profile.client_id:
        return _refuse("No configuration with base_url and client_id found. Create one first.", dialog=False)
    from mybuilding_desk.storage.keychain import Keychain  # noqa: PLC0415 - a command-line option

    typed = sys.stdin is not None and sys.stdin.isatty()
    secret = getpass.getpass("Client secret: ") if typed else sys.stdin.readline() if sys.stdin else ""
    if not secret.strip():
        return _refuse("No client secret entered. Nothing was saved.", dialog=False)
    try:
        Keychain(kept=kept).keep_client_secret(profile.base_url, profile.client_id, secret.strip())
    except SecretsUnavailable as trouble:
        echo(f"The keychain rejected the secret: {trouble.detail}. Nothing was saved.", sys.stderr)
        return 1
    echo(f"Client secret for {profile.base_url} saved in this account's keychain.")
    return 0


def _refuse(words: str, *, dialog: bool, translated_words: Callable[[], str] | None = None) -> int:
    """Report why the program cannot start and return 2; with `dialog`, also in a dialog in the system's language."""
    echo(words.replace("\u200b", ""), sys.stderr)  # a terminal would show zero-width spaces
    if dialog:
        from mybuilding_desk.app.start_dialog import show_dialog  # noqa: PLC0415 - a failed start

        show_dialog(translated_words or (lambda: words))
    return 2


def _was_double_clicked(given: Sequence[str]) -> bool:
    """Whether the program was started without a readable terminal: no standard error, or an icon without options."""
    if sys.stderr is None:
        return True
    try:
        mode = os.fstat(sys.stderr.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return not given and not _has_no_screen() and not sys.stderr.isatty() and not stat.S_ISFIFO(mode)


def _has_no_screen() -> bool:
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in wanted)
