//! Archives of the web: WARC, gzip around it or around any other file, WACZ.

pub(crate) mod warc;

use crate::inflate::{End, gunzip, is_gzip};
use crate::zip::{Zip, is_zip};
use crate::{ARTICLES, Damaged, Entry, Room, pieces};
use serde_json::Value;
use std::collections::BTreeMap;

pub(crate) fn is_gzipped(bytes: &[u8], _: &str) -> bool {
    is_gzip(bytes)
}

/// What is in it is read as what it is.
pub(crate) fn read_gzipped(bytes: &[u8], name: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let (unpacked, end) = gunzip(bytes, room.left());
    room.take(unpacked.len());
    let archive = warc::looks_like(&unpacked, "");
    if end != End::Whole && !archive {
        return Err(Damaged(
            match end {
                End::Limit => "it unpacks to more than there is room for; unpack it and split it",
                _ => "it is cut or damaged; fetch or save it again",
            }
            .to_owned(),
        ));
    }
    let inner = name.strip_suffix(".gz").unwrap_or(name);
    let read = room.inside(&unpacked, inner);
    let mut entries = read
        .unwrap_or_else(|| Err(Damaged("what is packed in it is of no format that is read; unpack it".to_owned())))?;
    if end != End::Whole
        && let Some(first) = entries.first_mut()
    {
        first.warn("archive-cut", format!("the archive is read up to byte {}; the rest is not", unpacked.len()));
    }
    Ok(entries)
}

pub(crate) fn is_wacz(bytes: &[u8], _: &str) -> bool {
    is_zip(bytes) && Zip::open(bytes).is_ok_and(|zip| zip.has("datapackage.json") && zip.members.iter().any(is_archive))
}

fn is_archive(member: &crate::zip::Member) -> bool {
    member.name.starts_with("archive/") && pieces::ends(member.name.trim_end_matches(".gz"), &["warc"])
}

/// The pages that were visited; frames and what else was fetched for them are left out, if the archive has a list of pages.
pub(crate) fn read_wacz(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let zip = Zip::open(bytes)?;
    let mut visited = BTreeMap::new();
    for list in zip.members.iter().filter(|member| member.name.starts_with("pages/")) {
        let list = zip.read(list, room).unwrap_or_default();
        for line in list.split(|&b| b == b'\n') {
            let page: Option<Value> = serde_json::from_str(&String::from_utf8_lossy(line)).ok();
            if let Some(url) = page.as_ref().and_then(|page| page.get("url")?.as_str()) {
                visited.insert(url.to_owned(), 0);
            }
        }
    }
    let (mut entries, mut why) = (Vec::new(), Damaged("no archive of pages stands in it; save it again".to_owned()));
    for member in zip.members.iter().filter(|member| is_archive(member)) {
        let read = zip.read(member, room).and_then(|bytes| {
            if is_gzip(&bytes) {
                let (unpacked, _) = gunzip(&bytes, room.left());
                room.take(unpacked.len());
                warc::pages(&unpacked, &visited, room)
            } else {
                warc::pages(&bytes, &visited, room)
            }
        });
        match read {
            Ok(found) => entries.extend(found),
            Err(damaged) => why = damaged,
        }
    }
    entries.truncate(ARTICLES);
    if entries.is_empty() { Err(why) } else { Ok(entries) }
}
