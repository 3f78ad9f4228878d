//! Panics that cost one record, not the batch.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs work on one record; a panic costs that record, not the batch. The error is what the panic said.
///
/// # Errors
/// The words of the panic.
pub fn rescue<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| match payload.downcast::<String>() {
        Ok(message) => *message,
        Err(payload) => payload.downcast_ref::<&str>().map_or_else(|| "no message".to_owned(), |&m| m.to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::rescue;

    #[test]
    fn a_panic_becomes_its_message() {
        assert_eq!(rescue(|| 7), Ok(7));
        assert_eq!(rescue(|| panic!("plain")), Err::<(), _>("plain".to_owned()));
        assert_eq!(rescue(|| panic!("token {} of {}", 3, 2)), Err::<(), _>("token 3 of 2".to_owned()));
    }
}
