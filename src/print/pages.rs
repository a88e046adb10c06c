//! All printed pages.

use super::{evidence, learn, map, muscles, routines, techniques};
use crate::content::load::Content;
use crate::content::printed::Printed;
use maud::Markup;

/// Every page, by its address; and the parts of pages that the app completes.
pub fn pages(content: &Content) -> Vec<Printed> {
    let mut pages = learn::pages(content);
    pages.extend(evidence::pages(content));
    pages.extend(techniques::pages(content));
    pages.extend(muscles::pages(content));
    pages.extend(routines::pages(content));
    pages.extend(map::pages(&content.catalogue));
    pages
}

pub(super) fn page(path: String, title: &str, body: Markup) -> Printed {
    Printed {
        path,
        title: title.to_owned(),
        html: body.into_string(),
        tags: Vec::new(),
    }
}
