//! The words of one document: each form is looked up once, and what the whole text says of it is counted.

use super::kinds::{Kind, Shape};
use crate::annotate::layers::Layers;
use crate::document::Token;
use crate::pack::clue::hash;
use crate::pack::pairs::PATTERN_WORDS;
use crate::pack::{Facts, Pack, PatternWord, Rank, Usage, Words};
use crate::text::fold_into;
use std::collections::HashMap;

/// A word form as it stands in the text; `Bush` and `bush` are two forms of one word.
#[derive(Debug)]
pub struct Form<'t> {
    /// As it stands in the text, in its own case.
    pub text: &'t str,
    /// [`crate::text::fold`] of the text.
    pub folded: Box<str>,
    /// [`hash`] of the folded text.
    pub hash: u64,
    pub(super) word: Facts,
    /// What the word is to the patterns; `None` for most.
    pub(super) role: Option<PatternWord>,
    /// Indexes [`super::facts::NAMES`].
    pub(super) facts: u64,
    pub(super) shape: Shape,
    pub(super) kind: Kind,
    /// Indexes `Forms::evidence`.
    pub(super) lemma: usize,
}

impl Form<'_> {
    /// What stands where no word does: in no list, of no shape, nowhere counted.
    pub(super) fn nothing() -> Self {
        let word = Facts::default();
        let (facts, lemma) = (super::facts::of(word), usize::MAX);
        let (shape, kind) = (Shape::Nothing, Kind::Nothing);
        Form { text: "", folded: "".into(), hash: 0, word, role: None, facts, shape, kind, lemma }
    }

    /// A word of the language and not a name: what the clues may know by heart.
    #[must_use]
    pub fn is_lexical(&self) -> bool {
        let word = self.word;
        match self.shape {
            Shape::Clitic | Shape::Hyphen | Shape::Mark => true,
            Shape::Number => false,
            _ if word.is_function() || word.is_common() || word.is_calendar() => true,
            _ if word.is_title() || word.is_role() || word.is_company_suffix() || word.is_name_suffix() => true,
            _ if word.is_org_head() || word.is_fac_head() || word.is_loc_head() || word.is_gpe_head() => true,
            _ if word.is_event_head() || word.is_law_head() || word.is_direction() => true,
            _ => word.usage() == Usage::Mixed && word.surname() <= Rank::Rare && word.first_name() <= Rank::Rare,
        }
    }

    /// Has a capital, so it may belong to a name.
    pub(super) fn is_capital(&self) -> bool {
        matches!(
            self.shape,
            Shape::Capital | Shape::Capitals | Shape::Letter | Shape::Stopped | Shape::Inner | Shape::Code
        )
    }

    /// Its last three and its last two letters, if there are more.
    pub(super) fn endings(&self) -> impl Iterator<Item = &str> {
        let plain = self.shape == Shape::Capital && self.folded.is_ascii();
        [3, 2].into_iter().filter_map(move |n| {
            let at = self.folded.len().checked_sub(n).filter(|at| plain && *at >= 2)?;
            Some(&self.folded[at..])
        })
    }

    /// Whether the word has one of these roles in the patterns.
    pub(super) fn has(&self, roles: PatternWord) -> bool {
        self.role.is_some_and(|role| role.has(roles))
    }

    pub(super) fn is_number(&self) -> bool {
        self.shape == Shape::Number
    }
}

/// How a document writes a word, its capitals at sentence starts and in headlines left out.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Evidence {
    pub(super) lower: u32,
    pub(super) capital: u32,
}

/// How a sentence uses capitals; the recognizer knows them by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Casing {
    Normal,
    /// `Bush And Obama Meet`: a capital says little.
    Headline,
    /// A capital says nothing.
    Upper,
    /// A few words, all capitalised: a name or a heading.
    Short,
}

#[derive(Debug)]
pub(super) struct Forms<'t> {
    list: Vec<Form<'t>>,
    /// The form of each token.
    of: Vec<u32>,
    evidence: Vec<Evidence>,
    /// Of each sentence.
    pub(super) casing: Vec<Casing>,
}

impl<'t> Forms<'t> {
    pub(super) fn of(layers: Layers<'t>, words: &Words<'_>) -> Forms<'t> {
        let mut list: Vec<Form<'t>> = Vec::new();
        let mut by_text: HashMap<&'t str, u32> = HashMap::with_capacity(layers.tokens.len() / 3);
        let mut lemmas: HashMap<u64, usize> = HashMap::new();
        let mut of = Vec::with_capacity(layers.tokens.len());
        for (i, token) in layers.tokens.iter().enumerate() {
            let text = token.span.of(layers.text);
            let id = *by_text.entry(text).or_insert_with(|| {
                let mut form = look_up(text, token, words.facts(i), words.pack());
                let next = lemmas.len();
                form.lemma = *lemmas.entry(form.hash).or_insert(next);
                list.push(form);
                list.len() as u32 - 1
            });
            of.push(id);
        }
        let evidence = vec![Evidence::default(); lemmas.len()];
        let mut this = Forms { list, of, evidence, casing: Vec::with_capacity(layers.sentences.len()) };
        for sentence in layers.sentences {
            this.weigh_evidence(sentence.tokens.indices());
        }
        this
    }

    pub(super) fn at(&self, token: usize) -> &Form<'t> {
        &self.list[self.of[token] as usize]
    }

    pub(super) fn evidence(&self, form: &Form<'_>) -> Evidence {
        self.evidence.get(form.lemma).copied().unwrap_or_default()
    }

    fn weigh_evidence(&mut self, sentence: std::ops::Range<usize>) {
        let casing = self.casing_of(sentence.clone());
        self.casing.push(casing);
        let mut starts = true;
        for i in sentence {
            let form = &self.list[self.of[i] as usize];
            let evidence = &mut self.evidence[form.lemma];
            match form.shape {
                Shape::Lower => evidence.lower += 1,
                Shape::Capital | Shape::Inner if !starts && casing == Casing::Normal => evidence.capital += 1,
                _ => {}
            }
            // A quotation inside a sentence starts like one, and so does what follows a colon.
            starts = matches!(form.kind, Kind::Quote | Kind::Colon) || (starts && form.kind == Kind::Open);
        }
    }

    fn casing_of(&self, sentence: std::ops::Range<usize>) -> Casing {
        let (mut lower, mut capital, mut upper) = (0, 0, 0);
        // `She heads the Arms Control Program.`: a headline has no full stop.
        let stop = sentence.clone().last().is_some_and(|last| self.at(last).text == ".");
        for i in sentence {
            let form = self.at(i);
            match form.shape {
                Shape::Lower if !form.word.is_function() => lower += 1,
                Shape::Capitals => upper += 1,
                Shape::Capital | Shape::Inner => capital += 1,
                _ => {}
            }
        }
        match (lower, capital, upper) {
            (0, 0, 2..) => Casing::Upper,
            (0, c, u) if c + u <= 3 => Casing::Short,
            (l, c, u) if l * 5 <= c + u && !(stop && l > 0) => Casing::Headline,
            _ => Casing::Normal,
        }
    }
}

fn look_up<'t>(text: &'t str, token: &Token, word: Facts, pack: &Pack) -> Form<'t> {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    let shape = Shape::of(text, token.kind);
    let facts = super::facts::of(word);
    let kind = Kind::of(text, shape, word);
    let role = pack.pair(&PATTERN_WORDS, &folded);
    Form { text, hash: hash(&folded), folded: folded.into(), word, role, facts, shape, kind, lemma: 0 }
}
