//! Pages that the build has printed: found by their address, and completed with links and drawings.

use super::not_found::not_found;
use crate::address::Page;
use crate::content::printed::Printed;
use crate::content::printed_pages;
use crate::print::mark;
use crate::ui::figure::thumb;
use crate::ui::link::base;
use crate::ui::page::{Reading, read};
use crate::ui::small_back::small_back;
use crate::units::{MuscleId, PositionId};
use leptos::prelude::AnyView;
use maud::{Markup, PreEscaped};

/// A page that is only read; where the build has printed none, there is nothing.
pub fn read_printed(page: &Page) -> AnyView {
    match find(&page.path()) {
        Some(page) => read(Reading {
            title: page.title.clone(),
            body: completed(&page.html),
        }),
        None => not_found(),
    }
}

/// A page that is only read but for one live part: its title, and what stands before and after it.
pub(super) fn halves(page: &Page) -> Option<(&'static str, Markup, Markup)> {
    let page = find(&page.path())?;
    let (before, after) = page.html.split_once(mark::STROKE)?;
    Some((&page.title, completed(before), completed(after)))
}

/// What the build has printed for an address. The map calls it when the library is here; it is a function
/// of its own, as `later::later` is.
#[inline(never)]
pub(super) fn printed(path: &str) -> Markup {
    find(path).map_or_else(Markup::default, |page| completed(&page.html))
}

/// The ids and rows of a list that have all of some tags. A row's path is the list's with `#` and its id.
pub(super) fn tagged(list: &str, tags: &[String]) -> Vec<(&'static str, Markup)> {
    rows(list)
        .filter(|(_, page)| tags.iter().all(|tag| page.tags.contains(tag)))
        .map(|(id, page)| (id, completed(&page.html)))
        .collect()
}

/// The ids and titles of the rows of a list.
pub(super) fn titles(list: &str) -> Vec<(&'static str, &'static str)> {
    rows(list)
        .map(|(id, page)| (id, page.title.as_str()))
        .collect()
}

fn rows(list: &str) -> impl Iterator<Item = (&'static str, &'static Printed)> {
    printed_pages()
        .iter()
        .filter_map(move |page| Some((page.path.strip_prefix(list)?.strip_prefix('#')?, page)))
}

fn find(path: &str) -> Option<&'static Printed> {
    printed_pages().iter().find(|page| page.path == path)
}

fn completed(html: &str) -> Markup {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(mark::BEGIN) {
        let (mark, after) = after.split_once(mark::END).unwrap_or((after, ""));
        text.push_str(before);
        text.push_str(&drawn(mark).into_string());
        rest = after;
    }
    text.push_str(rest);
    if !base().is_empty() {
        text = text.replace("href=\"/", &["href=\"", base(), "/"].concat());
    }
    PreEscaped(text)
}

fn drawn(what: &str) -> Markup {
    if let Some(position) = what.strip_prefix(mark::THUMB) {
        return PositionId::new(position).map_or_else(|_| Markup::default(), thumb);
    }
    let Some(muscles) = what.strip_prefix(mark::BACK) else {
        return Markup::default();
    };
    let muscles: Vec<MuscleId> = muscles
        .split(' ')
        .filter_map(|muscle| MuscleId::new(muscle).ok())
        .collect();
    small_back(&muscles, None)
}
