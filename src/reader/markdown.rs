//! Markdown -> text and raw blocks. The markers go, the words stay.

use super::front_matter;
use crate::document::{Metadata, RawBlock, RawKind};
use crate::text::{Span, cuts_word};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

#[derive(Debug, Default)]
pub(super) struct Extracted {
    pub(super) text: String,
    pub(super) raw_blocks: Vec<RawBlock>,
}

pub(super) fn extract(source: &str, metadata: &mut Metadata) -> Extracted {
    let mut options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    if front_matter::is_at_head(source) {
        options |= Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    }
    let mut writer = Writer::default();
    for event in Parser::new_ext(source, options) {
        writer.event(event, metadata);
    }
    writer.end_block();
    writer.out.text.truncate(writer.out.raw_blocks.last().map_or(0, |block| block.span.end as usize));
    writer.out
}

/// Assembles blocks from events. `open` is where the block being written starts.
#[derive(Debug, Default)]
struct Writer {
    out: Extracted,
    open: usize,
    /// What the elements around the present place make of a block, innermost last.
    around: Vec<RawKind>,
    /// Text so far of the front matter being read.
    front: Option<String>,
    /// Letters outside of an image in the present block, and inside of one.
    words: bool,
    image: bool,
    depth_of_image: usize,
}

impl Writer {
    fn event(&mut self, event: Event<'_>, metadata: &mut Metadata) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag, metadata),
            Event::Text(text) => match &mut self.front {
                Some(front) => front.push_str(&text),
                None => self.push(&text),
            },
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.push(&text),
            // A word that a line end cuts is read as one only where the line end stands: `Wash-⏎ington`.
            Event::SoftBreak if self.out.text.ends_with(cuts_word) => self.push("\n"),
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => self.push("\n"),
            // A block of HTML is shown as it is, but for comments; tags inside of a line are markers.
            Event::Html(html) if !html.trim_start().starts_with("<!--") => self.push(&html),
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => self.push("\n"),
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Rule
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn push(&mut self, text: &str) {
        self.out.text.push_str(text);
        if self.depth_of_image > 0 {
            self.image = true;
        } else {
            self.words |= !text.trim().is_empty();
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.enter(RawKind::Heading(number(*level))),
            Tag::BlockQuote(_) => self.enter(RawKind::Blockquote),
            Tag::CodeBlock(_) | Tag::HtmlBlock => self.enter(RawKind::Preformatted),
            Tag::Item => self.enter(RawKind::ListItem),
            Tag::Paragraph | Tag::FootnoteDefinition(_) | Tag::TableHead | Tag::TableRow => self.end_block(),
            // The cells of a row are words of one block, kept apart.
            Tag::TableCell if self.out.text.len() > self.open => self.push("\t"),
            Tag::MetadataBlock(_) => self.front = Some(String::new()),
            Tag::Image { .. } => self.depth_of_image += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, metadata: &mut Metadata) {
        match tag {
            TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Item => {
                self.end_block();
                self.around.pop();
            }
            TagEnd::Paragraph | TagEnd::TableHead | TagEnd::TableRow => self.end_block(),
            TagEnd::MetadataBlock(_) => {
                if let Some(front) = self.front.take() {
                    front_matter::apply(&front, metadata);
                }
            }
            TagEnd::Image => self.depth_of_image = self.depth_of_image.saturating_sub(1),
            _ => {}
        }
    }

    fn enter(&mut self, kind: RawKind) {
        self.end_block();
        self.around.push(kind);
    }

    /// Closes the block being written, if it holds anything, and starts the next one after a blank line.
    fn end_block(&mut self) {
        let written = &self.out.text[self.open..];
        let lead = written.len() - written.trim_start().len();
        let len = written.trim().len();
        let (start, end) = (self.open + lead, self.open + lead + len);
        if len > 0 {
            // A quotation of several paragraphs, a list in a quotation: the outermost mark decides, but a heading stays one.
            let heading = self.around.last().filter(|kind| matches!(kind, RawKind::Heading(_)));
            let kind = *heading.or(self.around.first()).unwrap_or(&RawKind::Text);
            let origin = (self.image && !self.words).then(|| "image".to_owned());
            self.out.raw_blocks.push(RawBlock { origin, ..RawBlock::new(Span::new(start, end), kind) });
            self.out.text.truncate(end);
            self.out.text.push_str("\n\n");
        } else {
            self.out.text.truncate(self.open);
        }
        self.open = self.out.text.len();
        (self.words, self.image) = (false, false);
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(source: &str) -> Vec<(RawKind, String)> {
        let extracted = extract(source, &mut Metadata::default());
        extracted.raw_blocks.iter().map(|b| (b.kind, b.span.of(&extracted.text).to_owned())).collect()
    }

    #[test]
    fn markers_go_and_words_stay() {
        let source = "# Talks *go* on\n\nThe **minister** [said](https://example.org \"x\") &amp; left\nat once\\.\n\n\
                      > Quoted\n> words\n\n- one\n- two\n  more\n\n***\n\n```\ncode  here\n```\n\n<!-- note -->\n";
        let expected = [
            (RawKind::Heading(1), "Talks go on"),
            (RawKind::Text, "The minister said & left at once."),
            (RawKind::Blockquote, "Quoted words"),
            (RawKind::ListItem, "one"),
            (RawKind::ListItem, "two more"),
            (RawKind::Preformatted, "code  here"),
        ];
        assert_eq!(shown(source), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn nested_marks_keep_their_blocks_apart() {
        let source =
            "Setext\n---\n\n> First.\n>\n> Second.\n\n1. outer\n   - inner\n\n| a | b |\n|---|---|\n| c | d |\n";
        let expected = [
            (RawKind::Heading(2), "Setext"),
            (RawKind::Blockquote, "First."),
            (RawKind::Blockquote, "Second."),
            (RawKind::ListItem, "outer"),
            (RawKind::ListItem, "inner"),
            (RawKind::Text, "a\tb"),
            (RawKind::Text, "c\td"),
        ];
        assert_eq!(shown(source), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn an_image_alone_is_evidence() {
        let extracted = extract("![The envoy](a.jpg)\n\nHe ![x](b.jpg) left.", &mut Metadata::default());
        let origins: Vec<_> = extracted.raw_blocks.iter().map(|b| b.origin.as_deref()).collect();
        assert_eq!(origins, [Some("image"), None]);
    }

    #[test]
    fn front_matter_is_metadata_and_no_text() {
        let mut metadata = Metadata::default();
        let source =
            "---\ntitle: \"Talks: day two\"\ndate: 2024-04-25\nauthor: Jane Doe\ntags:\n  - source: no\n---\nText.";
        let extracted = extract(source, &mut metadata);
        assert_eq!(extracted.text, "Text.");
        let value = |fact: Option<crate::document::Fact>| fact.map(|f| f.value).unwrap_or_default();
        assert_eq!(value(metadata.title), "Talks: day two");
        assert_eq!(value(metadata.published), "2024-04-25");
        assert_eq!(value(metadata.byline), "Jane Doe");
        assert_eq!(metadata.outlet, None);
    }
}
