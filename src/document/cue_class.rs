//! What a cue makes of what is said.

use super::named::named;

named! {
    /// What a cue makes of what is said.
    CueClass {
        /// `said`.
        Neutral "neutral",
        /// `claimed`.
        Claim "claim",
        /// `denied`.
        Denial "denial",
        /// `accused`.
        Accusation "accusation",
        /// `warned`.
        Warning "warning",
        /// `admitted`.
        Concession "concession",
        /// `predicted`.
        Prediction "prediction",
        /// `thinks`.
        Belief "belief",
        /// `asked`.
        Question "question",
        /// `urged`.
        Order "order",
    }
}
