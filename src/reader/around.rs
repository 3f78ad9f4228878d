//! What the readers of files ask for: text of bytes, and web pages as a parser sees them.

use super::encoding;
use super::hint::Hint;
use crate::document::Warning;

/// Remembers how the bytes were decoded, and the pages that nobody has parsed yet.
pub(super) struct Around<'a> {
    hint: &'a Hint,
    /// The encoding of what was decoded first.
    pub(super) encoding: Option<&'static str>,
    pub(super) warnings: Vec<Warning>,
    /// Pages that are waited for, in the order in which they were asked.
    pub(super) unparsed: Vec<String>,
    walked: usize,
}

impl<'a> Around<'a> {
    pub(super) fn new(hint: &'a Hint) -> Self {
        Around { hint, encoding: None, warnings: Vec::new(), unparsed: Vec::new(), walked: 0 }
    }
}

impl crossread_formats::Around for Around<'_> {
    fn decode(&mut self, bytes: &[u8], label: Option<&str>) -> String {
        let said =
            encoding::Said { declared: self.hint.charset.as_deref().or(label), chosen: self.hint.encoding.as_deref() };
        let encoding::Decoded { text, encoding, warnings } = encoding::decode(bytes, said, self.hint.decoder);
        self.encoding.get_or_insert(encoding);
        for warning in warnings {
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
        text
    }

    fn walk(&mut self, html: &str) -> String {
        let at = self.walked;
        self.walked += 1;
        if let Some(pages) = &self.hint.pages {
            return pages.get(at).cloned().unwrap_or_default();
        }
        #[cfg(not(target_arch = "wasm32"))]
        return crossread_formats::parse(html);
        #[cfg(target_arch = "wasm32")]
        {
            self.unparsed.push(html.to_owned());
            String::new()
        }
    }
}
