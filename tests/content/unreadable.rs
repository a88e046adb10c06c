//! Files that do not have just the fields of their type, in a folder that is put right again.

use crate::{folder, listed, names};
use dorsal::content::load::{Content, Problem, load};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{fs, process};

const RHOMBOID: &str = "muscles/rhomboid-major.toml";
const BLADES: &str = "routines/between-the-shoulder-blades.toml";

/// A copy of the content folder, taken away with the value.
struct Copied(PathBuf);

impl Copied {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let root = std::env::temp_dir().join(format!("dorsal-content-{}-{number}", process::id()));
        copy(&folder(), &root);
        Self(root)
    }

    fn change(&self, file: &str, change: impl FnOnce(&str) -> String) {
        let path = self.0.join(file);
        let before = fs::read_to_string(&path).expect("a content file");
        let after = change(&before);
        assert_ne!(before, after, "{file} is changed");
        fs::write(path, after).expect("a writable copy");
    }

    fn load(&self) -> Result<Content, Vec<Problem>> {
        load(&self.0)
    }
}

impl Drop for Copied {
    fn drop(&mut self) {
        // A folder that stays behind in the system's own place for such is no failure.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a writable place");
    for entry in fs::read_dir(from).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).expect("a writable place");
        }
    }
}

/// What is said of one changed file.
fn refused(file: &str, change: impl FnOnce(&str) -> String) -> Vec<Problem> {
    let copied = Copied::new();
    copied.change(file, change);
    copied.load().expect_err("the file cannot be read")
}

fn with_line(text: &str, line: &str) -> String {
    format!("{line}\n{text}")
}

#[test]
fn a_faithful_copy_is_read_without_a_complaint() {
    assert_eq!(Copied::new().load().map(|_| ()), Ok(()));
}

#[test]
fn an_unknown_field_is_refused_with_its_name_and_line() {
    let problems = refused(BLADES, |text| with_line(text, "surprise = 1"));
    assert_eq!(problems.len(), 1, "{}", listed(&problems));
    assert!(
        names(&problems, BLADES, "line 1", "surprise"),
        "{}",
        listed(&problems)
    );
    let shown = problems[0].to_string();
    assert!(shown.starts_with("content/routines/between-the-shoulder-blades.toml: line 1: "));
}

#[test]
fn an_unknown_field_is_refused_in_every_kind_of_file() {
    let files = [
        "areas/groin.toml",
        "claims/cl01.toml",
        "groups/trapezius.toml",
        "learn/what-massage-does.toml",
        "muscles/psoas-major.toml",
        "plate/body.toml",
        "positions/p08.toml",
        "routines/heat-and-ease.toml",
        "safety/advice/ask.toml",
        "safety/questions/adult.toml",
        "safety/stop-rules/flare.toml",
        "shapes/psoas-major.toml",
        "sources/moyer-2004.toml",
        "structures/thoracolumbar-fascia.toml",
        "techniques/stripping.toml",
        "warnings/chest.toml",
        "words/disc.toml",
        "zones/buttock.toml",
    ];
    let copied = Copied::new();
    let present: Vec<String> = files.iter().map(|file| stand_in(&copied.0, file)).collect();
    for file in &present {
        copied.change(file, |text| with_line(text, "surprise = 1"));
    }
    let problems = copied.load().expect_err("no file can be read");
    for file in &present {
        assert!(
            problems
                .iter()
                .any(|found| found.file == *file && found.reason.contains("surprise")),
            "{file}:\n{}",
            listed(&problems)
        );
    }
    assert_eq!(problems.len(), present.len(), "all are named at once");
}

/// The file, or the first of its folder where there is none of that name.
fn stand_in(root: &Path, file: &str) -> String {
    if root.join(file).exists() {
        return file.to_owned();
    }
    let (parent, _) = file.rsplit_once('/').expect("a folder");
    let mut found: Vec<String> = fs::read_dir(root.join(parent))
        .expect("a folder of content")
        .map(|entry| {
            entry
                .expect("a readable entry")
                .file_name()
                .into_string()
                .expect("a name")
        })
        .collect();
    found.sort();
    format!("{parent}/{}", found.first().expect("a file"))
}

#[test]
fn a_missing_field_is_refused_with_its_name() {
    let problems = refused(BLADES, |text| {
        text.replacen("clinical-total", "# clinical-total", 1)
    });
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].file, BLADES);
    assert!(
        problems[0].reason.contains("clinical-total"),
        "{}",
        listed(&problems)
    );
}

#[test]
fn a_muscle_without_its_sources_is_refused() {
    let problems = {
        let copied = Copied::new();
        copied.change(RHOMBOID, |text| {
            let begins = text.find("[[reading.sources]]").expect("a list of sources");
            text[..begins].to_owned()
        });
        dorsal::check::problems(&copied.load().expect("it can be read"))
    };
    assert!(
        names(&problems, RHOMBOID, "sources", "needs a source"),
        "{}",
        listed(&problems)
    );
}

#[test]
fn a_word_that_is_not_on_a_closed_list_is_refused() {
    for (from, to) in [
        ("kind = \"hold\"", "kind = \"squash\""),
        ("tool = \"wall-ball\"", "tool = \"golf-ball\""),
        ("sides = \"each\"", "sides = \"both\""),
        ("id = \"between", "id = \"Between"),
    ] {
        let problems = refused(BLADES, |text| text.replacen(from, to, 1));
        assert_eq!(problems.len(), 1, "{to}");
        assert_eq!(problems[0].file, BLADES);
        assert!(
            problems[0].field.starts_with("line "),
            "{}",
            listed(&problems)
        );
    }
}

#[test]
fn a_number_that_is_none_is_refused() {
    for wrong in [
        "seconds = -5",
        "seconds = 3.5",
        "seconds = \"35\"",
        "seconds = 99999999999",
    ] {
        let problems = refused(BLADES, |text| text.replacen("seconds = 35", wrong, 1));
        assert_eq!(problems.len(), 1, "{wrong}");
        assert_eq!(problems[0].file, BLADES);
    }
}

#[test]
fn what_is_no_toml_is_refused_at_its_line() {
    let problems = refused(RHOMBOID, |text| with_line(text, "# one\n= two"));
    assert_eq!(
        (problems[0].file.as_str(), problems[0].field.as_str()),
        (RHOMBOID, "line 2")
    );
}

#[test]
fn a_missing_folder_and_a_missing_file_are_named() {
    let copied = Copied::new();
    fs::remove_dir_all(copied.0.join("zones")).expect("a folder");
    fs::remove_file(copied.0.join("plate/bones.toml")).expect("a file");
    let problems = copied.load().expect_err("something is missing");
    let files: Vec<&str> = problems
        .iter()
        .map(|problem| problem.file.as_str())
        .collect();
    assert_eq!(files, ["plate/bones.toml", "zones"]);
}

#[test]
fn a_dose_that_is_too_high_is_refused_with_step_and_limit() {
    let copied = Copied::new();
    copied.change(BLADES, |text| {
        text.replacen("seconds = 35", "seconds = 61", 1)
    });
    let problems = dorsal::check::problems(&copied.load().expect("it can be read"));
    assert!(
        names(&problems, BLADES, "R6.2", "60 s at most"),
        "{}",
        listed(&problems)
    );
    assert!(
        names(&problems, BLADES, "steps", "120 s at most"),
        "{}",
        listed(&problems)
    );
}

#[test]
fn other_files_beside_the_content_are_left_alone() {
    let copied = Copied::new();
    fs::write(copied.0.join("routines/notes.txt"), "not content").expect("a writable copy");
    assert!(copied.load().is_ok());
}
