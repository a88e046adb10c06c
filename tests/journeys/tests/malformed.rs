//! What is kept was damaged: by another program, a crash in the middle of a write, or someone's hand.

use std::collections::BTreeMap;

use journeys::{BETWEEN_THE_SHOULDER_BLADES, Browser, Role, Site, Viewport, eventually, insist};
use serde_json::{Value, json};

/// The one value of the contract that only a room which is not built yet writes.
const OWN_ROUTINES: (&str, &str) = (
    "dorsal.routines",
    r#"[{"id":"mine","title":"Mine","steps":[1]}]"#,
);

type Stored = BTreeMap<String, String>;

/// A way to spoil a value, with what to call it.
type Damage = (&'static str, fn(&str) -> String);

/// None of these can be read as any value of the contract.
const DAMAGES: [Damage; 6] = [
    ("a text that is no JSON", |_| "\u{fffd}{not json".to_owned()),
    ("a write that broke off", |text| {
        text.get(..text.len() / 2).unwrap_or_default().to_owned()
    }),
    ("another type", |_| r#""a text""#.to_owned()),
    ("another schema", |text| {
        replaced(text, r#"{"what":"is this"}"#)
    }),
    ("negative numbers", |text| replaced(text, "-1")),
    ("numbers too large for any type", |text| {
        replaced(text, "1e308")
    }),
];

#[test]
fn malformed_values_under_every_key_are_put_aside_and_said_once() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    let sound = values_under_every_key(&mut browser, &site);
    let mut faults = Vec::new();
    for (name, damage) in DAMAGES {
        let bad: Stored = sound
            .iter()
            .map(|(key, text)| (key.clone(), damage(text)))
            .collect();
        put_in_place(&mut browser, &site, &bad);

        browser.visit(&site.url("/"));
        browser.settle();
        browser.see(Role::Button, "Download what was put aside");
        // Some of it is read a moment after the settings: the session not before its journal.
        insist(name, || match not_put_aside(&browser, &bad).as_slice() {
            [] => Ok(()),
            faults => Err(faults.join("\n")),
        });
        let mut found = Vec::new();
        let kept = quarantine(&browser);
        browser.reload();
        browser.settle();
        browser.see(Role::Radio, "Middle");
        browser.loaded();
        if browser.shows(Role::Button, "Download what was put aside") {
            found.push("it is said again".to_owned());
        }
        if quarantine(&browser) != kept {
            found.push(format!(
                "put aside was {kept:?}, now {:?}",
                quarantine(&browser)
            ));
        }
        assert_a_session_can_be_done(&mut browser, &site);
        found.extend(browser.complaints());
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert_eq!(faults, Vec::<String>::new());
}

/// Numbers that can be read, and mean a time that cannot be.
#[test]
fn times_that_cannot_be_true_do_not_stop_the_app() {
    let site = Site::at_root();
    let mut browser = Browser::open(Viewport::PHONE);
    let sound = values_under_every_key(&mut browser, &site);
    for time in ["0", "9007199254740991", "18446744073709551615"] {
        println!("every time is {time}");
        let with_times = |text: &String| {
            let value: Value = serde_json::from_str(text).expect("a sound value");
            write(&value, &|scalar| is_time(scalar).then(|| time.to_owned()))
        };
        let bad: Stored = sound
            .iter()
            .map(|(key, text)| (key.clone(), with_times(text)))
            .collect();
        put_in_place(&mut browser, &site, &bad);
        for room in ["/", "/routines", "/progress"] {
            browser.visit(&site.url(room));
            browser.settle();
            browser.see(Role::Navigation, "Rooms");
        }
        assert_a_session_can_be_done(&mut browser, &site);
        assert_eq!(
            browser.complaints(),
            Vec::<String>::new(),
            "every time is {time}"
        );
    }
}

/// One value under every key, as the app writes them: settings, a log, a session in progress.
fn values_under_every_key(browser: &mut Browser, site: &Site) -> Stored {
    browser.visit(&site.url("/settings"));
    browser.click(Role::Radio, "Dark");
    browser.begin(site, BETWEEN_THE_SHOULDER_BLADES, 3);
    browser.play_to_next();
    browser.play_to_next();
    browser.click_button("Stop");
    browser.click_button("Stop now");
    browser.click(Role::Radio, "3");
    browser.click_button("Save");
    browser.see_log_of(1);
    browser.see(Role::Heading, "Progress");
    browser.begin(site, BETWEEN_THE_SHOULDER_BLADES, 3);
    browser.play_to_next();
    browser.visit(&site.url("/about"));
    let mut sound = browser.all_stored();
    sound.insert(OWN_ROUTINES.0.to_owned(), OWN_ROUTINES.1.to_owned());
    for key in [
        "dorsal.schema",
        "dorsal.settings",
        "dorsal.screening",
        "dorsal.session",
    ] {
        assert!(sound.contains_key(key), "the app keeps {key}: {sound:?}");
    }
    assert!(sound.keys().any(|key| key.starts_with("dorsal.log.")));
    sound
}

/// Writes the values while no app runs that could write over them.
fn put_in_place(browser: &mut Browser, site: &Site, values: &Stored) {
    browser.visit(&site.plain_file());
    browser.clear_stored();
    browser.store_all(&json!(values));
}

fn quarantine(browser: &Browser) -> Stored {
    let all = browser.all_stored().into_iter();
    all.filter(|(key, _)| key.starts_with("dorsal.quarantine."))
        .collect()
}

/// The values that are not under a quarantine key of their own, or that are still under their key.
fn not_put_aside(browser: &Browser, bad: &Stored) -> Vec<String> {
    let (aside, stored) = (quarantine(browser), browser.all_stored());
    let mut faults = Vec::new();
    for (key, text) in bad {
        let own = key.strip_prefix("dorsal.").unwrap_or(key);
        let beginning = format!("dorsal.quarantine.{own}.");
        let is_of_key = |name: &str| {
            let moment = name.strip_prefix(&beginning);
            moment.is_some_and(|moment| moment.chars().all(|digit| digit.is_ascii_digit()))
        };
        let kept: Vec<&String> = aside
            .iter()
            .filter(|(name, _)| is_of_key(name))
            .map(|(_, text)| text)
            .collect();
        if !matches!(kept.as_slice(), [one] if is_same(one, text)) {
            faults.push(format!("{key} held {text}, put aside is {kept:?}"));
        }
        if stored.get(key) == Some(text) {
            faults.push(format!("{key} still holds it"));
        }
    }
    faults
}

/// The same text, or, where a log was taken apart record by record, the same JSON.
fn is_same(one: &str, other: &str) -> bool {
    let json = |text: &str| serde_json::from_str::<Value>(text).ok();
    one == other || matches!((json(one), json(other)), (Some(one), Some(other)) if one == other)
}

fn assert_a_session_can_be_done(browser: &mut Browser, site: &Site) {
    browser.visit(&site.url(&BETWEEN_THE_SHOULDER_BLADES.player()));
    browser.settle();
    let waiting = "Keep what was done and start again";
    eventually("the safety check, or a session that waits", || {
        (browser.has_text("Question 1 of") || browser.shows(Role::Button, waiting)).then_some(())
    });
    if browser.shows(Role::Button, waiting) {
        browser.click_button(waiting);
        browser.see_text("Question 1 of");
    }
    browser.pass_the_check(4);
    browser.click_button("Start");
    browser.see(Role::Button, "Pause");
    let work = browser.play_to_next().expect("work after getting ready");
    assert!(work.remaining_s > 20, "{work:?}");
    assert!(
        browser.stored("dorsal.session").is_some(),
        "it is kept again"
    );
}

/// A JSON text with every text, number and truth in it replaced.
fn replaced(text: &str, by: &str) -> String {
    let value: Value = serde_json::from_str(text).expect("a sound value");
    write(&value, &|_| Some(by.to_owned()))
}

/// Milliseconds since 1970 in this age: no other number is as large.
fn is_time(scalar: &Value) -> bool {
    scalar
        .as_u64()
        .is_some_and(|number| number > 1_000_000_000_000)
}

/// Writes JSON, with some scalars as a given text instead.
fn write(value: &Value, change: &dyn Fn(&Value) -> Option<String>) -> String {
    match value {
        Value::Array(all) => {
            let all: Vec<String> = all.iter().map(|one| write(one, change)).collect();
            format!("[{}]", all.join(","))
        }
        Value::Object(all) => {
            let all = all
                .iter()
                .map(|(key, one)| format!("{}:{}", json!(key), write(one, change)));
            format!("{{{}}}", all.collect::<Vec<_>>().join(","))
        }
        Value::Null => "null".to_owned(),
        scalar => change(scalar).unwrap_or_else(|| scalar.to_string()),
    }
}
