//! All muscles on their plates: drawing order, ghosts, and which muscle a finger means.

use super::fault::ShapeError;
use super::levels::Levels;
use super::muscle::Muscle;
use super::shape::{DrawItem, MuscleShape, PlateShapes};
use super::skeleton::{BodyPaths, BonePath, FasciaPaths, IntercostalPaths};
use crate::geometry::Point;
use crate::order::put_in_order;
use crate::units::{Layer, MuscleId, Side};
use std::fmt;

/// Why the plates can't be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AtlasError {
    /// A muscle's shape is wrong.
    Shape(ShapeError),
    /// A plate names something that no file describes.
    Unknown(String),
    /// A muscle is on no plate of its own layer.
    NotDrawn(MuscleId),
}

impl From<ShapeError> for AtlasError {
    fn from(error: ShapeError) -> Self {
        Self::Shape(error)
    }
}

impl fmt::Display for AtlasError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(error) => error.fmt(formatter),
            Self::Unknown(name) => {
                formatter.write_str(name)?;
                formatter.write_str(": a plate names it, but no file describes it")
            }
            Self::NotDrawn(id) => {
                formatter.write_str(id.as_str())?;
                formatter.write_str(": the plate of its layer does not draw it")
            }
        }
    }
}

impl std::error::Error for AtlasError {}

/// One thing on a plate, ready to draw. Everything but muscles comes with both its sides.
#[derive(Clone, Debug)]
pub enum Drawn<'a> {
    /// A group of bones, each over the one before.
    Bones(Vec<BonePath>),
    /// The muscles between the ribs.
    Intercostals(IntercostalPaths),
    /// A sheet or band of connective tissue.
    Fascia(FasciaPaths),
    /// A muscle that only completes the picture: pale, never selectable, never lit.
    Context(&'a Muscle),
    /// A muscle of another layer that shows here too: selectable, but not a stop for arrow keys.
    Visitor(&'a Muscle),
    /// A muscle of this layer.
    Muscle(&'a Muscle),
}

/// The three plates and all that is on them.
#[derive(Clone, Debug)]
pub struct Atlas {
    muscles: Vec<Muscle>,
    context: Vec<Muscle>,
    levels: Levels,
    shapes: PlateShapes,
}

impl Atlas {
    /// The plates from their shapes.
    ///
    /// # Errors
    /// [`AtlasError`] where a shape can't be drawn or a plate names what is not there.
    pub fn new(muscles: &[MuscleShape], shapes: &PlateShapes) -> Result<Self, AtlasError> {
        let all = |shapes: &[MuscleShape]| -> Result<Vec<Muscle>, ShapeError> {
            shapes.iter().map(Muscle::new).collect()
        };
        let atlas = Self {
            muscles: all(muscles)?,
            context: all(&shapes.context.muscles)?,
            levels: Levels::new(&shapes.landmarks),
            shapes: shapes.clone(),
        };
        atlas.check()?;
        Ok(atlas)
    }

    fn check(&self) -> Result<(), AtlasError> {
        for item in self
            .shapes
            .plates
            .plates
            .iter()
            .flat_map(|plate| &plate.draw)
        {
            let (known, name) = match item {
                DrawItem::Bones(group) => (
                    self.shapes
                        .bones
                        .bones
                        .iter()
                        .any(|bone| bone.group == *group),
                    group.as_str(),
                ),
                DrawItem::Fascia(name) => (
                    self.shapes.fascia.fascia.iter().any(|one| one.id == *name),
                    name.as_str(),
                ),
                DrawItem::Intercostals => (true, "intercostals"),
                DrawItem::Context(id) => (self.context_muscle(*id).is_some(), id.as_str()),
                DrawItem::Visitor(id) | DrawItem::Muscle(id) => {
                    (self.muscle(*id).is_some(), id.as_str())
                }
            };
            if !known {
                return Err(AtlasError::Unknown(name.to_owned()));
            }
        }
        let undrawn = self.muscles.iter().find(|muscle| {
            !self
                .order(muscle.layer())
                .contains(&DrawItem::Muscle(muscle.id()))
        });
        undrawn.map_or(Ok(()), |muscle| Err(AtlasError::NotDrawn(muscle.id())))
    }

    /// All muscles, in the order of their files.
    pub fn muscles(&self) -> &[Muscle] {
        &self.muscles
    }

    /// One muscle.
    pub fn muscle(&self, id: MuscleId) -> Option<&Muscle> {
        self.muscles.iter().find(|muscle| muscle.id() == id)
    }

    /// The named heights.
    pub const fn levels(&self) -> &Levels {
        &self.levels
    }

    /// The outline of the body.
    pub fn body(&self) -> BodyPaths {
        BodyPaths::new(&self.shapes.body)
    }

    /// What a plate draws between the silhouette and the silhouette's line, back to front.
    pub fn drawing(&self, layer: Layer) -> Vec<Drawn<'_>> {
        self.order(layer)
            .iter()
            .filter_map(|item| self.drawn(item))
            .collect()
    }

    fn drawn(&self, item: &DrawItem) -> Option<Drawn<'_>> {
        Some(match item {
            DrawItem::Bones(group) => {
                let bones = self
                    .shapes
                    .bones
                    .bones
                    .iter()
                    .filter(|bone| bone.group == *group);
                Drawn::Bones(bones.map(BonePath::new).collect())
            }
            DrawItem::Intercostals => {
                Drawn::Intercostals(IntercostalPaths::new(&self.shapes.bones))
            }
            DrawItem::Fascia(name) => {
                let fascia = self
                    .shapes
                    .fascia
                    .fascia
                    .iter()
                    .find(|one| one.id == *name)?;
                Drawn::Fascia(FasciaPaths::new(fascia))
            }
            DrawItem::Context(id) => Drawn::Context(self.context_muscle(*id)?),
            DrawItem::Visitor(id) => Drawn::Visitor(self.muscle(*id)?),
            DrawItem::Muscle(id) => Drawn::Muscle(self.muscle(*id)?),
        })
    }

    /// The muscles that belong to a layer, from head to foot.
    pub fn of_layer(&self, layer: Layer) -> Vec<&Muscle> {
        let mut found: Vec<_> = self
            .muscles
            .iter()
            .filter(|muscle| muscle.layer() == layer)
            .collect();
        put_in_order(&mut found, |one, other| one.anchor().y < other.anchor().y);
        found
    }

    /// The outlines of all muscles of the layers above this one, right side, as one path.
    pub fn ghosts(&self, layer: Layer) -> String {
        self.muscles
            .iter()
            .filter(|muscle| muscle.layer() < layer)
            .map(Muscle::outline_path)
            .collect()
    }

    /// The muscle that a finger at this point of a plate means: the topmost under it, or else the
    /// one with the nearest outline, where that is within `reach` millimetres.
    pub fn pick(&self, layer: Layer, point: Point, reach: f64) -> Option<(MuscleId, Side)> {
        let side = if point.x < 0.0 {
            Side::Left
        } else {
            Side::Right
        };
        let sides = [side, side.other()];
        let front_first = || {
            self.selectable(layer)
                .rev()
                .flat_map(move |muscle| sides.map(|side| (muscle, side)))
        };
        let hit = front_first().find(|(muscle, side)| muscle.contains(*side, point));
        let near = || {
            front_first()
                .filter_map(|(muscle, side)| {
                    Some((muscle.distance(side, point, reach)?, muscle, side))
                })
                .min_by(|(one, ..), (other, ..)| one.total_cmp(other))
                .map(|(_, muscle, side)| (muscle, side))
        };
        hit.or_else(near).map(|(muscle, side)| (muscle.id(), side))
    }

    /// What lies under a point in the layers below this one: the first layer that has a muscle there.
    pub fn beneath(&self, layer: Layer, point: Point) -> Option<(Layer, MuscleId, Side)> {
        Layer::ALL
            .into_iter()
            .filter(|&below| below > layer)
            .find_map(|below| {
                let (id, side) = self.pick(below, point, 0.0)?;
                Some((below, id, side))
            })
    }

    fn selectable(&self, layer: Layer) -> impl DoubleEndedIterator<Item = &Muscle> {
        self.order(layer).iter().filter_map(|item| match item {
            DrawItem::Muscle(id) | DrawItem::Visitor(id) => self.muscle(*id),
            _ => None,
        })
    }

    fn order(&self, layer: Layer) -> &[DrawItem] {
        let plate = self
            .shapes
            .plates
            .plates
            .iter()
            .find(|plate| plate.layer == layer);
        plate.map_or(&[], |plate| &plate.draw)
    }

    fn context_muscle(&self, id: MuscleId) -> Option<&Muscle> {
        self.context.iter().find(|muscle| muscle.id() == id)
    }
}
