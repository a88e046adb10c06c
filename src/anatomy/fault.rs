//! Which shapes can be drawn, and what is wrong with the others.

use super::shape::{MuscleShape, PlatePoint};
use crate::units::MuscleId;
use std::fmt;

/// The longest share of its length that a tendon may take.
const LONGEST_TENDON: f32 = 0.6;
/// No point of a plate lies further than this from its origin, in millimetres.
const FURTHEST: f64 = 2000.0;

/// Why a shape can't be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShapeFault {
    /// It has no slip.
    NoSlip,
    /// It shows no fibre.
    NoFibre,
    /// A slip has fewer than two guides.
    OneGuide,
    /// A guide has fewer than two points.
    OnePoint,
    /// A point is no number, or lies further than two metres away.
    OffThePlate,
    /// A tendon is missing, or takes less than nothing or more than 0.6 of the length.
    Tendon,
}

/// A shape that can't be drawn: which one, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShapeError {
    /// The muscle.
    pub id: MuscleId,
    /// What is wrong with it.
    pub fault: ShapeFault,
}

impl fmt::Display for ShapeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id.as_str())?;
        formatter.write_str(match self.fault {
            ShapeFault::NoSlip => ": it needs at least one slip",
            ShapeFault::NoFibre => ": it needs at least one fibre",
            ShapeFault::OneGuide => ": every slip needs two guides or more",
            ShapeFault::OnePoint => ": every guide needs two points or more",
            ShapeFault::OffThePlate => ": every point is two numbers within 2000 mm",
            ShapeFault::Tendon => ": a tendon is one share or more, each from 0 to 0.6",
        })
    }
}

impl std::error::Error for ShapeError {}

/// Whether a shape can be drawn.
pub(super) fn check(shape: &MuscleShape) -> Result<(), ShapeFault> {
    if shape.slips.is_empty() {
        return Err(ShapeFault::NoSlip);
    }
    if shape.fibres == 0 {
        return Err(ShapeFault::NoFibre);
    }
    let tendon_is_right = |shares: &[f32]| {
        !shares.is_empty()
            && shares
                .iter()
                .all(|share| (0.0..=LONGEST_TENDON).contains(share))
    };
    if !tendon_is_right(&shape.tendon.origin) || !tendon_is_right(&shape.tendon.insertion) {
        return Err(ShapeFault::Tendon);
    }
    let on_the_plate =
        |&PlatePoint(point): &PlatePoint| point.x.abs() <= FURTHEST && point.y.abs() <= FURTHEST;
    if !shape.anchor.iter().all(on_the_plate) {
        return Err(ShapeFault::OffThePlate);
    }
    for slip in &shape.slips {
        if slip.guides.len() < 2 {
            return Err(ShapeFault::OneGuide);
        }
        for guide in &slip.guides {
            if guide.len() < 2 {
                return Err(ShapeFault::OnePoint);
            }
            if !guide.iter().all(on_the_plate) {
                return Err(ShapeFault::OffThePlate);
            }
        }
    }
    Ok(())
}
