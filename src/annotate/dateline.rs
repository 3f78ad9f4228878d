//! The place and the day before the text of a report: `SARNEL, May 3 (Reuters) — The pier`. They are no part of what it says.

/// In words. `TARVIN, Ostmark, May 3, 2004 (Press Agency) —` has as many.
const LONGEST: usize = 14;

/// How many words a sentence has before its text begins: those of `SARNEL, May 3 (Reuters) —`.
pub(super) fn words(forms: &[&str]) -> usize {
    let capitals = |form: &str| form.chars().filter(|c| c.is_uppercase()).count() > 2 && form == form.to_uppercase();
    let Some(first) = forms.first().filter(|first| capitals(first)) else { return 0 };
    let near = &forms[..forms.len().min(LONGEST)];
    let ends = |at: &usize| match near[*at] {
        "—" | "–" | "―" | "--" => true,
        "-" => near[*at - 1] == ")",
        _ => false,
    };
    let Some(dash) = (1..near.len()).find(ends) else { return 0 };
    let names = |form: &&str| !form.starts_with(char::is_lowercase);
    let begins = |form: &&str| !form.starts_with(char::is_lowercase) && form != first;
    let is_one = near[..dash].iter().all(names) && forms.get(dash + 1).is_some_and(begins);
    if is_one { dash + 1 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_is_no_part_of_what_is_said() {
        let count = |line: &str| words(&line.split(' ').collect::<Vec<_>>());
        for (line, expected) in [
            ("SARNEL — The pier closed .", 2),
            ("SARNEL , Ostm. , May 3 ( Reuters ) - The pier closed .", 10),
            ("SARNEL — “ No , ” he said .", 2),
            ("NASA — the agency — slept .", 0),
            ("Sarnel — The pier closed .", 0),
            ("SARNEL slept well — The pier closed .", 0),
            ("SARNEL - The pier closed .", 0),
            ("SARNEL —", 0),
            ("SARNEL", 0),
            ("", 0),
        ] {
            assert_eq!(count(line), expected, "{line}");
        }
    }
}
