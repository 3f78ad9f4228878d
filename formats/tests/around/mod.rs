//! What the tests put around the readers: the encodings that the samples are in, and the parser of pages.

/// Counts what is asked of it.
#[derive(Debug, Default)]
pub(crate) struct Around {
    pub(crate) pages: Vec<String>,
    /// Whether pages are only asked for, as a browser has it at first.
    pub(crate) waits: bool,
}

impl crossread_formats::Around for Around {
    fn decode(&mut self, bytes: &[u8], label: Option<&str>) -> String {
        if bytes.starts_with(&[0xff, 0xfe]) {
            let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
            return String::from_utf16_lossy(&units);
        }
        match (std::str::from_utf8(bytes), label.map(str::to_ascii_lowercase).as_deref()) {
            (Ok(text), _) => text.trim_start_matches('\u{feff}').to_owned(),
            (Err(_), Some("windows-1252" | "iso-8859-1")) => bytes.iter().map(|&byte| western(byte)).collect(),
            _ => String::from_utf8_lossy(bytes).into_owned(),
        }
    }

    fn walk(&mut self, html: &str) -> String {
        self.pages.push(html.to_owned());
        if self.waits { String::new() } else { crossread_formats::parse(html) }
    }
}

/// The marks of windows-1252 that the samples use.
fn western(byte: u8) -> char {
    match byte {
        0x84 => '„',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x96 => '–',
        _ => char::from(byte),
    }
}
