//! How pages are cut into blocks.

use super::page;
use crate::{Kind, parse};

/// The blocks, a line each: `-` a hidden one, `#` a heading, `*` an item, `>` a quotation, `^` a caption, `|` preformatted.
fn shown(html: &str) -> String {
    let walk = parse(html);
    let mut lines = Vec::new();
    for block in page::of(&walk).blocks {
        let mark = match block.kind {
            Kind::Text => "",
            Kind::Heading(_) => "# ",
            Kind::Item => "* ",
            Kind::Quote => "> ",
            Kind::Caption => "^ ",
            Kind::Preformatted => "| ",
        };
        let hidden = if block.hidden { "- " } else { "" };
        lines.push(format!("{hidden}{mark}{}", block.text.replace('\n', "/").replace('\t', "→")));
    }
    lines.join("\n")
}

#[test]
fn white_space_collapses_as_browsers_show_it() {
    assert_eq!(shown("<p> One \n two\u{a0} three <b> four</b> five </p>"), "One two\u{a0} three four five");
    assert_eq!(shown("<pre>a  b\n c\n\nd</pre>"), "| a  b/ c\n| d");
}

#[test]
fn inline_elements_never_split_words() {
    assert_eq!(shown("<p><span>T</span>he m<wbr>i\u{ad}n<i>ist</i>er<sup>1</sup>"), "The mi\u{ad}nister1");
    assert_eq!(shown("<p>漢<ruby>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby>"), "漢字(ji)");
}

#[test]
fn blocks_end_where_elements_and_double_breaks_say() {
    assert_eq!(shown("<div>One<p>Two</p>three<br>four<br> <br/>five<hr>six</div>"), "One\nTwo\nthree/four\nfive\nsix");
    assert_eq!(shown("a<br>\u{a0}<br>b"), "a\nb");
    assert_eq!(shown("<h2>H</h2><blockquote><p>Q</p></blockquote><figure><figcaption>C"), "# H\n> Q\n^ C");
    assert_eq!(shown("<a href=1>One</a><a href=2>Two</a>"), "One Two");
}

#[test]
fn an_item_is_all_of_its_element() {
    assert_eq!(shown("<ul><li>One<li><p>Two</p><li><h3>T</h3><p>Three</p></ul>"), "* One\n* Two\n# T\nThree");
}

#[test]
fn tables_of_data_are_told_row_by_row() {
    let table = "<table><caption>Cup</caption><tr><th>Team<th>Points<tr><td><p>Orr</p><td>3</table>";
    assert_eq!(shown(table), "Cup\n* Team→Points\n* Orr→3");
    assert_eq!(shown("<table><tr><td>Menu<td><h1>Title</h1><p>One</p></table>"), "Menu\n# Title\nOne");
}

#[test]
fn what_is_hidden_stands_behind_the_block_it_stands_in() {
    assert_eq!(
        shown("<p>One <span class=sr-only>(link)</span>two</p><div style='color:red; display : none'>x<p>y</div>"),
        "One two\n- (link)\n- x\n- y"
    );
    assert_eq!(shown("<p hidden>a</p><noscript>b</noscript><i class='x sf-hidden'>c</i>"), "- a\n- b\n- c");
}
