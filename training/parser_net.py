"""The network of the parser: tags, heads and relations over the recognizer's own numbers of each form.

Every word takes its best head (Zhang, Cheng and Lapata 2017; the scores of Dozat and Manning 2017, without a matrix between
the two). What a word knows of its sentence comes from its neighbours and from two two-way recurrent layers whose gates
look at words alone, so that a step is no matrix product (Bradbury et al. 2017; Lei et al. 2018).

Names of the weights, as the exporter reads them: `own`, `sfx` learnt numbers of words and of endings; `P` the form; `L` five
neighbours; `G`, `M` first recurrent layer and what mixes it with `L`; `G2`, `M2` the second; `tag` the tags; `ad`, `ah`
a word as dependant and as head, `D0`, `D1`, `D2` their distance; `rd`, `rh`, `rdist`, `R` the relation; `root` the root."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from parser_tables import Tables

# Distances of a head: none (the root), then nine to the left and nine to the right.
BUCKETS = 19
FARTHEST = 120


@dataclass
class Settings:
    form: int = 64
    own: int = 24
    sfx: int = 8
    local: int = 96
    gates: int = 64
    hidden: int = 96
    gates2: int = 48
    arc: int = 48
    rel: int = 32
    # epochs, the rate that falls to nothing over them, and whether open text is in them; a pass starts where the one
    # before it has ended
    passes: tuple = ((3, 3e-3, True), (1.5, 1.5e-3, True), (3, 1e-3, False))
    # words a step
    size: int = 1000
    # how often an epoch with open text sees the treebanks
    gold: int = 2
    # what the tags weigh beside heads and relations
    tags: float = 0.5
    dropout: float = 0.1
    # the own row, the recognizer's row of a word, half as often its cluster are hidden, so that the rest must do
    hide: float = 0.08
    # part of the sentences that come in capitals, and with every word capitalised
    upper: float = 0.03
    title: float = 0.05
    seed: int = 1


def bucket(distance):
    """Head's place less the dependant's -> 1 to 9 for heads to the left, 10 to 18 to the right."""
    far = np.abs(distance)
    step = np.select([far <= 4, far <= 6, far <= 9, far <= 14, far <= 22], [far, 5, 6, 7, 8], 9)
    return np.where(distance < 0, step, step + 9)


BUCKET = torch.tensor(bucket(np.arange(-FARTHEST, FARTHEST + 1)).astype(np.int64))


def buckets(distance):
    return BUCKET[distance.clamp(-FARTHEST, FARTHEST) + FARTHEST]


class Student(nn.Module):
    def __init__(self, tables: Tables, labels, settings: Settings):
        super().__init__()
        s = self.settings = settings
        self.upos = len(labels.upos)
        self.register_buffer("frozen", torch.tensor(tables.frozen, dtype=torch.float32), persistent=False)
        self.register_buffer("own_row", torch.tensor(tables.own, dtype=torch.long), persistent=False)
        self.register_buffer("sfx_row", torch.tensor(tables.suffix, dtype=torch.long), persistent=False)
        self.own = nn.Embedding(len(tables.words), s.own, padding_idx=0)
        self.sfx = nn.Embedding(tables.suffixes, s.sfx)
        for table in (self.own, self.sfx):
            nn.init.normal_(table.weight, 0, 0.3)
        with torch.no_grad():
            self.own.weight[0] = 0
        self.P = nn.Linear(tables.frozen.shape[1] + s.own + s.sfx, s.form, bias=False)
        self.L = nn.Linear(5 * s.form, s.local)
        self.G = nn.Linear(3 * s.form, 4 * s.gates)
        seen = s.local + 2 * s.gates
        self.M = nn.Linear(seen, s.hidden)
        self.G2 = nn.Linear(s.hidden, 4 * s.gates2)
        self.M2 = nn.Linear(s.hidden + 2 * s.gates2, s.hidden)
        self.tag = nn.Linear(seen, len(labels.upos) + len(labels.xpos))
        self.ad = nn.Linear(s.hidden, s.arc)
        self.ah = nn.Linear(s.hidden, s.arc)
        self.D0 = nn.Parameter(torch.zeros(BUCKETS))
        self.D1 = nn.Parameter(torch.randn(s.arc, BUCKETS) * 0.1)
        self.D2 = nn.Parameter(torch.randn(s.arc, BUCKETS) * 0.1)
        self.rd = nn.Linear(s.hidden, s.rel)
        self.rh = nn.Linear(s.hidden, s.rel)
        self.rdist = nn.Embedding(BUCKETS, s.rel)
        self.R = nn.Linear(s.rel, len(labels.rels))
        self.root = nn.Parameter(torch.randn(s.hidden) * 0.1)

    def inputs(self, found, places):
        """Forms of the sentences at these places, and which of them are no padding."""
        forms = padded([found["form"][here] for here in places])
        return forms, padded([np.ones(here.stop - here.start, np.float32) for here in places])

    def drop(self, x):
        return functional.dropout(x, self.settings.dropout, self.training)

    def hide(self, x, part):
        """Some words lose these numbers while learning."""
        return x * (torch.rand(*x.shape[:-1], 1) >= part) if self.training else x

    def known(self, forms):
        """The numbers of a form; the edge of a sentence has none."""
        hide = self.settings.hide
        word, cluster, rest = self.frozen[forms].split([32, 32, self.frozen.shape[1] - 64], 2)
        sfx = self.sfx(self.sfx_row[forms]) * (forms > 0).unsqueeze(2)
        own = self.hide(self.own(self.own_row[forms]), hide)
        parts = [self.hide(word, hide), self.hide(cluster, hide / 2), rest, own, sfx]
        return self.P(functional.dropout(torch.cat(parts, 2), self.settings.dropout / 2, self.training))

    def forward(self, forms, mask):
        """Scores of heads [sentence, word, 0 = root | 1 + head], the words, the words with the root before them, tags."""
        form = self.known(forms)
        near = functional.relu(self.L(window(form, 2)))
        flow = recur(self.G(window(form, 1)), mask, self.settings.gates)
        seen = self.drop(torch.cat([near, flow], 2))
        mixed = functional.relu(self.M(seen))
        flow = recur(self.G2(mixed), mask, self.settings.gates2)
        word = self.drop(functional.relu(self.M2(torch.cat([self.drop(mixed), flow], 2))))
        heads = torch.cat([self.root.expand(len(word), 1, -1), word], 1)
        return self.arcs(word, heads), word, heads, self.tag(seen)

    def arcs(self, word, heads):
        dependant, head = self.ad(word), self.ah(heads)
        n = word.shape[1]
        far = buckets(torch.arange(-1, n)[None] - torch.arange(n)[:, None])
        far[:, 0] = 0
        scores = torch.einsum("bid,bjd->bij", dependant, head) + self.D0[far]
        scores = scores + (dependant @ self.D1).gather(2, far.expand(len(word), -1, -1))
        return scores + (head @ self.D2).gather(2, far.t().expand(len(word), -1, -1)).transpose(1, 2)

    def relations(self, word, heads, chosen):
        """Scores of relations to the chosen heads (0 = root)."""
        place = torch.arange(chosen.shape[1])[None]
        far = torch.where(chosen > 0, buckets(chosen - 1 - place), 0)
        head = torch.gather(self.rh(heads), 1, chosen.unsqueeze(2).expand(-1, -1, self.settings.rel))
        return self.R(functional.relu(self.rd(word) + head + self.rdist(far)))


def padded(rows):
    """Arrays of a sentence each -> one tensor, filled up with 0."""
    out = np.zeros((len(rows), max(map(len, rows)), *rows[0].shape[1:]), np.float32 if rows[0].dtype.kind == "f" else np.int64)
    for row, values in enumerate(rows):
        out[row, : len(values)] = values
    return torch.from_numpy(out)


def window(x, reach):
    padded = functional.pad(x, (0, 0, reach, reach))
    return torch.cat([padded[:, i : i + x.shape[1]] for i in range(2 * reach + 1)], 2)


def recur(gates, mask, units):
    """h = f h + (1 - f) tanh z with f = sigmoid(g + 1), once forwards and once backwards; both side by side."""
    forth, back, keep_forth, keep_back = gates.split(units, 2)
    z = torch.tanh(torch.cat([forth, back.flip(1)], 2))
    f = torch.sigmoid(torch.cat([keep_forth, keep_back.flip(1)], 2) + 1)
    inside = torch.cat([mask.unsqueeze(2).expand(-1, -1, units), mask.flip(1).unsqueeze(2).expand(-1, -1, units)], 2)
    new, f = (1 - f) * z * inside, f * inside
    h, out = torch.zeros_like(new[:, 0]), []
    for keep, add in zip(f.unbind(1), new.unbind(1)):
        h = torch.addcmul(add, keep, h)
        out.append(h)
    out = torch.stack(out, 1)
    return torch.cat([out[..., :units], out[..., units:].flip(1)], 2)
