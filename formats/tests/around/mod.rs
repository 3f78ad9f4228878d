//! What the tests put around the readers: the encodings that the samples are in, and a walk of their few elements.

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
        if self.waits { String::new() } else { walk(html) }
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

/// Elements that are closed, and those that never are; no more of HTML stands in the samples.
fn walk(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            let text = rest[..end].replace("&lt;", "<").replace("&nbsp;", "\u{a0}").replace("&amp;", "&");
            out.push_str(&["\"", &text, "\0"].concat());
            rest = &rest[end..];
            continue;
        };
        let end = if tag.starts_with("!--") { tag.find("-->").map(|at| at + 2) } else { tag.find('>') };
        let Some(end) = end else { break };
        let (tag, behind) = (&tag[..end], &tag[end + 1..]);
        rest = behind;
        let name = tag.trim_start_matches('/').split([' ', '\n', '\r', '/']).next().unwrap_or("").to_ascii_lowercase();
        if tag.starts_with('!') {
            continue;
        }
        if tag.starts_with('/') {
            out.push_str(">\0");
            continue;
        }
        out.push_str(&["<", &name, "\0"].concat());
        if matches!(name.as_str(), "br" | "meta" | "img" | "link" | "hr") {
            out.push_str(">\0");
        }
    }
    out
}
