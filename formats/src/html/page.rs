//! A walk made into elements and blocks: every word of the page stands in one block, in the order of the page.

use super::tables::Tables;
use super::tags;
use super::words::{Groups, Words};
use crate::Kind;
use crate::pieces::collapsed;
use crate::walk::{Record, records};

/// The place of an element in [`Page::elements`].
pub(super) type Id = u32;

#[derive(Debug, Default)]
pub(super) struct Page<'a> {
    /// In the order in which they begin; the first stands for the document.
    pub(super) elements: Vec<Element<'a>>,
    pub(super) blocks: Vec<Block>,
    /// The words of `<title>`.
    pub(super) title: String,
    /// The texts of JSON-LD scripts.
    pub(super) data: Vec<&'a str>,
    pub(super) comments: Vec<&'a str>,
}

#[derive(Debug, Default)]
pub(super) struct Element<'a> {
    pub(super) name: &'a str,
    pub(super) parent: Id,
    pub(super) attributes: Vec<(&'a str, &'a str)>,
    /// What class, id, role and the like speak of.
    pub(super) groups: Groups,
    /// Nothing of it is shown.
    pub(super) hidden: bool,
    /// It stands in a frame.
    pub(super) framed: bool,
    /// Blocks in it, hidden ones too.
    pub(super) blocks: u32,
    /// The blocks that stood before it began.
    pub(super) first_block: u32,
}

impl<'a> Element<'a> {
    pub(super) fn value(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

/// Text between the borders of block elements.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    pub(super) text: String,
    pub(super) kind: Kind,
    /// The innermost block element around it.
    pub(super) element: Id,
    /// What the inline elements around its beginning speak of.
    pub(super) inline: Groups,
    pub(super) hidden: bool,
    pub(super) framed: bool,
    /// Letters and digits in all, in links, in bold, in italics.
    pub(super) letters: u32,
    pub(super) linked: u32,
    pub(super) bold: u32,
    pub(super) italic: u32,
    /// Line breaks in it.
    pub(super) breaks: u32,
    /// Links that begin in it.
    pub(super) links: u32,
    /// It holds a `<time>`.
    pub(super) time: bool,
    /// A picture stands in it or straight before it.
    pub(super) pictures: u32,
}

/// An element that has begun and not ended.
#[derive(Debug, Clone, Copy)]
struct Open {
    element: Id,
    block: bool,
    hidden: bool,
    framed: bool,
    preformatted: bool,
    bold: bool,
    italic: bool,
    link: bool,
    /// In a table of data: rows are blocks, cells are not.
    data: bool,
}

/// A block that is being written: what is shown of it, and what is not.
#[derive(Debug, Default)]
struct Run {
    block: Block,
    /// White space that stands before the next word.
    gap: String,
    /// Line breaks behind the last word.
    broken: u32,
    started: bool,
}

struct Builder<'a> {
    page: Page<'a>,
    open: Vec<Open>,
    shown: Run,
    unseen: Run,
    words: Words,
    tables: Tables,
    pictures: u32,
    /// The last record ended a link.
    after_link: bool,
}

pub(super) fn of(walk: &str) -> Page<'_> {
    let mut builder = Builder {
        page: Page::default(),
        open: Vec::new(),
        shown: Run::default(),
        unseen: Run::default(),
        words: Words::new(),
        tables: Tables::of(walk),
        pictures: 0,
        after_link: false,
    };
    builder.page.elements.push(Element { name: "", ..Element::default() });
    let mut records = records(walk).peekable();
    while let Some(record) = records.next() {
        match record {
            Record::Begins(name) => {
                let mut attributes = Vec::new();
                while let Some(Record::Attribute(name, value)) = records.peek() {
                    attributes.push((*name, *value));
                    records.next();
                }
                builder.begin(name, attributes);
            }
            Record::Ends => builder.end(),
            Record::Text(text) => builder.text(text),
            Record::Comment(text) => builder.page.comments.push(text),
            Record::Attribute(..) => {}
        }
    }
    builder.flush();
    builder.page.elements[0].blocks = builder.page.blocks.len() as u32;
    builder.page.name_items();
    builder.page
}

impl<'a> Builder<'a> {
    fn top(&self) -> Open {
        self.open.last().copied().unwrap_or(Open {
            element: 0,
            block: true,
            hidden: false,
            framed: false,
            preformatted: false,
            bold: false,
            italic: false,
            link: false,
            data: false,
        })
    }

    fn begin(&mut self, name: &'a str, attributes: Vec<(&'a str, &'a str)>) {
        let top = self.top();
        let mut element = Element { name, parent: top.element, attributes, framed: top.framed, ..Element::default() };
        for (attribute, value) in &element.attributes {
            if matches!(*attribute, "class" | "id" | "role" | "itemprop" | "data-component" | "data-testid" | "rel") {
                element.groups |= self.words.groups(value);
            }
        }
        let style = element.value("style").unwrap_or_default();
        let is_root = matches!(name, "html" | "body");
        let parent = self.page.elements[top.element as usize].name;
        element.hidden = top.hidden || !is_root && hides(&element, style, parent);
        let is_table = name == "table";
        let data = if is_table { self.tables.next_is_data() } else { top.data };
        let in_cell = data && !is_table && !matches!(name, "tr" | "caption");
        let block = !in_cell && (tags::is_block(name) || has_style(style, "display", "block"));
        if block {
            self.flush();
        } else if in_cell && tags::is_block(name) {
            let gap = if matches!(name, "td" | "th") { '\t' } else { ' ' };
            self.gap(gap);
        }
        match name {
            "br" => self.line_break(),
            "img" | "picture" | "amp-img" | "svg" => self.pictures += 1,
            "time" => self.shown.block.time = true,
            "option" => self.line_break(),
            "a" => {
                self.shown.block.links += 1;
                if self.after_link {
                    // No page makes one word of two links.
                    self.gap(' ');
                }
            }
            _ => {}
        }
        self.after_link = false;
        element.first_block = self.page.blocks.len() as u32;
        let id = self.page.elements.len() as Id;
        self.open.push(Open {
            element: id,
            block,
            hidden: element.hidden,
            framed: top.framed || name == "iframe",
            preformatted: top.preformatted || tags::is_preformatted(name),
            bold: top.bold || matches!(name, "b" | "strong"),
            italic: top.italic || matches!(name, "i" | "em" | "cite"),
            link: top.link || name == "a",
            data,
        });
        self.page.elements.push(element);
    }

    fn end(&mut self) {
        let Some(top) = self.open.pop() else { return };
        if top.block {
            self.flush();
        }
        let name = self.page.elements[top.element as usize].name;
        self.after_link = name == "a";
        if top.data && !top.block && tags::is_block(name) {
            self.gap(if matches!(name, "td" | "th") { '\t' } else { ' ' });
        }
        let blocks = self.page.blocks.len() as u32;
        let element = &mut self.page.elements[top.element as usize];
        element.blocks = blocks - element.first_block;
    }

    fn text(&mut self, text: &'a str) {
        let top = self.top();
        match self.page.elements[top.element as usize].name {
            "script" => return self.page.data.push(text),
            "title" if !top.framed && !self.is_in("svg") => {
                if self.page.title.is_empty() {
                    self.page.title = collapsed(text);
                }
                return;
            }
            // Between the rows of a head there is nothing to read.
            "head" | "html" | "" if is_blank(text) => return,
            _ => {}
        }
        for c in text.chars() {
            if top.preformatted && c == '\n' {
                self.line_break();
            } else if is_space(c) && !top.preformatted {
                self.gap_in(top.hidden, ' ');
            } else {
                self.put(c, top);
            }
            self.after_link = false;
        }
    }

    fn is_in(&self, name: &str) -> bool {
        self.open.iter().rev().take(8).any(|open| self.page.elements[open.element as usize].name == name)
    }

    fn put(&mut self, c: char, top: Open) {
        let pictures = self.pictures;
        let run = if top.hidden { &mut self.unseen } else { &mut self.shown };
        if !run.started {
            // White space at the beginning of a block is not shown, and nothing but characters without ink is none.
            if c.is_whitespace() || is_inkless(c) {
                return;
            }
            run.started = true;
            run.block.hidden = top.hidden;
            run.block.framed = top.framed;
            let mut groups = 0;
            for open in self.open.iter().rev() {
                let element = &self.page.elements[open.element as usize];
                if open.block {
                    run.block.element = open.element;
                    break;
                }
                groups |= element.groups;
            }
            run.block.inline = groups;
        }
        if c.is_whitespace() {
            run.gap.push(c);
            return;
        }
        if run.broken > 0 {
            run.block.text.push('\n');
            run.block.breaks += 1;
            run.broken = 0;
        }
        run.block.text.push_str(&run.gap);
        run.gap.clear();
        run.block.pictures = pictures;
        run.block.text.push(c);
        if c.is_alphanumeric() {
            let block = &mut run.block;
            block.letters += 1;
            block.linked += u32::from(top.link);
            block.bold += u32::from(top.bold);
            block.italic += u32::from(top.italic);
        }
    }

    /// White space in front of what comes next; a tab, between cells, goes before a space.
    fn gap(&mut self, gap: char) {
        self.gap_in(false, gap);
        self.gap_in(true, gap);
    }

    fn gap_in(&mut self, hidden: bool, gap: char) {
        let run = if hidden { &mut self.unseen } else { &mut self.shown };
        if run.started && !run.gap.ends_with([' ', '\t']) && run.broken == 0 {
            run.gap.push(gap);
        } else if gap == '\t' && run.gap == " " {
            run.gap.replace_range(.., "\t");
        }
    }

    /// The second in a row ends a block.
    fn line_break(&mut self) {
        let top = self.top();
        let run = if top.hidden { &mut self.unseen } else { &mut self.shown };
        if !run.started {
            return;
        }
        run.broken += 1;
        run.gap.clear();
        if run.broken > 1 && !top.data {
            self.flush();
        }
    }

    /// Ends the block that is being written. What is hidden in it stands behind it.
    fn flush(&mut self) {
        for hidden in [false, true] {
            let mut run = std::mem::take(if hidden { &mut self.unseen } else { &mut self.shown });
            if run.started {
                run.block.kind = self.kind(run.block.element);
                self.page.blocks.push(run.block);
                self.pictures = 0;
            }
        }
    }

    /// The outermost mark that says something, but for lists: those are told apart when all blocks are known.
    fn kind(&self, element: Id) -> Kind {
        let mut kind = Kind::Text;
        let mut at = element;
        while at != 0 {
            let Element { name, parent, .. } = &self.page.elements[at as usize];
            match *name {
                "blockquote" => kind = Kind::Quote,
                "figcaption" => kind = Kind::Caption,
                "tr" if at == element => kind = Kind::Item,
                name if kind == Kind::Text && tags::is_preformatted(name) => kind = Kind::Preformatted,
                name if kind == Kind::Text => kind = tags::heading(name).map_or(kind, Kind::Heading),
                _ => {}
            }
            at = *parent;
        }
        kind
    }
}

impl Page<'_> {
    /// A block that is all of a list's item is one; an item that holds several is a part of the page.
    fn name_items(&mut self) {
        for block in &mut self.blocks {
            if block.kind != Kind::Text {
                continue;
            }
            let mut at = block.element;
            while at != 0 && self.elements[at as usize].blocks <= 1 {
                if matches!(self.elements[at as usize].name, "li" | "dt" | "dd") {
                    block.kind = Kind::Item;
                    break;
                }
                at = self.elements[at as usize].parent;
            }
        }
    }

    pub(super) fn element(&self, id: Id) -> &Element<'_> {
        &self.elements[id as usize]
    }
}

fn hides(element: &Element<'_>, style: &str, parent: &str) -> bool {
    const CLASSES: &[&str] = &[
        "sf-hidden",
        "sr-only",
        "sronly",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "screen-reader-only",
        "screenreader",
        "screen-reader",
        "a11y-hidden",
        "element-invisible",
        "assistive-text",
        "u-hiddenvisually",
    ];
    tags::is_unseen(element.name)
        || element.name == "title" && parent != "head"
        || element.name == "dialog" && element.value("open").is_none()
        || element.value("hidden").is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
        || has_style(style, "display", "none")
        || has_style(style, "visibility", "hidden")
        || element.value("class").is_some_and(|class| {
            class.split_ascii_whitespace().any(|word| CLASSES.contains(&&*word.to_ascii_lowercase()))
        })
}

/// `display: none` in a `style`.
fn has_style(style: &str, property: &str, value: &str) -> bool {
    !style.is_empty()
        && style.split(';').any(|rule| {
            rule.split_once(':').is_some_and(|(name, given)| {
                let given = given.trim().trim_end_matches("!important").trim_end();
                name.trim().eq_ignore_ascii_case(property) && given.eq_ignore_ascii_case(value)
            })
        })
}

/// White space of HTML; a no-break space is none.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

fn is_blank(text: &str) -> bool {
    text.chars().all(is_space)
}

/// Soft hyphens, zero-width spaces and marks of direction.
fn is_inkless(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
