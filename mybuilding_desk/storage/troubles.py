"""Names the troubles of a database by what the caller does about them. It opens nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from mybuilding_desk.errors import StorageTrouble
from mybuilding_desk.storage.file_troubles import file_errors

_BY_SQLITE_CODE: Final = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "read_only",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_PROTOCOL: "locked",
    sqlite3.SQLITE_CORRUPT: "corrupt",
    sqlite3.SQLITE_NOTADB: "corrupt",
}


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turn every trouble of the file into a `StorageTrouble` with its reason. Misuse of a connection is not one."""
    try:
        with file_errors():
            yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise StorageTrouble(_sqlite_reason(error), str(error)) from error
    except UnicodeDecodeError as error:  # SQLite quotes a damaged schema in its message, and that is no UTF-8
        raise StorageTrouble("corrupt", str(error)) from error


def _sqlite_reason(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0)  # errors that the module raises by itself carry none
    if code == sqlite3.SQLITE_IOERR_SHORT_READ:  # the file, or its log, was cut while it was open
        return "corrupt"
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:  # the shared-memory file could not grow
        return "full"
    if not code and "decode" in str(error):  # a text that is no UTF-8: this program wrote none
        return "corrupt"
    if "unsupported file format" in str(error):  # a plain SQLITE_ERROR: the head of the file is damaged
        return "corrupt"
    if "no such module" in str(error):  # an SQLite that was built without FTS5
        return "no_index"
    return _BY_SQLITE_CODE.get(code & 0xFF, "unknown")
