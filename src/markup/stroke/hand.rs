//! What touches the skin: its outline round its middle, in millimetres, turned along the fibres.

use crate::anatomy::stroke::{Motion, Movement};
use crate::content::technique::Contact;
use crate::geometry::{PathText, Point, turn, within};

/// The corners of an outline.
const CORNERS: u8 = 16;
/// How far from the path the fingers of a lifting hand are, closed and open.
const CLOSED: f64 = 10.0;
const OPEN: f64 = 12.0;
/// How far from the path each of two tapping hands is.
const FIST: f64 = 14.0;
/// How far the ends of a stretched muscle are drawn apart, in the picture.
const DRAWN: f64 = 12.0;
/// How far a roller that keeps to one side reaches out from its path.
const ROLLER_OUT: f64 = 55.0;
/// The narrowest that a hand is drawn, to each side.
const NARROWEST: f64 = 13.0;

/// One thing that moves over the skin.
#[derive(Clone, Debug)]
pub(super) struct Hand {
    /// Its outline, filled.
    pub(super) markup: String,
    /// Its place among two: to one side of the path, to the other, or on it.
    aside: f64,
    /// Whether it lies across the midline.
    across_both: bool,
    /// How far its middle lies out from the middle of the contact.
    shift: Point,
}

impl Hand {
    /// Where it is from the middle of the contact.
    pub(super) fn offset(&self, motion: &Motion, spread: f64, at: Point) -> Point {
        let sideways = motion.along().left();
        match motion.movement() {
            Movement::LiftAndSqueeze => sideways * (self.aside * (CLOSED + OPEN * spread)),
            Movement::Tapping => {
                let tapping = if self.taps(motion, at) { 0.0 } else { 2.0 };
                sideways * (self.aside * FIST * tapping)
            }
            Movement::Lengthening => {
                let end = motion.route().at(if self.aside < 0.0 { 0.0 } else { 1.0 });
                let out = (end - motion.centre()).unit();
                end + out * (DRAWN * spread) - at
            }
            // A roller over the ribs lies across both sides.
            _ if self.across_both => Point::new(-at.x, 0.0),
            _ => self.shift,
        }
    }

    /// Of two hands that tap by turns: whether it is this one's turn.
    pub(super) fn taps(&self, motion: &Motion, at: Point) -> bool {
        let side = (at - motion.centre()).dot(motion.along().left());
        motion.movement() != Movement::Tapping || side * self.aside > 0.0
    }
}

/// What touches the skin; nothing that would lie where nothing may press.
pub(super) fn hands(contact: Contact, motion: &Motion, room: f64) -> Vec<Hand> {
    // Half of its length along the fibres, and across.
    let (along, across) = match contact {
        Contact::Palm => (30.0, 22.0),
        Contact::Thumb => (14.0, 11.0),
        Contact::Knuckles => (20.0, 15.0),
        Contact::Fingers => (17.0, 7.0),
        Contact::Fists => (15.0, 12.0),
        Contact::Ball => (18.0, 18.0),
        Contact::Roller => (11.0, 115.0),
        Contact::Ends => (4.0, 16.0),
        Contact::Pack => (34.0, 26.0),
    };
    let wide = matches!(contact, Contact::Palm | Contact::Knuckles);
    let across = if wide {
        within(across, NARROWEST.min(across), room.max(NARROWEST))
    } else {
        across
    };
    let square = matches!(contact, Contact::Roller | Contact::Ends | Contact::Pack);
    let across_both = contact == Contact::Roller && room.is_infinite();
    // Elsewhere a roller reaches out from the bone that it must leave free.
    let (across, shift) = if contact == Contact::Roller && !across_both {
        let out = motion.along().left();
        let out = if out.x < 0.0 { out * -1.0 } else { out };
        let half = f64::midpoint(room, ROLLER_OUT);
        (half, out * (ROLLER_OUT - half))
    } else {
        (across, Point::default())
    };
    let way = if across_both {
        Point::new(0.0, 1.0)
    } else {
        motion.along()
    };
    let outline = outline(way, along, across, square);
    let asides: &[f64] = match motion.movement() {
        Movement::LiftAndSqueeze | Movement::Tapping | Movement::Lengthening => &[-1.0, 1.0],
        _ => &[0.0],
    };
    let hand = |aside: &f64| Hand {
        markup: outline.clone(),
        aside: *aside,
        across_both,
        shift,
    };
    asides.iter().map(hand).collect()
}

/// A closed outline: an ellipse, or nearly a rectangle.
fn outline(way: Point, along: f64, across: f64, square: bool) -> String {
    let bent = |share: f64| {
        if square {
            share.signum() * share.abs().sqrt().sqrt()
        } else {
            share
        }
    };
    let corner = |place: u8| {
        let (cosine, sine) = turn(360.0 * f64::from(place) / f64::from(CORNERS));
        way * (along * bent(cosine)) + way.left() * (across * bent(sine))
    };
    let points: Vec<Point> = (0..CORNERS).map(corner).collect();
    let path = PathText::new().smooth_ring(&points).finish();
    ["<path d='", &path, "'/>"].concat()
}
