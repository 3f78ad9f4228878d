"""What the engine makes of word forms: the rows of every feature table, printed by `crossread forms`."""

import json
import subprocess
import tempfile
from dataclasses import dataclass

import numpy as np

# The most rows that one form has in the table of facts.
FACTS = 12


@dataclass
class Features:
    # name -> (rows, dim), in the order of the model's inputs; `phrase` is the last
    tables: dict
    keys: list
    # a row a form: two rows of `word`, then `prefix`, `suffix`, `ending`, `shape`
    rows: np.ndarray
    # a row a form, filled up with 0, which is the row of a form that nothing is known of
    facts: np.ndarray
    # what the rows of the table of facts stand for, from row 1 on
    fact_names: list


def features(crossread: str, forms: list) -> Features:
    """Forms hold no line feed: they are tokens."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf8") as file:
        file.write("\n".join(forms) + "\n")
        file.flush()
        done = subprocess.run([crossread, "forms", file.name], capture_output=True, text=True, encoding="utf8", check=True)
    head, *lines = done.stdout.removesuffix("\n").split("\n")
    head = json.loads(head)
    tables = {t["name"]: (t["rows"], t["dim"]) for t in [*head["tables"], head["phrase"]]}
    assert len(lines) == len(forms), f"{len(forms)} forms went in, {len(lines)} lines came out"
    keys = []
    rows = np.zeros((len(forms), 6), np.int32)
    facts = np.zeros((len(forms), FACTS), np.int32)
    for i, line in enumerate(lines):
        key, ids, known = line.split("\t")
        keys.append(key)
        rows[i] = [int(n) for n in ids.split(" ")]
        known = [int(n) for n in known.split(" ") if n][:FACTS]
        facts[i, : len(known)] = known
    return Features(tables, keys, rows, facts, head["facts"])
