"""Crossread reads news articles, finds who and what is in them, and lays accounts of the same story side by side.

>>> import crossread
>>> document = crossread.annotate("Angela Merkel left for Paris.")
>>> [document.text[m.start : m.end] for m in document.mentions]
['Angela Merkel', 'Paris']
"""

from __future__ import annotations

from . import _engine, errors, types
from ._engine import Article
from .comparison import Comparison, compare, export
from .document import Document
from .errors import (
    BadArgument,
    BadRecord,
    Binary,
    CrossreadError,
    Damaged,
    Foreign,
    Panic,
    TooLarge,
    Unreadable,
)
from .frames import annotate_batch, batch_schema, table, to_batch, to_pandas, to_polars
from .reading import annotate, annotate_many, read

#: Name and version of the engine, as they stand in every result.
ENGINE: str = _engine.ENGINE
#: The version of the contract.
SCHEMA: int = _engine.SCHEMA
#: What can be read, by name.
FORMATS: tuple[str, ...] = tuple(_engine.FORMATS)
#: What :func:`export` writes, by name.
EXPORTS: tuple[str, ...] = tuple(_engine.EXPORTS)
#: Two articles are candidates where they share so many index terms, whose smaller shares come to so much.
CANDIDATES: tuple[int, int] = (_engine.SHARED, _engine.OVERLAP)

__version__ = ENGINE.split()[-1]


def pack_hash() -> str:
    """Of the lists and weights inside: another pack, other findings."""
    return _engine.pack_hash()


__all__ = [
    "CANDIDATES",
    "ENGINE",
    "EXPORTS",
    "FORMATS",
    "SCHEMA",
    "Article",
    "BadArgument",
    "BadRecord",
    "Binary",
    "Comparison",
    "CrossreadError",
    "Damaged",
    "Document",
    "Foreign",
    "Panic",
    "TooLarge",
    "Unreadable",
    "annotate",
    "annotate_batch",
    "annotate_many",
    "batch_schema",
    "compare",
    "errors",
    "export",
    "pack_hash",
    "read",
    "table",
    "to_batch",
    "to_pandas",
    "to_polars",
    "types",
]
