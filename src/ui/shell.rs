//! The frame round every page: the rooms, the notices, and what screen readers are told.

use super::link::href;
use super::live::{click, flag, live, live_prose, memo, nothing, perhaps, prose, text};
use crate::address::Page;
use crate::markup::icon::{Icon, icon};
use crate::platform::{dom, page};
use crate::state::dorsal;
use crate::storage::Notice;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use maud::{Markup, html};

struct Room {
    name: &'static str,
    icon: Icon,
    address: &'static str,
    /// Beginnings of the addresses inside the room.
    inside: &'static [&'static str],
}

/// The rooms, in order. A room that is not built yet is not on the list.
const ROOMS: &[Room] = &[
    Room {
        name: "Map",
        icon: Icon::Map,
        address: "/",
        inside: &["/muscles", "/pain"],
    },
    Room {
        name: "Techniques",
        icon: Icon::Techniques,
        address: "/techniques",
        inside: &["/techniques"],
    },
    Room {
        name: "Routines",
        icon: Icon::Routines,
        address: "/routines",
        inside: &["/routines"],
    },
    Room {
        name: "Progress",
        icon: Icon::Progress,
        address: "/progress",
        inside: &["/progress"],
    },
    Room {
        name: "Learn",
        icon: Icon::Learn,
        address: "/learn",
        inside: &["/learn", "/safety", "/settings", "/about"],
    },
];

/// The shell with the page inside. The player has no rooms round it.
pub fn shell(shown: Memo<Page>, inside: AnyView) -> AnyView {
    let state = dorsal();
    search_by_key();
    let bare = move || shown.with(Page::is_session);
    let path = memo(move || shown.get().path());
    let rooms: Vec<AnyView> = ROOMS.iter().map(|room| room_link(room, path)).collect();
    view! {
        <a class="skip-link" href="#main">"Skip to the page"</a>
        <div
            class="shell"
            class:bare=flag(bare)
            class:flow=flag(move || matches!(shown.get(), Page::Check))
        >
            <main id="main">
                <div class="top-links">{prose(top_links())}</div>
                {live(notices)}
                {live_prose(trouble)}
                {inside}
            </main>
            <nav class="rooms" aria-label="Rooms" hidden=flag(bare)>
                {prose(html! { p.wordmark { "Dorsal" } })}
                <ul>{rooms}</ul>
                {prose(html! { p.rail-foot { "Everything you log stays on this device." } })}
            </nav>
        </div>
        <p class="visually-hidden" role="status" aria-live="polite">{text(move || state.said.get())}</p>
    }
    .into_any()
}

/// What is one tap away from every page: search, and help. On the way into a session it is help alone,
/// and in the player *Stop* says the same.
fn top_links() -> Markup {
    html! {
        a href=(href("/search")) { (icon(Icon::Search, 20)) "Search" }
        a href=(href("/safety")) { (icon(Icon::Warning, 20)) "Get help" }
    }
}

/// `/` leads to search, wherever nothing is typed.
fn search_by_key() {
    let navigate = use_navigate();
    let settings = dorsal().settings;
    let listener = page::on_key(move |event| {
        let wanted = event.key() == "/" && settings.with_untracked(|kept| kept.single_keys);
        if wanted && !page::is_typing(event) {
            event.prevent_default();
            navigate(&Page::Search.path(), NavigateOptions::default());
        }
    });
    // It listens as long as the page lives.
    if let Some(listener) = listener {
        listener.forget();
    }
}

fn room_link(room: &'static Room, path: Memo<String>) -> AnyView {
    let begins = |path: &str, start: &str| {
        path.strip_prefix(start)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let inside = flag(move || {
        path.with(|path| {
            path == room.address || room.inside.iter().any(|start| begins(path, start))
        })
    });
    let current = perhaps(move || {
        path.with(|path| path == room.address)
            .then(|| "page".to_owned())
    });
    let words = html! { (icon(room.icon, 24)) span { (room.name) } };
    view! {
        <li>
            <a href=href(room.address) aria-current=current>
                <span class="room" class:inside=inside inner_html=words.into_string()></span>
            </a>
        </li>
    }
    .into_any()
}

/// What the person should know about storage, said once.
fn notices() -> AnyView {
    let state = dorsal();
    let all = state.notices.get();
    if all.is_empty() {
        return nothing();
    }
    let save = move || {
        let saved = dom::save_file(
            "dorsal-put-aside.json",
            "application/json",
            &state.quarantine_text(),
        );
        if saved.is_err() {
            state.say("The file could not be made.");
        }
    };
    let words = html! {
        ul.notices { @for notice in &all { li { (sentence(notice)) } } }
    };
    let none_aside = !all.iter().any(put_aside);
    view! {
        <section aria-label="About what is kept">
            {prose(words)}
            <div class="actions">
                <button type="button" class="button" hidden=none_aside on:click=click(save)>
                    "Download what was put aside"
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=click(move || state.notices.set(Vec::new()))
                >
                    "Close"
                </button>
            </div>
        </section>
    }
    .into_any()
}

/// Why the last write failed, where it did.
fn trouble() -> Markup {
    html! {
        @let trouble = dorsal().trouble.get();
        @if !trouble.is_empty() {
            p.notices role="alert" { (trouble) }
        }
    }
}

const fn put_aside(notice: &Notice) -> bool {
    matches!(notice, Notice::PutAside { .. })
}

fn sentence(notice: &Notice) -> String {
    match notice {
        Notice::NotKept => "This browser does not let Dorsal keep anything. Everything works, but \
                            your log ends when you close the page."
            .to_owned(),
        Notice::Newer => "A newer Dorsal wrote what is kept here. You can read it. To change \
                          something, reload to get the newer Dorsal."
            .to_owned(),
        Notice::PutAside { key, .. } => [
            "Dorsal could not read what was kept as ",
            key,
            ". It is put aside, not deleted.",
        ]
        .concat(),
        Notice::LeftAlone(key) => [
            "Dorsal could not read what is kept as ",
            key,
            ", and there was no room to put it aside. It was left as it is.",
        ]
        .concat(),
    }
}
