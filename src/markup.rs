//! The bracket notation of cases, gold data and bug reports.
