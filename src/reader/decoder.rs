//! The door to the tables of the WHATWG Encoding Standard. Natively `encoding_rs` has them, in a page the browser itself:
//! the same tables, and no byte of them in the wasm.

/// Text, and the name of the encoding in the standard.
pub type Named = (String, &'static str);

/// For bytes and a label; `None` for a label that the standard does not know.
#[derive(Debug, Clone, Copy)]
pub struct Decoder(pub fn(bytes: &[u8], label: &str) -> Option<Named>);

impl Default for Decoder {
    fn default() -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        return Decoder(|bytes, label| {
            let encoding = encoding_rs::Encoding::for_label_no_replacement(label.as_bytes())?;
            let (text, _) = encoding.decode_without_bom_handling(bytes);
            Some((text.into_owned(), encoding.name()))
        });
        // The page hands its own in: only the wasm door knows the browser.
        #[cfg(target_arch = "wasm32")]
        return Decoder(|_, _| None);
    }
}

/// The names of the standard, to choose from and to call what a browser decoded: it names them in small letters.
pub const NAMES: [&str; 37] = [
    "UTF-8",
    "UTF-16LE",
    "UTF-16BE",
    "windows-1252",
    "windows-1250",
    "windows-1251",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "windows-874",
    "ISO-8859-2",
    "ISO-8859-3",
    "ISO-8859-4",
    "ISO-8859-5",
    "ISO-8859-6",
    "ISO-8859-7",
    "ISO-8859-8",
    "ISO-8859-8-I",
    "ISO-8859-10",
    "ISO-8859-13",
    "ISO-8859-14",
    "ISO-8859-15",
    "ISO-8859-16",
    "IBM866",
    "KOI8-R",
    "KOI8-U",
    "macintosh",
    "x-mac-cyrillic",
    "GBK",
    "gb18030",
    "Big5",
    "EUC-JP",
    "Shift_JIS",
    "EUC-KR",
];

/// The name of the standard for one in any case; `None` for one that it does not have.
#[must_use]
pub fn name_of(encoding: &str) -> Option<&'static str> {
    NAMES.iter().copied().find(|name| name.eq_ignore_ascii_case(encoding))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn labels_find_their_tables() {
        for (label, bytes, text, name) in [
            (" Latin1", &b"caf\xe9 \x93quoted\x94"[..], "café “quoted”", "windows-1252"),
            ("KOI8-R", b"\xed\xcf\xd3\xcb\xd7\xc1", "Москва", "KOI8-R"),
            ("cp1251", b"\xcc\xee\xf1\xea\xe2\xe0", "Москва", "windows-1251"),
            ("iso-8859-2", b"\xa3\xf3d\xbc", "Łódź", "ISO-8859-2"),
            ("ISO-8859-9", b"Erdo\xf0an", "Erdoğan", "windows-1254"),
            ("macintosh", b"caf\x8e", "café", "macintosh"),
            ("shift_jis", b"\x93\x8c\x8b\x9e", "東京", "Shift_JIS"),
        ] {
            assert_eq!(Decoder::default().0(bytes, label), Some((text.to_owned(), name)));
        }
        assert!(Decoder::default().0(b"", "ebcdic").is_none());
        assert!(Decoder::default().0(b"", "iso-2022-kr").is_none(), "the standard has no table for it");
    }

    #[test]
    fn every_name_is_one_of_the_standard() {
        for name in NAMES {
            assert_eq!(Decoder::default().0(b"", name).map(|(_, name)| name), Some(name));
        }
        assert_eq!(name_of("windows-1250"), Some("windows-1250"));
        assert_eq!(name_of("shift_jis"), Some("Shift_JIS"));
    }
}
