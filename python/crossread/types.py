"""What is found, as plain objects with the keys of the contract (``docs/CONTRACT.md``). Offsets are code points: they index a
string of Python. A key that is a word of Python ends in ``_``: ``in_``, ``for_``, ``from_``."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Callable, ClassVar, Literal, Mapping, TypeVar, Union

_P = TypeVar("_P", bound="Plain")


class Plain:
    """An object of the contract."""

    __slots__ = ()
    _inner: ClassVar[Mapping[str, Callable[[Any], Any]]] = {}

    @classmethod
    def of(cls: type[_P], given: Mapping[str, Any]) -> _P:
        """Made of the object in the contract's JSON."""
        inner = cls._inner
        if inner:
            given = {key: inner[key](value) if key in inner else value for key, value in given.items()}
        return cls(**given)

    @classmethod
    def all(cls: type[_P], given: list[Any]) -> list[_P]:
        """Made of a list of them."""
        of = cls.of
        return [of(one) for one in given]

    @classmethod
    def maybe(cls: type[_P], given: Mapping[str, Any] | None) -> _P | None:
        """Made of one, or nothing."""
        return None if given is None else cls.of(given)

    def to_dict(self) -> dict[str, Any]:
        """The object in the contract's JSON."""
        return {field.name.rstrip("_"): _plain(getattr(self, field.name)) for field in fields(self)}  # type: ignore[arg-type]


class _Renamed(Plain):
    """One with a key that is a word of Python."""

    __slots__ = ()

    @classmethod
    def of(cls: type[_P], given: Mapping[str, Any]) -> _P:
        inner = cls._inner
        names = {key: key + "_" if key in ("in", "for", "from") else key for key in given}
        return cls(**{names[key]: inner[key](value) if key in inner else value for key, value in given.items()})


def _plain(value: Any) -> Any:
    if isinstance(value, Plain):
        return value.to_dict()
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value


@dataclass(slots=True)
class Span(Plain):
    """Where something stands: ``text[span.start:span.end]``."""

    start: int
    end: int


@dataclass(slots=True)
class Block(Plain):
    """A paragraph, a title, what a website added."""

    start: int
    end: int
    kind: Literal["title", "heading", "paragraph", "list_item", "caption", "blockquote", "furniture"]
    reason: str | None
    counted: bool


@dataclass(slots=True)
class Word(Plain):
    """A word in the sense of Universal Dependencies; ``head`` is a place in the same list."""

    start: int
    end: int
    upos: str
    lemma: str
    feats: dict[str, str]
    head: int | None
    deprel: str


@dataclass(slots=True)
class Counted(Plain):
    """The noun that a number counts."""

    start: int
    end: int
    lemma: str


@dataclass(slots=True)
class Amount(Plain):
    """How much or how many: digits, or ``n/d``."""

    kind: Literal["money", "percent", "quantity", "number", "ordinal"]
    amount: str | None
    max: str | None
    unit: str | None
    unit_assumed: bool
    per: str | None
    mod: str | None
    counted: Counted | None
    _inner: ClassVar[Mapping[str, Callable[[Any], Any]]] = {"counted": Counted.maybe}


@dataclass(slots=True)
class Time(Plain):
    """When, how long or how often; ``anchor`` is ``"published"`` or the place of a mention."""

    kind: Literal["date", "interval", "time", "duration", "set"]
    iso: str
    edtf: str | None
    relative: bool
    anchor: Literal["published"] | int | None
    part: Literal["start", "mid", "end"] | None
    mod: str | None


Value = Union[Amount, Time]


def _value(given: Mapping[str, Any] | None) -> Value | None:
    if given is None:
        return None
    return Time.of(given) if "iso" in given else Amount.of(given)


@dataclass(slots=True)
class Mention(Plain):
    """A name, a date or an amount; ``block`` and ``entity`` are places in the document's lists."""

    start: int
    end: int
    label: str
    form: Literal["name", "nominal", "pronoun", "value"]
    block: int
    counted: bool
    entity: int | None
    joined_by: str | None
    membership: Literal["identity", "demonym"] | None
    value: Value | None
    rule: str
    score: int | None
    _inner: ClassVar[Mapping[str, Callable[[Any], Any]]] = {"value": _value}


@dataclass(slots=True)
class Entity(Plain):
    """Someone or something, as one article speaks of it."""

    id: int
    label: str
    name: str
    kb: str | None
    count: int


@dataclass(slots=True)
class Quotation(Plain):
    """What one source says by one cue; ``speaker`` is a place among the entities."""

    start: int
    end: int
    kind: Literal["direct", "indirect", "mixed"]
    content: list[Span]
    source: Span | None
    cue: Span | None
    speaker: int | None
    anonymous: bool
    cue_class: str | None
    negated: bool
    hedge: Span | None
    rule: str
    _inner: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "content": Span.all,
        "source": Span.maybe,
        "cue": Span.maybe,
        "hedge": Span.maybe,
    }


@dataclass(slots=True)
class Notice(Plain):
    """What the reader should know and what stopped nothing: one of the ``warnings``."""

    name: str
    message: str
