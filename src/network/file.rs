//! The file of a model. All numbers are little-endian: magic, version, length of the whole, checksum of all that follows;
//! sizes, labels, shapes of the tables, names of facts and of phrases; the arrays of [`Model`] in its order; the map of clusters.

use super::clusters::Clusters;
use super::error::NetworkError;
use super::format::{HEADER, MAGIC, VERSION};
use super::model::{CASINGS, KNOTS, Model};
use crate::document::Label;
use crate::text::crc32;

impl Model {
    /// # Errors
    /// For a model that [`Model::check`] refuses.
    pub fn write(&self) -> Result<Vec<u8>, NetworkError> {
        self.check()?;
        let mut body = Vec::new();
        body.extend(self.features.to_le_bytes());
        body.extend((self.hidden as u16).to_le_bytes());
        body.extend([self.window as u8, self.shift as u8, self.labels.len() as u8, self.shapes.len() as u8]);
        let labels = self.labels.iter().map(|label| label.name());
        labels.for_each(|label| push_name(label, &mut body));
        for (rows, dim) in &self.shapes {
            body.extend((*rows as u16).to_le_bytes());
            body.extend((*dim as u16).to_le_bytes());
        }
        for name in self.facts.iter().chain(&self.phrases) {
            push_name(name, &mut body);
        }
        let tables = self.tables.iter().flatten();
        body.extend(tables.chain(&self.first).chain(&self.place).map(|n| n.to_le_bytes()[0]));
        body.extend(self.scale.iter().flat_map(|n| n.to_le_bytes()));
        body.extend(self.bias.iter().chain(&self.casing).flat_map(|n| n.to_le_bytes()));
        body.extend(self.second.iter().map(|n| n.to_le_bytes()[0]));
        body.extend(self.gain.iter().flat_map(|n| n.to_le_bytes()));
        body.extend(self.constant.iter().flat_map(|n| n.to_le_bytes()));
        body.extend(self.transitions.iter().flat_map(|n| n.to_le_bytes()));
        body.extend(self.calibration.iter().flat_map(|n| n.to_le_bytes()));
        let Clusters { seed, segment_bits, segments, slots } = &self.clusters;
        body.extend(seed.to_le_bytes());
        body.push(*segment_bits);
        body.extend(segments.to_le_bytes());
        body.extend(slots.iter().flat_map(|n| n.to_le_bytes()));

        let mut out = MAGIC.to_vec();
        out.extend(VERSION.to_le_bytes());
        out.extend(((HEADER + body.len()) as u32).to_le_bytes());
        out.extend(crc32(&body).to_le_bytes());
        out.extend(body);
        Ok(out)
    }

    /// # Errors
    /// [`NetworkError`] for foreign, newer, truncated or damaged bytes, and for parts that do not fit each other.
    pub fn read(bytes: &[u8]) -> Result<Model, NetworkError> {
        let mut body = Bytes(body(bytes)?);
        let features = u16::from_le_bytes(body.array()?);
        let hidden = usize::from(u16::from_le_bytes(body.array()?));
        let [window, shift, labels, tables] = body.array()?;
        let labels = (0..labels).map(|_| body.label()).collect::<Result<Vec<Label>, _>>()?;
        let shape = |[r0, r1, d0, d1]: [u8; 4]| {
            (usize::from(u16::from_le_bytes([r0, r1])), usize::from(u16::from_le_bytes([d0, d1])))
        };
        let shapes = (0..tables).map(|_| body.array().map(shape)).collect::<Result<Vec<_>, _>>()?;
        let rows = |from_last: usize| shapes.iter().nth_back(from_last).map_or(0, |shape| shape.0.saturating_sub(1));
        let facts = body.names(rows(1))?;
        let phrases = body.names(rows(0) / 3)?;
        let bytes = shapes.iter().map(|(rows, dim)| body.i8s(rows * dim)).collect::<Result<Vec<_>, _>>()?;
        let window = usize::from(window);
        let (places, tags, kinds) = (2 * window + 1, 1 + 4 * labels.len(), 1 + labels.len());
        let (phrase, forms) = shapes.split_last().ok_or(NetworkError::Unfit("shapes"))?;
        let form: usize = forms.iter().map(|s| s.1).sum();
        let model = Model {
            features,
            hidden,
            window,
            shift: u32::from(shift),
            first: body.i8s(places * hidden * form)?,
            place: body.i8s(places * hidden * phrase.1)?,
            scale: body.numbers(hidden, i32::from_le_bytes)?,
            bias: body.numbers(hidden, i16::from_le_bytes)?,
            casing: body.numbers(CASINGS * hidden, i16::from_le_bytes)?,
            second: body.i8s(tags * hidden)?,
            gain: body.numbers(tags, i64::from_le_bytes)?,
            constant: body.numbers(tags, i32::from_le_bytes)?,
            transitions: body.numbers(kinds * kinds, i16::from_le_bytes)?,
            calibration: body.numbers(KNOTS, u16::from_le_bytes)?,
            clusters: body.clusters()?,
            labels,
            shapes,
            facts,
            phrases,
            tables: bytes,
        };
        if !body.0.is_empty() {
            return Err(NetworkError::Unfit("length"));
        }
        model.check()?;
        Ok(model)
    }
}

/// What follows the header, after every check that needs no look inside.
fn body(bytes: &[u8]) -> Result<&[u8], NetworkError> {
    let known = bytes.len().min(MAGIC.len());
    if bytes.is_empty() || bytes[..known] != MAGIC[..known] {
        return Err(NetworkError::Foreign);
    }
    let mut header = Bytes(&bytes[known..]);
    let short = |needed| NetworkError::Truncated { bytes: bytes.len(), needed };
    let version = header.array().map_err(|_| short(HEADER))?;
    match u16::from_le_bytes(version) {
        VERSION => {}
        version if version > VERSION => return Err(NetworkError::Newer { version }),
        _ => return Err(NetworkError::Damaged),
    }
    let length = u32::from_le_bytes(header.array().map_err(|_| short(HEADER))?) as usize;
    let checksum = u32::from_le_bytes(header.array().map_err(|_| short(HEADER))?);
    if bytes.len() < length {
        return Err(short(length));
    }
    if bytes.len() > length || crc32(header.0) != checksum {
        return Err(NetworkError::Damaged);
    }
    Ok(header.0)
}

/// Its length, which [`Model::check`] keeps under 256, then its bytes.
fn push_name(name: &str, out: &mut Vec<u8>) {
    out.push(name.len() as u8);
    out.extend(name.bytes());
}

/// What is left to read.
struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    fn take(&mut self, count: usize) -> Result<&'b [u8], NetworkError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(NetworkError::Unfit("length"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], NetworkError> {
        self.take(N).map(|taken| std::array::from_fn(|i| taken[i]))
    }

    fn i8s(&mut self, count: usize) -> Result<Vec<i8>, NetworkError> {
        Ok(self.take(count)?.iter().map(|byte| i8::from_le_bytes([*byte])).collect())
    }

    fn numbers<const N: usize, T>(&mut self, count: usize, number: fn([u8; N]) -> T) -> Result<Vec<T>, NetworkError> {
        let bytes = self.take(count.saturating_mul(N))?;
        Ok(bytes.chunks_exact(N).map(|chunk| number(std::array::from_fn(|i| chunk[i]))).collect())
    }

    fn name(&mut self) -> Result<&'b str, NetworkError> {
        let [len] = self.array()?;
        std::str::from_utf8(self.take(usize::from(len))?).map_err(|_| NetworkError::Unfit("names"))
    }

    fn names(&mut self, count: usize) -> Result<Vec<String>, NetworkError> {
        (0..count).map(|_| self.name().map(str::to_owned)).collect()
    }

    fn label(&mut self) -> Result<Label, NetworkError> {
        Label::parse(self.name()?).ok_or(NetworkError::Unfit("labels"))
    }

    fn clusters(&mut self) -> Result<Clusters, NetworkError> {
        let seed = u64::from_le_bytes(self.array()?);
        let [segment_bits] = self.array()?;
        let segments = u32::from_le_bytes(self.array()?);
        let slots = self.numbers(self.0.len() / 2, u16::from_le_bytes)?;
        Ok(Clusters { seed, segment_bits, segments, slots })
    }
}
