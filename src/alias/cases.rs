//! Each sieve fires on one case and leaves another alone.

use super::{Name, Reach, resolve};
use crate::document::Label;
use crate::pack::{Pack, bundled};
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::load(bundled()).expect("the bundled pack is whole"));

/// `ORG INSS`
fn name(stated: &str) -> Name {
    let (label, surface) = stated.split_once(' ').expect("a label and a name");
    Name::new(Label::parse(label).expect("a label"), surface, &PACK)
}

/// A name as if the gazetteer did not have it.
fn never_met(stated: &str) -> Name {
    let mut name = name(stated);
    name.known.clear();
    name
}

fn by_gazetteer(rule: &str) -> bool {
    matches!(rule, "gazetteer" | "demonym")
}

/// For each name the first name of its cluster, and the rule that joined it.
fn resolved(names: &[Name], reach: Reach) -> Vec<(usize, &'static str)> {
    let mut clusters = resolve(names, reach, []);
    let roots: Vec<usize> = (0..names.len()).map(|i| clusters.root(i)).collect();
    let first = |root| roots.iter().position(|r| *r == root).expect("a root is a name");
    (0..names.len()).map(|i| (first(roots[i]), clusters.joined_by(i).0)).collect()
}

#[test]
fn names_of_one_thing_join() {
    let cases = [
        ("exact", "GPE Iran", "GPE Iran"),
        ("spelling", "GPE The Wexmoor", "GPE WEXMOOR"),
        ("spelling", "GPE the Zembla", "GPE Zembla"),
        ("spelling", "ORG al-Zembla", "ORG Al Zembla"),
        ("spelling", "PERSON Tarık Emre Zemğan", "PERSON TARIK EMRE ZEMGAN"),
        ("spelling", "PERSON O’Neil", "PERSON O'Neil"),
        ("spelling", "ORG Z.N.", "ORG ZN"),
        ("spelling", "GPE St. Wexmoor", "GPE Saint Wexmoor"),
        ("spelling", "ORG Boeing Co.", "ORG Boeing Company"),
        ("spelling", "ORG Johnson & Johnson", "ORG Johnson and Johnson"),
        ("spelling", "ORG co\u{ad}operation Council", "ORG Cooperation Council"),
        ("spelling", "GPE Zembla’s", "GPE Zembla"),
        ("spelling", "PERSON J.K. Rowling", "PERSON J. K. Rowling"),
        ("title", "PERSON Mr. Smith", "PERSON Smith"),
        ("exact", "PERSON Dorrit, Amy", "PERSON Dorrit, Amy"),
        ("spelling", "PERSON Dorrit, Amy", "PERSON Amy Dorrit"),
        ("spelling", "PERSON van der Merwe, Karel J.", "PERSON Karel J. van der Merwe"),
        ("surname", "PERSON John Quill", "PERSON Mr. Quill"),
        ("surname", "PERSON Quill, John", "PERSON Quill"),
        ("spelling", "PERSON Mayor Quill", "PERSON Quill"),
        ("spelling", "PERSON Kim Sun-hwa", "PERSON Kim Sun Hwa"),
        ("spelling", "ORG New York Times", "WORK_OF_ART New York Times"),
        ("spelling", "GPE Wexmoor", "LOC Wexmoor"),
        ("spelling", "GPE Staﬀmoor", "GPE Staffmoor"),
        ("spelling", "ORG Ｑｕｅｎｂｙ Group", "ORG Quenby Group"),
        ("umlaut", "PERSON Jörg Kräutner", "PERSON Joerg Kraeutner"),
        ("umlaut", "PERSON Joerg Kräutner", "PERSON Jörg Kraeutner"),
        ("umlaut", "GPE Øvrevåg", "GPE Oevrevaag"),
        ("umlaut", "ORG Häberlin AG", "ORG Haeberlin AG"),
        ("initials", "PERSON John Fitzgerald Kennedy", "PERSON John F. Kennedy"),
        ("initials", "PERSON Joanne Rowling", "PERSON J. Rowling"),
        ("shorter-name", "PERSON John F. Kennedy", "PERSON John Kennedy"),
        ("shorter-name", "PERSON Aung San Suu Kyi", "PERSON Suu Kyi"),
        ("shorter-name", "PERSON Alexandria Ocasio-Cortez", "PERSON Ocasio-Cortez"),
        ("shorter-name", "PERSON Miguel Riofrío Sánchez", "PERSON Miguel Riofrío"),
        ("surname", "PERSON Hassan Rouhani", "PERSON Rouhani"),
        ("surname", "PERSON Hassan Rouhani", "PERSON ROUHANI’S"),
        ("surname", "PERSON Bashar al-Assad", "PERSON Assad"),
        ("surname", "PERSON Bashar Assad", "PERSON al-Assad"),
        ("surname", "PERSON Bill de Blasio", "PERSON de Blasio"),
        ("surname", "PERSON Kim Jong Un", "PERSON Kim"),
        ("surname", "PERSON John F. Kennedy Jr.", "PERSON Kennedy"),
        ("given-name", "PERSON Emily Landau", "PERSON Emily"),
        ("inner-name", "PERSON Miguel Riofrío Sánchez", "PERSON Riofrio"),
        ("acronym", "ORG Institute for National Security Studies", "ORG INSS"),
        ("acronym", "ORG Department of Justice", "ORG DOJ"),
        ("acronym", "ORG Department of Homeland Security", "ORG D.H.S."),
        ("acronym", "ORG U.N. Security Council", "ORG UNSC"),
        ("acronym", "ORG North Atlantic Treaty Organisation", "ORG Nato"),
        ("acronym", "ORG Bank of Wexmoor", "ORG BoW"),
        ("acronym", "ORG Wexmoor Institute for the Study of Tides", "ORG WIfST"),
        ("acronym", "LAW Nuclear Non-Proliferation Treaty", "LAW NNPT"),
        ("legal-form", "ORG Boeing Co.", "ORG Boeing"),
        ("legal-form", "ORG Southampton Football Club", "ORG Southampton F.C."),
        ("word-order", "ORG Ministry of Defence", "ORG Defense Ministry"),
        ("word-order", "ORG Ministry of Foreign Affairs", "ORG Foreign Ministry"),
        ("shorter-title", "ORG U.N. Security Council", "ORG Security Council"),
        ("shorter-title", "ORG Supreme Court of India", "ORG Supreme Court"),
        ("shorter-title", "ORG United States Senate", "ORG Senate"),
        ("seat", "ORG U.S. Department of Justice", "ORG United States Department of Justice"),
        ("seat", "ORG Communist Party of China", "ORG Chinese Communist Party"),
        ("seat", "ORG Iran’s Foreign Ministry", "ORG Iranian Foreign Ministry"),
        ("acronym", "ORG U.S. Department of Justice", "ORG DOJ"),
        ("gazetteer", "GPE The Hague", "GPE HAGUE"),
        ("gazetteer", "GPE United States", "GPE U.S."),
        ("gazetteer", "GPE America", "GPE U.S."),
        ("gazetteer", "NORP Iranian", "NORP Iranians"),
        ("demonym", "GPE Iran", "NORP Iranian"),
        ("demonym", "GPE U.S.", "NORP Americans"),
        ("head-word", "ORG Wexmoor University", "ORG Wexmoor"),
        ("company-short", "ORG Wexmoor Precision Tools Ltd.", "ORG Wexmoor"),
        ("place-kind", "LOC Lake Baikal", "LOC Baikal"),
        ("place-kind", "LOC Thames", "LOC River Thames"),
        ("plural", "NORP Republican", "NORP Republicans"),
        ("demonym-form", "GPE Ruritania", "NORP Ruritanian"),
        ("demonym-form", "GPE Marlovo", "NORP Marlovese"),
    ];
    let mut wrong = Vec::new();
    for (rule, first, second) in cases {
        for order in [[first, second], [second, first]] {
            let names = order.map(|stated| if by_gazetteer(rule) { name(stated) } else { never_met(stated) });
            let got = resolved(&names, Reach::Article);
            if got[1].0 != 0 || got.iter().all(|g| g.1 != rule) {
                wrong.push(format!("{order:?} by {rule}: {got:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_of_different_things_stay_apart() {
    let cases: &[&[&str]] = &[
        &["PERSON Washington", "GPE Washington"],
        &["ORG Iran", "GPE Iran"],
        &["WORK_OF_ART Wexmoor Heights", "LOC Wexmoor Heights"],
        &["GPE North Korea", "GPE South Korea"],
        &["PERSON Kim Jong Un", "PERSON Kim Yong Nam"],
        // A bare surname of two people means neither of them.
        &["PERSON Kim Jong Un", "PERSON Kim Yong Nam", "PERSON Kim"],
        &["PERSON Donald Trump", "PERSON Melania Trump", "PERSON Trump"],
        &["PERSON Kim Jong Un", "PERSON Kim Kardashian", "PERSON Kim"],
        &["PERSON George W. Bush", "PERSON George H.W. Bush"],
        &["PERSON George W. Bush", "PERSON George H.W. Bush", "PERSON George Bush"],
        &["PERSON John Smith Jr.", "PERSON John Smith Sr.", "PERSON John Smith"],
        &["PERSON Elizabeth I", "PERSON Elizabeth II"],
        &["PERSON Al Gore", "PERSON Tipper Gore"],
        &["PERSON Mr. Quill", "PERSON Mrs. Quill"],
        &["PERSON Mr. Quill", "PERSON Miss Quill", "PERSON Quill"],
        &["PERSON John Quill", "PERSON Mrs. Quill"],
        &["PERSON Barbara Quill", "PERSON Mr. Quill"],
        &["PERSON Anna", "PERSON St. Anna"],
        &["PERSON Quill, Amy", "PERSON Quill, John"],
        &["ORG Bank of Wexmoor", "ORG BfW"],
        &["ORG Ministry of Foreign Affairs", "ORG Ministry of Veterans Affairs"],
        &["ORG National Precision Tools Ltd.", "ORG National"],
        &["ORG Wexmoor Precision Tools Ltd.", "ORG Wexmoor Paper Mills Ltd.", "ORG Wexmoor"],
        &["PRODUCT Wexmoor S9", "PRODUCT Wexmoor S9+"],
        &["PERSON Earl Warren", "PERSON Elizabeth Warren"],
        &["PERSON John Smith", "PERSON James Smith", "PERSON J. Smith"],
        // Initials fit two.
        &["ORG American Medical Association", "ORG American Marketing Association", "ORG AMA"],
        &["ORG Institute for National Security Studies", "GPE INSS"],
        &["ORG Institute for National Security Studies", "ORG INS"],
        &["ORG Boeing Co.", "ORG Bombardier"],
        &["ORG Bank of America", "ORG American Bank"],
        &["ORG Supreme Court of India", "ORG Supreme Court of Pakistan", "ORG Supreme Court"],
        &["ORG Boston University", "ORG Boston"],
        &["PERSON Donald Trump Jr.", "PERSON Donald Trump"],
        &["PERSON Herbert John Quill Jr.", "PERSON Herbert J. Quill"],
        &["GPE North Korea", "GPE Pyongyang"],
        &["GPE North Korea", "NORP South Korean"],
        &["LOC Ohio River", "GPE Ohio"],
        &["ORG Wexmoor University", "GPE Wexmoor"],
        &["ORG Bank of America", "ORG Bank"],
        &["ORG University of Chicago", "ORG University of"],
        &["ORG UN Security Council", "ORG UN"],
        &["ORG Ministry of Defence", "ORG Ministry of Health"],
        &["LOC Lake Victoria", "LOC Victoria Falls"],
        &["NORP Republican", "NORP Democrats"],
        &["GPE Ruritania", "NORP Romanian"],
        &["GPE Rome", "NORP Romans"],
        &["PERSON Anna Mueller", "PERSON Anna Muller"],
        &["PERSON Jörg Kräutner", "PERSON Anna Kraeutner"],
        &["PERSON Jörg Kräutner", "PERSON Joerg Kreutner"],
    ];
    let mut wrong = Vec::new();
    for stated in cases {
        for read in [name, never_met] {
            let names: Vec<Name> = stated.iter().map(|s| read(s)).collect();
            let got = resolved(&names, Reach::Article);
            if got.iter().enumerate().any(|(i, g)| g.0 != i) {
                wrong.push(format!("{stated:?}: {got:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_shorter_name_settles_before_a_bare_one() {
    let names = ["PERSON Kennedy", "PERSON John Kennedy", "PERSON John F. Kennedy", "PERSON John Fitzgerald Kennedy"];
    let got = resolved(&names.map(name), Reach::Article);
    assert!(got.iter().all(|g| g.0 == 0), "{got:?}");
}

#[test]
fn who_bears_a_surname_first_may_be_met_by_another_given_name() {
    // "Ryan" is Paul Ryan, whatever Ryan Gosling's friends call him.
    let got = resolved(&["PERSON Paul Ryan", "PERSON Ryan Gosling", "PERSON Ryan"].map(name), Reach::Article);
    assert_eq!(got.iter().map(|g| g.0).collect::<Vec<_>>(), [0, 1, 0]);
}

#[test]
fn what_stands_behind_a_name_in_parentheses_need_not_fit() {
    let mut names = ["ORG Wexmoor Security Service", "ORG FSB", "ORG Boeing", "ORG BA"].map(name);
    names[1].gloss_of = Some(0);
    names[3].gloss_of = Some(2);
    let got = resolved(&names, Reach::Article);
    assert_eq!(got[1], (0, "parenthesis"));
    assert_eq!(got[3].0, 3);
}

#[test]
fn letters_in_parentheses_that_fit_may_have_another_label() {
    for (short, joined) in [("ORG WSS", 0), ("ORG QTV", 1)] {
        let mut names = [name("FAC Wexmoor Sea Station"), never_met(short)];
        names[1].gloss_of = Some(0);
        assert_eq!(resolved(&names, Reach::Article)[1].0, joined, "{short}");
    }
}

#[test]
fn what_only_one_article_can_rely_on_does_not_reach_across() {
    for pair in [["PERSON Emily Landau", "PERSON Emily"], ["ORG Wexmoor University", "ORG Wexmoor"]] {
        assert_eq!(resolved(&pair.map(name), Reach::Set)[1].0, 1, "{pair:?}");
    }
    let mut names = ["ORG Wexmoor Security Service", "ORG FSB"].map(name);
    names[0].aliases.push("fsb".to_owned());
    assert_eq!(resolved(&names, Reach::Set)[1], (0, "alias"));
}

#[test]
fn two_entries_of_the_lists_for_the_same_words_are_one() {
    let got = resolved(&["ORG Ministry of Defence", "ORG Defence Ministry"].map(name), Reach::Set);
    assert_eq!(got[1], (0, "word-order"));
}

#[test]
fn names_of_no_words_are_names() {
    for surface in ["", "!!!", "—", "'s", "the", "\u{ad}", "al-", "Jr.", "Mr.", "of", "Inc.", "U.S. of"] {
        for label in Label::ALL.into_iter().filter(|l| !l.is_value()) {
            let names = [Name::new(label, surface, &PACK), name("PERSON Ada Quill"), Name::new(label, "Quill", &PACK)];
            assert_eq!(resolved(&names, Reach::Article)[0], (0, "exact"), "{surface:?}");
        }
    }
}
