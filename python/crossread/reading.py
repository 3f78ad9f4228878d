"""Files to articles, texts to documents."""

from __future__ import annotations

import os
from typing import Any, Iterable, Iterator, Mapping, Sequence, Union

from . import _engine
from ._engine import Article
from .document import Document
from .errors import BadArgument, CrossreadError, TooLarge, Unreadable

#: What can be annotated: a text, a record of the contract, an article that was read.
Given = Union[str, Mapping[str, Any], Article]


def read(
    source: str | os.PathLike[str] | bytes | bytearray | memoryview,
    *,
    name: str | None = None,
    format: str | None = None,
    encoding: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    url: str | None = None,
    language: str | None = None,
) -> list[Article]:
    """Reads a file, or bytes: text, Markdown, HTML, mail, feeds, documents, archives. A list, for a feed holds several.

    ``name`` is that of the bytes, by whose ending a format may be told; of a file it is its path.
    """
    if isinstance(source, (str, os.PathLike)):
        name = os.fspath(source) if name is None else name
        content = _bytes(source, name)
    else:
        content = bytes(source)
    given = {
        "title": title,
        "outlet": outlet,
        "byline": byline,
        "published": published,
        "url": url,
        "language": language,
    }
    return _engine.read(content, name, format, encoding, given)


def _bytes(path: str | os.PathLike[str], name: str) -> bytes:
    try:
        with open(path, "rb") as file:
            # One byte more than is read: then it is refused with its size.
            content = file.read(_engine.LIMIT + 1)
            size = os.fstat(file.fileno()).st_size
    except OSError as e:
        raise Unreadable(f"cannot read {name}: {e}", name) from e
    if len(content) > _engine.LIMIT:
        raise TooLarge(f"{max(size, len(content))} bytes are more than the limit of {_engine.LIMIT}; split the file", name)
    return content


def annotate(
    text: Given,
    *,
    id: Any = None,
    title: str | None = None,
    outlet: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    url: str | None = None,
    language: str | None = None,
    format: str | None = None,
    corrections: Sequence[Mapping[str, Any]] | None = None,
    layers: Sequence[str] | None = None,
) -> Document:
    """Finds who and what is in a text.

    A string is taken as it stands, unless ``format`` says what it is; metadata never enter the text. ``layers``: those to
    find, of ``blocks``, ``sentences``, ``syntax``, ``mentions``, ``entities``, ``quotations``; all if it is not said.
    """
    beside: dict[str, Any] = {
        "id": id,
        "title": title,
        "outlet": outlet,
        "byline": byline,
        "published": published,
        "url": url,
        "language": language,
        "format": format,
        "corrections": None if corrections is None else [dict(one) for one in corrections],
    }
    if isinstance(text, str):
        return Document(_engine.annotate({**beside, "text": text}, _list(layers)))
    told_twice = [key for key, value in beside.items() if value is not None]
    if told_twice:
        raise BadArgument(f"a record and an Article bring their own metadata; {told_twice[0]} belongs into it")
    return Document(_engine.annotate(text, _list(layers)))


def annotate_many(
    items: Iterable[Given], *, threads: int | None = None, layers: Sequence[str] | None = None
) -> Iterator[Document | CrossreadError]:
    """Annotates texts, records and articles on several threads; as many as there are cores if it is not said.

    Results come in the order of the items, as they are asked for, and few items are in memory at once. What fails is a result
    too: an exception that was not raised.
    """
    for one in _engine.annotate_many(items, threads, _list(layers)):
        yield one if isinstance(one, CrossreadError) else Document(one)


def _list(layers: Sequence[str] | None) -> list[str] | None:
    return None if layers is None else list(layers)
