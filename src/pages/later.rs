//! The rooms that the first screen does not need. The release puts them into a second wasm, which comes
//! with the library (docs/architecture.md, Size); `cargo xtask build` finds them by the paths of their
//! modules.

use super::{
    check, muscle, muscles, pain, play, printed, progress, routines, search, settings, technique,
    techniques,
};
use crate::address::Page;
use leptos::prelude::*;

/// The page of an address, when the library is here. It is a function of its own in the compiled program
/// too: written into its caller, it would be loaded with the first screen.
#[inline(never)]
pub fn later(page: &Page) -> AnyView {
    match page {
        Page::Muscles => muscles::muscles(),
        Page::Muscle(id) => muscle::muscle(*id),
        Page::Routines => routines::routines(),
        Page::Routine(id) => routines::ours(*id),
        Page::Own(id) => routines::own(*id),
        Page::Shared => routines::shared(),
        Page::Build => routines::build(),
        Page::EditOwn(id) => routines::edit(*id),
        Page::Play(id) => play::play(*id),
        Page::PlayOwn(id) => play::play_own(*id),
        Page::PlayShared => play::play_shared(),
        Page::Techniques => techniques::techniques(),
        Page::Technique(id) => technique::technique(*id),
        Page::Compare => techniques::compare(),
        Page::Search => search::search(),
        Page::Progress => progress::progress(),
        Page::Settings => settings::settings(),
        Page::Check => check::check_page(),
        Page::Pain => pain::pain(),
        _ => printed::read_printed(page),
    }
}
