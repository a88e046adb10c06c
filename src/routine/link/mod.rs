//! A whole routine in the fragment of an address, short and checked: what cannot be read, or breaks a
//! limit, is refused with the reason, and nothing else happens.
//!
//! `1` and base64url of: length and text of the name; a byte of flags; how many steps; for each step
//! the two numbers of its reference (`R6.2`), the ball where it is another, and its seconds; and three
//! bytes that the rest adds up to.

mod letters;

use super::own::{OwnRoutine, OwnStep, Refusal};
use crate::content::Catalogue;
use crate::content::routine::Tool;
use crate::units::{RoutineId, Seconds, Side};

/// The version that is written; the first sign of a link.
const VERSION: char = '1';
/// The longest fragment that is looked at.
const LONGEST: usize = 1000;
/// How many bytes the check has.
const CHECK: usize = 3;
const BEGINNER: u8 = 4;
/// The balls that a step can have in place of its own.
const BALLS: [Tool; 3] = [Tool::SoftBall, Tool::LacrosseBall, Tool::WallBall];
/// What the id of a routine from a link begins with.
pub const SHARED: &str = "shared-";

/// Why a link holds no routine that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// There is nothing in it.
    Empty,
    /// It was cut or changed on its way.
    Damaged,
    /// A newer Dorsal has made it.
    Newer,
    /// It was read, but is no routine that one may follow.
    Refused(Vec<Refusal>),
}

impl LinkFault {
    /// What to tell the person.
    pub fn words(&self, catalogue: &Catalogue) -> Vec<String> {
        match self {
            Self::Empty => vec!["This link carries no routine.".to_owned()],
            Self::Damaged => vec![
                "This link was cut or changed on its way, so its routine cannot be read."
                    .to_owned(),
                "Ask for it again, and open the whole of it.".to_owned(),
            ],
            Self::Newer => {
                vec!["A newer Dorsal has made this link. Reload the page to get it.".to_owned()]
            }
            Self::Refused(refusals) => refusals.iter().map(|one| one.words(catalogue)).collect(),
        }
    }
}

/// The fragment of a routine's link, without its `#`; none where a step has no reference of ours.
pub fn written(routine: &OwnRoutine) -> Option<String> {
    let mut bytes = Vec::new();
    bytes.push(u8::try_from(routine.title.len()).ok()?);
    bytes.extend_from_slice(routine.title.as_bytes());
    let side = routine.only.map_or(0, |side| match side {
        Side::Left => 1,
        Side::Right => 2,
    });
    bytes.push(side | if routine.beginner { BEGINNER } else { 0 });
    bytes.push(u8::try_from(routine.steps.len()).ok()?);
    for step in &routine.steps {
        let (of, number) = numbers(&step.step)?;
        let ball = match step.tool {
            None => 0,
            Some(tool) => 1 + u8::try_from(BALLS.iter().position(|ball| *ball == tool)?).ok()?,
        };
        bytes.extend([of, number | ball << 6]);
        bytes.extend(u16::try_from(step.seconds.0).ok()?.to_be_bytes());
    }
    bytes.extend(check(&bytes));
    let mut text = String::from(VERSION);
    text.push_str(&letters::written(&bytes));
    Some(text)
}

/// The routine of a fragment, with its `#` or without.
///
/// # Errors
/// Why there is none that can be used.
pub fn read(fragment: &str, catalogue: &Catalogue) -> Result<OwnRoutine, LinkFault> {
    checked(decoded(fragment)?, |routine| routine.refusals(catalogue))
}

/// The same for one that is still being built: it may lack something, and must be within the limits.
///
/// # Errors
/// Why there is none that can be gone on with.
pub fn read_draft(fragment: &str, catalogue: &Catalogue) -> Result<OwnRoutine, LinkFault> {
    checked(decoded(fragment)?, |routine| routine.excess(catalogue))
}

fn checked(
    routine: OwnRoutine,
    refusals: impl Fn(&OwnRoutine) -> Vec<Refusal>,
) -> Result<OwnRoutine, LinkFault> {
    let refusals = refusals(&routine);
    if refusals.is_empty() {
        Ok(routine)
    } else {
        Err(LinkFault::Refused(refusals))
    }
}

fn decoded(fragment: &str) -> Result<OwnRoutine, LinkFault> {
    let text = fragment.strip_prefix('#').unwrap_or(fragment);
    if text.is_empty() {
        return Err(LinkFault::Empty);
    }
    let Some(rest) = text.strip_prefix(VERSION) else {
        let newer = text.starts_with(|sign: char| sign.is_ascii_digit() && sign > VERSION);
        return Err(if newer {
            LinkFault::Newer
        } else {
            LinkFault::Damaged
        });
    };
    if text.len() > LONGEST {
        return Err(LinkFault::Damaged);
    }
    letters::read(rest)
        .and_then(|bytes| routine(&bytes))
        .ok_or(LinkFault::Damaged)
}

fn routine(bytes: &[u8]) -> Option<OwnRoutine> {
    let (payload, sum) = bytes.split_at_checked(bytes.len().checked_sub(CHECK)?)?;
    if check(payload) != sum {
        return None;
    }
    let mut rest = payload.iter().copied();
    let title: Vec<u8> = {
        let length = usize::from(rest.next()?);
        rest.by_ref().take(length).collect()
    };
    let flags = rest.next()?;
    let only = match flags & 3 {
        0 => None,
        1 => Some(Side::Left),
        2 => Some(Side::Right),
        _ => return None,
    };
    if flags > (BEGINNER | 3) {
        return None;
    }
    let mut steps = Vec::new();
    for _ in 0..rest.next()? {
        let (of, number) = (rest.next()?, rest.next()?);
        let seconds = u16::from_be_bytes([rest.next()?, rest.next()?]);
        let tool = match number >> 6 {
            0 => None,
            ball => Some(*BALLS.get(usize::from(ball) - 1)?),
        };
        let (of, number) = (of.to_string(), (number & 63).to_string());
        steps.push(OwnStep {
            step: ["R", &of, ".", &number].concat(),
            seconds: Seconds(u32::from(seconds)),
            tool,
        });
    }
    if rest.next().is_some() {
        return None;
    }
    Some(OwnRoutine {
        id: RoutineId::new(&[SHARED, &hexadecimal(sum)].concat()).ok()?,
        title: String::from_utf8(title).ok()?,
        steps,
        only,
        beginner: flags & BEGINNER != 0,
    })
}

/// The two numbers of a reference such as `R6.2`.
fn numbers(step: &str) -> Option<(u8, u8)> {
    let (of, number) = step.strip_prefix('R')?.split_once('.')?;
    let (of, number): (u8, u8) = (of.parse().ok()?, number.parse().ok()?);
    (number < 64).then_some((of, number))
}

/// What bytes add up to, by the rule of Fowler, Noll and Vo, folded into three bytes.
fn check(bytes: &[u8]) -> [u8; CHECK] {
    let mut sum: u32 = 0x811c_9dc5;
    for byte in bytes {
        sum = (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    }
    let [_, high, middle, low] = (sum ^ sum >> 24).to_be_bytes();
    [high, middle, low]
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .flatten()
        .collect()
}
