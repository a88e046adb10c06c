//! The player's keys. On a floor the keyboard may be a pedal, a clicker or the buttons of a headset.

use super::stop::open_stop;
use super::too_much::open_too_much;
use crate::platform::page;
use crate::routine::session::EventKind;
use crate::state::player::Player;
use leptos::prelude::*;

/// Keys that only hold or move something, and are never an answer.
const NO_ANSWER: [&str; 9] = [
    "Tab",
    "Shift",
    "Control",
    "Alt",
    "Meta",
    "Escape",
    "CapsLock",
    "ArrowUp",
    "ArrowDown",
];

/// Space pauses, arrows go back and on, wherever focus is in the player. Any key says that a hold
/// faded; every other key pauses, too, where the person has set it so.
pub(super) fn keys(player: Player) {
    let listener = page::on_key(move |event| {
        let commands = event.ctrl_key() || event.alt_key() || event.meta_key();
        if commands || event.repeat() || page::around(event, "dialog").is_some() {
            return;
        }
        let key = event.key();
        let on_a_control = page::around(event, "button, a").is_some();
        // On a button, space and Enter press the button.
        if on_a_control && matches!(key.as_str(), " " | "Enter") {
            return;
        }
        if press(player, &key) {
            event.prevent_default();
        }
    });
    let kept = StoredValue::new_local(listener);
    on_cleanup(move || kept.dispose());
}

/// Does what a key means. Answers whether it means anything.
fn press(player: Player, key: &str) -> bool {
    match key {
        " " => player.tap(),
        "MediaPlayPause" | "MediaPlay" | "MediaPause" => player.toggle(),
        "ArrowRight" | "MediaTrackNext" => player.act(EventKind::Skip),
        "ArrowLeft" | "MediaTrackPrevious" => player.act(EventKind::Back),
        "MediaStop" => open_stop(player),
        _ => return single(player, key) || any(player, key),
    }
    true
}

/// Single letters, where the person has not switched them off (DECISIONS 18).
fn single(player: Player, key: &str) -> bool {
    let state = player.dorsal();
    if !state.settings.with_untracked(|kept| kept.single_keys) {
        return false;
    }
    match key {
        "f" | "F" => state.set_up(|kept| kept.player.far = !kept.player.far),
        "v" | "V" => player.turn_voice(),
        "x" | "X" => open_too_much(player),
        _ => return false,
    }
    true
}

/// Any other key, where it is an answer.
fn any(player: Player, key: &str) -> bool {
    let set = player
        .dorsal()
        .settings
        .with_untracked(|kept| kept.player.any_key);
    let answers = !NO_ANSWER.contains(&key) && (set || player.listens.get_untracked());
    if answers {
        player.tap();
    }
    answers
}
