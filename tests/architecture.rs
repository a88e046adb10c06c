#![cfg(not(target_arch = "wasm32"))]
//! The house of ARCHITECTURE.md: its floors point one way, and its files are short and say what
//! they are for.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "support/problems.rs"]
mod problems;

use problems::assert_none;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The floors from the ground up. A floor knows those before it.
const FLOORS: [&str; 19] = [
    "units", "order", "geometry", "anatomy", "figure", "content", "pain", "routine", "progress",
    "address", "markup", "print", "search", "storage", "platform", "state", "ui", "pages", "app",
];

/// The highest floor that knows no browser and no clock.
const LAST_PURE: &str = "search";

/// The floors that `check` looks at. It stands beside the house, and no floor knows it.
const CHECKED: [&str; 3] = ["units", "content", "routine"];

/// What belongs to the browser, to Leptos, or to a clock.
const IMPURE: [&str; 8] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "std::time",
    "SystemTime",
    "thread::sleep",
];

/// The most lines that a file may have.
const LONGEST: usize = 330;

/// Files that may be longer, and why.
const LONGER: [(&str, &str); 2] = [
    ("geometry.rs", "the build includes it as one file"),
    ("figure/position.rs", "the build includes it as one file"),
];

/// A file below `src`.
struct Source {
    /// Its path below `src`.
    path: String,
    text: String,
}

impl Source {
    /// The floor that it belongs to.
    fn floor(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// Its lines of code, counted from 1, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = (1..).zip(self.text.lines());
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// The floors that it names, each with its line.
    fn uses(&self) -> Vec<(usize, String)> {
        self.code()
            .flat_map(|(number, line)| named(line).into_iter().map(move |floor| (number, floor)))
            .collect()
    }
}

/// The floors that a line names after `crate::`.
fn named(line: &str) -> Vec<String> {
    let mut names = Vec::new();
    for rest in line.split("crate::").skip(1) {
        let group = rest
            .strip_prefix('{')
            .and_then(|inside| inside.split('}').next());
        let paths = group.map_or_else(|| vec![rest], |inside| inside.split(',').collect());
        names.extend(paths.into_iter().map(|path| {
            let path = path.trim_start();
            let end = path.find(|letter: char| letter != '_' && !letter.is_alphanumeric());
            path.get(..end.unwrap_or(path.len()))
                .unwrap_or_default()
                .to_owned()
        }));
    }
    names
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    assert!(paths.len() > 100, "{} files", paths.len());
    paths
        .iter()
        .map(|path| Source {
            path: path
                .strip_prefix(&root)
                .expect("below src")
                .display()
                .to_string(),
            text: fs::read_to_string(path).expect("readable source"),
        })
        .collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

fn height(floor: &str) -> Option<usize> {
    FLOORS.iter().position(|known| *known == floor)
}

#[test]
fn every_file_belongs_to_a_floor() {
    let known: BTreeSet<&str> = FLOORS.into_iter().chain(["check", "lib", "main"]).collect();
    for source in sources() {
        assert!(
            known.contains(source.floor()),
            "src/{} is on no floor",
            source.path
        );
    }
}

#[test]
fn a_lower_floor_knows_nothing_of_a_higher_one() {
    let mut wrong = Vec::new();
    for source in sources() {
        let Some(own) = height(source.floor()) else {
            continue;
        };
        for (line, used) in source.uses() {
            let Some(other) = height(&used) else {
                wrong.push(format!("src/{}:{line} names crate::{used}", source.path));
                continue;
            };
            if other > own {
                wrong.push(format!(
                    "src/{}:{line} uses {used}, a higher floor",
                    source.path
                ));
            }
        }
    }
    assert_none(&wrong, "ways up");
}

#[test]
fn the_content_check_knows_only_what_it_checks_and_is_native() {
    let all = sources();
    for source in all.iter().filter(|source| source.floor() == "check") {
        for (line, used) in source.uses() {
            assert!(
                CHECKED.contains(&used.as_str()),
                "src/{}:{line} uses {used}",
                source.path
            );
        }
    }
    let lib = all
        .iter()
        .find(|source| source.path == "lib.rs")
        .expect("lib.rs");
    assert!(
        lib.text
            .contains("#[cfg(not(target_arch = \"wasm32\"))]\npub mod check;"),
        "the check is not in the app"
    );
}

#[test]
fn the_pure_floors_know_no_browser_and_no_clock() {
    let pure = height(LAST_PURE);
    let mut wrong = Vec::new();
    for source in sources()
        .iter()
        .filter(|source| height(source.floor()) <= pure)
    {
        // `check`, `lib` and `main` are no floors.
        if height(source.floor()).is_none() {
            continue;
        }
        for (line, code) in source.code() {
            if let Some(word) = IMPURE.iter().find(|word| code.contains(*word)) {
                wrong.push(format!("src/{}:{line} has {word}", source.path));
            }
        }
    }
    assert_none(&wrong, "pure files are not");
}

#[test]
fn only_storage_keeps_things_and_only_platform_makes_sound_or_asks_for_locks() {
    let only = [
        ("gloo_storage", "storage"),
        ("local_storage", "storage"),
        ("web_sys::window", "platform"),
        ("Closure::", "platform"),
        ("js_sys", "platform"),
    ];
    let mut wrong = Vec::new();
    for source in sources() {
        for (line, code) in source.code() {
            for (word, floor) in only {
                // The first look at localStorage needs the window.
                let probe = source.floor() == "storage" && word == "web_sys::window";
                if code.contains(word) && source.floor() != floor && !probe {
                    wrong.push(format!(
                        "src/{}:{line}: {word} belongs to {floor}",
                        source.path
                    ));
                }
            }
        }
    }
    assert_none(&wrong, "calls to the browser are not where they belong");
}

#[test]
fn no_file_is_too_long_to_read() {
    let all = sources();
    let mut wrong = Vec::new();
    for source in &all {
        let lines = source.text.lines().count();
        let excused = LONGER.iter().any(|(path, _)| *path == source.path);
        if lines > LONGEST && !excused {
            wrong.push(format!(
                "src/{}: {lines} lines, {LONGEST} at most",
                source.path
            ));
        }
    }
    for (path, reason) in LONGER {
        let long = all.iter().find(|source| source.path == path);
        let needed = long.is_some_and(|source| source.text.lines().count() > LONGEST);
        assert!(
            needed,
            "{path} is short now; take it off the list ({reason})"
        );
    }
    assert_none(&wrong, "files are too long");
}

#[test]
fn every_file_says_first_what_it_is_for() {
    for source in sources() {
        let first = source.text.lines().next().unwrap_or_default();
        assert!(
            first.starts_with("//! "),
            "src/{} begins with: {first}",
            source.path
        );
        assert!(
            first.len() > 15,
            "src/{} says too little: {first}",
            source.path
        );
    }
}

#[test]
fn a_line_names_its_floors_alone_or_in_braces() {
    assert_eq!(named("use crate::content::routine::Step;"), ["content"]);
    assert_eq!(named("use crate::{pain, units::Side};"), ["pain", "units"]);
    assert_eq!(named("    let a = crate::units::Side::Left;"), ["units"]);
    assert_eq!(named("use super::pain;"), Vec::<String>::new());
}
