//! Text that is made for programs: web pages, mail, feeds. There are no readers for them yet, and their markup is no news.

/// What a text is, if it is not to be read as it stands; told by its content alone, for names lie.
pub(super) fn looks_like(text: &str) -> Option<&'static str> {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    xml(text)
        .or_else(|| mail(text))
        .or_else(|| crossread_formats::html::is_page(text).then_some("a saved web page (HTML)"))
}

/// By its root: `<rss`, `<feed`, `<html`; after a declaration also others.
fn xml(text: &str) -> Option<&'static str> {
    let declared = text.starts_with("<?xml");
    let root = after_prolog(text);
    let name = root.strip_prefix('<')?.split(|c: char| !c.is_ascii_alphanumeric() && c != ':').next()?;
    // "<feed> was the word that …": a root has attributes, or a line end or another tag behind it.
    let rest = root[1 + name.len()..].trim_start();
    match name.to_ascii_lowercase().as_str() {
        "rss" | "feed" | "rdf:rdf" if declared || rest.contains("xmlns") || rest.starts_with("version") => {
            Some("a feed (RSS or Atom)")
        }
        "html" => Some("a saved web page (HTML)"),
        "" => None,
        _ if declared => Some("an XML document"),
        _ => None,
    }
}

/// Behind declarations and comments.
fn after_prolog(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        let end = if text.starts_with("<?") {
            text.find("?>").map(|at| at + 2)
        } else if text.starts_with("<!--") {
            text.find("-->").map(|at| at + 3)
        } else if text.get(..9).is_some_and(|head| head.eq_ignore_ascii_case("<!doctype")) {
            text.find('>').map(|at| at + 1)
        } else {
            None
        };
        match end {
            Some(end) => text = &text[end..],
            None => return text,
        }
    }
}

/// A message as mail programs store it, or many of them: "From:" and "Subject:" alone may head a text that was forwarded.
fn mail(text: &str) -> Option<&'static str> {
    let first = text.lines().next()?;
    let boxed = first.starts_with("From ") && has_time_of_day(first) && first.len() < 200;
    let text = if boxed { text[first.len()..].trim_start_matches(['\r', '\n']) } else { text };
    let (mut names, mut saved) = (Vec::new(), false);
    for line in text.lines().take(200) {
        if line.trim().is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) && !names.is_empty() {
            continue;
        }
        let (name, value) = line.split_once(':')?;
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_graphic()) {
            return None;
        }
        saved |= name.eq_ignore_ascii_case("content-type") && value.to_ascii_lowercase().contains("multipart/related")
            || name.eq_ignore_ascii_case("snapshot-content-location");
        names.push(name.to_ascii_lowercase());
    }
    let has = |list: &[&str]| names.iter().filter(|name| list.contains(&name.as_str())).count();
    // What a person does not write, and what a message must have.
    let machine = has(&[
        "mime-version",
        "message-id",
        "received",
        "return-path",
        "content-type",
        "content-transfer-encoding",
        "delivered-to",
        "dkim-signature",
        "in-reply-to",
        "references",
        "x-mailer",
        "x-original-to",
        "user-agent",
    ]);
    let written = has(&["from", "to", "subject", "date", "cc", "reply-to"]);
    match () {
        () if boxed && names.len() >= 2 && written >= 1 => Some("a mailbox (mbox)"),
        () if saved && machine >= 1 && names.len() >= 2 => Some("a saved web page (MHTML)"),
        () if machine >= 1 && written >= 2 => Some("a mail message"),
        () => None,
    }
}

/// `From ada@example.org Thu Apr 25 10:30:00 2024`
fn has_time_of_day(line: &str) -> bool {
    line.split_whitespace().any(|word| {
        let parts: Vec<&str> = word.split(':').collect();
        parts.len() >= 2 && parts.iter().all(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()))
    })
}

#[cfg(test)]
mod tests {
    use super::looks_like;

    #[test]
    fn what_is_made_for_programs_is_named() {
        let page = "a saved web page (HTML)";
        let cases = [
            ("\n<!DOCTYPE html><title>x</title>", page),
            ("<!-- saved from url=(0021)https://example.org/ -->\n<HTML lang=en>\n<head>", page),
            ("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\" \"y\">\n<html xmlns=\"z\">", page),
            ("<p>One</p>\n<p>Two</p>\n<p>Three</p>", page),
            ("<div class=\"story\"><h1>Talks</h1><p>They met.<br>They left.</p></div>", page),
            ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>", "a feed (RSS or Atom)"),
            ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "a feed (RSS or Atom)"),
            ("<?xml version='1.0'?>\n<!-- made by hand -->\n<nitf><body/></nitf>", "an XML document"),
            (
                "Return-Path: <ada@example.org>\nReceived: from a\n\tby b\nFrom: Ada\nTo: Ivo\nSubject: Talks\n\nHello",
                "a mail message",
            ),
            (
                "From: Ada\r\nSubject: Talks\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHello",
                "a mail message",
            ),
            (
                "From: <Saved by a browser>\nSnapshot-Content-Location: https://example.org\nSubject: Talks\n\
                 MIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\"\n\n",
                "a saved web page (MHTML)",
            ),
            ("From ada@example.org Thu Apr 25 10:30:00 2024\nFrom: Ada\nSubject: Talks\n\nHello", "a mailbox (mbox)"),
        ];
        for (text, name) in cases {
            assert_eq!(looks_like(text), Some(name), "{text}");
        }
    }

    #[test]
    fn text_that_speaks_of_markup_is_read() {
        for text in [
            "",
            "The tag <p> is closed by </p>.",
            "<p> is the tag that opens a paragraph, and </p> closes it; <b> and </b> make letters bold, as they did in 1995.",
            "<b>Talks fail</b> again, the minister wrote in a mail full of tags.",
            "He wrote <script>alert(1)</script> and ]]> and <!-- and {{7*7}} on the wall.",
            "From: Ada Lunde\nTo: Ivo Balan\nSubject: Talks\n\nThe talks went on for nine days.",
            "From the harbour to the hills, the town was dark at 10:30 on Thursday.\nDate: unknown\n\nThe power failed.",
            "Title: Talks fail\nDate: 21 April 2024\nContent: the talks failed\n\nThe talks failed.",
            "<rss was what they called it, and nobody knows why.",
            "a < b and c > d, said the teacher of the <html class.",
        ] {
            assert_eq!(looks_like(text), None, "{text}");
        }
    }
}
