//! A person's own routine: built by keys alone, played, given away as a link.

use crate::all_pages::as_long_as_the_page;
use journeys::{Axe, Browser, ColorScheme, Role, Site, Viewport, eventually};
use serde_json::{Value, json};

const STEPS: [&str; 3] = [
    "Shoulder rolls",
    "Ball beside the spine at a wall",
    "Squeeze the shoulder ridge",
];

#[test]
fn an_own_routine_is_built_by_keys_alone_played_and_goes_on_after_a_reload() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/routines/new"));
    browser.settle();
    build_by_keys(&mut browser);
    let stored = own_routines(&browser);
    assert_eq!(stored[0]["title"], "For the evening");
    assert_eq!(
        stored[0]["steps"][0],
        json!({ "step": "R1.3", "seconds": 50 })
    );
    let overview = browser.address();
    browser.reload();
    browser.see(Role::Heading, "For the evening");

    browser.click(Role::Control, "Start");
    browser.see_text("Question 1 of");
    browser.pass_the_check(4);
    assert_eq!(browser.address(), format!("{overview}/play"));
    browser.click_button("Start");
    browser.see(Role::Button, "Pause");
    let work = browser.play_to_next().expect("work after getting ready");
    assert_eq!(work.step, STEPS[1]);
    assert!((45..=50).contains(&work.remaining_s), "{work:?}");
    let left = browser.reload_player();
    browser.click_button("Carry on");
    browser.see(Role::Button, "Pause");
    let goes_on = browser.offer();
    assert_eq!((&goes_on.step, &goes_on.side), (&left.step, &left.side));

    while browser.play_to_next().is_some() {}
    browser.click_button("Skip the number");
    browser.part_with(Role::Item, "For the evening");
    let log = browser.see_log_of(1);
    assert_eq!(log[0]["title"], "For the evening");
    assert_eq!(log[0]["completed"], true);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_step_that_was_taken_out_again_stays_out_after_a_reload() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/routines/new"));
    browser.settle();
    browser.click_button(&format!("Add {}", STEPS[0]));
    browser.part_with(Role::Item, STEPS[0]);
    browser.click_button(&format!("Take away, step 1, {}", STEPS[0]));
    browser.see_text("Nothing yet. Add steps");
    browser.reload();
    browser.see_text("Nothing yet. Add steps");
}

/// Name, three steps, one of them longer and moved to the top.
fn build_by_keys(browser: &mut Browser) {
    browser.tab_to(|name| name == "Name");
    browser.script("document.activeElement.select()", &[]);
    for letter in "For the evening".chars() {
        browser.press(&letter.to_string());
    }
    for step in STEPS {
        tab_back_or_on_to(browser, &format!("Add {step}"));
        browser.press("Enter");
        browser.see_text(&format!("Added: {step}."));
    }
    // What is not saved yet outlives a reload.
    browser.reload();
    for step in STEPS {
        browser.part_with(Role::Item, step);
    }
    tab_back_or_on_to(browser, &format!("Up, step 2, {}", STEPS[1]));
    browser.press("Enter");
    browser.see_text("is step 1 of 3 now");
    tab_back_or_on_to(browser, &format!("+5 s, step 1, {}", STEPS[1]));
    browser.press("Enter");
    browser.see_text("50 s each side");
    browser.tab_to(|name| name == "Save");
    browser.press("Enter");
    browser.see(Role::Heading, "For the evening");
}

/// Goes by Tab alone to something that is nearer to the beginning of the page, or further on.
fn tab_back_or_on_to(browser: &mut Browser, name: &str) {
    for _ in 0..60 {
        if browser.focused() == name {
            return;
        }
        browser.press("Shift+Tab");
        if browser.focused() == "Name" {
            break;
        }
    }
    browser.tab_to(|here| here == name);
}

fn own_routines(browser: &Browser) -> Value {
    // Written under a lock, which may take a moment.
    let text = eventually("own routines", || browser.stored("dorsal.routines"));
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn a_link_brings_the_routine_to_another_browser_and_a_broken_one_changes_nothing() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/routines/lower-back-ease?floor=no&side=left"));
    browser.settle();
    browser.see(Role::Heading, "Changed for today");
    browser.see_text("Only your left side, as you asked");
    let link = browser.script("return document.querySelector('input.link').value", &[]);
    let link = link.as_str().expect("a link").to_owned();
    assert!(link.contains("/routines/shared#1"), "{link}");

    let mut other = Browser::open(Viewport::DESKTOP);
    other.visit(&link);
    other.settle();
    other.see(Role::Heading, "Lower-back ease");
    other.see_text("Shared with you");
    let steps =
        "return [...document.querySelectorAll('.steps .grow')].map((step) => step.innerText)";
    assert_eq!(other.script(steps, &[]), browser.script(steps, &[]));
    assert_eq!(
        other.stored("dorsal.routines"),
        None,
        "looking keeps nothing"
    );

    let before = other.all_stored();
    other.visit("about:blank");
    other.visit(&format!("{}x", &link[..link.len() - 4]));
    other.settle();
    other.see(Role::Heading, "This link does not work");
    other.see_text("Nothing was kept or changed.");
    assert_eq!(other.all_stored(), before);

    other.visit("about:blank");
    other.visit(&link);
    other.click_button("Keep it with your own");
    other.see_text("Your own");
    let kept = own_routines(&other);
    assert_eq!(kept[0]["only"], "left");
    assert_eq!(other.complaints(), Vec::<String>::new());
}

/// An own routine as it is kept, with another ball in one step.
const MINE: &str = r#"[{"id":"mine","title":"Mine","steps":[{"step":"R6.2","seconds":40,
    "tool":"soft-ball"},{"step":"R1.4","seconds":60},{"step":"R2.9","seconds":60}]}]"#;

#[test]
fn pages_of_own_routines_are_without_fault_for_axe() {
    let Some(axe) = Axe::or_skip() else { return };
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/routines"));
    browser.settle();
    browser.store("dorsal.routines", MINE);
    for address in [
        "/routines?time=10&tool=ball",
        "/routines/full-back-reset?roller=no&pace=beginner",
        "/routines/heat-and-ease?warm-pack=no&minutes=5",
        "/routines/shared#1broken",
        "/routines/new",
        "/routines",
        "/routines/own/mine",
        "/routines/own/mine/edit",
    ] {
        browser.set_viewport(Viewport::PHONE);
        browser.visit(&site.url(address));
        browser.settle();
        browser.script(
            "for (const part of document.querySelectorAll('details.fit, details.share')) part.open = true",
            &[],
        );
        if address == "/routines/new" {
            browser.click_button("Add Roll the upper back");
            browser.see_text("Added: Roll the upper back.");
        }
        let long = as_long_as_the_page(&browser, Viewport::PHONE);
        browser.set_viewport(long);
        browser.settle();
        assert_eq!(axe.violations(&browser), Vec::<String>::new(), "{address}");
        browser.prefer(ColorScheme::Dark);
        browser.settle();
        assert_eq!(
            axe.violations_of_colours(&browser),
            Vec::<String>::new(),
            "{address}, dark"
        );
        browser.prefer(ColorScheme::Light);
    }
}
