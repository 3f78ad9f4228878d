//! The judge's file: `training/page_judge.py` writes it.
//!
//! Numbers are of two bytes, the lower first: how many features a block has, how many its surroundings have; the bias of the
//! first model and a weight a feature; the bias of the second and a weight for all features of both. Then a byte a feature:
//! the place of its reason in the list of reasons.

/// A table of numbers of two bytes.
#[derive(Debug, Clone, Copy)]
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    /// Nothing of what stands outside.
    fn at(self, at: usize) -> i32 {
        let pair = self.0.get(2 * at..2 * at + 2).and_then(|pair| pair.try_into().ok());
        pair.map_or(0, |pair| i32::from(i16::from_le_bytes(pair)))
    }
}

/// Weights in 64ths of a nat.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weights<'a> {
    own: usize,
    first: Numbers<'a>,
    second: Numbers<'a>,
    reasons: &'a [u8],
}

impl<'a> Weights<'a> {
    /// `None` if the file is not of that many features of blocks and surroundings.
    pub(super) fn of(bytes: &'a [u8], own: usize, around: usize) -> Option<Weights<'a>> {
        let head = Numbers(bytes);
        let sizes = [own, around].map(|size| i32::try_from(size).ok());
        let (first, second) = (2 * (own + 1), 2 * (own + around + 1));
        let fits = sizes == [Some(head.at(0)), Some(head.at(1))] && bytes.len() == 4 + first + second + own;
        fits.then(|| Weights {
            own,
            first: Numbers(&bytes[4..4 + first]),
            second: Numbers(&bytes[4 + first..4 + first + second]),
            reasons: &bytes[4 + first + second..],
        })
    }

    /// What a block says of itself.
    pub(super) fn first(self, features: &[u16]) -> i32 {
        self.first.at(0) + features.iter().map(|&feature| self.first.at(1 + usize::from(feature))).sum::<i32>()
    }

    /// What it says when its surroundings are known.
    pub(super) fn second(self, features: &[u16], around: &[usize]) -> i32 {
        let own = features.iter().map(|&feature| self.second.at(1 + usize::from(feature))).sum::<i32>();
        let around = around.iter().map(|&feature| self.second.at(1 + self.own + feature)).sum::<i32>();
        self.second.at(0) + own + around
    }

    /// The reason that weighs most against a block with these features; 0 is none in particular.
    pub(super) fn reason(self, features: &[u16], reasons: usize) -> usize {
        let mut against = vec![0; reasons];
        for &feature in features {
            let reason = self.reasons.get(usize::from(feature)).map_or(0, |&reason| usize::from(reason));
            if let Some(sum) = against.get_mut(reason).filter(|_| reason > 0) {
                let at = 1 + usize::from(feature);
                *sum += (-self.first.at(at)).max(0) + (-self.second.at(at)).max(0);
            }
        }
        let best = (1..reasons).max_by_key(|&reason| (against[reason], usize::MAX - reason)).unwrap_or(0);
        const LEAST: i32 = 24;
        if against.get(best).is_some_and(|&sum| sum >= LEAST) { best } else { 0 }
    }
}
