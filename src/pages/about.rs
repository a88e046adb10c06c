//! `/about`: what Dorsal is, and what it is not.

use crate::ui::link::href;
use crate::ui::page::Reading;
use maud::html;

/// The page.
pub fn about() -> Reading {
    let body = html! {
        article.page {
            header { h1 { "About Dorsal" } }
            p.lede {
                "Dorsal shows you the muscles of your back. It says what massage can and cannot do. "
                "And it guides you through a gentle session, step by step."
            }
            section {
                h2 { "What it is not" }
                p {
                    "It is not medical care, and it does not find the cause of pain. The texts were "
                    "put together from guidelines and studies. No clinician in practice has read "
                    "them yet."
                }
                p.spaced {
                    "If something worries you, ask a GP or a physiotherapist. Signs that need help "
                    "fast are on the " a href=(href("/safety")) { "safety page" } "."
                }
            }
            section {
                h2 { "Your data" }
                p {
                    "What you log stays in this browser, on this device. There is no account and no "
                    "server. If you clear the browser's data, your log goes too."
                }
            }
            section {
                h2 { "Where the drawings come from" }
                p {
                    "Every muscle is computed from where it is attached. Bones and many attachments "
                    "follow published models of the body, from the package myo-sim (Apache-2.0). "
                    "The rest follows standard anatomy."
                }
            }
        }
    };
    Reading {
        title: "About Dorsal".to_owned(),
        body,
    }
}
