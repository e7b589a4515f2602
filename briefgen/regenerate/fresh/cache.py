"""Documents and facts of seeds as they were read before, by key, so that one changed seed among many is read alone.

In: keys, documents, facts. Out: the same values again, or nothing. One SQLite file with a rollback journal, which network
folders can do too; whoever writes holds the lock of the output folder. Losing the file costs only time, so whatever is
wrong with it is told, and it is made anew; no build ever fails because of it.
"""

from __future__ import annotations

import logging
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias, TypeVar

from briefgen.document import Document
from briefgen.errors import shown
from briefgen.fact import Fact
from briefgen.regenerate.disk.codec import pack, unpack
from briefgen.regenerate.disk.files import STATE, digest
from briefgen.regenerate.fresh.keys import recipe_key, seed_key
from briefgen.regenerate.gather import Recipe

log = logging.getLogger(__name__)

NAME = "state.sqlite"
VERSION = 1
OFTEN = 200  # seeds after which what was read is safe from a kill
SPARE = 100  # entries of earlier contents that are kept besides as many as there are seeds

Seed: TypeAlias = tuple[Document, tuple[Fact, ...]]
T = TypeVar("T")
_TABLES = """
CREATE TABLE seeds (key TEXT PRIMARY KEY, sha256 TEXT NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE sentences (key TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
"""


class SeedCache:
    """The stored seeds of one output folder, of one recipe. Without `read` all is made anew, without `write` nothing on
    disk is touched."""

    def __init__(self, output: Path, recipe: Recipe, *, read: bool = True, write: bool = True) -> None:
        self.path = output / STATE / NAME
        self.root = recipe.root
        self.recipe = recipe_key(recipe)
        self.read, self.write = read, write
        self._used: dict[str, list[str]] = {"seeds": [], "sentences": []}
        self._database: sqlite3.Connection | None = None
        self._unsaved = 0
        self._broken = False

    def __enter__(self) -> SeedCache:
        self._database = self._tried(self._open, None)
        if self._database is None and self.write:
            self._database = self._tried(self._anew, None)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            for table, used in self._used.items():
                self._forget(table, used)
        self.save()
        self._close()
        if self._broken and self.write:
            with suppress(OSError):
                self.path.unlink()  # the next build makes it anew

    def key(self, path: Path) -> str | None:
        """The key of a seed as it is on disk now."""
        return seed_key(path, shown(path, self.root), self.recipe)

    def get(self, key: str) -> Seed | None:
        """The document and facts stored under `key`."""
        self._used["seeds"].append(key)
        row = self._one("SELECT sha256, body FROM seeds WHERE key = ?", key)
        if row is None:
            return None
        try:
            if digest(row[1]) != row[0]:
                raise ValueError("digest")
            found: Seed = unpack(Seed, row[1])
            return found
        except (ValueError, TypeError, zlib.error):
            self._complain("有一条对不上")
            return None

    def keep(self, key: str, document: Document, facts: tuple[Fact, ...]) -> None:
        """Store what a seed gave."""
        body = pack(Seed, (document, facts))
        self._put("INSERT OR REPLACE INTO seeds VALUES (?, ?, ?)", (key, digest(body), body))

    def sentence(self, document: Document, find: Callable[[Document], str]) -> str:
        """What `find` says of a document, or said of it before."""
        key = digest("\0".join((self.recipe, document.raw)).encode(errors="surrogatepass"))
        self._used["sentences"].append(key)
        row = self._one("SELECT text FROM sentences WHERE key = ?", key)
        if row is not None:
            return str(row[0])
        text = find(document)
        self._put("INSERT OR REPLACE INTO sentences VALUES (?, ?)", (key, text))
        return text

    def save(self) -> None:
        """Make what was stored so far safe."""
        if self._database is not None and self._unsaved:
            self._tried(self._database.commit, None)
            self._unsaved = 0

    def _forget(self, table: str, used: list[str]) -> None:
        """Drop old entries once they outnumber those in use."""
        database, there = self._database, self._one(f"SELECT count(*) FROM {table}")
        if database is None or not self.write or there is None or int(there[0]) <= 2 * len(used) + SPARE:
            return
        wanted = set(used)
        old = [row for row in database.execute(f"SELECT key FROM {table}") if row[0] not in wanted]
        self._tried(lambda: database.executemany(f"DELETE FROM {table} WHERE key = ?", old), None)
        self._unsaved += 1

    def _open(self) -> sqlite3.Connection | None:
        if not self.path.is_file():
            return None
        way = self.path.resolve().as_uri() + ("?mode=rw" if self.write else "?mode=ro")
        database = sqlite3.connect(way, uri=True, timeout=5)
        try:
            version = database.execute("PRAGMA user_version").fetchone()[0]
            for table in ("seeds", "sentences"):
                database.execute(f"SELECT key FROM {table} LIMIT 1")
        except sqlite3.Error:
            database.close()
            raise
        if version != VERSION:
            database.close()
            raise sqlite3.DatabaseError(f"第 {version} 版的，这里用第 {VERSION} 版")
        return database

    def _anew(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        for old in (self.path, self.path.with_name(NAME + "-journal")):
            old.unlink(missing_ok=True)
        self._broken = False
        database = sqlite3.connect(self.path, timeout=5)
        database.executescript(f"{_TABLES} PRAGMA user_version = {VERSION};")
        return database

    def _one(self, question: str, *values: str) -> tuple[Any, ...] | None:
        database = self._database
        if database is None or not self.read:
            return None
        found: tuple[Any, ...] | None = self._tried(lambda: database.execute(question, values).fetchone(), None)
        return found

    def _put(self, statement: str, values: tuple[object, ...]) -> None:
        database = self._database
        if database is None or not self.write:
            return
        self._tried(lambda: database.execute(statement, values), None)
        self._unsaved += 1
        if self._unsaved >= OFTEN:
            self.save()

    def _tried(self, work: Callable[[], T], otherwise: T) -> T:
        """What `work` gives; where the file is broken or the disk refuses, `otherwise`, and the file is left alone."""
        try:
            return work()
        except (sqlite3.Error, OSError) as error:
            self._complain(str(error))
            self._close()
            self._broken = type(error) is sqlite3.DatabaseError  # not: locked, full, read-only
            return otherwise

    def _complain(self, what: str) -> None:
        step = "；本次重读材料，另建一份" if self.write else "；本次重读材料"
        log.warning("%s: 存下的中间结果不能用（%s）%s", self.path, what, step)

    def _close(self) -> None:
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
            self._database = None
