//! AES (Daemen and Rijmen 1998) of 128 bits, block chained to block, as PDF has it: opening only.

/// What a block of bytes stands for, worked out once: the inverse in the field of 256, turned.
fn boxes() -> ([u8; 256], [u8; 256]) {
    let (mut forth, mut back) = ([0u8; 256], [0u8; 256]);
    let (mut p, mut q) = (1u8, 1u8);
    loop {
        p = p ^ double(p);
        q ^= q << 1;
        q ^= q << 2;
        q ^= q << 4;
        if q & 0x80 != 0 {
            q ^= 9;
        }
        forth[usize::from(p)] = q ^ q.rotate_left(1) ^ q.rotate_left(2) ^ q.rotate_left(3) ^ q.rotate_left(4) ^ 0x63;
        if p == 1 {
            break;
        }
    }
    forth[0] = 0x63;
    for (at, &to) in (0..=255u8).zip(&forth) {
        back[usize::from(to)] = at;
    }
    (forth, back)
}

fn double(byte: u8) -> u8 {
    byte << 1 ^ if byte & 0x80 == 0 { 0 } else { 0x1b }
}

/// The bytes behind the first block, which the chain begins with; what fills up the last block goes.
pub(super) fn opened(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    const BLOCK: usize = 16;
    let Ok(key) = <[u8; BLOCK]>::try_from(key) else { return Vec::new() };
    let (forth, back) = boxes();
    let keys = keys(key, &forth);
    // What a byte becomes times 9, 11, 13 and 14.
    let times = |byte: u8| {
        let (two, four) = (double(byte), double(double(byte)));
        let eight = double(four);
        [eight ^ byte, eight ^ two ^ byte, eight ^ four ^ byte, eight ^ four ^ two]
    };
    let table: Vec<[u8; 4]> = (0..=255).map(times).collect();
    let mut out = Vec::with_capacity(bytes.len());
    let blocks: Vec<&[u8]> = bytes.chunks_exact(BLOCK).collect();
    for two in blocks.windows(2) {
        let mut state = [0u8; BLOCK];
        for at in 0..BLOCK {
            state[at] = two[1][at] ^ keys[10][at];
        }
        for round in (0..10).rev() {
            let mut moved = [0u8; BLOCK];
            for (at, &byte) in state.iter().enumerate() {
                let to = (at + 4 * (at % 4)) % BLOCK;
                moved[to] = back[usize::from(byte)] ^ keys[round][to];
            }
            state = moved;
            if round == 0 {
                break;
            }
            for column in state.chunks_exact_mut(4) {
                let [a, b, c, d] = [column[0], column[1], column[2], column[3]].map(|byte| table[usize::from(byte)]);
                column[0] = a[3] ^ b[1] ^ c[2] ^ d[0];
                column[1] = a[0] ^ b[3] ^ c[1] ^ d[2];
                column[2] = a[2] ^ b[0] ^ c[3] ^ d[1];
                column[3] = a[1] ^ b[2] ^ c[0] ^ d[3];
            }
        }
        out.extend(state.iter().zip(two[0]).map(|(byte, before)| byte ^ before));
    }
    let filled = out.last().map_or(0, |&last| usize::from(last));
    if (1..=BLOCK).contains(&filled) {
        out.truncate(out.len() - filled);
    }
    out
}

fn keys(key: [u8; 16], forth: &[u8; 256]) -> [[u8; 16]; 11] {
    let mut keys = [key; 11];
    let mut round = 1u8;
    for at in 1..11 {
        let before = keys[at - 1];
        let mut next = before;
        for i in 0..16 {
            let add = if i >= 4 {
                next[i - 4]
            } else {
                forth[usize::from(before[12 + (i + 1) % 4])] ^ if i == 0 { round } else { 0 }
            };
            next[i] = before[i] ^ add;
        }
        keys[at] = next;
        round = double(round);
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::opened;

    #[test]
    fn a_block_of_the_standard_is_opened() {
        let key: Vec<u8> = (0..16).collect();
        let locked = [0x69, 0xc4, 0xe0, 0xd8, 0x6a, 0x7b, 0x04, 0x30, 0xd8, 0xcd, 0xb7, 0x80, 0x70, 0xb4, 0xc5, 0x5a];
        let plain: Vec<u8> = (0..16).map(|at| at * 0x11).collect();
        assert_eq!(opened(&key, &[[0; 16], locked].concat()), plain);
    }
}
