//! Proposals of all finders -> mentions, no two overlapping. The one place where finders meet.

use crate::document::{Label, Mention, MentionForm, TokenRange};
use crate::text::order_by_key;
use std::cmp::Reverse;

/// Drops a name that runs over several values, as in `[Election Day] and [World AIDS Day]`; but `[Resolution 1929 (2010)]`.
/// Takes the other proposals in this order, and each only where none taken before stands in its way:
/// 1. the longer: `[Hwasong-12]` before `12`, `[May 2020]` before a person `May`;
/// 2. values before names, for the grammars are the stricter: `[Q2 2021]`, `[Eid al-Adha]`;
/// 3. the higher score;
/// 4. the earlier, then the label that comes first in [`crate::document::Label`].
pub(super) fn settle(mut proposals: Vec<Mention>) -> Vec<Mention> {
    let mut values: Vec<TokenRange> =
        proposals.iter().filter(|p| p.form == MentionForm::Value).map(|p| p.tokens).collect();
    order_by_key(&mut values, |v| v.start);
    proposals.retain(|p| {
        let first = values.partition_point(|v| v.start < p.tokens.start);
        let held = values[first..].iter().take_while(|v| v.end <= p.tokens.end).count();
        p.form == MentionForm::Value || p.label == Label::Law || held < 2
    });
    order_by_key(&mut proposals, |p| {
        (Reverse(p.tokens.count()), p.form != MentionForm::Value, Reverse(p.score), p.tokens.start, p.label)
    });
    let mut taken = vec![false; proposals.iter().map(|p| p.tokens.end.at()).max().unwrap_or(0)];
    let mut mentions: Vec<Mention> = Vec::with_capacity(proposals.len());
    for p in proposals {
        if !taken[p.tokens.indices()].contains(&true) {
            taken[p.tokens.indices()].fill(true);
            mentions.push(p);
        }
    }
    order_by_key(&mut mentions, |m| m.tokens.start);
    mentions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Rule;

    #[test]
    fn the_longer_then_values_then_the_surer() {
        let propose = |start, end, label: Label, score| {
            let form = if label.is_value() { MentionForm::Value } else { MentionForm::Name };
            let tokens = TokenRange::new(start, end);
            Mention { tokens, label, form, value: None, rule: Rule("test"), score: Some(score) }
        };
        let check = |proposals: &[Mention], expect: &[(usize, usize, Label)]| {
            for order in [proposals.to_vec(), proposals.iter().rev().cloned().collect()] {
                let got = settle(order);
                let got: Vec<_> = got.iter().map(|m| (m.tokens.start.at(), m.tokens.end.at(), m.label)).collect();
                assert_eq!(got, expect);
            }
        };
        let (weapon, number) = (propose(0, 3, Label::Product, 500), propose(2, 3, Label::Cardinal, 1000));
        check(&[weapon, number.clone()], &[(0, 3, Label::Product)]);
        let month = propose(0, 2, Label::Date, 800);
        let person = propose(0, 1, Label::Person, 900);
        check(&[month, person.clone()], &[(0, 2, Label::Date)]);
        check(&[propose(0, 1, Label::Date, 500), person.clone()], &[(0, 1, Label::Date)]);
        let feasts = [propose(0, 5, Label::Event, 900), propose(0, 2, Label::Date, 0), propose(3, 5, Label::Date, 0)];
        check(&feasts, &[(0, 2, Label::Date), (3, 5, Label::Date)]);
        check(&[propose(0, 1, Label::Gpe, 600), person, number], &[(0, 1, Label::Person), (2, 3, Label::Cardinal)]);
    }
}
