"""Batches of Arrow in and out: the rows are the documents."""

import crossread
import pandas
import polars
import pyarrow as pa
import pytest
from conftest import NEWS, OTHER, SEEDS

AMOUNT = ("kind", "amount", "max", "unit", "unit_assumed", "per", "mod", "counted")
TIME = ("kind", "iso", "edtf", "relative", "anchor", "part", "mod")


def as_document(row: dict) -> dict:
    """A row as the contract has it: a value is of one shape or the other, features are an object."""
    row = dict(row)
    assert row.pop("error") is None
    for mention in row["mentions"]:
        value = mention["value"]
        if value is not None:
            value = {key: value[key] for key in (TIME if value["iso"] is not None else AMOUNT)}
            if value.get("anchor") not in (None, "published"):
                value["anchor"] = int(value["anchor"])
            mention["value"] = value
    for word in row.get("syntax") or []:
        word["feats"] = dict(word["feats"])
    return row


@pytest.fixture(scope="module")
def records():
    texts = [NEWS, OTHER, *(path.read_text("utf-8") for path in SEEDS), "", "Two days after Monday, 3 May 2017, it cost $5 to 10 million per day."]
    return [{"id": f"r{at}", "text": text, "published": "2016-11-07", "outlet": None} for at, text in enumerate(texts)]


def test_rows_are_documents(records):
    for threads in (1, 3):
        rows = crossread.annotate_batch(pa.RecordBatch.from_pylist(records), threads=threads).to_pylist()
        assert [as_document(row) for row in rows] == [crossread.annotate(one).to_dict() for one in records]


def test_trees_are_there_where_they_are_asked_for(records):
    layers = ["blocks", "sentences", "syntax", "mentions", "entities", "quotations"]
    batch = crossread.annotate_batch(pa.RecordBatch.from_pylist(records), layers=layers)
    assert [as_document(row) for row in batch.to_pylist()] == [crossread.annotate(one).to_dict(syntax=True) for one in records]
    assert batch.schema == crossread.batch_schema(syntax=True)


def test_the_schema_is_known_beforehand_and_documented(records):
    batch = crossread.annotate_batch(pa.RecordBatch.from_pylist(records))
    assert batch.schema == crossread.batch_schema()
    from conftest import ROOT

    told = (ROOT / "docs" / "PYTHON.md").read_text("utf-8")
    for field in crossread.batch_schema(syntax=True, terms=True):
        assert f"\n{field.name}: {field.type}\n" in told, f"docs/PYTHON.md lacks {field.name}: {field.type}"


def test_a_bad_row_is_a_row(records):
    rows = [{"id": 1, "text": NEWS}, {"id": 2, "text": None}, {"id": 3, "text": "a", "format": "xls"}, {"id": 4, "text": "b", "corrections": "{"}]
    batch = crossread.annotate_batch(pa.RecordBatch.from_pylist([{"corrections": None, "format": None, **row} for row in rows]))
    assert batch.column("id").to_pylist() == [1, 2, 3, 4] and batch.column("id").type == pa.int64()
    errors = batch.column("error").to_pylist()
    assert [error and error["name"] for error in errors] == [None, "BadRecord", "BadRecord", "BadRecord"]
    assert "no string" in errors[1]["message"] and "xls" in errors[2]["message"] and "JSON" in errors[3]["message"]
    assert batch.column("text").null_count == 3 and batch.column("mentions").null_count == 3


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view"])
def test_all_kinds_of_strings_and_slices(kind, records):
    texts = pa.array([one["text"] for one in records]).cast(getattr(pa, kind)())
    batch = pa.record_batch({"text": texts}).slice(1, 3)
    out = crossread.annotate_batch(batch)
    assert out.column("text").to_pylist() == [one["text"] for one in records[1:4]] and out.column("id").null_count == 3


def test_what_is_no_batch_of_records_is_refused():
    with pytest.raises(crossread.BadArgument, match='no column "text"'):
        crossread.annotate_batch(pa.record_batch({"body": ["a"]}))
    with pytest.raises(crossread.BadArgument, match="int64, not strings|Int64, not strings"):
        crossread.annotate_batch(pa.record_batch({"text": [1]}))
    with pytest.raises(TypeError):
        crossread.annotate_batch([{"text": "a"}])
    assert crossread.annotate_batch(pa.record_batch({"text": pa.array([], pa.string())})).num_rows == 0


def test_frames(records):
    documents = [crossread.annotate(one) for one in records]
    for layer in crossread.frames.LAYERS:
        table = crossread.table(documents, layer)
        if layer == "articles":
            assert table.column("text").to_pylist() == [one["text"] for one in records]
            continue
        rows = [(at, one) for at, document in enumerate(documents) for one in document.to_dict(syntax=True)[layer]]
        assert table.column("document").to_pylist() == [at for at, _ in rows], layer
        if "start" in table.column_names:
            assert table.column("words").to_pylist() == [documents[at].text[one["start"] : one["end"]] for at, one in rows]
    with pytest.raises(crossread.BadArgument, match="no table 'words'"):
        crossread.table(documents, "words")
    assert crossread.table([], "mentions").num_rows == 0
    frame = documents[0].to_pandas()
    assert isinstance(frame, pandas.DataFrame) and "Amina Okoro" in set(frame["words"])
    assert list(frame.groupby("label").size().index) and list(frame["at"]) == list(range(len(frame)))
    frame = crossread.to_polars(documents, "entities")
    assert isinstance(frame, polars.DataFrame) and "Amina Okoro" in frame["name"].to_list()
