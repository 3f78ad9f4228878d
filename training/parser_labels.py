"""parser_labels DATA WORK: everything that the parser learns from, cached under WORK; a finished step is not done again.

1. corpus    the treebanks and the open text, in numbers
2. md        spaCy's trees of both
3. teacher   learns from the treebanks, with spaCy's tree beside each word
4. soft      what the teacher says of the open text
"""

import argparse
import json
from pathlib import Path

import torch

import parser_corpus
import parser_md
import parser_soft
import parser_tables
import parser_teacher

MODELS = Path(__file__).parent.parent / "models" / "en"


def main():
    parser = argparse.ArgumentParser(description="Everything that the parser learns from")
    parser.add_argument("data", type=Path, help="the folder with ud/ and text/")
    parser.add_argument("work", type=Path, help="where everything is cached")
    parser.add_argument("--crossread", default="target/release/crossread", help="the native command line")
    args = parser.parse_args()
    # One thread, so that sums come in one order; a second one gains nothing at these sizes.
    torch.set_num_threads(1)
    parser_corpus.write(args.data, args.work, MODELS, args.crossread)
    forms, labels = parser_corpus.forms_and_labels(args.work)
    parser_md.write(args.work, forms, [*parser_corpus.TREEBANKS, *parser_corpus.PLAIN])
    tables = parser_tables.build(args.work, MODELS / "recognizer.bin", args.crossread, forms)
    parser_teacher.train(args.work, tables, labels, forms)
    parser_soft.write(args.work, tables, labels)


if __name__ == "__main__":
    main()
