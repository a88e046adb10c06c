//! What a person does with a routine: the safety check before it, the player, and what the log keeps.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{
    Browser, Role, Routine, Site, Turn,
    wait::{eventually, insist},
};

const OFFER: &str = include_str!("js/offer.js");

/// Answers that speak against nothing, as far as they are the same for many questions.
const HARMLESS: [&str; 4] = [
    "None of these",
    "None of these, or I am not pregnant",
    "The floor is fine, and I do not fall",
    "No",
];

/// What the player shows at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The step.
    pub step: String,
    /// `left` or `right`; none where the step has no sides.
    pub side: Option<String>,
    /// What is left of this part of it.
    pub remaining_s: u32,
}

impl Offer {
    /// Whether it is of this turn, in its work or in getting ready for it.
    pub fn is_of(&self, turn: Turn) -> bool {
        self.step == turn.step && self.side.as_deref() == turn.side
    }

    fn read(value: &Value) -> Option<Self> {
        let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let (minutes, seconds) = value.get("clock")?.as_str()?.split_once(':')?;
        let number = |digits: &str| digits.trim().parse::<u32>().ok();
        Some(Self {
            step: text("step")?,
            side: text("side").filter(|side| side == "left" || side == "right"),
            remaining_s: number(minutes)? * 60 + number(seconds)?,
        })
    }
}

impl Browser {
    /// Answers every question of the safety check with the answer that speaks against nothing, and
    /// the question for a number with this one. Tells how many questions there were.
    #[track_caller]
    pub fn pass_the_check(&mut self, pain: u8) -> usize {
        let mut questions = 0;
        while self.answer_a_question(pain) {
            questions += 1;
        }
        questions
    }

    /// Answers the question on screen, and waits for what comes then. Tells whether there was one;
    /// there is none where the session can be started.
    #[track_caller]
    pub fn answer_a_question(&mut self, pain: u8) -> bool {
        let before = self.text();
        let answer = insist("an answer to the safety check, or Start", || {
            let choices = self.choices();
            let harmless = |choice: &&String| HARMLESS.contains(&choice.as_str());
            let number = pain.to_string();
            let wanted = if choices.contains(&number) {
                Some(&number)
            } else if before.contains("18 or older") {
                choices.iter().find(|choice| *choice == "Yes")
            } else {
                choices.iter().find(harmless)
            };
            let start = || choices.iter().find(|choice| *choice == "Start");
            wanted
                .or_else(start)
                .cloned()
                .ok_or_else(|| format!("only {choices:?}"))
        });
        if answer == "Start" {
            return false;
        }
        if answer == pain.to_string() {
            self.click(Role::Radio, &answer);
            self.click_button("Go on");
        } else {
            self.click_button(&answer);
        }
        eventually("what comes after the answer", || {
            (self.text() != before).then_some(())
        });
        true
    }

    /// The words on all buttons that are shown.
    fn choices(&self) -> Vec<String> {
        let buttons = "return [...document.querySelectorAll('main button')]\
            .filter((one) => one.checkVisibility({ visibilityProperty: true }))\
            .map((one) => one.textContent.trim())";
        serde_json::from_value(self.script(buttons, &[])).expect("texts")
    }

    /// Opens a routine's player by its address, passes the safety check and starts.
    #[track_caller]
    pub fn begin(&mut self, site: &Site, routine: Routine, pain: u8) {
        self.visit(&site.url(&routine.player()));
        self.settle();
        self.pass_the_check(pain);
        self.click_button("Start");
        self.see(Role::Button, "Pause");
    }

    /// What the player shows.
    #[track_caller]
    pub fn offer(&self) -> Offer {
        eventually("a step with its clock", || self.offer_now())
    }

    #[track_caller]
    fn offer_now(&self) -> Option<Offer> {
        Offer::read(&self.script(&format!("return ({OFFER})()"), &[]))
    }

    /// Waits until the player offers this turn.
    #[track_caller]
    pub fn see_turn(&self, turn: Turn) -> Offer {
        insist(&format!("the player at {}", turn.name()), || {
            let offer = self.offer();
            if offer.is_of(turn) {
                Ok(offer)
            } else {
                Err(format!("it offers {offer:?}"))
            }
        })
    }

    /// Lets time pass in a session that runs, and waits until the player shows that it has.
    /// Tells what it shows then: none after the end of the routine.
    #[track_caller]
    pub fn play_on(&mut self, seconds: u32) -> Option<Offer> {
        let before = self.offer();
        self.pass_time(Duration::from_secs(seconds.into()));
        let is_later = |now: &Offer| {
            let is_same = now.step == before.step && now.side == before.side;
            let run_s = before.remaining_s.saturating_sub(now.remaining_s);
            !is_same || now.remaining_s > before.remaining_s || (run_s > 0 && run_s >= seconds)
        };
        eventually("time that has passed", || match self.offer_now() {
            Some(now) => is_later(&now).then_some(Some(now)),
            None => self.shows(Role::Button, "Save").then_some(None),
        })
    }

    /// Lets the rest of what the player shows pass, and tells what comes: none after the end.
    #[track_caller]
    pub fn play_to_next(&mut self) -> Option<Offer> {
        self.play_on(self.offer().remaining_s)
    }

    /// Loads the page again, and tells what the player showed when it went. It is noted as the page
    /// goes, since a clock that was read a moment before has run on.
    #[track_caller]
    pub fn reload_player(&mut self) -> Offer {
        let note = format!(
            "addEventListener('pagehide', () => \
             sessionStorage.setItem('journey.left', JSON.stringify(({OFFER})())))"
        );
        self.script(&note, &[]);
        self.reload();
        self.settle();
        let left = self.script("return sessionStorage.getItem('journey.left')", &[]);
        let left = left
            .as_str()
            .and_then(|text| serde_json::from_str(text).ok());
        left.as_ref()
            .and_then(Offer::read)
            .expect("the player showed a clock when the page went")
    }

    /// Every record of the log, month by month.
    #[track_caller]
    pub fn log(&self) -> Vec<Value> {
        let months = self.all_stored().into_iter();
        let months = months.filter(|(key, _)| key.starts_with("dorsal.log."));
        months
            .flat_map(|(key, text)| {
                serde_json::from_str::<Vec<Value>>(&text)
                    .unwrap_or_else(|error| panic!("{key}: {error}: {text}"))
            })
            .collect()
    }

    /// Waits until the log holds this many records, and reads them.
    #[track_caller]
    pub fn see_log_of(&self, count: usize) -> Vec<Value> {
        insist(&format!("a log of {count}"), || {
            let log = self.log();
            if log.len() == count {
                Ok(log)
            } else {
                Err(json!(log).to_string())
            }
        })
    }

    /// The moment of the page's own clock, in milliseconds since 1970.
    #[track_caller]
    pub fn moment_ms(&self) -> f64 {
        let now = self.script("return performance.timeOrigin + performance.now()", &[]);
        now.as_f64().expect("a moment")
    }
}
