//! Entities of FollowTheMoney (OCCRP), one in JSON a line, as Aleph and OpenAleph import them: the articles, and who and what they name.
//!
//! Persons, organisations and events have schemata of their own; a place is an `Address`, since there is none for places. What has
//! no schema there (peoples, works, laws, products) is left out, and so is every tie: a sentence that names two says nothing of
//! what they have to do with each other. `proof` leads from a name to the articles that count it.

use super::Account;
use super::account::on_one_line;
use super::references::Day;
use super::view::counted_members;
use crate::compare::{Comparison, LinkedEntity};
use crate::document::Label;
use crate::text::text_hash;
use serde::Serialize;
use std::collections::BTreeMap;

type Properties = BTreeMap<&'static str, Vec<String>>;

#[derive(Serialize)]
struct Entity {
    id: String,
    schema: &'static str,
    properties: Properties,
}

pub(super) fn write(accounts: &[Account<'_>], comparison: &Comparison) -> String {
    let articles = accounts.iter().map(article);
    let named = comparison.entities.iter().filter_map(|linked| named(linked, accounts));
    let line = |entity: Entity| serde_json::to_string(&entity).expect("entities hold only strings") + "\n";
    articles.chain(named).map(line).collect()
}

/// The same text has the same id, in whatever set it stands.
fn id_of(account: &Account<'_>) -> String {
    format!("crossread-article-{}", &account.hash()[..40])
}

fn article(account: &Account<'_>) -> Entity {
    let title = on_one_line(account.title().unwrap_or(account.name()));
    let language = account.language().and_then(of_three_letters);
    let properties = [
        ("name", Some(title.clone())),
        ("title", Some(title)),
        ("author", account.byline().map(on_one_line)),
        ("publisher", account.outlet().map(on_one_line)),
        ("publishedAt", account.published().and_then(Day::of).map(Day::written)),
        ("sourceUrl", account.url().filter(|url| url.starts_with("http")).map(on_one_line)),
        ("language", language),
    ];
    Entity { id: id_of(account), schema: "Article", properties: known(properties) }
}

fn named(linked: &LinkedEntity, accounts: &[Account<'_>]) -> Option<Entity> {
    let (schema, called) = match linked.label {
        Label::Person => ("Person", "name"),
        Label::Org => ("Organization", "name"),
        Label::Event => ("Event", "name"),
        Label::Gpe | Label::Loc | Label::Fac => ("Address", "full"),
        _ => return None,
    };
    let mut proof = Vec::new();
    let mut alias = Vec::new();
    for &(article, part) in &linked.parts {
        let account = &accounts[article];
        let entity = &account.document.entities[part.at()];
        if counted_members(account.document, entity) > 0 {
            proof.push(id_of(account));
            alias.push(entity.name.clone());
        }
    }
    if proof.is_empty() {
        return None;
    }
    alias.retain(|name| *name != linked.name);
    [&mut proof, &mut alias].into_iter().for_each(|values| {
        values.sort();
        values.dedup();
    });
    let country = linked.kb.as_deref().and_then(|kb| kb.strip_prefix("iso3166:")).and_then(|code| code.get(..2));
    let country = country.filter(|_| schema == "Address").map(str::to_lowercase);
    let mut properties = known([(called, Some(linked.name.clone())), ("country", country)]);
    properties.extend([("proof", proof), ("alias", alias)].into_iter().filter(|(_, values)| !values.is_empty()));
    let key = [schema, &linked.name, linked.kb.as_deref().unwrap_or_default()].join("\n");
    Some(Entity { id: format!("crossread-{}", &text_hash(key.as_bytes())[..40]), schema, properties })
}

fn known<const N: usize>(properties: [(&'static str, Option<String>); N]) -> Properties {
    let known = properties.into_iter().filter_map(|(name, value)| Some((name, vec![value?])));
    known.filter(|(_, values)| !values[0].is_empty()).collect()
}

/// Languages have three letters there (ISO 639-3); those that the engine tells apart and reads.
fn of_three_letters(code: &str) -> Option<String> {
    (code.split('-').next() == Some("en")).then(|| "eng".to_owned())
}
