"""Articles side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterable, Sequence

from . import _engine
from .document import Document
from .errors import BadArgument
from .viewed import Viewed

if TYPE_CHECKING:
    from .compared import ArticleRef, Cluster, Lineage, LinkedEntity, Pair, Point


class Comparison(Viewed):
    """What documents have in common and what not: lists of plain objects."""

    __slots__ = ("_compared", "documents")

    def __init__(self, compared: _engine.Compared, documents: Sequence[Document]) -> None:
        super().__init__()
        self._compared = compared
        #: Those compared, in their order.
        self.documents = list(documents)

    def _asked(self) -> dict[str, Any]:
        return self._compared.view()

    def _list(self, key: str, of: str) -> Any:
        if key not in self._kept:
            # Most of what an import of the package would take: who compares nothing waits for none of it.
            from . import compared

            self._kept[key] = getattr(compared, of).all(self._view()[key])
        return self._kept[key]

    @property
    def coverage(self) -> str | None:
        """Which pairs were looked at: ``all``, ``candidates``; ``None`` where they were given."""
        coverage: str | None = self._view()["coverage"]
        return coverage

    @property
    def articles(self) -> list[ArticleRef]:
        """In the order in which they were compared."""
        articles: list[ArticleRef] = self._list("articles", "ArticleRef")
        return articles

    @property
    def entities(self) -> list[LinkedEntity]:
        """What is in most articles first."""
        entities: list[LinkedEntity] = self._list("entities", "LinkedEntity")
        return entities

    @property
    def pairs(self) -> list[Pair]:
        """Those that were read side by side."""
        pairs: list[Pair] = self._list("pairs", "Pair")
        return pairs

    @property
    def lineage(self) -> list[Lineage]:
        """Who has it from whom."""
        lineage: list[Lineage] = self._list("lineage", "Lineage")
        return lineage

    @property
    def clusters(self) -> list[Cluster]:
        """Which belong together."""
        clusters: list[Cluster] = self._list("clusters", "Cluster")
        return clusters

    @property
    def points(self) -> list[Point]:
        """What is told, over all articles."""
        points: list[Point] = self._list("points", "Point")
        return points

    def to_dict(self) -> dict[str, Any]:
        """The object that the command line writes."""
        view: dict[str, Any] = self._compared.view()
        return view

    def to_json(self) -> str:
        """The line that the command line writes, byte for byte."""
        return self._compared.line()

    def export(self, format: str = "markdown") -> str:
        """A report, tables or annotations: see :func:`crossread.export`."""
        return export(self.documents, format)

    def __repr__(self) -> str:
        return f"Comparison({len(self.documents)} documents, {len(self.pairs)} pairs)"

    def _repr_html_(self) -> str:
        from .html import comparison_html

        return comparison_html(self)


def compare(
    documents: Iterable[Document],
    *,
    pairs: str | Sequence[tuple[int, int]] | None = None,
    only: Sequence[str] | None = None,
    id: Any = None,
) -> Comparison:
    """Lays documents side by side.

    ``pairs``: ``"all"``, ``"candidates"``, or places; all up to 50 documents if it is not said. ``only``: the keys of the
    contract to find; all if it is not said.
    """
    documents = _documents(documents)
    return Comparison(_engine.compare([one._annotated for one in documents], pairs, only, id), documents)


def export(documents: Iterable[Document], format: str = "markdown") -> str:
    """Writes documents and their comparison as the command line's ``export`` does: ``crossread.EXPORTS`` has the formats."""
    return _engine.export([one._annotated for one in _documents(documents)], format)


def _documents(given: Iterable[Document]) -> list[Document]:
    documents = list(given)
    for one in documents:
        if not isinstance(one, Document):
            raise BadArgument(f"what is compared or exported is made by annotate(); this is of type {type(one).__name__}")
    return documents
