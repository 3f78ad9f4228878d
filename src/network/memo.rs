//! The forms that were looked at, kept from one text to the next.

use super::seen::Seen;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, TryLockError};

/// Of each generation. A form takes 3.5 KB in a window of seven and 256 hidden units, as much again where its syntax is
/// asked for: 29 MB at most, or 58.
const MOST_FORMS: usize = 4096;
/// In bytes; longer ones are addresses and rubble, worked out each time.
const LONGEST_FORM: usize = 48;

/// Keeps the forms that were last asked for, in two generations: when the young one is full it is the old one, and the
/// old one goes. Nothing depends on what is in it but time.
#[derive(Debug, Default)]
pub struct Memo {
    young: HashMap<Box<str>, Arc<Seen>>,
    old: HashMap<Box<str>, Arc<Seen>>,
}

impl Memo {
    /// What was made for the form, or else is made now.
    pub fn get(&mut self, form: &str, make: impl FnOnce() -> Seen) -> Arc<Seen> {
        if let Some(seen) = self.young.get(form) {
            return Arc::clone(seen);
        }
        if form.len() > LONGEST_FORM {
            return Arc::new(make());
        }
        let seen = self.old.remove(form).unwrap_or_else(|| Arc::new(make()));
        if self.young.len() == MOST_FORMS {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(form.into(), Arc::clone(&seen));
        seen
    }
}

/// A memo that several threads may ask for.
#[derive(Debug, Default)]
pub(super) struct SharedMemo(Mutex<Memo>);

impl SharedMemo {
    /// Whoever finds it taken works with an empty one instead of waiting.
    pub(super) fn with<R>(&self, work: impl FnOnce(&mut Memo) -> R) -> R {
        match self.0.try_lock() {
            Ok(mut memo) => work(&mut memo),
            Err(TryLockError::Poisoned(memo)) => work(&mut memo.into_inner()),
            Err(TryLockError::WouldBlock) => work(&mut Memo::default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn a_form_is_made_once_while_it_is_in_use() {
        let mut memo = Memo::default();
        let made = Cell::new(0);
        let mut get = |form: &str| {
            memo.get(form, || {
                made.set(made.get() + 1);
                Seen::default()
            });
        };
        for i in 0..3 * MOST_FORMS {
            get("kept");
            get(&i.to_string());
        }
        assert_eq!(made.get(), 3 * MOST_FORMS + 1);
        get("0");
        assert_eq!(made.get(), 3 * MOST_FORMS + 2, "the first was forgotten");
        get(&"x".repeat(LONGEST_FORM + 1));
        get(&"x".repeat(LONGEST_FORM + 1));
        assert_eq!(made.get(), 3 * MOST_FORMS + 4, "what is long is never kept");
        assert!(memo.young.len() <= MOST_FORMS && memo.old.len() <= MOST_FORMS);
    }

    #[test]
    fn a_memo_in_use_is_not_waited_for() {
        let shared = SharedMemo::default();
        let inner = shared.with(|_| shared.with(|memo| memo.young.len()));
        assert_eq!(inner, 0);
    }
}
