//! What a first visit costs: the compressed size of everything the front page asks for.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Result},
    rooms,
};

/// Most that a first visit may load, in bytes of brotli 11.
const TOTAL: usize = 225_000;
/// Most that the style sheets may weigh.
const CSS: usize = 16_000;
/// Most that the whole program may weigh: both wasm and the script that loads them.
const PROGRAM: usize = 400_000;

/// Compressed sizes of a first visit, in bytes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct FirstLoad {
    html: usize,
    css: usize,
    js: usize,
    wasm: usize,
    /// The second wasm, which comes when the first screen is there.
    rooms: usize,
}

impl FirstLoad {
    /// Compresses the front page of a built site and each file that it names.
    pub(crate) fn measure(dist: &Path) -> Result<Self> {
        let page = dist.join("index.html");
        let html = fs::read_to_string(&page).map_err(Error::io("read dist/index.html"))?;
        let mut first_load = Self {
            html: compressed(html.as_bytes()),
            ..Self::default()
        };
        for path in files(dist)? {
            let named = path.file_name().and_then(|name| name.to_str());
            if !named.is_some_and(|name| html.contains(name)) {
                continue;
            }
            let is_rooms = named.is_some_and(|name| name.starts_with(rooms::BEGIN));
            let size = match path.extension().and_then(|extension| extension.to_str()) {
                Some("css") => &mut first_load.css,
                Some("js") => &mut first_load.js,
                Some("wasm") if is_rooms => &mut first_load.rooms,
                Some("wasm") => &mut first_load.wasm,
                _ => continue,
            };
            *size += compressed(&fs::read(&path).map_err(Error::io("read dist"))?);
        }
        if first_load.wasm == 0 {
            return Err(Error::Build("its front page loads no wasm".into()));
        }
        Ok(first_load)
    }

    /// Everything that runs, in the end.
    fn program(&self) -> usize {
        self.js + self.wasm + self.rooms
    }

    fn total(&self) -> usize {
        self.html + self.css + self.js + self.wasm
    }

    /// Fails with all that is too large.
    pub(crate) fn within_budget(&self) -> Result<()> {
        let parts = [
            ("first load", self.total(), TOTAL),
            ("CSS", self.css, CSS),
            ("all wasm and JS", self.program(), PROGRAM),
        ];
        let over: Vec<String> = parts
            .into_iter()
            .filter(|(_, size, most)| size > most)
            .map(|(name, size, most)| format!("{name} {}, at most {}", kilo(size), kilo(most)))
            .collect();
        if over.is_empty() {
            Ok(())
        } else {
            Err(Error::OverBudget(over))
        }
    }
}

impl fmt::Display for FirstLoad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            html,
            css,
            js,
            wasm,
            rooms,
        } = *self;
        writeln!(f, "First load, brotli 11:")?;
        writeln!(f, "  HTML  {:>9}", kilo(html))?;
        writeln!(f, "  CSS   {:>9}   at most {}", kilo(css), kilo(CSS))?;
        writeln!(f, "  JS    {:>9}", kilo(js))?;
        writeln!(f, "  wasm  {:>9}", kilo(wasm))?;
        writeln!(
            f,
            "  total {:>9}   at most {}",
            kilo(self.total()),
            kilo(TOTAL)
        )?;
        writeln!(f, "Later:")?;
        writeln!(f, "  rooms {:>9}", kilo(rooms))?;
        write!(
            f,
            "  all wasm and JS {}, at most {}",
            kilo(self.program()),
            kilo(PROGRAM)
        )
    }
}

/// Bytes as kilobytes with one decimal.
fn kilo(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

fn compressed(bytes: &[u8]) -> usize {
    let mut counter = Counter(0);
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        ..Default::default()
    };
    // Neither reading from memory nor counting fails.
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut counter, &params);
    counter.0
}

/// Counts what is written to it.
struct Counter(usize);

impl std::io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// All files under a folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(Error::io(format!("read {}", folder.display())))? {
        let path = entry.map_err(Error::io("read dist"))?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compression_makes_repetition_small() {
        assert!(compressed(&[7; 10_000]) < 50);
        assert!(compressed(b"") <= 1);
    }

    #[test]
    fn sizes_are_rounded_up_to_tenths() {
        assert_eq!(kilo(250_000), "250.0 kB");
        assert_eq!(kilo(1_201), "1.3 kB");
    }

    #[test]
    fn the_budget_names_what_is_over() {
        let fits = FirstLoad {
            html: 2_000,
            css: 16_000,
            js: 32_000,
            wasm: 175_000,
            rooms: 180_000,
        };
        assert!(fits.within_budget().is_ok());
        let heavy = FirstLoad {
            css: 16_001,
            ..fits
        };
        let said = heavy.within_budget().unwrap_err().to_string();
        assert_eq!(
            said,
            "over budget: first load 225.1 kB, at most 225.0 kB, CSS 16.1 kB, at most 16.0 kB"
        );
    }

    #[test]
    fn only_what_the_page_names_is_counted() {
        let dist = std::env::temp_dir().join(format!("xtask-first-load-{}", std::process::id()));
        fs::create_dir_all(dist.join("deep")).unwrap();
        fs::write(
            dist.join("index.html"),
            "<script src=a.js></script>b.wasm deep/c.css",
        )
        .unwrap();
        for name in ["a.js", "b.wasm", "deep/c.css", "later.js"] {
            fs::write(dist.join(name), "some text").unwrap();
        }
        let measured = FirstLoad::measure(&dist).unwrap();
        fs::remove_dir_all(&dist).unwrap();
        let one = compressed(b"some text");
        assert_eq!((measured.js, measured.wasm, measured.css), (one, one, one));
    }
}
