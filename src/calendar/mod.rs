//! The calendar: the names of its months and days, and dates as EDTF writes them (ISO 8601-2:2019).

mod day;
mod edtf;
mod place;
mod stretch;

pub use day::Day;
pub(crate) use day::Digits;
pub use edtf::{Edtf, MONTHS, WEEKDAYS};
pub use place::{Place, Season};
pub use stretch::stretch;
