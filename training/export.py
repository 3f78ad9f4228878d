"""The student's weights -> integers, in the folder that `crossread recognizer` packs into models/en/recognizer.bin.

Tables and matrices become int8 with a scale: a table has one, a row of a matrix one of its own (Jacob et al. 2018). The
scale of a table goes into the columns of the matrix that reads it, so that the engine multiplies and adds integers only."""

import json
import shutil
from pathlib import Path

import numpy as np
import torch

import corpus
from student import FORM_TABLES, HIDDEN, OUTPUTS, WINDOW

# A hidden unit counts in 1/512, a score in 1/256 nat.
HIDDEN_UNIT = 512
SCORE_UNIT = 256
SHIFT = 20
# Of a table's weights this part is kept, the rest is clipped.
KEPT = 0.9999
# Steps of a table's weight on either side of 0: fewer than a byte holds, so that the tables pack better.
LEVELS = 31
# Steps of `calibration`: the raw confidence in 32nds.
STEPS = 32


def write(state: dict, clusters: Path, out: Path, calibration=None):
    out.mkdir(parents=True, exist_ok=True)
    scales = {}
    for name in [*FORM_TABLES, "phrase"]:
        table = state[f"tables.{name}.weight"].numpy()
        used = np.abs(table[table != 0])
        scales[name] = np.quantile(used, KEPT) / LEVELS
        ints = np.clip(np.round(table / scales[name]), -LEVELS, LEVELS)
        if name == "phrase":
            ints[0] = 0
        save(out, f"{name}.i8", ints, np.int8)
    form = np.concatenate([np.full(state[f"tables.{name}.weight"].shape[1], scales[name]) for name in FORM_TABLES])
    span = 2 * WINDOW + 1
    first = state["first.weight"].numpy().reshape(HIDDEN, span, -1) * form
    place = state["place.weight"].numpy().reshape(HIDDEN, span, -1) * scales["phrase"]
    scale = np.maximum(np.abs(first).max((1, 2)), np.abs(place).max((1, 2))) / 127
    for name, matrix in (("first", first), ("place", place)):
        save(out, f"{name}.i8", np.round(matrix / scale[:, None, None]).transpose(1, 0, 2), np.int8)
    save(out, "scale.i32", np.round(scale * HIDDEN_UNIT * 2**SHIFT), np.int32)
    save(out, "bias.i16", np.round(state["first.bias"].numpy() * HIDDEN_UNIT), np.int16)
    save(out, "casing.i16", np.round(state["casing.weight"].numpy() * HIDDEN_UNIT), np.int16)
    # Layer normalisation's own factors and offsets go into the second matrix.
    second = state["second.weight"].numpy() * state["norm.weight"].numpy()
    gain = np.abs(second).max(1) / 127
    save(out, "second.i8", np.round(second / gain[:, None]), np.int8)
    save(out, "gain.i64", np.round(gain * SCORE_UNIT * 2**16), np.int64)
    constant = state["second.bias"].numpy() + state["second.weight"].numpy() @ state["norm.bias"].numpy()
    save(out, "constant.i32", np.round(constant * SCORE_UNIT), np.int32)
    kinds = 1 + len(corpus.NAMES)
    save(out, "transitions.i16", np.zeros((kinds, kinds)), np.int16)
    straight = np.arange(STEPS + 1) * 1000 / STEPS
    save(out, "calibration.u16", np.round(straight if calibration is None else calibration), np.uint16)
    shutil.copy(clusters, out / "clusters.tsv")
    head = {"hidden": HIDDEN, "window": WINDOW, "outputs": OUTPUTS, "labels": corpus.NAMES, "shift": SHIFT}
    (out / "recognizer.json").write_text(json.dumps(head) + "\n", encoding="utf8")


def save(folder: Path, name: str, values, kind):
    limits = np.iinfo(kind)
    values = np.asarray(values)
    assert values.min() >= limits.min and values.max() <= limits.max, f"{name}: {values.min()} to {values.max()}"
    values.astype(kind).tofile(folder / name)
