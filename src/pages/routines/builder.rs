//! `/routines/new` and `/routines/own/:id/edit`: where a person builds a routine. Every change goes
//! through the rules, which say no with the reason.

mod rows;

use super::made::carrying;
use super::picker;
use crate::address::Page;
use crate::content::catalogue;
use crate::markup::lists::bullets;
use crate::pages::address;
use crate::pages::not_found::not_found;
use crate::platform::{dom, page};
use crate::routine::dose;
use crate::routine::link::{self, LinkFault};
use crate::routine::own::{OwnRoutine, Refusal};
use crate::routine::words::minutes;
use crate::state::dorsal;
use crate::ui::link::to;
use crate::ui::live::{change, click, click_at, follow, live_prose, prose, text};
use crate::ui::page::opened;
use crate::units::RoutineId;
use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use maud::{Markup, html};

/// A new one.
pub fn build() -> AnyView {
    opened("Build a routine");
    let state = dorsal();
    match state.free_id() {
        Some(id) => builder(OwnRoutine::empty(id), &Page::Build, "Build a routine"),
        None => not_found(),
    }
}

/// One of the person's own, to be changed.
pub fn edit(id: RoutineId) -> AnyView {
    opened("Change a routine");
    let own = untrack(|| dorsal().own_routine(id));
    own.map_or_else(not_found, |own| {
        builder(own, &Page::EditOwn(id), "Change a routine")
    })
}

/// A routine that is being built, and what was last said about it.
#[derive(Clone, Copy)]
struct Draft {
    routine: RwSignal<OwnRoutine>,
    /// Why the last change was refused, or what became of it.
    said: RwSignal<String>,
    /// What the picker is asked for: with what, and where.
    with: RwSignal<String>,
    place: RwSignal<String>,
    /// Whether the picker shows all that it finds.
    whole: RwSignal<bool>,
}

impl Draft {
    /// Takes a change over, or says why not.
    fn take(self, result: Result<OwnRoutine, Refusal>, done: String) -> bool {
        match result {
            Ok(next) => {
                self.routine.set(next);
                self.said.set(done);
                true
            }
            Err(refusal) => {
                self.said.set(refusal.words(catalogue()));
                false
            }
        }
    }

    fn now(self) -> OwnRoutine {
        self.routine.get_untracked()
    }
}

fn builder(own: OwnRoutine, page: &Page, heading: &'static str) -> AnyView {
    let (own, said) = begun(own);
    let title = own.title.clone();
    let draft = Draft {
        routine: RwSignal::new(own),
        said: RwSignal::new(said),
        with: RwSignal::new(String::new()),
        place: RwSignal::new(String::new()),
        whole: RwSignal::new(false),
    };
    keep_in_address(draft, page.path());
    view! {
        <div class="page builder" on:change=change(move |event| answered(draft, &event))>
            {prose(html! {
                header {
                    p.eyebrow { a href=(to(&Page::Routines)) { "Routines" } }
                    h1 { (heading) }
                }
                label.field {
                    span { "Name" }
                    input name="title" maxlength="60" autocomplete="off" value=(title);
                }
            })}
            {prose(html! { h2 { "Steps" } })}
            {rows::rows(draft)}
            {live_prose(move || draft.routine.with(sums))}
            {picker(draft)}
            {bar(draft)}
        </div>
    }
    .into_any()
}

/// What was built before the page was reloaded, or came back to: the address holds it. Else the routine
/// as it is, and what to say about it.
fn begun(own: OwnRoutine) -> (OwnRoutine, String) {
    let fragment = address::fragment().get_untracked();
    match link::read_draft(&fragment, catalogue()) {
        Ok(draft) => (draft.with_id(own.id), String::new()),
        Err(LinkFault::Empty) => (own, String::new()),
        Err(fault) => (own, fault.words(catalogue()).join(" ")),
    }
}

/// Writes each change into the address, so that a reload loses nothing.
fn keep_in_address(draft: Draft, path: String) {
    let go = address::go_to();
    let mut is_change = false;
    follow(move || {
        draft.routine.with(|own| {
            if is_change {
                go.run((carrying(&path, own), true));
            }
            is_change = true;
        });
    });
}

fn picker(draft: Draft) -> AnyView {
    let fields = html! {
        h2 { "Add a step" }
        div.filters role="group" aria-label="Which steps" {
            (field("with", "With", &picker::WITH))
            (field("place", "Where", &picker::WHERE))
        }
    };
    let found = move || {
        let (with, place) = (draft.with.get(), draft.place.get());
        picker::rows(&with, &place, draft.whole.get())
    };
    view! {
        <section on:click=click_at(move |event| add(draft, &event))>
            {prose(fields)}
            {live_prose(found)}
        </section>
    }
    .into_any()
}

fn field(name: &str, label: &str, answers: &[(&str, &str)]) -> Markup {
    html! {
        label.field {
            span { (label) }
            select name=(name) {
                option value="" { "Any" }
                @for (id, words) in answers { option value=(id) { (words) } }
            }
        }
    }
}

/// A field was changed: the name, or what the picker is asked for.
fn answered(draft: Draft, event: &Event) {
    let value = event_target_value(event);
    match dom::name_of_target(event).as_deref() {
        Some("title") => {
            let named = draft.now().named(&value, catalogue());
            draft.take(named, String::new());
            // A name that was refused, or had blanks around it, is shown as it holds.
            dom::set_value_of_target(event, &draft.now().title);
        }
        Some("with") => draft.with.set(value),
        Some("place") => draft.place.set(value),
        Some("ball") => rows::ball(draft, event, &value),
        _ => {}
    }
}

/// A step was chosen, or the rest of them asked for.
fn add(draft: Draft, event: &MouseEvent) {
    if page::around(event, "button[data-whole]").is_some() {
        draft.whole.set(true);
    }
    let button = page::around(event, "button[data-add]");
    let Some(name) = button.and_then(|button| button.get_attribute("data-add")) else {
        return;
    };
    let Some(step) = catalogue().step(&name) else {
        return;
    };
    let next = draft.now().with(&name, catalogue());
    let given = next.as_ref().ok().and_then(|next| next.steps.last());
    let given = given.map_or(step.seconds, |given| given.seconds);
    let mut said = ["Added: ", &step.name, "."].concat();
    if given < step.seconds {
        let left = given.0.to_string();
        said += &[
            " It takes ",
            &left,
            " s a side: more would be too much for one place.",
        ]
        .concat();
    }
    draft.take(next, said);
}

/// What it adds up to: the time, what each place gets, and what is still missing.
fn sums(own: &OwnRoutine) -> Markup {
    let all = catalogue();
    let most = dose::ZONE_AND_SIDE.0.to_string();
    let mut notes = Vec::new();
    for (place, seconds) in own.shares(all) {
        let full = if seconds.0 + dose::SHORTEST.0 > dose::ZONE_AND_SIDE.0 {
            ", and that is full"
        } else {
            ""
        };
        let seconds = seconds.0.to_string();
        let place = crate::routine::words::capital(&place);
        notes.push(
            [
                &place,
                ": ",
                &seconds,
                " of ",
                &most,
                " seconds a side",
                full,
                ".",
            ]
            .concat(),
        );
    }
    let routine = own.made(all);
    let steps = routine.steps.len();
    html! {
        section.sums {
            p role="status" {
                @if steps > 0 {
                    strong { (minutes(all, &routine)) } " in all, " (steps)
                    @if steps == 1 { " step" } @else { " steps" }
                }
            }
            @if let Some(lack) = own.lack(all) { p.small { (lack.words(all)) } }
            @if !notes.is_empty() { ul.bullets.small { (bullets(&notes)) } }
        }
    }
}

/// What was last said, and the way out.
fn bar(draft: Draft) -> AnyView {
    let state = dorsal();
    let go = address::go_to();
    let save = click(move || {
        let own = draft.now();
        if let Some(refusal) = own.refusals(catalogue()).into_iter().next() {
            draft.said.set(refusal.words(catalogue()));
            return;
        }
        let id = own.id;
        state.keep_own(own);
        go.run((Page::Own(id).path(), false));
    });
    view! {
        <div class="action-bar">
            <p class="small said" role="status">{text(move || draft.said.get())}</p>
            <button type="button" class="button primary large" on:click=save>"Save"</button>
        </div>
    }
    .into_any()
}
