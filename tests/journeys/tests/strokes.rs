//! The stroke on the page of a technique: it runs while it can be seen, and costs nothing otherwise.

use journeys::{Browser, Role, Site, Viewport, eventually};

/// Keeps the numbers of the frames that are asked for and have neither come nor been taken back.
const WATCH_FRAMES: &str = "
    window.waiting = new Set();
    window.drawn = 0;
    const ask = window.requestAnimationFrame.bind(window);
    const cancel = window.cancelAnimationFrame.bind(window);
    window.requestAnimationFrame = call => {
        const number = ask(time => { waiting.delete(number); drawn += 1; call(time); });
        waiting.add(number);
        return number;
    };
    window.cancelAnimationFrame = number => { waiting.delete(number); cancel(number); };
";
/// Where the hand is.
const PLACE: &str = "return document.querySelector('.moving .hand').getAttribute('transform')";

fn runs(browser: &Browser) {
    browser.script("drawn = 0", &[]);
    eventually("frames come", || {
        let drawn = browser.script("return drawn", &[]).as_u64();
        (drawn > Some(3)).then_some(())
    });
}

fn asks_for_nothing(browser: &Browser, when: &str) {
    eventually(&format!("no frame is asked for {when}"), || {
        (browser.script("return waiting.size", &[]) == 0).then_some(())
    });
    let before = browser.script(PLACE, &[]);
    let later = browser.script(PLACE, &[]);
    assert_eq!(before, later, "{when}");
    assert_eq!(browser.script("return waiting.size", &[]), 0, "{when}");
}

#[test]
fn a_stroke_asks_for_frames_only_while_it_runs_and_can_be_seen() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/techniques"));
    browser.settle();
    browser.script(WATCH_FRAMES, &[]);
    browser.click_link_about("Stripping");
    browser.see(Role::Heading, "One round");
    runs(&browser);

    browser.click_button("Pause");
    asks_for_nothing(&browser, "while it is paused");
    browser.click_button("Play");
    runs(&browser);

    browser.script("scrollTo(0, document.body.scrollHeight)", &[]);
    asks_for_nothing(&browser, "while it is scrolled away");
    browser.script("scrollTo(0, 0)", &[]);
    runs(&browser);

    browser.hide_page();
    asks_for_nothing(&browser, "while the page is hidden");
    browser.show_page();
    runs(&browser);

    browser.click_link("Routines");
    browser.see(Role::Heading, "Routines");
    eventually("no frame is asked for on another page", || {
        (browser.script("return waiting.size", &[]) == 0).then_some(())
    });
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_muscle_of_a_stroke_is_held_in_the_address() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::DESKTOP);
    browser.visit(&site.url("/techniques/foam-rolling?muscle=gluteus-maximus"));
    browser.see(Role::Heading, "One round");
    let chosen = "return document.querySelector('select').selectedOptions[0].text";
    assert_eq!(browser.script(chosen, &[]), "Gluteus maximus");
    let pick = "const list = document.querySelector('select');
        list.value = 'longissimus-thoracis';
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.script(pick, &[]);
    eventually("the address names the muscle", || {
        let address = "/techniques/foam-rolling?muscle=longissimus-thoracis";
        browser.address().ends_with(address).then_some(())
    });
    browser.see(Role::Heading, "One round");
}

#[test]
fn with_reduced_motion_a_stroke_stands_still_and_is_stepped_through() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.prefer_reduced_motion(true);
    browser.visit(&site.url("/techniques"));
    browser.settle();
    browser.script(WATCH_FRAMES, &[]);
    browser.click_link_about("Stripping");
    browser.see_text("1 of 6: after 0 seconds");
    let first = browser.script(PLACE, &[]);
    browser.click_button("Step on");
    browser.see_text("2 of 6: after ");
    assert_ne!(browser.script(PLACE, &[]), first);
    assert_eq!(browser.script("return waiting.size", &[]), 0);
    browser.see_no(Role::Button, "Pause");
}
