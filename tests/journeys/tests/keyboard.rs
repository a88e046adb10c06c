//! A visit without a pointer.

use std::collections::HashMap;

use journeys::{BETWEEN_THE_SHOULDER_BLADES, Browser, Role, Site, Viewport};

const ARROWS: [&str; 4] = ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"];
const MUSCLE: &str = "Trapezius, middle part, right";

#[test]
fn the_way_from_the_map_into_a_session_needs_only_the_keyboard() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::DESKTOP);
    browser.visit(&site.url("/"));
    browser.settle();
    browser.script(
        "window.pointers = 0; addEventListener('pointerdown', () => window.pointers++, true)",
        &[],
    );
    go_by_arrows_to_the_muscle(&mut browser);
    browser.press("Enter");
    browser.see(Role::Heading, "Press here");
    assert!(
        browser.address().starts_with("/muscles/trapezius-middle"),
        "{}",
        browser.address()
    );

    browser.tab_to(|name| name.contains(BETWEEN_THE_SHOULDER_BLADES.title));
    browser.press("Enter");
    browser.see(Role::Heading, BETWEEN_THE_SHOULDER_BLADES.title);
    browser.tab_to(|name| name == "Start");
    browser.press("Enter");
    browser.see_text("Question 1 of");
    answer_by_keys(&mut browser);
    browser.tab_to(|name| name == "Start");
    browser.press("Enter");
    pause_and_go_on(&mut browser);
    assert_eq!(
        browser.script("return window.pointers", &[]),
        0,
        "no pointer was used"
    );
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// The plate is one stop of the Tab key; arrows lead to every muscle of the layer.
fn go_by_arrows_to_the_muscle(browser: &mut Browser) {
    let is_side = |name: &str| name.ends_with(", left") || name.ends_with(", right");
    browser.tab_to(is_side);
    let mut turns: HashMap<String, usize> = HashMap::new();
    for _ in 0..400 {
        let here = browser.focused();
        if here == MUSCLE {
            return;
        }
        assert!(is_side(&here), "arrows stay among the muscles: {here}");
        // At each muscle the arrows take turns, which in the end leads everywhere.
        let turn = turns.entry(here).or_default();
        browser.press(ARROWS.iter().cycle().nth(*turn).expect("an arrow"));
        *turn += 1;
    }
    panic!("no way by arrows to {MUSCLE}; seen: {:?}", turns.keys());
}

fn answer_by_keys(browser: &mut Browser) {
    let harmless = |name: &str| {
        name == "No" || name.starts_with("None of these") || name.starts_with("The floor is fine")
    };
    while !browser.shows(Role::Button, "Start") {
        let before = browser.text();
        if browser.shows(Role::Radio, "4") {
            browser.tab_to(|name| name == "0");
            browser.press("4");
            browser.tab_to(|name| name == "Go on");
        } else if browser.has_text("18 or older") {
            browser.tab_to(|name| name == "Yes");
        } else {
            browser.tab_to(harmless);
        }
        browser.press("Enter");
        journeys::eventually("what comes after the answer", || {
            (browser.text() != before).then_some(())
        });
    }
}

/// Space pauses and goes on wherever the focus is; so does Enter on the button itself.
fn pause_and_go_on(browser: &mut Browser) {
    browser.see(Role::Button, "Pause");
    browser.press("Space");
    browser.see(Role::Button, "Carry on");
    browser.press("Space");
    browser.see(Role::Button, "Pause");
    browser.tab_to(|name| name == "Pause");
    browser.press("Enter");
    browser.see(Role::Button, "Carry on");
    let stands = browser.offer();
    browser.pass_time(std::time::Duration::from_secs(20));
    browser.press("Enter");
    browser.see(Role::Button, "Pause");
    let goes_on = browser.offer();
    assert!(
        stands.remaining_s - goes_on.remaining_s <= 1 && goes_on.step == stands.step,
        "the pause held: {stands:?}, then {goes_on:?}"
    );
    browser.press("ArrowRight");
    let first = BETWEEN_THE_SHOULDER_BLADES
        .turns
        .first()
        .expect("a first turn");
    journeys::eventually("the part after this", || {
        (browser.offer().remaining_s > first.ready_s).then_some(())
    });
}
