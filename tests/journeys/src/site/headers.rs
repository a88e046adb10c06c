//! The headers of an answer: type, length, and the rules of a `_headers` file.

use std::{fmt::Write as _, fs, path::Path};

/// What hosts send for a file that no rule speaks of.
const CACHE: (&str, &str) = ("Cache-Control", "public, max-age=0, must-revalidate");

/// Rules: a path, or the beginning of one with `*`, and below it, indented, headers.
#[derive(Debug)]
pub(super) struct Headers {
    rules: Vec<(String, Vec<(String, String)>)>,
}

impl Headers {
    /// Reads a `_headers` file; without one there are no rules.
    pub(super) fn read(path: &Path) -> Self {
        Self::parse(&fs::read_to_string(path).unwrap_or_default())
    }

    fn parse(text: &str) -> Self {
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if !line.starts_with([' ', '\t']) {
                rules.push((line.to_owned(), Vec::new()));
            } else if let (Some((_, headers)), Some((name, value))) =
                (rules.last_mut(), line.split_once(':'))
            {
                headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Self { rules }
    }

    /// The headers for a path, which is answered with this file, to the empty line.
    pub(super) fn of(&self, path: &str, file: &Path, length: usize) -> String {
        let mut text = format!(
            "Content-Type: {}\r\nContent-Length: {length}\r\nConnection: close\r\n",
            media_type(file)
        );
        let mut has_cache = false;
        for (name, value) in self.ruled(path) {
            has_cache |= name.eq_ignore_ascii_case(CACHE.0);
            // Writing to a string does not fail.
            let _ = write!(text, "{name}: {value}\r\n");
        }
        if !has_cache {
            let _ = write!(text, "{}: {}\r\n", CACHE.0, CACHE.1);
        }
        text + "\r\n"
    }

    fn ruled<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a (String, String)> {
        let fits = move |pattern: &str| match pattern.strip_suffix('*') {
            Some(beginning) => path.starts_with(beginning),
            None => path == pattern,
        };
        self.rules
            .iter()
            .filter(move |(pattern, _)| fits(pattern))
            .flat_map(|(_, headers)| headers)
    }
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = "/app/*\n  Content-Security-Policy: default-src 'none'; img-src data:\n\
                         /app/a.js\n  Cache-Control: immutable\n";

    #[test]
    fn rules_fit_by_beginning_or_exactly() {
        let headers = Headers::parse(RULES);
        let script = headers.of("/app/a.js", Path::new("a.js"), 3);
        assert!(script.contains("Content-Security-Policy: default-src 'none'; img-src data:\r\n"));
        assert!(script.contains("Cache-Control: immutable\r\n"));
        assert!(!script.contains("must-revalidate"));
        let other = headers.of("/b.js", Path::new("b.js"), 3);
        assert!(!other.contains("Content-Security-Policy"));
        assert!(other.contains("must-revalidate"));
    }

    #[test]
    fn wasm_has_the_type_that_browsers_ask_for() {
        assert_eq!(media_type(Path::new("dorsal_bg.wasm")), "application/wasm");
    }
}
