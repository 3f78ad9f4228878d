"""model WORK: the student from what `labels` has cached, packed into models/en/recognizer.bin."""

import argparse
import json
import subprocess
from pathlib import Path

import torch

import calibrate
import export
import student

MODELS = Path(__file__).parent.parent / "models" / "en"


def main():
    settings = student.Settings()
    parser = argparse.ArgumentParser(description="The student, packed into models/en/recognizer.bin")
    parser.add_argument("work", type=Path, help="where `labels` has cached what it made")
    parser.add_argument("--crossread", default="target/release/crossread", help="the native command line")
    parser.add_argument("--epochs", type=float, default=settings.epochs)
    parser.add_argument("--seed", type=int, default=settings.seed)
    parser.add_argument("--out", type=Path, default=MODELS / "recognizer.bin")
    args = parser.parse_args()
    settings.epochs, settings.seed = args.epochs, args.seed
    # One thread, so that sums come in one order.
    torch.set_num_threads(1)
    weights = args.work / "student.pt"
    student.train(args.work, args.crossread, weights, settings)
    state = torch.load(weights)
    pack(args, state, None)
    aside = student.write_kept_aside(args.work)
    found = run(args.crossread, "--recognizer", args.out, "evaluate", "--reliability", "--json", "--set", aside)
    pack(args, state, calibrate.curve(json.loads(found)["reliability"]))


def pack(args, state, curve):
    folder = args.work / "export"
    export.write(state, args.work / "clusters.tsv", folder, calibration=curve)
    run(args.crossread, "recognizer", folder, args.out)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf8").stdout


if __name__ == "__main__":
    main()
