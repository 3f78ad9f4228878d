//! Trees that a case states, and what is asked of them.

use super::case::Case;
use super::{cut, difference, pack, parsed};
use crossread::annotate::inflect;
use crossread::document::syntax::Features;
use crossread::document::{Relation, TokenId, TokenRange, Upos, Word, Xpos};
use crossread::reader::{Hint, verbatim};
use crossread::tree::Tree;
use std::collections::BTreeMap;

/// What `tests/cases/syntax.txt` states.
pub fn check(case: &Case) -> Result<(), String> {
    case.allow_keys(&["cut"])?;
    if case.keys.contains_key("cut") {
        return words(&case.body);
    }
    let expected = case.expected.as_deref().ok_or("no `>>>`\n")?;
    let stated: Vec<Stated<'_>> = case.body.lines().map(Stated::read).collect::<Result<_, _>>()?;
    let forms: Vec<&str> = stated.iter().map(|s| s.form).collect();
    let mut words: Vec<Word> = stated.iter().map(|s| s.word.clone()).collect();
    inflect(&forms, &mut words, pack());
    for (word, stated) in words.iter_mut().zip(&stated) {
        word.features = stated.word.features.or(word.features);
    }
    let tree = Tree::new(&words, 0);
    let got: Vec<String> = expected.lines().map(|line| answer(line, &forms, &tree)).collect::<Result<_, _>>()?;
    let got = got.join("\n");
    if expected == got { Ok(()) } else { Err(difference(expected, &got)) }
}

struct Stated<'c> {
    form: &'c str,
    word: Word,
}

impl<'c> Stated<'c> {
    fn read(line: &'c str) -> Result<Self, String> {
        let columns: Vec<&str> = line.split(' ').collect();
        let (&[form, xpos, head, relation], rest) =
            columns.split_first_chunk().ok_or(format!("not a word: {line}\n"))?;
        let head: usize = head.parse().map_err(|e| format!("{line}: {e}\n"))?;
        let word = Word {
            upos: Upos::X,
            xpos: Xpos::parse(xpos).ok_or(format!("no tag {xpos}\n"))?,
            features: rest.iter().map(|text| Features::read(text)).fold(Features::NONE, Features::or),
            lemma: "".into(),
            head: head.checked_sub(1).map(TokenId::new),
            relation: Relation::parse(relation).ok_or(format!("no relation {relation}\n"))?,
        };
        let upos = match word.xpos {
            Xpos::Prp => Upos::Pron,
            Xpos::Comma | Xpos::Colon => Upos::Punct,
            _ => Upos::X,
        };
        Ok(Stated { form, word: Word { upos, ..word } })
    }
}

/// The line with the answer that the tree gives.
fn answer(line: &str, forms: &[&str], tree: &Tree<'_>) -> Result<String, String> {
    let (question, _) = line.split_once(": ").ok_or(format!("no answer: {line}\n"))?;
    let (what, of) = question.rsplit_once(' ').ok_or(format!("no word: {line}\n"))?;
    let id = forms.iter().position(|form| *form == of).map(TokenId::new).ok_or(format!("no word {of}\n"))?;
    let form = |id: TokenId| forms[id.at()].to_owned();
    let one = |found: Option<TokenId>| found.map_or("-".to_owned(), form);
    let run = |range: TokenRange| forms[range.indices()].join(" ");
    let answer = match what {
        "subject of" => one(tree.subject(id)),
        "object of" => one(tree.object(id)),
        "clause of" => one(tree.clause(id)),
        "agent of" => one(tree.agent(id)),
        "apposition of" => one(tree.apposition(id)),
        "head noun of" => form(tree.head_noun(id)),
        "noun phrase of" => run(tree.noun_phrase(id)),
        "negated" => if tree.is_negated(id) { "yes" } else { "no" }.to_owned(),
        "features of" => tree.word(id).features.to_string(),
        "lemma of" => tree.word(id).lemma.to_string(),
        _ => return Err(format!("nobody knows what is asked: {line}\n")),
    };
    Ok(format!("{question}: {answer}"))
}

/// Relations of a sentence that a reader marked, `RELATION HEAD: WORD`, against its tree: by relation how many are marked
/// and how many are found.
pub fn marked(case: &Case, rows: &mut BTreeMap<String, (u64, u64)>) -> Result<(), String> {
    let expected = case.expected.as_deref().ok_or("no `>>>`\n")?;
    let article = verbatim(case.body.clone(), &Hint::default());
    let document = parsed(&article);
    let forms: Vec<&str> = document.tokens.iter().map(|token| token.span.of(&article.text)).collect();
    for line in expected.lines() {
        let (question, word) = line.rsplit_once(": ").ok_or(format!("no word: {line}\n"))?;
        let (relation, head) = question.split_once(' ').map_or((question, None), |(r, h)| (r, Some(h)));
        if Relation::parse(relation).is_none() || (relation == "root") != head.is_none() {
            return Err(format!("no relation and its head: {line}\n"));
        }
        let found = &document.syntax[place(word, &forms)?];
        let head = head.map(|head| place(head, &forms)).transpose()?;
        let row = rows.entry(relation.to_owned()).or_default();
        row.0 += 1;
        if found.head.map(TokenId::at) == head && found.relation.name() == relation {
            row.1 += 1;
        } else {
            let at = found.head.map_or("", |head| forms[head.at()]);
            super::show(line, &format!("{} {at}: {word}\n", found.relation.name()));
        }
    }
    Ok(())
}

/// Where a word stands; `two#2` is the second of its kind.
fn place(word: &str, forms: &[&str]) -> Result<usize, String> {
    let (form, nth) = word.split_once('#').map_or((word, Ok(1)), |(form, n)| (form, n.parse::<usize>()));
    let nth = nth.map_err(|e| format!("{word}: {e}\n"))?;
    let mut places = (0..forms.len()).filter(|at| forms[*at] == form);
    places.nth(nth.saturating_sub(1)).ok_or(format!("no word {word}\n"))
}

/// The words of a text, each at its own letters.
fn words(body: &str) -> Result<(), String> {
    let text = body.replace('|', "");
    let article = verbatim(text.clone(), &Hint::default());
    let document = parsed(&article);
    let got = cut(&text, &document.tokens);
    if body == got { Ok(()) } else { Err(difference(body, &got)) }
}
