//! The tree that html5ever fills: nodes in one list, tied by their numbers, so that no depth of a page is a depth of calls.

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName};
use std::borrow::Cow;
use std::cell::{Ref, RefCell};

/// The place of a node in the list.
pub(super) type Id = usize;

#[derive(Debug)]
pub(super) enum Data {
    Document,
    Element {
        name: QualName,
        attributes: Vec<Attribute>,
        /// Of a template: the root of what it holds.
        template: Option<Id>,
    },
    Text(String),
    Comment(String),
    /// An instruction.
    Other,
}

#[derive(Debug)]
struct Node {
    data: Data,
    parent: Option<Id>,
    first: Option<Id>,
    last: Option<Id>,
    before: Option<Id>,
    after: Option<Id>,
}

#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    pub(super) const DOCUMENT: Id = 0;

    pub(super) fn data(&self, id: Id) -> &Data {
        &self.nodes[id].data
    }

    pub(super) fn children(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.nodes[id].first, |&child| self.nodes[child].after)
    }

    /// A child of the document or of its root.
    pub(super) fn is_near_root(&self, id: Id) -> bool {
        let parent = self.nodes[id].parent;
        parent == Some(Tree::DOCUMENT) || parent.is_some_and(|id| self.nodes[id].parent == Some(Tree::DOCUMENT))
    }

    fn add(&mut self, data: Data) -> Id {
        self.nodes.push(Node { data, parent: None, first: None, last: None, before: None, after: None });
        self.nodes.len() - 1
    }

    fn detach(&mut self, id: Id) {
        let Node { parent, before, after, .. } = self.nodes[id];
        let Some(parent) = parent else { return };
        match before {
            Some(before) => self.nodes[before].after = after,
            None => self.nodes[parent].first = after,
        }
        match after {
            Some(after) => self.nodes[after].before = before,
            None => self.nodes[parent].last = before,
        }
        let node = &mut self.nodes[id];
        (node.parent, node.before, node.after) = (None, None, None);
    }

    /// As the last child.
    fn attach(&mut self, parent: Id, id: Id) {
        self.detach(id);
        let last = self.nodes[parent].last.replace(id);
        match last {
            Some(last) => self.nodes[last].after = Some(id),
            None => self.nodes[parent].first = Some(id),
        }
        let node = &mut self.nodes[id];
        (node.parent, node.before) = (Some(parent), last);
    }

    fn attach_before(&mut self, sibling: Id, id: Id) {
        self.detach(id);
        let Node { parent: Some(parent), before, .. } = self.nodes[sibling] else { return };
        match before {
            Some(before) => self.nodes[before].after = Some(id),
            None => self.nodes[parent].first = Some(id),
        }
        self.nodes[sibling].before = Some(id);
        let node = &mut self.nodes[id];
        (node.parent, node.before, node.after) = (Some(parent), before, Some(sibling));
    }

    /// Text goes on in the text before it.
    fn node_of(&mut self, before: Option<Id>, child: NodeOrText<Id>) -> Option<Id> {
        match child {
            NodeOrText::AppendNode(id) => Some(id),
            NodeOrText::AppendText(text) => {
                if let Some(Data::Text(there)) = before.map(|id| &mut self.nodes[id].data) {
                    there.push_str(&text);
                    return None;
                }
                Some(self.add(Data::Text(text.to_string())))
            }
        }
    }
}

/// What html5ever calls.
#[derive(Debug)]
pub(super) struct Sink {
    tree: RefCell<Tree>,
}

impl Default for Sink {
    fn default() -> Self {
        let mut tree = Tree { nodes: Vec::new() };
        tree.add(Data::Document);
        Sink { tree: RefCell::new(tree) }
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Tree;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        Tree::DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Ref<'a, QualName> {
        Ref::map(self.tree.borrow(), |tree| match &tree.nodes[*target].data {
            Data::Element { name, .. } => name,
            // html5ever asks for the names of elements alone.
            other => unreachable!("{other:?} has no name"),
        })
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Id {
        let mut tree = self.tree.borrow_mut();
        let template = flags.template.then(|| tree.add(Data::Document));
        tree.add(Data::Element { name, attributes, template })
    }

    fn create_comment(&self, text: StrTendril) -> Id {
        self.tree.borrow_mut().add(Data::Comment(text.to_string()))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.tree.borrow_mut().add(Data::Other)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        let mut tree = self.tree.borrow_mut();
        let last = tree.nodes[*parent].last;
        if let Some(id) = tree.node_of(last, child) {
            tree.attach(*parent, id);
        }
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let has_parent = self.tree.borrow().nodes[*element].parent.is_some();
        if has_parent { self.append_before_sibling(element, child) } else { self.append(previous, child) }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Id) -> Id {
        match &self.tree.borrow().nodes[*target].data {
            Data::Element { template: Some(id), .. } => *id,
            _ => *target,
        }
    }

    fn same_node(&self, x: &Id, y: &Id) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let mut tree = self.tree.borrow_mut();
        let before = tree.nodes[*sibling].before;
        if let Some(id) = tree.node_of(before, child) {
            tree.attach_before(*sibling, id);
        }
    }

    fn add_attrs_if_missing(&self, target: &Id, attrs: Vec<Attribute>) {
        if let Data::Element { attributes, .. } = &mut self.tree.borrow_mut().nodes[*target].data {
            for attribute in attrs {
                if attributes.iter().all(|there| there.name != attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Id) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = tree.nodes[*node].first {
            tree.attach(*new_parent, child);
        }
    }

    fn allow_declarative_shadow_roots(&self, _: &Id) -> bool {
        false
    }
}
