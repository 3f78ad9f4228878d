//! Which language a text is in: a vote of its most frequent small words, or its script.

use crate::document::{Fact, Rule};
use crate::text::list::lines;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// Code, name and frequent small words of a language.
type Language = (&'static str, &'static str, Vec<&'static str>);

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let language = |line: &'static str| {
        let mut columns = line.split('\t');
        Some((columns.next()?, columns.next()?, columns.next()?.split(' ').collect()))
    };
    lines(include_str!("../../../models/languages.tsv")).filter_map(language).collect()
});

/// Code and name of what a script is mostly written for, and its letters.
type Script = (&'static str, &'static str, RangeInclusive<u32>);

static SCRIPTS: LazyLock<Vec<Script>> = LazyLock::new(|| {
    let script = |line: &'static str| {
        let mut columns = line.split('\t');
        let (code, name, letters) = (columns.next()?, columns.next()?, columns.next()?);
        let (first, last) = letters.split_once(' ')?;
        Some((code, name, u32::from_str_radix(first, 16).ok()?..=u32::from_str_radix(last, 16).ok()?))
    };
    lines(include_str!("../../../models/script.tsv")).filter_map(script).collect()
});

/// The code of the language and its name; `None` where the text is too short or the vote too close.
pub(super) fn of(text: &str) -> Option<(Fact, &'static str)> {
    let found = |code: &str, rule| Fact { value: code.to_owned(), span: None, rule };
    let enough = text.char_indices().map(|(at, _)| at).find(|&at| at >= 20_000).unwrap_or(text.len());
    let head = &text[..enough];
    if let Some((code, name)) = script(head) {
        return Some((found(code, Rule("script")), name));
    }
    let (code, name) = vote(head)?;
    Some((found(code, Rule("small-words")), name))
}

fn script(text: &str) -> Option<(&'static str, &'static str)> {
    let (mut letters, mut counts) = (0usize, vec![0usize; SCRIPTS.len()]);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        if c.is_ascii() {
            continue;
        }
        if let Some(script) = SCRIPTS.iter().position(|(.., letters)| letters.contains(&u32::from(c))) {
            counts[script] += 1;
        }
    }
    let place = |code: &str| SCRIPTS.iter().position(|(known, ..)| *known == code);
    let share = |place: Option<usize>| place.map_or(0, |at| counts[at]);
    // Japanese is written with Chinese characters too.
    let japanese = place("ja");
    let own = share(japanese);
    let mixed = japanese.filter(|_| own * 10 > letters && (own + share(place("zh"))) * 2 > letters);
    let most = || counts.iter().position(|n| letters >= 4 && n * 2 > letters);
    mixed.or_else(most).map(|at| (SCRIPTS[at].0, SCRIPTS[at].1))
}

fn vote(text: &str) -> Option<(&'static str, &'static str)> {
    let (mut words, mut votes) = (0usize, vec![0usize; LANGUAGES.len()]);
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()) {
        words += 1;
        // The longest of the small words has six bytes.
        if word.len() > 6 {
            continue;
        }
        let word = word.to_lowercase();
        for (i, (_, _, small)) in LANGUAGES.iter().enumerate() {
            votes[i] += usize::from(small.contains(&word.as_str()));
        }
    }
    let best = (0..votes.len()).max_by_key(|&i| (votes[i], std::cmp::Reverse(i)))?;
    let second = (0..votes.len()).filter(|&i| i != best).map(|i| votes[i]).max()?;
    let clear = votes[best] >= 3 && votes[best] * 100 >= words * 12 && votes[best] * 2 >= second * 3;
    clear.then_some((LANGUAGES[best].0, LANGUAGES[best].1))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn small_words_and_scripts_vote() {
        for (text, code) in [
            ("The envoy of the ministry left for Paris in the evening, and the talks went on.", Some("en")),
            ("El enviado del ministerio salió para París por la tarde y los diálogos siguieron.", Some("es")),
            ("L’envoyé du ministère est parti dans la soirée pour Paris et les pourparlers continuent.", Some("fr")),
            (
                "Der Gesandte ist am Abend nach Paris gereist, und die Gespräche gehen mit den Ministern weiter.",
                Some("de"),
            ),
            ("Посланник министерства вечером уехал в Париж.", Some("ru")),
            ("日本の特使は夕方パリに向かった。", Some("ja")),
            ("特使晚上前往巴黎。", Some("zh")),
            ("Iran said no.", None),
            ("Kim Yong Nam, Hassan Rouhani, Emily Landau, Matthew Bunn", None),
            ("", None),
        ] {
            assert_eq!(of(text).map(|(fact, _)| fact.value).as_deref(), code, "{text}");
        }
    }
}
