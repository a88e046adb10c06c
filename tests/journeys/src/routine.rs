//! The routine that the journeys follow, as it is laid out in time (clinical R6, DECISIONS 2).

use crate::player::Offer;

/// One step on one side: getting ready for it, then doing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The step as the log names it.
    pub clinical: &'static str,
    /// The step as people read it.
    pub step: &'static str,
    /// `left` or `right`; none where the step has no sides.
    pub side: Option<&'static str>,
    /// Seconds to get ready or to change sides.
    pub ready_s: u32,
    /// Seconds of work.
    pub work_s: u32,
}

const fn turn(
    clinical: &'static str,
    step: &'static str,
    side: Option<&'static str>,
    ready_s: u32,
    work_s: u32,
) -> Turn {
    Turn {
        clinical,
        step,
        side,
        ready_s,
        work_s,
    }
}

/// A routine as a person meets it.
#[derive(Debug, Clone, Copy)]
pub struct Routine {
    /// What it is called.
    pub title: &'static str,
    /// Its address.
    pub address: &'static str,
    /// Its turns, in order, the left side first.
    pub turns: &'static [Turn],
}

/// *Between the shoulder blades*, R6.
pub const BETWEEN_THE_SHOULDER_BLADES: Routine = Routine {
    title: "Between the shoulder blades",
    address: "/routines/between-the-shoulder-blades",
    turns: &[
        turn("R6.1", "Hug and breathe", None, 8, 30),
        turn("R6.2", "Ball at the top of the blade", Some("left"), 10, 35),
        turn("R6.2", "Ball at the top of the blade", Some("right"), 5, 35),
        turn(
            "R6.3",
            "Ball at the middle of the blade",
            Some("left"),
            10,
            35,
        ),
        turn(
            "R6.3",
            "Ball at the middle of the blade",
            Some("right"),
            5,
            35,
        ),
        turn("R6.4", "Lie on two balls", None, 20, 45),
        turn("R6.6", "Draw the blades together", None, 15, 40),
    ],
};

impl Turn {
    /// Getting ready and the work.
    pub const fn length_s(self) -> u32 {
        self.ready_s + self.work_s
    }

    /// The step with its side, as people read it: `Ball at the top of the blade, left`.
    pub fn name(self) -> String {
        match self.side {
            Some(side) => format!("{}, {side}", self.step),
            None => self.step.to_owned(),
        }
    }
}

impl Routine {
    /// Where the player is.
    pub fn player(self) -> String {
        format!("{}/play", self.address)
    }

    /// Seconds from the beginning of a turn to the end of the routine.
    pub fn seconds_from(self, turn: Turn) -> u32 {
        let from = self.turns.iter().skip_while(|other| **other != turn);
        from.map(|turn| turn.length_s()).sum()
    }

    /// The seconds since the start at which such an offer can be met: in the work of its turn, or
    /// in getting ready for it.
    pub fn moments(self, offer: &Offer) -> Vec<u32> {
        let mut start = 0;
        let mut moments = Vec::new();
        for turn in self.turns {
            let (ready, end) = (start + turn.ready_s, start + turn.length_s());
            if offer.is_of(*turn) {
                let phases = [(ready, turn.ready_s), (end, turn.work_s)];
                let fitting = phases
                    .into_iter()
                    .filter(|(_, length)| offer.remaining_s <= *length);
                moments.extend(fitting.map(|(end, _)| end - offer.remaining_s));
            }
            start = end;
        }
        moments
    }
}
