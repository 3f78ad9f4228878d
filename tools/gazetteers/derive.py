#!/usr/bin/env python3
"""Derives the lists of models/ that come from open data: derive.py CATALOGUE MODELS

CATALOGUE holds the folders gazetteers/, text/ and ner/ with the files that models/README.md names, by sha256.
The same files give the same lists. Lists that are written by hand are not touched.
"""

import sys
from pathlib import Path
import places
import words
from sources import Catalogue, plain, write_words

LEAST_PEOPLE = 100_000
LEAST_COUNT = 12


def main(catalogue, models):
    counted = words.counts(catalogue)
    levels = words.usage(counted, LEAST_COUNT)
    common = levels["lower"] | levels["mostly-lower"]
    for level, found in levels.items():
        write_words(models / "words" / f"usage-{level}.txt", found)
    for kind, found in words.usual(catalogue, 15, 0.85).items():
        write_words(models / "words" / f"usual-{kind}.txt", found)
    write_names(catalogue, models / "words", common)
    write_places(catalogue, models / "gazetteers", common)


def write_places(catalogue, folder, common):
    codes = places.iso_codes(catalogue)
    countries = places.countries(catalogue, codes)
    taken = countries.keys()
    demonyms = places.demonyms(catalogue, codes, taken)
    capitals, cities = places.cities(catalogue, codes, taken, common, LEAST_PEOPLE)
    divisions = places.divisions(catalogue, codes, taken | capitals.keys() | cities.keys() | demonyms.keys(), common)
    countries.write(folder / "countries.tsv")
    demonyms.write(folder / "demonyms.tsv")
    capitals.write(folder / "capitals.tsv")
    cities.write(folder / "cities.tsv")
    divisions.write(folder / "divisions.tsv")


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
    for kind, found in ranks.items():
        for rank in ("frequent", "known", "rare"):
            write_words(folder / f"{kind}-{rank}.txt", {plain(n) for n, r in found.items() if r == rank})


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Catalogue(sys.argv[1]), Path(sys.argv[2]))
