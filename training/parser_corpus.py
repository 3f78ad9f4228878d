"""The sentences that the parser learns from, as flat arrays of numbers.

Two treebanks of Universal Dependencies give trees; open text, cut into words as the treebanks cut them, gives sentences that
a teacher will parse. Cached as WORK/parser/: `labels.json` (parts of speech and relations in the order of the outputs),
`forms.json` (every form; a word is a number everywhere else), `SET.npz` (forms, lengths and, of a treebank, trees).
"""

import collections
import json
import lzma
import re
import subprocess
from pathlib import Path

import numpy as np

import corpus
from lessons import Gold

# set -> file under DATA/ud; the first two are learnt from, the others only measure
TREEBANKS = {
    "ewt": "ud_ewt.train.conllu.xz",
    "gum": "ud_gum_open.train.conllu.xz",
    "ewtdev": "ud_ewt.dev.conllu",
    "gumdev": "ud_gum_open.dev.conllu",
}
TRAIN = ["ewt", "gum"]
DEV = ["ewtdev", "gumdev"]
# Open text, news first: file under DATA/text -> how many paragraphs at most.
PLAIN = {
    "gmb_train_tokenised.txt.xz": None,
    "wikinews_train.jsonl": None,
    "masc_tokenised.txt.xz": 24_000,
    "wikisplit.txt.xz": None,
    "ungdc_1991_2023.txt.xz": 2_500,
    "lnl.txt.xz": 4_000,
}
SHORTEST, LONGEST = 4, 70
# A relation that is rarer than this in the treebanks is read as the one that it is a kind of.
RARE = 40
QUOTES = {"“", "”", "„", "``", "''"}


def folder(work: Path):
    path = work / "parser"
    path.mkdir(parents=True, exist_ok=True)
    return path


def straight(form: str):
    """Quotation marks are one form, whatever they look like: the engine makes them straight before the look-up too."""
    return '"' if form in QUOTES else form


CLITIC = re.compile(r"^(.+)(n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)


def words_of(token: str):
    """A token of the engine -> words as the treebanks have them; most come so, a clitic may be left: `who'd|'ve`."""
    if token.lower() == "cannot":
        return [token[:3], token[3:]]
    clitic = CLITIC.match(token)
    return [*words_of(clitic[1]), clitic[2]] if clitic else [token]


def conllu(path: Path):
    """Sentences of (form, lemma, upos, xpos, features, head, relation)."""
    opened = lzma.open(path, "rt", encoding="utf8") if path.suffix == ".xz" else open(path, encoding="utf8")
    sentence = []
    with opened as file:
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if columns == [""] and sentence:
                yield sentence
                sentence = []
            # Lines of words that are written as one, and of words that are not written, carry no tree.
            elif columns[0].isdigit():
                _, form, lemma, upos, xpos, feats, head, relation, *_ = columns
                sentence.append((form, lemma, upos, xpos, feats, int(head), relation))
    if sentence:
        yield sentence


def read_treebanks(data: Path):
    return {name: list(conllu(data / "ud" / file)) for name, file in TREEBANKS.items()}


def plain_sentences(data: Path, crossread: str, gold: Gold, work: Path):
    """Sentences of open text in words, a list a source; texts of tests/gold are left out."""
    for source, most in PLAIN.items():
        texts = [s.text for s in corpus.plain(data / "text" / source, most) if not gold.holds(s.text)]
        path = work / "texts.jsonl"
        path.write_text("".join(json.dumps({"text": t}) + "\n" for t in texts), encoding="utf8")
        found = subprocess.run([crossread, "tokens", path], check=True, capture_output=True, text=True, encoding="utf8")
        path.unlink()
        sentences = []
        for text, line in zip(texts, found.stdout.removesuffix("\n").split("\n"), strict=True):
            layers = json.loads(line)
            for first, past, _ in layers["sentences"]:
                words = [w for start, end in layers["tokens"][first:past] for w in words_of(text[start:end])]
                if SHORTEST <= len(words) <= LONGEST:
                    sentences.append(words)
        yield source, sentences


class Forms:
    """Every form has a number; 0 is the edge of a sentence."""

    def __init__(self, known=("",)):
        self.number = {form: i for i, form in enumerate(known)}

    def of(self, words):
        return np.array([self.number.setdefault(straight(w), len(self.number)) for w in words], np.int32)


class Labels:
    """The outputs: parts of speech, the finer tags of the Penn Treebank, relations."""

    def __init__(self, path: Path):
        self.__dict__.update(json.loads(path.read_text(encoding="utf8")))

    @staticmethod
    def collect(treebanks):
        words = [w for name in TRAIN for sentence in treebanks[name] for w in sentence]
        relations = collections.Counter(w[6] for w in words)
        kept = sorted(r for r, n in relations.items() if n >= RARE and r != "root")
        return {"upos": sorted({w[2] for w in words}), "xpos": sorted({w[3] for w in words}), "rels": ["root", *kept]}

    def relation(self, name):
        plain = name.split(":")[0]
        return self.rels.index(name if name in self.rels else plain if plain in self.rels else "dep")


def write(data: Path, work: Path, models: Path, crossread: str):
    out = folder(work)
    if (out / "forms.json").exists():
        return
    treebanks = read_treebanks(data)
    (out / "labels.json").write_text(json.dumps(Labels.collect(treebanks)), encoding="utf8")
    labels, forms = Labels(out / "labels.json"), Forms()
    for name, sentences in treebanks.items():
        words = [w for sentence in sentences for w in sentence]
        np.savez(
            out / f"{name}.npz",
            form=forms.of([w[0] for w in words]),
            length=np.array([len(s) for s in sentences], np.int32),
            # A tag that no training sentence has counts as the first: it cannot be right, and it is rare.
            upos=np.array([index(labels.upos, w[2]) for w in words], np.int16),
            xpos=np.array([index(labels.xpos, w[3]) for w in words], np.int16),
            head=np.array([w[5] for w in words], np.int16),
            rel=np.array([labels.relation(w[6]) for w in words], np.int16),
        )
    gold = Gold(models.parent.parent / "tests" / "gold")
    for source, sentences in plain_sentences(data, crossread, gold, out):
        flat = forms.of([w for sentence in sentences for w in sentence])
        np.savez(out / f"{source}.npz", form=flat, length=np.array([len(s) for s in sentences], np.int32))
        print(f"text {source}: {len(sentences)} sentences, {len(flat)} words", flush=True)
    (out / "forms.json").write_text(json.dumps(list(forms.number)), encoding="utf8")


def index(names, name):
    return names.index(name) if name in names else 0


def read(work: Path, name: str):
    """A set as a dictionary of arrays (an .npz reads an array anew at every access), with the sentences' starts."""
    with np.load(folder(work) / f"{name}.npz") as file:
        found = dict(file)
    found["start"] = np.cumsum(found["length"]) - found["length"]
    return found


def forms_and_labels(work: Path):
    forms = json.loads((folder(work) / "forms.json").read_text(encoding="utf8"))
    return forms, Labels(folder(work) / "labels.json")
