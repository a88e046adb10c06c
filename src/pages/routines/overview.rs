//! What a routine is, before it begins: ours, one's own, or a shared one. It can be fitted to the day.

use super::fit::{fit, means};
use super::made::{Made, carrying, fitted, of_ours, read_link};
use super::share::share;
use super::steps::{not_when, steps};
use crate::address::Page;
use crate::content::catalogue;
use crate::content::routine::Routine;
use crate::markup::icon::{Icon, icon};
use crate::markup::lists::{bullets, facts};
use crate::pages::address::{self, Query};
use crate::pages::not_found::not_found;
use crate::pages::printed::printed;
use crate::pain::screening::Maker;
use crate::routine::own::OwnRoutine;
use crate::routine::words::{capital, minutes, muscles, place};
use crate::state::dorsal;
use crate::ui::link;
use crate::ui::live::{click, live, live_prose, memo, prose};
use crate::ui::page::opened;
use crate::ui::small_back::small_back;
use crate::units::RoutineId;
use leptos::prelude::*;
use maud::{Markup, html};

/// An overview's parts that differ from one kind of routine to another.
struct Overview {
    /// The routine before it is fitted.
    base: &'static Routine,
    /// Its own page.
    page: Page,
    /// Where its session is, and what stands behind the `#` of that.
    session: (Page, String),
    /// The routine as fitted now, or why too little would be left.
    now: Memo<Result<Made, Vec<String>>>,
    /// What one can do with it beside starting it.
    deeds: AnyView,
    /// What is known of it.
    known: Markup,
}

/// One of ours.
pub fn ours(id: RoutineId) -> AnyView {
    let query = address::query();
    let Some(base) = catalogue().routine(id) else {
        return not_found();
    };
    opened(&base.title);
    let page = Page::Routine(id);
    let now = memo(move || of_ours(id, query).unwrap_or_else(|| Err(Vec::new())));
    overview(
        Overview {
            base,
            known: printed(&page.path()),
            page,
            session: (Page::Play(id), String::new()),
            now,
            deeds: copy(base, now),
        },
        query,
    )
}

/// One of the person's own.
pub fn own(id: RoutineId) -> AnyView {
    let query = address::query();
    let state = dorsal();
    if let Some(own) = state.own_routine(id) {
        opened(&own.title);
    }
    live(move || {
        let Some(own) = state.own_routine(id) else {
            return not_found();
        };
        let refusals = own.refusals(catalogue());
        if !refusals.is_empty() {
            let words: Vec<String> = refusals.iter().map(|one| one.words(catalogue())).collect();
            return broken(&own.title, &words, Some(id));
        }
        of_a_person(
            &own,
            query,
            Page::Own(id),
            (Page::PlayOwn(id), String::new()),
            own_deeds(&own),
        )
    })
}

/// The one that a link carries. Looking at it keeps nothing.
pub fn shared() -> AnyView {
    let query = address::query();
    opened("Shared routine");
    live(move || match read_link() {
        Ok(own) => {
            let fragment = carrying("", &own);
            of_a_person(
                &own,
                query,
                Page::Shared,
                (Page::PlayShared, fragment),
                keep_it(&own),
            )
        }
        Err(fault) => broken("This link does not work", &fault.words(catalogue()), None),
    })
}

fn of_a_person(
    own: &OwnRoutine,
    query: Query,
    page: Page,
    session: (Page, String),
    deeds: AnyView,
) -> AnyView {
    let kept = own.clone();
    let now = memo(move || fitted(&kept, &means(query), Maker::Person));
    let Some(base) = crate::routine::own::kept(own, catalogue()) else {
        return not_found();
    };
    overview(
        Overview {
            base,
            page,
            session,
            now,
            deeds,
            known: Markup::default(),
        },
        query,
    )
}

fn overview(of: Overview, query: Query) -> AnyView {
    let Overview {
        base,
        page,
        session,
        now,
        deeds,
        known,
    } = of;
    let rest =
        html! { (not_when(base)) (known) section { h2 { "Afterwards" } p { (base.after) } } };
    view! {
        <article class="page overview">
            {prose(heading(base, &page))}
            {live_prose(move || now.with(|now| facts_of(base, now.as_ref().ok())))}
            {fit(base, query, page.path())}
            {live_prose(move || now.with(changes))}
            {live_prose(move || now.with(|now| now.as_ref().map(|made| steps(made.routine)).unwrap_or_default()))}
            {prose(rest)}
            {deeds}
            {share(now)}
            {live_prose(move || start(now.with(Result::is_ok), &session, query))}
        </article>
    }
    .into_any()
}

fn heading(routine: &Routine, page: &Page) -> Markup {
    let kind = match page {
        Page::Own(_) => "Your own",
        Page::Shared => "Shared with you",
        _ => "",
    };
    html! {
        header.overview-head {
            div {
                @if !kind.is_empty() { p.eyebrow { (kind) } }
                h1 { (routine.title) }
                @if !routine.promise.is_empty() { p.lede.spaced { (routine.promise) } }
            }
            (small_back(&muscles(routine), None))
        }
    }
}

fn facts_of(base: &Routine, made: Option<&Made>) -> Markup {
    let routine = made.map_or(base, |made| made.routine);
    let sign = if routine.floor {
        Icon::Floor
    } else {
        Icon::Wall
    };
    let needs = if routine.needs.is_empty() {
        "nothing".to_owned()
    } else {
        routine.needs.join(", ")
    };
    html! {
        ul.marks {
            li { (icon(Icon::Clock, 20)) " " (minutes(catalogue(), routine)) }
            li { (icon(sign, 20)) " " (place(routine)) }
            @if !routine.level.is_empty() { li { (capital(&routine.level)) } }
        }
        dl.facts.spaced {
            (facts(&[("You need", &needs), ("For", &routine.who), ("Aim", &routine.goal)]))
        }
    }
}

/// What was changed for today and why; or why it cannot be done today.
fn changes(now: &Result<Made, Vec<String>>) -> Markup {
    match now {
        Ok(made) if made.changes.is_empty() => Markup::default(),
        Ok(made) => html! {
            section.changed role="status" {
                h2 { "Changed for today" }
                ul.bullets { (bullets(&made.changes)) }
            }
        },
        Err(words) => html! {
            section.changed role="status" {
                h2 { "Too little would be left" }
                p { "A routine has 3 steps and 3 minutes of work at least. Take one choice back." }
                ul.bullets { (bullets(words)) }
            }
        },
    }
}

fn start(can_start: bool, session: &(Page, String), query: Query) -> Markup {
    let address = [&query.after(&session.0.path()), session.1.as_str()].concat();
    html! {
        @if can_start {
            div.action-bar {
                p.small { "Stop if it turns sharp, or tingles down a limb." }
                a.button.primary.large href=(link::href(&address)) {
                    (icon(Icon::Play, 24)) "Start"
                }
            }
        }
    }
}

/// Ours, as a beginning for one's own.
fn copy(base: &'static Routine, now: Memo<Result<Made, Vec<String>>>) -> AnyView {
    let copied = Callback::new(move |()| {
        let own = now.with_untracked(|now| now.as_ref().ok().and_then(|made| made.own.clone()));
        own.unwrap_or_else(|| OwnRoutine::of(base, catalogue()))
    });
    keeping("Copy it to your own", copied, true)
}

fn keep_it(own: &OwnRoutine) -> AnyView {
    let own = own.clone();
    keeping(
        "Keep it with your own",
        Callback::new(move |()| own.clone()),
        false,
    )
}

/// A button that makes a copy among the person's own, and goes there.
fn keeping(words: &'static str, of: Callback<(), OwnRoutine>, edit: bool) -> AnyView {
    let state = dorsal();
    let go = address::go_to();
    let keep = click(move || {
        let Some(id) = state.free_id() else { return };
        state.keep_own(of.run(()).with_id(id));
        let page = if edit {
            Page::EditOwn(id)
        } else {
            Page::Own(id)
        };
        go.run((page.path(), false));
    });
    view! {
        <div class="actions">
            <button type="button" class="button" on:click=keep>{words}</button>
        </div>
    }
    .into_any()
}

/// What one can do with one's own.
fn own_deeds(own: &OwnRoutine) -> AnyView {
    let state = dorsal();
    let go = address::go_to();
    let id = own.id;
    let original = own.clone();
    let duplicate = click(move || {
        let Some(id) = state.free_id() else { return };
        let mut copy = original.clone().with_id(id);
        let title = [&copy.title, ", copy"].concat();
        // A name that is as long as it may be keeps its end.
        copy = copy.named(&title, catalogue()).unwrap_or(copy);
        state.keep_own(copy);
        go.run((Page::Own(id).path(), false));
    });
    let delete = click(move || {
        go.run((Page::Routines.path(), false));
        state.delete_own(id);
    });
    view! {
        <div class="actions">
            {prose(html! { a.button href=(link::to(&Page::EditOwn(id))) { "Change" } })}
            <button type="button" class="button" on:click=duplicate>"Duplicate"</button>
            <button type="button" class="button" on:click=delete>"Delete"</button>
        </div>
    }
    .into_any()
}

/// Why there is nothing to start.
fn broken(title: &str, words: &[String], own: Option<RoutineId>) -> AnyView {
    prose(html! {
        div.page role="alert" {
            h1 { (title) }
            @for sentence in words { p.spaced { (sentence) } }
            p.spaced { "Nothing was kept or changed." }
            div.actions {
                @if let Some(id) = own {
                    a.button.primary href=(link::to(&Page::EditOwn(id))) { "Change" }
                }
                a.button href=(link::to(&Page::Routines)) { "All routines" }
            }
        }
    })
}
