//! A routine fitted into the time that there is: steps get shorter first, then some go.

use super::{Change, Why, is_fixed, total, work};
use crate::content::Catalogue;
use crate::content::routine::{FEWEST_STEPS, LEAST_WORK, Step};
use crate::routine::dose;
use crate::units::Seconds;

/// How short steps may get, in per cent of what they are, before one is left out.
const SHARES: [u32; 5] = [100, 90, 80, 70, 60];

/// Makes steps fit. Where they cannot, they are as short as a routine may be, and that is said.
pub(super) fn fit(
    steps: &mut Vec<Step>,
    time: Seconds,
    catalogue: &Catalogue,
    changes: &mut Vec<Change>,
) {
    loop {
        let mut least = None;
        for share in SHARES {
            let shorter = at_share(steps, share);
            if work(&shorter) < LEAST_WORK {
                break;
            }
            let long = total(&shorter, catalogue);
            least = Some((shorter, long));
            if long <= time {
                break;
            }
        }
        // At 100 per cent there is always work enough.
        let Some((shorter, long)) = least else { return };
        let go = if long <= time {
            None
        } else {
            to_leave_out(steps)
        };
        let Some(place) = go else {
            *steps = shorter;
            if long > time {
                changes.push(Change::StillLonger(long));
            }
            return;
        };
        let gone = steps.remove(place);
        changes.push(Change::LeftOut {
            step: gone.name,
            why: Why::Time,
        });
    }
}

fn at_share(steps: &[Step], share: u32) -> Vec<Step> {
    let mut shorter = steps.to_vec();
    for step in shorter.iter_mut().filter(|step| !is_fixed(step)) {
        let least = dose::SHORTEST.min(step.seconds);
        step.seconds = Seconds(step.seconds.0 * share / 100).max(least);
    }
    shorter
}

/// The step that is missed least: one whose main muscle another step works too, the later the sooner;
/// else the last but one. The first and the last stay as long as can be. None where no step can go.
fn to_leave_out(steps: &[Step]) -> Option<usize> {
    let can_go = |place: usize| {
        let rest = work(steps).0 - steps.get(place).map_or(0, |step| step.working().0);
        steps.len() > FEWEST_STEPS && rest >= LEAST_WORK.0
    };
    let inner = || {
        (1..steps.len().saturating_sub(1))
            .rev()
            .filter(|place| can_go(*place))
    };
    let again = |place: &usize| {
        let main = steps.get(*place).and_then(|step| step.targets.first());
        let mut others = steps.iter().enumerate();
        main.is_some() && others.any(|(at, step)| at != *place && step.targets.first() == main)
    };
    inner()
        .find(again)
        .or_else(|| inner().next())
        .or_else(|| (0..steps.len()).find(|place| can_go(*place)))
}
