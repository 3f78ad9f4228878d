"""How running text writes each word, and the names of people."""

import json
import re
from collections import Counter, defaultdict
from sources import key, plain

TEXTS = ["gmb_train_tokenised.txt.xz", "masc_tokenised.txt.xz", "cia_factbook.txt.xz", "us_state_union_1945_2006.txt.xz",
         "wikisplit.txt.xz", "lnl.txt.xz", "ungdc_1991_2023.txt.xz"]
# Of the speeches, enough: they are ten times all the rest.
UNGDC_WORDS = 2_500_000
WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ž]+(?:['’][a-z]+)?|[0-9]+|[.!?:;\"“”()]|[^\s\w]")
PERSON_FILES = ["docred_test1000.train.tsv", "redocred.dev.tsv", "gum_open.train.tsv", "uner_ewt.train.tsv", "wikigold.train.tsv",
                "crossner_politics.train.tsv", "gmb.train.tsv"]
LABELS = {"PERSON": "person", "ORG": "org", "GPE": "gpe", "LOC": "loc", "FAC": "loc", "NORP": "norp", "EVENT": "event", "O": "nothing"}


def counts(catalogue):
    """Word -> [in lower case, with a capital] where no sentence or heading starts."""
    out = defaultdict(lambda: [0, 0])

    def count(line):
        tokens = WORD.findall(line)
        words = [t for t in tokens if t[0].isalpha()]
        # A headline's capitals say nothing.
        if len(words) < 6 or sum(w[0].isupper() for w in words) * 2 > len(words):
            return 0
        before = "."
        for token in tokens:
            if token[0].isalpha() and before not in ".!?:;\"“”()'‘’-–—*•":
                if token.islower():
                    out[plain(token)][0] += 1
                elif token[0].isupper() and not (len(token) > 1 and token.isupper()):
                    out[plain(token).lower()][1] += 1
            before = token
        return len(words)

    for name in TEXTS:
        total = 0
        for line in catalogue.text(name):
            total += count(line)
            if name.startswith("ungdc") and total > UNGDC_WORDS:
                break
    for line in catalogue.text("wikinews_train.jsonl"):
        for paragraph in json.loads(line)["text"].split("\n"):
            count(paragraph)
    return out


SMALL = {"al", "el", "de", "da", "do", "del", "la", "le", "es", "ash", "az", "ed", "i", "e", "on", "upon", "of", "-"}


def attested(catalogue):
    """Phrases of up to five tokens as running text writes names: key -> count, where no sentence starts."""
    out = Counter()
    lines = [line for name in ("gmb_train_tokenised.txt.xz", "cia_factbook.txt.xz", "masc_tokenised.txt.xz") for line in catalogue.text(name)]
    lines += [p for line in catalogue.text("wikinews_train.jsonl") for p in json.loads(line)["text"].split("\n")]
    total = 0
    for line in catalogue.text("ungdc_1991_2023.txt.xz"):
        lines.append(line)
        total += len(line)
        if total > UNGDC_WORDS * 12:
            break
    for line in lines:
        tokens = [re.sub(r"['’]s$", "", t) for t in WORD.findall(line)]
        words = [t for t in tokens if t[0].isalpha()]
        if len(words) < 6 or sum(w[0].isupper() for w in words) * 2 > len(words):
            continue
        for i, token in enumerate(tokens):
            if i == 0 or not token[0].isupper() or tokens[i - 1] in ".!?:\"“-":
                continue
            # "Baghdad" of "Baghdad University" names no city.
            for n in range(1, 6):
                phrase = tokens[i:i + n]
                if len(phrase) < n or not (phrase[-1][0].isupper() or phrase[-1].lower() in SMALL):
                    break
                after = tokens[i + n] if i + n < len(tokens) else "."
                before_is_name = tokens[i - 1][0].isupper()
                if phrase[-1][0].isupper() and not after[0].isupper() and not before_is_name:
                    out[key(" ".join(phrase))] += 1
    return out


def usage(counted, least):
    """Level -> words that are frequent enough."""
    out = defaultdict(set)
    for word, (lower, capital) in counted.items():
        if lower + capital < least or not re.fullmatch(r"[a-z]{2,}", word):
            continue
        share = capital / (lower + capital)
        if share < 0.05:
            out["lower"].add(word)
        elif share < 0.35:
            out["mostly-lower"].add(word)
        elif share < 0.8:
            out["mixed"].add(word)
        else:
            out["capital"].add(word)
    return out


def usual(catalogue, least, share):
    """What a capitalised word is part of, where nearly all annotated names agree."""
    seen = defaultdict(Counter)
    for name in PERSON_FILES:
        for sentence in catalogue.tagged(name):
            for i, (token, label) in enumerate(sentence):
                kind = LABELS.get(label.partition("-")[2] or label)
                # A first word's capital is no choice of the writer's, unless it is a name.
                if kind and re.fullmatch(r"[A-Z][A-Za-z]+", token) and (i > 0 or kind != "nothing"):
                    seen[token.lower()][kind] += 1
    out = defaultdict(set)
    for word, kinds in seen.items():
        kind, n = kinds.most_common(1)[0]
        total = sum(kinds.values())
        if total >= least and n >= share * total:
            out[kind].add(word)
    return out


def people(catalogue):
    """First names and surnames of annotated people: name -> count."""
    first, last = Counter(), Counter()
    for name in PERSON_FILES:
        for sentence in catalogue.tagged(name):
            person = []
            for token, label in [*sentence, ("", "O")]:
                if label == "I-PERSON":
                    person.append(token)
                    continue
                words = [w for w in person if re.fullmatch(r"[^\W\d_]{3,}", w) and w[0].isupper() and not w.isupper()]
                if len(person) in (2, 3) and len(words) == len(person):
                    first[plain(words[0]).lower()] += 1
                    last[plain(words[-1]).lower()] += 1
                person = [token] if label == "B-PERSON" else []
    return first, last


def officials(catalogue):
    """Full names of heads of state and government, and of members of the United States Congress, family name last."""
    for row in catalogue.rows("factbook_leaders.tsv"):
        tokens = row["title_and_name"].split(",")[0].split()
        # The factbook has the family name in capitals, wherever it stands.
        family = [t for t in tokens if t.isupper() and len(t) > 2 and t.isalpha()]
        before = [t for t in tokens[:tokens.index(family[0])] if t.isalpha()] if family else []
        if family and before and len(before[-1]) > 2:
            yield plain(f"{before[-1]} {family[-1]}")
    for name in catalogue.column("us_congress_current.tsv"):
        name = re.sub(r",? (Jr|Sr|II|III|IV)\.?$", "", name)
        if len(name.split()) > 1:
            yield plain(name)
