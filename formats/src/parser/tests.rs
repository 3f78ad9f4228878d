//! What the notation promises, on small pages.

use super::parse;
use crate::walk::{DEPTH, VALUE};

fn shown(html: &str) -> String {
    parse(html).replace('\0', " ")
}

#[test]
fn what_stands_in_a_page_is_told_in_order() {
    assert_eq!(
        shown("<!doctype html><!--a--><html lang=en><!--b--><p Class='x y' onclick=z>One <b>two</b></p><!--c-->"),
        "!a <html @lang=en !b <head > <body <p @class=x y \"One  <b \"two > > > >"
    );
}

#[test]
fn programs_styles_and_templates_are_left_out() {
    let page = "<script>1</script><style>2</style><template><p>3</p></template>\
                <script type=' Application/LD+json'>{}</script><noscript><p>4</noscript>";
    assert_eq!(
        shown(page),
        "<html <head <template > <script @type= Application/LD+json \"{} > <noscript > > <body <p \"4 > > >"
    );
}

#[test]
fn text_is_one_where_nothing_stands_between() {
    assert_eq!(shown("<p>a<!--b-->c<style>d</style>e"), "<html <head > <body <p \"ace > > >");
}

#[test]
fn a_frame_holds_its_page_and_no_frame_in_it_does() {
    let inner = "<p>x</p><iframe srcdoc='&lt;p&gt;y&lt;/p&gt;'>z</iframe>".replace('&', "&amp;").replace('\'', "&#39;");
    assert_eq!(
        shown(&format!("<p>a<iframe id=f srcdoc='{inner}'>b</iframe>c")),
        "<html <head > <body <p \"a <iframe @id=f <html <head > <body <p \"x > <iframe > > > > \"c > > >"
    );
}

#[test]
fn values_are_cut_and_pictures_in_them_left_out() {
    let long = "😀".repeat(VALUE);
    let walk = parse(&format!("<a href=DATA:image/png id={long} title='x{long}'>"));
    let values: Vec<&str> = walk.split('\0').filter_map(|r| r.strip_prefix('@')).collect();
    assert_eq!(values[0], "href=");
    assert_eq!(values[1].len(), "id=".len() + 4 * (VALUE / 2));
    assert_eq!(values[2].len(), "title=x".len() + 4 * (VALUE / 2 - 1));
}

#[test]
fn deep_elements_end_at_once() {
    let walk = shown(&format!("{}x", "<div>".repeat(3_000)));
    assert!(walk.ends_with(&format!("<div > <div > \"x{}", " >".repeat(DEPTH))), "{}", &walk[walk.len() - 400..]);
}
