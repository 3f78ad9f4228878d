"""The parser's weights -> integers, in the folder that `crossread parser` packs into models/en/parser.bin:
`python training/parser_export.py WEIGHTS.npz FOLDER`. With `CHECK.npz SAMPLE` behind it also what the float network says of some
sentences, which `tests/parser.rs` compares with the integers.

Every row of a matrix becomes int8 with a scale of its own; an own table has one scale, which goes into the columns of the
matrix that reads it, as do the deviations by which the recognizer's frozen tables are divided. Units are those of
`src/network/parser/`: hidden units count in 1/2^10, the vectors of heads in 1/2^8, scores of heads in 1/2^16."""

import json
import sys
from pathlib import Path

import numpy as np

UNIT, END_UNIT, SCORE_UNIT, BIAS_UNIT, SCALE_UNIT = 2**10, 2**8, 2**16, 2**16, 2**24
# Steps of a table's weight on either side of 0, and which part of its weights is kept, the rest clipped.
LEVELS, KEPT = 31, 0.9995
STEPS = 127
# Lengths of the recognizer's vectors of a form: word, cluster, prefix, suffix, ending, shape, facts.
SHARED = [32, 32, 16, 16, 16, 16, 16]
PLACES, GATE_PLACES = 5, 3


def save(folder, name, values, kind):
    limits = np.iinfo(kind)
    values = np.round(np.asarray(values))
    assert values.min() >= limits.min and values.max() <= limits.max, f"{name}: {values.min()} to {values.max()}"
    values.astype(kind).tofile(folder / name)


def matrix(folder, name, weights, bias=None):
    scale = np.maximum(np.abs(weights).max(1) / STEPS, 1 / SCALE_UNIT)
    save(folder, f"{name}.i8", weights / scale[:, None], np.int8)
    save(folder, f"{name}.scale.u32", scale * SCALE_UNIT, np.uint32)
    save(folder, f"{name}.bias.i32", (np.zeros(len(weights)) if bias is None else bias) * BIAS_UNIT, np.int32)


def table(weights):
    """Its integers, and what one of them is worth."""
    used = np.abs(weights[weights != 0])
    step = (np.quantile(used, KEPT) if len(used) else 1.0) / LEVELS
    return np.clip(np.round(weights / step), -LEVELS, LEVELS), step


def write(weights, out):
    out.mkdir(parents=True, exist_ok=True)
    config = json.loads(str(weights["config"]))
    v, local, first, second = config["v"], config["loc"], config["g"], config["l2"]
    # The table of words, in the order of the words.
    words = [str(word) for word in json.loads(str(weights["words"]))]
    own = weights["own.weight"]
    if len(words) + 1 == len(own):
        words = ["", *words]
    rows = sorted((word, row) for row, word in enumerate(words) if row > 0 and 0 < len(word.encode()) < 256)
    own, own_step = table(own[[row for _, row in rows]])
    save(out, "own.i8", own, np.int8)
    by_key, key_step = table(weights["sfx.weight"]) if config.get("sfx") else (np.zeros((0, 0)), 1.0)
    save(out, "by_key.i8", by_key if by_key.size else np.zeros(1), np.int8)
    if not by_key.size:
        (out / "by_key.i8").write_bytes(b"")
    divided = np.concatenate([np.full(length, 1 / scale) for length, scale in zip(SHARED, weights["scale"])])
    columns = np.concatenate([divided, np.full(own.shape[1], own_step), np.full(by_key.shape[1], key_step)])
    matrix(out, "project", weights["P.weight"] * columns)
    places = lambda name, count: weights[name].reshape(-1, count, v).transpose(1, 0, 2).reshape(-1, v)
    matrix(out, "around", np.concatenate([places("L.weight", PLACES), places("G.weight", GATE_PLACES)]))
    # The gate that keeps starts a step above the middle.
    keep = lambda bias, size: bias + np.repeat([0.0, 1.0], 2 * size)
    base = np.concatenate([weights["L.bias"], keep(weights["G.bias"], first)])
    save(out, "base.i16", base * UNIT, np.int16)
    matrix(out, "mix", weights["M.weight"], weights["M.bias"])
    matrix(out, "gates", weights["G2.weight"], keep(weights["G2.bias"], second))
    matrix(out, "remix", weights["M2.weight"], weights["M2.bias"])
    matrix(out, "tags", weights["tag.weight"], weights["tag.bias"])
    ends = ["ad", "ah", "rd", "rh"]
    joined = [np.concatenate([weights[f"{end}.{part}"] for end in ends]) for part in ("weight", "bias")]
    matrix(out, "ends", *joined)
    matrix(out, "labels", weights["R.weight"], weights["R.bias"])
    save(out, "root.i16", weights["root"] * UNIT, np.int16)
    save(out, "near.i16", weights["D1"].T * END_UNIT, np.int16)
    save(out, "near_head.i16", weights["D2"].T * END_UNIT, np.int16)
    save(out, "distance.i32", weights["D0"] * SCORE_UNIT, np.int32)
    save(out, "label_distance.i16", weights["rdist.weight"] * UNIT, np.int16)
    names = {to: json.loads(str(weights[of])) for to, of in (("upos", "upos"), ("xpos", "xpos"), ("relations", "rels"))}
    head = {
        "form": v,
        "local": local,
        "first": first,
        "second": second,
        "mixed": config["m"],
        "arc": config["a"],
        "label": config["r"],
        "key": config.get("sfxcol", 0),
        "keys": len(by_key),
        "words": [word for word, _ in rows],
        **names,
    }
    (out / "parser.json").write_text(json.dumps(head, ensure_ascii=False) + "\n", encoding="utf8")


# Sentences of the sample: of so many words, so many of them.
SHORTEST, LONGEST, SENTENCES = 8, 40, 60


def sample(weights, check, out):
    upos, xpos, rels = (json.loads(str(weights[name])) for name in ("upos", "xpos", "rels"))
    lines = ["# form, part of speech, tag, head, relation as the network of floats has them; sentences of UD English EWT, CC BY-SA 4.0"]
    start = taken = 0
    for length in check["length"]:
        at = range(start, start + int(length))
        start += int(length)
        if SHORTEST <= length <= LONGEST and taken < SENTENCES:
            taken += 1
            lines += [
                "\t".join([check["form"][i], upos[check["upos"][i]], xpos[check["xpos"][i]], str(check["head"][i]), rels[check["rel"][i]]])
                for i in at
            ] + [""]
    out.write_text("\n".join(lines), encoding="utf8")


if __name__ == "__main__":
    trained = dict(np.load(sys.argv[1]))
    write(trained, Path(sys.argv[2]))
    if len(sys.argv) > 3:
        sample(trained, dict(np.load(sys.argv[3])), Path(sys.argv[4]))
