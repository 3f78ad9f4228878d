"""What the parser knows of a form before it learns: the recognizer's own numbers for it, which stay as they are.

`recognizer.bin` holds tables of whole numbers; `crossread forms` says which rows a form has. The 144 numbers of a form
are the same in the engine, where one look at a form serves names and syntax."""

import collections
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import parser_corpus
from forms import Features, features

# The most used words have a row each in a table that the parser learns itself; row 0 is any other word.
OWN = 4095
# A word of the treebanks counts as often as three of open text.
GOLD = 3
# Which of the six rows of a form the learnt table of endings goes by: the last three letters.
SUFFIX = 3
MASK = (1 << 64) - 1


class Recognizer:
    """Tables and clusters of the recognizer that ships; the layout is that of src/annotate/mentions/model/."""

    def __init__(self, path: Path):
        data = path.read_bytes()
        hidden, window, _, labels, tables = struct.unpack_from("<HBBBB", data, 16)
        at = 22
        for _ in range(labels):
            at += 1 + data[at]
        shapes = [struct.unpack_from("<HH", data, at + 4 * i) for i in range(tables)]
        at += 4 * tables
        # Facts and phrases go by name.
        names = []
        for _ in range(shapes[-2][0] - 1 + (shapes[-1][0] - 1) // 3):
            names.append(data[at + 1 : at + 1 + data[at]].decode())
            at += 1 + data[at]
        self.facts = names[: shapes[-2][0] - 1]
        self.tables = []
        for rows, dim in shapes:
            self.tables.append(np.frombuffer(data, np.int8, rows * dim, at).reshape(rows, dim).astype(np.float32))
            at += rows * dim
        # The network behind the tables is skipped; the map of words to clusters ends the file.
        places, kinds, outputs = 2 * window + 1, 1 + labels, 1 + 4 * labels
        width = sum(dim for _, dim in shapes)
        at += hidden * (places * width + 4 + 2 + 8 + outputs) + 12 * outputs + 2 * kinds * kinds + 2 * 33
        self.seed, self.bits, self.segments = struct.unpack_from("<QBI", data, at)
        self.slots = np.frombuffer(data, np.uint16, (len(data) - at - 13) // 2, at + 13)
        assert len(self.slots) == (self.segments + 2) << self.bits, f"{path} has another layout"

    def cluster(self, key: str):
        """1 and the cluster of a word, 0 of a word that has none: a binary fuse filter (Graf and Lemire 2022)."""
        at = spread(hash_of(key) ^ self.seed)
        segment = 1 << self.bits
        first = ((at >> 32) * (self.segments << self.bits)) >> 32
        second = (first + segment) ^ (at >> 18 & segment - 1)
        third = (first + 2 * segment) ^ (at & segment - 1)
        value = ((at ^ at >> 32) & 0xFFFF) >> 11 << 11
        value ^= int(self.slots[first]) ^ int(self.slots[second]) ^ int(self.slots[third])
        return 1 + value if value < 2048 else 0

    def known(self, found: Features):
        """The sum of the rows of a form's facts, or row 0 of a form that none is known of. A list of words that came
        to the pack after the recognizer was trained has no row."""
        row = np.array([0, *(1 + self.facts.index(n) if n in self.facts else 0 for n in found.fact_names)])
        facts = row[found.facts]
        table = self.tables[6].copy()
        nothing = table[0].copy()
        table[0] = 0
        return table[facts].sum(1) + nothing * (facts == 0).all(1, keepdims=True)


def hash_of(text: str):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 & MASK
    return value


def spread(value: int):
    for factor in (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53):
        value = (value ^ value >> 33) * factor & MASK
    return value ^ value >> 33


@dataclass
class Tables:
    # a row a form: the frozen numbers, each table's part divided by its deviation
    frozen: np.ndarray
    # those deviations: word, cluster, prefix, suffix, ending, shape, fact
    scale: np.ndarray
    # a row in the parser's own table, and the keys in the order of its rows
    own: np.ndarray
    words: list
    # the row in the learnt table of endings, and its size
    suffix: np.ndarray
    suffixes: int
    # a form in capitals, and with its first letter a capital
    upper: np.ndarray
    title: np.ndarray


def recased(forms: list):
    """Every form, and behind them what they become in capitals and in a headline; the numbers of both."""
    number = {form: i for i, form in enumerate(forms)}
    variants = []
    for change in (str.upper, lambda w: w[:1].upper() + w[1:]):
        # A few letters have no single capital; such a word stays as it is.
        new = [change(w) if len(change(w)) == len(w) else w for w in forms]
        variants.append(np.array([number.setdefault(w, len(number)) for w in new], np.int32))
    return list(number), *variants


def build(work: Path, recognizer: Path, crossread: str, forms: list):
    """Tables for these forms, those of the corpus first. Cached: the corpus decides which words have a row of their own."""
    known, upper, title = recased(forms)
    found = features(crossread, [form if form.strip() and "\n" not in form else "_" for form in known])
    net = Recognizer(recognizer)
    cluster = np.array([net.cluster(key) for key in found.keys], np.int32)
    words = own_words(work, found.keys)
    row = {key: i + 1 for i, key in enumerate(words[1:])}
    own = np.array([row.get(key, 0) for key in found.keys], np.int32)
    rows, table = found.rows, net.tables
    parts = [
        table[0][rows[:, 0]] + table[0][rows[:, 1]],
        table[1][cluster],
        *(table[i][rows[:, i]] for i in (2, 3, 4, 5)),
        net.known(found),
    ]
    scale = scales(work, parts)
    frozen = np.concatenate([part / deviation for part, deviation in zip(parts, scale)], 1)
    # The edge of a sentence is no form.
    frozen[0] = own[0] = 0
    return Tables(frozen, scale, own, words, rows[:, SUFFIX], table[SUFFIX].shape[0], upper, title)


def scales(work: Path, parts):
    path = parser_corpus.folder(work) / "scale.npy"
    if not path.exists():
        np.save(path, np.array([part.std() for part in parts], np.float32))
    return np.load(path)


def own_words(work: Path, keys):
    """The keys of the own table in the order of its rows; the first is any other word."""
    path = parser_corpus.folder(work) / "own.txt"
    if not path.exists():
        counts = collections.Counter()
        for name in [*parser_corpus.TRAIN, *parser_corpus.PLAIN]:
            numbers = np.bincount(parser_corpus.read(work, name)["form"])
            for i in np.flatnonzero(numbers):
                counts[keys[i]] += int(numbers[i]) * (GOLD if name in parser_corpus.TRAIN else 1)
        path.write_text("\n".join(["", *(key for key, _ in counts.most_common(OWN))]), encoding="utf8")
    return path.read_text(encoding="utf8").split("\n")
