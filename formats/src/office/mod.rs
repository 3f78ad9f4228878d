//! Documents and books in zip archives, and archives of files.

pub(crate) mod archive;
pub(crate) mod docx;
pub(crate) mod epub;
pub(crate) mod odt;
mod paper;
mod properties;
mod styles;

use crate::zip::{Zip, is_zip};
use crate::{Damaged, Entry};

pub(crate) fn is_docx(bytes: &[u8], _: &str) -> bool {
    holds(bytes, |zip| {
        zip.has("word/document.xml")
            || zip.has("[Content_Types].xml") && zip.members.iter().any(|member| member.name.starts_with("word/"))
    })
}

pub(crate) fn is_odt(bytes: &[u8], _: &str) -> bool {
    holds(bytes, |zip| zip.has("content.xml") && (zip.has("META-INF/manifest.xml") || zip.has("mimetype")))
        || odt::is_flat(bytes)
}

pub(crate) fn is_epub(bytes: &[u8], _: &str) -> bool {
    holds(bytes, |zip| zip.has("META-INF/container.xml"))
}

pub(crate) fn is_archive(bytes: &[u8], _: &str) -> bool {
    is_zip(bytes)
}

fn holds(bytes: &[u8], what: fn(&Zip<'_>) -> bool) -> bool {
    is_zip(bytes) && Zip::open(bytes).is_ok_and(|zip| what(&zip))
}

/// A document that has words.
fn not_empty(entry: Entry) -> Result<Vec<Entry>, Damaged> {
    if entry.pieces.is_empty() {
        return Err(Damaged("there is no text in it; its pages may be pictures".to_owned()));
    }
    Ok(vec![entry])
}
