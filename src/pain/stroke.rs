//! A technique's stroke on a muscle: at the pace of its page, where it may press, under the ceiling
//! of that place.

use super::pressing::Ground;
use crate::anatomy::stroke::{Motion, Movement, Pace};
use crate::anatomy::{Atlas, Levels, Muscle};
use crate::content::Catalogue;
use crate::content::stroke::StrokeFacts;
use crate::content::technique::{Span, Stroke};
use crate::units::MuscleId;

/// A stroke, ready to be shown.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Where it is at every second.
    pub motion: Motion,
    /// The highest pressure at its place, 0 to 10; none where nothing presses.
    pub ceiling: Option<f64>,
    /// How far to each side of its path a hand may reach, in millimetres, before it would lie where
    /// nothing may press.
    pub room: f64,
}

impl Plan {
    /// The stroke of a technique on a muscle; none where the muscle has no place for it.
    pub fn of(
        facts: &StrokeFacts,
        muscle: &Muscle,
        catalogue: &Catalogue,
        levels: &Levels,
    ) -> Option<Self> {
        let grounds = Ground::of(facts, catalogue, levels);
        grounds
            .iter()
            .find_map(|ground| Self::on(ground, facts, muscle))
    }

    fn on(ground: &Ground, facts: &StrokeFacts, muscle: &Muscle) -> Option<Self> {
        let least = facts.pressure.map_or(0.0, |span| f64::from(span.from));
        let allowed = |point| {
            ground
                .ceiling(point)
                .is_some_and(|ceiling| ceiling >= least)
        };
        let motion = Motion::over(muscle, movement(facts.stroke), &pace(facts), &allowed)?;
        let Some(span) = facts.pressure else {
            return Some(Self {
                motion,
                ceiling: None,
                room: f64::INFINITY,
            });
        };
        let places = motion.route().points();
        let rooms = places.iter().map(|point| ground.room(*point));
        let room = rooms.fold(f64::INFINITY, f64::min);
        let ceiling = places
            .iter()
            .filter_map(|point| ground.ceiling(*point))
            .fold(f64::from(span.to), f64::min);
        let motion = motion.pressing(f64::midpoint(least, ceiling));
        Some(Self {
            motion,
            ceiling: Some(ceiling),
            room,
        })
    }
}

/// The muscles on which a technique can be shown, the one that shows it best first.
pub fn suiting(facts: &StrokeFacts, catalogue: &Catalogue, atlas: &Atlas) -> Vec<MuscleId> {
    let fits = |id: &&MuscleId| {
        atlas
            .muscle(**id)
            .is_some_and(|muscle| Plan::of(facts, muscle, catalogue, atlas.levels()).is_some())
    };
    facts.muscles.iter().filter(fits).copied().collect()
}

const fn movement(stroke: Stroke) -> Movement {
    match stroke {
        Stroke::Along => Movement::Along,
        Stroke::Across => Movement::Across,
        Stroke::Circles => Movement::Circles,
        Stroke::LiftAndSqueeze => Movement::LiftAndSqueeze,
        Stroke::Sustained => Movement::Sustained,
        Stroke::Pulsing => Movement::Pulsing,
        Stroke::Tapping => Movement::Tapping,
        Stroke::Shaking => Movement::Shaking,
        Stroke::Rolling => Movement::Rolling,
        Stroke::Lengthening => Movement::Lengthening,
        Stroke::Warmth => Movement::Warmth,
    }
}

/// The middle of each figure that the page gives; of a hold the shortest.
fn pace(facts: &StrokeFacts) -> Pace {
    let middle = |span: Span| f64::midpoint(f64::from(span.from), f64::from(span.to));
    Pace {
        speed: facts.speed_cm_s.map(|span| middle(span) * 10.0),
        rate: facts.per_second.map(middle),
        path: facts.path_cm.map(|span| middle(span) * 10.0),
        hold: facts.seconds.map(|span| f64::from(span.from)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{catalogue, strokes};

    fn atlas() -> Atlas {
        Atlas::new(&catalogue().shapes, &catalogue().plate).unwrap()
    }

    fn plan(technique: &str, muscle: &str) -> Option<Plan> {
        let atlas = atlas();
        let mut all = strokes().iter();
        let facts = all.find(|one| one.technique.as_str() == technique).unwrap();
        let muscle = atlas.muscle(MuscleId::new(muscle).unwrap()).unwrap();
        Plan::of(facts, muscle, catalogue(), atlas.levels())
    }

    #[test]
    fn every_technique_can_be_shown_on_some_muscle() {
        for facts in strokes() {
            let all = suiting(facts, catalogue(), &atlas());
            assert!(!all.is_empty(), "{}", facts.technique);
        }
    }

    #[test]
    fn no_stroke_presses_harder_than_its_page_or_its_place_says() {
        let atlas = atlas();
        for facts in strokes() {
            let all = suiting(facts, catalogue(), &atlas);
            for muscle in all.iter().filter_map(|id| atlas.muscle(*id)) {
                let plan = Plan::of(facts, muscle, catalogue(), atlas.levels()).unwrap();
                let Some(ceiling) = plan.ceiling else {
                    continue;
                };
                assert!(ceiling <= f64::from(facts.pressure.unwrap().to));
                for step in 0..300 {
                    let moment = plan
                        .motion
                        .at(plan.motion.period() * f64::from(step) / 300.0);
                    assert!(
                        moment.press <= ceiling,
                        "{} {}",
                        facts.technique,
                        muscle.id()
                    );
                }
            }
        }
    }

    #[test]
    fn nothing_but_light_hands_and_one_soft_ball_is_shown_on_the_lower_back() {
        let atlas = atlas();
        let level = |name| atlas.levels().height(name).unwrap();
        for facts in strokes().iter().filter(|one| one.pressure.is_some()) {
            let all = suiting(facts, catalogue(), &atlas);
            for muscle in all.iter().filter_map(|id| atlas.muscle(*id)) {
                let plan = Plan::of(facts, muscle, catalogue(), atlas.levels()).unwrap();
                let low = plan.motion.route().points().iter().any(|point| {
                    (level("T11") + 1.0..level("L5") - 1.0).contains(&point.y) && point.x < 120.0
                });
                let pulled = facts.stroke == Stroke::Lengthening;
                let light = plan.ceiling.is_some_and(|ceiling| ceiling <= 3.0);
                assert!(
                    !low || light || pulled,
                    "{} {}",
                    facts.technique,
                    muscle.id()
                );
            }
        }
    }

    #[test]
    fn a_stroke_that_travels_has_room_to_travel() {
        let atlas = atlas();
        for facts in strokes() {
            for id in suiting(facts, catalogue(), &atlas) {
                let muscle = atlas.muscle(id).unwrap();
                let plan = Plan::of(facts, muscle, catalogue(), atlas.levels()).unwrap();
                let length = plan.motion.route().length();
                let least = match facts.stroke {
                    Stroke::Along | Stroke::Rolling | Stroke::LiftAndSqueeze | Stroke::Pulsing => {
                        28.0
                    }
                    Stroke::Tapping => 20.0,
                    Stroke::Across => 5.0,
                    _ => 0.0,
                };
                assert!(length >= least, "{} on {id}: {length}", facts.technique);
            }
        }
    }

    #[test]
    fn a_technique_is_not_shown_where_the_muscle_has_no_place_for_it() {
        assert!(plan("foam-rolling", "quadratus-lumborum").is_none());
        assert!(plan("foam-rolling", "longissimus-thoracis").is_some());
    }

    #[test]
    fn stretching_is_as_long_as_the_muscle() {
        let stretch = plan("stretching", "latissimus-dorsi").unwrap();
        assert!(stretch.motion.route().length() > 150.0);
    }
}
