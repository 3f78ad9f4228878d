"""Annotations for brat (Stenetorp et al., 2012), standoff format."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .document import Document


class Brat(NamedTuple):
    """The two files: ``NAME.txt`` and ``NAME.ann``."""

    txt: str
    ann: str


def brat(document: Document) -> Brat:
    """Mentions with their labels, values and identifiers; who they are, as equivalences; quotations with source and cue."""
    return _Writer(document).written()


class _Writer:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.lines: list[str] = []
        self.count = {"T": 0, "R": 0, "N": 0, "#": 0}

    def written(self) -> Brat:
        document = self.document
        of_entity: dict[int, list[str]] = {}
        for mention in document.mentions:
            name = self.place(mention.label, [(mention.start, mention.end)])
            if mention.entity is not None:
                of_entity.setdefault(mention.entity, []).append(name)
                kb = document.entities[mention.entity].kb
                if kb is not None:
                    self.line("N", f"Reference {name} {kb}", _line(document.entities[mention.entity].name))
            if mention.value is not None:
                value = mention.value.to_dict()
                said = [f"{key}={value[key]}" for key in ("iso", "edtf", "amount", "max", "unit", "per", "mod") if value.get(key)]
                self.line("#", f"AnnotatorNotes {name}", _line(" ".join([value["kind"], *said])))
        self.lines.extend("*\tEquiv " + " ".join(names) for _, names in sorted(of_entity.items()) if len(names) > 1)
        for quotation in document.quotations:
            content = self.place("Quotation_" + quotation.kind, [(part.start, part.end) for part in quotation.content])
            for role, span in (("Source", quotation.source), ("Cue", quotation.cue)):
                if span is not None:
                    told = self.place(role, [(span.start, span.end)])
                    self.line("R", f"{role} Arg1:{content} Arg2:{told}", "")
        return Brat(self.text, "".join(line + "\n" for line in self.lines))

    def place(self, label: str, spans: list[tuple[int, int]]) -> str:
        """No span of brat crosses a line end: it is given in pieces."""
        pieces = [piece for start, end in spans for piece in self.on_lines(start, end)]
        where = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(self.text[start:end] for start, end in pieces)
        return self.line("T", f"{label} {where}", words)

    def on_lines(self, start: int, end: int) -> list[tuple[int, int]]:
        pieces, at = [], start
        for line in self.text[start:end].splitlines(keepends=True):
            own = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
            if own.strip():
                pieces.append((at, at + len(own)))
            at += len(line)
        return pieces or [(start, end)]

    def line(self, letter: str, said: str, words: str) -> str:
        self.count[letter] += 1
        name = f"{letter}{self.count[letter]}"
        self.lines.append(f"{name}\t{said}\t{words}".rstrip("\t"))
        return name


def _line(words: str) -> str:
    return " ".join(words.split())
