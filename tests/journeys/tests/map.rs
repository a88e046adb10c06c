//! The map: coming closer, what it can lay over the muscles, its keys, and the history of it all.

use journeys::{Browser, Role, Site, Viewport};
use serde_json::json;

const MUSCLE: &str = "Infraspinatus, right";

fn at(site: &Site, viewport: Viewport, address: &str) -> Browser {
    let mut browser = Browser::open(viewport);
    browser.visit(&site.url(address));
    browser.settle();
    browser
}

/// How much of the plate is seen, in millimetres across.
fn width(browser: &Browser) -> f64 {
    let script = "return document.querySelector('.plate-stage .atlas').viewBox.baseVal.width";
    browser.script(script, &[]).as_f64().expect("a width")
}

/// Where a muscle's button is on the screen: the distance of its middle from the stage's corner.
fn place(browser: &Browser, name: &str) -> (f64, f64) {
    let script = "const button = document.querySelector(`button[aria-label=\"${arguments[0]}\"]`);\
        const { x, y } = button.getBoundingClientRect(); return [x, y]";
    let found = browser.script(script, &[json!(name)]);
    let number = |at: usize| found.get(at).and_then(serde_json::Value::as_f64);
    (number(0).expect("x"), number(1).expect("y"))
}

#[test]
fn one_comes_closer_by_button_key_wheel_and_fingers_and_drags_what_is_seen() {
    let site = Site::at_root();
    let mut browser = at(&site, Viewport::PHONE, "/");
    let whole = width(&browser);
    browser.click_button("Closer");
    assert!(width(&browser) < whole, "a button");
    let before = place(&browser, MUSCLE);
    let stage = "const { x, y, width, height } = document.querySelector('.plate-controls')\
        .getBoundingClientRect(); return [x + width / 2, y + height / 2]";
    let middle = browser.script(stage, &[]);
    let (x, y) = (
        middle[0].as_f64().expect("x"),
        middle[1].as_f64().expect("y"),
    );
    let touch = |kind: &str, points: &[(f64, f64)]| {
        let points: Vec<_> = points
            .iter()
            .map(|(x, y)| json!({ "x": x, "y": y }))
            .collect();
        json!({ "type": kind, "touchPoints": points })
    };
    let command = "Input.dispatchTouchEvent";
    for step in [
        touch("touchStart", &[(x, y)]),
        touch("touchMove", &[(x - 20.0, y)]),
        touch("touchMove", &[(x - 60.0, y)]),
        touch("touchEnd", &[]),
    ] {
        browser.devtools(command, step);
    }
    browser.settle();
    let after = place(&browser, MUSCLE);
    assert!(
        after.0 < before.0 - 30.0,
        "dragged from {before:?} to {after:?}"
    );
    assert!(
        !browser.address().contains("muscle="),
        "a drag chooses nothing"
    );
    browser.click_button("The whole back");
    assert!((width(&browser) - whole).abs() < 0.1);
    for step in [
        touch("touchStart", &[(x - 30.0, y), (x + 30.0, y)]),
        touch("touchMove", &[(x - 60.0, y), (x + 60.0, y)]),
        touch("touchMove", &[(x - 90.0, y), (x + 90.0, y)]),
        touch("touchEnd", &[]),
    ] {
        browser.devtools(command, step);
    }
    browser.settle();
    assert!(
        width(&browser) < whole * 0.6,
        "fingers: {}",
        width(&browser)
    );
    browser.click_button("The whole back");
    let wheel = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": -240 });
    browser.devtools("Input.dispatchMouseEvent", wheel);
    browser.settle();
    assert!(width(&browser) < whole, "a wheel");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn two_quick_taps_choose_a_muscle_and_come_twice_as_close_to_it() {
    let site = Site::at_root();
    let browser = at(&site, Viewport::DESKTOP, "/");
    let whole = width(&browser);
    let (x, y) = place(&browser, MUSCLE);
    for count in [1, 2] {
        for kind in ["mousePressed", "mouseReleased"] {
            let button = json!({
                "type": kind, "x": x + 1.0, "y": y + 1.0, "button": "left", "clickCount": count,
            });
            browser.devtools("Input.dispatchMouseEvent", button);
        }
    }
    browser.see(Role::Heading, "Infraspinatus");
    browser.settle();
    let now = width(&browser);
    assert!((now * 2.0 - whole).abs() < 1.0, "{now} of {whole}");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// Names on the plate that lie over another name or a button, or leave the screen; and how many names
/// there are.
const COLLISIONS: &str = "
    const boxes = [...document.querySelectorAll('.plate-stage .names tspan')]
        .filter((one) => one.textContent && one.checkVisibility())
        .map((one) => [one.textContent, one.getBoundingClientRect()]);
    const others = [...document.querySelectorAll('.zoom, .map-top a, .sides .eyebrow, .sheet')]
        .map((one) => [one.textContent || one.className, one.getBoundingClientRect()]);
    const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
        && a.top < b.bottom - 2 && b.top < a.bottom - 2;
    const found = boxes.flatMap(([name, box], place) => [
        ...[...boxes.slice(place + 1), ...others].filter(([, other]) => over(box, other))
            .map(([other]) => `${name} and ${other}`),
        ...(box.left < 0 || box.right > innerWidth ? [`${name} is cut`] : []),
    ]);
    return [found, boxes.length];";

#[test]
fn names_on_the_plate_never_lie_over_each_other() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        browser.set_viewport(viewport);
        for layer in ["superficial", "intermediate", "deep"] {
            browser.visit(&site.url(&format!("/?layer={layer}")));
            for closer in 0..4 {
                browser.settle();
                let found = browser.script(COLLISIONS, &[]);
                let what = format!("{layer}, {} wide, closer {closer}: {found}", viewport.width);
                assert_eq!(found[0], json!([]), "{what}");
                // From very close there may be only a part of one muscle.
                assert!(closer > 1 || found[1].as_u64() > Some(2), "{what}");
                browser.click_button("Closer");
            }
        }
    }
}

#[test]
fn the_keys_of_the_plate_do_what_they_say() {
    let site = Site::at_root();
    let mut browser = at(&site, Viewport::DESKTOP, "/");
    browser.tab_to(|name| name.ends_with(", left") || name.ends_with(", right"));
    let first = browser.focused();
    browser.press("s");
    let other = browser.focused();
    assert_eq!(
        other,
        first.replace(", left", ", right"),
        "S is the other side"
    );
    browser.press("Space");
    browser.see(Role::Button, "Close");
    assert!(
        browser.address().contains("side=right"),
        "{}",
        browser.address()
    );
    browser.press("Escape");
    browser.see_no(Role::Button, "Close");
    let whole = width(&browser);
    browser.press("+");
    assert!(width(&browser) < whole, "+ comes closer");
    browser.press("-");
    assert!((width(&browser) - whole).abs() < 0.1, "- goes back");
    browser.press("3");
    browser.see(Role::Heading, "Deep muscles");
    browser.tab_to(|name| name.ends_with(", left") || name.ends_with(", right"));
    browser.press("2");
    browser.see(Role::Heading, "Middle muscles");
    browser.press("/");
    browser.see_address("/search");
}

#[test]
fn back_and_forward_go_through_what_was_chosen_and_shown() {
    let site = Site::at_root();
    let mut browser = at(&site, Viewport::DESKTOP, "/");
    browser.click_button(MUSCLE);
    browser.see(Role::Heading, "Infraspinatus");
    browser.click_button("Gluteus maximus, left");
    browser.see(Role::Heading, "Gluteus maximus");
    browser.back();
    browser.see(Role::Heading, "Infraspinatus");
    browser.back();
    browser.see_no(Role::Heading, "Infraspinatus");
    browser.script("history.forward()", &[]);
    browser.see(Role::Heading, "Infraspinatus");
    browser.click_button("Close");
    browser.click_button("Where never to press");
    browser.see(Role::Heading, "Where never to press");
    browser.see_text("The bumps of your spine");
    let hatched = "return document.querySelectorAll('.plate-stage path.never').length";
    assert_eq!(browser.script(hatched, &[]), 1);
    browser.click_button("Bones to feel");
    browser.see_text("The bump at the base of your neck");
    browser.reload();
    browser.see_text("The bump at the base of your neck");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
