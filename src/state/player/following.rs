//! What the browser does beside a session: sound, the screen that stays on, buttons, the ear for claps.

use super::{Player, Troubles};
use crate::platform::clock;
use crate::platform::media_buttons::MediaButton;
use crate::routine::run::Run;
use crate::routine::session::{EventKind, Pace};
use crate::units::Instant;
use leptos::prelude::*;
use std::rc::Rc;

impl Player {
    /// Makes sound and screen follow what the session does now.
    pub(super) fn follow(self) {
        let now = clock::now();
        let Some(run) = self.dorsal.run.get_untracked() else {
            return;
        };
        let snapshot = run.session.at(now);
        self.sound(now);
        if snapshot.pace == Pace::Running {
            self.stay_awake();
        } else {
            self.gear.with_value(|gear| gear.wake_lock.let_go());
        }
        self.offer_buttons(snapshot.pace, &run);
        self.listen(snapshot.pace);
        if snapshot.pace.is_over() {
            self.dorsal.log_run();
        }
    }

    /// Makes what sounds follow what the session does. What says that it is done sounds to its end.
    pub(super) fn sound(self, now: Instant) {
        let Some(run) = self.dorsal.run.get_untracked() else {
            return;
        };
        let settings = self.dorsal.settings.get_untracked();
        let pace = run.session.at(now).pace;
        let routine = run.made(self.dorsal.catalogue());
        self.gear.with_value(|gear| match (pace, routine) {
            (Pace::Running, Some(routine)) => gear.sounding.plan(&run, routine, &settings, now),
            (Pace::Finished, _) => gear.sounding.tell(&settings, now),
            _ => gear.sounding.silence(),
        });
    }

    /// Notes what got in the way, if that is news. The page may be gone when the browser answers.
    pub(super) fn note(self, change: impl FnOnce(&mut Troubles)) {
        let Some(was) = self.troubles.try_get_untracked() else {
            return;
        };
        let mut now = was;
        change(&mut now);
        if now != was {
            self.troubles.set(now);
        }
    }

    pub(super) fn stay_awake(self) {
        self.gear.with_value(|gear| {
            gear.wake_lock
                .hold(move |granted| self.note(|troubles| troubles.screen_may_sleep = !granted));
        });
    }

    /// Makes the buttons of the lock screen and of a headset follow what the session does.
    fn offer_buttons(self, pace: Pace, run: &Run) {
        let wanted = self
            .dorsal
            .settings
            .with_untracked(|settings| settings.player.lock_screen);
        let routine = run.made(self.dorsal.catalogue());
        let title = routine.map_or("", |routine| routine.title.as_str());
        self.gear
            .with_value(|gear| match (pace, &gear.media_buttons) {
                (Pace::Running, buttons) if wanted => {
                    buttons.hold(title, &self.on_button(), |_| ());
                }
                (Pace::Paused, buttons) if wanted => buttons.rest(),
                (_, buttons) => buttons.let_go(),
            });
    }

    /// Listens for claps through the whole session, where the person wants it: also to carry on.
    pub(super) fn listen(self, pace: Pace) {
        let settings = self.dorsal.settings;
        if settings.with_untracked(|settings| settings.player.claps) && !pace.is_over() {
            self.hearing.begin(settings, move || self.tap());
        } else {
            self.hearing.end();
        }
    }

    /// What a button of the lock screen or of a headset does. It stops nothing for good: it may have
    /// been pressed in a pocket.
    fn on_button(self) -> Rc<dyn Fn(MediaButton)> {
        Rc::new(move |button| match button {
            MediaButton::Play => self.act(EventKind::Resume),
            MediaButton::Pause | MediaButton::Stop => self.act(EventKind::Pause),
            MediaButton::Next => self.act(EventKind::Skip),
            MediaButton::Previous => self.act(EventKind::Back),
        })
    }
}
