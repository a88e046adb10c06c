//! What each answer of the safety check must do, written by hand from clinical 7.6 and the
//! amendments, without a look at the content files.

use dorsal::content::routine::{StepKind, Tag};
use dorsal::content::safety::Outcome::{
    self, Ask, Emergency, Gentle, Go, NoSession, Skip, Under18, Urgent,
};

/// The precedence of the amendments, the worst first.
pub(crate) const PRECEDENCE: [Outcome; 8] =
    [Emergency, Urgent, Under18, NoSession, Ask, Gentle, Skip, Go];

pub(crate) const R12: &str = "gentle-wall-and-chair-routine";
pub(crate) const R13: &str = "travel-and-office-ball-only";
pub(crate) const R14: &str = "heat-and-ease";

/// The routines that an answer leaves: all where `None`.
type May = Option<&'static [&'static str]>;

const ANY: May = None;
const NONE: May = Some(&[]);
const GENTLE: May = Some(&[R12, R13, R14]);

/// M19 to M24.
pub(crate) const LEG: &[&str] = &[
    "gluteus-maximus",
    "gluteus-medius",
    "gluteus-minimus",
    "piriformis",
    "tensor-fasciae-latae",
    "biceps-femoris-long-head",
    "semitendinosus",
    "semimembranosus",
];

/// M01, M02, M03, M04, M06, M07.
pub(crate) const ARM: &[&str] = &[
    "trapezius-upper",
    "trapezius-middle",
    "trapezius-lower",
    "rhomboid-major",
    "rhomboid-minor",
    "levator-scapulae",
    "teres-major",
    "teres-minor",
    "infraspinatus",
    "supraspinatus",
];

/// M24.
pub(crate) const HAMSTRINGS: &[&str] = &[
    "biceps-femoris-long-head",
    "semitendinosus",
    "semimembranosus",
];

const PRESSED: &[StepKind] = &[StepKind::Roll, StepKind::Hold, StepKind::Knead];

/// What an answer takes out of every routine.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Takes {
    pub(crate) tags: &'static [Tag],
    pub(crate) muscles: &'static [&'static str],
    pub(crate) kinds: &'static [StepKind],
    pub(crate) area: bool,
    /// Pressing tools, until a professional has said yes.
    pub(crate) tools_until_yes: bool,
}

pub(crate) const NOTHING: Takes = Takes {
    tags: &[],
    muscles: &[],
    kinds: &[],
    area: false,
    tools_until_yes: false,
};
const LEG_PRESSED: Takes = Takes {
    muscles: LEG,
    kinds: PRESSED,
    ..NOTHING
};
const ARM_PRESSED: Takes = Takes {
    muscles: ARM,
    kinds: PRESSED,
    ..NOTHING
};
const NO_TOOLS: Takes = Takes {
    tools_until_yes: true,
    ..NOTHING
};
const AREA: Takes = Takes {
    area: true,
    ..NOTHING
};
const BONES: Takes = Takes {
    tags: &[Tag::RibsLoad, Tag::Extension, Tag::Flexion, Tag::Twist],
    tools_until_yes: true,
    ..NOTHING
};
const PREGNANT: Takes = Takes {
    tags: &[Tag::RibsLoad, Tag::Floor, Tag::Flexion],
    muscles: HAMSTRINGS,
    ..NOTHING
};

/// One answer: question, answer, outcome, routines it leaves, steps it takes, whether a yes lifts.
pub(crate) struct Row {
    pub(crate) question: &'static str,
    pub(crate) answer: &'static str,
    pub(crate) outcome: Outcome,
    pub(crate) may: May,
    pub(crate) takes: Takes,
    pub(crate) lifts: bool,
}

const fn row(
    question: &'static str,
    answer: &'static str,
    outcome: Outcome,
    may: May,
    takes: Takes,
    lifts: bool,
) -> Row {
    Row {
        question,
        answer,
        outcome,
        may,
        takes,
        lifts,
    }
}

#[rustfmt::skip]
pub(crate) const TABLE: &[Row] = &[
    // 1, 8 (the pregnancy signs), 2, 2b, 3
    row("emergency-signs", "yes", Emergency, NONE, NOTHING, false),
    row("emergency-signs", "none", Go, ANY, NOTHING, false),
    row("pregnancy-signs", "yes", Emergency, NONE, NOTHING, false),
    row("pregnancy-signs", "none", Go, ANY, NOTHING, false),
    row("urgent-signs", "yes", Urgent, NONE, NOTHING, false),
    row("urgent-signs", "none", Go, ANY, NOTHING, false),
    row("urgent-back-signs", "yes", Urgent, NONE, NOTHING, false),
    row("urgent-back-signs", "none", Go, ANY, NOTHING, false),
    row("leg-swelling", "yes", Urgent, NONE, NOTHING, false),
    row("leg-swelling", "no", Go, ANY, NOTHING, false),
    row("blood-clot", "yes", Ask, NONE, NOTHING, true),
    row("blood-clot", "no", Go, ANY, NOTHING, false),
    // 4: arm or leg signs
    row("leg-pain", "weak-new", Emergency, NONE, NOTHING, false),
    row("leg-pain", "numb", Ask, NONE, LEG_PRESSED, true),
    row("leg-pain", "weak-old", Ask, NONE, LEG_PRESSED, true),
    row("leg-pain", "pain-only", Skip, ANY, LEG_PRESSED, false),
    row("leg-pain", "no", Go, ANY, NOTHING, false),
    row("arm-pain", "weak-new", Emergency, NONE, NOTHING, false),
    row("arm-pain", "numb", Ask, NONE, ARM_PRESSED, true),
    row("arm-pain", "weak-old", Ask, NONE, ARM_PRESSED, true),
    row("arm-pain", "pain-only", Skip, ANY, ARM_PRESSED, false),
    row("arm-pain", "no", Go, ANY, NOTHING, false),
    // 5 to 12
    row("recent-injury", "yes", Ask, NONE, NOTHING, true),
    row("recent-injury", "no", Go, ANY, NOTHING, false),
    row("blood-thinners", "yes", Ask, Some(&[R14]), NO_TOOLS, true),
    row("blood-thinners", "aspirin-only", Gentle, GENTLE, NOTHING, false),
    row("blood-thinners", "no", Go, ANY, NOTHING, false),
    row("weak-bones", "spine-fracture", Ask, NONE, BONES, true),
    row("weak-bones", "yes", Gentle, GENTLE, BONES, true),
    row("weak-bones", "none", Go, ANY, NOTHING, false),
    row("pregnancy", "yes", Ask, NONE, PREGNANT, true),
    row("pregnancy", "no", Go, ANY, NOTHING, false),
    row("cancer", "new-pain", Urgent, NONE, NOTHING, false),
    row("cancer", "now", Ask, NONE, AREA, true),
    row("cancer", "nodes", Ask, NONE, AREA, true),
    row("cancer", "past", Gentle, GENTLE, NOTHING, false),
    row("cancer", "no", Go, ANY, NOTHING, false),
    row("conditions", "yes", Ask, NONE, NOTHING, true),
    row("conditions", "none", Go, ANY, NOTHING, false),
    row("implanted-device", "yes", Skip, ANY, AREA, false),
    row("implanted-device", "no", Go, ANY, NOTHING, false),
    row("sore-area", "yes", Skip, ANY, AREA, false),
    row("sore-area", "none", Go, ANY, NOTHING, false),
    row("floor-and-falls", "falls", Gentle, Some(&[R13, R14]),
        Takes { tags: &[Tag::Floor, Tag::Standing], ..NOTHING }, false),
    row("floor-and-falls", "hard", Gentle, GENTLE,
        Takes { tags: &[Tag::Floor], ..NOTHING }, false),
    row("floor-and-falls", "no", Go, ANY, NOTHING, false),
    // 13, 14, 15
    row("pain-now", "9-10", Ask, NONE, NOTHING, false),
    row("pain-now", "7-8", Gentle, Some(&[R14]), NOTHING, false),
    row("pain-now", "0-6", Go, ANY, NOTHING, false),
    row("today", "yes", NoSession, NONE, NOTHING, false),
    row("today", "no", Go, ANY, NOTHING, false),
    row("adult", "no", Under18, NONE, NOTHING, false),
    row("adult", "yes", Go, ANY, NOTHING, false),
    // 16, 17, 18
    row("neck", "yes", Ask, NONE, NOTHING, true),
    row("neck", "no", Go, ANY, NOTHING, false),
    row("ribs-spine-kidneys", "yes", Ask, NONE, NOTHING, true),
    row("ribs-spine-kidneys", "none", Go, ANY, NOTHING, false),
    row("warmth", "yes", Skip, ANY, Takes { tags: &[Tag::Heat], ..NOTHING }, false),
    row("warmth", "none", Go, ANY, NOTHING, false),
];

/// The words by which each sign of clinical 7.1 and of the amendments is known, the emergency ones.
pub(crate) const EMERGENCY_SIGNS: &[&[&str]] = &[
    &["both legs", "hurt", "tingle", "numb", "weak"],
    &[
        "numb",
        "tingling",
        "bottom",
        "genitals",
        "inner thighs",
        "toilet paper",
    ],
    &["pee", "poo", "start", "feel", "hold"],
    &["loss of sexual feeling"],
    &["leg", "newly weak", "getting weaker", "foot that drops"],
    &["unsteady when you walk", "clumsy"],
    &["chest pain", "tight chest", "arm", "jaw"],
    &[
        "between your shoulder blades",
        "sweating",
        "trouble breathing",
    ],
    &["sudden tearing pain", "back or belly"],
    &["faint", "pale"],
    &["serious accident", "fall"],
    &["trouble breathing", "cough up blood"],
    &["calf", "swollen", "trouble breathing"],
    &["headache", "neck pain", "speech", "sight", "balance"],
];

/// The emergency signs in pregnancy (amendments, row 8).
pub(crate) const PREGNANCY_SIGNS: &[&[&str]] = &[
    &["bleeding"],
    &["leaking"],
    &["tightens again and again"],
    &["bad headache"],
    &["sight"],
    &["baby moves less"],
];

/// The urgent ones.
pub(crate) const URGENT_SIGNS: &[&[&str]] = &[
    &["high temperature", "shivers"],
    &["very unwell"],
    &["lost weight without trying"],
    &["lump", "swelling", "changed shape"],
    &["worse at night"],
    &["not ease when you rest"],
    &["cough", "sneeze", "poo"],
    &["between your shoulder blades", "new"],
    &["cancer", "back pain is new or different"],
    &["small fall or lift", "over 65", "steroids", "weak bones"],
    &["side", "pee", "burns", "blood"],
    &["leg", "newly swollen", "warm", "red", "sore"],
    &["weak immune system", "infection", "injected drugs"],
    &["very dark pee", "hard exercise", "hard massage"],
];

/// "See someone soon".
pub(crate) const SOON_SIGNS: &[&[&str]] = &[
    &["not better after a few weeks", "daily"],
    &["one leg", "1 to 2 weeks"],
    &["first back pain", "over 55"],
    &["before you were 45", "3 months", "30 minutes"],
    &["moving makes it better", "second half of the night"],
    &["psoriasis", "bowel", "eyes"],
    &["feel low", "afraid to move", "cannot work"],
];
