//! `cargo xtask test`: the three tiers of tests, and one plain closing line.

use std::{
    collections::BTreeSet,
    fs,
    path::PathBuf,
    process::Command,
    thread::{self, ScopedJoinHandle},
};

use crate::{
    arguments::Tier,
    browser::Browser,
    build::Bundler,
    error::{Error, Result},
    libtest::Tally,
    node,
    process::follow,
    project::Project,
    tools::{Tool, Toolbox, ensure_wasm_target},
};

/// The sub-path under which journeys try the app a second time.
const SUB_PATH: &str = "/dorsal/";

/// What the tiers have found so far.
#[derive(Default)]
struct Findings {
    tally: Tally,
    /// What a person has to know beside the numbers, said before the closing line.
    remarks: Vec<String>,
}

impl Findings {
    fn add(&mut self, what: &str, outcome: Result<Tally>) {
        self.tally += outcome.unwrap_or_else(|error| {
            self.remarks.push(format!("{what}: {error}"));
            Tally::FAILED
        });
    }
}

/// Runs these tiers and prints how many tests passed; tells whether all did.
///
/// The release for the journeys is built beside the other tiers: its last step keeps one core busy for
/// a minute, and so do many tests.
pub(crate) fn test(project: &Project, tiers: &[Tier]) -> bool {
    let mut findings = Findings::default();
    thread::scope(|scope| {
        let mut release = tiers
            .contains(&Tier::Journeys)
            .then(|| scope.spawn(|| Release::build(project)));
        for &tier in tiers {
            println!("Tests: {}", tier.name());
            let outcome = match tier {
                Tier::Native => native(project),
                Tier::Browser => browser(project),
                Tier::Journeys => awaited(release.take())
                    .and_then(|release| journeys(project, release, &mut findings)),
            };
            findings.add(tier.name(), outcome);
        }
    });
    for remark in &findings.remarks {
        println!("{remark}");
    }
    println!("{}", findings.tally);
    findings.tally.failed == 0
}

fn native(project: &Project) -> Result<Tally> {
    let mut cargo = project.cargo("test");
    cargo.args([
        "--locked",
        "--workspace",
        "--exclude",
        "journeys",
        "--no-fail-fast",
    ]);
    count(&mut cargo)
}

fn browser(project: &Project) -> Result<Tally> {
    ensure_wasm_target()?;
    let browser = Browser::ensure()?;
    let toolbox = Toolbox::with(&[Tool::wasm_bindgen(project)?])?;
    let mut cargo = project.cargo("test");
    cargo.args([
        "--locked",
        "--target",
        "wasm32-unknown-unknown",
        "--no-default-features",
        "--test",
        "web",
    ]);
    cargo.env("CHROMEDRIVER", browser.driver);
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    // They try no property on hundreds of cases: to optimise them takes longer than to run them.
    cargo.env("CARGO_PROFILE_TEST_OPT_LEVEL", "0");
    count(toolbox.equip(&mut cargo)?)
}

/// The app as it is given away, for both paths.
struct Release {
    under_a_path: PathBuf,
    /// Whether it keeps to its budget.
    size: Result<()>,
}

impl Release {
    fn build(project: &Project) -> Result<Self> {
        let under_a_path = project.target().join("dist-under-a-path");
        let mut bundler = Bundler::prepare(project)?;
        bundler.bundle(&project.dist(), "/")?;
        bundler.bundle(&under_a_path, SUB_PATH)?;
        Ok(Self {
            under_a_path,
            size: bundler.judge(&project.dist()),
        })
    }
}

/// What a thread made, when it is done.
fn awaited(release: Option<ScopedJoinHandle<'_, Result<Release>>>) -> Result<Release> {
    let made = release.and_then(|release| release.join().ok());
    made.unwrap_or_else(|| Err(Error::Build("building it broke off".into())))
}

/// Walks through the release.
fn journeys(project: &Project, release: Release, findings: &mut Findings) -> Result<Tally> {
    let Release { under_a_path, size } = release;
    let browser = Browser::ensure()?;
    findings.add("size", size.map(|()| Tally::PASSED));

    let skipped = SkipList::new(project)?;
    let mut cargo = project.cargo("test");
    cargo.args(["--locked", "--package", "journeys", "--no-fail-fast"]);
    // They wait more than they work.
    cargo.args(["--", "--test-threads=4"]);
    cargo
        .env("DORSAL_DIST", project.dist())
        .env("DORSAL_DIST_UNDER_A_PATH", under_a_path);
    cargo
        .env("DORSAL_BROWSER", browser.program)
        .env("DORSAL_BROWSER_DRIVER", browser.driver);
    cargo.env("DORSAL_SKIPPED", &skipped.path);
    if node::is_usable() {
        cargo.env(
            "DORSAL_AXE",
            node::AXE.install()?.join("axe-core/axe.min.js"),
        );
    }
    let mut tally = count(&mut cargo)?;
    for (test, reason) in skipped.read()? {
        tally.passed_was_skipped();
        findings.remarks.push(format!("skipped {test}: {reason}"));
    }
    Ok(tally)
}

/// Runs a test command and adds up its closing lines.
fn count(command: &mut Command) -> Result<Tally> {
    let mut tally = Tally::default();
    let succeeded = follow(command, |line| {
        if let Some(counted) = Tally::read(line) {
            tally += counted;
        }
    })?;
    if !succeeded && tally.failed == 0 {
        // It did not compile, or broke off before it could count.
        tally += Tally::FAILED;
    }
    Ok(tally)
}

/// A file in which tests that lack something write their name and what they lack.
struct SkipList {
    path: PathBuf,
}

impl SkipList {
    fn new(project: &Project) -> Result<Self> {
        let path = project.target().join("skipped-journeys.txt");
        let doing = || format!("write {}", path.display());
        fs::create_dir_all(project.target()).map_err(Error::io(doing()))?;
        fs::write(&path, "").map_err(Error::io(doing()))?;
        Ok(Self { path })
    }

    fn read(&self) -> Result<BTreeSet<(String, String)>> {
        let doing = format!("read {}", self.path.display());
        let text = fs::read_to_string(&self.path).map_err(Error::io(doing))?;
        let pairs = text.lines().filter_map(|line| line.split_once(": "));
        Ok(pairs
            .map(|(test, reason)| (test.to_owned(), reason.to_owned()))
            .collect())
    }
}

#[cfg(test)]
mod tests {
    use std::process::Stdio;

    use super::*;

    #[test]
    fn a_test_command_that_breaks_off_counts_as_failed() {
        let mut command = Command::new("cargo");
        let tally = count(command.arg("no-such-command").stderr(Stdio::null())).unwrap();
        assert_eq!(tally, Tally::FAILED);
    }

    #[test]
    fn what_did_not_run_is_a_failure_with_a_remark() {
        let mut findings = Findings::default();
        findings.add("browser", Err(Error::missing("a browser", "install one")));
        assert_eq!(findings.tally, Tally::FAILED);
        assert_eq!(
            findings.remarks,
            ["browser: a browser is missing: install one"]
        );
    }
}
