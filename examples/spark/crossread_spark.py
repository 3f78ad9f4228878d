"""Corpora on Spark: articles annotated batch by batch, compared by way of a table of terms, told as clusters and story points.

Every function takes frames and gives frames, and what it gives depends on the articles alone: not on partitions, workers or
what was tried again. Ids are strings, and no two articles may share one.
"""

from __future__ import annotations

import gzip
import os
import sys
from collections import OrderedDict
from typing import Any, Iterable, Iterator

import crossread
import pyarrow as pa
import pyarrow.compute as pc
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import StringType, StructField, StructType

#: What a record of the contract has.
RECORD = ("id", "text", "title", "outlet", "byline", "published", "url", "language", "format", "corrections")

#: So many rows, and so many bytes of text, are annotated at once.
ROWS, BYTES = 64, 16 << 20
#: So many documents a worker keeps for the next pairs.
KEPT = 256

_ERROR = pa.struct([("name", pa.string()), ("message", pa.string())])
_PAIR = pa.schema(
    [
        ("a", pa.string()),
        ("b", pa.string()),
        ("error", _ERROR),
        ("state", pa.string()),
        ("score", pa.int32()),
        ("likeness", pa.int32()),
        ("passages", pa.int32()),
        ("reused", pa.int32()),
        ("comparison", pa.string()),
    ]
)
_CELL = pa.struct([("id", pa.string()), ("start", pa.int32()), ("end", pa.int32()), ("words", pa.string())])
_STORY = pa.schema(
    [
        ("component", pa.string()),
        ("error", _ERROR),
        ("clusters", pa.list_(pa.struct([("articles", pa.list_(pa.string())), ("kind", pa.string()), ("rule", pa.string())]))),
        ("points", pa.list_(pa.struct([("cells", pa.list_(_CELL)), ("rule", pa.string())]))),
    ]
)


def records(spark: SparkSession, path: str, kind: str) -> DataFrame:
    """The records in a folder of Parquet (``parquet``) or JSON lines (``jsonl``), with the columns of ``RECORD`` as strings. A
    line that is no JSON is a record without a text."""
    if kind == "parquet":
        given = spark.read.parquet(path)
    elif kind == "jsonl":
        fields = [StructField(name, StringType()) for name in (*RECORD, "date", "_corrupt_record")]
        given = spark.read.schema(StructType(fields)).json(path).drop("_corrupt_record")
    else:
        raise crossread.BadArgument(f"records are read from parquet and jsonl, not from {kind!r}")
    if "date" in given.columns:
        published = [F.col(name).cast("string") for name in ("published", "date") if name in given.columns]
        given = given.withColumn("published", F.coalesce(*published))
    return given.select([F.col(name).cast("string").alias(name) for name in RECORD if name in given.columns])


def annotated(given: DataFrame, terms: bool = False) -> DataFrame:
    """A row for each record, in the schema of ``annotate_batch``; ``terms``: with those of the index of candidates."""

    def each(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for piece in _pieces(batch):
                yield crossread.annotate_batch(piece, terms=terms)

    return given.mapInArrow(each, from_arrow_schema(crossread.batch_schema(terms=terms)))


def annotated_files(spark: SparkSession, path: str, terms: bool = False) -> DataFrame:
    """The same of the articles in a folder of WARC files, or of any files that the engine reads."""

    def each(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for path, content in zip(batch.column("path").to_pylist(), batch.column("content").to_pylist()):
                results: list[Any] = []
                for result in _of_file(path, content):
                    results.append(result)
                    if len(results) == ROWS:
                        yield crossread.to_batch(results, terms=terms)
                        results = []
                yield crossread.to_batch(results, terms=terms)

    files = spark.read.format("binaryFile").load(path).select("path", "content")
    return files.mapInArrow(each, from_arrow_schema(crossread.batch_schema(terms=terms)))


def _pieces(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    """A text of 20 MB makes a gigabyte of findings: a batch of such is cut by bytes, any other by rows."""
    sizes = pc.fill_null(pc.binary_length(batch.column("text")), 0).to_pylist()
    start = held = 0
    for at, size in enumerate(sizes):
        if at > start and (held + size > BYTES or at - start == ROWS):
            yield batch.slice(start, at - start)
            start, held = at, 0
        held += size
    yield batch.slice(start)


def _of_file(path: str, content: bytes) -> Iterator[crossread.Document | crossread.CrossreadError]:
    for name, part in _parts(path, content):
        try:
            articles = crossread.read(part, name=name)
        except crossread.CrossreadError as e:
            yield e
        else:
            yield from crossread.annotate_many(articles, threads=1)


def _parts(path: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """A file as it is; a WARC that is larger than what is read at once in parts of whole records, each named by its offset."""
    zipped = path.endswith(".warc.gz")
    if not zipped and not path.endswith(".warc") or len(content) < BYTES // 4:
        yield path, content
        return
    content = gzip.decompress(content) if zipped else content
    start = at = 0
    while at < len(content):
        head = content.find(b"\r\n\r\n", at)
        if head < 0:
            break
        lengths = [line for line in content[at:head].split(b"\r\n") if line.lower().startswith(b"content-length:")]
        end = head + 8 + (int(lengths[0].split(b":")[1]) if lengths else 0)
        if end - start > BYTES and at > start:
            yield f"{path}@{start}.warc", content[start:at]
            start = at
        at = end
    yield f"{path}@{start}.warc", content[start:]


def candidates(found: DataFrame) -> DataFrame:
    """The pairs ``a``, ``b`` that are worth a look, of articles annotated with their terms: those of the engine's own index."""
    shared, overlap = crossread.CANDIDATES
    found.where("error is null").select("id", F.size("terms").alias("many"), F.explode("terms").alias("term")).select(
        "id", "many", "term.stem", "term.share"
    ).createOrReplaceTempView("crossread_terms")
    return found.sparkSession.sql(
        f"""
        SELECT x.id AS a, y.id AS b
        FROM crossread_terms x JOIN crossread_terms y ON x.stem = y.stem AND x.id < y.id
        GROUP BY x.id, y.id
        HAVING count(*) >= least({shared}, first(x.many), first(y.many)) AND sum(least(x.share, y.share)) >= {overlap}
        """
    )


def compared(pairs: DataFrame, given: DataFrame) -> DataFrame:
    """A row for each pair: the state of its event, and the line that ``crossread compare`` writes of these two."""
    record = F.struct(*[F.col(name) for name in RECORD if name in given.columns])
    both = (
        pairs.join(given.select(F.col("id").alias("a"), record.alias("first")), "a")
        .join(given.select(F.col("id").alias("b"), record.alias("second")), "b")
        .repartition("a")
        .sortWithinPartitions("a", "b")
        .select("a", "b", "first", "second")
    )

    def each(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        documents = _Documents()
        for batch in batches:
            for start in range(0, batch.num_rows, ROWS):
                rows = [_compared(row, documents) for row in batch.slice(start, ROWS).to_pylist()]
                yield pa.RecordBatch.from_pylist(rows, _PAIR)

    return both.mapInArrow(each, from_arrow_schema(_PAIR))


class _Documents:
    """The documents that were annotated last, since most articles are in many pairs."""

    def __init__(self) -> None:
        self.kept: OrderedDict[str, crossread.Document] = OrderedDict()

    def of(self, record: dict[str, Any]) -> crossread.Document:
        document = self.kept.pop(record["id"], None) or _document(record)
        self.kept[record["id"]] = document
        if len(self.kept) > KEPT:
            self.kept.popitem(last=False)
        return document


def _document(record: dict[str, Any]) -> crossread.Document:
    return crossread.annotate({key: value for key, value in record.items() if value is not None})


def _compared(row: dict[str, Any], documents: _Documents) -> dict[str, Any]:
    try:
        comparison = crossread.compare([documents.of(row["first"]), documents.of(row["second"])])
    except crossread.CrossreadError as e:
        return {"a": row["a"], "b": row["b"], "error": {"name": e.name, "message": e.message}}
    [pair] = comparison.pairs
    return {
        "a": row["a"],
        "b": row["b"],
        "error": None,
        "state": pair.event.state,
        "score": pair.event.score,
        "likeness": pair.similarity.overall,
        "passages": len(pair.alignments),
        "reused": len(pair.reuse),
        "comparison": comparison.to_json(),
    }


def components(pairs: DataFrame) -> DataFrame:
    """Which compared articles hang together: ``id``, ``component``, called by its first id. Of the pairs those count in which
    anything was found that clusters or story points are made of."""
    ties = pairs.where("passages > 0 OR reused > 0 OR state IN ('same_event', 'same_story')").select("a", "b")
    both = ties.union(ties.select(F.col("b").alias("a"), F.col("a").alias("b"))).checkpoint()
    labels = both.select(F.col("a").alias("id")).distinct().withColumn("component", F.col("id")).checkpoint()
    while True:
        # The least label of all around, then that label's own label: as many rounds as the logarithm of the longest way.
        around = (
            both.join(labels, both["b"] == labels["id"]).groupBy("a").agg(F.min("component").alias("least"))
        )
        nearer = labels.join(around, labels["id"] == around["a"]).select(
            "id", F.col("component").alias("before"), F.least("component", "least").alias("component")
        )
        own = nearer.select(F.col("id").alias("of"), F.col("component").alias("further"))
        jumped = nearer.join(own, nearer["component"] == own["of"]).select(
            "id", "before", F.least("component", "further").alias("component")
        )
        jumped = jumped.checkpoint()
        labels = jumped.select("id", "component")
        if jumped.where("before != component").limit(1).count() == 0:
            return labels


def stories(members: DataFrame, pairs: DataFrame, given: DataFrame) -> DataFrame:
    """A row for each component: its clusters and its story points, as ``crossread compare --pairs candidates`` tells them."""
    names = [name for name in RECORD if name in given.columns]
    first, second = members.toDF("a", "component"), members.toDF("b", "other")
    inside = pairs.join(first, "a").join(second, "b").where("component = other")
    looked = inside.groupBy("component").agg(F.collect_list(F.struct("a", "b")).alias("pairs"))
    articles = (
        members.join(given, "id").groupBy("component").agg(F.sort_array(F.collect_list(F.struct(*names))).alias("articles"))
    )

    def each(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for at in range(batch.num_rows):
                yield pa.RecordBatch.from_pylist([_story(batch.slice(at, 1).to_pylist()[0])], _STORY)

    return articles.join(looked, "component").select("component", "articles", "pairs").mapInArrow(
        each, from_arrow_schema(_STORY)
    )


def _story(row: dict[str, Any]) -> dict[str, Any]:
    ids = [record["id"] for record in row["articles"]]
    place = {id: at for at, id in enumerate(ids)}
    try:
        documents = [_document(record) for record in row["articles"]]
        looked = [(place[pair["a"]], place[pair["b"]]) for pair in row["pairs"]]
        found = crossread.compare(documents, pairs=looked, only=["clusters", "points"])
    except crossread.CrossreadError as e:
        return {"component": row["component"], "error": {"name": e.name, "message": e.message}}
    texts = [one.text for one in documents]
    return {
        "component": row["component"],
        "error": None,
        "clusters": [
            {"articles": [ids[at] for at in one.articles], "kind": one.kind, "rule": one.rule} for one in found.clusters
        ],
        "points": [
            {
                "cells": [
                    {"id": ids[c.article], "start": c.start, "end": c.end, "words": texts[c.article][c.start : c.end]}
                    for c in one.cells
                ],
                "rule": one.rule,
            }
            for one in found.points
        ],
    }


def tables(told: DataFrame) -> dict[str, DataFrame]:
    """Stories as flat tables: ``clusters``, a row each, and ``points``, a row for each passage that tells one."""
    clusters = told.select("component", F.posexplode("clusters").alias("cluster", "one")).select(
        "component", "cluster", "one.kind", "one.rule", "one.articles"
    )
    points = (
        told.select("component", F.posexplode("points").alias("point", "one"))
        .select("component", "point", "one.rule", F.posexplode("one.cells").alias("cell", "place"))
        .select("component", "point", "cell", "place.id", "place.start", "place.end", "place.words", "rule")
    )
    return {"clusters": clusters, "points": points}


def session(name: str, master: str | None = None, **settings: Any) -> SparkSession:
    """A session with what these functions need: small batches, and this file on every worker."""
    # On one machine the workers are the Python that asks; a cluster says which is its own.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName(name).config("spark.sql.execution.arrow.maxRecordsPerBatch", 512)
    builder = builder if master is None else builder.master(master)
    for key, value in settings.items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    spark.sparkContext.addPyFile(__file__)
    return spark


def write(frame: DataFrame, path: str, by: Iterable[str]) -> None:
    """As Parquet, in an order that does not depend on partitions."""
    frame.orderBy(*by).write.mode("overwrite").parquet(path)
