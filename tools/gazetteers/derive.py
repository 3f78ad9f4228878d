#!/usr/bin/env python3
"""Derives the lists of models/en/ that come from open data: derive.py CATALOGUE MODELS

CATALOGUE holds the folders gazetteers/, text/ and ner/ with the files that models/README.md names, by sha256.
The same files give the same lists. Lists that are written by hand are not touched.
"""

import re
import sys
from pathlib import Path
import places
import words
from sources import Catalogue, key, plain, write_words

LEAST_PEOPLE = 80_000
LEAST_COUNT = 8


def main(catalogue, models):
    counted = words.counts(catalogue)
    levels = words.usage(counted, LEAST_COUNT)
    common = levels["lower"] | levels["mostly-lower"]
    for level, found in levels.items():
        write_words(models / "words" / f"usage-{level}.txt", found)
    for kind, found in words.usual(catalogue, 15, 0.85).items():
        write_words(models / "words" / f"usual-{kind}.txt", found)
    names = write_names(catalogue, models / "words", common)
    write_places(catalogue, models / "gazetteers", common, names | levels["mixed"])


def write_places(catalogue, folder, common, doubtful):
    codes = places.iso_codes(catalogue)
    countries = places.countries(catalogue, codes)
    taken = countries.keys()
    demonyms = places.demonyms(catalogue, codes, taken)
    written = written_keys(folder)
    attested = words.attested(catalogue)
    capitals, cities = places.cities(catalogue, codes, taken | demonyms.keys() | written, common | doubtful, attested, LEAST_PEOPLE)
    divisions = places.divisions(catalogue, codes, 
                                 taken | capitals.keys() | cities.keys() | demonyms.keys() | written, common | doubtful)
    countries.write(folder / "countries.tsv")
    demonyms.write(folder / "demonyms.tsv")
    capitals.write(folder / "capitals.tsv")
    cities.write(folder / "cities.tsv")
    divisions.write(folder / "divisions.tsv")


def written_keys(folder):
    """What the lists that are written by hand name already."""
    derived = {"countries.tsv", "demonyms.tsv", "capitals.tsv", "cities.tsv", "divisions.tsv", "leaders.tsv"}
    found = set()
    for path in folder.glob("*.tsv"):
        if path.name not in derived:
            for line in path.read_text(encoding="utf-8").splitlines():
                name, _, _, _, aliases = line.split("\t")
                found.update(key(form) for form in [name, *aliases.split("|")] if form)
    return found


def write_names(catalogue, folder, common):
    """Census ranks say how frequent a name is; annotated text adds the names of the rest of the world."""
    first_seen, last_seen = words.people(catalogue)
    first = {}
    for row in catalogue.rows("census1990_first_female.tsv") + catalogue.rows("census1990_first_male.tsv"):
        name = row["name"].lower()
        first[name] = max(first.get(name, 0), float(row["percent"]))
    last = [r["name"].lower() for r in catalogue.rows("census1990_surnames.tsv")]
    ranks = {"first-name": {}, "surname": {}}
    for name, percent in first.items():
        ranks["first-name"][name] = "frequent" if percent >= 0.1 else "known" if percent >= 0.01 else "rare"
    for i, name in enumerate(last[:8000]):
        ranks["surname"][name] = "frequent" if i < 500 else "known" if i < 3000 else "rare"
    for kind, seen in (("first-name", first_seen), ("surname", last_seen)):
        for name, n in seen.items():
            if n >= 2 and name not in common:
                ranks[kind].setdefault(name, "known" if n >= 4 else "rare")
    for name in words.officials(catalogue):
        given, *_, family = name.lower().split()
        ranks["first-name"].setdefault(given, "known")
        ranks["surname"].setdefault(family, "known")
    for kind, found in ranks.items():
        found = {name: rank for name, rank in found.items() if re.fullmatch(r"[^\W\d_]{2,}", name)}
        for rank in ("frequent", "known", "rare"):
            write_words(folder / f"{kind}-{rank}.txt", {plain(n) for n, r in found.items() if r == rank})
    return set(first) | set(last[:8000])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Catalogue(sys.argv[1]), Path(sys.argv[2]))
