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
mod clock;
mod look;
mod page;
mod profile;
mod role;
mod site;
mod skip;
mod storage;
mod visibility;
mod wait;
mod webdriver;

pub use axe::Axe;
pub use browser::Browser;
pub use look::{ColorScheme, Viewport};
pub use role::Role;
pub use site::Site;
pub use skip::skip;
pub use wait::{PATIENCE, eventually};
