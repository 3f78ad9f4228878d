//! What the names of classes, ids and roles mean, in groups: `comment-list` speaks of comments. The number of a group is part
//! of the numbers of features, and so of the judge's weights.

/// A set of groups, a bit each.
pub(super) type Groups = u128;

/// Each group with its words, in small letters; of a compound (`storybody`) beginning and end are looked up too.
const GROUPS: &[&str] = &[
    "article artikel articulo noticia news nota storia",
    "story beitrag report",
    "body corpo cuerpo corps",
    "content contents inhalt contenu contenido contenuto",
    "text texte texto testo richtext prose copy",
    "entry post blogpost hentry single",
    "main primary haupt",
    "paragraph absatz para paragraphs parrafo",
    "page pagina seite",
    "lead lede intro vorspann introduction teasertext chapo chapeau entradilla bajada standfirst dek deck strapline",
    "summary abstract excerpt description desc deckblock subtitle subline subhead subheading subheadline subtitulo",
    "headline title titel titre titulo titolo heading hed headlines",
    "kicker overline dachzeile eyebrow rubrik rubric label flag",
    "author autor auteur autore writer authors contributor contributors",
    "byline bylines signature credits",
    "bio biography profile aboutauthor authorbox authorbio",
    "date datum fecha dateline published publish pubdate postdate entrydate",
    "time timestamp datetime updated modified uhrzeit",
    "caption bildunterschrift legend legende figcaption wpcaption pie",
    "credit copyright source quelle fuente bildquelle photographer",
    "image img photo picture foto fotos bild images media visual thumbnail thumb",
    "gallery slideshow carousel slider slide slides galerie galeria fotostrecke lightbox swiper",
    "video player videos audio podcast jwplayer brightcove",
    "figure illustration infographic graphic chart map",
    "comment comments kommentar kommentare commentaires comentarios commentlist disqus respond livefyre",
    "reply discussion forum thread responses leserbrief community debate",
    "related relacionadas relacionados verwandt similar recommended recommend recommendation recommendations empfehlung empfehlungen recirc recirculation associated",
    "more weitere weiter mehr leer lire readmore seealso further readnext upnext next",
    "trending popular mostread mostpopular meistgelesen beliebt top hot ranking hits viewed",
    "latest recent newest aktuell archive archives archiv timeline",
    "share sharing teilen shares addthis addtoany sharedaddy sharethis compartir partage",
    "social facebook twitter whatsapp linkedin pinterest instagram tweet fb socials",
    "print mail email drucken tool tools toolbar tooltip action actions functions utility utilities bookmark",
    "ad ads advert adverts advertisement advertising anzeige anzeigen werbung publicite publicidad dfp adslot adsense googlead banner",
    "sponsor sponsored sponsors taboola outbrain plista commercial native partner partners affiliate",
    "promo promotion promos promoted marketing campaign offer offers deal deals callout",
    "newsletter newsletters signup mailchimp optin mailinglist inscription",
    "subscribe subscription subscriptions abo abonnement subscriber subscribers abonnieren",
    "paywall premium piano regwall metered meter paid plus locked barrier piwall",
    "login register registration account user signin anmelden membership member konto",
    "cookie cookies consent gdpr cmp privacy onetrust datenschutz dsgvo usercentrics didomi sourcepoint",
    "nav navigation menu menus navbar navi submenu dropdown menue",
    "breadcrumb breadcrumbs crumb crumbs brotkrumen",
    "pagination pager paging paginate prevnext previous prev",
    "footer foot fuss pied colophon imprint impressum bottom",
    "legal disclaimer terms notice",
    "header masthead kopf branding logo siteheader topbar",
    "head hero",
    "sidebar aside rail side secondary right rightcol rightcolumn rhs tertiary sidebars",
    "column col columns spalte left",
    "widget widgets module modules component plugin",
    "box infobox factbox info infos kasten fact facts block blocks",
    "tag tags keyword keywords schlagwort schlagworte tagcloud etiquetas",
    "topic topics category categories kategorie cat section sections channel ressort themen thema theme",
    "search suche searchform buscador recherche",
    "pullquote pull quote quotes zitat quotation blockquote cita",
    "list lists liste lista listing items index overview",
    "teaser teasers card cards tile tiles promobox aufmacher",
    "item grid row feed stream flow river collection",
    "live liveblog ticker liveticker liveupdates",
    "correction corrections editor editorial note notes footnote footnotes references reference",
    "toc contentstable jumplinks anchor anchors",
    "hidden hide invisible sr visually screenreader visuallyhidden sronly skip skiplink noprint printonly hiddenvisually",
    "modal popup overlay dialog lightboxes flyout drawer toast snackbar",
    "button btn cta buttons icon icons",
    "link links url externallinks linklist",
    "poll quiz survey rating vote votes stars ratings umfrage review reviews score",
    "embed embedded oembed iframe external twittertweet",
    "transcript lyrics recipe instructions ingredients",
    "weather wetter stock stocks quoteboard market boerse horoscope kurs",
    "job jobs event events shop store price buy product products kaufen preis cart",
    "donate donation support spenden contribute contribution supporter",
    "wrapper wrap container inner outer holder region area layout",
    "sticky fixed float floating",
    "form field input fieldset forms contact kontakt feedback",
    "language lang translate locale country",
    "app apps download downloads pdf",
    "alert breaking breakingnews eilmeldung warning message messages error",
    "meta metadata metas details attributes",
    "gist highlights keypoints bullets bulletpoints takeaways",
    "home frontpage homepage startseite start",
];

/// Looks names up.
pub(super) struct Words {
    sorted: Vec<(&'static str, u8)>,
}

impl Words {
    pub(super) const COUNT: usize = GROUPS.len();

    pub(super) fn new() -> Words {
        let mut sorted: Vec<(&'static str, u8)> = Vec::with_capacity(640);
        for (group, words) in (0u8..).zip(GROUPS) {
            sorted.extend(words.split(' ').map(|word| (word, group)));
        }
        sorted.sort_unstable();
        Words { sorted }
    }

    /// The first word of a group.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn name(group: usize) -> &'static str {
        GROUPS[group].split(' ').next().unwrap_or_default()
    }

    /// The groups that the words of an attribute's value speak of.
    pub(super) fn groups(&self, value: &str) -> Groups {
        let mut found = 0;
        let mut word = String::new();
        let mut last = ' ';
        for c in value.chars().take(400).chain([' ']) {
            // `articleBody`
            if !c.is_ascii_alphabetic() || c.is_ascii_uppercase() && last.is_ascii_lowercase() {
                found |= self.of_word(&word);
                word.clear();
            }
            if c.is_ascii_alphabetic() {
                word.push(c.to_ascii_lowercase());
            }
            last = c;
        }
        found
    }

    fn of_word(&self, word: &str) -> Groups {
        const SHORTEST_PART: usize = 4;
        if word.len() < 2 {
            return 0;
        }
        if let Some(groups) = self.exactly(word) {
            return groups;
        }
        let mut found = 0;
        for at in SHORTEST_PART..word.len() {
            found |= self.exactly(&word[..at]).unwrap_or(0);
        }
        for at in 1..word.len().saturating_sub(SHORTEST_PART - 1) {
            found |= self.exactly(&word[at..]).unwrap_or(0);
        }
        found
    }

    fn exactly(&self, word: &str) -> Option<Groups> {
        let at = self.sorted.binary_search_by(|(known, _)| (*known).cmp(word)).ok()?;
        Some(1 << self.sorted[at].1)
    }
}

#[cfg(test)]
mod tests {
    use super::{GROUPS, Words};

    #[test]
    fn names_are_cut_into_words() {
        let words = Words::new();
        let group = |word: &str| words.exactly(word).unwrap();
        assert_eq!(words.groups("story-body"), group("story") | group("body"));
        assert_eq!(words.groups("articleBody css-1x"), group("article") | group("body"));
        assert_eq!(words.groups("relatedlinks"), group("related") | group("links"));
        assert_eq!(words.groups("wp-x7 é"), 0);
    }

    #[test]
    fn each_group_has_a_bit() {
        assert!(GROUPS.len() <= 128);
        let words = Words::new();
        for (word, _) in &words.sorted {
            assert!(word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
        }
    }
}
