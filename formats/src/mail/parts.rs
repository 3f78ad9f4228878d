//! The parts of a message (MIME, RFC 2045 and 2046).

use super::codes;
use super::headers::{Headers, cut_line};
use crate::Around;

/// So many parts of one message are read.
pub(super) const MOST: usize = 1_000;

/// So deep parts may stand in parts.
pub(super) const DEEPEST: usize = 12;

/// A part of a message, or all of it.
#[derive(Debug)]
pub(super) struct Part<'b> {
    pub(super) headers: Headers,
    /// As it came.
    pub(super) body: &'b [u8],
    /// `text/html`
    pub(super) kind: String,
}

impl<'b> Part<'b> {
    pub(super) fn parse(bytes: &'b [u8], default: &str) -> Part<'b> {
        let (headers, body) = Headers::parse(bytes);
        let kind = headers.kind(default);
        Part { headers, body, kind }
    }

    /// With the code undone in which it was carried.
    pub(super) fn bytes(&self) -> Vec<u8> {
        match self.headers.plain("content-transfer-encoding").trim().to_ascii_lowercase().as_str() {
            "base64" => codes::base64(self.body),
            "quoted-printable" => codes::quoted_printable(self.body),
            _ => self.body.to_vec(),
        }
    }

    pub(super) fn charset(&self, around: &mut dyn Around) -> Option<String> {
        self.headers.parameter("content-type", "charset", around)
    }

    /// As which file it was attached.
    pub(super) fn file_name(&self, around: &mut dyn Around) -> Option<String> {
        let given = self.headers.parameter("content-disposition", "filename", around);
        given.or_else(|| self.headers.parameter("content-type", "name", around))
    }

    pub(super) fn is_attached(&self) -> bool {
        self.headers.plain("content-disposition").trim_start().to_ascii_lowercase().starts_with("attachment")
    }

    /// The parts of a `multipart/…`. None where the border that it names never stands.
    pub(super) fn parts(&self, around: &mut dyn Around) -> Vec<Part<'b>> {
        let Some(boundary) = self.headers.parameter("content-type", "boundary", around) else { return Vec::new() };
        let default = if self.kind == "multipart/digest" { "message/rfc822" } else { "text/plain" };
        split(self.body, boundary.as_bytes()).into_iter().map(|bytes| Part::parse(bytes, default)).collect()
    }
}

/// Between lines that begin with `--` and the border; behind the last one if it is never closed.
fn split<'b>(body: &'b [u8], boundary: &[u8]) -> Vec<&'b [u8]> {
    let mut parts = Vec::new();
    let (mut start, mut rest) = (None, body);
    while !rest.is_empty() && parts.len() < MOST {
        let at = body.len() - rest.len();
        let (line, behind) = cut_line(rest);
        rest = behind;
        let Some(tail) = line.strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary)) else { continue };
        let tail = tail.trim_ascii_end();
        if !tail.is_empty() && tail != b"--" {
            continue;
        }
        if let Some(start) = start.take() {
            // The line end before the border belongs to it.
            let part = &body[start..at];
            let part = part.strip_suffix(b"\n").unwrap_or(part);
            parts.push(part.strip_suffix(b"\r").unwrap_or(part));
        }
        if tail == b"--" {
            return parts;
        }
        start = Some(body.len() - rest.len());
    }
    if let Some(start) = start {
        parts.push(&body[start..]);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn parts_stand_between_borders() {
        let told =
            |body: &'static str| split(body.as_bytes(), b"x").into_iter().map(|p| std::str::from_utf8(p).unwrap());
        assert_eq!(
            told("before\r\n--x\r\none\r\n--x  \r\n\r\ntwo\n--x--\nafter").collect::<Vec<_>>(),
            ["one", "\r\ntwo"]
        );
        assert_eq!(told("--x\none\n--xy\n").collect::<Vec<_>>(), ["one\n--xy\n"]);
        assert_eq!(told("none").count(), 0);
    }
}
