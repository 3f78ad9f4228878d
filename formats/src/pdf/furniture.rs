//! Running heads and feet, and the numbers of pages: what stands at one height on several pages, whatever its digits.

use super::Page;
use super::lines::Line;
use super::order::order as in_order;

/// Lines from the edge of a page that may be such.
const NEAR: usize = 4;

/// Two such lines stand at one height, give or take so much.
const LEVEL: i32 = 1_500;

/// Pages before and behind on which it may stand again: left and right pages have heads of their own.
const PAGES: usize = 2;

/// A line at an edge, without its digits.
#[derive(Debug, PartialEq, Eq)]
struct Edge {
    line: usize,
    base: i32,
    top: bool,
    words: String,
}

pub(super) fn set_aside(pages: &mut [Page]) {
    let edges: Vec<Vec<Edge>> = pages.iter().map(edges).collect();
    for (at, page) in pages.iter_mut().enumerate() {
        for edge in &edges[at] {
            let again = (at.saturating_sub(PAGES)..=(at + PAGES).min(edges.len() - 1))
                .filter(|&other| other != at)
                .flat_map(|other| &edges[other])
                .any(|other| {
                    other.top == edge.top && other.words == edge.words && (other.base - edge.base).abs() <= LEVEL
                });
            let line = &mut page.lines[edge.line];
            let own_number = edge.words == "#" && !edge.top && line.text.trim() == (at + 1).to_string();
            if again || line.artifact || own_number {
                line.aside = Some(reason(edge));
            }
        }
    }
    set_aside_level(pages, &edges);
}

/// What stands at the very height and in the size of such lines of the pages beside it: the head of a chapter.
fn set_aside_level(pages: &mut [Page], edges: &[Vec<Edge>]) {
    const SAME: i32 = 100;
    for at in 0..pages.len() {
        for edge in &edges[at] {
            let Line { base, size, aside, .. } = pages[at].lines[edge.line];
            let mut beside = (at.saturating_sub(1)..=(at + 1).min(pages.len() - 1)).filter(|&other| other != at);
            let same = |other: &Line| {
                other.aside.is_some() && (other.base - base).abs() <= SAME && (other.size - size).abs() <= SAME / 2
            };
            let on = |page: usize| edges[page].iter().any(|edge| same(&pages[page].lines[edge.line]));
            if aside.is_none() && beside.any(on) {
                pages[at].lines[edge.line].aside = Some(reason(edge));
            }
        }
    }
}

fn reason(edge: &Edge) -> &'static str {
    let letters = edge.words.chars().filter(|c| c.is_alphabetic()).count();
    if edge.words.contains('#') && letters <= 8 && edge.words.split_whitespace().count() <= 4 {
        "page-number"
    } else if edge.top {
        "running-head"
    } else {
        "running-foot"
    }
}

fn edges(page: &Page) -> Vec<Edge> {
    let mut order: Vec<usize> = (0..page.lines.len()).collect();
    in_order(&mut order, |&line| i64::from(page.lines[line].base));
    let edge = |line: usize, top: bool| {
        let Line { base, ref text, .. } = page.lines[line];
        let within = if top { base < page.height / 5 } else { base > page.height / 5 * 4 };
        within.then(|| Edge { line, base, top, words: without_digits(text) })
    };
    let head = order.iter().take(NEAR).filter_map(|&line| edge(line, true));
    let foot = order.iter().rev().take(NEAR).filter_map(|&line| edge(line, false));
    head.chain(foot).filter(|edge| !edge.words.is_empty()).collect()
}

/// `Page 12 of 30` is `page # of #`.
fn without_digits(text: &str) -> String {
    let mut out = String::new();
    for c in text.trim().chars().take(200) {
        if c.is_numeric() {
            if !out.ends_with('#') {
                out.push('#');
            }
        } else {
            out.extend(c.to_lowercase());
        }
    }
    let roman = !out.is_empty() && out.len() <= 6 && out.chars().all(|c| "ivxlc".contains(c));
    if roman { "#".to_owned() } else { out }
}
