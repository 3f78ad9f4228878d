//! The file of a parser: a seal, then the parts of [`ParserModel`] in its order.

use super::matrix::Matrix;
use super::model::{DISTANCES, Names, ParserModel, Sizes};
use crate::document::{Relation, Upos, Xpos};
use crate::network::NetworkError;
use crate::network::sealed::{Bytes, Seal, push_name};

const SEAL: Seal = Seal { magic: b"XRDP", version: 1 };

impl ParserModel {
    /// # Errors
    /// For a model that [`ParserModel::check`] refuses.
    pub fn write(&self) -> Result<Vec<u8>, NetworkError> {
        self.check()?;
        let mut body = Vec::new();
        body.extend(self.features.to_le_bytes());
        body.extend(self.recognizer.to_le_bytes());
        let Sizes { form, local, first, second, mixed, arc, label } = self.sizes;
        let (own, by_key) = self.dims();
        let counts = [self.shared, form, local, first, second, mixed, arc, label, self.words.len(), own];
        let keys = [self.key, self.keys, by_key];
        counts.into_iter().chain(keys).for_each(|n| body.extend((n as u16).to_le_bytes()));
        let Names { upos, xpos, relations } = &self.names;
        body.extend([upos.len() as u8, xpos.len() as u8, relations.len() as u8]);
        upos.iter().for_each(|x| push_name(x.name(), &mut body));
        xpos.iter().for_each(|x| push_name(x.name(), &mut body));
        relations.iter().for_each(|x| push_name(x.name(), &mut body));
        self.words.iter().for_each(|word| push_name(word, &mut body));
        body.extend(self.own.iter().chain(&self.by_key).map(|n| n.to_le_bytes()[0]));
        for matrix in
            [&self.project, &self.around, &self.mix, &self.gates, &self.remix, &self.tags, &self.ends, &self.labels]
        {
            body.extend(matrix.weights.iter().map(|n| n.to_le_bytes()[0]));
            body.extend(matrix.scales.iter().flat_map(|n| n.to_le_bytes()));
            body.extend(matrix.biases.iter().flat_map(|n| n.to_le_bytes()));
        }
        for numbers in [&self.base, &self.root, &self.near, &self.near_head, &self.label_distance] {
            body.extend(numbers.iter().flat_map(|n| n.to_le_bytes()));
        }
        body.extend(self.distance.iter().flat_map(|n| n.to_le_bytes()));
        Ok(SEAL.close(&body))
    }

    /// # Errors
    /// [`NetworkError`] for foreign, newer, truncated or damaged bytes, and for parts that do not fit each other.
    pub fn read(bytes: &[u8]) -> Result<ParserModel, NetworkError> {
        let mut body = SEAL.open(bytes)?;
        let features = u16::from_le_bytes(body.array()?);
        let recognizer = u32::from_le_bytes(body.array()?);
        let counts = body.numbers(13, u16::from_le_bytes)?;
        let &[shared, form, local, first, second, mixed, arc, label, words, own, key, keys, by_key] =
            &counts.into_iter().map(usize::from).collect::<Vec<_>>()[..]
        else {
            return Err(NetworkError::Unfit("sizes"));
        };
        let [upos, xpos, relations] = body.array()?;
        let names = Names {
            upos: body.known(upos, Upos::parse, "parts of speech")?,
            xpos: body.known(xpos, Xpos::parse, "tags")?,
            relations: body.known(relations, Relation::parse, "relations")?,
        };
        let words = body.names(words)?;
        let layer = local + 2 * first;
        let tags = names.upos.len() + names.xpos.len();
        let model = ParserModel {
            features,
            recognizer,
            shared,
            sizes: Sizes { form, local, first, second, mixed, arc, label },
            own: body.i8s(words.len() * own)?,
            key,
            keys,
            by_key: body.i8s(keys * by_key)?,
            project: body.matrix(form, shared + own + by_key)?,
            around: body.matrix(5 * local + 3 * 4 * first, form)?,
            mix: body.matrix(mixed, layer)?,
            gates: body.matrix(4 * second, mixed)?,
            remix: body.matrix(mixed, mixed + 2 * second)?,
            tags: body.matrix(tags, layer)?,
            ends: body.matrix(2 * arc + 2 * label, mixed)?,
            labels: body.matrix(names.relations.len(), label)?,
            base: body.numbers(local + 4 * first, i16::from_le_bytes)?,
            root: body.numbers(mixed, i16::from_le_bytes)?,
            near: body.numbers(DISTANCES * arc, i16::from_le_bytes)?,
            near_head: body.numbers(DISTANCES * arc, i16::from_le_bytes)?,
            label_distance: body.numbers(DISTANCES * label, i16::from_le_bytes)?,
            distance: body.numbers(DISTANCES, i32::from_le_bytes)?,
            names,
            words,
        };
        if !body.0.is_empty() {
            return Err(NetworkError::Unfit("length"));
        }
        model.check()?;
        Ok(model)
    }
}

impl Bytes<'_> {
    fn known<T>(
        &mut self,
        count: u8,
        parse: fn(&str) -> Option<T>,
        what: &'static str,
    ) -> Result<Vec<T>, NetworkError> {
        (0..count).map(|_| parse(self.name()?).ok_or(NetworkError::Unfit(what))).collect()
    }

    fn matrix(&mut self, rows: usize, columns: usize) -> Result<Matrix, NetworkError> {
        Ok(Matrix {
            columns,
            weights: self.i8s(rows * columns)?,
            scales: self.numbers(rows, u32::from_le_bytes)?,
            biases: self.numbers(rows, i32::from_le_bytes)?,
        })
    }
}
