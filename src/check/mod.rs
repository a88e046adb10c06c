//! What content must keep beyond having the right fields: references that lead somewhere, doses
//! within clinical 5.3, sources for what is said. Native only; the build and the tests use it.

mod doses;
mod references;

use crate::content::load::{Content, Problem};

/// Everything that is wrong with some content.
pub fn problems(content: &Content) -> Vec<Problem> {
    let mut problems = references::problems(content);
    problems.extend(doses::problems(&content.catalogue));
    problems.sort();
    problems
}
