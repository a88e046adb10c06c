//! A session while the person is absent: on a tab that nobody looks at.

use std::{thread, time::Duration};

use journeys::{BETWEEN_THE_SHOULDER_BLADES, Browser, PATIENCE, Role, Site, Viewport};

const HIDDEN_MS: f64 = 120_000.0;

/// Two real minutes behind another tab, where the browser lets timers fire once a second at most.
/// No clock is put ahead here: the throttling is what the session must withstand.
#[test]
fn a_session_hidden_for_two_minutes_ends_when_it_should() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.begin(&site, BETWEEN_THE_SHOULDER_BLADES, 4);
    let (from, until) = skip_to_the_last_two_minutes(&mut browser);
    browser.script(
        "window.seen = []; document.addEventListener('visibilitychange', \
         () => window.seen.push(document.visibilityState))",
        &[],
    );
    browser.hide_page();
    assert_eq!(browser.visibility(), "hidden");

    let noticed = wait_for_the_end(&browser, until + HIDDEN_MS);
    assert_eq!(browser.visibility(), "hidden");
    let seen = browser.script("return window.seen", &[]);
    assert_eq!(seen, serde_json::json!(["hidden"]), "hidden all the time");
    assert!(
        noticed <= until + HIDDEN_MS + 2_000.0,
        "the tab noticed the end while it was hidden, {} ms late",
        noticed - until - HIDDEN_MS
    );

    let log = browser.see_log_of(1);
    let record = log.first().expect("one record");
    let ended = record["ended"].as_f64().expect("an end");
    let should = (from + HIDDEN_MS - 1_000.0)..=(until + HIDDEN_MS + 1_000.0);
    assert!(
        should.contains(&ended),
        "ended at {ended}, should be in {should:?}"
    );
    assert_eq!(record["completed"], true);
    let worked: Vec<_> = record["steps"].as_array().into_iter().flatten().collect();
    let last_two = worked.iter().rev().take(2).map(|done| &done["seconds"]);
    assert_eq!(last_two.collect::<Vec<_>>(), [40, 45], "both steps in full");

    browser.show_page();
    browser.see(Role::Button, "Save");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// A shorter absence: back at the tab the clock shows what is really left.
#[test]
fn the_clock_is_right_at_once_when_the_tab_is_shown_again() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::DESKTOP);
    browser.begin(&site, BETWEEN_THE_SHOULDER_BLADES, 4);
    browser.play_to_next();
    let moment_and_clock = "return [performance.timeOrigin + performance.now(), \
         document.querySelector('[role=timer]').textContent.trim()]";
    let left_ms = |browser: &Browser| {
        let read = browser.script(moment_and_clock, &[]);
        let clock = read[1]
            .as_str()
            .and_then(|text| text.strip_prefix("0:"))
            .expect("a clock");
        let shown_s: f64 = clock.parse().expect("seconds");
        // The moment at which the clock would stand at nothing.
        read[0].as_f64().expect("a moment") + shown_s * 1_000.0
    };
    let ends = left_ms(&browser);
    browser.hide_page();
    thread::sleep(Duration::from_secs(5));
    browser.show_page();
    browser.settle();
    let still_ends = left_ms(&browser);
    assert!(
        (ends - still_ends).abs() <= 1_300.0,
        "right to a second, and to how often the clock is looked at: {} ms",
        still_ends - ends
    );
}

/// Steps whose whole time, with getting ready, is two minutes. Tells between which two moments
/// the first of them began.
fn skip_to_the_last_two_minutes(browser: &mut Browser) -> (f64, f64) {
    let routine = BETWEEN_THE_SHOULDER_BLADES;
    let is_long =
        |turn: &&journeys::Turn| f64::from(routine.seconds_from(**turn)) * 1_000.0 >= HIDDEN_MS;
    let turn = routine.turns.iter().rfind(is_long).expect("two minutes");
    assert_eq!(routine.seconds_from(*turn), 120);
    loop {
        let before = browser.offer();
        let from = browser.moment_ms();
        browser.click_button("Skip");
        let now = journeys::eventually("the next part of the routine", || {
            let now = browser.offer();
            let is_next = now.step != before.step
                || now.side != before.side
                || now.remaining_s > before.remaining_s;
            is_next.then_some(now)
        });
        if now.is_of(*turn) {
            return (from, browser.moment_ms());
        }
    }
}

/// Tells the moment at which the log has the session.
fn wait_for_the_end(browser: &Browser, ends: f64) -> f64 {
    loop {
        let now = browser.moment_ms();
        if !browser.log().is_empty() {
            return now;
        }
        let late = Duration::from_secs_f64((now - ends).max(0.0) / 1_000.0);
        assert!(
            late < PATIENCE,
            "no entry in the log {late:?} after the end"
        );
        let is_near = now > ends - 3_000.0;
        thread::sleep(Duration::from_millis(if is_near { 50 } else { 1_000 }));
    }
}
