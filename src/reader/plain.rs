//! Plain text -> raw blocks. A blank line ends a block; a single line end does too, unless the text is hard-wrapped.

use super::wrap::{Line, joined};
use crate::document::{RawBlock, RawKind};
use crate::text::Span;

pub(super) fn raw_blocks(text: &str) -> Vec<RawBlock> {
    let lines = lines(text);
    let joined = joined(&lines);
    let mut blocks: Vec<RawBlock> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        // A bare `>` parts paragraphs of quoted mail and belongs to the one before it.
        let bare = line.text.is_empty() && !line.parted && at > 0 && lines[at - 1].depth > 0;
        match blocks.last_mut() {
            Some(block) if joined[at] || bare => block.span.end = line.span.end,
            _ => blocks.push(RawBlock::new(line.span, RawKind::Text)),
        }
    }
    blocks
}

/// Every line break of Unicode ends a line: a record's text is taken verbatim and may hold any of them.
fn lines(text: &str) -> Vec<Line<'_>> {
    let is_end = |c: char| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let mut lines = Vec::new();
    let (mut at, mut parted) = (0, false);
    for raw in text.split_inclusive(is_end) {
        let line = raw.trim();
        if line.is_empty() {
            // The second half of a CRLF is no blank line.
            parted |= !(raw == "\n" && text[..at].ends_with('\r'));
        } else {
            let indent = raw.len() - raw.trim_start().len();
            let span = Span::new(at + indent, at + indent + line.len());
            let said = line.trim_start_matches(|c| line.starts_with('>') && matches!(c, '>' | ' ' | '\t'));
            let depth = line[..line.len() - said.len()].matches('>').count();
            lines.push(Line { span, text: said, indent, parted, width: said.chars().count(), depth });
            parted = false;
        }
        at += raw.len();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::raw_blocks;

    fn blocks(text: &str) -> Vec<&str> {
        raw_blocks(text).iter().map(|b| b.span.of(text)).collect()
    }

    #[test]
    fn a_line_is_a_paragraph_unless_wrapped() {
        let long = "The minister said on Thursday that the talks would go on for as long as both sides were willing to sit down.";
        let text = format!("Talks go on\n{long} It was late.\n{long}\n\nLeave a comment");
        assert_eq!(blocks(&text).len(), 4);
    }

    #[test]
    fn a_cut_sentence_is_whole_again() {
        assert_eq!(blocks("The bridge was closed \nin May.").len(), 1);
        assert_eq!(blocks("contents\ncontact\nevents, news").len(), 3);
        assert_eq!(blocks("Talks go on\nThe minister left.").len(), 2);
        assert_eq!(blocks("We left.\nthey stayed.").len(), 2);
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let text = "Talks go on\n\nThe minister said on Thursday that the talks would go on for\nas long as both sides were \
                    willing to sit down. He left for\nParis in the evening.\n\n  - one point that is long enough to need \
                    a second\n    line\n  - another\n";
        let joined = blocks(text);
        assert_eq!(joined.len(), 4, "{joined:?}");
        assert!(joined[1].starts_with("The minister") && joined[1].ends_with("evening."));
        assert_eq!(joined[3], "- another");
    }

    #[test]
    fn a_short_line_ends_a_wrapped_paragraph() {
        let text = "The minister said on Thursday that the talks would go on for\nas long as both sides were willing.\n\
                    Others said that the talks would end before the week was\nover.";
        assert_eq!(blocks(text).len(), 2);
    }

    #[test]
    fn a_paragraph_shows_in_its_own_lines() {
        for one in [
            "The estate was run by the clerk Ottoline van der\nMerrow of Benholt, who would not speak.",
            "I wrote to a teacher named Ines\nCorvane.",
            "He said that the will had been read to Mr.\nCorvane in the port.",
            "THE ENVOY TOLD THE HOUSE THAT HE AND THE PEOPLE OF SOUTH\nTARVONIA HAD AGREED WITH THE CROWN ON A PLAN FOR \
             NEW\nMARNA AND THAT HE WOULD STAY.",
            "Chief Constable Ines\nCorvane flew to New\nMarna with the\nTarvonian Relief\nCouncil, a day after\nOtto \
             van der\nMerrow had left.",
            "> I met the clerk of New\n> Marna, and she told me that Ines\n> Corvane had left.\n>",
            "It was on Friday that they met\nInes Corvane.",
            "Talks in Wex-\nmoor",
            "Jean-\nClaude was late",
        ] {
            assert_eq!(blocks(one).len(), 1, "{one}");
        }
    }

    #[test]
    fn lines_that_stand_alone_stay_alone() {
        for lines in [
            "Minister says that the talks will go on\nEnvoy leaves for Paris.",
            "Talks fail in South Tarvonia\nThe minister left on Friday.",
            "By Ines Corvane\nMarna correspondent",
            "A woman walks past the port of Marna\nPhoto by Ines Corvane.",
            "12 The Strand,\nNew Marna.",
            "The rain was on the hill,\nAnd she was in the lane,\nThe wind was in the mill,\nAnd he was home again.",
            "MINISTER QUITS AFTER ROW\nENVOY LEAVES FOR PARIS",
            "Corvane 3 12\nMerrow 2 9\nOrbel 1 4",
            "- the envoy of South\n- Tarvonia was late.",
            "> The envoy of South\n>> Tarvonia was late.",
            "> Read the news\n> Share it",
            "Buy milk\nCall the clerk\nWrite to Ines",
            "Where is it?\nIt was here.",
        ] {
            assert_eq!(blocks(lines).len(), lines.lines().count(), "{lines}");
        }
    }

    #[test]
    fn marks_of_quoted_mail_are_in_blocks() {
        assert_eq!(blocks("> One.\n>\n> Two.\n\n>\n>"), ["> One.\n>", "> Two.", ">\n>"]);
        assert_eq!(blocks("A.\n> B.\nC."), ["A.", "> B.", "C."]);
    }

    #[test]
    fn headlines_under_each_other_stay_apart() {
        let text = "Minister says that talks will go on for days\nEnvoy leaves for Paris as the week comes to an end\n\
                    Markets fall again after a week of bad figures";
        assert_eq!(blocks(text).len(), 3);
    }

    #[test]
    fn every_kind_of_line_end_counts_once() {
        assert_eq!(blocks("One\r\nTwo\rThree\u{2029}Four\n \u{a0}\nFive"), ["One", "Two", "Three", "Four", "Five"]);
        assert_eq!(blocks(" \u{3000}\n\t"), [""; 0]);
        // A zero-width space is no white space.
        assert_eq!(blocks("\u{200b}\n"), ["\u{200b}"]);
    }
}
