"""A Doc of spaCy with what was found in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from .document import Document


def spacy_doc(document: Document, nlp: Language) -> Doc:
    """With the same text, a token for each word of the trees; what stands between them are spaces, as spaCy has them.

    ``doc.ents``: the mentions of counted blocks, with ``kb_id_``. ``doc.spans``: ``mentions``, ``quotations``, ``sources``,
    ``cues``, ``blocks``. ``doc.user_data["crossread"]``: the document.
    """
    from spacy.tokens import Doc, Span
    from spacy.util import filter_spans

    pieces = _pieces(document)
    columns: dict[str, Any] = _columns(document, pieces)
    doc = Doc(
        nlp.vocab, words=[piece.text for piece in pieces], spaces=[piece.spaced for piece in pieces], **columns
    )

    def spans(places: list[Any], label: Any, kb: Any = lambda _: "") -> list[Span]:
        made = []
        for place in places:
            span = doc.char_span(place.start, place.end, label=label(place), kb_id=kb(place), alignment_mode="expand")
            if span is not None:
                made.append(span)
        return made

    def kb(mention: Any) -> str:
        known = document.entities[mention.entity].kb if mention.entity is not None else None
        return known or ""

    mentions = document.mentions
    # Two mentions may share a token, where a word is of both: the longer is the entity.
    doc.ents = filter_spans(spans([m for m in mentions if m.counted], lambda m: m.label, kb))
    quotations = document.quotations
    doc.spans["mentions"] = spans(mentions, lambda m: m.label, kb)
    doc.spans["blocks"] = spans(document.blocks, lambda b: b.kind)
    doc.spans["quotations"] = [span for q in quotations for span in spans(q.content, lambda _, q=q: q.kind)]
    doc.spans["sources"] = spans([q.source for q in quotations if q.source is not None], lambda _: "source")
    doc.spans["cues"] = spans([q.cue for q in quotations if q.cue is not None], lambda _: "cue")
    doc.user_data["crossread"] = document
    return doc


class _Piece:
    """A token of spaCy: a word of the trees, or what stands between two."""

    __slots__ = ("start", "text", "spaced", "word")

    def __init__(self, start: int, text: str, spaced: bool, word: int | None) -> None:
        self.start, self.text, self.spaced, self.word = start, text, spaced, word


def _pieces(document: Document) -> list[_Piece]:
    text, at = document.text, 0
    pieces: list[_Piece] = []

    def between(start: int, end: int) -> None:
        """A space behind a token belongs to it."""
        if start < end and pieces and text[start] == " " and not pieces[-1].spaced:
            pieces[-1].spaced = True
            start += 1
        while start < end:
            # Runs of white space, and of what was no word: never the two together.
            white, stop = text[start].isspace(), start
            while stop < end and text[stop].isspace() == white:
                stop += 1
            spaced = not white and stop < end and text[stop] == " "
            pieces.append(_Piece(start, text[start:stop], spaced, None))
            start = stop + spaced

    for place, word in enumerate(document.syntax):
        between(at, word.start)
        pieces.append(_Piece(word.start, text[word.start : word.end], False, place))
        at = word.end
    between(at, len(text))
    return pieces


def _columns(document: Document, pieces: list[_Piece]) -> dict[str, Any]:
    words = document.syntax
    if not words:
        return {}
    of_word = {piece.word: place for place, piece in enumerate(pieces) if piece.word is not None}
    starts = {sentence.start for sentence in document.sentences}
    columns: dict[str, list[Any]] = {key: [] for key in ("pos", "lemmas", "morphs", "heads", "deps", "sent_starts")}
    nearest = next(iter(of_word.values()), 0)
    for place, piece in enumerate(pieces):
        if piece.word is None:
            # As spaCy has it: a space hangs on the token before it, the first ones on the first word.
            own = ("SPACE" if piece.text.isspace() else "X", piece.text, "", nearest, "dep")
        else:
            nearest = place
            word = words[piece.word]
            head = place if word.head is None else of_word[word.head]
            feats = "|".join(f"{name}={value}" for name, value in word.feats.items())
            own = (word.upos, word.lemma, feats, head, "ROOT" if word.head is None else word.deprel)
        for key, value in zip(columns, own):
            columns[key].append(value)
        columns["sent_starts"].append(place == 0 or piece.start in starts)
    return columns
