//! The safety check and the pages it leads to, as content gives them (clinical 7, amendments).

use super::routine::{StepKind, Tag};
use super::technique::Citation;
use crate::units::{MuscleId, QuestionId, RoutineId, Score};
use serde::{Deserialize, Serialize};

/// What an answer leads to, the worst first (amendments, precedence).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Emergency help now; no routine.
    Emergency,
    /// A doctor today; no routine.
    Urgent,
    /// The app is for adults.
    #[serde(rename = "under-18")]
    Under18,
    /// Nothing today; breathing only.
    NoSession,
    /// Ask a professional first; breathing only.
    Ask,
    /// The gentle routines only.
    Gentle,
    /// Some steps go.
    Skip,
    /// Everything.
    Go,
}

impl Outcome {
    /// The word in content, and the id of the advice page that it leads to.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Urgent => "urgent",
            Self::Under18 => "under-18",
            Self::NoSession => "no-session",
            Self::Ask => "ask",
            Self::Gentle => "gentle",
            Self::Skip => "skip",
            Self::Go => "go",
        }
    }
}

/// Which steps an answer takes out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Skips {
    /// Steps with any of these tags go.
    pub tags: Vec<Tag>,
    /// Steps whose targets have any of these muscles go ...
    pub muscles: Vec<MuscleId>,
    /// ... where they are of one of these kinds; empty means any kind.
    pub kinds: Vec<StepKind>,
    /// Every step with a pressing tool goes.
    pub pressing_tools: bool,
    /// Steps that press or warm the area that the person marks go; not marked means Ask.
    pub marked_area: bool,
}

/// What holds only until a professional has said yes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct UntilCleared {
    /// The routines that an Ask answer leaves meanwhile; empty means none.
    pub routines: Vec<RoutineId>,
    /// What goes meanwhile, beyond the answer's own skips.
    pub skips: Skips,
}

/// The numbers from 0 to 10 that stand for an answer, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreSpan {
    /// The lowest number.
    pub from: Score,
    /// The highest number.
    pub to: Score,
}

impl ScoreSpan {
    /// Whether the number stands for this answer.
    pub fn contains(self, score: Score) -> bool {
        (self.from..=self.to).contains(&score)
    }
}

/// One possible answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Answer {
    /// The id within the question: `yes`, `no`, `pain-only`.
    pub id: String,
    /// What the person reads.
    pub text: String,
    /// Where it leads.
    pub outcome: Outcome,
    /// What it takes out, after a professional's yes too.
    #[serde(default)]
    pub skips: Skips,
    /// The only routines it leaves; empty means those of the outcome.
    #[serde(default)]
    pub only: Vec<RoutineId>,
    /// Why, in one or two sentences for the person.
    #[serde(default)]
    pub why: String,
    /// Whether a professional's dated yes opens more for 30 days: lifts Ask to Gentle, and ends
    /// `until_cleared` (amendments, ASK).
    #[serde(default)]
    pub liftable: bool,
    /// What holds until that yes.
    #[serde(default)]
    pub until_cleared: UntilCleared,
    /// The numbers that stand for it, where the question asks for a number.
    #[serde(default)]
    pub scores: Option<ScoreSpan>,
    /// Whether it calls for the full form (the short form's last question).
    #[serde(default)]
    pub full_form: bool,
    /// The advice page it leads to, where that is not the page of its outcome.
    #[serde(default)]
    pub advice: Option<QuestionId>,
}

/// One question of the safety check.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Question {
    /// The id.
    pub id: QuestionId,
    /// Its place in the full form.
    pub order: u16,
    /// The number in clinical 7.6 or the amendments: `1`, `2b`, `16`.
    pub clinical: String,
    /// Whether the short form has it too.
    pub short_form: bool,
    /// Whether the answer may be kept beyond the session (DECISIONS 13).
    pub kept: bool,
    /// The heading above the question.
    pub heading: String,
    /// The question.
    pub ask: String,
    /// The signs it lists, one an entry; empty where the question says it all. Any sign ticked is
    /// the first answer, none of them the last.
    #[serde(default)]
    pub signs: Vec<String>,
    /// The answers, the worst first and the harmless one last. "Not sure" counts as the worst.
    pub answers: Vec<Answer>,
}

impl Question {
    /// The answer that "not sure" and a blank count as.
    pub fn worst(&self) -> Option<&Answer> {
        self.answers.iter().min_by_key(|answer| answer.outcome)
    }

    /// The answer of this id.
    pub fn answer(&self, id: &str) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.id == id)
    }

    /// Whether the full form has it: all but the question whether something has changed.
    pub fn full_form(&self) -> bool {
        !self.answers.iter().any(|answer| answer.full_form)
    }

    /// Whether it asks for a number from 0 to 10.
    pub fn asks_for_a_score(&self) -> bool {
        self.answers.iter().any(|answer| answer.scores.is_some())
    }
}

/// The numbers to call in one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct HelpNumber {
    /// The country, or the countries.
    pub place: String,
    /// The emergency number; empty where only a person there knows it.
    pub emergency: String,
    /// Whom to ask for help the same day: a number, or words.
    pub urgent: String,
}

/// A page that an outcome leads to, or that safety needs: emergency, urgent, after a flare.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Advice {
    /// The id: an outcome's ([`Outcome::id`]), or `pregnancy-emergency`, `help-numbers` ...
    pub id: QuestionId,
    /// The title.
    pub title: String,
    /// What it means and what to do now, a paragraph an entry.
    pub paragraphs: Vec<String>,
    /// The signs it is about, one an entry.
    #[serde(default)]
    pub signs: Vec<String>,
    /// Whom to call, place by place.
    #[serde(default)]
    pub numbers: Vec<HelpNumber>,
    /// Where it comes from.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

/// A rule for stopping during a session (clinical 7.4 and amendments).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StopRule {
    /// Its place on the list.
    pub order: u16,
    /// What the person feels.
    pub feel: String,
    /// What to do.
    pub then: String,
    /// Whether the whole session ends, and not the step alone.
    pub ends_session: bool,
    /// The outcome to act on now: its page opens, and its rest of the day holds.
    #[serde(default)]
    pub outcome: Option<Outcome>,
    /// The outcome to act on where the feeling does not go away in the time that `then` names.
    #[serde(default)]
    pub if_it_stays: Option<Outcome>,
}
