//! `/about`: what Dorsal is, and what it is not.

use crate::ui::page::page_title;
use leptos::prelude::*;
use leptos_router::components::A;

/// The page.
#[component]
pub fn About() -> impl IntoView {
    page_title(|| "About Dorsal".to_owned());
    view! {
        <article class="page">
            <header>
                <h1>"About Dorsal"</h1>
            </header>
            <p class="lede">
                "Dorsal shows you the muscles of your back. It says what massage can and cannot do. \
                 And it guides you through a gentle session, step by step."
            </p>
            <section>
                <h2>"What it is not"</h2>
                <p>
                    "It is not medical care, and it does not find the cause of pain. The texts were \
                     put together from guidelines and studies. No clinician in practice has read \
                     them yet."
                </p>
                <p class="spaced">
                    "If something worries you, ask a GP or a physiotherapist. Signs that need help \
                     fast are on the " <A href="/safety">"safety page"</A> "."
                </p>
            </section>
            <section>
                <h2>"Your data"</h2>
                <p>
                    "What you log stays in this browser, on this device. There is no account and no \
                     server. If you clear the browser's data, your log goes too."
                </p>
            </section>
            <section>
                <h2>"Where the drawings come from"</h2>
                <p>
                    "Every muscle is computed from where it is attached. Bones and many attachments \
                     follow published models of the body, from the package myo-sim (Apache-2.0). \
                     The rest follows standard anatomy."
                </p>
            </section>
        </article>
    }
}
