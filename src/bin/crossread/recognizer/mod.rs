//! Hidden commands: what the recognizer is trained on.

pub(crate) mod forms;
pub(crate) mod tokens;
