//! What is tried with bytes that nobody meant: each target reads them in its own way and checks what must hold. It returns
//! what was found, so that an input that finds something new is kept and changed further.

use crossread::anchorage::Anchorage;
use crossread::annotate::{annotate, annotate_layers};
use crossread::compare::{Pairs, compare};
use crossread::corpus::Corpus;
use crossread::document::{Article, Asked, Correction, Document, Format, Layer};
use crossread::export::{Account, Export, Finding, findings};
use crossread::pack::{Pack, PackError, bundled, bundled_parser};
use crossread::reader::{Hint, read as read_bytes, verbatim};
use crossread::search::{Index, Query};
use crossread::text::{deflate, inflate};
use std::cell::RefCell;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let pack = Pack::load(bundled()).expect("the bundled pack loads");
    pack.with_parser(bundled_parser()).expect("the bundled parser fits the pack")
});

/// For targets that go on from what is found, by whomever: most of the time of a text is the recognizer's arithmetic.
static QUICK: LazyLock<Pack> = LazyLock::new(|| unrecognizing().expect("the bundled pack loads"));

fn unrecognizing() -> Result<Pack, PackError> {
    Pack::load(bundled())?.with_recognizer(&[])
}

/// Where an input is cut in two or more: a text and another, a query and a text, a text and its corrections.
pub(crate) const CUT: u8 = 0x1e;

/// Numbers that stand for what was found; never compared across builds.
type Found = Vec<u64>;

/// A name and what it does with an input.
type Target = (&'static str, fn(&[u8]) -> Found);

pub(crate) const TARGETS: [Target; 10] = [
    ("read", read),
    ("annotate", annotated),
    ("syntax", parsed),
    ("compare", compared),
    ("pairs", paired),
    ("search", searched),
    ("export", exported),
    ("corrections", corrected),
    ("links", links),
    ("saved", saved),
];

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn halves(bytes: &[u8]) -> (&[u8], &[u8]) {
    let cut = bytes.iter().position(|b| *b == CUT).unwrap_or(bytes.len() / 2);
    (&bytes[..cut], bytes.get(cut + 1..).unwrap_or_default())
}

fn checked(article: &Article, corrections: &[Correction], pack: &Pack) -> Document {
    let document = annotate(article, pack, corrections);
    document.validate(article).unwrap_or_else(|broken| panic!("{broken}"));
    assert!(document.warnings.iter().all(|w| w.name != "finding-dropped"), "{:?}", document.warnings);
    document
}

fn plain(bytes: &[u8]) -> (Article, Document) {
    let article = verbatim(text_of(bytes), &Hint::default());
    let document = checked(&article, &[], &QUICK);
    (article, document)
}

/// By rule and label, and what stood before.
fn seen(document: &Document) -> Found {
    let name = |slug: &str| slug.bytes().fold(7_u64, |sum, b| sum.wrapping_mul(131).wrapping_add(b.into()));
    let mut before = 0;
    let mentions = document.mentions.iter().map(|m| {
        let this = name(m.rule.0).wrapping_mul(32) + m.label as u64;
        this.wrapping_mul(31).wrapping_add(std::mem::replace(&mut before, this))
    });
    let joins = document.entities.iter().flat_map(|e| e.members.iter().map(|m| !name(m.joined_by.0)));
    mentions.chain(joins).chain(document.blocks.iter().map(|b| 1 + b.kind as u64)).collect()
}

fn read(bytes: &[u8]) -> Found {
    let mut found = Vec::new();
    for format in [None, Some(Format::Plain), Some(Format::Markdown)] {
        for article in read_bytes(bytes, &Hint { format, ..Hint::default() }).into_iter().flatten() {
            found.extend(seen(&checked(&article, &[], &QUICK)));
        }
    }
    found
}

fn annotated(bytes: &[u8]) -> Found {
    seen(&checked(&verbatim(text_of(bytes), &Hint::default()), &[], &PACK))
}

/// By relation and distance of the head.
fn parsed(bytes: &[u8]) -> Found {
    let article = verbatim(text_of(bytes), &Hint::default());
    let document = annotate_layers(&article, &PACK, &[], Asked::from_iter([Layer::Syntax]));
    document.validate(&article).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(document.syntax.len(), document.tokens.len(), "each token is a word");
    let words = document.syntax.iter().enumerate();
    let far = |at: usize, head: usize| u64::from((1 + at.abs_diff(head)).ilog2());
    words.map(|(at, word)| word.relation as u64 * 32 + word.head.map_or(31, |head| far(at, head.at()))).collect()
}

fn compared(bytes: &[u8]) -> Found {
    let (one, other) = halves(bytes);
    let (one, other) = (plain(one), plain(other));
    let forth = compare(&[(&one.0, &one.1), (&other.0, &other.1)], Pairs::All, &QUICK);
    let back = compare(&[(&other.0, &other.1), (&one.0, &one.1)], Pairs::These(&[]), &QUICK);
    assert_eq!(forth.entities.len(), back.entities.len(), "the order of the articles tells");
    let parts: usize = forth.entities.iter().map(|linked| linked.parts.len()).sum();
    assert_eq!(parts, one.1.entities.len() + other.1.entities.len(), "an entity is lost or doubled");
    forth.entities.iter().map(|linked| linked.parts.len() as u64 * 64 + linked.label as u64).collect()
}

/// All that is found of two texts, with their trees: places in their texts, and as many findings from either side.
fn paired(bytes: &[u8]) -> Found {
    let (one, other) = halves(bytes);
    let read = |bytes| {
        let article = verbatim(text_of(bytes), &Hint::default());
        let document = annotate_layers(&article, &PACK, &[], Asked::default().and(Layer::Syntax));
        (article, document)
    };
    let (one, other) = (read(one), read(other));
    let told = |left: &(Article, Document), right: &(Article, Document)| {
        let documents = [(&left.0, &left.1), (&right.0, &right.1)];
        let found = findings(&documents, &compare(&documents, Pairs::All, &PACK));
        for finding in &found {
            assert!(!finding.line(&documents).is_empty());
            let places = finding.sides.iter().chain(finding.because.iter().flat_map(|(_, sides)| sides));
            assert!(places.flatten().all(|span| !span.is_empty()), "nothing stands at {finding:?}");
        }
        found
    };
    let (forth, back) = (told(&one, &other), told(&other, &one));
    let count = |found: &[Finding], layer: &str| found.iter().filter(|finding| finding.layer == layer).count();
    for layer in forth.iter().map(|finding| finding.layer) {
        assert_eq!(count(&forth, layer), count(&back, layer), "the order of the articles tells: {layer}");
    }
    let name = |finding: &Finding| finding.says.iter().flat_map(|word| word.bytes()).collect::<Vec<u8>>();
    let mixed = |finding| name(finding).into_iter().fold(7_u64, |sum, b| sum.wrapping_mul(131).wrapping_add(b.into()));
    forth.iter().filter(|finding| finding.layer != "similarity").map(mixed).collect()
}

fn searched(bytes: &[u8]) -> Found {
    let (query, text) = halves(bytes);
    let (query, text) = (text_of(query), text_of(text));
    let found = Query::parse(&query).find(&text, &Index::new(&text));
    let mut at = 0;
    for span in &found {
        assert!(span.start >= at && !span.of(&text).is_empty(), "places out of order");
        at = span.end;
    }
    vec![found.len().min(9) as u64]
}

fn exported(bytes: &[u8]) -> Found {
    let (one, other) = halves(bytes);
    let texts = [plain(one), plain(other)];
    let comparison =
        compare(&texts.each_ref().map(|(article, document)| (article, document)), Pairs::These(&[]), &QUICK);
    let accounts = texts.each_ref().map(|(article, document)| Account::new("id".into(), article, document));
    Export::ALL.map(|format| u64::from(format.write(&accounts, &comparison).len().ilog2())).to_vec()
}

/// The bytes behind the text say which of its mentions are rejected and joined.
fn corrected(bytes: &[u8]) -> Found {
    let (text, wishes) = halves(bytes);
    let (article, document) = plain(text);
    let spans: Vec<_> = document.mentions.iter().map(|m| document.span(m.tokens)).collect();
    let anchorage = Anchorage::of(&article);
    let anchors: Vec<_> = spans.into_iter().map(|span| anchorage.anchor(span)).collect();
    let at = |b: u8| anchors.get(usize::from(b) % anchors.len().max(1)).cloned();
    let mut corrections: Vec<Correction> = serde_json::from_slice(wishes).unwrap_or_default();
    corrections.extend(wishes.chunks_exact(3).take(20).filter_map(|wish| {
        Some(match wish[0] % 3 {
            0 => Correction::Reject { anchor: at(wish[1])? },
            1 => Correction::Count { anchor: at(wish[1])?, counted: wish[2] % 2 == 0 },
            _ => Correction::Same { anchor: at(wish[1])?, with: at(wish[2])? },
        })
    }));
    let json = serde_json::to_vec(&corrections).expect("corrections are plain data");
    assert_eq!(serde_json::from_slice::<Vec<Correction>>(&json).expect("they read back"), corrections);
    seen(&checked(&article, &corrections, &QUICK))
}

/// What a link carries: packed text that may be damaged or far larger than it looks.
fn links(bytes: &[u8]) -> Found {
    const LIMIT: usize = 1 << 16;
    if bytes.len() <= LIMIT {
        assert_eq!(inflate(&deflate(bytes), LIMIT).as_deref(), Ok(bytes), "packing changes bytes");
    }
    match inflate(bytes, LIMIT) {
        Ok(unfolded) => {
            assert!(unfolded.len() <= LIMIT, "{} bytes", unfolded.len());
            let mut found = seen(&plain(&unfolded[..unfolded.len().min(4096)]).1);
            found.push(u64::from((unfolded.len() + 1).ilog2()));
            found
        }
        Err(e) => vec![e.to_string().len() as u64],
    }
}

/// What a saved page hands to the engine: texts under keys, corrections that may speak of the others, questions in between.
fn saved(bytes: &[u8]) -> Found {
    thread_local! {
        static CORPUS: RefCell<Corpus> =
            RefCell::new(Corpus::new(unrecognizing().expect("the bundled pack loads")));
    }
    CORPUS.with_borrow_mut(|corpus| saved_in(corpus, bytes))
}

fn saved_in(corpus: &mut Corpus, bytes: &[u8]) -> Found {
    for key in ["0", "1", "2"] {
        corpus.remove(key);
    }
    let mut keys = Vec::new();
    for (i, part) in bytes.split(|b| *b == CUT).take(4).enumerate() {
        let key = format!("{}", i % 3);
        corpus.add(&key, verbatim(text_of(part), &Hint::default()), serde_json::from_slice(part).unwrap_or_default());
        keys.push(key);
    }
    let chosen = corpus.chosen(&keys);
    let code = corpus.result_code(&chosen);
    assert_eq!(code, corpus.result_code(&chosen));
    let comparison = corpus.compare(&chosen, Pairs::All);
    for each in &chosen {
        each.document.validate(&each.article).unwrap_or_else(|broken| panic!("{broken}"));
    }
    let found = corpus.search("\"the\" a* Iran", &chosen).len();
    vec![comparison.entities.len().min(20) as u64, found.min(9) as u64]
}
