//! What is worked out once for a form and kept.

use super::lanes::Lanes;
use std::sync::Arc;

/// What a form or a phrase adds to the hidden units of the tokens around it: for each place that it can have in their
/// windows, a number for each unit.
#[derive(Debug, Clone, Default)]
pub struct Added(pub(super) Arc<[Lanes]>);
