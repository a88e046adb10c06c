//! What a figure is made of when it is shown: paths, each of one kind of paint.

use crate::geometry::{PathText, Point, view_box};

/// How a path is painted; each kind is one class in `style/figure.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// The mat on the floor.
    Mat,
    /// Floor and walls.
    Floor,
    /// The slanted lines behind a wall.
    Hatch,
    /// Chairs and door frames.
    Furniture,
    /// Far arms and legs.
    Far,
    /// The shorts on a far leg.
    FarCloth,
    /// Cushions, pillows and towels.
    Soft,
    /// Folds of cushions, pillows and towels.
    SoftLine,
    /// Rollers and balls.
    Tool,
    /// The middle of a roller.
    Hub,
    /// Treads and seams.
    ToolLine,
    /// The body's fill.
    Body,
    /// The shorts.
    Cloth,
    /// The worked area.
    Target,
    /// Its fibres.
    TargetLine,
    /// The hair.
    Hair,
    /// Hems.
    Hem,
    /// Where one near part lies over another.
    Inner,
    /// The near arm's fill.
    Arm,
    /// The body's outline.
    Line,
    /// A warm pack in front of the body.
    Pack,
    /// Arrows that show the move.
    Arrow,
}

impl Paint {
    /// The class of its paths.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Mat => "fig-mat",
            Self::Floor => "fig-floor",
            Self::Hatch => "fig-hatch",
            Self::Furniture => "fig-furniture",
            Self::Far => "fig-far",
            Self::FarCloth => "fig-far-cloth",
            Self::Soft => "fig-soft",
            Self::SoftLine => "fig-soft-line",
            Self::Tool => "fig-tool",
            Self::Hub => "fig-hub",
            Self::ToolLine => "fig-tool-line",
            Self::Body => "fig-body",
            Self::Cloth => "fig-cloth",
            Self::Target => "fig-target",
            Self::TargetLine => "fig-target-line",
            Self::Hair => "fig-hair",
            Self::Hem => "fig-hem",
            Self::Inner => "fig-inner",
            Self::Arm => "fig-arm",
            Self::Line => "fig-line",
            Self::Pack => "fig-pack",
            Self::Arrow => "fig-arrow",
        }
    }
}

/// One path of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How it is painted.
    pub paint: Paint,
    /// SVG path data.
    pub path: String,
}

/// The part of the plane that a drawing fills, in SVG's own direction (y down).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ViewBox {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl ViewBox {
    /// The value of the `viewBox` attribute.
    pub fn text(self) -> String {
        view_box(self.left, self.top, self.width, self.height)
    }
}

/// A figure, ready to be shown: paths in painting order. Its number of marks is the same at every
/// share of a position's move, so a view can keep its elements and change their paths.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The part of the plane to show; the same at every share of the move.
    pub view_box: ViewBox,
    /// The paths, furthest first.
    pub marks: Vec<Mark>,
    /// What it shows, in a sentence.
    pub description: String,
}

/// A drawing as it grows: marks in painting order, in SVG's direction, mirrored for the left side.
///
/// What paints adds to the sheet and returns no lists of marks or lines: joining lists of lists is
/// code for every kind of list, and a first visit would load it.
pub struct Sheet {
    mirrored: bool,
    marks: Vec<(Paint, PathText)>,
}

impl Sheet {
    /// An empty sheet for the right side, or, mirrored, for the left.
    pub const fn new(mirrored: bool) -> Self {
        Self {
            mirrored,
            marks: Vec::new(),
        }
    }

    /// Starts a mark; the lines that follow belong to it.
    pub fn start(&mut self, paint: Paint) -> &mut Self {
        self.marks.push((paint, PathText::new()));
        self
    }

    /// Adds a smooth closed ring.
    pub fn ring(&mut self, points: &[Point]) -> &mut Self {
        self.add(points, |path, points| path.smooth_ring(points))
    }

    /// Adds a smooth open run.
    pub fn run(&mut self, points: &[Point]) -> &mut Self {
        self.add(points, |path, points| path.smooth(points))
    }

    /// Adds a straight open run.
    pub fn line(&mut self, points: &[Point]) -> &mut Self {
        self.add(points, |path, points| path.line(points))
    }

    fn add(
        &mut self,
        points: &[Point],
        write: for<'a> fn(&'a mut PathText, &[Point]) -> &'a mut PathText,
    ) -> &mut Self {
        let mut placed = points.to_vec();
        for point in &mut placed {
            let x = if self.mirrored { -point.x } else { point.x };
            *point = Point::new(x, -point.y);
        }
        if let Some((_, path)) = self.marks.last_mut() {
            write(path, &placed);
        }
        self
    }

    /// The marks.
    pub fn finish(self) -> Vec<Mark> {
        let mut marks = Vec::with_capacity(self.marks.len());
        for (paint, path) in self.marks {
            let path = path.finish();
            marks.push(Mark { paint, path });
        }
        marks
    }
}
