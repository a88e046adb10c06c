//! The app: providers, router, and which page an address shows.

use crate::address::Page;
use crate::pages;
use crate::platform::dom;
use crate::state::Dorsal;
use crate::ui::link;
use crate::ui::live::{follow, live, memo};
use crate::ui::page::{Visited, read, with_library};
use crate::ui::shell::shell;
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};

/// Puts the app in the place of the static first picture.
pub fn start() {
    // A fault says where it is, to those who build; in the release that costs too much to load.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    dom::clear_shell();
    leptos::mount::mount_to_body(App);
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    provide_context(Dorsal::open());
    provide_context(Visited(StoredValue::new(false)));
    view! {
        <Router base=link::base()>
            {rooms()}
        </Router>
    }
}

/// The shell, with the page of the address inside. The contract of addresses is a type of ours, so
/// the router is asked for links, history and the address alone, not for its routes.
fn rooms() -> AnyView {
    let path = use_location().pathname;
    let page = memo(move || {
        path.with(|path| Page::parse(path.strip_prefix(link::base()).unwrap_or(path)))
    });
    let history = use_context::<BrowserUrl>();
    // The address bar follows once the page of a link is drawn.
    follow(move || {
        page.track();
        if let Some(history) = &history {
            history.ready_to_complete();
        }
    });
    shell(page, live(move || room(page.get())))
}

/// The page of an address: at once where the app carries all of it, else when the rest is here.
fn room(page: Page) -> AnyView {
    match page {
        Page::Map => pages::map::map(),
        Page::Safety => read(pages::safety::safety()),
        Page::Settings => pages::settings::settings(),
        Page::Nowhere => pages::not_found::not_found(),
        _ => with_library(move || furnished_room(&page)),
    }
}

fn furnished_room(page: &Page) -> AnyView {
    match page {
        Page::Muscles => pages::muscles::muscles(),
        Page::Muscle(id) => pages::muscle::muscle(*id),
        Page::Pain => pages::pain::pain(),
        Page::Routines => pages::routines::routines(),
        Page::Play(id) => pages::play::play(*id),
        Page::Techniques => pages::techniques::techniques(),
        Page::Compare => pages::techniques::compare(),
        Page::Search => pages::search::search(),
        Page::Progress => pages::progress::progress(),
        Page::Check => pages::check::check_page(),
        _ => pages::printed::read_printed(page),
    }
}
