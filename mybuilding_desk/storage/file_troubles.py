"""Names the troubles of a plain file by what the caller does about them; those of a database are `troubles`."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from mybuilding_desk.errors import StorageTrouble

_BY_ERRNO: Final = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
}


@contextmanager
def file_errors() -> Iterator[None]:
    """Turn every trouble of the file into a `StorageTrouble` with its reason."""
    try:
        yield
    except OSError as error:
        raise StorageTrouble(_BY_ERRNO.get(error.errno or 0, "unknown"), str(error)) from error
