//! What every page does when it opens: its title, and focus on its heading after a move inside the
//! app (not at the first load).

use crate::platform::dom;
use crate::state::dorsal;
use leptos::prelude::*;

/// Whether the app has shown a page yet. Given by context.
#[derive(Clone, Copy)]
pub struct Visited(pub StoredValue<bool>);

/// Names the page. Call it at the top of every page component.
pub fn page_title(title: impl Fn() -> String + 'static) {
    let visited = use_context::<Visited>();
    let state = dorsal();
    Effect::new(move |before: Option<String>| {
        let title = title();
        if before.as_ref() != Some(&title) {
            let whole = if title.is_empty() {
                "Dorsal".to_owned()
            } else {
                [&title, " – Dorsal"].concat()
            };
            dom::set_title(&whole);
        }
        if before.is_none() {
            let later = visited.is_some_and(|visited| visited.0.get_value());
            if later {
                dom::focus_heading();
                state.say(title.clone());
            }
            if let Some(visited) = visited {
                visited.0.set_value(true);
            }
        }
        title
    });
}
