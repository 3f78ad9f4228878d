//! One way to sort for all that is sorted here: each other kind of it would be kilobytes of code in the page.

/// A key, and the place or the number that goes with it.
pub(super) type Keyed = (i64, u32);

pub(super) fn sort(keys: &mut [Keyed]) {
    keys.sort_unstable();
}

/// Sorts by a key; what has the same key stays in its order.
pub(super) fn order<T>(items: &mut Vec<T>, key: impl Fn(&T) -> i64) {
    let mut keys: Vec<Keyed> = items.iter().zip(0..).map(|(item, at)| (key(item), at)).collect();
    sort(&mut keys);
    let mut old: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(keys.iter().filter_map(|&(_, at)| old[at as usize].take()));
}

/// First by the one, then by the other.
pub(super) fn pair(first: i32, second: i32) -> i64 {
    (i64::from(first) << 32) + (i64::from(second) - i64::from(i32::MIN))
}

/// The numbers from the smallest on.
pub(super) fn sorted(numbers: impl Iterator<Item = i32>) -> Vec<i32> {
    let mut keys: Vec<Keyed> = numbers.map(|number| (i64::from(number), 0)).collect();
    sort(&mut keys);
    keys.into_iter().map(|(number, _)| number as i32).collect()
}

pub(super) fn middle(numbers: impl Iterator<Item = i32>) -> Option<i32> {
    let all = sorted(numbers);
    all.get(all.len() / 2).copied()
}

/// The last one of those whose number is at most a given one, in a list in the order of the numbers.
pub(super) fn last_up_to<T>(list: &[T], number: u32, of: impl Fn(&T) -> u32) -> Option<&T> {
    let behind = list.partition_point(|item| of(item) <= number);
    list.get(behind.checked_sub(1)?)
}
