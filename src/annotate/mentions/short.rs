//! Short forms: which letters stand for a body that the text has in full, and which for no name at all.

use super::found::{Key, Names};
use super::kinds::{Kind, Shape};
use super::unknown::is_body;
use crate::document::{Label, Rule};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

/// `[Institute for National Security Studies]` makes an organisation of `[INSS]`.
pub(super) fn acronyms(names: &mut Names<'_, '_>, rule: Rule) {
    let mut short: HashSet<String> = HashSet::new();
    for m in names.mentions.iter().filter(|m| m.label == Label::Org && m.tokens.count() >= 2) {
        let words = || {
            m.tokens
                .indices()
                .map(|at| names.forms.at(at))
                .filter(|f| matches!(f.shape, Shape::Capital | Shape::Capitals | Shape::Inner | Shape::Lower))
        };
        let initials = |capitals: bool| -> String {
            let words = words().filter(|f| !capitals || f.is_capital());
            words.filter_map(|f| f.folded.chars().next()).collect()
        };
        short.extend([initials(true), initials(false)].into_iter().filter(|s| s.chars().count() >= 2));
    }
    let mut found: HashMap<Key, Label> = HashMap::new();
    for at in 0..names.layers.tokens.len() {
        let form = names.forms.at(at);
        let letters = || form.folded.chars().filter(|c| *c != '.');
        if matches!(form.shape, Shape::Capitals | Shape::Stopped) && short.contains(&letters().collect::<String>()) {
            found.insert(vec![form.lemma], Label::Org);
        }
    }
    names.relabel(&found, rule, |names, m, label| {
        let upper = matches!(names.forms.at(m.tokens.start.at()).shape, Shape::Capitals | Shape::Stopped);
        upper && m.label != label && m.score.is_none_or(|s| s < 900)
    });
    names.propose(&found, rule);
}

/// `the special investigation team ([SIT])` makes an organisation of `[SIT]`; `the chief election commissioner (CEC)` and
/// `closed-circuit television (CCTV)` make no name. Nor do words such as `NGO`, which stand before names.
pub(super) fn spelled(names: &mut Names<'_, '_>, rule: Rule) {
    let mut bodies: HashMap<Key, Label> = HashMap::new();
    let mut common: HashSet<usize> = HashSet::new();
    for sentence in names.layers.sentences {
        let range = sentence.tokens.indices();
        for at in range.clone() {
            let Some(head) = spelled_before(names, &range, at) else { continue };
            let form = names.forms.at(at);
            if is_body(names, head) {
                bodies.insert(vec![form.lemma], Label::Org);
            } else if names.words.longest(at, at + 1).is_none() {
                // "the united nations (UN)", as some write: the lists know it.
                common.insert(form.lemma);
            }
        }
    }
    let forms = names.forms;
    let is_common = |at: usize| {
        let form = forms.at(at);
        form.word.is_common_acronym() && form.is_capital()
            || common.contains(&form.lemma) && form.shape == Shape::Capitals
    };
    let mut found: Vec<(Range<usize>, Label)> = Vec::new();
    for m in names.mentions.iter().filter(|m| m.label == Label::Org && is_common(m.tokens.start.at())) {
        // `NGO [Defiende Marna]`, `NGO [Reporters Without Borders]`
        let (start, end) = (m.tokens.start.at() + 1, m.tokens.end.at());
        let around = names.around(start);
        let end =
            if start == end { (end..end + LONGEST).find(|at| !around.is_capital(*at)).unwrap_or(end) } else { end };
        let free = names.mention_from(start).is_none_or(|next| next.tokens.start.at() >= end);
        if end > start && (free || m.tokens.count() > 1) {
            found.push((start..end, Label::Org));
        }
    }
    names.mentions.retain(|m| !is_common(m.tokens.start.at()) || m.label != Label::Org && m.tokens.count() > 1);
    names.replace(found, rule);
    names.relabel(&bodies, rule, |_, _, _| true);
    names.propose(&bodies, rule);
}

/// The most words of a name that `NGO` stands before.
const LONGEST: usize = 6;

/// The last of the words in lower case that a bracket spells with its letters: the `team` of `special investigation team (SIT)`.
fn spelled_before(names: &Names<'_, '_>, sentence: &Range<usize>, at: usize) -> Option<usize> {
    let form = |at: usize| sentence.contains(&at).then(|| names.forms.at(at));
    let letters = form(at).filter(|f| f.shape == Shape::Capitals && (2..=6).contains(&f.folded.len()))?;
    let open = at.checked_sub(1).filter(|at| form(*at).is_some_and(|f| f.kind == Kind::Open))?;
    form(at + 1).filter(|f| f.kind == Kind::Close)?;
    let head = open.checked_sub(1)?;
    let mut word = open;
    for letter in letters.folded.chars().rev() {
        word = word.checked_sub(1)?;
        // "the department of trade (DT)": small words may be left out.
        while form(word).is_some_and(|f| f.word.is_function() && !f.folded.starts_with(letter) && word < head) {
            word = word.checked_sub(1)?;
        }
        form(word).filter(|f| f.shape == Shape::Lower && f.folded.starts_with(letter))?;
    }
    Some(head)
}

/// `[Marna Foundation for Trade] ([Funida])`: what else it is called, unless that is known as something else or the text goes
/// or stays there.
pub(super) fn aliases(names: &mut Names<'_, '_>, rule: Rule) {
    let mut found: HashMap<Key, Label> = HashMap::new();
    for m in names.mentions.iter().filter(|m| m.label == Label::Org && m.tokens.count() > 1) {
        let around = names.around(m.tokens.start.at());
        let open = m.tokens.end.at();
        let kind = |at: usize| around.get(at).map(|f| f.kind);
        let alias = open + 1;
        let Some(form) = around.get(alias).filter(|f| matches!(f.shape, Shape::Capital | Shape::Inner)) else {
            continue;
        };
        let known = names.words.longest(alias, alias + 1).is_some() || form.is_lexical();
        if kind(open) == Some(Kind::Open) && kind(alias + 1) == Some(Kind::Close) && !known {
            found.insert(vec![form.lemma], Label::Org);
        }
    }
    // "in Tarvik": a town.
    let stays = |at: usize| at > 0 && names.forms.at(at - 1).word.is_staying();
    for at in 0..names.layers.tokens.len() {
        if stays(at) {
            found.remove(&vec![names.forms.at(at).lemma]);
        }
    }
    names.relabel(&found, rule, |_, _, _| true);
    names.propose(&found, rule);
}

/// `[SKM 1]`, `[SKM 2]`, `[SKM B]` of the club `[SKM]`: where its letters stand with two numbers or letters at least.
pub(super) fn teams(names: &mut Names<'_, '_>, rule: Rule) {
    let clubs: HashSet<usize> = names
        .mentions
        .iter()
        .filter(|m| m.label == Label::Org)
        .map(|m| m.tokens.start.at())
        .filter(|at| names.forms.at(*at).shape == Shape::Capitals)
        .map(|at| names.forms.at(at).lemma)
        .collect();
    let mut marks: BTreeMap<usize, (BTreeSet<&str>, Vec<usize>)> = BTreeMap::new();
    for sentence in names.layers.sentences {
        let around = names.around(sentence.tokens.start.at());
        for at in sentence.tokens.indices().skip(1) {
            let (Some(club), Some(mark)) = (around.before(at), around.get(at)) else { continue };
            let one = mark.text.len() == 1 && matches!(mark.shape, Shape::Number | Shape::Letter) && mark.text != "I";
            let alone = around.get(at + 1).is_none_or(|f| !matches!(f.kind, Kind::Hyphen | Kind::Slash | Kind::Number));
            if one && alone && club.shape == Shape::Capitals && clubs.contains(&club.lemma) {
                let (kinds, places) = marks.entry(club.lemma).or_default();
                kinds.insert(mark.text);
                places.push(at);
            }
        }
    }
    marks.retain(|_, (kinds, _)| kinds.len() > 1);
    let places = marks.into_values().flat_map(|(_, places)| places);
    names.replace(places.map(|at| (at - 1..at + 1, Label::Org)).collect(), rule);
}
