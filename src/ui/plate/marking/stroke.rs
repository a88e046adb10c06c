//! One stroke of a finger or a mouse over the plate, from coming down to being lifted.

use crate::geometry::Point;
use crate::state::marking::{Marking, TAP};
use leptos::ev::PointerEvent;
use leptos::prelude::*;

/// How far a mouse may slip in a tap, in pixels.
const SLIP: f64 = 6.0;

/// One stroke of a finger.
#[derive(Clone, Copy)]
pub(super) struct Stroke {
    marking: Marking,
    /// Where it was last, while it paints.
    last: StoredValue<Option<Point>>,
    /// Where the finger came down, in pixels of the screen.
    down: StoredValue<Option<Point>>,
    /// Whether the click that follows belongs to it.
    painted: StoredValue<bool>,
}

impl Stroke {
    pub(super) fn new(marking: Marking) -> Self {
        Self {
            marking,
            last: StoredValue::new(None),
            down: StoredValue::new(None),
            painted: StoredValue::new(false),
        }
    }

    pub(super) fn down(self, event: &PointerEvent, at: Option<Point>) {
        // Two fingers pinch; what the first one painted was not meant.
        if !event.is_primary() {
            return self.take_back();
        }
        if event.button() != 0 {
            return;
        }
        self.painted.set_value(false);
        self.down.set_value(Some(on_screen(event)));
        if self.marking.finger.get_untracked() != TAP {
            self.begin(at);
        }
    }

    fn begin(self, at: Option<Point>) {
        if let Some(point) = at {
            self.marking.begin(point);
            self.last.set_value(at);
            self.painted.set_value(true);
        }
    }

    pub(super) fn moved(self, event: &PointerEvent, at: Option<Point>, may_paint: bool) {
        let (last, Some(point)) = (self.last.get_value(), at) else {
            return;
        };
        if let Some(last) = last {
            // Where the button was let go outside, nothing else says so.
            if event.buttons() == 0 {
                self.up();
            } else if last.distance(point) > 1.0 {
                self.marking.draw(last, point);
                self.last.set_value(at);
            }
            return;
        }
        let slipped = self
            .down
            .get_value()
            .is_some_and(|down| down.distance(on_screen(event)) > SLIP);
        if slipped && may_paint && event.buttons() & 1 == 1 {
            self.begin(at);
        }
    }

    pub(super) fn up(self) {
        self.down.set_value(None);
        if self.last.get_value().is_some() {
            self.last.set_value(None);
            self.marking.settle();
        }
    }

    /// The browser took the finger for something else, such as zooming with two.
    pub(super) fn take_back(self) {
        self.down.set_value(None);
        if self.last.get_value().is_some() {
            self.last.set_value(None);
            self.marking.undo();
        }
    }

    pub(super) fn was_painted(self) -> bool {
        let painted = self.painted.get_value();
        self.painted.set_value(false);
        painted
    }
}

fn on_screen(event: &PointerEvent) -> Point {
    Point::new(f64::from(event.client_x()), f64::from(event.client_y()))
}
