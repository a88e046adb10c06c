//! Calls back before every picture that the screen shows, at the rate of the display.

use crate::geometry::within;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The longest step that is told, in seconds: after a hitch a movement goes on where it was.
const LONGEST: f64 = 0.1;

/// What is called before each picture; it is empty until it can ask for itself.
type Step = Rc<RefCell<Option<Closure<dyn FnMut(f64)>>>>;

/// A running series of callbacks; dropping it ends the series at once.
pub struct Frames {
    asked: Rc<Cell<i32>>,
    step: Step,
}

impl Frames {
    /// Calls back with the seconds since the frame before, until the answer is dropped.
    pub fn start(mut call: impl FnMut(f64) + 'static) -> Option<Self> {
        let frames = Self {
            asked: Rc::new(Cell::new(0)),
            step: Rc::new(RefCell::new(None)),
        };
        let (asked, step) = (Rc::clone(&frames.asked), Rc::downgrade(&frames.step));
        let mut before: Option<f64> = None;
        let tick = move |now: f64| {
            let gone = before.map_or(0.0, |before| (now - before) / 1000.0);
            before = Some(now);
            // Ask for the next one first, so that a callback that drops the series ends it.
            if let Some(next) = step.upgrade().and_then(|step| ask(&step)) {
                asked.set(next);
            }
            call(within(gone, 0.0, LONGEST));
        };
        frames.step.replace(Some(Closure::new(tick)));
        frames.asked.set(ask(&frames.step)?);
        Some(frames)
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            // A frame that has come already refuses; that is fine.
            let _ = window.cancel_animation_frame(self.asked.get());
        }
    }
}

fn ask(step: &Step) -> Option<i32> {
    let step = step.borrow();
    let call = step.as_ref()?.as_ref().unchecked_ref();
    web_sys::window()?.request_animation_frame(call).ok()
}
