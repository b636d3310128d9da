"""Which SQLite this program has. It opens no file."""

import sqlite3
from contextlib import closing


def sqlite_version() -> str:
    """The version of the library, which need not be Python's own."""
    return sqlite3.sqlite_version


def has_search_index() -> bool:
    """Whether it has FTS5 with the trigram tokenizer, which the search is built upon."""
    with closing(sqlite3.connect(":memory:")) as db:
        try:
            db.execute("CREATE VIRTUAL TABLE trial USING fts5(words, tokenize = 'trigram')")
        except sqlite3.OperationalError:
            return False
    return True
