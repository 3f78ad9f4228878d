//! Archives made of folders, so that what stands in the samples can be read and changed by hand: a folder with the ending of
//! an archive is packed when it is tried.

use std::path::Path;

/// The bytes of a sample: of a file as they are, of a folder as an archive of what is in it.
pub(crate) fn bytes_of(path: &Path) -> Vec<u8> {
    if path.is_file() { std::fs::read(path).expect("a sample") } else { packed(path, &files_of(path)) }
}

/// By the ending of the folder: members of gzip one behind the other, or a zip archive.
pub(crate) fn packed(path: &Path, files: &[(String, Vec<u8>)]) -> Vec<u8> {
    if path.extension().is_some_and(|ending| ending == "gz") {
        return files.iter().flat_map(|(_, bytes)| gzip(bytes)).collect();
    }
    zip(files)
}

pub(crate) fn files_of(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    gather(folder, "", &mut files);
    files
}

/// The files of a folder with their paths, in the order of their names, a `mimetype` first.
fn gather(folder: &Path, prefix: &str, files: &mut Vec<(String, Vec<u8>)>) {
    let mut paths: Vec<_> = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.unwrap().path()).collect();
    paths.sort_by_key(|path| (!path.ends_with("mimetype"), path.clone()));
    for path in paths {
        let name = [prefix, &path.file_name().unwrap().to_string_lossy()].concat();
        let packed = path.extension().is_some_and(|ending| ["gz", "docx", "zip"].iter().any(|one| ending == *one));
        if path.is_dir() && !packed {
            gather(&path, &[&name, "/"].concat(), files);
        } else {
            files.push((name, bytes_of(&path)));
        }
    }
}

/// Each second member deflated, the others stored.
pub(crate) fn zip(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (at, (name, bytes)) in files.iter().enumerate() {
        let deflated = miniz_oxide::deflate::compress_to_vec(bytes, 6);
        let (method, packed) = if at % 2 == 1 { (8u16, &deflated) } else { (0, bytes) };
        let mut shared = Vec::new();
        shared.extend([20, 0, 0, 8]);
        shared.extend(method.to_le_bytes());
        shared.extend([0; 8]);
        shared.extend((packed.len() as u32).to_le_bytes());
        shared.extend((bytes.len() as u32).to_le_bytes());
        shared.extend((name.len() as u16).to_le_bytes());
        shared.extend([0, 0]);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&shared);
        directory.extend([0; 10]);
        directory.extend((out.len() as u32).to_le_bytes());
        directory.extend(name.as_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&shared);
        out.extend(name.as_bytes());
        out.extend(packed);
    }
    let start = out.len() as u32;
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend((files.len() as u16).to_le_bytes());
    out.extend((files.len() as u16).to_le_bytes());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// One member.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    out.extend(miniz_oxide::deflate::compress_to_vec(bytes, 6));
    out.extend([0; 4]);
    out.extend((bytes.len() as u32).to_le_bytes());
    out
}
