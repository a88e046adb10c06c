//! The day after a session: one question at the next visit, and what follows from it.

use journeys::{BETWEEN_THE_SHOULDER_BLADES, Browser, Role, Site, Viewport};
use serde_json::json;

pub(super) const QUESTION: &str = "How was your back on the day after?";

/// A log with one session of 26 hours ago, which is another day anywhere.
pub(super) fn with_a_session_of_yesterday(browser: &Browser) {
    let script = "const at = Date.now() - 26 * 3_600_000;\
        const month = new Date(at).toISOString().slice(0, 7);\
        localStorage.setItem(`dorsal.log.${month}`, JSON.stringify([{\
          ...arguments[0], started: at, ended: at + 330_000 }]));";
    let record = json!({
        "id": "yesterday", "version": 1, "routine": "between-the-shoulder-blades",
        "completed": true,
        "steps": [{ "step": "R6.2", "side": "left", "seconds": 35, "tool": "wall-ball" }],
        "pain": { "before": 4, "after": 4 },
    });
    browser.script(script, &[record]);
}

#[test]
fn more_pain_that_has_not_settled_leaves_roller_and_ball_for_two_days() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/"));
    with_a_session_of_yesterday(&browser);
    browser.visit(&site.url(&BETWEEN_THE_SHOULDER_BLADES.player()));
    browser.see(Role::Heading, QUESTION);
    browser.click_button("More pain, and it has not settled");
    browser.see(Role::Heading, "Leave the roller and the ball for 2 days");
    browser.click_button("Go on");
    browser.see_text("Question 1 of");
    while !browser.has_text("Today calls for something gentler") {
        assert!(browser.answer_a_question(4), "nothing can be started");
    }
    browser.see_text("So no roller and no ball for 2 days.");
    browser.see(Role::Control, "Do Heat and ease instead");
    browser.see_no(Role::Button, "Start");
    // Asked once, and told on the page with the log.
    browser.visit(&site.url("/progress"));
    browser.see_text("More pain the day after");
    browser.see_no(Role::Heading, QUESTION);
    let log = browser.see_log_of(1);
    assert_eq!(log[0]["next-day"], "unsettled");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_question_can_be_answered_beside_the_log_or_skipped() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::DESKTOP);
    browser.visit(&site.url("/"));
    with_a_session_of_yesterday(&browser);
    browser.visit(&site.url("/progress"));
    browser.click_button("A little sore, for 2 days at most");
    browser.see(Role::Heading, "That is common");
    browser.click_button("Go on");
    browser.see_no(Role::Heading, QUESTION);
    with_a_session_of_yesterday(&browser);
    browser.visit(&site.url(&BETWEEN_THE_SHOULDER_BLADES.player()));
    browser.click_button("Skip this");
    browser.see_text("Question 1 of");
}
