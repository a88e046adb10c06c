//! The first whole path of the product: from a muscle to a session in the log, and back another day.

use journeys::{BETWEEN_THE_SHOULDER_BLADES, Browser, Role, Site, Viewport};
use serde_json::{Value, json};

const PAIN_BEFORE: u8 = 4;
const PAIN_AFTER: u8 = 2;

/// The session lasts five and a half minutes. The page's clocks are put ahead here so that it does
/// not take as long to test; that real time moves it just so is shown by `absent.rs`.
#[test]
fn a_session_from_the_map_to_the_log_is_there_when_the_browser_is_opened_again() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    choose_on_the_map(&mut browser, &site);
    prepare(&mut browser);
    follow_every_step(&mut browser);

    browser.click(Role::Radio, &PAIN_AFTER.to_string());
    browser.click_button("Save");
    see_session_on_progress(&browser);
    assert_eq!(browser.address(), "/progress");
    let log = browser.see_log_of(1);
    assert_is_whole_session(&browser, &log);

    browser.restart();
    browser.visit(&site.url("/progress"));
    see_session_on_progress(&browser);
    assert_eq!(browser.log(), log, "nothing is lost, doubled or changed");
    assert_eq!(browser.stored("dorsal.session"), None, "nothing waits");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

fn choose_on_the_map(browser: &mut Browser, site: &Site) {
    browser.visit(&site.url("/"));
    browser.settle();
    browser.click(Role::Radio, "Middle");
    browser.click_button("Rhomboid major, right");
    browser.see(Role::Heading, "Rhomboid major");
    browser.click(Role::Control, "Details");
    browser.see(Role::Heading, "Press here");
    assert!(
        browser.address().starts_with("/muscles/rhomboid-major"),
        "{}",
        browser.address()
    );
    assert!(browser.address().contains("side=right"));
    browser.click_link_about(BETWEEN_THE_SHOULDER_BLADES.title);
    browser.see(Role::Heading, BETWEEN_THE_SHOULDER_BLADES.title);
    assert_eq!(browser.address(), BETWEEN_THE_SHOULDER_BLADES.address);
}

/// The safety check, which is whole the first time, and the number before.
fn prepare(browser: &mut Browser) {
    browser.click(Role::Control, "Start");
    browser.see_text("Question 1 of");
    assert_eq!(browser.address(), BETWEEN_THE_SHOULDER_BLADES.player());
    let questions = browser.pass_the_check(PAIN_BEFORE);
    assert!(questions >= 20, "the check is whole: {questions} questions");
    browser.see_text("Your pain now: 4 of 10");
    browser.click_button("Start");
}

fn follow_every_step(browser: &mut Browser) {
    let turns = BETWEEN_THE_SHOULDER_BLADES.turns;
    for (index, turn) in turns.iter().enumerate() {
        let offer = browser.see_turn(*turn);
        assert!(offer.remaining_s <= turn.ready_s, "{offer:?}");
        let work = browser.play_to_next().expect("work after getting ready");
        assert!(work.is_of(*turn), "{work:?}");
        assert!(
            (turn.work_s - 5..=turn.work_s).contains(&work.remaining_s),
            "{work:?}"
        );
        if index == 2 {
            reload_in_the_middle(browser);
        }
        let next = browser.play_to_next();
        assert_eq!(next.is_none(), index + 1 == turns.len(), "{next:?}");
    }
}

fn reload_in_the_middle(browser: &mut Browser) {
    browser.play_on(12);
    let left = browser.reload_player();
    browser.see(Role::Button, "Carry on");
    browser.see_text("Ball at the top of the blade, right");
    let waits = browser.remaining_s();
    assert!(
        waits.abs_diff(left.remaining_s) <= 1,
        "it showed {left:?} and waits at {waits} s"
    );
    browser.click_button("Carry on");
    browser.see(Role::Button, "Pause");
    let goes_on = browser.offer();
    assert_eq!((&goes_on.step, &goes_on.side), (&left.step, &left.side));
    assert!(goes_on.remaining_s <= waits);
}

fn see_session_on_progress(browser: &Browser) {
    let row = browser.part_with(Role::Item, BETWEEN_THE_SHOULDER_BLADES.title);
    let numbers: Vec<&str> = row.split(|c: char| !c.is_ascii_digit()).collect();
    let (before, after) = (PAIN_BEFORE.to_string(), PAIN_AFTER.to_string());
    assert!(numbers.contains(&before.as_str()), "before: {row}");
    assert!(numbers.contains(&after.as_str()), "after: {row}");
}

fn assert_is_whole_session(browser: &Browser, log: &[Value]) {
    let record = log.first().expect("one record");
    assert_eq!(record["routine"], "between-the-shoulder-blades");
    assert_eq!(record["completed"], true);
    assert_eq!(record["pain"]["before"], PAIN_BEFORE);
    assert_eq!(record["pain"]["after"], PAIN_AFTER);
    let done: Vec<Value> = record["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .map(|done| json!([done["step"], done["side"], done["seconds"]]))
        .collect();
    let wanted: Vec<Value> = BETWEEN_THE_SHOULDER_BLADES
        .turns
        .iter()
        .map(|turn| json!([turn.clinical, turn.side, turn.work_s]))
        .collect();
    assert_eq!(done, wanted);
    let lasted =
        record["ended"].as_f64().expect("an end") - record["started"].as_f64().expect("a start");
    let planned: u32 = BETWEEN_THE_SHOULDER_BLADES
        .turns
        .iter()
        .map(|turn| turn.length_s())
        .sum();
    assert!(lasted >= f64::from(planned) * 1000.0, "{lasted} ms");

    let month = "return 'dorsal.log.' + new Date(arguments[0]).toISOString().slice(0, 7)";
    let key = browser.script(month, &[record["started"].clone()]);
    let keys: Vec<String> = browser.all_stored().into_keys().collect();
    let months: Vec<&String> = keys
        .iter()
        .filter(|key| key.starts_with("dorsal.log."))
        .collect();
    assert_eq!(
        json!(months),
        json!([key]),
        "the month of its start, by UTC"
    );
}
