//! What is found of two articles or more, a finding a line: as the cases of comparison state it and `crossread trace` shows it.
//!
//! `layer state kind: words of the first | words of the second`; `-` where a side has none, ` … ` between two places.

use crate::compare::alignment::{Alignment, AlignmentState, Parts};
use crate::compare::clusters::{Cluster, ClusterKind};
use crate::compare::emphasis::{Emphasis, EmphasisState};
use crate::compare::event::{Event, EventState, EvidenceKind};
use crate::compare::lineage::{Lineage, LineageCertainty, LineageKind};
use crate::compare::only::{Only, OnlyKind};
use crate::compare::points::Point;
use crate::compare::quotations::{Quoted, QuotedState};
use crate::compare::relations::{Polarity, Relating, RelatingState};
use crate::compare::reuse::{Edit, Inside, Reuse, ReuseKind};
use crate::compare::similarity::Similarity;
use crate::compare::values::{Certainty, Filler, Slot, SlotKind, SlotState};
use crate::compare::wording::{Wording, WordingKind};
use crate::compare::{Comparison, Pair, Thing};
use crate::document::{Article, Document};
use crate::text::Span;

/// One finding of a layer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The key of the contract.
    pub layer: &'static str,
    /// Its state, its kind and what else [`names`] has of it; behind `from` the name of a source.
    pub says: Vec<String>,
    /// The slug of what found it; empty of what only counts.
    pub rule: &'static str,
    /// By article, where it stands in each.
    pub sides: Vec<Vec<Span>>,
    /// What it rests on: `counted`, and where that stands.
    pub because: Vec<(String, Vec<Vec<Span>>)>,
}

/// What findings of a layer can say; `None` of what is no layer.
#[must_use]
pub fn names(layer: &str) -> Option<Vec<&'static str>> {
    macro_rules! all {
        ($($named:ty),*) => { [$(<$named>::ALL.map(<$named>::name).to_vec()),*].concat() };
    }
    let (mut names, more): (Vec<_>, &[&str]) = match layer {
        "event" => (all!(EventState, EvidenceKind), &["for", "against"]),
        "alignments" => (all!(AlignmentState), &["moved"]),
        "reuse" => (all!(ReuseKind, Inside), &["moved"]),
        "values" => (all!(SlotState, SlotKind, Certainty), &[]),
        "quotations" => (all!(QuotedState), &[]),
        "relations" => (all!(RelatingState, Polarity), &[]),
        "emphasis" => (all!(EmphasisState), &[]),
        "only" => (all!(OnlyKind), &["a", "b"]),
        "wording" => (all!(WordingKind), &["enough"]),
        "lineage" => (all!(LineageKind, LineageCertainty), &["to_a", "to_b", "to_c", "from_a", "from_b", "from_c"]),
        "clusters" => (all!(ClusterKind), &["a", "b", "c"]),
        "points" => (Vec::new(), &[]),
        _ => return None,
    };
    names.extend(more);
    Some(names)
}

/// All findings of a comparison of these articles, in the order of the contract.
#[must_use]
pub fn findings(documents: &[(&Article, &Document)], comparison: &Comparison) -> Vec<Finding> {
    let of_pairs = comparison.pairs.iter().flat_map(|pair| of_pair(documents, pair));
    of_pairs.chain(of_many(documents.len(), comparison)).collect()
}

pub(super) fn of_pair(documents: &[(&Article, &Document)], pair: &Pair) -> Vec<Finding> {
    let mut found = Vec::new();
    OfPair { documents, pair }.add_to(&mut found);
    found
}

/// Of so many articles together.
pub(super) fn of_many(articles: usize, comparison: &Comparison) -> Vec<Finding> {
    let mut found: Vec<Finding> = comparison.lineage.iter().map(|lineage| of_lineage(lineage, articles)).collect();
    found.extend(comparison.clusters.iter().map(|cluster| of_cluster(cluster, articles)));
    found.extend(comparison.points.iter().map(|point| of_point(point, articles)));
    found
}

impl Finding {
    fn new<'s>(layer: &'static str, says: impl IntoIterator<Item = &'s str>, rule: &'static str) -> Finding {
        let says = says.into_iter().filter(|word| !word.is_empty()).map(str::to_owned).collect();
        Finding { layer, says, rule, sides: Vec::new(), because: Vec::new() }
    }

    /// In the notation of the cases.
    #[must_use]
    pub fn line(&self, documents: &[(&Article, &Document)]) -> String {
        let head =
            std::iter::once(self.layer).chain(self.says.iter().map(String::as_str)).collect::<Vec<_>>().join(" ");
        if self.sides.iter().all(Vec::is_empty) { head } else { format!("{head}: {}", words(&self.sides, documents)) }
    }
}

/// `words of the first | words of the second`, on one line.
#[must_use]
pub fn words(sides: &[Vec<Span>], documents: &[(&Article, &Document)]) -> String {
    let side = |(spans, (article, _)): (&Vec<Span>, &(&Article, &Document))| {
        let words = spans.iter().map(|span| span.of(&article.text).split_whitespace().collect::<Vec<_>>().join(" "));
        let words = words.collect::<Vec<_>>().join(" … ");
        if words.is_empty() { "-".to_owned() } else { words }
    };
    sides.iter().zip(documents).map(side).collect::<Vec<_>>().join(" | ")
}

/// A pair among all articles.
struct OfPair<'d> {
    documents: &'d [(&'d Article, &'d Document)],
    pair: &'d Pair,
}

impl OfPair<'_> {
    fn add_to(&self, found: &mut Vec<Finding>) {
        let pair = self.pair;
        found.push(of_similarity(&pair.similarity));
        self.event(&pair.event, found);
        found.extend(pair.alignments.iter().map(|alignment| self.alignment(alignment)));
        found.extend(pair.reuse.iter().map(|reuse| self.reuse(reuse)));
        found.extend(pair.values.iter().map(|slot| self.slot(slot)));
        found.extend(pair.quotations.iter().map(|quoted| self.quoted(quoted)));
        found.extend(pair.relations.iter().map(|relating| self.relating(relating)));
        found.extend(pair.emphasis.iter().map(|emphasis| self.emphasis(emphasis)));
        found.extend(pair.only.iter().map(|only| self.only(only)));
        found.extend(pair.wording.iter().map(|wording| self.wording(wording)));
    }

    /// The places of a pair, among those of all articles.
    fn sides(&self, two: [Vec<Span>; 2]) -> Vec<Vec<Span>> {
        let mut sides = vec![Vec::new(); self.documents.len()];
        for (article, spans) in self.pair.articles.into_iter().zip(two) {
            sides[article] = spans;
        }
        sides
    }

    fn maybe(&self, two: [Option<Span>; 2]) -> Vec<Vec<Span>> {
        self.sides(two.map(|span| span.into_iter().collect()))
    }

    fn both(&self, two: [Span; 2]) -> Vec<Vec<Span>> {
        self.sides(two.map(|span| vec![span]))
    }

    fn event(&self, event: &Event, found: &mut Vec<Finding>) {
        let because = vec![(format!("score {}", event.score), Vec::new())];
        found.push(Finding { because, ..Finding::new("event", [event.state.name()], event.rule.0) });
        for evidence in &event.because {
            let side = if evidence.speaks_for { "for" } else { "against" };
            let sides = self.both(evidence.sides);
            found.push(Finding { sides, ..Finding::new("event", [side, evidence.kind.name()], event.rule.0) });
        }
    }

    fn alignment(&self, alignment: &Alignment) -> Finding {
        let Parts { words, synonyms, entities, values, quotation, place } = alignment.parts;
        let parts = format!(
            "score {}: words {words}, synonyms {synonyms}, entities {entities}, values {values}, quotation {quotation}, \
             place {place}",
            alignment.score
        );
        let joints = alignment.because.iter().map(|joint| (joint.kind.name().to_owned(), self.both(joint.sides)));
        Finding {
            sides: self.sides(alignment.sides.clone()),
            because: std::iter::once((parts, Vec::new())).chain(joints).collect(),
            ..Finding::new("alignments", [alignment.state.name(), moved(alignment.moved)], alignment.rule.0)
        }
    }

    fn edits(&self, edits: &[Edit]) -> Vec<(String, Vec<Vec<Span>>)> {
        edits.iter().map(|edit| (edit.kind.name().to_owned(), self.maybe(edit.sides))).collect()
    }

    fn reuse(&self, reuse: &Reuse) -> Finding {
        let mut because = vec![(format!("{} words", reuse.words), Vec::new())];
        because.extend(self.edits(&reuse.edits));
        let says = [reuse.kind.name(), reuse.inside.name(), moved(reuse.moved)];
        Finding { sides: self.both(reuse.sides), because, ..Finding::new("reuse", says, reuse.rule.0) }
    }

    fn slot(&self, slot: &Slot) -> Finding {
        let says = [slot.state.name(), slot.kind.name(), slot.certainty.name()];
        let place = |filler: &Option<Filler>| filler.as_ref().map(|filler| filler.span);
        let parts = slot.because.iter().map(|part| (part.kind.name().to_owned(), self.maybe(part.sides)));
        let named = [("relation", &slot.relation), ("counted", &slot.counted)];
        let named =
            named.into_iter().filter_map(|(part, name)| Some((format!("{part} {}", name.as_ref()?), Vec::new())));
        let told = slot.attributed.iter().any(Option::is_some);
        let sources = told.then(|| ("attributed".to_owned(), self.things(slot.attributed)));
        let subject = slot.subject.map(|thing| ("of".to_owned(), self.things([Some(thing); 2])));
        Finding {
            sides: self.maybe([place(&slot.sides[0]), place(&slot.sides[1])]),
            because: named.chain(subject).chain(parts).chain(sources).collect(),
            ..Finding::new("values", says, slot.rule.0)
        }
    }

    fn quoted(&self, quoted: &Quoted) -> Finding {
        let speaker = quoted.speaker.map(|thing| ("speaker".to_owned(), self.things([Some(thing); 2])));
        Finding {
            sides: self.maybe(quoted.sides),
            because: speaker.into_iter().chain(self.edits(&quoted.edits)).collect(),
            ..Finding::new("quotations", [quoted.state.name()], quoted.rule.0)
        }
    }

    fn relating(&self, relating: &Relating) -> Finding {
        let deeds = relating.sides.iter().flatten();
        let mut says = vec![relating.state.name()];
        says.extend(
            Polarity::ALL.map(Polarity::name).into_iter().filter(|p| deeds.clone().any(|d| d.polarity.name() == *p)),
        );
        let parts = [("subject", relating.subject), ("object", relating.object)];
        let parts = parts.map(|(part, thing)| (part.to_owned(), self.things([Some(thing); 2])));
        let verbs = deeds.clone().map(|deed| (format!("{} {}", deed.polarity.name(), deed.verb), Vec::new()));
        Finding {
            sides: self.sides(relating.sides.each_ref().map(|deeds| deeds.iter().map(|deed| deed.span).collect())),
            because: parts.into_iter().chain(verbs).collect(),
            ..Finding::new("relations", says, relating.rule.0)
        }
    }

    fn emphasis(&self, emphasis: &Emphasis) -> Finding {
        let slot = emphasis.value.and_then(|at| self.pair.values.get(at));
        let sides = match slot {
            Some(slot) => self.maybe(slot.sides.each_ref().map(|filler| filler.as_ref().map(|filler| filler.span))),
            None => self.things([emphasis.entity; 2]),
        };
        let weight = |at: usize| {
            let weight = emphasis.sides[at];
            let place = if weight.headline { ", headline" } else { "" };
            let lede = if weight.lede { ", lede" } else { "" };
            (format!("share of {} {}{place}{lede}", ["a", "b"][at], weight.share), Vec::new())
        };
        Finding {
            sides,
            because: vec![weight(0), weight(1)],
            ..Finding::new("emphasis", [emphasis.state.name()], emphasis.rule.0)
        }
    }

    fn only(&self, only: &Only) -> Finding {
        let mut sides = [Some(only.span), only.closest];
        sides.rotate_right(only.side);
        let nearest = only.score.map(|score| (format!("nearest {score}"), Vec::new()));
        Finding {
            sides: self.maybe(sides),
            because: nearest.into_iter().collect(),
            ..Finding::new("only", [["a", "b"][only.side], only.kind.name()], only.rule.0)
        }
    }

    fn wording(&self, wording: &Wording) -> Finding {
        let of = wording.entity.map(|thing| ("of".to_owned(), self.things([Some(thing); 2])));
        let odds = wording.log_odds.map(|odds| (format!("log odds {odds}"), Vec::new()));
        let says = [wording.kind.name(), if wording.enough { "enough" } else { "" }];
        Finding {
            sides: self.sides(wording.sides.clone()),
            because: of.into_iter().chain(odds).collect(),
            ..Finding::new("wording", says, wording.rule.0)
        }
    }

    /// Where a thing is first named in each article.
    fn things(&self, things: [Option<Thing>; 2]) -> Vec<Vec<Span>> {
        let first = |side: usize| {
            let document = self.documents[self.pair.articles[side]].1;
            let parts = &self.pair.things[things[side]?.at()][side];
            let members = parts.iter().flat_map(|part| &document.entities[part.at()].members);
            members.map(|member| document.span(document.mentions[member.mention.at()].tokens)).min()
        };
        self.maybe([first(0), first(1)])
    }
}

fn moved(moved: bool) -> &'static str {
    if moved { "moved" } else { "" }
}

fn of_similarity(similarity: &Similarity) -> Finding {
    let Similarity { overall, places, entities, time, narrative, reuse } = similarity;
    let time = time.map_or_else(|| "-".to_owned(), |time| time.to_string());
    let parts = format!("places {places}, entities {entities}, time {time}, narrative {narrative}, reuse {reuse}");
    let overall = overall.to_string();
    Finding { because: vec![(parts, Vec::new())], ..Finding::new("similarity", [overall.as_str()], "") }
}

/// What articles are called here.
const LETTERS: [&str; 3] = ["a", "b", "c"];

fn letter(article: usize) -> &'static str {
    LETTERS.get(article).copied().unwrap_or("more")
}

fn of_lineage(lineage: &Lineage, articles: usize) -> Finding {
    let to = format!("to_{}", letter(lineage.to));
    let from = lineage.from.article.map(|article| format!("from_{}", letter(article)));
    let says = [lineage.kind.name(), lineage.certainty.name(), &to, from.as_deref().unwrap_or_default()];
    let mut finding = Finding::new("lineage", says, lineage.rule.0);
    finding.says.extend(lineage.from.source.iter().flat_map(|source| ["from", source.as_str()]).map(str::to_owned));
    finding.sides = gathered(lineage.because.iter().copied(), articles);
    finding
}

fn of_cluster(cluster: &Cluster, articles: usize) -> Finding {
    let members = cluster.articles.iter().filter(|_| articles <= LETTERS.len()).map(|article| letter(*article));
    Finding::new("clusters", std::iter::once(cluster.kind.name()).chain(members), cluster.rule.0)
}

fn of_point(point: &Point, articles: usize) -> Finding {
    let sides = gathered(point.cells.iter().map(|cell| (cell.article, cell.span)), articles);
    Finding { sides, ..Finding::new("points", [], point.rule.0) }
}

fn gathered(places: impl Iterator<Item = (usize, Span)>, articles: usize) -> Vec<Vec<Span>> {
    let mut sides = vec![Vec::new(); articles];
    places.for_each(|(article, span)| sides[article].push(span));
    sides
}
