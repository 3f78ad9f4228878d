"""parser_model WORK: the parser from what `parser_labels` has cached, packed into models/en/parser.bin."""

import argparse
import subprocess
from pathlib import Path

import numpy as np
import torch

import parser_corpus
import parser_export
import parser_student
import parser_tables

MODELS = Path(__file__).parent.parent / "models" / "en"


def main():
    settings = parser_student.Settings()
    parser = argparse.ArgumentParser(description="The parser, packed into models/en/parser.bin")
    parser.add_argument("work", type=Path, help="where `parser_labels` has cached what it made")
    parser.add_argument("--crossread", default="target/release/crossread", help="the native command line")
    parser.add_argument("--seed", type=int, default=settings.seed)
    parser.add_argument("--out", type=Path, default=MODELS / "parser.bin")
    args = parser.parse_args()
    settings.seed = args.seed
    # One thread, so that sums come in one order.
    torch.set_num_threads(1)
    forms, labels = parser_corpus.forms_and_labels(args.work)
    tables = parser_tables.build(args.work, MODELS / "recognizer.bin", args.crossread, forms)
    weights = parser_corpus.folder(args.work) / "student.npz"
    if not weights.exists():
        parser_student.train(args.work, tables, labels, forms, weights, settings)
    with np.load(weights) as file:
        parser_export.write(dict(file), weights.with_suffix(""))
    subprocess.run([args.crossread, "parser", weights.with_suffix(""), args.out], check=True)


if __name__ == "__main__":
    main()
