//! The mark and word of an evidence grade. Five marks of different shape, not a scale (DECISIONS 9).

use crate::content::technique::Grade;
use maud::{Markup, PreEscaped, html};

/// A grade as a mark and its words.
pub fn grade(grade: Grade) -> Markup {
    html! {
        span.grade {
            svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor"
                stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"
                aria-hidden="true" { (PreEscaped(mark(grade))) }
            (grade.label())
        }
    }
}

const fn mark(grade: Grade) -> &'static str {
    match grade {
        Grade::Supported => {
            "<circle cx='8' cy='8' r='6.500' fill='currentColor'/>\
             <path d='m5 8.300 2.200 2.200L11.200 6' stroke='var(--paper)'/>"
        }
        Grade::Mixed => {
            "<circle cx='8' cy='8' r='6.500'/><path d='M8 1.500a6.500 6.500 0 0 1 0 13z' fill='currentColor'/>"
        }
        Grade::Weak => {
            "<circle cx='8' cy='8' r='6.500'/><path d='M8 11.200h.01' stroke-width='2.600'/>"
        }
        Grade::Contradicted => {
            "<circle cx='8' cy='8' r='6.500'/><path d='m5.700 5.700 4.600 4.600M10.300 5.700 5.700 10.300'/>"
        }
        Grade::Consensus => {
            "<path d='M8 1.500 14 4v4c0 3.500-2.500 5.600-6 6.800C4.500 13.600 2 11.500 2 8V4z'/>"
        }
    }
}
