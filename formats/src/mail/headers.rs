//! The lines before a message: folded, with words in other encodings (RFC 5322, 2047, 2231).

use super::codes;
use crate::Around;

/// So many lines are looked at.
const MOST: usize = 2_000;

/// The headers of a message or of a part of one.
#[derive(Debug, Default)]
pub(super) struct Headers {
    /// Names in small letters, values unfolded and as they came.
    lines: Vec<(String, Vec<u8>)>,
}

impl Headers {
    /// The headers at the front of a message, and what stands behind the empty line.
    pub(super) fn parse(bytes: &[u8]) -> (Headers, &[u8]) {
        let mut headers = Headers::default();
        let mut rest = bytes;
        while !rest.is_empty() && headers.lines.len() < MOST {
            let (line, behind) = cut_line(rest);
            if line.is_empty() {
                return (headers, behind);
            }
            if line[0] == b' ' || line[0] == b'\t' {
                if let Some((_, value)) = headers.lines.last_mut() {
                    value.extend_from_slice(line);
                } else if line.trim_ascii().is_empty() {
                    return (headers, behind);
                }
            } else if let Some(colon) = line.iter().position(|&b| b == b':')
                && colon > 0
                && line[..colon].iter().all(|&b| b.is_ascii_graphic() || b == b' ')
            {
                let name = String::from_utf8_lossy(line[..colon].trim_ascii()).to_ascii_lowercase();
                headers.lines.push((name, line[colon + 1..].to_vec()));
            } else if !line.starts_with(b"From ") && !line.starts_with(b">From ") {
                // The empty line is missing: the text begins here.
                return (headers, rest);
            }
            rest = behind;
        }
        (headers, rest)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.raw(name).is_some()
    }

    fn raw(&self, name: &str) -> Option<&[u8]> {
        self.lines.iter().find(|(other, _)| other == name).map(|(_, value)| value.trim_ascii())
    }

    /// As it came; what is no UTF-8 in it is lost.
    pub(super) fn plain(&self, name: &str) -> String {
        self.raw(name).map_or_else(String::new, |value| String::from_utf8_lossy(value).into_owned())
    }

    /// With its words decoded.
    pub(super) fn text(&self, name: &str, around: &mut dyn Around) -> String {
        self.raw(name).map_or_else(String::new, |value| words(value, around))
    }

    /// `text/html`, in small letters; of a part that does not say, the default.
    pub(super) fn kind(&self, default: &str) -> String {
        let value = self.plain("content-type");
        let kind = value.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
        if kind.contains('/') { kind } else { default.to_owned() }
    }

    /// A parameter of a header: the `charset` of `Content-Type: text/plain; charset="utf-8"`.
    pub(super) fn parameter(&self, header: &str, name: &str, around: &mut dyn Around) -> Option<String> {
        let (mut found, mut label) = (Vec::new(), None);
        for (key, value) in parameters(self.raw(header)?) {
            // `filename*0*=utf-8''Gespr%C3%A4che; filename*1=.docx`
            let Some(behind) = strip_ignoring_case(&key, name) else { continue };
            if behind.is_empty() {
                return Some(words(&value, around)).filter(|value| !value.is_empty());
            }
            if !behind.starts_with('*') {
                continue;
            }
            let mut value = value.as_slice();
            let marks: Vec<usize> = (0..value.len()).filter(|&at| value[at] == b'\'').take(2).collect();
            if let ([first, second], true, true) = (marks.as_slice(), behind.ends_with('*'), found.is_empty()) {
                label = Some(String::from_utf8_lossy(&value[..*first]).into_owned());
                value = &value[second + 1..];
            }
            found.extend_from_slice(&if behind.ends_with('*') { codes::percent(value) } else { value.to_vec() });
        }
        (!found.is_empty()).then(|| around.decode(&found, label.as_deref()))
    }
}

fn strip_ignoring_case<'k>(key: &'k str, name: &str) -> Option<&'k str> {
    let head = key.get(..name.len())?;
    head.eq_ignore_ascii_case(name).then(|| &key[name.len()..])
}

/// Names and values behind the first `;`.
fn parameters(header: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<(String, Vec<u8>)> = Vec::new();
    let (mut key, mut value, mut in_value, mut quoted, mut escaped) = (Vec::new(), Vec::new(), false, false, false);
    let start = header.iter().position(|&b| b == b';').unwrap_or(header.len());
    for &byte in header[start..].iter().chain(b";") {
        match byte {
            _ if escaped => {
                escaped = false;
                value.push(byte);
            }
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b';' if !quoted => {
                if in_value {
                    let name = String::from_utf8_lossy(key.trim_ascii()).into_owned();
                    found.push((name, value.trim_ascii().to_vec()));
                }
                key.clear();
                value.clear();
                in_value = false;
            }
            b'=' if !in_value => in_value = true,
            _ if in_value => value.push(byte),
            _ => key.push(byte),
        }
    }
    // A quotation mark that is never closed.
    if in_value && !value.is_empty() {
        let name = String::from_utf8_lossy(key.trim_ascii()).into_owned();
        found.push((name, value.trim_ascii_end().strip_suffix(b";").unwrap_or(&value).to_vec()));
    }
    found
}

/// A line without its end, and what follows.
pub(super) fn cut_line(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|&b| b == b'\n').unwrap_or(bytes.len());
    let line = &bytes[..end];
    (line.strip_suffix(b"\r").unwrap_or(line), bytes.get(end + 1..).unwrap_or_default())
}

/// `=?utf-8?Q?Gespr=C3=A4che?=` as words. White space between two of them is none; bytes of one letter may be parted by it.
fn words(value: &[u8], around: &mut dyn Around) -> String {
    let mut out = String::new();
    let (mut bytes, mut label): (Vec<u8>, Option<String>) = (Vec::new(), None);
    let mut rest = value;
    loop {
        let start = rest.windows(2).position(|two| two == b"=?");
        let (before, found) = match start {
            Some(start) => (&rest[..start], encoded(&rest[start..])),
            None => (rest, None),
        };
        let blank = before.trim_ascii().is_empty();
        if !(blank && found.is_some() && label.is_some()) || start.is_none() {
            flush(&mut bytes, &mut label, &mut out, around);
            push_raw(before, &mut out, around);
        }
        let Some(start) = start else { return out };
        match found {
            Some((charset, data, length)) => {
                if label.as_ref().is_some_and(|label| !label.eq_ignore_ascii_case(&charset)) {
                    flush(&mut bytes, &mut label, &mut out, around);
                }
                label = Some(charset);
                bytes.extend_from_slice(&data);
                rest = &rest[start + length..];
            }
            None => {
                flush(&mut bytes, &mut label, &mut out, around);
                out.push_str("=?");
                rest = &rest[start + 2..];
            }
        }
    }
}

fn push_raw(raw: &[u8], out: &mut String, around: &mut dyn Around) {
    match std::str::from_utf8(raw) {
        Ok(raw) => out.push_str(raw),
        Err(_) => out.push_str(&around.decode(raw, None)),
    }
}

fn flush(bytes: &mut Vec<u8>, label: &mut Option<String>, out: &mut String, around: &mut dyn Around) {
    if label.take().is_some_and(|label| {
        out.push_str(&around.decode(bytes, Some(&label)));
        true
    }) {
        bytes.clear();
    }
}

/// The encoding, the bytes and the length of the encoded word at the front.
fn encoded(rest: &[u8]) -> Option<(String, Vec<u8>, usize)> {
    let near = &rest[2..rest.len().min(1_000)];
    let charset_end = near.iter().position(|&b| b == b'?')?;
    let method = *near.get(charset_end + 1)?;
    if near.get(charset_end + 2) != Some(&b'?') {
        return None;
    }
    let text = near.get(charset_end + 3..)?;
    let end = text.windows(2).position(|two| two == b"?=")?;
    let data = match method {
        b'B' | b'b' => codes::base64(&text[..end]),
        b'Q' | b'q' => codes::quoted_word(&text[..end]),
        _ => return None,
    };
    // `utf-8*en`: RFC 2231 puts a language there.
    let charset = String::from_utf8_lossy(&near[..charset_end]);
    let charset = charset.split('*').next().unwrap_or("").to_owned();
    Some((charset, data, 2 + charset_end + 3 + end + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Latin;
    impl Around for Latin {
        fn decode(&mut self, bytes: &[u8], label: Option<&str>) -> String {
            match label {
                Some("iso-8859-1") => bytes.iter().map(|&b| char::from(b)).collect(),
                _ => String::from_utf8_lossy(bytes).into_owned(),
            }
        }
        fn walk(&mut self, _: &str) -> String {
            String::new()
        }
    }

    #[test]
    fn folded_lines_and_encoded_words_are_read() {
        let source =
            b"Subject: =?utf-8?B?R2VzcHI=?=\r\n =?utf-8?Q?=C3=A4che_?= =?iso-8859-1?q?=FCber?= tea =? x\r\n\r\nText";
        let (headers, body) = Headers::parse(source);
        assert_eq!(headers.text("subject", &mut Latin), "Gespr\u{e4}che \u{fc}ber tea =? x");
        assert_eq!(body, b"Text");
    }

    #[test]
    fn a_letter_may_be_parted_between_two_words() {
        let (headers, _) = Headers::parse(b"Subject: =?utf-8?Q?Gespr=C3?= =?utf-8?Q?=A4che?=\n\n");
        assert_eq!(headers.text("subject", &mut Latin), "Gespr\u{e4}che");
    }

    #[test]
    fn parameters_are_found_in_every_writing() {
        let of = |value: &str, name: &str| {
            let source = ["Content-Type: ", value, "\n\n"].concat();
            Headers::parse(source.as_bytes()).0.parameter("content-type", name, &mut Latin)
        };
        assert_eq!(of("text/plain; Charset=\"utf-8\"; x=1", "charset").as_deref(), Some("utf-8"));
        assert_eq!(
            of("a/b; name*0*=utf-8''Gespr%C3%A4; name*1=che.docx", "name").as_deref(),
            Some("Gespr\u{e4}che.docx")
        );
        assert_eq!(of("a/b; name=\"one;\\\" two\"", "name").as_deref(), Some("one;\" two"));
        assert_eq!(of("a/b; boundary=\"never closed", "boundary").as_deref(), Some("never closed"));
        assert_eq!(of("a/b", "charset"), None);
    }
}
