//! The loaded documents, of the page and of the command line: add, correct, remove, compare, search. Each keeps its place
//! under a key of the caller's.

use crate::annotate::{self, annotate_layers};
use crate::compare::{self, Comparison, Keys, Landmarks, OfAll, Pairs, Story};
use crate::document::{Article, Asked, Correction, Document, Layer, MentionId, TokenId};
use crate::pack::{Pack, PackError};
use crate::reader::{Hint, verbatim};
use crate::search::{Index, Query, ValueQuery};
use crate::text::{Span, order_by_key, short_hash};

/// An article with all that was made of it.
#[derive(Debug)]
pub struct Loaded {
    /// The shelf's own: identical texts from two outlets are two articles.
    pub key: String,
    /// As the reader made it.
    pub article: Article,
    /// As they were given, also those that meet nothing.
    pub corrections: Vec<Correction>,
    /// Annotated with these corrections.
    pub document: Document,
    index: Index,
}

/// The articles in memory and the pack that they are read with.
#[derive(Debug)]
pub struct Corpus {
    pack: Pack,
    loaded: Vec<Loaded>,
}

impl Corpus {
    /// Without articles. The pack stays for good: other lists, another corpus.
    #[must_use]
    pub fn new(pack: Pack) -> Self {
        Corpus { pack, loaded: Vec::new() }
    }

    /// The one that every article here was annotated with.
    #[must_use]
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// In the order they were added.
    #[must_use]
    pub fn articles(&self) -> &[Loaded] {
        &self.loaded
    }

    /// `None` if no article has this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Loaded> {
        self.loaded.iter().find(|l| l.key == key)
    }

    /// Adds an article, or replaces the one under the same key in its place.
    pub fn add(&mut self, key: &str, article: Article, corrections: Vec<Correction>) -> &Loaded {
        let document = annotate_layers(&article, &self.pack, &corrections, self.asked());
        let index = Index::new(&article.text);
        let loaded = Loaded { key: key.to_owned(), article, corrections, document, index };
        let at = match self.loaded.iter().position(|l| l.key == key) {
            Some(at) => {
                self.loaded[at] = loaded;
                at
            }
            None => {
                self.loaded.push(loaded);
                self.loaded.len() - 1
            }
        };
        &self.loaded[at]
    }

    /// Replaces all corrections of an article; `None` if there is no such article.
    pub fn correct(&mut self, key: &str, corrections: Vec<Correction>) -> Option<&Loaded> {
        let asked = self.asked();
        let loaded = self.loaded.iter_mut().find(|l| l.key == key)?;
        loaded.document = annotate_layers(&loaded.article, &self.pack, &corrections, asked);
        loaded.corrections = corrections;
        Some(loaded)
    }

    /// Trees too, as soon as there is a parser: what is said is compared by them.
    fn asked(&self) -> Asked {
        let asked = Asked::default();
        if self.pack.parser().is_some() { asked.and(Layer::Syntax) } else { asked }
    }

    /// Gives the pack a parser: what is annotated from now on is annotated with it.
    ///
    /// # Errors
    /// [`PackError::Parser`] for bytes that are no parser for this pack; the pack stays as it was.
    pub fn take_parser(&mut self, bytes: &[u8]) -> Result<(), PackError> {
        self.pack.take_parser(bytes)
    }

    /// Annotates an article anew with what the pack knows by now; `None` if there is no such article.
    pub fn read_again(&mut self, key: &str) -> Option<&Loaded> {
        let corrections = self.get(key)?.corrections.clone();
        self.correct(key, corrections)
    }

    /// Whether there was such an article.
    pub fn remove(&mut self, key: &str) -> bool {
        let before = self.loaded.len();
        self.loaded.retain(|l| l.key != key);
        self.loaded.len() < before
    }

    /// The articles with these keys, in the order given; keys that are not there are left out.
    #[must_use]
    pub fn chosen(&self, keys: &[String]) -> Vec<&Loaded> {
        keys.iter().filter_map(|k| self.get(k)).collect()
    }

    /// Compares some articles in the order given, some of them side by side.
    #[must_use]
    pub fn compare(&self, chosen: &[&Loaded], pairs: Pairs<'_>) -> Comparison {
        self.compare_keys(chosen, pairs, Keys::ALL)
    }

    /// The same of some layers; the others stay empty.
    #[must_use]
    pub fn compare_keys(&self, chosen: &[&Loaded], pairs: Pairs<'_>, keys: Keys) -> Comparison {
        compare::compare_keys(&parts(chosen), pairs, keys, &self.pack)
    }

    /// The comparison of some articles in the order given, before its first pair.
    #[must_use]
    pub fn story(&self, chosen: &[&Loaded], keys: Keys) -> Story {
        Story::begin(&parts(chosen), Pairs::usual(chosen.len()), keys, &self.pack)
    }

    /// So many pairs more of the same articles.
    pub fn go_on(&self, chosen: &[&Loaded], story: &mut Story, count: usize) {
        story.go_on(&parts(chosen), count, &self.pack);
    }

    /// What a story of the same articles comes to.
    #[must_use]
    pub fn of_all(&self, chosen: &[&Loaded], story: &Story) -> OfAll {
        story.of_all(&parts(chosen), &self.pack)
    }

    /// What belongs together in two articles.
    #[must_use]
    pub fn landmarks(&self, left: &Loaded, right: &Loaded) -> Landmarks {
        compare::landmarks([left, right].map(|l| (&l.article, &l.document)), &self.pack)
    }

    /// Which words weighed most with the recognizer for a mention of an article, the weightiest first; `None` if there is
    /// no such mention. See [`annotate::why`].
    #[must_use]
    pub fn why(&self, loaded: &Loaded, mention: MentionId) -> Option<Vec<(TokenId, i32)>> {
        let Loaded { article, document, .. } = loaded;
        let mention = document.mentions.get(mention.at())?;
        annotate::why(article, document, std::slice::from_ref(mention), &self.pack).pop()
    }

    /// Where a query is met in some articles, each named by its place among them: in the order given, then by place. A date or
    /// an amount is found however it is written; its words are then looked for as they follow each other.
    #[must_use]
    pub fn search(&self, query: &str, chosen: &[&Loaded]) -> Vec<(usize, Span)> {
        let value = self.value_of(query);
        let words = Query::parse(query);
        let words = if value.is_some() { words.in_order() } else { words };
        let found = |(at, l): (usize, &&Loaded)| {
            let mut places = words.find(&l.article.text, &l.index);
            places.retain(|place| !value.as_ref().is_some_and(|value| value.refuses(*place, &l.document)));
            places.extend(value.iter().flat_map(|value| value.find(&l.document)));
            order_by_key(&mut places, |place| (place.start, std::cmp::Reverse(place.end)));
            places.dedup_by(|next, last| last.overlaps(*next));
            places.into_iter().map(move |place| (at, place))
        };
        chosen.iter().enumerate().flat_map(found).collect()
    }

    /// What a query without marks says, if it is one date or one amount.
    fn value_of(&self, query: &str) -> Option<ValueQuery> {
        /// Longer ones are no date and no amount.
        const LONGEST: usize = 80;
        if query.len() > LONGEST || query.contains(['"', '“', '”', '„', '*']) {
            return None;
        }
        let article = verbatim(query.to_owned(), &Hint::default());
        ValueQuery::of(query, &annotate_layers(&article, &self.pack, &[], self.asked()))
    }

    /// Eight hex digits over texts, metadata, corrections, pack and engine: equal codes, equal findings.
    #[must_use]
    pub fn result_code(&self, chosen: &[&Loaded]) -> String {
        let mut all = format!("{}\n{}\n", crate::ENGINE, self.pack.hash());
        for loaded in chosen {
            all.push_str(&loaded.article.hash);
            let m = &loaded.document.metadata;
            for fact in [&m.title, &m.outlet, &m.byline, &m.published, &m.republished_from, &m.url, &m.language] {
                all.push('\n');
                all.push_str(fact.as_ref().map_or("", |f| f.value.as_str()));
            }
            all.push('\n');
            all.push_str(&serde_json::to_string(&loaded.corrections).expect("corrections are plain data"));
            all.push('\n');
        }
        short_hash(all.as_bytes())
    }
}

fn parts<'l>(chosen: &[&'l Loaded]) -> Vec<(&'l Article, &'l Document)> {
    chosen.iter().map(|l| (&l.article, &l.document)).collect()
}
