//! What makes a stroke run, and only while it can be seen.

use super::{PART, PLAYHEAD, Show};
use crate::markup::stroke::{Picture, Score, Stance};
use crate::platform::dom::Part;
use crate::platform::frames::Frames;
use crate::platform::page;
use crate::platform::sight::Sight;
use crate::ui::live::follow;
use gloo_events::EventListener;
use leptos::prelude::*;

/// What ends when the page goes: the watch over the picture, the watch over the page, the frames.
#[derive(Default)]
struct Held {
    _sight: Option<Sight>,
    _listener: Option<EventListener>,
    frames: Option<Frames>,
}

/// Runs a stroke whenever it can be seen and is not paused.
pub(super) fn run(show: Show) {
    if show.still {
        return;
    }
    let (seen, shown) = (RwSignal::new(false), RwSignal::new(!page::is_hidden()));
    let held = StoredValue::new_local(Held::default());
    follow(move || {
        let Some(stage) = show.stage.get() else {
            return;
        };
        held.set_value(Held {
            _sight: Sight::of(&stage, move |now| seen.set(now)),
            _listener: page::on_visibility(move |hidden| shown.set(!hidden)),
            frames: None,
        });
    });
    let clock = StoredValue::new(0.0);
    follow(move || {
        let plan = show.muscle.get().and_then(|muscle| show.plan(muscle));
        let runs = seen.get() && shown.get() && !show.paused.get();
        let frames = plan.filter(|_| runs).and_then(|plan| {
            let mut moving = Moving::new(show.picture(&plan), Score::of(&plan));
            Frames::start(move |gone| {
                let pace = if show.slow.get_untracked() { 0.5 } else { 1.0 };
                clock.update_value(|time| *time += gone * pace);
                moving.place(clock.get_value());
            })
        });
        held.update_value(|held| held.frames = frames);
    });
}

/// The groups that move. They are looked up at the first frame, when they are in the document.
struct Moving {
    picture: Picture,
    score: Option<Score>,
    parts: Option<Vec<Part>>,
}

impl Moving {
    const fn new(picture: Picture, score: Option<Score>) -> Self {
        Self {
            picture,
            score,
            parts: None,
        }
    }

    fn place(&mut self, seconds: f64) {
        let mut stances: Vec<Stance> = Vec::new();
        if let Some(score) = &self.score {
            stances.extend(score.stances(seconds));
        }
        stances.extend(self.picture.stances(seconds));
        let count = stances.len();
        let score = self.score.is_some();
        let parts = self.parts.get_or_insert_with(|| parts(score, count));
        for (part, stance) in parts.iter_mut().zip(&stances) {
            part.place(&stance.transform, stance.off);
        }
    }
}

fn parts(score: bool, count: usize) -> Vec<Part> {
    let head = PLAYHEAD.iter().filter(|_| score).map(|id| (*id).to_owned());
    let rest = (0..count).map(|place| [PART, &place.to_string()].concat());
    head.chain(rest).filter_map(|id| Part::of(&id)).collect()
}
