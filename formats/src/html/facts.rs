//! What a page says of the article: JSON-LD, `<meta>` in its many dialects, marked elements, the title, comments of who saved
//! it. The most trusted stands first.

use super::json_ld::{self, Said};
use super::page::{Element, Page};
use super::words::Words;
use super::{days, markup, title, visible};
use crate::pieces::collapsed;
use crate::{Fact, Field, Kind};

/// What is known before the blocks are looked at.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) facts: Vec<Fact>,
    /// The article of the JSON-LD that is this page's.
    pub(super) said: Said,
    /// All that the page calls its article, none empty.
    pub(super) titles: Vec<String>,
    pub(super) descriptions: Vec<String>,
    pub(super) authors: Vec<String>,
}

/// `name` or `property` of a `<meta>`, in small letters, with the field that its content tells, by trust.
const METAS: &[(&str, Field, &str)] = &[
    ("og:title", Field::Title, "open-graph"),
    ("twitter:title", Field::Title, "twitter-card"),
    ("parsely-title", Field::Title, "parsely"),
    ("sailthru.title", Field::Title, "sailthru"),
    ("dc.title", Field::Title, "dublin-core"),
    ("dcterms.title", Field::Title, "dublin-core"),
    ("citation_title", Field::Title, "citation"),
    ("title", Field::Title, "meta"),
    ("og:site_name", Field::Outlet, "open-graph"),
    ("application-name", Field::Outlet, "meta"),
    ("dc.publisher", Field::Outlet, "dublin-core"),
    ("citation_journal_title", Field::Outlet, "citation"),
    ("article:author", Field::Byline, "open-graph"),
    ("parsely-author", Field::Byline, "parsely"),
    ("sailthru.author", Field::Byline, "sailthru"),
    ("dc.creator", Field::Byline, "dublin-core"),
    ("dcterms.creator", Field::Byline, "dublin-core"),
    ("author", Field::Byline, "meta"),
    ("citation_author", Field::Byline, "citation"),
    ("byl", Field::Byline, "meta"),
    ("og:article:author", Field::Byline, "open-graph"),
    ("article:published_time", Field::Published, "open-graph"),
    ("og:article:published_time", Field::Published, "open-graph"),
    ("parsely-pub-date", Field::Published, "parsely"),
    ("sailthru.date", Field::Published, "sailthru"),
    ("cxenseparse:recs:publishtime", Field::Published, "meta"),
    ("cxenseparse:publishtime", Field::Published, "meta"),
    ("datepublished", Field::Published, "meta"),
    ("date.issued", Field::Published, "meta"),
    ("dcterms.issued", Field::Published, "dublin-core"),
    ("dcterms.created", Field::Published, "dublin-core"),
    ("dc.date.issued", Field::Published, "dublin-core"),
    ("dc.date.created", Field::Published, "dublin-core"),
    ("dcterms.date", Field::Published, "dublin-core"),
    ("dc.date", Field::Published, "dublin-core"),
    ("citation_publication_date", Field::Published, "citation"),
    ("pubdate", Field::Published, "meta"),
    ("publishdate", Field::Published, "meta"),
    ("publish-date", Field::Published, "meta"),
    ("publish_date", Field::Published, "meta"),
    ("publication_date", Field::Published, "meta"),
    ("article_date_original", Field::Published, "meta"),
    ("originalpublicationdate", Field::Published, "meta"),
    ("og:pubdate", Field::Published, "open-graph"),
    ("ptime", Field::Published, "meta"),
    ("displaydate", Field::Published, "meta"),
    ("date", Field::Published, "meta"),
    ("article:modified_time", Field::Modified, "open-graph"),
    ("og:updated_time", Field::Modified, "open-graph"),
    ("lastmod", Field::Modified, "meta"),
    ("dcterms.modified", Field::Modified, "dublin-core"),
    ("last-modified", Field::Modified, "meta"),
    ("og:url", Field::Url, "open-graph"),
    ("parsely-link", Field::Url, "parsely"),
    ("article:section", Field::Section, "open-graph"),
    ("parsely-section", Field::Section, "parsely"),
    ("section", Field::Section, "meta"),
    ("og:locale", Field::Language, "open-graph"),
    ("language", Field::Language, "meta"),
    ("content-language", Field::Language, "meta"),
];

const DESCRIPTIONS: &[&str] = &["description", "og:description", "twitter:description", "dc.description"];

pub(super) fn of(page: &Page<'_>) -> Known {
    let mut known = Known::default();
    let metas = metas(page);
    let all = json_ld::read(&page.data);
    let canonical = canonical(page);
    let heading = title::heading(page);
    let names: Vec<&str> =
        heading.iter().copied().chain(metas.iter().filter(|m| m.0.ends_with("title")).map(|m| &*m.1)).collect();
    let said = all.iter().find(|said| !said.page && same(&said.url, canonical.as_deref().unwrap_or_default()));
    let said = said.or_else(|| all.iter().find(|said| names.iter().any(|name| title::alike(name, &said.headline))));
    known.said = said.or(all.first()).cloned().unwrap_or_default();
    known.descriptions.extend(Some(known.said.description.clone()).filter(|text| !text.is_empty()));
    for (name, content) in &metas {
        if DESCRIPTIONS.contains(&&**name) && !known.descriptions.contains(content) {
            known.descriptions.push(content.clone());
        }
    }
    known.of_json_ld();
    for (wanted, field, rule) in METAS {
        let values = metas.iter().filter(|(name, _)| name == wanted).map(|(_, content)| &**content);
        match field {
            Field::Byline => {
                let names: Vec<String> = values.filter(|value| is_name(value)).map(str::to_owned).collect();
                known.tell(Field::Byline, &names.join(", "), rule);
                known.authors.extend(names);
            }
            _ => values.for_each(|value| known.tell(*field, value, rule)),
        }
    }
    known.of_elements(page);
    let element = markup::line(&page.title);
    if let Some(heading) = heading {
        known.tell(Field::Title, heading, "heading");
    }
    known.tell(Field::Title, &element, "title-element");
    known.of_whoever_saved_it(page, canonical);
    known.of_what_is_shown(page, heading);
    let outlet = known.first(Field::Outlet).map(str::to_owned).unwrap_or_default();
    known.titles = title::settle(&mut known.facts, &outlet, heading);
    known
}

/// Name or property in small letters, and content on one line.
fn metas(page: &Page<'_>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for element in page.elements.iter().filter(|e| e.name == "meta" && !e.framed) {
        let Some(content) = element.value("content").map(markup::line).filter(|content| !content.is_empty()) else {
            continue;
        };
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            if let Some(name) = element.value(attribute) {
                found.push((name.trim().to_ascii_lowercase(), content.clone()));
            }
        }
    }
    found
}

fn canonical(page: &Page<'_>) -> Option<String> {
    let is_canonical = |e: &&Element<'_>| {
        e.name == "link"
            && !e.framed
            && e.value("rel")
                .is_some_and(|rel| rel.split_ascii_whitespace().any(|r| r.eq_ignore_ascii_case("canonical")))
    };
    let href = page.elements.iter().find(is_canonical)?.value("href")?.trim();
    href.starts_with("http").then(|| href.to_owned())
}

/// Addresses of one page, whatever stands around them.
fn same(one: &str, other: &str) -> bool {
    let bare = |url: &str| {
        let url = url.split_once("://").map_or(url, |(_, rest)| rest);
        let url = url.split(['?', '#']).next().unwrap_or_default();
        url.strip_prefix("www.").unwrap_or(url).trim_end_matches('/').to_owned()
    };
    !one.is_empty() && bare(one) == bare(other)
}

/// A person or a desk: no address, no number, no sentence.
fn is_name(value: &str) -> bool {
    !value.contains(['@', '{'])
        && !value.contains("://")
        && !value.contains("www.")
        && !value.starts_with('/')
        && value.len() < 200
        && value.contains(char::is_alphabetic)
}

impl Known {
    fn tell(&mut self, field: Field, value: &str, rule: &'static str) {
        const LONGEST: usize = 500;
        let day = matches!(field, Field::Published | Field::Modified)
            .then(|| days::settled(value.trim()).unwrap_or_default());
        let value = day.as_deref().unwrap_or(value.trim());
        if !value.is_empty() && value.len() <= LONGEST {
            self.facts.push(Fact { field, value: value.to_owned(), rule });
        }
    }

    fn first(&self, field: Field) -> Option<&str> {
        self.facts.iter().find(|fact| fact.field == field).map(|fact| &*fact.value)
    }

    fn of_json_ld(&mut self) {
        const RULE: &str = "json-ld";
        let said = self.said.clone();
        self.tell(Field::Title, &said.headline, RULE);
        self.tell(Field::Outlet, &said.outlet, RULE);
        let authors: Vec<String> = said.authors.into_iter().filter(|name| is_name(name)).collect();
        self.tell(Field::Byline, &authors.join(", "), RULE);
        self.authors.extend(authors);
        self.tell(Field::Published, &said.published, RULE);
        self.tell(Field::Modified, &said.modified, RULE);
        self.tell(Field::Language, &said.language, RULE);
        self.tell(Field::Section, &said.section, RULE);
    }

    /// `itemprop`, `rel=author`, `<time>`, `<html lang>`.
    fn of_elements(&mut self, page: &Page<'_>) {
        let mut times: Vec<(&str, &'static str)> = Vec::new();
        for element in page.elements.iter().filter(|e| !e.framed && !e.hidden) {
            let property = element.value("itemprop").unwrap_or_default();
            let value = element.value("content").or_else(|| element.value("datetime"));
            match (property, value) {
                ("datePublished", Some(value)) => self.tell(Field::Published, value, "itemprop"),
                ("dateModified", Some(value)) => self.tell(Field::Modified, value, "itemprop"),
                ("headline", Some(value)) => self.tell(Field::Title, value, "itemprop"),
                _ if element.name == "time" => {
                    let marked = element.value("class").unwrap_or_default();
                    let is_change = marked.contains("updated") || marked.contains("modified");
                    if let Some(value) = element.value("datetime").filter(|_| !is_change) {
                        times.push((value, "time-element"));
                    }
                }
                _ => {}
            }
            if element.name == "html" {
                self.tell(Field::Language, element.value("lang").unwrap_or_default(), "lang");
            }
        }
        if let Some((value, rule)) = times.first() {
            self.tell(Field::Published, value, rule);
        }
        for block in page.blocks.iter().filter(|block| !block.framed && block.text.len() < 120) {
            let marked = |element: &Element<'_>| {
                let is = |name: &str, wanted: &str| {
                    element
                        .value(name)
                        .is_some_and(|v| v.split_ascii_whitespace().any(|v| v.eq_ignore_ascii_case(wanted)))
                };
                is("itemprop", "author") || is("rel", "author") && block.kind != Kind::Quote
            };
            if marked(page.element(block.element)) && is_name(&block.text) {
                self.tell(Field::Byline, &collapsed(&block.text), "itemprop");
            }
        }
    }

    /// What stands near the title, and the day in the address. An outlet that signs as its own author is no one's name.
    fn of_what_is_shown(&mut self, page: &Page<'_>, heading: Option<&str>) {
        let words = Words::new();
        let title = heading.and_then(|text| page.blocks.iter().position(|block| block.text.as_ptr() == text.as_ptr()));
        if let Some(day) = self.first(Field::Url).and_then(days::of_address) {
            self.tell(Field::Published, &day, "address");
        }
        if let Some(day) = visible::day(page, title, &words) {
            self.tell(Field::Published, &day, "shown-day");
        }
        let outlet = title::letters(self.first(Field::Outlet).unwrap_or_default());
        let is_outlet = |fact: &Fact| {
            let name = title::letters(&fact.value);
            fact.field == Field::Byline && !outlet.is_empty() && (outlet.contains(&name) || name.contains(&outlet))
        };
        let (own, mut others): (Vec<Fact>, Vec<Fact>) =
            std::mem::take(&mut self.facts).into_iter().partition(is_outlet);
        if let Some(names) = visible::writers(page, title, &words) {
            others.push(Fact { field: Field::Byline, value: names, rule: "shown-byline" });
        }
        others.extend(own);
        self.facts = others;
    }

    /// `saved from url=(0047)https://…` and the comment of SingleFile; the day of saving is none of the article's.
    fn of_whoever_saved_it(&mut self, page: &Page<'_>, canonical: Option<String>) {
        let mut urls: Vec<(String, &'static str)> = canonical.into_iter().map(|url| (url, "canonical")).collect();
        for comment in &page.comments {
            let single_file = comment.contains("SingleFile");
            for line in comment.lines().map(str::trim) {
                if let Some(rest) = line.strip_prefix("saved from url=") {
                    let url = rest.find(')').map_or(rest, |at| &rest[at + 1..]);
                    urls.push((url.split_ascii_whitespace().next().unwrap_or_default().to_owned(), "saved-from"));
                } else if let Some(url) = line.strip_prefix("url:").filter(|_| single_file) {
                    urls.push((url.trim().to_owned(), "single-file"));
                }
            }
        }
        for (at, (url, rule)) in urls.into_iter().filter(|(url, _)| url.starts_with("http")).enumerate() {
            self.facts.insert(at, Fact { field: Field::Url, value: url, rule });
        }
        let url = self.said.url.clone();
        self.tell(Field::Url, &url, "json-ld");
    }
}
