//! Currencies, each with all that news writes for it, in one table.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A currency by its ISO 4217 code; `""` where the words leave the country open, as `krona` does.
#[derive(Debug)]
struct Currency {
    code: &'static str,
    /// Signs beside an amount, on either side: `$`, `zł` is none.
    signs: &'static str,
    /// Short words before an amount, as they are written: `Rs`, `SFr`.
    before: &'static str,
    /// Words behind an amount, folded: `dollars`, `dlrs`.
    after: &'static str,
    /// Its parts, folded: `cents`.
    parts: &'static str,
}

const fn row(
    code: &'static str,
    signs: &'static str,
    before: &'static str,
    after: &'static str,
    parts: &'static str,
) -> Currency {
    Currency { code, signs, before, after, parts }
}

#[rustfmt::skip]
const TABLE: &[Currency] = &[
    row("USD", "$ ＄", "Dlrs", "dollar dollars buck bucks dlr dlrs", "cent cents cts"),
    row("EUR", "€", "", "euro euros", ""),
    row("GBP", "£ ￡ ₤", "Stg", "pound pounds quid sterling stg", "penny pence"),
    row("JPY", "¥ ￥", "", "yen", ""),
    row("CNY", "", "RMB", "yuan renminbi rmb", "jiao fen"),
    row("INR", "₹ ₨", "Rs Re", "rupee rupees", "paisa paise"),
    row("CHF", "", "SFr Sfr SFrs Fr", "franc francs sfr sfrs frs", "centime centimes rappen"),
    row("KRW", "₩ ￦", "", "won", ""),
    row("RUB", "₽", "", "ruble rubles rouble roubles", "kopeck kopecks kopek kopeks"),
    // What several countries call their own.
    row("", "", "", "peso pesos", "centavo centavos"),
    row("", "", "Kr Kr", "krona kronor krone kroner kronas kronur kr crown crowns", ""),
    row("", "", "", "dinar dinars rial rials riyal riyals", "fils halala halalas"),
    row("", "", "", "dirham dirhams lira liras lire", "piastre piastres"),
    row("", "", "Sh Shs", "shilling shillings", ""),
    row("", "", "", "mark marks", "pfennig pfennigs"),
    // Asia and the Pacific
    row("AFN", "", "Afs", "afghani afghanis", ""),
    row("AMD", "", "", "dram drams", ""),
    row("AZN", "₼", "", "manat manats", ""),
    row("BDT", "৳", "Tk Taka", "taka takas", ""),
    row("BND", "", "", "", ""),
    row("BTN", "", "Nu", "ngultrum ngultrums", ""),
    row("CNH", "", "", "", ""),
    row("FJD", "", "", "", ""),
    row("GEL", "₾", "", "lari laris", "tetri"),
    row("HKD", "", "", "", ""),
    row("IDR", "", "Rp", "rupiah rupiahs", ""),
    row("KGS", "", "", "som soms", ""),
    row("KHR", "៛", "", "riel riels", ""),
    row("KPW", "", "", "", ""),
    row("KZT", "₸", "", "tenge tenges", ""),
    row("LAK", "₭", "", "kip kips", ""),
    row("LKR", "", "SLRs", "", ""),
    row("MMK", "", "", "kyat kyats", ""),
    row("MNT", "₮", "", "tugrik tugriks togrog", ""),
    row("MOP", "", "", "pataca patacas", ""),
    row("MVR", "", "Rf", "rufiyaa", "laari"),
    row("MYR", "", "RM", "ringgit ringgits", "sen"),
    row("NPR", "", "NRs", "", ""),
    row("NZD", "", "", "", ""),
    row("AUD", "", "", "", ""),
    row("PGK", "", "", "kina", "toea"),
    row("PHP", "₱", "P Php", "", ""),
    row("PKR", "", "PRs", "", ""),
    row("SBD", "", "", "", ""),
    row("SGD", "", "", "", ""),
    row("THB", "฿", "Bt", "baht bahts", "satang"),
    row("TJS", "", "", "somoni somonis", ""),
    row("TMT", "", "", "", ""),
    row("TOP", "", "", "paanga", ""),
    row("TWD", "", "", "", ""),
    row("UZS", "", "", "sum sums", ""),
    row("VND", "₫", "", "dong dongs", ""),
    row("VUV", "", "Vt", "vatu", ""),
    row("WST", "", "", "tala", ""),
    row("XPF", "", "", "", ""),
    // The Middle East
    row("AED", "", "Dh Dhs", "", ""),
    row("BHD", "", "BD", "", ""),
    row("EGP", "", "LE", "", ""),
    row("ILS", "₪", "NIS", "shekel shekels", "agorot"),
    row("IQD", "", "ID", "", ""),
    row("IRR", "﷼", "", "toman tomans", ""),
    row("JOD", "", "JD", "", ""),
    row("KWD", "", "KD", "", ""),
    row("LBP", "", "LL", "", ""),
    row("OMR", "", "RO", "", ""),
    row("QAR", "", "QR", "", ""),
    row("SAR", "", "SR", "", ""),
    row("SYP", "", "", "", ""),
    row("TRY", "₺", "TL YTL", "tl", "kurus"),
    row("YER", "", "", "", ""),
    // Africa
    row("AOA", "", "Kz", "kwanza kwanzas", ""),
    row("BIF", "", "FBu", "", ""),
    row("BWP", "", "P", "pula", "thebe"),
    row("CDF", "", "FC", "", ""),
    row("CVE", "", "", "", ""),
    row("DJF", "", "", "", ""),
    row("DZD", "", "DA", "", ""),
    row("ERN", "", "", "nakfa", ""),
    row("ETB", "", "Br", "birr birrs", ""),
    row("GHS", "₵", "", "cedi cedis", "pesewa pesewas"),
    row("GMD", "", "D", "dalasi dalasis", ""),
    row("GNF", "", "FG", "", ""),
    row("KES", "", "KSh Ksh KShs Kshs KES", "", ""),
    row("KMF", "", "", "", ""),
    row("LRD", "", "LD", "", ""),
    row("LSL", "", "M", "loti maloti", ""),
    row("LYD", "", "", "", ""),
    row("MAD", "", "DH", "", ""),
    row("MGA", "", "", "ariary", ""),
    row("MRU", "", "UM", "ouguiya ouguiyas", ""),
    row("MUR", "", "", "", ""),
    row("MWK", "", "MK", "", ""),
    row("MZN", "", "", "metical meticals meticais", ""),
    row("NAD", "", "", "", ""),
    row("NGN", "₦", "N Naira", "naira nairas", "kobo"),
    row("RWF", "", "Frw FRw", "", ""),
    row("SCR", "", "", "", ""),
    row("SDG", "", "", "", ""),
    row("SHP", "", "", "", ""),
    row("SLE", "", "Le", "leone leones", ""),
    row("SOS", "", "", "", ""),
    row("SSP", "", "", "", ""),
    row("STN", "", "Db", "dobra dobras", ""),
    row("SZL", "", "E", "lilangeni emalangeni", ""),
    row("TND", "", "DT", "", "millimes"),
    row("TZS", "", "TSh Tsh TShs Tshs", "", ""),
    row("UGX", "", "USh Ush UShs Ushs", "", ""),
    row("XAF", "", "", "", ""),
    row("XOF", "", "CFA FCFA CFAF", "cfa fcfa", ""),
    row("ZAR", "", "R", "rand rands", ""),
    row("ZMW", "", "K", "kwacha kwachas", "ngwee"),
    row("ZWG", "", "ZiG", "", ""),
    row("ZWL", "", "", "", ""),
    // Europe
    row("ALL", "", "", "lek leks leke", ""),
    row("BAM", "", "KM", "", ""),
    row("BGN", "", "", "lev levs leva", "stotinki"),
    row("BYN", "", "", "", ""),
    row("CZK", "", "Kč Kc", "kc koruna korunas koruny korun", "haleru"),
    row("DKK", "", "DKr Dkr", "dkr", ""),
    row("FKP", "", "", "", ""),
    row("GIP", "", "", "", ""),
    row("HUF", "", "Ft", "forint forints", ""),
    row("ISK", "", "IKr Ikr", "", ""),
    row("MDL", "", "", "", ""),
    row("MKD", "", "", "denar denars", ""),
    row("NOK", "", "NKr Nkr", "nkr", ""),
    row("PLN", "", "Zl", "zloty zlotys zlotych zl", "grosz groszy"),
    row("RON", "", "", "leu lei", ""),
    row("RSD", "", "", "", ""),
    row("SEK", "", "SKr Skr", "skr", ""),
    row("UAH", "₴", "", "hryvnia hryvnias hryvna", "kopiyka"),
    // The Americas
    row("ANG", "", "", "", ""),
    row("ARS", "", "", "", ""),
    row("AWG", "", "", "", ""),
    row("BBD", "", "", "", ""),
    row("BMD", "", "", "", ""),
    row("BOB", "", "", "boliviano bolivianos", ""),
    row("BRL", "", "", "real reais reals", ""),
    row("BSD", "", "", "", ""),
    row("BZD", "", "", "", ""),
    row("CAD", "", "", "", ""),
    row("CLP", "", "", "", ""),
    row("COP", "", "", "", ""),
    row("CRC", "₡", "", "colon colones", ""),
    row("CUP", "", "", "", ""),
    row("DOP", "", "", "", ""),
    row("GTQ", "", "Q", "quetzal quetzales", ""),
    row("GYD", "", "", "", ""),
    row("HNL", "", "L", "lempira lempiras", ""),
    row("HTG", "", "", "gourde gourdes", ""),
    row("JMD", "", "", "", ""),
    row("KYD", "", "", "", ""),
    row("MXN", "", "", "", ""),
    row("NIO", "", "", "cordoba cordobas", ""),
    row("PAB", "", "", "balboa balboas", ""),
    row("PEN", "", "", "sol soles", "centimos"),
    row("PYG", "₲", "", "guarani guaranis guaranies", ""),
    row("SRD", "", "", "", ""),
    row("SVC", "", "", "", ""),
    row("TTD", "", "", "", ""),
    row("UYU", "", "", "", ""),
    row("VES", "", "Bs BsF BsS", "bolivar bolivars bolivares", ""),
    row("XCD", "", "", "", ""),
    // Withdrawn, and none of a country
    row("ATS", "", "", "schilling schillings", ""),
    row("BEF", "", "BFr Bfr", "bfr", ""),
    row("DEM", "", "DM", "deutschmark deutschmarks deutschemark deutschemarks dm", ""),
    row("ESP", "", "Ptas Pta", "peseta pesetas ptas", ""),
    row("FIM", "", "", "markka markkaa", ""),
    row("FRF", "", "FFr Ffr FF", "ffr", ""),
    row("GHC", "", "", "", ""),
    row("GRD", "", "", "drachma drachmas", ""),
    row("HRK", "", "", "kuna kunas", ""),
    row("IEP", "", "", "punt punts", ""),
    row("ITL", "", "", "", ""),
    row("LTL", "", "", "litas litai", ""),
    row("LVL", "", "", "lats", ""),
    row("NLG", "", "", "guilder guilders florin florins", ""),
    row("PTE", "", "", "escudo escudos", ""),
    row("SIT", "", "", "tolar tolars", ""),
    row("SKK", "", "", "", ""),
    row("XBT", "₿", "", "bitcoin bitcoins", ""),
    row("XDR", "", "SDR", "", ""),
];

/// How much a short word before a number needs to be a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lead {
    /// `SFr 300`, `EUR5`: a number behind it.
    Sure,
    /// `Le 50 million`, `MAD 1,200`; but `COP 26`, `SR 71`: a number that only a sum has.
    Sum,
    /// `R50-million`, `N1.2 trillion`; but `the R50 bus`, `vitamin K 5,000`.
    Letter,
    /// `ALL500m`; but `ALL 5 MILLION WORKERS`.
    Glued,
}

/// Words, acronyms and titles that some of the codes and short forms are too.
const OTHERWISE: &str = "AMD ANG ARS ATS BAM BD BND BOB Br Bs CAD CDF COP CSK CUP CVE DA Db DH DT ERN ESP ETH FC FF FG FIM Fr Ft GEL GIP \
     GRD ID IEP ISK JD KD KGS KM LAK LD LE LL LSL LTL Le MAD MDL MK MOP MUR MVR NAD NIS Nu PAB PEN PHP PTE QR RO RON Re Rf SAR \
     SCR SDG SDR SHP SIT SLE SOS SR SSP STN SVC Sh Shs TL TRY Taka Naira UM Vt WST ZiG Zl Kr Kz";
const GLUED: &str = "ALL TOP";

static LEADS: LazyLock<HashMap<&'static str, Lead>> = LazyLock::new(|| {
    let kind = |word: &'static str| match word {
        _ if word.len() == 1 => Lead::Letter,
        _ if GLUED.split(' ').any(|other| other == word) => Lead::Glued,
        _ if OTHERWISE.split(' ').any(|other| other == word) => Lead::Sum,
        _ => Lead::Sure,
    };
    leads().map(|word| (word, kind(word))).collect()
});

/// Codes and short words before an amount, as they are written.
fn leads() -> impl Iterator<Item = &'static str> {
    TABLE.iter().flat_map(|c| c.before.split(' ').chain([c.code])).filter(|word| !word.is_empty())
}

/// What a word, written so, needs behind it to be the currency of a number: `Rs`, `Rs.`, `EUR`.
pub(crate) fn lead(word: &str) -> Option<Lead> {
    LEADS.get(word.trim_end_matches('.')).copied()
}

/// Whether an amount may have the sign: `£`, and `¢` of `GH¢`.
pub(crate) fn is_sign(c: char) -> bool {
    const SIGNS: &str = "$£€¥₹₽₩₦₪₺฿₱₴₫₡₾₸₵₲₭₮₼₿৳៛₨₤﷼¢＄￡￥￦";
    !c.is_ascii_alphanumeric() && SIGNS.contains(c)
}

/// `MUSD`, `MSEK`: a million and the code, behind a number, as accounts of companies have it.
pub(super) fn in_millions(word: &str) -> bool {
    word.len() == 4 && word.strip_prefix('M').is_some_and(|code| lead(code) == Some(Lead::Sure))
}

/// The words of the table, folded: signs, codes, short words before an amount, words behind one.
pub(super) fn words() -> [Vec<&'static str>; 4] {
    let split = |field: fn(&Currency) -> &'static str| -> Vec<&'static str> {
        TABLE.iter().flat_map(|c| field(c).split(' ')).filter(|word| !word.is_empty()).collect()
    };
    let mut after = split(|c| c.after);
    after.extend(split(|c| c.parts));
    [split(|c| c.signs), split(|c| c.code), split(|c| c.before), after]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_there_once_and_each_sign_is_known() {
        let mut codes: Vec<&str> = TABLE.iter().map(|c| c.code).filter(|code| !code.is_empty()).collect();
        assert!(codes.iter().all(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())));
        codes.sort_unstable();
        let all = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), all);
        let signs = TABLE.iter().flat_map(|c| c.signs.split(' ')).filter(|sign| !sign.is_empty());
        assert_eq!(signs.filter(|sign| !sign.chars().all(is_sign)).count(), 0);
    }

    #[test]
    fn what_is_a_word_too_is_in_the_table() {
        for word in OTHERWISE.split_whitespace().chain(GLUED.split(' ')).filter(|w| !["CSK", "ETH"].contains(w)) {
            assert!(lead(word).is_some(), "{word}");
        }
    }
}
