"""What can go wrong, under the names that the engine gives it."""

from __future__ import annotations

from typing import Any


class CrossreadError(Exception):
    """What failed. In the results of many it stands in the place of a document; raise it or look at it."""

    def __init__(self, message: str, id: Any = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        #: Of the record, where it had one.
        self.id = id
        #: The number of the record, counted from 1.
        self.line = line

    @property
    def name(self) -> str:
        """As the command line calls it: ``BadRecord``."""
        return type(self).__name__

    def to_dict(self) -> dict[str, Any]:
        """The object that the command line writes for it."""
        return {"id": self.id, "error": {"name": self.name, "message": self.message, "line": self.line}}

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.message, self.id, self.line)


class BadArgument(CrossreadError, ValueError):
    """A function was asked for what it does not do."""


class BadRecord(CrossreadError):
    """A record is none: it has no text, or something in it cannot be taken."""


class TooLarge(CrossreadError):
    """More bytes than are read at once."""


class Binary(CrossreadError):
    """No text: a picture, a program, a document in a format without a reader."""


class Foreign(CrossreadError):
    """Text for programs that no reader knows."""


class Damaged(CrossreadError):
    """Of a known format, and broken."""


class Unreadable(CrossreadError):
    """A file that cannot be opened or read."""


class Panic(CrossreadError):
    """A fault of the engine; it cost this record alone. Please report it with the text."""


_NAMES = {one.__name__: one for one in CrossreadError.__subclasses__()}


def made(name: str, message: str, id: Any = None, line: int | None = None) -> CrossreadError:
    """The exception for what the engine says."""
    return _NAMES.get(name, CrossreadError)(message, id, line)
