//! Closer and further: by buttons, keys, fingers and wheel. The picture stays one of lines, so it is
//! sharp at any size.

use super::{Look, Place};
use crate::anatomy::{CLOSEST, Frame, Muscle};
use crate::geometry::Point;
use crate::markup::icon::{Icon, icon};
use crate::platform::fingers::{Fingers, Gesture};
use crate::platform::page;
use crate::state::plates::atlas;
use crate::ui::live::{Words, click, follow, memo, truth};
use leptos::html::Div;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// How much one press of a button or key is.
const STEP: f64 = 1.6;

/// What part of the plate is seen.
#[derive(Clone, Copy)]
pub(super) struct Zoom {
    /// The part; the whole back where nobody has come closer.
    pub(super) frame: Memo<Frame>,
    closer: RwSignal<Option<Frame>>,
    /// Whether a finger that is drawn over the plate does something else than move it.
    pub(super) held: RwSignal<bool>,
}

impl Zoom {
    /// All of the back. It goes to where a muscle is chosen, if that is out of sight.
    pub(super) fn new(look: Memo<Look>) -> Self {
        let closer = RwSignal::new(None);
        let frame = memo(move || {
            closer
                .get()
                .unwrap_or_else(|| at_rest(look.get().chosen.as_ref()))
        });
        let zoom = Self {
            frame,
            closer,
            held: RwSignal::new(false),
        };
        follow(move || {
            if let Some(place) = look.get().chosen {
                zoom.show(place);
            }
        });
        zoom
    }

    /// Whether one is closer than the whole.
    pub(super) fn is_close(self) -> bool {
        self.closer.with(Option::is_some)
    }

    /// Moves the picture, where one is close, so that a muscle is in it.
    pub(super) fn show(self, place: Place) {
        let anchor = atlas()
            .and_then(|atlas| atlas.muscle(place.0))
            .map(Muscle::anchor);
        if let (Some(frame), Some(anchor)) = (self.closer.get_untracked(), anchor) {
            self.closer
                .set(Some(frame.showing(Muscle::on(place.1, anchor))));
        }
    }

    /// Answers a key, and says whether it did.
    pub(super) fn act_on_key(self, key: &str, place: Place) -> bool {
        let anchor = atlas()
            .and_then(|atlas| atlas.muscle(place.0))
            .map(Muscle::anchor);
        let Some(anchor) = anchor else { return false };
        let about = Muscle::on(place.1, anchor);
        match key {
            "+" | "=" => self.scale(STEP, about),
            "-" => self.scale(1.0 / STEP, about),
            "0" => self.closer.set(None),
            _ => return false,
        }
        true
    }

    /// Follows fingers and wheel on the plate. The answer tells whether they have just dragged it.
    pub(super) fn follow_fingers(self, stage: NodeRef<Div>) -> Rc<Cell<bool>> {
        let moved = Rc::new(Cell::new(false));
        let told = moved.clone();
        let fingers = StoredValue::new_local(None);
        follow(move || {
            if let Some(stage) = stage.get() {
                let element = stage.clone();
                let act = move |gesture| {
                    let size = Point::new(
                        f64::from(element.client_width()),
                        f64::from(element.client_height()),
                    );
                    self.act(gesture, size)
                };
                fingers.set_value(Some(Fingers::on(&stage, told.clone(), act)));
            }
        });
        on_cleanup(move || fingers.dispose());
        moved
    }

    fn act(self, gesture: Gesture, size: Point) -> bool {
        let frame = self.frame.get_untracked();
        match gesture {
            Gesture::Drag(by) => {
                let close = self.closer.with_untracked(Option::is_some);
                let free = close && !self.held.get_untracked();
                let (_, millimetres) = frame.at(by, size);
                free && self.see(frame.moved(by * -millimetres))
            }
            Gesture::Scale(factor, at) => self.see(frame.scaled(factor, frame.at(at, size).0)),
        }
    }

    /// Twice as close to a place; from as close as one can come, back to the whole.
    pub(super) fn twice(self, about: Point) {
        if self.frame.get_untracked().times() >= CLOSEST - 1e-6 {
            self.closer.set(None);
        } else {
            self.scale(2.0, about);
        }
    }

    fn scale(self, factor: f64, about: Point) {
        self.see(self.frame.get_untracked().scaled(factor, about));
    }

    fn see(self, frame: Frame) -> bool {
        let before = self.frame.get_untracked();
        self.closer
            .set((frame.times() > 1.0 + 1e-6).then_some(frame));
        frame != before
    }

    /// The three buttons.
    pub(super) fn buttons(self, look: Memo<Look>) -> AnyView {
        // Towards what is chosen, or else the middle of what is seen.
        let about = move || {
            let place = look.get_untracked().chosen;
            let found = place.and_then(|place| Some((atlas()?.muscle(place.0)?.anchor(), place.1)));
            found.map_or_else(
                || self.frame.get_untracked().middle(),
                |(anchor, side)| Muscle::on(side, anchor),
            )
        };
        let button = |name: &'static str, sign: Icon, off: Words, act: Callback<()>| {
            view! {
                <button
                    type="button"
                    aria-label=name
                    title=name
                    aria-disabled=off
                    on:click=click(move || act.run(()))
                    inner_html=icon(sign, 20).into_string()
                ></button>
            }
            .into_any()
        };
        let times = move || self.frame.get().times();
        let most = truth(move || times() >= CLOSEST - 1e-6);
        let least = || truth(move || !self.is_close());
        view! {
            <div class="zoom" role="group" aria-label="Size of the picture">
                {button("Closer", Icon::Plus, most, Callback::new(move |()| self.scale(STEP, about())))}
                {button("Further", Icon::Minus, least(), Callback::new(move |()| self.scale(1.0 / STEP, about())))}
                {button("The whole back", Icon::Map, least(), Callback::new(move |()| self.closer.set(None)))}
            </div>
        }
        .into_any()
    }
}

/// What is seen before anyone comes closer.
fn at_rest(chosen: Option<&Place>) -> Frame {
    // On a phone the sheet of the chosen muscle takes half of the screen.
    let covered = page::matches("(max-width: 44.99rem)");
    let muscle = chosen.and_then(|place| atlas()?.muscle(place.0));
    muscle
        .filter(|_| covered)
        .map_or_else(Frame::whole, |one| Frame::half(one.anchor().y))
}
