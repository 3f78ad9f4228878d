"""How a parser learns, and what it says of a set of sentences then."""

import os
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

from parser_tree import decode, score

# Seconds between two states that a broken run goes on from.
SAVED_EVERY = 120


def surprise(model, inputs, wanted, tags):
    """Cross entropy a word of heads, relations and tags; the tags have a weight of their own."""
    arc, rel, tag, chosen = wanted
    mask = inputs[1]
    scores, word, heads, tagged = model(*inputs)
    inside = torch.cat([torch.ones(len(mask), 1), mask], 1)[:, None, :]
    scores = scores.masked_fill(inside == 0, -1e4).log_softmax(2).clamp(min=-50)
    relations = model.relations(word, heads, chosen).log_softmax(2)
    tagged = torch.cat([tagged[..., : model.upos].log_softmax(2), tagged[..., model.upos :].log_softmax(2)], 2)
    return -((arc * scores).sum() + (rel * relations).sum() + tags * (tag * tagged).sum()) / mask.sum()


def learn(model, lessons, loss, out: Path):
    """Every pass in its turn; what one has learnt is kept beside `out`."""
    for number, (epochs, rate, taught) in enumerate(model.settings.passes):
        done = out.with_suffix(f".pass{number}.pt")
        if not done.exists():
            lessons.take(taught)
            run(model, lessons, loss, lessons.words * epochs, rate, done.with_suffix(".part.pt"))
            torch.save(model.state_dict(), done)
            done.with_suffix(".part.pt").unlink(missing_ok=True)
        model.load_state_dict(torch.load(done))


def run(model, lessons, loss, total, highest, state: Path):
    """Adam with a short rise and a straight fall; every two minutes a state is kept that the next call goes on from."""
    optimizer = torch.optim.Adam(model.parameters(), highest, betas=(0.9, 0.98), fused=True)
    # Steps that an earlier call has done are passed over.
    step = before = seen = 0
    if state.exists():
        kept = torch.load(state)
        model.load_state_dict(kept["model"])
        optimizer.load_state_dict(kept["optimizer"])
        torch.set_rng_state(kept["random"])
        before = kept["step"]
    print(f"{state.stem}: {lessons.words} words, sees {total:.0f}", flush=True)
    clock = Clock()
    for batch in endless(lessons, random.Random(model.settings.seed)):
        if seen >= total:
            break
        part = seen / total
        words = sum(int(lessons.sets[name]["length"][i]) for name, i, _ in batch)
        seen += words
        step += 1
        if step <= before:
            continue
        for group in optimizer.param_groups:
            group["lr"] = highest * min(1, step / 100) * max(0.02, 1 - part)
        value = loss(batch)
        optimizer.zero_grad()
        value.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimizer.step()
        clock.count(words, value.item(), step, part)
        if clock.is_time():
            kept = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
            torch.save(kept | {"random": torch.get_rng_state(), "step": step}, state.with_suffix(".new"))
            os.replace(state.with_suffix(".new"), state)


def endless(lessons, rng: random.Random):
    while True:
        yield from lessons.batches(rng)


class Clock:
    """Says now and then how far the learning is, and when its state is to be kept."""

    def __init__(self):
        self.start = self.saved = time.time()
        self.spent = time.process_time()
        self.words, self.losses = 0, []

    def count(self, words, loss, step, part):
        self.words += words
        self.losses.append(loss)
        if step % 200 == 0:
            wall, own = time.time() - self.start, time.process_time() - self.spent
            speed = f"{self.words / wall:.0f} words/s, {self.words / own:.0f} of processor time"
            print(f"{step} loss {np.mean(self.losses):.4f}, {speed}, {part:.3f}", flush=True)
            self.losses = []

    def is_time(self):
        if time.time() - self.saved < SAVED_EVERY:
            return False
        self.saved = time.time()
        return True


def parse(model, found, size=6000):
    """Each sentence of a set: its place, scores of heads, the heads of the best tree, scores of relations to them, tags."""
    model.eval()
    order, batches = np.argsort(found["length"], kind="stable"), [[]]
    for i in order:
        if batches[-1] and found["length"][i] * (len(batches[-1]) + 1) > size:
            batches.append([])
        batches[-1].append(slice(found["start"][i], found["start"][i] + found["length"][i]))
    for places in batches:
        lengths = [here.stop - here.start for here in places]
        chosen = torch.zeros(len(places), max(lengths), dtype=torch.long)
        with torch.inference_mode():
            scores, word, heads, tags = model(*model.inputs(found, places))
            for row, length in enumerate(lengths):
                chosen[row, :length] = torch.from_numpy(decode(scores[row, :length, : length + 1].numpy()))
            relations = model.relations(word, heads, chosen)
        for row, (here, length) in enumerate(zip(places, lengths)):
            yield here, scores[row, :length, : length + 1], chosen[row, :length], relations[row, :length], tags[row, :length]
    model.train()


def predict(model, found):
    """Tags, heads and relations of every word of a set."""
    out = {k: np.zeros(len(found["form"]), np.int64) for k in ("upos", "xpos", "head", "rel")}
    for here, _, chosen, relations, tags in parse(model, found):
        out["head"][here], out["rel"][here] = chosen, relations.argmax(1)
        out["upos"][here] = tags[:, : model.upos].argmax(1)
        out["xpos"][here] = tags[:, model.upos :].argmax(1)
    return out


def report(model, dev: dict, labels, forms: list):
    for name, gold in dev.items():
        print(name, *score(gold, labels, predict(model, gold), forms), flush=True)
