//! Plane geometry that the anatomy and the figures share: points, smooth curves, rings, path text.
//!
//! Units are those of the caller: millimetres in the plate frame, thousandths of body height in figures.

/// The number in these bounds that is nearest to a value; what is no number stays none. The standard
/// library's `clamp` can print its bounds, which costs 12 kB of what a first visit loads.
pub fn within(value: f64, least: f64, most: f64) -> f64 {
    if value < least {
        least
    } else if value > most {
        most
    } else {
        value
    }
}

/// The cosine and the sine of an angle in degrees, to nine decimals; exact at quarter turns.
///
/// The standard library's are exact to the last bit for every angle, however large, which costs 8 kB
/// of what a first visit loads. Pictures need a millionth.
#[allow(
    clippy::cast_possible_truncation,
    reason = "pictures turn a few times, not 2^31 times"
)]
pub fn turn(degrees: f64) -> (f64, f64) {
    let quarters = (degrees / 90.0 + 0.5).floor();
    let angle = (degrees - quarters * 90.0).to_radians();
    // Taylor's series: no angle is larger than an eighth of a turn, so six terms are enough.
    let square = angle * angle;
    let (mut cosine, mut sine) = (0.0, 0.0);
    for term in [10.0, 8.0, 6.0, 4.0, 2.0] {
        cosine = (1.0 + cosine) * -square / (term * (term - 1.0));
        sine = (1.0 + sine) * -square / (term * (term + 1.0));
    }
    let (cosine, sine) = (1.0 + cosine, (1.0 + sine) * angle);
    match quarters as i32 & 3 {
        0 => (cosine, sine),
        1 => (-sine, cosine),
        2 => (-cosine, -sine),
        _ => (sine, -cosine),
    }
}

/// A point, or a vector, in the plane.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Point {
    /// Distance to the right.
    pub x: f64,
    /// Distance down (plate frame) or up (figures).
    pub y: f64,
}

impl Point {
    /// A point from its two coordinates.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The point this far along the straight line to `other`; 0 is here, 1 is there.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        Self::new(
            self.x + (other.x - self.x) * share,
            self.y + (other.y - self.y) * share,
        )
    }

    /// The distance to another point.
    pub fn distance(self, other: Self) -> f64 {
        (self - other).length()
    }

    /// Its length as a vector. Not `hypot`, whose care for numbers near the largest and the smallest
    /// that there are is code that a first visit would load.
    pub fn length(self) -> f64 {
        self.dot(self).sqrt()
    }

    /// The vector of length 1 in the same direction; the vector of length 0 stays.
    #[must_use]
    pub fn unit(self) -> Self {
        self * (1.0 / self.length().max(1e-6))
    }

    /// The dot product with another vector: its length times how far the other goes along it.
    pub const fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }

    /// The vector turned by 90 degrees, to the left where y goes up.
    #[must_use]
    pub const fn left(self) -> Self {
        Self::new(-self.y, self.x)
    }

    /// The vector turned by some degrees, to the left where y goes up.
    #[must_use]
    pub fn turned(self, degrees: f64) -> Self {
        let (cosine, sine) = turn(degrees);
        self * cosine + self.left() * sine
    }

    /// The same point on the other side of the midline.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        Self::new(-self.x, self.y)
    }

    fn combine(terms: [(Self, f64); 4]) -> Self {
        terms.iter().fold(Self::default(), |sum, (point, weight)| {
            Self::new(sum.x + point.x * weight, sum.y + point.y * weight)
        })
    }
}

impl std::ops::Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl std::ops::Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl std::ops::Mul<f64> for Point {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}

impl From<[f64; 2]> for Point {
    fn from([x, y]: [f64; 2]) -> Self {
        Self::new(x, y)
    }
}

/// An open run of points that remembers how far along each one lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    points: Vec<Point>,
    along: Vec<f64>,
}

impl Curve {
    /// A curve of straight pieces through the points. An empty list gives one point at the origin.
    pub fn straight(points: Vec<Point>) -> Self {
        let points = if points.is_empty() {
            vec![Point::default()]
        } else {
            points
        };
        let mut along = Vec::with_capacity(points.len());
        let mut length = 0.0;
        let mut previous: Option<Point> = None;
        for point in &points {
            length += previous.map_or(0.0, |from| from.distance(*point));
            along.push(length);
            previous = Some(*point);
        }
        Self { points, along }
    }

    /// A smooth curve (centripetal Catmull-Rom, which never loops) through the points.
    pub fn smooth(points: &[Point], pieces_each: usize) -> Self {
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return Self::straight(Vec::new());
        };
        if points.len() < 3 {
            return Self::straight(points.to_vec());
        }
        let mut result = vec![*first];
        for (index, pair) in points.windows(2).enumerate() {
            let &[from, to] = pair else { continue };
            let before = index
                .checked_sub(1)
                .and_then(|at| points.get(at))
                .copied()
                .unwrap_or(from * 2.0 - to);
            let after = points.get(index + 2).copied().unwrap_or(*last * 2.0 - from);
            let steps = pieces_each.max(1);
            result.extend(
                (1..=steps).map(|step| catmull_rom([before, from, to, after], share(step, steps))),
            );
        }
        Self::straight(result)
    }

    /// The points, in order.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The length from end to end.
    pub fn length(&self) -> f64 {
        self.along.last().copied().unwrap_or(0.0)
    }

    /// The point at a share of the length; outside 0..=1 gives the nearer end.
    pub fn at(&self, share: f64) -> Point {
        let wanted = within(share, 0.0, 1.0) * self.length();
        let next = self.along.partition_point(|&along| along < wanted).max(1);
        let end = self.points.last().copied().unwrap_or_default();
        let (Some(&from), Some(&to)) = (self.points.get(next - 1), self.points.get(next)) else {
            return end;
        };
        let (Some(&start), Some(&stop)) = (self.along.get(next - 1), self.along.get(next)) else {
            return end;
        };
        let span = stop - start;
        if span <= f64::EPSILON {
            to
        } else {
            from.towards(to, (wanted - start) / span)
        }
    }

    /// Evenly spaced points between two shares of the length, both ends included.
    pub fn between(&self, from: f64, to: f64, count: usize) -> Vec<Point> {
        (0..count)
            .map(|step| self.at(from + (to - from) * share(step, count - 1)))
            .collect()
    }

    /// The same curve on the other side of the midline.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        Self::straight(self.points.iter().map(|point| point.mirrored()).collect())
    }

    /// The same curve with evenly spaced points.
    #[must_use]
    pub fn resampled(&self, count: usize) -> Self {
        Self::straight(self.between(0.0, 1.0, count.max(2)))
    }
}

/// How far `step` is on the way to `steps`, 0 to 1; 0 where there is nowhere to go.
#[allow(clippy::cast_precision_loss, reason = "counts here are far below 2^52")]
pub fn share(step: usize, steps: usize) -> f64 {
    if steps == 0 {
        0.0
    } else {
        step as f64 / steps as f64
    }
}

/// The value at `share` between the second and third of four evenly spaced points.
pub fn uniform_catmull_rom(points: [Point; 4], share: f64) -> Point {
    let [before, from, to, after] = points;
    let (once, twice, thrice) = (share, share * share, share * share * share);
    Point::combine([
        (before, 0.5 * (-once + 2.0 * twice - thrice)),
        (from, 0.5 * (2.0 - 5.0 * twice + 3.0 * thrice)),
        (to, 0.5 * (once + 4.0 * twice - 3.0 * thrice)),
        (after, 0.5 * (-twice + thrice)),
    ])
}

fn catmull_rom(points: [Point; 4], share: f64) -> Point {
    let [before, from, to, after] = points;
    let knot = |a: Point, b: Point| a.distance(b).sqrt().max(1e-6);
    let t1 = knot(before, from);
    let t2 = t1 + knot(from, to);
    let t3 = t2 + knot(to, after);
    let t = t1 + (t2 - t1) * share;
    let mix =
        |a: Point, b: Point, start: f64, stop: f64| a.towards(b, (t - start) / (stop - start));
    let a1 = mix(before, from, 0.0, t1);
    let a2 = mix(from, to, t1, t2);
    let a3 = mix(to, after, t2, t3);
    let b1 = mix(a1, a2, 0.0, t2);
    let b2 = mix(a2, a3, t1, t3);
    mix(b1, b2, t1, t2)
}

/// Whether a closed ring holds a point (even-odd rule).
pub fn ring_contains(ring: &[Point], point: Point) -> bool {
    let mut inside = false;
    let mut previous = ring.last().copied().unwrap_or_default();
    for &corner in ring {
        let crosses = (corner.y > point.y) != (previous.y > point.y);
        if crosses {
            let x =
                corner.x + (point.y - corner.y) * (previous.x - corner.x) / (previous.y - corner.y);
            if point.x < x {
                inside = !inside;
            }
        }
        previous = corner;
    }
    inside
}

/// The distance from a point to the nearest place on a closed ring's edge.
pub fn distance_to_ring(ring: &[Point], point: Point) -> f64 {
    let mut nearest = f64::INFINITY;
    let mut previous = ring.last().copied().unwrap_or_default();
    for &corner in ring {
        nearest = nearest.min(distance_to_segment(point, previous, corner));
        previous = corner;
    }
    nearest
}

/// The distance from a point to a straight piece.
pub fn distance_to_segment(point: Point, from: Point, to: Point) -> f64 {
    let run = to - from;
    let squared = run.x * run.x + run.y * run.y;
    if squared <= f64::EPSILON {
        return point.distance(from);
    }
    let along = ((point.x - from.x) * run.x + (point.y - from.y) * run.y) / squared;
    point.distance(from.towards(to, within(along, 0.0, 1.0)))
}

/// The area of a closed ring, never negative.
pub fn ring_area(ring: &[Point]) -> f64 {
    signed_ring_area(ring).abs()
}

/// The area of a closed ring, negative where it runs the other way round.
pub fn signed_ring_area(ring: &[Point]) -> f64 {
    let mut twice = 0.0;
    let mut previous = ring.last().copied().unwrap_or_default();
    for &corner in ring {
        twice += previous.x * corner.y - corner.x * previous.y;
        previous = corner;
    }
    twice / 2.0
}

/// Writes SVG path data with one decimal, without the float formatting code (it costs 7 kB of wasm).
#[derive(Clone, Debug, Default)]
pub struct PathText(String);

impl PathText {
    /// An empty path.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an open run of straight pieces.
    pub fn line(&mut self, points: &[Point]) -> &mut Self {
        let mut command = 'M';
        for &point in points {
            self.command(command, &[point]);
            command = 'L';
        }
        self
    }

    /// Adds a closed ring of straight pieces.
    pub fn ring(&mut self, points: &[Point]) -> &mut Self {
        self.line(points);
        if !points.is_empty() {
            self.0.push('Z');
        }
        self
    }

    /// Adds a smooth open run through a few points (cubic pieces).
    pub fn smooth(&mut self, points: &[Point]) -> &mut Self {
        self.smooth_pieces(points, false)
    }

    /// Adds a smooth closed ring through a few points (cubic pieces).
    pub fn smooth_ring(&mut self, points: &[Point]) -> &mut Self {
        self.smooth_pieces(points, true)
    }

    fn smooth_pieces(&mut self, points: &[Point], closed: bool) -> &mut Self {
        let Some(&first) = points.first() else {
            return self;
        };
        let count = points.len();
        let get = |index: usize, step: isize| -> Point {
            let at = if closed {
                (index + count).checked_add_signed(step).unwrap_or(0) % count
            } else {
                index.checked_add_signed(step).unwrap_or(0).min(count - 1)
            };
            points.get(at).copied().unwrap_or(first)
        };
        self.command('M', &[first]);
        for index in 0..(if closed { count } else { count - 1 }) {
            let (before, from, to, after) =
                (get(index, -1), get(index, 0), get(index, 1), get(index, 2));
            let leave = from + (to - before) * (1.0 / 6.0);
            let arrive = to - (after - from) * (1.0 / 6.0);
            self.command('C', &[leave, arrive, to]);
        }
        if closed {
            self.0.push('Z');
        }
        self
    }

    fn command(&mut self, letter: char, points: &[Point]) {
        self.0.push(letter);
        for (index, point) in points.iter().enumerate() {
            if index > 0 {
                self.0.push(' ');
            }
            push_tenths(&mut self.0, point.x);
            self.0.push(',');
            push_tenths(&mut self.0, point.y);
        }
    }

    /// The path data.
    pub fn finish(&self) -> String {
        self.0.clone()
    }
}

/// Writes a number with at most one decimal. Not-a-number becomes 0, so a path is always readable.
#[allow(
    clippy::cast_possible_truncation,
    reason = "the value is clamped first"
)]
pub fn push_tenths(text: &mut String, value: f64) {
    let tenths = within((value * 10.0).round(), -1e8, 1e8) as i64;
    if tenths < 0 {
        text.push('-');
    }
    let size = tenths.unsigned_abs();
    text.push_str(&(size / 10).to_string());
    if !size.is_multiple_of(10) {
        text.push('.');
        text.push_str(&(size % 10).to_string());
    }
}

/// A number with at most one decimal, for an attribute.
pub fn tenths(value: f64) -> String {
    let mut text = String::new();
    push_tenths(&mut text, value);
    text
}

/// The value of a `viewBox`: from a corner, so wide and so high.
pub fn view_box(left: f64, top: f64, width: f64, height: f64) -> String {
    let mut text = tenths(left);
    for value in [top, width, height] {
        text.push(' ');
        push_tenths(&mut text, value);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_smooth_curve_passes_through_its_points() {
        let points = [
            Point::new(0.0, 0.0),
            Point::new(10.0, 5.0),
            Point::new(12.0, 30.0),
        ];
        let curve = Curve::smooth(&points, 8);
        for point in points {
            assert!(curve.points().iter().any(|on| on.distance(point) < 1e-9));
        }
    }

    #[test]
    fn a_turn_has_the_cosine_and_the_sine_of_its_angle() {
        for tenth in -9000..9000 {
            let degrees = f64::from(tenth) * 0.1;
            let (sine, cosine) = degrees.to_radians().sin_cos();
            let turn = turn(degrees);
            assert!((turn.0 - cosine).abs() < 1e-9, "cosine of {degrees}");
            assert!((turn.1 - sine).abs() < 1e-9, "sine of {degrees}");
        }
        let up = Point::new(1.0, 0.0).turned(90.0);
        assert_eq!(up, Point::new(0.0, 1.0));
        assert_eq!(up.turned(-270.0), Point::new(-1.0, 0.0));
    }

    #[test]
    fn numbers_are_written_with_at_most_one_decimal() {
        let written = |value| {
            let mut text = String::new();
            push_tenths(&mut text, value);
            text
        };
        assert_eq!(written(-0.04), "0");
        assert_eq!(written(-1.25), "-1.3");
        assert_eq!(written(30.0), "30");
        assert_eq!(written(f64::NAN), "0");
    }

    #[test]
    fn a_square_holds_its_middle_and_not_its_outside() {
        let square = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]].map(Point::from);
        assert!(ring_contains(&square, Point::new(2.0, 2.0)));
        assert!(!ring_contains(&square, Point::new(5.0, 2.0)));
        assert!((ring_area(&square) - 16.0).abs() < 1e-9);
        assert!((distance_to_ring(&square, Point::new(2.0, 3.0)) - 1.0).abs() < 1e-9);
    }
}
