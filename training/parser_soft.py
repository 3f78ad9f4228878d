"""What the teacher says of open text: probabilities of heads, relations and tags, and its best tree.
Cached as WORK/parser/soft/SOURCE/: `arc.npy` (a word's row is as long as its sentence and one more), `rel.npy`, `tag.npy`,
`head.npy`."""

import shutil
import time
from pathlib import Path

import numpy as np
import torch

import parser_corpus
import parser_teacher
from parser_learn import parse
from parser_lessons import arc_starts
from parser_tables import Tables


def write(work: Path, tables: Tables, labels, sources=parser_corpus.PLAIN):
    teacher = None
    for source in sources:
        out = parser_corpus.folder(work) / "soft" / source
        if out.exists():
            continue
        teacher = teacher or parser_teacher.load(work, tables, labels)
        start, found = time.time(), parser_teacher.with_md(work, source)
        starts, size = arc_starts(found["length"])
        place = dict(zip(found["start"], starts))
        words = len(found["form"])
        arc, head = np.zeros(size, np.float16), np.zeros(words, np.int16)
        rel = np.zeros((words, len(labels.rels)), np.float16)
        tag = np.zeros((words, len(labels.upos) + len(labels.xpos)), np.float16)
        for here, scores, chosen, relations, tags in parse(teacher, found):
            at = place[here.start]
            arc[at : at + scores.numel()] = scores.softmax(1).flatten()
            head[here], rel[here] = chosen, relations.softmax(1)
            tag[here] = torch.cat([part.softmax(1) for part in tags.split([len(labels.upos), len(labels.xpos)], 1)], 1)
        part = out.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        for name, values in (("arc", arc), ("head", head), ("rel", rel), ("tag", tag)):
            np.save(part / f"{name}.npy", values)
        part.rename(out)
        print(f"soft {source}: {words} words, {time.time() - start:.0f} s", flush=True)
