"""What the parser learns from: sentences with trees, and sentences with what the teacher says of them."""

import random
from pathlib import Path

import numpy as np
import torch

import parser_corpus
from parser_net import Settings, padded
from parser_tables import Tables

# Longer sentences of the treebanks are left out: one of them would fill a step.
LONGEST = 100


class Lessons:

    def __init__(self, work: Path, settings: Settings, tables: Tables, sources=parser_corpus.PLAIN):
        self.settings, self.tables = settings, tables
        self.sets = {name: parser_corpus.read(work, name) for name in parser_corpus.TRAIN}
        self.soft = {}
        marked = [(name, np.flatnonzero(found["length"] <= LONGEST)) for name, found in self.sets.items()]
        self.marked = [(name, i) for name, numbers in marked for i in numbers]
        self.taught = []
        for source in sources:
            folder = parser_corpus.folder(work) / "soft" / source
            found = parser_corpus.read(work, source)
            soft = {part: np.load(folder / f"{part}.npy", mmap_mode="r") for part in ("arc", "rel", "tag", "head")}
            soft["start"], _ = arc_starts(found["length"])
            self.sets[source], self.soft[source] = found, soft
            self.taught += [(source, i) for i in range(len(found["length"]))]

    def take(self, taught: bool):
        """The treebanks alone, or the open text and the treebanks so and so often."""
        self.order = self.marked * self.settings.gold + self.taught if taught else self.marked
        self.words = sum(int(self.sets[name]["length"][i]) for name, i in self.order)

    def batches(self, rng: random.Random):
        """Sentences of like length together, about `size` words with their padding."""
        order = self.order.copy()
        rng.shuffle(order)
        for at in range(0, len(order), 2048):
            chunk = [(self.sets[name]["length"][i], name, i) for name, i in order[at : at + 2048]]
            out, batch = [], []
            for item in sorted(chunk, key=lambda item: item[0]):
                if batch and item[0] * (len(batch) + 1) > self.settings.size:
                    out.append(batch)
                    batch = []
                batch.append((*item[1:], rng.random()))
            out.append(batch)
            rng.shuffle(out)
            yield from out

    def recased(self, forms, draw):
        if draw < self.settings.upper:
            return self.tables.upper[forms]
        return self.tables.title[forms] if draw < self.settings.upper + self.settings.title else forms

    def places(self, batch):
        """The sentences of a batch: set and place in it."""
        starts = [(self.sets[name], self.sets[name]["start"][i], self.sets[name]["length"][i]) for name, i, _ in batch]
        return [(found, slice(start, start + length)) for found, start, length in starts]

    def forms(self, batch):
        rows = [self.recased(found["form"][here], draw) for (found, here), (*_, draw) in zip(self.places(batch), batch)]
        return padded(rows), padded([np.ones(len(row), np.float32) for row in rows])

    def wanted(self, batch, labels):
        """Probabilities of heads, relations and tags; and the heads that the relations are of."""
        rows = [self.wanted_of(name, i, *place, labels) for (name, i, _), place in zip(batch, self.places(batch))]
        _, *others = zip(*rows)
        rel, tag, chosen = map(padded, others)
        arc = torch.zeros(*chosen.shape, chosen.shape[1] + 1)
        for row, (heads, *_) in enumerate(rows):
            arc[row, : len(heads), : len(heads) + 1] = torch.from_numpy(heads)
        return arc, rel, tag, chosen

    def wanted_of(self, name, i, found, here, labels):
        n = here.stop - here.start
        if name in self.soft:
            soft = self.soft[name]
            start = soft["start"][i]
            arc = soft["arc"][start : start + n * (n + 1)].reshape(n, n + 1)
            return arc.astype(np.float32), soft["rel"][here], soft["tag"][here], soft["head"][here]
        words = np.arange(n)
        arc, rel = np.zeros((n, n + 1), np.float32), np.zeros((n, len(labels.rels)), np.float32)
        tag = np.zeros((n, len(labels.upos) + len(labels.xpos)), np.float32)
        arc[words, found["head"][here]] = rel[words, found["rel"][here]] = 1
        tag[words, found["upos"][here]] = tag[words, len(labels.upos) + found["xpos"][here]] = 1
        return arc, rel, tag, found["head"][here]


def arc_starts(length):
    """Where the heads of each sentence begin when a word has a number for each word and one for the root; their count."""
    sizes = length.astype(np.int64) * (length + 1)
    return np.cumsum(sizes) - sizes, int(sizes.sum())
