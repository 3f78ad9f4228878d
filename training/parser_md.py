"""What spaCy's en_core_web_md makes of the same words: head, relation and tag of each, in its own labels.

Its trees are no Universal Dependencies, but it has read much news: the teacher takes them as evidence and learns the
translation. The numbers that its parser reads of each word come with it. Cached: WORK/parser/md.json (its labels),
WORK/parser/md/SET.npz."""

import json
import time
from pathlib import Path

import numpy as np

import parser_corpus
import silver

# Numbers a word that spaCy's tagger and parser share.
VECTOR = 96


def write(work: Path, forms: list, names: list):
    out = parser_corpus.folder(work) / "md"
    out.mkdir(exist_ok=True)
    nlp = None
    for name in names:
        if (out / f"{name}.npz").exists():
            continue
        if nlp is None:
            nlp = silver.load(["tok2vec", "tagger", "parser"])
            relations, tags = (sorted(nlp.get_pipe(pipe).labels) for pipe in ("parser", "tagger"))
            labels = json.dumps({"relations": relations, "tags": tags})
            (parser_corpus.folder(work) / "md.json").write_text(labels, encoding="utf8")
            # Row 0 stands for what lies outside a sentence.
            relation = {label: 1 + i for i, label in enumerate(relations)}
            tag = {label: 1 + i for i, label in enumerate(tags)}
        start, spent = time.time(), time.process_time()
        found = parser_corpus.read(work, name)
        head, rel, tagged = np.zeros((3, len(found["form"])), np.int16)
        vector = np.zeros((len(found["form"]), VECTOR), np.float16)
        at = 0
        for doc in nlp.pipe(documents(nlp, found, forms), batch_size=128):
            vector[at : at + len(doc)] = doc.tensor
            for word in doc:
                head[at] = 0 if word.head.i == word.i else 1 + word.head.i
                rel[at], tagged[at] = relation.get(word.dep_, 0), tag.get(word.tag_, 0)
                at += 1
        np.savez(out / f"{name}.part.npz", head=head, rel=rel, tag=tagged, vector=vector)
        (out / f"{name}.part.npz").rename(out / f"{name}.npz")
        spent = time.process_time() - spent
        print(f"md {name}: {at} words, {time.time() - start:.0f} s, {spent:.0f} of the processor", flush=True)


def documents(nlp, found, forms):
    from spacy.tokens import Doc

    for start, length in zip(found["start"], found["length"]):
        yield Doc(nlp.vocab, words=[forms[i] for i in found["form"][start : start + length]])


def labels(work: Path):
    return json.loads((parser_corpus.folder(work) / "md.json").read_text(encoding="utf8"))


def read(work: Path, name: str):
    with np.load(parser_corpus.folder(work) / "md" / f"{name}.npz") as file:
        return dict(file)
