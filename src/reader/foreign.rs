//! Text that is made for programs and shown as it stands, or that no reader takes: its markup is no news.

use crossread_formats::{Format, is_xml, of};

/// What a text is, if it is not to be read as it stands; told by its content alone, for names lie.
pub(super) fn looks_like(text: &str) -> Option<&'static str> {
    match of(text.as_bytes(), "") {
        Some(Format::Html) => Some("a saved web page (HTML)"),
        Some(Format::Mhtml) => Some("a saved web page (MHTML)"),
        Some(Format::Feed) => Some("a feed (RSS or Atom)"),
        Some(Format::Mail) => Some("a mail message"),
        Some(Format::Mailbox) => Some("a mailbox (mbox)"),
        _ => is_xml(text).then_some("an XML document"),
    }
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
