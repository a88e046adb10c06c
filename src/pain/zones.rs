//! Where tools may press and where nothing may, as places on the plate (clinical 3.8).

use super::marks::Marks;
use crate::anatomy::{Levels, Muscle};
use crate::content::Catalogue;
use crate::content::zone::Zone;
use crate::geometry::{Point, ring_contains};
use crate::units::{Side, ZoneId};
use std::fmt;

/// The height of one slice of a zone, in millimetres: its edge follows the body slice by slice.
const SLICE: f64 = 6.0;
/// The corners of what is drawn round.
const ROUND: u32 = 20;
/// The armpit, where the outline of the trunk begins, in millimetres.
const ARMPIT: f64 = 384.0;
/// Below this height the arm hangs beside the trunk, in millimetres.
const SHOULDER: f64 = 330.0;

/// Why a zone has no place, though its file gives one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ZoneFault {
    /// It names a height that the plate does not know.
    UnknownLevel(ZoneId, String),
    /// Its upper end lies below its lower end, or its inner edge outside its outer edge.
    InsideOut(ZoneId),
}

impl fmt::Display for ZoneFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownLevel(zone, level) => {
                write!(formatter, "{zone}: the plate has no level {level}")
            }
            Self::InsideOut(zone) => {
                write!(
                    formatter,
                    "{zone}: `from` lies above `to`, and `inner` is less than `outer`"
                )
            }
        }
    }
}

impl std::error::Error for ZoneFault {}

/// An upright strip on each side, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strip {
    /// The upper end.
    pub top: f64,
    /// The lower end.
    pub bottom: f64,
    /// The inner edge, from the midline.
    pub inner: f64,
    /// The outer edge, from the midline.
    pub outer: f64,
}

impl Strip {
    /// The strip of a zone; none where the plate does not show the zone.
    ///
    /// # Errors
    /// [`ZoneFault`] where its file names no place that there is.
    pub fn of(zone: &Zone, levels: &Levels) -> Result<Option<Self>, ZoneFault> {
        let Some(extent) = &zone.extent else {
            return Ok(None);
        };
        let height = |name: &str| {
            height(levels, name).ok_or_else(|| ZoneFault::UnknownLevel(zone.id, name.to_owned()))
        };
        let strip = Self {
            top: height(&extent.from)?,
            bottom: height(&extent.to)?,
            inner: f64::from(extent.inner) * 10.0,
            outer: f64::from(extent.outer) * 10.0,
        };
        if strip.top < strip.bottom && strip.inner < strip.outer {
            Ok(Some(strip))
        } else {
            Err(ZoneFault::InsideOut(zone.id))
        }
    }

    /// Whether two strips share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.top < other.bottom
            && other.top < self.bottom
            && self.inner < other.outer
            && other.inner < self.outer
    }

    /// The closed outline on one side, no further out than the body goes.
    pub fn ring(&self, side: Side, skin: &Skin) -> Vec<Point> {
        let heights = || {
            let slices = std::iter::successors(Some(self.top), |at| Some(at + SLICE));
            slices
                .take_while(|at| *at < self.bottom)
                .chain([self.bottom])
        };
        let edge: Vec<Point> = heights()
            .map(|y| Point::new(self.outer.min(skin.half_width(y)).max(self.inner), y))
            .collect();
        let inner = [
            Point::new(self.inner, self.bottom),
            Point::new(self.inner, self.top),
        ];
        edge.into_iter()
            .chain(inner)
            .map(|point| Muscle::on(side, point))
            .collect()
    }
}

/// A zone's height on the plate. C0, the edge of the skull, lies between skull and first vertebra.
fn height(levels: &Levels, name: &str) -> Option<f64> {
    if name == "C0" {
        return Some(f64::midpoint(levels.height("skull")?, levels.height("C1")?));
    }
    levels.height(name)
}

/// How wide the body is at each height, without the arms below the armpit.
#[derive(Clone, Debug)]
pub struct Skin {
    above: Vec<Point>,
    trunk: Vec<Point>,
}

impl Skin {
    /// The skin of a catalogue's plate.
    pub fn new(catalogue: &Catalogue) -> Self {
        let body = &catalogue.plate.body;
        let points =
            |line: &[crate::anatomy::shape::PlatePoint]| line.iter().map(|point| point.0).collect();
        Self {
            above: points(&body.outer),
            trunk: points(&body.trunk),
        }
    }

    /// The distance from the midline to the skin at a height, in millimetres.
    pub fn half_width(&self, y: f64) -> f64 {
        let y = if (SHOULDER..ARMPIT).contains(&y) {
            ARMPIT
        } else {
            y
        };
        let line = if y < ARMPIT { &self.above } else { &self.trunk };
        let piece = line.windows(2).find_map(|pair| match *pair {
            [from, to] if from.y <= y && y <= to.y && from.y < to.y => {
                Some(from.towards(to, (y - from.y) / (to.y - from.y)).x)
            }
            _ => None,
        });
        let end = if y < ARMPIT {
            line.first()
        } else {
            line.last()
        };
        piece.or(end.map(|point| point.x)).unwrap_or_default()
    }
}

/// The outline of a zone on one side, to be drawn; none where the plate does not show it.
pub fn ring(zone: &Zone, side: Side, catalogue: &Catalogue, levels: &Levels) -> Option<Vec<Point>> {
    let strip = Strip::of(zone, levels).ok()??;
    Some(strip.ring(side, &Skin::new(catalogue)))
}

/// The same for a zone over one bone too.
pub fn outline(
    zone: &Zone,
    side: Side,
    catalogue: &Catalogue,
    levels: &Levels,
) -> Option<Vec<Point>> {
    let Some(spot) = &zone.spot else {
        return ring(zone, side, catalogue, levels);
    };
    let reach = Point::new(f64::from(spot.radius), 0.0);
    let corner = |count: u32| {
        let degrees = f64::from(count) * 360.0 / f64::from(ROUND);
        Muscle::on(side, spot.at.0 + reach.turned(degrees))
    };
    Some((0..ROUND).map(corner).collect())
}

/// The no-press zones within `reach` millimetres of these outlines, such as a muscle's, in the order of
/// the catalogue.
pub fn forbidden_near<'a>(
    outlines: &[Vec<Point>],
    reach: f64,
    catalogue: &'a Catalogue,
    levels: &Levels,
) -> Vec<&'a Zone> {
    let near = |zone: &&Zone| {
        Strip::of(zone, levels).ok().flatten().is_some_and(|strip| {
            outlines.iter().flatten().any(|point| {
                (strip.top - reach..=strip.bottom + reach).contains(&point.y)
                    && (strip.inner - reach..=strip.outer + reach).contains(&point.x.abs())
            })
        })
    };
    catalogue
        .zones
        .iter()
        .filter(|zone| !zone.safe)
        .filter(near)
        .collect()
}

/// The zones that a mark touches, on either side, in the order of the catalogue: by its dabs on the
/// plate, and by its areas where the plate does not show the zone.
pub fn zones_touched(marks: &Marks, catalogue: &Catalogue, levels: &Levels) -> Vec<ZoneId> {
    let sore: Vec<ZoneId> = catalogue
        .areas
        .iter()
        .filter(|area| Side::BOTH.into_iter().any(|side| marks.touches(area, side)))
        .flat_map(|area| area.zones.iter().copied())
        .collect();
    let skin = Skin::new(catalogue);
    let touched = |zone: &&Zone| {
        let Some(strip) = Strip::of(zone, levels).ok().flatten() else {
            return sore.contains(&zone.id);
        };
        let ring = strip.ring(Side::Right, &skin);
        marks.dabs.iter().any(|dab| {
            let centre = Point::new(dab.centre().x.abs(), dab.centre().y);
            ring_contains(&ring, centre)
                || crate::geometry::distance_to_ring(&ring, centre) <= dab.radius()
        })
    };
    catalogue
        .zones
        .iter()
        .filter(touched)
        .map(|zone| zone.id)
        .collect()
}
