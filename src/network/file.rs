//! The file of a model of the recognizer, as [`super::sealed`] has it:
//! sizes, labels, shapes of the tables, names of facts and of phrases; the arrays of [`Model`] in its order; the map of clusters.

use super::clusters::Clusters;
use super::error::NetworkError;
use super::model::{CASINGS, KNOTS, Model};
use super::sealed::{Bytes, Seal, push_name};
use crate::document::Label;

const SEAL: Seal = Seal { magic: b"XRNN", version: 2 };

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

        Ok(SEAL.close(&body))
    }

    /// # Errors
    /// [`NetworkError`] for foreign, newer, truncated or damaged bytes, and for parts that do not fit each other.
    pub fn read(bytes: &[u8]) -> Result<Model, NetworkError> {
        let mut body = SEAL.open(bytes)?;
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

impl Bytes<'_> {
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
