"""Compares the articles of a corpus: ``spark-submit examples/spark/compare.py KIND INPUT OUTPUT``.

``OUTPUT/articles``: what was found in each. ``OUTPUT/pairs``: those that may tell of one event, compared. ``OUTPUT/clusters`` and
``OUTPUT/points``: which belong together, and what they tell."""

from __future__ import annotations

import sys

from crossread_spark import annotated, candidates, compared, components, records, session, stories, tables, write


def main(kind: str, given: str, out: str) -> None:
    spark = session("crossread compare")
    spark.sparkContext.setCheckpointDir(f"{out}/rounds")
    articles = records(spark, given, kind)
    write(annotated(articles, terms=True), f"{out}/articles", ["id"])
    # From here on all reads what was written: nothing is annotated twice because a frame is asked twice.
    found = spark.read.parquet(f"{out}/articles")
    articles = articles.join(found.where("error is null").select("id"), "id")
    write(compared(candidates(found), articles), f"{out}/pairs", ["a", "b"])
    pairs = spark.read.parquet(f"{out}/pairs")
    told = stories(components(pairs), pairs.select("a", "b"), articles).persist()
    for name, table in tables(told).items():
        write(table, f"{out}/{name}", table.columns[:3])


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("parquet", "jsonl"):
        sys.exit("usage: compare.py parquet|jsonl INPUT OUTPUT")
    main(*sys.argv[1:])
