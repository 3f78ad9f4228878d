//! What words mean in dates and amounts.

use super::currencies::{self, is_sign};
use super::feasts::{FEASTS, NAMED_DAYS};
use super::scales;
use crate::text::fold;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A set of senses: `second` is an ordinal and a unit of time, `quarter` a fraction and a part of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sense(u64);

macro_rules! senses {
    ($($(#[$doc:meta])* $name:ident = $bit:literal),* $(,)?) => {
        impl Sense { $($(#[$doc])* pub(super) const $name: Sense = Sense(1 << $bit);)* }
    };
}

senses! {
    /// `12`, `1,200.5`
    DIGITS = 0,
    /// `10:30`, `8PM`
    CLOCK = 1,
    /// `1990s`, `80s`
    DECADE = 2,
    /// `21st`, beside `ORDINAL`
    NTH = 3,
    SMALL = 4,
    TENS = 5,
    SCALE = 6,
    SCALES = 7,
    ORDINAL = 8,
    FRACTION = 9,
    VAGUE = 10,
    MONTH = 11,
    WEEKDAY = 12,
    SEASON = 13,
    HOLIDAY = 14,
    DAYPART = 15,
    NOON = 16,
    /// Units of a day and longer.
    DAYS = 17,
    /// Units shorter than a day.
    HOURS = 18,
    AMPM = 19,
    ZONE = 20,
    ERA = 21,
    CURRENCY = 22,
    CODE = 23,
    SYMBOL = 24,
    MEASURE = 25,
    MULTIPLE = 26,
    PERCENT = 27,
    DEIXIS = 28,
    TONIGHT = 29,
    /// `last`, `next`, `recent`
    MODIFIER = 30,
    /// `early`, `mid`
    NARROWING = 31,
    /// `mid-2023`, `pre-2011`: what may hang before a value.
    PREFIX = 32,
    /// Words that say nothing alone but open a construct.
    OPENER = 33,
    /// Prepositions and the like that a date follows.
    LEADS_DATE = 34,
    /// Words after which a number names a thing: `Flight 370`.
    DESIGNATOR = 35,
    /// `Rs`, `SFr`: short words before an amount.
    LEAD = 39,
    /// `cr`, `mil`: scales in money alone.
    MONEY_SCALE = 40,
    /// `75p`
    PENCE = 41,
    /// `29Mar22`
    STAMP = 42,
    /// `'98`
    SHORT_YEAR = 37,
    /// `9/11/2001`, `2024-04-25`, `1/2`, `25.04.2024`
    CHAIN = 38,
    /// Words written with a capital only because they open a sentence.
    FUNCTION = 36,
}

impl Sense {
    const NONE: Sense = Sense(0);
    /// All that may open a value.
    pub(super) const ANY: Sense = Sense(((1 << 34) - 1) | 1 << 37 | 1 << 38 | 1 << 39 | 1 << 41 | 1 << 42);

    pub(super) const fn or(self, other: Sense) -> Sense {
        Sense(self.0 | other.0)
    }

    /// Whether they share a sense.
    pub(super) const fn has(self, other: Sense) -> bool {
        self.0 & other.0 != 0
    }
}

const GROUPS: &[(Sense, &str)] = &[
    (
        Sense::SMALL,
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
         eighteen nineteen",
    ),
    (Sense::TENS, "twenty thirty forty fourty fifty sixty seventy eighty ninety"),
    (Sense::SCALES, "tens dozens scores hundreds thousands millions billions trillions lakhs lacs crores"),
    (
        Sense::ORDINAL,
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth \
         sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth \
         ninetieth hundredth thousandth millionth",
    ),
    (
        Sense::FRACTION,
        "half halves third thirds quarter quarters fourths fifth fifths sixth sixths sevenths eighth eighths ninths tenth \
         tenths hundredth hundredths thousandths ½ ¼ ¾ ⅓ ⅔",
    ),
    (Sense::VAGUE, "several few many couple"),
    (
        Sense::MONTH,
        "january february march april may june july august september october november december jan feb mar apr jun jul aug \
         sep sept oct nov dec",
    ),
    (
        Sense::WEEKDAY,
        "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays \
         sundays mon tue tues wed thu thur thurs fri sat sun",
    ),
    (
        Sense::SEASON,
        "spring summer autumn fall winter springs summers autumns winters springtime summertime wintertime",
    ),
    (
        Sense::HOLIDAY,
        "christmas xmas easter ramadan eid passover thanksgiving hanukkah chanukah diwali deepavali halloween ashura nowruz \
         vesak purim juneteenth kwanzaa pentecost sukkot epiphany michaelmas whitsun songkran chuseok tet mawlid",
    ),
    (Sense::DAYPART, "morning mornings afternoon afternoons evening evenings night nights"),
    (Sense::NOON, "noon midnight midday dawn dusk sunrise sunset sundown daybreak nightfall noontime"),
    (
        Sense::DAYS,
        "day days week weeks weekend weekends fortnight fortnights month months quarter quarters year years yr yrs decade \
         decades century centuries millennium millennia",
    ),
    (Sense::HOURS, "second seconds sec secs minute minutes min mins hour hours hr hrs millisecond milliseconds"),
    (Sense::AMPM, "a.m p.m am pm"),
    (
        Sense::ZONE,
        "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist pkt jst kst hkt sgt aest aedt awst acst nzst \
         nzdt sast wat cat eat trt irst gst brt art ast",
    ),
    (Sense::ERA, "bc bce ad ce b.c b.c.e a.d c.e"),
    (
        Sense::MEASURE,
        "millimeter millimeters millimetre millimetres centimeter centimeters centimetre centimetres meter meters metre \
         metres kilometer kilometers kilometre kilometres micrometers micrometres micron microns inch inches foot feet yard \
         yards mile miles furlong furlongs fathom fathoms parsec parsecs mm cm m km kms ft mi nm \
         acre acres hectare hectares ha sqm sqft \
         gram grams gramme grammes kilogram kilograms kilogramme kilogrammes kilo kilos milligram milligrams microgram \
         micrograms mg kg kgs g lb lbs pound pounds ounce ounces oz ton tons tonne tonnes kiloton kilotons megaton megatons \
         stone carat carats quintal quintals bushel bushels \
         liter liters litre litres milliliter milliliters millilitre millilitres gallon gallons pint pints quart quarts barrel \
         barrels bbl bpd teaspoon teaspoons tablespoon tablespoons ml cc \
         watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts terawatt terawatts kw mw gw tw kwh mwh gwh twh \
         volt volts kilovolt kilovolts joule joules calorie calories kilocalories horsepower hp decibel decibels db \
         hertz hz khz mhz ghz \
         byte bytes kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes kb mb gb tb bit bits \
         kilobits megabits gigabits mbps gbps kbps megapixel megapixels pixel pixels \
         mph kph kmh knot knots mach sievert sieverts millisieverts becquerel becquerels curies \
         degree degrees °c °f celsius fahrenheit ° hectopascals millibars psi teu teus megahertz gigahertz kilohertz m2 km2 m² km² m3 m³",
    ),
    (Sense::MULTIPLE, "square cubic nautical metric light statute long short sq cu troy imperial astronomical"),
    (Sense::PERCENT, "% percent pct percentage ppt ％"),
    (Sense::DEIXIS, "yesterday today tomorrow"),
    (Sense::TONIGHT, "tonight overnight"),
    (
        Sense::MODIFIER,
        "last next this past previous following coming current same recent upcoming preceding subsequent ensuing each every \
         that these those intervening present",
    ),
    (Sense::NARROWING, "early late mid earlier later"),
    (Sense::PREFIX, "mid pre post early late"),
    (Sense::OPENER, "s b us u.s au ca hk nz nt fiscal fy financial day world international q1 q2 q3 q4 h1 h2 all"),
    (
        Sense::LEADS_DATE,
        "in of since until till by from last next this late early mid through to between before after during around circa \
         each every on for as about past coming previous the - (",
    ),
    (
        Sense::DESIGNATOR,
        "resolution flight boeing airbus route highway area channel article section chapter unit room line gate pier interstate \
         formula windows apollo group division battalion brigade regiment squadron district ward block level tier catch \
         proposition amendment directive decree order rule title form size iphone galaxy model type class mark league radio \
         page paragraph figure table appendix annex step phase stage season episode volume part act lot terminal category grade \
         platform bus train exit reactor school camp studio bbc itv fox",
    ),
    (
        Sense::FUNCTION,
        "the a an in on at of by for from to with and but or as about around some over under more less than at all only just \
         nearly almost up these those its his her their our my your after before since until when while if that this there are \
         were was is between among another least most have had has not no both also then yet so even still including",
    ),
];

static LEXICON: LazyLock<HashMap<Cow<'static, str>, Sense>> = LazyLock::new(|| {
    let mut lexicon = HashMap::new();
    let first_words = FEASTS.iter().map(|feast| feast[0]).chain(NAMED_DAYS.iter().copied());
    lexicon.extend(first_words.map(|word| (word.into(), Sense::OPENER)));
    let mut add = |word: Cow<'static, str>, sense: Sense| {
        let entry = lexicon.entry(word).or_insert(Sense::NONE);
        *entry = entry.or(sense);
    };
    for &(sense, words) in GROUPS {
        words.split_whitespace().for_each(|word| add(word.into(), sense));
    }
    for (word, scale) in scales::all() {
        add(word.into(), if scale.everywhere { Sense::SCALE } else { Sense::MONEY_SCALE });
    }
    let senses = [Sense::SYMBOL, Sense::CODE, Sense::LEAD, Sense::CURRENCY];
    for (words, sense) in currencies::words().into_iter().zip(senses) {
        words.into_iter().for_each(|word| add(fold(word).into(), sense));
    }
    lexicon
});

/// What a folded word may mean.
pub(super) fn sense(word: &str) -> Sense {
    match word.as_bytes().first() {
        Some(b'0'..=b'9') => shape(word),
        Some(b'.') if word.len() > 1 => shape(word),
        Some(b'\'') if word.len() > 2 => match word[1..].trim_end_matches('s') {
            digits if digits.len() != 2 || !digits.bytes().all(|b| b.is_ascii_digit()) => Sense::NONE,
            _ if word.ends_with('s') => Sense::DECADE,
            _ => Sense::SHORT_YEAR,
        },
        _ => match LEXICON.get(word) {
            Some(&sense) => sense,
            // `US$`, `GH¢`
            None if word.ends_with(is_sign) => Sense::SYMBOL,
            None => Sense::NONE,
        },
    }
}

/// What a word that starts with a digit may mean.
fn shape(word: &str) -> Sense {
    let tail = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ':' | '/' | '-' | '⁄'));
    let digits = &word[..word.len() - tail.len()];
    match tail {
        "" if digits.contains(':') => Sense::CLOCK,
        "" if digits.contains(['/', '-', '⁄']) => Sense::CHAIN,
        "" if digits.matches('.').count() > 1 && !parted_by_stops(digits) => Sense::CHAIN,
        "" => Sense::DIGITS,
        // `8PM`
        "am" | "pm" => Sense::CLOCK,
        "s" | "'s" => Sense::DECADE,
        "st" | "nd" | "rd" | "th" => Sense::ORDINAL.or(Sense::NTH),
        "½" | "¼" | "¾" | "⅓" | "⅔" => Sense::DIGITS,
        "p" if digits.ends_with(|c: char| c.is_ascii_digit()) => Sense::PENCE,
        _ if tail.starts_with('\'')
            && !tail.contains(|c: char| !(c.is_ascii_digit() || matches!(c, '\'' | '.' | ','))) =>
        {
            Sense::DIGITS
        }
        _ if is_stamp(digits, tail) => Sense::STAMP,
        _ => Sense::NONE,
    }
}

/// `1.500.000`, `1.234,56`: thousands parted by full stops; not `25.04.2024`, `192.168.0.1`.
pub(super) fn parted_by_stops(digits: &str) -> bool {
    let (whole, rest) = digits.split_once(',').unwrap_or((digits, ""));
    let mut groups = whole.split('.');
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()) && !group.starts_with('0'));
    let last = rest.len() <= 2 && (!rest.is_empty() || whole.ends_with("000"));
    first && last && groups.all(|group| group.len() == 3)
}

/// `29` with `mar22`, `18` with `dec2019`.
fn is_stamp(day: &str, rest: &str) -> bool {
    let Some((month, year)) = rest.split_at_checked(3) else { return false };
    let named = LEXICON.get(month).is_some_and(|sense| sense.has(Sense::MONTH));
    let day = day.parse().is_ok_and(|day: u32| (1..=31).contains(&day));
    day && named && matches!(year.len(), 2 | 4) && year.bytes().all(|b| b.is_ascii_digit())
}
