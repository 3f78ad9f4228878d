//! Ranks and offices: what stands behind them is a person's name, or none.

use super::found::Names;
use super::kinds::Shape;
use crate::document::{Label, Mention, Rule};
use crate::pack::Rank;

/// `Gen [Prawit]`: behind a rank without its stop a name that no list knows is a person's, at each place with the rank.
pub(super) fn ranked(names: &mut Names<'_, '_>, rule: Rule) {
    drop_portfolios(names);
    let mut found = Vec::new();
    let labels = [Label::Org, Label::Product, Label::Person];
    for m in names.mentions.iter().filter(|m| labels.contains(&m.label) && m.tokens.count() == 2) {
        let start = m.tokens.start.at();
        let [rank, name] = [start, start + 1].map(|at| names.forms.at(at));
        let plain = name.shape == Shape::Capital && !name.is_lexical() && !name.word.is_org_head();
        let known = names.words.longest(start, start + 2).is_some_and(|hit| hit.tokens == 2);
        let title = rank.word.is_title() && rank.word.first_name() == Rank::No;
        if title && rank.shape == Shape::Capital && !rank.word.is_role() && plain && !known {
            found.push((start + 1..start + 2, Label::Person));
        }
    }
    names.replace(found, rule);
}

/// `the Minister of Health and Wellness`, `Secretary of State Ann Lee`: what an office is for is no body.
fn drop_portfolios(names: &mut Names<'_, '_>) {
    let mut mentions = std::mem::take(&mut names.mentions);
    let is_portfolio = |start: usize, end: usize| {
        let around = names.around(start);
        let of = start.checked_sub(1).filter(|_| matches!(around.word_before(start), "of" | "for"));
        let office = of.and_then(|of| around.before(of)).is_some_and(|f| f.word.is_portfolio_office());
        office && !(start..end).any(|at| names.forms.at(at).word.is_organisation_kind())
    };
    let of_office = |m: &Mention| m.label == Label::Org && is_portfolio(m.tokens.start.at(), m.tokens.end.at());
    mentions.retain(|m| !of_office(m));
    names.mentions = mentions;
}
