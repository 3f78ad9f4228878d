"""labels DATA WORK: everything that the student learns from, cached under WORK; a finished step is not done again.

1. silver    spaCy's labels of all texts
2. lessons   the engine's tokens of each sentence and their targets
3. clusters  words by their vectors
4. teacher   a small transformer learns from the marked texts
5. soft      what it says of the others
"""

import argparse
import tempfile
from pathlib import Path

import torch

import clusters
import lessons
import silver
import soft
import teacher

MODELS = Path(__file__).parent.parent / "models" / "en"


def main():
    parser = argparse.ArgumentParser(description="Everything that the student learns from")
    parser.add_argument("data", type=Path, help="the folder with ner/ and text/")
    parser.add_argument("work", type=Path, help="where everything is cached")
    parser.add_argument("--crossread", default="target/release/crossread", help="the native command line")
    parser.add_argument("--processes", type=int, default=2)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    silver.label(args.data, args.work)
    lessons.write(args.work, MODELS, args.crossread)
    clusters.write(args.data, args.work, MODELS, args.crossread)
    with tempfile.TemporaryDirectory() as folder:
        from all_minilm_l6_v2 import extract_model

        minilm = extract_model(folder)
        # One thread: a second one gains nothing at these sizes.
        torch.set_num_threads(1)
        teacher.train(args.work, minilm)
        soft.label(args.work, minilm, args.processes)


if __name__ == "__main__":
    main()
