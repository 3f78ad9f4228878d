"""Corpora on a cluster of two workers: the tables are those of one machine, whatever the partitions, also when a worker dies."""

import gzip
import json
import os
import shutil
import sys

import crossread
import duckdb
import pytest
from conftest import NEWS, OTHER, ROOT, SAMPLES, lines

if os.environ.get("CROSSREAD_NO_SPARK"):
    pytest.skip("there is no Java here that Spark runs on, and none to be had", allow_module_level=True)
sys.path.insert(0, str(ROOT / "examples" / "spark"))

import annotate
import compare
import pyarrow as pa
import pyarrow.parquet as pq
from crossread_spark import annotated, components, records, session, stories, tables

QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
NAMES = ["Amina Okoro", "Jonas Lindqvist", "Priya Nadkarni", "Tomás Ferreira", "Wei Zhang"]
PLACES = ["Jérémie", "Uppsala", "Nashik", "Évora", "Ningbo"]
WHAT = ["storm", "quake", "flood", "wildfire", "landslide"]


def corpus() -> list[dict]:
    """Five events, each told by three, a text that stands alone, and one that tells of nothing."""
    told = []
    for at, (name, place, what) in enumerate(zip(NAMES, PLACES, WHAT)):
        first = NEWS.replace("Amina Okoro", name).replace("Okoro", name.split()[1]).replace("Jérémie", place).replace("Storm", what.title())
        second = OTHER.replace("Amina Okoro", name).replace("storm Élodie", f"the {what} in {place}").replace("Haiti storm", f"{place} {what}")
        third = f"{place} {what}: {40 + at} dead\n\nThe {what} killed at least {40 + at} people in {place}, President {name} said on Monday.\n"
        told += [first, second.replace("43", str(43 + at)), third]
    told += ["Wheat prices rose in Kansas on Friday as farmers held back their harvest.", "x"]
    return [{"id": f"n{at * 7 % 100:02}", "text": text, "published": "2016-11-07"} for at, text in enumerate(told)]


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    spark = session(
        "tests",
        "local-cluster[2,1,1024]",
        **{
            "spark.ui.enabled": "false",
            "spark.sql.shuffle.partitions": 2,
            "spark.executor.memory": "768m",
            # Of small tables most of the time is what Java compiles for them.
            "spark.sql.codegen.wholeStage": "false",
            "spark.sql.adaptive.enabled": "false",
            "spark.driver.extraJavaOptions": QUICK,
            "spark.executor.extraJavaOptions": QUICK,
            "spark.sql.warehouse.dir": str(tmp_path_factory.mktemp("warehouse")),
            "spark.local.dir": str(tmp_path_factory.mktemp("local")),
        },
    )
    spark.sparkContext.setLogLevel("OFF")
    spark.sparkContext.setCheckpointDir(str(tmp_path_factory.mktemp("rounds")))
    yield spark
    spark.stop()


def rows(frame, by) -> list[str]:
    """The rows as lines of JSON, in order."""
    return [json.dumps(row.asDict(recursive=True), ensure_ascii=False) for row in frame.orderBy(*by).collect()]


def on_one_machine(records: list[dict], terms: bool = False) -> list[str]:
    batch = pa.RecordBatch.from_pylist(sorted(records, key=lambda record: record["id"]))
    return [json.dumps(row, ensure_ascii=False) for row in crossread.annotate_batch(batch, terms=terms).to_pylist()]


def test_tables_are_those_of_one_machine_whatever_the_partitions(spark, tmp_path):
    given = corpus()
    pq.write_table(pa.Table.from_pylist(given), tmp_path / "given.parquet")
    articles = records(spark, str(tmp_path / "given.parquet"), "parquet")
    for parts in (1, 5):
        assert rows(annotated(articles.repartition(parts)), ["id"]) == on_one_machine(given)


def test_a_poisonous_record_is_a_row_with_its_error(spark, tmp_path):
    (tmp_path / "given").mkdir()
    good = [{"id": f"{at}", "text": "Angela Merkel left for Paris.", "date": "2016-11-07"} for at in range(4)]
    large = {"id": "large", "text": "ä" * (11 << 20)}
    bad = ["{not JSON", json.dumps({"id": "none"}), json.dumps({"id": "xls", "text": "a", "format": "xls"}), json.dumps(large)]
    (tmp_path / "given" / "a.jsonl").write_text(lines(good[:2]) + "\n".join(bad) + "\n" + lines(good[2:]))
    found = annotated(records(spark, str(tmp_path / "given"), "jsonl")).select("id", "error", "published").collect()
    errors = {row.id: row.error.name for row in found if row.error}
    assert errors == {None: "BadRecord", "none": "BadRecord", "xls": "BadRecord", "large": "TooLarge"}
    assert sorted(row.id for row in found if not row.error) == ["0", "1", "2", "3"]
    assert {row.published for row in found if not row.error} == {"2016-11-07"}


def test_a_killed_worker_loses_nothing(spark, tmp_path):
    given = corpus()
    marker = tmp_path / "killed"

    def each(batches):
        for batch in batches:
            yield batch
        if not marker.exists():
            marker.touch()
            # The daemon's parent is the worker itself.
            with open(f"/proc/{os.getppid()}/stat") as stat:
                os.kill(int(stat.read().rpartition(")")[2].split()[1]), 9)

    found = annotated(spark.createDataFrame(given).select("id", "text", "published").repartition(4))
    assert rows(found.mapInArrow(each, found.schema), ["id"]) == on_one_machine(given)
    assert marker.exists()


def test_a_corpus_is_compared_as_the_command_line_compares_it(spark, tmp_path, cli):
    given = sorted(corpus(), key=lambda record: record["id"])
    by_id = {record["id"]: record for record in given}
    (tmp_path / "given.jsonl").write_text(lines(given[9:]) + lines(given[:9]) + "{no JSON\n")
    out = tmp_path / "out"
    compare.main("jsonl", str(tmp_path / "given.jsonl"), str(out))
    written = {name: spark.read.parquet(str(out / name)) for name in ("articles", "pairs", "clusters", "points")}
    assert rows(written["articles"].where("error is null"), ["id"]) == on_one_machine(given, terms=True)
    pairs = written["pairs"]
    got = [row.asDict() for row in pairs.orderBy("a", "b").collect()]

    whole = json.loads(cli("compare", "--pairs", "candidates", "--only", "event,clusters,points", "-", given=lines(given)))
    ids = [one["id"] for one in whole["articles"]]
    assert [(row["a"], row["b"]) for row in got] == [(ids[pair["a"]], ids[pair["b"]]) for pair in whole["pairs"]]
    assert [(row["state"], row["score"]) for row in got] == [(p["event"]["state"], p["event"]["score"]) for p in whole["pairs"]]
    sets = [{"articles": [by_id[row["a"]], by_id[row["b"]]]} for row in got]
    assert [row["comparison"] for row in got] == cli("compare", "-", given=lines(sets)).splitlines()

    clusters = sorted((row.kind, row.rule, list(row.articles)) for row in written["clusters"].collect())
    assert clusters == sorted((c["kind"], c["rule"], [ids[at] for at in c["articles"]]) for c in whole["clusters"])
    points: dict = {}
    for row in written["points"].orderBy("component", "point", "cell").collect():
        assert row.words == by_id[row.id]["text"][row.start : row.end]
        points.setdefault((row.component, row.point), []).append((row.id, row.start, row.end))
    cells = [[(ids[c["article"]], c["start"], c["end"]) for c in point["cells"]] for point in whole["points"]]
    assert sorted(points.values()) == sorted(cells) and len(cells) >= 5

    articles = spark.createDataFrame(given).repartition(1)
    again = tables(stories(components(pairs.repartition(4)), pairs.select("a", "b").repartition(1), articles))
    order = ["component", "point", "cell"]
    assert rows(again["points"], order) == rows(written["points"], order)


def test_archives_of_the_web_are_read_file_by_file(spark, tmp_path):
    for name in ("warc-plain.warc", "mbox-two.mbox"):
        shutil.copy(SAMPLES / name, tmp_path / name)
    (tmp_path / "packed.warc.gz").write_bytes(gzip.compress((SAMPLES / "warc-plain.warc").read_bytes()))
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    annotate.main("files", str(tmp_path), str(tmp_path.parent / "found"))
    found = {row.id: row for row in spark.read.parquet(str(tmp_path.parent / "found")).collect()}
    names = {path: path.removeprefix("file:") for path in found}
    for id, row in found.items():
        path = names[id].partition("#")[0]
        if path.endswith(".png"):
            assert row.error.name == "Binary"
            continue
        articles = crossread.read(path, name=id.partition("#")[0])
        mine = {one.id: crossread.annotate(one).hash for one in articles}
        assert row.hash == mine[id]
    assert len(found) >= 4


def test_the_same_function_serves_duckdb(tmp_path):
    pq.write_table(pa.Table.from_pylist(corpus()), tmp_path / "given.parquet")
    reader = duckdb.sql(f"SELECT * FROM '{tmp_path}/given.parquet' ORDER BY id").to_arrow_reader(8)
    found = pa.Table.from_batches([crossread.annotate_batch(batch) for batch in reader])
    named = duckdb.sql("SELECT m.label, count(*) FROM (SELECT unnest(mentions) AS m FROM found) GROUP BY ALL").fetchall()
    assert dict(named)["PERSON"] >= 5
