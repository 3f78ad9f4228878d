//! What is no text, told by its first bytes.

/// Signature at the start of the file -> what to call it.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%!PS", "a PostScript document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\0\0\x01\0", "an icon"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\0asm", "a WebAssembly module"),
    (b"ID3\x02", "an MP3 recording"),
    (b"ID3\x03", "an MP3 recording"),
    (b"ID3\x04", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"fLaC", "a FLAC recording"),
    (b"\x1a\x45\xdf\xa3", "a Matroska or WebM film"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"bplist00", "a Safari web archive or property list"),
];

/// What a zip archive is, by a name or type that stands inside it.
const ARCHIVES: &[(&[u8], &str)] = &[
    (b"application/epub+zip", "an EPUB book"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
];

/// What the bytes look like, if not like text.
pub(super) fn looks_like(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") {
        // Office files name their parts near the start and again at the end.
        let (head, tail) = (&bytes[..bytes.len().min(8192)], &bytes[bytes.len().saturating_sub(8192)..]);
        let holds = |needle: &[u8]| [head, tail].iter().any(|part| part.windows(needle.len()).any(|w| w == needle));
        return Some(ARCHIVES.iter().find(|(inside, _)| holds(inside)).map_or("a zip archive", |(_, name)| name));
    }
    if let Some((_, name)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Some(name);
    }
    match (bytes.get(..4)?, bytes.get(4..12)) {
        (b"RIFF", Some([_, _, _, _, b'W', b'E', b'B', b'P'])) => Some("a WebP image"),
        (b"RIFF", Some([_, _, _, _, b'W', b'A', b'V', b'E'])) => Some("a WAV recording"),
        (b"RIFF", Some([_, _, _, _, b'A', b'V', b'I', b' '])) => Some("an AVI film"),
        ([0, ..], Some([b'f', b't', b'y', b'p', ..])) => Some("an MP4 film or HEIC image"),
        _ => has_control_noise(bytes).then_some("binary data"),
    }
}

/// Text has next to no control characters; a byte in ten of compressed data is one.
fn has_control_noise(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(65536)];
    let controls = head.iter().filter(|b| matches!(b, 1..=8 | 14..=26 | 28..=31 | 127)).count();
    let nuls = head.iter().filter(|&&b| b == 0).count();
    // UTF-16 is half NULs, so those count only beside other noise or where they are nearly all there is.
    let is_text = std::str::from_utf8(head).is_ok_and(|s| !s.contains('\0'));
    let percent = if is_text { 30 } else { 4 };
    (controls >= 8 && controls * 100 > head.len() * percent) || (nuls >= 8 && nuls * 100 > head.len() * 60)
}

#[cfg(test)]
mod tests {
    use super::looks_like;

    #[test]
    fn files_that_are_no_text_are_named() {
        let noise: Vec<u8> = (0..4096u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let cases: [(&[u8], &str); 8] = [
            (b"%!PS-Adobe-3.0\n", "a PostScript document"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
            (b"PK\x03\x04\x14\0 [Content_Types].xml word/document.xml", "a Word document"),
            (b"PK\x03\x04\x14\0 photos.txt", "a zip archive"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "a WebP image"),
            (b"\0\0\0\x18ftypmp42\0\0\0\0", "an MP4 film or HEIC image"),
            (&[0; 64], "binary data"),
            (&noise, "binary data"),
        ];
        for (bytes, name) in cases {
            assert_eq!(looks_like(bytes), Some(name));
        }
    }

    #[test]
    fn text_is_not_taken_for_noise() {
        let utf16: Vec<u8> = "The envoy left on Thursday.".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let texts: [&[u8]; 6] =
            [b"", b"a\0b", b"MM", b"caf\xe9 \x93quoted\x94 text", &utf16, "\u{1b}[1mПривет\u{1b}[0m".as_bytes()];
        for bytes in texts {
            assert_eq!(looks_like(bytes), None, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
