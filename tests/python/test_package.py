"""The package as it is installed: small, quick to import, typed, of the engine's version; what the documents say runs."""

import importlib.metadata
import os
import re
import subprocess
import sys
from pathlib import Path

import crossread
import pytest
from conftest import ROOT


def test_it_is_installed_and_not_the_source():
    assert ROOT / "python" not in Path(crossread.__file__).parents


def test_the_version_is_the_engines():
    version = re.search(r'^version = "(.*)"$', (ROOT / "Cargo.toml").read_text("utf-8"), re.MULTILINE)[1]
    assert crossread.__version__ == version == importlib.metadata.version("crossread")
    assert crossread.ENGINE == f"crossread {version}" and crossread.SCHEMA == 1
    assert re.fullmatch("[0-9a-f]{8,64}", crossread.pack_hash())
    assert {"html", "plain", "warc"} <= set(crossread.FORMATS)


def test_the_wheel_is_small():
    wheel = os.environ.get("CROSSREAD_WHEEL")
    if wheel is None:
        pytest.skip("CROSSREAD_WHEEL names no wheel")
    size = Path(wheel).stat().st_size
    assert "-abi3-" in Path(wheel).name and size <= 6_000_000, size


def test_imports_and_first_annotations_are_quick():
    code = (
        "import time; a = time.perf_counter(); import crossread; b = time.perf_counter(); "
        "crossread.annotate('Angela Merkel left for Paris.'); c = time.perf_counter(); print(b - a, c - b)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout for _ in range(5)]
    imports, firsts = zip(*[map(float, run.split()) for run in runs])
    assert min(imports) < 0.150, imports
    assert min(firsts) < 0.300, firsts


def test_the_types_hold(tmp_path):
    use = tmp_path / "use.py"
    use.write_text(
        "import crossread\n"
        "document = crossread.annotate('a', id=1)\n"
        "labels: list[str] = [m.label for m in document.mentions]\n"
        "for one in crossread.annotate_many(['a', {'text': 'b'}], threads=2):\n"
        "    if isinstance(one, crossread.CrossreadError):\n"
        "        raise one\n"
        "    words: list[str] = [one.text[q.start:q.end] for q in one.quotations]\n"
        "score: int = crossread.compare([document, document]).pairs[0].event.score\n"
        "report: str = crossread.export([document], 'markdown')\n"
    )
    package = str(ROOT / "python" / "crossread")
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--ignore-missing-imports", "--cache-dir", str(tmp_path), package, str(use)],
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def python_blocks(name: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", (ROOT / name).read_text("utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", ["README.md", "python/README.md", "docs/PYTHON.md"])
def test_what_the_documents_show_runs(name, tmp_path):
    blocks = python_blocks(name)
    assert blocks, f"{name} shows nothing of Python"
    told: dict = {}
    before = os.getcwd()
    os.chdir(ROOT)
    try:
        for block in blocks:
            exec(compile(block, name, "exec"), told)
    finally:
        os.chdir(before)


def test_the_quick_start_is_three_lines():
    [block] = python_blocks("README.md")
    assert len(block.splitlines()) == 3
    done = subprocess.run([sys.executable, "-c", block], capture_output=True, text=True, check=True, cwd=ROOT)
    assert "PERSON" in done.stdout
