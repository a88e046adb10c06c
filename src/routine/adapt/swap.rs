//! Steps that cannot be done today: another step for the same place, or none.

use super::{Change, Kit, Means, Why, within_limits};
use crate::content::Catalogue;
use crate::content::routine::{Step, StepKind, Tag, Tool};

/// The steps that can be done: as they are, or swapped. Those that cannot be are left out.
pub(super) fn swapped(
    all: &[Step],
    means: &Means,
    catalogue: &Catalogue,
    changes: &mut Vec<Change>,
) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (place, step) in all.iter().enumerate() {
        let Some(why) = against(step, means) else {
            steps.push(step.clone());
            continue;
        };
        // What is still to come stays free for itself.
        let after = all.get(place + 1..).unwrap_or_default();
        let coming: Vec<&Step> = after
            .iter()
            .filter(|step| against(step, means).is_none())
            .collect();
        match instead(step, &steps, &coming, means, catalogue) {
            Some(other) => {
                changes.push(Change::Swapped {
                    from: step.name.clone(),
                    to: other.name.clone(),
                    why,
                });
                steps.push(other);
            }
            None => changes.push(Change::LeftOut {
                step: step.name.clone(),
                why,
            }),
        }
    }
    steps
}

/// What stands against a step today.
pub(super) fn against(step: &Step, means: &Means) -> Option<Why> {
    let kit = Kit::of(step.tool);
    let missing = kit.filter(|kit| {
        means.without.contains(kit) || (*kit == Kit::TwoBalls && means.without.contains(&Kit::Ball))
    });
    if let Some(kit) = missing {
        return Some(Why::Without(kit));
    }
    if means.no_floor && step.tags.contains(&Tag::Floor) {
        return Some(Why::NoFloor);
    }
    // A beginner's only ball is a tennis ball, or a softer one (clinical 6.1).
    let hard = matches!(step.tool, Tool::TwoBalls | Tool::LacrosseBall);
    (means.beginner && hard).then_some(Why::Beginner)
}

/// The step that does most nearly the same and can be done today, is not there already, and presses
/// no harder.
fn instead(
    step: &Step,
    before: &[Step],
    coming: &[&Step],
    means: &Means,
    catalogue: &Catalogue,
) -> Option<Step> {
    let there = |other: &Step| {
        let same = |one: &Step| one.name == other.name && one.position == other.position;
        same(step) || before.iter().any(&same) || coming.iter().any(|one| same(one))
    };
    let fits = |other: &Step| {
        let all: Vec<&Step> = before
            .iter()
            .chain(coming.iter().copied())
            .chain([other])
            .collect();
        within_limits(&all)
    };
    let mut best: Option<(u32, &Step)> = None;
    for other in catalogue.steps() {
        let likeness = likeness(step, other);
        if likeness > best.map_or(0, |(most, _)| most)
            && other.ceiling <= step.ceiling
            && against(other, means).is_none()
            && !there(other)
            && fits(other)
        {
            best = Some((likeness, other));
        }
    }
    best.map(|(_, other)| other.clone())
}

/// How nearly two steps do the same; nothing where one cannot stand for the other. Warmth has no
/// substitute.
fn likeness(step: &Step, other: &Step) -> u32 {
    if step.kind == StepKind::Heat || other.kind == StepKind::Heat {
        return 0;
    }
    let kind = u32::from(step.kind == other.kind);
    if step.zone.is_some() && step.zone == other.zone {
        return 6 + kind;
    }
    if step.kind == StepKind::Breathe {
        return kind;
    }
    let Some(main) = step.targets.first() else {
        return 0;
    };
    if other.targets.first() == Some(main) {
        4 + kind
    } else if other.targets.contains(main) && step.kind == other.kind {
        2
    } else {
        0
    }
}
