//! Files that are locked against changes but open to every reader, as offices send them: their key is made of the empty
//! password. By the standard: MD5 and RC4, and AES of 128 bits; a file that asks for a password stays closed.

mod aes;
mod md5;

use super::file::File;
use super::object::{Dict, Object};
use md5::md5;

/// What a password is filled up with.
const PADDING: [u8; 32] = [
    0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08, 0x2e, 0x2e, 0x00,
    0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a,
];

/// Opens what a file holds.
#[derive(Debug)]
pub(super) struct Key {
    key: Vec<u8>,
    aes: bool,
    /// What is said of the file is not locked.
    plain_metadata: bool,
}

impl Key {
    /// The key of a file that opens without a password.
    pub(super) fn of(file: &File<'_>) -> Option<Key> {
        let lock = file.trailers.iter().find_map(|trailer| file.dict(trailer, "Encrypt"))?;
        let number = |key: &str| file.get(&lock, key).number();
        let version = file.get(&lock, "V").count()?;
        let revision = file.get(&lock, "R").count()?;
        let (mut length, mut aes) = (number("Length").map_or(5, |bits| (bits / 8.0) as usize), false);
        match version {
            1 => length = 5,
            2 => {}
            4 => {
                let name = file.get(&lock, "StmF").name().to_owned();
                let filter = file.dict(&lock, "CF").and_then(|all| file.dict(&all, &name))?;
                aes = file.get(&filter, "CFM").name() == "AESV2";
                length = 16;
            }
            _ => return None,
        }
        if file.get(&lock, "Filter").name() != "Standard" || !(2..=4).contains(&revision) || !(5..=16).contains(&length)
        {
            return None;
        }
        let (owner, user) = (file.get(&lock, "O").text()?.to_vec(), file.get(&lock, "U").text()?.to_vec());
        let id = file.trailers.iter().find_map(|trailer| file.get(trailer, "ID").list().first().cloned());
        let id =
            id.as_ref().map(|id| file.resolved(id)).and_then(|id| id.text().map(<[u8]>::to_vec)).unwrap_or_default();
        let open = *file.get(&lock, "EncryptMetadata") == Object::Word(b"false".to_vec());
        let mut given = PADDING.to_vec();
        given.extend(owner.get(..32)?);
        given.extend((number("P")? as i64 as u32).to_le_bytes());
        given.extend(&id);
        if revision >= 4 && open {
            given.extend([0xff; 4]);
        }
        let mut key = md5(&given)[..].to_vec();
        if revision >= 3 {
            for _ in 0..50 {
                key = md5(&key[..length])[..].to_vec();
            }
        }
        key.truncate(length);
        let key = Key { key, aes, plain_metadata: open };
        key.opens(&user, revision, &id).then_some(key)
    }

    /// Whether it is the key: what it makes of known bytes stands in the file.
    fn opens(&self, user: &[u8], revision: usize, id: &[u8]) -> bool {
        if revision == 2 {
            return user.get(..32) == Some(rc4(&self.key, &PADDING).as_slice());
        }
        let mut known = rc4(&self.key, &md5(&[&PADDING, id].concat()));
        for round in 1..20u8 {
            let turned: Vec<u8> = self.key.iter().map(|byte| byte ^ round).collect();
            known = rc4(&turned, &known);
        }
        user.get(..16) == Some(known.as_slice())
    }

    fn of_object(&self, number: u32) -> Vec<u8> {
        let mut given = self.key.clone();
        given.extend(&number.to_le_bytes()[..3]);
        // Files that are saved whole, as all are today, have no second generation of an object.
        given.extend([0, 0]);
        if self.aes {
            given.extend(b"sAlT");
        }
        md5(&given)[..(self.key.len() + 5).min(16)].to_vec()
    }

    /// The bytes of an object.
    pub(super) fn opened(&self, bytes: &[u8], number: u32) -> Vec<u8> {
        let key = self.of_object(number);
        if self.aes { aes::opened(&key, bytes) } else { rc4(&key, bytes) }
    }

    /// Whether a stream is locked at all.
    pub(super) fn locks(&self, dict: &Dict) -> bool {
        let kind = dict.get("Type").name();
        kind != "XRef" && !(kind == "Metadata" && self.plain_metadata)
    }

    /// The strings of an object.
    pub(super) fn open_strings(&self, object: &mut Object, number: u32) {
        let mut left = vec![object];
        while let Some(object) = left.pop() {
            match object {
                Object::Text(bytes) => *bytes = self.opened(bytes, number),
                Object::List(list) => left.extend(list),
                Object::Dict(dict) => left.extend(dict.0.iter_mut().map(|(_, value)| value)),
                _ => {}
            }
        }
    }
}

fn rc4(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut state: Vec<u8> = (0..=255).collect();
    let mut j = 0u8;
    for i in 0..256 {
        j = j.wrapping_add(state[i]).wrapping_add(key[i % key.len().max(1)]);
        state.swap(i, usize::from(j));
    }
    let (mut i, mut j) = (0u8, 0u8);
    let step = |&byte: &u8| {
        i = i.wrapping_add(1);
        j = j.wrapping_add(state[usize::from(i)]);
        state.swap(usize::from(i), usize::from(j));
        byte ^ state[usize::from(state[usize::from(i)].wrapping_add(state[usize::from(j)]))]
    };
    bytes.iter().map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::rc4;

    #[test]
    fn a_stream_is_opened() {
        assert_eq!(rc4(b"Key", b"Plaintext"), [0xbb, 0xf3, 0x16, 0xe8, 0xd9, 0x40, 0xaf, 0x0a, 0xd3]);
    }
}
