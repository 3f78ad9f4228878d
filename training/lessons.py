"""Silver rows -> lessons: the engine's own tokens of each sentence and a target a token, one file a source.

A target is 0 outside names, `1 + 4 * label + {B: 0, I: 1, E: 2, S: 3}` inside, or MASKED where nobody knows: a name of a
type that the source cannot tell, or a place where noisy labels and spaCy's disagree. Types that a source does not mark are
taken from spaCy's labels; marked spans win.
"""

import json
import re
import subprocess
from pathlib import Path

import corpus

MASKED = -1
INSIDE = {name: 1 + 4 * i for i, name in enumerate(corpus.NAMES)}
PLACES = {"GPE", "LOC", "FAC"}


def write(work: Path, models: Path, crossread: str):
    titles = read_titles(models / "words")
    gold = Gold(models.parent.parent / "tests" / "gold")
    for source in corpus.SOURCES:
        out = work / "lessons" / f"{source}.jsonl"
        if out.exists():
            continue
        out.parent.mkdir(parents=True, exist_ok=True)
        silver = work / "silver" / f"{source}.jsonl"
        tokens = subprocess.Popen(
            [crossread, "tokens", silver], stdout=subprocess.PIPE, text=True, encoding="utf8"
        )
        words = masked = left_out = 0
        part = out.with_suffix(".part")
        with open(silver, encoding="utf8") as rows, open(part, "w", encoding="utf8") as file:
            for row, line in zip(rows, tokens.stdout, strict=True):
                row, layers = json.loads(row), json.loads(line)
                if gold.holds(row["text"]):
                    left_out += 1
                    continue
                targets = target(source, row, layers["tokens"], titles)
                for first, past, casing in layers["sentences"]:
                    phrases = [(at - first, tag) for at, tag in layers["phrases"] if first <= at < past]
                    lesson = {
                        "w": [row["text"][s:e] for s, e in layers["tokens"][first:past]],
                        "y": targets[first:past],
                        "c": casing,
                        "p": phrases,
                    }
                    words += past - first
                    masked += targets[first:past].count(MASKED)
                    file.write(json.dumps(lesson, ensure_ascii=False) + "\n")
        part.rename(out)
        print(f"lessons {source}: {words} words, {masked} masked, {left_out} texts of the gold left out", flush=True)


class Gold:
    """The texts of tests/gold: nothing that shares eight words in a row with them is trained on."""

    RUN = 8

    def __init__(self, folder: Path):
        self.runs = set()
        for path in sorted(folder.glob("*.txt")):
            text = re.sub(r"\]\([A-Z_]+[^)]*\)", "", path.read_text(encoding="utf8"))
            for block in text.split("\n---"):
                self.runs.update(self.runs_of(block))

    def runs_of(self, text):
        words = re.findall(r"[^\W_]+", text.lower())
        return {hash(tuple(words[i : i + self.RUN])) for i in range(len(words) - self.RUN + 1)}

    def holds(self, text):
        return not self.runs.isdisjoint(self.runs_of(text))


def read_titles(folder: Path):
    """Words that stand before a person and are no part of the name."""
    lists = ["title", "role", "role-modifier"]
    return {w for name in lists for w in (folder / f"{name}.txt").read_text(encoding="utf8").split("\n") if w and w[0] != "#"}


def target(source, row, tokens, titles):
    text, seen = row["text"], [trim(row["text"], *span, titles) for span in row["seen"]]
    if row["spans"] is None:
        return tags(tokens, seen, [])
    marked = [trim(text, *span, titles) for span in row["spans"]]
    unknown = [s for s in marked if s[2] not in corpus.NAMES and s[2] != "PLACE"]
    named = [place(s, seen) for s in marked if s[2] in corpus.NAMES or s[2] == "PLACE"]
    if source in corpus.NOISY:
        ours, theirs = tags(tokens, named, unknown), tags(tokens, seen, [])
        return [agreed(a, b) for a, b in zip(ours, theirs)]
    covered = corpus.ANNOTATED[source]
    rest = [s for s in seen if s[2] not in covered and not any(overlap(s, m) for m in marked)]
    return tags(tokens, named + rest, unknown)


def trim(text, start, end, label, titles):
    """Leading `the`, titles and offices, a trailing possessive: outside, as docs/GUIDELINES.md has it."""
    out = {"the"} | (titles if label == "PERSON" else set())
    while True:
        head, _, rest = text[start:end].partition(" ")
        if not rest.strip() or head.lower().rstrip(".") not in out:
            break
        start = end - len(rest.lstrip())
    for ending in ("'s", "’s", "'S", "'", "’"):
        if end - start > len(ending) and text[start:end].endswith(ending):
            end -= len(ending)
            break
    while end - start > 1 and text[end - 1].isspace():
        end -= 1
    return start, end, label


def place(span, seen):
    """A set with one kind of place: spaCy says which, else it is taken for a country, state or city."""
    if span[2] != "PLACE":
        return span
    kinds = [s[2] for s in seen if s[:2] == span[:2] and s[2] in PLACES]
    return (span[0], span[1], kinds[0] if kinds else "GPE")


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def tags(tokens, spans, unknown):
    out = [0] * len(tokens)
    for start, end, label in sorted(spans + unknown, key=lambda s: (s[0], -s[1])):
        inside = [i for i, (s, e) in enumerate(tokens) if s < end and start < e]
        if not inside or any(out[i] for i in inside):
            continue
        exact = tokens[inside[0]][0] == start and tokens[inside[-1]][1] == end
        if label not in INSIDE or not exact:
            marks = [MASKED] * len(inside)
        elif len(inside) == 1:
            marks = [INSIDE[label] + 3]
        else:
            marks = [INSIDE[label], *[INSIDE[label] + 1] * (len(inside) - 2), INSIDE[label] + 2]
        for i, mark in zip(inside, marks):
            out[i] = mark
    return out


RARE = {"EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE", "FAC"}


def agreed(noisy, seen):
    """Both say the same; or spaCy sees a type that the noisy source does not mark."""
    if noisy == seen:
        return seen
    if noisy > 0 and seen > 0 and (noisy - 1) % 4 == (seen - 1) % 4:
        if {corpus.NAMES[(t - 1) // 4] for t in (noisy, seen)} <= PLACES:
            return seen
    if seen > 0 and corpus.NAMES[(seen - 1) // 4] in RARE:
        return seen
    return MASKED
