//! The frame round every page: the rooms, the notices, and what screen readers are told.

use super::icon::{Icon, IconMark};
use crate::platform::dom;
use crate::state::dorsal;
use crate::storage::Notice;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

struct Room {
    name: &'static str,
    icon: Icon,
    address: &'static str,
    /// Beginnings of the addresses inside the room.
    inside: &'static [&'static str],
}

/// The rooms, in order. A room that is not built yet is not on the list.
const ROOMS: &[Room] = &[
    Room { name: "Map", icon: Icon::Map, address: "/", inside: &["/muscles", "/pain"] },
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
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    let base = dom::base_path();
    let path = use_location().pathname;
    let inner = move || path.with(|path| path.strip_prefix(&base).unwrap_or(path).to_owned());
    let inner = Memo::new(move |_| inner());
    let bare = move || inner.with(|path| path.ends_with("/play"));
    let state = dorsal();
    view! {
        <a class="skip-link" href="#main">"Skip to the page"</a>
        <div class="shell" class:bare=bare>
            <main id="main">
                <Notices/>
                {children()}
            </main>
            <nav class="rooms" aria-label="Rooms" hidden=bare>
                <p class="wordmark">"Dorsal"</p>
                <ul>{ROOMS.iter().map(|room| room_link(room, inner)).collect_view()}</ul>
                <p class="rail-foot">"Everything you log stays on this device."</p>
            </nav>
        </div>
        <p class="visually-hidden" role="status" aria-live="polite">{move || state.said.get()}</p>
    }
}

fn room_link(room: &'static Room, path: Memo<String>) -> impl IntoView {
    let inside = move || {
        path.with(|path| {
            let begins = |start: &&str| {
                path.strip_prefix(*start)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            path.trim_end_matches('/') == room.address.trim_end_matches('/')
                || room.inside.iter().any(begins)
        })
    };
    view! {
        <li>
            <A href=room.address exact=true>
                <span class="room" class:inside=inside>
                    <IconMark icon=room.icon/>
                    <span>{room.name}</span>
                </span>
            </A>
        </li>
    }
}

/// What the person should know about storage, said once.
#[component]
fn Notices() -> impl IntoView {
    let state = dorsal();
    let some = move || state.notices.with(|notices| !notices.is_empty());
    let save = move |_| {
        let saved = dom::save_file(
            "dorsal-put-aside.json",
            "application/json",
            &state.quarantine_text(),
        );
        if saved.is_err() {
            state.say("The file could not be made.");
        }
    };
    view! {
        <Show when=some>
            <section aria-label="About what is kept">
                <ul class="notices">
                    {move || state.notices.get().iter().map(sentence).map(|words| {
                        view! { <li>{words}</li> }
                    }).collect_view()}
                    <li>
                        <Show when=move || state.notices.with(|all| all.iter().any(put_aside))>
                            <button type="button" class="button" on:click=save>
                                "Download what was put aside"
                            </button>
                        </Show>
                        <button
                            type="button"
                            class="button"
                            on:click=move |_| state.notices.set(Vec::new())
                        >
                            "Close"
                        </button>
                    </li>
                </ul>
            </section>
        </Show>
        {move || state.trouble.get().map(|trouble| view! {
            <p class="notices" role="alert">{trouble.to_string()}</p>
        })}
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
        Notice::PutAside { key, .. } => {
            ["Dorsal could not read what was kept as ", key, ". It is put aside, not deleted."]
                .concat()
        }
        Notice::LeftAlone(key) => [
            "Dorsal could not read what is kept as ",
            key,
            ", and there was no room to put it aside. It was left as it is.",
        ]
        .concat(),
    }
}
