//! The cues of a session: which tone sounds when. Computed from the timeline, scheduled ahead.

use super::session::{Pace, Session};
use super::timeline::{Phase, PhaseKind};
use crate::order::put_in_order;
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
    /// A pass of the tool is over: roll back.
    Pass,
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
            Self::Pass => &[(261.63, 0.12)],
        }
    }

    /// How loud it is, 0 to 1. The pace is soft: it comes every few seconds.
    pub const fn level(self) -> f32 {
        match self {
            Self::Pass => 0.12,
            _ => 0.35,
        }
    }

    /// The same for the skin: milliseconds of trembling and of stillness, in turn (DESIGN 7.5).
    pub const fn trembling(self) -> &'static [u32] {
        match self {
            Self::GetReady => &[60],
            Self::Start => &[140],
            Self::Half => &[40, 60, 40],
            Self::LastSeconds => &[25],
            Self::Switch => &[80, 40, 80],
            Self::Rest => &[220],
            Self::Done => &[200, 100, 200, 100, 200],
            Self::Pass => &[],
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

/// The shortest work that has a half-way cue.
pub const HALF_FROM: Millis = Millis(20_000);
/// The last seconds that are counted, as times before the end.
const LAST: [Millis; 3] = [Millis(3_000), Millis(2_000), Millis(1_000)];
/// How far a pace tone keeps from every other tone.
const APART: Millis = Millis(500);

/// Every cue from a moment on, if the session goes on running. A session that stands has none.
/// `passes` are the times of one pass of the tool, by step, where the pace is to be heard.
pub fn cues(session: &Session, passes: &[Option<Millis>], now: Instant) -> Vec<Cue> {
    let mut cues = Vec::new();
    for (begins, phase) in ahead(session, now) {
        let Some(phase) = phase else {
            cues.push(Cue {
                at: begins,
                tone: Tone::Done,
            });
            continue;
        };
        phase_cues(&phase, begins, &mut cues);
        if let Some(Some(pass)) = passes.get(phase.step) {
            pass_cues(&phase, *pass, begins, &mut cues);
        }
    }
    cues.retain(|cue| cue.at >= now);
    put_in_order(&mut cues, |one, other| one.at < other.at);
    cues
}

/// The phases from the current one on with the moments of their beginnings, as long as the session
/// goes on running, and at last the end, which has no phase. Nothing for a session that stands.
pub(super) fn ahead(session: &Session, now: Instant) -> Vec<(Instant, Option<Phase>)> {
    let snapshot = session.at(now);
    if snapshot.pace != Pace::Running {
        return Vec::new();
    }
    let mut at = Instant(now.0.saturating_sub(snapshot.elapsed.0));
    let mut ahead = Vec::new();
    for phase in session.phases_at(now).into_iter().skip(snapshot.index) {
        ahead.push((at, Some(phase)));
        at = at.after(phase.length);
    }
    ahead.push((at, None));
    ahead
}

fn phase_cues(phase: &Phase, begins: Instant, cues: &mut Vec<Cue>) {
    let tone = match phase.kind {
        PhaseKind::GetReady => Tone::GetReady,
        PhaseKind::Work => Tone::Start,
        PhaseKind::Switch => Tone::Switch,
        PhaseKind::Rest => Tone::Rest,
    };
    let mut add = |after: Millis, tone: Tone| {
        cues.push(Cue {
            at: begins.after(after),
            tone,
        });
    };
    add(Millis(0), tone);
    if let Some(half) = half(phase) {
        add(half, Tone::Half);
    }
    for before in LAST {
        if phase.length > before {
            add(phase.length.less(before), Tone::LastSeconds);
        }
    }
}

/// How far into a phase its half-way cue comes, where it has one.
pub(super) fn half(phase: &Phase) -> Option<Millis> {
    let long = phase.kind == PhaseKind::Work && phase.length >= HALF_FROM;
    long.then_some(Millis(phase.length.0 / 2))
}

/// The turns of the tool, where no other tone is near.
fn pass_cues(phase: &Phase, pass: Millis, begins: Instant, cues: &mut Vec<Cue>) {
    if phase.kind != PhaseKind::Work || pass == Millis(0) {
        return;
    }
    let last = phase.length.less(Millis(3_000) + APART);
    let mut turn = pass;
    while turn <= last {
        let near_half =
            half(phase).is_some_and(|half| turn.less(half).max(half.less(turn)) < APART);
        if !near_half {
            cues.push(Cue {
                at: begins.after(turn),
                tone: Tone::Pass,
            });
        }
        turn = turn + pass;
    }
}
