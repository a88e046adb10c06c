//! Where it hurts: dabs on the plate and buttons beside it, with one kind of pain for all of them.

use super::areas::Place;
use crate::anatomy::Muscle;
use crate::content::area::{Area, Button, Kind, SoreArea};
use crate::geometry::{Point, within};
use crate::units::{Layer, Side};
use serde::{Deserialize, Serialize};

/// A round dab in the plate frame, in whole millimetres. Its side is that of its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "[i16; 3]", into = "[i16; 3]")]
pub struct Dab {
    x: i16,
    y: i16,
    radius: u8,
}

impl Dab {
    /// The radius of a tap, about a fingertip, in millimetres.
    pub const TAP: f64 = 4.0;
    /// The radius of a brush, in millimetres.
    pub const BRUSH: f64 = 8.0;
    /// The radius of the dabs that fill an area: they overlap, and spill little over its edge.
    const FILL: f64 = 6.0;

    /// A dab; the numbers are rounded to whole millimetres, and the radius is 1 to 60.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped first"
    )]
    pub fn new(centre: Point, radius: f64) -> Self {
        let whole = |value: f64| within(value.round(), -2000.0, 2000.0) as i16;
        let radius = within(radius.round(), 1.0, 60.0) as u8;
        Self {
            x: whole(centre.x),
            y: whole(centre.y),
            radius,
        }
    }

    /// Its middle.
    pub fn centre(self) -> Point {
        Point::new(f64::from(self.x), f64::from(self.y))
    }

    /// Its radius, in millimetres.
    pub fn radius(self) -> f64 {
        f64::from(self.radius)
    }
}

impl From<[i16; 3]> for Dab {
    fn from([x, y, radius]: [i16; 3]) -> Self {
        Self::new(Point::new(f64::from(x), f64::from(y)), f64::from(radius))
    }
}

impl From<Dab> for [i16; 3] {
    fn from(dab: Dab) -> Self {
        [dab.x, dab.y, i16::from(dab.radius)]
    }
}

/// A button that is pressed; no side where the button has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pressed {
    /// Which button.
    pub button: Button,
    /// On which side.
    #[serde(default)]
    pub side: Option<Side>,
}

impl Pressed {
    /// A button on a side; without one where it has none.
    pub fn new(button: Button, side: Side) -> Self {
        Self {
            button,
            side: button.has_sides().then_some(side),
        }
    }
}

/// All that a person marks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Marks {
    /// What is painted or tapped.
    pub dabs: Vec<Dab>,
    /// What is pressed beside the plate.
    pub buttons: Vec<Pressed>,
    /// What it feels like; none until it is chosen.
    pub kind: Option<Kind>,
    /// The plate it was marked on, where the person chose one on purpose: muscles of that plate come
    /// first. None on the first view.
    pub plate: Option<Layer>,
}

impl Marks {
    /// Whether nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.dabs.is_empty() && self.buttons.is_empty()
    }

    /// Adds a dab, unless one of the same size is there already.
    pub fn paint(&mut self, dab: Dab) {
        let same = |old: &Dab| {
            old.radius >= dab.radius && old.centre().distance(dab.centre()) < dab.radius() / 4.0
        };
        if !self.dabs.iter().any(same) {
            self.dabs.push(dab);
        }
    }

    /// Takes away every dab whose middle lies under this one.
    pub fn erase(&mut self, under: Dab) {
        self.dabs
            .retain(|dab| dab.centre().distance(under.centre()) > under.radius());
    }

    /// Paints, or rubs out, along a line: a dab at its end, and as many before it as leave no gap.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a line on the plate is short"
    )]
    pub fn draw(&mut self, from: Point, to: Point, rub_out: bool) {
        let pieces = (from.distance(to) / (Dab::BRUSH / 2.0)).ceil().max(1.0) as u32;
        for piece in 1..=pieces {
            let share = f64::from(piece) / f64::from(pieces);
            let dab = Dab::new(from.towards(to, share), Dab::BRUSH);
            if rub_out {
                self.erase(dab);
            } else {
                self.paint(dab);
            }
        }
    }

    /// Presses a button, or lets it go.
    pub fn toggle(&mut self, button: Button, side: Side) {
        let pressed = Pressed::new(button, side);
        if self.buttons.contains(&pressed) {
            self.buttons.retain(|held| *held != pressed);
        } else {
            self.buttons.push(pressed);
        }
    }

    /// Whether a button is pressed on this side.
    pub fn is_pressed(&self, button: Button, side: Side) -> bool {
        self.buttons.contains(&Pressed::new(button, side))
    }

    /// Marks a whole area, as keyboard and lists do: by dabs where the plate shows it, else by its
    /// button.
    pub fn fill(&mut self, area: &Area, side: Side) {
        let place = Place::new(area);
        if let Some(bounds) = place.bounds() {
            let (wide, high) = (
                bounds.most.x - bounds.least.x,
                bounds.most.y - bounds.least.y,
            );
            for (column, row) in grid(wide, high) {
                let point = bounds.least + Point::new(column, row);
                if place.holds(point) {
                    self.paint(Dab::new(Muscle::on(side, point), Dab::FILL));
                }
            }
        }
        if let (None, Some(button)) = (place.bounds(), area.button)
            && !self.is_pressed(button, side)
        {
            self.toggle(button, side);
        }
    }

    /// Marks a whole area where nothing in it is marked, else takes away what is.
    pub fn toggle_area(&mut self, area: &Area, side: Side) {
        if !self.touches(area, side) {
            return self.fill(area, side);
        }
        let place = Place::new(area);
        let inside = |dab: &Dab| holds(&place, *dab, side);
        self.dabs.retain(|dab| !inside(dab));
        if let Some(button) = area.button.filter(|button| self.is_pressed(*button, side)) {
            self.toggle(button, side);
        }
    }

    /// Whether the marks touch an area: its button is pressed, or the middle of a dab lies in it.
    pub fn touches(&self, area: &Area, side: Side) -> bool {
        let place = Place::new(area);
        area.button
            .is_some_and(|button| self.is_pressed(button, side))
            || self.dabs.iter().any(|dab| holds(&place, *dab, side))
    }

    /// The areas that the marks touch, in the order of the areas. A dab between areas counts for the
    /// nearest one.
    pub fn areas(&self, areas: &[Area]) -> Vec<SoreArea> {
        let nearest: Vec<SoreArea> = self
            .dabs
            .iter()
            .filter_map(|dab| nearest_area(*dab, areas))
            .collect();
        let both = |area: &Area| {
            Side::BOTH.map(|side| SoreArea {
                area: area.id,
                side,
            })
        };
        let touched =
            |area: &Area, sore: &SoreArea| nearest.contains(sore) || self.touches(area, sore.side);
        areas
            .iter()
            .flat_map(|area| both(area).map(|sore| (area, sore)))
            .filter(|(area, sore)| touched(area, sore))
            .map(|(_, sore)| sore)
            .collect()
    }
}

/// Whether the middle of a dab lies in a place, on this side.
fn holds(place: &Place, dab: Dab, side: Side) -> bool {
    let point = Muscle::on(side, dab.centre());
    point.x >= 0.0 && place.holds(point)
}

/// The area nearest to a dab that lies in none.
fn nearest_area(dab: Dab, areas: &[Area]) -> Option<SoreArea> {
    let side = if dab.x < 0 { Side::Left } else { Side::Right };
    let point = Muscle::on(side, dab.centre());
    let places = areas.iter().map(|area| (area, Place::new(area)));
    let (area, place, _) = places
        .filter_map(|(area, place)| {
            let distance = place.distance(point)?;
            Some((area, place, distance))
        })
        .min_by(|(.., one), (.., other)| one.total_cmp(other))?;
    let between = !place.holds(point);
    between.then_some(SoreArea {
        area: area.id,
        side,
    })
}

/// The middles of dabs that cover a rectangle.
fn grid(wide: f64, high: f64) -> impl Iterator<Item = (f64, f64)> {
    let steps = |length: f64| {
        std::iter::successors(Some(Dab::BRUSH / 2.0), |at| Some(at + Dab::BRUSH))
            .take_while(move |at| *at < length)
    };
    steps(high).flat_map(move |row| steps(wide).map(move |column| (column, row)))
}
