"""The treebanks -> what the engine knows of word forms by heart: `python training/word_forms.py DATA models/en/pairs`.

`lemma.tsv`          a form with its tag (`went vbd`) and how its lemma is made of it: letters to take off, then letters to add
`lemma-ending.tsv`   the same for the endings that no form of the first list has: the longest that fits decides
`form-feature.tsv`   the features of a form with its tag, where they are others than those of the tag alone
`tag-feature.tsv`    the features of a tag

Learnt from the train parts alone: the most frequent lemma and features of each form and tag. Verbs leave open what their
clause decides (person, voice, mood); `src/annotate/syntax/features.rs` has the rest."""

import collections
import lzma
import sys
from pathlib import Path

TREEBANKS = ["ud_ewt.train.conllu.xz", "ud_gum_open.train.conllu.xz"]
# Longest ending looked at, longest that is taken off or added.
ENDING, OFF, ADDED = 5, 6, 7
# A rule must hold for so many forms, and for this part of those that have its ending.
LEAST, SHARE = 2, 0.6
FEATURES = "Case Definite Degree Gender Mood NumType Number Person Polarity Poss PronType Reflex Tense VerbForm Voice".split()
# What forms of these tags tell depends on the clause; the list has only what is sure.
OPEN = {
    "VBD": "Mood=Ind|Tense=Past|VerbForm=Fin",
    "VBP": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "VBN": "Tense=Past|VerbForm=Part",
    "VBG": "_",
    "VB": "_",
}
CLOSED = {"PRP", "PRP$", "DT", "PDT", "WDT", "WP", "WP$", "WRB", "EX", "RB", "CC", "IN", "UH", "NN", "JJ", "CD"}
AS_WRITTEN = {"NNP", "ADD", "FW", "GW", "LS", "SYM", "NFP", "-LRB-", "-RRB-", "``", "''", ",", ".", ":", "$", "HYPH"}


def words(folder):
    for name in TREEBANKS:
        for line in lzma.open(folder / name, "rt", encoding="utf8"):
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                yield columns[1], columns[2], columns[4], columns[5]


def key(form, tag):
    return f"{form.lower().replace('’', chr(39))} {tag.lower()}"


def edit(form, lemma):
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form) - same, lemma[same:]


def fits(change):
    return change[0] <= OFF and len(change[1].encode()) <= ADDED


def apply(form, change):
    return form[: len(form) - change[0]] + change[1]


def plain(text):
    return text.isascii() and text.replace("'", "").isalpha()


def lemmas(rows):
    """Lists of changes: of endings, of whole forms."""
    counts = collections.defaultdict(collections.Counter)
    for form, lemma, tag, _ in rows:
        if tag not in AS_WRITTEN and plain(form) and plain(lemma):
            # Names keep their capitals, in the form and in the lemma.
            pair = (form.lower(), lemma.lower()) if tag == "NNPS" else (form.lower(), lemma)
            counts[pair[0], tag][pair[1]] += 1
    by_ending = collections.defaultdict(collections.Counter)
    for (form, tag), found in counts.items():
        change = edit(form, found.most_common(1)[0][0])
        if fits(change):
            for length in range(min(ENDING, len(form)) + 1):
                by_ending[tag, form[len(form) - length :]][change] += 1
    rules = {}
    for (tag, ending), found in sorted(by_ending.items(), key=lambda item: (len(item[0][1]), item[0])):
        change, count = found.most_common(1)[0]
        wider = next((rules[tag, ending[at:]] for at in range(1, len(ending) + 1) if (tag, ending[at:]) in rules), (0, ""))
        if change != wider and count >= LEAST and count / sum(found.values()) > SHARE and change[0] <= len(ending) + 1:
            rules[tag, ending] = change

    def by_rule(form, tag):
        for length in range(min(ENDING, len(form)), -1, -1):
            change = rules.get((tag, form[len(form) - length :]))
            if change is not None and change[0] <= len(form):
                return apply(form, change)
        return form

    known = {}
    for (form, tag), found in counts.items():
        lemma, count = found.most_common(1)[0]
        if count >= LEAST and by_rule(form, tag) != lemma and fits(edit(form, lemma)):
            known[form, tag] = edit(form, lemma)
    return rules, known


def features(rows):
    """Of tags, and of forms that differ from their tag."""
    counts = collections.defaultdict(collections.Counter)
    for form, _, tag, told in rows:
        kept = "|".join(pair for pair in told.split("|") if pair.split("=")[0] in FEATURES and "," not in pair)
        counts[form.lower().replace("’", "'"), tag][kept or "_"] += 1
    tags = collections.defaultdict(collections.Counter)
    for (_, tag), found in counts.items():
        tags[tag].update(found)
    of_tag = {tag: OPEN.get(tag, found.most_common(1)[0][0]) for tag, found in tags.items()}
    of_form = {}
    for (form, tag), found in counts.items():
        told, count = found.most_common(1)[0]
        if tag in CLOSED and plain(form) and told != of_tag[tag] and count >= 3 and count * 2 > sum(found.values()):
            of_form[form, tag] = told
    return of_tag, of_form


def write(path, rows, head):
    lines = "".join(f"{left}\t{right}\n" for left, right in sorted(rows))
    path.write_text(f"# {head}\n{lines}", encoding="utf8")
    print(path, len(rows))


def change_text(change):
    return f"{change[0]} {change[1]}".strip()


def main():
    folder, out = Path(sys.argv[1]) / "ud", Path(sys.argv[2])
    rows = list(words(folder))
    rules, known = lemmas(rows)
    made = "made by training/word_forms.py"
    write(out / "lemma.tsv", [(key(f, t), change_text(c)) for (f, t), c in known.items()], f"form, tag: its lemma; {made}")
    endings = [(f"{e} {t.lower()}", change_text(c)) for (t, e), c in rules.items()]
    write(out / "lemma-ending.tsv", endings, f"ending, tag: the lemma; {made}")
    of_tag, of_form = features(rows)
    write(out / "tag-feature.tsv", [(t.lower(), f) for t, f in of_tag.items() if f != "_"], f"tag: features; {made}")
    write(out / "form-feature.tsv", [(key(f, t), told) for (f, t), told in of_form.items()], f"form, tag: features; {made}")


if __name__ == "__main__":
    main()
