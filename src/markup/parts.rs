//! Files of several texts, each below a header: `--- title ---`.

/// One header and what stands below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'s> {
    /// Of the header, counted from 1.
    pub line: usize,
    /// Between the dashes: `title`.
    pub header: &'s str,
    /// Without the line feeds at its end.
    pub body: &'s str,
}

/// Everything before the first header tells what the file is about, and is left out.
#[must_use]
pub fn parts(source: &str) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let (mut start, mut at) = (0, 0);
    for (i, line) in source.split_inclusive('\n').enumerate() {
        at += line.len();
        let header = line.trim_end().strip_prefix("--- ").and_then(|rest| rest.strip_suffix(" ---"));
        if let Some(header) = header {
            parts.push(Part { line: i + 1, header, body: "" });
            start = at;
        } else if let Some(part) = parts.last_mut() {
            part.body = source[start..at].trim_end_matches('\n');
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn a_part_runs_to_the_next_header() {
        let source = "about\n--- a ---\none\n\ntwo\n\n--- b c ---\n--- d ---\nthree";
        let found: Vec<_> = parts(source).iter().map(|p| (p.line, p.header, p.body)).collect();
        assert_eq!(found, [(2, "a", "one\n\ntwo"), (7, "b c", ""), (8, "d", "three")]);
        assert!(parts("no header\n").is_empty());
    }
}
