//! The breath that is shown: in for 4 seconds, out for 6, and never held (clinical 5.3).

use crate::content::routine::{Step, StepKind};
use crate::units::Millis;

/// How long one breathes in.
pub const IN: Millis = Millis(4_000);
/// How long one breathes out.
pub const OUT: Millis = Millis(6_000);

/// A moment of breathing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breath {
    /// Whether the breath comes in.
    pub inward: bool,
    /// How long it still goes this way.
    pub left: Millis,
}

/// The breath this far into the work of a step; none where the words tie it to a movement.
pub fn breath(step: &Step, elapsed: Millis) -> Option<Breath> {
    let tied = step.kind == StepKind::Move || step.breath.contains(" as you");
    (!tied).then(|| at(elapsed))
}

fn at(elapsed: Millis) -> Breath {
    let within = Millis(elapsed.0 % (IN + OUT).0);
    let inward = within < IN;
    let end = if inward { IN } else { IN + OUT };
    Breath {
        inward,
        left: end.less(within),
    }
}

impl Breath {
    /// How full the chest is, in thousandths.
    pub const fn fullness(self) -> u64 {
        if self.inward {
            1000 - self.left.0 * 1000 / IN.0
        } else {
            self.left.0 * 1000 / OUT.0
        }
    }

    /// What to do.
    pub const fn words(self) -> &'static str {
        if self.inward {
            "Breathe in"
        } else {
            "Breathe out"
        }
    }
}
