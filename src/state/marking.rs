//! Marking where it hurts: what is marked, what it may be, and what pressing told.

use super::dorsal::{Dorsal, dorsal};
use super::plates::atlas;
use crate::content::area::{Area, Button, Kind, SoreArea};
use crate::content::catalogue;
use crate::geometry::Point;
use crate::pain::marks::{Dab, Marks};
use crate::pain::patterns::{RedFlag, patterns};
use crate::pain::ranking::{Candidate, PressTest, rank};
use crate::pain::sore::Sore;
use crate::platform::clock;
use crate::units::{Layer, Side};
use leptos::prelude::*;

/// What a finger on the plate does: its place in the row of choices.
pub const TAP: usize = 0;
/// A finger paints.
pub const PAINT: usize = 1;
/// A finger takes away.
pub const RUB_OUT: usize = 2;

/// What follows from the marks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The muscles that may be behind them, the likeliest first.
    pub answers: Vec<Candidate>,
    /// The areas that they touch.
    pub areas: Vec<SoreArea>,
}

/// The marks of a visit to the page. Copied freely; made by the page.
#[derive(Clone, Copy)]
pub struct Marking {
    dorsal: Dorsal,
    /// What is marked, dab by dab while a finger paints.
    pub marks: RwSignal<Marks>,
    /// The same once the finger is lifted: what answers are worked out from.
    settled: RwSignal<Marks>,
    /// How it was before each change.
    before: RwSignal<Vec<Marks>>,
    tests: RwSignal<Vec<PressTest>>,
    /// What the person writes about it. It is never kept.
    pub words: RwSignal<String>,
    /// What a finger on the plate does: [`TAP`], [`PAINT`] or [`RUB_OUT`].
    pub finger: RwSignal<usize>,
    /// What follows from the marks.
    pub found: Memo<Found>,
    /// The signs that call for help first.
    pub flags: Memo<Vec<RedFlag<'static>>>,
}

impl Marking {
    /// Begins with what was marked earlier today.
    pub fn open() -> Self {
        let dorsal = dorsal();
        let marks = dorsal.marks_today();
        let settled = RwSignal::new(marks.clone());
        let tests = RwSignal::new(Vec::new());
        let words = RwSignal::new(String::new());
        Self {
            dorsal,
            marks: RwSignal::new(marks),
            settled,
            before: RwSignal::new(Vec::new()),
            tests,
            words,
            finger: RwSignal::new(TAP),
            found: Memo::new(move |_| {
                tests.with(|tests| settled.with(|marks| found(marks, tests)))
            }),
            flags: Memo::new(move |_| {
                words.with(|words| settled.with(|marks| patterns(marks, words, catalogue())))
            }),
        }
    }

    /// Whether there is a change to take back.
    pub fn can_undo(self) -> bool {
        self.before.with(|before| !before.is_empty())
    }

    /// Whether nothing is marked.
    pub fn is_empty(self) -> bool {
        self.settled.with(Marks::is_empty)
    }

    /// The plate that is shown.
    pub fn layer(self) -> Layer {
        self.marks
            .with(|marks| marks.plate.unwrap_or(Layer::Superficial))
    }

    /// Marks a spot.
    pub fn tap(self, at: Point) {
        self.change(move |marks| marks.paint(Dab::new(at, Dab::TAP)));
    }

    /// Begins to paint, or to rub out. It ends with [`Self::settle`].
    pub fn begin(self, at: Point) {
        self.remember();
        self.draw(at, at);
    }

    /// Paints on, or rubs out.
    pub fn draw(self, from: Point, to: Point) {
        let rub_out = self.finger.get_untracked() == RUB_OUT;
        self.marks.update(|marks| marks.draw(from, to, rub_out));
    }

    /// Marks an area, or takes its marks away.
    pub fn toggle_area(self, area: &Area, side: Side) {
        self.change(|marks| marks.toggle_area(area, side));
    }

    /// Presses a button beside the plate, or lets it go.
    pub fn toggle_button(self, button: Button, side: Side) {
        self.change(|marks| marks.toggle(button, side));
    }

    /// Says what it feels like, or takes it back.
    pub fn feel(self, kind: Kind) {
        self.change(|marks| marks.kind = (marks.kind != Some(kind)).then_some(kind));
    }

    /// Chooses the plate to mark on.
    pub fn show_layer(self, layer: Layer) {
        self.change(|marks| marks.plate = Some(layer));
    }

    /// Takes the last change back.
    pub fn undo(self) {
        if let Some(Some(marks)) = self.before.try_update(Vec::pop) {
            self.marks.set(marks);
            self.settle();
        }
    }

    /// Takes every mark away.
    pub fn clear(self) {
        self.tests.set(Vec::new());
        self.change(|marks| {
            *marks = Marks {
                plate: marks.plate,
                ..Marks::default()
            };
        });
    }

    /// Notes what pressing a muscle did.
    pub fn press(self, test: PressTest) {
        self.tests.update(|tests| tests.push(test));
    }

    /// Takes the marks as they are now: works out the answers, and keeps what may be kept.
    pub fn settle(self) {
        let marks = self.marks.get_untracked();
        self.settled.set(marks);
        self.keep();
    }

    /// Takes what the person wrote, which may make a warning sign of the marks.
    pub fn say(self, words: String) {
        self.words.set(words);
        self.keep();
    }

    fn keep(self) {
        let kept = self.settled.with_untracked(|marks| {
            self.words
                .with_untracked(|words| Sore::of(marks, words, catalogue(), clock::now()))
        });
        self.dorsal.keep_sore(kept);
    }

    fn remember(self) {
        let marks = self.marks.get_untracked();
        self.before.update(|before| before.push(marks));
    }

    fn change(self, change: impl FnOnce(&mut Marks)) {
        self.remember();
        self.marks.update(change);
        self.settle();
    }
}

fn found(marks: &Marks, tests: &[PressTest]) -> Found {
    let Some(atlas) = atlas().filter(|_| !marks.is_empty()) else {
        return Found::default();
    };
    Found {
        answers: rank(marks, catalogue(), atlas, tests),
        areas: marks.areas(&catalogue().areas),
    }
}

impl Dorsal {
    /// What was marked today.
    pub fn marks_today(self) -> Marks {
        let now = clock::now();
        self.screening.with_untracked(|record| {
            let sore = record.sore.as_ref();
            sore.and_then(|sore| sore.marks_at(now))
                .cloned()
                .unwrap_or_default()
        })
    }

    /// The areas that are sore today, for the pain score.
    pub fn sore_areas(self) -> Vec<SoreArea> {
        self.marks_today().areas(&catalogue().areas)
    }

    /// Keeps what is marked, or that nothing is.
    fn keep_sore(self, sore: Option<Sore>) {
        self.remember(|record| record.sore = sore);
    }
}
