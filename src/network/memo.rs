//! What was worked out for forms, kept from one text to the next.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, TryLockError};

/// What is kept of the recognizer takes 3.5 KB a form in a window of seven and 256 hidden units, as much again where its
/// syntax is asked for: 29 MB at most, or 58.
const MOST_FORMS: usize = 8192;
/// In bytes; longer ones are addresses and rubble, worked out each time.
const LONGEST_FORM: usize = 48;

/// Keeps the forms that are asked for again and again: when it is full, those go that nobody asked for since it was last full.
/// Nothing depends on what is in it but time.
#[derive(Debug)]
pub struct Memo<V> {
    forms: HashMap<Box<str>, Kept<V>>,
}

#[derive(Debug)]
struct Kept<V> {
    value: Arc<V>,
    /// Whether it was asked for again.
    again: bool,
}

impl<V> Default for Memo<V> {
    fn default() -> Memo<V> {
        Memo { forms: HashMap::new() }
    }
}

impl<V> Memo<V> {
    /// What was made for the form, or else is made now.
    pub fn get(&mut self, form: &str, make: impl FnOnce() -> V) -> Arc<V> {
        if let Some(kept) = self.forms.get_mut(form) {
            kept.again = true;
            return Arc::clone(&kept.value);
        }
        let value = Arc::new(make());
        if form.len() <= LONGEST_FORM {
            if self.forms.len() == MOST_FORMS {
                self.forms.retain(|_, kept| std::mem::take(&mut kept.again));
            }
            // Where all were asked for again there is no better choice.
            if self.forms.len() == MOST_FORMS {
                self.forms.clear();
            }
            self.forms.insert(form.into(), Kept { value: Arc::clone(&value), again: false });
        }
        value
    }
}

/// A memo that several threads may ask for.
#[derive(Debug)]
pub struct SharedMemo<V>(Mutex<Memo<V>>);

impl<V> Default for SharedMemo<V> {
    fn default() -> SharedMemo<V> {
        SharedMemo(Mutex::default())
    }
}

impl<V> SharedMemo<V> {
    /// Whoever finds it taken works with an empty one instead of waiting.
    pub fn with<R>(&self, work: impl FnOnce(&mut Memo<V>) -> R) -> R {
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
            memo.get(form, || made.set(made.get() + 1));
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
        assert!(memo.forms.len() <= MOST_FORMS);
    }

    #[test]
    fn as_many_forms_as_it_holds_are_all_kept_and_more_come_to_an_end() {
        let (mut memo, made) = (Memo::default(), Cell::new(0));
        let mut all = |count: usize| {
            for i in 0..count {
                memo.get(&i.to_string(), || made.set(made.get() + 1));
            }
            memo.forms.len()
        };
        (0..4).for_each(|_| assert_eq!(all(MOST_FORMS), MOST_FORMS));
        assert_eq!(made.get(), MOST_FORMS);
        (0..4).for_each(|_| assert!(all(MOST_FORMS + 1) <= MOST_FORMS));
    }

    #[test]
    fn a_memo_in_use_is_not_waited_for() {
        let shared = SharedMemo::<u8>::default();
        let inner = shared.with(|memo| {
            memo.get("form", || 1);
            shared.with(|memo| memo.forms.len())
        });
        assert_eq!(inner, 0);
    }
}
