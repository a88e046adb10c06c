//! `/safety`: signs that need help, whom to call, when to stop. It never needs the network.

use crate::content::catalogue;
use crate::content::safety::Advice;
use crate::ui::icon::{Icon, IconMark};
use crate::ui::page::page_title;
use leptos::prelude::*;
use leptos_router::components::A;

/// The page.
#[component]
pub fn Safety() -> impl IntoView {
    page_title(|| "Get help, and when to stop".to_owned());
    let all = catalogue();
    let part = |id: &str| all.advice(id).map(|advice| view! { <AdviceText advice level=2/> });
    view! {
        <article class="page safety">
            <header>
                <h1>"Get help, and when to stop"</h1>
            </header>
            {part("emergency")}
            {part("urgent")}
            {part("help-numbers")}
            <section>
                <h2>"Stop at once if you feel this"</h2>
                <ul class="rows stop-rules">
                    {all.stop_rules.iter().map(|rule| view! {
                        <li>
                            <p><strong>{rule.feel.clone()}</strong></p>
                            <p class="quiet">{rule.then.clone()}</p>
                        </li>
                    }).collect_view()}
                </ul>
            </section>
            {part("after-a-flare")}
            <div class="actions">
                <A href="/safety/check" attr:class="button primary">"Do the safety check"</A>
            </div>
        </article>
    }
}

/// One piece of advice: what it means, the signs, what to do, whom to call.
#[component]
pub(super) fn AdviceText(
    /// The advice.
    advice: &'static Advice,
    /// The level of its heading.
    level: u8,
) -> impl IntoView {
    let urgent = matches!(advice.id.as_str(), "emergency" | "urgent" | "pregnancy-emergency");
    let title = if level == 1 {
        view! { <h1>{advice.title.clone()}</h1> }.into_any()
    } else {
        view! { <h2>{advice.title.clone()}</h2> }.into_any()
    };
    view! {
        <section class:alert=urgent>
            {urgent.then(|| view! {
                <p class="mark"><IconMark icon=Icon::Warning size=20/> "Get help"</p>
            })}
            {title}
            {advice.paragraphs.iter().map(|words| view! { <p class="spaced">{words.clone()}</p> }).collect_view()}
            <ul class="bullets">
                {advice.signs.iter().map(|sign| view! { <li>{sign.clone()}</li> }).collect_view()}
            </ul>
            {(!advice.numbers.is_empty()).then(|| view! { <Numbers advice/> })}
        </section>
    }
}

#[component]
fn Numbers(advice: &'static Advice) -> impl IntoView {
    let rows = advice
        .numbers
        .iter()
        .map(|number| {
            view! {
                <tr>
                    <th scope="row">{number.place.clone()}</th>
                    <td>{number.emergency.clone()}</td>
                    <td>{number.urgent.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="numbers">
            <thead>
                <tr>
                    <th scope="col">"Where"</th>
                    <th scope="col">"Emergency"</th>
                    <th scope="col">"Help the same day"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
