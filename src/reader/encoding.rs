//! Bytes -> text: what marks the bytes, what they can only be, what was declared, and last what their letters say.

use super::decoder::Decoder;
use super::letters;
use super::wide::{self, Wide};
use crate::document::Warning;

pub(super) struct Decoded {
    pub(super) text: String,
    /// The WHATWG name.
    pub(super) encoding: &'static str,
    pub(super) warnings: Vec<Warning>,
}

/// What is said of the encoding outside of the bytes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said<'a> {
    /// By a label that came along: labels are often wrong.
    pub(super) declared: Option<&'a str>,
    /// By the reader, who sees what comes out.
    pub(super) chosen: Option<&'a str>,
}

/// Never fails: what cannot be decoded becomes U+FFFD, and a warning counts it.
pub(super) fn decode(bytes: &[u8], said: Said<'_>, decoder: Decoder) -> Decoded {
    let mut warnings = Vec::new();
    let (text, encoding) = text_of(bytes, said, decoder, &mut warnings);
    let broken = text.matches('\u{fffd}').count();
    if broken > 0 {
        let message = format!("{broken} characters cannot be decoded as {encoding} and are shown as U+FFFD");
        warnings.push(Warning { name: "undecodable", message });
    }
    let controls = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    if controls > 0 {
        warnings
            .push(Warning { name: "control-characters", message: format!("{controls} control characters were kept") });
    }
    Decoded { text, encoding, warnings }
}

fn text_of(bytes: &[u8], said: Said<'_>, decoder: Decoder, warnings: &mut Vec<Warning>) -> (String, &'static str) {
    let lossy = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf");
    if let Some(label) = said.chosen {
        if let Some(wide) = Wide::labelled(label, bytes) {
            return (wide.decode(bytes), wide.name());
        }
        if is_utf8(label) {
            return (lossy(unmarked.unwrap_or(bytes)), "UTF-8");
        }
        if let Some(decoded) = decoder.0(bytes, label) {
            return decoded;
        }
        warnings.push(unknown(label));
    }
    if let Some(rest) = unmarked {
        return (lossy(rest), "UTF-8");
    }
    if let Some(wide) = wide::detect(bytes) {
        if !wide.is_marked() && said.declared.is_none_or(|label| Wide::labelled(label, bytes) != Some(wide)) {
            let message = format!("nothing says how this text is encoded: read as {}, by its blanks", wide.name());
            warnings.push(Warning { name: "encoding-guessed", message });
        }
        return (wide.decode(bytes), wide.name());
    }
    // Before what was declared: bytes beyond ASCII that form UTF-8 by accident are next to impossible, wrong labels are not.
    if std::str::from_utf8(bytes).is_ok() {
        return (lossy(bytes), "UTF-8");
    }
    if let Some(label) = said.declared.filter(|label| !is_utf8(label)) {
        match decoder.0(bytes, label) {
            Some(decoded) => return decoded,
            None => warnings.push(unknown(label)),
        }
    }
    if is_mostly_utf8(bytes) {
        return (lossy(bytes), "UTF-8");
    }
    let page = letters::page(bytes, decoder).unwrap_or("windows-1252");
    let message = format!("nothing says how this text is encoded: read as {page}, by its letters");
    warnings.push(Warning { name: "encoding-guessed", message });
    decoder.0(bytes, page).unwrap_or_else(|| (lossy(bytes), "UTF-8"))
}

fn unknown(label: &str) -> Warning {
    Warning { name: "unknown-encoding", message: format!("the encoding {label:?} is not known here") }
}

fn is_utf8(label: &str) -> bool {
    matches!(label.trim().to_ascii_lowercase().as_str(), "utf-8" | "utf8" | "unicode-1-1-utf-8")
}

/// A damaged or cut UTF-8 file: its whole sequences outnumber its broken ones by far.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole >= 3 * broken
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8], declared: Option<&str>) -> Decoded {
        decode(bytes, Said { declared, chosen: None }, Decoder::default())
    }

    fn utf16_be(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_be_bytes).collect()
    }

    #[test]
    fn encodings_are_told_apart() {
        let be = utf16_be("\u{feff}Iran’s 😀");
        let bare = utf16_be("Iran’s envoy left");
        let cases: [(&[u8], Option<&str>, &str, &str); 9] = [
            (b"\xef\xbb\xbfIran", None, "Iran", "UTF-8"),
            ("Iran’s".as_bytes(), None, "Iran’s", "UTF-8"),
            ("Iran’s".as_bytes(), Some("iso-8859-1"), "Iran’s", "UTF-8"),
            (&be, Some("utf-8"), "Iran’s 😀", "UTF-16BE"),
            (&bare, None, "Iran’s envoy left", "UTF-16BE"),
            (b"Iran\x92s caf\xe9", None, "Iran’s café", "windows-1252"),
            (b"Iran\x92s caf\xe9", Some("ebcdic"), "Iran’s café", "windows-1252"),
            (b"\xcc\xee\xf1\xea\xe2\xe0", Some("windows-1251"), "Москва", "windows-1251"),
            (b"", Some("utf-16"), "", "UTF-8"),
        ];
        for (bytes, declared, text, encoding) in cases {
            let decoded = decoded(bytes, declared);
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding));
        }
    }

    #[test]
    fn the_reader_has_the_last_word() {
        let chosen = |bytes: &[u8], label| {
            let said = Said { declared: Some("utf-8"), chosen: Some(label) };
            let decoded = decode(bytes, said, Decoder::default());
            (decoded.text, decoded.encoding, decoded.warnings.len())
        };
        assert_eq!(chosen("é".as_bytes(), "windows-1252"), ("Ã©".into(), "windows-1252", 0));
        assert_eq!(chosen(b"\xcc\xee\xf1\xea\xe2\xe0", "cp1251"), ("Москва".into(), "windows-1251", 0));
        assert_eq!(chosen(b"a\0b\0", "UTF-16LE"), ("ab".into(), "UTF-16LE", 0));
        assert_eq!(chosen(b"abc", "ebcdic"), ("abc".into(), "UTF-8", 1));
    }

    /// Invented news in the pages of its time, and the page that it must be told to be in.
    #[test]
    fn code_pages_are_told_by_their_letters() {
        let cases = [
            ("The talks in Šumperk were led by Jiří Dvořák and Žofie Říhová.", "windows-1250", "windows-1250"),
            ("Prezes Wałęsa spotkał się z ministrem w Łodzi, później w Gdańsku.", "windows-1250", "windows-1250"),
            ("Ministr Čapek řekl, že příští týden přijede do Plzně.", "ISO-8859-2", "ISO-8859-2"),
            ("Slobodan Petrović met Ana Kovačević in Niš.", "windows-1250", "windows-1250"),
            ("Посол уехал из столицы в четверг после недели переговоров.", "windows-1251", "windows-1251"),
            ("Посол уехал из столицы в четверг после недели переговоров.", "KOI8-R", "KOI8-R"),
            ("Посол уехал из столицы в четверг после недели переговоров.", "IBM866", "IBM866"),
            ("Посол уехал из столицы в четверг после недели переговоров.", "ISO-8859-5", "ISO-8859-5"),
            ("Ο απεσταλμένος έφυγε την Πέμπτη μετά από συνομιλίες.", "windows-1253", "windows-1253"),
            ("Müller met José García of Málaga and Zoë Krüger in Köln.", "windows-1252", "windows-1252"),
            ("Le président a été reçu à l’Élysée, où il a déjeuné.", "windows-1252", "windows-1252"),
            ("Søren Kjær og Åse Bjørnstad rejste til Malmö.", "windows-1252", "windows-1252"),
            ("“We are done,” she said – and left.", "windows-1252", "windows-1252"),
            ("“We are done,” she said, “and don’t ask.”", "macintosh", "macintosh"),
            ("A walk à la carte, said the café’s owner.", "windows-1252", "windows-1252"),
            ("Başbakan Yıldız perşembe günü İstanbul’da konuştu.", "windows-1254", "windows-1254"),
            ("大使は木曜日に首都を出発した。会談は来週も続く。", "Shift_JIS", "Shift_JIS"),
            ("大使は木曜日に首都を出発した。会談は来週も続く。", "EUC-JP", "EUC-JP"),
            ("대사는 목요일에 수도를 떠났다. 회담은 다음 주에도 이어진다.", "EUC-KR", "EUC-KR"),
            ("大使星期四离开了首都,会谈将在下个月继续,他说这是一个好的开始。", "gb18030", "gb18030"),
        ];
        let mut wrong = String::new();
        for (text, page, expected) in cases {
            let encoding = encoding_rs::Encoding::for_label(page.as_bytes()).unwrap();
            // The standard writes no page of the Macintosh but its own.
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost, "{text} is not of {page}");
            let decoded = decoded(&bytes, None);
            if (decoded.text.as_str(), decoded.encoding) != (text, expected) {
                wrong += &format!("{page}: {} {}\n", decoded.encoding, decoded.text);
            }
            assert_eq!(decoded.warnings[0].name, "encoding-guessed", "{text}");
        }
        assert!(wrong.is_empty(), "{wrong}");
    }

    #[test]
    fn damage_is_counted_and_shown() {
        let names = |bytes: &[u8]| decoded(bytes, None).warnings.iter().map(|w| w.name).collect::<Vec<_>>();
        // The last character of a cut file.
        let cut = decoded(b"\xe2\x80\x9cIran\xe2\x80\x9d and \xe2\x80\x9cIraq\xe2\x80", None);
        assert_eq!((cut.encoding, cut.text.as_str()), ("UTF-8", "“Iran” and “Iraq\u{fffd}"));
        assert_eq!(cut.warnings[0].message, "1 characters cannot be decoded as UTF-8 and are shown as U+FFFD");
        assert_eq!(names(b"Iran\0 said"), ["control-characters"]);
        assert_eq!(names(b"caf\xe9"), ["encoding-guessed"]);
    }
}
