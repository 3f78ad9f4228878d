"""Reading the catalogue's files and writing the lists of models/en/."""

import csv
import lzma
import unicodedata
from pathlib import Path


class Catalogue:
    """The folder of open data sets that the lists are derived from."""

    def __init__(self, root):
        self.root = Path(root)

    def rows(self, name, delimiter="\t"):
        quoting = csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL
        with open(self.root / "gazetteers" / name, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter=delimiter, quoting=quoting))

    def column(self, name, column="name"):
        return [row[column].strip() for row in self.rows(name) if row[column] and row[column].strip()]

    def text(self, name):
        path = self.root / "text" / name
        opened = lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else open(path, encoding="utf-8")
        with opened as file:
            yield from file

    def tagged(self, name):
        """Sentences of a two-column file as lists of (token, label)."""
        sentence = []
        with open(self.root / "ner" / "train" / name, encoding="utf-8") as file:
            for line in file:
                token, _, label = line.rstrip("\n").partition("\t")
                if token and token != "-DOCSTART-":
                    sentence.append((token, label))
                elif sentence:
                    yield sentence
                    sentence = []
        if sentence:
            yield sentence


LETTERS = str.maketrans({"ß": "ss", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Ø": "O", "ø": "o", "Đ": "D", "đ": "d",
                         "Ð": "D", "ð": "d", "Ł": "L", "ł": "l", "Þ": "Th", "þ": "th", "ı": "i"})


def plain(name):
    """Without accents, with straight apostrophes."""
    folded = unicodedata.normalize("NFD", name.translate(LETTERS))
    kept = "".join(c for c in folded if not unicodedata.combining(c))
    return kept.replace("’", "'").replace("‘", "'").replace("–", "-")


def key(name):
    """What the pack finds a name by, but for the splitting of tokens."""
    return " ".join(plain(name).lower().replace(".", "").replace("'", "").replace("-", " - ").split())


class Gazetteer:
    """Entries of one file of models/en/gazetteers: name, class, kb, weight, aliases."""

    def __init__(self):
        self.entries = {}

    def add(self, name, kind, kb="", weight=60, aliases=()):
        entry = self.entries.setdefault((name, kind, kb), [weight, []])
        entry[1].extend(a for a in aliases if a and a != name and a not in entry[1])

    def keys(self):
        return {key(form) for (name, _, _), (_, aliases) in self.entries.items() for form in [name, *aliases]}

    def write(self, path):
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            for (name, kind, kb), (weight, aliases) in sorted(self.entries.items()):
                file.write("\t".join([name, kind, kb, str(weight), "|".join(sorted(set(aliases)))]) + "\n")


def write_words(path, words):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(word + "\n" for word in sorted(words))
