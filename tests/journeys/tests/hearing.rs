//! What the device can do of a session beside the screen: claps that pause it, and the self-test.

use std::time::Duration;

use journeys::{BETWEEN_THE_SHOULDER_BLADES, Browser, Role, Site, Sound, Viewport, eventually};

pub(super) const CLAPS: &str = "Two claps, or two taps on the floor, pause and carry on";

/// Two claps, and quiet after them, which comes again and again.
fn two_claps() -> Sound {
    let pause = Duration::from_millis;
    Sound::default()
        .quiet(pause(2000))
        .clap()
        .quiet(pause(300))
        .clap()
        .quiet(pause(3600))
}

#[test]
fn two_claps_pause_a_session_and_carry_it_on() {
    let site = Site::at_root();
    let mut browser = Browser::open_hearing(Viewport::PHONE, &two_claps());
    browser.visit(&site.url("/settings"));
    browser.click(Role::Checkbox, CLAPS);
    browser.click_button("Listen");
    browser.see_text("Two claps. That works.");
    browser.click_button("Stop listening");
    browser.begin(&site, BETWEEN_THE_SHOULDER_BLADES, 4);
    browser.see(Role::Button, "Carry on");
    browser.see(Role::Button, "Pause");
    browser.see(Role::Button, "Carry on");
    // Behind another tab it does not listen; seen again, it does.
    let level = "return document.querySelectorAll('.level').length";
    assert_eq!(browser.script(level, &[]), 1);
    browser.hide_page();
    eventually("an ear that is closed", || {
        (browser.script(level, &[]) == 0).then_some(())
    });
    browser.show_page();
    eventually("an ear that is open", || {
        (browser.script(level, &[]) == 1).then_some(())
    });
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn without_a_microphone_the_session_goes_on_and_says_so() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/settings"));
    browser.click(Role::Checkbox, CLAPS);
    browser.click_button("Listen");
    browser.see_text("There is no microphone, or this page may not use it.");
    browser.begin(&site, BETWEEN_THE_SHOULDER_BLADES, 4);
    browser.see_text("Claps are not heard");
    browser.see(Role::Button, "Pause");
}

#[test]
fn the_self_test_says_in_words_what_this_device_does() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    browser.visit(&site.url("/settings"));
    browser.click_button("Try it");
    browser.see_text("Those of the lock screen and of a headset are off, above.");
    browser.see_text("Tones: yes");
    browser.click(
        Role::Checkbox,
        "Buttons of the lock screen and of a headset. For them a silent sound plays, which may stop \
         your music.",
    );
    browser.click_button("Try it");
    browser.see_text("and so do those of the lock screen and of a headset.");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
