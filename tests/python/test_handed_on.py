"""What other tools are given: spaCy, brat, notebooks."""

import re
from html.parser import HTMLParser

import crossread
import nbclient
import nbformat
import spacy
from conftest import NEWS, OTHER, ROOT, SEEDS

EVIL = "<script>alert(1)</script> & \"Angela Merkel\" <img src=x onerror=alert(2)>\n\n</div><style>*{}</style> 'said' Macron."


def test_spacy():
    nlp = spacy.blank("en")
    texts = [NEWS, EVIL, "", "  \n x", "a\n\nb  c", *(path.read_text("utf-8") for path in SEEDS)]
    for text in texts:
        document = crossread.annotate(text)
        doc = document.to_spacy(nlp)
        assert doc.text == document.text
        for word in document.syntax:
            [token] = doc.char_span(word.start, word.end)
            head = document.syntax[word.head] if word.head is not None else word
            assert (token.pos_, token.lemma_, token.head.idx) == (word.upos, word.lemma, head.start)
        starts = [sentence.start for sentence in document.sentences]
        assert [doc[s.start].idx for s in doc.sents if any(not t.is_space for t in s)] == starts or text in ("  \n x",)
        counted = {(m.start, m.end, m.label) for m in document.mentions if m.counted}
        assert {(e.start_char, e.end_char, e.label_) for e in doc.ents} <= counted
        assert len(doc.spans["mentions"]) == len(document.mentions)
    doc = crossread.annotate(NEWS).to_spacy(nlp)
    assert ("Amina Okoro", "PERSON") in [(e.text, e.label_) for e in doc.ents]
    assert any(span.text.startswith("“We lost") for span in doc.spans["quotations"])
    assert doc.user_data["crossread"].text == NEWS


def test_brat():
    for text in [NEWS, EVIL, *(path.read_text("utf-8") for path in SEEDS)]:
        document = crossread.annotate(text)
        txt, ann = document.to_brat()
        assert txt == document.text
        names = set()
        for line in ann.splitlines():
            name, said, *words = line.split("\t")
            if name.startswith("T"):
                label, where = said.split(" ", 1)
                pieces = [tuple(map(int, piece.split())) for piece in where.split(";")]
                assert " ".join(txt[start:end] for start, end in pieces) == words[0] and "\n" not in words[0]
                names.add(name)
            else:
                assert set(re.findall(r"\bT\d+", said)) <= names
        mentions = [line for line in ann.splitlines() if re.match(r"T\d+\t[A-Z_]+ ", line)]
        assert len(mentions) == len(document.mentions)
    assert "\tEquiv " in ann and "\tReference " in ann and "\tSource " in ann


class Tags(HTMLParser):
    """What a browser would make of it."""

    ALLOWED = {"div", "p", "h3", "h4", "mark", "style", "details", "summary", "table", "tr", "th", "td"}

    def __init__(self):
        super().__init__()
        self.open, self.words, self.seen = [], [], set()

    def handle_starttag(self, tag, attrs):
        assert tag in self.ALLOWED, tag
        assert {name for name, _ in attrs} <= {"class", "title"}, attrs
        self.open.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)


def parsed(html):
    tags = Tags()
    tags.feed(html)
    tags.close()
    assert tags.open == []
    assert not re.search(r"url\(|@import|https?://", html.split("</style>")[0])
    return tags


def test_a_document_shows_itself():
    for text in [NEWS, EVIL, "", *(path.read_text("utf-8") for path in SEEDS)]:
        document = crossread.annotate(text, title=EVIL, outlet=EVIL, byline=EVIL, id=EVIL, url="javascript:alert(3)")
        html = document._repr_html_()
        shown = "".join(parsed(html).words)
        for block in document.blocks:
            assert document.text[block.start : block.end] in shown
    assert "prefers-color-scheme:dark" in html and "data-jp-theme-light=false" in html
    assert html.count("<mark ") == len(document.mentions)
    long = crossread.annotate("Angela Merkel left.\n\n" * 20_000, layers=["mentions", "blocks"])._repr_html_()
    assert "characters more" in long and len(long) < 4_000_000


def test_a_comparison_shows_itself():
    two = crossread.compare([crossread.annotate(NEWS, id=EVIL), crossread.annotate(OTHER, outlet=EVIL)])
    shown = parsed(two._repr_html_())
    assert "At least 43 people" in "".join(shown.words) and {"table", "mark"} <= shown.seen
    assert "passages report the same" in "".join(shown.words)
    evil = crossread.compare([crossread.annotate(EVIL), crossread.annotate(EVIL)])
    parsed(evil._repr_html_())
    three = crossread.compare([crossread.annotate(text) for text in (NEWS, OTHER, EVIL)])
    assert "same event" in "".join(parsed(three._repr_html_()).words)


def test_the_notebook_runs():
    notebook = nbformat.read(ROOT / "examples" / "python" / "crossread.ipynb", as_version=4)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert len(cells) == 10
    assert not any(cell.outputs for cell in cells), "the notebook is kept without outputs"
    done = nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(ROOT)}}).execute()
    shown = [out for cell in done.cells if cell.cell_type == "code" for out in cell.outputs]
    html = [out["data"]["text/html"] for out in shown if "text/html" in out.get("data", {})]
    assert sum('class="crossread"' in one for one in html) >= 2
