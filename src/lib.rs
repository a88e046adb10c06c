//! Dorsal: the back's muscles, what massage can and cannot do, and guided self-massage.
//!
//! The modules are floors of a house; a lower one knows nothing of a higher one. From `units` to
//! `progress` no floor knows a browser or a clock (time is an argument), and each is tested
//! natively. `storage` and `platform` are the only ones that touch the browser; `state` joins them
//! to signals; `ui` and `pages` are views without rules.
//!
//! ```text
//! app        router, providers, mount
//! pages      one file or folder a route
//! ui         parts that pages share
//! state      signals and verbs over what is below
//! platform   the only caller of the browser
//! storage    keys, schema, quarantine
//! check      content rules (native only)
//! print      pages that are only read, written by the build
//! search     finds things by words
//! markup     pieces of HTML that pages share
//! address    the addresses of pages
//! progress   records, merging, statistics
//! routine    dose, timeline, session
//! pain       safety check, marks, ranking
//! content    the catalogue and the library, compiled from content/
//! anatomy    curves to fibres and outlines       figure  joint angles to bodies
//! geometry   points, curves, rings, path text
//! order      short lists and tables in order
//! units      ids, sides, seconds, scores
//! ```

pub mod address;
pub mod anatomy;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
pub mod content;
pub mod figure;
pub mod geometry;
pub mod markup;
pub mod order;
pub mod pain;
pub mod print;
pub mod progress;
pub mod routine;
pub mod search;
pub mod storage;
pub mod units;

#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod app;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
#[allow(
    unreachable_pub,
    reason = "the component macro makes everything it writes public"
)]
pub mod pages;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod state;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
#[allow(
    unreachable_pub,
    reason = "the component macro makes everything it writes public"
)]
pub mod ui;
