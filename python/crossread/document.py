"""An annotated article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import _engine
from .types import Block, Entity, Mention, Notice, Quotation, Span, Word
from .viewed import Viewed

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow
    from spacy.language import Language
    from spacy.tokens import Doc

    from .brat import Brat


class Document(Viewed):
    """What was found in an article: lists of plain objects, offsets in code points of ``text``."""

    __slots__ = ("_annotated",)

    def __init__(self, annotated: _engine.Annotated) -> None:
        super().__init__()
        self._annotated = annotated

    def _asked(self) -> dict[str, Any]:
        return self._annotated.view(False)

    def _list(self, key: str, of: Any) -> Any:
        if key not in self._kept:
            self._kept[key] = of.all(self._view()[key])
        return self._kept[key]

    @property
    def hash(self) -> str:
        """SHA-256 of the text, 64 hex digits."""
        return str(self._view()["hash"])

    @property
    def title(self) -> str | None:
        """As it was given, or as the text says."""
        return self._fact("title")

    @property
    def outlet(self) -> str | None:
        """Who published it."""
        return self._fact("outlet")

    @property
    def byline(self) -> str | None:
        """The writers, without ``By``."""
        return self._fact("byline")

    @property
    def published(self) -> str | None:
        """The day, EDTF."""
        return self._fact("published")

    @property
    def republished_from(self) -> str | None:
        """The outlet that a republish note names."""
        return self._fact("republished_from")

    @property
    def url(self) -> str | None:
        """As written."""
        return self._fact("url")

    @property
    def language(self) -> str | None:
        """A code, or as it was given."""
        return self._fact("language")

    def _fact(self, key: str) -> str | None:
        value: str | None = self._view()[key]
        return value

    @property
    def text(self) -> str:
        """Whole; all offsets are of this text."""
        return str(self._view()["text"])

    @property
    def words(self) -> int:
        """How many words stand in counted blocks."""
        return self._annotated.words

    @property
    def blocks(self) -> list[Block]:
        """By position."""
        blocks: list[Block] = self._list("blocks", Block)
        return blocks

    @property
    def sentences(self) -> list[Span]:
        """By position."""
        sentences: list[Span] = self._list("sentences", Span)
        return sentences

    @property
    def syntax(self) -> list[Word]:
        """The words with their trees; empty where neither quotations nor syntax were asked for."""
        if "syntax" not in self._kept:
            self._kept["syntax"] = Word.all(self._annotated.view(True)["syntax"])
        words: list[Word] = self._kept["syntax"]
        return words

    @property
    def mentions(self) -> list[Mention]:
        """Names, dates and amounts, by position, no two overlapping."""
        mentions: list[Mention] = self._list("mentions", Mention)
        return mentions

    @property
    def entities(self) -> list[Entity]:
        """Who and what is named, in the order of their first counted mention."""
        entities: list[Entity] = self._list("entities", Entity)
        return entities

    @property
    def quotations(self) -> list[Quotation]:
        """Who says what, by the start of what they cover."""
        quotations: list[Quotation] = self._list("quotations", Quotation)
        return quotations

    @property
    def warnings(self) -> list[Notice]:
        """Of the reader, then of the annotation."""
        warnings: list[Notice] = self._list("warnings", Notice)
        return warnings

    def to_dict(self, syntax: bool = False) -> dict[str, Any]:
        """The object that the command line writes; with the words of the trees as ``--layers`` has them."""
        view: dict[str, Any] = self._annotated.view(syntax)
        return view

    def to_json(self, syntax: bool = False) -> str:
        """The line that the command line writes, byte for byte."""
        return self._annotated.line(syntax)

    def to_conllu(self) -> str:
        """The trees in the ten columns of the treebanks, as ``--format conllu`` writes them."""
        return self._annotated.conllu()

    def to_brat(self) -> Brat:
        """Text and annotations for brat (its standoff format): mentions, who they are, quotations."""
        from .brat import brat

        return brat(self)

    def to_spacy(self, nlp: Language) -> Doc:
        """A Doc of spaCy with the same text: tags, lemmas, heads, entities, and spans of all that was found."""
        from .spacy_doc import spacy_doc

        return spacy_doc(self, nlp)

    def to_arrow(self, layer: str = "mentions") -> pyarrow.Table:
        """A table of a layer, a row each."""
        from .frames import table

        return table([self], layer)

    def to_pandas(self, layer: str = "mentions") -> pandas.DataFrame:
        """A frame of a layer, a row each."""
        return self.to_arrow(layer).to_pandas()

    def to_polars(self, layer: str = "mentions") -> polars.DataFrame:
        """A frame of a layer, a row each."""
        from .frames import to_polars

        return to_polars([self], layer)

    def index_terms(self) -> list[tuple[int, int]]:
        """The words by which it is found in an index of candidates: the hash of a stem, and its share of 1000."""
        return self._annotated.terms()

    def __repr__(self) -> str:
        return f"Document(id={self.id!r}, {len(self.text)} characters, {len(self.mentions)} mentions)"

    def _repr_html_(self) -> str:
        from .html import document_html

        return document_html(self)
