//! Where on the back a stroke may be shown: a drawing is an instruction too, so it keeps to the same
//! zones as the steps of a routine (clinical 3.8).

use super::zones::Strip;
use crate::anatomy::Levels;
use crate::content::Catalogue;
use crate::content::routine::Tool;
use crate::content::stroke::StrokeFacts;
use crate::content::technique::Stroke;
use crate::geometry::Point;

/// The highest number of the pressure scale: no ceiling of its own.
const NONE: f64 = 10.0;
/// The level below which the plate shows thigh, and no zone has a place.
const THIGH: &str = "thigh";

/// A rule for where a technique may touch.
#[derive(Clone, Debug)]
pub struct Ground {
    safe: Vec<(Strip, f64)>,
    forbidden: Vec<Strip>,
    /// The height below which no zone has a place.
    thigh: f64,
    reach: Reach,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// Everywhere: nothing presses.
    Everywhere,
    /// Only inside zones that allow the tool.
    SafeZones,
    /// Everywhere but where nothing may press.
    OffForbidden,
}

impl Ground {
    /// The rules for a technique, the strictest first. Tools keep to the zones that allow them.
    /// Hands keep to them too where a tool may take their place, as long as the muscle has such a
    /// place; else they keep off every no-press zone, but where a zone for hands makes an exception.
    pub fn of(facts: &StrokeFacts, catalogue: &Catalogue, levels: &Levels) -> Vec<Self> {
        if matches!(facts.stroke, Stroke::Warmth | Stroke::Lengthening) {
            return vec![Self::new(catalogue, levels, &[], Reach::Everywhere)];
        }
        let tools: Vec<Tool> = facts
            .tools
            .iter()
            .flat_map(|name| tools_called(name))
            .copied()
            .collect();
        let mut rules = Vec::new();
        if tools.iter().any(|tool| tool.presses()) {
            let pressing: Vec<Tool> = tools
                .iter()
                .copied()
                .filter(|tool| tool.presses())
                .collect();
            rules.push(Self::new(catalogue, levels, &pressing, Reach::SafeZones));
        }
        if facts.tools.first().is_none_or(|first| first == "hands") {
            rules.push(Self::new(catalogue, levels, &[], Reach::OffForbidden));
            rules.push(Self::new(
                catalogue,
                levels,
                &[Tool::Hands],
                Reach::SafeZones,
            ));
        }
        rules
    }

    fn new(catalogue: &Catalogue, levels: &Levels, tools: &[Tool], reach: Reach) -> Self {
        let place = |zone| Strip::of(zone, levels).ok().flatten();
        let allows = |allowed: &[Tool]| tools.iter().any(|tool| allowed.contains(tool));
        let safe = catalogue
            .zones
            .iter()
            .filter(|zone| zone.safe && allows(&zone.tools));
        let forbidden = catalogue.zones.iter().filter(|zone| !zone.safe);
        Self {
            safe: safe
                .filter_map(|zone| Some((place(zone)?, zone.ceiling.map_or(NONE, f64::from))))
                .collect(),
            forbidden: forbidden.filter_map(place).collect(),
            thigh: levels.height(THIGH).unwrap_or(f64::INFINITY),
            reach,
        }
    }

    /// The highest pressure at a point of the plate, 0 to 10; none where nothing may press.
    pub fn ceiling(&self, point: Point) -> Option<f64> {
        match self.reach {
            Reach::Everywhere => Some(NONE),
            Reach::OffForbidden => {
                (!self.forbidden.iter().any(|strip| holds(strip, point))).then_some(NONE)
            }
            Reach::SafeZones if point.y > self.thigh => Some(NONE),
            Reach::SafeZones => self
                .safe
                .iter()
                .filter(|(strip, _)| holds(strip, point))
                .map(|(_, ceiling)| *ceiling)
                .min_by(f64::total_cmp),
        }
    }

    /// How far a hand that works at a point may reach to the side, in millimetres, until it would lie
    /// where nothing may press. A roller over the ribs has no such edge.
    pub fn room(&self, point: Point) -> f64 {
        let x = point.x.abs();
        let beside = |strip: &Strip| (strip.top..=strip.bottom).contains(&point.y);
        let edges: Vec<f64> = match self.reach {
            Reach::Everywhere => Vec::new(),
            Reach::SafeZones => {
                let zones = self.safe.iter().map(|(strip, _)| strip);
                zones
                    .filter(|strip| holds(strip, point) && strip.inner > 0.0)
                    .map(|strip| x - strip.inner)
                    .collect()
            }
            Reach::OffForbidden => {
                let zones = self.forbidden.iter();
                zones
                    .filter(|strip| beside(strip) && !holds(strip, point))
                    .map(|strip| (x - strip.outer).max(strip.inner - x))
                    .collect()
            }
        };
        edges.into_iter().fold(f64::INFINITY, f64::min)
    }
}

fn holds(strip: &Strip, point: Point) -> bool {
    (strip.top..=strip.bottom).contains(&point.y)
        && (strip.inner..=strip.outer).contains(&point.x.abs())
}

/// The tools of zones that a technique's word means. A device follows the rules of the roller (TQ05).
fn tools_called(name: &str) -> &'static [Tool] {
    match name {
        "roller" | "device" => &[Tool::Roller],
        "ball" => &[Tool::Ball, Tool::WallBall, Tool::SoftBall],
        "hands" | "oil" => &[Tool::Hands],
        "heat" => &[Tool::Heat],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anatomy::Atlas;
    use crate::content::{catalogue, strokes};

    fn rules(technique: &str) -> Vec<Ground> {
        let atlas = Atlas::new(&catalogue().shapes, &catalogue().plate).unwrap();
        let mut all = strokes().iter();
        let facts = all.find(|one| one.technique.as_str() == technique).unwrap();
        Ground::of(facts, catalogue(), atlas.levels())
    }

    fn highest(technique: &str, x: f64, y: f64) -> Option<f64> {
        rules(technique)
            .iter()
            .find_map(|rule| rule.ceiling(Point::new(x, y)))
    }

    #[test]
    fn a_roller_is_shown_on_the_ribs_and_never_on_the_lower_back_or_the_neck() {
        assert_eq!(highest("foam-rolling", 40.0, 400.0), Some(5.0));
        for (x, y) in [(40.0, 600.0), (90.0, 560.0), (30.0, 200.0), (-40.0, 600.0)] {
            assert_eq!(highest("foam-rolling", x, y), None, "{x} {y}");
        }
    }

    #[test]
    fn a_ball_keeps_its_distance_from_the_spine() {
        assert_eq!(highest("ball-work", 30.0, 380.0), None);
        assert_eq!(highest("ball-work", 40.0, 380.0), Some(5.0));
        assert_eq!(
            highest("ball-work", 60.0, 660.0),
            Some(3.0),
            "soft, above the hip bone"
        );
        assert_eq!(highest("ball-work", 60.0, 600.0), None);
    }

    #[test]
    fn hands_keep_off_the_spine_and_stay_light_on_the_lower_back() {
        assert_eq!(highest("effleurage", 5.0, 600.0), None);
        assert_eq!(highest("effleurage", 50.0, 600.0), Some(2.0));
        assert_eq!(highest("effleurage", 50.0, 400.0), Some(NONE));
    }

    #[test]
    fn warmth_and_stretching_press_nowhere_and_are_shown_anywhere() {
        for technique in ["heat-therapy", "stretching"] {
            assert_eq!(highest(technique, 0.0, 600.0), Some(NONE));
        }
    }
}
