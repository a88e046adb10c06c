//! The player as it is used from the floor: how large, how far to turn, what ends a hold.

use std::time::Duration;

use journeys::{BETWEEN_THE_SHOULDER_BLADES, Browser, Role, Site, Viewport, eventually};
use serde_json::Value;

const ON_ITS_SIDE: Viewport = Viewport {
    width: 844,
    height: 390,
    ..Viewport::PHONE
};

/// The clock's width, the height of its digits as they are painted, and every control that is too
/// small, cut off, or under another.
const MEASURE: &str = "
    const clock = document.querySelector('[role=timer]');
    const range = document.createRange();
    range.selectNodeContents(clock);
    const { width, height } = range.getBoundingClientRect();
    const style = getComputedStyle(clock);
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const digit = pen.measureText('0');
    const bad = [...document.querySelectorAll('.stage button')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('dialog'))
        .filter((one) => {
            const box = one.getBoundingClientRect();
            const fits = box.width >= 47.99 && box.height >= 47.99 && box.left >= 0 && box.top >= 0
                && box.right <= innerWidth && box.bottom <= innerHeight;
            const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return !(fits && one.contains(at));
        })
        .map((one) => one.getAttribute('aria-label') ?? one.textContent);
    return {
        across: Math.max(width, height),
        width, height,
        digits: digit.actualBoundingBoxAscent + digit.actualBoundingBoxDescent,
        bad,
        sideways: document.documentElement.scrollWidth > innerWidth,
    };";

fn measured(browser: &Browser, what: &str) -> (f64, f64) {
    browser.settle();
    let found = browser.script(MEASURE, &[]);
    let number = |key: &str| found[key].as_f64().expect("a length");
    assert_eq!(found["bad"], Value::Array(Vec::new()), "{what}: {found}");
    assert_eq!(found["sideways"], false, "{what}");
    println!("{what}: {found}");
    (number("across"), number("digits"))
}

#[test]
fn in_floor_mode_the_clock_is_as_large_as_asked_and_every_control_can_be_hit() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.begin(&site, BETWEEN_THE_SHOULDER_BLADES, 4);
    browser.play_to_next();
    for viewport in [Viewport::PHONE, ON_ITS_SIDE, Viewport::DESKTOP] {
        browser.set_viewport(viewport);
        measured(&browser, &format!("{} wide", viewport.width));
    }
    browser.set_viewport(Viewport::PHONE);
    browser.click_button("Floor mode");
    let (across, _) = measured(&browser, "floor mode, upright");
    assert!(
        (390.0 * 0.88..=390.0).contains(&across),
        "{across} px of 390"
    );
    for viewport in [ON_ITS_SIDE, Viewport::DESKTOP] {
        browser.set_viewport(viewport);
        let what = format!("floor mode, {} wide", viewport.width);
        let (_, digits) = measured(&browser, &what);
        assert!(
            digits >= f64::from(viewport.height) / 4.0,
            "{what}: {digits} px"
        );
    }
    // Turned by hand, an upright phone shows what a phone on its side shows, and keeps it.
    browser.set_viewport(Viewport::PHONE);
    browser.click_button("Turn the picture");
    let (_, digits) = measured(&browser, "floor mode, turned");
    assert!(digits >= 390.0 / 4.0, "{digits} px");
    browser.reload();
    browser.settle();
    browser.click_button("Carry on");
    browser.see(Role::Button, "Pause");
    let (_, again) = measured(&browser, "floor mode, turned, after a reload");
    assert!((digits - again).abs() < 1.0, "{digits}, then {again}");
    browser.click_button("Turn the picture");
    measured(&browser, "floor mode, upside down");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn any_key_ends_a_hold_that_faded_and_too_much_makes_the_rest_lighter() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.begin(&site, BETWEEN_THE_SHOULDER_BLADES, 4);
    // Ready 8 s, breathe 30 s, ready 10 s, and 5 s into the hold on the left.
    for _ in 0..3 {
        browser.play_to_next();
    }
    let hold = browser.play_on(5).expect("the hold");
    assert_eq!(hold.side.as_deref(), Some("left"));
    browser.press("b");
    browser.see_no(Role::Button, "It faded");
    browser.play_on(18);
    browser.see(Role::Button, "It faded");
    let before = browser.offer();
    browser.press("b");
    let other = eventually("the other side", || {
        let now = browser.offer();
        (now.side.as_deref() == Some("right")).then_some(now)
    });
    assert!(before.remaining_s > 5, "it ended early: {before:?}");
    assert!(other.remaining_s <= 5, "changing sides: {other:?}");
    let work = browser.play_to_next().expect("the other side's work");
    let took = 35 - before.remaining_s;
    assert!(
        work.remaining_s.abs_diff(took) <= 2,
        "{took} s, then {work:?}"
    );

    browser.see_text("5 of 10 or less");
    browser.click_button("Too much");
    browser.see(Role::Dialog, "Too much?");
    browser.see(Role::Button, "Carry on");
    let stands = browser.offer();
    browser.pass_time(Duration::from_secs(10));
    browser.click_button("Lighter");
    browser.see_text("4 of 10 or less");
    browser.see_text("Stand closer to the wall");
    browser.see(Role::Button, "Pause");
    assert!(
        browser.offer().remaining_s + 2 >= stands.remaining_s,
        "the clock waited"
    );
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
