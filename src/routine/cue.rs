//! The cues of a session: which tone sounds when. Computed from the timeline, scheduled ahead.

use super::session::{Pace, Session};
use super::timeline::{Phase, PhaseKind};
use crate::units::{Instant, Millis};

/// A sound without words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A new step: get into place.
    GetReady,
    /// The work begins.
    Start,
    /// Half of the work is done.
    Half,
    /// One of the last three seconds.
    LastSeconds,
    /// Change sides.
    Switch,
    /// Let go and rest.
    Rest,
    /// The session is done.
    Done,
}

impl Tone {
    /// The notes: pitch in hertz and length in seconds.
    pub const fn notes(self) -> &'static [(f32, f64)] {
        match self {
            Self::GetReady => &[(440.0, 0.18)],
            Self::Start => &[(523.25, 0.14), (659.25, 0.26)],
            Self::Half => &[(587.33, 0.16)],
            Self::LastSeconds => &[(392.0, 0.09)],
            Self::Switch => &[(659.25, 0.16), (493.88, 0.16), (659.25, 0.22)],
            Self::Rest => &[(493.88, 0.2), (392.0, 0.28)],
            Self::Done => &[(523.25, 0.2), (659.25, 0.2), (783.99, 0.5)],
        }
    }
}

/// A tone at its moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// When it sounds.
    pub at: Instant,
    /// What sounds.
    pub tone: Tone,
}

/// The shortest work that has a half-way tone.
const HALF_FROM: Millis = Millis(20_000);

/// Every cue from a moment on, if the session goes on running. A session that stands has none.
pub fn cues(session: &Session, now: Instant) -> Vec<Cue> {
    let snapshot = session.at(now);
    if snapshot.pace != Pace::Running {
        return Vec::new();
    }
    let lengths = session.phases_at(now);
    let begun = Instant(now.0.saturating_sub(snapshot.elapsed.0));
    let mut cues = Vec::new();
    let mut at = begun;
    for phase in lengths.iter().skip(snapshot.index) {
        phase_cues(phase, at, &mut cues);
        at = at.after(phase.length);
    }
    cues.push(Cue {
        at,
        tone: Tone::Done,
    });
    cues.retain(|cue| cue.at >= now);
    cues
}

fn phase_cues(phase: &Phase, begins: Instant, cues: &mut Vec<Cue>) {
    let tone = match phase.kind {
        PhaseKind::GetReady => Tone::GetReady,
        PhaseKind::Work => Tone::Start,
        PhaseKind::Switch => Tone::Switch,
        PhaseKind::Rest => Tone::Rest,
    };
    cues.push(Cue { at: begins, tone });
    if phase.kind == PhaseKind::Work && phase.length >= HALF_FROM {
        cues.push(Cue {
            at: begins.after(Millis(phase.length.0 / 2)),
            tone: Tone::Half,
        });
    }
    for before_end in [3_000, 2_000, 1_000] {
        if phase.length.0 > before_end {
            let at = begins.after(Millis(phase.length.0 - before_end));
            cues.push(Cue {
                at,
                tone: Tone::LastSeconds,
            });
        }
    }
}
