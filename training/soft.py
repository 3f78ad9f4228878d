"""What the teacher says of plain and noisy text: a probability for each output, a row a word, in the order of the lessons.
Cached as WORK/soft/SOURCE.npy. Sources are shared out over processes: one thread each is faster than two for one."""

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import torch

import corpus
from teacher import OUTPUTS, Teacher, read

SIZE = 3000


def label(work: Path, minilm: Path, processes: int):
    sources = [s for s in [*corpus.NOISY, *corpus.PLAIN] if not (work / "soft" / f"{s}.npy").exists()]
    (work / "soft").mkdir(exist_ok=True)
    # The longest first, so that no process is left with it at the end.
    sources.sort(key=lambda s: -os.path.getsize(work / "lessons" / f"{s}.jsonl"))
    with ProcessPoolExecutor(processes) as pool:
        for source, words in pool.map(label_one, [(work, minilm, s) for s in sources]):
            print(f"soft {source}: {words} words", flush=True)


def label_one(job):
    work, minilm, source = job
    torch.set_num_threads(1)
    teacher = Teacher(minilm).eval()
    teacher.load_state_dict(torch.load(work / "teacher.pt"))
    sentences = [words for words, _ in read(work, source)]
    starts = np.cumsum([0, *map(len, sentences)])
    out = np.zeros((starts[-1], OUTPUTS), np.float16)
    # Words past the end of a cut sentence are no names.
    out[:, 0] = 1
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in chunks(order, sentences):
            inputs = teacher.encode([sentences[i] for i in batch])
            found = teacher(*inputs).float().softmax(2).numpy()
            for row, i in zip(found, batch):
                n = min(len(sentences[i]), len(row))
                out[starts[i] : starts[i] + n] = row[:n]
    part = work / "soft" / f"{source}.part.npy"
    np.save(part, out)
    part.rename(work / "soft" / f"{source}.npy")
    return source, len(out)


def chunks(order, sentences):
    batch = []
    for i in order:
        if batch and len(sentences[i]) * (len(batch) + 1) > SIZE:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch
