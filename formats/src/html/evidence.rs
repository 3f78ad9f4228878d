//! What a page shows of each of its blocks, as a list of features that are on: evidence for the judge, which has a weight for
//! each. The first numbers tell where the block stands; see [`super::Evidence`].

use super::cues;
use super::facts::Known;
use super::features::{Group, SIZES, Writer, bucket};
use super::measure::{self, LEVELS, Measure, Sum, Sums, grams, hundredths};
use super::page::{Block, Id, Page};
use super::tags::{holder, number};
use super::title;
use super::words::{Groups, Words};
use crate::Kind;

/// What evidence gives of each block, in their order: its numbers, and whether it is a quotation pulled out of the text.
pub(super) fn of(page: &Page<'_>, known: &Known) -> Vec<(Vec<u16>, bool)> {
    let (measures, sums) = measure::of(page);
    let whole = Whole::of(page, known, &measures, &sums);
    let mut starts = [0; SIZES.len()];
    for at in 1..SIZES.len() {
        starts[at] = starts[at - 1] + SIZES[at - 1].1;
    }
    (0..page.blocks.len())
        .map(|at| {
            let mut writer = Writer { starts: &starts, numbers: Vec::with_capacity(64) };
            let measure = &measures[at];
            let small = |number: u32| u16::try_from(number).unwrap_or(u16::MAX);
            writer.numbers.extend([small(measure.words), measure.shape, measure.chain.len() as u16]);
            writer.numbers.extend(measure.chain.iter().map(|&id| small(id)));
            whole.tell(at, &mut writer);
            (writer.numbers, whole.is_pulled(at))
        })
        .collect()
}

const LENGTHS: &[u32] = &[2, 3, 5, 8, 13, 21, 36, 61, 101];
const SHARES: &[u32] = &[1, 10, 33, 66, 95];

/// What is known of the page as a whole.
struct Whole<'a> {
    page: &'a Page<'a>,
    measures: &'a [Measure],
    sums: &'a Sums,
    all: Sum,
    /// The container with the best prose.
    best: Id,
    heading: Option<usize>,
    first_prose: usize,
    last_prose: usize,
    /// Sorted four-grams of the JSON-LD's article.
    body: Vec<u32>,
    titles: Vec<String>,
    descriptions: Vec<String>,
    authors: Vec<String>,
    /// For each shape: blocks, words, letters in links in hundredths, summed.
    shapes: Vec<(u32, u32, u32)>,
    /// In hundredths: four-grams that stand in a longer block too. Over 100: the whole text stood before.
    repeated: Vec<u8>,
    has: Marks,
    /// The group of pull quotes.
    quotes: Groups,
}

/// Marked parts: how many there are, and the first.
#[derive(Default)]
struct Marks {
    articles: u32,
    main: bool,
    body: bool,
}

const ARTICLE_BODY: &str = "articleBody";

impl<'a> Whole<'a> {
    fn of(page: &'a Page<'a>, known: &'a Known, measures: &'a [Measure], sums: &'a Sums) -> Whole<'a> {
        let all = sums.over(0, page.blocks.len());
        let is_prose = |at: &usize| measures[*at].prose && measures[*at].words >= 20 && !page.blocks[*at].hidden;
        let heading = title::heading(page);
        let mut body = grams(&known.said.body);
        body.sort_unstable();
        let letters = |list: &[String]| list.iter().map(|text| title::letters(text)).collect::<Vec<_>>();
        let mut shapes = vec![(0, 0, 0); measures.iter().map(|m| usize::from(m.shape) + 1).max().unwrap_or(0)];
        for measure in measures {
            let shape = &mut shapes[usize::from(measure.shape)];
            *shape = (shape.0 + 1, shape.1 + measure.words, shape.2 + measure.linked);
        }
        let mut has = Marks::default();
        for element in page.elements.iter().filter(|e| !e.framed) {
            has.articles += u32::from(element.name == "article");
            has.main |= element.name == "main";
            has.body |= element.value("itemprop") == Some(ARTICLE_BODY);
        }
        Whole {
            page,
            measures,
            sums,
            all,
            best: best(page, measures, sums),
            heading: heading.and_then(|text| page.blocks.iter().position(|block| block.text.as_ptr() == text.as_ptr())),
            first_prose: (0..measures.len()).find(is_prose).unwrap_or(measures.len()),
            last_prose: (0..measures.len()).rfind(is_prose).unwrap_or(0),
            body,
            titles: letters(&known.titles),
            descriptions: letters(&known.descriptions),
            authors: letters(&known.authors),
            shapes,
            repeated: repeated(page, measures),
            has,
            quotes: Words::new().groups("pullquote"),
        }
    }

    /// Marked as a quotation, and all of it stands in a longer block.
    fn is_pulled(&self, at: usize) -> bool {
        let block = &self.page.blocks[at];
        let element = self.page.element(block.element);
        let groups = block.inline | element.groups | self.page.element(element.parent).groups;
        self.repeated[at] >= 95 && self.repeated[at] <= 100 && (block.kind == Kind::Quote || groups & self.quotes != 0)
    }

    fn tell(&self, at: usize, writer: &mut Writer<'_>) {
        let (block, measure) = (&self.page.blocks[at], &self.measures[at]);
        self.around(block, writer);
        self.text(block, measure, writer);
        self.place(at, writer);
        self.containers(at, writer);
        self.neighbours(at, writer);
        self.known(at, writer);
    }

    /// Elements around the block, and what their classes speak of.
    fn around(&self, block: &Block, writer: &mut Writer<'_>) {
        let (mut own, mut near, mut far, mut holders) = (block.inline, 0, 0, 0);
        let (mut at, mut depth) = (block.element, 0);
        let (mut in_main, mut in_body, mut article) = (false, false, None);
        while at != 0 {
            let element = self.page.element(at);
            let is_root = matches!(element.name, "html" | "body");
            holders |= holder(element.name);
            in_main |= element.name == "main" || element.value("role") == Some("main");
            in_body |= element.value("itemprop") == Some(ARTICLE_BODY);
            if element.name == "article" {
                article = Some(at);
            }
            match depth {
                0 => {
                    own |= element.groups;
                    writer.on(Group::Tag, number(element.name));
                }
                1 => writer.on(Group::Parent, number(element.name)),
                2 => writer.on(Group::Grandparent, number(element.name)),
                _ => {}
            }
            match depth {
                0 => {}
                1..=3 => near |= element.groups,
                _ if !is_root => far |= element.groups,
                _ => {}
            }
            depth += 1;
            at = element.parent;
        }
        writer.bits(Group::Own, own);
        writer.bits(Group::Near, near & !own);
        writer.bits(Group::Far, far & !near & !own);
        writer.bits(Group::In, holders);
        let marked = |there: bool, inside: bool| if !there { 0 } else { 1 + usize::from(inside) };
        writer.on(Group::Articles, marked(self.has.main, in_main));
        writer.on(Group::Articles, 3 + marked(self.has.body, in_body));
        let article = match article {
            None => usize::from(self.has.articles > 0),
            Some(id) => {
                let share = hundredths(self.sums.of_element(self.page, id).prose, self.all.prose);
                2 + bucket(share, &[5, 30, 60])
            }
        };
        writer.on(Group::Articles, 6 + article);
        let length = bucket(block.letters, &[60, 150, 400]);
        let tag = match self.page.element(block.element).name {
            "p" => 0,
            "div" | "section" | "article" => 1,
            "li" => 2,
            "td" => 3,
            _ => 4,
        };
        writer.on(Group::TagLength, tag * 4 + length);
    }

    fn text(&self, block: &Block, measure: &Measure, writer: &mut Writer<'_>) {
        let length = bucket(measure.words, LENGTHS);
        writer.on(Group::Length, length);
        writer.on(Group::Links, bucket(measure.linked, SHARES) * 3 + bucket(measure.words, &[6, 20]));
        let mut backwards = block.text.chars().rev();
        let last = backwards.next().unwrap_or(' ');
        writer.on(
            Group::End,
            match last {
                '.' | '。' => 0,
                '!' | '?' => 1,
                ':' => 2,
                '…' => 3,
                '"' | '”' | '“' | '»' | '’' | '\'' => 4,
                ')' | ']' => 5,
                c if c.is_numeric() => 6,
                _ => 7,
            },
        );
        writer.on(
            Group::Begin,
            match block.text.chars().next().unwrap_or(' ') {
                c if c.is_lowercase() => 0,
                c if c.is_alphabetic() => 1,
                c if c.is_numeric() => 2,
                '"' | '“' | '„' | '«' | '‘' | '»' | '\'' => 3,
                _ => 4,
            },
        );
        writer.on(Group::Commas, bucket(measure.commas, &[1, 3, 6]));
        let count = |test: fn(char) -> bool| block.text.chars().filter(|&c| test(c)).count() as u32;
        let (digits, capitals) = (count(char::is_numeric), count(char::is_uppercase));
        for (at, is) in [
            digits * 3 >= block.letters,
            digits * 10 >= block.letters,
            capitals * 10 >= block.letters * 7 && block.letters > 3,
            capitals * 3 >= block.letters && block.letters > 3,
            block.text.contains(['|', '•', '·', '»', '›', '→', '/']),
            block.text.contains('©'),
            block.text.contains('@'),
            block.text.contains("http") || block.text.contains("www."),
        ]
        .into_iter()
        .enumerate()
        {
            if is {
                writer.on(Group::Signs, at);
            }
        }
        writer.on(
            Group::Kind,
            match block.kind {
                Kind::Text => 0,
                Kind::Heading(1) => 1,
                Kind::Heading(2) => 2,
                Kind::Heading(_) => 3,
                Kind::Item => 4,
                Kind::Quote => 5,
                Kind::Caption => 6,
                Kind::Preformatted => 7,
            },
        );
        for (at, is) in [
            block.bold > 0 && block.bold == block.letters,
            block.bold * 2 > block.letters && block.bold < block.letters,
            block.italic > 0 && block.italic == block.letters,
            block.time,
            block.pictures > 0,
            block.breaks > 2,
            block.breaks > 0,
            block.linked > 0 && block.linked == block.letters,
            block.links > 2 && measure.linked > 80,
            block.links > 1 && measure.linked > 95,
        ]
        .into_iter()
        .enumerate()
        {
            if is {
                writer.on(Group::Inline, at);
            }
        }
        let long = usize::from(measure.words > 14);
        for cue in cues::of(&block.text) {
            writer.on(Group::Cue, 2 * cue + long);
        }
    }

    fn place(&self, at: usize, writer: &mut Writer<'_>) {
        let before = self.sums.over(0, at).words;
        writer.on(Group::Place, (hundredths(before, self.all.words) / 10).min(9) as usize);
        let far = |distance: usize| bucket(distance as u32, &[2, 3, 6, 11]);
        let heading = match self.heading {
            None => 8,
            Some(heading) if at == heading => 7,
            Some(heading) if at > heading => far(at - heading),
            Some(heading) => 5 + usize::from(heading - at > 3),
        };
        writer.on(Group::Heading, heading);
        let prose = match at {
            _ if self.first_prose > self.last_prose => 8,
            at if at < self.first_prose => bucket((self.first_prose - at) as u32, &[2, 5, 12]),
            at if at > self.last_prose => 4 + bucket((at - self.last_prose) as u32, &[2, 5]),
            _ => 7,
        };
        writer.on(Group::Prose, prose);
        writer.on(Group::Size, bucket(self.all.prose, &[60, 200, 600, 2000]));
    }

    fn containers(&self, at: usize, writer: &mut Writer<'_>) {
        let measure = &self.measures[at];
        for (level, &id) in measure.chain.iter().take(4).enumerate() {
            let sum = self.sums.of_element(self.page, id);
            writer.on(Group::Share, 6 * level + bucket(hundredths(sum.prose, self.all.prose), &[1, 10, 30, 60, 85]));
            if level < 3 {
                writer.on(Group::Proses, 4 * level + bucket(sum.proses, &[1, 3, 8]));
                writer.on(Group::Density, 5 * level + bucket(sum.linked(), &[5, 15, 35, 65]));
            }
        }
        let inside = measure.chain.iter().position(|&id| id == self.best);
        let best = match inside {
            Some(level) => level.min(3),
            None if self.best == 0 => 7,
            None => {
                let element = self.page.element(self.best);
                let (first, last) = (element.first_block as usize, (element.first_block + element.blocks) as usize);
                if at < first {
                    4
                } else if at >= last {
                    5
                } else {
                    6
                }
            }
        };
        writer.on(Group::Best, best);
        writer.on(Group::BestLength, best * 4 + bucket(measure.words, &[5, 13, 30]));
        let (blocks, words, linked) = self.shapes[usize::from(measure.shape)];
        writer.on(Group::Shape, bucket(blocks, &[2, 3, 6, 11, 21]));
        writer.on(Group::Shape, 6 + bucket(words / blocks.max(1), &[4, 10, 20, 40]));
        writer.on(Group::Shape, 11 + bucket(linked / blocks.max(1), &[5, 30, 60, 90]));
    }

    fn neighbours(&self, at: usize, writer: &mut Writer<'_>) {
        let shown = |at: &usize| !self.page.blocks[*at].hidden;
        let mut back = (0..at).rev().filter(shown);
        let mut on = (at + 1..self.page.blocks.len()).filter(shown);
        let sorts = [
            (Group::Before, back.next(), back.next(), Group::Before2),
            (Group::After, on.next(), on.next(), Group::After2),
        ];
        for (group, first, second, group2) in sorts {
            let kin = first.is_some_and(|other| self.measures[other].chain.first() == self.measures[at].chain.first());
            writer.on(group, self.sort(first) * 2 + usize::from(kin));
            let same = first.is_some_and(|other| self.measures[other].shape == self.measures[at].shape);
            writer.on(group, 16 + usize::from(same));
            writer.on(group2, self.sort(second));
        }
    }

    /// What a neighbour is.
    fn sort(&self, at: Option<usize>) -> usize {
        let Some(at) = at else { return 0 };
        let (block, measure) = (&self.page.blocks[at], &self.measures[at]);
        match block.kind {
            Kind::Heading(_) => 1,
            Kind::Caption => 2,
            _ if measure.prose && measure.words >= 25 => 3,
            _ if measure.prose => 4,
            _ if measure.linked >= 66 => 5,
            _ if measure.words < 6 => 6,
            _ => 7,
        }
    }

    /// What else the page says of its article: JSON-LD, titles, descriptions, authors; and what it says twice.
    fn known(&self, at: usize, writer: &mut Writer<'_>) {
        let block = &self.page.blocks[at];
        let body = if self.body.len() < 20 {
            0
        } else {
            let grams = grams(&block.text);
            let found = grams.iter().filter(|gram| self.body.binary_search(gram).is_ok()).count() as u32;
            if grams.is_empty() { 1 } else { 2 + bucket(hundredths(found, grams.len() as u32), &[20, 70]) }
        };
        writer.on(Group::Body, body);
        let letters = if block.letters < 2_000 { title::letters(&block.text) } else { String::new() };
        if !letters.is_empty() {
            if self.titles.contains(&letters) {
                writer.on(Group::Title, 0);
            }
            if self.descriptions.contains(&letters) {
                writer.on(Group::Title, 1);
            } else if letters.len() > 40 && self.descriptions.iter().any(|text| text.contains(&letters)) {
                writer.on(Group::Title, 2);
            }
            if self.measures[at].words < 25 && self.authors.iter().any(|name| name.len() > 3 && letters.contains(name))
            {
                writer.on(Group::Title, 3);
            }
            if block.letters > 3 && letters.len() < 40 && self.titles.iter().any(|text| text.contains(&letters)) {
                writer.on(Group::Title, 4);
            }
        }
        let repeated = u32::from(self.repeated[at]);
        if repeated > 0 {
            writer.on(Group::Again, bucket(repeated, &[30, 80, 101]));
        }
    }
}

/// The container with the most prose that is no link, as readability looks for it (Arc90 2009): the parent of a paragraph
/// has its points, those around it have fewer.
fn best(page: &Page<'_>, measures: &[Measure], sums: &Sums) -> Id {
    let mut points: Vec<u32> = vec![0; page.elements.len()];
    for (block, measure) in page.blocks.iter().zip(measures) {
        if measure.prose && !block.hidden && !block.framed {
            let worth = 6 * (1 + measure.commas.min(20) + (block.letters / 100).min(4));
            for (level, &id) in measure.chain.iter().take(LEVELS.min(3)).enumerate() {
                points[id as usize] = points[id as usize].saturating_add(worth / (level as u32 + 1));
            }
        }
    }
    let mut best = (0, 0);
    for (id, points) in points.iter().enumerate().filter(|(_, points)| **points > 0) {
        let free = 100 - sums.of_element(page, id as Id).linked().min(100);
        let worth = u64::from(*points) * u64::from(free);
        if worth > best.0 {
            best = (worth, id as Id);
        }
    }
    best.1
}

/// For each block how much of it a longer block says too, in hundredths; over 100 where a block before it has the same words.
fn repeated(page: &Page<'_>, measures: &[Measure]) -> Vec<u8> {
    let mut all: Vec<(u32, u32)> = Vec::new();
    let mut whole: Vec<(u32, u32)> = Vec::new();
    for (at, block) in (0u32..).zip(&page.blocks) {
        if block.hidden || block.framed {
            continue;
        }
        all.extend(grams(&block.text).into_iter().map(|gram| (gram, at)));
        whole.push((measure::hashed(measure::HASH, block.text.as_bytes()), at));
    }
    all.sort_unstable();
    whole.sort_unstable();
    let of = |at: usize| {
        let block = &page.blocks[at];
        let hash = measure::hashed(measure::HASH, block.text.as_bytes());
        let first = whole.partition_point(|&(known, _)| known < hash);
        if whole.get(first).is_some_and(|&(known, other)| known == hash && (other as usize) < at) {
            return 101;
        }
        if measures[at].words < 6 {
            return 0;
        }
        let grams = grams(&block.text);
        let is_longer = |other: u32| measures[other as usize].words > measures[at].words;
        let found = grams.iter().filter(|&&gram| {
            let first = all.partition_point(|&(known, _)| known < gram);
            all[first..].iter().take(8).take_while(|(known, _)| *known == gram).any(|&(_, other)| is_longer(other))
        });
        hundredths(found.count() as u32, grams.len() as u32) as u8
    };
    (0..page.blocks.len()).map(of).collect()
}
