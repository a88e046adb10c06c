//! A session that is interrupted again and again by a reload.

use std::{thread, time::Duration};

use journeys::{BETWEEN_THE_SHOULDER_BLADES, Browser, Chance, Offer, Role, Site, Viewport};
use serde_json::{Value, json};

const RELOADS: u64 = 20;

/// The whole routine is in reach: twenty times half of this, and the last minute.
const LONGEST_STRETCH_S: u64 = 26;

#[test]
fn twenty_reloads_at_random_moments_lose_no_second_and_no_entry() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    let earlier = an_earlier_session(&mut browser, &site);
    browser.begin(&site, BETWEEN_THE_SHOULDER_BLADES, 4);

    let mut chance = Chance::seeded(20);
    for reload in 1..=RELOADS {
        spend_time(&mut browser, &mut chance);
        let is_paused = chance.heads();
        if is_paused {
            browser.click_button("Pause");
            browser.see(Role::Button, "Carry on");
        }
        let what = format!("reload {reload}, paused: {is_paused}");
        let left = browser.reload_player();
        assert_waits_where_it_was(&browser, &left, is_paused, &what);
        assert_eq!(browser.log(), earlier, "{what}");
        browser.click_button("Carry on");
        browser.see(Role::Button, "Pause");
    }

    finish(&mut browser);
    let log = browser.see_log_of(2);
    assert_eq!(
        log.first(),
        earlier.first(),
        "the earlier entry is as it was"
    );
    browser.reload();
    browser.see(Role::Button, "Save");
    assert_eq!(browser.log(), log, "a reload before the number after");
    browser.click(Role::Radio, "3");
    browser.click_button("Save");
    browser.see(Role::Heading, "Progress");
    let log = browser.see_log_of(2);
    browser.reload();
    browser.settle();
    assert_eq!(browser.log(), log, "a reload when all is done");
    let ids: Vec<&Value> = log.iter().filter_map(|record| record.get("id")).collect();
    assert!(
        matches!(ids.as_slice(), [one, other] if one != other),
        "{ids:?}"
    );
}

/// Notes every time that a clock shows, from the first picture on.
const NOTE_CLOCKS: &str = "window.clocks = [];\
    new MutationObserver(() => {\
      const clock = document.querySelector('[role=timer]')?.textContent.trim();\
      if (clock && window.clocks.at(-1) !== clock) window.clocks.push(clock);\
    }).observe(document, { subtree: true, childList: true, characterData: true });";

#[test]
fn what_a_killed_browser_had_not_on_disk_is_never_offered() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.begin(&site, BETWEEN_THE_SHOULDER_BLADES, 4);
    browser.play_to_next();
    let on_disk = browser.stored("dorsal.session").expect("a session");
    browser.play_on(12);
    browser.click_button("Pause");
    browser.see(Role::Button, "Carry on");
    let left = browser.text_of(Role::Timer);
    // Chromium writes localStorage ten seconds late; the journal has the truth.
    browser.store("dorsal.session", &on_disk);
    let noting = json!({ "source": NOTE_CLOCKS });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", noting);
    browser.reload();
    browser.see(Role::Button, "Carry on");
    browser.settle();
    assert_eq!(browser.script("return window.clocks", &[]), json!([left]));
}

/// One entry that must stay as it is.
fn an_earlier_session(browser: &mut Browser, site: &Site) -> Vec<Value> {
    browser.begin(site, BETWEEN_THE_SHOULDER_BLADES, 5);
    browser.play_to_next();
    browser.play_on(20);
    browser.click_button("Stop");
    browser.click_button("Stop now");
    browser.click(Role::Radio, "5");
    browser.click_button("Save");
    browser.see(Role::Heading, "Progress");
    browser.see_log_of(1)
}

/// A stretch of the session; now and then on to the next part, and always some part of a second.
fn spend_time(browser: &mut Browser, chance: &mut Chance) {
    let stretch = chance.below(LONGEST_STRETCH_S);
    let total: u32 = BETWEEN_THE_SHOULDER_BLADES
        .turns
        .iter()
        .map(|turn| turn.length_s())
        .sum();
    let offer = browser.offer();
    let moment = BETWEEN_THE_SHOULDER_BLADES
        .moments(&offer)
        .into_iter()
        .max();
    let room = total - moment.expect("a moment of the routine");
    if room > 60 {
        browser.play_on(u32::try_from(stretch).expect("a humane stretch"));
    }
    thread::sleep(Duration::from_millis(chance.below(300)));
}

/// The same step and side, and the remaining time right to a second. Where the page went in the
/// last second of a part, the next part is right, too.
fn assert_waits_where_it_was(browser: &Browser, left: &Offer, was_paused: bool, what: &str) {
    browser.see(Role::Button, "Carry on");
    let text = browser.text();
    let waits_s = browser.remaining_s();
    if was_paused {
        assert_eq!(waits_s, left.remaining_s, "{what}: it showed {left:?}");
    }
    let turns = BETWEEN_THE_SHOULDER_BLADES.turns.iter();
    let offered = turns.filter(|turn| match turn.side {
        Some(_) => text.contains(&turn.name()),
        None => text.contains(turn.step),
    });
    let offered: Vec<Offer> = offered
        .map(|turn| Offer {
            step: turn.step.to_owned(),
            side: turn.side.map(str::to_owned),
            remaining_s: waits_s,
        })
        .collect();
    let [offer] = offered.as_slice() else {
        panic!("{what}: it showed {left:?} and offers {offered:?}: {text}");
    };
    let was = BETWEEN_THE_SHOULDER_BLADES.moments(left);
    let is = BETWEEN_THE_SHOULDER_BLADES.moments(offer);
    let is_right = was
        .iter()
        .any(|was| is.iter().any(|is| was.abs_diff(*is) <= 1));
    assert!(is_right, "{what}: it showed {left:?} and offers {offer:?}");
}

fn finish(browser: &mut Browser) {
    while browser.play_to_next().is_some() {}
}
