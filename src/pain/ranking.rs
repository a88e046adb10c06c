//! Which muscles may be behind a mark, the likeliest first, and why.
//!
//! A muscle scores by how well the mark and its own area are one, and by how well the mark fits the
//! field where old observation says that its pain is felt; commonly involved muscles weigh more.

use super::coverage::Sampled;
use super::marks::Marks;
use super::reasons::{Reason, home};
use crate::anatomy::{Atlas, Muscle};
use crate::content::area::Area;
use crate::content::{Catalogue, muscle};
use crate::order::put_in_order;
use crate::units::{AreaId, Layer, MuscleId, Side};

/// What a fit with the referral field counts for beside a fit with the muscle itself. A tap marks next
/// to nothing of a field, so there the muscles under it lead; a field that is painted speaks up.
const REFERRAL: f64 = 0.78;
/// What a muscle beside the mark counts for.
const BESIDE: f64 = 0.2;
/// How far beside the mark a muscle may lie, in millimetres.
const REACH: f64 = 15.0;
/// How much more a muscle counts on the plate that the person chose to mark on.
const CHOSEN_PLATE: f64 = 4.0;
/// A deep muscle comes before nearer ones only where it scores this many times more.
const FAR_BETTER: f64 = 3.0;
/// The share of a mark that is most of it.
const MOST: f64 = 0.5;
/// Answers with less than this share of the best score are left out.
const LEAST: f64 = 0.05;

/// What pressing a muscle did to the pain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PressResult {
    /// It brought the person's own pain on.
    BringsItOn,
    /// Not tried.
    NotTried,
    /// It did not.
    DoesNot,
}

/// One press test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PressTest {
    /// The muscle that was pressed.
    pub muscle: MuscleId,
    /// On which side.
    pub side: Side,
    /// What it did.
    pub result: PressResult,
}

/// A muscle that may be involved.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The muscle.
    pub muscle: MuscleId,
    /// On which side.
    pub side: Side,
    /// How well it fits; only to be compared within one answer.
    pub score: f64,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
    /// What the press test said.
    pub pressed: PressResult,
}

impl Candidate {
    fn lies_under_most(&self) -> bool {
        let under =
            |reason: &Reason| matches!(reason, Reason::UnderMark { share } if *share >= MOST);
        self.reasons.iter().any(under)
    }
}

/// The muscles that may be behind the marks, the likeliest first; on each side the best two that lie
/// nearer to the skin come before the best deep one, for fingers and tools reach those first.
pub fn rank(
    marks: &Marks,
    catalogue: &Catalogue,
    atlas: &Atlas,
    tests: &[PressTest],
) -> Vec<Candidate> {
    let sampled = Sampled::new(marks);
    let scorer = Scorer {
        marks,
        catalogue,
        sampled,
    };
    let sides = Side::BOTH.map(|side| {
        let found = atlas
            .muscles()
            .iter()
            .filter_map(|muscle| scorer.candidate(muscle, side));
        in_places(found.collect(), marks.plate)
    });
    let mut placed: Vec<(usize, Candidate)> = sides
        .into_iter()
        .flat_map(|side| side.into_iter().enumerate())
        .collect();
    let best = placed
        .iter()
        .map(|(_, candidate)| candidate.score)
        .fold(0.0, f64::max);
    placed.retain(|(_, candidate)| candidate.score > best * LEAST);
    for (_, candidate) in &mut placed {
        let test = tests
            .iter()
            .rev()
            .find(|test| test.muscle == candidate.muscle && test.side == candidate.side);
        candidate.pressed = test.map_or(PressResult::NotTried, |test| test.result);
    }
    put_in_order(&mut placed, |(place, one), (other_place, other)| {
        let (this, that) = ((one.pressed, place), (other.pressed, other_place));
        this < that || (this == that && one.score > other.score)
    });
    placed.into_iter().map(|(_, candidate)| candidate).collect()
}

struct Scorer<'a> {
    marks: &'a Marks,
    catalogue: &'a Catalogue,
    sampled: Sampled,
}

impl Scorer<'_> {
    fn candidate(&self, muscle: &Muscle, side: Side) -> Option<(Layer, Candidate)> {
        let text = self.catalogue.muscle(muscle.id())?;
        let own = self.sampled.on_muscle(muscle, side);
        let field = self.field(text);
        let referred = self.sampled.on_field(&field, side);
        let beside = if own.of_mark > 0.0 {
            None
        } else {
            self.beside(muscle, side)
        };
        let weight = f64::from(text.commonness).sqrt().sqrt();
        let mut scored: Vec<(f64, Reason)> = Vec::new();
        if own.of_mark > 0.0 {
            scored.push((own.fit(), Reason::UnderMark { share: own.of_mark }));
        }
        if let Some(distance) = beside {
            let all = (self.sampled.whole() / muscle.area().max(1.0))
                .min(1.0)
                .sqrt();
            let score = BESIDE * all * (1.0 - distance / REACH);
            scored.push((
                score,
                Reason::BesideMark {
                    millimetres: distance,
                },
            ));
        }
        if referred.of_mark > 0.0 {
            let areas = self.best_marked(&field, side);
            let reason = Reason::RefersHere {
                from: home(muscle),
                to: areas,
            };
            scored.push((
                REFERRAL * referred.of_mark.sqrt() * referred.of_thing,
                reason,
            ));
        }
        put_in_order(&mut scored, |(one, _), (other, _)| one > other);
        let fit: f64 = scored.iter().map(|(score, _)| score).sum();
        let candidate = Candidate {
            muscle: muscle.id(),
            side,
            score: fit * weight * self.plate_weight(muscle.layer()),
            reasons: scored.into_iter().map(|(_, reason)| reason).collect(),
            pressed: PressResult::NotTried,
        };
        (candidate.score > 0.0).then_some((muscle.layer(), candidate))
    }

    /// The areas of a field that are marked most: at least half as much as the best of them.
    fn best_marked(&self, field: &[&Area], side: Side) -> Vec<AreaId> {
        let part = |area: &Area| self.sampled.part_of_area(area, side);
        let best = field.iter().map(|area| part(area)).fold(0.0, f64::max);
        let most = |area: &&&Area| part(area) > 0.0 && part(area) >= best / 2.0;
        field.iter().filter(most).map(|area| area.id).collect()
    }

    fn field(&self, text: &muscle::Muscle) -> Vec<&Area> {
        let areas = &self.catalogue.areas;
        let named = |id: &String| areas.iter().find(|area| area.id.as_str() == id);
        text.referral_areas.iter().filter_map(named).collect()
    }

    fn plate_weight(&self, layer: Layer) -> f64 {
        if self.marks.plate == Some(layer) {
            CHOSEN_PLATE
        } else {
            1.0
        }
    }

    fn beside(&self, muscle: &Muscle, side: Side) -> Option<f64> {
        let edge = |dab: &super::marks::Dab| {
            let centre = dab.centre();
            let on_side = Muscle::on(side, centre).x >= 0.0;
            let distance = muscle.distance(side, centre, REACH + dab.radius())?;
            on_side.then(|| (distance - dab.radius()).max(0.0))
        };
        self.marks
            .dabs
            .iter()
            .filter_map(edge)
            .min_by(f64::total_cmp)
    }
}

/// The order of one side: the best two of the upper layers, the best deep one, then the rest. What
/// is far better than all others comes first, however deep it lies. A chosen plate has said it all.
fn in_places(mut found: Vec<(Layer, Candidate)>, plate: Option<Layer>) -> Vec<Candidate> {
    put_in_order(&mut found, |(_, one), (_, other)| one.score > other.score);
    let mut order: Vec<Candidate> = Vec::with_capacity(found.len());
    while let Some(best) = found.first() {
        let under = |is_deep: bool| {
            found.iter().position(|(layer, answer)| {
                (*layer == Layer::Deep) == is_deep && answer.lies_under_most()
            })
        };
        let (nearer, deep) = (under(false), under(true));
        let far_better = |at: usize| {
            found
                .get(at)
                .is_some_and(|(_, other)| best.1.score > other.score * FAR_BETTER)
        };
        let next = match order.len() {
            _ if plate.is_some() => 0,
            0 | 1 => nearer.filter(|&at| !far_better(at)).unwrap_or(0),
            2 => deep.unwrap_or(0),
            _ => 0,
        };
        order.push(found.remove(next).1);
    }
    order
}
