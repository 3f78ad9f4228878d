"""The parser that ships. It learns from the treebanks' trees and, on open text, from the teacher's probabilities, as Hinton,
Vinyals and Dean (2015) have it."""

import json
import os
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

import parser_corpus
from parser_learn import learn, predict, report, surprise
from parser_lessons import Lessons
from parser_net import Settings, Student
from parser_tables import SUFFIX, Tables

# Sentences that the integers are compared on.
CHECKED = 200


def train(work: Path, tables: Tables, labels, forms: list, out: Path, settings: Settings):
    torch.manual_seed(settings.seed)
    student = Student(tables, labels, settings).train()
    lessons = Lessons(work, settings, tables)

    def loss(batch):
        return surprise(student, lessons.forms(batch), lessons.wanted(batch, labels), settings.tags)

    learn(student, lessons, loss, out)
    dev = {name: parser_corpus.read(work, name) for name in parser_corpus.DEV}
    report(student, dev, labels, forms)
    write_check(student, dev[parser_corpus.DEV[0]], forms, out.with_suffix(".check.npz"))
    write(student, tables, labels, out)


def write(student, tables: Tables, labels, out: Path):
    """What the exporter reads: every weight under its name, and what they are weights of."""
    s = student.settings
    config = {"v": s.form, "loc": s.local, "g": s.gates, "m": s.hidden, "l2": s.gates2, "a": s.arc, "r": s.rel}
    config |= {"own": s.own, "sfx": s.sfx, "sfxcol": SUFFIX}
    texts = {"config": config, "settings": asdict(s), "words": tables.words}
    texts |= {"upos": labels.upos, "xpos": labels.xpos, "rels": labels.rels}
    weights = {name: weight.numpy() for name, weight in student.state_dict().items()}
    part = out.with_suffix(".part.npz")
    np.savez(part, scale=tables.scale, **weights, **{k: np.array(json.dumps(v)) for k, v in texts.items()})
    os.replace(part, out)


def write_check(student, dev, forms: list, out: Path):
    """What these weights say of the first sentences of a development set: the integers are compared with it."""
    words = int(dev["length"][:CHECKED].sum())
    found = {"form": dev["form"][:words], "length": dev["length"][:CHECKED], "start": dev["start"][:CHECKED]}
    np.savez(out, **predict(student, found), length=found["length"], form=np.array([forms[i] for i in found["form"]]))


def load(path: Path, tables: Tables, labels):
    with np.load(path) as file:
        student = Student(tables, labels, Settings(**json.loads(str(file["settings"]))))
        student.load_state_dict({name: torch.from_numpy(file[name]) for name in student.state_dict()})
    return student
