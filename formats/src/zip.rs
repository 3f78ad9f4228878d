//! The directory of a zip archive, and its members, stored or deflated.

use crate::inflate::{End, inflate};
use crate::{Damaged, Room};

/// The most members that are looked at.
const MEMBERS: usize = 20_000;

/// A file in an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    /// Its path, with `/` between folders.
    pub(crate) name: String,
    method: u16,
    packed: usize,
    at: usize,
    locked: bool,
}

/// An archive whose directory was read.
#[derive(Debug, Clone)]
pub(crate) struct Zip<'b> {
    bytes: &'b [u8],
    /// In the order of the directory.
    pub(crate) members: Vec<Member>,
}

/// Whether bytes begin as an archive with a member does, or an empty one.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

impl<'b> Zip<'b> {
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Zip<'b>, Damaged> {
        let end = end_record(bytes).ok_or_else(|| {
            let size = bytes.len();
            Damaged(format!("its directory is missing, so it was cut at byte {size} or before; fetch or save it again"))
        })?;
        let (count, start) = (u16_at(bytes, end + 10), u32_at(bytes, end + 16));
        if count == Some(0xffff) || start == Some(0xffff_ffff) {
            let what = "it is of the kind for archives over 4 GB (zip64); unpack it and add its files";
            return Err(Damaged(what.to_owned()));
        }
        // What was put before the archive moves all of it.
        let size = u32_at(bytes, end + 12).unwrap_or(0);
        let start = start.unwrap_or(0);
        let before = end.saturating_sub(size).saturating_sub(start);
        let mut at =
            if bytes.get(start..).is_some_and(|rest| rest.starts_with(b"PK\x01\x02")) { start } else { start + before };
        let shift = at - start;
        let mut members = Vec::new();
        while members.len() < MEMBERS
            && let Some((member, next)) = member(bytes, at, shift)
        {
            members.push(member);
            at = next;
        }
        if members.len() < usize::from(count.unwrap_or(0) > 0) {
            return Err(Damaged(format!("its directory at byte {at} is broken; fetch or save it again")));
        }
        Ok(Zip { bytes, members })
    }

    pub(crate) fn find(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.name == name)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The bytes of a member.
    pub(crate) fn read(&self, member: &Member, room: &mut Room<'_>) -> Result<Vec<u8>, Damaged> {
        let wrong = |what: &str| Damaged(["its part ", &member.name, " ", what].concat());
        if member.locked {
            return Err(wrong("is locked with a password; unlock it first"));
        }
        let data = self.data(member).ok_or_else(|| wrong("is cut; fetch or save the file again"))?;
        let mut out = Vec::new();
        let end = match member.method {
            0 if data.len() > room.left() => End::Limit,
            0 => {
                out.extend_from_slice(data);
                End::Whole
            }
            8 => inflate(data, &mut out, room.left()).0,
            _ => return Err(wrong("is packed in a way that is not read; unpack it and add its files")),
        };
        room.take(out.len());
        match end {
            End::Whole => Ok(out),
            End::Limit => Err(wrong("unpacks to more than there is room for; unpack it and add its files")),
            End::Broken => Err(wrong("is damaged; fetch or save the file again")),
        }
    }

    /// A member by its name; nothing if it is not there or cannot be read.
    pub(crate) fn look(&self, name: &str, room: &mut Room<'_>) -> Option<Vec<u8>> {
        self.read(self.find(name)?, room).ok()
    }

    fn data(&self, member: &Member) -> Option<&'b [u8]> {
        let head = self.bytes.get(member.at..)?;
        if !head.starts_with(b"PK\x03\x04") {
            return None;
        }
        let names = u16_at(head, 26)? as usize + u16_at(head, 28)? as usize;
        head.get(30 + names..)?.get(..member.packed)
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?) as usize)
}

/// Where the last record stands: in the last 64 KB, before a comment.
fn end_record(bytes: &[u8]) -> Option<usize> {
    let from = bytes.len().saturating_sub(22 + 0xffff);
    let tail = &bytes[from..];
    tail.windows(4).rposition(|four| four == b"PK\x05\x06").map(|at| from + at)
}

/// The entry of the directory at a place, and where the next one begins.
fn member(bytes: &[u8], at: usize, shift: usize) -> Option<(Member, usize)> {
    let head = bytes.get(at..)?;
    if !head.starts_with(b"PK\x01\x02") {
        return None;
    }
    let length = u16_at(head, 28)? as usize;
    let name = String::from_utf8_lossy(head.get(46..46 + length)?).replace('\\', "/");
    let member = Member {
        name,
        method: u16_at(head, 10)?,
        packed: u32_at(head, 20)?,
        at: u32_at(head, 42)? + shift,
        locked: u16_at(head, 8)? & 1 != 0,
    };
    Some((member, at + 46 + length + u16_at(head, 30)? as usize + u16_at(head, 32)? as usize))
}
