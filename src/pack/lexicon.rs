//! Sorted keys with a number each. In the pack a key is what it does not share with the key before it, and the numbers
//! stand in columns of bytes: deflated that is half of what an automaton takes. It is searched laid out flat, by the first
//! word of a key (up to its blank) in a table of places, and among the few keys that begin with that word by halves.

use std::ops::Range;

/// Below it a byte says how much a key shares with the one before, and so ends that one; from it on it is of a key.
const LETTER: u8 = b' ';
/// The bits of a slot that say where its keys begin; there can be no more keys.
const PLACE: u32 = (1 << 20) - 1;
/// Bytes before the columns: how many keys there are, how many columns.
const HEAD: usize = 5;

/// Keys, to be looked up.
pub(super) struct Lexicon {
    /// The keys, behind each other.
    letters: Vec<u8>,
    /// Where each key ends in `letters`.
    ends: Vec<u32>,
    /// Where the keys begin that have a first word: in the slot of its hash or in the next free one behind, counted from 1,
    /// with other bits of the hash above, so that most other words are told from it at once. Twice as many slots as words,
    /// or more.
    heads: Vec<u32>,
    /// The lowest byte of each number, then the next of each.
    numbers: Vec<u8>,
}

impl Lexicon {
    /// What [`write`] wrote; `None` for other bytes.
    pub(super) fn load(bytes: &[u8]) -> Option<Lexicon> {
        let count = u32::from_le_bytes(*bytes.first_chunk()?) as usize;
        let columns = usize::from(*bytes.get(HEAD - 1)?);
        let keys = HEAD.checked_add(count.checked_mul(columns)?)?;
        let numbers = bytes.get(HEAD..keys)?.to_vec();
        let mut letters = Vec::with_capacity(bytes.len() * 2);
        let mut ends = Vec::new();
        let mut rest = &bytes[keys..];
        let mut start = 0;
        while let Some((&shared, more)) = rest.split_first() {
            let own = more.iter().position(|b| *b < LETTER).unwrap_or(more.len());
            let (before, end) = (start, letters.len());
            let shared = before + usize::from(shared);
            if shared > end {
                return None;
            }
            start = end;
            letters.extend_from_within(before..shared);
            letters.extend(&more[..own]);
            if letters[before..end] >= letters[start..] {
                return None;
            }
            ends.push(u32::try_from(letters.len()).ok()?);
            rest = &more[own..];
        }
        let mut lexicon = Lexicon { letters, ends, heads: Vec::new(), numbers };
        if lexicon.len() != count || count > PLACE as usize {
            return None;
        }
        lexicon.index();
        Some(lexicon)
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Fills the table of first words.
    fn index(&mut self) {
        let opens = |at: &usize| *at == 0 || head(self.key(*at)) != head(self.key(*at - 1));
        let words: Vec<usize> = (0..self.len()).filter(opens).collect();
        let mut heads = vec![0; (2 * words.len()).next_power_of_two()];
        for at in words {
            let hash = hash(head(self.key(at)).iter());
            let mut slot = hash as usize % heads.len();
            while heads[slot] > 0 {
                slot = (slot + 1) % heads.len();
            }
            heads[slot] = hash & !PLACE | (at as u32 + 1);
        }
        self.heads = heads;
    }

    /// The number of the key that is these bytes.
    pub(super) fn get(&self, key: &[u8]) -> Option<u64> {
        let (first, rest) = key.split_first()?;
        self.get_after(*first, rest)
    }

    /// The number of the key that is this byte and then these.
    pub(super) fn get_after(&self, first: u8, rest: &[u8]) -> Option<u64> {
        let word = head(rest);
        let start = self.find(std::iter::once(&first).chain(word), |own| own.split_first() == Some((&first, word)))?;
        let more = &rest[word.len()..];
        let len = 1 + word.len();
        let begun = Begun { lexicon: self, keys: start..start + 1, len };
        if more.is_empty() {
            begun.number()
        } else {
            Begun { keys: self.headed(start, len), ..begun }.then(more)?.number()
        }
    }

    /// The keys whose first word this is.
    pub(super) fn word(&self, word: &[u8]) -> Option<Begun<'_>> {
        let start = self.find(word.iter(), |own| own == word).filter(|_| !word.is_empty())?;
        Some(Begun { lexicon: self, keys: self.headed(start, word.len()), len: word.len() })
    }

    /// The first key that has a first word.
    fn find<'b>(&self, word: impl Iterator<Item = &'b u8>, is: impl Fn(&[u8]) -> bool) -> Option<usize> {
        let hash = hash(word);
        let last = self.heads.len() - 1;
        let mut slot = hash as usize & last;
        loop {
            let found = self.heads[slot];
            let at = ((found & PLACE) as usize).checked_sub(1)?;
            if (found ^ hash) & !PLACE == 0 && is(head(self.key(at))) {
                return Some(at);
            }
            slot = (slot + 1) & last;
        }
    }

    /// The keys from one on that have the same first word, of a length.
    fn headed(&self, start: usize, len: usize) -> Range<usize> {
        let key = self.key(start);
        self.alike(start..self.len(), |other| other.get(..len) == key.get(..len) && head(other).len() == len)
    }

    /// The keys at the start of a stretch of which something is so, mostly a few; of none behind them it is.
    fn alike(&self, keys: Range<usize>, is_so: impl Fn(&[u8]) -> bool) -> Range<usize> {
        let start = keys.start;
        let mut ahead = 1;
        while start + ahead < keys.end && is_so(self.key(start + ahead - 1)) {
            ahead *= 2;
        }
        start..self.partition(start + ahead / 2..keys.end.min(start + ahead), is_so)
    }

    fn key(&self, at: usize) -> &[u8] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start as usize..self.ends[at] as usize]
    }

    fn number(&self, at: usize) -> u64 {
        let bytes = self.numbers.iter().skip(at).step_by(self.len());
        bytes.zip((0..u64::BITS).step_by(8)).fold(0, |number, (byte, shift)| number | u64::from(*byte) << shift)
    }

    /// The first key of a stretch of which something is not so; it is so of all before it and of none behind.
    fn partition(&self, keys: Range<usize>, is_so: impl Fn(&[u8]) -> bool) -> usize {
        let Range { mut start, mut end } = keys;
        while start < end {
            let middle = (start + end) / 2;
            if is_so(self.key(middle)) {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        start
    }
}

/// The keys that begin with certain bytes.
#[derive(Clone)]
pub(super) struct Begun<'l> {
    lexicon: &'l Lexicon,
    keys: Range<usize>,
    /// With how many.
    len: usize,
}

impl Begun<'_> {
    /// Those that go on with these; `None` where no key does.
    pub(super) fn then(self, bytes: &[u8]) -> Option<Self> {
        let Begun { lexicon, keys, len } = self;
        let start = lexicon.partition(keys.clone(), |key| &key[len..] < bytes);
        let keys = lexicon.alike(start..keys.end, |key| key[len..].starts_with(bytes));
        (!keys.is_empty()).then_some(Begun { lexicon, keys, len: len + bytes.len() })
    }

    /// The number of the key that ends here.
    pub(super) fn number(&self) -> Option<u64> {
        let first = self.keys.start;
        (first < self.keys.end && self.lexicon.key(first).len() == self.len).then(|| self.lexicon.number(first))
    }
}

/// What stands before the first blank.
fn head(key: &[u8]) -> &[u8] {
    &key[..key.iter().position(|byte| *byte == b' ').unwrap_or(key.len())]
}

/// FNV-1a (Fowler, Noll and Vo, 1991), its halves stirred.
fn hash<'b>(bytes: impl Iterator<Item = &'b u8>) -> u32 {
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    hash ^ hash >> 15
}

/// The bytes of a lexicon; the keys come in order, once each.
pub(super) fn write<'a>(pairs: impl Iterator<Item = (&'a str, u64)>) -> Vec<u8> {
    let (keys, numbers): (Vec<&str>, Vec<u64>) = pairs.unzip();
    let bits = u64::BITS - numbers.iter().fold(0, |all, number| all | number).leading_zeros();
    let columns = bits.div_ceil(8);
    let mut out = (keys.len() as u32).to_le_bytes().to_vec();
    out.push(columns as u8);
    for column in 0..columns {
        out.extend(numbers.iter().map(|number| (number >> (8 * column)) as u8));
    }
    let mut before = "";
    for key in keys {
        assert!(before < key || before.is_empty(), "{key:?} comes behind {before:?}");
        assert!(key.bytes().all(|byte| byte >= LETTER), "{key:?} has a control character");
        let shared = before.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count().min(usize::from(LETTER) - 1);
        out.push(shared as u8);
        out.extend(&key.as_bytes()[shared..]);
        before = key;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAIRS: [(&str, u64); 6] = [
        ("a", 300),
        ("an", 0),
        ("an era of words that share more than thirty letters", 7),
        ("an era of words that share more than thirty-one", 65_536),
        ("b", 1),
        ("côte", 2),
    ];

    fn lexicon() -> Lexicon {
        Lexicon::load(&write(PAIRS.into_iter())).expect("it was written so")
    }

    #[test]
    fn each_key_has_its_number_and_nothing_else_has_one() {
        let lexicon = lexicon();
        for (key, number) in PAIRS {
            assert_eq!(lexicon.get(key.as_bytes()), Some(number), "{key}");
        }
        for key in ["", "A", "an ", "an era", "ann", "bb", "c", "côt", "z"] {
            assert_eq!(lexicon.get(key.as_bytes()), None, "{key}");
        }
        assert!(
            Lexicon::load(&write(std::iter::empty())).is_some_and(|none| none.len() == 0 && none.get(b"a").is_none())
        );
    }

    #[test]
    fn keys_are_followed_piece_by_piece() {
        let lexicon = lexicon();
        let an = lexicon.word(b"an").expect("keys begin so");
        assert_eq!(an.number(), Some(0));
        let long = an.clone().then(b" era of words").expect("two keys go on so");
        assert_eq!(long.number(), None);
        assert_eq!(long.then(b" that share more than thirty-one").and_then(|begun| begun.number()), Some(65_536));
        assert!(an.then(b"n").is_none());
        assert!(lexicon.word(b"").is_none() && lexicon.word(b"era").is_none());
        // However many keys begin so, and others besides.
        let keys: Vec<String> = ["k", "k-", "ka"].map(str::to_owned).into_iter().collect();
        let longer = (0..300).map(|at| format!("k {at:03}"));
        let mut keys: Vec<String> = keys.into_iter().chain(longer).collect();
        keys.sort();
        let many = Lexicon::load(&write(keys.iter().map(String::as_str).zip(0..))).expect("it was written so");
        for (more, count) in [(" ", 300), (" 1", 100), (" 12", 10), (" 123", 1), (" 2", 100), (" 299", 1)] {
            let found = many.word(b"k").and_then(|k| k.then(more.as_bytes())).expect("keys begin so");
            assert_eq!(found.keys.len(), count, "{more}");
        }
        for (at, key) in keys.iter().enumerate() {
            assert_eq!(many.get(key.as_bytes()), Some(at as u64), "{key}");
        }
        assert_eq!(many.word(b"k").map(|k| k.keys.len()), Some(301));
    }

    #[test]
    fn what_is_not_in_order_is_no_lexicon() {
        let whole = write([("ab", 1), ("ac", 2)].into_iter());
        assert!(Lexicon::load(&whole).is_some());
        for cut in 0..whole.len() {
            assert!(Lexicon::load(&whole[..cut]).is_none(), "{cut} bytes");
        }
        let last = whole.len() - 1;
        for (at, byte) in [(last, b'b'), (last, b'a'), (last - 1, 9), (0, 3), (4, 2)] {
            let mut other = whole.clone();
            other[at] = byte;
            assert!(Lexicon::load(&other).is_none(), "{byte} at {at}");
        }
    }
}
