"""A small transformer that learns names from the annotated sets and then labels plain text for the student.

all-MiniLM-L6-v2 (Apache-2.0) as a token classifier: word pieces in lower case, so the case and the shape of each word come
in as embeddings of their own. Word-piece embeddings stay as they are: they are half of the weights and learn nothing
in one pass."""

import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional
from tokenizers import Tokenizer
from transformers import BertModel

import corpus
from lessons import MASKED

OUTPUTS = 1 + 4 * len(corpus.NAMES)
SHAPES = 512
PIECES_A_WORD = 8
PIECES = 250
# Words of a sentence to learn from, words of a step with their padding.
LONGEST = 150
SIZE = 1000
RATE = 2.5e-4
# Words to see, and the part of the noisy source's sentences among them.
WORDS = 2.2e6
NOISY = 0.5


def case(word):
    if word.isdigit():
        return 6
    if word.islower():
        return 1
    if word.isupper():
        return 2 if len(word) > 1 else 4
    if word[:1].isupper():
        return 3 if word[1:].islower() else 4
    return 5 if any(c.isupper() for c in word) else 7


def shape(word):
    out = ""
    for c in word:
        kind = "X" if c.isupper() else "x" if c.islower() else "0" if c.isdigit() else c
        if out[-2:] != kind * 2:
            out += kind
    return 1 + hash_of(out[:10]) % (SHAPES - 1)


def hash_of(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value ^ value >> 29


class Teacher(nn.Module):
    def __init__(self, minilm: Path):
        super().__init__()
        self.tokenizer = Tokenizer.from_file(str(minilm / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.bert = BertModel.from_pretrained(minilm, add_pooling_layer=False, attn_implementation="sdpa")
        self.bert.embeddings.word_embeddings.weight.requires_grad_(False)
        size = self.bert.config.hidden_size
        self.case = nn.Embedding(8, size)
        nn.init.zeros_(self.case.weight)
        self.shape = nn.Embedding(SHAPES, 32)
        self.head = nn.Sequential(nn.Linear(size + 32, 192), nn.GELU(), nn.Dropout(0.1), nn.Linear(192, OUTPUTS))
        self.known = {}

    def word(self, word):
        """Pieces, case and shape of a word."""
        known = self.known.get(word)
        if known is None:
            pieces = self.tokenizer.encode(word, add_special_tokens=False).ids[:PIECES_A_WORD] or [100]
            known = self.known[word] = (pieces, case(word), shape(word))
        return known

    def encode(self, batch):
        """Sentences of words -> padded tensors; a sentence that is too long is cut."""
        ids, cases, firsts, shapes = [], [], [], []
        for words in batch:
            row, case_row, first, shape_row = [101], [0], [], []
            for word in words:
                pieces, kind, form = self.word(word)
                if len(row) + len(pieces) > PIECES:
                    break
                first.append(len(row))
                shape_row.append(form)
                row += pieces
                case_row += [kind] * len(pieces)
            ids.append([*row, 102])
            cases.append([*case_row, 0])
            firsts.append(first)
            shapes.append(shape_row)
        mask = [[1] * len(row) for row in ids]
        return tuple(map(pad, (ids, cases, mask, firsts, shapes)))

    def forward(self, ids, cases, mask, firsts, shapes):
        embedded = self.bert.embeddings.word_embeddings(ids) + self.case(cases)
        hidden = self.bert(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        hidden = torch.gather(hidden, 1, firsts.unsqueeze(2).expand(-1, -1, hidden.shape[2]))
        return self.head(torch.cat([hidden, self.shape(shapes)], 2))


def pad(rows):
    longest = max(map(len, rows))
    return torch.tensor([row + [0] * (longest - len(row)) for row in rows])


def read(work: Path, source: str):
    with open(work / "lessons" / f"{source}.jsonl", encoding="utf8") as file:
        for line in file:
            lesson = json.loads(line)
            if lesson["w"]:
                yield lesson["w"], lesson["y"]


def recased(words, draw):
    if draw < 0.03:
        return [w.upper() for w in words]
    if draw < 0.06:
        return [w[:1].upper() + w[1:] for w in words]
    return words


def batches(sentences, rng, size):
    """Sentences of like length together, about `size` words with their padding."""
    while True:
        rng.shuffle(sentences)
        for i in range(0, len(sentences), 1024):
            chunk = sorted(sentences[i : i + 1024], key=lambda s: len(s[0]))
            out, batch = [], []
            for sentence in chunk:
                if batch and len(sentence[0]) * (len(batch) + 1) > size:
                    out.append(batch)
                    batch = []
                batch.append(sentence)
            if batch:
                out.append(batch)
            rng.shuffle(out)
            yield from out


def train(work: Path, minilm: Path):
    out = work / "teacher.pt"
    if out.exists():
        return
    torch.manual_seed(1)
    rng = random.Random(1)
    teacher = Teacher(minilm).train()
    learn(teacher, lessons(work, rng), rng)
    torch.save(teacher.state_dict(), out)


def lessons(work: Path, rng: random.Random):
    marked = [s for source in corpus.ANNOTATED for s in read(work, source)]
    others = [s for source in corpus.NOISY for s in read(work, source)]
    rng.shuffle(others)
    return [s for s in marked + others[: int(len(others) * NOISY)] if len(s[0]) <= LONGEST]


def learn(teacher: Teacher, sentences: list, rng: random.Random):
    print(f"teacher: {sum(len(s[0]) for s in sentences)} words to learn from, sees {WORDS:.0f}", flush=True)
    bert = [p for n, p in teacher.named_parameters() if n.startswith("bert") and p.requires_grad]
    rest = [p for n, p in teacher.named_parameters() if not n.startswith("bert")]
    groups = [{"params": bert, "lr": RATE}, {"params": rest, "lr": RATE * 10}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    base = [group["lr"] for group in optimizer.param_groups]
    start, seen, step, losses = time.time(), 0, 0, []
    for batch in batches(sentences, rng, SIZE):
        done = seen / WORDS
        if done >= 1:
            break
        for group, rate in zip(optimizer.param_groups, base):
            group["lr"] = rate * min(1, (step + 1) / 80) * max(0.01, 1 - done)
        inputs = teacher.encode([recased(w, rng.random()) for w, _ in batch])
        targets = torch.full(inputs[3].shape, MASKED)
        for i, (_, y) in enumerate(batch):
            n = min(len(y), targets.shape[1])
            targets[i, :n] = torch.tensor(y[:n])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = teacher(*inputs)
        loss = functional.cross_entropy(logits.float().flatten(0, 1), targets.flatten(), ignore_index=MASKED)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(bert + rest, 1.0)
        optimizer.step()
        seen += sum(len(w) for w, _ in batch)
        step += 1
        losses.append(loss.item())
        if step % 50 == 0:
            speed = seen / (time.time() - start)
            print(f"{step} {seen} words, loss {np.mean(losses):.4f}, {speed:.0f} words/s, {done:.3f}", flush=True)
            losses = []
