"""How documents and comparisons show themselves in a notebook: like the page, in one piece that loads nothing and runs nothing.
Every word of a text passes through ``escape``."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Iterable, Sequence

if TYPE_CHECKING:
    from .compared import Pair
    from .comparison import Comparison
    from .document import Document

#: So much of a text is shown, so many rows of a table.
_LONGEST = 200_000
_ROWS = 200

#: The groups that readers see, as on the page.
_GROUPS = {
    "people": ("PERSON",),
    "organisations": ("ORG",),
    "places": ("GPE", "LOC", "FAC"),
    "peoples": ("NORP",),
    "others": ("EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"),
    "when": ("DATE", "TIME"),
}
_GROUP_OF = {label: group for group, labels in _GROUPS.items() for label in labels}

_LIGHT = (
    "--paper:#fbfaf7;--ink:#22252a;--soft:#62676f;--line:#e0dcd3;--hit:#ffedb0;--s0:#1d5fa6;--s1:#a94f08;--good:#35804a;"
    "--bad:#a32020;--people:#225555;--organisations:#2a2f7a;--places:#225522;--peoples:#6a4a10;--others:#663333;--when:#5c5c2b"
)
_DARK = (
    "--paper:#16181c;--ink:#dfe1e4;--soft:#9aa0a9;--line:#2d3139;--hit:#4a3d10;--s0:#7fb2ec;--s1:#f0a35e;--good:#7cc48e;"
    "--bad:#ff9d93;--people:#88ccee;--organisations:#bbccee;--places:#ccddaa;--peoples:#e8cf9a;--others:#ffcccc;--when:#eeeebb"
)
_STYLE = (
    "<style>"
    f".crossread{{{_LIGHT};background:var(--paper);color:var(--ink);padding:12px 20px;border:1px solid var(--line);"
    "border-radius:8px;font:16px/1.55 Palatino,Georgia,serif;overflow-wrap:break-word}"
    f"@media(prefers-color-scheme:dark){{.crossread{{{_DARK}}}}}"
    # A notebook has a theme of its own, whatever the system's is.
    f"[data-jp-theme-light=true] .crossread,.vscode-light .crossread{{{_LIGHT}}}"
    f"[data-jp-theme-light=false] .crossread,.vscode-dark .crossread{{{_DARK}}}"
    ".crossread :is(h3,h4){margin:.2em 0 .6em;font-weight:600;line-height:1.25}"
    ".crossread p{margin:0 0 .8em}"
    ".crossread :is(.facts,.label,th,summary){font:13px/1.5 system-ui,sans-serif;color:var(--soft);font-weight:400}"
    ".crossread :is(.caption,.aside){font-style:italic;color:var(--soft)}"
    ".crossread mark{background:none;color:inherit;text-decoration:underline 1.5px var(--type);text-underline-offset:3px}"
    ".crossread .organisations{text-decoration-style:double}"
    ".crossread :is(.places,.peoples){text-decoration-style:dotted}"
    ".crossread .when{text-decoration-style:dashed}"
    ".crossread mark.others{text-decoration-style:wavy;text-decoration-thickness:1px}"
    + "".join(f".crossread .{group}{{--type:var(--{group})}}" for group in _GROUPS)
    + ".crossread .both{text-decoration:underline 1.5px var(--good)}"
    ".crossread .conflict{background:var(--hit)}"
    ".crossread .alone{text-decoration:underline dotted 1.5px var(--soft)}"
    ".crossread .two{display:grid;grid-template-columns:1fr 1fr;gap:24px}"
    ".crossread table{border-collapse:collapse;background:none;font-size:15px}"
    ".crossread :is(td,th){padding:2px 14px 2px 0;text-align:left;vertical-align:top;border:0;background:none;color:inherit}"
    "</style>"
)


def document_html(document: Document) -> str:
    """The text with its marks, then who is named and who says what."""
    text = document.text
    by_block: dict[int, list[tuple[int, int, str, str]]] = {}
    for mention in document.mentions:
        group = _GROUP_OF.get(mention.label, "others")
        by_block.setdefault(mention.block, []).append((mention.start, mention.end, group, f"{mention.label} · {mention.rule}"))
    parts = [_facts(document)]
    for place, block in enumerate(document.blocks):
        if block.start > _LONGEST:
            parts.append(f'<p class="facts">… {len(text) - block.start} characters more</p>')
            break
        end = min(block.end, block.start + _LONGEST)
        words = _marked(text, block.start, end, by_block.get(place, []))
        if not block.counted and block.kind != "caption":
            reason = escape(block.reason or block.kind)
            parts.append(f'<details><summary>set aside: {reason}</summary><p class="aside">{words}</p></details>')
        elif block.kind in ("title", "heading"):
            parts.append(f"<h{3 if block.kind == 'title' else 4}>{words}</h{3 if block.kind == 'title' else 4}>")
        else:
            parts.append(f'<p class="{escape(block.kind)}">{words}</p>')
    named = [
        (e.name, e.label, e.kb or "", str(e.count)) for e in document.entities if e.count
    ]
    parts.append(_folded(f"{len(named)} named", _table(("name", "label", "known as", "times"), named)))
    said = [
        (
            document.entities[q.speaker].name if q.speaker is not None else _words(text, q.source),
            _words(text, q.cue),
            " … ".join(_words(text, part) for part in q.content),
        )
        for q in document.quotations
    ]
    if said:
        parts.append(_folded(f"{len(said)} quoted", _table(("who", "says", "what"), said)))
    return _piece(parts)


def comparison_html(comparison: Comparison) -> str:
    """Two articles side by side; more as tables."""
    parts = []
    if len(comparison.documents) == 2 and len(comparison.pairs) == 1:
        parts += _two(comparison, comparison.pairs[0])
    elif comparison.pairs:
        rows = [
            (_letter(p.a), _letter(p.b), p.event.state.replace("_", " "), str(p.similarity.overall), str(len(p.alignments)))
            for p in comparison.pairs
        ]
        parts.append(_table(("", "", "event", "likeness of 1000", "passages"), rows))
        if comparison.points:
            texts = [one.text for one in comparison.documents]
            told = [
                (", ".join(sorted({_letter(c.article) for c in p.cells})), texts[p.cells[0].article][p.cells[0].start : p.cells[0].end])
                for p in comparison.points
                if p.cells
            ]
            parts.append(_folded(f"{len(told)} story points", _table(("told by", "as the first says it"), told)))
    count = len(comparison.documents)
    named = []
    for entity in comparison.entities:
        times = [0] * count
        for part in entity.parts:
            times[part.article] += part.count
        named.append((entity.name, entity.label, *(str(n or "") for n in times[:20])))
    heads = ("name", "label", *(_letter(at) for at in range(min(count, 20))))
    parts.append(_folded(f"{len(named)} named", _table(heads, named)))
    return _piece(parts)


def _two(comparison: Comparison, pair: Pair) -> list[str]:
    state = pair.event.state.replace("_", " ")
    parts = [
        f'<p class="facts">{escape(state)} · alike {pair.similarity.overall} of 1000 · '
        f"{len(pair.alignments)} passages report the same</p>"
    ]
    columns = []
    for side, document in enumerate(comparison.documents):
        spans: list[tuple[int, int, str, str]] = []
        for alignment in pair.alignments:
            kind = "conflict" if alignment.state == "conflict" else "both"
            spans += [(s.start, s.end, kind, alignment.state) for s in (alignment.a, alignment.b)[side]]
        for only in pair.only:
            if only.in_ == "ab"[side] and only.kind == "sentence":
                spans.append((only.range.start, only.range.end, "alone", "only here"))
        blocks = []
        for block in document.blocks:
            if block.counted and block.start <= _LONGEST:
                tag = {"title": "h3", "heading": "h4"}.get(block.kind, "p")
                end = min(block.end, block.start + _LONGEST)
                blocks.append(f"<{tag}>{_marked(document.text, block.start, end, spans)}</{tag}>")
        columns.append(f'<div><p class="label">{_letter(side)} {escape(document.outlet or str(document.id or ""))}</p>{"".join(blocks)}</div>')
    parts.append(f'<div class="two">{"".join(columns)}</div>')
    texts = [document.text for document in comparison.documents]
    facts = [
        (slot.state.replace("_", " "), slot.kind, _words(texts[0], slot.a), _words(texts[1], slot.b), slot.certainty)
        for slot in pair.values
        if slot.a is not None and slot.b is not None
    ]
    if facts:
        parts.append(_folded(f"{len(facts)} facts side by side", _table(("", "kind", "A", "B", ""), facts)))
    return parts


def _facts(document: Document) -> str:
    facts = [document.outlet, document.byline, document.published, document.url]
    said = [fact for fact in facts if fact]
    return f'<p class="facts">{escape(" · ".join(said))}</p>' if said else ""


def _marked(text: str, start: int, end: int, spans: Iterable[tuple[int, int, str, str]]) -> str:
    """The words from ``start`` to ``end`` with marks; where two overlap the first stays."""
    out, at = [], start
    for begin, stop, kind, says in sorted(spans):
        begin, stop = max(begin, at), min(stop, end)
        if begin < stop:
            out.append(escape(text[at:begin]))
            out.append(f'<mark class="{escape(kind)}" title="{escape(says)}">{escape(text[begin:stop])}</mark>')
            at = stop
    out.append(escape(text[at:end]))
    return "".join(out)


def _words(text: str, span: object) -> str:
    start, end = getattr(span, "start", 0), getattr(span, "end", 0)
    return text[start:end] if span is not None else ""


def _table(heads: Iterable[str], rows: Sequence[tuple[str, ...]]) -> str:
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows[:_ROWS])
    more = f'<p class="facts">… {len(rows) - _ROWS} more</p>' if len(rows) > _ROWS else ""
    return f"<table><tr>{head}</tr>{body}</table>{more}"


def _folded(title: str, inside: str) -> str:
    return f"<details><summary>{escape(title)}</summary>{inside}</details>"


def _letter(at: int) -> str:
    return chr(ord("A") + at) if at < 26 else f"#{at + 1}"


def _piece(parts: list[str]) -> str:
    return f'<div class="crossread">{_STYLE}{"".join(parts)}</div>'
