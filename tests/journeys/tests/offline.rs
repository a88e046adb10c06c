//! The network goes, and the person does not notice.

use journeys::{BETWEEN_THE_SHOULDER_BLADES, Browser, Role, Site, Viewport};

#[test]
fn with_the_network_gone_the_rooms_open_and_a_session_goes_on_to_its_end() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/"));
    browser.settle();
    browser.loaded();
    drop(site);
    let fetched = browser.script(
        "return fetch(location.href, { cache: 'no-store' }).then(() => 'there', () => 'gone')",
        &[],
    );
    assert_eq!(fetched, "gone", "nobody answers any more");
    browser.complaints();

    for (room, address) in [("Progress", "/progress"), ("Learn", "/learn"), ("Map", "/")] {
        browser.click_link(room);
        browser.see_address(address);
        assert!(!browser.title().is_empty());
    }
    browser.click_button("Latissimus dorsi, left");
    browser.click(Role::Control, "Details");
    browser.see(Role::Heading, "Press here");
    browser.click_link("Routines");
    browser.click_link_about(BETWEEN_THE_SHOULDER_BLADES.title);
    browser.click(Role::Control, "Start");
    browser.see_text("Question 1 of");
    browser.pass_the_check(4);
    browser.click_button("Start");
    for turn in BETWEEN_THE_SHOULDER_BLADES.turns {
        browser.see_turn(*turn);
        browser.play_to_next();
        browser.play_to_next();
    }
    browser.click(Role::Radio, "2");
    browser.click_button("Save");
    browser.see_address("/progress");
    browser.part_with(Role::Item, BETWEEN_THE_SHOULDER_BLADES.title);
    browser.see_log_of(1);
    // The icon of the tab is asked for by the browser, whenever it likes.
    let mut complaints = browser.complaints();
    complaints.retain(|complaint| !complaint.contains("/icon-"));
    assert_eq!(complaints, Vec::<String>::new());
}
