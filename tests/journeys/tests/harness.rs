//! The harness itself, on a page that has one of everything.

use std::{env, fs, path::Path, thread, time::Duration};

use journeys::{Axe, Browser, ColorScheme, Role, Site, Viewport};
use serde_json::json;

fn fixture() -> Site {
    Site::start(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("fixture"),
        "/fixture/",
    )
}

fn visit(site: &Site, viewport: Viewport) -> Browser {
    let mut browser = Browser::open(viewport);
    browser.visit(&site.url("/"));
    browser
}

#[test]
fn things_are_found_by_role_and_name_and_pressed_where_they_are() {
    let site = fixture();
    let mut browser = visit(&site, Viewport::DESKTOP);
    browser.see(Role::Heading, "A page to try the harness on");
    assert!(!browser.shows(Role::Heading, "A page"), "names are whole");
    assert!(!browser.shows(Role::Link, "Count"), "roles are told apart");
    browser.click_button("Count");
    browser.click_button("Count");
    assert_eq!(browser.text_of(Role::Status), "2");
    browser.click_button("Late");
    browser.click_button("Corner, right");
    browser.see_text("corner");
    browser.click(Role::Radio, "Right");
    browser.see_text("side right");
    browser.see_no_text("corner");
    browser.enter(Role::Slider, "Pain", "7");
    browser.see_text("pain 7");
}

#[test]
fn the_keyboard_moves_the_focus_and_presses() {
    let site = fixture();
    let mut browser = visit(&site, Viewport::DESKTOP);
    browser.press("Tab");
    assert_eq!(browser.focused(), "Another room");
    browser.press("Tab");
    assert_eq!(browser.focused(), "Count");
    browser.press("Enter");
    browser.see_text("1");
}

#[test]
fn unknown_addresses_get_the_front_page_and_foreign_ones_nothing() {
    let site = fixture();
    let mut browser = visit(&site, Viewport::DESKTOP);
    browser.click_link("Another room");
    browser.see_text("visit 2");
    assert_eq!(browser.address(), "/fixture/deep/room");
    browser.back();
    assert_eq!(browser.address(), "/fixture/");
    let status = "return fetch(arguments[0]).then((answer) => answer.status, () => 'refused')";
    assert_eq!(
        browser.script(status, &[json!("/elsewhere")]),
        json!("refused"),
        "by the policy"
    );
    let elsewhere = site.url("").replace("/fixture/", "/elsewhere");
    browser.visit("about:blank");
    browser.visit(&elsewhere);
    assert!(!browser.shows(Role::Heading, "A page to try the harness on"));
}

#[test]
fn breaking_the_content_security_policy_is_heard() {
    let site = fixture();
    let browser = visit(&site, Viewport::DESKTOP);
    browser.see_text("visit 1");
    assert_eq!(browser.complaints(), Vec::<String>::new());
    browser.script("document.body.setAttribute('style', 'color: red')", &[]);
    let complaints = browser.complaints();
    assert!(
        complaints
            .iter()
            .any(|line| line.contains("Content Security Policy")),
        "{complaints:?}"
    );
}

#[test]
fn what_is_stored_outlives_the_browser() {
    let site = fixture();
    let mut browser = visit(&site, Viewport::DESKTOP);
    browser.see_text("visit 1");
    browser.store_all(&json!({ "fixture.visits": "41", "fixture.more": { "a": 1 } }));
    browser.restart();
    browser.visit(&site.url("/"));
    browser.see_text("visit 42");
    assert_eq!(browser.stored("fixture.more").as_deref(), Some("{\"a\":1}"));
    browser.clear_stored();
    assert!(browser.all_stored().is_empty());
    let stranger = visit(&site, Viewport::DESKTOP);
    stranger.see_text("visit 1");
}

#[test]
fn a_hidden_page_is_hidden_and_given_little_time() {
    let site = fixture();
    let mut browser = visit(&site, Viewport::DESKTOP);
    browser.see_text("visit 1");
    browser.hide_page();
    assert_eq!(browser.visibility(), "hidden");
    thread::sleep(Duration::from_secs(4));
    let ticks = browser.script("return Number(document.body.dataset.ticks)", &[]);
    // Of its forty ticks about four are let through.
    assert!(
        ticks
            .as_u64()
            .is_some_and(|ticks| (1..=10).contains(&ticks)),
        "{ticks} ticks"
    );
    browser.show_page();
    assert_eq!(browser.visibility(), "visible");
}

#[test]
fn time_passes_at_once_and_stays_passed() {
    let site = fixture();
    let mut browser = visit(&site, Viewport::DESKTOP);
    let before = browser.remaining_s();
    assert!((85..=90).contains(&before), "{before}");
    browser.pass_time(Duration::from_secs(60));
    browser.see_text("Left to do: 0:");
    assert!((15..=30).contains(&browser.remaining_s()));

    let now =
        "return [Date.now(), new Date().getTime(), performance.timeOrigin + performance.now()]";
    let clocks = |browser: &Browser| {
        let read: Vec<f64> = serde_json::from_value(browser.script(now, &[])).unwrap();
        <[f64; 3]>::try_from(read).unwrap()
    };
    browser.reload();
    let [wall, dated, passed] = clocks(&browser);
    assert!(
        (wall - passed).abs() < 2_000.0,
        "both clocks are ahead after a reload"
    );
    assert!((wall - dated).abs() < 100.0);
    browser.set_wall_clock(-3_600_000);
    let [wall, _, passed] = clocks(&browser);
    assert!(
        (passed - wall - 3_600_000.0).abs() < 2_000.0,
        "only the wall clock is back"
    );
}

#[test]
fn screen_and_colours_are_as_asked_also_after_a_restart() {
    let site = fixture();
    let mut browser = visit(&site, Viewport::PHONE);
    browser.see_text("390 by 844");
    browser.see_text("light");
    browser.prefer(ColorScheme::Dark);
    browser.restart();
    browser.visit(&site.url("/"));
    browser.see_text("390 by 844");
    browser.see_text("dark");
    browser.set_viewport(Viewport::DESKTOP);
    browser.reload();
    browser.see_text("1280 by 800");
}

#[test]
fn a_picture_has_the_size_of_the_screen() {
    let site = fixture();
    let browser = visit(&site, Viewport::PHONE.with_scale(2));
    browser.see_text("visit 1");
    let path = env::temp_dir().join(format!("dorsal-picture-{}.png", std::process::id()));
    browser.picture(&path);
    let picture = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    // A PNG says its width and height in bytes 16 to 24.
    assert_eq!(
        picture.get(16..24),
        Some([0, 0, 3, 12, 0, 0, 6, 152].as_slice())
    );
}

#[test]
fn axe_finds_the_picture_without_words() {
    let Some(axe) = Axe::or_skip() else { return };
    let site = fixture();
    let browser = visit(&site, Viewport::DESKTOP);
    browser.see_text("visit 1");
    let violations = axe.violations(&browser);
    assert!(
        violations
            .iter()
            .any(|line| line.starts_with("image-alt: <img")),
        "{violations:?}"
    );
}
