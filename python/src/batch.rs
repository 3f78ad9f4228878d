//! A batch of records in, a batch of annotated articles out, by the Arrow C data interface: `docs/PYTHON.md` has the schema.

use crate::annotated::{Annotated, Found};
use crate::article::Given;
use crate::columns::{Column, Flag, Int, List, Long, Named, Object, Parts, Text, field, parts};
use crate::engine::asked;
use crate::failed::bad_argument;
use crate::from_python::FromPython;
use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch, new_null_array};
use arrow_pyarrow::PyArrowType;
use arrow_schema::{DataType, Schema};
use crossread::document::Layer;
use crossread::export::Range;
use crossread::export::said::{AmountView, AnchorView, QuotationView, TimeView, ValueView};
use crossread::export::view::{ArticleView, BlockView, EntityView, MentionView, WarningView, WordView};
use crossread::record::Failure;
use pyo3::prelude::*;
use serde_json::{Map, Value};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// So many bytes of text in a batch at most: offsets of Arrow's strings and lists are 32 bits wide.
const LARGEST: usize = 1 << 28;

/// What a record may have beside its text.
const KEYS: [&str; 10] =
    ["title", "outlet", "byline", "published", "date", "url", "language", "format", "text", "corrections"];

parts! {
    /// Where something stands.
    Place { start: Int, end: Int }
}

parts! {
    /// What a record failed of.
    Error { name: Text, message: Text }
}

parts! {
    Block { start: Int, end: Int, kind: Text, reason: Text, counted: Flag }
}

parts! {
    Word { start: Int, end: Int, upos: Text, lemma: Text, feats: Named, head: Int, deprel: Text }
}

parts! {
    Counted { start: Int, end: Int, lemma: Text }
}

parts! {
    /// An amount or a time: what the one has and the other not is null.
    Said {
        kind: Text, amount: Text, max: Text, unit: Text, unit_assumed: Flag, per: Text, modifier as "mod": Text,
        counted: Object<Counted>, iso: Text, edtf: Text, relative: Flag, anchor: Text, part: Text,
    }
}

parts! {
    Mention {
        start: Int, end: Int, label: Text, form: Text, block: Int, counted: Flag, entity: Int, joined_by: Text,
        membership: Text, value: Object<Said>, rule: Text, score: Int,
    }
}

parts! {
    Entity { id: Int, label: Text, name: Text, kb: Text, count: Int }
}

parts! {
    Quotation {
        start: Int, end: Int, kind: Text, content: List<Object<Place>>, source: Object<Place>, cue: Object<Place>,
        speaker: Int, anonymous: Flag, cue_class: Text, negated: Flag, hedge: Object<Place>, rule: Text,
    }
}

parts! {
    Warning { name: Text, message: Text }
}

parts! {
    /// A word of the index of candidates.
    Term { stem: Long, share: Int }
}

parts! {
    /// A row: an article, or what it failed of.
    Row {
        error: Object<Error>, schema: Int, engine: Text, hash: Text, title: Text, outlet: Text, byline: Text,
        published: Text, republished_from: Text, url: Text, language: Text, text: Text, blocks: List<Object<Block>>,
        sentences: List<Object<Place>>, syntax: List<Object<Word>>, mentions: List<Object<Mention>>,
        entities: List<Object<Entity>>, quotations: List<Object<Quotation>>, warnings: List<Object<Warning>>,
        terms: List<Object<Term>>,
    }
}

/// What stands in a row only where it is asked for.
#[derive(Debug, Clone, Copy)]
struct Beside {
    syntax: bool,
    terms: bool,
}

/// Annotates a batch: a row in, a row out, in the same order.
#[pyfunction]
pub(crate) fn annotate_batch(
    py: Python<'_>,
    batch: PyArrowType<RecordBatch>,
    threads: Option<NonZeroUsize>,
    layers: Option<Vec<String>>,
    terms: bool,
) -> PyResult<PyArrowType<RecordBatch>> {
    let batch = batch.0;
    let asked = asked(py, layers.as_deref())?;
    let records = Records::of(&batch).map_err(|message| bad_argument(py, message))?;
    let made = py.detach(|| {
        let threads = threads.map_or(1, NonZeroUsize::get).min(batch.num_rows().max(1));
        let mut row = Row::default();
        let beside = Beside { syntax: asked.has(Layer::Syntax), terms };
        each(
            batch.num_rows(),
            threads,
            |at| Found::of(records.given(at), asked),
            |found| match found {
                Ok(found) => row.found(&found, beside),
                Err(failure) => row.failed(failure.name, &failure.message),
            },
        );
        let count = batch.num_rows();
        let id = batch.column_by_name("id").cloned().unwrap_or_else(|| new_null_array(&DataType::Utf8, count));
        row.batch(id, beside)
    });
    made.map(PyArrowType).map_err(|message| bad_argument(py, message))
}

/// Documents, and what failed in the place of some, as a batch: a row each. An id that is no string stands as JSON.
#[pyfunction]
pub(crate) fn batch_of(
    py: Python<'_>,
    results: Vec<Bound<'_, PyAny>>,
    syntax: bool,
    terms: bool,
) -> PyResult<PyArrowType<RecordBatch>> {
    let results = results.iter().map(Outcome::of).collect::<PyResult<Vec<_>>>()?;
    let made = py.detach(|| {
        fits(results.iter().map(Outcome::bytes).sum())?;
        let beside = Beside { syntax, terms };
        let (mut row, mut ids) = (Row::default(), Text::default());
        for result in &results {
            let id = match result {
                Outcome::Found(found) => {
                    row.found(found, beside);
                    &found.record.id
                }
                Outcome::Failed { id, name, message } => {
                    row.failed(name, message);
                    id
                }
            };
            match id {
                Value::Null => ids.null(),
                Value::String(id) => ids.push(id),
                other => ids.push(&other.to_string()),
            }
        }
        row.batch(ids.done(), beside)
    });
    made.map(PyArrowType).map_err(|message| bad_argument(py, message))
}

/// What `annotate_many` hands out.
enum Outcome {
    Found(Arc<Found>),
    Failed { id: Value, name: String, message: String },
}

impl Outcome {
    fn of(given: &Bound<'_, PyAny>) -> PyResult<Outcome> {
        if let Ok(document) = given.cast::<Annotated>() {
            return Ok(Outcome::Found(Arc::clone(&document.get().found)));
        }
        let id = FromPython::default().value(&given.getattr("id")?, 0)?;
        let (name, message) = (given.getattr("name")?.extract()?, given.getattr("message")?.extract()?);
        Ok(Outcome::Failed { id, name, message })
    }

    fn bytes(&self) -> usize {
        match self {
            Outcome::Found(found) => found.record.article.text.len(),
            Outcome::Failed { .. } => 0,
        }
    }
}

fn fits(bytes: usize) -> Result<(), String> {
    if bytes > LARGEST {
        return Err(format!("{bytes} bytes of text are more than a batch holds, {LARGEST}; make smaller ones"));
    }
    Ok(())
}

/// What `work` makes of each of so many, in order; a hundred a thread are in memory at once.
fn each<R: Send>(count: usize, threads: usize, work: impl Fn(usize) -> R + Sync, mut done: impl FnMut(R)) {
    if threads < 2 {
        return (0..count).for_each(|at| done(work(at)));
    }
    let mut from = 0;
    while from < count {
        let to = count.min(from + threads * 100);
        let next = AtomicUsize::new(from);
        let own = || {
            let mut own = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                if at >= to {
                    return own;
                }
                own.push((at, work(at)));
            }
        };
        let mut made: Vec<(usize, R)> = std::thread::scope(|scope| {
            let workers: Vec<_> = (0..threads).map(|_| scope.spawn(own)).collect();
            workers.into_iter().flat_map(|worker| worker.join().expect("what fails is an answer")).collect()
        });
        made.sort_by_key(|(at, _)| *at);
        made.into_iter().for_each(|(_, result)| done(result));
        from = to;
    }
}

/// The columns of a batch that records are made of.
struct Records {
    columns: Vec<(&'static str, ArrayRef)>,
}

impl Records {
    fn of(batch: &RecordBatch) -> Result<Records, String> {
        let mut columns = Vec::new();
        let mut bytes = 0;
        for key in KEYS {
            let Some(column) = batch.column_by_name(key) else { continue };
            bytes += match column.data_type() {
                DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => {
                    (0..column.len()).filter_map(|at| string(column, at)).map(str::len).sum::<usize>()
                }
                DataType::Null => 0,
                other => return Err(format!("the column {key:?} holds {other}, not strings; cast it to strings")),
            };
            columns.push((key, Arc::clone(column)));
        }
        if !columns.iter().any(|(key, _)| *key == "text") {
            return Err("the batch has no column \"text\"".to_owned());
        }
        fits(bytes)?;
        Ok(Records { columns })
    }

    fn given(&self, at: usize) -> Given {
        let mut record = Map::new();
        for (key, column) in &self.columns {
            let Some(value) = string(column, at) else { continue };
            let value = match (*key, value) {
                ("corrections", value) => match serde_json::from_str(value) {
                    Ok(value) => value,
                    Err(e) => {
                        let message = format!("\"corrections\" are no JSON: {e}");
                        let line = Some(at as u64 + 1);
                        return Given::Failed(Failure { id: Value::Null, name: "BadRecord", message, line });
                    }
                },
                (_, value) => Value::from(value),
            };
            record.insert((*key).to_owned(), value);
        }
        Given::Record(record, false, at as u64 + 1)
    }
}

fn string(column: &ArrayRef, at: usize) -> Option<&str> {
    if column.is_null(at) {
        return None;
    }
    match column.data_type() {
        DataType::Utf8 => Some(column.as_string::<i32>().value(at)),
        DataType::LargeUtf8 => Some(column.as_string::<i64>().value(at)),
        DataType::Utf8View => Some(column.as_string_view().value(at)),
        _ => None,
    }
}

impl Row {
    fn found(&mut self, found: &Found, beside: Beside) {
        self.article(&ArticleView::of_layers(&found.account(), found.shown(beside.syntax)));
        if beside.terms {
            self.terms.push(found.terms(), |to, (stem, share)| {
                let to = to.more();
                to.stem.push(stem);
                to.share.push(share);
            });
        } else {
            self.terms.null();
        }
    }

    fn failed(&mut self, name: &str, message: &str) {
        let mut error = std::mem::take(&mut self.error);
        self.nulls();
        let said = error.more();
        said.name.push(name);
        said.message.push(message);
        self.error = error;
    }

    fn article(&mut self, view: &ArticleView<'_>) {
        self.error.null();
        self.schema.push(view.schema);
        self.engine.push(view.engine);
        self.hash.push(view.hash);
        self.title.maybe(view.title);
        self.outlet.maybe(view.outlet);
        self.byline.maybe(view.byline);
        self.published.maybe(view.published);
        self.republished_from.maybe(view.republished_from);
        self.url.maybe(view.url);
        self.language.maybe(view.language);
        self.text.push(view.text);
        self.blocks.push(&view.blocks, |to, block| to.more().push(block));
        self.sentences.push(&view.sentences, |to, range| to.more().push(*range));
        match &view.syntax {
            Some(words) => self.syntax.push(words, |to, word| to.more().push(word)),
            None => self.syntax.null(),
        }
        self.mentions.push(&view.mentions, |to, mention| to.more().push(mention));
        self.entities.push(&view.entities, |to, entity| to.more().push(entity));
        self.quotations.push(&view.quotations, |to, quotation| to.more().push(quotation));
        self.warnings.push(&view.warnings, |to, warning| to.more().push(warning));
    }

    /// With these ids; without what nobody asked for.
    fn batch(self, id: ArrayRef, beside: Beside) -> Result<RecordBatch, String> {
        let mut fields = vec![Arc::new(field("id", id.data_type().clone()))];
        let mut arrays = vec![id];
        for (field, array) in Row::fields().iter().zip(self.arrays()) {
            let wanted = match field.name().as_str() {
                "syntax" => beside.syntax,
                "terms" => beside.terms,
                _ => true,
            };
            if wanted {
                fields.push(Arc::clone(field));
                arrays.push(array);
            }
        }
        RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays).map_err(|e| e.to_string())
    }
}

impl Place {
    fn push(&mut self, range: Range) {
        self.start.push(range.start);
        self.end.push(range.end);
    }

    fn maybe(to: &mut Object<Place>, range: Option<Range>) {
        match range {
            Some(range) => to.more().push(range),
            None => to.null(),
        }
    }
}

impl Block {
    fn push(&mut self, block: &BlockView) {
        self.start.push(block.range.start);
        self.end.push(block.range.end);
        self.kind.push(block.kind);
        self.reason.maybe(block.reason);
        self.counted.push(block.counted);
    }
}

impl Word {
    fn push(&mut self, word: &WordView<'_>) {
        self.start.push(word.range.start);
        self.end.push(word.range.end);
        self.upos.push(word.upos);
        self.lemma.push(word.lemma);
        self.feats.push(word.feats.iter().map(|(name, value)| (*name, *value)));
        self.head.maybe(word.head);
        self.deprel.push(word.deprel);
    }
}

impl Mention {
    fn push(&mut self, mention: &MentionView) {
        self.start.push(mention.range.start);
        self.end.push(mention.range.end);
        self.label.push(mention.label);
        self.form.push(mention.form);
        self.block.push(mention.block);
        self.counted.push(mention.counted);
        self.entity.maybe(mention.entity);
        self.joined_by.maybe(mention.joined_by);
        self.membership.maybe(mention.membership);
        match &mention.value {
            Some(ValueView::Amount(amount)) => self.value.more().amount(amount),
            Some(ValueView::Time(time)) => self.value.more().time(time),
            None => self.value.null(),
        }
        self.rule.push(mention.rule);
        self.score.maybe(mention.score);
    }
}

impl Said {
    fn amount(&mut self, amount: &AmountView) {
        self.kind.push(amount.kind);
        self.amount.maybe(amount.amount.as_deref());
        self.max.maybe(amount.max.as_deref());
        self.unit.maybe(amount.unit.as_deref());
        self.unit_assumed.push(amount.unit_assumed);
        self.per.maybe(amount.per.as_deref());
        self.modifier.maybe(amount.modifier);
        match &amount.counted {
            Some(counted) => {
                let to = self.counted.more();
                to.start.push(counted.range.start);
                to.end.push(counted.range.end);
                to.lemma.push(&counted.lemma);
            }
            None => self.counted.null(),
        }
        for none in [&mut self.iso, &mut self.edtf, &mut self.anchor, &mut self.part] {
            none.null();
        }
        self.relative.null();
    }

    fn time(&mut self, time: &TimeView) {
        self.kind.push(time.kind);
        for none in [&mut self.amount, &mut self.max, &mut self.unit, &mut self.per] {
            none.null();
        }
        self.unit_assumed.null();
        self.modifier.maybe(time.modifier);
        self.counted.null();
        self.iso.push(&time.iso);
        self.edtf.maybe(time.edtf.as_deref());
        self.relative.push(time.relative);
        self.anchor.maybe(time.anchor.map(|anchor| match anchor {
            AnchorView::Published => "published".to_owned(),
            AnchorView::Mention(at) => at.to_string(),
        }));
        self.part.maybe(time.part);
    }
}

impl Entity {
    fn push(&mut self, entity: &EntityView<'_>) {
        self.id.push(entity.id);
        self.label.push(entity.label);
        self.name.push(entity.name);
        self.kb.maybe(entity.kb);
        self.count.push(entity.count);
    }
}

impl Quotation {
    fn push(&mut self, quotation: &QuotationView) {
        self.start.push(quotation.range.start);
        self.end.push(quotation.range.end);
        self.kind.push(quotation.kind);
        self.content.push(&quotation.content, |to, range| to.more().push(*range));
        Place::maybe(&mut self.source, quotation.source);
        Place::maybe(&mut self.cue, quotation.cue);
        self.speaker.maybe(quotation.speaker);
        self.anonymous.push(quotation.anonymous);
        self.cue_class.maybe(quotation.cue_class);
        self.negated.push(quotation.negated);
        Place::maybe(&mut self.hedge, quotation.hedge);
        self.rule.push(quotation.rule);
    }
}

impl Warning {
    fn push(&mut self, warning: &WarningView<'_>) {
        self.name.push(warning.name);
        self.message.push(warning.message);
    }
}
