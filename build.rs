//! Compiles the lists of a language into the pack, with the modules that the crate itself reads packs with.
#![allow(dead_code, unreachable_pub, missing_debug_implementations)] // the crate uses the other half of these modules

#[path = "src/text/chars.rs"]
mod chars;
#[path = "src/pack/class.rs"]
mod class;
#[path = "src/pack/clue.rs"]
mod clue;
#[path = "src/pack/compile.rs"]
mod compile;
#[path = "src/text/crc.rs"]
mod crc;
#[path = "src/pack/cue.rs"]
mod cue;
#[path = "src/document/cue_class.rs"]
mod cue_class;
#[path = "src/pack/currency.rs"]
mod currency;
#[path = "src/pack/facts.rs"]
mod facts;
#[path = "src/pack/feast.rs"]
mod feast;
#[path = "src/document/syntax/feature.rs"]
mod feature;
#[path = "src/text/fold.rs"]
mod fold;
#[path = "src/pack/format.rs"]
mod format;
#[path = "src/pack/gender.rs"]
mod gender;
#[path = "src/pack/hedge.rs"]
mod hedge;
#[path = "src/pack/kb.rs"]
mod kb;
#[path = "src/pack/key.rs"]
mod key;
#[path = "src/document/label.rs"]
mod label;
#[path = "src/pack/lemma.rs"]
mod lemma;
#[path = "src/pack/lexicon.rs"]
mod lexicon;
#[path = "src/pack/name_link.rs"]
mod name_link;
#[path = "src/document/named.rs"]
mod named;
#[path = "src/pack/numeral.rs"]
mod numeral;
#[path = "src/pack/page_role.rs"]
mod page_role;
#[path = "src/pack/page_word.rs"]
mod page_word;
#[path = "src/pack/pairs.rs"]
mod pairs;
#[path = "src/pack/pattern_word.rs"]
mod pattern_word;
#[path = "src/pack/phrase_list.rs"]
mod phrase_list;
#[path = "src/pack/press_word.rs"]
mod press_word;
#[path = "src/pack/ring.rs"]
mod ring;
#[path = "src/document/rule.rs"]
mod rule;
#[path = "src/pack/scale.rs"]
mod scale;
#[path = "src/pack/share.rs"]
mod share;
#[path = "src/pack/time_word.rs"]
mod time_word;
#[path = "src/pack/unit.rs"]
mod unit;
#[path = "src/pack/unit_base.rs"]
mod unit_base;
#[path = "src/pack/unit_word.rs"]
mod unit_word;
#[path = "src/pack/value.rs"]
mod value;
#[path = "src/pack/value_role.rs"]
mod value_role;
#[path = "src/pack/value_sense.rs"]
mod value_sense;
#[path = "src/pack/word_set.rs"]
mod word_set;

mod text {
    pub(crate) use crate::chars;
    pub(crate) use crate::crc::crc32;
    pub(crate) use crate::fold::{fold, fold_into};
}

mod document {
    pub(crate) use crate::cue_class::CueClass;
    pub(crate) use crate::label::Label;
    pub(crate) use crate::named;
    pub(crate) use crate::rule::Rule;
    pub(crate) mod syntax {
        pub(crate) use crate::feature::Features;
    }
}

use compile::{ModelFile, compile};
use std::path::Path;

/// Another language is another folder.
const LANGUAGE: &str = "models/en";

fn main() {
    println!("cargo:rerun-if-changed={LANGUAGE}");
    let mut files = Vec::new();
    for folder in ["", "gazetteers", "words", "pairs", "phrases"] {
        for entry in std::fs::read_dir(Path::new(LANGUAGE).join(folder)).expect("the folder is there") {
            let path = entry.expect("the folder can be listed").path();
            if path.extension().is_none_or(|e| e != "tsv" && e != "txt") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            let name = path.strip_prefix(LANGUAGE).expect("it was listed there").to_string_lossy().replace('\\', "/");
            files.push(ModelFile { path: name, text });
        }
    }
    // What is asked of a list without a file is true of no word, and nothing else would tell.
    let phrases = phrase_list::PhraseList::ALL.map(phrase_list::PhraseList::name);
    for (named_in, folder, ending, names) in [
        ("facts.rs", "words", "txt", facts::FACTS),
        ("pairs.rs", "pairs", "tsv", pairs::NAMES),
        ("phrase_list.rs", "phrases", "txt", &phrases),
    ] {
        for path in names.iter().map(|name| format!("{folder}/{name}.{ending}")) {
            let is_there = files.iter().any(|file| file.path == path);
            assert!(is_there, "{LANGUAGE}/{path}: src/pack/{named_in} names this list, and there is no such file");
        }
    }
    let recognizer = match std::fs::read(Path::new(LANGUAGE).join("recognizer.bin")) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        read => read.unwrap_or_else(|e| panic!("{LANGUAGE}/recognizer.bin: {e}")),
    };
    let pack = compile(&files, &recognizer).unwrap_or_else(|e| panic!("{LANGUAGE}/{e}"));
    let out = Path::new(&std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("pack.bin");
    std::fs::write(out, pack).expect("OUT_DIR can be written");
}
