//! A web page parsed natively, by html5ever, into the notation of [`crate::walk`]. In a browser the page's own parser does
//! this work.

mod tree;

use crate::walk::{ATTRIBUTES, DEPTH, EMPTY, VALUE};
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use tree::{Data, Id, Tree};

/// The page as its parser sees it, in the notation of [`crate::walk`].
#[must_use]
pub fn parse(html: &str) -> String {
    let mut writer = Writer::default();
    writer.write(&tree_of(html), None);
    writer.out
}

fn tree_of(html: &str) -> Tree {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    parse_document(tree::Sink::default(), ParseOpts { tree_builder, ..ParseOpts::default() }).one(html)
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The last record is text.
    in_text: bool,
}

/// What is done next: a node with the depth of its parent, or the end of an element.
enum Task {
    Node(Id, usize),
    End,
}

impl Writer {
    fn record(&mut self, kind: char, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\0');
        }
        self.out.push(kind);
        self.out.push_str(text);
        self.in_text = false;
    }

    /// Of a frame, `frame` is its depth.
    fn write(&mut self, tree: &Tree, frame: Option<usize>) {
        let mut tasks = Vec::new();
        put_children(tree, Tree::DOCUMENT, frame.unwrap_or(0), &mut tasks);
        while let Some(task) = tasks.pop() {
            match task {
                Task::End => self.record('>', ""),
                Task::Node(id, depth) => self.node(tree, id, depth, frame.is_some(), &mut tasks),
            }
        }
    }

    fn node(&mut self, tree: &Tree, id: Id, depth: usize, framed: bool, tasks: &mut Vec<Task>) {
        match tree.data(id) {
            Data::Text(text) if text.is_empty() => {}
            Data::Text(text) if self.in_text => self.out.push_str(text),
            Data::Text(text) => {
                self.record('"', text);
                self.in_text = true;
            }
            Data::Comment(text) if tree.is_near_root(id) => self.record('!', text),
            Data::Element { name, attributes, .. } => {
                let name = &*name.local.to_ascii_lowercase();
                let value_of = |wanted: &str| {
                    let found = attributes.iter().find(|a| a.name.prefix.is_none() && &*a.name.local == wanted);
                    found.map(|a| &*a.value)
                };
                let is_data =
                    || value_of("type").is_some_and(|kind| trimmed(kind).eq_ignore_ascii_case("application/ld+json"));
                if name == "style" || name == "script" && !is_data() {
                    return;
                }
                self.record('<', name);
                for attribute in attributes.iter().filter(|a| a.name.prefix.is_none()) {
                    let name = attribute.name.local.to_ascii_lowercase();
                    if ATTRIBUTES.contains(&&*name) {
                        self.record('@', &name);
                        self.out.push('=');
                        self.out.push_str(kept(&attribute.value));
                    }
                }
                let depth = depth + 1;
                if depth > DEPTH {
                    self.record('>', "");
                } else {
                    tasks.push(Task::End);
                }
                if !EMPTY.contains(&name) {
                    put_children(tree, id, depth, tasks);
                } else if let Some(page) = value_of("srcdoc").filter(|_| name == "iframe" && !framed) {
                    self.write(&tree_of(page), Some(depth));
                }
            }
            Data::Comment(_) | Data::Document | Data::Other => {}
        }
    }
}

/// The last on the bottom.
fn put_children(tree: &Tree, parent: Id, depth: usize, tasks: &mut Vec<Task>) {
    let from = tasks.len();
    tasks.extend(tree.children(parent).map(|child| Task::Node(child, depth)));
    tasks[from..].reverse();
}

fn trimmed(value: &str) -> &str {
    value.trim_matches([' ', '\t', '\n', '\r', '\u{c}'])
}

fn kept(value: &str) -> &str {
    if value.as_bytes().get(..5).is_some_and(|start| start.eq_ignore_ascii_case(b"data:")) {
        return "";
    }
    if value.len() <= VALUE {
        return value;
    }
    let mut units = 0;
    let end = value.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > VALUE
    });
    &value[..end.map_or(value.len(), |(at, _)| at)]
}

#[cfg(test)]
mod tests;
