//! `/learn`: what is known, with its grade and where it comes from.

use super::not_found::NotFound;
use crate::content::catalogue;
use crate::content::learn::{Section, Topic};
use crate::content::technique::Source;
use crate::ui::grade::GradeMark;
use crate::ui::page::page_title;
use crate::units::ClaimId;
use leptos::prelude::*;
use leptos_router::components::A;

/// The list of topics.
#[component]
pub fn Learn() -> impl IntoView {
    page_title(|| "Learn".to_owned());
    view! {
        <div class="page">
            <header>
                <h1>"Learn"</h1>
                <p class="quiet">"Every claim here carries a grade and its source. Most grades are modest."</p>
            </header>
            <ul class="rows">
                <li>
                    <A href="/safety">
                        <span class="grow">
                            <span class="name">"Get help, and when to stop"</span>
                            <span class="meta">"Signs that need help fast, whom to call, and rules for stopping."</span>
                        </span>
                    </A>
                </li>
                {catalogue().topics.iter().map(|topic| view! {
                    <li>
                        <A href=["/learn/", &topic.id].concat()>
                            <span class="grow">
                                <span class="name">{topic.title.clone()}</span>
                                <span class="meta">{topic.summary.clone()}</span>
                            </span>
                        </A>
                    </li>
                }).collect_view()}
                <li>
                    <A href="/settings"><span class="grow"><span class="name">"Settings"</span></span></A>
                </li>
                <li>
                    <A href="/about"><span class="grow"><span class="name">"About Dorsal"</span></span></A>
                </li>
            </ul>
        </div>
    }
}

/// One topic.
#[component]
pub fn LearnTopic() -> impl IntoView {
    let id = super::address::part("topic");
    move || match catalogue().topic(&id.get()) {
        Some(topic) => view! { <OneTopic topic/> }.into_any(),
        None => NotFound().into_any(),
    }
}

#[component]
fn OneTopic(topic: &'static Topic) -> impl IntoView {
    page_title(move || topic.title.clone());
    view! {
        <article class="page">
            <header>
                <p class="eyebrow"><A href="/learn">"Learn"</A></p>
                <h1>{topic.title.clone()}</h1>
                <p class="lede">{topic.summary.clone()}</p>
            </header>
            {topic.sections.iter().map(section).collect_view()}
        </article>
    }
}

fn section(section: &'static Section) -> impl IntoView {
    view! {
        <section id=section.id.clone()>
            <h2>{section.heading.clone()}</h2>
            {section.paragraphs.iter().map(|words| view! { <p class="spaced">{words.clone()}</p> }).collect_view()}
            <ul class="bullets">
                {section.points.iter().map(|words| view! { <li>{words.clone()}</li> }).collect_view()}
            </ul>
            <ul class="claims">{section.claims.iter().filter_map(|id| claim(*id)).collect_view()}</ul>
        </section>
    }
}

/// A claim with its grade and sources.
fn claim(id: ClaimId) -> Option<impl IntoView> {
    let claim = catalogue().claim(id)?;
    let sources = claim
        .sources
        .iter()
        .filter_map(|citation| catalogue().source(citation.source))
        .map(|source| view! { <li>{reference(source)}</li> })
        .collect_view();
    let none = claim.sources.is_empty();
    Some(view! {
        <li>
            <details>
                <summary>
                    <span class="grow">{claim.title.clone()}</span>
                    <GradeMark grade=claim.grade/>
                </summary>
                <p class="spaced"><strong>"What people say. "</strong> {claim.said.clone()}</p>
                <p class="spaced"><strong>"What studies show. "</strong> {claim.shown.clone()}</p>
                <p class="spaced">{claim.line.clone()}</p>
                <ul class="bullets small">{sources}</ul>
                {none.then(|| view! { <p class="small">"No study of this was found."</p> })}
            </details>
        </li>
    })
}

/// A source in one line.
pub(super) fn reference(source: &Source) -> String {
    let mut text = source.authors.clone();
    let mut add = |part: &str| {
        if !part.is_empty() {
            text.push_str(if text.ends_with('.') { " " } else { ". " });
            text.push_str(part);
        }
    };
    add(&source.title);
    add(&source.published);
    if source.year > 0 {
        add(&source.year.to_string());
    }
    if !source.doi.is_empty() {
        add(&["doi ", &source.doi].concat());
    }
    if !source.pubmed.is_empty() {
        add(&["PubMed ", &source.pubmed].concat());
    }
    text
}
