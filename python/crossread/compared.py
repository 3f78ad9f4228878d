"""What is found of articles side by side, as plain objects with the keys of the contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, ClassVar, Literal, Mapping

from .types import Plain, Span, Value, _Renamed, _value

_Inner = Mapping[str, Callable[[Any], Any]]


@dataclass(slots=True)
class ArticleRef(Plain):
    """Which article is meant."""

    id: Any
    hash: str


@dataclass(slots=True)
class Part(Plain):
    """An entity of one article that is this thing."""

    article: int
    entity: int
    count: int


@dataclass(slots=True)
class Perhaps(Plain):
    """A place where an article may speak of it all the same."""

    article: int
    entity: int | None
    start: int
    end: int
    rule: str


@dataclass(slots=True)
class LinkedEntity(Plain):
    """One thing over all articles."""

    name: str
    label: str
    kb: str | None
    parts: list[Part]
    rule: str
    perhaps: list[Perhaps]
    _inner: ClassVar[_Inner] = {"parts": Part.all, "perhaps": Perhaps.all}


@dataclass(slots=True)
class SimilarityParts(Plain):
    """What the likeness is made of, 0 to 1000."""

    places: int
    entities: int
    time: int | None
    narrative: int
    reuse: int


@dataclass(slots=True)
class Similarity(Plain):
    """How like each other two articles are, 0 to 1000."""

    overall: int
    parts: SimilarityParts
    _inner: ClassVar[_Inner] = {"parts": SimilarityParts.of}


@dataclass(slots=True)
class Evidence(_Renamed):
    """What speaks for one event, or against it."""

    kind: Literal["who", "place", "time", "value", "words", "reuse"]
    a: Span
    b: Span
    for_: bool
    _inner: ClassVar[_Inner] = {"a": Span.of, "b": Span.of}


@dataclass(slots=True)
class Event(Plain):
    """Whether two articles tell of one event."""

    state: Literal["same_event", "same_story", "same_topic", "unrelated"]
    score: int
    because: list[Evidence]
    rule: str
    _inner: ClassVar[_Inner] = {"because": Evidence.all}


@dataclass(slots=True)
class Joint(Plain):
    """What joins two passages."""

    kind: str
    a: Span
    b: Span
    _inner: ClassVar[_Inner] = {"a": Span.of, "b": Span.of}


@dataclass(slots=True)
class AlignmentParts(Plain):
    """What the score of an alignment is made of."""

    words: int
    synonyms: int
    entities: int
    values: int
    quotation: int
    place: int


@dataclass(slots=True)
class Alignment(Plain):
    """Passages that report the same."""

    a: list[Span]
    b: list[Span]
    score: int
    state: Literal["same", "a_adds", "b_adds", "both_add", "conflict"]
    parts: AlignmentParts
    because: list[Joint]
    moved: bool
    rule: str
    _inner: ClassVar[_Inner] = {"a": Span.all, "b": Span.all, "parts": AlignmentParts.of, "because": Joint.all}


@dataclass(slots=True)
class Edit(Plain):
    """What was changed in words that were taken over."""

    kind: Literal["cut", "added", "replaced", "punctuation"]
    a: Span | None
    b: Span | None
    _inner: ClassVar[_Inner] = {"a": Span.maybe, "b": Span.maybe}


@dataclass(slots=True)
class Reuse(Plain):
    """The same words in the same order."""

    a: Span
    b: Span
    kind: Literal["verbatim", "edited"]
    words: int
    moved: bool
    edits: list[Edit]
    inside: Literal["text", "quotation", "furniture"]
    rule: str
    _inner: ClassVar[_Inner] = {"a": Span.of, "b": Span.of, "edits": Edit.all}


@dataclass(slots=True)
class Filler(Plain):
    """What fills a slot in one of the texts."""

    start: int
    end: int
    value: Value | None
    _inner: ClassVar[_Inner] = {"value": _value}


@dataclass(slots=True)
class SlotParts(Plain):
    """Of whom what is said of how many; ``subject`` is a place among the comparison's entities."""

    subject: int | None
    relation: str | None
    counted: str | None


@dataclass(slots=True)
class Attributed(Plain):
    """Who gives it, in each text: places among the comparison's entities."""

    a: int | None
    b: int | None


@dataclass(slots=True)
class SlotEvidence(Plain):
    """Why two values were held against each other."""

    kind: str
    a: Span | None
    b: Span | None
    _inner: ClassVar[_Inner] = {"a": Span.maybe, "b": Span.maybe}


@dataclass(slots=True)
class Slot(Plain):
    """Facts side by side."""

    kind: str
    state: str
    slot: SlotParts
    a: Filler | None
    b: Filler | None
    attributed: Attributed
    alignment: int | None
    certainty: Literal["certain", "probable", "ambiguous"]
    because: list[SlotEvidence]
    rule: str
    _inner: ClassVar[_Inner] = {
        "slot": SlotParts.of,
        "a": Filler.maybe,
        "b": Filler.maybe,
        "attributed": Attributed.of,
        "because": SlotEvidence.all,
    }


@dataclass(slots=True)
class Quoted(Plain):
    """The same words of a speaker."""

    a: Span | None
    b: Span | None
    speaker: int | None
    state: Literal["same", "cut", "joined", "reworded", "other_speaker", "only_a", "only_b"]
    edits: list[Edit]
    rule: str
    _inner: ClassVar[_Inner] = {"a": Span.maybe, "b": Span.maybe, "edits": Edit.all}


@dataclass(slots=True)
class Deed(Plain):
    """What somebody does, where it is said."""

    start: int
    end: int
    verb: str
    polarity: Literal["asserted", "denied", "possible"]


@dataclass(slots=True)
class Relation(Plain):
    """Who does what to whom."""

    subject: int
    object: int
    a: list[Deed]
    b: list[Deed]
    state: Literal["same", "other_verb", "opposed", "only_a", "only_b"]
    rule: str
    _inner: ClassVar[_Inner] = {"a": Deed.all, "b": Deed.all}


@dataclass(slots=True)
class Weight(Plain):
    """Where a text has it, and in how many of its sentences, 0 to 1000."""

    headline: bool
    lede: bool
    share: int


@dataclass(slots=True)
class Emphasis(Plain):
    """What each makes most of."""

    entity: int | None
    value: int | None
    a: Weight
    b: Weight
    state: Literal["even", "more_a", "more_b", "only_a", "only_b"]
    rule: str
    _inner: ClassVar[_Inner] = {"a": Weight.of, "b": Weight.of}


@dataclass(slots=True)
class Only(_Renamed):
    """What one of them tells, beside what comes nearest in the other."""

    in_: Literal["a", "b"]
    range: Span
    rank: int
    kind: Literal["sentence", "quotation", "entity", "value"]
    closest: Span | None
    score: int | None
    rule: str
    _inner: ClassVar[_Inner] = {"range": Span.of, "closest": Span.maybe}


@dataclass(slots=True)
class Wording(Plain):
    """How they word the same."""

    entity: int | None
    a: list[Span]
    b: list[Span]
    kind: Literal["name", "label", "verb", "hedge", "loaded"]
    log_odds: int | None
    enough: bool
    rule: str
    _inner: ClassVar[_Inner] = {"a": Span.all, "b": Span.all}


@dataclass(slots=True)
class Pair(Plain):
    """Two articles, by their places, and all that was found of them."""

    a: int
    b: int
    similarity: Similarity
    event: Event
    alignments: list[Alignment]
    reuse: list[Reuse]
    values: list[Slot]
    quotations: list[Quoted]
    relations: list[Relation]
    emphasis: list[Emphasis]
    only: list[Only]
    wording: list[Wording]
    _inner: ClassVar[_Inner] = {
        "similarity": Similarity.of,
        "event": Event.of,
        "alignments": Alignment.all,
        "reuse": Reuse.all,
        "values": Slot.all,
        "quotations": Quoted.all,
        "relations": Relation.all,
        "emphasis": Emphasis.all,
        "only": Only.all,
        "wording": Wording.all,
    }


@dataclass(slots=True)
class Origin(Plain):
    """What an article comes from."""

    article: int | None
    source: str | None
    entity: int | None


@dataclass(slots=True)
class Place(Plain):
    """A place in one of the articles."""

    article: int
    start: int
    end: int


@dataclass(slots=True)
class Lineage(_Renamed):
    """Who has it from whom."""

    from_: Origin
    to: int
    kind: Literal["republished", "wire", "cites", "derived", "version", "common_source"]
    because: list[Place]
    certainty: Literal["certain", "probable"]
    rule: str
    _inner: ClassVar[_Inner] = {"from": Origin.of, "because": Place.all}


@dataclass(slots=True)
class Cluster(Plain):
    """Articles that belong together, by their places."""

    articles: list[int]
    kind: Literal["same_event", "same_story", "versions"]
    rule: str


@dataclass(slots=True)
class Point(Plain):
    """Something that articles tell: a cell for each passage that tells it."""

    cells: list[Place]
    rule: str
    _inner: ClassVar[_Inner] = {"cells": Place.all}
