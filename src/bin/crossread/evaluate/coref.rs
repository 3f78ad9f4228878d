//! `crossread evaluate --set X.jsonl`: how well the sieves gather the names of one thing, given the gold names.

use super::cluster_lines::Gold;
use super::detok::detok;
use super::report::{Listing, Report};
use crossread::alias::{Candidate, Name, Reach, fullest, prevailing, resolve};
use crossread::document::{Group, Label};
use crossread::pack::Pack;
use crossread::text::fold;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// Pairs of names that are one, and B³ over names, as counts that add up.
#[derive(Debug, Default)]
struct Counts {
    both: u64,
    ours: u64,
    gold: u64,
    names: u64,
    precision: f64,
    recall: f64,
}

#[derive(Debug, Default)]
pub(super) struct Clusters {
    name: String,
    documents: usize,
    counts: Counts,
    /// Over the articles of each story.
    across: Counts,
    /// How many ways of writing each rule joined, and how many of them wrongly.
    rules: BTreeMap<&'static str, (u32, u32)>,
    errors: Vec<String>,
}

impl Counts {
    /// Adds a document: the cluster that each mention was found to be in, and the thing that it names.
    fn add(&mut self, found: &[usize], things: &[usize]) {
        let mut ours: BTreeMap<usize, u64> = BTreeMap::new();
        let mut golden: BTreeMap<usize, u64> = BTreeMap::new();
        let mut both: BTreeMap<(usize, usize), u64> = BTreeMap::new();
        for (&f, &t) in found.iter().zip(things) {
            *ours.entry(f).or_default() += 1;
            *golden.entry(t).or_default() += 1;
            *both.entry((f, t)).or_default() += 1;
        }
        let pairs = |n: &u64| n * (n - 1) / 2;
        self.both += both.values().map(pairs).sum::<u64>();
        self.ours += ours.values().map(pairs).sum::<u64>();
        self.gold += golden.values().map(pairs).sum::<u64>();
        self.names += found.len() as u64;
        for ((f, t), n) in &both {
            self.precision += (n * n) as f64 / ours[f] as f64;
            self.recall += (n * n) as f64 / golden[t] as f64;
        }
    }
}

impl Clusters {
    pub(super) fn of(path: &Path, pack: &Pack) -> Result<Clusters, String> {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let lines = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        let mut report = Clusters { name, ..Clusters::default() };
        let mut stories: BTreeMap<String, Vec<Gold>> = BTreeMap::new();
        for (i, line) in lines.lines().enumerate() {
            let gold = Gold::of_line(line, pack).map_err(|e| format!("{} line {}: {e}", path.display(), i + 1))?;
            report.documents += 1;
            report.add(&gold, pack);
            if let Some(story) = &gold.story {
                stories.entry(story.clone()).or_default().push(gold);
            }
        }
        stories.values().for_each(|golds| report.add_story(golds, pack));
        Ok(report)
    }

    fn add(&mut self, gold: &Gold, pack: &Pack) {
        let Gathered { names, mentions } = gather(gold, pack);
        let mut clusters = resolve(&names, Reach::Article, []);
        let found: Vec<usize> = mentions.iter().map(|(name, _)| clusters.root(*name)).collect();
        let things: Vec<usize> = mentions.iter().map(|(_, thing)| *thing).collect();
        self.counts.add(&found, &things);
        // One line a wrong or missing link between two ways of writing.
        let thing_of = |name: usize| mentions.iter().find(|m| m.0 == name).map(|m| m.1);
        for (i, name) in names.iter().enumerate() {
            let root = clusters.root(i);
            let (rule, own) = (clusters.joined_by(i), thing_of(i));
            let tally = self.rules.entry(rule.0).or_default();
            tally.0 += u32::from(root != i);
            if own != thing_of(root) {
                tally.1 += 1;
                self.errors
                    .push(format!("wrong  {:14} {} <- {} ({})", rule.0, names[root].surface, name.surface, gold.id));
            }
            let first = mentions.iter().find(|m| Some(m.1) == own).map_or(i, |m| m.0);
            if clusters.root(first) != root {
                let label = name.label.name();
                self.errors
                    .push(format!("missed {label:14} {} <- {} ({})", names[first].surface, name.surface, gold.id));
            }
        }
    }

    /// Adds the articles of a story: what each names is joined in it, and then across them.
    fn add_story(&mut self, golds: &[Gold], pack: &Pack) {
        let things: Vec<&String> = golds.iter().flat_map(|gold| gold.clusters.keys()).collect();
        let (mut entities, mut mentions) = (Vec::new(), Vec::new());
        for gold in golds {
            let Gathered { names, mentions: own } = gather(gold, pack);
            let mut clusters = resolve(&names, Reach::Article, []);
            let roots: Vec<usize> = own.iter().map(|(name, _)| clusters.root(*name)).collect();
            let mut entity_of: BTreeMap<usize, usize> = BTreeMap::new();
            for (root, (_, thing)) in roots.iter().zip(&own) {
                let entity = *entity_of.entry(*root).or_insert_with(|| {
                    let all = || {
                        let members = roots.iter().zip(&own).filter(|(r, _)| *r == root);
                        members.map(|(_, (name, _))| Candidate { name: &names[*name], count: 1 })
                    };
                    let label = prevailing(all()).unwrap_or(names[*root].label);
                    entities.push(fullest(label, all()).unwrap_or(&names[*root]).clone());
                    entities.len() - 1
                });
                let thing = gold.clusters.keys().nth(*thing).and_then(|key| things.iter().position(|t| *t == key));
                mentions.push((entity, thing.unwrap_or(usize::MAX)));
            }
        }
        let mut clusters = resolve(&entities, Reach::Set, []);
        let found: Vec<usize> = mentions.iter().map(|(entity, _)| clusters.root(*entity)).collect();
        self.across.add(&found, &mentions.iter().map(|(_, thing)| *thing).collect::<Vec<_>>());
    }

    fn figures(&self) -> Vec<(&'static str, f64, f64)> {
        let share = |a: f64, b: f64| if b == 0.0 { 100.0 } else { 100.0 * a / b };
        let of = |c: &Counts, [pairs, b3]: [&'static str; 2]| {
            [
                (pairs, share(c.both as f64, c.ours as f64), share(c.both as f64, c.gold as f64)),
                (b3, share(c.precision, c.names as f64), share(c.recall, c.names as f64)),
            ]
        };
        let mut figures = of(&self.counts, ["pairs", "B3"]).to_vec();
        if self.across.names > 0 {
            figures.extend(of(&self.across, ["pairs across", "B3 across"]));
        }
        figures
    }
}

impl Report for Clusters {
    fn name(&self) -> &str {
        &self.name
    }

    fn documents(&self) -> usize {
        self.documents
    }

    fn table(&self) -> String {
        let mut out = format!("{} names\n", self.counts.names);
        for (measure, p, r) in self.figures() {
            let _ = writeln!(out, "{measure:14} {p:7.2} {r:7.2} {:7.2}", f1(p, r));
        }
        for (rule, (joined, wrong)) in &self.rules {
            let _ = writeln!(out, "{rule:14} joined {joined:5} wrong {wrong:5}");
        }
        out
    }

    fn json(&self) -> Vec<(&'static str, Value)> {
        let rows = self
            .figures()
            .into_iter()
            .map(|(measure, p, r)| (measure.to_owned(), json!({"p": p, "r": r, "f1": f1(p, r)})));
        vec![("entities", Map::from_iter(rows).into())]
    }

    fn errors(&self, listing: &Listing) -> Vec<String> {
        listing.spread(&self.errors).cloned().collect()
    }
}

fn f1(p: f64, r: f64) -> f64 {
    if p + r == 0.0 { 0.0 } else { 2.0 * p * r / (p + r) }
}

struct Gathered {
    /// Each way of writing once.
    names: Vec<Name>,
    /// By position: the name, and the thing that it names.
    mentions: Vec<(usize, usize)>,
}

fn gather(gold: &Gold, pack: &Pack) -> Gathered {
    let tokens: Vec<&str> = gold.tokens.iter().map(String::as_str).collect();
    let mut spans: Vec<(usize, usize, &str, usize)> = Vec::new();
    for (thing, mentions) in gold.clusters.values().enumerate() {
        spans.extend(mentions.iter().map(|(start, end, kind)| (*start, *end, kind.as_str(), thing)));
    }
    spans.sort_unstable();
    let mut out = Gathered { names: Vec::new(), mentions: Vec::new() };
    let mut known: BTreeMap<(Label, String), usize> = BTreeMap::new();
    let mut before = 0;
    for (start, end, kind, thing) in spans {
        let mut surface = String::new();
        detok(&tokens[start..end], true, &mut surface);
        let Some(label) = label(kind, &surface, pack) else { continue };
        let name = *known.entry((label, surface.clone())).or_insert_with(|| {
            out.names.push(Name::new(label, &surface, pack));
            out.names.len() - 1
        });
        let glossed = start == before + 1 && start > 1 && tokens[before] == "(" && tokens.get(end) == Some(&")");
        out.names[name].gloss_of = out.mentions.last().map(|m| m.0).filter(|of| glossed && *of != name);
        out.mentions.push((name, thing));
        before = end;
    }
    out
}

/// The types of these sets are coarser than ours; times and numbers are no names.
fn label(kind: &str, surface: &str, pack: &Pack) -> Option<Label> {
    Some(match kind {
        "PER" => Label::Person,
        "ORG" => Label::Org,
        "MISC" => Label::Event,
        "HUM" => person_or_body(surface, pack),
        // A people is now its country, now a thing of its own: no gold for us.
        "LOC" => {
            match pack.phrase(surface).map(|s| s.label()).find(|l| l.group() == Group::Places || *l == Label::Norp) {
                Some(Label::Norp) => return None,
                place => place.unwrap_or(Label::Gpe),
            }
        }
        _ => return None,
    })
}

/// One set has one type for people and bodies: the lists tell, then the words, then a form without spaces in capitals.
fn person_or_body(surface: &str, pack: &Pack) -> Label {
    let listed = pack.phrase(surface).map(|s| s.label()).find(|l| matches!(l, Label::Person | Label::Org));
    let body = |word: &str| {
        let facts = pack.word(&fold(word));
        facts.is_org_head() || facts.is_company_suffix()
    };
    let capitals = surface.chars().count() > 1 && !surface.contains(char::is_lowercase) && !surface.contains(' ');
    let told = capitals || surface.split(' ').any(body);
    listed.unwrap_or(if told { Label::Org } else { Label::Person })
}
