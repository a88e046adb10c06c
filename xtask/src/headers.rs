//! The `_headers` file that static hosts read: content security policy and caching.

use std::fmt::Write as _;

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The rules for a site with this front page under this path.
pub(crate) fn rules(html: &str, public_url: &str) -> String {
    let policy = policy(html);
    let mut rules = format!(
        "{public_url}*\n  \
           Content-Security-Policy: {policy}\n  \
           X-Content-Type-Options: nosniff\n  \
           Referrer-Policy: no-referrer\n"
    );
    // Only these: hosts join the values of all rules that fit, and have the rest checked again anyway.
    for name in hashed_names(html) {
        // Writing to a string does not fail.
        let _ = write!(
            rules,
            "{public_url}{name}\n  Cache-Control: public, max-age=31536000, immutable\n"
        );
    }
    rules
}

/// Own files only; of scripts in the page, those that are there now.
fn policy(html: &str) -> String {
    let mut scripts = String::from("'self' 'wasm-unsafe-eval'");
    for script in inline_scripts(html) {
        let digest = STANDARD.encode(Sha256::digest(script));
        let _ = write!(scripts, " 'sha256-{digest}'");
    }
    format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; connect-src 'self'; \
         img-src 'self' data:; font-src 'self'; media-src 'self'; worker-src 'self'; \
         manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
}

/// The text of each script element that has no `src`.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (text, _) = rest.split_once("</script")?;
        (!attributes.contains("src=")).then_some(text)
    })
}

/// File names in the page that carry a hash of what is in them: these never change.
fn hashed_names(html: &str) -> Vec<&str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let mut names: Vec<&str> = html
        .split(|c| !is_name(c))
        .filter(|name| is_hashed(name))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn is_hashed(name: &str) -> bool {
    // Trunk drops the zeros that a hash of sixteen digits begins with.
    let digits = |part: &str| part.chars().all(|c| c.is_ascii_hexdigit());
    let is_hash = |part: &str| (12..=16).contains(&part.len()) && digits(part);
    let known = [".js", ".css", ".wasm"]
        .iter()
        .any(|extension| name.ends_with(extension));
    known && name.split(['-', '_', '.']).any(is_hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<link rel=modulepreload href=/dorsal/dorsal-0123456789abcdef.js>\
        <link rel=preload href=/dorsal/dorsal-0123456789abcdef_bg.wasm><link href=/dorsal/icon.svg>\
        <script type=module>alert(1)</script><script src=/dorsal/other.js></script>";

    #[test]
    fn inline_scripts_are_allowed_by_their_hash() {
        let rules = rules(PAGE, "/");
        assert!(
            rules.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"),
            "{rules}"
        );
        assert_eq!(rules.matches("'sha256-").count(), 1);
    }

    #[test]
    fn only_files_named_by_their_hash_are_kept_for_ever() {
        let expected = [
            "dorsal-0123456789abcdef.js",
            "dorsal-0123456789abcdef_bg.wasm",
        ];
        assert_eq!(hashed_names(PAGE), expected);
        assert!(is_hashed("learn-8b94001b21c1615.css"), "a zero was dropped");
        assert!(!is_hashed("cafe.css"));
    }

    #[test]
    fn rules_name_whole_paths() {
        let rules = rules(PAGE, "/dorsal/");
        assert!(rules.starts_with("/dorsal/*\n"));
        assert!(rules.contains("\n/dorsal/dorsal-0123456789abcdef.js\n"));
    }
}
