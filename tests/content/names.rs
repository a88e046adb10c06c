//! Every entry of the list of ids is there, under the name that its file has.

use crate::{content, folder};
use dorsal::content::{catalogue, library};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// One line of `ids.csv`, its first fields and its last two.
struct Listed {
    kind: String,
    id: String,
    clinical: String,
    layer: String,
    group: String,
}

fn listed() -> Vec<Listed> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ids.csv");
    let text = fs::read_to_string(path).expect("the list of ids");
    let lines = text.lines().skip(1).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            // Commas stand in the names between, in quotes; not in what is read here.
            let first: Vec<&str> = line.split(',').collect();
            let [.., layer, group] = first[..] else {
                panic!("{line}")
            };
            Listed {
                kind: first[0].to_owned(),
                id: first[1].to_owned(),
                clinical: first[2].to_owned(),
                layer: layer.to_owned(),
                group: group.to_owned(),
            }
        })
        .collect()
}

#[test]
fn the_content_has_the_muscles_techniques_and_routines_of_the_list_and_no_others() {
    let of = |kind: &str| -> BTreeSet<(String, String)> {
        let lines = listed().into_iter().filter(|one| one.kind == kind);
        lines.map(|one| (one.id, one.clinical)).collect()
    };
    let pair = |id: &str, clinical: &str| (id.to_owned(), clinical.to_owned());
    let all = &content().catalogue;
    let muscles = all
        .muscles
        .iter()
        .map(|one| pair(one.id.as_str(), &one.clinical))
        .collect();
    assert_eq!((of("muscle").len(), of("muscle")), (44, muscles));
    let techniques = content().library.techniques.iter();
    let techniques = techniques
        .map(|one| pair(one.id.as_str(), &one.clinical))
        .collect();
    assert_eq!((of("technique").len(), of("technique")), (16, techniques));
    let routines = all
        .routines
        .iter()
        .map(|one| pair(one.id.as_str(), &one.clinical))
        .collect();
    assert_eq!((of("routine").len(), of("routine")), (14, routines));
}

#[test]
fn muscles_are_on_the_plates_and_in_the_groups_of_the_list() {
    for line in listed().iter().filter(|line| line.kind == "muscle") {
        let muscle = content()
            .catalogue
            .muscles
            .iter()
            .find(|one| one.id.as_str() == line.id);
        let muscle = muscle.unwrap_or_else(|| panic!("no {}", line.id));
        assert_eq!(muscle.layer.id(), line.layer, "{}", line.id);
        let group = muscle.group.map_or("", |group| group.as_str());
        assert_eq!(group, line.group, "{}", line.id);
    }
}

#[test]
fn a_file_has_the_name_of_what_is_in_it() {
    let (all, read) = (&content().catalogue, &content().library);
    let ids: [(&str, Vec<&str>); 17] = [
        (
            "muscles",
            all.muscles.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "muscles",
            read.muscles.iter().map(|(id, _)| id.as_str()).collect(),
        ),
        (
            "groups",
            all.groups.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "structures",
            all.structures.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "shapes",
            all.shapes.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "techniques",
            read.techniques.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "claims",
            read.claims.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "sources",
            read.sources.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "routines",
            all.routines.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "zones",
            all.zones.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "landmarks",
            all.landmarks.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "areas",
            all.areas.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "warnings",
            all.warnings.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "positions",
            all.positions.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "safety/questions",
            all.questions.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "safety/advice",
            all.advice.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "learn",
            read.topics.iter().map(|one| one.id.as_str()).collect(),
        ),
    ];
    for (folder, mut ids) in ids {
        ids.sort_unstable();
        assert_eq!(ids, files(folder), "{folder}");
    }
}

/// The names of the files of a folder, without their ending, sorted.
fn files(name: &str) -> Vec<String> {
    let entries = fs::read_dir(folder().join(name)).expect("a folder of content");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("a readable entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| {
            path.file_stem()
                .and_then(|stem| stem.to_str())
                .expect("a name")
                .to_owned()
        })
        .collect();
    names.sort_unstable();
    names
}

#[test]
fn the_app_carries_the_content_as_it_is_written() {
    let (all, read) = (&content().catalogue, &content().library);
    let same = |one: serde_json::Result<String>, other: serde_json::Result<String>| {
        assert_eq!(one.unwrap(), other.unwrap());
    };
    same(
        serde_json::to_string(catalogue()),
        serde_json::to_string(all),
    );
    same(
        serde_json::to_string(library().unwrap()),
        serde_json::to_string(read),
    );
}
