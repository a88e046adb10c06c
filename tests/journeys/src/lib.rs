//! What a journey is told with: a static host, a browser, and words for what a person does in it.
//!
//! A journey reads like a report of a visit:
//!
//! ```no_run
//! use journeys::{Browser, Role, Site, Viewport};
//!
//! let site = Site::at_root();
//! let mut browser = Browser::open(Viewport::DESKTOP);
//! browser.visit(&site.url("/"));
//! browser.click(Role::Button, "Rhomboid major, right");
//! browser.see(Role::Heading, "Rhomboid major");
//! ```
//!
//! The app is the release build in `dist/`, or the folder that `DORSAL_DIST` names; the build for
//! `/dorsal/` is in `target/dist-under-a-path`, or where `DORSAL_DIST_UNDER_A_PATH` says. Axe is the
//! script that `DORSAL_AXE` names. `cargo xtask test` makes all of them and sets these.
//!
//! Words that look for something wait for it. All of them panic when the page is not as told, at
//! the line of the journey, and leave a picture of the page in `target/journeys/`.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a journey fails by panicking"
)]

mod axe;
mod browser;
mod chance;
mod clock;
mod look;
mod page;
mod player;
mod profile;
mod role;
mod routine;
mod site;
mod skip;
mod sound;
mod storage;
mod visibility;
mod wait;
mod webdriver;

pub use axe::Axe;
pub use browser::Browser;
pub use chance::Chance;
pub use look::{ColorScheme, Viewport};
pub use player::Offer;
pub use role::Role;
pub use routine::{BETWEEN_THE_SHOULDER_BLADES, Routine, Turn};
pub use site::Site;
pub use skip::skip;
pub use sound::Sound;
pub use wait::{PATIENCE, eventually, insist};
