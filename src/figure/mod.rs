//! The figures: a jointed body in two dimensions, drawn from the headings of its joints (DESIGN 6).
//!
//! [`position`] is what content says; [`between`] moves from one key pose to the other; [`skeleton`]
//! turns headings into joints; [`settle`] places the
//! body on what holds it; [`flesh`], [`widths`] and [`body`] give it thickness; [`outline`] finds
//! its edge; [`drawing`] paints it, with what [`dress`], [`target`], [`equipment`] and [`scenery`]
//! add. A drawing is marks of [`paint`].

pub mod between;
pub mod body;
pub mod drawing;
pub mod dress;
pub mod equipment;
pub mod flesh;
pub mod outline;
pub mod paint;
pub mod position;
pub mod scenery;
pub mod settle;
pub mod skeleton;
pub mod target;
pub mod widths;

use crate::units::Side;
pub use paint::{Drawing, Mark, Paint, ViewBox};
pub use position::{Place, Position};

/// The figures of a position.
pub struct Figure;

impl Figure {
    /// The drawing of a position, a share of the way from its first to its second key pose.
    pub fn pose(position: &Position, share: f64, side: Side) -> Drawing {
        drawing::draw(position, share, side)
    }
}
