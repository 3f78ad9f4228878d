"""The texts to train on, as raw sentences with what their makers marked in them.

A source is either annotated (columns `token<TAB>BIO`) or plain text (a paragraph a line). Both come out as `Sentence`:
raw text, character spans, and which labels the source marks exhaustively. Elsewhere an unmarked word is no evidence.
"""

import json
import lzma
from dataclasses import dataclass
from pathlib import Path

# In the order of the model's outputs: `OUTCOMES` in src/pack.
NAMES = ["PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE"]

PLO = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})

# file under DATA/ner/train -> labels that it marks exhaustively
ANNOTATED = {
    "uner_ewt.train": PLO,
    "gum_open.train": PLO,
    "wnut17.train": PLO,
    "wikigold.train": PLO | {"NORP"},
    "wikigold.dev": PLO | {"NORP"},
    "crossner_politics.train": PLO | {"NORP", "EVENT"},
    "crossner_politics.dev": PLO | {"NORP", "EVENT"},
    "docred_test1000.train": PLO,
    "redocred.dev": PLO,
    "btc_a": PLO,
    "btc_b": PLO,
    "btc_e": PLO,
    "btc_f": PLO,
    "btc_g": PLO,
    "btc_h": PLO,
}

# Silver at best: kept apart, trained mostly on what the teacher says.
NOISY = {"gmb.train": PLO | {"NORP"}}

# file under DATA/text -> how many paragraphs at most
PLAIN = {
    "wikinews_train.jsonl": None,
    "wikisplit.txt.xz": None,
    "lnl.txt.xz": 30_000,
    "masc_tokenised.txt.xz": None,
    "ungdc_1991_2023.txt.xz": 15_000,
    "cia_factbook.txt.xz": 8_000,
    "us_state_union_1945_2006.txt.xz": None,
}

SOURCES = [*ANNOTATED, *NOISY, *PLAIN]

# Sets that mark only four classes name them so.
RENAMED = {"PER": "PERSON", "LOC": "PLACE"}


@dataclass
class Sentence:
    text: str
    # (start, end, label) in code points; None where the source marks nothing
    spans: list | None


def sentences(data: Path, source: str):
    """The sentences of one source, in its own order."""
    if source in ANNOTATED or source in NOISY:
        yield from annotated(data / "ner" / "train" / f"{source}.tsv")
    else:
        yield from plain(data / "text" / source, PLAIN[source])


def annotated(path: Path):
    tokens, tags = [], []
    for line in [*path.read_text(encoding="utf8").split("\n"), ""]:
        if line and not line.startswith("-DOCSTART-\t"):
            token, tag = line.rsplit("\t", 1)
            tokens.append(token)
            tags.append(tag)
        elif tokens:
            text, offsets = detokenize(tokens)
            spans = [(offsets[i][0], offsets[j - 1][1], RENAMED.get(label, label)) for i, j, label in runs(tags)]
            yield Sentence(text, spans)
            tokens, tags = [], []


def runs(tags):
    """BIO tags -> (first, past the last, label)."""
    start = None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I-"):
            yield start, i, tags[start][2:]
            start = None
        if tag.startswith("B-"):
            start = i


def plain(path: Path, most: int | None):
    """Paragraphs; of a long source an even sample over its whole length."""
    if path.suffix == ".jsonl":
        records = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
        lines = [line for record in records for line in record["text"].split("\n")]
    else:
        lines = lzma.open(path, "rt", encoding="utf8").read().split("\n")
    lines = [line.strip() for line in lines if line.strip()]
    if "tokenised" in path.name:
        lines = [detokenize(line.split())[0] for line in lines]
    if most and len(lines) > most:
        lines = [lines[i * len(lines) // most] for i in range(most)]
    for line in lines:
        yield Sentence(line, None)


BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"', "`": "'"}
CLITICS = {"s", "S", "t", "re", "ve", "ll", "d", "m"}
NO_SPACE_BEFORE = set(".,;:!?%)]}…”") | {"''", "n't", "N'T", "n’t"} | {a + c for a in "'’" for c in CLITICS}
NO_SPACE_AFTER = set("([{$£€#“") | {"``", "US$", "A$"}


def detokenize(tokens):
    """Tokens -> (text, offsets). Spaces are put where English puts them; quotation marks alternate."""
    out, offsets, at = [], [], 0
    open_double = open_single = False
    glue_next = True
    for i, raw in enumerate(tokens):
        token = BRACKETS.get(raw, raw)
        glue = glue_next or token in NO_SPACE_BEFORE or raw in NO_SPACE_BEFORE
        glue_after = token in NO_SPACE_AFTER or raw in NO_SPACE_AFTER
        following = tokens[i + 1] if i + 1 < len(tokens) else ""
        if token == '"':
            closing = raw == "''" or (raw != "``" and open_double)
            glue, glue_after, open_double = (True, False, False) if closing else (glue_next, True, True)
        if token in "'’" and following in CLITICS and i > 0:
            glue = glue_after = True
        elif token == "'":
            if open_single:
                glue, open_single = True, False
            elif i > 0 and tokens[i - 1].endswith(("s", "S")):
                glue = True
            else:
                glue, glue_after, open_single = glue_next, True, True
        if not glue and out:
            out.append(" ")
            at += 1
        out.append(token)
        offsets.append((at, at + len(token)))
        at += len(token)
        glue_next = glue_after
    return "".join(out), offsets
