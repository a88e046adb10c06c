//! Every page, and every state of a page, as a person can meet it.

use crate::day_after::{QUESTION, with_a_session_of_yesterday};
use crate::hearing::CLAPS;
use journeys::{Axe, BETWEEN_THE_SHOULDER_BLADES, Browser, ColorScheme, Role, Site, Viewport};

const PAGES: [&str; 27] = [
    "/?layer=superficial",
    "/?layer=intermediate",
    "/?layer=deep&show=never",
    "/?layer=superficial&show=bones",
    "/?layer=deep",
    "/muscles",
    "/muscles/rhomboid-major?side=right",
    "/muscles/trapezius",
    "/pain",
    "/routines",
    "/routines/between-the-shoulder-blades",
    "/progress",
    "/learn",
    "/learn/about-your-log",
    "/learn/claims",
    "/learn/claims/cl33",
    "/learn/sources/furlan-2015",
    "/learn/glossary",
    "/techniques?tool=ball",
    "/techniques/foam-rolling",
    "/techniques/compare?a=foam-rolling&b=ball-work",
    "/search?q=lats",
    "/safety",
    "/safety/check",
    "/settings",
    "/about",
    "/nowhere",
];

#[test]
fn axe_finds_nothing_on_any_page_light_or_dark_on_phone_or_desktop() {
    let Some(axe) = Axe::or_skip() else { return };
    let mut found = Vec::new();
    in_every_state(|browser, state| {
        for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
            browser.set_viewport(viewport);
            browser.settle();
            browser.set_viewport(as_long_as_the_page(browser, viewport));
            browser.settle();
            let light = axe.violations(browser);
            browser.prefer(ColorScheme::Dark);
            browser.settle();
            let dark = axe.violations_of_colours(browser);
            browser.prefer(ColorScheme::Light);
            let light = light.into_iter().map(|line| format!("light: {line}"));
            let dark = dark.into_iter().map(|line| format!("dark: {line}"));
            let place = format!("{state}, {} wide", viewport.width);
            found.extend(light.chain(dark).map(|line| format!("{place}, {line}")));
        }
    });
    assert!(
        found.is_empty(),
        "{} violations:\n{}",
        found.len(),
        found.join("\n")
    );
}

/// A screen on which nothing needs to be scrolled: else the bar of rooms lies over some row, which a
/// person would scroll, and axe would call too small a target.
pub(super) fn as_long_as_the_page(browser: &Browser, viewport: Viewport) -> Viewport {
    let height = browser.script("return document.documentElement.scrollHeight", &[]);
    let height = height
        .as_u64()
        .and_then(|height| u32::try_from(height).ok());
    Viewport {
        height: height.map_or(viewport.height, |height| height.max(viewport.height)),
        ..viewport
    }
}

#[test]
fn no_page_scrolls_sideways_on_a_phone_or_complains_in_the_console() {
    let mut found = Vec::new();
    in_every_state(|browser, state| {
        for viewport in [Viewport::PHONE, Viewport::NARROW] {
            browser.set_viewport(viewport);
            browser.settle();
            let widest = "const { documentElement, body } = document;\
                return Math.max(documentElement.scrollWidth, body.scrollWidth)";
            let widest = browser.script(widest, &[]);
            if widest.as_f64() > Some(viewport.width.into()) {
                found.push(format!("{state}: {widest} wide on {}", viewport.width));
            }
        }
        // Help is one action away: the link to it, or Stop, which says what to do and whom to call.
        let near = "const seen = (one) => one.checkVisibility();\
            const stops = (one) => one.textContent.trim().startsWith('Stop');\
            return [...document.querySelectorAll('a[href$=\"/safety\"]')].some(seen)\
                || [...document.querySelectorAll('button')].some((one) => seen(one) && stops(one))";
        if browser.script(near, &[]) != true {
            found.push(format!("{state}: help is more than one action away"));
        }
        let complaints = browser.complaints().into_iter();
        found.extend(complaints.map(|complaint| format!("{state}: {complaint}")));
    });
    assert!(
        found.is_empty(),
        "{} faults:\n{}",
        found.len(),
        found.join("\n")
    );
}

/// Walks through all of the app, on a screen where everything can be pressed, and looks at each state.
fn in_every_state(mut look: impl FnMut(&mut Browser, &str)) {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::DESKTOP);
    let mut look = |browser: &mut Browser, state: &str| {
        look(browser, state);
        browser.set_viewport(Viewport::DESKTOP);
    };
    for page in PAGES {
        browser.visit(&site.url(page));
        browser.settle();
        browser.loaded();
        look(&mut browser, page);
    }
    a_chosen_muscle(&mut browser, &site, &mut look);
    where_it_hurts(&mut browser, &site, &mut look);
    a_check_that_ends_in_help(&mut browser, &site, &mut look);
    browser.clear_stored();
    a_session(&mut browser, &site, &mut look);
}

fn a_chosen_muscle(browser: &mut Browser, site: &Site, look: &mut impl FnMut(&mut Browser, &str)) {
    browser.visit(&site.url("/"));
    browser.settle();
    browser.click_button("Latissimus dorsi, left");
    browser.see(Role::Heading, "Latissimus dorsi");
    look(browser, "the map with a muscle chosen");
    browser.click_button("Closer");
    look(browser, "the map from close by");
    browser.visit(&site.url("/settings"));
    browser.click(Role::Checkbox, CLAPS);
    browser.see(Role::Button, "Listen");
    look(browser, "settings with claps");
    browser.click(Role::Checkbox, CLAPS);
    with_a_session_of_yesterday(browser);
    browser.visit(&site.url("/progress"));
    browser.see(Role::Heading, QUESTION);
    look(browser, "the log with the question about the day after");
    browser.visit(&site.url(&BETWEEN_THE_SHOULDER_BLADES.player()));
    browser.see(Role::Heading, QUESTION);
    look(browser, "the question about the day after");
    browser.clear_stored();
}

fn where_it_hurts(browser: &mut Browser, site: &Site, look: &mut impl FnMut(&mut Browser, &str)) {
    browser.visit(&site.url("/pain"));
    browser.settle();
    browser.loaded();
    browser.click_button("Rim of the hip bone, left");
    browser.see(Role::Heading, "Likely muscles, left side");
    browser.script("document.querySelector('.press').open = true", &[]);
    look(browser, "where it hurts, with answers and a press test");
    browser.click_button("It tingles or is numb");
    browser.click_button("Between the legs, here");
    browser.see(Role::Heading, "This may need help first");
    look(browser, "where it hurts, with a warning sign");
    browser.click_button("Clear");
    browser.see(Role::Heading, "Mark the sore place");
}

fn a_check_that_ends_in_help(
    browser: &mut Browser,
    site: &Site,
    look: &mut impl FnMut(&mut Browser, &str),
) {
    browser.visit(&site.url("/safety/check"));
    browser.settle();
    browser.see_text("Question 1 of");
    let signs = "A sudden tearing pain in your back or belly";
    browser.click(Role::Checkbox, signs);
    look(browser, "a question with a sign ticked");
    browser.click_button("Go on with what I ticked");
    browser.see_no_text("Question 1 of");
    look(browser, "the check that ends in help");
    browser.click_link("Routines");
    browser.see_text("None of these for now.");
    look(browser, "the routines after a check that ends in help");
}

fn a_session(browser: &mut Browser, site: &Site, look: &mut impl FnMut(&mut Browser, &str)) {
    let routine = BETWEEN_THE_SHOULDER_BLADES;
    browser.visit(&site.url(&routine.player()));
    browser.settle();
    look(browser, "the first question before a session");
    let mut questions = 0;
    while browser.answer_a_question(4) {
        questions += 1;
        // Questions come in few kinds: signs, choices of many lengths, a number.
        if matches!(questions, 2 | 6 | 17 | 20 | 21) {
            look(
                browser,
                &format!("question {} before a session", questions + 1),
            );
        }
    }
    look(browser, "ready to start");
    browser.click_button("Start");
    browser.see(Role::Button, "Pause");
    look(browser, "the player, getting ready");
    for _ in 0..3 {
        browser.play_to_next();
    }
    look(browser, "the player, at work on one side");
    browser.click_button("Pause");
    browser.see(Role::Button, "Carry on");
    look(browser, "the player, paused");
    browser.click_button("Stop");
    browser.see(Role::Button, "Stop now");
    browser.see_text("Call your local emergency number.");
    look(browser, "the question whether to stop");
    browser.reload();
    browser.settle();
    browser.see(Role::Button, "Carry on");
    look(browser, "a session that waits in the player");
    browser.visit(&site.url("/routines"));
    browser.settle();
    look(browser, "a session that waits among the routines");
    browser.visit(&site.url(&routine.player()));
    browser.click_button("Carry on");
    browser.see(Role::Button, "Pause");
    while browser.play_to_next().is_some() {}
    look(browser, "the number after a session");
    browser.click(Role::Radio, "2");
    look(browser, "the number after a session, given");
    browser.click_button("Save");
    browser.see_log_of(1);
    browser.see(Role::Heading, "Progress");
    look(browser, "progress with a session");
    browser.store("dorsal.settings", "{broken");
    browser.visit(&site.url("/"));
    browser.see(Role::Button, "Download what was put aside");
    look(browser, "a notice that something was put aside");
}
