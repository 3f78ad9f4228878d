//! The calendar: the names of its months and days, and dates as EDTF writes them (ISO 8601-2:2019).

mod edtf;

pub use edtf::{Edtf, MONTHS, WEEKDAYS};
