//! The only place that calls the browser. Each piece can be missing or refused without stopping a
//! session; what it could not do it answers, and the floors above say it in words.

#![allow(clippy::disallowed_methods, reason = "this floor calls the browser")]

pub mod audio;
pub mod clock;
pub mod dom;
pub mod fetch;
pub mod fingers;
pub mod frames;
pub mod journal;
pub mod locks;
pub mod media_buttons;
pub mod microphone;
pub mod names;
pub mod page;
pub mod rooms;
pub mod sight;
pub mod touch;
pub mod voice;
pub mod wake_lock;
