"""The model that ships: a window network over the engine's own features, learnt from marked text and from the teacher.

A word form is a row of tables (`Features`), three words on either side are seen with it; one hidden layer, ReLU, layer
normalisation (Ba, Kiros and Hinton 2016), an output for each part of each kind of name. Distilled as Hinton, Vinyals and
Dean (2015) have it: on plain text the teacher's probabilities weigh 0.7, spaCy's labels 0.3."""

import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

import corpus
from forms import Features, features
from lessons import MASKED

OUTPUTS = 1 + 4 * len(corpus.NAMES)
HIDDEN = 256
WINDOW = 3
FORM_TABLES = ["word", "cluster", "prefix", "suffix", "ending", "shape", "fact"]
HEADLINE, UPPER = 1, 2
# Of a marked source every so manieth sentence is kept aside: how sure the student may be is told by these.
KEPT_ASIDE = 20


@dataclass
class Settings:
    epochs: float = 4
    rate: float = 3e-3
    # words a step
    size: int = 3000
    # the teacher's weight on plain text
    soft: float = 0.7
    # part of the sentences that come in capitals, with every word capitalised, in lower case
    upper: float = 0.06
    headline: float = 0.06
    lower: float = 0.012
    dropout: float = 0.15
    # a word's own row, its cluster, its facts are hidden now and then, so that the rest must do
    hide_word: float = 0.12
    hide_cluster: float = 0.06
    hide_facts: float = 0.06
    seed: int = 1


class Lessons:
    """All sentences in flat arrays; form 0 is the edge of a sentence."""

    def __init__(self, work: Path, sources: list):
        self.index = {"": 0}
        forms, targets, phrases, lengths, casings, soft = [], [], [], [], [], []
        self.soft = {}
        for source in sources:
            path = work / "soft" / f"{source}.npy"
            if path.exists():
                self.soft[source] = np.load(path, mmap_mode="r")
            at = 0
            with open(work / "lessons" / f"{source}.jsonl", encoding="utf8") as file:
                for number, line in enumerate(file):
                    lesson = json.loads(line)
                    if not lesson["w"] or is_kept_aside(source, number):
                        continue
                    forms += [self.index.setdefault(w, len(self.index)) for w in lesson["w"]]
                    targets += lesson["y"]
                    row = [0] * len(lesson["w"])
                    for word, tag in lesson["p"]:
                        row[word] = tag
                    phrases += row
                    lengths.append(len(row))
                    casings.append(lesson["c"])
                    soft.append((source, at) if source in self.soft else None)
                    at += len(row)
        self.forms = np.array(forms, np.int32)
        self.targets = np.array(targets, np.int16)
        self.phrases = np.array(phrases, np.int16)
        self.starts = np.cumsum([0, *lengths])
        self.casings = np.array(casings, np.int8)
        self.taught = soft

    def recase(self):
        """Forms of every form in capitals, capitalised and in lower case."""
        known = list(self.index)
        variants = []
        for change in (str.upper, lambda w: w[:1].upper() + w[1:], str.lower):
            # A few letters have no single capital; such a word stays as it is.
            new = [change(w) if len(change(w)) == len(w) else w for w in known]
            variants.append(np.array([self.index.setdefault(w, len(self.index)) for w in new], np.int32))
        self.upper, self.title, self.lower = variants


def is_kept_aside(source: str, number: int):
    return source in corpus.ANNOTATED and number % KEPT_ASIDE == 0


def write_kept_aside(work: Path):
    """The sentences that the student never sees, as `token<TAB>BIO` for `crossread evaluate`."""
    path = work / "aside.tsv"
    with open(path, "w", encoding="utf8") as out:
        for source in corpus.ANNOTATED:
            out.write("-DOCSTART-\tO\n\n")
            for number, line in enumerate(open(work / "lessons" / f"{source}.jsonl", encoding="utf8")):
                lesson = json.loads(line)
                if is_kept_aside(source, number):
                    out.writelines(f"{w}\t{bio(y)}\n" for w, y in zip(lesson["w"], lesson["y"]))
                    out.write("\n")
    return path


def bio(target: int):
    if target == MASKED:
        return "B-UNK18"
    if target == 0:
        return "O"
    label, part = divmod(target - 1, 4)
    return ("B-", "I-", "I-", "B-")[part] + corpus.NAMES[label]


class Student(nn.Module):
    def __init__(self, known: Features, cluster: np.ndarray, centroids: np.ndarray, settings: Settings):
        super().__init__()
        self.settings = settings
        self.register_buffer("rows", torch.tensor(known.rows, dtype=torch.long), persistent=False)
        self.register_buffer("facts", torch.tensor(known.facts, dtype=torch.long), persistent=False)
        self.register_buffer("clusters", torch.tensor(cluster, dtype=torch.long), persistent=False)
        self.tables = nn.ModuleDict({name: nn.Embedding(*size) for name, size in known.tables.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, 0, 0.1)
        size = known.tables["cluster"][1]
        with torch.no_grad():
            self.tables["cluster"].weight[0] = 0
            self.tables["cluster"].weight[1:] = torch.tensor(centroids[:, :size] / centroids[:, :size].std() * 0.3)
            self.tables["phrase"].weight[0] = 0
        self.casing = nn.Embedding(4, HIDDEN)
        nn.init.zeros_(self.casing.weight)
        width = sum(known.tables[name][1] for name in FORM_TABLES)
        span = 2 * WINDOW + 1
        self.first = nn.Linear(span * width, HIDDEN)
        self.place = nn.Linear(span * known.tables["phrase"][1], HIDDEN, bias=False)
        self.norm = nn.LayerNorm(HIDDEN)
        self.second = nn.Linear(HIDDEN, OUTPUTS)

    def forward(self, forms, phrases, casings):
        inside = (forms > 0).float().unsqueeze(1)
        hide = self.hide if self.training else lambda x, _: x
        rows, table = self.rows[forms], self.tables
        parts = [
            hide(table["word"](rows[:, 0]) + table["word"](rows[:, 1]), self.settings.hide_word),
            hide(table["cluster"](self.clusters[forms]), self.settings.hide_cluster),
            *(table[name](rows[:, 2 + i]) for i, name in enumerate(("prefix", "suffix", "ending", "shape"))),
            hide(self.known(forms), self.settings.hide_facts),
        ]
        embedded = functional.dropout(torch.cat(parts, 1), self.settings.dropout, self.training) * inside
        placed = table["phrase"](phrases) * (phrases > 0).unsqueeze(1) * inside
        hidden = self.first(window(embedded)) + self.place(window(placed)) + self.casing(casings)
        return self.second(self.norm(functional.relu(hidden)))

    def known(self, forms):
        """The sum of the rows of all facts; the first row alone says that there are none."""
        facts = self.facts[forms]
        counted = (facts > 0).float()
        counted[:, 0] = 1
        return (self.tables["fact"](facts) * counted.unsqueeze(2)).sum(1)

    @staticmethod
    def hide(x, part):
        return x * (torch.rand(len(x), 1) >= part)


def window(x):
    padded = functional.pad(x, (0, 0, WINDOW, WINDOW))
    return torch.cat([padded[i : i + len(x)] for i in range(2 * WINDOW + 1)], 1)


def batches(lessons: Lessons, rng: random.Random, settings: Settings):
    """Sentences in any order, the edge of a sentence between them."""
    order = list(range(len(lessons.casings)))
    rng.shuffle(order)
    edge = np.zeros(WINDOW, np.int32)
    forms, targets, phrases, casings, taught, size = [edge], [edge + MASKED], [edge], [edge], [], WINDOW
    for i in order:
        start, past = lessons.starts[i], lessons.starts[i + 1]
        words, casing, draw = lessons.forms[start:past], lessons.casings[i], rng.random()
        for part, variant, kind in (
            (settings.upper, lessons.upper, UPPER),
            (settings.headline, lessons.title, HEADLINE),
            (settings.lower, lessons.lower, casing),
        ):
            if 0 <= draw < part:
                words, casing = variant[words], kind
            draw -= part
        if lessons.taught[i]:
            taught.append((size, past - start, *lessons.taught[i]))
        forms += [words, edge]
        targets += [lessons.targets[start:past], edge + MASKED]
        phrases += [lessons.phrases[start:past], edge]
        casings += [np.full(past - start, casing, np.int32), edge]
        size += past - start + WINDOW
        if size > settings.size:
            yield *(torch.tensor(np.concatenate(x).astype(np.int64)) for x in (forms, targets, phrases, casings)), taught
            forms, targets, phrases, casings, taught, size = [edge], [edge + MASKED], [edge], [edge], [], WINDOW


def loss_of(logits, targets, taught, soft, settings):
    logs = functional.log_softmax(logits, 1)
    marked = (targets != MASKED).float()
    hard_weight = marked.clone()
    total = torch.zeros(())
    for start, length, source, at in taught:
        wanted = torch.from_numpy(soft[source][at : at + length].astype(np.float32))
        here = marked[start : start + length]
        # Where nobody has marked a word the teacher speaks alone.
        weight = here * settings.soft + (1 - here)
        total = total - (weight * (wanted * logs[start : start + length]).sum(1)).sum()
        hard_weight[start : start + length] *= 1 - settings.soft
    hard = functional.nll_loss(logs, targets.clamp(min=0), reduction="none")
    return ((hard * hard_weight).sum() + total) / len(targets)


def train(work: Path, crossread: str, out: Path, settings: Settings):
    torch.manual_seed(settings.seed)
    rng = random.Random(settings.seed)
    lessons = Lessons(work, corpus.SOURCES)
    lessons.recase()
    student = build(work, crossread, list(lessons.index), settings).train()
    optimizer = torch.optim.Adam(student.parameters(), settings.rate, betas=(0.9, 0.98), fused=True)
    words = int(len(lessons.forms) * settings.epochs)
    print(f"student: {len(lessons.forms)} words, {len(lessons.index)} forms, sees {words}", flush=True)
    start, seen, step, losses = time.time(), 0, 0, []
    while seen < words:
        for forms, targets, phrases, casings, taught in batches(lessons, rng, settings):
            done = min(1, seen / words)
            for group in optimizer.param_groups:
                group["lr"] = settings.rate * min(1, (step + 1) / 100) * max(0.02, 1 - done)
            loss = loss_of(student(forms, phrases, casings), targets, taught, lessons.soft, settings)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(student.parameters(), 5.0)
            optimizer.step()
            seen += int((forms > 0).sum())
            step += 1
            losses.append(loss.item())
            if step % 400 == 0:
                print(f"{step} loss {np.mean(losses):.4f}, {seen / (time.time() - start):.0f} words/s, {done:.3f}", flush=True)
                losses = []
            if seen >= words:
                break
    torch.save(student.state_dict(), out)
    print(f"student: {time.time() - start:.0f} s", flush=True)


def build(work: Path, crossread: str, forms: list, settings: Settings):
    known = features(crossread, forms)
    cluster_of = {}
    for line in (work / "clusters.tsv").read_text(encoding="utf8").splitlines():
        key, cluster = line.rsplit("\t", 1)
        cluster_of[key] = 1 + int(cluster)
    cluster = np.array([cluster_of.get(key, 0) for key in known.keys], np.int32)
    return Student(known, cluster, np.load(work / "centroids.npy"), settings)
