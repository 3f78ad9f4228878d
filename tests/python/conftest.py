"""What the tests of the Python package share: the command line, which says what is right, and texts."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Callable

import pytest

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
SAMPLES = ROOT / "formats" / "tests" / "samples"

#: Everything that makes code points, UTF-8 and UTF-16 differ, and every layer.
NEWS = (
    "Storm “Élodie” hits Port-au-Prince 🌪️\n\n"
    "PORT-AU-PRINCE — At least 40 people were killed on Monday, President Amina Okoro said.\n\n"
    "“We lost 12 schools,” Okoro told reporters in Jérémie. Damage of $1.2 billion is feared 🇭🇹.\n"
)
OTHER = (
    "Haiti storm kills 43\n\n"
    "At least 43 people were killed by storm Élodie on Monday, officials said.\n\n"
    "President Amina Okoro said that 12 schools were lost. The damage may reach $1.2 billion.\n"
)


@pytest.fixture(scope="session")
def cli() -> Callable[..., str]:
    """Runs the command line that ``CROSSREAD`` names."""
    program = os.environ.get("CROSSREAD", str(ROOT / "target" / "debug" / "crossread"))

    def run(*args: object, given: str | None = None) -> str:
        done = subprocess.run(
            [program, *map(str, args)], input=(given or "").encode(), capture_output=True, check=False, cwd=ROOT
        )
        assert done.returncode in (0, 1), done.stderr
        return done.stdout.decode()

    return run


def lines(records: list[Any]) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)
