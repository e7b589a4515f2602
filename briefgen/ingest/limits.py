"""How large a seed may be before it is no longer taken for a document; each limit has a reason id of its own."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.ingest.skip import Skip

SHORT = 20  # characters; a paper's lines are longer, and each costs as much as so many of a long one
FEWEST = 1000  # lines that any file may have
MEMORY = 768 * 1024**2
"""Bytes of address space of the reader's process, its libraries included: four times what the longest text of any format
takes, and with the program itself below 1 GiB."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Where a file stops being a document; a file over a limit is skipped, and said so.

    `max_bytes`: size of the file (too_large). `max_pages`: of a PDF, or sheets of a workbook (too_many_pages).
    `max_chars`: of its text, a line counting as twenty at least (too_long). `max_ratio`: how many times larger than
    itself a DOCX or XLSX may unpack (zip_bomb). `max_seconds`: for reading one file of these formats (too_slow).
    """

    max_bytes: int = 20 * 1024 * 1024
    max_pages: int = 500
    max_chars: int = 2_000_000
    max_ratio: int = 100
    max_seconds: int = 30

    def chars(self, count: int) -> None:
        """Raises Skip when a text is too long."""
        if count > self.max_chars:
            raise Skip("too_long", f"正文超过上限 {self.max_chars} 字（config.yaml 的 limits.chars）；请拆成几份")

    def lines(self, text: str) -> None:
        """Raises Skip when a text is cut into so many lines that reading them costs what a far longer text would."""
        count, most = len(text.splitlines()), max(FEWEST, self.max_chars // SHORT)
        if count > most:
            told = (
                f"有 {count} 行，超过上限 {most} 行（config.yaml 的 limits.chars，每行至少算 {SHORT} 字）；请拆成几份"
            )
            raise Skip("too_long", told)

    def pages(self, count: int, what: str = "页") -> None:
        """Raises Skip when a file has too many pages or sheets."""
        if count > self.max_pages:
            told = f"有 {count} {what}，超过上限 {self.max_pages} {what}（config.yaml 的 limits.pages）；请拆成几份"
            raise Skip("too_many_pages", told)
