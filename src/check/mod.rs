//! What content must keep beyond having the right fields: references that lead somewhere, doses
//! within clinical 5.3, sources for what is said. Native only; the build and the tests use it.

mod doses;
mod references;

use crate::content::Catalogue;
use crate::content::load::Problem;

/// Everything that is wrong with a catalogue.
pub fn problems(catalogue: &Catalogue) -> Vec<Problem> {
    let mut problems = references::problems(catalogue);
    problems.extend(doses::problems(catalogue));
    problems.sort();
    problems
}
