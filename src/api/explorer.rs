//! The one class that the page talks to.

use super::clock::measured;
use super::error::{bad_argument, error, unknown_article};
use super::tables::tables;
use crate::anchorage::Anchorage;
use crate::corpus::{Corpus, Loaded};
use crate::document::{Anchor, Correction, Fact, Format, MentionId, Metadata};
use crate::export::view::{ArticleView, ComparisonView, Range};
use crate::export::{Account, Export, citation};
use crate::pack::Pack;
use crate::reader::{self, Decoder, Hint};
use crate::text::{OffsetMap, Span, Unit, around, deflate, inflate, text_hash};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

/// The loaded articles and everything that can be asked of them. Types: `www/types.d.ts`.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Explorer {
    corpus: Corpus,
}

/// What comes with the bytes of `add`.
#[derive(Debug, Deserialize)]
struct AddHint {
    /// The shelf's name for it; a file of several articles adds `key`, `key/2`, `key/3` …
    key: String,
    #[serde(default)]
    name: String,
    format: Option<String>,
    charset: Option<String>,
    /// The encoding that the reader chose.
    encoding: Option<String>,
    title: Option<String>,
    outlet: Option<String>,
    byline: Option<String>,
    published: Option<String>,
    url: Option<String>,
    language: Option<String>,
    #[serde(default)]
    corrections: Vec<Correction>,
}

/// What the page shows around an article, beside its view.
#[derive(Debug, Serialize)]
struct Info<'a> {
    key: &'a str,
    name: &'a str,
    format: &'static str,
    encoding: &'static str,
    hash: String,
    bytes_hash: &'a str,
    words: usize,
    corrections: &'a [Correction],
    title: Option<FactView<'a>>,
    outlet: Option<FactView<'a>>,
    byline: Option<FactView<'a>>,
    published: Option<FactView<'a>>,
    republished_from: Option<FactView<'a>>,
    url: Option<FactView<'a>>,
    language: Option<FactView<'a>>,
}

#[derive(Debug, Serialize)]
struct FactView<'a> {
    value: &'a str,
    span: Option<Range>,
    rule: &'static str,
}

impl<'a> FactView<'a> {
    fn new(fact: &'a Option<Fact>, offsets: &OffsetMap<'_>) -> Option<Self> {
        let range = |s: Span| Range { start: offsets.outside(s.start), end: offsets.outside(s.end) };
        fact.as_ref().map(|f| FactView { value: &f.value, span: f.span.map(range), rule: f.rule.0 })
    }
}

#[derive(Debug, Serialize)]
struct PlaceView<'a> {
    key: &'a str,
    start: u32,
    end: u32,
}

#[derive(Debug, Serialize)]
struct FoundView<'a> {
    /// Of all hits, also those not listed.
    total: usize,
    /// How many of all hits each article has, those without any left out.
    counts: Vec<CountView<'a>>,
    hits: Vec<HitView<'a>>,
}

#[derive(Debug, Serialize)]
struct CountView<'a> {
    key: &'a str,
    count: usize,
}

#[derive(Debug, Serialize)]
struct HitView<'a> {
    key: &'a str,
    start: u32,
    end: u32,
    left: &'a str,
    right: &'a str,
}

/// What a word weighed.
#[derive(Debug, Serialize)]
struct WordWeight {
    start: u32,
    end: u32,
    weight: i32,
}

#[derive(Debug, Serialize)]
struct LandmarksView {
    pairs: Vec<(usize, usize)>,
    answers: [Vec<(usize, usize)>; 2],
}

/// Characters on each side of a hit.
const CONTEXT: usize = 70;

/// Hits come in the order of their articles.
fn by_article<'c, 'h>(hits: &'h [(&'c Loaded, Span)]) -> impl Iterator<Item = &'h [(&'c Loaded, Span)]> {
    hits.chunk_by(|a, b| a.0.key == b.0.key)
}

#[wasm_bindgen]
impl Explorer {
    /// Loads the pack.
    ///
    /// # Errors
    /// `PackError` for damaged, foreign or newer bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: &[u8]) -> Result<Explorer, JsValue> {
        console_error_panic_hook::set_once();
        let pack = measured("crossread:load-pack", || Pack::load(pack));
        Ok(Explorer { corpus: Corpus::new(pack.map_err(|e| error("PackError", &e.to_string()))?) })
    }

    /// `crossread 0.1.0`
    #[must_use]
    pub fn version() -> String {
        crate::ENGINE.to_owned()
    }

    /// Reads and annotates one file or paste; answers the keys of its articles.
    ///
    /// # Errors
    /// `TooLarge`, `Binary` or `Foreign` for what cannot be read, `BadArgument` for a wrong hint.
    pub fn add(&mut self, bytes: &[u8], hint: JsValue) -> Result<JsValue, JsValue> {
        let hint: AddHint = serde_wasm_bindgen::from_value(hint).map_err(|e| bad_argument(&e))?;
        let format = match hint.format.as_deref() {
            None => None,
            Some(name) => Some(
                Format::parse(name).ok_or_else(|| error("BadArgument", &format!("{name:?} is no format we read")))?,
            ),
        };
        let given = |value: Option<String>| value.map(Fact::given);
        let read_hint = Hint {
            name: hint.name,
            format,
            charset: hint.charset,
            encoding: hint.encoding,
            decoder: Decoder(tables),
            metadata: Metadata {
                title: given(hint.title),
                outlet: given(hint.outlet),
                byline: given(hint.byline),
                published: given(hint.published),
                republished_from: None,
                url: given(hint.url),
                language: given(hint.language),
            },
        };
        let articles = measured("crossread:read", || reader::read(bytes, &read_hint))
            .map_err(|e| error(e.name(), &e.to_string()))?;
        let mut keys = Vec::with_capacity(articles.len());
        for (i, article) in articles.into_iter().enumerate() {
            let key = if i == 0 { hint.key.clone() } else { format!("{}/{}", hint.key, i + 1) };
            measured("crossread:annotate", || {
                self.corpus.add(&key, article, hint.corrections.clone());
            });
            keys.push(key);
        }
        plain(&keys)
    }

    /// Whether there was such an article.
    pub fn remove(&mut self, key: &str) -> bool {
        self.corpus.remove(key)
    }

    /// The keys of the loaded articles, in the order they were added.
    ///
    /// # Errors
    /// None in practice: the list is plain.
    pub fn keys(&self) -> Result<JsValue, JsValue> {
        plain(&self.corpus.articles().iter().map(|l| l.key.as_str()).collect::<Vec<_>>())
    }

    /// The annotated article, as the contract writes it, offsets in UTF-16.
    ///
    /// # Errors
    /// `UnknownArticle`.
    pub fn view(&self, key: &str) -> Result<JsValue, JsValue> {
        let l = self.loaded(key)?;
        plain(&ArticleView::new(key.into(), &l.article, &l.document, Unit::Utf16))
    }

    /// What the page shows around an article: words, source, metadata with their places.
    ///
    /// # Errors
    /// `UnknownArticle`.
    pub fn info(&self, key: &str) -> Result<JsValue, JsValue> {
        let l = self.loaded(key)?;
        let offsets = OffsetMap::new(&l.article.text, Unit::Utf16);
        let m = &l.document.metadata;
        plain(&Info {
            key: &l.key,
            name: &l.article.source.name,
            format: l.article.source.format.name(),
            encoding: l.article.source.encoding,
            hash: text_hash(l.article.text.as_bytes()),
            bytes_hash: &l.article.source.bytes_hash,
            words: l.document.words(),
            corrections: &l.corrections,
            title: FactView::new(&m.title, &offsets),
            outlet: FactView::new(&m.outlet, &offsets),
            byline: FactView::new(&m.byline, &offsets),
            published: FactView::new(&m.published, &offsets),
            republished_from: FactView::new(&m.republished_from, &offsets),
            url: FactView::new(&m.url, &offsets),
            language: FactView::new(&m.language, &offsets),
        })
    }

    /// The comparison of the articles, as the contract writes it; `parts[].article` counts along `keys`.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    pub fn compare(&self, keys: JsValue) -> Result<JsValue, JsValue> {
        let keys = self.known(keys)?;
        let (loaded, comparison) = measured("crossread:compare", || self.corpus.compare(&keys));
        let documents: Vec<_> = loaded.iter().map(|l| (&l.article, &l.document)).collect();
        let ids: Vec<serde_json::Value> = loaded.iter().map(|l| l.key.as_str().into()).collect();
        plain(&ComparisonView::in_unit(&ids, &documents, &comparison, Unit::Utf16))
    }

    /// What belongs together in two articles: pairs of their mentions, and for the blocks of each the sentence of the other
    /// that answers; all by their places in the views.
    ///
    /// # Errors
    /// `UnknownArticle`.
    pub fn landmarks(&self, left: &str, right: &str) -> Result<JsValue, JsValue> {
        self.loaded(left)?;
        let found = measured("crossread:landmarks", || self.corpus.align(left, right));
        let found = found.ok_or_else(|| unknown_article(right))?;
        plain(&LandmarksView {
            pairs: found.pairs.iter().map(|(l, r)| (l.at(), r.at())).collect(),
            answers: found.answers.map(|own| own.iter().map(|(b, s)| (b.at(), s.at())).collect()),
        })
    }

    /// Which words weighed most with the recognizer for a mention, by its place in the view, and how much each spoke for it
    /// or against it: in 1/256 nat, the weightiest first. None where the recognizer does not know its label.
    ///
    /// # Errors
    /// `UnknownArticle`; `BadArgument` for a mention that is not there.
    pub fn why(&self, key: &str, mention: usize) -> Result<JsValue, JsValue> {
        let offsets = OffsetMap::new(&self.loaded(key)?.article.text, Unit::Utf16);
        let weights = self.corpus.why(key, MentionId::new(mention));
        let weights = weights.ok_or_else(|| error("BadArgument", &format!("{key:?} has no mention {mention}")))?;
        let view = |(at, weight): (Span, i32)| WordWeight {
            start: offsets.outside(at.start),
            end: offsets.outside(at.end),
            weight,
        };
        plain(&weights.into_iter().map(view).collect::<Vec<_>>())
    }

    /// Where a query is met in the articles, with the words around each place; `limit` of them after the first `skip`.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    pub fn search(&self, query: &str, keys: JsValue, skip: usize, limit: usize) -> Result<JsValue, JsValue> {
        let keys = self.known(keys)?;
        let found = measured("crossread:search", || self.corpus.search(query, &keys));
        let counts = by_article(&found).map(|own| CountView { key: &own[0].0.key, count: own.len() }).collect();
        let from = skip.min(found.len());
        let listed = &found[from..found.len().min(from.saturating_add(limit))];
        let mut hits = Vec::with_capacity(listed.len());
        for own in by_article(listed) {
            let Loaded { key, article, .. } = own[0].0;
            let offsets = OffsetMap::new(&article.text, Unit::Utf16);
            hits.extend(own.iter().map(|&(_, span)| {
                let (left, right) = around(&article.text, span, CONTEXT);
                HitView { key, start: offsets.outside(span.start), end: offsets.outside(span.end), left, right }
            }));
        }
        plain(&FoundView { total: found.len(), counts, hits })
    }

    /// Replaces all corrections of an article.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    pub fn correct(&mut self, key: &str, corrections: JsValue) -> Result<(), JsValue> {
        let corrections = serde_wasm_bindgen::from_value(corrections).map_err(|e| bad_argument(&e))?;
        self.corpus.correct(key, corrections).map(|_| ()).ok_or_else(|| unknown_article(key))
    }

    /// The anchor of a range (UTF-16) of an article.
    ///
    /// # Errors
    /// `UnknownArticle`; `BadArgument` for a range that is not in the text or cuts a character.
    pub fn anchor(&self, key: &str, start: u32, end: u32) -> Result<JsValue, JsValue> {
        let article = &self.loaded(key)?.article;
        let offsets = OffsetMap::new(&article.text, Unit::Utf16);
        let place = span(&offsets, start, end).ok_or_else(|| no_range(key, start, end))?;
        plain(&Anchorage::of(article).anchor(place))
    }

    /// The anchors of many ranges (UTF-16) of an article: its mentions, as links address them.
    ///
    /// # Errors
    /// `UnknownArticle`; `BadArgument` for a range that is not in the text or cuts a character.
    pub fn anchors(&self, key: &str, ranges: JsValue) -> Result<JsValue, JsValue> {
        let ranges: Vec<Range> = serde_wasm_bindgen::from_value(ranges).map_err(|e| bad_argument(&e))?;
        let article = &self.loaded(key)?.article;
        let offsets = OffsetMap::new(&article.text, Unit::Utf16);
        let spans: Option<Vec<Span>> = ranges.iter().map(|r| span(&offsets, r.start, r.end)).collect();
        let spans = spans.ok_or_else(|| error("BadArgument", &format!("a range is not in the text of {key:?}")))?;
        let anchorage = Anchorage::of(article);
        plain(&spans.into_iter().map(|span| anchorage.anchor(span)).collect::<Vec<_>>())
    }

    /// Where an anchor stands in the article `key`, in UTF-16; `null` if it does not resolve there.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    pub fn resolve(&self, key: &str, anchor: JsValue) -> Result<JsValue, JsValue> {
        let anchor: Anchor = serde_wasm_bindgen::from_value(anchor).map_err(|e| bad_argument(&e))?;
        let article = &self.loaded(key)?.article;
        let offsets = OffsetMap::new(&article.text, Unit::Utf16);
        plain(&Anchorage::of(article).resolve(&anchor).map(|span| PlaceView {
            key,
            start: offsets.outside(span.start),
            end: offsets.outside(span.end),
        }))
    }

    /// The articles and their comparison in a format of `Export`; each is called by the name of its source.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    pub fn export(&self, format: &str, keys: JsValue) -> Result<String, JsValue> {
        let export =
            Export::parse(format).ok_or_else(|| error("BadArgument", &format!("{format:?} is no format we export")))?;
        let (loaded, comparison) = self.corpus.compare(&self.known(keys)?);
        let accounts: Vec<Account<'_>> = loaded.into_iter().map(account).collect();
        Ok(measured("crossread:export", || export.write(&accounts, &comparison)))
    }

    /// A range (UTF-16) of an article as a plain citation, on one line.
    ///
    /// # Errors
    /// `UnknownArticle`; `BadArgument` for a range that is not in the text or cuts a character.
    pub fn citation(&self, key: &str, start: u32, end: u32) -> Result<String, JsValue> {
        let l = self.loaded(key)?;
        let offsets = OffsetMap::new(&l.article.text, Unit::Utf16);
        Ok(citation(&account(l), span(&offsets, start, end).ok_or_else(|| no_range(key, start, end))?))
    }

    /// Eight hex digits: two people who see the same code see the same findings.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    #[wasm_bindgen(js_name = resultCode)]
    pub fn result_code(&self, keys: JsValue) -> Result<String, JsValue> {
        Ok(self.corpus.result_code(&self.known(keys)?))
    }

    /// Texts for a link, packed: raw deflate, the same bytes everywhere.
    #[must_use]
    pub fn deflate(text: &str) -> Vec<u8> {
        deflate(text.as_bytes())
    }

    /// Undoes `deflate`, up to `limit` bytes.
    ///
    /// # Errors
    /// `DamagedLink`: not packed texts, cut short, or larger than the limit.
    pub fn inflate(bytes: &[u8], limit: usize) -> Result<String, JsValue> {
        let bytes = inflate(bytes, limit).map_err(|e| error("DamagedLink", &e.to_string()))?;
        String::from_utf8(bytes).map_err(|_| error("DamagedLink", "the packed texts are no UTF-8"))
    }
}

impl Explorer {
    fn loaded(&self, key: &str) -> Result<&Loaded, JsValue> {
        self.corpus.get(key).ok_or_else(|| unknown_article(key))
    }

    fn known(&self, keys: JsValue) -> Result<Vec<String>, JsValue> {
        let keys: Vec<String> = serde_wasm_bindgen::from_value(keys).map_err(|e| bad_argument(&e))?;
        match keys.iter().find(|k| self.corpus.get(k).is_none()) {
            Some(key) => Err(unknown_article(key)),
            None => Ok(keys),
        }
    }
}

fn account(loaded: &Loaded) -> Account<'_> {
    Account::new(loaded.article.source.name.as_str().into(), &loaded.article, &loaded.document)
}

fn span(offsets: &OffsetMap<'_>, start: u32, end: u32) -> Option<Span> {
    Some(Span { start: offsets.byte(start)?, end: offsets.byte(end)? }).filter(|s| s.start <= s.end)
}

fn no_range(key: &str, start: u32, end: u32) -> JsValue {
    error("BadArgument", &format!("{start}..{end} is no range of the text of {key:?}"))
}

/// Plain objects, arrays and `null`. The browser parses them faster than the engine can build them one by one.
fn plain<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    let json = serde_json::to_string(value).expect("views hold only strings, integers and lists");
    js_sys::JSON::parse(&json)
}
