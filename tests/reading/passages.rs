//! Every text for people under `content/`, with the place where it stands.

use dorsal::content::reading::words;
use std::fs;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// Folders that hold drawings, references, or the names that others gave to their papers.
const NOT_PROSE: [&str; 4] = ["concepts", "plate", "shapes", "sources"];

/// Fields that hold ids, words of the program, references, or what people may say or type.
const NOT_FOR_PEOPLE: [&str; 35] = [
    "aims",
    "claims",
    "clinical",
    "commonness",
    "contact",
    "exceptions",
    "family",
    "grade",
    "group",
    "id",
    "kind",
    "kinds",
    "latin",
    "layer",
    "muscles",
    "only",
    "other-names",
    "outcome",
    "page",
    "position",
    "purposes",
    "referral-areas",
    "sides",
    "source",
    "sources",
    "spot",
    "stroke",
    "tags",
    "targets",
    "techniques",
    "tool",
    "tools",
    "words",
    "zone",
    "extent",
];

/// One text of one field, and where it stands.
pub(crate) struct Passage {
    /// The folder below `content/`.
    pub(crate) folder: String,
    /// The file, with its folder.
    pub(crate) file: String,
    /// The field: `steps[3].how`.
    pub(crate) field: String,
    /// What people read.
    pub(crate) text: String,
    /// Whether the field reports what others say, to be answered on the spot (DECISIONS 10).
    pub(crate) myth: bool,
}

impl Passage {
    /// Whether it is a sentence, and not a name or a label.
    pub(crate) fn is_prose(&self) -> bool {
        self.text.trim_end().ends_with(['.', '?', '…']) || words(&self.text).count() >= 8
    }

    /// Where it stands.
    pub(crate) fn place(&self) -> String {
        format!("content/{}: {}", self.file, self.field)
    }
}

/// Every text for people, from every file.
pub(crate) fn passages() -> Vec<Passage> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut found = Vec::new();
    for path in files(&root) {
        let inside = path
            .strip_prefix(&root)
            .expect("a file below the root")
            .to_owned();
        let folder = inside
            .iter()
            .next()
            .expect("a folder")
            .to_string_lossy()
            .into_owned();
        if NOT_PROSE.contains(&folder.as_str()) {
            continue;
        }
        let file = inside.to_string_lossy().into_owned();
        let table: Table = toml::from_str(&fs::read_to_string(&path).expect("a readable file"))
            .unwrap_or_else(|error| panic!("content/{file}: {error}"));
        let mut walk = Walk {
            folder,
            file,
            found: Vec::new(),
        };
        walk.table("", &table);
        found.append(&mut walk.found);
    }
    assert!(
        !found.is_empty(),
        "nothing to read under {}",
        root.display()
    );
    found
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            found.append(&mut files(&path));
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            found.push(path);
        }
    }
    found.sort();
    found
}

struct Walk {
    folder: String,
    file: String,
    found: Vec<Passage>,
}

impl Walk {
    fn table(&mut self, path: &str, table: &Table) {
        for (key, value) in table {
            if !NOT_FOR_PEOPLE.contains(&key.as_str()) {
                let field = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                self.value(&field, value, self.is_myth(key, table));
            }
        }
    }

    fn value(&mut self, field: &str, value: &Value, myth: bool) {
        match value {
            Value::String(text) => self.found.push(Passage {
                folder: self.folder.clone(),
                file: self.file.clone(),
                field: field.to_owned(),
                text: text.clone(),
                myth,
            }),
            Value::Array(items) => {
                for (place, item) in items.iter().enumerate() {
                    self.value(&format!("{field}[{place}]"), item, myth);
                }
            }
            Value::Table(table) => self.table(field, table),
            _ => {}
        }
    }

    /// What a claim says and is called, and the heading of a section that answers claims.
    fn is_myth(&self, key: &str, table: &Table) -> bool {
        match (self.folder.as_str(), key) {
            ("claims", "said" | "title") => true,
            ("learn", "heading") => table
                .get("claims")
                .is_some_and(|claims| claims.as_array().is_some_and(|claims| !claims.is_empty())),
            _ => false,
        }
    }
}
