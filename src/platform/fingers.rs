//! Fingers, a mouse and its wheel on an element: what is dragged, pinched and turned.

use crate::geometry::Point;
use gloo_events::{EventListener, EventListenerOptions};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

/// How far a finger slips in a tap, in pixels.
const SLIP: f64 = 8.0;
/// How much of a turned wheel is twice as close, in pixels.
const WHEEL: f64 = 320.0;

/// What is asked of a picture. Places are in pixels from the corner of its element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// It is moved by so many pixels.
    Drag(Point),
    /// It is made larger by a factor, about a place.
    Scale(f64, Point),
}

/// Told of a gesture; answers whether it did anything.
type Act = Box<dyn FnMut(Gesture) -> bool>;
/// What a listener does.
type Heard = Box<dyn FnMut(&Event)>;

/// Fingers on an element, followed until this is dropped.
pub struct Fingers {
    _listeners: Vec<EventListener>,
}

/// The fingers that are down.
struct Held {
    element: Element,
    fingers: Vec<(i32, Point)>,
    slipped: f64,
    moved: Rc<Cell<bool>>,
    act: Act,
}

impl Fingers {
    /// Follows the fingers on an element. `moved` tells afterwards whether they did more than tap, so
    /// that the click that ends a drag is not taken for a choice.
    pub fn on(
        element: &Element,
        moved: Rc<Cell<bool>>,
        act: impl FnMut(Gesture) -> bool + 'static,
    ) -> Self {
        let held = Rc::new(RefCell::new(Held {
            element: element.clone(),
            fingers: Vec::new(),
            slipped: 0.0,
            moved,
            act: Box::new(act),
        }));
        let names = [
            "pointerdown",
            "pointermove",
            "pointerup",
            "pointercancel",
            "pointerleave",
            "wheel",
        ];
        let listeners = names.map(|name| {
            let held = held.clone();
            let heard: Heard = Box::new(move |event: &Event| held.borrow_mut().hear(name, event));
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(element, name, options, heard)
        });
        Self {
            _listeners: listeners.into(),
        }
    }
}

impl Held {
    fn hear(&mut self, name: &str, event: &Event) {
        if let Some(wheel) = event.dyn_ref::<WheelEvent>() {
            // Lines and pages of some mice, in pixels.
            let unit = if wheel.delta_mode() == 0 { 1.0 } else { 24.0 };
            let factor = 1.0 + (wheel.delta_y() * unit).abs() / WHEEL;
            let factor = if wheel.delta_y() > 0.0 {
                1.0 / factor
            } else {
                factor
            };
            let place = self.place(wheel);
            if (self.act)(Gesture::Scale(factor, place)) {
                event.prevent_default();
            }
            return;
        }
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        let id = pointer.pointer_id();
        match name {
            "pointerdown" => {
                if self.fingers.is_empty() {
                    self.slipped = 0.0;
                    self.moved.set(false);
                }
                self.fingers.push((id, self.place(pointer)));
            }
            // A mouse that hovers is no finger, and to ask where it is would lay the page out.
            "pointermove" if self.fingers.iter().any(|(known, _)| *known == id) => {
                self.follow(id, self.place(pointer));
            }
            "pointermove" => {}
            _ => self.fingers.retain(|(known, _)| *known != id),
        }
    }

    fn follow(&mut self, id: i32, place: Point) {
        let other = self.fingers.iter().find(|(known, _)| *known != id);
        let other = other.map(|(_, place)| *place);
        let Some(finger) = self.fingers.iter_mut().find(|(known, _)| *known == id) else {
            return;
        };
        let before = std::mem::replace(&mut finger.1, place);
        self.slipped += (place - before).length();
        let Some(other) = other else {
            if self.slipped > SLIP && (self.act)(Gesture::Drag(place - before)) {
                self.hold(id);
            }
            return;
        };
        let (was, is) = ((before - other).length(), (place - other).length());
        if was > 1.0 && (self.act)(Gesture::Scale(is / was, other)) {
            self.hold(id);
        }
    }

    /// The finger belongs to the picture until it is lifted, wherever it goes.
    fn hold(&self, id: i32) {
        if !self.moved.replace(true) {
            let _ = self.element.set_pointer_capture(id);
        }
    }

    fn place(&self, of: &MouseEvent) -> Point {
        let corner = self.element.get_bounding_client_rect();
        let (x, y) = (f64::from(of.client_x()), f64::from(of.client_y()));
        Point::new(x - corner.left(), y - corner.top())
    }
}
