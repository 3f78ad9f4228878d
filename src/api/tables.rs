//! Encodings by the tables of the browser.

use crate::reader::encoding_named;
use web_sys::TextDecoder;

/// Decodes by the tables of the browser, which are those of the same standard as natively.
pub(super) fn tables(bytes: &[u8], label: &str) -> Option<(String, &'static str)> {
    let decoder = TextDecoder::new_with_label(label).ok()?;
    let name = encoding_named(&decoder.encoding())?;
    let text = decoder.decode_with_u8_array(bytes).ok()?;
    Some((text, name))
}
