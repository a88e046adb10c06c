//! Placing a body: it rests on what holds it, and the tool lies between it and its ground.

use super::between::pose_between;
use super::body::Body;
use super::position::{Bone, Ground, Hold, Part, Pose, Position, PropKind, Spot, Tool};
use super::skeleton::{Skeleton, Tilt};
use crate::geometry::Point;

/// How deep flesh sinks into what holds it; there it is drawn flat.
pub const SINK: f64 = 5.0;
/// How far flesh overlaps a tool that it presses.
pub const PRESS: f64 = 6.0;
/// A gap smaller than this is closed.
const CLOSE: f64 = 0.05;
/// How far the trunk may be tilted so that its second hold holds, in degrees.
const MOST_TILT: f64 = 40.0;

/// A tool in place.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    /// The tool.
    pub tool: Tool,
    /// Its middle.
    pub centre: Point,
}

/// A body in place.
pub struct Settled {
    /// Its joints.
    pub skeleton: Skeleton,
    /// Its flesh.
    pub body: Body,
    /// Its tool.
    pub tool: Option<Placed>,
    /// The floor and the walls, which its flesh may not cross.
    pub grounds: Vec<Ground>,
}

impl Ground {
    /// The direction that leads into the ground.
    pub const fn into_it(self) -> Point {
        match self {
            Self::Level(_) => Point::new(0.0, -1.0),
            Self::Left(_) => Point::new(-1.0, 0.0),
            Self::Right(_) => Point::new(1.0, 0.0),
        }
    }

    /// The distance of a point from the ground; negative inside it.
    pub fn clearance(self, point: Point) -> f64 {
        match self {
            Self::Level(y) => point.y - y,
            Self::Left(x) => point.x - x,
            Self::Right(x) => x - point.x,
        }
    }
}

impl Position {
    /// Whether a hold turns neck and head alone, not the whole trunk.
    fn turns_head(&self, hold: &Hold) -> bool {
        let tool_at_head = self.tool.is_some_and(|tool| tool.bone == Bone::Head);
        hold.part == Part::Head || (hold.part == Part::Tool && tool_at_head)
    }
}

impl Settled {
    /// The body of a position, a share of the way between its key poses, held by what holds it.
    pub fn new(position: &Position, share: f64) -> Self {
        let pose = pose_between(position, share);
        let hip = Point::from(pose.hip);
        let at = |tilt: Tilt| Self::placed(position, share, &pose, hip, tilt);
        let mut tilt = Tilt::default();
        for hold in position.holds.iter().skip(1) {
            let holds_head = position.turns_head(hold);
            let turned = |degrees: f64| {
                if holds_head {
                    Tilt {
                        head: degrees,
                        ..tilt
                    }
                } else {
                    Tilt {
                        trunk: degrees,
                        ..tilt
                    }
                }
            };
            tilt = turned(root_near_zero(&|degrees| at(turned(degrees)).gap(hold)));
        }
        at(tilt)
    }

    fn placed(position: &Position, share: f64, pose: &Pose, hip: Point, tilt: Tilt) -> Self {
        let mut at = hip;
        let mut settled = Self::unplaced(position, share, pose, at, tilt);
        let Some(first) = position.holds.first() else {
            return settled;
        };
        // Limbs that reach change with the place, and the place a little with them.
        for _ in 0..6 {
            let gap = settled.gap(first);
            if gap.abs() < CLOSE {
                break;
            }
            at = at + first.on.into_it() * gap;
            settled = Self::unplaced(position, share, pose, at, tilt);
        }
        settled
    }

    fn unplaced(position: &Position, share: f64, pose: &Pose, hip: Point, tilt: Tilt) -> Self {
        let skeleton = Skeleton::new(pose, position.view, hip, tilt);
        let body = Body::new(&skeleton);
        let placed = |tool| place_tool(tool, share, &skeleton, &body);
        let tool = position.tool.map(placed);
        let mut grounds = vec![Ground::Level(0.0)];
        for prop in &position.props {
            match (prop.kind, prop.place) {
                (PropKind::LeftWall, Spot::At([x, _])) => grounds.push(Ground::Left(x)),
                (PropKind::RightWall, Spot::At([x, _])) => grounds.push(Ground::Right(x)),
                _ => {}
            }
        }
        Self {
            skeleton,
            body,
            tool,
            grounds,
        }
    }

    /// How far a held part is from what holds it; negative where it would sink in too far.
    pub fn gap(&self, hold: &Hold) -> f64 {
        let into = hold.on.into_it();
        let (Ground::Level(edge) | Ground::Left(edge) | Ground::Right(edge)) = hold.on;
        let edge = edge * (into.x + into.y);
        let reached = match (hold.part, self.tool) {
            (Part::Tool, Some(Placed { tool, centre, .. })) => {
                return edge - (centre.dot(into) + tool.kind.radius());
            }
            _ => self.body.extent(hold, into),
        };
        edge + SINK - reached
    }
}

/// The nearest tilt at which the gap closes; the best there is where none closes it.
fn root_near_zero(gap: &dyn Fn(f64) -> f64) -> f64 {
    const STRIDE: f64 = 4.0;
    let start = gap(0.0);
    let mut best = (start.abs(), 0.0);
    let (mut rising, mut falling) = (start, start);
    let mut outer = STRIDE;
    while outer <= MOST_TILT {
        for (sign, last) in [(1.0, &mut rising), (-1.0, &mut falling)] {
            let here = gap(sign * outer);
            if here.signum() != last.signum() {
                return between_signs(gap, sign * (outer - STRIDE), *last, sign * outer, here);
            }
            if here.abs() < best.0 {
                best = (here.abs(), sign * outer);
            }
            *last = here;
        }
        outer += STRIDE;
    }
    best.1
}

/// Where the gap closes between two tilts at which it has different signs.
fn between_signs(gap: &dyn Fn(f64) -> f64, low: f64, at_low: f64, high: f64, at_high: f64) -> f64 {
    let (mut low, mut at_low, mut high, mut at_high) = (low, at_low, high, at_high);
    for _ in 0..20 {
        // Half way towards the middle from the straight line's crossing: never stuck at one end.
        let crossing = low + (high - low) * at_low / (at_low - at_high);
        let middle = crossing + (f64::midpoint(low, high) - crossing) * 0.1;
        let here = gap(middle);
        if here.abs() < CLOSE {
            return middle;
        }
        if here.signum() == at_low.signum() {
            (low, at_low) = (middle, here);
        } else {
            (high, at_high) = (middle, here);
        }
    }
    f64::midpoint(low, high)
}

/// Puts the tool between bone and ground, so that it presses into the flesh by [`PRESS`].
fn place_tool(tool: Tool, share: f64, skeleton: &Skeleton, body: &Body) -> Placed {
    let [from, to] = tool.share;
    let (bone, _) = skeleton.bone(tool.bone, from + (to - from) * share);
    let into = tool.on.into_it();
    let wanted = tool.kind.radius() - PRESS;
    let distance = |away: f64| pressed(tool.bone, body, bone + into * away) - wanted;
    let (mut low, mut high) = (0.0, 300.0);
    for _ in 0..16 {
        let middle = f64::midpoint(low, high);
        if distance(middle) < 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    Placed {
        tool,
        centre: bone + into * high,
    }
}

/// The distance to the flesh that a tool at this bone meets.
fn pressed(bone: Bone, body: &Body, point: Point) -> f64 {
    match bone {
        Bone::FarThigh => body.far_leg.distance(point),
        _ => body.without_arms(point),
    }
}
