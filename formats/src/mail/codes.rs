//! The codes in which mail carries bytes: base64, quoted-printable, percent signs. What is no code stays as it is.

pub(super) fn base64(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3 + 3);
    let (mut bits, mut count) = (0u32, 0u32);
    for &byte in text {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            // Parts that were joined are each padded.
            b'=' => {
                (bits, count) = (0, 0);
                continue;
            }
            _ => continue,
        };
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    out
}

fn hex(text: &[u8]) -> Option<u8> {
    let digit = |byte: u8| (byte as char).to_digit(16);
    Some((digit(*text.first()?)? << 4 | digit(*text.get(1)?)?) as u8)
}

/// RFC 2045, 6.7: `=E4` is a byte, `=` at the end of a line is nothing.
pub(super) fn quoted_printable(text: &[u8]) -> Vec<u8> {
    escaped(text, b'=', |rest| {
        let blanks = rest.iter().take_while(|&&b| b == b' ' || b == b'\t').count();
        match &rest[blanks..] {
            [b'\r', b'\n', ..] => Some(blanks + 2),
            [b'\n', ..] => Some(blanks + 1),
            [] => Some(blanks),
            _ => None,
        }
    })
}

/// In headers a blank is written `_`.
pub(super) fn quoted_word(text: &[u8]) -> Vec<u8> {
    let blanks: Vec<u8> = text.iter().map(|&b| if b == b'_' { b' ' } else { b }).collect();
    escaped(&blanks, b'=', |_| None)
}

pub(crate) fn percent(text: &[u8]) -> Vec<u8> {
    escaped(text, b'%', |_| None)
}

/// `nothing` tells how many bytes behind a sign stand for nothing with it.
fn escaped(text: &[u8], sign: u8, nothing: fn(&[u8]) -> Option<usize>) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        at += 1;
        if byte != sign {
            out.push(byte);
        } else if let Some(value) = hex(&text[at..]) {
            out.push(value);
            at += 2;
        } else if let Some(length) = nothing(&text[at..]) {
            at += length;
        } else {
            out.push(byte);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_undone() {
        assert_eq!(base64(b"VGFs\r\na3M="), b"Talks");
        assert_eq!(base64(b"VGE=bGs="), b"Talk");
        assert_eq!(quoted_printable(b"caf=E9 =\r\nau lait= \n, 1=1 =3D="), b"caf\xe9 au lait, 1=1 =");
        assert_eq!(quoted_word(b"a_b=5Fc"), b"a b_c");
        assert_eq!(percent(b"a%20b%zz%"), b"a b%zz%");
    }
}
