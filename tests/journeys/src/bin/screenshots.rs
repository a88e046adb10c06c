//! Pictures of pages of the built app, on a phone and a laptop, light and dark.
//!
//! `cargo run -p journeys --bin screenshots -- /muscles --click "Start" --storage saved.json`

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use journeys::{Browser, ColorScheme, Role, Site, Viewport};
use serde_json::Value;

const HELP: &str = "\
screenshots PATH... [options]
  --click NAME         press what has this name before the picture; again for a sequence
  --storage FILE.json  what localStorage holds at first, an object by key
  --dist FOLDER        the built app, else dist/
  --public-url /PATH/  where it was built for, else /
  --out FOLDER         where the pictures go, else target/screenshots/
  --scale N            device pixels per pixel, else 1
  --full               the page in its whole length";

struct Options {
    paths: Vec<String>,
    clicks: Vec<String>,
    storage: Value,
    dist: PathBuf,
    public_url: String,
    out: PathBuf,
    scale: u32,
    full: bool,
}

fn main() -> ExitCode {
    match options(env::args().skip(1)) {
        Ok(options) => {
            take_all(&options);
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("{reason}\n\n{HELP}");
            ExitCode::FAILURE
        }
    }
}

fn options(mut words: impl Iterator<Item = String>) -> Result<Options, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut options = Options {
        paths: Vec::new(),
        clicks: Vec::new(),
        storage: Value::Null,
        dist: root.join("dist"),
        public_url: "/".into(),
        out: root.join("target/screenshots"),
        scale: 1,
        full: false,
    };
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--click" => options.clicks.push(value()?),
            "--storage" => options.storage = read_json(&value()?)?,
            "--dist" => options.dist = value()?.into(),
            "--public-url" => options.public_url = value()?,
            "--out" => options.out = value()?.into(),
            "--scale" => {
                options.scale = value()?
                    .parse()
                    .map_err(|_| "--scale needs a whole number")?;
            }
            "--full" => options.full = true,
            flag if flag.starts_with('-') => return Err(format!("{flag} means nothing here")),
            path => options.paths.push(path.to_owned()),
        }
    }
    if options.paths.is_empty() {
        Err("no path is given".into())
    } else {
        Ok(options)
    }
}

fn read_json(path: &str) -> Result<Value, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))
}

fn take_all(options: &Options) {
    let site = Site::start(&options.dist, &options.public_url);
    for (screen, viewport) in [("phone", Viewport::PHONE), ("desktop", Viewport::DESKTOP)] {
        for (colours, scheme) in [("light", ColorScheme::Light), ("dark", ColorScheme::Dark)] {
            for path in &options.paths {
                // A new browser each time, so that no picture depends on those before it.
                let mut browser = Browser::open(viewport.with_scale(options.scale));
                browser.prefer(scheme);
                prepare(&mut browser, &site, path, options);
                let file = options
                    .out
                    .join(format!("{}-{screen}-{colours}.png", slug(path)));
                if options.full {
                    browser.whole_picture(&file);
                } else {
                    browser.picture(&file);
                }
                println!("{}", file.display());
            }
        }
    }
}

fn prepare(browser: &mut Browser, site: &Site, path: &str, options: &Options) {
    if !options.storage.is_null() {
        browser.visit(&site.url("/"));
        browser.clear_stored();
        browser.store_all(&options.storage);
    }
    browser.visit(&site.url(path));
    browser.settle();
    for name in &options.clicks {
        browser.click(Role::Control, name);
        browser.settle();
    }
    for complaint in browser.complaints() {
        eprintln!("{path}: {complaint}");
    }
}

/// A path as the name of a file.
fn slug(path: &str) -> String {
    let words = path.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let joined = words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    if joined.is_empty() {
        "home".into()
    } else {
        joined
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_file_names() {
        assert_eq!(slug("/"), "home");
        assert_eq!(
            slug("/muscles/latissimus-dorsi?side=left"),
            "muscles-latissimus-dorsi-side-left"
        );
    }

    #[test]
    fn a_picture_needs_a_path() {
        assert!(options(["--full".to_owned()].into_iter()).is_err());
        assert!(options(["/".to_owned()].into_iter()).is_ok());
    }
}
