//! `crossread evaluate`: how good the pipeline is on annotated sets, from raw text.

mod amounts;
mod attributions;
mod casing;
mod cluster_lines;
mod compared;
mod conllu;
mod coref;
mod detok;
mod judge;
mod names;
mod reliability;
mod report;
mod score;
pub(crate) mod sets;
mod specs;
mod times;
mod treebank;
mod values;

use casing::Casing;
use crossread::evaluate::with_section;
use crossread::pack::Pack;
use names::Names;
use reliability::Reliability;
use report::{Listing, Report};
use serde_json::{Map, Value};
use sets::GoldSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Annotated files: `token<TAB>BIO-label` lines, or gold in brackets (`.txt`), for names, dates and amounts;
    /// treebanks (`.conllu`) for tokens, sentences, parts of speech, lemmas and trees; `.jsonl` with clusters of names for the sieves of entities, as `docred`, `gum` and `ecbplus` have them, or with what is said in texts, by whom,
    /// or with articles or sentences side by side, as BASIL, ECB+, SemEval-2022 task 8, FEVER and pairs of news sentences have them;
    /// `.json` with sentences and their values, as Recognizers-Text specifies them.
    #[arg(long = "set", required_unless_present = "scores", num_args = 1.., value_name = "FILE")]
    sets: Vec<PathBuf>,
    /// Read the sets as headlines are written.
    #[arg(long, value_enum)]
    case: Option<Casing>,
    /// One JSON object a set instead of tables.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    listing: Listing,
    /// Instead of tables by label: of the names found in all sets, how many are right, by their scores.
    #[arg(long, conflicts_with = "gold")]
    reliability: bool,
    /// Instead of tables: the texts of the sets and what is marked, one JSON object a text.
    #[arg(long)]
    gold: bool,
    /// Rewrite the sections of the development sets under DIR in this file.
    #[arg(long, value_name = "FILE", requires = "folder")]
    scores: Option<PathBuf>,
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// Labels of this project, in the folder of gold beside the score file: the texts are not here to be handed on.
const LABELS: &str = "news-values.tsv";

/// What `./build.sh score DIR` measures, under DIR.
const DEVELOPMENT: [(&str, Option<Casing>); 28] = [
    ("ner/dev/worldwide.dev.tsv", None),
    ("ner/dev/worldwide.dev.tsv", Some(Casing::Upper)),
    ("ner/dev/worldwide.dev.tsv", Some(Casing::Title)),
    ("ner/dev/ieer_first_half.tsv", None),
    ("ner/dev/gum_open.dev.tsv", None),
    ("ner/dev/uner_ewt.dev.tsv", None),
    ("ner/dev/wnut17.dev.tsv", None),
    ("ner/dev/crossner_politics.test.tsv", None),
    ("ner/dev/wikigold.test.tsv", None),
    ("ud/ud_ewt.dev.conllu", None),
    ("ud/ud_gum_open.dev.conllu", None),
    ("values/NumberModel.json", None),
    ("values/OrdinalModel.json", None),
    ("values/PercentModel.json", None),
    ("values/CurrencyModel.json", None),
    ("values/DimensionModel.json", None),
    ("values/DateParser.json", None),
    ("values/DatePeriodParser.json", None),
    ("values/DurationParser.json", None),
    ("values/DateTimeModel.json", None),
    ("quotes/polnear.dev.jsonl", None),
    ("quotes/gum_open.dev.jsonl", None),
    ("compare/semeval22_training_en_en.jsonl", None),
    ("compare/basil_1-50.jsonl", None),
    ("compare/ecbalign.dev.jsonl", None),
    ("compare/newsvalues.dev.jsonl", None),
    ("compare/feversym.dev.jsonl", None),
    ("text/wikinews_read.jsonl", None),
];

pub(crate) fn run(args: &Args, pack: &Pack) -> io::Result<ExitCode> {
    if let (Some(file), Some(folder)) = (&args.scores, &args.folder) {
        return rewrite_scores(file, folder, pack);
    }
    let mut out = io::stdout().lock();
    if args.gold {
        for line in named_sets(&args.sets, args.case)?.iter().flat_map(GoldSet::lines) {
            writeln!(out, "{line}")?;
        }
    } else if args.reliability {
        let mut reliability = Reliability::default();
        named_sets(&args.sets, args.case)?.iter().for_each(|set| reliability.add(set, pack));
        if args.json {
            writeln!(out, "{}", reliability.json())?;
        } else {
            write!(out, "{}", reliability.table())?;
        }
    } else {
        let (others, named): (Vec<_>, Vec<_>) = args.sets.iter().cloned().partition(|path| !holds_names(path));
        for path in &others {
            print(&mut out, other(path, pack)?.as_ref(), args)?;
        }
        for set in named_sets(&named, args.case)? {
            print(&mut out, &Names::of(&set, pack), args)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn extension(path: &Path) -> &str {
    path.extension().and_then(|e| e.to_str()).unwrap_or_default()
}

fn holds_names(path: &Path) -> bool {
    !matches!(extension(path), "conllu" | "json" | "jsonl")
}

fn other(path: &Path, pack: &Pack) -> io::Result<Box<dyn Report>> {
    Ok(match extension(path) {
        "json" => Box::new(values::Values::of(path, pack).map_err(io::Error::other)?),
        "conllu" => Box::new(conllu::Treebank::of(path, pack).map_err(io::Error::other)?),
        _ if compared::are_in(path) => Box::new(compared::measured(path, pack).map_err(io::Error::other)?),
        _ if attributions::are_in(path) => {
            Box::new(attributions::Attributions::of(path, pack).map_err(io::Error::other)?)
        }
        _ => Box::new(coref::Clusters::of(path, pack).map_err(io::Error::other)?),
    })
}

/// The sets of names in the files; gold in brackets after the lines.
fn named_sets(paths: &[PathBuf], case: Option<Casing>) -> io::Result<Vec<GoldSet>> {
    if let Some(path) = paths.iter().find(|path| !holds_names(path)) {
        return Err(io::Error::other(format!("{} is no set of names", path.display())));
    }
    let (gold, lines): (Vec<_>, Vec<_>) = paths.iter().cloned().partition(|path| extension(path) == "txt");
    let lines = lines.iter().map(|path| GoldSet::of_lines(path)).collect::<Result<Vec<_>, _>>();
    let mut sets = lines.map_err(io::Error::other)?;
    sets.extend(GoldSet::of_gold(&gold).map_err(io::Error::other)?);
    Ok(sets.into_iter().map(|set| set.in_case(case)).collect())
}

fn print(out: &mut impl Write, report: &dyn Report, args: &Args) -> io::Result<()> {
    let errors = report.errors(&args.listing);
    if args.json {
        let mut object = Map::from_iter([
            ("set".to_owned(), report.name().into()),
            ("documents".to_owned(), report.documents().into()),
        ]);
        object.extend(report.json().into_iter().map(|(key, value)| (key.to_owned(), value)));
        object.insert("errors".to_owned(), errors.into());
        return writeln!(out, "{}", Value::Object(object));
    }
    writeln!(out, "{} ({} documents)", report.name(), report.documents())?;
    write!(out, "{}", report.table())?;
    errors.iter().try_for_each(|error| writeln!(out, "{error}"))
}

/// Each development set as a section of the score file; the other sections stand.
fn rewrite_scores(file: &Path, folder: &Path, pack: &Pack) -> io::Result<ExitCode> {
    let mut scores = std::fs::read_to_string(file)?;
    let mut rewrite = |report: &dyn Report| {
        let name = report.name();
        let body = format!("== {name} pack={}\n{}", pack.hash(), report.table());
        println!("{body}");
        scores = with_section(&scores, name, &body);
    };
    for (set, case) in DEVELOPMENT {
        let path = folder.join(set);
        if holds_names(&path) {
            named_sets(&[path], case)?.iter().for_each(|set| rewrite(&Names::of(set, pack)));
        } else {
            rewrite(other(&path, pack)?.as_ref());
        }
    }
    let labels = file.with_file_name("gold").join(LABELS);
    rewrite(&compared::labelled(&labels, folder, pack).map_err(io::Error::other)?);
    std::fs::write(file, scores)?;
    Ok(ExitCode::SUCCESS)
}
