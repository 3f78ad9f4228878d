//! Web pages that stand in other files: their entry, the encoding that they declare, and XHTML as HTML.

use crate::html::{self, declared};
use crate::{Around, Entry};

/// A whole page of HTML as an entry: the first of those that it holds.
pub(crate) fn whole_page(html: &str, around: &mut dyn Around) -> Entry {
    let walk = around.walk(html);
    html::entries(&walk).into_iter().next().unwrap_or_default()
}

/// HTML that is a part of something else: all of it is meant to be read, so it is no evidence for the judge of pages.
pub(crate) fn entry_of(html: &str, around: &mut dyn Around) -> Entry {
    html::part(&around.walk(html))
}

/// A page of bytes. `charset` is what stands around it of its encoding; else what it says itself is followed.
pub(crate) fn page_of(bytes: &[u8], charset: Option<&str>, around: &mut dyn Around) -> String {
    let own = declared(bytes);
    around.decode(bytes, charset.or(own.as_deref()))
}

/// Elements that HTML never closes.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// XHTML as a parser of HTML takes it: `<title/>` is closed, declarations and prefixes go.
pub(crate) fn html_of_xhtml(xhtml: &str) -> String {
    let mut out = String::with_capacity(xhtml.len() + 64);
    let mut rest = xhtml;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with("<?") {
            rest = rest.find("?>").map_or("", |end| &rest[end + 2..]);
            continue;
        }
        if let Some(data) = rest.strip_prefix("<![CDATA[") {
            let (data, behind) = data.split_once("]]>").unwrap_or((data, ""));
            out.push_str(&data.replace('&', "&amp;").replace('<', "&lt;"));
            rest = behind;
            continue;
        }
        let end = rest[1..].find(['>', '<']).map_or(rest.len(), |end| end + 1);
        if !rest[end..].starts_with('>') || rest.starts_with("<!") {
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        let (tag, behind) = (&rest[1..end], &rest[end + 1..]);
        let (slash, tag) = tag.strip_prefix('/').map_or(("", tag), |tag| ("/", tag));
        let name_end = tag.find(|c: char| c.is_ascii_whitespace() || c == '/').unwrap_or(tag.len());
        let (name, attributes) = tag.split_at(name_end);
        let name = name.rsplit_once(':').map_or(name, |(_, local)| local);
        for part in ["<", slash, name] {
            out.push_str(part);
        }
        match attributes.strip_suffix('/') {
            Some(attributes) if !VOID.iter().any(|void| name.eq_ignore_ascii_case(void)) => {
                for part in [attributes, "></", name, ">"] {
                    out.push_str(part);
                }
            }
            _ => {
                out.push_str(attributes);
                out.push('>');
            }
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn xhtml_is_closed_as_html_wants_it() {
        for (xhtml, html) in [
            ("<?xml version='1.0'?><html><head><title/></head>", "<html><head><title></title></head>"),
            ("<p>a<br/>b<a id=\"x\"/>c</p>", "<p>a<br/>b<a id=\"x\"></a>c</p>"),
            ("<xhtml:div>1 < 2<![CDATA[<b>]]></xhtml:div>", "<div>1 < 2&lt;b></div>"),
            ("<!DOCTYPE html><p", "<!DOCTYPE html><p"),
        ] {
            assert_eq!(html_of_xhtml(xhtml), html);
        }
    }

    #[test]
    fn what_a_page_says_of_its_encoding_is_found() {
        assert_eq!(declared(b"<meta charset=\"windows-1252\">").as_deref(), Some("windows-1252"));
        assert_eq!(declared(b"<meta content='text/html; charset=iso-8859-2'>").as_deref(), Some("iso-8859-2"));
        assert_eq!(declared(b"<?xml version='1.0' encoding='utf-16'?>").as_deref(), Some("utf-16"));
        assert_eq!(declared(b"<p>charset"), None);
    }
}
