//! The anatomy of the back: muscles as guide fibres, drawn, measured, picked and walked over.
//!
//! Figures come from the published body model in `tests/fixtures` (myo-sim 0.2.3: Christophy 2012,
//! Saul 2015, Rajagopal 2016) and from clinical part 3; the curves between them are drawn by eye.
//!
//! # Classes
//! The view writes one `<g>` a thing, in the order of [`Atlas::drawing`], and `style/plate.css`
//! paints it. Left muscles are the right ones in a group with `transform="scale(-1 1)"`.
//!
//! | group | paths inside, in order |
//! |---|---|
//! | `svg.atlas`, `g.plate.<layer>`; `g.plate.muted` where a muscle is selected, ranked or heated | |
//! | `path.skin`, last `path.silhouette` | [`BodyPaths`] `skin`, `line` |
//! | `g.bones` | `path.bone`, `path.bone.near`, `path.bone.hole`, `path.bone.ridge` |
//! | `g.intercostals`, `g.fascia` | `path.body`, `path.lines` |
//! | `g.muscle.tone-a` ... `tone-d` | `path.body`, `path.shade` (`shade`), `path.shade` (`shade_edge`), `path.crest`, `path.dark`, `path.border`, `path.light`, `path.tendon`, `path.tendon-lines`, `path.outline` (`body` again) |
//! | `g.ghosts` | `path` of [`Atlas::ghosts`] |
//! | `g.small` (the small back) | `path.body`, `path.lines` of [`FlatPaths`]; `g.lit` where lit |
//!
//! A muscle's state is one more class on its group: none at rest, `hover`, `focus`, `selected`,
//! `engraving`, `twin` (with `engraving`), `heat-0` ... `heat-5`, `candidate-1` ... `candidate-3`,
//! `context`, `through` (drawn as seen through the body). The selected muscle is drawn again on top:
//! `path.halo` (outline), `path.mark` (outline), the group.

mod atlas;
mod bounds;
mod engraving;
mod fault;
mod frame;
mod levels;
mod muscle;
mod neighbour;
pub mod shape;
mod sheet;
mod skeleton;
pub mod stroke;

pub use atlas::{Atlas, AtlasError, Drawn};
pub use bounds::Bounds;
pub use engraving::{FlatPaths, MusclePaths};
pub use fault::{ShapeError, ShapeFault};
pub use frame::{CLOSEST, Frame};
pub use levels::Levels;
pub use muscle::Muscle;
pub use neighbour::{Direction, next};
pub use skeleton::{BodyPaths, BonePath, FasciaPaths, IntercostalPaths};
