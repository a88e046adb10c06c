//! A technique's stroke on a muscle: at the pace of its page, where it may press, under the ceiling
//! of that place.

use super::pressing::Ground;
use crate::anatomy::stroke::{Motion, Movement, Pace};
use crate::anatomy::{Atlas, Levels, Muscle};
use crate::content::technique::{Span, Stroke, Technique};
use crate::content::{Catalogue, Library};
use crate::units::MuscleId;

/// A stroke, ready to be shown.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Where it is at every second.
    pub motion: Motion,
    /// The highest pressure at its place, 0 to 10; none where nothing presses.
    pub ceiling: Option<f64>,
}

impl Plan {
    /// The stroke of a technique on a muscle; none where the muscle has no place for it.
    pub fn of(
        technique: &Technique,
        muscle: &Muscle,
        catalogue: &Catalogue,
        levels: &Levels,
    ) -> Option<Self> {
        let grounds = Ground::of(technique, catalogue, levels);
        grounds
            .iter()
            .find_map(|ground| Self::on(ground, technique, muscle))
    }

    fn on(ground: &Ground, technique: &Technique, muscle: &Muscle) -> Option<Self> {
        let least = technique.pressure.map_or(0.0, |span| f64::from(span.from));
        let allowed = |point| {
            ground
                .ceiling(point)
                .is_some_and(|ceiling| ceiling >= least)
        };
        let motion = Motion::over(
            muscle,
            movement(technique.stroke),
            &pace(technique),
            &allowed,
        )?;
        let Some(span) = technique.pressure else {
            return Some(Self {
                motion,
                ceiling: None,
            });
        };
        let places = motion.route().points().iter();
        let ceiling = places
            .filter_map(|point| ground.ceiling(*point))
            .fold(f64::from(span.to), f64::min);
        let motion = motion.pressing(f64::midpoint(least, ceiling));
        Some(Self {
            motion,
            ceiling: Some(ceiling),
        })
    }
}

/// The muscles on which a technique can be shown, by name, and the one that shows it best: one that
/// is often sore, and for which it is much used. Where no muscle names the technique, those count
/// that name another one of its family.
pub fn suiting(
    technique: &Technique,
    catalogue: &Catalogue,
    library: &Library,
    atlas: &Atlas,
) -> (Vec<MuscleId>, Option<MuscleId>) {
    let family = |other| {
        library
            .technique(other)
            .is_some_and(|other| other.family == technique.family)
    };
    let used_on = |id| {
        library
            .muscle(id)
            .map_or(&[][..], |reading| &reading.techniques)
    };
    let named = library
        .muscles
        .iter()
        .any(|(_, one)| one.techniques.contains(&technique.id));
    let fitting = |other| {
        if named {
            other == technique.id
        } else {
            family(other)
        }
    };
    let mut found: Vec<_> = catalogue
        .muscles
        .iter()
        .filter_map(|one| {
            let rank = used_on(one.id).iter().position(|other| fitting(*other))?;
            let muscle = atlas.muscle(one.id)?;
            Plan::of(technique, muscle, catalogue, atlas.levels())?;
            Some((one, rank))
        })
        .collect();
    let best = found
        .iter()
        .max_by_key(|(one, rank)| (one.commonness, std::cmp::Reverse(*rank)));
    let best = best.map(|(one, _)| one.id);
    found.sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
    (found.into_iter().map(|(one, _)| one.id).collect(), best)
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
fn pace(technique: &Technique) -> Pace {
    let middle = |span: Span| f64::midpoint(f64::from(span.from), f64::from(span.to));
    Pace {
        speed: technique.speed_cm_s.map(|span| middle(span) * 10.0),
        rate: technique.per_second.map(middle),
        path: technique.path_cm.map(|span| middle(span) * 10.0),
        hold: technique.seconds.map(|span| f64::from(span.from)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{catalogue, library};
    use crate::units::TechniqueId;

    fn atlas() -> Atlas {
        Atlas::new(&catalogue().shapes, &catalogue().plate).unwrap()
    }

    fn plan(technique: &str, muscle: &str) -> Option<Plan> {
        let atlas = atlas();
        let technique = library()
            .unwrap()
            .technique(TechniqueId::new(technique).unwrap())
            .unwrap();
        let muscle = atlas.muscle(MuscleId::new(muscle).unwrap()).unwrap();
        Plan::of(technique, muscle, catalogue(), atlas.levels())
    }

    #[test]
    fn every_technique_can_be_shown_on_some_muscle() {
        for technique in &library().unwrap().techniques {
            let (all, best) = suiting(technique, catalogue(), library().unwrap(), &atlas());
            assert!(
                best.is_some_and(|best| all.contains(&best)),
                "{}",
                technique.id
            );
        }
    }

    #[test]
    fn no_stroke_presses_harder_than_its_page_or_its_place_says() {
        let atlas = atlas();
        for technique in &library().unwrap().techniques {
            let (all, _) = suiting(technique, catalogue(), library().unwrap(), &atlas);
            for muscle in all.iter().filter_map(|id| atlas.muscle(*id)) {
                let plan = Plan::of(technique, muscle, catalogue(), atlas.levels()).unwrap();
                let Some(ceiling) = plan.ceiling else {
                    continue;
                };
                assert!(ceiling <= f64::from(technique.pressure.unwrap().to));
                for step in 0..300 {
                    let moment = plan
                        .motion
                        .at(plan.motion.period() * f64::from(step) / 300.0);
                    assert!(moment.press <= ceiling, "{} {}", technique.id, muscle.id());
                }
            }
        }
    }

    #[test]
    fn nothing_but_light_hands_and_one_soft_ball_is_shown_on_the_lower_back() {
        let atlas = atlas();
        let level = |name| atlas.levels().height(name).unwrap();
        for technique in library()
            .unwrap()
            .techniques
            .iter()
            .filter(|one| one.pressure.is_some())
        {
            let (all, _) = suiting(technique, catalogue(), library().unwrap(), &atlas);
            for muscle in all.iter().filter_map(|id| atlas.muscle(*id)) {
                let plan = Plan::of(technique, muscle, catalogue(), atlas.levels()).unwrap();
                let low = plan.motion.route().points().iter().any(|point| {
                    (level("T11") + 1.0..level("L5") - 1.0).contains(&point.y) && point.x < 120.0
                });
                let pulled = technique.stroke == Stroke::Lengthening;
                let light = plan.ceiling.is_some_and(|ceiling| ceiling <= 3.0);
                assert!(!low || light || pulled, "{} {}", technique.id, muscle.id());
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
