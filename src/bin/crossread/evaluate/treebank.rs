//! Treebanks (`.conllu`) as texts with gold trees.

use crossread::document::syntax::Features;
use crossread::document::{Relation, Upos};
use crossread::evaluate::TreeWord;
use crossread::text::Span;
use std::ops::Range;

/// A document of a treebank: paragraphs are parted by a blank line.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Treebanked {
    pub(super) text: String,
    pub(super) tokens: Vec<Span>,
    /// The words as they are written, for a tree of given words.
    pub(super) forms: Vec<String>,
    /// The same words as they stand in the text.
    pub(super) words: Vec<TreeWord>,
    pub(super) sentences: Vec<Span>,
    /// Of each sentence, its words.
    pub(super) trees: Vec<Range<usize>>,
}

/// # Errors
/// In words, with the line.
pub(super) fn parse(file: &str) -> Result<Vec<Treebanked>, String> {
    let mut documents: Vec<Treebanked> = Vec::new();
    let mut sentence = Sentence::default();
    for (i, line) in file.lines().chain([""]).enumerate() {
        if line.is_empty() {
            if let Some(document) = documents.last_mut() {
                std::mem::take(&mut sentence).append_to(document);
            }
        } else if let Some(comment) = line.strip_prefix("# ") {
            sentence.opens_paragraph |= comment.starts_with("newpar");
            if documents.is_empty() || comment.starts_with("newdoc") {
                documents.push(Treebanked::default());
            }
        } else if !line.starts_with('#') {
            sentence.word(line).ok_or_else(|| format!("line {}: not ten columns: {line:?}", i + 1))?;
        }
    }
    Ok(documents)
}

/// What a treebank says of a word.
#[derive(Debug, Clone, Copy)]
struct Row<'f> {
    form: &'f str,
    lemma: &'f str,
    upos: &'f str,
    features: &'f str,
    head: usize,
    relation: &'f str,
}

/// A surface with the words in it, and whether a space follows.
#[derive(Debug)]
struct Surface<'f> {
    form: &'f str,
    /// What is said of it as a word; nothing of a surface that holds several.
    row: Option<Row<'f>>,
    /// `do` and `n't` of `don't`; none for a word that is its own surface.
    words: Vec<Row<'f>>,
    /// The last word of a surface that holds several.
    last: u32,
    space: bool,
}

#[derive(Debug, Default)]
struct Sentence<'f> {
    opens_paragraph: bool,
    surfaces: Vec<Surface<'f>>,
}

impl<'f> Sentence<'f> {
    fn word(&mut self, line: &'f str) -> Option<()> {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[id, form, lemma, upos, _, features, head, relation, _, misc] = &columns[..] else { return None };
        let space = !misc.split('|').any(|m| m == "SpaceAfter=No");
        if id.contains('.') {
            // A word that was left out in speech: not in the text.
            return Some(());
        }
        if let Some((_, last)) = id.split_once('-') {
            self.surfaces.push(Surface { form, row: None, words: Vec::new(), last: last.parse().ok()?, space });
            return Some(());
        }
        let id: u32 = id.parse().ok()?;
        let row = Row { form, lemma, upos, features, head: head.parse().unwrap_or(0), relation };
        match self.surfaces.last_mut().filter(|surface| id <= surface.last) {
            Some(surface) => surface.words.push(row),
            None => self.surfaces.push(Surface { form, row: Some(row), words: Vec::new(), last: 0, space }),
        }
        Some(())
    }

    fn append_to(self, document: &mut Treebanked) {
        if self.surfaces.is_empty() {
            return;
        }
        if self.opens_paragraph && !document.text.is_empty() {
            document.text.truncate(document.text.trim_end().len());
            document.text.push_str("\n\n");
        }
        let start = document.text.len();
        let first = document.words.len();
        let mut end = start;
        for surface in &self.surfaces {
            let at = document.text.len();
            document.text.push_str(surface.form);
            end = document.text.len();
            let rows: &[Row<'_>] = surface.row.as_ref().map_or(&surface.words, std::slice::from_ref);
            let parted = rows.iter().map(|row| row.form).collect::<String>() == surface.form;
            // "au" is "à" and "le": no words that stand in the text.
            if !parted {
                document.tokens.push(Span::new(at, end));
            }
            let mut from = at;
            for (i, row) in rows.iter().enumerate() {
                // Words that do not stand in the text have places that nothing else has.
                let to = if parted { from + row.form.len() } else { end };
                let span = if parted { Span::new(from, to) } else { Span::new((at + i).min(end - 1), end) };
                if parted {
                    document.tokens.push(span);
                }
                from = to;
                document.forms.push(row.form.to_owned());
                document.words.push(row.word(span, first));
            }
            if surface.space {
                document.text.push(' ');
            }
        }
        document.sentences.push(Span::new(start, end));
        document.trees.push(first..document.words.len());
    }
}

impl Row<'_> {
    /// `first` is the place of the first word of its sentence.
    fn word(&self, span: Span, first: usize) -> TreeWord {
        // A relation that the engine does not know is one of its kind.
        let base = || self.relation.split(':').next().and_then(Relation::parse);
        TreeWord {
            span,
            upos: Upos::parse(self.upos).unwrap_or(Upos::X),
            lemma: self.lemma.to_owned(),
            features: Features::read(self.features),
            head: self.head.checked_sub(1).map(|head| first + head),
            relation: Relation::parse(self.relation).or_else(base).unwrap_or(Relation::Dep),
            denies: denies(self.form),
        }
    }
}

/// Adverbs that deny, which the treebanks give no relation of their own.
pub(super) fn denies(form: &str) -> bool {
    ["not", "n't", "n’t", "never"].iter().any(|word| word.eq_ignore_ascii_case(form))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, form: &str, misc: &str) -> String {
        format!("{id}\t{form}\t_\tVERB\t_\tMood=Ind\t{head}\tnsubj:odd\t_\t{misc}\n", head = 1)
    }

    #[test]
    fn a_treebank_becomes_text_with_spans() {
        let file = [
            "# newdoc id = a\n# newpar\n".to_owned(),
            row("1-2", "Don't", "_") + &row("1", "Do", "_") + &row("2", "n't", "_"),
            row("3", "go", "SpaceAfter=No") + &row("3.1", "there", "_") + &row("4", ".", "_"),
            "\n# text = Yes\n".to_owned() + &row("1", "Yes", "_"),
            "\n# newpar\n".to_owned() + &row("1", "No", "_"),
            "\n# newdoc id = b\n".to_owned() + &row("1", "Then", "_"),
        ];
        let documents = parse(&file.concat()).expect("well-formed");
        let of = |spans: &[Span]| spans.iter().map(|s| s.of(&documents[0].text)).collect::<Vec<_>>().join("|");
        assert_eq!(documents[0].text, "Don't go. Yes\n\nNo ");
        assert_eq!(of(&documents[0].tokens), "Do|n't|go|.|Yes|No");
        assert_eq!(of(&documents[0].sentences), "Don't go.|Yes|No");
        assert_eq!(documents.len(), 2);
        assert_eq!(documents[0].forms.join(" "), "Do n't go . Yes No");
        assert_eq!(documents[0].trees, [0..4, 4..5, 5..6]);
        let word = &documents[0].words[4];
        assert_eq!(
            (word.head, word.relation, word.features.to_string()),
            (Some(4), Relation::Nsubj, "Mood=Ind".into())
        );
        assert!(parse("# newdoc\n1\tfew\n").is_err());
    }
}
