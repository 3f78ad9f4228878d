//! Hidden commands: what the recognizer is trained on, and the file that it becomes.

pub(crate) mod forms;
pub(crate) mod tokens;
pub(crate) mod write;
