"""The teacher: the student's network, larger, with spaCy's tree and spaCy's own numbers beside each word.

It learns from the treebanks alone, in a minute or two: most of what it must learn is how Universal Dependencies say what
spaCy's trees say, and where those go wrong. What it reads of open text is better than what either could say alone."""

from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

import parser_corpus
import parser_md
from parser_learn import learn, report, surprise
from parser_lessons import Lessons
from parser_net import BUCKETS, Settings, Student, buckets, padded, recur, window
from parser_tables import Tables

RELATION, TAG, VECTOR = 32, 24, 48


def settings():
    size = {"form": 64, "local": 128, "gates": 64, "hidden": 128, "gates2": 48, "arc": 64, "rel": 64}
    return Settings(**size, passes=((3, 3e-3, False),), dropout=0.15, hide=0.1, upper=0, title=0)


class Teacher(Student):
    def __init__(self, tables: Tables, labels, settings: Settings, md: dict):
        super().__init__(tables, labels, settings)
        s, relations = settings, 1 + len(md["relations"])
        self.relation = nn.Embedding(relations, RELATION)
        self.penn = nn.Embedding(1 + len(md["tags"]), TAG)
        self.far = nn.Embedding(BUCKETS, 8)
        self.vector = nn.Linear(parser_md.VECTOR, VECTOR)
        self.beside = nn.Linear(2 * (RELATION + TAG) + 8 + VECTOR, s.form)
        # Every word now comes with what spaCy says of it, and with what is known of its head there.
        self.L = nn.Linear(5 * 2 * s.form, s.local)
        self.G = nn.Linear(3 * 2 * s.form, 4 * s.gates)
        self.M = nn.Linear(2 * (s.local + 2 * s.gates), s.hidden)
        # By spaCy's relation: how far its head, its child, its head's head are to be believed; pairs with one head.
        self.trust = nn.Embedding(relations, 3)
        nn.init.zeros_(self.trust.weight)
        self.elder, self.younger = nn.Embedding(relations, 8), nn.Embedding(relations, 8)

    def inputs(self, found, places):
        md = [padded([found[f"md_{part}"][here] for here in places]) for part in ("head", "rel", "tag", "vector")]
        return *super().inputs(found, places), *md

    def forward(self, forms, mask, head, rel, tag, vector):
        n = forms.shape[1]

        def of_head(x):
            at = (head - 1).clamp(min=0).unsqueeze(2).expand(-1, -1, x.shape[2])
            return torch.gather(x, 1, at) * (head > 0).unsqueeze(2)

        said = torch.cat([self.relation(rel), self.penn(tag)], 2)
        far = torch.where(head > 0, buckets(head - 1 - torch.arange(n)[None]), 0)
        beside = torch.cat([said, of_head(said), self.far(far), functional.gelu(self.vector(vector))], 2)
        form = torch.cat([self.known(forms), self.beside(self.drop(beside)) * mask.unsqueeze(2)], 2)
        near = functional.relu(self.L(window(form, 2)))
        seen = torch.cat([near, recur(self.G(window(form, 1)), mask, self.settings.gates)], 2)
        mixed = functional.relu(self.M(self.drop(torch.cat([seen, of_head(seen)], 2))))
        flow = recur(self.G2(mixed), mask, self.settings.gates2)
        word = self.drop(functional.relu(self.M2(torch.cat([self.drop(mixed), flow], 2))))
        heads = torch.cat([self.root.expand(len(word), 1, -1), word], 1)
        scores = self.arcs(word, heads) + self.believed(head, rel, n)
        return scores, word, heads, self.tag(self.drop(seen))

    def believed(self, head, rel, n):
        """What spaCy's tree alone says of each pair of words."""
        trust = self.trust(rel)
        direct = functional.one_hot(head, n + 1).float()
        scores = direct * (trust[..., :1] + 2)
        scores = scores + functional.pad(direct[..., 1:].transpose(1, 2) * trust[..., 1].unsqueeze(1), (1, 0))
        above = torch.where(head > 0, torch.gather(head, 1, (head - 1).clamp(min=0)), 0)
        scores = scores + functional.one_hot(above, n + 1).float() * (head > 0).unsqueeze(2) * trust[..., 2:]
        siblings = (head.unsqueeze(2) == head.unsqueeze(1)).float()
        pairs = torch.einsum("bik,bjk->bij", self.elder(rel), self.younger(rel))
        return scores + functional.pad(siblings * pairs, (1, 0))


def with_md(work: Path, name: str):
    return parser_corpus.read(work, name) | {f"md_{part}": values for part, values in parser_md.read(work, name).items()}


def build(work: Path, tables: Tables, labels):
    return Teacher(tables, labels, settings(), parser_md.labels(work))


def train(work: Path, tables: Tables, labels, forms: list):
    out = parser_corpus.folder(work) / "teacher.pt"
    if out.exists():
        return
    torch.manual_seed(1)
    teacher = build(work, tables, labels).train()
    lessons = Lessons(work, teacher.settings, tables, sources=())
    lessons.sets = {name: with_md(work, name) for name in parser_corpus.TRAIN}

    def loss(batch):
        places = lessons.places(batch)
        parts = [teacher.inputs(found, [here]) for found, here in places]
        return surprise(teacher, joined(parts), lessons.wanted(batch, labels), teacher.settings.tags)

    learn(teacher, lessons, loss, out)
    report(teacher, {name: with_md(work, name) for name in parser_corpus.DEV}, labels, forms)
    torch.save(teacher.state_dict(), out)


def joined(parts):
    """Inputs of single sentences -> those of a batch."""
    return [padded([part.squeeze(0).numpy() for part in column]) for column in zip(*parts)]


def load(work: Path, tables: Tables, labels):
    teacher = build(work, tables, labels)
    teacher.load_state_dict(torch.load(parser_corpus.folder(work) / "teacher.pt"))
    return teacher
