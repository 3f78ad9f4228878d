//! The objects that a PDF is made of, and their notation: numbers, names, strings, lists, dictionaries, references.

/// So deep lists and dictionaries stand in one another.
const DEEPEST: usize = 40;

/// The most that one list or dictionary holds.
const MOST: usize = 1 << 20;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Object {
    Null,
    Number(f64),
    Text(Vec<u8>),
    Name(Vec<u8>),
    List(Vec<Object>),
    Dict(Dict),
    /// The number of another object.
    Reference(u32),
    /// A word of the file or of a page's program: `obj`, `Tj`, `true`.
    Word(Vec<u8>),
}

/// Keys and what they hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Dict(pub(super) Vec<(Vec<u8>, Object)>);

impl Dict {
    /// The last one of a key; `Null` where there is none.
    pub(super) fn get(&self, key: &str) -> &Object {
        self.0.iter().rev().find(|(own, _)| own == key.as_bytes()).map_or(&Object::Null, |(_, value)| value)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        *self.get(key) != Object::Null
    }
}

impl Object {
    pub(super) fn number(&self) -> Option<f64> {
        if let Object::Number(number) = self { Some(*number) } else { None }
    }

    /// A whole number that counts something.
    pub(super) fn count(&self) -> Option<usize> {
        self.number().filter(|n| (0.0..4e9).contains(n)).map(|n| n as usize)
    }

    pub(super) fn text(&self) -> Option<&[u8]> {
        if let Object::Text(text) = self { Some(text) } else { None }
    }

    /// Empty for what is no name.
    pub(super) fn name(&self) -> &str {
        if let Object::Name(name) = self { std::str::from_utf8(name).unwrap_or_default() } else { "" }
    }

    pub(super) fn list(&self) -> &[Object] {
        if let Object::List(list) = self { list } else { &[] }
    }

    pub(super) fn dict(&self) -> Option<&Dict> {
        if let Object::Dict(dict) = self { Some(dict) } else { None }
    }
}

/// Reads objects one behind the other.
#[derive(Debug, Clone)]
pub(super) struct Lexer<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0 | 0xc)
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

impl<'a> Lexer<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Lexer { bytes, at }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Over white space and comments.
    pub(super) fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|b| b != b'\n' && b != b'\r') {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    /// The next object; `None` at the end. What is none is passed over.
    pub(super) fn next(&mut self) -> Option<Object> {
        self.object(0)
    }

    fn object(&mut self, depth: usize) -> Option<Object> {
        loop {
            self.skip_space();
            let byte = self.peek()?;
            return Some(match byte {
                b'/' => {
                    self.at += 1;
                    Object::Name(self.name())
                }
                b'(' => Object::Text(self.string()),
                b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                    self.at += 2;
                    self.dict(depth)
                }
                b'<' => {
                    self.at += 1;
                    Object::Text(self.hexadecimal())
                }
                b'[' => {
                    self.at += 1;
                    let mut list = Vec::new();
                    self.until(b"]", depth, &mut |object| list.push(object));
                    Object::List(list)
                }
                b'0'..=b'9' | b'+' | b'-' | b'.' => self.number_or_reference(),
                byte if is_regular(byte) => Object::Word(self.word().to_vec()),
                _ => {
                    self.at += 1;
                    continue;
                }
            });
        }
    }

    /// Objects until what closes them, or the end.
    fn until(&mut self, close: &[u8], depth: usize, take: &mut dyn FnMut(Object)) {
        for _ in 0..MOST {
            self.skip_space();
            if self.bytes[self.at.min(self.bytes.len())..].starts_with(close) {
                self.at += close.len();
                return;
            }
            // A list that is not closed ends with its object.
            if depth >= DEEPEST || self.ends_object() {
                return;
            }
            match self.object(depth + 1) {
                Some(object) => take(object),
                None => return,
            }
        }
    }

    fn ends_object(&self) -> bool {
        let rest = &self.bytes[self.at.min(self.bytes.len())..];
        let words: [&[u8]; 5] = [b"endobj", b"endstream", b"stream", b"obj", b"trailer"];
        words.iter().any(|word| rest.starts_with(word))
    }

    fn dict(&mut self, depth: usize) -> Object {
        let mut dict = Dict::default();
        let mut key = None;
        self.until(b">>", depth, &mut |object| match (key.take(), object) {
            (None, Object::Name(name)) => key = Some(name),
            (Some(name), value) => dict.0.push((name, value)),
            (None, _) => {}
        });
        Object::Dict(dict)
    }

    fn word(&mut self) -> &'a [u8] {
        let from = self.at;
        while self.peek().is_some_and(is_regular) {
            self.at += 1;
        }
        &self.bytes[from..self.at]
    }

    fn name(&mut self) -> Vec<u8> {
        let word = self.word();
        let mut out = Vec::with_capacity(word.len());
        let mut at = 0;
        while let Some(&byte) = word.get(at) {
            let code = word.get(at + 1..at + 3).and_then(|two| Some(hex(two[0])? << 4 | hex(two[1])?));
            match code.filter(|_| byte == b'#') {
                Some(code) => {
                    out.push(code);
                    at += 3;
                }
                None => {
                    out.push(byte);
                    at += 1;
                }
            }
        }
        out
    }

    fn number_or_reference(&mut self) -> Object {
        let from = self.at;
        let word = self.word();
        let Some(number) = number(word) else {
            self.at = from + word.len().max(1);
            return Object::Word(word.to_vec());
        };
        // `12 0 R`
        if number >= 0.0 && word.iter().all(u8::is_ascii_digit) {
            let behind = self.at;
            let rest = &self.bytes[behind..self.bytes.len().min(behind + 16)];
            if let Some(length) = generation_and_r(rest) {
                self.at = behind + length;
                return Object::Reference(number as u32);
            }
        }
        Object::Number(number)
    }

    fn string(&mut self) -> Vec<u8> {
        self.at += 1;
        let (mut out, mut open) = (Vec::new(), 1);
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        break;
                    }
                }
                b'\\' => {
                    self.escaped(&mut out);
                    continue;
                }
                _ => {}
            }
            out.push(byte);
        }
        out
    }

    fn escaped(&mut self, out: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'b' => out.push(8),
            b'f' => out.push(0xc),
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    match self.peek() {
                        Some(digit @ b'0'..=b'7') => {
                            code = code * 8 + u32::from(digit - b'0');
                            self.at += 1;
                        }
                        _ => break,
                    }
                }
                out.push(code as u8);
            }
            // A line end behind a stroke is none.
            b'\r' => self.at += usize::from(self.peek() == Some(b'\n')),
            b'\n' => {}
            other => out.push(other),
        }
    }

    /// Up to `>` or the end.
    pub(super) fn hexadecimal(&mut self) -> Vec<u8> {
        let (mut out, mut half) = (Vec::new(), None);
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            if let Some(digit) = hex(byte) {
                match half.take() {
                    None => half = Some(digit << 4),
                    Some(high) => out.push(high | digit),
                }
            }
        }
        out.extend(half);
        out
    }
}

/// How long ` 0 R` is, if that is what stands there.
fn generation_and_r(rest: &[u8]) -> Option<usize> {
    let space = rest.iter().take_while(|&&b| is_space(b)).count();
    let digits = rest[space..].iter().take_while(|b| b.is_ascii_digit()).count();
    let then = space + digits;
    let space_again = rest[then..].iter().take_while(|&&b| is_space(b)).count();
    let at = then + space_again;
    let last = rest.get(at + 1).is_none_or(|&b| !is_regular(b));
    (space > 0 && (1..=5).contains(&digits) && space_again > 0 && rest.get(at) == Some(&b'R') && last).then_some(at + 1)
}

/// `-12.5`, `.5`, `+3`; also `--5` and `1.2-3`, which some programs write.
fn number(word: &[u8]) -> Option<f64> {
    let negative = word.first() == Some(&b'-');
    let digits = word.iter().take_while(|b| matches!(b, b'+' | b'-')).count();
    let (mut value, mut scale, mut any, mut fraction) = (0.0f64, 1.0f64, false, false);
    for &byte in &word[digits..] {
        match byte {
            b'0'..=b'9' => {
                any = true;
                if fraction {
                    scale /= 10.0;
                    value += f64::from(byte - b'0') * scale;
                } else {
                    value = value * 10.0 + f64::from(byte - b'0');
                }
            }
            b'.' if !fraction => fraction = true,
            b'-' if any => break,
            _ => return None,
        }
    }
    if !any && !fraction || value > 1e15 {
        return None;
    }
    Some(if negative { -value } else { value })
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_read_as_they_are_written() {
        let all = |text: &str| {
            let mut lexer = Lexer::new(text.as_bytes(), 0);
            std::iter::from_fn(|| lexer.next()).collect::<Vec<_>>()
        };
        let text = |text: &str| Object::Text(text.as_bytes().to_vec());
        assert_eq!(all("(a\\(b\\051 (c)\\\nd)"), [text("a(b) (c)d")]);
        assert_eq!(all("<48 6 9 > % no\n/A#20b"), [text("Hi"), Object::Name(b"A b".to_vec())]);
        assert_eq!(all("-1.5 .5 12 0 R"), [Object::Number(-1.5), Object::Number(0.5), Object::Reference(12)]);
        assert_eq!(
            all("<</A [1 2]/B<<>>>>"),
            [Object::Dict(Dict(vec![
                (b"A".to_vec(), Object::List(vec![Object::Number(1.0), Object::Number(2.0)])),
                (b"B".to_vec(), Object::Dict(Dict::default())),
            ]))]
        );
        assert_eq!(all(") > ] }"), []);
        assert_eq!(all(&"[".repeat(100_000)).len(), 1);
    }
}
