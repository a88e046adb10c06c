//! A browser without some piece: nothing throws, and what can be done is done.

use crate::around::{MORNING, Without, wait};
use dorsal::platform::audio::Speaker;
use dorsal::platform::wake_lock::WakeLock;
use dorsal::platform::{clock, locks, names};
use dorsal::routine::cue::{Cue, Tone};
use dorsal::units::Millis;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// Asks for the screen to stay on; answers what was told, if anything was in two seconds.
async fn held(lock: &WakeLock) -> Option<bool> {
    let told = Rc::new(Cell::new(None));
    let place = Rc::clone(&told);
    lock.hold(move |granted| place.set(Some(granted)));
    for _ in 0..40 {
        if told.get().is_some() {
            break;
        }
        wait(50).await;
    }
    told.get()
}

#[wasm_bindgen_test]
async fn the_screen_is_asked_to_stay_on_and_let_go_and_each_wish_is_answered() {
    let lock = WakeLock::default();
    lock.let_go();
    assert!(held(&lock).await.is_some());
    lock.let_go();
    lock.let_go();
    assert!(held(&lock).await.is_some(), "it can be asked for again");
}

#[wasm_bindgen_test]
async fn without_a_wake_lock_the_wish_is_answered_with_no() {
    let _gone = Without::gone("navigator", "wakeLock");
    assert_eq!(held(&WakeLock::default()).await, Some(false));
}

#[wasm_bindgen_test]
async fn a_wake_lock_that_is_refused_is_answered_with_no() {
    for request in [
        "throw new Error('no')",
        "return Promise.reject(new Error('no'))",
    ] {
        let manager = format!("return {{ request() {{ {request} }} }};");
        let _refused = Without::new("navigator", "wakeLock", &manager);
        assert_eq!(held(&WakeLock::default()).await, Some(false));
    }
}

/// Tones a minute from now, which nobody hears.
fn later() -> [Cue; 2] {
    let at = clock::now().after(Millis(60_000));
    [
        Cue {
            at,
            tone: Tone::Start,
        },
        Cue {
            at,
            tone: Tone::Done,
        },
    ]
}

#[wasm_bindgen_test]
fn tones_are_scheduled_and_silenced_as_often_as_one_likes() {
    let speaker = Speaker::default();
    speaker.silence();
    speaker.schedule(&later(), clock::now());
    assert!(speaker.unlock(), "this browser has sound");
    for _ in 0..3 {
        assert!(speaker.unlock());
        speaker.schedule(&later(), clock::now());
    }
    speaker.schedule(
        &[Cue {
            at: MORNING,
            tone: Tone::Rest,
        }],
        clock::now(),
    );
    speaker.silence();
    speaker.silence();
}

#[wasm_bindgen_test]
fn where_sound_is_refused_there_is_silence_and_no_error() {
    let throws = "return () => { throw new Error('no') };";
    let speaker = Speaker::default();
    let refused = Without::new("AudioContext.prototype", "resume", throws);
    assert!(!speaker.unlock());
    drop(refused);
    let _tones = Without::new("BaseAudioContext.prototype", "createOscillator", throws);
    assert!(speaker.unlock());
    speaker.schedule(&later(), clock::now());
    speaker.silence();
}

#[wasm_bindgen_test]
async fn without_locks_the_work_is_done_all_the_same() {
    let _gone = Without::gone("navigator", "locks");
    let done = Rc::new(Cell::new(0));
    let counter = Rc::clone(&done);
    locks::with("dorsal.test", move || counter.set(counter.get() + 1)).await;
    assert_eq!(done.get(), 1);
}

#[wasm_bindgen_test]
fn without_good_chance_names_are_still_different() {
    let _gone = Without::gone("window", "crypto");
    let (one, other) = (names::unique(MORNING), names::unique(MORNING));
    assert_ne!(one, other);
    assert!(one.starts_with("1795255200000-"));
}

#[wasm_bindgen_test]
fn without_a_steady_clock_the_devices_own_is_used() {
    let _gone = Without::gone("window", "performance");
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a date of today"
    )]
    let date = js_sys::Date::now() as u64;
    assert!(clock::now().0.abs_diff(date) < 1_000);
}
