//! What a word tells of the press: in the name of an outlet, or beside one that an article has its report from.

use super::value::Value;
use super::word_set::word_set;

word_set! {
    /// A set of roles: `reported` stands behind a name and before `by`.
    PressWord, "one role beside the press or several, parted by blanks" {
        /// Ends the name of a paper or a station, or tells its kind: `Tarvin [Herald]`, `the [newspaper] Ostmark`.
        PRESS "press" = 0,
        /// Of the name of an agency: `Reuters`, `[Associated] Press`.
        WIRE "wire" = 1,
        /// Ends the name of an agency: `Tarvin News [Agency]`.
        AGENCY "agency" = 2,
        /// Behind the name: `the Herald [reported]`.
        REPORTS "reports" = 3,
        /// Before a preposition and the name: `[published] by the Herald`.
        DONE_BY "done-by" = 4,
        /// Before the name: `[citing] the Herald`.
        CITING "citing" = 5,
        /// What somebody gives to an outlet: `an [interview] with the Herald`.
        TALK "talk" = 6,
        /// `she [told] the Herald`
        TOLD "told" = 7,
        /// `[according] to the Herald`
        ACCORDING "according" = 8,
        /// `Reuters [contributed] to this report`
        CONTRIBUTED "contributed" = 9,
        /// Between the name and its verb: `the Herald [first] reported`.
        BETWEEN "between" = 10,
        /// Behind somebody who is told what to do: `told the Herald [to] stop`.
        ORDER "order" = 11,
    }
}
