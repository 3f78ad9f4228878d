//! Subtitles (SRT, WebVTT): what is said, joined to paragraphs, with who says it where the file tells, and when it begins.

use crate::{Around, Damaged, Entry, Field, Kind, Piece, Room, entities, pieces};

/// Milliseconds of silence after which a sentence begins a paragraph.
const SILENCE: u64 = 3_000;

/// So long a paragraph may become before the next sentence begins another.
const LONG: usize = 600;

pub(crate) fn looks_like(bytes: &[u8], _: &str) -> bool {
    let head = pieces::head(bytes);
    let mut lines = head.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return false };
    let digits = |line: &str| line.bytes().all(|b| b.is_ascii_digit());
    is_vtt(first) || timing(first).is_some() || digits(first) && lines.next().is_some_and(|line| timing(line).is_some())
}

fn is_vtt(first: &str) -> bool {
    first.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// What is shown at one time.
#[derive(Debug)]
struct Cue<'t> {
    start: u64,
    end: u64,
    lines: Vec<&'t str>,
}

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let text = room.decode(bytes, None);
    let vtt =
        text.trim_start_matches('\u{feff}').trim_start().lines().next().is_some_and(|line| is_vtt(line.trim_end()));
    let mut entry = Entry { pieces: paragraphs(&cues(&text, vtt)), ..Entry::default() };
    let language = text.lines().take(8).find_map(|line| line.strip_prefix("Language:"));
    entry.tell(Field::Language, language.filter(|_| vtt).unwrap_or(""), "subtitles");
    if entry.pieces.is_empty() {
        return Err(Damaged("nothing is said in it".to_owned()));
    }
    Ok(vec![entry])
}

/// `00:01:02,500 --> 00:01:04,000`, the hours left out or not, in milliseconds.
fn timing(line: &str) -> Option<(u64, u64)> {
    let (start, end) = line.split_once("-->")?;
    Some((clock(start.trim())?, clock(end.split_whitespace().next()?)?))
}

fn clock(written: &str) -> Option<u64> {
    let (whole, part) = written.split_once([',', '.'])?;
    let mut seconds = 0u64;
    for number in whole.split(':') {
        seconds = seconds.checked_mul(60)?.checked_add(number.parse().ok()?)?;
    }
    let part: u64 = part.get(..3)?.parse().ok()?;
    whole.contains(':').then(|| seconds.checked_mul(1000)?.checked_add(part)).flatten()
}

fn cues(text: &str, vtt: bool) -> Vec<Cue<'_>> {
    let mut cues: Vec<Cue<'_>> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        let digits = !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit());
        if let Some((start, end)) = timing(line) {
            // The number of this one, without an empty line before it.
            if let Some(before) = cues.last_mut().filter(|before| open && before.lines.len() > 1)
                && before.lines.last().is_some_and(|line| line.bytes().all(|b| b.is_ascii_digit()))
            {
                before.lines.pop();
            }
            cues.push(Cue { start, end, lines: Vec::new() });
            open = true;
        } else if line.is_empty() {
            open = false;
        } else if open || !vtt && !digits {
            // In SRT an empty line may stand inside of what is shown.
            if let Some(cue) = cues.last_mut() {
                cue.lines.push(line);
                open = true;
            }
        }
    }
    cues
}

/// A paragraph while it grows.
#[derive(Debug, Default)]
struct Growing {
    text: String,
    start: u64,
    speaker: Option<String>,
    pieces: Vec<Piece>,
}

impl Growing {
    fn flush(&mut self, aside: Option<&'static str>) {
        let text = std::mem::take(&mut self.text);
        let origin = stamp(self.start);
        let before = self.pieces.len();
        pieces::push(&mut self.pieces, &text, Kind::Text, Some(&origin));
        for piece in &mut self.pieces[before..] {
            piece.aside = aside;
        }
    }
}

fn paragraphs(cues: &[Cue<'_>]) -> Vec<Piece> {
    let mut growing = Growing::default();
    let (mut before, mut last): (Option<&Cue<'_>>, String) = (None, String::new());
    for cue in cues {
        let silence = before.is_some_and(|before| cue.start > before.end.saturating_add(SILENCE));
        for (at, line) in cue.lines.iter().enumerate() {
            let (voice, words) = spoken(line);
            let (turn, words) = turn(&words);
            let words = pieces::collapsed(words);
            // Captions that roll show the last line once more.
            let follows = before.is_some_and(|before| cue.start <= before.end.saturating_add(50));
            if words.is_empty() || at == 0 && follows && words.contains(' ') && words == last {
                continue;
            }
            last.clone_from(&words);
            let ended = growing.text.ends_with(['.', '!', '?', '…', '"', '”', '♪']);
            let other = voice.is_some() && voice != growing.speaker;
            if turn || other || is_sound(&words) || ended && (silence || growing.text.len() > LONG) {
                growing.flush(None);
            }
            if growing.text.is_empty() {
                growing.start = cue.start;
                if let Some(name) = voice.as_ref().filter(|_| !is_sound(&words)) {
                    growing.text = [name, ": "].concat();
                }
                if voice.is_some() {
                    growing.speaker = voice;
                }
            } else {
                growing.text.push(' ');
            }
            growing.text.push_str(&words);
            if is_sound(&words) {
                growing.flush(Some("sound"));
            }
        }
        before = Some(cue);
    }
    growing.flush(None);
    growing.pieces
}

/// Who speaks (`<v Ada Lunde>`), and the words without tags.
fn spoken(line: &str) -> (Option<String>, String) {
    let (mut voice, mut words, mut rest) = (None, String::new(), line);
    while let Some(at) = rest.find(['<', '{']) {
        words.push_str(&rest[..at]);
        let close = if rest.as_bytes()[at] == b'<' { '>' } else { '}' };
        let inside = &rest[at + 1..];
        // `{\an8}` is a place on the screen; any other brace is a letter.
        let end = inside.find(close).filter(|_| close == '>' || inside.starts_with('\\'));
        let Some(end) = end else {
            words.push_str(&rest[at..=at]);
            rest = inside;
            continue;
        };
        if inside.starts_with("v ") || inside.starts_with("v.") {
            let name = inside[..end].split_once(' ').map_or("", |(_, name)| name);
            voice = Some(pieces::collapsed(&entities::unescaped(name))).filter(|name| !name.is_empty());
        }
        rest = &inside[end + 1..];
    }
    words.push_str(rest);
    (voice, entities::unescaped(&words))
}

/// Whether somebody else begins to speak (`- Yes.`, `>> Yes.`, `LUNDE: Yes.`), and the words without the mark.
fn turn(words: &str) -> (bool, &str) {
    let words = words.trim_start();
    for mark in [">>>", ">>", "- ", "– "] {
        if let Some(rest) = words.strip_prefix(mark) {
            return (true, rest);
        }
    }
    let name = words.split_once(':').map_or("", |(name, _)| name);
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let shouted = name.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    (letters >= 2 && name.len() <= 40 && shouted, words)
}

/// `[music]`, `(laughter)`, `♪ … ♪`
fn is_sound(words: &str) -> bool {
    [('[', ']'), ('(', ')'), ('♪', '♪')].iter().any(|&(open, close)| {
        let inside = words.strip_prefix(open).and_then(|words| words.strip_suffix(close));
        inside.is_some_and(|inside| !inside.contains(close))
    })
}

fn stamp(milliseconds: u64) -> String {
    let seconds = milliseconds / 1000;
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}
