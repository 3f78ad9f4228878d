//! The one class that the page talks to.

use super::clock::measured;
use super::error::{bad_argument, error, unknown_article, unread};
use super::tables::tables;
use crate::anchorage::Anchorage;
use crate::compare::{Key, Keys, Pairs, Story};
use crate::corpus::{Corpus, Loaded};
use crate::document::{Anchor, Correction, Fact, Format, MentionId, Metadata};
use crate::export::view::{ArticleView, ComparisonView};
use crate::export::{
    Account, Export, FormatsView, FoundView, Info, LandmarksView, Range, StoryView, WordWeight, citation,
};
use crate::pack::Pack;
use crate::reader::{self, Decoder, Hint};
use crate::text::{Unit, deflate, inflate};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

/// The loaded articles and everything that can be asked of them. Types: `www/types.d.ts`.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Explorer {
    corpus: Corpus,
    /// What was last begun of many articles, by their keys: it is gone with any change of an article.
    story: Option<(Vec<String>, Story)>,
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
        Ok(Explorer { corpus: Corpus::new(pack.map_err(|e| error("PackError", &e.to_string()))?), story: None })
    }

    /// Takes the parser: what is read from now on has its syntax, and `attribute` gives it to what was read before.
    ///
    /// # Errors
    /// `PackError` for bytes that are no parser for this engine and this pack.
    #[wasm_bindgen(js_name = takeParser)]
    pub fn take_parser(&mut self, parser: &[u8]) -> Result<(), JsValue> {
        let taken = measured("crossread:load-parser", || self.corpus.take_parser(parser));
        taken.map_err(|e| error("PackError", &e.to_string()))
    }

    /// `crossread 0.1.0`
    #[must_use]
    pub fn version() -> String {
        crate::ENGINE.to_owned()
    }

    /// Reads and annotates one file or paste; answers the keys of its articles.
    ///
    /// # Errors
    /// `TooLarge`, `Binary`, `Foreign` or `Damaged` for what cannot be read, `BadArgument` for a wrong hint; `Markup`, with
    /// the `pages` to be parsed, for a file with web pages in it that came without `pages`, their walks.
    pub fn add(&mut self, bytes: &[u8], hint: JsValue, pages: JsValue) -> Result<JsValue, JsValue> {
        self.story = None;
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
            pages: serde_wasm_bindgen::from_value(pages).map_err(|e| bad_argument(&e))?,
            metadata: Metadata {
                title: given(hint.title),
                outlet: given(hint.outlet),
                byline: given(hint.byline),
                published: given(hint.published),
                url: given(hint.url),
                language: given(hint.language),
                ..Metadata::default()
            },
        };
        let articles = measured("crossread:read", || reader::read(bytes, &read_hint)).map_err(|e| unread(&e))?;
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

    /// What can be read: the names and endings of the formats, and the attributes that a walk of a page keeps.
    ///
    /// # Errors
    /// None in practice: the lists are plain.
    pub fn formats() -> Result<JsValue, JsValue> {
        plain(&FormatsView::new())
    }

    /// Whether there was such an article.
    pub fn remove(&mut self, key: &str) -> bool {
        self.story = None;
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
        plain(&ArticleView::new(&in_utf16(self.loaded(key)?)))
    }

    /// What the page shows around an article: words, source, metadata with their places.
    ///
    /// # Errors
    /// `UnknownArticle`.
    pub fn info(&self, key: &str) -> Result<JsValue, JsValue> {
        let l = self.loaded(key)?;
        plain(&Info::new(&in_utf16(l), &l.corrections))
    }

    /// The comparison of the articles, as the contract writes it; `parts[].article` counts along `keys`.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    pub fn compare(&self, keys: JsValue) -> Result<JsValue, JsValue> {
        let chosen = self.chosen(keys)?;
        let comparison = measured("crossread:compare", || self.corpus.compare(&chosen, Pairs::These(&[])));
        plain(&ComparisonView::new(&all_in_utf16(&chosen), &comparison))
    }

    /// What belongs together in two articles: pairs of their mentions, and for the blocks of each the sentence of the other
    /// that answers; all by their places in the views.
    ///
    /// # Errors
    /// `UnknownArticle`.
    pub fn landmarks(&self, left: &str, right: &str) -> Result<JsValue, JsValue> {
        let (left, right) = (self.loaded(left)?, self.loaded(right)?);
        let found = measured("crossread:landmarks", || self.corpus.landmarks(left, right));
        plain(&LandmarksView::new([&in_utf16(left), &in_utf16(right)], &found))
    }

    /// Two articles side by side, as the contract writes a comparison of these two alone.
    ///
    /// # Errors
    /// `UnknownArticle`.
    pub fn pair(&self, left: &str, right: &str) -> Result<JsValue, JsValue> {
        let chosen = [self.loaded(left)?, self.loaded(right)?];
        let found = measured("crossread:pair", || self.corpus.compare(&chosen, Pairs::All));
        plain(&ComparisonView::new(&all_in_utf16(&chosen), &found))
    }

    /// Many articles side by side, so many pairs of them more: how far that is, and at the end what they tell. Other articles
    /// than the last time, or a change of one of them, begin anew.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    pub fn story(&mut self, keys: JsValue, count: usize) -> Result<JsValue, JsValue> {
        let keys: Vec<String> = serde_wasm_bindgen::from_value(keys).map_err(|e| bad_argument(&e))?;
        let before = self.story.take().filter(|(asked, _)| *asked == keys);
        let chosen = self.of_keys(&keys)?;
        let (story, of_all) = measured("crossread:story", || {
            let asked = [Key::Lineage, Key::Clusters, Key::Points].into_iter().collect::<Keys>();
            let mut story = before.map_or_else(|| self.corpus.story(&chosen, asked), |(_, story)| story);
            self.corpus.go_on(&chosen, &mut story, count);
            let [done, of] = story.progress();
            let of_all = (done == of).then(|| self.corpus.of_all(&chosen, &story));
            (story, of_all)
        });
        let view = plain(&StoryView::new(&all_in_utf16(&chosen), &story, of_all.as_ref()));
        if of_all.is_none() {
            self.story = Some((keys, story));
        }
        view
    }

    /// Which words weighed most with the recognizer for a mention, by its place in the view, and how much each spoke for it
    /// or against it: in 1/256 nat, the weightiest first. None where the recognizer does not know its label.
    ///
    /// # Errors
    /// `UnknownArticle`; `BadArgument` for a mention that is not there.
    pub fn why(&self, key: &str, mention: usize) -> Result<JsValue, JsValue> {
        let l = self.loaded(key)?;
        let weights = self.corpus.why(l, MentionId::new(mention));
        let weights = weights.ok_or_else(|| error("BadArgument", &format!("{key:?} has no mention {mention}")))?;
        plain(&WordWeight::of_all(&in_utf16(l), &weights))
    }

    /// Where a query is met in the articles, with the words around each place; `limit` of them after the first `skip`.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    pub fn search(&self, query: &str, keys: JsValue, skip: usize, limit: usize) -> Result<JsValue, JsValue> {
        let chosen = self.chosen(keys)?;
        let found = measured("crossread:search", || self.corpus.search(query, &chosen));
        plain(&FoundView::new(query, &all_in_utf16(&chosen), &found, skip, limit))
    }

    /// Replaces all corrections of an article.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    pub fn correct(&mut self, key: &str, corrections: JsValue) -> Result<(), JsValue> {
        let corrections = serde_wasm_bindgen::from_value(corrections).map_err(|e| bad_argument(&e))?;
        self.story = None;
        self.corpus.correct(key, corrections).map(|_| ()).ok_or_else(|| unknown_article(key))
    }

    /// Reads an article again, with what the parser tells: who says what.
    ///
    /// # Errors
    /// `UnknownArticle`.
    pub fn attribute(&mut self, key: &str) -> Result<(), JsValue> {
        self.story = None;
        let read = measured("crossread:attribute", || self.corpus.read_again(key).is_some());
        if read { Ok(()) } else { Err(unknown_article(key)) }
    }

    /// The anchor of a range (UTF-16) of an article.
    ///
    /// # Errors
    /// `UnknownArticle`; `BadArgument` for a range that is not in the text or cuts a character.
    pub fn anchor(&self, key: &str, start: u32, end: u32) -> Result<JsValue, JsValue> {
        let l = self.loaded(key)?;
        let place = in_utf16(l).place(Range { start, end }).ok_or_else(|| no_range(key, start, end))?;
        plain(&Anchorage::of(&l.article).anchor(place))
    }

    /// The anchors of many ranges (UTF-16) of an article: its mentions, as links address them.
    ///
    /// # Errors
    /// `UnknownArticle`; `BadArgument` for a range that is not in the text or cuts a character.
    pub fn anchors(&self, key: &str, ranges: JsValue) -> Result<JsValue, JsValue> {
        let ranges: Vec<Range> = serde_wasm_bindgen::from_value(ranges).map_err(|e| bad_argument(&e))?;
        let l = self.loaded(key)?;
        let (account, anchorage) = (in_utf16(l), Anchorage::of(&l.article));
        let anchors: Option<Vec<Anchor>> =
            ranges.into_iter().map(|range| Some(anchorage.anchor(account.place(range)?))).collect();
        plain(&anchors.ok_or_else(|| error("BadArgument", &format!("a range is not in the text of {key:?}")))?)
    }

    /// Where an anchor stands in the article `key`, in UTF-16; `null` if it does not resolve there.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    pub fn resolve(&self, key: &str, anchor: JsValue) -> Result<JsValue, JsValue> {
        let anchor: Anchor = serde_wasm_bindgen::from_value(anchor).map_err(|e| bad_argument(&e))?;
        let l = self.loaded(key)?;
        plain(&Anchorage::of(&l.article).resolve(&anchor).map(|place| in_utf16(l).range(place)))
    }

    /// The articles and their comparison in a format of `Export`; each is called by the name of its source.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    pub fn export(&self, format: &str, keys: JsValue) -> Result<String, JsValue> {
        let export =
            Export::parse(format).ok_or_else(|| error("BadArgument", &format!("{format:?} is no format we export")))?;
        let chosen = self.chosen(keys)?;
        let comparison = self.corpus.compare_keys(&chosen, Pairs::usual(chosen.len()), export.keys());
        let accounts: Vec<Account<'_>> = chosen.into_iter().map(handed_on).collect();
        Ok(measured("crossread:export", || export.write(&accounts, &comparison)))
    }

    /// A range (UTF-16) of an article as a plain citation, on one line.
    ///
    /// # Errors
    /// `UnknownArticle`; `BadArgument` for a range that is not in the text or cuts a character.
    pub fn citation(&self, key: &str, start: u32, end: u32) -> Result<String, JsValue> {
        let l = self.loaded(key)?;
        let place = in_utf16(l).place(Range { start, end }).ok_or_else(|| no_range(key, start, end))?;
        Ok(citation(&handed_on(l), place))
    }

    /// Eight hex digits: two people who see the same code see the same findings.
    ///
    /// # Errors
    /// `UnknownArticle`, `BadArgument`.
    #[wasm_bindgen(js_name = resultCode)]
    pub fn result_code(&self, keys: JsValue) -> Result<String, JsValue> {
        Ok(self.corpus.result_code(&self.chosen(keys)?))
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

    fn chosen(&self, keys: JsValue) -> Result<Vec<&Loaded>, JsValue> {
        let keys: Vec<String> = serde_wasm_bindgen::from_value(keys).map_err(|e| bad_argument(&e))?;
        self.of_keys(&keys)
    }

    fn of_keys(&self, keys: &[String]) -> Result<Vec<&Loaded>, JsValue> {
        keys.iter().map(|key| self.loaded(key)).collect()
    }
}

/// As the page sees it: under its key, in units of JavaScript.
fn in_utf16(loaded: &Loaded) -> Account<'_> {
    Account::in_unit(loaded.key.as_str().into(), &loaded.article, &loaded.document, Unit::Utf16)
}

fn all_in_utf16<'l>(chosen: &[&'l Loaded]) -> Vec<Account<'l>> {
    chosen.iter().map(|l| in_utf16(l)).collect()
}

/// As others see it: called by the name of its source.
fn handed_on(loaded: &Loaded) -> Account<'_> {
    Account::new(loaded.article.source.name.as_str().into(), &loaded.article, &loaded.document)
}

fn no_range(key: &str, start: u32, end: u32) -> JsValue {
    error("BadArgument", &format!("{start}..{end} is no range of the text of {key:?}"))
}

/// Plain objects, arrays and `null`. The browser parses them faster than the engine can build them one by one.
fn plain<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    let json = serde_json::to_string(value).expect("views hold only strings, integers and lists");
    js_sys::JSON::parse(&json)
}
