//! A browser without some piece: nothing throws, and what can be done is done.

use crate::around::{MORNING, Without, answer};
use dorsal::platform::audio::{Speaker, sound_though_silenced};
use dorsal::platform::voice::Manner;
use dorsal::platform::wake_lock::WakeLock;
use dorsal::platform::{clock, journal, locks, names, touch, voice};
use dorsal::routine::cue::{Cue, Tone};
use dorsal::units::Millis;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// Asks for the screen to stay on; answers what was told.
async fn held(lock: &WakeLock) -> Option<bool> {
    answer(|told| lock.hold(told)).await
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
fn without_a_speaker_nothing_drifts_and_nothing_runs() {
    let speaker = Speaker::default();
    assert!(!speaker.runs() && !speaker.has_drifted(clock::now()));
    speaker.schedule(&later(), clock::now());
    assert!(!speaker.runs() && !speaker.has_drifted(clock::now()));
    speaker.silence();
}

#[wasm_bindgen_test]
fn a_phone_set_to_silent_is_asked_to_sound_where_the_browser_knows_how() {
    let _none = Without::gone("navigator", "audioSession");
    assert!(!sound_though_silenced());
    let throws = "return Object.freeze({ type: 'auto' });";
    let _frozen = Without::new("navigator", "audioSession", throws);
    assert!(!sound_though_silenced());
    let _there = Without::new("navigator", "audioSession", "return (window.asked ??= {});");
    assert!(sound_though_silenced());
    let asked = js_sys::eval("window.asked.type").expect("it was asked");
    assert_eq!(asked.as_string().as_deref(), Some("playback"));
}

#[wasm_bindgen_test]
fn without_a_place_for_notes_nothing_is_noted_and_nothing_throws() {
    let _gone = Without::gone("window", "indexedDB");
    journal::open(|| panic!("there is nothing to read"));
}

const PLAIN: Manner<'static> = Manner {
    voice: "nobody",
    rate: 100,
    volume: 100,
};

#[wasm_bindgen_test]
fn without_a_voice_nothing_is_said_and_nothing_throws() {
    let no_voice = Without::gone("window", "speechSynthesis");
    assert!(!voice::is_there() && !voice::say("Left side.", PLAIN));
    assert!(voice::names().is_empty());
    voice::hush();
    drop(no_voice);
    let no_words = Without::gone("window", "SpeechSynthesisUtterance");
    assert!(!voice::is_there() && !voice::say("Left side.", PLAIN));
    drop(no_words);
    let throws = "const no = () => { throw new Error('no') }; \
                  return { speak: no, cancel: no, getVoices: no };";
    let _refused = Without::new("window", "speechSynthesis", throws);
    assert!(!voice::say("Left side.", PLAIN));
    assert!(voice::names().is_empty());
    voice::hush();
}

#[wasm_bindgen_test]
fn words_are_given_to_the_device_with_the_voice_rate_and_volume_that_were_chosen() {
    let keeps = "return (window.device ??= { said: [], speak(words) { this.said.push(words) }, \
                 cancel() { this.said = [] }, getVoices: () => [] });";
    let _device = Without::new("window", "speechSynthesis", keeps);
    let manner = Manner {
        rate: 80,
        volume: 40,
        ..PLAIN
    };
    assert!(voice::say("Left side.", manner));
    let said =
        "device.said.map((one) => [one.text, one.rate.toFixed(1), one.volume.toFixed(1)]).join()";
    let said_now = || js_sys::eval(said).expect("what was said").as_string();
    assert_eq!(said_now().as_deref(), Some("Left side.,0.8,0.4"));
    voice::hush();
    assert_eq!(said_now().as_deref(), Some(""));
}

#[wasm_bindgen_test]
fn a_device_that_cannot_tremble_says_so_without_an_error() {
    let none = Without::gone("navigator", "vibrate");
    assert!(!touch::tremble(&[80, 40, 80]));
    drop(none);
    for (does, agrees) in [
        ("throw new Error('no')", false),
        ("return false", false),
        ("return pattern.join() === '80,40,80'", true),
    ] {
        let vibrate = format!("return (pattern) => {{ {does} }};");
        let _vibrate = Without::new("navigator", "vibrate", &vibrate);
        assert_eq!(touch::tremble(&[80, 40, 80]), agrees, "{does}");
    }
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
