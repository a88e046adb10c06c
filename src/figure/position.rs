//! What content says about one body position: two key poses as headings, what holds the body, and
//! what is pressed. Lengths are thousandths of body height; headings are degrees, 0 to the right and
//! 90 up; a side view faces right. Everything is written for the right side (DESIGN 6).

use crate::units::{PositionId, Side};
use serde::{Deserialize, Serialize};

/// One position of the library (clinical 6.2), drawn for the right side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Position {
    /// The id, `p01`.
    pub id: PositionId,
    /// The number in clinical 6.2, `P01`.
    pub reference: String,
    /// Its name in plain words.
    pub name: String,
    /// What the drawing shows, for who can't see it; `{side}` and `{other}` stand for the sides.
    pub description: String,
    /// Where it is done.
    pub place: Place,
    /// From where it is drawn.
    pub view: View,
    /// What holds the body: the first places it, more tilt the trunk, or the head, until they hold too.
    #[serde(default)]
    pub holds: Vec<Hold>,
    /// The tool and where it touches.
    #[serde(default)]
    pub tool: Option<Tool>,
    /// The area that is worked.
    #[serde(default)]
    pub target: Option<Target>,
    /// Everything else in the drawing.
    #[serde(default)]
    pub props: Vec<Prop>,
    /// Arrows that show the move, each a run of points.
    #[serde(default)]
    pub arrows: Vec<Vec<[f64; 2]>>,
    /// The first key pose.
    pub start: Pose,
    /// What is different in the second key pose.
    #[serde(default)]
    pub end: Change,
}

impl Position {
    /// The description, with the worked side and the other side named.
    pub fn describe(&self, side: Side) -> String {
        self.description
            .replace("{side}", side.word())
            .replace("{other}", side.other().word())
    }
}

/// Where a position is done; the lead-in depends on it (DECISIONS 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Lying or sitting on the floor.
    Floor,
    /// On the knees, or on hands and knees.
    Kneeling,
    /// Sitting on a chair.
    Chair,
    /// Standing and leaning on a wall or a door frame.
    Wall,
    /// Standing free.
    Standing,
}

/// From where a figure is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// From the person's right side.
    Side,
    /// From the front, upright.
    Front,
    /// From behind, upright.
    Back,
    /// From the front, lying on one side: the near limbs are the upper ones.
    Lying,
}

impl View {
    /// Whether the width of the body is seen, not its depth.
    pub const fn shows_width(self) -> bool {
        !matches!(self, Self::Side)
    }

    /// Whether both sides of the body are equally near to the eye.
    pub const fn is_level(self) -> bool {
        matches!(self, Self::Front | Self::Back)
    }
}

/// A surface that holds the body or a tool.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// A level surface at this height: 0 is the floor.
    Level(f64),
    /// A wall, or the back of a chair, on the left of the body, at this x.
    Left(f64),
    /// A wall on the right of the body, at this x.
    Right(f64),
}

/// A part of the body that a surface holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Hips, back and chest.
    Trunk,
    /// The head.
    Head,
    /// The near arm from shoulder to wrist.
    NearArm,
    /// The far arm from shoulder to wrist.
    FarArm,
    /// The near leg.
    NearLeg,
    /// The far leg.
    FarLeg,
    /// The tool.
    Tool,
}

/// A part held by a surface.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Hold {
    /// What is held.
    pub part: Part,
    /// What holds it.
    pub on: Ground,
}

/// A line inside the body from which places on the skin are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bone {
    /// Hip joints (0) to the base of the neck (1). T12 is near 0.5, T7 near 0.72, T2 near 0.93.
    Trunk,
    /// Base of the skull (0) to the crown (1).
    Head,
    /// Near hip to knee.
    NearThigh,
    /// Far hip to knee.
    FarThigh,
    /// Near knee to ankle.
    NearShank,
    /// Base of the neck (0) to the near shoulder (1).
    NearShoulder,
}

/// What a tool is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ToolKind {
    /// A foam roller, 15 cm thick, seen end on.
    Roller,
    /// A ball, drawn 1.4 times its size.
    Ball,
    /// Two balls in a sock, one on each side of the spine.
    TwoBalls,
    /// A rolled towel.
    Towel,
}

impl ToolKind {
    /// The radius it is drawn with.
    pub const fn radius(self) -> f64 {
        match self {
            Self::Roller => 43.0,
            Self::Ball | Self::TwoBalls => 27.0,
            Self::Towel => 19.0,
        }
    }
}

/// A tool between the body and a surface.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Tool {
    /// What it is.
    pub kind: ToolKind,
    /// The bone it lies next to.
    pub bone: Bone,
    /// How far along the bone, in the first and the second key pose.
    pub share: [f64; 2],
    /// What it rests on.
    pub on: Ground,
}

/// The worked area: a lens under the skin.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Target {
    /// The bone it lies over.
    pub bone: Bone,
    /// From where to where along the bone.
    pub share: [f64; 2],
    /// On which side of the bone, in degrees from its heading, at its two ends.
    pub toward: [f64; 2],
    /// How thick it is drawn.
    pub depth: f64,
}

/// What a prop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PropKind {
    /// A mat under the body.
    Mat,
    /// A chair that faces right, seen from the side; the place is the middle of its seat.
    Chair,
    /// A chair seen from the front.
    ChairFront,
    /// A wall on the left.
    LeftWall,
    /// A wall on the right.
    RightWall,
    /// A door frame.
    DoorFrame,
    /// A cushion, pillow or folded towel.
    Cushion,
    /// A warm pack in a cloth.
    WarmPack,
}

/// Where a prop lies.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spot {
    /// At a fixed place.
    At([f64; 2]),
    /// On the skin: bone, share, and degrees from the bone's heading. It turns with the skin.
    Skin(Bone, f64, f64),
    /// At a share of the bone itself.
    Bone(Bone, f64),
}

/// A thing in the drawing that is not the tool.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Prop {
    /// What it is.
    pub kind: PropKind,
    /// Where it lies.
    pub place: Spot,
    /// Width and height, where the kind leaves them open.
    #[serde(default)]
    pub size: [f64; 2],
    /// Turned by this many degrees.
    #[serde(default)]
    pub turn: f64,
    /// Whether it is nearer than the body.
    #[serde(default)]
    pub front: bool,
}

/// One key pose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pose {
    /// Where the hips are, before a hold moves them.
    pub hip: [f64; 2],
    /// Headings along the trunk from hips to neck, evenly spaced.
    pub trunk: Vec<f64>,
    /// Heading of the neck.
    pub neck: f64,
    /// Heading of the head, from skull base to crown.
    pub head: f64,
    /// How far the shoulders are drawn up.
    #[serde(default)]
    pub shrug: f64,
    /// The arm on the near side.
    pub near_arm: Limb,
    /// The arm on the far side.
    pub far_arm: Limb,
    /// The leg on the near side.
    pub near_leg: Limb,
    /// The leg on the far side.
    pub far_leg: Limb,
}

/// What a key pose changes; all else stays as in the first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Change {
    /// See [`Pose::hip`].
    pub hip: Option<[f64; 2]>,
    /// See [`Pose::trunk`].
    pub trunk: Option<Vec<f64>>,
    /// See [`Pose::neck`].
    pub neck: Option<f64>,
    /// See [`Pose::head`].
    pub head: Option<f64>,
    /// See [`Pose::shrug`].
    pub shrug: Option<f64>,
    /// See [`Pose::near_arm`].
    pub near_arm: Option<Limb>,
    /// See [`Pose::far_arm`].
    pub far_arm: Option<Limb>,
    /// See [`Pose::near_leg`].
    pub near_leg: Option<Limb>,
    /// See [`Pose::far_leg`].
    pub far_leg: Option<Limb>,
}

/// An arm or a leg.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Limb {
    /// Headings of upper arm, forearm and hand, or of thigh, shank and foot. Where the limb reaches
    /// for something, the first two say which way the joint bends and are corrected to reach it.
    pub headings: [f64; 3],
    /// Foreshortening of the three where they leave the drawing plane; 1 is full length.
    #[serde(default = "full_length")]
    pub drawn: [f64; 3],
    /// What the wrist or the ankle is held at.
    #[serde(default)]
    pub reach: Option<Reach>,
    /// Whether the hand is closed.
    #[serde(default)]
    pub fist: bool,
}

const fn full_length() -> [f64; 3] {
    [1.0; 3]
}

/// What a wrist or an ankle is held at.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// On the floor at this x: a hand or a foot lies flat.
    Floor(f64),
    /// At a fixed point.
    At([f64; 2]),
    /// A share along a bone, and a distance from it to its left as it points.
    Bone(Bone, f64, f64),
}
