"""Trees from scores, and what they are worth."""

import numpy as np


def decode(scores):
    """scores[word, 0 = root | 1 + head] -> a head a word: one root, no cycle, the best such tree.

    Each word takes its best head. Where that is no tree with one root, the word that gains most by being the root becomes
    it, and the best tree below it is found (Chu and Liu 1965, Edmonds 1967)."""
    n = len(scores)
    table = np.full((n + 1, n + 1), -np.inf)
    table[1:] = scores
    np.fill_diagonal(table, -np.inf)
    heads = best(table)
    if (heads[1:] == 0).sum() != 1:
        inside = table[1:, 1:].max(1) if n > 1 else np.zeros(1)
        root = 1 + int((table[1:, 0] - inside).argmax())
        table[1:, 0] = -np.inf
        table[root] = -np.inf
        table[root, 0] = 0
        heads = best(table)
    if cycle(heads) is not None:
        heads = edmonds(table)
        if (heads[1:] == 0).sum() != 1:
            roots = 1 + np.flatnonzero(heads[1:] == 0)
            root = roots[table[roots, 0].argmax()]
            table[1:, 0] = -np.inf
            table[root] = -np.inf
            table[root, 0] = 0
            heads = edmonds(table)
    return heads[1:]


def best(table):
    heads = table.argmax(1)
    heads[0] = 0
    return heads


def cycle(heads):
    """The words of one cycle, or None."""
    # 0: not seen, 1: on the way that is walked, 2: known to lead to the root
    state = [2] + [0] * (len(heads) - 1)
    for start in range(1, len(heads)):
        way, at = [], start
        while state[at] == 0:
            state[at] = 1
            way.append(at)
            at = heads[at]
        if state[at] == 1:
            return way[way.index(at) :]
        for passed in way:
            state[passed] = 2
    return None


def edmonds(table):
    heads = best(table)
    ring = cycle(heads)
    if ring is None:
        return heads
    inside = np.zeros(len(table), bool)
    inside[ring] = True
    outside = np.flatnonzero(~inside)
    # The ring becomes one node, the last: entering it at a word breaks that word's arc in it.
    m = len(outside)
    smaller = np.full((m + 1, m + 1), -np.inf)
    smaller[:m, :m] = table[np.ix_(outside, outside)]
    gain = table[np.ix_(ring, outside)] - table[ring, heads[ring]][:, None]
    entry = gain.argmax(0)
    smaller[m, :m] = gain.max(0)
    leaving = table[np.ix_(outside, ring)]
    exit_ = leaving.argmax(1)
    smaller[:m, m] = leaving.max(1)
    smaller[0] = -np.inf
    found = edmonds(smaller)
    for i in range(1, m):
        heads[outside[i]] = ring[exit_[i]] if found[i] == m else outside[found[i]]
    head = found[m]
    heads[ring[entry[head]]] = outside[head]
    return heads


RELATIONS = (
    "nsubj nsubj:pass obj iobj ccomp xcomp parataxis advcl acl acl:relcl appos nmod nmod:poss obl conj cc advmod amod "
    "aux aux:pass cop mark case det compound flat nummod punct root"
).split()
NEGATIONS = {"not", "n't", "n’t", "never"}


def score(gold, labels, found, forms):
    """Per cent right of parts of speech, heads and labelled heads; F1 by relation. Every word counts."""
    attached = found["head"] == gold["head"]
    right = attached & (found["rel"] == gold["rel"])
    totals = {
        "UPOS": (found["upos"] == gold["upos"]).mean(),
        "XPOS": (found["xpos"] == gold["xpos"]).mean(),
        "UAS": attached.mean(),
        "LAS": right.mean(),
    }
    negation = np.array([form.lower() in NEGATIONS for form in forms])[gold["form"]]
    number = {name: labels.rels.index(name) for name in RELATIONS if name in labels.rels}

    def named(rel):
        return {name: rel == i for name, i in number.items()} | {"negation": negation & (rel == number["advmod"])}

    ours, theirs = named(found["rel"]), named(gold["rel"])
    both = {k: (attached & ours[k] & theirs[k]).sum() for k in ours}
    f1 = {k: 200 * both[k] / max(1, ours[k].sum() + theirs[k].sum()) for k in ours}
    return {k: round(100 * float(v), 2) for k, v in totals.items()}, {k: round(float(v), 1) for k, v in f1.items()}
