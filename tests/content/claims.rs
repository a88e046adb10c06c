//! Every claim can be reached from every page that makes it.

use dorsal::content::printed::Printed;
use dorsal::content::printed_pages;

/// Words with which a page makes a claim, in lower case, and the claim, or claims of which one will do.
const MADE: [(&str, &str); 22] = [
    ("old teaching charts", "cl09"),
    ("sore spot can make it less tender", "cl09"),
    ("old teaching with little evidence", "cl09"),
    ("less sore", "cl33"),
    ("move more freely", "cl08 cl33"),
    ("flexible for a short time", "cl08 cl33"),
    ("heat helps new", "cl34"),
    ("staying active is the part with good evidence", "cl37"),
    ("staying active helps most new back pain", "cl37"),
    ("most new back pain gets better with time", "cl50"),
    ("most new back pain eases within weeks", "cl50"),
    ("we leave rolling the lower back out", "cl32"),
    ("no one way to sit", "cl23"),
    ("helps people feel calm", "cl22"),
    ("sleep and pain affect each other", "cl38"),
    ("in a study of 401 adults", "cl03"),
    ("the study that is named most often had 59 people", "cl04"),
    ("stronger or faster", "cl44"),
    ("lactic acid", "cl13"),
    ("toxins", "cl12"),
    ("cortisol", "cl18"),
    ("spinal discs", "cl30"),
];

/// Pages to read that a person opens, without the list of claims and the claims themselves.
fn pages() -> impl Iterator<Item = &'static Printed> {
    printed_pages().iter().filter(|page| {
        let apart = ["/learn/claims", "/learn/sources", "/learn/glossary"];
        !page.path.contains(['#', '?']) && !apart.iter().any(|path| page.path.starts_with(path))
    })
}

/// A page without the claims that are folded in it: there others speak.
fn without_claims(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<details>") {
        text.push_str(before);
        rest = after
            .split_once("</details>")
            .map_or("", |(_, after)| after);
    }
    text + rest
}

fn leads_to(page: &Printed, claim: &str) -> bool {
    let link = format!("href=\"/learn/claims/{claim}\"");
    page.html.contains(&link)
}

#[test]
fn a_page_that_makes_a_claim_leads_to_it() {
    let mut missing = Vec::new();
    let mut made = 0;
    for page in pages() {
        let text = without_claims(&page.html).to_lowercase();
        for (words, claim) in MADE.iter().filter(|(words, _)| text.contains(words)) {
            made += 1;
            if !claim.split(' ').any(|claim| leads_to(page, claim)) {
                missing.push(format!(
                    "{} says \"{words}\" and does not lead to {claim}",
                    page.path
                ));
            }
        }
    }
    assert!(made > 60, "{made} claims are made on pages");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_claim_is_led_to_from_a_page_that_is_no_list_of_claims() {
    for claim in &crate::content().library.claims {
        let found = pages().any(|page| leads_to(page, claim.id.as_str()));
        assert!(found, "no page leads to {}", claim.id);
    }
}

#[test]
fn every_muscle_technique_and_routine_leads_to_a_claim_with_its_grade() {
    let kinds = ["/muscles/", "/techniques/", "/routines/"];
    let groups = crate::content()
        .catalogue
        .groups
        .iter()
        .map(|one| one.id.as_str());
    let structures = crate::content()
        .catalogue
        .structures
        .iter()
        .map(|one| one.id.as_str());
    let gathered: Vec<&str> = groups.chain(structures).collect();
    let mut looked_at = 0;
    for page in pages().filter(|page| kinds.iter().any(|kind| page.path.starts_with(kind))) {
        let id = page.path.rsplit('/').next().unwrap();
        if gathered.contains(&id) || page.path == "/techniques/compare" {
            continue;
        }
        looked_at += 1;
        assert!(
            page.html.contains("href=\"/learn/claims/cl"),
            "{}",
            page.path
        );
        assert!(page.html.contains("class=\"grade"), "{}", page.path);
    }
    assert_eq!(looked_at, 44 + 16 + 14);
}
