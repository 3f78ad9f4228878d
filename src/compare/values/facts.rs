//! The facts of an account: each amount and time with the slot that it fills.

use super::governor::{self, is_pronoun, modifiers, top};
use super::moment::{self, Moment};
use super::passage::Passage;
use super::slot::{Filler, SlotKind};
use super::spoken::covering;
use crate::compare::pairing::{Pairing, Thing};
use crate::document::syntax::PronType;
use crate::document::{AmountKind, Number, Relation, TimeKind, TokenId, Upos, Value};
use crate::pack::{Pack, Ring, pairs};
use crate::text::{Span, fold, order_by_key};

/// So many facts of a sentence are read: a table of results is no sentence.
const MOST: usize = 12;

/// A value in its slot.
#[derive(Debug)]
pub(super) struct Fact<'d> {
    pub(super) kind: SlotKind,
    pub(super) span: Span,
    /// In lower case.
    pub(super) words: String,
    pub(super) value: &'d Value,
    /// Its place in the account.
    pub(super) passage: usize,
    pub(super) counted: Option<Noun>,
    /// Nearest first.
    pub(super) said: Vec<Said>,
    pub(super) subject: Option<Noun>,
    /// Whether the value is what is spoken of.
    pub(super) in_subject: bool,
    pub(super) role: Role,
    pub(super) moment: Moment,
    pub(super) source: Option<Source>,
    /// Whether its price is another each minute.
    pub(super) is_market: bool,
    /// `two of them`
    pub(super) is_part: bool,
    /// Whether it is the only one of its kind in its sentence.
    pub(super) is_only: bool,
    /// Whether it counts without a noun: `112 were injured`.
    pub(super) is_bare: bool,
    /// Whether what is said of it is that somebody says something.
    pub(super) says: bool,
    /// What its clause speaks of besides its subject, in order: `in [Lagos]`, `the [vote]`.
    pub(super) about: Vec<About>,
}

impl Fact<'_> {
    /// Of an amount its number.
    pub(super) fn number(&self) -> Option<Number> {
        match self.value {
            Value::Amount(amount) => amount.amount,
            Value::Time(_) => None,
        }
    }

    /// Whether it counts by ones: "6.6 quakes" and "1 in 3" do not.
    pub(super) fn is_whole(&self) -> bool {
        self.kind != SlotKind::Number || self.number().is_none_or(|number| number.whole().is_some())
    }

    pub(super) fn filler(&self) -> Filler {
        Filler { span: self.span, value: Some(self.value.clone()) }
    }
}

/// A noun with what narrows it.
#[derive(Debug, Clone)]
pub(super) struct Noun {
    pub(super) lemma: String,
    pub(super) ring: Option<Ring>,
    /// Lemmas, in the order of the alphabet.
    pub(super) modifiers: Vec<String>,
    /// What it is, where it is a name.
    pub(super) is: Option<Thing>,
    /// What is named in it, in order.
    pub(super) things: Vec<Thing>,
    /// The words of the names.
    pub(super) names: Vec<String>,
    pub(super) is_pronoun: bool,
    pub(super) span: Span,
}

/// A word of what is said.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) lemma: String,
    pub(super) ring: Option<Ring>,
    pub(super) span: Span,
    pub(super) is_noun: bool,
    /// Of a noun, as of [`Noun`].
    pub(super) modifiers: Vec<String>,
}

/// As what a value stands with its verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// By so much, or so many.
    Plain,
    /// `from 12 cents`
    From,
    /// `to 25 cents`, `at 990.94`
    To,
    /// `compared with 318.5 million`
    Beside,
}

/// What a clause speaks of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum About {
    Thing(Thing),
    /// By lemma.
    Noun(String),
}

/// Who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) thing: Option<Thing>,
    pub(super) span: Option<Span>,
}

/// Adds the facts of a sentence.
pub(super) fn read<'p>(pairing: &Pairing<'p>, side: usize, passage: &Passage<'p>, at: usize, all: &mut Vec<Fact<'p>>) {
    let reader = Reader { pairing, side, passage, pack: pairing.pack };
    all.extend(passage.mentions.clone().filter_map(|mention| reader.fact(mention, at)).take(MOST));
}

/// The nouns of a sentence as slots have them.
pub(super) struct Reader<'r, 'p> {
    pub(super) pairing: &'r Pairing<'p>,
    pub(super) side: usize,
    pub(super) passage: &'r Passage<'p>,
    pub(super) pack: &'r Pack,
}

impl<'p> Reader<'_, 'p> {
    fn fact(&self, at: usize, passage: usize) -> Option<Fact<'p>> {
        let profile = self.pairing.sides[self.side];
        let document = profile.document;
        let mention = &document.mentions[at];
        let value: &'p Value = mention.value.as_deref()?;
        let kind = kind(value)?;
        let tree = &self.passage.tree;
        let own = top(tree, mention.tokens);
        let counted_at = match value {
            Value::Amount(amount) => amount.counted.as_ref().map(|counted| counted.tokens),
            Value::Time(_) => None,
        };
        let noun = counted_at.and_then(|tokens| top(tree, tokens));
        let node = match kind {
            SlotKind::Number | SlotKind::Ordinal => noun.or(own),
            _ => own,
        };
        // "14 dead": the noun is what is said of them, "two people injured": what stands behind it, as headlines have it.
        let tells =
            |id: &TokenId| self.ring(&fold(&tree.word(*id).lemma)).is_some_and(|ring| Ring::GROWS.contains(&ring));
        let next =
            |end: TokenId| (kind == SlotKind::Number && own.is_some() && end < self.passage.tokens.end).then_some(end);
        let told = [Some(mention.tokens.end), counted_at.map(|tokens| tokens.end)].into_iter().flatten();
        let told = told.filter_map(next).find(tells);
        // "Four dead in train accident": behind such a word no noun is counted.
        let noun = noun.filter(|noun| Some(*noun) != told && told != Some(mention.tokens.end));
        let counted_top = noun.or_else(|| self.measured(kind, own?));
        let counted = match (counted_top, counted_at, value) {
            (Some(noun), ..) => Some(self.noun(noun)),
            // Without a tree.
            (None, Some(tokens), Value::Amount(amount)) if own.is_none() => {
                amount.counted.as_ref().map(|counted| Noun {
                    lemma: counted.lemma.clone(),
                    ring: self.ring(&counted.lemma),
                    modifiers: Vec::new(),
                    is: None,
                    things: Vec::new(),
                    names: Vec::new(),
                    is_pronoun: false,
                    span: document.span(tokens),
                })
            }
            _ => None,
        };
        let governors = node.map(|node| governor::governors(tree, node)).unwrap_or_default();
        // "people [injured] in the blast"
        let of_noun = |node: TokenId| tree.children(node).filter(|id| tree.word(*id).relation == Relation::Acl);
        let closest = told.into_iter().chain(noun.or(own).into_iter().flat_map(of_noun));
        let mut words: Vec<TokenId> = closest.chain(governors.words.iter().copied()).collect();
        words.dedup();
        let said: Vec<Said> = words.into_iter().map(|word| self.said(word)).collect();
        let subject = self.subject(&governors, node);
        let beside = said.iter().any(|word| word.ring == Some(Ring::COMPARE));
        let role = match governors.preposition.map(|id| self.said(id)) {
            _ if beside => Role::Beside,
            Some(word) if word.ring == Some(Ring::COMPARE) => Role::Beside,
            Some(word) => self.role(&word.lemma),
            None => Role::Plain,
        };
        let is_market = self.is_market(subject.as_ref(), &said, kind);
        let source = covering(&self.passage.spoken, mention.tokens)
            .map(|spoken| Source { thing: spoken.speaker, span: spoken.source });
        let says = said.iter().any(|word| self.pack.pair(&pairs::CUES, &word.lemma).is_some());
        let is_only = self.passage.mentions.clone().all(|other| {
            let of_kind = |value: &Value| self::kind(value) == Some(kind);
            other == at || !document.mentions[other].value.as_deref().is_some_and(of_kind)
        });
        Some(Fact {
            is_bare: own.is_some_and(|own| tree.word(own).relation != Relation::Nummod),
            is_part: own.is_some_and(|own| self.is_part(own)),
            is_only,
            says,
            about: self.about(node, subject.as_ref()),
            kind,
            span: document.span(mention.tokens),
            words: fold(document.span(mention.tokens).of(&profile.article.text)),
            value,
            passage,
            counted,
            said,
            subject,
            in_subject: governors.in_subject,
            role,
            moment: moment::of(document, &profile.article.text, self.pack, self.passage, node, at),
            source,
            is_market,
        })
    }

    /// What the clause of a word speaks of besides its subject: what it names, and the nouns that its verb has beside it.
    fn about(&self, node: Option<TokenId>, subject: Option<&Noun>) -> Vec<About> {
        let Some(clause) = node.and_then(|node| moment::verb_above(self.passage, node)) else { return Vec::new() };
        let document = self.pairing.sides[self.side].document;
        let tree = &self.passage.tree;
        let in_mention = |id: TokenId| {
            let mut mentions = document.mentions[self.passage.mentions.clone()].iter();
            mentions.any(|mention| mention.tokens.start <= id && id < mention.tokens.end)
        };
        let beside = tree.children(clause).filter(|id| {
            let word = tree.word(*id);
            let has_place = matches!(word.relation, Relation::Obj | Relation::Obl | Relation::OblAgent);
            has_place && matches!(word.upos, Upos::Noun | Upos::Propn) && Some(*id) != node && !in_mention(*id)
        });
        let nouns = beside.map(|id| About::Noun(fold(&tree.word(id).lemma)));
        let named = self.passage.named.iter().filter(|(tokens, _)| {
            let in_subject = subject.is_some_and(|subject| subject.span.overlaps(document.span(*tokens)));
            !in_subject && moment::verb_above(self.passage, tokens.start) == Some(clause)
        });
        let mut about: Vec<About> = named.map(|(_, thing)| About::Thing(*thing)).chain(nouns).collect();
        order_by_key(&mut about, |about| about.clone());
        about.dedup();
        about
    }

    /// The noun that a length or a sum stands before: `4-foot-high [flow]`, `$210 million [deal]`.
    fn measured(&self, kind: SlotKind, own: TokenId) -> Option<TokenId> {
        let tree = &self.passage.tree;
        let mut at = own;
        for _ in 0..4 {
            let word = tree.word(at);
            let before = matches!(word.relation, Relation::Nummod | Relation::Amod | Relation::Compound);
            let head = word.head.filter(|head| before && at < *head)?;
            at = head;
            if tree.word(at).upos == Upos::Noun && !matches!(kind, SlotKind::Number | SlotKind::Ordinal) {
                return Some(at);
            }
        }
        None
    }

    /// "[two] of them"
    fn is_part(&self, own: TokenId) -> bool {
        let tree = &self.passage.tree;
        let of = |id: TokenId| self.pack.pair(&pairs::RINGS, &tree.word(id).lemma) == Some(Ring::PART);
        let word = tree.word(own);
        word.upos == Upos::Num
            && tree.children(own).any(|id| tree.word(id).relation == Relation::Nmod && tree.children(id).any(of))
    }

    fn role(&self, preposition: &str) -> Role {
        match self.pack.pair(&pairs::RINGS, preposition) {
            Some(Ring::FROM) => Role::From,
            Some(Ring::LEVEL) => Role::To,
            _ => Role::Plain,
        }
    }

    /// The verb's subject; of a noun that is said, its owner.
    fn subject(&self, governors: &governor::Governors, node: Option<TokenId>) -> Option<Noun> {
        let tree = &self.passage.tree;
        let owner = |id: &TokenId| tree.children(*id).find(|child| tree.word(*child).relation == Relation::NmodPoss);
        if governors.in_subject {
            return None;
        }
        let of_verb = governors.verb.and_then(|verb| tree.subject(verb)).filter(|subject| Some(*subject) != node);
        let noun = of_verb.or_else(|| governors.words.iter().find_map(owner))?;
        Some(self.noun(self.meant(noun)))
    }

    /// "Ann Velkov, a [baker] who spent": who is she, the baker.
    fn meant(&self, noun: TokenId) -> TokenId {
        let tree = &self.passage.tree;
        let relative = |id: TokenId| {
            let verb = tree.word(id).head.filter(|_| tree.word(id).features.pron_type() == Some(PronType::Rel))?;
            tree.word(verb).head.filter(|_| tree.word(verb).relation == Relation::AclRelcl)
        };
        let noun = relative(noun).unwrap_or(noun);
        let apposed = tree.word(noun).head.filter(|_| tree.word(noun).relation == Relation::Appos);
        apposed.unwrap_or(noun)
    }

    pub(super) fn noun(&self, noun: TokenId) -> Noun {
        let tree = &self.passage.tree;
        let document = self.pairing.sides[self.side].document;
        let phrase = tree.noun_phrase(noun);
        let mut things: Vec<Thing> = self.passage.things(phrase).collect();
        order_by_key(&mut things, |thing| *thing);
        things.dedup();
        let lemma = fold(&tree.word(noun).lemma);
        let is_name = |id: &TokenId| tree.word(*id).upos == Upos::Propn;
        let names = phrase.indices().map(TokenId::new).filter(is_name).map(|id| fold(&tree.word(id).lemma)).collect();
        Noun {
            ring: self.ring(&lemma),
            lemma,
            modifiers: self.modifiers(noun),
            is: self.named(noun),
            things,
            names,
            is_pronoun: is_pronoun(tree, noun),
            span: document.span(phrase),
        }
    }

    /// What the name is that a word stands in.
    pub(super) fn named(&self, word: TokenId) -> Option<Thing> {
        let holds = |tokens: &crate::document::TokenRange| tokens.start <= word && word < tokens.end;
        self.passage.named.iter().find(|(tokens, _)| holds(tokens)).map(|(_, thing)| *thing)
    }

    /// Lemmas, without those of names, which are known as things, and of values.
    fn modifiers(&self, noun: TokenId) -> Vec<String> {
        let tree = &self.passage.tree;
        let mentions = &self.pairing.sides[self.side].document.mentions[self.passage.mentions.clone()];
        let in_mention = |id: &TokenId| mentions.iter().any(|m| m.tokens.start <= *id && *id < m.tokens.end);
        let common = modifiers(tree, noun).into_iter().filter(|id| !in_mention(id));
        let mut lemmas: Vec<String> = common.map(|id| fold(&tree.word(id).lemma)).collect();
        order_by_key(&mut lemmas, |lemma| lemma.clone());
        lemmas.dedup();
        lemmas
    }

    /// Of the nouns that tell in what it happened, as `in fresh attacks`.
    pub(super) fn circumstances(&self) -> Vec<Noun> {
        let tree = &self.passage.tree;
        let tells = |id: &TokenId| {
            let word = tree.word(*id);
            word.upos == Upos::Noun && matches!(word.relation, Relation::Obl | Relation::Nmod)
        };
        tree.words().filter(tells).take(MOST).map(|id| self.noun(id)).collect()
    }

    pub(super) fn said(&self, at: TokenId) -> Said {
        let word = self.passage.tree.word(at);
        let document = self.pairing.sides[self.side].document;
        // "Nasdaq rallied": a name is no noun that is said; in "Bombs Hit Base, Kill 6" no word is one for its capital.
        let is_name = word.upos == Upos::Propn && self.named(at).is_some();
        let lemma = if is_name { word.lemma.to_string() } else { fold(&word.lemma) };
        let is_noun = matches!(word.upos, Upos::Noun | Upos::Propn);
        let modifiers = if is_noun { self.modifiers(at) } else { Vec::new() };
        Said { ring: self.ring(&lemma), lemma, span: document.tokens[at.at()].span, is_noun, modifiers }
    }

    fn ring(&self, lemma: &str) -> Option<Ring> {
        self.pack.pair(&pairs::RINGS, lemma)
    }

    fn is_market(&self, subject: Option<&Noun>, said: &[Said], kind: SlotKind) -> bool {
        let market = |ring: Option<Ring>| ring == Some(Ring::MARKET);
        let in_points = matches!(kind, SlotKind::Percent | SlotKind::Number);
        let moves = in_points && said.iter().any(|word| matches!(word.ring, Some(Ring::RISE | Ring::FALL)));
        let of_market = |noun: &Noun| {
            market(noun.ring)
                || noun.modifiers.iter().any(|lemma| market(self.ring(lemma)))
                || moves && !noun.things.is_empty()
        };
        let priced = matches!(kind, SlotKind::Money | SlotKind::Percent | SlotKind::Number | SlotKind::Quantity);
        let moved = || said.iter().any(|word| market(word.ring));
        // "shares open lower on Friday": each day they do.
        subject.is_some_and(of_market) && kind != SlotKind::Ordinal || priced && moved()
    }
}

fn kind(value: &Value) -> Option<SlotKind> {
    Some(match value {
        Value::Amount(amount) => match amount.kind {
            AmountKind::Money => SlotKind::Money,
            AmountKind::Percent => SlotKind::Percent,
            AmountKind::Quantity => SlotKind::Quantity,
            AmountKind::Number => SlotKind::Number,
            AmountKind::Ordinal => SlotKind::Ordinal,
        },
        Value::Time(time) => match time.kind {
            TimeKind::Date | TimeKind::Interval => SlotKind::Date,
            TimeKind::Time => SlotKind::Time,
            TimeKind::Duration => SlotKind::Duration,
            TimeKind::Set => return None,
        },
    })
}
