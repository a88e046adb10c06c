//! What a person can do to a session that runs, for tests that press at random.

use dorsal::routine::session::EventKind;

/// All but Start and Stop.
pub(crate) const PRESSES: [EventKind; 11] = [
    EventKind::Pause,
    EventKind::Resume,
    EventKind::Skip,
    EventKind::SkipStep,
    EventKind::Back,
    EventKind::Longer,
    EventKind::Shorter,
    EventKind::Easier,
    EventKind::Usual,
    EventKind::Lighter,
    EventKind::Faded,
];
