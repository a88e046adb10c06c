//! From a sore place to what to do about it.

use journeys::{Browser, Role, Site, Viewport, eventually};
use serde_json::json;

/// The names of the answers, the likeliest first.
fn answers(browser: &Browser) -> Vec<String> {
    let names =
        "return [...document.querySelectorAll('.answer .name')].map((one) => one.textContent)";
    serde_json::from_value(browser.script(names, &[])).expect("texts")
}

fn offers_a_routine(browser: &Browser) -> bool {
    let links = "return [...document.querySelectorAll('main a')]\
        .some((link) => new URL(link.href).pathname.startsWith('/routines'))";
    browser.script(links, &[]) == json!(true)
}

#[test]
fn sore_on_one_side_above_the_hip_leads_to_the_check_of_a_routine_in_six_actions() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/"));
    browser.settle();
    browser.loaded();
    browser.script(
        "window.actions = 0; addEventListener('pointerdown', () => window.actions++, true)",
        &[],
    );
    browser.click_link("Where does it hurt?");
    browser.see_text("Tap where it hurts");
    browser.click_button("Rim of the hip bone, left");
    browser.see(Role::Heading, "Likely muscles, left side");
    let found = answers(&browser);
    assert!(
        found
            .iter()
            .take(3)
            .any(|name| name == "Quadratus lumborum, left"),
        "{found:?}"
    );
    browser.click_link("Ease it: One-sided low back, 10 min");
    browser.see(Role::Heading, "One-sided low back");
    browser.click_link("Start");
    browser.see_text("Question 1 of");
    let actions = browser.script("return window.actions", &[]);
    assert!(actions.as_u64() <= Some(6), "{actions} actions");
    assert_eq!(actions, json!(4), "each of the presses above is counted");

    // What was marked is what the pain number is about, and is still marked after a reload.
    browser.pass_the_check(4);
    browser.see_text("rim of the hip bone, left");
    browser.click_button("Start");
    browser.see(Role::Button, "Pause");
    let session = browser.stored("dorsal.session").expect("a session");
    assert!(
        session.contains(r#""sore":[{"area":"iliac-crest","side":"left"}]"#),
        "{session}"
    );
    browser.visit(&site.url("/pain"));
    browser.see(Role::Heading, "Likely muscles, left side");
    assert_eq!(answers(&browser), found);

    // The session that is kept tells what its numbers are about.
    browser.visit(&site.url("/routines/one-sided-low-back/play"));
    browser.click_button("Carry on");
    browser.click_button("Stop");
    browser.click_button("Stop now");
    browser.click_button("Skip the number");
    browser.visit(&site.url("/progress"));
    browser.see_text("Pain: rim of the hip bone, left");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_pattern_that_may_not_be_muscle_leads_to_help_and_to_no_routine() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/pain"));
    browser.settle();
    browser.loaded();
    browser.click_button("Lower back beside the spine, right");
    browser.see(Role::Heading, "Likely muscles, right side");
    eventually("a routine", || offers_a_routine(&browser).then_some(()));
    browser.enter(
        Role::Textbox,
        "In your own words, if you like",
        "numb between my legs",
    );
    browser.see(Role::Heading, "This may need help first");
    assert!(!offers_a_routine(&browser), "words lead to help");
    browser.enter(Role::Textbox, "In your own words, if you like", "");
    browser.see(Role::Heading, "Likely muscles, right side");

    browser.click_button("Below the knee, left");
    browser.click_button("Below the knee, right");
    browser.see(Role::Heading, "This may need help first");
    assert!(
        !offers_a_routine(&browser),
        "pain in both legs leads to help"
    );
    assert!(answers(&browser).is_empty());
    let kept = browser.stored("dorsal.screening").expect("a record");
    assert!(
        kept.contains(r#""sore":null"#),
        "a warning sign is not kept: {kept}"
    );
    browser.click_link("Get help, and when to stop");
    browser.see_text("Call your emergency number");
    assert!(
        browser.address().ends_with("/safety"),
        "{}",
        browser.address()
    );
    assert!(!offers_a_routine(&browser));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn marking_and_the_press_test_need_only_the_keyboard() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::DESKTOP);
    browser.visit(&site.url("/pain"));
    browser.settle();
    browser.loaded();
    browser.tab_to(|name| name.ends_with(", left") || name.ends_with(", right"));
    let mut seen = Vec::new();
    while browser.focused() != "Strip between the shoulder blades, left" {
        seen.push(browser.focused());
        assert!(seen.len() < 40, "arrows lead elsewhere: {seen:?}");
        browser.press("ArrowDown");
    }
    browser.press("Enter");
    browser.see(Role::Heading, "Likely muscles, left side");
    let before = answers(&browser);
    browser.press("s");
    assert_eq!(
        browser.focused(),
        "Strip between the shoulder blades, right"
    );

    let second = before.get(1).cloned().expect("a second answer");
    let opened = format!("Press test for {second}");
    browser.tab_to(|name| name == opened);
    browser.press("Enter");
    browser.tab_to(|name| name == "Yes, that is my pain");
    browser.press("Enter");
    eventually("the pressed muscle in front", || {
        (answers(&browser).first() == Some(&second)).then_some(())
    });
    assert_eq!(
        browser.focused(),
        "Yes, that is my pain",
        "focus stays with the test"
    );
    browser.press("Enter");
    eventually("the order from before", || {
        (answers(&browser) == before).then_some(())
    });
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_finger_scrolls_until_it_is_told_to_paint() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/pain"));
    browser.settle();
    browser.loaded();
    let painted = |browser: &Browser| {
        let dabs = "return document.querySelectorAll('.painted .wash').length";
        browser.script(dabs, &[]).as_u64().unwrap_or_default()
    };
    let scrolled = |browser: &Browser| {
        browser
            .script("return window.scrollY", &[])
            .as_f64()
            .unwrap_or_default()
    };
    browser.swipe((195, 480), (195, 320));
    eventually("a page that has scrolled", || {
        (scrolled(&browser) > 50.0).then_some(())
    });
    assert_eq!(painted(&browser), 0, "scrolling marks nothing");

    browser.click(Role::Radio, "Paint");
    browser.script("window.scrollTo(0, 0)", &[]);
    eventually("the top of the page", || {
        (scrolled(&browser) < 1.0).then_some(())
    });
    browser.swipe((195, 480), (195, 320));
    eventually("a painted line", || (painted(&browser) > 5).then_some(()));
    assert!(scrolled(&browser) < 1.0, "painting does not scroll");
    browser.click_button("Undo");
    assert_eq!(painted(&browser), 0, "one stroke is one step back");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
