"""Fits the judge of a web page's blocks and measures it: python training/page_judge.py PAGES [--write]

PAGES holds sets of saved pages with gold (PAGES/SET/gold.jsonl, PAGES/SET/pages/). What the reader sees of them is printed by
`cargo run -p crossread-formats --example evidence`; this file calls it. Two logistic models over features that are on or
off: the first sees a block alone, the second also what the first said of the blocks around it. Weights become integers, and
all that is measured is measured with them. `--write` fits on all sets and writes models/page/judge.bin.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from html import escape
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

HOME = Path(__file__).resolve().parent.parent
EVIDENCE = HOME / "target/debug/examples/evidence"
NAMES = subprocess.run([EVIDENCE, "--names"], capture_output=True, check=True).stdout.decode().split("\n")[:-1]
TITLE = NAMES.index("title:0")
BODIES = ["fundus", "readability", "newspaper4k"]
CHUNKS = ["trafilatura"]
SCALE = 64  # of a weight: a nat is 64
FOLDS = 5
WORD = re.compile(r"\w+")

# ---- what the reader sees


def pages_of(root, name):
    gold = {}
    for line in (root / name / "gold.jsonl").read_text().strip().split("\n"):
        page = json.loads(line)
        gold[page["file"]] = page
    files = sorted(str(root / name / "pages" / file) for file in gold if (root / name / "pages" / file).exists())
    pages = seen(files)
    for page in pages:
        page.update(gold=gold[Path(page["file"]).name], set=name)
    return pages


def seen(files):
    pages = []
    for at in range(0, len(files), 200):
        out = subprocess.run([EVIDENCE, *files[at : at + 200]], capture_output=True, check=True).stdout
        pages.extend(json.loads(line) for line in out.decode().split("\n")[:-1])
    for page in pages:
        page["blocks"] = [b for b in page["pieces"] if b["aside"] is None and b["evidence"]]
        for block in page["blocks"]:
            words, shape, length, *rest = block["evidence"]
            block["words"], block["shape"] = words, shape
            block["chain"], block["features"] = rest[:length], rest[length:]
    return pages


# ---- pages with what few of the sets have

COMMENTS = [
    ("comments", "comment-list", "comment", "comment-body"),
    ("disqus_thread", "post-list", "post", "post-message"),
    ("kommentare", "kommentar-liste", "kommentar", "kommentar-text"),
    ("reader-comments", "commentlist", "comment-item", "comment-content"),
    ("discussion", "replies", "reply", "reply-text"),
]
BANNERS = [
    "We and our partners store cookies on your device. With your consent we use them for advertising and measurement.",
    "Wir und unsere Partner verwenden Cookies. Mit Ihrer Einwilligung messen wir, wie Sie die Seite nutzen.",
    "Nous et nos partenaires utilisons des cookies. Vous pouvez retirer votre consentement a tout moment.",
]
BOXES = [
    ("newsletter-box", "Sign up for our newsletter and get the best stories of the day in your inbox."),
    ("newsletter-teaser", "Jeden Morgen das Wichtigste vom Tage: Abonnieren Sie unseren Newsletter."),
    ("paywall-offer", "You have read all your free articles. Subscribe to read on from one euro a week."),
    ("promo-box", "Listen to our new podcast about the makers of the city, each Friday."),
]


def grown(pages, folder):
    """Copies of pages with comments as long as another article, a banner that asks for consent, or a box in the text."""
    files = []
    for at, page in enumerate(pages):
        html = Path(page["file"]).read_bytes()
        if at % 3 == 0:
            outer, inner, item, text = COMMENTS[at // 3 % len(COMMENTS)]
            lines = (pages[(at + 7) % len(pages)]["gold"]["body"] or "").split("\n")[:9]
            said = "".join(f'<li class="{item}"><b>Ana {n}</b><div class="{text}"><p>{escape(s)}</p></div></li>' for n, s in enumerate(lines))
            added = f'<section id="{outer}"><h3>{len(lines)}</h3><ol class="{inner}">{said}</ol></section>'
            marks = [b"</article>", b"</body>", b"</html>"][at // 3 % 2 :]
            place = next((html.rfind(mark) for mark in marks if mark in html), len(html))
        elif at % 3 == 1:
            added = f'<div class="cookie-consent" id="cmp-banner"><h2>Cookies</h2><p>{BANNERS[at // 3 % 3]}</p><button>OK</button></div>'
            place = html.find(b">", html.find(b"<body")) + 1
        else:
            box, words = BOXES[at // 3 % len(BOXES)]
            added = f'<div class="{box}"><p>{words}</p><button>OK</button></div>'
            ends = [match.end() for match in re.finditer(b"</p>", html)]
            place = ends[len(ends) * 2 // 5] if ends else len(html)
        html = html[:place] + added.encode("ascii", "xmlcharrefreplace") + html[place:]
        file = folder / f"{page['set']}-{at}.html"
        file.write_bytes(html)
        files.append((str(file), page))
    found = seen([file for file, _ in files])
    for page, (_, before) in zip(found, files):
        page.update(gold=before["gold"], set=before["set"], group=before["group"], grown=True)
    return found


# ---- labels


def grams(tokens, n=4):
    return [tuple(tokens[at : at + n]) for at in range(max(1, len(tokens) - n + 1))] if tokens else []


def label(page):
    """1 article, 0 not, None unknown, for each block. What is said of a picture and the title are no part of the text."""
    found = of_gold(page)
    return [0 if value and is_apart(block) else value for value, block in zip(found, page["blocks"])]


def is_apart(block):
    return block["kind"] in ("Caption", "Heading(1)") or TITLE in block["features"]


def of_gold(page):
    gold = page["gold"]
    if gold.get("body"):
        tokens = WORD.findall(gold["body"].lower())
        left = Counter(grams(tokens))
        lines = Counter(" ".join(WORD.findall(line.lower())) for line in gold["body"].split("\n"))
        text = " " + " ".join(tokens) + " "
        found = []
        for block in page["blocks"]:
            own = WORD.findall(block["text"].lower())
            if not own:
                found.append(None)
            elif len(own) < 4:
                key = " ".join(own)
                if lines[key] > 0:
                    lines[key] -= 1
                    found.append(1)
                else:
                    # Within a line of the gold a word may stand by chance.
                    found.append(0 if f" {key} " not in text else None)
            else:
                counts = Counter(grams(own))
                hits = sum(min(n, left[gram]) for gram, n in counts.items())
                share = hits / max(1, len(own) - 3)
                found.append(1 if share >= 0.6 else 0 if share < 0.3 else None)
                if share >= 0.6:
                    left.subtract({gram: min(n, left[gram]) for gram, n in counts.items()})
        # A word that the gold has somewhere counts where the blocks around it do.
        for at, value in enumerate(found):
            if value is None and page["blocks"][at]["words"] < 4:
                around = [v for v in found[max(0, at - 1) : at] + found[at + 1 : at + 2] if v is not None]
                found[at] = int(bool(around) and all(around))
        return found
    clean = lambda text: " ".join(text.split())
    wanted = [clean(chunk) for chunk in gold.get("with") or []]
    unwanted = [clean(chunk) for chunk in gold.get("without") or []]
    found = []
    for block in page["blocks"]:
        text = clean(block["text"])
        good = any(chunk in text for chunk in wanted)
        bad = any(chunk in text for chunk in unwanted)
        found.append(None if good == bad else int(good))
    return found


# ---- the models

EDGES = [-256, -192, -128, -64, -32, 0, 32, 64, 128, 192, 256]
CHANCES = [round(256 / (1 + np.exp(-s / 2))) for s in range(-12, 13)]  # for each half nat
MEANS = [16, 48, 96, 128, 160, 208, 240]
SHARES = [5, 26, 77, 128, 180, 230]
DISTANCES = [2, 3, 6]
WIDTH = 12 + 3 * 9 + 9 + 4 * 9 + 9 + 10 + 3 * 7 + 8


def chance(score):
    """Of 256."""
    return CHANCES[max(0, min(24, (score + 12 * SCALE // 2 + SCALE // 4) * 2 // SCALE))]


def bucket(value, limits):
    return sum(value >= limit for limit in limits)


def around(blocks, scores):
    """For each block the features that the first scores give."""
    chances = [chance(score) for score in scores]
    weights = [max(1, min(block["words"], 100)) for block in blocks]
    total = sum(c * w for c, w in zip(chances, weights))
    held, shapes = {}, {}
    for block, c, w in zip(blocks, chances, weights):
        for place, key in [(held, key) for key in block["chain"][:3]] + [(shapes, block["shape"])]:
            mass, words = place.get(key, (0, 0))
            place[key] = (mass + c * w, words + w)
    sure = [at for at, (block, c) in enumerate(zip(blocks, chances)) if c >= 205 and block["words"] >= 15]
    mean = lambda mass, words: 0 if words <= 0 else 1 + bucket(mass // words, MEANS)
    found = []
    for at, block in enumerate(blocks):
        on, start = [], 0

        def tell(value, size):
            nonlocal start
            on.append(start + value)
            start += size

        c, w = chances[at], weights[at]
        tell(bucket(scores[at], EDGES), 12)
        for level in range(3):
            mass, words = held[block["chain"][level]] if level < len(block["chain"]) else (c * w, w)
            tell(mean(mass - c * w, words - w), 9)
        mass, words = shapes[block["shape"]]
        tell(mean(mass - c * w, words - w), 9)
        for near in (range(at - 1, at), range(at + 1, at + 2), range(at - 2, at - 1), range(at + 2, at + 3)):
            there = [other for other in near if 0 <= other < len(blocks)]
            tell(mean(sum(chances[other] for other in there), len(there)), 9)
        there = [other for other in range(max(0, at - 5), min(len(blocks), at + 6)) if other != at]
        tell(mean(sum(chances[o] * weights[o] for o in there), sum(weights[o] for o in there)), 9)
        if not sure:
            tell(9, 10)
        elif at < sure[0]:
            tell(bucket(sure[0] - at, DISTANCES), 10)
        elif at > sure[-1]:
            tell(4 + bucket(at - sure[-1], DISTANCES), 10)
        else:
            tell(8, 10)
        for level in range(3):
            mass, _ = held[block["chain"][level]] if level < len(block["chain"]) else (0, 0)
            tell(bucket(mass * 256 // max(1, total), SHARES), 7)
        prev = at > 0 and chances[at - 1] > 128
        follows = at + 1 < len(blocks) and chances[at + 1] > 128
        tell(4 * (scores[at] > 0) + 2 * prev + follows, 8)
        found.append(on)
    return found


def matrix(rows, width):
    indptr = np.cumsum([0] + [len(row) for row in rows])
    indices = np.concatenate([np.asarray(row, dtype=np.int32) for row in rows]) if rows else np.zeros(0, np.int32)
    return csr_matrix((np.ones(len(indices), np.float32), indices, indptr), shape=(len(rows), width))


class Model:
    """Weights of the features in integers, and a bias."""

    def __init__(self, width):
        self.width = width
        self.weights = np.zeros(width, np.int64)
        self.bias = 0

    def fit(self, rows, labels, importance, strength):
        learner = LogisticRegression(C=strength, max_iter=300, tol=1e-4)
        learner.fit(matrix(rows, self.width), labels, sample_weight=importance)
        limit = 32767
        self.weights = np.clip(np.round(learner.coef_[0] * SCALE), -limit, limit).astype(np.int64)
        self.bias = int(round(float(learner.intercept_[0]) * SCALE))
        return self

    def scores(self, rows):
        return [self.bias + int(self.weights[row].sum()) for row in rows]


class Judge:
    """Both models."""

    def __init__(self, width):
        self.width = width

    def fit(self, pages):
        pages = [page for page in pages if any(label is not None for label in page["labels"])]
        rows, labels, importance, fold = [], [], [], []
        for number, page in enumerate(pages):
            for block, value in zip(page["blocks"], page["labels"]):
                if value is not None:
                    rows.append(block["features"])
                    labels.append(value)
                    importance.append(weight(page, block))
                    fold.append(page["group"] % FOLDS)
        labels, importance, fold = np.array(labels), np.array(importance), np.array(fold)
        # The second learns from what the first says of pages that it never saw.
        firsts = []
        for out in range(FOLDS):
            keep = np.flatnonzero(fold != out)
            first = Model(self.width).fit([rows[at] for at in keep], labels[keep], importance[keep], STRENGTH[0])
            firsts.append(first)
        self.first = Model(self.width).fit(rows, labels, importance, STRENGTH[0])
        rows = []
        for page in pages:
            scores = firsts[page["group"] % FOLDS].scores([block["features"] for block in page["blocks"]])
            near = around(page["blocks"], scores)
            for block, value, more in zip(page["blocks"], page["labels"], near):
                if value is not None:
                    rows.append(block["features"] + [self.width + at for at in more])
        self.second = Model(self.width + WIDTH).fit(rows, labels, importance, STRENGTH[1])
        return self

    def scores(self, page):
        features = [block["features"] for block in page["blocks"]]
        near = around(page["blocks"], self.first.scores(features))
        return self.second.scores([own + [self.width + at for at in more] for own, more in zip(features, near)])


STRENGTH = [0.05, 0.05]
TRUST = {"fundus": 1.0, "newspaper4k": 1.0, "readability": 0.5, "trafilatura": 3.0}


def weight(page, block):
    return TRUST[page["set"]] * (0.4 if page.get("grown") else 1) * (min(block["words"], 80) ** 0.6 + 1)


# ---- the file

REASONS = [
    "page-furniture", "navigation", "related", "comments", "promo", "newsletter", "paywall", "consent", "share", "caption",
    "byline", "time-stamp", "author-note", "table", "repeated", "footer", "link-list",
]  # in the order of src/annotate/blocks/judge/mod.rs
SPEAKS = {
    "navigation": "nav breadcrumb pagination header menu language search topic tag kicker head home",
    "related": "related more trending latest teaser item cue:more cue:related",
    "comments": "comment reply cue:comment",
    "promo": "ad sponsor promo job donation app cue:advert",
    "newsletter": "newsletter subscribe cue:newsletter",
    "paywall": "paywall login cue:login",
    "consent": "cookie cue:cookie",
    "share": "share social print cue:share cue:follow",
    "caption": "caption credit image gallery figure video figcaption kind:6 cue:photo",
    "byline": "author byline title:3 cue:by",
    "time-stamp": "date time cue:stamp inline:3",
    "author-note": "bio cue:about",
    "table": "table tr td th",
    "repeated": "again:1 again:2 again:3",
    "footer": "footer legal cue:rights",
    "link-list": "links:12 links:13 links:14 links:15 links:16 links:17",
}


def reason(name):
    """Of a feature by its name, `near:comment`: whole, or by what stands behind the colon."""
    group, word = name.split(":")
    word = word.removesuffix("-long")
    for slug, words in SPEAKS.items():
        words = words.split(" ")
        if f"{group}:{word}" in words or word in words and group in ("own", "near", "far", "in", "tag", "parent"):
            return REASONS.index(slug)
    return 0


def write(judge, names, path):
    numbers = [judge.width, WIDTH, judge.first.bias, *judge.first.weights, judge.second.bias, *judge.second.weights]
    path.write_bytes(np.array(numbers, "<i2").tobytes() + bytes(reason(name) for name in names))


# ---- measures


def shingles(text):
    return Counter(grams(WORD.findall(text)))


def page_score(gold, text):
    true, said = shingles(gold), shingles(text)
    tp = sum((true & said).values())
    fp, fn = sum(said.values()) - tp, sum(true.values()) - tp
    share = lambda part, rest: 1.0 if fp == fn == 0 else part / (part + rest) if part else 0.0
    return share(tp, fp), share(tp, fn)


def body_scores(pages, chosen):
    scores = [page_score(p["gold"]["body"], "\n".join(c)) for p, c in zip(pages, chosen)]
    precision, recall = (float(np.mean([s[at] for s in scores])) for at in (0, 1))
    return 2 * precision * recall / (precision + recall), precision, recall


def chunk_scores(pages, chosen):
    clean = lambda text: " ".join(text.split())
    tp = fp = fn = 0
    for page, texts in zip(pages, chosen):
        text = clean("\n".join(texts))
        good = [clean(chunk) in text for chunk in page["gold"].get("with") or []]
        bad = [clean(chunk) in text for chunk in page["gold"].get("without") or []]
        tp, fn, fp = tp + sum(good), fn + len(good) - sum(good), fp + sum(bad)
    return 2 * tp / (2 * tp + fp + fn), tp / max(1, tp + fp), tp / max(1, tp + fn)


def texts(page, keep):
    return [block["text"] for block, kept in zip(page["blocks"], keep) if kept and not is_apart(block)]


def measured(name, pages, judge, threshold=0):
    chosen = [texts(page, [score > threshold for score in judge.scores(page)]) for page in pages]
    return (chunk_scores if name in CHUNKS else body_scores)(pages, chosen)


def main():
    root = Path(sys.argv[1])
    sets = {name: pages_of(root, name) for name in BODIES + CHUNKS}
    number = 0
    for pages in sets.values():
        for page in pages:
            # Pages of one outlet stay together.
            outlet = re.sub(r"[_\d].*", "", page["gold"]["id"])
            page["group"] = sum(outlet.encode()) if page["set"] == "fundus" else number
            number += 1
    with tempfile.TemporaryDirectory() as folder:
        lessons = {name: pages + (grown(pages, Path(folder)) if name in BODIES else []) for name, pages in sets.items()}
    for pages in lessons.values():
        for page in pages:
            page["labels"] = label(page)
    if "--write" in sys.argv:
        judge = Judge(len(NAMES)).fit([page for pages in lessons.values() for page in pages])
        write(judge, NAMES, HOME / "models/page/judge.bin")
        return
    for name in BODIES:
        oracle = [texts(page, page["labels"]) for page in sets[name]]
        everything = [[piece["text"] for piece in page["pieces"]] for page in sets[name]]
        print(f"{name:12} blocks as labelled F1 {body_scores(sets[name], oracle)[0]:.3f},", end=" ")
        print(f"gold words kept {body_scores(sets[name], everything)[2]:.4f}")
    for name in sets:
        others = [page for other in lessons if other != name for page in lessons[other]]
        judge = Judge(len(NAMES)).fit(others)
        for threshold in (-32, 0, 32):
            print(f"{name:12} left out, over {threshold:4}: F1 P R", *(f"{v:.3f}" for v in measured(name, sets[name], judge, threshold)))


if __name__ == "__main__":
    main()
