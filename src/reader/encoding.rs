//! Bytes -> text. UTF-8, UTF-16 and the single-byte encodings: the tables of `encoding_rs` for the others (Chinese, Japanese,
//! Korean) would be a third of the whole wasm, 132 KB deflated, for texts that this engine does not read.

use super::codepages::{CodePage, WINDOWS_1252};
use crate::document::Warning;

pub(super) struct Decoded {
    pub(super) text: String,
    /// The WHATWG name.
    pub(super) encoding: &'static str,
    pub(super) warnings: Vec<Warning>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Endian {
    Little,
    Big,
}

/// Never fails: what cannot be decoded becomes U+FFFD, and a warning counts it.
pub(super) fn decode(bytes: &[u8], declared: Option<&str>) -> Decoded {
    let mut warnings = Vec::new();
    let (text, encoding) = text_of(bytes, declared, &mut warnings);
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

fn text_of(bytes: &[u8], declared: Option<&str>, warnings: &mut Vec<Warning>) -> (String, &'static str) {
    let lossy = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => return (lossy(rest), "UTF-8"),
        [0xff, 0xfe, rest @ ..] => return utf16(rest, Endian::Little),
        [0xfe, 0xff, rest @ ..] => return utf16(rest, Endian::Big),
        _ => {}
    }
    if let Some(endian) = bare_utf16(bytes, declared) {
        return utf16(bytes, endian);
    }
    // Before what was declared: bytes beyond ASCII that form UTF-8 by accident are next to impossible, wrong labels are not.
    let Err(first) = std::str::from_utf8(bytes) else { return (lossy(bytes), "UTF-8") };
    let page = declared.and_then(CodePage::labelled);
    if let Some(page) = page {
        return (page.decode(bytes), page.name);
    }
    if let Some(label) = declared.filter(|label| !is_utf8(label)) {
        let message = format!("the declared encoding {label:?} is not known here");
        warnings.push(Warning { name: "unknown-encoding", message });
    }
    if is_mostly_utf8(bytes) {
        return (lossy(bytes), "UTF-8");
    }
    let message = format!("byte {} is not UTF-8 and nothing is declared: read as windows-1252", first.valid_up_to());
    warnings.push(Warning { name: "encoding-guessed", message });
    (WINDOWS_1252.decode(bytes), WINDOWS_1252.name)
}

fn is_utf8(label: &str) -> bool {
    matches!(label.trim().to_ascii_lowercase().as_str(), "utf-8" | "utf8" | "unicode-1-1-utf-8")
}

fn utf16(bytes: &[u8], endian: Endian) -> (String, &'static str) {
    let pairs = bytes.chunks_exact(2);
    let half = !pairs.remainder().is_empty();
    let units = pairs.map(|pair| match endian {
        Endian::Little => u16::from_le_bytes([pair[0], pair[1]]),
        Endian::Big => u16::from_be_bytes([pair[0], pair[1]]),
    });
    let mut text: String = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    if half {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    (text, if endian == Endian::Little { "UTF-16LE" } else { "UTF-16BE" })
}

/// UTF-16 without a byte order mark: Latin letters leave a NUL in every second byte.
fn bare_utf16(bytes: &[u8], declared: Option<&str>) -> Option<Endian> {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = head.len() / 2;
    let declared = declared.map(|label| label.trim().to_ascii_lowercase());
    match declared.as_deref() {
        Some("utf-16" | "utf-16le") if even + odd > 0 => Some(Endian::Little),
        Some("utf-16be") if even + odd > 0 => Some(Endian::Big),
        _ if pairs >= 4 && odd * 10 >= pairs * 7 && even * 10 < pairs => Some(Endian::Little),
        _ if pairs >= 4 && even * 10 >= pairs * 7 && odd * 10 < pairs => Some(Endian::Big),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_bytes(text: &str, endian: Endian) -> Vec<u8> {
        let bytes = |u: u16| if endian == Endian::Little { u.to_le_bytes() } else { u.to_be_bytes() };
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn encodings_are_told_apart() {
        let le = utf16_bytes("\u{feff}Iran’s 😀", Endian::Little);
        let be = utf16_bytes("\u{feff}Iran’s 😀", Endian::Big);
        let bare = utf16_bytes("Iran’s envoy left", Endian::Big);
        let cases: [(&[u8], Option<&str>, &str, &str); 10] = [
            (b"\xef\xbb\xbfIran", None, "Iran", "UTF-8"),
            ("Iran’s".as_bytes(), None, "Iran’s", "UTF-8"),
            ("Iran’s".as_bytes(), Some("iso-8859-1"), "Iran’s", "UTF-8"),
            (&le, None, "Iran’s 😀", "UTF-16LE"),
            (&be, Some("utf-8"), "Iran’s 😀", "UTF-16BE"),
            (&bare, None, "Iran’s envoy left", "UTF-16BE"),
            (b"Iran\x92s caf\xe9", None, "Iran’s café", "windows-1252"),
            (b"Iran\x92s caf\xe9", Some("Shift_JIS"), "Iran’s café", "windows-1252"),
            (b"\xcc\xee\xf1\xea\xe2\xe0", Some("windows-1251"), "Москва", "windows-1251"),
            (b"", Some("utf-16"), "", "UTF-8"),
        ];
        for (bytes, declared, text, encoding) in cases {
            let decoded = decode(bytes, declared);
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding));
        }
    }

    #[test]
    fn damage_is_counted_and_shown() {
        let names = |bytes: &[u8]| decode(bytes, None).warnings.iter().map(|w| w.name).collect::<Vec<_>>();
        // The last character of a cut file.
        let cut = decode(b"\xe2\x80\x9cIran\xe2\x80\x9d and \xe2\x80\x9cIraq\xe2\x80", None);
        assert_eq!((cut.encoding, cut.text.as_str()), ("UTF-8", "“Iran” and “Iraq\u{fffd}"));
        assert_eq!(cut.warnings[0].message, "1 characters cannot be decoded as UTF-8 and are shown as U+FFFD");
        // A lone surrogate, then half a unit.
        assert_eq!(decode(b"\xff\xfea\0\0\xd8b\0c", None).text, "a\u{fffd}b\u{fffd}");
        assert_eq!(names(b"Iran\0 said"), ["control-characters"]);
        assert_eq!(names(b"caf\xe9"), ["encoding-guessed"]);
    }
}
