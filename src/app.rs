//! The app: providers, router, and the pages at their addresses.

use crate::pages::about::About;
use crate::pages::check::CheckPage;
use crate::pages::learn::{Learn, LearnTopic};
use crate::pages::map::Map;
use crate::pages::muscle::MusclePage;
use crate::pages::muscles::Muscles;
use crate::pages::not_found::NotFound;
use crate::pages::play::Play;
use crate::pages::progress::ProgressPage;
use crate::pages::routine::RoutineOverview;
use crate::pages::routines::Routines;
use crate::pages::safety::Safety;
use crate::pages::settings::SettingsPage;
use crate::platform::dom;
use crate::state::Dorsal;
use crate::ui::page::Visited;
use crate::ui::shell::Shell;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

/// Puts the app in the place of the static first picture.
pub fn start() {
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
        <Router base=dom::base_path()>
            <Shell>
                <FlatRoutes fallback=NotFound>
                    <Route path=path!("/") view=Map/>
                    <Route path=path!("/muscles") view=Muscles/>
                    <Route path=path!("/muscles/:id") view=MusclePage/>
                    <Route path=path!("/routines") view=Routines/>
                    <Route path=path!("/routines/:id") view=RoutineOverview/>
                    <Route path=path!("/routines/:id/play") view=Play/>
                    <Route path=path!("/progress") view=ProgressPage/>
                    <Route path=path!("/learn") view=Learn/>
                    <Route path=path!("/learn/:topic") view=LearnTopic/>
                    <Route path=path!("/safety") view=Safety/>
                    <Route path=path!("/safety/check") view=CheckPage/>
                    <Route path=path!("/settings") view=SettingsPage/>
                    <Route path=path!("/about") view=About/>
                </FlatRoutes>
            </Shell>
        </Router>
    }
}
