"""Documents side by side: what the command line says of them, as objects."""

import json

import crossread
import pytest
from conftest import NEWS, OTHER, SEEDS, lines

RECORDS = [{"id": "a", "text": NEWS, "published": "2016-11-07"}, {"id": "b", "text": OTHER, "published": "2016-11-08"}]


@pytest.fixture(scope="module")
def seeds():
    return [crossread.annotate(path.read_text("utf-8"), id=path.name) for path in SEEDS]


def test_a_comparison_is_the_line_of_the_command_line(cli, seeds):
    records = [{"id": one.id, "text": one.text} for one in seeds]
    assert crossread.compare(seeds).to_json() == cli("compare", "-", given=lines(records)).rstrip("\n")
    documents = [crossread.annotate(one) for one in RECORDS]
    said = cli("compare", "-", given=lines([{"id": 5, "articles": RECORDS}])).rstrip("\n")
    assert crossread.compare(documents, id=5).to_json() == said
    only = cli("compare", "--only", "values,points", "-", given=lines(RECORDS)).rstrip("\n")
    assert crossread.compare(documents, only=["values", "points"]).to_json() == only
    candidates = cli("compare", "--pairs", "candidates", "-", given=lines(RECORDS)).rstrip("\n")
    assert crossread.compare(documents, pairs="candidates").to_json() == candidates


def test_objects_have_the_keys_of_the_contract(seeds):
    stories = [seeds, [crossread.annotate(one) for one in RECORDS]]
    for documents in stories:
        comparison = crossread.compare(documents)
        view = comparison.to_dict()
        assert view == json.loads(comparison.to_json())
        for key in ("articles", "entities", "pairs", "lineage", "clusters", "points"):
            assert [one.to_dict() for one in getattr(comparison, key)] == view[key], key
        for key in ("schema", "engine", "id", "coverage"):
            assert getattr(comparison, key) == view[key], key
    [pair] = comparison.pairs
    texts = [one.text for one in documents]
    killed = next(slot for slot in pair.values if slot.slot.counted == "people")
    assert [text[side.start : side.end] for text, side in zip(texts, (killed.a, killed.b))] == ["40", "43"]
    assert (killed.a.value.amount, killed.a.value.mod) == ("40", "at_least")


def test_documents_of_few_layers_are_compared_whole():
    whole = [crossread.annotate(one) for one in RECORDS]
    few = [crossread.annotate(one, layers=["sentences"]) for one in RECORDS]
    assert crossread.compare(few).to_json() == crossread.compare(whole).to_json()


def test_pairs_may_be_chosen():
    documents = [crossread.annotate(NEWS, id=at) for at in range(4)]
    comparison = crossread.compare(documents, pairs=[(1, 3), (0, 2)])
    assert [(pair.a, pair.b) for pair in comparison.pairs] == [(0, 2), (1, 3)] and comparison.coverage is None
    for wrong in ([(0, 4)], [(2, 1)], "some"):
        with pytest.raises(crossread.BadArgument):
            crossread.compare(documents, pairs=wrong)


def test_what_cannot_be_compared_is_said():
    document = crossread.annotate(NEWS)
    for wrong, says in (([], "two documents"), ([document], "two documents"), ([NEWS, NEWS], "made by annotate")):
        with pytest.raises(crossread.BadArgument, match=says):
            crossread.compare(wrong)
    with pytest.raises(crossread.BadArgument, match='no key "value"'):
        crossread.compare([document, document], only=["value"])


def test_exports_are_those_of_the_command_line(cli, seeds):
    for format in crossread.EXPORTS:
        documents = [crossread.annotate(one) for path in SEEDS for one in crossread.read(path, name=f"seeds/{path.name}")]
        said = cli("export", "--format", format, *[f"seeds/{path.name}" for path in SEEDS])
        assert crossread.export(documents, format) == said, format
        assert crossread.compare(documents, only=["entities"]).export(format) == said, format
    with pytest.raises(crossread.BadArgument, match="csv-entities"):
        crossread.export(seeds, "xlsx")
    with pytest.raises(crossread.BadArgument, match="nothing"):
        crossread.export([])


def test_index_terms_make_the_candidates_of_the_engine():
    texts = [NEWS, OTHER, "Wheat prices rose in Kansas.", "Cup final: Ajax beat Porto 2-1 in Lisbon.", "Kansas wheat prices fell again."]
    documents = [crossread.annotate(text, id=at) for at, text in enumerate(texts)]
    shared, overlap = crossread.CANDIDATES
    terms = [dict(one.index_terms()) for one in documents]
    made = []
    for a, first in enumerate(terms):
        for b in range(a + 1, len(terms)):
            common = [min(first[stem], terms[b][stem]) for stem in first.keys() & terms[b].keys()]
            wanted = min(shared, len(first), len(terms[b]))
            if wanted and len(common) >= wanted and sum(common) >= overlap:
                made.append((a, b))
    comparison = crossread.compare(documents, pairs="candidates", only=["event"])
    assert [(pair.a, pair.b) for pair in comparison.pairs] == made and (0, 1) in made and len(made) < 10
