//! Columns that rows are written into, nested as the contract's objects are, and the Arrow arrays that they become.

use arrow_array::builder::{BooleanBuilder, Int32Builder, Int64Builder, StringBuilder};
use arrow_array::{Array, ArrayRef, ListArray, MapArray, StructArray};
use arrow_buffer::{NullBufferBuilder, OffsetBuffer};
use arrow_schema::{DataType, Field, Fields};
use std::sync::Arc;

/// A column. Whoever writes pushes one thing a row, or `null`.
pub(crate) trait Column: Default {
    fn data_type() -> DataType;
    fn null(&mut self);
    fn done(self) -> ArrayRef;
}

/// A field that may be null.
pub(crate) fn field(name: &str, data_type: DataType) -> Field {
    Field::new(name, data_type, true)
}

/// Counts, offsets and places.
#[derive(Debug, Default)]
pub(crate) struct Int(Int32Builder);

/// Hashes.
#[derive(Debug, Default)]
pub(crate) struct Long(Int64Builder);

/// Words.
#[derive(Debug, Default)]
pub(crate) struct Text(StringBuilder);

/// Truths.
#[derive(Debug, Default)]
pub(crate) struct Flag(BooleanBuilder);

impl Int {
    pub(crate) fn push(&mut self, number: impl TryInto<i32>) {
        self.0.append_option(number.try_into().ok());
    }

    pub(crate) fn maybe(&mut self, number: Option<impl TryInto<i32>>) {
        self.0.append_option(number.and_then(|number| number.try_into().ok()));
    }
}

impl Long {
    pub(crate) fn push(&mut self, number: i64) {
        self.0.append_value(number);
    }
}

impl Text {
    pub(crate) fn push(&mut self, text: &str) {
        self.0.append_value(text);
    }

    pub(crate) fn maybe(&mut self, text: Option<impl AsRef<str>>) {
        self.0.append_option(text);
    }
}

impl Flag {
    pub(crate) fn push(&mut self, flag: bool) {
        self.0.append_value(flag);
    }
}

impl Column for Int {
    fn data_type() -> DataType {
        DataType::Int32
    }

    fn null(&mut self) {
        self.0.append_null();
    }

    fn done(mut self) -> ArrayRef {
        Arc::new(self.0.finish())
    }
}

impl Column for Long {
    fn data_type() -> DataType {
        DataType::Int64
    }

    fn null(&mut self) {
        self.0.append_null();
    }

    fn done(mut self) -> ArrayRef {
        Arc::new(self.0.finish())
    }
}

impl Column for Text {
    fn data_type() -> DataType {
        DataType::Utf8
    }

    fn null(&mut self) {
        self.0.append_null();
    }

    fn done(mut self) -> ArrayRef {
        Arc::new(self.0.finish())
    }
}

impl Column for Flag {
    fn data_type() -> DataType {
        DataType::Boolean
    }

    fn null(&mut self) {
        self.0.append_null();
    }

    fn done(mut self) -> ArrayRef {
        Arc::new(self.0.finish())
    }
}

/// The columns inside of an object.
pub(crate) trait Parts: Default {
    fn fields() -> Fields;
    fn nulls(&mut self);
    fn arrays(self) -> Vec<ArrayRef>;
}

/// Columns by their names: `parts! { Name { key: Column, … } }`; a key that is a word of Rust has its name beside it.
macro_rules! parts {
    ($(#[$doc:meta])* $name:ident { $($field:ident $(as $key:literal)?: $column:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Default)]
        pub(crate) struct $name { $(pub(crate) $field: $column),* }

        impl $crate::columns::Parts for $name {
            fn fields() -> arrow_schema::Fields {
                arrow_schema::Fields::from(vec![$($crate::columns::field(
                    parts!(@name $field $($key)?),
                    <$column as $crate::columns::Column>::data_type(),
                )),*])
            }

            fn nulls(&mut self) {
                $($crate::columns::Column::null(&mut self.$field);)*
            }

            fn arrays(self) -> Vec<arrow_array::ArrayRef> {
                vec![$($crate::columns::Column::done(self.$field)),*]
            }
        }
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $key:literal) => { $key };
}
pub(crate) use parts;

/// Objects.
#[derive(Debug)]
pub(crate) struct Object<P> {
    parts: P,
    known: NullBufferBuilder,
    count: usize,
}

impl<P: Parts> Default for Object<P> {
    fn default() -> Self {
        Object { parts: P::default(), known: NullBufferBuilder::new(0), count: 0 }
    }
}

impl<P: Parts> Object<P> {
    /// One more: all its parts are to be written.
    pub(crate) fn more(&mut self) -> &mut P {
        self.known.append_non_null();
        self.count += 1;
        &mut self.parts
    }
}

impl<P: Parts> Column for Object<P> {
    fn data_type() -> DataType {
        DataType::Struct(P::fields())
    }

    fn null(&mut self) {
        self.parts.nulls();
        self.known.append_null();
        self.count += 1;
    }

    fn done(mut self) -> ArrayRef {
        let nulls = self.known.finish();
        Arc::new(
            StructArray::try_new_with_length(P::fields(), self.parts.arrays(), nulls, self.count)
                .expect("parts of one length"),
        )
    }
}

/// Lists.
#[derive(Debug)]
pub(crate) struct List<C> {
    items: C,
    lengths: Vec<usize>,
    known: NullBufferBuilder,
}

impl<C: Column> Default for List<C> {
    fn default() -> Self {
        List { items: C::default(), lengths: Vec::new(), known: NullBufferBuilder::new(0) }
    }
}

impl<C: Column> List<C> {
    /// One more list: each of `items` is written by `write`.
    pub(crate) fn push<T>(&mut self, items: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut C, T)) {
        let mut length = 0;
        for item in items {
            write(&mut self.items, item);
            length += 1;
        }
        self.lengths.push(length);
        self.known.append_non_null();
    }
}

impl<C: Column> Column for List<C> {
    fn data_type() -> DataType {
        DataType::List(Arc::new(field("element", C::data_type())))
    }

    fn null(&mut self) {
        self.lengths.push(0);
        self.known.append_null();
    }

    fn done(mut self) -> ArrayRef {
        let offsets = OffsetBuffer::from_lengths(self.lengths);
        let item = Arc::new(field("element", C::data_type()));
        let list = ListArray::try_new(item, offsets, self.items.done(), self.known.finish());
        Arc::new(list.expect("as many items as the lists hold"))
    }
}

/// Values by name.
#[derive(Debug, Default)]
pub(crate) struct Named {
    names: Text,
    values: Text,
    lengths: Vec<usize>,
    known: Option<NullBufferBuilder>,
}

impl Named {
    /// One more map.
    pub(crate) fn push<'a>(&mut self, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) {
        let mut length = 0;
        for (name, value) in pairs {
            self.names.push(name);
            self.values.push(value);
            length += 1;
        }
        self.lengths.push(length);
        self.known.get_or_insert_with(|| NullBufferBuilder::new(0)).append_non_null();
    }

    fn entry() -> Arc<Field> {
        let fields = vec![Field::new("key", DataType::Utf8, false), field("value", DataType::Utf8)];
        Arc::new(Field::new("entries", DataType::Struct(Fields::from(fields)), false))
    }
}

impl Column for Named {
    fn data_type() -> DataType {
        DataType::Map(Named::entry(), false)
    }

    fn null(&mut self) {
        self.lengths.push(0);
        self.known.get_or_insert_with(|| NullBufferBuilder::new(0)).append_null();
    }

    fn done(self) -> ArrayRef {
        let (names, values) = (self.names.done(), self.values.done());
        let entry = Named::entry();
        let DataType::Struct(fields) = entry.data_type() else { unreachable!("an entry has a key and a value") };
        let count = names.len();
        let entries = StructArray::try_new_with_length(fields.clone(), vec![names, values], None, count);
        let entries = entries.expect("a value for each name");
        let nulls = self.known.and_then(|mut known| known.finish());
        let map = MapArray::try_new(entry, OffsetBuffer::from_lengths(self.lengths), entries, nulls, false);
        Arc::new(map.expect("as many entries as the maps hold"))
    }
}
