//! Which lines of plain text go on in the next one. Evidence is where the lines end, what they begin with and how the
//! last one closes; a line that could as well be a heading, an item or a verse stands alone.

use crate::text::chars::{is_quote, is_terminal};
use crate::text::list::{lines, sorted};
use crate::text::{Abbreviation, Span, cuts_word, starts_sentence};
use std::sync::LazyLock;

/// A line without the white space around it and the marks of quoted mail before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// With the marks.
    pub(super) span: Span,
    /// Empty where only marks stand.
    pub(super) text: &'t str,
    /// White space before it.
    pub(super) indent: usize,
    /// Whether a blank line stands before it.
    pub(super) parted: bool,
    /// In characters.
    pub(super) width: usize,
    /// How many marks of quoted mail stand before it.
    pub(super) depth: usize,
}

/// For each line whether it goes on with the block of the line before it.
pub(super) fn joined(lines: &[Line<'_>]) -> Vec<bool> {
    let column = wrap_column(lines);
    let mut joined = vec![false; lines.len()];
    let mut start = 0;
    while start < lines.len() {
        let same = |pair: &&[Line<'_>]| {
            !pair[1].parted && pair[1].depth == pair[0].depth && !pair[0].text.is_empty() && !pair[1].text.is_empty()
        };
        let end = start + 1 + lines[start..].windows(2).take_while(same).count();
        let run = &lines[start..end];
        let own = if column.is_none() { paragraph(run) } else { None };
        for (i, pair) in run.windows(2).enumerate() {
            let [line, next] = pair else { continue };
            joined[start + i + 1] = is_cut(line, next)
                || cuts_a_word(line, next)
                || column.is_some_and(|column| continues(line, next, column))
                || own.is_some_and(|column| continues(line, next, column) || !matches!(line.end(), End::Stop));
        }
        start = end;
    }
    joined
}

const WIDEST: usize = 110;

/// The widest line of a hard-wrapped text; `None` where a line is a paragraph of its own.
fn wrap_column(lines: &[Line<'_>]) -> Option<usize> {
    const NARROWEST: usize = 40;
    let overlong = lines.iter().filter(|l| l.width > WIDEST && l.text.contains(' ')).count();
    if overlong * 20 > lines.len() {
        return None;
    }
    let column = lines.iter().map(|l| l.width).filter(|&w| w <= WIDEST).max().filter(|&w| w >= NARROWEST)?;
    let (mut breaks, mut full, mut lower) = (0, 0, 0);
    for pair in lines.windows(2).filter(|pair| !pair[1].parted) {
        breaks += 1;
        full += usize::from(is_full(&pair[0], &pair[1], column));
        lower += usize::from(pair[1].text.starts_with(char::is_lowercase));
    }
    // Wrapping cuts sentences, so about half of the lines begin in lower case; a list of headlines has none.
    (breaks > 0 && lower * 10 >= breaks * 3 && full * 2 >= breaks).then_some(column)
}

/// Whether the first word of the next line had no room on this one.
fn is_full(line: &Line<'_>, next: &Line<'_>, column: usize) -> bool {
    // The widest line of a text may fall short of the column it was wrapped at.
    const SLACK: usize = 3;
    let word = next.text.split_whitespace().next().map_or(0, |w| w.chars().count());
    line.width + 1 + word + SLACK > column
}

/// Whether a line break cuts one sentence, in a text that is not wrapped elsewhere: "The bridge was closed ⏎ in May."
fn is_cut(line: &Line<'_>, next: &Line<'_>) -> bool {
    let open =
        line.text.starts_with(char::is_uppercase) && line.text.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    open && next.text.starts_with(char::is_lowercase) && next.text.ends_with(is_terminal)
}

/// `Wash-⏎ington`
fn cuts_a_word(line: &Line<'_>, next: &Line<'_>) -> bool {
    let before = line.text.strip_suffix(cuts_word);
    before.is_some_and(|b| b.ends_with(char::is_alphabetic)) && next.text.starts_with(char::is_alphabetic)
}

/// Whether a line goes on with the paragraph of the line before it, in a text wrapped at `column`.
fn continues(line: &Line<'_>, next: &Line<'_>, column: usize) -> bool {
    if is_bullet(next.text) || (next.indent > line.indent + 1 && !next.text.starts_with(char::is_lowercase)) {
        return false;
    }
    next.text.starts_with(char::is_lowercase) || is_full(line, next, column)
}

fn is_bullet(line: &str) -> bool {
    let Some((mark, _)) = line.split_once(char::is_whitespace) else { return false };
    matches!(mark, "-" | "*" | "•" | "·" | "‣" | "–" | "—" | "▪" | "◦")
        || mark.strip_suffix(['.', ')']).is_some_and(|n| n.len() <= 2 && n.bytes().all(|b| b.is_ascii_digit()))
}

/// What a word tells of the line that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Of running text: headlines, lists and captions leave it out.
    Telling,
    /// Leaves a line open: more has to follow.
    Leading,
    /// Closes a headline too: "Talks will go on".
    Loose,
    /// What stands under a picture begins so, on a line of its own.
    Credit,
}

/// A word of a list, its kinds as they are written there.
static WORDS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    sorted(lines(include_str!("../../models/en/text/line-word.tsv")).filter_map(|line| line.split_once('\t')))
});

impl Role {
    fn name(self) -> &'static str {
        match self {
            Role::Telling => "telling",
            Role::Leading => "leading",
            Role::Loose => "loose",
            Role::Credit => "credit",
        }
    }

    fn has(self, word: &str) -> bool {
        let lower = word.to_ascii_lowercase();
        let found = WORDS.binary_search_by_key(&&*lower, |(known, _)| known);
        found.is_ok_and(|at| WORDS[at].1.split(' ').any(|role| role == self.name()))
    }
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// As a sentence does.
    Stop,
    /// `,`, `:`, a dash.
    Mark,
    /// With a word that more has to follow: `van der`, `Mr.`.
    Open,
    /// With a word that has a capital.
    Capital,
    Plain,
}

impl Line<'_> {
    fn end(&self) -> End {
        let text = self.text.trim_end_matches(|c: char| is_quote(c) || matches!(c, ')' | ']'));
        let word = text.rsplit(char::is_whitespace).next().unwrap_or_default();
        let bare = word.trim_start_matches(|c: char| is_quote(c) || matches!(c, '(' | '['));
        let name = bare.trim_end_matches('.');
        if text.ends_with(is_terminal) {
            // "said Mr.⏎Clennam", "John F.⏎Clennam"
            let title = Abbreviation::of(name) == Some(Abbreviation::Title) || name.chars().count() == 1;
            return if title && bare.ends_with('.') { End::Open } else { End::Stop };
        }
        match () {
            () if !text.ends_with(char::is_alphanumeric) => End::Mark,
            () if Role::Leading.has(bare) && !Role::Loose.has(bare) => End::Open,
            () if bare.starts_with(char::is_uppercase) => End::Capital,
            () => End::Plain,
        }
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        let bare = |word| str::trim_matches(word, |c: char| !c.is_alphanumeric());
        self.text.split_whitespace().map(bare).filter(|word| !word.is_empty())
    }
}

/// The width of one hard-wrapped paragraph, in a text that shows no column of its own: a paste of two lines, wire copy all in
/// capitals, a narrow column, quoted mail. Lists, verses, addresses and headings under each other are none.
fn paragraph(run: &[Line<'_>]) -> Option<usize> {
    const NARROWEST: usize = 16;
    const FEWEST_WORDS: usize = 6;
    let (last, before) = run.split_last().filter(|(_, before)| !before.is_empty())?;
    let column = run.iter().map(|l| l.width).max().filter(|w| (NARROWEST..=WIDEST).contains(w))?;
    let hangs = |line: &Line<'_>| line.indent > run[0].indent + 1;
    if last.end() != End::Stop || run.iter().any(|line| is_bullet(line.text) || hangs(line)) {
        return None;
    }
    let shouted = !run.iter().any(|line| line.text.contains(char::is_lowercase));
    let (mut words, mut small, mut telling) = (0, 0, 0);
    for word in run.iter().flat_map(Line::words) {
        words += 1;
        telling += usize::from(Role::Telling.has(word));
        small += usize::from(if shouted { Role::Leading.has(word) } else { word.starts_with(char::is_lowercase) });
    }
    // Running text: of five words two in small letters; in capitals one that only joins others.
    if words < FEWEST_WORDS || telling == 0 || small * 5 < words * if shouted { 1 } else { 2 } {
        return None;
    }
    let breaks = before.len();
    let (mut full, mut stops, mut marks, mut running, mut odd) = (0, 0, 0, 0, 0);
    for pair in run.windows(2) {
        let [line, next] = pair else { continue };
        // Who writes wire copy by hand ends its lines where a thought ends.
        full += usize::from(is_full(line, next, column) || (shouted && line.width * 5 >= column * 3));
        stops += usize::from(line.end() == End::Stop);
        marks += usize::from(line.end() == End::Mark);
        running += usize::from(next.text.starts_with(char::is_lowercase) || line.end() == End::Open);
        odd += usize::from(!goes_on(line, next, shouted));
    }
    let ragged = full * 2 < breaks;
    let listed = breaks > 2 && running == 0 && !shouted;
    (!ragged && !listed && stops * 4 <= breaks && marks * 3 <= breaks && odd * 4 <= breaks).then_some(column)
}

/// Whether the next line may be the rest of this one's sentence, or begin another behind its end.
fn goes_on(line: &Line<'_>, next: &Line<'_>, shouted: bool) -> bool {
    let first = next.words().next().unwrap_or_default();
    if next.text.starts_with(char::is_lowercase) || line.end() == End::Open {
        return true;
    }
    let capitalised = || {
        let mut letters = first.chars();
        let head = letters.next().map(String::from).unwrap_or_default();
        head + &letters.as_str().to_lowercase()
    };
    let starter = if shouted { starts_sentence(&capitalised()) } else { starts_sentence(first) };
    match line.end() {
        End::Stop => true,
        _ if starter || Role::Credit.has(first) => shouted && !Role::Credit.has(first) && line.width > next.width,
        // "the envoy to South⏎Korea"
        End::Capital => true,
        // "It was on Monday that they met⏎Arthur Clennam."
        End::Plain => line.words().next().is_some_and(starts_sentence),
        End::Mark | End::Open => false,
    }
}
