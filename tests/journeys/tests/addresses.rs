//! Addresses opened directly, on a host that knows nothing but files.

use journeys::{BETWEEN_THE_SHOULDER_BLADES, Browser, Role, Site, Viewport};

#[test]
fn the_player_opened_directly_works_at_the_root_of_a_host() {
    let site = Site::at_root();
    play_from_its_address(&site, "/routines/between-the-shoulder-blades/play");
}

#[test]
fn the_player_opened_directly_works_under_a_path() {
    let site = Site::under_a_path();
    play_from_its_address(&site, "/dorsal/routines/between-the-shoulder-blades/play");
}

#[test]
fn under_a_path_every_room_is_reached_by_its_link_and_by_its_address() {
    let site = Site::under_a_path();
    let mut browser = Browser::open(Viewport::DESKTOP);
    browser.visit(&site.url("/"));
    browser.settle();
    for (room, address) in [
        ("Routines", "/routines"),
        ("Progress", "/progress"),
        ("Learn", "/learn"),
        ("Map", "/"),
    ] {
        browser.click_link(room);
        browser.see_address(&format!("/dorsal{address}"));
        let title = browser.title();
        browser.visit(&site.url(address));
        browser.settle();
        assert_eq!(browser.title(), title, "{address} opened directly");
    }
    browser.click_button("Gluteus maximus, left");
    browser.click(Role::Control, "Details");
    browser.see(Role::Heading, "Press here");
    assert!(
        browser
            .address()
            .starts_with("/dorsal/muscles/gluteus-maximus"),
        "{}",
        browser.address()
    );
    browser.reload();
    browser.see(Role::Heading, "Gluteus maximus");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// Everything that has an address of its own answers to it.
#[test]
fn every_address_of_the_contract_opens_directly() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    for address in [
        "/",
        "/muscles",
        "/muscles/quadratus-lumborum",
        "/muscles/trapezius-upper",
        "/routines",
        "/routines/between-the-shoulder-blades",
        "/routines/lower-back-ease",
        "/routines/gentle-wall-and-chair-routine",
        "/routines/heat-and-ease",
        "/routines/between-the-shoulder-blades/play",
        "/progress",
        "/learn",
        "/safety",
        "/pain",
        "/safety/check",
        "/settings",
        "/about",
    ] {
        browser.visit(&site.url(address));
        browser.settle();
        let title = browser.title();
        assert!(
            !title.is_empty() && !is_not_found(&title),
            "{address}: {title}"
        );
        assert_eq!(browser.address(), address);
    }
    browser.visit(&site.url("/nowhere"));
    browser.settle();
    assert!(is_not_found(&browser.title()), "{}", browser.title());
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

fn is_not_found(title: &str) -> bool {
    let title = title.to_lowercase();
    title.contains("no page") || title.contains("not found") || title.contains("nothing here")
}

fn play_from_its_address(site: &Site, address: &str) {
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/routines/between-the-shoulder-blades/play"));
    browser.settle();
    assert_eq!(browser.address(), address);
    browser.see_text("Question 1 of");
    browser.pass_the_check(4);
    browser.click_button("Start");
    for turn in BETWEEN_THE_SHOULDER_BLADES.turns.iter().take(2) {
        browser.see_turn(*turn);
        browser.play_to_next();
        browser.see_turn(*turn);
        browser.play_to_next();
    }
    browser.reload_player();
    browser.click_button("Carry on");
    browser.see(Role::Button, "Pause");
    assert_eq!(browser.address(), address);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
