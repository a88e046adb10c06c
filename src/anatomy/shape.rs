//! The data model of the plates: what the files in `content/shapes` and `content/plate` may say.
//!
//! Everything is in the plate frame: millimetres on the right side of the body, seen from behind;
//! `x` grows away from the midline, `y` grows downwards from the top of the skull.

use crate::geometry::Point;
use crate::units::{Layer, MuscleId};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A point of the plate frame. In files two numbers; in the embedded data two whole tenths.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PlatePoint(pub Point);

impl Serialize for PlatePoint {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "clamped to what 16 bits hold"
    )]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return [self.0.x, self.0.y].serialize(serializer);
        }
        let tenths = |value: f64| {
            (value * 10.0)
                .round()
                .clamp(f64::from(i16::MIN), f64::from(i16::MAX)) as i16
        };
        [tenths(self.0.x), tenths(self.0.y)].serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for PlatePoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return Ok(Self(Point::from(<[f64; 2]>::deserialize(deserializer)?)));
        }
        let tenths = <[i16; 2]>::deserialize(deserializer)?;
        Ok(Self(Point::from(
            tenths.map(|value| f64::from(value) / 10.0),
        )))
    }
}

/// A run of points, in order.
pub type Polyline = Vec<PlatePoint>;

/// How dark the red is: the deeper a muscle lies, the darker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// The big sheets under the skin.
    A,
    /// One tone back.
    B,
    /// Two tones back.
    C,
    /// Against the bones.
    D,
}

/// The pale ends of a muscle, as shares of its length.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tendon {
    /// At the origin; several numbers are evenly spaced across the muscle.
    pub origin: Vec<f32>,
    /// At the insertion, likewise.
    pub insertion: Vec<f32>,
}

/// One part of a muscle that hangs together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slip {
    /// Guide fibres in order across the slip, each from origin to insertion.
    pub guides: Vec<Polyline>,
}

/// One muscle, drawn by its guide fibres.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MuscleShape {
    /// Which muscle.
    pub id: MuscleId,
    /// The plate on which it is drawn whole.
    pub layer: Layer,
    /// How dark it is.
    pub tone: Tone,
    /// How many fibres a slip shows at full detail.
    pub fibres: u8,
    /// Its pale ends.
    pub tendon: Tendon,
    /// Whether it lies in front of the bones and is drawn as seen through the body.
    #[serde(default)]
    pub through: bool,
    /// Where a label points to, on a part that nothing covers; the middle where it is not said.
    #[serde(default)]
    pub anchor: Option<PlatePoint>,
    /// Its parts.
    pub slips: Vec<Slip>,
}

/// The outline of the body: the right half of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyShape {
    /// Crown, neck, shoulder and the outer arm, downwards.
    pub outer: Polyline,
    /// The inner arm, upwards to the armpit.
    pub inner_arm: Polyline,
    /// Trunk, hip and outer thigh, downwards from the armpit.
    pub trunk: Polyline,
    /// The inner thigh, upwards to the midline.
    pub inner_thigh: Polyline,
    /// The ear.
    pub ear: Polyline,
}

/// How a part of a bone is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BonePaint {
    /// Bone.
    Bone,
    /// Bone that stands out towards the viewer.
    Near,
    /// An opening through which the skin shows.
    Hole,
    /// A ridge: a line without a filling.
    Ridge,
}

/// The drawn form of a bone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BoneForm {
    /// The right half of an outline that crosses the midline, from top to bottom.
    Middle(Polyline),
    /// Whole outlines, drawn on both sides.
    Pairs(Vec<Polyline>),
    /// Long bones as middle lines of about the same width, drawn on both sides.
    Bands(Vec<Polyline>),
    /// Open lines, drawn on both sides.
    Lines(Vec<Polyline>),
}

/// One bone, or a part of one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoneShape {
    /// The group that the plates name.
    pub group: String,
    /// Its paint.
    pub paint: BonePaint,
    /// Its form.
    pub form: BoneForm,
}

/// All bones, in drawing order within their groups.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkeletonShape {
    /// The bones.
    pub bones: Vec<BoneShape>,
}

/// Fine lines between guides, as fascia shows them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineFamily {
    /// How many lines.
    pub count: u8,
    /// The guides between which they run.
    pub guides: Vec<Polyline>,
}

/// A sheet or band of connective tissue. Not selectable.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FasciaShape {
    /// The name that the plates use.
    pub id: String,
    /// The outline, drawn on both sides; smooth but for its first and last point.
    pub outline: Polyline,
    /// Its fine lines.
    pub lines: Vec<LineFamily>,
}

/// All fascia.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FasciaShapes {
    /// The sheets and bands.
    pub fascia: Vec<FasciaShape>,
}

/// Muscles that only complete a picture: never selectable, never lit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContextShapes {
    /// The muscles.
    pub muscles: Vec<MuscleShape>,
}

/// A height that people name: the tip of a spinous process, or a place above or below the spine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelShape {
    /// `C7`, `T12`, `skull` ...
    pub name: String,
    /// Millimetres below the top of the skull.
    pub y: f32,
}

/// All heights, from the skull downwards.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LandmarkShapes {
    /// The heights.
    pub levels: Vec<LevelShape>,
}

/// One thing that a plate draws.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DrawItem {
    /// A group of bones.
    Bones(String),
    /// The muscles between the ribs.
    Intercostals,
    /// A sheet or band of connective tissue.
    Fascia(String),
    /// A muscle that only completes the picture.
    Context(MuscleId),
    /// A muscle of another layer that shows here too. Selectable.
    Visitor(MuscleId),
    /// A muscle of this layer.
    Muscle(MuscleId),
}

/// What a plate draws, from the back of the picture to the front.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlateOrder {
    /// Which plate.
    pub layer: Layer,
    /// Its things, in order.
    pub draw: Vec<DrawItem>,
}

/// The three plates.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlateOrders {
    /// One entry a layer.
    pub plates: Vec<PlateOrder>,
}

/// Everything in `content/plate`: one field a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlateShapes {
    /// `body.toml`
    pub body: BodyShape,
    /// `bones.toml`
    pub bones: SkeletonShape,
    /// `fascia.toml`
    pub fascia: FasciaShapes,
    /// `context.toml`
    pub context: ContextShapes,
    /// `landmarks.toml`
    pub landmarks: LandmarkShapes,
    /// `plates.toml`
    pub plates: PlateOrders,
}
