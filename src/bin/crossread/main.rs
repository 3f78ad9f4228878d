//! The native command line: the same engine, for scripts, tests and corpora too large for a page.
fn main() {
    let mut corpus = crossread::corpus::Corpus::new(crossread::pack::Pack::load(crossread::pack::bundled()).unwrap());
    for path in std::env::args().skip(1) {
        let hint = crossread::reader::Hint { name: path.clone(), ..Default::default() };
        for article in crossread::reader::read(&std::fs::read(&path).unwrap(), &hint).unwrap() {
            let l = corpus.add(&path, article, Vec::new());
            l.document.validate(&l.article).unwrap();
            println!(
                "{}",
                crossread::export::json::article_line(&crossread::export::view::ArticleView::new(
                    path.clone().into(),
                    &l.article,
                    &l.document,
                    crossread::text::Unit::CodePoint
                ))
            );
        }
    }
}
