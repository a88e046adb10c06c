//! Clock, locks, names, page, document, frames, sight and files, as the browser gives them.

use crate::around::{MORNING, Shown, document, wait, window};
use dorsal::platform::frames::Frames;
use dorsal::platform::sight::Sight;
use dorsal::platform::{clock, dom, fetch, journal, locks, names, page};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_clock_shows_the_time_of_the_device_and_never_goes_back() {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a date of today"
    )]
    let date = js_sys::Date::now() as u64;
    let mut before = clock::now();
    assert!(before.0.abs_diff(date) < 2_000, "{} and {date}", before.0);
    for _ in 0..10_000 {
        let now = clock::now();
        assert!(now >= before);
        before = now;
    }
}

#[wasm_bindgen_test]
async fn the_clock_goes_on_with_the_time_that_passes() {
    let before = clock::now();
    wait(200).await;
    let passed = clock::now().since(before).0;
    assert!((195..5_000).contains(&passed), "{passed} ms");
}

#[wasm_bindgen_test]
fn the_time_zone_is_one_there_is() {
    let east = clock::minutes_east();
    assert!((-720..=840).contains(&east), "{east}");
    let offset = js_sys::Date::new_0().get_timezone_offset();
    assert!((f64::from(east) + offset).abs() < f64::EPSILON);
}

#[wasm_bindgen_test]
async fn work_under_a_lock_is_done_once_and_before_the_answer() {
    let done = Rc::new(Cell::new(0));
    for name in ["dorsal.log.2026-11", "-no name for a lock"] {
        let counter = Rc::clone(&done);
        locks::with(name, move || counter.set(counter.get() + 1)).await;
    }
    assert_eq!(done.get(), 2);
}

#[wasm_bindgen_test]
async fn work_under_one_lock_is_done_in_turn() {
    let order = Rc::new(RefCell::new(Vec::new()));
    let (first, second) = (Rc::clone(&order), Rc::clone(&order));
    wasm_bindgen_futures::spawn_local(async move {
        locks::with("dorsal.test", move || first.borrow_mut().push(1)).await;
    });
    wait(50).await;
    locks::with("dorsal.test", move || second.borrow_mut().push(2)).await;
    assert_eq!(*order.borrow(), [1, 2]);
}

#[wasm_bindgen_test]
fn a_thousand_names_of_one_moment_are_all_different() {
    let all: BTreeSet<String> = (0..1_000).map(|_| names::unique(MORNING)).collect();
    assert_eq!(all.len(), 1_000);
    for name in all {
        let tail = name
            .strip_prefix("1795255200000-")
            .expect("the moment comes first");
        assert_eq!(tail.len(), 8, "{name}");
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        assert!(tail.bytes().all(plain), "{name}");
    }
}

/// Sends a plain event.
fn send(target: &web_sys::EventTarget, kind: &str) {
    let event = web_sys::Event::new(kind).expect("an event");
    target.dispatch_event(&event).expect("it is taken");
}

#[wasm_bindgen_test]
fn hiding_and_showing_the_page_is_told_until_nobody_listens() {
    assert_eq!(page::is_hidden(), document().hidden());
    let told = Rc::new(RefCell::new(Vec::new()));
    let list = Rc::clone(&told);
    let listener = page::on_visibility(move |hidden| list.borrow_mut().push(hidden));
    send(&document(), "visibilitychange");
    assert_eq!(*told.borrow(), [document().hidden()]);
    drop(listener.expect("a page to listen to"));
    send(&document(), "visibilitychange");
    assert_eq!(told.borrow().len(), 1);
}

#[wasm_bindgen_test]
fn leaving_the_page_is_told() {
    let told = Rc::new(Cell::new(0));
    let counter = Rc::clone(&told);
    let listener = page::on_leave(move || counter.set(counter.get() + 1));
    send(&window(), "pagehide");
    assert_eq!(told.get(), 1);
    drop(listener);
    send(&window(), "pagehide");
    assert_eq!(told.get(), 1);
}

#[wasm_bindgen_test]
fn what_another_tab_writes_is_told_by_its_key() {
    let told = Rc::new(RefCell::new(Vec::new()));
    let list = Rc::clone(&told);
    let listener = page::on_storage(move |key| list.borrow_mut().push(key));
    let event = web_sys::StorageEvent::new("storage").expect("an event");
    event.init_storage_event_with_can_bubble_and_cancelable_and_key(
        "storage",
        false,
        false,
        Some("dorsal.session"),
    );
    window().dispatch_event(&event).expect("it is taken");
    // A cleared storage has no key.
    window()
        .dispatch_event(&web_sys::StorageEvent::new("storage").expect("an event"))
        .unwrap();
    drop(listener);
    assert_eq!(*told.borrow(), ["dorsal.session", ""]);
}

#[wasm_bindgen_test]
fn keys_are_told_wherever_they_are_pressed() {
    let told = Rc::new(Cell::new(0));
    let counter = Rc::clone(&told);
    let listener = page::on_key(move |_| counter.set(counter.get() + 1));
    let key = web_sys::KeyboardEvent::new("keydown").expect("an event");
    window().dispatch_event(&key).expect("it is taken");
    send(&window(), "keydown");
    drop(listener);
    assert_eq!(told.get(), 1, "an event that is no key is not told");
}

#[wasm_bindgen_test]
fn media_queries_are_asked_and_nonsense_matches_nothing() {
    assert!(page::matches("all"));
    assert!(!page::matches("not all"));
    assert!(!page::matches("((("));
}

#[wasm_bindgen_test]
fn focus_goes_where_it_is_sent() {
    let _shown = Shown::new("<main><h1>Here</h1><button id='one'>One</button></main>");
    assert!(dom::focus("one"));
    assert_eq!(
        document()
            .active_element()
            .map(|found| found.id())
            .as_deref(),
        Some("one")
    );
    assert!(!dom::focus("nowhere"));
    dom::focus_heading();
    assert_eq!(
        document()
            .active_element()
            .map(|found| found.tag_name())
            .as_deref(),
        Some("H1")
    );
}

#[wasm_bindgen_test]
fn focus_stays_where_there_is_no_heading() {
    let _shown = Shown::new("<button id='one'>One</button>");
    assert!(dom::focus("one"));
    dom::focus_heading();
    assert_eq!(
        document()
            .active_element()
            .map(|found| found.id())
            .as_deref(),
        Some("one")
    );
}

#[wasm_bindgen_test]
fn title_and_theme_are_set_on_the_document() {
    dom::set_title("Rhomboid major");
    assert_eq!(document().title(), "Rhomboid major");
    let root = document().document_element().expect("a root");
    dom::set_theme("dark");
    assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
    dom::set_theme("");
    assert_eq!(root.get_attribute("data-theme"), None);
}

#[wasm_bindgen_test]
fn the_base_path_is_where_the_apps_own_script_lies() {
    assert_eq!(dom::base_path(), "", "there is no such script here");
    let cases = [
        ("/dorsal-1a2b.js", ""),
        ("/dorsal/dorsal-1a2b.js", "/dorsal"),
        ("/a/b/dorsal-1a2b.js", "/a/b"),
        ("https://example.org/dorsal/dorsal-1a2b.js", "/dorsal"),
    ];
    for (script, wanted) in cases {
        let _shown = Shown::new(&format!("<link rel='modulepreload' href='{script}'>"));
        assert_eq!(dom::base_path(), wanted, "{script}");
    }
}

#[wasm_bindgen_test]
fn a_dialog_opens_and_closes_and_one_that_is_not_there_does_not() {
    let _shown = Shown::new("<dialog id='ask'>Sure?</dialog><p id='text'>No dialog</p>");
    let dialog = document().get_element_by_id("ask").expect("the dialog");
    assert!(dom::show_modal("ask"));
    assert!(dialog.has_attribute("open"));
    assert!(
        !dom::show_modal("ask") || dialog.has_attribute("open"),
        "twice does no harm"
    );
    dom::close_modal("ask");
    assert!(!dialog.has_attribute("open"));
    for other in ["text", "nowhere"] {
        assert!(!dom::show_modal(other));
        dom::close_modal(other);
    }
}

#[wasm_bindgen_test]
fn the_first_picture_is_taken_away_once() {
    let _shown = Shown::new("<div id='shell'></div>");
    dom::clear_shell();
    assert!(document().get_element_by_id("shell").is_none());
    dom::clear_shell();
}

#[wasm_bindgen_test]
async fn frames_come_until_they_are_dropped() {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let list = Rc::clone(&seen);
    let frames = Frames::start(move |gone| list.borrow_mut().push(gone)).expect("a display");
    for _ in 0..40 {
        if seen.borrow().len() > 3 {
            break;
        }
        wait(50).await;
    }
    drop(frames);
    let count = seen.borrow().len();
    assert!(count > 3, "{count} frames");
    assert!(seen.borrow().iter().all(|gone| (0.0..=0.1).contains(gone)));
    wait(100).await;
    assert_eq!(seen.borrow().len(), count);
}

#[wasm_bindgen_test]
async fn what_is_in_the_window_is_seen_and_what_is_far_below_is_not() {
    let shown = Shown::new(
        "<p style='position:fixed;top:0;left:0'>Here</p>\
         <p style='position:absolute;top:99999px'>Far below</p>",
    );
    let told = Rc::new(RefCell::new(Vec::new()));
    let watch = |index: u32| {
        let element = shown.0.children().item(index).expect("a paragraph");
        let list = Rc::clone(&told);
        Sight::of(&element, move |seen| list.borrow_mut().push((index, seen))).expect("a watch")
    };
    let watches = [watch(0), watch(1)];
    for _ in 0..40 {
        if told.borrow().len() == 2 {
            break;
        }
        wait(50).await;
    }
    drop(watches);
    told.borrow_mut().sort_unstable();
    assert_eq!(*told.borrow(), [(0, true), (1, false)]);
}

#[wasm_bindgen_test]
async fn a_file_beside_the_app_is_fetched_and_a_missing_one_is_an_error() {
    let data = "data:application/octet-stream;base64,AAEC";
    assert_eq!(fetch::bytes(data).await.ok(), Some(vec![0, 1, 2]));
    assert!(fetch::bytes("/no-such-file.postcard").await.is_err());
    assert!(fetch::bytes("http://[").await.is_err());
}

#[wasm_bindgen_test]
fn a_text_can_be_offered_as_a_file() {
    let caught = Rc::new(RefCell::new(None));
    let place = Rc::clone(&caught);
    // The link is caught before the browser saves anything.
    let click = wasm_bindgen::closure::Closure::<dyn FnMut(web_sys::Event)>::new(
        move |event: web_sys::Event| {
            event.prevent_default();
            let link = event.target().and_then(|found| found.dyn_into().ok());
            *place.borrow_mut() = link.map(|link: web_sys::HtmlAnchorElement| link.download());
        },
    );
    let patch = js_sys::Function::new_with_args(
        "caught",
        "const was = HTMLAnchorElement.prototype.click;
         HTMLAnchorElement.prototype.click = function () {
             this.addEventListener('click', caught);
             this.dispatchEvent(new Event('click', { cancelable: true }));
         };
         return () => { HTMLAnchorElement.prototype.click = was; };",
    );
    let restore = patch
        .call1(&wasm_bindgen::JsValue::NULL, click.as_ref())
        .expect("a patch");
    let saved = dom::save_file("dorsal.json", "application/json", "{}");
    let restore: js_sys::Function = restore.unchecked_into();
    restore
        .call0(&wasm_bindgen::JsValue::NULL)
        .expect("as it was");
    assert!(saved.is_ok());
    assert_eq!(caught.borrow().as_deref(), Some("dorsal.json"));
}

#[wasm_bindgen_test]
async fn what_was_noted_last_is_read_again() {
    let open = Rc::new(Cell::new(false));
    let ready = Rc::clone(&open);
    journal::open(move || ready.set(true));
    for _ in 0..100 {
        if open.get() {
            break;
        }
        wait(20).await;
    }
    assert!(open.get(), "this browser keeps notes");
    journal::note("test", "one");
    journal::note("test", "two");
    let found = Rc::new(RefCell::new(Vec::new()));
    for name in ["test", "another"] {
        let place = Rc::clone(&found);
        journal::read(name, move |text| place.borrow_mut().push(text));
    }
    wait(500).await;
    assert_eq!(*found.borrow(), ["two", ""]);
}
