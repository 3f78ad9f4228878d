//! Comma-separated values as RFC 4180 (Shafranovich, 2005) has them: UTF-8 without a byte order mark, CRLF, a header,
//! quotation marks where they are needed and doubled inside.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end as a formula, also when the words come
//! from an article. Such a cell gets an apostrophe in front, and so does one that begins with an apostrophe: to have the
//! words back, drop one apostrophe from every cell that begins with one.

/// A table in the making.
#[derive(Debug, Default)]
pub(super) struct Table {
    out: String,
    /// Whether the row has a cell.
    begun: bool,
}

impl Table {
    pub(super) fn new(header: &[&str]) -> Self {
        let mut table = Table::default();
        for name in header {
            table.cell(name);
        }
        table.end();
        table
    }

    pub(super) fn cell(&mut self, value: &str) {
        if std::mem::replace(&mut self.begun, true) {
            self.out.push(',');
        }
        // Some spreadsheets part cells at semicolons or tabs, whatever the file is called.
        let quoted = value.contains([',', '"', '\r', '\n', ';', '\t']);
        if quoted {
            self.out.push('"');
        }
        if value.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\'', '＝', '＋', '－', '＠']) {
            self.out.push('\'');
        }
        for (i, part) in value.split('"').enumerate() {
            self.out.push_str(if i == 0 { "" } else { "\"\"" });
            self.out.push_str(part);
        }
        if quoted {
            self.out.push('"');
        }
    }

    pub(super) fn number(&mut self, value: impl Into<u64>) {
        self.cell(&value.into().to_string());
    }

    pub(super) fn truth(&mut self, value: bool) {
        self.cell(if value { "true" } else { "false" });
    }

    pub(super) fn end(&mut self) {
        self.out.push_str("\r\n");
        self.begun = false;
    }

    pub(super) fn finish(self) -> String {
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_never_formulas() {
        let cases = [
            ("Iran", "Iran"),
            ("", ""),
            ("a, b", "\"a, b\""),
            ("the \"deal\"", "\"the \"\"deal\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("a;b", "\"a;b\""),
            ("=1+1", "'=1+1"),
            ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
            ("+44", "'+44"),
            ("-5 °C", "'-5 °C"),
            ("@who", "'@who"),
            ("\t=1", "\"'\t=1\""),
            ("\r=1", "\"'\r=1\""),
            ("＝1", "'＝1"),
            ("'quoted'", "''quoted'"),
            ("a=b", "a=b"),
        ];
        for (value, cell) in cases {
            let mut table = Table::default();
            table.cell(value);
            assert_eq!(table.finish(), cell, "{value:?}");
        }
    }

    #[test]
    fn rows_end_as_the_standard_says() {
        let mut table = Table::new(&["a", "b"]);
        table.number(7u32);
        table.cell("");
        table.end();
        assert_eq!(table.finish(), "a,b\r\n7,\r\n");
    }
}
