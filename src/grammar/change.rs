//! `fell £3m to £12m`: after words of change the first amount is the step and the second where it led, no range.

use super::cursor::Cursor;

/// How the words before an amount tell of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// `fell £3m`, `down 5p`, `raised its stake 2 per cent`
    By,
    /// `rose by 2 per cent`, `a rise of £3m`: an amount that may also be a range, as in "will rise by 2% to 3%".
    Perhaps,
}

const VERBS: &str = "add added adding adds advance advanced advances advancing balloon ballooned boost boosted boosting boosts \
     bumped chopped climb climbed climbing climbs collapsed contract contracted crash crashed creep crept cut cuts cutting decline \
     declined declines declining decrease decreased decreases decreasing deepened dip dipped dips dive dived dived drop dropped \
     dropping drops dropped ease eased eases edge edged edges expand expanded extend extended fall fallen falling falls fell firm \
     firmed gain gained gaining gains grew grow growing grown grows hike hiked hikes improve improved improves inch inched increase \
     increased increases increasing jump jumped jumping jumps leap leaped leapt lengthened lift lifted lifting lifts lose loses \
     losing lost lower lowered lowers lowering moved narrow narrowed narrows nudged pared plummet plummeted plunge plunged plunges \
     plunging raise raised raises raising rallied rally rebound rebounded recover recovered reduce reduced reduces reducing retreat \
     retreated rise risen rises rising rocketed rose sank shaved shed sheds shrank shrink shrinks shrunk sink sinks slash slashed \
     slashes slid slide slides slip slipped slips slump slumped soar soared soars spike spiked strengthen strengthened surge surged \
     surges swell swelled swollen tick ticked trim trimmed trims tumble tumbled tumbles weaken weakened widen widened widens";

const PARTICLES: [&str; 6] = ["up", "down", "off", "higher", "lower", "ahead"];

const NOUNS: &str = "advance boost cut decline decrease dip drop fall gain growth hike increase jump loss plunge reduction rise slide \
     slump surge";

/// What may stand between a verb or a preposition and its amount: `fell by nearly another £3m`.
const HEDGES: &str = "a about additional almost an another approximately around as at extra full further just least less more most \
     much nearly only over record roughly some than well";

/// Words at which a clause or the object of a verb ends.
const BOUNDS: &str = "and are as at because before between but for from had has have if in into is of on or over since that the to \
     under until was were when which while who will with would";

/// How far back the verb of an object is looked for: `reduced the number of its foreign staff by 500`.
const REACH: usize = 8;

/// The place behind the preposition or verb that an amount belongs to: past `about`, `nearly`, `more than`.
pub(super) fn unhedged(at: Cursor<'_>) -> Cursor<'_> {
    let mut at = at;
    for _ in 0..4 {
        if at.first() || !within(HEDGES, at.before()) {
            break;
        }
        at = at.back();
    }
    at
}

/// Whether the amount at `at` is a step of a change.
pub(super) fn before(at: Cursor<'_>) -> Option<Change> {
    let at = unhedged(at);
    if at.first() {
        return None;
    }
    match at.before() {
        "by" => object(at.back(), "").map(|()| Change::Perhaps),
        "of" => within(NOUNS, at.back().before()).then_some(Change::Perhaps),
        word if PARTICLES.contains(&word) => Some(Change::By),
        word if within(BOUNDS, word) => None,
        _ => object(at, BOUNDS).map(|()| Change::By),
    }
}

/// Past the object and the adverbs between a verb of change and its amount: `cut its workforce`, `fell sharply`.
fn object(at: Cursor<'_>, bounds: &str) -> Option<()> {
    let mut at = at;
    for far in 0..REACH {
        if at.first() {
            return None;
        }
        at = at.back();
        let word = at.word();
        if within(VERBS, word) {
            return Some(());
        }
        let owner = matches!(word, "its" | "their" | "his" | "her" | "the" | "a" | "an" | "this" | "these");
        let stops = !word.starts_with(char::is_alphanumeric) && at.hyphen().is_none() && !word.starts_with('\'');
        // "cut its 500 to 4,500 places": no object stands between.
        if stops || far == 0 && owner && !bounds.is_empty() || within(bounds, word) && word != "the" && word != "of" {
            return None;
        }
    }
    None
}

fn within(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}
