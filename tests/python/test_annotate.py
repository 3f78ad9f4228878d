"""One text, one document: what the command line says of it, as objects."""

import dataclasses
import json

import crossread
import pytest
from conftest import NEWS, ROOT, SAMPLES, SEEDS, lines

RECORD = {"id": "a", "text": NEWS, "title": "T", "outlet": "Herald", "byline": "Ann Lee", "published": "2016-11-07", "url": "https://x.org/1", "language": "en"}


def test_a_document_is_the_line_of_the_command_line(cli):
    texts = [RECORD] + [{"id": path.name, "text": path.read_text("utf-8")} for path in SEEDS]
    said = cli("annotate", "-", given=lines(texts)).splitlines()
    for record, line in zip(texts, said, strict=True):
        document = crossread.annotate(**record)
        assert document.to_json() == line
        assert document.to_dict() == json.loads(line)
        assert crossread.annotate(record).to_json() == line


def test_syntax_and_conllu_are_those_of_the_command_line(cli):
    layers = "blocks,sentences,syntax,mentions,entities,quotations"
    document = crossread.annotate(**RECORD)
    assert document.to_json(syntax=True) == cli("annotate", "--layers", layers, "-", given=lines([RECORD])).rstrip("\n")
    assert document.to_conllu() == cli("annotate", "--format", "conllu", "-", given=lines([RECORD]))[:-1]
    few = crossread.annotate(**RECORD, layers=["mentions"])
    assert few.to_json() == cli("annotate", "--layers", "mentions", "-", given=lines([RECORD])).rstrip("\n")
    assert few.syntax == [] and few.entities == [] and few.mentions


def test_objects_have_the_keys_of_the_contract_and_offsets_of_python():
    document = crossread.annotate(**RECORD)
    view = document.to_dict(syntax=True)
    for layer in ("blocks", "sentences", "syntax", "mentions", "entities", "quotations", "warnings"):
        assert [one.to_dict() for one in getattr(document, layer)] == view[layer], layer
    for fact in ("id", "hash", "title", "outlet", "byline", "published", "republished_from", "url", "language", "text", "engine", "schema"):
        assert getattr(document, fact) == view[fact], fact
    words = {(document.text[m.start : m.end], m.label) for m in document.mentions}
    assert {("Amina Okoro", "PERSON"), ("Jérémie", "GPE"), ("$1.2 billion", "MONEY")} <= words
    money = next(m.value for m in document.mentions if m.label == "MONEY")
    assert (money.amount, money.unit) == ("1200000000", "USD")
    quoted = [document.text[part.start : part.end] for q in document.quotations for part in q.content]
    assert "“We lost 12 schools,”" in quoted
    assert {word.upos for word in document.syntax} >= {"PROPN", "VERB"}
    assert dataclasses.asdict(document.sentences[0]).keys() == {"start", "end"}
    assert document.words > 20 and "mentions" in repr(document)


def test_corrections_and_formats():
    page = crossread.annotate("# Storm\n\nAngela Merkel left.", format="markdown")
    assert page.blocks[0].kind == "title" and page.text.startswith("Storm")
    corrected = crossread.annotate(NEWS, corrections=[{"kind": "metadata", "field": "outlet", "value": "Post"}])
    assert corrected.outlet == "Post"
    with pytest.raises(crossread.BadRecord, match="corrections"):
        crossread.annotate(NEWS, corrections=[{"kind": "wish"}])


def test_halves_of_surrogate_pairs_keep_their_place():
    document = crossread.annotate("Angela Merkel \ud83d met Emmanuel Macron.")
    assert document.text == "Angela Merkel \ufffd met Emmanuel Macron."
    assert [document.text[m.start : m.end] for m in document.mentions] == ["Angela Merkel", "Emmanuel Macron"]
    assert document.warnings[0].name == "lone-surrogate"


@pytest.mark.parametrize("given", ["", " \n", "\0", "\ufeff", "a" * 100_000, "((((" * 5000, "\u202eabc\u0301" * 50])
def test_any_text_is_annotated(given):
    assert crossread.annotate(given).text == given


@pytest.mark.parametrize(
    ("given", "error", "says"),
    [
        ({"title": "x"}, crossread.BadRecord, "no string"),
        ({"text": 7}, crossread.BadRecord, "no string"),
        ({"text": "a", "format": "xls"}, crossread.BadRecord, "xls"),
        (7, crossread.BadRecord, "neither a string"),
        (None, crossread.BadRecord, "neither a string"),
        (b"bytes", crossread.BadRecord, "neither a string"),
        ({"text": "a", "id": {1}}, crossread.BadRecord, "of type set"),
        ({"text": "a", "id": float("nan")}, crossread.BadRecord, "not finite"),
        ({"text": "a", "id": 1 << 70}, crossread.BadRecord, "64 bits"),
        ({1: "a"}, crossread.BadRecord, "a key"),
        ({"text": "%PDF-1.4", "format": "docx"}, crossread.Damaged, "docx"),
    ],
)
def test_what_is_wrong_is_said(given, error, says):
    with pytest.raises(error, match=says) as caught:
        crossread.annotate(given)
    assert isinstance(caught.value, crossread.CrossreadError)


def test_what_is_nested_without_end_is_refused():
    endless: dict = {"text": "a"}
    endless["id"] = endless
    with pytest.raises(crossread.BadRecord, match="deeper than"):
        crossread.annotate(endless)


def test_wrong_arguments():
    with pytest.raises(crossread.BadArgument, match="belongs into it"):
        crossread.annotate({"text": "a"}, title="T")
    with pytest.raises(crossread.BadArgument, match='no layer "words"'):
        crossread.annotate("a", layers=["words"])


def test_files_are_read_as_the_command_line_reads_them(cli):
    samples = [path for path in sorted(SAMPLES.iterdir()) if path.is_file() and path.suffix not in (".told", ".jsonl")]
    assert len(samples) > 12
    for path in [*samples, *SEEDS]:
        name = str(path.relative_to(ROOT))
        said = cli("annotate", name).splitlines()
        if path in samples and "\nrefused: " in path.with_name(f"{path.name}.told").read_text():
            with pytest.raises(crossread.Damaged):
                crossread.read(path, name=name)
            assert [json.loads(line)["error"]["name"] for line in said] == ["Damaged"], name
            continue
        articles = crossread.read(path, name=name)
        assert [crossread.annotate(one).to_json() for one in articles] == said, name
        assert [one.text for one in crossread.read(path.read_bytes(), name=name)] == [one.text for one in articles]


def test_metadata_given_with_a_file_wins():
    [article] = crossread.read(b"Angela Merkel left.", name="a.txt", outlet="Herald", published="2016-11-07")
    assert (article.id, article.name, article.format, article.outlet) == ("a.txt", "a.txt", "plain", "Herald")
    assert crossread.annotate(article).published == "2016-11-07"
    [without] = crossread.read(b"x")
    assert without.id is None


def test_what_cannot_be_read_is_said(tmp_path):
    with pytest.raises(crossread.Unreadable, match="cannot read") as caught:
        crossread.read(tmp_path / "none.txt")
    assert isinstance(caught.value.__cause__, FileNotFoundError)
    with pytest.raises(crossread.Binary, match="PNG"):
        crossread.read(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    with pytest.raises(crossread.BadArgument, match="not known"):
        crossread.read(b"a", format="xls")
    large = tmp_path / "large.txt"
    with open(large, "wb") as file:
        file.truncate(21 << 20)
    with pytest.raises(crossread.TooLarge, match="22020096 bytes"):
        crossread.read(large)
