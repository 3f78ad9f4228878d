//! A zip archive of files: what can be read of it, in the order of the names; what cannot is named.

use crate::zip::{Member, Zip};
use crate::{ARTICLES, Around, Damaged, Entry, Kind, Piece, Room, UNPACKED, pieces};
use std::collections::BTreeMap;

/// So many files that are not read are named.
const NAMED: usize = 10;

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let zip = Zip::open(bytes)?;
    if zip.has("[Content_Types].xml") {
        let what = "it is a presentation or a table of an office; save it as text or copy the words out of it";
        return Err(Damaged(what.to_owned()));
    }
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (at, member) in zip.members.iter().enumerate().filter(|(_, member)| is_file(&member.name)) {
        places.insert(member.name.clone(), at);
    }
    let mut members: Vec<&Member> = places.values().map(|&at| &zip.members[at]).collect();
    let beyond = members.split_off(members.len().min(ARTICLES));
    let (mut entries, mut left_out, mut size): (Vec<Entry>, Vec<String>, usize) = (Vec::new(), Vec::new(), 0);
    for member in &members {
        let name = member.name.as_str();
        if belongs_to_page(name, &members) {
            continue;
        }
        if entries.len() >= ARTICLES || size > UNPACKED {
            left_out.push(name.to_owned());
            continue;
        }
        let read = zip.read(member, room).and_then(|bytes| {
            let known = room.inside(&bytes, name).or_else(|| Some(Ok(vec![plain(&bytes, name, room)?])));
            known.unwrap_or_else(|| Err(Damaged(name.to_owned())))
        });
        match read {
            Ok(found) if found.iter().all(|entry| entry.pieces.is_empty()) => {
                left_out.push([name, ": no text"].concat())
            }
            Ok(found) => {
                for mut entry in found.into_iter().filter(|entry| !entry.pieces.is_empty()) {
                    entry.name = Some(match entry.name {
                        Some(inner) => [name, " · ", &inner].concat(),
                        None => name.to_owned(),
                    });
                    size += entry.size();
                    entries.push(entry);
                }
            }
            Err(Damaged(why)) if why.contains(name) => left_out.push(why),
            Err(Damaged(why)) => left_out.push([name, ": ", &why].concat()),
        }
    }
    left_out.extend(beyond.iter().map(|member| member.name.clone()));
    let count = left_out.len();
    left_out.truncate(NAMED);
    let mut named = left_out.join("; ");
    if count > NAMED {
        named.push_str("; and more");
    }
    let Some(first) = entries.first_mut() else {
        return Err(Damaged(if count == 0 {
            "there is no file in it".to_owned()
        } else {
            ["no file in it can be read: ", &named].concat()
        }));
    };
    if count > 0 {
        first.warn("left-out", ["not read: ", &named].concat());
    }
    entries.truncate(ARTICLES);
    Ok(entries)
}

/// No folder, and nothing that a system puts there for itself.
fn is_file(name: &str) -> bool {
    let own = name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX");
    !name.ends_with('/') && !own && !name.ends_with("Thumbs.db") && !name.ends_with("desktop.ini")
}

/// `talks_files/frame.html` is a part of `talks.html`, which was saved with all that it shows.
fn belongs_to_page(name: &str, members: &[&Member]) -> bool {
    let Some((folder, _)) = name.rsplit_once('/') else { return false };
    members.iter().any(|page| {
        let Some(stem) = page.name.strip_suffix(".html").or_else(|| page.name.strip_suffix(".htm")) else {
            return false;
        };
        folder.strip_prefix(stem).is_some_and(|rest| {
            let rest = rest.split('/').next().unwrap_or("");
            rest.starts_with(['_', '-', '.']) && rest.len() > 1
        })
    })
}

/// A text as it is; of Markdown only the headings are seen.
fn plain(bytes: &[u8], name: &str, room: &mut Room<'_>) -> Option<Entry> {
    let marked = pieces::ends(name, &["md", "markdown", "mkd", "mdown"]);
    if !marked && !pieces::ends(name, &["txt", "text"]) || bytes.contains(&0) && !bytes.starts_with(&[0xff, 0xfe]) {
        return None;
    }
    let text = room.decode(bytes, None);
    let mut pieces = pieces::paragraphs(&text);
    for piece in pieces.iter_mut().filter(|_| marked) {
        let level = piece.text.bytes().take_while(|&b| b == b'#').count();
        if (1..=6).contains(&level) && piece.text[level..].starts_with(' ') {
            *piece = Piece::new(piece.text[level..].trim(), Kind::Heading(level as u8));
        }
    }
    pieces.retain(|piece| !piece.text.is_empty());
    (!pieces.is_empty()).then(|| Entry { pieces, ..Entry::default() })
}
