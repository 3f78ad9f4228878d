//! The bundled pack and small ones, looked up in, cut and damaged.

use super::compile::{CompileError, ModelFile, compile};
use super::format::{HEADER, SECTIONS};
use super::*;
use crate::document::{Label, Token, TokenKind};
use crate::text::Span;
use crate::text::made::refused_if_damaged;

fn bundled_pack() -> Pack {
    Pack::load(bundled()).expect("the bundled pack is whole")
}

fn small_lists() -> Vec<ModelFile> {
    let file = |path: &str, text: &str| ModelFile { path: path.to_owned(), text: text.to_owned() };
    vec![
        file(
            "gazetteers/b.tsv",
            "Norland\tcountry\tiso3166:NL\t100\tKingdom of Norland|NL|N.L.\nal-Wadi Front\tarmed-group\t\t60\t\n",
        ),
        file(
            "gazetteers/a.tsv",
            "Norland\tcity\tgeonames:7\t30\t\nPORT\torganization\t\t50\tPeople's Organ for Trade\n",
        ),
        file("words/particle.txt", "al\n"),
        file("words/function.txt", "of\n"),
        file("words/usage-lower.txt", "port\nriver\n"),
    ]
}

fn small() -> Vec<u8> {
    compile(&small_lists(), &[]).expect("the lists are well formed")
}

/// Tokens cut at spaces, with `_` for a cut that leaves none.
fn tokens(marked: &str) -> (String, Vec<Token>) {
    let mut text = String::new();
    let mut out = Vec::new();
    for word in marked.split(' ') {
        for (i, piece) in word.split('_').enumerate() {
            if i == 0 && !text.is_empty() {
                text.push(' ');
            }
            let start = text.len();
            text.push_str(piece);
            let kind = if piece.starts_with('\'') {
                TokenKind::Clitic
            } else if piece.chars().all(|c| c.is_ascii_punctuation()) {
                TokenKind::Punct
            } else {
                TokenKind::Word
            };
            out.push(Token { span: Span::new(start, text.len()), kind });
        }
    }
    (text, out)
}

fn longest(pack: &Pack, marked: &str) -> Option<(usize, Vec<Class>)> {
    let (text, tokens) = tokens(marked);
    let words = Words::new(&text, &tokens, pack);
    words.longest(0, words.len()).map(|hit| (hit.tokens, hit.senses.map(|s| s.class).collect()))
}

#[test]
fn phrases_are_found_as_names_are_written() {
    let pack = Pack::load(&small()).unwrap();
    for (text, found) in [
        ("Norland", Some((1, vec![Class::Country, Class::City]))),
        ("NORLAND", Some((1, vec![Class::Country, Class::City]))),
        ("norland", None),
        ("Norland 's", Some((1, vec![Class::Country, Class::City]))),
        ("Kingdom of Norland", Some((3, vec![Class::Country]))),
        ("Kingdom Of Norland", Some((3, vec![Class::Country]))),
        ("kingdom of Norland", None),
        ("Kingdom of norland", None),
        ("Kingdom of", None),
        ("N.L.", Some((1, vec![Class::Country]))),
        ("Nl", None),
        ("al_-_Wadi Front", Some((4, vec![Class::ArmedGroup]))),
        ("Al_-_Wadi Front", Some((4, vec![Class::ArmedGroup]))),
        ("PORT", Some((1, vec![Class::Organization]))),
        ("Port", None),
        ("People_'s Organ for Trade", None),
        ("People_'s Organ For Trade", Some((5, vec![Class::Organization]))),
        ("", None),
    ] {
        assert_eq!(longest(&pack, text), found, "{text}");
    }
}

#[test]
fn a_phrase_ends_where_it_may() {
    let pack = Pack::load(&small()).unwrap();
    let (text, tokens) = tokens("the Kingdom of Norland");
    let words = Words::new(&text, &tokens, &pack);
    assert_eq!(words.longest(1, 4).map(|h| h.tokens), Some(3));
    assert!(words.longest(1, 3).is_none());
    assert!(words.longest(4, 9).is_none());
    assert_eq!((words.key(3), words.case(3), words.facts(2).is_function()), ("norland", Case::Title, true));
}

#[test]
fn one_thing_has_one_id_whatever_it_is_called() {
    let pack = bundled_pack();
    let kb = |phrase| pack.phrase(phrase).best().and_then(|s| s.kb).map(|kb| kb.to_string());
    for (same, id) in [
        (&["U.S.", "US", "USA", "United States", "America", "American", "Americans"][..], "iso3166:US"),
        (&["Britain", "UK", "United Kingdom", "U.K.", "British", "Britons"], "iso3166:GB"),
        (&["Burma", "Myanmar", "Burmese"], "iso3166:MM"),
        (&["North Korea", "DPRK", "Democratic People’s Republic of Korea", "North Koreans"], "iso3166:KP"),
        (&["Côte d'Ivoire", "Ivory Coast", "Ivorian"], "iso3166:CI"),
        (&["Dutch", "Holland", "Netherlands"], "iso3166:NL"),
        (&["Kiev", "Kyiv"], "geonames:703448"),
        (&["London"], "geonames:2643743"),
    ] {
        for phrase in same {
            assert_eq!(kb(phrase).as_deref(), Some(id), "{phrase}");
        }
    }
    assert_ne!(kb("Tehran"), kb("Iran"));
}

#[test]
fn every_class_of_phrase_has_its_label() {
    let pack = bundled_pack();
    for (phrase, class, label) in [
        ("Peru", Class::Country, Label::Gpe),
        ("Peruvians", Class::Demonym, Label::Norp),
        ("Lima", Class::Capital, Label::Gpe),
        ("Guayaquil", Class::City, Label::Gpe),
        ("Antofagasta", Class::City, Label::Gpe),
        ("Queensland", Class::State, Label::Gpe),
        ("Catalans", Class::Demonym, Label::Norp),
        ("Fulani", Class::People, Label::Norp),
        ("Sunnis", Class::Religion, Label::Norp),
        ("Tories", Class::Party, Label::Org),
        ("Social Democrats", Class::Allegiance, Label::Norp),
        ("Latin America", Class::Continent, Label::Loc),
        ("Horn of Africa", Class::Region, Label::Loc),
        ("Bay of Bengal", Class::Water, Label::Loc),
        ("Hindu Kush", Class::Mountain, Label::Loc),
        ("Heathrow", Class::Facility, Label::Fac),
        ("African Union", Class::Intergovernmental, Label::Org),
        ("Downing Street", Class::Government, Label::Org),
        ("Bundeswehr", Class::Military, Label::Org),
        ("Al Shabaab", Class::ArmedGroup, Label::Org),
        ("Agence France-Presse", Class::Media, Label::Org),
        ("Petrobras", Class::Company, Label::Org),
        ("Oxfam", Class::Organization, Label::Org),
        ("Galatasaray", Class::Team, Label::Org),
        ("Nelson Mandela", Class::Figure, Label::Person),
        ("World War II", Class::Event, Label::Event),
        ("AK-47", Class::Product, Label::Product),
        ("Kyoto Protocol", Class::Law, Label::Law),
        ("Don Quixote", Class::Work, Label::WorkOfArt),
        ("Urdu", Class::Language, Label::Language),
    ] {
        let sense = pack.phrase(phrase).next().unwrap_or_else(|| panic!("{phrase} is not found"));
        assert_eq!((sense.class, sense.label()), (class, label), "{phrase}");
    }
}

#[test]
fn words_know_what_they_are() {
    let pack = bundled_pack();
    assert_eq!(pack.word("Mary").first_name(), Rank::Frequent);
    assert_eq!(pack.word("smith").surname(), Rank::Frequent);
    assert!(pack.word("gen.").is_title() && pack.word("spokesman").is_role() && pack.word("university").is_org_head());
    assert!(pack.word("reactor").is_fac_head() && pack.word("sea").is_loc_head() && pack.word("treaty").is_law_head());
    assert!(
        pack.word("summit").is_event_head() && pack.word("bin").is_particle() && pack.word("inc.").is_company_suffix()
    );
    assert!(pack.word("the").is_function() && pack.word("said").is_saying() && pack.word("monday").is_calendar());
    assert_eq!(pack.word("significant").usage(), Usage::Lower);
    assert_eq!(pack.word("america").usage(), Usage::Capital);
    assert_eq!(pack.word("commission").usual(), Usual::Org);
    assert_eq!(pack.word("xqzv"), Facts::default());
    assert_eq!(pack.word(""), Facts::default());
}

#[test]
fn the_same_lists_give_the_same_bytes() {
    let mut lists = small_lists();
    lists.reverse();
    for list in &mut lists {
        list.text = list.text.lines().rev().map(|line| format!("{line}\n")).collect();
    }
    assert_eq!(compile(&lists, &[]).unwrap(), small());
}

#[test]
fn lists_that_make_no_sense_are_refused_by_line() {
    let long = format!("Norland\tcountry\t\t1\t\n{}\tcountry\t\t1\tx\n", "N".repeat(256));
    for (path, text, line) in [
        ("gazetteers/x.tsv", "# a remark\nNorland\tcountry\n", 2),
        ("gazetteers/x.tsv", "Norland\tplanet\t\t1\t\n", 1),
        ("gazetteers/x.tsv", "Norland\tcountry\tNL\t1\t\n", 1),
        ("gazetteers/x.tsv", "Norland\tcountry\t\t256\t\n", 1),
        ("gazetteers/x.tsv", &long, 2),
        ("words/role.txt", "chairman\nvice chairman\n", 2),
        ("words/colour.txt", "red\n", 0),
        ("pairs/colour.tsv", "red\tff0000\n", 0),
        ("pairs/given-name.tsv", "ada\tfemale\nada\tmale\n", 2),
        ("pairs/given-name.tsv", "Ada\tfemale\n", 1),
        ("pairs/given-name.tsv", "ada female\n", 1),
        ("pairs/given-name.tsv", "ada\tneuter\n", 1),
        ("pairs/currency.tsv", "Rs\tINR short\nRp\tIDR shrt\n", 2),
        ("pairs/scale.tsv", "dozen\ttwelve\n", 1),
        ("pairs/value-sense.tsv", "dawn\tnoon\ndusk\tnoon\ndusk\tnoon\n", 3),
    ] {
        let files = [ModelFile { path: path.to_owned(), text: text.to_owned() }];
        let error: CompileError = compile(&files, &[]).expect_err(text);
        assert_eq!((error.path.as_str(), error.line), (path, line));
    }
}

#[test]
fn what_another_list_says_already_is_refused_in_whatever_order_they_come() {
    let file = |path: &str, text: &str| ModelFile { path: path.to_owned(), text: text.to_owned() };
    let senses = || file("pairs/value-sense.tsv", "dawn\tnoon\nkrona\tcurrency\n");
    let currencies = || file("pairs/currency.tsv", "krona\tSEK word\n");
    for files in [[senses(), currencies()], [currencies(), senses()]] {
        let error = compile(&files, &[]).expect_err("a sense that a currency has of itself");
        assert_eq!((error.path.as_str(), error.line), ("pairs/value-sense.tsv", 2));
    }
}

#[test]
fn a_word_stands_for_what_its_list_says() {
    let file = |path: &str, text: &str| ModelFile { path: path.to_owned(), text: text.to_owned() };
    let lists = [
        file("pairs/currency.tsv", "Kr\t- short sum\nkrona\tSEK word\n"),
        file("pairs/scale.tsv", "crore\t10000000\nmil\t1000000 money\n"),
        file("pairs/value-sense.tsv", "krona\tmeasure\nsecond\tordinal hours\n"),
        file("pairs/title.tsv", "mrs\tfemale\n"),
    ];
    let pack = Pack::load(&compile(&lists, &[]).expect("well-formed lists")).expect("a whole pack");
    let krona = pack.pair(&pairs::CURRENCIES, "krona").expect("it is listed");
    assert_eq!((krona.code, krona.lead()), (Some(*b"SEK"), None));
    assert_eq!(pack.pair(&pairs::CURRENCIES, "Kr").and_then(Currency::lead), Some(Lead::Sum));
    assert_eq!(pack.pair(&pairs::CURRENCIES, "kr"), None);
    assert_eq!(pack.pair(&pairs::SCALES, "mil"), Some(Scale { times: 1_000_000, everywhere: false }));
    assert_eq!(pack.pair(&pairs::TITLES, "mrs"), Some(Gender::Female));
    assert_eq!(pack.pair(&pairs::GIVEN_NAMES, "mrs"), None, "each list is one of its own");
    let sense = |word: &str| pack.pair(&pairs::VALUE_SENSES, word);
    assert_eq!(sense("krona"), Some(ValueSense::CURRENCY.or(ValueSense::MEASURE)));
    assert_eq!(sense("kr"), Some(ValueSense::LEAD), "looked up folded, whatever the case of the list");
    assert_eq!(sense("second"), Some(ValueSense::ORDINAL.or(ValueSense::HOURS)));
    assert_eq!(sense("mil"), Some(ValueSense::MONEY_SCALE));
    assert_eq!(sense("mrs"), None);
}

#[test]
fn damage_is_told_never_a_panic() {
    let whole = small();
    refused_if_damaged(&whole, |bytes| Pack::load(bytes).is_err());
    assert_eq!(Pack::load(b"").err(), Some(PackError::Foreign));
    assert_eq!(Pack::load(b"<html>").err(), Some(PackError::Foreign));
    let table = HEADER + SECTIONS * 8;
    assert_eq!(Pack::load(&whole[..9]).err(), Some(PackError::Truncated { bytes: 9, needed: table }));
    assert!(matches!(Pack::load(&whole[..whole.len() - 1]).err(), Some(PackError::Truncated { .. })));
    assert_eq!(Pack::load(&[&whole[..], b"!"].concat()).err(), Some(PackError::Damaged));
    let newer = [&whole[..4], &99u16.to_le_bytes(), &whole[6..]].concat();
    assert_eq!(Pack::load(&newer).err(), Some(PackError::Newer { version: 99 }));
}

/// Its tables are those of a recognizer: beside another one every form would be another.
#[test]
fn a_parser_is_refused_beside_what_it_was_not_trained_over() {
    use crate::network::NetworkError;
    use crate::network::parser::sample::parser_model;
    let recognizer = bundled_pack();
    let recognizer = recognizer.recognizer().expect("the bundled pack has one");
    let mut model = parser_model(1, recognizer.form_length());
    let load = |model: &crate::network::parser::ParserModel| {
        let bytes = model.write().expect("it fits");
        bundled_pack().with_parser(&bytes).err().map(|e| e.to_string())
    };
    let other = PackError::Parser(NetworkError::OtherRecognizer).to_string();
    assert_eq!(load(&model), Some(other.clone()));
    model.recognizer = recognizer.tables_checksum();
    assert_eq!(load(&model), Some("the parser: the model does not fit: keys".into()));
    (model.keys, model.by_key) = (0, Vec::new());
    model.project = crate::network::parser::Matrix { columns: model.project.columns - 2, ..model.project };
    model.project.weights.truncate(model.project.rows() * model.project.columns);
    assert_eq!(load(&model), None);
    model.features += 1;
    assert!(load(&model).is_some_and(|e| e.contains("other features")));
    assert_eq!(
        Pack::load(&small())
            .expect("a whole pack")
            .with_parser(&model.write().expect("it fits"))
            .err()
            .map(|e| e.to_string()),
        Some("the parser: the model was trained for other features (version 2): train a new one".into())
    );
    assert!(matches!(bundled_pack().with_parser(b"XRDP"), Err(PackError::Parser(NetworkError::Truncated { .. }))));
}
