"""Annotates a folder of Parquet, JSON lines or WARC: ``spark-submit examples/spark/annotate.py KIND INPUT OUTPUT``."""

from __future__ import annotations

import sys

from crossread_spark import annotated, annotated_files, records, session, write


def main(kind: str, given: str, out: str) -> None:
    spark = session("crossread annotate")
    found = annotated_files(spark, given) if kind == "files" else annotated(records(spark, given, kind))
    write(found, out, ["id"])


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("parquet", "jsonl", "files"):
        sys.exit("usage: annotate.py parquet|jsonl|files INPUT OUTPUT (files: WARC, or anything else that the engine reads)")
    main(*sys.argv[1:])
