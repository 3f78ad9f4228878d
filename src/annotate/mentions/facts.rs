//! The facts of a word as a set of bits, for the clues that look at each of them.

use crate::pack::{Facts, Rank, Usage, Usual};

macro_rules! facts {
    ($($name:literal $test:expr,)*) => {
        /// At most eight letters each: they are written as they stand into `models/en/names.tsv`.
        pub(super) const NAMES: &[&str] = &[$($name,)* "unknown"];

        /// A list that came after the weights were learnt is none of these, and its words are as unknown as they were.
        pub(super) fn of(word: Facts) -> u64 {
            const TESTS: &[fn(Facts) -> bool] = &[$($test),*];
            match TESTS.iter().enumerate().fold(0, |bits, (i, test)| bits | u64::from(test(word)) << i) {
                0 => 1 << TESTS.len(),
                bits => bits,
            }
        }
    };
}

facts! {
    "title" |w| w.is_title(),
    "role" |w| w.is_role(),
    "rolemod" |w| w.is_role_modifier(),
    "orghead" |w| w.is_org_head(),
    "fachead" |w| w.is_fac_head(),
    "lochead" |w| w.is_loc_head(),
    "gpehead" |w| w.is_gpe_head(),
    "event" |w| w.is_event_head(),
    "law" |w| w.is_law_head(),
    "product" |w| w.is_product_head(),
    "particle" |w| w.is_particle(),
    "company" |w| w.is_company_suffix(),
    "function" |w| w.is_function(),
    "saying" |w| w.is_saying(),
    "calendar" |w| w.is_calendar(),
    "compass" |w| w.is_direction(),
    "suffix" |w| w.is_name_suffix(),
    "kin" |w| w.is_kin(),
    "first1" |w| w.first_name() == Rank::Rare,
    "first2" |w| w.first_name() == Rank::Known,
    "first3" |w| w.first_name() == Rank::Frequent,
    "last1" |w| w.surname() == Rank::Rare,
    "last2" |w| w.surname() == Rank::Known,
    "last3" |w| w.surname() == Rank::Frequent,
    "lower" |w| w.usage() == Usage::Lower,
    "mostlow" |w| w.usage() == Usage::MostlyLower,
    "mixed" |w| w.usage() == Usage::Mixed,
    "capital" |w| w.usage() == Usage::Capital,
    "nothing" |w| w.usual() == Usual::Nothing,
    "person" |w| w.usual() == Usual::Person,
    "org" |w| w.usual() == Usual::Org,
    "gpe" |w| w.usual() == Usual::Gpe,
    "loc" |w| w.usual() == Usual::Loc,
    "norp" |w| w.usual() == Usual::Norp,
    "usuevent" |w| w.usual() == Usual::Event,
}
