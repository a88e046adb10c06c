//! The words after `cargo xtask`, read into a task.

use std::collections::VecDeque;

use crate::error::{Error, Result};

/// What `cargo xtask help` says.
pub(crate) const HELP: &str = "\
cargo xtask serve [--port N] [--open]     serve the app with live reload
cargo xtask build [--public-url /path/]   release build into dist/, with its size
cargo xtask test [native|browser|journeys]...
                                          all tests, or the tiers that are named
cargo xtask check                         format, clippy, content, dependency audit
cargo xtask bench                         click to paint on the map of dist/, beside two npm packages
cargo xtask help                          this list

Each installs the tools that it lacks, once per version, under ~/.cache/dorsal.";

/// One thing that the task runner can do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Show the list of tasks.
    Help,
    /// Serve with live reload.
    Serve(ServeOptions),
    /// Build for release.
    Build(BuildOptions),
    /// Run these tiers of tests, in order.
    Test(Vec<Tier>),
    /// Run the static checks.
    Check,
    /// Measure click to paint.
    Bench,
    /// Put the library beside the app, for Trunk.
    Library,
}

/// How to serve.
#[derive(Debug, PartialEq, Eq, Default)]
pub(crate) struct ServeOptions {
    /// The port to listen on; without it, the first free one from 8080.
    pub port: Option<u16>,
    /// Whether to open a browser at the address.
    pub open: bool,
}

/// How to build.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct BuildOptions {
    /// The path that the app will be served under; starts and ends with a slash.
    pub public_url: String,
}

/// One of the three kinds of tests.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub(crate) enum Tier {
    /// Plain `cargo test`.
    Native,
    /// Tests of the parts that touch the browser, inside one.
    Browser,
    /// Whole journeys over the release build.
    Journeys,
}

impl Tier {
    const ALL: [Self; 3] = [Self::Native, Self::Browser, Self::Journeys];

    /// The word for it on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Browser => "browser",
            Self::Journeys => "journeys",
        }
    }

    fn parse(word: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|tier| tier.name() == word);
        found.ok_or_else(|| Error::Usage(format!("there are no `{word}` tests")))
    }
}

impl Task {
    /// Reads the words that follow `cargo xtask`.
    pub(crate) fn parse(words: impl IntoIterator<Item = String>) -> Result<Self> {
        let mut words: VecDeque<String> = words.into_iter().collect();
        let task = words.pop_front().unwrap_or_default();
        match task.as_str() {
            "" | "help" | "--help" | "-h" => Ok(Self::Help),
            "serve" => serve_options(words).map(Self::Serve),
            "build" => build_options(words).map(Self::Build),
            "test" => tiers(&words).map(Self::Test),
            "check" => no_more(words.front()).map(|()| Self::Check),
            "bench" => no_more(words.front()).map(|()| Self::Bench),
            "library" => no_more(words.front()).map(|()| Self::Library),
            other => Err(Error::Usage(format!("there is no task `{other}`"))),
        }
    }
}

fn serve_options(mut words: VecDeque<String>) -> Result<ServeOptions> {
    let mut options = ServeOptions::default();
    while let Some(word) = words.pop_front() {
        match word.as_str() {
            "--open" => options.open = true,
            "--port" => {
                let port = words.pop_front().and_then(|port| port.parse().ok());
                let reason = || Error::Usage("--port needs a number up to 65535".into());
                options.port = Some(port.ok_or_else(reason)?);
            }
            other => no_more(Some(&other.to_owned()))?,
        }
    }
    Ok(options)
}

fn build_options(mut words: VecDeque<String>) -> Result<BuildOptions> {
    let mut public_url = String::from("/");
    while let Some(word) = words.pop_front() {
        match word.as_str() {
            "--public-url" => {
                public_url = words
                    .pop_front()
                    .map(|path| with_slashes(&path))
                    .unwrap_or_default();
                if public_url.is_empty() {
                    return Err(Error::Usage(
                        "--public-url needs a path such as /dorsal/".into(),
                    ));
                }
            }
            other => no_more(Some(&other.to_owned()))?,
        }
    }
    Ok(BuildOptions { public_url })
}

fn tiers(words: &VecDeque<String>) -> Result<Vec<Tier>> {
    if words.is_empty() {
        return Ok(Tier::ALL.to_vec());
    }
    words.iter().map(|word| Tier::parse(word)).collect()
}

fn no_more(word: Option<&String>) -> Result<()> {
    word.map_or(Ok(()), |word| {
        Err(Error::Usage(format!("`{word}` means nothing here")))
    })
}

fn with_slashes(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/".into(),
        inner => format!("/{inner}/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Task> {
        Task::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn test_without_a_tier_means_all_three() {
        assert_eq!(parse("test").unwrap(), Task::Test(Tier::ALL.to_vec()));
        assert_eq!(
            parse("test browser").unwrap(),
            Task::Test(vec![Tier::Browser])
        );
        assert!(parse("test everything").is_err());
    }

    #[test]
    fn a_public_url_gets_its_slashes() {
        let built = |url: &str| {
            Task::Build(BuildOptions {
                public_url: url.into(),
            })
        };
        assert_eq!(parse("build").unwrap(), built("/"));
        assert_eq!(
            parse("build --public-url dorsal").unwrap(),
            built("/dorsal/")
        );
        assert_eq!(parse("build --public-url /a/b/").unwrap(), built("/a/b/"));
        assert!(parse("build --public-url").is_err());
    }

    #[test]
    fn serve_takes_a_port() {
        let options = ServeOptions {
            port: Some(9000),
            open: true,
        };
        assert_eq!(
            parse("serve --open --port 9000").unwrap(),
            Task::Serve(options)
        );
        assert!(parse("serve --port many").is_err());
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for line in ["sreve", "check now", "serve fast", "build --debug"] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
