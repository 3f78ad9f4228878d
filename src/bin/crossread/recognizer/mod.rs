//! Hidden commands: what the recognizer and the parser are trained on, and the files that they become.

pub(crate) mod forms;
pub(crate) mod parser;
pub(crate) mod tokens;
pub(crate) mod write;
