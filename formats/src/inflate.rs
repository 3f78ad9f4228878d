//! Deflate, and the gzip around it, within bounds: what would unpack to more than there is room for is cut or refused.

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// So much room a stream has at first.
const LEAST: usize = 4096;

/// So many members of a gzip file are read.
const MEMBERS: usize = 100_000;

/// How unpacking ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// At the end of the data.
    Whole,
    /// There was more than the limit.
    Limit,
    /// The data end too early, or are no deflate.
    Broken,
}

/// Appends to `out`, whose length stays within `limit`. Also tells how many bytes of the data were used.
pub(crate) fn inflate(data: &[u8], out: &mut Vec<u8>, limit: usize) -> (End, usize) {
    let mut state = Box::<DecompressorOxide>::default();
    let (mut used, mut filled) = (0, out.len());
    let start = filled;
    loop {
        let room = limit.min(start + ((filled - start) * 2).max(LEAST));
        out.resize(room.max(filled), 0);
        // Distances count from the start of this stream, not of what stood there before.
        let (status, consumed, written) = decompress(
            &mut state,
            &data[used..],
            &mut out[start..],
            filled - start,
            TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
        );
        used += consumed;
        filled += written;
        let end = match status {
            TINFLStatus::Done => End::Whole,
            TINFLStatus::HasMoreOutput if filled < limit => continue,
            TINFLStatus::HasMoreOutput => End::Limit,
            _ => End::Broken,
        };
        out.truncate(filled);
        return (end, used);
    }
}

/// Whether bytes begin as gzip does.
pub(crate) fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1f, 0x8b, 8])
}

/// All members of a gzip file, one behind the other, as archives of the web have them. Stops where it is broken.
pub(crate) fn gunzip(mut bytes: &[u8], limit: usize) -> (Vec<u8>, End) {
    let mut out = Vec::new();
    for _ in 0..MEMBERS {
        let Some(data) = gzip_data(bytes) else { return (out, End::Broken) };
        let (end, used) = inflate(data, &mut out, limit);
        if end != End::Whole {
            return (out, end);
        }
        // Behind it the checksum and the length.
        bytes = data.get(used + 8..).unwrap_or_default();
        if !is_gzip(bytes) {
            return (out, End::Whole);
        }
    }
    (out, End::Limit)
}

/// What stands behind the head of a member.
fn gzip_data(bytes: &[u8]) -> Option<&[u8]> {
    if !is_gzip(bytes) {
        return None;
    }
    let flags = *bytes.get(3)?;
    let mut rest = bytes.get(10..)?;
    if flags & 4 != 0 {
        let length = usize::from(u16::from_le_bytes([*rest.first()?, *rest.get(1)?]));
        rest = rest.get(2 + length..)?;
    }
    for flag in [8, 16] {
        if flags & flag != 0 {
            let end = rest.iter().position(|&b| b == 0)?;
            rest = &rest[end + 1..];
        }
    }
    if flags & 2 != 0 { rest.get(2..) } else { Some(rest) }
}
