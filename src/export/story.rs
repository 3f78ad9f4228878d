//! Many articles: what the page asks beside the comparison, without what is of two of them alone.

use super::Account;
use super::many::{ClusterView, LineageView, PlaceView, PointView, place};
use crate::compare::values::SlotState;
use crate::compare::{OfAll, Pair, Story};
use serde::Serialize;

/// How far it is, and at the end what it came to.
#[derive(Debug, Serialize)]
pub struct StoryView<'a> {
    /// Pairs of articles that are read side by side.
    pub done: usize,
    /// Of how many.
    pub of: usize,
    /// `null` until all are done.
    pub told: Option<ToldView<'a>>,
}

/// What articles tell, one beside the other.
#[derive(Debug, Serialize)]
pub struct ToldView<'a> {
    /// Those that were looked at.
    pub pairs: Vec<LikenessView>,
    /// Who has it from whom; entities are not named.
    pub lineage: Vec<LineageView<'a>>,
    /// Which belong together.
    pub clusters: Vec<ClusterView<'a>>,
    /// What is told, over all articles.
    pub points: Vec<PointView>,
    /// Where what is given for one thing differs.
    pub apart: Vec<ApartView>,
}

/// How like each other two articles are.
#[derive(Debug, Serialize)]
pub struct LikenessView {
    /// Index the articles, the smaller first.
    pub articles: [usize; 2],
    /// 0-1000.
    pub overall: u16,
    /// As in [`super::view::PairView`].
    pub state: &'static str,
}

/// What two articles give for one thing.
#[derive(Debug, Serialize)]
pub struct ApartView {
    /// The words of one and of the other.
    pub sides: [PlaceView; 2],
    /// How the two stand to each other.
    pub state: &'static str,
}

impl<'a> StoryView<'a> {
    /// `of_all` is what the whole story comes to.
    #[must_use]
    pub fn new(accounts: &[Account<'_>], story: &Story, of_all: Option<&'a OfAll>) -> Self {
        let [done, of] = story.progress();
        StoryView { done, of, told: of_all.map(|of_all| ToldView::new(accounts, story.pairs(), of_all)) }
    }
}

impl<'a> ToldView<'a> {
    fn new(accounts: &[Account<'_>], pairs: &[Pair], of_all: &'a OfAll) -> Self {
        ToldView {
            pairs: pairs.iter().map(LikenessView::new).collect(),
            lineage: of_all.lineage.iter().map(|found| LineageView::new(accounts, &[], found)).collect(),
            clusters: of_all.clusters.iter().map(ClusterView::new).collect(),
            points: of_all.points.iter().map(|point| PointView::new(accounts, point)).collect(),
            apart: pairs.iter().flat_map(|pair| ApartView::of(accounts, pair)).collect(),
        }
    }
}

impl LikenessView {
    fn new(pair: &Pair) -> Self {
        LikenessView { articles: pair.articles, overall: pair.similarity.overall, state: pair.event.state.name() }
    }
}

impl ApartView {
    fn of(accounts: &[Account<'_>], pair: &Pair) -> Vec<Self> {
        let apart = |state| matches!(state, SlotState::Differs | SlotState::AsOf | SlotState::OtherSource);
        let slots = pair.values.iter().filter(|slot| apart(slot.state));
        let view = |slot: &crate::compare::values::Slot| {
            let [a, b] = [0, 1].map(|side| {
                let filler = slot.sides[side].as_ref()?;
                Some(place(accounts, pair.articles[side], filler.span))
            });
            Some(ApartView { sides: [a?, b?], state: slot.state.name() })
        };
        slots.filter_map(view).collect()
    }
}
